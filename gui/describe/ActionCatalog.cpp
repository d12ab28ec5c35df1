#include "gui/describe/ActionCatalog.h"

#include "api/Shape.h"
#include "gui/bridge/Text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace nephoscope::gui::iam {

namespace {

struct ActionCatalog
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::ActionCatalog)
};

/// Where S3's actions are called otherwise than its operations, they are written down: these are the ones it decides by.
constexpr const char *ofS3[] = {
    "AbortMultipartUpload", "BypassGovernanceRetention", "CreateBucket", "DeleteBucket", "DeleteBucketOwnershipControls", "DeleteBucketPolicy", "DeleteBucketWebsite",
    "DeleteObject", "DeleteObjectTagging", "DeleteObjectVersion", "DeleteObjectVersionTagging", "GetAccelerateConfiguration", "GetAnalyticsConfiguration",
    "GetBucketAcl", "GetBucketCORS", "GetBucketLocation", "GetBucketLogging", "GetBucketNotification", "GetBucketObjectLockConfiguration",
    "GetBucketOwnershipControls", "GetBucketPolicy", "GetBucketPolicyStatus", "GetBucketPublicAccessBlock", "GetBucketRequestPayment", "GetBucketTagging",
    "GetBucketVersioning", "GetBucketWebsite", "GetEncryptionConfiguration", "GetIntelligentTieringConfiguration", "GetInventoryConfiguration",
    "GetLifecycleConfiguration", "GetMetricsConfiguration", "GetObject", "GetObjectAcl", "GetObjectAttributes", "GetObjectLegalHold", "GetObjectRetention",
    "GetObjectTagging", "GetObjectVersion", "GetObjectVersionAcl", "GetObjectVersionTagging", "GetReplicationConfiguration", "ListAllMyBuckets", "ListBucket",
    "ListBucketMultipartUploads", "ListBucketVersions", "ListMultipartUploadParts", "PutAccelerateConfiguration", "PutAnalyticsConfiguration", "PutBucketAcl",
    "PutBucketCORS", "PutBucketLogging", "PutBucketNotification", "PutBucketObjectLockConfiguration", "PutBucketOwnershipControls", "PutBucketPolicy",
    "PutBucketPublicAccessBlock", "PutBucketRequestPayment", "PutBucketTagging", "PutBucketVersioning", "PutBucketWebsite", "PutEncryptionConfiguration",
    "PutIntelligentTieringConfiguration", "PutInventoryConfiguration", "PutLifecycleConfiguration", "PutMetricsConfiguration", "PutObject", "PutObjectAcl",
    "PutObjectLegalHold", "PutObjectRetention", "PutObjectTagging", "PutObjectVersionAcl", "PutObjectVersionTagging", "PutReplicationConfiguration",
    "ReplicateDelete", "ReplicateObject", "RestoreObject"};

bool beginsWithAny(const QString &action, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return action.startsWith(QLatin1String(word)); });
}

void add(ServiceActions &service, const QString &action)
{
    QStringList &list = service.actions[levelOf(action)];
    if (!list.contains(action))
        list.append(action);
}

/// An operation's name as an action: one of a batch is allowed as a single one.
QString actionName(const QString &prefix, const api::Service &model, const QString &operation)
{
    if (prefix == QLatin1String("lambda") && operation == QLatin1String("Invoke"))
        return QStringLiteral("InvokeFunction");
    const QString single = operation.endsWith(QLatin1String("Batch")) ? operation.chopped(5) : operation;
    return model.find(toStd(single)) ? single : operation;
}

std::vector<ServiceActions> collect()
{
    std::vector<ServiceActions> all;
    for (const api::Service *model : api::services()) {
        const QString prefix = toQt(model->iamPrefix);
        auto found = std::find_if(all.begin(), all.end(), [&](const ServiceActions &each) { return each.prefix == prefix; });
        if (found == all.end()) {
            all.push_back({prefix, toQt(model->fullName), {}});
            found = std::prev(all.end());
        }
        if (model->id == "s3") {
            for (const char *action : ofS3)
                add(*found, QLatin1String(action));
            continue;
        }
        for (const api::Operation &operation : model->operations)
            add(*found, actionName(prefix, *model, toQt(operation.name)));
    }
    for (ServiceActions &service : all) {
        for (auto &[level, list] : service.actions)
            list.sort();
    }
    std::sort(all.begin(), all.end(), [](const ServiceActions &left, const ServiceActions &right) { return left.name < right.name; });
    return all;
}

} // namespace

qsizetype ServiceActions::count() const
{
    qsizetype sum = 0;
    for (const auto &[level, list] : actions)
        sum += list.size();
    return sum;
}

const std::vector<ServiceActions> &serviceActions()
{
    static const std::vector<ServiceActions> all = collect();
    return all;
}

const ServiceActions *actionsOf(const QString &prefix)
{
    const auto &all = serviceActions();
    const auto found = std::find_if(all.begin(), all.end(), [&](const ServiceActions &each) { return each.prefix == prefix; });
    return found == all.end() ? nullptr : &*found;
}

Level levelOf(const QString &action)
{
    if (action.contains(QLatin1String("Tagging")) || beginsWithAny(action, {"Tag", "Untag"}))
        return action.startsWith(QLatin1String("Get")) ? Level::Read : Level::Tagging;
    if (beginsWithAny(action, {"List"}))
        return Level::List;
    if (beginsWithAny(action, {"Get", "Describe", "Head", "BatchGet", "Query", "Scan", "Search", "Lookup", "View", "Simulate", "Test", "Select", "Filter", "Receive", "Verify"}))
        return Level::Read;
    const bool aboutPermission = action.contains(QLatin1String("Policy")) || action.contains(QLatin1String("Acl")) || action.contains(QLatin1String("Permission"))
        || action.contains(QLatin1String("Grant")) || action.contains(QLatin1String("PublicAccessBlock")) || action.contains(QLatin1String("OwnershipControls"));
    return aboutPermission ? Level::Permissions : Level::Write;
}

QString levelText(Level level)
{
    switch (level) {
    case Level::List:
        return ActionCatalog::tr("List");
    case Level::Read:
        return ActionCatalog::tr("Read");
    case Level::Write:
        return ActionCatalog::tr("Write");
    case Level::Permissions:
        return ActionCatalog::tr("Permissions management");
    case Level::Tagging:
        break;
    }
    return ActionCatalog::tr("Tagging");
}

std::map<Level, qsizetype> covered(const ServiceActions &service, const QStringList &patterns)
{
    std::map<Level, qsizetype> count;
    QList<QRegularExpression> all;
    for (const QString &pattern : patterns)
        all << QRegularExpression(QRegularExpression::wildcardToRegularExpression(pattern), QRegularExpression::CaseInsensitiveOption);
    for (const auto &[level, list] : service.actions) {
        count[level] = std::count_if(list.begin(), list.end(), [&](const QString &action) {
            return std::any_of(all.begin(), all.end(), [&](const QRegularExpression &each) { return each.match(action).hasMatch(); });
        });
    }
    return count;
}

} // namespace nephoscope::gui::iam
