#include "gui/kit/Timeline.h"

#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtCore/QStringList>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui {
namespace {

constexpr int LeastGap = 96;     // logical pixels between two stops: their words stand below
constexpr int LastColumn = 120;  // for the words of the last stop
constexpr int Radius = 9;
constexpr int Band = 8;          // height of the line
constexpr int Gap = 8;
constexpr int WordsGap = 16;     // between the words of two stops: no one sentence
constexpr int Inset = 2 * (Radius + Gap); // of the words beside an upright line

QFont smallFont() { return Theme::instance().font(TextStyle::Small); }
QFont boldFont() { return Theme::instance().font(TextStyle::SmallBold); }
int lineHeight() { return Theme::instance().lineHeight(TextStyle::Small); }
/// A ring beside its first line stands in the middle of that, and is not cut above it.
int firstLine() { return std::max(0, Radius - lineHeight() / 2); }

} // namespace

Timeline::Timeline(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Timeline::setStops(std::vector<TimelineStop> stops)
{
    if (stops == m_stops)
        return;
    m_stops = std::move(stops);
    setAccessibleDescription(text());
    updateGeometry();
    update();
}

QString Timeline::text() const
{
    QStringList lines;
    for (const TimelineStop &stop : m_stops)
        lines.append(QString(stop.when % QStringLiteral(": ") % stop.text % u'.'));
    return lines.join(u' ');
}

std::vector<int> Timeline::spread(const std::vector<qint64> &days, int length, int least)
{
    const int gaps = int(days.size()) - 1;
    if (days.empty() || length < gaps * least)
        return {};
    const auto weight = [&](int gap) { return std::sqrt(double(std::max<qint64>(0, days[size_t(gap) + 1] - days[size_t(gap)]))); };
    double sum = 0;
    for (int i = 0; i < gaps; ++i)
        sum += weight(i);
    const double extra = length - gaps * least;
    std::vector<int> out{0};
    double at = 0;
    for (int i = 0; i < gaps; ++i) {
        at += least + extra * (sum > 0 ? weight(i) / sum : 1.0 / gaps);
        out.push_back(int(std::lround(at)));
    }
    return out;
}

std::vector<int> Timeline::offsets(int width) const
{
    std::vector<qint64> days;
    for (const TimelineStop &stop : m_stops)
        days.push_back(stop.day);
    return spread(days, width - LastColumn, LeastGap);
}

int Timeline::wordsHeight(const TimelineStop &stop, int width) const
{
    const QRect text = QFontMetrics(smallFont()).boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, stop.text);
    return lineHeight() + std::max(lineHeight(), text.height());
}

QSize Timeline::sizeHint() const
{
    const int width = LastColumn + LeastGap * std::max(0, int(m_stops.size()) - 1);
    return {width, heightForWidth(this->width())};
}

int Timeline::heightForWidth(int width) const
{
    width = std::min(width, maximumWidth()); // layouts ask for the whole place
    const std::vector<int> across = offsets(width);
    int height = across.empty() ? firstLine() : 0;
    for (size_t i = 0; i < m_stops.size(); ++i) {
        if (across.empty())
            height += wordsHeight(m_stops[i], width - Inset) + Gap;
        else
            height = std::max(height, wordsHeight(m_stops[i], i + 1 < across.size() ? across[i + 1] - across[i] - WordsGap : width - across[i]));
    }
    return across.empty() ? height : lineHeight() + 2 * Radius + 3 * Gap + height;
}

void Timeline::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<int> across = offsets(width());
    if (across.empty())
        paintUpright(painter);
    else
        paintAcross(painter, across);
}

void Timeline::paintLine(QPainter &painter, const QLineF &line, const TimelineStop &stop, bool open) const
{
    if (stop.isEnd) {
        // What is no more leaves a trace of dots.
        painter.setPen(QPen(colorFor(*this, Token::ChartsLineAxis), 2 * Theme::instance().stroke(), Qt::DotLine, Qt::RoundCap));
        painter.drawLine(line);
        return;
    }
    QBrush brush(Theme::instance().chart(stop.color));
    if (open) {
        // It goes on: the line fades out.
        QLinearGradient fading(line.p1(), line.p2());
        QColor none = Theme::instance().chart(stop.color);
        fading.setColorAt(0.5, none);
        none.setAlphaF(0);
        fading.setColorAt(1, none);
        brush = fading;
    }
    painter.setPen(QPen(brush, Band, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(line);
}

void Timeline::paintStop(QPainter &painter, const QPointF &at, const TimelineStop &stop) const
{
    const QColor color = stop.isEnd ? colorFor(*this, Token::TextStatusError) : Theme::instance().chart(stop.color);
    const double wide = 3 * Theme::instance().stroke();
    painter.setPen(QPen(color, wide));
    painter.setBrush(colorFor(*this, Token::BackgroundContainerContent));
    painter.drawEllipse(at, Radius - wide / 2, Radius - wide / 2);
    if (stop.isEnd)
        icons::paint(painter, QStringLiteral("close"), QRectF(at.x() - 5, at.y() - 5, 10, 10), color);
}

void Timeline::paintWords(QPainter &painter, const QRect &place, const TimelineStop &stop) const
{
    painter.setFont(boldFont());
    painter.setPen(colorFor(*this, Token::TextHeadingDefault));
    painter.drawText(QRect(place.topLeft(), QSize(place.width(), lineHeight())), Qt::AlignLeft | Qt::AlignVCenter, stop.when);
    painter.setFont(smallFont());
    painter.setPen(colorFor(*this, Token::TextBodySecondary));
    painter.drawText(place.adjusted(0, lineHeight(), 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, stop.text);
}

void Timeline::paintAcross(QPainter &painter, const std::vector<int> &offsets) const
{
    const double y = lineHeight() + Gap + Radius;
    const auto endOf = [&](size_t i) { return i + 1 < offsets.size() ? offsets[i + 1] : width(); };
    for (size_t i = 0; i < m_stops.size(); ++i) {
        const TimelineStop &stop = m_stops[i];
        const QLineF line(offsets[i] + Radius, y, endOf(i) + (i + 1 < offsets.size() ? Radius : 0), y);
        paintLine(painter, line, stop, i + 1 == offsets.size());
        // The name of the line, where it fits, tells what its colour tells.
        const QRect above(offsets[i] + 2 * Radius + 2, 0, endOf(i) - offsets[i] - 2 * Radius - 4, lineHeight() + Gap / 2);
        painter.setFont(smallFont());
        if (!stop.state.isEmpty() && painter.fontMetrics().horizontalAdvance(stop.state) <= above.width()) {
            painter.setPen(colorFor(*this, Token::TextBodyDefault));
            painter.drawText(above, Qt::AlignHCenter | Qt::AlignVCenter, stop.state);
        }
    }
    for (size_t i = 0; i < m_stops.size(); ++i) {
        paintStop(painter, QPointF(offsets[i] + Radius, y), m_stops[i]);
        paintWords(painter, QRect(offsets[i], int(y) + Radius + Gap, endOf(i) - offsets[i] - (i + 1 < offsets.size() ? WordsGap : 0), height()), m_stops[i]);
    }
}

void Timeline::paintUpright(QPainter &painter) const
{
    const int left = Inset;
    std::vector<int> tops;
    int y = firstLine();
    for (const TimelineStop &stop : m_stops) {
        tops.push_back(y);
        y += wordsHeight(stop, width() - left) + Gap;
    }
    const auto middle = [&](int top) { return QPointF(Radius, top + lineHeight() / 2.0); };
    for (size_t i = 0; i < m_stops.size(); ++i) {
        const bool last = i + 1 == m_stops.size();
        paintLine(painter, QLineF(middle(tops[i]), last ? QPointF(Radius, y - Gap) : middle(tops[i + 1])), m_stops[i], last);
    }
    for (size_t i = 0; i < m_stops.size(); ++i) {
        paintStop(painter, middle(tops[i]), m_stops[i]);
        paintWords(painter, QRect(left, tops[i], width() - left, y - tops[i]), m_stops[i]);
    }
}

} // namespace nephoscope::gui
