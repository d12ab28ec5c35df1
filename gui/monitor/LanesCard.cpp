#include "gui/monitor/LanesCard.h"

#include "gui/monitor/MonitorQml.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtQuickWidgets/QQuickWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui {

LanesCard::LanesCard(QWidget *parent) : Container({}, parent), m_lanes(new LaneRows(this))
{
    connect(&Theme::instance(), &Theme::changed, this, &LanesCard::fillBackground);
}

/// The view goes first: its bindings read the lanes to the end.
LanesCard::~LanesCard() { delete m_view; }

void LanesCard::load()
{
    m_view = makeMonitorView(QStringLiteral("lanesView"), QStringLiteral("LanesView.qml"), {{QStringLiteral("lanes"), m_lanes}});
    m_view->setFocusPolicy(Qt::StrongFocus);
    fillBackground();
    if (QQuickItem *root = m_view->rootObject())
        // Later: while the view is told its first size, Qt forgets to tell it of another.
        connect(root, &QQuickItem::implicitHeightChanged, this, &LanesCard::fit, Qt::QueuedConnection);
    column()->insertWidget(0, m_view);
    fit();
}

void LanesCard::fit()
{
    if (const QQuickItem *root = m_view ? m_view->rootObject() : nullptr)
        m_view->setFixedHeight(std::max(1, int(std::ceil(root->implicitHeight()))));
}

void LanesCard::fillBackground()
{
    if (m_view)
        m_view->setClearColor(Theme::instance().color(Token::BackgroundContainerContent));
}

void LanesCard::showEvent(QShowEvent *event)
{
    if (!m_view)
        load();
    m_lanes->setVisible(true);
    Container::showEvent(event);
}

void LanesCard::hideEvent(QHideEvent *event)
{
    m_lanes->setVisible(false);
    Container::hideEvent(event);
}

void LanesCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_view)
        m_view->engine()->retranslate();
    Container::changeEvent(event);
}

} // namespace nephoscope::gui
