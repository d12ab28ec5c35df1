#include "gui/shell/KeptNotifications.h"

#include "gui/kit/Preferences.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <iterator>

namespace nephoscope::gui {
namespace {

constexpr qsizetype longest = 600;

// By name: a word of the console's own may be in any language.
constexpr std::pair<FlashType, const char *> names[] = {{FlashType::Success, "success"}, {FlashType::Error, "error"}, {FlashType::Warning, "warning"}, {FlashType::Info, "info"}};

QString key(const QString &name) { return u"notifications/" % name; }

QString nameOf(FlashType type)
{
    const auto found = std::find_if(std::begin(names), std::end(names), [type](const auto &each) { return each.first == type; });
    return found == std::end(names) ? QString() : QString::fromLatin1(found->second);
}

} // namespace

QString withoutSecrets(QString text)
{
    // A presigned URL opens what it names: all that follows its question mark goes. Of other places the value behind a name
    // that says what it is, and whatever looks as secret keys and session tokens do.
    static const QRegularExpression query(QStringLiteral("\\?[^\\s?]*(Signature|Security-Token|Credential)=\\S*"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(QStringLiteral("((?:password|passwd|secret|token|secret_?access_?key|session_?token|signature|authorization)\"?\\s*[=:]\\s*\"?)[^\\s\",;&]+"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression looks(QStringLiteral("(?<![A-Za-z0-9/+=:._-])(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*[0-9])[A-Za-z0-9/+]{40,}={0,2}(?![A-Za-z0-9/+=._-])"));
    text.replace(query, QStringLiteral("?…")).replace(named, QStringLiteral("\\1…")).replace(looks, QStringLiteral("…"));
    return text.size() > longest ? QString(text.left(longest) % u'…') : text;
}

std::vector<KeptNotification> keptNotifications(const QString &name)
{
    std::vector<KeptNotification> out;
    const QJsonArray kept = QJsonDocument::fromJson(Preferences::instance().value(key(name)).toString().toUtf8()).array();
    for (const QJsonValue &each : kept) {
        KeptNotification one;
        one.at = QDateTime::fromString(each[QLatin1String("at")].toString(), Qt::ISODate).toLocalTime();
        for (const auto &[type, word] : names)
            if (each[QLatin1String("type")].toString() == QLatin1String(word))
                one.type = type;
        one.title = each[QLatin1String("title")].toString();
        one.text = each[QLatin1String("text")].toString();
        if (one.at.isValid() && !one.title.isEmpty() && out.size() < mostNotificationsKept)
            out.push_back(std::move(one));
    }
    return out;
}

void keepNotifications(const QString &name, const std::vector<KeptNotification> &notifications)
{
    QJsonArray kept;
    for (const KeptNotification &each : notifications) {
        if (each.type == FlashType::InProgress || kept.size() == qsizetype(mostNotificationsKept))
            continue;
        kept.append(QJsonObject{{QStringLiteral("at"), each.at.toUTC().toString(Qt::ISODate)},
                                {QStringLiteral("type"), nameOf(each.type)},
                                {QStringLiteral("title"), withoutSecrets(each.title)},
                                {QStringLiteral("text"), withoutSecrets(each.text)}});
    }
    Preferences::instance().set(key(name), kept.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact))));
}

} // namespace nephoscope::gui
