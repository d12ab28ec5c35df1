#include "gui/kit/Flashbar.h"

#include "gui/kit/FlashItem.h"
#include "gui/kit/FlashSummary.h"
#include "gui/kit/PlainScroll.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {
namespace {

constexpr int MostUnfolded = 3;

/// As high as the flashes, but the page keeps a third of what it shares with them: then they scroll.
class FlashScroll final : public QScrollArea
{
public:
    explicit FlashScroll(Flashbar &bar) : QScrollArea(&bar), m_bar(bar)
    {
        makePlain(*this);
        bar.installEventFilter(this);
        // The focus may come from outside, which a scroll area does not follow.
        connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
            if (now && widget()->isAncestorOf(now))
                ensureWidgetVisible(now, 0, 8);
        });
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return std::min(widget()->heightForWidth(width), most()); }
    QSize sizeHint() const override { return widget()->sizeHint().boundedTo(QSize(QWIDGETSIZE_MAX, most())); }
    QSize minimumSizeHint() const override { return {}; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const bool moved = object == &m_bar && event->type() == QEvent::ParentChange;
        if (moved && m_bar.parentWidget())
            m_bar.parentWidget()->installEventFilter(this);
        const bool other = object == m_bar.parentWidget() && event->type() == QEvent::Resize;
        if (moved || other || (object == widget() && event->type() == QEvent::LayoutRequest))
            updateGeometry();
        return QScrollArea::eventFilter(object, event);
    }

private:
    int most() const { return m_bar.parentWidget() ? m_bar.parentWidget()->height() * 2 / 3 : QWIDGETSIZE_MAX; }

    Flashbar &m_bar;
};

} // namespace

Flashbar::Flashbar(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout), m_summary(new FlashSummary)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new FlashScroll(*this);
    scroll->setObjectName(QStringLiteral("flashes"));
    auto *body = new QWidget;
    body->setLayout(m_column);
    setPlainContent(*scroll, body);
    all->addWidget(scroll);
    followDensity(m_column, [](const Theme &theme) { return Spacing{theme.space("xxs"), {theme.space("xl"), theme.space("s"), theme.space("xl"), theme.space("xs")}}; });
    m_column->addWidget(m_summary, 0, Qt::AlignHCenter);
    m_summary->hide();
    connect(m_summary, &QAbstractButton::clicked, this, &Flashbar::setExpanded);
    hide();
}

void Flashbar::setExpanded(bool expanded)
{
    m_expanded = expanded;
    arrange();
}

QList<FlashItem *> Flashbar::inOrder() const
{
    QList<FlashItem *> out;
    for (int i = 0; i < m_column->count(); ++i)
        if (auto *item = qobject_cast<FlashItem *>(m_column->itemAt(i)->widget()))
            out.append(item);
    return out;
}

void Flashbar::arrange()
{
    const QList<FlashItem *> items = inOrder();
    const bool many = items.size() > MostUnfolded;
    if (!many)
        m_expanded = false;
    std::array<int, 5> counts{};
    for (qsizetype i = 0; i < items.size(); ++i) {
        items[i]->setVisible(!many || m_expanded || i == 0);
        ++counts[size_t(items[i]->flash().type)];
    }
    m_summary->setChecked(m_expanded);
    m_summary->setCounts(counts);
    m_summary->setVisible(many);
    setVisible(!items.isEmpty());
    // At once, as a widget that is shown has its parents laid out: that ends at a scroll area.
    QEvent asked(QEvent::LayoutRequest);
    QApplication::sendEvent(m_column->parentWidget(), &asked);
    for (QWidget *each = this; each && each->isVisible() && each->layout(); each = each->isWindow() ? nullptr : each->parentWidget())
        each->layout()->activate();
}

FlashId Flashbar::show(const Flash &flash)
{
    const FlashId id = m_next++;
    put(id, flash);
    Q_EMIT notified(id, flash);
    return id;
}

void Flashbar::put(FlashId id, const Flash &flash)
{
    auto *item = new FlashItem(m_column->parentWidget());
    item->setObjectName(QStringLiteral("flash%1").arg(id));
    item->setFlash(flash);
    connect(item, &FlashItem::closed, this, [this, id] { dismiss(id); });
    m_items.insert(id, item);
    m_column->insertWidget(0, item);
    arrange();
    Q_EMIT countChanged(count());
}

void Flashbar::update(FlashId id, const Flash &flash)
{
    FlashItem *item = m_items.value(id);
    const bool running = flash.type == FlashType::InProgress;
    if (!item && running)
        return;
    const bool told = !item || item->flash().type != flash.type;
    if (item) {
        item->setFlash(flash);
        if (told)
            arrange();
    } else {
        put(id, flash);
    }
    if (told)
        Q_EMIT notified(id, flash);
}

void Flashbar::dismiss(FlashId id)
{
    FlashItem *item = m_items.take(id);
    if (!item)
        return;
    const bool focused = item->isAncestorOf(QApplication::focusWidget());
    m_column->removeWidget(item);
    item->hide();
    item->deleteLater();
    arrange();
    if (const QList<FlashItem *> left = inOrder(); focused && !left.isEmpty())
        left.front()->takeFocus();
    Q_EMIT countChanged(count());
}

void Flashbar::dismissAll()
{
    const auto ids = m_items.keys();
    for (const FlashId id : ids)
        dismiss(id);
}

FlashId Flashbar::success(const QString &title, const QString &text) { return show({.type = FlashType::Success, .title = title, .text = text}); }
FlashId Flashbar::error(const QString &title, const QString &text) { return show({.type = FlashType::Error, .title = title, .text = text}); }
FlashId Flashbar::info(const QString &title, const QString &text) { return show({.type = FlashType::Info, .title = title, .text = text}); }

} // namespace nephoscope::gui
