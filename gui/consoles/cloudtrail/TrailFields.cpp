#include "gui/consoles/cloudtrail/TrailFields.h"

#include "api/generated/logs.h"
#include "api/generated/s3.h"
#include "api/generated/sns.h"
#include "gui/bridge/AskAll.h"
#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/consoles/s3/Targets.h"
#include "gui/describe/FormParts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::cloudtrail {

namespace {

struct TrailFields
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudtrail::TrailFields)
};

using Kind = FieldDescription::Kind;
using Options = std::vector<FieldOption>;

QString text(const TrailState *trail, std::optional<std::string> api::cloudtrail::Trail::*member)
{
    return trail ? toQt((trail->data.*member).value_or("")) : QString();
}

template <class List>
void addOptions(Options &options, const List &list, auto member)
{
    for (const auto &each : list) {
        const QString value = toQt((each.*member).value_or(""));
        options.push_back({value, value.section(u':', -1)});
    }
}

void loadBuckets(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    using namespace api::s3;
    askAll<ListBuckets, Bucket>(engine, receiver, {}, &ListBuckets::Output::buckets, &ListBuckets::Input::continuationToken, &ListBuckets::Output::continuationToken,
                                [done](Expected<std::vector<Bucket>> all) {
        if (!all)
            return done(fail(all.error()));
        Options options;
        addOptions(options, *all, &Bucket::name);
        done(std::move(options));
    });
}

void loadTopics(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    using namespace api::sns;
    askAll<ListTopics, Topic>(engine, receiver, {}, &ListTopics::Output::topics, &ListTopics::Input::nextToken, &ListTopics::Output::nextToken, [done](Expected<std::vector<Topic>> all) {
        if (!all)
            return done(fail(all.error()));
        Options options;
        addOptions(options, *all, &Topic::topicArn);
        done(std::move(options));
    });
}

QString requiredBucket(const QString &name) { return s3::brokenRules(name).isEmpty() ? QString() : TrailFields::tr("Enter the name of a bucket: 3 to 63 small letters, numbers, . and -."); }

QString prefixProblem(const QString &prefix)
{
    return prefix.size() > 200 ? TrailFields::tr("At most 200 characters.") : prefix.endsWith(u'/') ? TrailFields::tr("Without a slash at its end.") : QString();
}

FieldDescription switchField(const char *id, const QString &label, bool on, const QString &description)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Check, .description = description};
    field.initial = on ? QStringLiteral("true") : QStringLiteral("false");
    return field;
}

const QString madeRole = QStringLiteral("new");

} // namespace

std::vector<FieldDescription> placeFields(const TrailState *trail)
{
    std::vector<FieldDescription> fields;
    const QString asked = QStringLiteral("place");
    const bool isNew = !trail;
    FieldDescription place{.id = asked, .label = TrailFields::tr("Storage location"), .kind = Kind::Radio};
    place.options = {{QStringLiteral("new"), TrailFields::tr("Create new S3 bucket"), TrailFields::tr("With the policy that lets CloudTrail write.")},
                     {QStringLiteral("existing"), TrailFields::tr("Use existing S3 bucket"), TrailFields::tr("What its policy lacks for CloudTrail is added.")}};
    FieldDescription fresh{.id = QStringLiteral("newBucket"), .label = TrailFields::tr("Trail log bucket"), .placeholder = QStringLiteral("my-trail-logs")};
    fresh.check = requiredBucket;
    fresh.errorCodes = {QStringLiteral("BucketAlreadyExists"), QStringLiteral("InvalidBucketName")};
    fresh.shown = [asked](const FormValues &values) { return values[asked] == QLatin1String("new"); };
    FieldDescription bucket{.id = QStringLiteral("bucket"), .label = TrailFields::tr("Trail log bucket name"), .kind = Kind::Select};
    bucket.placeholder = TrailFields::tr("Choose a bucket");
    bucket.initial = text(trail, &api::cloudtrail::Trail::s3BucketName);
    bucket.load = loadBuckets;
    bucket.check = [](const QString &name) { return name.isEmpty() ? TrailFields::tr("Choose a bucket.") : QString(); };
    bucket.errorCodes = {QStringLiteral("S3BucketDoesNotExistException"), QStringLiteral("InsufficientS3BucketPolicyException"), QStringLiteral("NoSuchBucket")};
    bucket.shown = [asked](const FormValues &values) { return !values.contains(asked) || values[asked] == QLatin1String("existing"); };
    FieldDescription prefix{.id = QStringLiteral("prefix"), .label = TrailFields::tr("Prefix - optional"), .placeholder = QStringLiteral("audit")};
    prefix.constraint = TrailFields::tr("Logs will be stored under PREFIX/AWSLogs/ACCOUNT.");
    prefix.initial = text(trail, &api::cloudtrail::Trail::s3KeyPrefix);
    prefix.check = prefixProblem;
    prefix.errorCodes = {QStringLiteral("InvalidS3PrefixException")};
    if (isNew) {
        fields.push_back(std::move(place));
        fields.push_back(std::move(fresh));
    }
    fields.push_back(std::move(bucket));
    fields.push_back(std::move(prefix));
    fields.push_back(switchField("multiRegion", TrailFields::tr("Events of all Regions"), isNew || trail->data.isMultiRegionTrail.value_or(false),
                                 TrailFields::tr("A multi-region trail has a file for each Region in which something happened.")));
    return fields;
}

std::vector<FieldDescription> securityFields(const TrailState *trail)
{
    const QString key = text(trail, &api::cloudtrail::Trail::kmsKeyId);
    FieldDescription chosen = s3::kmsKeyField(QStringLiteral("kmsKey"));
    chosen.initial = key;
    chosen.errorCodes = {QStringLiteral("KmsKeyNotFoundException"), QStringLiteral("KmsKeyDisabledException"), QStringLiteral("InsufficientEncryptionPolicyException"), QStringLiteral("NotFoundException"),
                         QStringLiteral("UnsupportedOperationException")};
    return {switchField("encrypt", TrailFields::tr("Log file SSE-KMS encryption"), !key.isEmpty(), TrailFields::tr("With a key of yours, whose policy then lets CloudTrail encrypt.")),
            onlyWith(QStringLiteral("encrypt"), std::move(chosen)),
            switchField("validation", TrailFields::tr("Log file validation"), !trail || trail->data.logFileValidationEnabled.value_or(false),
                        TrailFields::tr("Signed digests show whether a log file was changed or deleted."))};
}

std::vector<FieldDescription> tellingFields(const TrailState *trail)
{
    const QString topicNow = text(trail, &api::cloudtrail::Trail::snsTopicARN);
    const QString groupNow = groupName(text(trail, &api::cloudtrail::Trail::cloudWatchLogsLogGroupArn));
    FieldDescription topic{.id = QStringLiteral("topic"), .label = TrailFields::tr("SNS topic"), .kind = Kind::Select};
    topic.placeholder = TrailFields::tr("Choose a topic");
    topic.initial = topicNow;
    topic.load = loadTopics;
    topic.check = [](const QString &arn) { return arn.isEmpty() ? TrailFields::tr("Choose a topic.") : QString(); };
    topic.errorCodes = {QStringLiteral("InsufficientSnsTopicPolicyException"), QStringLiteral("InvalidSnsTopicNameException")};
    FieldDescription group{.id = QStringLiteral("logGroup"), .label = TrailFields::tr("Log group name"), .placeholder = QStringLiteral("my-trail-logs")};
    group.constraint = TrailFields::tr("Created when there is none of that name.");
    group.initial = groupNow;
    group.check = [](const QString &name) {
        static const QRegularExpression allowed(QStringLiteral("^[.\\-_/#A-Za-z0-9]{1,512}$"));
        return allowed.match(name).hasMatch() ? QString() : TrailFields::tr("1 to 512 letters, numbers and . - _ / #.");
    };
    group.errorCodes = {QStringLiteral("InvalidCloudWatchLogsLogGroupArnException")};
    FieldDescription role{.id = QStringLiteral("logRole"), .label = TrailFields::tr("IAM role"), .kind = Kind::Select};
    role.description = TrailFields::tr("CloudTrail assumes it to write the log group.");
    role.options = {{madeRole, TrailFields::tr("Create a role")}};
    role.initial = groupNow.isEmpty() ? madeRole : text(trail, &api::cloudtrail::Trail::cloudWatchLogsRoleArn);
    role.load = s3::rolesFor("cloudtrail.amazonaws.com");
    role.errorCodes = {QStringLiteral("InvalidCloudWatchLogsRoleArnException")};
    return {switchField("notify", TrailFields::tr("SNS notification delivery"), !topicNow.isEmpty(), TrailFields::tr("A message for each delivery, with the names of its files.")),
            onlyWith(QStringLiteral("notify"), std::move(topic)),
            switchField("logs", TrailFields::tr("CloudWatch Logs"), !groupNow.isEmpty(), TrailFields::tr("Each event is a line of a log group, where metric filters find it.")),
            onlyWith(QStringLiteral("logs"), std::move(group)), onlyWith(QStringLiteral("logs"), std::move(role))};
}

TrailWish wishOf(EngineHost &engine, const FormValues &values, const QString &name)
{
    TrailWish wish;
    wish.name = name;
    wish.account = engine.accountId();
    wish.region = engine.region();
    wish.newBucket = values[QStringLiteral("place")] == QLatin1String("new");
    wish.bucket = values[wish.newBucket ? QStringLiteral("newBucket") : QStringLiteral("bucket")];
    wish.prefix = values[QStringLiteral("prefix")];
    if (values.isOn(QStringLiteral("encrypt")))
        wish.key = values[QStringLiteral("kmsKey")];
    if (values.isOn(QStringLiteral("notify")))
        wish.topic = values[QStringLiteral("topic")];
    if (values.isOn(QStringLiteral("logs"))) {
        wish.logGroup = values[QStringLiteral("logGroup")];
        const QString role = values[QStringLiteral("logRole")];
        wish.role = role == madeRole ? QString() : role;
    }
    return wish;
}

} // namespace nephoscope::gui::cloudtrail
