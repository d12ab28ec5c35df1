#pragma once

#include <QtCore/QJsonArray>
#include <QtCore/QString>

#include <optional>

// What lets CloudTrail in: statements for the policies of what a trail writes to (CloudTrail User Guide).
namespace nephoscope::gui::cloudtrail {

/// A trail and what it goes to; what is empty it has not.
struct TrailWish
{
    QString name;
    QString account;
    QString region;
    QString bucket;
    QString prefix;
    bool newBucket = false;
    QString key;      ///< ARN
    QString topic;    ///< ARN
    QString logGroup; ///< name
    QString role;     ///< ARN; empty with a log group: one is made

    QString arn() const;
    QString logGroupArn() const;
    QString roleName() const;
    QString roleArn() const;
};

QJsonArray bucketStatements(const TrailWish &wish);
QJsonArray keyStatements(const TrailWish &wish);
QJsonArray topicStatements(const TrailWish &wish);
QString trustPolicy();
QString rolePolicy(const TrailWish &wish);

QString policyText(const QJsonArray &statements);
/// A policy with these statements, too; nothing when it has them all.
std::optional<QString> withStatements(const QString &policy, const QJsonArray &statements);

} // namespace nephoscope::gui::cloudtrail
