#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketEvents.h"
#include "gui/consoles/s3/Buckets.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/SettingPlace.h"
#include "gui/consoles/s3/Targets.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/SettingPage.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

// The form of an event notification, for new ones and for those that are there.
namespace nephoscope::gui::s3 {

using To = EventNotification::To;

namespace {

struct EventForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::EventForm)
};

using Kind = FieldDescription::Kind;

/// A family of events: all of them have one name, `s3:ObjectCreated:*`.
struct Family
{
    const char *id;    ///< of its field
    const char *title; ///< registered text
    const char *all;   ///< the name of all; null where there is none
    std::vector<const char *> events;
};

const std::vector<Family> &families()
{
    static const std::vector<Family> all{
        {"created", QT_TRANSLATE_NOOP("nephoscope::gui::s3::EventForm", "Object creation"), "s3:ObjectCreated:*",
         {"s3:ObjectCreated:Put", "s3:ObjectCreated:Post", "s3:ObjectCreated:Copy", "s3:ObjectCreated:CompleteMultipartUpload"}},
        {"removed", QT_TRANSLATE_NOOP("nephoscope::gui::s3::EventForm", "Object removal"), "s3:ObjectRemoved:*", {"s3:ObjectRemoved:Delete", "s3:ObjectRemoved:DeleteMarkerCreated"}},
        {"restored", QT_TRANSLATE_NOOP("nephoscope::gui::s3::EventForm", "Object restore"), "s3:ObjectRestore:*",
         {"s3:ObjectRestore:Post", "s3:ObjectRestore:Completed", "s3:ObjectRestore:Delete"}},
        {"tagged", QT_TRANSLATE_NOOP("nephoscope::gui::s3::EventForm", "Object tagging"), "s3:ObjectTagging:*", {"s3:ObjectTagging:Put", "s3:ObjectTagging:Delete"}},
        {"expired", QT_TRANSLATE_NOOP("nephoscope::gui::s3::EventForm", "Lifecycle expiration"), "s3:LifecycleExpiration:*",
         {"s3:LifecycleExpiration:Delete", "s3:LifecycleExpiration:DeleteMarkerCreated"}},
        {"replicated", QT_TRANSLATE_NOOP("nephoscope::gui::s3::EventForm", "Replication"), "s3:Replication:*",
         {"s3:Replication:OperationFailedReplication", "s3:Replication:OperationMissedThreshold", "s3:Replication:OperationReplicatedAfterThreshold",
          "s3:Replication:OperationNotTracked"}},
        {"otherEvents", QT_TRANSLATE_NOOP("nephoscope::gui::s3::EventForm", "Other events"), nullptr,
         {"s3:LifecycleTransition", "s3:IntelligentTiering", "s3:ObjectAcl:Put", "s3:ReducedRedundancyLostObject"}}};
    return all;
}

FormSection eventSection(const EventNotification &now)
{
    FormSection section{EventForm::tr("Event types"), EventForm::tr("What the destination is told of."), {}};
    for (const Family &family : families()) {
        FieldDescription field{.id = QLatin1String(family.id), .label = EventForm::tr(family.title), .kind = Kind::Checks};
        QStringList chosen;
        for (const char *event : family.events) {
            const QString name = QLatin1String(event);
            field.options.push_back({name, name});
            if (now.events.contains(name) || (family.all && now.events.contains(QLatin1String(family.all))))
                chosen << name;
        }
        if (family.all)
            field.all = EventForm::tr("All of them: %1").arg(QLatin1String(family.all));
        field.initial = chosen.join(u'\n');
        section.fields.push_back(std::move(field));
    }
    return section;
}

QStringList chosenEvents(const FormValues &values)
{
    QStringList events;
    for (const Family &family : families()) {
        const QStringList chosen = values[QLatin1String(family.id)].split(u'\n', Qt::SkipEmptyParts);
        if (family.all && chosen.size() == qsizetype(family.events.size()))
            events << QLatin1String(family.all);
        else
            events << chosen;
    }
    return events;
}

FormSection generalSection(const EventNotification &now)
{
    FieldDescription name{.id = QStringLiteral("eventName"), .label = EventForm::tr("Event name"), .initial = now.id};
    name.constraint = EventForm::tr("Up to 255 characters, unique within the bucket.");
    name.check = [](const QString &text) { return text.isEmpty() || text.size() > 255 ? EventForm::tr("Enter a name of 1 to 255 characters.") : QString(); };
    FieldDescription prefix{.id = QStringLiteral("eventPrefix"), .label = EventForm::tr("Prefix - optional"), .placeholder = QStringLiteral("images/"), .initial = now.prefix};
    prefix.constraint = EventForm::tr("Only objects whose keys begin like this.");
    FieldDescription suffix{.id = QStringLiteral("eventSuffix"), .label = EventForm::tr("Suffix - optional"), .placeholder = QStringLiteral(".jpg"), .initial = now.suffix};
    suffix.constraint = EventForm::tr("Only objects whose keys end like this.");
    return {EventForm::tr("General configuration"), {}, {std::move(name), std::move(prefix), std::move(suffix)}};
}

// Destinations -----------------------------------------------------------------------------------

struct Destination
{
    To to;
    const char *id;
    const char *service; ///< of its ARN
};
constexpr std::array<Destination, 3> destinations{{{To::Function, "function", "lambda"}, {To::Topic, "topic", "sns"}, {To::Queue, "queue", "sqs"}}};

FormSection destinationSection(const EventNotification &now)
{
    FieldDescription kind{.id = QStringLiteral("destinationType"), .label = EventForm::tr("Destination type"), .kind = Kind::Radio};
    kind.options = {{QStringLiteral("function"), destinationKindText(To::Function), EventForm::tr("Runs a function with the event.")},
                    {QStringLiteral("topic"), destinationKindText(To::Topic), EventForm::tr("Tells everybody who has subscribed.")},
                    {QStringLiteral("queue"), destinationKindText(To::Queue), EventForm::tr("Keeps the messages until somebody takes them.")}};
    for (const Destination &each : destinations) {
        if (each.to == now.to && !now.arn.isEmpty())
            kind.initial = QLatin1String(each.id);
    }
    FieldDescription from{.id = QStringLiteral("destinationFrom"), .label = EventForm::tr("Specify the destination"), .kind = Kind::Radio};
    from.options = {{QStringLiteral("choose"), EventForm::tr("Choose from yours")}, {QStringLiteral("arn"), EventForm::tr("Enter its ARN")}};
    from.initial = now.arn.isEmpty() ? QStringLiteral("choose") : QStringLiteral("arn");
    std::vector<FieldDescription> fields{std::move(kind), std::move(from)};
    const QStringList blamed{QStringLiteral("InvalidArgument")};
    for (const Destination &each : destinations) {
        FieldDescription choice{.id = QLatin1String(each.id), .label = destinationKindText(each.to), .kind = Kind::Select};
        choice.placeholder = EventForm::tr("Choose a destination");
        choice.constraint = EventForm::tr("Its policy has to allow s3.amazonaws.com to send: S3 tries that when you save.");
        choice.load = each.to == To::Queue ? loadQueues : each.to == To::Topic ? loadTopics : loadFunctions;
        choice.check = [](const QString &value) { return value.isEmpty() ? EventForm::tr("Choose a destination, or enter its ARN.") : QString(); };
        choice.shown = [id = QString(QLatin1String(each.id))](const FormValues &values) {
            return values[QStringLiteral("destinationType")] == id && values[QStringLiteral("destinationFrom")] == QLatin1String("choose");
        };
        choice.errorCodes = blamed;
        fields.push_back(std::move(choice));
    }
    FieldDescription arn{.id = QStringLiteral("destinationArn"), .label = EventForm::tr("Destination ARN"), .placeholder = QStringLiteral("arn:aws:sqs:REGION:ACCOUNT:NAME"), .initial = now.arn};
    arn.constraint = EventForm::tr("Its policy has to allow s3.amazonaws.com to send: S3 tries that when you save.");
    arn.check = [](const QString &value) { return value.startsWith(QLatin1String("arn:aws:")) ? QString() : EventForm::tr("Enter an ARN that begins with arn:aws:."); };
    arn.shown = [](const FormValues &values) { return values[QStringLiteral("destinationFrom")] == QLatin1String("arn"); };
    arn.errorCodes = blamed;
    fields.push_back(std::move(arn));
    return {EventForm::tr("Destination"), {}, std::move(fields)};
}

EventNotification entered(const FormValues &values)
{
    EventNotification notification{values[QStringLiteral("eventName")], To::Queue, {}, chosenEvents(values), values[QStringLiteral("eventPrefix")],
                                   values[QStringLiteral("eventSuffix")]};
    const QString kind = values[QStringLiteral("destinationType")];
    for (const Destination &each : destinations) {
        if (kind == QLatin1String(each.id))
            notification.to = each.to;
    }
    notification.arn = values[QStringLiteral("destinationFrom")] == QLatin1String("arn") ? values[QStringLiteral("destinationArn")].trimmed() : values[kind];
    return notification;
}

/// What only the whole form can tell: no event is chosen.
std::optional<Error> problemOf(const EventNotification &notification)
{
    if (!notification.events.isEmpty())
        return std::nullopt;
    return Error{"NoEvents", toStd(EventForm::tr("Choose at least one event type.")), 0};
}

FormDescription eventForm(const QString &bucket, const NotificationSet &set, const EventNotification &now)
{
    FormDescription form;
    form.sections = {generalSection(now), eventSection(now), destinationSection(now)};
    form.sections[1].fields.front().errorCodes = {QStringLiteral("NoEvents")};
    form.failed = EventForm::tr("The event notification was not saved");
    const QString replaces = now.id;
    // What others have saved since is read before writing; the code shows what was there at first.
    form.calls = [bucket, set, replaces](EngineHost &engine, const FormValues &values) {
        auto input = inputFor<api::s3::PutBucketNotificationConfiguration>(bucket);
        input.notificationConfiguration = withNotification(set, entered(values), replaces);
        return std::vector{PlannedCall::of<api::s3::PutBucketNotificationConfiguration>(std::move(input), engine.caller().region.value)};
    };
    form.submit = [bucket, replaces](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        const EventNotification notification = entered(values);
        if (const auto problem = problemOf(notification))
            return end(problem);
        changeNotifications(context.engine(), receiver, bucket, [notification, replaces](const NotificationSet &read) { return withNotification(read, notification, replaces); },
                            std::move(end));
    };
    form.succeeded = [bucket](const ActionContext &context, const FormValues &values) {
        context.done(EventForm::tr("Successfully saved the event notification %1").arg(values[QStringLiteral("eventName")]), bucket);
    };
    form.cancelAddress = propertiesAddress(bucket);
    return form;
}

Setting eventSetting(const QString &bucket, const QString &id)
{
    SettingType<NotificationSet> setting(QStringLiteral("event"), EventForm::tr("Event notification"), EventForm::tr("event notification %1").arg(id));
    setting.loadBy<api::s3::GetBucketNotificationConfiguration>(inputFor<api::s3::GetBucketNotificationConfiguration>(bucket));
    setting.shows([](const NotificationSet &) { return std::vector<Fact>(); });
    setting.editBy([bucket, id](const NotificationSet &set) {
        const std::vector<EventNotification> all = notificationsOf(set);
        const auto found = std::find_if(all.begin(), all.end(), [&](const EventNotification &each) { return each.id == id; });
        return eventForm(bucket, set, found == all.end() ? EventNotification() : *found);
    });
    return setting;
}

} // namespace

void addEventPages(ConsoleDescription &description)
{
    description.page(QStringLiteral("events/{bucket}"), [](Navigator &navigator, const Params &where) -> Page * {
        const QString bucket = where["bucket"];
        const QString id = where["id"];
        if (!id.isEmpty())
            return new SettingPage(navigator, [bucket, id] { return settingPlace(bucket, propertiesAddress(bucket), eventSetting(bucket, id)); }, {}, QStringLiteral("event"));
        return new CreatePage(navigator, [bucket] {
            FormDescription form = eventForm(bucket, {}, {});
            form.title = form.accept = EventForm::tr("Create event notification");
            return formPlace(bucket, propertiesAddress(bucket), std::move(form));
        });
    });
}

} // namespace nephoscope::gui::s3
