#include "gui/charts/ChartTip.h"

#include "gui/charts/ChartSurface.h"
#include "gui/kit/Label.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {
namespace {

constexpr int MostRows = 12;

class Swatch final : public QWidget
{
public:
    explicit Swatch(int color) : m_color(color)
    {
        setFixedSize(12, 12);
        connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(painter, rect(), Theme::instance().chart(m_color), Qt::transparent, 0, 3);
    }

private:
    int m_color; // a place in the palette: a pinned tip outlives a change of theme
};

} // namespace

ChartTip::ChartTip(ChartSurface &surface) : Popover(&surface), m_surface(surface)
{
    setObjectName(QStringLiteral("chartTip"));
    setPlacement(Placement::Beside);
    setPadding(12, 8);
    setMinimumWidth(0);
}

void ChartTip::fill()
{
    const ChartData &data = m_surface.data();
    const ChartSurface::Cursor at = m_surface.cursor();
    setHeader(m_surface.stopText(at.stop));
    setDismissible(m_surface.isPinned());
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget;
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    int more = 0;
    for (const int series : m_surface.seriesAt(at.stop)) {
        const QString value = m_surface.valueText(series, at.stop);
        if (value.isEmpty())
            continue;
        if (row == MostRows) {
            ++more;
            continue;
        }
        const ChartSeries &one = data.series[size_t(series)];
        const TextStyle style = at.series == series ? TextStyle::BodyBold : TextStyle::Body;
        grid->addWidget(new Swatch(data.colorOf(series)), row, 0);
        if (!one.address.isEmpty() && m_surface.isPinned()) {
            auto *link = new Link(one.name);
            link->setObjectName(u"tipLink" % QString::number(series));
            connect(link, &Link::clicked, this, [this, address = one.address] { Q_EMIT linkActivated(address); });
            grid->addWidget(link, row, 1);
        } else {
            grid->addWidget(new Label(style, one.name), row, 1);
        }
        auto *figure = new Label(style, value);
        figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        figure->setContentsMargins(12, 0, 0, 0);
        grid->addWidget(figure, row++, 2);
    }
    if (more > 0) {
        auto *rest = new Label(TextStyle::Small, tr("and %n more", nullptr, more));
        grid->addWidget(rest, row, 1, 1, 2);
    }
    column()->addWidget(m_rows);
    m_rows->show();
}

void ChartTip::follow()
{
    const int stop = m_surface.cursor().stop;
    if (stop < 0) {
        closePopover();
        return;
    }
    fill();
    // A chart of a page that was left has nothing to say.
    if (!m_surface.isVisible())
        return;
    const bool pinned = m_surface.isPinned();
    setAttribute(Qt::WA_TransparentForMouseEvents, !pinned);
    setTakesFocus(pinned);
    setSticky(!pinned);
    const QPoint at = m_surface.anchorOf(stop);
    openAt(&m_surface, QRect(at.x() - 4, at.y(), 8, 1));
}

/// Not scrolled out of any of the places that the chart is in.
bool ChartTip::isPointSeen() const
{
    const QWidget *each = &m_surface;
    QPoint at = m_surface.anchorOf(m_surface.cursor().stop);
    at = QPoint(std::clamp(at.x(), 0, std::max(0, each->width() - 1)), std::clamp(at.y(), 0, std::max(0, each->height() - 1)));
    while (each->rect().contains(at)) {
        if (each->isWindow() || !each->parentWidget())
            return true;
        at = each->mapToParent(at);
        each = each->parentWidget();
    }
    return false;
}

bool ChartTip::eventFilter(QObject *object, QEvent *event)
{
    const bool out = Popover::eventFilter(object, event);
    if ((event->type() != QEvent::Move && event->type() != QEvent::Resize) || !object->isWidgetType() || !isVisible() || m_surface.cursor().stop < 0)
        return out;
    const auto *widget = static_cast<const QWidget *>(object);
    if (widget->isWindow() || (widget != &m_surface && !widget->isAncestorOf(&m_surface)))
        return out;
    // Under a mouse that stands still lies another point now.
    const bool left = event->type() == QEvent::Move && !m_surface.isPinned() && !m_surface.hasFocus();
    if (left || !isPointSeen())
        m_surface.clearCursor();
    return out;
}

} // namespace nephoscope::gui
