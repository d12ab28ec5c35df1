#pragma once

#include "core/Error.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui {
class Alert;
class HeaderBar;
class CreateWizard;
}

namespace nephoscope::gui::s3 {

struct BatchStart;
/// The wizard of a job, filled in.
CreateWizard *cloneWizard(Navigator &navigator, const BatchStart &start);

/// The wizard of a new job that begins with the answers of one that is there.
class CloneJobPage : public Page
{
    Q_OBJECT
public:
    CloneJobPage(Navigator &navigator, QString job, QWidget *parent = nullptr);

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("s3"); }
    std::optional<HelpTopic> help() const override;
    void refresh() override;
    bool isSettled() const override { return m_settled; }
    bool hasUnsavedChanges() const override;

    /// Null until the job is known.
    CreateWizard *wizard() { return m_wizard; }

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Everything that was asked for is there, or why not.
    void settle(const std::optional<Error> &problem);
    QString m_id;
    bool m_settled = false;
    HeaderBar *m_heading;
    Alert *m_problem;
    CreateWizard *m_wizard = nullptr;
};

} // namespace nephoscope::gui::s3
