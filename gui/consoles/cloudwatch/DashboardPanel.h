#pragma once

#include "gui/consoles/cloudwatch/DashboardWidgets.h"
#include "gui/describe/Panel.h"

#include <optional>
#include <vector>

namespace nephoscope::gui {
class Button;
class Container;
class DateRangePicker;
class MenuButton;
class Navigator;
class Select;
class TableMessage;
}

namespace nephoscope::gui::cloudwatch {

class AlarmsCard;
class LogsCard;

/// The widgets of a dashboard on their grid, with the time that all of them show. Its page refreshes it after a change.
class DashboardPanel : public Panel
{
    Q_OBJECT
public:
    DashboardPanel(Navigator &navigator, const QString &dashboard, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    /// Those with numbers, gauges and tables as well.
    const std::vector<MetricGraph *> &graphs() const { return m_graphs; }
    const std::vector<LogsCard *> &logs() const { return m_logs; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void build(const QString &body);
    Container *makeCard(const DashboardWidget &widget);
    MetricGraph *makeGraph(const DashboardWidget &widget);
    void addMenu(Container &card, const DashboardWidget &widget);
    void put(const QString &body, const QString &done);
    void applyTime();

    Navigator &m_navigator;
    const QString m_dashboard;
    std::optional<QString> m_body;
    DateRangePicker *m_range;
    Select *m_follow;
    Button *m_again;
    TableMessage *m_none;
    DashboardLayout *m_grid;
    std::vector<Container *> m_cards;
    std::vector<MetricGraph *> m_graphs;
    std::vector<AlarmsCard *> m_alarms;
    std::vector<LogsCard *> m_logs;
    bool m_settled = false;
};

} // namespace nephoscope::gui::cloudwatch
