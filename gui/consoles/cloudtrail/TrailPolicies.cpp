#include "gui/consoles/cloudtrail/TrailPolicies.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::cloudtrail {

namespace {

QJsonObject object(std::initializer_list<std::pair<QString, QJsonValue>> members) { return QJsonObject(members); }

QJsonObject equals(const QString &key, const QString &value)
{
    return {{QStringLiteral("StringEquals"), QJsonObject{{key, value}}}};
}

QJsonObject allow(const TrailWish &wish, const char *id, const QJsonValue &action, const QString &resource, QJsonObject condition)
{
    static const QRegularExpression others(QStringLiteral("[^A-Za-z0-9]"));
    return object({{QStringLiteral("Sid"), QString(QLatin1String(id) + QString(wish.name).remove(others))},
                   {QStringLiteral("Effect"), QStringLiteral("Allow")},
                   {QStringLiteral("Principal"), QJsonObject{{QStringLiteral("Service"), QStringLiteral("cloudtrail.amazonaws.com")}}},
                   {QStringLiteral("Action"), action},
                   {QStringLiteral("Resource"), resource},
                   {QStringLiteral("Condition"), std::move(condition)}});
}

QJsonObject withoutId(QJsonObject statement)
{
    statement.remove(QStringLiteral("Sid"));
    return statement;
}

QString indented(const QJsonObject &policy) { return QString::fromUtf8(QJsonDocument(policy).toJson()).trimmed(); }

} // namespace

QString TrailWish::arn() const { return QStringLiteral("arn:aws:cloudtrail:%1:%2:trail/%3").arg(region, account, name); }

QString TrailWish::logGroupArn() const { return logGroup.isEmpty() ? QString() : QStringLiteral("arn:aws:logs:%1:%2:log-group:%3:*").arg(region, account, logGroup); }

QString TrailWish::roleName() const { return QStringLiteral("CloudTrailRoleForCloudWatchLogs_%1").arg(name).left(64); }

QString TrailWish::roleArn() const { return role.isEmpty() ? QStringLiteral("arn:aws:iam::%1:role/%2").arg(account, roleName()) : role; }

QJsonArray bucketStatements(const TrailWish &wish)
{
    const QString arn = QStringLiteral("arn:aws:s3:::") + wish.bucket;
    const QString folder = wish.prefix.isEmpty() ? QString() : QString(wish.prefix + QLatin1Char('/'));
    QJsonObject whole = equals(QStringLiteral("aws:SourceArn"), wish.arn());
    QJsonObject writes = whole[QStringLiteral("StringEquals")].toObject();
    writes[QStringLiteral("s3:x-amz-acl")] = QStringLiteral("bucket-owner-full-control");
    return {allow(wish, "AWSCloudTrailAclCheck", QStringLiteral("s3:GetBucketAcl"), arn, whole),
            allow(wish, "AWSCloudTrailWrite", QStringLiteral("s3:PutObject"), QStringLiteral("%1/%2AWSLogs/%3/*").arg(arn, folder, wish.account),
                  QJsonObject{{QStringLiteral("StringEquals"), writes}})};
}

QJsonArray keyStatements(const TrailWish &wish)
{
    QJsonObject condition = equals(QStringLiteral("aws:SourceArn"), wish.arn());
    condition[QStringLiteral("StringLike")] = QJsonObject{{QStringLiteral("kms:EncryptionContext:aws:cloudtrail:arn"), QStringLiteral("arn:aws:cloudtrail:*:%1:trail/*").arg(wish.account)}};
    return {allow(wish, "AllowCloudTrailToEncrypt", QStringLiteral("kms:GenerateDataKey*"), QStringLiteral("*"), condition),
            allow(wish, "AllowCloudTrailToDescribe", QStringLiteral("kms:DescribeKey"), QStringLiteral("*"), equals(QStringLiteral("aws:SourceArn"), wish.arn()))};
}

QJsonArray topicStatements(const TrailWish &wish)
{
    return {allow(wish, "AWSCloudTrailSNSPolicy", QStringLiteral("SNS:Publish"), wish.topic, equals(QStringLiteral("aws:SourceArn"), wish.arn()))};
}

QString trustPolicy()
{
    const QJsonObject statement = object({{QStringLiteral("Effect"), QStringLiteral("Allow")},
                                          {QStringLiteral("Principal"), QJsonObject{{QStringLiteral("Service"), QStringLiteral("cloudtrail.amazonaws.com")}}},
                                          {QStringLiteral("Action"), QStringLiteral("sts:AssumeRole")}});
    return policyText({statement});
}

QString rolePolicy(const TrailWish &wish)
{
    const QJsonObject statement = object({{QStringLiteral("Effect"), QStringLiteral("Allow")},
                                          {QStringLiteral("Action"), QJsonArray{QStringLiteral("logs:CreateLogStream"), QStringLiteral("logs:PutLogEvents")}},
                                          {QStringLiteral("Resource"), QStringLiteral("arn:aws:logs:%1:%2:log-group:%3:*").arg(wish.region, wish.account, wish.logGroup)}});
    return policyText({statement});
}

QString policyText(const QJsonArray &statements)
{
    return indented({{QStringLiteral("Version"), QStringLiteral("2012-10-17")}, {QStringLiteral("Statement"), statements}});
}

std::optional<QString> withStatements(const QString &policy, const QJsonArray &statements)
{
    QJsonObject whole = QJsonDocument::fromJson(policy.toUtf8()).object();
    if (whole.isEmpty())
        return policyText(statements);
    const QJsonValue present = whole[QStringLiteral("Statement")];
    QJsonArray all = present.isArray() ? present.toArray() : QJsonArray{present};
    bool changed = false;
    for (const QJsonValue &wanted : statements) {
        const bool has = std::any_of(all.begin(), all.end(), [&](const QJsonValue &each) { return withoutId(each.toObject()) == withoutId(wanted.toObject()); });
        if (has)
            continue;
        // Of an earlier trail of this name with another prefix or key.
        for (qsizetype i = all.size(); i-- > 0;) {
            if (all[i].toObject()[QStringLiteral("Sid")] == wanted.toObject()[QStringLiteral("Sid")])
                all.removeAt(i);
        }
        all.append(wanted);
        changed = true;
    }
    if (!changed)
        return std::nullopt;
    whole[QStringLiteral("Statement")] = all;
    return indented(whole);
}

} // namespace nephoscope::gui::cloudtrail
