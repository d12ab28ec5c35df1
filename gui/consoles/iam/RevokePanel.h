#pragma once

#include "gui/describe/Panel.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui {
class Alert;
class Button;
class Container;
class Label;
}

namespace nephoscope::gui::iam {

/// Ends the sessions of a role: a policy that denies all of them that began before now.
class RevokePanel : public Panel
{
    Q_OBJECT
public:
    RevokePanel(Navigator &navigator, QString role, QWidget *parent = nullptr);

    std::vector<Command> commands() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void ask();
    Navigator &m_navigator;
    QString m_role;
    Container *m_card;
    Label *m_words;
    Button *m_revoke;
};

} // namespace nephoscope::gui::iam
