#include "gui/bridge/Acting.h"

#include "gui/bridge/Text.h"

namespace nephoscope::gui {

namespace {

QString text(const QVariantMap &map, const char *name)
{
    return map.value(QString::fromLatin1(name)).toString();
}

} // namespace

QString ActingWish::roleArn() const
{
    return QStringLiteral("arn:aws:iam::%1:role/%2").arg(account, name);
}

QVariantMap ActingWish::toMap() const
{
    QVariantMap map{{QStringLiteral("how"), int(how)}, {QStringLiteral("account"), account}};
    const auto put = [&](const char *key, const QString &value) {
        if (!value.isEmpty())
            map.insert(QString::fromLatin1(key), value);
    };
    put("name", name);
    put("label", label);
    put("color", color);
    put("session", session);
    put("policy", policy);
    put("assumer", assumer);
    map.insert(QStringLiteral("seconds"), seconds);
    if (withMfa)
        map.insert(QStringLiteral("mfa"), true);
    QVariantList pairs;
    for (const auto &[key, value] : tags)
        pairs.append(QVariant(QStringList{key, value}));
    if (!pairs.isEmpty())
        map.insert(QStringLiteral("tags"), pairs);
    return map;
}

ActingWish ActingWish::fromMap(const QVariantMap &map)
{
    ActingWish wish;
    const int how = map.value(QStringLiteral("how")).toInt();
    wish.how = how >= 0 && how <= int(How::Federated) ? How(how) : How::Root;
    wish.account = text(map, "account");
    wish.name = text(map, "name");
    wish.label = text(map, "label");
    wish.color = text(map, "color");
    wish.session = text(map, "session");
    wish.policy = text(map, "policy");
    wish.assumer = text(map, "assumer");
    wish.seconds = map.value(QStringLiteral("seconds"), 3600).toInt();
    wish.withMfa = map.value(QStringLiteral("mfa")).toBool();
    for (const QVariant &pair : map.value(QStringLiteral("tags")).toList()) {
        const QStringList both = pair.toStringList();
        if (both.size() == 2)
            wish.tags.emplace_back(both.front(), both.back());
    }
    return wish;
}

QString Acting::name() const
{
    return wish.name.section(u'/', -1);
}

QString Acting::label() const
{
    if (!wish.label.isEmpty())
        return wish.label;
    if (wish.how == ActingWish::How::Root)
        return isFirstRoot() ? QString() : accountName;
    return name();
}

std::optional<Timestamp> Acting::expires() const
{
    return principal.session ? std::optional(principal.session->expires) : std::nullopt;
}

bool Acting::isFirstRoot() const
{
    return wish.how == ActingWish::How::Root && toStd(wish.account) == defaultAccount;
}

} // namespace nephoscope::gui
