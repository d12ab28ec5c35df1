#include "gui/shell/UserSettings.h"

#include "gui/shell/Language.h"
#include "gui/shell/Session.h"
#include "gui/theme/Scale.h"
#include "gui/theme/Theme.h"

namespace nephoscope::gui::settings {
namespace {

Theme::Density density(bool compact) { return compact ? Theme::Density::Compact : Theme::Density::Comfortable; }

} // namespace

void setLanguage(const QString &code)
{
    if (Session *session = Session::current())
        session->setLanguage(code);
    Language::instance().set(code);
}

void setTheme(const QString &name)
{
    if (Session *session = Session::current())
        session->setTheme(name);
    Theme::instance().setChoice(themeChoice(name));
}

void setCompact(bool compact)
{
    if (Session *session = Session::current())
        session->setCompact(compact);
    Theme::instance().setDensity(density(compact));
}

void setScale(qreal factor)
{
    if (Session *session = Session::current())
        session->setScale(factor);
    Scale::instance().set(factor);
}

void setMotion(const QString &motion)
{
    if (Session *session = Session::current())
        session->setMotion(motion);
    if (motion == QLatin1String("system"))
        Theme::instance().followMotion();
    else
        Theme::instance().setMotion(motion == QLatin1String("on"));
}

QString motion()
{
    if (!Theme::instance().isMotionChosen())
        return QStringLiteral("system");
    return Theme::instance().hasMotion() ? QStringLiteral("on") : QStringLiteral("off");
}

void setDefaultRegion(const QString &code)
{
    if (Session *session = Session::current())
        session->setDefaultRegion(code);
}

QString defaultRegion() { return Session::current() ? Session::current()->defaultRegion() : QString(); }

void applyKept(const QString &language, const QString &theme, qreal scale)
{
    const Session *session = Session::current();
    if (!session)
        return;
    Language::instance().set(language.isEmpty() ? session->language() : language);
    Theme::instance().setChoice(themeChoice(theme.isEmpty() ? session->theme() : theme));
    Theme::instance().setDensity(density(session->isCompact()));
    setMotion(session->motion());
    Scale::instance().set(scale > 0 ? scale : session->scale());
}

} // namespace nephoscope::gui::settings
