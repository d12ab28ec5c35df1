#pragma once

#include "gui/consoles/cloudwatch/Insights.h"

#include <QtWidgets/QWidget>

class QStackedLayout;

namespace nephoscope::gui {
class Chart;
class Container;
class MenuButton;
class Navigator;
class ResourceTable;
class SegmentedControl;
}

namespace nephoscope::gui::cloudwatch {

class InsightsRows;

/// The rows of a result, with how many records there were over time above them; a row leads to its record.
class InsightsResults : public QWidget
{
    Q_OBJECT
public:
    explicit InsightsResults(Navigator &navigator, QWidget *parent = nullptr);
    ~InsightsResults() override;

    void setTable(const InsightsTable &table, bool running);
    void setHistogram(ChartData data);
    void hideHistogram();
    /// What stands above the rows: "Showing 20 of 4,711 records matched".
    void setNote(const QString &note);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void open(int row);
    void showRecord(const std::vector<std::pair<QString, QString>> &fields);
    void perform(const QString &what);

    Navigator &m_navigator;
    InsightsRows *m_rows;
    Container *m_histogram;
    Chart *m_bars;
    ResourceTable *m_table;
    MenuButton *m_export;
};

/// What can be drawn of a result of stats.
class InsightsVisualization : public QWidget
{
    Q_OBJECT
public:
    explicit InsightsVisualization(QWidget *parent = nullptr);

    void setTable(const InsightsTable &table, const QString &query);
    QString kind() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void draw();

    InsightsTable m_table;
    QString m_query;
    bool m_timed = false;
    Container *m_card;
    SegmentedControl *m_kind;
    QStackedLayout *m_stack;
    std::vector<std::pair<QString, Chart *>> m_charts;
};

} // namespace nephoscope::gui::cloudwatch
