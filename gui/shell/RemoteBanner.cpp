#include "gui/shell/RemoteBanner.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Button.h"
#include "gui/shell/Persona.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int Height = 36;
constexpr int Edge = 16;
constexpr int IconSize = 16;
constexpr int Gap = 8;

} // namespace

RemoteBanner::RemoteBanner(EngineHost &engine, QWidget *parent) : QWidget(parent), m_engine(engine), m_connections(new Button(Button::Variant::InlineLink))
{
    setObjectName(QStringLiteral("remoteBanner"));
    setFixedHeight(Height);
    m_connections->setObjectName(QStringLiteral("bannerConnections"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Edge, 0, Edge, 0);
    row->addStretch(1);
    row->addWidget(m_connections);
    connect(m_connections, &QPushButton::clicked, this, [this] { Q_EMIT followed(QStringLiteral("connections")); });
    connect(&engine, &EngineHost::remoteChanged, this, &RemoteBanner::follow);
    connect(&engine, &EngineHost::remoteKnown, this, &RemoteBanner::follow);
    connect(&engine, &EngineHost::regionChanged, this, &RemoteBanner::follow);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    follow();
}

QString RemoteBanner::text() const
{
    const RemotePtr &remote = m_engine.remote();
    if (!remote)
        return {};
    const QString place = remote->isAws() ? tr("AWS, %1").arg(m_engine.region()) : m_engine.endpoint();
    return tr("Remote cloud %1").arg(remote->name()) % u"  ·  " % place;
}

void RemoteBanner::follow()
{
    const RemotePtr &remote = m_engine.remote();
    m_connections->setLabel(tr("Connections"));
    setVisible(remote != nullptr);
    if (!remote)
        return;
    // Yellow is bright in every theme, the others are dark: each has inks of its own.
    setContext(*this, remote->color == QLatin1String("yellow") ? Context::FlashbarWarning : Context::Flashbar);
    setAccessibleName(text());
    setToolTip(text());
    update();
}

void RemoteBanner::paintEvent(QPaintEvent *)
{
    const RemotePtr &remote = m_engine.remote();
    if (!remote)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), colorFor(*this, persona::colorToken(remote->color)));
    const QColor ink = colorFor(*this, Token::TextBodyDefault);
    icons::paint(painter, QStringLiteral("plug"), QRectF(Edge, (height() - IconSize) / 2.0, IconSize, IconSize), ink);
    painter.setFont(Theme::instance().font(TextStyle::BodyBold));
    painter.setPen(ink);
    const QRect room = rect().adjusted(Edge + IconSize + Gap, 0, -(m_connections->width() + Edge + Gap), 0);
    painter.drawText(room, Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width()));
}

void RemoteBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        follow();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
