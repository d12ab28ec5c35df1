#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtWidgets/QAbstractButton>

#include <vector>

namespace nephoscope::gui {

/// Places in pages that tutorials can point at. One registry per process; widgets leave it when they are destroyed.
class Hotspots : public QObject
{
    Q_OBJECT
public:
    static Hotspots &instance();
    /// Names a widget. Several may have one name (a page and a dialog); the visible one placed last counts.
    static void place(QWidget *widget, const QString &id);
    /// The visible widget of that name; null when there is none now.
    QWidget *find(const QString &id) const;

Q_SIGNALS:
    void appeared(const QString &id);
    void vanished(const QString &id);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    Hotspots() = default;
    struct Spot
    {
        QPointer<QWidget> widget;
        QString id;
    };
    std::vector<Spot> m_spots;
};

/// The numbered ring at a hotspot, at the upper right corner of its widget, which it follows.
class HotspotMark : public QAbstractButton
{
    Q_OBJECT
public:
    HotspotMark(QWidget *anchor, int number, bool active);
    QWidget *anchor() const { return m_anchor; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void retranslate();
    QPointer<QWidget> m_anchor;
    int m_number;
    bool m_active;
};

} // namespace nephoscope::gui
