#include "gui/shell/Persona.h"

#include "gui/bridge/Become.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Flashbar.h"
#include "gui/shell/Page.h"
#include "gui/shell/RecentRoles.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace nephoscope::gui::persona {

namespace {

using How = ActingWish::How;

struct Persona
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::Persona)
};

struct Swatch
{
    QLatin1String id;
    Badge::Color badge;
    Token token;
};
// Those of AWS's "Switch role", in the console's own shades.
constexpr Swatch swatches[] = {
    {QLatin1String("red"), Badge::Color::Red, Token::BackgroundBadgeRed},
    {QLatin1String("orange"), Badge::Color::High, Token::BackgroundNotificationSeverityHigh},
    {QLatin1String("yellow"), Badge::Color::Yellow, Token::BackgroundBadgeYellow},
    {QLatin1String("green"), Badge::Color::Green, Token::BackgroundBadgeGreen},
    {QLatin1String("blue"), Badge::Color::Blue, Token::BackgroundBadgeBlue},
};

const Swatch *find(const QString &color)
{
    const auto *found = std::find_if(std::begin(swatches), std::end(swatches), [&](const Swatch &each) { return each.id == color; });
    return found == std::end(swatches) ? nullptr : found;
}

void tell(Navigator &navigator, const ActingPtr &acting)
{
    Flash flash{FlashType::Success, acting ? sentence(*acting) : Persona::tr("You are the root user again")};
    if (acting && acting->isTeaching())
        flash.text = Persona::tr("Everything in this window is decided by its own policies. AWS has no \"Act as\": it is here to try policies out.");
    navigator.flashbar().show(flash);
}

} // namespace

QString kindAndName(const Acting *acting)
{
    switch (acting ? acting->wish.how : How::Root) {
    case How::Root:
        return Persona::tr("Root user");
    case How::User:
        return Persona::tr("IAM user %1").arg(acting->name());
    case How::Role:
    case How::AnyRole:
        return Persona::tr("Role %1").arg(acting->name());
    case How::Federated:
        return Persona::tr("Federated user %1").arg(acting->name());
    }
    return {};
}

QString sentence(const Acting &acting)
{
    if (acting.wish.how == How::Root)
        return Persona::tr("You are the root user of %1").arg(acting.accountName);
    return Persona::tr("Acting as: %1").arg(kindAndName(&acting));
}

Badge::Color badgeColor(const QString &color)
{
    const Swatch *swatch = find(color);
    return swatch ? swatch->badge : Badge::Color::Grey;
}

Token colorToken(const QString &color)
{
    const Swatch *swatch = find(color);
    return swatch ? swatch->token : Token::BackgroundBadgeGrey;
}

void begin(Navigator &navigator, const ActingPtr &made)
{
    if (made->wish.how == How::Role)
        recentroles::remember(made->wish);
    navigator.engine().act(made->isFirstRoot() ? nullptr : made);
    tell(navigator, navigator.engine().acting());
}

void take(Navigator &navigator, const ActingWish &wish, const ActingPtr &before, std::function<void(bool)> ended)
{
    become(navigator.engine(), &navigator.flashbar(), wish, before, [&navigator, wish, ended = std::move(ended)](Expected<ActingPtr> made) {
        if (!made) {
            const QString title = wish.how == How::Role ? Persona::tr("The role %1 was not taken").arg(wish.name)
                                                         : Persona::tr("This window goes on as before");
            navigator.flashbar().error(title, errorText(made.error()));
        } else {
            begin(navigator, *made);
        }
        if (ended)
            ended(made.has_value());
    });
}

void switchBack(Navigator &navigator)
{
    EngineHost &engine = navigator.engine();
    if (!engine.acting())
        return;
    engine.act(engine.acting()->before);
    tell(navigator, engine.acting());
}

void renew(Navigator &navigator)
{
    if (const ActingPtr acting = navigator.engine().acting())
        take(navigator, acting->wish, acting->before);
}

ActingWish roleWish(const EngineHost &engine, const QString &account, const QString &role, const QString &label, const QString &color)
{
    ActingWish wish{.how = How::Role, .account = account, .name = role, .label = label, .color = color};
    const ActingPtr base = baseOf(engine.acting());
    wish.session = base && base->name().size() > 1 ? base->name() : QStringLiteral("console");
    return wish;
}

} // namespace nephoscope::gui::persona
