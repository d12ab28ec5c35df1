#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

namespace nephoscope::gui {

/// Favourite and recently visited addresses, one list for all windows, kept in Preferences.
class Places : public QObject
{
    Q_OBJECT
public:
    static Places &instance();

    QStringList favourites() const;
    bool isFavourite(const QString &address) const { return favourites().contains(address); }
    void toggleFavourite(const QString &address);
    /// To another place of the list; beyond its ends is the end.
    void moveFavourite(const QString &address, int to);
    /// Services visited, latest first, at most twelve: `s3`, `transfers`.
    QStringList recent() const;
    void visit(const QString &service);
    /// What the favourites bar shows: `both`, `icons` or `text`.
    QString style() const;
    void setStyle(const QString &style);

Q_SIGNALS:
    void favouritesChanged();
    void recentChanged();

private:
    Places() = default;
};

} // namespace nephoscope::gui
