#include "gui/consoles/sqs/QueueLinks.h"

#include "api/generated/lambda.h"
#include "api/generated/sns.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/lambda/TriggerForm.h"
#include "gui/consoles/sns/Subscriptions.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/consoles/sqs/QueueAccess.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sqs {

using api::lambda::EventSourceMappingConfiguration;
using api::sns::Subscription;

namespace {

struct QueueLinks
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sqs::QueueLinks)
};

QString lastPart(const std::optional<std::string> &arn) { return toQt(queueNameOf(arn.value_or(""))); }

FormDescription subscribeForm(const QString &queue)
{
    FormDescription form;
    form.title = QueueLinks::tr("Subscribe to Amazon SNS topic");
    form.accept = QueueLinks::tr("Subscribe");
    form.failed = QueueLinks::tr("The queue was not subscribed");
    FieldDescription topic{.id = QStringLiteral("topicArn"), .label = QueueLinks::tr("Topic ARN")};
    topic.placeholder = QStringLiteral("arn:aws:sns:ap-northeast-2:123456789012:orders");
    topic.check = [](const QString &text) { return text.trimmed().startsWith(QLatin1String("arn:aws:sns:")) ? QString() : QueueLinks::tr("Enter the ARN of a topic."); };
    topic.errorCodes = {QStringLiteral("NotFound"), QStringLiteral("InvalidParameter")};
    FieldDescription raw{.id = QStringLiteral("rawDelivery"), .label = QueueLinks::tr("Enable raw message delivery"), .kind = FieldDescription::Kind::Check};
    FieldDescription letTopicIn{.id = QStringLiteral("letIn"), .label = QueueLinks::tr("Let this topic send to the queue"), .kind = FieldDescription::Kind::Check};
    letTopicIn.description = QueueLinks::tr("Adds a statement to the queue's access policy. Without one, messages do not arrive.");
    letTopicIn.initial = QStringLiteral("true");
    form.sections = {{{}, {}, {std::move(topic), std::move(letTopicIn), std::move(raw)}}};
    // The queue's policy first, so that no message finds it closed.
    form.sends([queue](EngineHost &engine, const FormValues &values) {
        FormCalls calls;
        api::sns::Subscribe::Input input;
        input.topicArn = toStd(values[QStringLiteral("topicArn")].trimmed());
        input.protocol = "sqs";
        input.endpoint = queueArn(engine, queue);
        if (values.isOn(QStringLiteral("rawDelivery")))
            input.attributes.emplace()["RawMessageDelivery"] = "true";
        if (values.isOn(QStringLiteral("letIn")) && !input.topicArn->empty())
            calls.push_back(letIn(engine, *input.endpoint, "sns.amazonaws.com", *input.topicArn));
        calls.push_back(FormCall::of<api::sns::Subscribe>(engine.caller(), std::move(input)));
        return calls;
    });
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        context.done(QueueLinks::tr("Successfully subscribed to %1").arg(values[QStringLiteral("topicArn")].section(u':', -1)));
    };
    return form;
}

FormDescription triggerForm(const QString &queue)
{
    FormDescription form;
    form.title = QueueLinks::tr("Configure Lambda function trigger");
    form.accept = QueueLinks::tr("Save");
    form.failed = QueueLinks::tr("The trigger was not created");
    FieldDescription function{.id = QStringLiteral("functionName"), .label = QueueLinks::tr("Function name or ARN")};
    function.check = [](const QString &text) { return text.trimmed().isEmpty() ? QueueLinks::tr("Enter a function.") : QString(); };
    function.errorCodes = {QStringLiteral("ResourceNotFoundException"), QStringLiteral("InvalidParameterValueException"), QStringLiteral("ResourceConflictException")};
    function.errorWords = {QStringLiteral("function"), QStringLiteral("already exists"), QStringLiteral("visibility timeout"), QStringLiteral("ReceiveMessage"), QStringLiteral("role")};
    FormSection section;
    section.fields.push_back(std::move(function));
    for (FieldDescription &field : lambda::readingFields({}))
        section.fields.push_back(std::move(field));
    form.sections = {std::move(section)};
    form.sends([queue](EngineHost &engine, const FormValues &values) {
        api::lambda::CreateEventSourceMapping::Input input;
        input.eventSourceArn = queueArn(engine, queue);
        input.functionName = toStd(values[QStringLiteral("functionName")].trimmed());
        lambda::putReading(input, values, false);
        return FormCalls{FormCall::of<api::lambda::CreateEventSourceMapping>(engine.caller(), std::move(input))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &) { context.done(QueueLinks::tr("Successfully created the trigger")); };
    return form;
}

} // namespace

void askToSubscribe(const ActionContext &context, const QString &queue) { openForm(context, subscribeForm(queue)); }
void askForTrigger(const ActionContext &context, const QString &queue) { openForm(context, triggerForm(queue)); }

Resource subscriptions(const QString &queue)
{
    ResourceType<Subscription> type(QStringLiteral("sqs"), QStringLiteral("subscription"));
    type.title = QueueLinks::tr("SNS subscriptions");
    type.description = QueueLinks::tr("Topics whose messages come here.");
    type.identity(&Subscription::subscriptionArn);
    type.pageAt([](const Subscription &one) { return sns::subscriptionAddress(toQt(one.subscriptionArn.value_or(""))); });
    type.listWith([queue](EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done) {
        api::sns::ListSubscriptions::Input input;
        if (!token.empty())
            input.nextToken = token;
        ask<api::sns::ListSubscriptions>(engine, receiver, std::move(input), [arn = queueArn(engine, queue), done](auto reply) {
            if (!reply) {
                done(fail(reply.error()));
                return;
            }
            auto all = std::move(reply->subscriptions).value_or(std::vector<Subscription>());
            std::erase_if(all, [&](const Subscription &one) { return one.endpoint != arn; });
            ItemPage page = ResourceType<Subscription>::pageOf(std::move(all));
            page.next = reply->nextToken.value_or("");
            done(std::move(page));
        });
    });
    type.refreshOn("sns", "subscription");
    type.column({.id = QStringLiteral("topic"), .title = QueueLinks::tr("Topic"), .stretch = true, .link = true}, [](const Subscription &one) { return lastPart(one.topicArn); });
    type.column({.id = QStringLiteral("arn"), .title = QueueLinks::tr("Subscription ARN"), .width = 420}, &Subscription::subscriptionArn);
    type.selection = ResourceTable::Selection::Single;
    type.emptyTitle = QueueLinks::tr("No SNS subscriptions");
    type.emptyText = QueueLinks::tr("A topic sends each message to all its subscribers. Several queues at one topic are a fan-out.");
    type.emptyAction = QStringLiteral("subscribeToTopic");
    Removal how{.kind = Removal::Kind::Confirm, .id = QStringLiteral("deleteSubscription"), .text = QueueLinks::tr("Delete"), .title = QueueLinks::tr("Delete subscription"),
                .done = QueueLinks::tr("Successfully deleted subscription %1"), .failed = QueueLinks::tr("The subscription was not deleted")};
    type.removeBy<api::sns::Unsubscribe>(std::move(how), [](const Subscription &one) {
        api::sns::Unsubscribe::Input input;
        input.subscriptionArn = one.subscriptionArn;
        return input;
    });
    type.always({.id = QStringLiteral("subscribeToTopic"), .text = QueueLinks::tr("Subscribe to Amazon SNS topic"), .primary = true},
                [queue](const ActionContext &context) { askToSubscribe(context, queue); });
    return type;
}

Resource triggers(const QString &queue)
{
    ResourceType<EventSourceMappingConfiguration> type(QStringLiteral("sqs"), QStringLiteral("trigger"));
    type.title = QueueLinks::tr("Lambda triggers");
    type.description = QueueLinks::tr("Functions that Lambda invokes with messages of this queue.");
    type.identity(&EventSourceMappingConfiguration::uuid);
    type.pageAt([](const EventSourceMappingConfiguration &one) { return lambda::functionAddress(lambda::functionNameIn(toQt(one.functionArn.value_or("")))); });
    type.listWith([queue](EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done) {
        api::lambda::ListEventSourceMappings::Input input;
        input.eventSourceArn = queueArn(engine, queue);
        if (!token.empty())
            input.marker = token;
        ask<api::lambda::ListEventSourceMappings>(engine, receiver, std::move(input), [done](auto reply) {
            if (!reply) {
                done(fail(reply.error()));
                return;
            }
            ItemPage page = ResourceType<EventSourceMappingConfiguration>::pageOf(std::move(reply->eventSourceMappings));
            page.next = reply->nextMarker.value_or("");
            done(std::move(page));
        });
    });
    type.touches = [](const Change &change) { return change.service == "lambda"; };
    type.column({.id = QStringLiteral("function"), .title = QueueLinks::tr("Function"), .stretch = true, .link = true},
                [](const EventSourceMappingConfiguration &one) { return lambda::functionNameIn(toQt(one.functionArn.value_or(""))); });
    type.column({.id = QStringLiteral("state"), .title = QueueLinks::tr("State"), .width = 140}, &EventSourceMappingConfiguration::state);
    type.column({.id = QStringLiteral("batch"), .title = QueueLinks::tr("Batch size"), .width = 120, .rightAligned = true}, &EventSourceMappingConfiguration::batchSize);
    type.column({.id = QStringLiteral("uuid"), .title = QStringLiteral("UUID"), .width = 320, .code = true}, &EventSourceMappingConfiguration::uuid);
    type.selection = ResourceTable::Selection::Single;
    type.emptyTitle = QueueLinks::tr("No Lambda triggers");
    type.emptyText = QueueLinks::tr("A function takes messages in batches; those it has worked on are deleted.");
    type.emptyAction = QStringLiteral("createTrigger");
    type.forOne({.id = QStringLiteral("editTrigger"), .text = QueueLinks::tr("Edit"), .icon = QStringLiteral("edit")},
                [](const ActionContext &context, const EventSourceMappingConfiguration &mapping) { openForm(context, lambda::editTriggerForm(mapping)); });
    Removal how{.kind = Removal::Kind::Confirm, .id = QStringLiteral("deleteTrigger"), .text = QueueLinks::tr("Delete"), .title = QueueLinks::tr("Delete trigger"),
                .done = QueueLinks::tr("Successfully deleted trigger %1"), .failed = QueueLinks::tr("The trigger was not deleted")};
    type.removeBy<api::lambda::DeleteEventSourceMapping>(std::move(how), [](const EventSourceMappingConfiguration &one) {
        api::lambda::DeleteEventSourceMapping::Input input;
        input.uuid = one.uuid;
        return input;
    });
    type.always({.id = QStringLiteral("createTrigger"), .text = QueueLinks::tr("Configure Lambda function trigger"), .primary = true},
                [queue](const ActionContext &context) { askForTrigger(context, queue); });
    return type;
}

} // namespace nephoscope::gui::sqs
