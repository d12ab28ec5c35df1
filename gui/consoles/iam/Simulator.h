#pragma once

#include "gui/consoles/iam/Identities.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui {
class Button;
class CliPreview;
class Container;
class ContentArea;
class FormInputs;
class HeaderBar;
class ResourceView;
}

namespace nephoscope::gui::iam {

/// Asks what calls would come to: who, which service, which actions, on what.
class SimulatorPage : public Page
{
    Q_OBJECT
public:
    /// `principal` is chosen at first: the ARN of a user, group or role.
    SimulatorPage(Navigator &navigator, QString principal, QWidget *parent = nullptr);

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("iam"); }
    bool isSettled() const override;
    std::optional<HelpTopic> help() const override;
    std::vector<Command> commands() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();
    void run();

    QString m_principal;
    QString m_prefix; ///< of the service whose actions are offered
    std::shared_ptr<FormValues> m_asked;
    HeaderBar *m_header;
    Container *m_card;
    FormInputs *m_form;
    CliPreview *m_code;
    Button *m_run;
    ResourceView *m_results;
};

/// The form, the call it makes, and the list of what came of it.
FormDescription simulationForm(const QString &principal, const QString &prefix);
std::vector<PlannedCall> simulationCalls(EngineHost &engine, const FormValues &values);
Resource simulationResults(std::shared_ptr<const FormValues> asked);

} // namespace nephoscope::gui::iam
