#include "gui/consoles/s3/BatchRole.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/iam/RoleChoices.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace nephoscope::gui::s3 {

namespace model = api::s3control;

namespace {

struct BatchRole
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BatchRole)
};

using Kind = FieldDescription::Kind;

constexpr const char *service = "batchoperations.s3.amazonaws.com";
const QString from = QStringLiteral("roleFrom");
const QString existing = QStringLiteral("existingRole");
const QString byArn = QStringLiteral("jobRole");

FieldDescription onlyFor(const char *choice, FieldDescription field)
{
    field.shown = [choice](const FormValues &values) { return values[from] == QLatin1String(choice); };
    return field;
}

std::string text(const QJsonArray &statements)
{
    const QJsonObject document{{QStringLiteral("Version"), QStringLiteral("2012-10-17")}, {QStringLiteral("Statement"), statements}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact).toStdString();
}

QStringList s3Actions(const QStringList &names)
{
    QStringList actions;
    for (const QString &name : names)
        actions << QStringLiteral("s3:") + name;
    return actions;
}

QJsonObject statement(const QStringList &actions, const QStringList &resources)
{
    return {{QStringLiteral("Effect"), QStringLiteral("Allow")},
            {QStringLiteral("Action"), QJsonArray::fromStringList(actions)},
            {QStringLiteral("Resource"), QJsonArray::fromStringList(resources)}};
}

/// What the operation does to each object (S3 User Guide, "Granting permissions for Batch Operations").
QStringList actionsOf(const model::JobOperation &operation)
{
    if (operation.s3PutObjectCopy)
        return {QStringLiteral("GetObject"),           QStringLiteral("GetObjectVersion"), QStringLiteral("GetObjectAcl"), QStringLiteral("GetObjectTagging"),
                QStringLiteral("GetObjectVersionAcl"), QStringLiteral("GetObjectVersionTagging")};
    if (operation.s3PutObjectTagging)
        return {QStringLiteral("PutObjectTagging"), QStringLiteral("PutObjectVersionTagging")};
    if (operation.s3DeleteObjectTagging)
        return {QStringLiteral("DeleteObjectTagging"), QStringLiteral("DeleteObjectVersionTagging")};
    if (operation.s3PutObjectAcl)
        return {QStringLiteral("PutObjectAcl"), QStringLiteral("PutObjectVersionAcl")};
    if (operation.s3InitiateRestoreObject)
        return {QStringLiteral("RestoreObject")};
    if (operation.s3PutObjectRetention)
        return {QStringLiteral("PutObjectRetention"), QStringLiteral("BypassGovernanceRetention")};
    if (operation.s3PutObjectLegalHold)
        return {QStringLiteral("PutObjectLegalHold")};
    if (operation.s3ReplicateObject)
        return {QStringLiteral("InitiateReplication")};
    if (operation.s3ComputeObjectChecksum)
        return {QStringLiteral("GetObject"), QStringLiteral("GetObjectVersion")};
    return {};
}

/// While the form is not filled in there are no ARNs yet.
QString textOf(const std::optional<std::string> &text) { return toQt(text.value_or("")); }

QString below(const std::optional<std::string> &bucketArn, const std::optional<std::string> &prefix)
{
    QString place = textOf(bucketArn) + u'/' + textOf(prefix);
    while (place.endsWith(u'/'))
        place.chop(1);
    return place + QStringLiteral("/*");
}

} // namespace

FormSection batchRoleSection(const QString &now, std::size_t step)
{
    FieldDescription choice{.id = from, .label = BatchRole::tr("IAM role"), .kind = Kind::Radio};
    choice.options = {{QStringLiteral("new"), BatchRole::tr("Create new role"), BatchRole::tr("A role for this job, which may read its manifest, do the operation and write the report.")},
                      {QStringLiteral("existing"), BatchRole::tr("Choose from existing IAM roles"), BatchRole::tr("Roles that trust %1. Their policies decide what the job may do.").arg(QLatin1String(service))},
                      {QStringLiteral("arn"), BatchRole::tr("Enter IAM role ARN")}};
    choice.initial = now.isEmpty() ? QStringLiteral("new") : QStringLiteral("arn");
    FieldDescription role{.id = existing, .label = BatchRole::tr("Existing role"), .kind = Kind::Select, .placeholder = BatchRole::tr("Choose a role")};
    role.load = iam::rolesFor(service);
    role.check = [](const QString &value) { return value.isEmpty() ? BatchRole::tr("Choose a role.") : QString(); };
    FieldDescription arn{.id = byArn, .label = BatchRole::tr("IAM role ARN"), .placeholder = QStringLiteral("arn:aws:iam::ACCOUNT:role/NAME")};
    arn.initial = now;
    arn.check = [](const QString &value) {
        return value.trimmed().startsWith(QLatin1String("arn:aws:iam::")) ? QString() : BatchRole::tr("Enter an ARN that begins with arn:aws:iam::.");
    };
    arn.errorCodes = {QStringLiteral("InvalidRole"), QStringLiteral("ValidationException")};
    return {BatchRole::tr("Permissions"), BatchRole::tr("Batch Operations acts as this role: an object that the role may not change fails, and the report says so."),
            {std::move(choice), onlyFor("existing", std::move(role)), onlyFor("arn", std::move(arn))}, step};
}

bool makesBatchRole(const FormValues &values) { return values[from] == QLatin1String("new"); }

std::string batchRole(const QString &account, const FormValues &values, const std::string &made)
{
    if (makesBatchRole(values))
        return "arn:aws:iam::" + toStd(account) + ":role/service-role/" + made;
    return toStd(values[values[from] == QLatin1String("existing") ? existing : byArn].trimmed());
}

api::iam::CreateRole::Input batchRoleInput(const std::string &name)
{
    const QJsonObject trust{{QStringLiteral("Effect"), QStringLiteral("Allow")},
                            {QStringLiteral("Principal"), QJsonObject{{QStringLiteral("Service"), QLatin1String(service)}}},
                            {QStringLiteral("Action"), QStringLiteral("sts:AssumeRole")}};
    QJsonArray statements;
    statements.append(trust);
    api::iam::CreateRole::Input input;
    input.roleName = name;
    input.path = "/service-role/";
    input.assumeRolePolicyDocument = text(statements);
    return input;
}

api::iam::PutRolePolicy::Input batchPolicyInput(const std::string &name, const model::CreateJob::Input &job)
{
    // A list in a file may name any bucket.
    QString source = QStringLiteral("arn:aws:s3:::*");
    QJsonArray statements;
    if (job.manifestGenerator) {
        const auto &generator = *job.manifestGenerator->s3JobManifestGenerator;
        source = textOf(generator.sourceBucket);
        statements.append(statement(s3Actions({QStringLiteral("PutInventoryConfiguration"), QStringLiteral("GetReplicationConfiguration")}), {source}));
        if (const auto &output = generator.manifestOutputLocation)
            statements.append(statement(s3Actions({QStringLiteral("PutObject")}), {below(output->bucket, output->manifestPrefix)}));
    } else if (job.manifest) {
        const QString place = textOf(job.manifest->location->objectArn).section(u'/', 0, 0) + QStringLiteral("/*");
        statements.append(statement(s3Actions({QStringLiteral("GetObject"), QStringLiteral("GetObjectVersion")}), {place}));
    }
    // Who may list a bucket is told that an object is not there.
    statements.append(statement(s3Actions({QStringLiteral("ListBucket"), QStringLiteral("GetBucketObjectLockConfiguration")}), {source}));
    if (const QStringList actions = actionsOf(*job.operation); !actions.isEmpty())
        statements.append(statement(s3Actions(actions), {QString(source + QStringLiteral("/*"))}));
    if (const auto &copy = job.operation->s3PutObjectCopy)
        statements.append(statement(s3Actions({QStringLiteral("PutObject"), QStringLiteral("PutObjectAcl"), QStringLiteral("PutObjectTagging")}),
                                    {below(copy->targetResource, copy->targetKeyPrefix)}));
    if (const auto &lambda = job.operation->lambdaInvoke)
        statements.append(statement({QStringLiteral("lambda:InvokeFunction")}, {textOf(lambda->functionArn)}));
    if (job.report && job.report->enabled.value_or(false))
        statements.append(statement(s3Actions({QStringLiteral("PutObject")}), {below(job.report->bucket, job.report->prefix)}));
    QJsonObject keys = statement({QStringLiteral("kms:Decrypt"), QStringLiteral("kms:GenerateDataKey")}, {QStringLiteral("*")});
    keys[QStringLiteral("Condition")] = QJsonObject{{QStringLiteral("StringLike"), QJsonObject{{QStringLiteral("kms:ViaService"), QStringLiteral("s3.*.amazonaws.com")}}}};
    statements.append(keys);
    api::iam::PutRolePolicy::Input input;
    input.roleName = name;
    input.policyName = "s3batch_for_job";
    input.policyDocument = text(statements);
    return input;
}

} // namespace nephoscope::gui::s3
