#pragma once

#include "gui/kit/Container.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui {
class Alert;
class Button;
class CliPreview;
class ExpandableSection;
class FormInputs;
class MessageAttributeEditor;
}

namespace nephoscope::gui::sqs {

/// Writes a message and sends it.
class SendCard : public Container
{
    Q_OBJECT
public:
    SendCard(Navigator &navigator, QString queue, QWidget *parent = nullptr);

    Button &sendButton() { return *m_send; }
    void send();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCode();

    Navigator &m_navigator;
    const QString m_queue;
    FormInputs *m_inputs;
    ExpandableSection *m_more;
    MessageAttributeEditor *m_attributes;
    Alert *m_error;
    Button *m_send;
    CliPreview *m_code;
};

} // namespace nephoscope::gui::sqs
