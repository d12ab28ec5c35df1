#pragma once

#include "gui/consoles/secretsmanager/Secrets.h"
#include "gui/describe/Panel.h"

namespace nephoscope::gui {
class Alert;
class Button;
class Container;
}

namespace nephoscope::gui::secretsmanager {

class ValueView;

/// The card of a secret's value: asks for it only when it is told to, and lets it be changed.
class ValuePanel : public Panel
{
    Q_OBJECT
public:
    ValuePanel(Navigator &navigator, QString name, QWidget *parent = nullptr);

    void refresh() override;
    std::vector<Command> commands() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void retrieve();
    void fit();
    void close();
    void edit();

    Navigator &m_navigator;
    const QString m_name;
    std::optional<model::GetSecretValue::Output> m_value;
    Container *m_card;
    Alert *m_failed;
    ValueView *m_view;
    Button *m_retrieve;
    Button *m_close;
    Button *m_edit;
};

} // namespace nephoscope::gui::secretsmanager
