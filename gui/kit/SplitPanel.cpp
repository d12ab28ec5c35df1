#include "gui/kit/SplitPanel.h"

#include "gui/kit/Button.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/kit/PlainScroll.h"
#include "gui/kit/Preferences.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

namespace nephoscope::gui {
namespace {

constexpr int EdgeRoom = 12;
constexpr int KeyboardStep = 16;
constexpr int StripWidth = 48;        // a closed panel at the side
constexpr int NarrowPlace = 720;      // below it the side has no room for both
constexpr double MostShare = 0.7;     // of the place

} // namespace

/// The edge that sizes the panel.
class SplitPanel::Edge final : public QWidget
{
public:
    explicit Edge(SplitPanel *owner) : m_owner(owner)
    {
        setObjectName(QStringLiteral("splitEdge"));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool upright = m_owner->isSide();
        const QPointF center = QRectF(rect()).center();
        const QRectF grip(center - (upright ? QPointF(2, 20) : QPointF(20, 2)), upright ? QSizeF(4, 40) : QSizeF(40, 4));
        paintBox(painter, grip, colorFor(*this, underMouse() || hasFocus() ? Token::BorderItemSelected : Token::BorderDividerDefault), Qt::transparent, 0, 2);
        if (hasKeyboardFocus(*this))
            paintFocusRing(painter, grip.adjusted(-4, -4, 4, 4), colorFor(*this, Token::BorderItemFocused), 4);
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        m_from = event->globalPosition();
        m_size = m_owner->panelSize();
        setFocus(Qt::MouseFocusReason);
    }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        if (!(event->buttons() & Qt::LeftButton))
            return;
        const QPointF way = m_from - event->globalPosition();
        m_owner->resizePanel(m_size + int(m_owner->isSide() ? way.x() : way.y()));
    }
    void mouseReleaseEvent(QMouseEvent *) override { m_owner->remember(); }
    void keyPressEvent(QKeyEvent *event) override
    {
        const int grow = m_owner->isSide() ? Qt::Key_Left : Qt::Key_Up;
        const int shrink = m_owner->isSide() ? Qt::Key_Right : Qt::Key_Down;
        if (event->key() != grow && event->key() != shrink) {
            QWidget::keyPressEvent(event);
            return;
        }
        m_owner->resizePanel(m_owner->panelSize() + (event->key() == grow ? KeyboardStep : -KeyboardStep));
        m_owner->remember();
    }

private:
    SplitPanel *m_owner;
    QPointF m_from;
    int m_size = 0;
};

class SplitPanel::Panel final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(painter, rect(), colorFor(*this, Token::BackgroundLayoutPanel), colorFor(*this, Token::BorderDividerDefault), 1,
                 Theme::instance().radius("container"));
    }
};

SplitPanel::SplitPanel(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_content(content)
    , m_edge(new Edge(this))
    , m_panel(new Panel(this))
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_title(new Label(TextStyle::H3))
    , m_move(new Button(Button::Variant::Icon))
    , m_toggle(new Button(Button::Variant::Icon))
    , m_pages(new QStackedWidget)
    , m_scroll(new QScrollArea)
    , m_details(new QVBoxLayout)
    , m_hint(new Label)
    , m_summary(new KeyValueGrid(3))
{
    m_panel->setObjectName(QStringLiteral("splitPanel"));
    m_title->setObjectName(QStringLiteral("splitTitle"));
    m_move->setObjectName(QStringLiteral("splitMove"));
    m_toggle->setObjectName(QStringLiteral("splitToggle"));
    m_hint->setObjectName(QStringLiteral("splitHint"));
    m_title->setMinimumWidth(40);
    m_hint->setToken(Token::TextEmpty);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(content, 1);
    m_layout->addWidget(m_edge);
    m_layout->addWidget(m_panel);
    followDensity(m_head, [](const Theme &theme) { return Spacing{theme.space("xxs"), {theme.size("container-padding"), theme.space("xs"), theme.space("s"), theme.space("xs")}}; });
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_move);
    m_head->addWidget(m_toggle);
    auto *all = new QVBoxLayout(m_panel);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    all->addLayout(m_head);
    all->addWidget(m_scroll, 1);
    auto *details = new QWidget;
    m_details->setContentsMargins(0, 0, 0, 0);
    details->setLayout(m_details);
    m_pages->addWidget(m_hint);
    m_pages->addWidget(m_summary);
    m_pages->addWidget(details);
    m_pages->setContentsMargins(20, 4, 20, 16);
    makePlain(*m_scroll);
    setPlainContent(*m_scroll, m_pages);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        setOpen(!m_open);
        remember();
    });
    connect(m_move, &QPushButton::clicked, this, [this] {
        setPosition(m_position == Position::Bottom ? Position::Side : Position::Bottom);
        remember();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_panel->update();
        m_edge->update();
    });
    retranslate();
    arrange();
}

void SplitPanel::setPanelId(const QString &id)
{
    m_id = id;
    const Preferences &kept = Preferences::instance();
    const QString key = u"split/" % id % u'/';
    m_position = kept.value(key % u"position").toString() == u"side" ? Position::Side : Position::Bottom;
    m_height = std::max(leastHeight, kept.value(key % u"height", m_height).toInt());
    m_width = std::max(leastWidth, kept.value(key % u"width", m_width).toInt());
    m_open = kept.value(key % u"open", m_open).toBool();
    arrange();
}

void SplitPanel::remember()
{
    if (m_id.isEmpty())
        return;
    const auto set = [&](QStringView name, const QVariant &value) { Preferences::instance().set(u"split/" % m_id % u'/' % name, value); };
    set(u"position", m_position == Position::Side ? QStringLiteral("side") : QStringLiteral("bottom"));
    set(u"height", m_height);
    set(u"width", m_width);
    set(u"open", m_open);
}

bool SplitPanel::isSide() const { return m_position == Position::Side && width() >= NarrowPlace; }

void SplitPanel::setPosition(Position position)
{
    m_position = position;
    arrange();
}

void SplitPanel::setOpener(QWidget *opener)
{
    m_opener = opener;
    arrange();
}

void SplitPanel::setOpen(bool open)
{
    if (open == m_open)
        return;
    // What is hidden gives the keyboard to anybody: asked before.
    const bool within = m_panel->isAncestorOf(QApplication::focusWidget());
    m_open = open;
    arrange();
    if (!open && within && m_opener)
        m_opener->setFocus(Qt::OtherFocusReason);
    Q_EMIT openChanged(open);
}

int SplitPanel::panelSize() const { return isSide() ? m_panel->width() : m_panel->height(); }

void SplitPanel::resizePanel(int size)
{
    (isSide() ? m_width : m_height) = std::max(isSide() ? leastWidth : leastHeight, std::min(size, int((isSide() ? width() : height()) * MostShare)));
    arrange();
}

void SplitPanel::arrange()
{
    const bool side = isSide();
    m_layout->setDirection(side ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_edge->setVisible(m_open);
    m_panel->setVisible(m_open || !m_opener);
    m_edge->setCursor(side ? Qt::SplitHCursor : Qt::SplitVCursor);
    m_scroll->setVisible(m_open);
    m_title->setVisible(m_open || !side);
    m_move->setVisible(m_open);
    m_head->setContentsMargins(m_open || !side ? 20 : 7, 8, m_open || !side ? 12 : 7, 8);
    m_toggle->setIconName(m_open ? QStringLiteral("close") : side ? QStringLiteral("chevron-left") : QStringLiteral("chevron-up"));
    m_toggle->setLabel(m_open ? tr("Close panel") : tr("Open panel"));
    m_move->setIconName(m_position == Position::Side ? QStringLiteral("panel-bottom") : QStringLiteral("panel-side"));
    m_move->setLabel(m_position == Position::Side ? tr("Move panel to the bottom") : tr("Move panel to the side"));
    // Half a row between the table and a closed panel, where the edge would be.
    m_layout->setSpacing(m_open || m_opener ? 0 : EdgeRoom);
    m_panel->setMinimumSize(0, 0);
    m_panel->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    m_edge->setMinimumSize(0, 0);
    m_edge->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    const int place = side ? width() : height();
    const int wanted = std::max(side ? leastWidth : leastHeight, std::min(side ? m_width : m_height, int(place * MostShare)));
    if (side) {
        m_edge->setFixedWidth(EdgeRoom);
        m_panel->setFixedWidth(m_open ? wanted : StripWidth);
    } else {
        m_edge->setFixedHeight(EdgeRoom);
        m_panel->setFixedHeight(m_open ? wanted : 50);
    }
}

void SplitPanel::showHint(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_hint->setText(text);
    m_pages->setCurrentIndex(0);
}

void SplitPanel::showSummary(const QString &title, const std::vector<std::pair<QString, QString>> &facts)
{
    m_title->setText(title);
    m_summary->clear();
    for (const auto &[key, value] : facts)
        m_summary->add(key, value);
    m_pages->setCurrentIndex(1);
}

void SplitPanel::showDetails(const QString &title)
{
    m_title->setText(title);
    m_pages->setCurrentIndex(2);
}

QString SplitPanel::title() const { return m_title->text(); }

void SplitPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SplitPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_open && m_panel->isAncestorOf(QApplication::focusWidget())) {
        setOpen(false);
        remember();
        if (!m_opener)
            m_toggle->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

void SplitPanel::retranslate()
{
    m_edge->setAccessibleName(tr("Panel edge"));
    m_edge->setAccessibleDescription(tr("Arrow keys change the size of the panel."));
    m_panel->setAccessibleName(tr("Details panel"));
    arrange();
}

void SplitPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
