#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace nephoscope::gui::s3 {

/// `s3://bucket/key`.
QString uri(const QString &bucket, const QString &key = {});
/// `arn:aws:s3:::bucket/key`.
QString arn(const QString &bucket, const QString &key = {});
/// Last segment of a key or prefix: `c` of `a/b/c`, `b/` of `a/b/`.
QString baseName(const QString &key);
/// What comes before it: `a/b/` of `a/b/c`, empty for a key without slashes.
QString parentPrefix(const QString &key);
/// What the console calls the type: `Folder`, the extension in lower case, or `-`.
QString typeOf(const QString &key);

// Addresses of pages.
QString bucketsAddress();
QString createBucketAddress();
QString bucketAddress(const QString &bucket, const QString &prefix = {});
QString propertiesAddress(const QString &bucket);
QString managementAddress(const QString &bucket);
QString metricsAddress(const QString &bucket);
/// Block Public Access of the account.
QString accountPublicAccessAddress();
/// Where a rule is edited or, without its name, created; `kind` is `lifecycle` or `replication`.
QString ruleAddress(const QString &kind, const QString &bucket, const QString &rule = {});
/// With a version id the page of that version; `tab` is `versions`, `permissions` or `select`, empty for the first.
QString objectAddress(const QString &bucket, const QString &key, const QString &versionId = {}, const QString &tab = {});
/// The objects below a prefix, with all their versions.
QString versionsAddress(const QString &bucket, const QString &prefix = {});
/// Value of `name` in the query of an address, percent-decoded.
QString queryValue(const QString &query, const QString &name);

/// A rule of bucket names (S3 User Guide, "General purpose bucket naming rules") that `name`
/// breaks.
enum class NameRule { Length, Characters, Ends, Periods, IpAddress, Reserved };
QList<NameRule> brokenRules(const QString &name);

} // namespace nephoscope::gui::s3
