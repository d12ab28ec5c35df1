#pragma once

#include "gui/charts/Chart.h"
#include "gui/charts/ChartTip.h"
#include "gui/charts/Plot.h"
#include "gui/kit/Label.h"

#include <QtCore/QDateTime>
#include <QtTest/QTest>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

constexpr double Mega = 1024 * 1024;

inline double at(int hour, int minute = 0, QDate day = {2026, 11, 25}) { return double(QDateTime(day, QTime(hour, minute)).toMSecsSinceEpoch()); }

inline ChartData twoSeries()
{
    ChartData data{.unit = ChartUnit::BytesPerSecond, .series = {{.name = QStringLiteral("GET")}, {.name = QStringLiteral("PUT"), .address = QStringLiteral("s3/buckets")}}};
    for (int i = 0; i < 10; ++i) {
        data.series[0].points.push_back({at(12, i), (1 + i) * Mega});
        data.series[1].points.push_back({at(12, i), 2 * Mega});
    }
    return data;
}

/// A window with one chart.
struct ChartStage
{
    explicit ChartStage(ChartKind kind) : chart(new Chart(kind))
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(chart);
        chart->setName(QStringLiteral("Throughput"));
        window.resize(800, 420);
        window.show();
    }
    ~ChartStage() { delete chart; }
    Plot &plot() { return *qobject_cast<Plot *>(&chart->surface()); }
    ChartTip *tip() { return window.findChild<ChartTip *>(QStringLiteral("chartTip")); }
    QString tipText()
    {
        QStringList words;
        for (const Label *label : tip()->findChildren<Label *>())
            if (label->isVisible())
                words.append(label->text());
        return words.join(u'|');
    }
    void point(const QPointF &position)
    {
        QTest::mouseMove(plot().viewport(), position.toPoint());
        QCoreApplication::processEvents();
    }

    QWidget window;
    Chart *chart;
};

} // namespace nephoscope::gui
