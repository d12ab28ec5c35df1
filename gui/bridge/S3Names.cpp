#include "gui/bridge/S3Names.h"

#include "core/Text.h"
#include "gui/bridge/Text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

QString encoded(const QString &text)
{
    return toQt(percentEncode(toStd(text)));
}

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.';
}

bool isLetterOrDigit(QChar c)
{
    return isNameCharacter(c) && c != u'-' && c != u'.';
}

bool isReserved(const QString &name)
{
    static const QStringList prefixes{QStringLiteral("xn--"), QStringLiteral("sthree-"), QStringLiteral("amzn-s3-demo-")};
    static const QStringList suffixes{QStringLiteral("-s3alias"), QStringLiteral("--ol-s3"), QStringLiteral(".mrap"),
                                      QStringLiteral("--x-s3"), QStringLiteral("--table-s3")};
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const QString &p) { return name.startsWith(p); })
        || std::any_of(suffixes.begin(), suffixes.end(), [&](const QString &s) { return name.endsWith(s); });
}

} // namespace

QString uri(const QString &bucket, const QString &key)
{
    return QStringLiteral("s3://") % bucket % QLatin1Char('/') % key;
}

QString arn(const QString &bucket, const QString &key)
{
    const QString base = QStringLiteral("arn:aws:s3:::") % bucket;
    return key.isEmpty() ? base : base % QLatin1Char('/') % key;
}

QString baseName(const QString &key)
{
    const qsizetype slash = key.lastIndexOf(u'/', -2);
    return key.length() < 2 ? key : key.mid(slash + 1);
}

QString parentPrefix(const QString &key) { return key.left(key.length() - baseName(key).length()); }

QString typeOf(const QString &key)
{
    if (key.endsWith(u'/'))
        return QCoreApplication::translate("nephoscope::gui::s3", "Folder");
    const QString name = baseName(key);
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot <= 0 || dot + 1 == name.length())
        return QStringLiteral("-");
    return name.mid(dot + 1).toLower();
}

QString bucketsAddress()
{
    return QStringLiteral("s3/buckets");
}

QString createBucketAddress()
{
    return QStringLiteral("s3/buckets/create");
}

QString bucketAddress(const QString &bucket, const QString &prefix)
{
    const QString base = QStringLiteral("s3/buckets/") % encoded(bucket);
    // `create` is also a legal bucket name: a query tells the two apart.
    if (prefix.isEmpty() && bucket != QLatin1String("create"))
        return base;
    return base % QStringLiteral("?prefix=") % encoded(prefix);
}

QString propertiesAddress(const QString &bucket)
{
    return QStringLiteral("s3/buckets/") % encoded(bucket) % QStringLiteral("/properties");
}

QString managementAddress(const QString &bucket)
{
    return QStringLiteral("s3/buckets/") % encoded(bucket) % QStringLiteral("/management");
}

QString metricsAddress(const QString &bucket)
{
    return QStringLiteral("s3/buckets/") % encoded(bucket) % QStringLiteral("/metrics");
}

QString accountPublicAccessAddress() { return QStringLiteral("s3/public-access"); }

QString ruleAddress(const QString &kind, const QString &bucket, const QString &rule)
{
    const QString create = QStringLiteral("s3/") % kind % u'/' % encoded(bucket);
    return rule.isEmpty() ? create : QString(create % QStringLiteral("?rule=") % encoded(rule));
}

QString objectAddress(const QString &bucket, const QString &key, const QString &versionId, const QString &tab)
{
    QString address = QStringLiteral("s3/objects/") % encoded(bucket);
    if (!tab.isEmpty())
        address += u'/' % tab;
    address += QStringLiteral("?key=") % encoded(key);
    return versionId.isEmpty() ? address : QString(address % QStringLiteral("&versionId=") % encoded(versionId));
}

QString versionsAddress(const QString &bucket, const QString &prefix)
{
    return QStringLiteral("s3/buckets/") % encoded(bucket) % QStringLiteral("?prefix=") % encoded(prefix) % QStringLiteral("&versions=true");
}

QString queryValue(const QString &query, const QString &name)
{
    const QStringList pairs = query.split(u'&', Qt::SkipEmptyParts);
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals >= 0 && QStringView(pair).left(equals) == name)
            return QUrl::fromPercentEncoding(pair.mid(equals + 1).toUtf8());
    }
    return {};
}

QList<NameRule> brokenRules(const QString &name)
{
    static const QRegularExpression ipAddress(QStringLiteral(R"(^\d+\.\d+\.\d+\.\d+$)"));
    QList<NameRule> broken;
    if (name.length() < 3 || name.length() > 63)
        broken << NameRule::Length;
    if (!std::all_of(name.begin(), name.end(), isNameCharacter))
        broken << NameRule::Characters;
    if (!name.isEmpty() && (!isLetterOrDigit(name.front()) || !isLetterOrDigit(name.back())))
        broken << NameRule::Ends;
    if (name.contains(QStringLiteral("..")))
        broken << NameRule::Periods;
    if (ipAddress.match(name).hasMatch())
        broken << NameRule::IpAddress;
    if (isReserved(name))
        broken << NameRule::Reserved;
    return broken;
}

} // namespace nephoscope::gui::s3
