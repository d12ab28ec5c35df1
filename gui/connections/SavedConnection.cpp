#include "gui/connections/SavedConnection.h"

#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStringList>

#include <array>

namespace nephoscope::gui::connections {

namespace {

using Keys = SavedConnection::Keys;

constexpr std::array codes{std::pair{Keys::Profile, "profile"}, std::pair{Keys::Environment, "environment"}, std::pair{Keys::Keyring, "keyring"},
                           std::pair{Keys::Session, "session"}, std::pair{Keys::None, "none"}};

QString text(const QJsonObject &object, const char *name, const QString &otherwise = {})
{
    return object.value(QString::fromLatin1(name)).toString(otherwise);
}

} // namespace

QString codeOf(Keys keys)
{
    for (const auto &[each, code] : codes) {
        if (each == keys)
            return QString::fromLatin1(code);
    }
    return {};
}

Keys keysOf(const QString &code)
{
    for (const auto &[each, name] : codes) {
        if (code == QLatin1String(name))
            return each;
    }
    return Keys::Profile;
}

QString SavedConnection::newId() { return QStringLiteral("%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0')); }

QJsonObject SavedConnection::toJson() const
{
    QJsonObject out;
    const auto put = [&](const char *key, const QString &value) {
        if (!value.isEmpty())
            out.insert(QString::fromLatin1(key), value);
    };
    put("id", id);
    put("name", name);
    put("url", url);
    put("region", region);
    put("style", style == remote::AddressStyle::Host ? QStringLiteral("host") : QStringLiteral("path"));
    out.insert(QStringLiteral("verifiesTls"), verifiesTls);
    put("caFile", caFile);
    put("keys", codeOf(keys));
    put("profile", profile);
    put("accessKeyId", accessKeyId);
    put("color", color);
    return out;
}

std::optional<SavedConnection> SavedConnection::fromJson(const QJsonObject &object)
{
    SavedConnection out;
    out.id = text(object, "id");
    out.name = text(object, "name");
    if (out.id.isEmpty() || out.name.isEmpty())
        return std::nullopt;
    out.url = text(object, "url");
    out.region = text(object, "region", out.region);
    out.style = text(object, "style") == QLatin1String("host") ? remote::AddressStyle::Host : remote::AddressStyle::Path;
    out.verifiesTls = object.value(QStringLiteral("verifiesTls")).toBool(true);
    out.caFile = text(object, "caFile");
    out.keys = keysOf(text(object, "keys"));
    out.profile = text(object, "profile", out.profile);
    out.accessKeyId = text(object, "accessKeyId");
    static const QStringList colors{QStringLiteral("blue"), QStringLiteral("green"), QStringLiteral("yellow"), QStringLiteral("red")};
    if (const QString color = text(object, "color"); colors.contains(color))
        out.color = color;
    return out;
}

} // namespace nephoscope::gui::connections
