#include "gui/consoles/events/Buses.h"

#include "gui/bridge/AskAll.h"
#include "gui/consoles/s3/Targets.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

// What buses, rules and archives have in common.
namespace nephoscope::gui::events {

namespace {

struct BusText
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::Bus)
};

} // namespace

QString busesAddress() { return QStringLiteral("events/buses"); }
QString createBusAddress() { return QStringLiteral("events/buses/create"); }

QString busAddress(const QString &name, const QString &tab)
{
    const QString page = QStringLiteral("events/buses/") % name;
    return tab.isEmpty() ? page : QString(page % u'/' % tab);
}

QString sendAddress(const QString &bus) { return bus.isEmpty() ? QStringLiteral("events/send") : QString(QStringLiteral("events/send/") % bus); }

std::vector<Breadcrumb> pathTo(const QString &bus)
{
    return {{QStringLiteral("Amazon EventBridge"), busesAddress()}, {BusText::tr("Event buses"), busesAddress()}, {bus, {}}};
}

std::string arnOf(EngineHost &engine, const QString &resource)
{
    return "arn:aws:events:" + engine.caller().region.value + ':' + toStd(engine.accountId()) + ':' + toStd(resource);
}

std::string busArn(EngineHost &engine, const QString &name) { return arnOf(engine, QStringLiteral("event-bus/") % name); }

QString nameOf(const std::optional<std::string> &arn) { return toQt(arn.value_or("")).section(u'/', 1); }

void loadBuses(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    using namespace api::events;
    askAll<ListEventBuses, EventBus>(engine, receiver, {}, &ListEventBuses::Output::eventBuses, &ListEventBuses::Input::nextToken, &ListEventBuses::Output::nextToken,
                                     [done = std::move(done)](Expected<std::vector<EventBus>> all) {
        if (!all)
            return done(fail(all.error()));
        std::vector<FieldOption> options;
        for (const EventBus &bus : *all) {
            const QString name = toQt(bus.name.value_or(""));
            if (name != defaultBus)
                options.push_back({name, name});
        }
        done(std::move(options));
    });
}

void loadBus(EngineHost &engine, QObject *receiver, const QString &name, BusLoaded done)
{
    api::events::DescribeEventBus::Input input;
    input.name = toStd(name);
    ask<api::events::DescribeEventBus>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (reply)
            done(std::make_shared<const Bus>(std::move(*reply)));
        else
            done(fail(reply.error()));
    });
}

FieldDescription busField(const QString &id, const QString &initial)
{
    FieldDescription field{.id = id, .label = BusText::tr("Event bus"), .kind = FieldDescription::Kind::Select};
    field.options = {{defaultBus, defaultBus}};
    if (!initial.isEmpty() && initial != defaultBus)
        field.options.push_back({initial, initial});
    field.initial = initial.isEmpty() ? defaultBus : initial;
    field.load = [initial](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) {
        loadBuses(engine, receiver, [initial, done = std::move(done)](Expected<std::vector<FieldOption>> all) {
            if (all)
                std::erase_if(*all, [&initial](const FieldOption &bus) { return bus.value == initial; }); // it is there already
            done(std::move(all));
        });
    };
    return field;
}

FieldDescription nameField(const QString &id, int longest, const QString &placeholder)
{
    FieldDescription name{.id = id, .label = BusText::tr("Name"), .placeholder = placeholder};
    name.constraint = BusText::tr("Up to %1 letters, digits, periods, hyphens and underscores.").arg(longest);
    name.check = [longest](const QString &text) {
        static const QRegularExpression fits(QStringLiteral("^[A-Za-z0-9._-]+$"));
        return fits.match(text.trimmed()).hasMatch() && text.trimmed().size() <= longest
            ? QString()
            : BusText::tr("Enter 1 to %1 letters, digits, periods, hyphens and underscores.").arg(longest);
    };
    name.errorCodes = {QStringLiteral("ResourceAlreadyExistsException")};
    return name;
}

FieldDescription descriptionField(const QString &id, const QString &text)
{
    FieldDescription field{.id = id, .label = BusText::tr("Description - optional")};
    field.initial = text;
    field.check = [](const QString &value) { return value.size() <= 512 ? QString() : BusText::tr("At most 512 characters."); };
    return field;
}

std::vector<FieldDescription> deadLetterFields(const QString &queue)
{
    FieldDescription on{.id = QStringLiteral("deadLetters"), .label = BusText::tr("Dead-letter queue"), .kind = FieldDescription::Kind::Switch};
    on.description = BusText::tr("Events that could not be delivered are kept in a queue. Without one they are lost.");
    on.initial = queue.isEmpty() ? QStringLiteral("false") : QStringLiteral("true");
    FieldDescription which{.id = QStringLiteral("deadLetterQueue"), .label = BusText::tr("Queue for dead letters"), .kind = FieldDescription::Kind::Select};
    which.placeholder = BusText::tr("Choose a queue");
    which.constraint = BusText::tr("A standard queue. Its access policy has to allow events.amazonaws.com to send messages.");
    which.initial = queue;
    which.load = s3::loadQueues;
    which.check = [](const QString &value) { return value.isEmpty() ? BusText::tr("Choose a queue.") : QString(); };
    return {std::move(on), onlyWith(QStringLiteral("deadLetters"), std::move(which))};
}

QString enteredDeadLetters(const FormValues &values) { return values.isOn(QStringLiteral("deadLetters")) ? values[QStringLiteral("deadLetterQueue")] : QString(); }

Setting eventTags(const QString &resource)
{
    using api::events::Tag;
    TagCalls calls;
    calls.errorCodes = {QStringLiteral("ValidationException")};
    calls.load = [resource](EngineHost &engine, QObject *receiver, TagCalls::Loaded done) {
        api::events::ListTagsForResource::Input input;
        input.resourceARN = arnOf(engine, resource);
        ask<api::events::ListTagsForResource>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
            if (reply)
                done(tagsFrom<Tag>(reply->tags, &Tag::key, &Tag::value));
            else
                done(fail(reply.error()));
        });
    };
    calls.change = [resource](EngineHost &engine, const TagChange &change) {
        FormCalls out;
        if (!change.removed.isEmpty()) {
            api::events::UntagResource::Input input;
            input.resourceARN = arnOf(engine, resource);
            for (const QString &key : change.removed)
                (input.tagKeys ? *input.tagKeys : input.tagKeys.emplace()).push_back(toStd(key));
            out.push_back(FormCall::of<api::events::UntagResource>(engine.caller(), std::move(input)));
        }
        if (!change.put.empty()) {
            api::events::TagResource::Input input;
            input.resourceARN = arnOf(engine, resource);
            input.tags = tagsTo<Tag>(change.put, &Tag::key, &Tag::value);
            out.push_back(FormCall::of<api::events::TagResource>(engine.caller(), std::move(input)));
        }
        return out;
    };
    return tagSetting(std::move(calls));
}

} // namespace nephoscope::gui::events
