#pragma once

#include "gui/consoles/lambda/Functions.h"
#include "gui/describe/Panel.h"
#include "services/lambda/TestEvents.h"

namespace nephoscope::gui {
class Alert;
class Button;
class CliPreview;
class CodeBlock;
class Container;
class FactsCard;
class FormInputs;
class Label;
}

namespace nephoscope::gui::lambda {

using SavedEvents = std::vector<nephoscope::lambda::TestEvent>;

/// Invokes a function with an event, and shows what came of it. Events can be kept: for oneself, or for all of the account.
class TestPanel : public Panel
{
    Q_OBJECT
public:
    TestPanel(Navigator &navigator, QString function, QWidget *parent = nullptr);

    bool isSettled() const override { return m_loaded; }
    std::vector<Command> commands() override;
    FormInputs &form() { return *m_form; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    model::Invoke::Input input() const;
    void showCall();
    void run();
    /// Asks which events are kept, then calls `then`.
    void loadSaved(std::function<void()> then = {});
    void save();
    void askToDelete();
    /// What stands under the form: which buttons there is something for.
    void showButtons();
    void tell(const QString &title, const Error &error);
    void show(const model::Invoke::Output &output);

    Navigator &m_navigator;
    const QString m_function;
    Container *m_card;
    FormInputs *m_form;
    Alert *m_failed;
    Button *m_run;
    Button *m_save;
    Button *m_delete;
    SavedEvents m_saved;
    bool m_loaded = false;
    CliPreview *m_code;
    FactsCard *m_result;
    Alert *m_verdict;
    Label *m_responseTitle;
    CodeBlock *m_response;
    Label *m_logTitle;
    CodeBlock *m_log;
};

/// An event, one of those that services send, one's own, or one that is kept.
FormDescription testForm(const SavedEvents &saved = {});
/// What a REPORT line in the log tells, by its names: "Billed Duration", "3 ms".
std::vector<std::pair<QString, QString>> reportIn(const QString &log);

} // namespace nephoscope::gui::lambda
