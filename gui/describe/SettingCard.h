#pragma once

#include "gui/describe/Panel.h"
#include "gui/describe/Resource.h"

#include <optional>

namespace nephoscope::gui {

class ActionBar;
class Alert;
class CodeBlock;
class DeniedState;
class FactsCard;
class InfoLink;
class Navigator;

/// A described setting on a details tab: asks for its value, shows it, says which permission is missing or what went
/// wrong, and leads to its form.
class SettingCard : public Panel
{
    Q_OBJECT
public:
    /// `editAddress` is where its form is.
    SettingCard(Navigator &navigator, Setting setting, QString editAddress, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override { return m_settled; }
    std::vector<Command> commands() override;
    /// The same setting in another language.
    void describe(Setting setting);
    /// Null until it is known, and after an error.
    const Item &value() const { return m_value; }

Q_SIGNALS:
    void loaded();
    /// Its value could not be had.
    void failed();

private:
    std::vector<Action> actions() const;
    void perform(const QString &id, QWidget *anchor);
    void fill();

    Navigator &m_navigator;
    Setting m_setting;
    QString m_editAddress;
    Item m_value;
    std::optional<Error> m_error;
    bool m_settled = false;
    FactsCard *m_card;
    DeniedState *m_denied;
    Alert *m_notice;
    CodeBlock *m_code;
    InfoLink *m_info = nullptr;
    ActionBar *m_bar = nullptr;
};

} // namespace nephoscope::gui
