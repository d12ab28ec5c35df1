#pragma once

#include "core/Error.h"
#include "gui/consoles/cloudwatch/Insights.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui {
class Alert;
class Button;
class CliPreview;
class CodeEditor;
class Container;
class ContentArea;
class FormField;
class HeaderBar;
class ResourceView;
class Select;
class StatusIndicator;
class Tabs;
}

namespace nephoscope::gui::cloudwatch {

class InsightsResults;
class InsightsVisualization;
class InsightsWork;
class LogGroupChooser;

/// `cloudwatch/logs-insights?groups=…&query=…&last=…`: a query over log groups, its rows and graphs, saved queries and those of
/// the last days.
class InsightsPage : public Page
{
    Q_OBJECT
public:
    InsightsPage(Navigator &navigator, const InsightsQuestion &question, QWidget *parent = nullptr);
    ~InsightsPage() override;

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("cloudwatch"); }
    void refresh() override;
    bool isSettled() const override;
    std::optional<HelpTopic> help() const override;
    std::vector<Command> commands() override;

    /// What is in the fields now.
    InsightsQuestion question() const;
    void open(const InsightsQuestion &question);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeQuery();
    void makeTabs();
    void retranslate();
    void showState();
    void showResult();
    void run();
    void cancel();
    void save();
    void refuse(const Error &error);

    QString m_saved;              ///< id of the saved query in the editor; empty: none
    QString m_savedName;
    QString m_asked;              ///< the query of the results
    qint64 m_from = 0, m_to = 0;  ///< likewise, in milliseconds
    qint64 m_step = 0;            ///< of the histogram; 0: there is none
    ContentArea *m_area;
    HeaderBar *m_header;
    Container *m_query = nullptr;
    LogGroupChooser *m_groups = nullptr;
    DateRangePicker *m_range = nullptr;
    Select *m_samples = nullptr;
    FormField *m_rangeField = nullptr;
    FormField *m_samplesField = nullptr;
    CodeEditor *m_editor = nullptr;
    Alert *m_error = nullptr;
    Button *m_run = nullptr;
    Button *m_cancel = nullptr;
    Button *m_save = nullptr;
    Button *m_saveAs = nullptr;
    Button *m_link = nullptr;
    CliPreview *m_code = nullptr;
    StatusIndicator *m_status;
    Tabs *m_tabs;
    InsightsWork *m_work;
    InsightsWork *m_counts; ///< for the histogram
    InsightsResults *m_results;
    InsightsVisualization *m_visual;
    ResourceView *m_savedList = nullptr;
    ResourceView *m_history = nullptr;
};

} // namespace nephoscope::gui::cloudwatch
