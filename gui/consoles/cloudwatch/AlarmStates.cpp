#include "gui/consoles/cloudwatch/AlarmStates.h"

#include "gui/bridge/Text.h"
#include "gui/charts/ChartSurface.h"
#include "gui/kit/Format.h"
#include "gui/theme/Theme.h"

#include <QtCharts/QChart>
#include <QtCore/QDateTime>
#include <QtCore/QEvent>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <map>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int barHeight = 24, edge = 3; // logical pixels
constexpr float paleness = 0.22F;       // of the fill, so that the word on it can be read
constexpr int mostTold = 10;            // spans, to a screen reader

QString wordsOf(const std::string &state)
{
    Alarm alarm;
    alarm.data.stateValue.emplace().value = state;
    return stateCell(alarm).text;
}

Token tokenOf(const std::string &state)
{
    return state == "OK" ? Token::ChartsStatusPositive : state == "ALARM" ? Token::ChartsStatusCritical : Token::ChartsStatusNeutral;
}

std::string stateIn(const QJsonObject &data, const char *which) { return toStd(data[QLatin1String(which)].toObject()[QStringLiteral("stateValue")].toString()); }

QString timeText(double time) { return formatDateTime(QDateTime::fromMSecsSinceEpoch(qint64(time))); }

} // namespace

std::vector<StateSpan> stateSpans(const std::vector<api::cloudwatch::AlarmHistoryItem> &history, const std::string &now, double from, double to)
{
    struct Turn
    {
        std::string before, after;
    };
    std::multimap<double, Turn> turns;
    for (const auto &item : history) {
        if (!item.historyItemType || item.historyItemType->value != "StateUpdate" || !item.timestamp)
            continue;
        const QJsonObject data = QJsonDocument::fromJson(QByteArray::fromStdString(item.historyData.value_or(""))).object();
        const Turn turn{stateIn(data, "oldState"), stateIn(data, "newState")};
        if (const double time = double(item.timestamp->time_since_epoch().count()); time > from && time < to && !turn.after.empty())
            turns.emplace(time, turn);
    }
    std::vector<StateSpan> spans;
    if (to <= from)
        return spans;
    const std::string &first = turns.empty() || turns.begin()->second.before.empty() ? now : turns.begin()->second.before;
    if (first.empty())
        return spans;
    spans.push_back({from, to, first});
    for (const auto &[time, turn] : turns) {
        if (turn.after == spans.back().state)
            continue;
        spans.back().to = time;
        spans.push_back({time, to, turn.after});
    }
    return spans;
}

StateBar::StateBar(ChartSurface &graph, QWidget *parent) : QWidget(parent), m_graph(graph)
{
    setObjectName(QStringLiteral("stateBar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    describe();
}

QSize StateBar::sizeHint() const { return {barHeight, std::max(barHeight, fontMetrics().height() + 2 * edge)}; }

void StateBar::setSpans(std::vector<StateSpan> spans)
{
    m_spans = std::move(spans);
    describe();
    update();
}

void StateBar::describe()
{
    QStringList told;
    for (std::size_t i = m_spans.size() > mostTold ? m_spans.size() - mostTold : 0; i < m_spans.size(); ++i)
        told << tr("%1 from %2").arg(wordsOf(m_spans[i].state), timeText(m_spans[i].from));
    setAccessibleName(told.isEmpty() ? tr("State over time") : tr("State over time: %1").arg(told.join(QStringLiteral(", "))));
}

QRectF StateBar::axis() const
{
    const QRectF plot = m_graph.chart()->plotArea();
    if (!m_graph.isVisible() || plot.width() < 1)
        return rect();
    const int left = mapFromGlobal(m_graph.mapToGlobal(plot.topLeft().toPoint())).x();
    return {double(left), 0, plot.width(), double(height())};
}

QRectF StateBar::placeOf(const StateSpan &span) const
{
    const QRectF all = axis();
    const double from = m_spans.front().from, length = m_spans.back().to - from;
    const double left = all.left() + all.width() * (span.from - from) / length;
    return {left, all.top(), all.left() + all.width() * (span.to - from) / length - left, all.height()};
}

void StateBar::paintEvent(QPaintEvent *)
{
    if (m_spans.empty())
        return;
    QPainter painter(this);
    painter.setFont(Theme::instance().font(TextStyle::Small));
    for (const StateSpan &span : m_spans) {
        const QRectF place = placeOf(span);
        QColor fill = colorFor(*this, tokenOf(span.state));
        painter.fillRect(QRectF(place.left(), place.top(), place.width(), edge), fill);
        fill.setAlphaF(paleness);
        painter.fillRect(place, fill);
        const QString words = wordsOf(span.state);
        if (painter.fontMetrics().horizontalAdvance(words) + 2 * edge > place.width())
            continue;
        painter.setPen(colorFor(*this, Token::TextBodyDefault));
        painter.drawText(place.adjusted(edge, edge, -edge, 0), Qt::AlignLeft | Qt::AlignVCenter, words);
    }
}

bool StateBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto under = std::find_if(m_spans.begin(), m_spans.end(), [&](const StateSpan &span) { return placeOf(span).contains(help->pos()); });
    if (under != m_spans.end())
        QToolTip::showText(help->globalPos(), tr("%1: %2 to %3").arg(wordsOf(under->state), timeText(under->from), timeText(under->to)), this);
    else
        QToolTip::hideText();
    return true;
}

void StateBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
