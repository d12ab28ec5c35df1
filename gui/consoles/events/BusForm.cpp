#include "gui/consoles/events/Buses.h"
#include "gui/consoles/events/Help.h"
#include "gui/describe/PolicyCheck.h"
#include "gui/describe/SettingType.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>

#include <boost/json.hpp>

// The form of a new bus, and those of its parts.
namespace nephoscope::gui::events {

namespace json = boost::json;

namespace {

struct BusForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::BusForm)
};

/// A statement that lets events in.
QString policyText(const std::string &arn, json::value principal, json::object condition = {})
{
    json::object statement{{"Sid", "AllowEvents"}, {"Effect", "Allow"}, {"Principal", std::move(principal)}, {"Action", "events:PutEvents"}, {"Resource", arn}};
    if (!condition.empty())
        statement["Condition"] = std::move(condition);
    return formatJson(toQt(json::serialize(json::object{{"Version", "2012-10-17"}, {"Statement", json::array{std::move(statement)}}})));
}

std::string deadLettersOf(const Bus &bus) { return bus.deadLetterConfig ? bus.deadLetterConfig->arn.value_or("") : std::string(); }

FormCalls policyCalls(EngineHost &engine, const QString &bus, const FormValues &values)
{
    const QString text = values[QStringLiteral("busPolicy")].trimmed();
    if (text.isEmpty()) {
        api::events::RemovePermission::Input input;
        input.eventBusName = toStd(bus);
        input.removeAllPermissions = true;
        return {FormCall::of<api::events::RemovePermission>(engine.caller(), std::move(input))};
    }
    api::events::PutPermission::Input input;
    input.eventBusName = toStd(bus);
    input.policy = toStd(text);
    return {FormCall::of<api::events::PutPermission>(engine.caller(), std::move(input))};
}

} // namespace

FormDescription busForm()
{
    FormType<api::events::CreateEventBus> form;
    form.title = form.accept = BusForm::tr("Create event bus");
    form.failed = BusForm::tr("The event bus was not created");
    form.section(BusForm::tr("Event bus details"));
    form.field(nameField(QStringLiteral("busName"), 256, QStringLiteral("orders")), [](auto &input, const QString &text) { input.name = toStd(text.trimmed()); });
    form.field(descriptionField(QStringLiteral("busDescription"), {}), [](auto &input, const QString &text) {
        if (!text.isEmpty())
            input.description = toStd(text);
    });
    form.section(BusForm::tr("Tags - optional"));
    form.tags({.id = QStringLiteral("busTags"), .label = BusForm::tr("Tags")}, [](auto &input, const FormValues::Tags &tags) {
        using api::events::Tag;
        if (!tags.empty())
            input.tags = tagsTo<Tag>(tags, &Tag::key, &Tag::value);
    });
    form.cancelAddress = busesAddress();
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString bus = values[QStringLiteral("busName")].trimmed();
        Flash flash{FlashType::Success, BusForm::tr("Successfully created event bus %1").arg(bus), BusForm::tr("Rules say what becomes of its events.")};
        flash.actionText = BusForm::tr("View event bus");
        flash.action = [context, bus] { context.navigator().go(busAddress(bus)); };
        context.flashbar()->show(flash);
    };
    return form;
}

Setting busSetting(const QString &bus)
{
    SettingType<Bus> setting(QStringLiteral("general"), BusForm::tr("Configuration"), BusForm::tr("configuration"));
    setting.loadWith([bus](EngineHost &engine, QObject *receiver, auto done) { loadBus(engine, receiver, bus, std::move(done)); });
    setting.shows([](const Bus &value) {
        const QString queue = toQt(deadLettersOf(value));
        return std::vector<Fact>{{BusForm::tr("Description"), toQt(value.description.value_or(""))},
                                 {BusForm::tr("Dead-letter queue"), queue.isEmpty() ? BusForm::tr("None") : queue, !queue.isEmpty()}};
    });
    setting.editBy([bus](const Bus &value) {
        FormDescription form;
        FormSection section{BusForm::tr("Configuration"), {}, {descriptionField(QStringLiteral("busDescription"), toQt(value.description.value_or("")))}};
        for (FieldDescription &field : deadLetterFields(toQt(deadLettersOf(value))))
            section.fields.push_back(std::move(field));
        form.sections = {std::move(section)};
        form.sends([bus](EngineHost &engine, const FormValues &values) {
            api::events::UpdateEventBus::Input input;
            input.name = toStd(bus);
            input.description = toStd(values[QStringLiteral("busDescription")]);
            auto &letters = input.deadLetterConfig.emplace();
            if (const QString queue = enteredDeadLetters(values); !queue.isEmpty())
                letters.arn = toStd(queue);
            return FormCalls{FormCall::of<api::events::UpdateEventBus>(engine.caller(), std::move(input))};
        });
        return form;
    });
    return setting;
}

Setting busPolicySetting(const QString &bus)
{
    SettingType<Bus> setting(QStringLiteral("policy"), BusForm::tr("Resource-based policy"), BusForm::tr("resource-based policy"));
    setting.description = BusForm::tr("Lets other accounts and organizations send events to this bus. Your own account needs none.");
    setting.help = help::busPolicy();
    setting.loadWith([bus](EngineHost &engine, QObject *receiver, auto done) { loadBus(engine, receiver, bus, std::move(done)); });
    setting.shows([](const Bus &value) {
        return std::vector<Fact>{{BusForm::tr("Policy"), value.policy ? BusForm::tr("Yes") : BusForm::tr("None")}};
    });
    setting.showsCode([](const Bus &value) { return value.policy ? formatJson(toQt(*value.policy)) : QString(); });
    setting.editBy([bus](const Bus &value) {
        FormDescription form;
        const std::string arn = value.arn.value_or("");
        FieldDescription policy = policyField(QStringLiteral("busPolicy"), BusForm::tr("Policy"), toQt(value.policy.value_or("")), policy::PolicyKind::Resource,
                                               {QStringLiteral("events"), {toQt(arn)}});
        policy.options = {{policyText(arn, json::object{{"AWS", "arn:aws:iam::111122223333:root"}}), BusForm::tr("Another account may send events"), BusForm::tr("Put the account ID in.")},
                          {policyText(arn, "*", {{"StringEquals", {{"aws:PrincipalOrgID", "o-exampleorgid"}}}}), BusForm::tr("An organization may send events"),
                           BusForm::tr("Put the ID of the organization in.")},
                          {policyText(arn, json::object{{"AWS", "arn:aws:iam::111122223333:root"}}, {{"StringEquals", {{"events:source", "com.example.orders"}}}}),
                           BusForm::tr("Only events of one source"), BusForm::tr("Put the account ID and the source in.")}};
        policy.constraint = BusForm::tr("Empty: no policy.");
        policy.check = {}; // an empty one takes the policy away
        policy.errorCodes = {QStringLiteral("ValidationException"), QStringLiteral("PolicyLengthExceededException")};
        form.sections = {{BusForm::tr("Resource-based policy"), BusForm::tr("Event bus ARN: %1").arg(toQt(arn)), {std::move(policy)}}};
        form.sends([bus](EngineHost &engine, const FormValues &values) { return policyCalls(engine, bus, values); });
        return form;
    });
    return setting;
}

} // namespace nephoscope::gui::events
