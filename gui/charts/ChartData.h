#pragma once

#include "gui/theme/Tokens.h"

#include <QtCore/QPointF>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace nephoscope::gui {

enum class ChartKind { Line, Area, Bars, StackedBars, HorizontalBars, HorizontalStackedBars, Donut, Pie };

/// What the values measure; decides how axes and tooltips write them. Percent is 0…100, durations are milliseconds.
enum class ChartUnit { Number, Count, Bytes, BytesPerSecond, Percent, Milliseconds };

/// One series. x is milliseconds since the epoch, an index into the categories, or a number, as the axis says;
/// points are in the order of x. A y that is not a number is a gap. In a donut or pie each series is one slice, its
/// value the sum of its points.
struct ChartSeries
{
    QString name;
    std::vector<QPointF> points;
    int color = -1;      ///< index into Theme::chart; -1: the series' own place
    QString address = {};///< makes its name in the pinned tooltip a link
    bool right = false;  ///< of lines and areas: on the right axis, with its own scale and unit
};

struct ChartThreshold
{
    QString label;
    double value = 0;
    Token token = Token::ChartsThresholdNegative;
    bool right = false; ///< of the right axis
};

struct ChartData
{
    enum class Axis { Time, Category, Number };

    Axis axis = Axis::Time;
    ChartUnit unit = ChartUnit::Number;
    std::vector<ChartSeries> series;
    QStringList categories = {};
    std::vector<ChartThreshold> thresholds = {};
    QString xTitle = {};
    QString yTitle = {};
    ChartUnit rightUnit = ChartUnit::Number; ///< of what is on the right axis
    QString rightTitle = {};
    /// Range of x; without it the points decide. A live chart gives it, so that the axis moves when nothing happens.
    std::optional<double> from = {};
    std::optional<double> to = {};
    /// Values that the y axis reaches at least; zero is always on it.
    std::optional<double> reach = {};

    bool isEmpty() const;
    int colorOf(int series) const;
    ChartUnit unitOf(const ChartSeries &one) const { return one.right ? rightUnit : unit; }
};

/// A value in the words of the current language: "1.5 MB", "12.3 MB/s", "40%", "1,024".
QString formatValue(double value, ChartUnit unit);
/// Where on the x axis something lies, in full: "November 25, 2026, 2:05 PM", a category's name, a number.
QString formatStop(const ChartData &data, double x);

/// At most two points (the least and the greatest) per column between `from` and `to`, in the order of x; gaps stay.
/// Points outside are dropped but for the nearest one on each side.
std::vector<QPointF> thinned(const std::vector<QPointF> &points, double from, double to, int columns);

} // namespace nephoscope::gui
