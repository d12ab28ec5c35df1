// What is inside the QML scenes of a window: Inspect.h of items.
#include "tests/gui/Inspect.h"

#include <QtCore/QSet>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>
#include <QtQuickWidgets/QQuickWidget>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <functional>

namespace nephoscope::gui::inspect {
namespace {

/// Items that can be seen, with the view they are in.
void eachItem(const QWidget &root, const std::function<void(const QQuickWidget &, QQuickItem &)> &visit)
{
    for (QQuickWidget *view : root.findChildren<QQuickWidget *>()) {
        if (!view->isVisible() || !view->rootObject())
            continue;
        const std::function<void(QQuickItem &)> walk = [&](QQuickItem &item) {
            if (!item.isVisible() || item.opacity() <= 0)
                return;
            visit(*view, item);
            for (QQuickItem *child : item.childItems())
                walk(*child);
        };
        walk(*view->rootObject());
    }
}

QString typeName(const QObject &object) { return QString::fromLatin1(object.metaObject()->className()).section(QLatin1String("_QML"), 0, 0); }

QString where(const QQuickWidget &view, const QQuickItem &item)
{
    QString out;
    for (const QQuickItem *at = &item; at && at != view.rootObject(); at = at->parentItem())
        if (at == &item || !at->objectName().isEmpty())
            out.prepend(u'/' % typeName(*at) % u'[' % at->objectName() % u']');
    return inspect::where(&view).section(u'/', -1) % out;
}

bool isText(const QQuickItem &item) { return item.inherits("QQuickText") && !item.property("text").toString().isEmpty(); }

/// ElidedText.qml: what it leaves out a tip has.
bool tellsTheRest(const QQuickItem &item)
{
    for (const QMetaObject *type = item.metaObject(); type; type = type->superClass())
        if (QByteArray(type->className()).startsWith("ElidedText_QML"))
            return true;
    return false;
}

QRectF paintedRect(const QQuickItem &text)
{
    const qreal width = text.property("contentWidth").toReal();
    const int alignment = text.property("horizontalAlignment").toInt();
    const qreal left = alignment & Qt::AlignRight ? text.width() - width : alignment & Qt::AlignHCenter ? (text.width() - width) / 2 : 0;
    return text.mapRectToScene(QRectF(left, 0, width, text.property("contentHeight").toReal()));
}

/// The part of the scene an item may be in: what scrolls has room beyond its edges, in the directions it scrolls in.
QRectF roomOf(const QQuickWidget &view, const QQuickItem &item)
{
    constexpr qreal endless = 1e6;
    QRectF room(0, 0, view.width(), view.height());
    for (const QQuickItem *at = item.parentItem(); at; at = at->parentItem()) {
        if (!at->inherits("QQuickFlickable"))
            continue;
        const QRectF seen = at->mapRectToScene(at->boundingRect());
        const bool sideways = at->property("contentWidth").toReal() > at->width() + 1;
        return {sideways ? -endless : seen.left(), -endless, sideways ? 2 * endless : seen.width(), 2 * endless};
    }
    return room;
}

QString nameOf(const QQuickItem &item)
{
    for (const QObject *child : item.children())
        if (child->inherits("QQuickAccessibleAttached"))
            return child->property("name").toString();
    return {};
}

bool isPressed(const QQuickItem &item)
{
    for (const QObject *child : item.children())
        if (child->inherits("QQuickTapHandler"))
            return true;
    return item.property("activeFocusOnTab").toBool();
}

} // namespace

QStringList clippedItems(const QWidget &root)
{
    QStringList out;
    QList<std::pair<QString, QRectF>> texts;
    QList<const QQuickItem *> items;
    eachItem(root, [&](const QQuickWidget &view, QQuickItem &item) {
        if (!isText(item))
            return;
        const QString text = item.property("text").toString();
        const QString place = where(view, item) % u" of “" % text % u"”";
        const bool cut = item.property("truncated").toBool();
        if (cut && !tellsTheRest(item))
            out.append(place % u" leaves out what no tip has");
        if (!cut && (item.property("contentWidth").toReal() > item.width() + 2 || item.property("contentHeight").toReal() > item.height() + 2))
            out.append(place % u" is too small, " % QString::number(item.width()) % u'×' % QString::number(item.height()));
        const QRectF painted = paintedRect(item);
        if (!roomOf(view, item).adjusted(-2, -2, 2, 2).contains(painted))
            out.append(place % u" is cut by its surroundings");
        // Words over words; what lies under a tip is no fault.
        for (qsizetype i = 0; i < texts.size(); ++i)
            if (const QRectF both = texts[i].second & painted; items[i]->window() == item.window() && both.width() > 2 && both.height() > 2)
                out.append(place % u" lies over " % texts[i].first);
        texts.append({place, painted});
        items.append(&item);
    });
    return out;
}

QStringList namelessItems(const QWidget &root)
{
    QStringList out;
    eachItem(root, [&](const QQuickWidget &view, QQuickItem &item) {
        // A mouse area works for the item around it.
        const QQuickItem *named = item.inherits("QQuickMouseArea") ? item.parentItem() : isPressed(item) ? &item : nullptr;
        if (named && nameOf(*named).isEmpty())
            out.append(where(view, *named) % u" has no accessible name");
    });
    return out;
}

QStringList unreachableItems(QWidget &root)
{
    constexpr int limit = 400;
    QStringList out;
    for (QQuickWidget *view : root.findChildren<QQuickWidget *>()) {
        if (!view->isVisible() || !view->rootObject())
            continue;
        QSet<const QQuickItem *> reached;
        view->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < limit && QApplication::focusWidget() == view; ++i) {
            const QQuickItem *item = view->quickWindow()->activeFocusItem();
            if (i > 1 && reached.contains(item))
                break;
            reached.insert(item);
            QTest::keyClick(view, Qt::Key_Tab);
            QApplication::processEvents();
        }
        eachItem(root, [&](const QQuickWidget &of, QQuickItem &item) {
            if (&of == view && item.property("activeFocusOnTab").toBool() && item.isEnabled() && !reached.contains(&item))
                out.append(where(of, item) % u" is not reached by Tab");
        });
    }
    return out;
}

} // namespace nephoscope::gui::inspect
