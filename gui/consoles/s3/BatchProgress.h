#pragma once

#include "gui/consoles/s3/BatchJob.h"
#include "gui/describe/Panel.h"

namespace nephoscope::gui {
class Alert;
class Button;
class Container;
class FactsCard;
class KeyValueGrid;
class Navigator;
class ProgressPanel;
}

namespace nephoscope::gui::s3 {

/// How far a job is: bar, numbers, what keeps it or has ended it; below that what it is. Follows the change feed.
class BatchProgress : public Panel
{
    Q_OBJECT
public:
    BatchProgress(Navigator &navigator, QString job, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override { return m_settled; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showJob();
    void showOutcome();
    Navigator &m_navigator;
    QString m_id;
    std::shared_ptr<const BatchJob> m_job;
    bool m_settled = false;
    Alert *m_notice;
    Button *m_run; ///< in the notice, while the job waits for it
    Container *m_card;
    ProgressPanel *m_bar;
    KeyValueGrid *m_numbers;
    FactsCard *m_overview;
};

} // namespace nephoscope::gui::s3
