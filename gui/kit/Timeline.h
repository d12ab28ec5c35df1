#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <vector>

namespace nephoscope::gui {

/// Something that happens on the way.
struct TimelineStop
{
    qint64 day = 0;        ///< decides the distances only
    QString when;          ///< "Day 30"
    QString text;          ///< "Move to Standard-IA"
    QString state = {};    ///< what things are from here on: "Standard-IA"
    int color = 0;         ///< of the line from here on: index into Theme::chart
    bool isEnd = false;    ///< nothing follows: the line ends here
    bool operator==(const TimelineStop &) const = default;
};

/// Stops along a line, from left to right with distances that grow with the days between them, or, where there is too
/// little room for their words, from top to bottom. It is a picture: screen readers get text().
class Timeline : public QWidget
{
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);

    /// In the order of their days.
    void setStops(std::vector<TimelineStop> stops);
    const std::vector<TimelineStop> &stops() const { return m_stops; }
    /// "Day 0: Objects uploaded. Day 30: Move to Standard-IA."
    QString text() const;
    bool isUpright() const { return offsets(width()).empty(); }

    /// Where the stops of these days stand on a line of this length: from 0 to its end, none closer to the next one than
    /// `least`, the rest shared by the square roots of the days between. Empty when there is not room for all.
    static std::vector<int> spread(const std::vector<qint64> &days, int length, int least);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    std::vector<int> offsets(int width) const;
    int wordsHeight(const TimelineStop &stop, int width) const;
    void paintLine(QPainter &painter, const QLineF &line, const TimelineStop &stop, bool open) const;
    void paintStop(QPainter &painter, const QPointF &at, const TimelineStop &stop) const;
    void paintWords(QPainter &painter, const QRect &place, const TimelineStop &stop) const;
    void paintAcross(QPainter &painter, const std::vector<int> &offsets) const;
    void paintUpright(QPainter &painter) const;
    std::vector<TimelineStop> m_stops;
};

} // namespace nephoscope::gui
