#include "gui/consoles/events/Buses.h"
#include "gui/consoles/events/Help.h"
#include "gui/describe/MissingNotice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

// Putting an event on a bus.
namespace nephoscope::gui::events {

namespace {

struct SendEvents
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::SendEvents)
};

using Kind = FieldDescription::Kind;
using api::events::PutEvents;

std::function<QString(const QString &)> needed(const QString &problem)
{
    return [problem](const QString &text) { return text.trimmed().isEmpty() ? problem : QString(); };
}

FormSection eventSection(const QString &bus)
{
    FieldDescription source{.id = QStringLiteral("eventSource"), .label = SendEvents::tr("Event source"), .placeholder = QStringLiteral("com.example.orders")};
    source.constraint = SendEvents::tr("Who tells. Names that begin with aws. belong to AWS services.");
    source.check = needed(SendEvents::tr("Enter an event source."));
    source.errorCodes = {QStringLiteral("NotAuthorizedForSourceException")};
    FieldDescription type{.id = QStringLiteral("eventType"), .label = SendEvents::tr("Detail type"), .placeholder = SendEvents::tr("Order placed")};
    type.constraint = SendEvents::tr("What has happened.");
    type.check = needed(SendEvents::tr("Enter a detail type."));
    FieldDescription resources{.id = QStringLiteral("eventResources"), .label = SendEvents::tr("Resources - optional"), .kind = Kind::Area};
    resources.constraint = SendEvents::tr("ARNs of what the event is about, one on each line.");
    FieldDescription detail{.id = QStringLiteral("eventDetail"), .label = SendEvents::tr("Event detail"), .kind = Kind::Code};
    detail.description = SendEvents::tr("A JSON object.");
    detail.initial = formatJson(QStringLiteral("{\"amount\":120,\"city\":\"Seoul\"}"));
    detail.check = [](const QString &text) {
        return QJsonDocument::fromJson(text.toUtf8()).isObject() ? QString() : SendEvents::tr("Enter a JSON object.");
    };
    detail.errorCodes = {QStringLiteral("MalformedDetail")};
    return {SendEvents::tr("Event details"), {}, {busField(QStringLiteral("eventBus"), bus), std::move(source), std::move(type), std::move(resources), std::move(detail)}};
}

PutEvents::Input inputOf(const FormValues &values)
{
    PutEvents::Input input;
    auto &entry = input.entries.emplace().emplace_back();
    entry.eventBusName = toStd(values[QStringLiteral("eventBus")]);
    entry.source = toStd(values[QStringLiteral("eventSource")].trimmed());
    entry.detailType = toStd(values[QStringLiteral("eventType")].trimmed());
    entry.detail = toStd(values[QStringLiteral("eventDetail")].trimmed());
    for (const QString &line : values[QStringLiteral("eventResources")].split(u'\n', Qt::SkipEmptyParts)) {
        if (const QString arn = line.trimmed(); !arn.isEmpty())
            (entry.resources ? *entry.resources : entry.resources.emplace()).push_back(toStd(arn));
    }
    return input;
}

/// PutEvents succeeds as a whole, and tells of each entry what became of it.
Expected<std::string> idOf(const Expected<PutEvents::Output> &reply)
{
    if (!reply)
        return fail(reply.error());
    const auto entries = reply->entries.value_or(std::vector<api::events::PutEventsResultEntry>());
    if (entries.empty())
        return fail(Error{"InternalFailure", toStd(SendEvents::tr("EventBridge told nothing about the event.")), 0});
    if (entries.front().errorCode)
        return fail(Error{*entries.front().errorCode, entries.front().errorMessage.value_or(""), 400});
    return entries.front().eventId.value_or("");
}

FormDescription sendForm(const QString &bus)
{
    FormDescription form;
    form.title = SendEvents::tr("Send events");
    form.accept = SendEvents::tr("Send");
    form.failed = SendEvents::tr("The event was not sent");
    form.sections = {eventSection(bus)};
    form.cancelAddress = bus.isEmpty() ? busesAddress() : busAddress(bus);
    form.calls = [](EngineHost &engine, const FormValues &values) {
        return std::vector{PlannedCall::of<PutEvents>(inputOf(values), engine.caller().region.value)};
    };
    const auto sent = std::make_shared<QString>();
    form.submit = [sent](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        ask<PutEvents>(context.engine(), receiver, inputOf(values), [sent, end](auto reply) {
            const Expected<std::string> id = idOf(reply);
            *sent = id ? toQt(*id) : QString();
            end(id ? std::nullopt : std::optional<Error>(id.error()));
        });
    };
    form.succeeded = [sent, bus](const ActionContext &context, const FormValues &values) {
        Flash flash{FlashType::Success, SendEvents::tr("Event sent to bus %1").arg(values[QStringLiteral("eventBus")]), SendEvents::tr("Event ID: %1").arg(*sent)};
        flash.actionText = SendEvents::tr("Send another event");
        flash.action = [context, bus] { context.navigator().go(sendAddress(bus)); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace

Resource sending(const QString &bus)
{
    Resource place;
    place.id = QStringLiteral("event");
    place.service = QStringLiteral("events");
    place.title = SendEvents::tr("Send events");
    place.address = bus.isEmpty() ? busesAddress() : busAddress(bus);
    if (bus.isEmpty()) {
        place.path = {{QStringLiteral("Amazon EventBridge"), busesAddress()}, {SendEvents::tr("Event buses"), busesAddress()}};
    } else {
        place.path = pathTo(bus);
        place.details = subject(buses, bus);
    }
    place.create = std::make_shared<FormDescription>(sendForm(bus));
    place.help = help::send();
    return place;
}

} // namespace nephoscope::gui::events
