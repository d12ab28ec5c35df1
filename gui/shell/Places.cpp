#include "gui/shell/Places.h"

#include "gui/kit/Preferences.h"

namespace nephoscope::gui {
namespace {

constexpr qsizetype RecentKept = 12;

QString favouritesKey() { return QStringLiteral("places/favourites"); }
QString recentKey() { return QStringLiteral("places/recent"); }
QString styleKey() { return QStringLiteral("places/style"); }

} // namespace

Places &Places::instance()
{
    static Places places;
    return places;
}

QStringList Places::favourites() const { return Preferences::instance().value(favouritesKey()).toStringList(); }

void Places::toggleFavourite(const QString &address)
{
    QStringList all = favourites();
    if (!all.removeOne(address))
        all.append(address);
    Preferences::instance().set(favouritesKey(), all);
    Q_EMIT favouritesChanged();
}

void Places::moveFavourite(const QString &address, int to)
{
    QStringList all = favourites();
    const qsizetype from = all.indexOf(address);
    if (from < 0)
        return;
    all.move(from, qBound(0, to, int(all.size()) - 1));
    Preferences::instance().set(favouritesKey(), all);
    Q_EMIT favouritesChanged();
}

QStringList Places::recent() const { return Preferences::instance().value(recentKey()).toStringList(); }

void Places::visit(const QString &service)
{
    QStringList all = recent();
    if (!all.isEmpty() && all.front() == service)
        return;
    all.removeOne(service);
    all.prepend(service);
    Preferences::instance().set(recentKey(), all.mid(0, RecentKept));
    Q_EMIT recentChanged();
}

QString Places::style() const { return Preferences::instance().value(styleKey(), QStringLiteral("both")).toString(); }

void Places::setStyle(const QString &style)
{
    Preferences::instance().set(styleKey(), style);
    Q_EMIT favouritesChanged();
}

} // namespace nephoscope::gui
