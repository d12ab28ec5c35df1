#pragma once

#include "gui/consoles/lambda/Functions.h"
#include "gui/describe/Panel.h"

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

/// Invokes a function with an event, and shows what came of it.
class TestPanel : public Panel
{
    Q_OBJECT
public:
    TestPanel(Navigator &navigator, QString function, QWidget *parent = nullptr);

    std::vector<Command> commands() override;
    FormInputs &form() { return *m_form; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    model::Invoke::Input input() const;
    void showCall();
    void run();
    void show(const model::Invoke::Output &output);

    Navigator &m_navigator;
    const QString m_function;
    Container *m_card;
    FormInputs *m_form;
    Alert *m_failed;
    Button *m_run;
    CliPreview *m_code;
    FactsCard *m_result;
    Alert *m_verdict;
    Label *m_responseTitle;
    CodeBlock *m_response;
    Label *m_logTitle;
    CodeBlock *m_log;
};

/// An event, one of those that services send, or one's own.
FormDescription testForm();
/// What a REPORT line in the log tells, by its names: "Billed Duration", "3 ms".
std::vector<std::pair<QString, QString>> reportIn(const QString &log);

} // namespace nephoscope::gui::lambda
