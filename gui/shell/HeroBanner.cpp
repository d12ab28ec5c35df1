#include "gui/shell/HeroBanner.h"

#include "gui/kit/CopyButton.h"
#include "gui/kit/Label.h"
#include "gui/shell/Connection.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int PanelWidth = 320;
constexpr int StackBelow = 760;
constexpr int MarkFrom = 1100; // narrower banners are full of words

class Panel final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        // Opaque: nothing goes through its words.
        const QColor ground = colorFor(*this, Token::BackgroundHomeHeader);
        const QColor ink = colorFor(*this, Token::TextHeadingDefault);
        const auto mix = [](int below, int above) { return qRound(below + (above - below) * 0.06); };
        const QColor fill(mix(ground.red(), ink.red()), mix(ground.green(), ink.green()), mix(ground.blue(), ink.blue()));
        paintBox(painter, rect(), fill, colorFor(*this, Token::BorderDividerDefault), 1, Theme::instance().radius("container"));
    }
};

} // namespace

HeroBanner::HeroBanner(QWidget *parent)
    : QWidget(parent)
    , m_kicker(new Label(TextStyle::Body))
    , m_title(new Label(TextStyle::DisplayL))
    , m_text(new Label(TextStyle::Body))
    , m_endpointKey(new Label(TextStyle::SmallBold))
    , m_endpoint(new Label(TextStyle::Code))
    , m_copyEndpoint(new CopyButton({}))
    , m_accountKey(new Label(TextStyle::SmallBold))
    , m_account(new Label(TextStyle::Code))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_facts(nullptr)
{
    setContext(*this, Context::Header);
    m_copyEndpoint->setObjectName(QStringLiteral("copyEndpoint"));
    m_text->setToken(Token::TextBodyDefault);
    m_kicker->setToken(Token::TextBodySecondary);
    for (Label *label : {m_title, m_text})
        label->setWordWrap(true);
    m_text->setMaximumWidth(520);
    for (Label *label : {m_endpoint, m_account})
        label->setSelectable(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    words->addStretch(1);
    words->addWidget(m_kicker);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addStretch(1);
    auto *panel = new Panel;
    panel->setMinimumWidth(290);
    m_facts = new QBoxLayout(QBoxLayout::TopToBottom, panel);
    m_facts->setContentsMargins(20, 14, 20, 14);
    m_facts->setSpacing(12);
    auto *endpoint = new QVBoxLayout;
    endpoint->setSpacing(2);
    endpoint->addWidget(m_endpointKey);
    auto *line = new QHBoxLayout;
    line->addWidget(m_endpoint, 1);
    line->addWidget(m_copyEndpoint);
    endpoint->addLayout(line);
    m_facts->addLayout(endpoint, 1);
    auto *account = new QVBoxLayout;
    account->setSpacing(2);
    account->addWidget(m_accountKey);
    account->addWidget(m_account, 1);
    m_account->setMinimumHeight(m_copyEndpoint->sizeHint().height()); // as far below its name as the endpoint
    m_facts->addLayout(account, 1);
    m_row->setContentsMargins(24, 28, 24, 28);
    m_row->setSpacing(32);
    m_row->addLayout(words, 1);
    m_row->addStretch(1);
    m_panel = panel;
    m_row->addWidget(panel, 0, Qt::AlignVCenter);
    retranslate();
}

void HeroBanner::setConnection(const Connection &connection)
{
    m_endpoint->setText(!connection.endpoint.isEmpty() ? connection.endpoint : connection.ready ? QStringLiteral("https://s3.%1.amazonaws.com").arg(connection.region) : QStringLiteral("…"));
    m_copyEndpoint->setCopyText(m_endpoint->text());
    m_copyEndpoint->setEnabled(connection.ready);
    const QString account = !connection.accountId.isEmpty() ? connection.accountId : connection.ready ? QStringLiteral("-") : QStringLiteral("…");
    m_account->setText(account % u"  ·  " % connection.region);
}

void HeroBanner::setCloud(const QString &name)
{
    m_cloud = name;
    retranslate();
}

void HeroBanner::retranslate()
{
    const bool local = m_cloud.isEmpty();
    m_kicker->setText(local ? tr("Your own cloud, on this computer") : tr("A remote cloud"));
    m_title->setText(local ? QStringLiteral("Nephoscope") : m_cloud);
    m_text->setText(!local ? tr("Everything in this window happens there. What a remote cloud does not have it refuses with an error of its own.")
                           : tr("Learn and build with the AWS APIs: no account, no bill, no network. Everything you see here, SDKs and the AWS CLI see too."));
    m_endpointKey->setText(tr("Endpoint"));
    m_accountKey->setText(tr("Account and Region"));
    m_copyEndpoint->setLabel(tr("Copy endpoint"));
}

void HeroBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HeroBanner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool stacked = width() < StackBelow;
    m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(stacked ? 12 : 32);
    const int edge = stacked ? 16 : 28;
    m_row->setContentsMargins(24, edge, 24, edge);
    m_facts->setDirection(stacked ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_panel->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : PanelWidth);
}

void HeroBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // Not smoothed: at 150 % an edge amid a pixel would let through what is below.
    painter.fillRect(rect(), colorFor(*this, Token::BackgroundHomeHeader));
    painter.setRenderHint(QPainter::Antialiasing);
    if (Theme::instance().isHighContrast() || width() < StackBelow)
        return; // nothing but words
    // Wind lines, as a nephoscope draws the way of clouds: they come up behind the words.
    const QColor line = colorFor(*this, Token::TextLinkDefault);
    const qreal from = m_text->geometry().right();
    painter.setBrush(Qt::NoBrush);
    for (int i = 0; i < 7; ++i) {
        QLinearGradient rising(from, 0, width() * 0.7, 0);
        for (const int end : {0, 1}) {
            QColor shade = line;
            shade.setAlphaF(float(end) * (0.05F + 0.02F * float(i)));
            rising.setColorAt(end, shade);
        }
        painter.setPen(QPen(rising, 1.5));
        const qreal y = height() * (0.12 + 0.14 * i);
        QPainterPath path(QPointF(from, y + 34));
        path.cubicTo(QPointF(width() * 0.5, y + 60 - 8 * i), QPointF(width() * 0.62, y - 70 + 12 * i), QPointF(width() * 1.05, y - 26));
        painter.drawPath(path);
    }
    if (width() < MarkFrom)
        return;
    icons::paint(painter, QStringLiteral("mark"), QRectF(width() * 0.55, height() * 0.5 - 84, 168, 168), [&] {
        QColor mark = colorFor(*this, Token::TextLinkDefault);
        mark.setAlphaF(0.12F);
        return mark;
    }());
}

} // namespace nephoscope::gui
