#pragma once

#include "gui/consoles/s3/LifecycleMoves.h"
#include "gui/consoles/s3/RuleScope.h"

#include <QtWidgets/QWidget>

#include <functional>

namespace nephoscope::gui {
class CheckGroup;
class Container;
class DateInput;
class Form;
class FormField;
class NumberInput;
class RadioGroup;
}

namespace nephoscope::gui::s3 {

class MoveRows;

/// What a lifecycle rule does: five kinds of actions to check, and a card with the days, or the dates, of each
/// that is checked.
class LifecycleActions : public QWidget
{
    Q_OBJECT
public:
    /// `scope` says what the rule is for at that moment: some actions go only with prefixes.
    LifecycleActions(Form &form, std::function<RuleScope()> scope, QWidget *parent = nullptr);

    void setRule(const api::s3::LifecycleRule &rule);
    /// Writes the actions into a rule, finished or not; what the form does not know of them stays in it.
    void apply(api::s3::LifecycleRule &rule) const;
    /// The scope has changed: errors that came from it may be gone.
    void recheck();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    Container *addCard(const char *name);
    FormField *add(Form &form, QWidget *input, const char *name, Container *card);
    MoveRows *addMoves(Form &form, const char *name, Container *card, bool noncurrent);
    bool does(const char *action) const;
    /// Of current versions: S3 takes no mixture.
    LifecycleTimes times() const;
    std::optional<qint64> expiry() const;
    QString cleanupProblem() const;
    void applyCurrent(api::s3::LifecycleRule &rule) const;
    void applyNoncurrent(api::s3::LifecycleRule &rule) const;
    void sync();
    void retranslate();

    std::function<RuleScope()> m_scope;
    bool m_setting = false;
    Container *m_choice;
    CheckGroup *m_actions;
    FormField *m_actionsField;
    RadioGroup *m_when;
    FormField *m_whenField;
    Container *m_moveCard;
    MoveRows *m_moves;
    Container *m_moveNoncurrentCard;
    MoveRows *m_noncurrentMoves;
    Container *m_expireCard;
    NumberInput *m_expire;
    FormField *m_expireField;
    DateInput *m_expireDate;
    FormField *m_expireDateField;
    Container *m_deleteCard;
    NumberInput *m_delete;
    FormField *m_deleteField;
    NumberInput *m_newest;
    FormField *m_keptField;
    Container *m_cleanupCard;
    CheckGroup *m_cleanup;
    FormField *m_cleanupField;
    NumberInput *m_abort;
    FormField *m_abortField;
};

} // namespace nephoscope::gui::s3
