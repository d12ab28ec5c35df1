#pragma once

#include "gui/describe/Panel.h"
#include "gui/shell/Page.h"

class QVBoxLayout;

namespace nephoscope::gui {
class ResourceView;
namespace cloudwatch {
class MonitoringBoard;
}
}

namespace nephoscope::gui::lambda {

/// The graphs of a function, and below them what its last runs have written.
class FunctionMonitor : public Panel
{
    Q_OBJECT
public:
    FunctionMonitor(Navigator &navigator, QString function, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    std::vector<Command> commands() override;

private:
    void findLogs();

    Navigator &m_navigator;
    const QString m_function;
    bool m_asking = false;
    QVBoxLayout *m_column;
    cloudwatch::MonitoringBoard *m_board;
    ResourceView *m_logs = nullptr; ///< once it is known where the function writes to
};

} // namespace nephoscope::gui::lambda
