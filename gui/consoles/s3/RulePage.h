#pragma once

#include "gui/consoles/s3/RuleSet.h"
#include "gui/describe/ActionContext.h"
#include "gui/recorder/PlannedCall.h"
#include "gui/shell/Page.h"

#include <vector>

namespace nephoscope::gui {
class Alert;
class Button;
class CliPreview;
class Container;
class FormField;
class FormView;
class Label;
class RadioGroup;
class TextInput;
}

namespace nephoscope::gui::s3 {

/// The page that creates or edits one rule of a bucket: name, status, what its kind adds, the code of what will be sent.
/// Editing begins with what the bucket says; when somebody else has changed the rule since then, saving says so and offers
/// to load it again or to write over it.
class RulePage : public Page
{
    Q_OBJECT
public:
    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("s3"); }
    std::vector<Command> commands() override;
    void refresh() override;
    bool isSettled() const override { return m_settled; }
    bool hasUnsavedChanges() const override;

protected:
    struct Words
    {
        QString createTitle, editTitle, failed, done; ///< done: "Successfully saved the rule %1"
    };

    /// An empty name: a new rule. Call begin() when the form is complete.
    RulePage(Navigator &navigator, QString bucket, QString rule, QWidget *parent);
    void begin();

    virtual Words words() const = 0;
    /// Reads the bucket's rules; ends with loaded().
    virtual void load() = 0;
    /// Sends the form; ends with sent().
    virtual void send(bool overwrite) = 0;
    virtual std::vector<PlannedCall> planned() const = 0;
    virtual bool isNameTaken(const QString &name) const = 0;
    /// Says that the rule is saved, and what could be done now.
    virtual void tellSaved() { context().done(words().done.arg(enteredName()), m_bucket); }
    /// Titles of what the kind adds.
    virtual void retranslate();

    void loaded(const std::optional<Error> &error);
    void sent(const std::optional<Error> &error);
    void showCode();
    /// Whether the rule may be sent at all; without it the button waits.
    void setAllowed(bool allowed);

    bool isNew() const { return m_rule.isEmpty(); }
    const QString &bucket() const { return m_bucket; }
    const QString &rule() const { return m_rule; }
    QString enteredName() const;
    bool isEnabledChosen() const;
    void showBasics(const QString &name, bool enabled);
    FormView &view() { return *m_view; }
    Container &basics() { return *m_basics; }
    ActionContext context() { return ActionContext(navigator(), this, nullptr); }

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QString nameProblem() const;
    void submit(bool overwrite);
    void leave();
    void showParts(bool shown);

    QString m_bucket;
    QString m_rule;
    bool m_settled = false;
    bool m_usable = false; ///< loaded without an error
    bool m_allowed = true;
    bool m_left = false;
    FormView *m_view;
    Alert *m_problem;
    Button *m_retry;
    Container *m_basics;
    TextInput *m_name;
    FormField *m_nameField;
    RadioGroup *m_status;
    FormField *m_statusField;
    Alert *m_conflict;
    Button *m_again;
    Button *m_overwrite;
    CliPreview *m_code;
    std::vector<QWidget *> m_away; ///< parts that are hidden while there is no such rule or bucket
};

/// The page of a rule of one kind of set.
template <class Set>
class RulePageOf : public RulePage
{
protected:
    using Rule = typename Set::Rule;
    using RulePage::RulePage;

    /// Fills the form from the bucket's rules; `rule` is the edited one, or an empty one.
    virtual void fill(const Set &set, const Rule &rule) = 0;
    /// The form's part of the rule; what it does not know stays.
    virtual void apply(Rule &rule) const = 0;
    /// What else is written with it.
    virtual void complete(Set &set) const { Q_UNUSED(set); }

    const Set &known() const { return m_known; }

    void load() override
    {
        readRules<Set>(navigator().engine(), this, bucket(), [this](Expected<Set> set) {
            if (!set)
                return loaded(set.error());
            m_known = std::move(*set);
            const auto found = findRule(m_known, rule());
            if (!isNew() && found == m_known.rules.end())
                return loaded(ruleGone(rule()));
            m_shown = isNew() ? std::optional<Rule>() : *found;
            const Rule start = m_shown.value_or(Rule());
            showBasics(ruleName(start), !start.status || *start.status == std::string_view("Enabled"));
            fill(m_known, start);
            loaded({});
        });
    }

    void send(bool overwrite) override
    {
        const auto replace = replacing<Set>(m_shown, entered(), overwrite);
        changeRules<Set>(navigator().engine(), this, bucket(), [this, replace](Set &set) {
            auto replaced = replace(set);
            if (replaced)
                complete(set);
            return replaced;
        }, [this](std::optional<Error> error) { sent(error); });
    }

    std::vector<PlannedCall> planned() const override
    {
        Set set = m_known;
        if (!replacing<Set>(m_shown, entered(), true)(set))
            return {};
        complete(set);
        return {PlannedCall::of<typename Set::Put>(set.put(bucket()), navigator().engine().caller().region.value)};
    }

    bool isNameTaken(const QString &name) const override
    {
        const auto found = findRule(m_known, name);
        return found != m_known.rules.end() && (isNew() || name != rule());
    }

    Rule entered() const
    {
        Rule rule = m_shown.value_or(Rule());
        rule.id = toStd(enteredName());
        rule.status.emplace(isEnabledChosen() ? "Enabled" : "Disabled");
        apply(rule);
        return rule;
    }

private:
    Set m_known;
    std::optional<Rule> m_shown; ///< as it was read
};

} // namespace nephoscope::gui::s3
