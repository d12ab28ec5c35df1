#pragma once

#include "api/generated/events.h"
#include "gui/bridge/Text.h"
#include "gui/describe/ResourceType.h"

namespace nephoscope::gui {
struct TagCalls;
}

namespace nephoscope::gui::events {

/// An event bus; in lists without its dead-letter queue.
using Bus = api::events::DescribeEventBus::Output;

inline const QString defaultBus = QStringLiteral("default");

// Addresses.
QString busesAddress();
QString createBusAddress();
QString busAddress(const QString &name, const QString &tab = {});
/// Send events; to one bus, or to the one that is chosen there.
QString sendAddress(const QString &bus = {});
std::vector<Breadcrumb> pathTo(const QString &bus);

/// `arn:aws:events:REGION:ACCOUNT:RESOURCE`.
std::string arnOf(EngineHost &engine, const QString &resource);
std::string busArn(EngineHost &engine, const QString &name);
/// The name at the end of an ARN.
QString nameOf(const std::optional<std::string> &arn);

// For the console.
Resource buses(const Params &where);
Resource sending(const QString &bus);

/// Choices of buses by name; `default` is not among them: it is always there.
void loadBuses(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done);
using BusLoaded = std::function<void(Expected<std::shared_ptr<const Bus>>)>;
void loadBus(EngineHost &engine, QObject *receiver, const QString &name, BusLoaded done);

// Of the page of one.
FormDescription busForm();
Setting busSetting(const QString &bus);
Setting busPolicySetting(const QString &bus);
/// Of a bus or a rule: `event-bus/NAME`, `rule/NAME`.
Setting eventTags(const QString &resource);

/// A choice of all buses; at first the default one, or `initial`.
FieldDescription busField(const QString &id, const QString &initial = {});
/// A field for the name of something new.
FieldDescription nameField(const QString &id, int longest, const QString &placeholder);
/// A field of up to 512 letters for a description.
FieldDescription descriptionField(const QString &id, const QString &text);
/// A queue for what could not be delivered; `queue` is an ARN or empty.
std::vector<FieldDescription> deadLetterFields(const QString &queue);
/// Empty: none.
QString enteredDeadLetters(const FormValues &values);

} // namespace nephoscope::gui::events
