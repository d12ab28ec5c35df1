#pragma once

#include "gui/consoles/s3/RuleScope.h"

#include <QtWidgets/QWidget>

namespace nephoscope::gui {
class CheckBox;
class Form;
class FormField;
class Label;
class RadioGroup;
class SizeInput;
class TagEditor;
class TextInput;
}

namespace nephoscope::gui::s3 {

/// The part of a rule's form that says for which objects it is: all of them (asked twice where that is grave), or by
/// prefix, tags and, where the rule knows them, sizes.
class ScopeFields : public QWidget
{
    Q_OBJECT
public:
    struct Wants
    {
        bool sizes = false;
        bool acknowledge = false; ///< a box to check before a rule is made for the whole bucket
    };

    ScopeFields(Form &form, Wants wants, QWidget *parent = nullptr);

    /// Of a rule that is there: the whole bucket was confirmed when it was made.
    void setScope(const RuleScope &scope);
    /// Of a new rule: nothing is entered.
    void reset();
    RuleScope scope() const;
    bool isWholeBucket() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill(const RuleScope &scope, bool isWhole);
    void sync();
    void recheck();
    FormField *add(Form &form, QWidget *input, const char *name, QWidget *under);
    QString filterProblem() const;
    Wants m_wants;
    RadioGroup *m_choice;
    FormField *m_choiceField;
    CheckBox *m_acknowledge;
    FormField *m_acknowledgeField;
    QWidget *m_filters;
    TextInput *m_prefix;
    FormField *m_prefixField = nullptr;
    Label *m_tagsTitle;
    TagEditor *m_tags;
    SizeInput *m_larger;
    FormField *m_largerField;
    SizeInput *m_smaller;
    FormField *m_smallerField = nullptr;
};

} // namespace nephoscope::gui::s3
