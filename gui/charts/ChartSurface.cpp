#include "gui/charts/ChartSurface.h"

#include "gui/theme/Theme.h"

#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QGraphicsLayout>

namespace nephoscope::gui {
namespace {

constexpr float FadedAlpha = 0.3F;

} // namespace

ChartSurface::ChartSurface(QWidget *parent) : QChartView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setAutoFillBackground(false);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setRubberBand(QChartView::NoRubberBand);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    connect(&Theme::instance(), &Theme::changed, this, [this] { rebuild(); });
}

void ChartSurface::show(std::shared_ptr<const ChartData> data, std::vector<bool> hidden)
{
    m_data = std::move(data);
    m_hidden = std::move(hidden);
    m_hidden.resize(m_data->series.size());
    rebuild();
    if (m_cursor.stop >= stopCount() || (m_cursor.series >= 0 && m_cursor.series >= int(m_hidden.size())))
        clearCursor();
    else if (m_cursor.stop >= 0)
        Q_EMIT cursorMoved();
}

void ChartSurface::setHighlight(int series)
{
    if (series >= int(m_hidden.size()) || (series >= 0 && m_hidden[size_t(series)]))
        series = -1;
    if (m_highlight == series)
        return;
    m_highlight = series;
    recolor();
    viewport()->update();
}

QColor ChartSurface::colorOf(int series) const
{
    QColor color = Theme::instance().chart(m_data->colorOf(series));
    if (m_highlight >= 0 && m_highlight != series)
        color.setAlphaF(FadedAlpha);
    return color;
}

void ChartSurface::setCursorAt(Cursor cursor, bool pin)
{
    if (cursor.stop < 0)
        pin = false;
    if (m_cursor == cursor && m_pinned == pin)
        return;
    m_cursor = cursor;
    m_pinned = pin;
    setHighlight(cursor.series);
    viewport()->update();
    announce();
    Q_EMIT cursorMoved();
}

void ChartSurface::unpin()
{
    if (!m_pinned)
        return;
    m_pinned = false;
    if (hasFocus())
        Q_EMIT cursorMoved();
    else
        clearCursor();
}

void ChartSurface::announce()
{
    QStringList words;
    if (m_cursor.stop >= 0) {
        words.append(stopText(m_cursor.stop));
        for (const int series : seriesAt(m_cursor.stop)) {
            const QString value = valueText(series, m_cursor.stop);
            if (!value.isEmpty() && (m_cursor.series < 0 || m_cursor.series == series))
                words.append(m_data->series[size_t(series)].name + u' ' + value);
        }
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    QAccessibleEvent change(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&change);
}

void ChartSurface::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    rebuild();
    if (m_cursor.stop >= 0)
        Q_EMIT cursorMoved();
}

void ChartSurface::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pinned)
        setCursorAt({stopAt(event->position().toPoint()), -1});
}

void ChartSurface::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int stop = stopAt(event->position().toPoint());
    setCursorAt({stop, -1}, stop >= 0 && !(m_pinned && m_cursor.stop == stop));
}

void ChartSurface::leaveEvent(QEvent *event)
{
    if (!m_pinned && !hasFocus())
        clearCursor();
    QChartView::leaveEvent(event);
}

void ChartSurface::stepSeries(int by)
{
    std::vector<int> choice{-1};
    for (const int series : seriesAt(m_cursor.stop))
        if (!valueText(series, m_cursor.stop).isEmpty())
            choice.push_back(series);
    const auto now = std::find(choice.begin(), choice.end(), m_cursor.series);
    const int at = now == choice.end() ? 0 : int(now - choice.begin());
    const int count = int(choice.size());
    setCursorAt({m_cursor.stop, choice[size_t((at + by + count) % count)]});
}

void ChartSurface::keyPressEvent(QKeyEvent *event)
{
    const int count = stopCount();
    const auto go = [&](int stop) {
        if (count > 0)
            setCursorAt({std::clamp(stop, 0, count - 1), m_cursor.series});
    };
    const int page = std::max(1, count / 10);
    const int now = m_cursor.stop;
    switch (event->key()) {
    case Qt::Key_Left: go(now < 0 ? count - 1 : now - 1); return;
    case Qt::Key_Right: go(now < 0 ? 0 : now + 1); return;
    case Qt::Key_PageUp: go(now - page); return;
    case Qt::Key_PageDown: go(now + page); return;
    case Qt::Key_Home: go(0); return;
    case Qt::Key_End: go(count - 1); return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (now < 0)
            go(0);
        else
            stepSeries(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (now >= 0) {
            setCursorAt(m_cursor, true);
            return;
        }
        break;
    case Qt::Key_Escape:
        if (now >= 0) {
            clearCursor();
            return;
        }
        break;
    default: break;
    }
    event->ignore();
}

void ChartSurface::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void ChartSurface::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    if (!m_pinned)
        clearCursor();
    viewport()->update();
}

void ChartSurface::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        rebuild();
    QChartView::changeEvent(event);
}

QList<qreal> chartDashes(int series)
{
    if (Theme::instance().stroke() <= 1)
        return {};
    static const std::vector<QList<qreal>> patterns{{}, {5, 2}, {1.5, 1.5}, {7, 2, 1.5, 2}, {3, 1.5}, {9, 2, 1.5, 2, 1.5, 2}};
    return patterns[size_t(series) % patterns.size()];
}

} // namespace nephoscope::gui
