#include "gui/kit/Container.h"

#include "gui/kit/Button.h"
#include "gui/kit/FlowLayout.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TitleLabel.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <functional>

namespace nephoscope::gui {
namespace {

/// Tells of layouts that a widget's children asked for: their words changed.
class LayoutWatch final : public QObject
{
public:
    LayoutWatch(QWidget *watched, std::function<void()> then) : QObject(watched), m_then(std::move(then)) { watched->installEventFilter(this); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest)
            m_then();
        return false;
    }

private:
    std::function<void()> m_then;
};

/// Actions that need several rows share them evenly: none stands alone below the others.
class ActionRows final : public FlowLayout
{
public:
    using FlowLayout::FlowLayout;
    void setGeometry(const QRect &rect) override
    {
        const int height = heightForWidth(rect.width());
        int least = 0, enough = rect.width();
        for (int i = 0; i < count(); ++i)
            least = std::max(least, itemAt(i)->sizeHint().width());
        while (least < enough) {
            const int middle = (least + enough) / 2;
            if (heightForWidth(middle) > height)
                least = middle + 1;
            else
                enough = middle;
        }
        FlowLayout::setGeometry(QRect(rect.topLeft(), QSize(enough, rect.height())));
    }
};

bool isIcon(const QLayoutItem *item)
{
    const auto *button = qobject_cast<const Button *>(item->widget());
    return button && button->variant() == Button::Variant::Icon;
}

/// From one layout to another, with the focus if it has it.
void moveBetween(QWidget &widget, QLayout &from, QLayout &to)
{
    const bool focused = widget.hasFocus();
    from.removeWidget(&widget);
    to.addWidget(&widget);
    if (focused) {
        widget.show();
        widget.setFocus();
    }
}

/// The icons that stand before other actions go beside the title: below it they would look set in.
void moveIconsUp(QLayout &actions, QLayout &top)
{
    while (actions.count() > 1 && isIcon(actions.itemAt(0))) {
        QWidget *icon = actions.itemAt(0)->widget();
        moveBetween(*icon, actions, top);
        top.setAlignment(icon, Qt::AlignTop); // beside the title's first line
    }
}

/// And back before the other actions; the first item of `top` is the title.
void moveIconsDown(QLayout &top, QLayout &actions)
{
    const int others = top.count() > 1 ? actions.count() : 0;
    while (top.count() > 1)
        moveBetween(*top.itemAt(1)->widget(), top, actions);
    for (int i = 0; i < others; ++i)
        moveBetween(*actions.itemAt(0)->widget(), actions, actions);
}

} // namespace

HeaderBar::HeaderBar(Level level, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new TitleLabel(level == Level::Page ? TextStyle::H1 : level == Level::Container ? TextStyle::H2 : TextStyle::H3, title))
    , m_counter(new Label(level == Level::Page ? TextStyle::H1 : level == Level::Container ? TextStyle::H2 : TextStyle::H3))
    , m_description(new Label(TextStyle::Body))
    , m_actions(new QWidget)
    , m_actionRow(new ActionRows(m_actions))
    , m_titleRow(new QHBoxLayout)
    , m_top(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    m_title->setObjectName(QStringLiteral("title"));
    m_counter->setObjectName(QStringLiteral("counter"));
    m_counter->setToken(Token::TextCounter);
    m_counter->hide();
    m_description->setObjectName(QStringLiteral("description"));
    m_description->setToken(level == Level::Page ? Token::TextBodyDefault : Token::TextBodySecondary);
    m_description->setWordWrap(true);
    m_description->hide();
    followDensity(m_actionRow, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    followDensity(m_titleRow, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    m_line = {m_title, m_counter};
    measure();
    connect(&Theme::instance(), &Theme::changed, this, &HeaderBar::measure);
    m_titleRow->addWidget(m_title, 0, Qt::AlignTop);
    m_titleRow->addWidget(m_counter, 0, Qt::AlignTop);
    m_titleRow->addStretch(1);
    followDensity(m_top, [](const Theme &theme) { return Spacing{theme.space("s")}; });
    m_top->addLayout(m_titleRow, 1);
    m_top->addWidget(m_actions);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addLayout(m_top);
    m_column->addWidget(m_description);
    m_actions->hide();
    for (QWidget *watched : {static_cast<QWidget *>(this), m_actions})
        new LayoutWatch(watched, [this] { arrange(); });
}

void HeaderBar::setTitle(const QString &title)
{
    m_title->setText(title);
    arrange();
}

QString HeaderBar::title() const { return m_title->text(); }

void HeaderBar::setCounter(const QString &counter)
{
    m_counter->setText(counter);
    m_counter->setVisible(!counter.isEmpty());
    arrange();
}

void HeaderBar::setDescription(const QString &description)
{
    m_description->setText(description);
    m_description->setVisible(!description.isEmpty());
}

void HeaderBar::addAction(QWidget *widget)
{
    m_actionRow->addWidget(widget);
    m_actions->show();
    arrange();
}

void HeaderBar::addTitleWidget(QWidget *widget)
{
    // Beside the first line of a title of several.
    m_titleRow->insertWidget(m_titleRow->count() - 1, widget, 0, Qt::AlignTop);
    m_line.push_back(widget);
    measure();
    arrange();
}

void HeaderBar::measure()
{
    const Theme &theme = Theme::instance();
    // As high as a button, so that titles with and without actions stand on one line.
    const int line = theme.size("input-height");
    for (QWidget *widget : m_line)
        widget->setMinimumHeight(line);
    m_column->setSpacing(theme.space("xxs"));
    m_actions->setContentsMargins(0, m_stacked ? theme.space("xs") - theme.space("xxs") : 0, 0, 0);
}

void HeaderBar::arrange()
{
    if (width() <= 0 || m_actionRow->count() == 0)
        return;
    const QMargins around = contentsMargins() + m_column->contentsMargins();
    const int room = width() - around.left() - around.right();
    // The title first: on one line, with its counter and status, as long as there is a line for it.
    int actions = m_actions->sizeHint().width();
    for (int i = 1; m_stacked && i < m_top->count(); ++i)
        if (!m_top->itemAt(i)->isEmpty())
            actions += m_top->itemAt(i)->sizeHint().width() + m_actionRow->spacing();
    const bool stacked = m_titleRow->sizeHint().width() + actions + 24 > room;
    if (stacked == m_stacked) {
        if (stacked)
            moveIconsUp(*m_actionRow, *m_top); // that stood alone when the header was laid out first
        return;
    }
    m_stacked = stacked;
    measure();
    if (stacked) {
        m_top->removeWidget(m_actions);
        m_column->addWidget(m_actions);
        moveIconsUp(*m_actionRow, *m_top);
    } else {
        m_column->removeWidget(m_actions);
        moveIconsDown(*m_top, *m_actionRow);
        m_top->addWidget(m_actions);
    }
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

Container::Container(const QString &title, QWidget *parent)
    : QFrame(parent), m_header(new HeaderBar(HeaderBar::Level::Container, title, this)), m_column(new QVBoxLayout)
{
    m_header->setObjectName(QStringLiteral("header"));
    m_header->setVisible(!title.isEmpty());
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    all->addWidget(m_header);
    all->addLayout(m_column, 1);
    setFlush(false);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        measure();
        update();
    });
}

void Container::measure()
{
    // A page that set distances of its own keeps them.
    const QMargins margins = m_column->contentsMargins();
    const int spacing = m_column->spacing();
    const bool ownMargins = margins != m_margins;
    const bool ownSpacing = spacing != m_spacing;
    setFlush(m_flush);
    if (ownMargins)
        m_column->setContentsMargins(margins);
    if (ownSpacing)
        m_column->setSpacing(spacing);
}

void Container::setTitle(const QString &title)
{
    m_header->setTitle(title);
    m_header->setVisible(!title.isEmpty());
    measure();
}

void Container::setFlush(bool flush)
{
    m_flush = flush;
    const Theme &theme = Theme::instance();
    const int side = theme.size("container-padding");
    m_header->setContentsMargins(side, theme.space("s"), side, theme.space("xs"));
    m_column->setSpacing(theme.space("s"));
    if (flush)
        m_column->setContentsMargins(0, 0, 0, 0);
    else
        m_column->setContentsMargins(side, m_header->isHidden() ? theme.space("m") : theme.space("xxs"), side, theme.space("l"));
    m_margins = m_column->contentsMargins();
    m_spacing = m_column->spacing();
}

void Container::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), colorFor(*this, Token::BackgroundContainerContent), colorFor(*this, Token::BorderDividerDefault), 1,
             Theme::instance().radius("container"));
}

} // namespace nephoscope::gui
