#include "gui/shell/RecentRoles.h"

#include "gui/kit/Preferences.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace nephoscope::gui::recentroles {

namespace {

constexpr std::size_t kept = 5;
QString key() { return QStringLiteral("account/recentRoles"); }

void keep(const std::vector<ActingWish> &roles)
{
    QJsonArray out;
    for (const ActingWish &role : roles)
        out.append(QJsonObject::fromVariantMap(role.toMap()));
    Preferences::instance().set(key(), QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact)));
}

bool same(const ActingWish &one, const ActingWish &other)
{
    return one.account == other.account && one.name == other.name;
}

} // namespace

std::vector<ActingWish> all()
{
    std::vector<ActingWish> roles;
    const QJsonArray kept = QJsonDocument::fromJson(Preferences::instance().value(key()).toString().toUtf8()).array();
    for (const QJsonValue &each : kept)
        roles.push_back(ActingWish::fromMap(each.toObject().toVariantMap()));
    return roles;
}

void remember(const ActingWish &role)
{
    std::vector<ActingWish> roles = all();
    std::erase_if(roles, [&](const ActingWish &each) { return same(each, role); });
    roles.insert(roles.begin(), role);
    roles.resize(std::min(roles.size(), kept));
    keep(roles);
}

void forget(const ActingWish &role)
{
    std::vector<ActingWish> roles = all();
    std::erase_if(roles, [&](const ActingWish &each) { return same(each, role); });
    keep(roles);
}

} // namespace nephoscope::gui::recentroles
