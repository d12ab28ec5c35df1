#pragma once

#include "gui/describe/ActionContext.h"
#include "gui/kit/JsonCheck.h"
#include "gui/recorder/PlannedCall.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace nephoscope::gui {

/// What was entered: texts by field id; switches and check boxes are "true" or "false", several chosen ones a line each;
/// tags apart.
class FormValues
{
public:
    using Tags = std::vector<std::pair<QString, QString>>; ///< key and value, in order

    QString operator[](const QString &id) const { return m_values.value(id); }
    bool isOn(const QString &id) const { return m_values.value(id) == QLatin1String("true"); }
    /// Of check boxes: whether `choice` is among the chosen.
    bool has(const QString &id, const QString &choice) const { return m_values.value(id).split(u'\n').contains(choice); }
    void set(const QString &id, const QString &value) { m_values.insert(id, value); }
    /// Whether anything is said of a field.
    bool contains(const QString &id) const { return m_values.contains(id) || m_tags.contains(id); }
    Tags tags(const QString &id) const { return m_tags.value(id); }
    void setTags(const QString &id, Tags tags) { m_tags.insert(id, std::move(tags)); }

private:
    QHash<QString, QString> m_values;
    QHash<QString, Tags> m_tags;
};

/// A rule of a field that is shown below it and ticked while typing.
struct FieldRule
{
    QString text;
    std::function<bool(const QString &value)> holds;
};

struct FieldOption
{
    QString value;                           ///< of an example in a Code field: the text it puts there
    QString text;
    QString description = {};                ///< of radio buttons and check boxes
};

/// One input of a form. Its id is the widget's object name.
struct FieldDescription
{
    /// Check: one box, with the label as its text. Checks: several, with one for all of them where `all` has a text.
    /// Picks: several of many, found by name. Pairs: keys and values that are no tags. Secret: a text that is not shown.
    enum class Kind { Text, Secret, Area, Number, Select, Radio, Switch, Check, Checks, Picks, Tags, Pairs, Code };

    QString id;
    QString label;
    Kind kind = Kind::Text;
    QString description = {};                ///< above the input
    QString constraint = {};                 ///< below it: what is allowed
    QString placeholder = {};
    QString initial = {};
    FormValues::Tags initialTags = {};       ///< also of pairs that `make` makes
    std::vector<FieldOption> options = {};   ///< of Select, Radio and Checks; examples to begin a Code with
    QString all = {};                        ///< of Checks
    QString unit = {};                       ///< of a Number
    qint64 smallest = 0;                     ///< of a Number
    qint64 largest = 2147483647;             ///< also the most Tags; never more than 50
    std::vector<FieldRule> rules = {};
    QString broken = {};                     ///< the error when a rule is broken
    /// Error text, empty when the value is good. Asked when the field is left and on submit.
    std::function<QString(const QString &value)> check = {};
    /// What is wrong with a Code, with its place; what is no JSON is marked without it.
    std::function<std::vector<CodeIssue>(const QString &code)> checkCode = {};
    /// Text that warns and keeps nobody from going on.
    std::function<QString(const QString &value)> warn = {};
    /// Whether there is something to ask, by what else was entered; null: always. Hidden fields are never wrong.
    std::function<bool(const FormValues &)> shown = {};
    /// Error codes of the service that blame this field: shown here, not above the buttons.
    QStringList errorCodes = {};
    /// Where a code may mean several fields: words of the message of which one means this field, in any case.
    QStringList errorWords = {};
    using Loaded = std::function<void(Expected<std::vector<FieldOption>>)>;
    /// More options of a Select, which only the cloud knows, such as keys: asked for when the form opens.
    std::function<void(EngineHost &engine, QObject *receiver, Loaded done)> load = {};
    /// Makes an input of its own instead of the kit's for `kind`; its user property is a text.
    std::function<QWidget *(Navigator &navigator, QWidget *parent)> make = {};
    /// What choosing this brings other fields, such as the settings of what is copied.
    std::function<void(EngineHost &engine, QObject *receiver, const QString &value, std::function<void(const FormValues &)> done)> fills = {};
};

struct FormSection
{
    QString title;
    QString description = {};
    std::vector<FieldDescription> fields = {};
    std::size_t step = 0;                    ///< of a wizard
};

/// A page of a wizard.
struct FormStep
{
    QString id;
    QString title;                           ///< begins with a verb: "Choose a source"
    QString description = {};
    bool optional = false;
};

/// One of the calls that a form makes: as it is shown as code, and what sends it.
struct FormCall
{
    PlannedCall planned;
    std::function<void(EngineHost &, QObject *receiver, ActionContext::Ending end)> send;
    QString what = {};                       ///< what it sets, in words

    template <class Operation>
    static FormCall of(const Caller &caller, typename Operation::Input input, QString what = {})
    {
        FormCall call{PlannedCall::of<Operation>(input, caller.region.value), {}, std::move(what)};
        call.send = [caller, input = std::move(input)](EngineHost &engine, QObject *receiver, ActionContext::Ending end) {
            ask<Operation>(engine, receiver, caller, input, [end](auto reply) { end(reply ? std::nullopt : std::optional<Error>(reply.error())); });
        };
        return call;
    }
};

using FormCalls = std::vector<FormCall>;
/// Sends them one after the other, from number `first` up to one that is refused; `end` gets how many went through.
void sendInOrder(EngineHost &engine, QObject *receiver, std::shared_ptr<const FormCalls> calls, std::size_t first,
                 std::function<void(std::size_t sent, std::optional<Error> error)> end);
std::vector<PlannedCall> plannedOf(const FormCalls &calls);

/// A create or edit form without its type: FormType makes one from an operation.
struct FormDescription
{
    QString title;
    QString description = {};
    QString accept;                          ///< "Create bucket"
    QString failed;                          ///< "The bucket was not created"
    std::vector<FormSection> sections = {};
    std::vector<FormStep> steps = {};        ///< with any, the form is a wizard that ends with a review
    QString cancelAddress = {};              ///< where Cancel leads, on a page
    /// Sends; `end` is called once with the service's error or none.
    std::function<void(const ActionContext &, const FormValues &, QObject *receiver, ActionContext::Ending end)> submit = {};
    /// What submit() will send, for the code below the form; null: not calls that are known before.
    std::function<std::vector<PlannedCall>(EngineHost &, const FormValues &)> calls = {};
    QString reviewTitle = {};                ///< of a document that the answers make, such as a policy
    /// That document, for the review of a wizard; null: none.
    std::function<QString(EngineHost &, const FormValues &)> reviewText = {};
    /// After success: says so and leads on. On a page the form is left before.
    std::function<void(const ActionContext &, const FormValues &)> succeeded = {};

    /// Where which calls are made depends on what was entered: they are sent in order, up to the first that is refused.
    void sends(std::function<FormCalls(EngineHost &, const FormValues &)> plan);
};

/// A form for an operation: every field knows where it goes in the input.
///
///     FormType<api::sns::CreateTopic> form;
///     form.title = form.accept = tr("Create topic");
///     form.section(tr("Details"));
///     form.field({.id = "topicName", .label = tr("Name")}, [](auto &input, const QString &name) { input.name = toStd(name); });
template <class Operation>
class FormType : public FormDescription
{
public:
    using Input = typename Operation::Input;
    using Apply = std::function<void(Input &input, const QString &value)>;

    FormType()
    {
        submit = [](const ActionContext &, const FormValues &, QObject *, ActionContext::Ending end) { end(std::nullopt); };
    }

    /// The sections that follow are the next page of a wizard.
    void step(FormStep step) { steps.push_back(std::move(step)); }
    void section(const QString &title, const QString &description = {})
    {
        sections.push_back({title, description, {}, steps.empty() ? 0 : steps.size() - 1});
    }
    void field(FieldDescription field, Apply apply)
    {
        if (apply)
            m_applies.push_back([id = field.id, apply = std::move(apply)](Input &input, const FormValues &values) { apply(input, values[id]); });
        append(std::move(field));
    }
    /// Tags of the new resource: `apply` puts all of them into the input.
    void tags(FieldDescription field, std::function<void(Input &input, const FormValues::Tags &tags)> apply)
    {
        field.kind = FieldDescription::Kind::Tags;
        m_applies.push_back([id = field.id, apply = std::move(apply)](Input &input, const FormValues &values) { apply(input, values.tags(id)); });
        append(std::move(field));
    }
    /// Whom the call is made as, and in which Region, when that depends on the form.
    void callAs(std::function<Caller(Caller caller, const FormValues &)> caller)
    {
        m_caller = std::move(caller);
        bind();
    }
    /// Members of the input that no field sets.
    void always(std::function<void(Input &)> apply)
    {
        m_applies.push_back([apply = std::move(apply)](Input &input, const FormValues &) { apply(input); });
        bind();
    }

private:
    void append(FieldDescription field)
    {
        if (sections.empty() || (!steps.empty() && sections.back().step + 1 != steps.size()))
            section({});
        sections.back().fields.push_back(std::move(field));
        bind();
    }
    void bind()
    {
        // One place makes the call: what is shown is what is sent.
        const auto prepare = [applies = m_applies, callerOf = m_caller](EngineHost &engine, const FormValues &values) {
            std::pair<Caller, Input> call{engine.caller(), Input()};
            for (const auto &apply : applies)
                apply(call.second, values);
            if (callerOf)
                call.first = callerOf(std::move(call.first), values);
            return call;
        };
        submit = [prepare](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
            auto [caller, input] = prepare(context.engine(), values);
            ask<Operation>(context.engine(), receiver, std::move(caller), std::move(input),
                           [end](auto reply) { end(reply ? std::nullopt : std::optional<Error>(reply.error())); });
        };
        calls = [prepare](EngineHost &engine, const FormValues &values) {
            auto [caller, input] = prepare(engine, values);
            return std::vector{PlannedCall::of<Operation>(std::move(input), caller.region.value)};
        };
    }

    std::vector<std::function<void(Input &, const FormValues &)>> m_applies;
    std::function<Caller(Caller, const FormValues &)> m_caller;
};

} // namespace nephoscope::gui
