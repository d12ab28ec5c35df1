#include "gui/consoles/lambda/TestPanel.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

// The events that a function can be tried with, and what its log tells of a run.
namespace nephoscope::gui::lambda {

namespace {

struct TestEvents
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::TestEvents)
};

using Kind = FieldDescription::Kind;

constexpr const char *plain = R"({"key1":"value1","key2":"value2","key3":"value3"})";

constexpr const char *s3Put = R"({"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"ap-northeast-2","eventTime":"2026-11-25T09:00:00.000Z",
"eventName":"ObjectCreated:Put","userIdentity":{"principalId":"EXAMPLE"},"requestParameters":{"sourceIPAddress":"127.0.0.1"},
"responseElements":{"x-amz-request-id":"EXAMPLE123456789"},"s3":{"s3SchemaVersion":"1.0","configurationId":"uploads",
"bucket":{"name":"example-bucket","ownerIdentity":{"principalId":"EXAMPLE"},"arn":"arn:aws:s3:::example-bucket"},
"object":{"key":"photos/cat.jpg","size":1024,"eTag":"0123456789abcdef0123456789abcdef","sequencer":"0A1B2C3D4E5F678901"}}}]})";

constexpr const char *sqs = R"({"Records":[{"messageId":"19dd0b57-b21e-4ac1-bd88-01bbb068cb78","receiptHandle":"MessageReceiptHandle","body":"Hello from SQS!",
"attributes":{"ApproximateReceiveCount":"1","SentTimestamp":"1523232000000","SenderId":"123456789012","ApproximateFirstReceiveTimestamp":"1523232000001"},
"messageAttributes":{},"md5OfBody":"7b270e59b47ff90a553787216d55d91d","eventSource":"aws:sqs",
"eventSourceARN":"arn:aws:sqs:ap-northeast-2:123456789012:orders","awsRegion":"ap-northeast-2"}]})";

constexpr const char *sns = R"({"Records":[{"EventVersion":"1.0","EventSubscriptionArn":"arn:aws:sns:ap-northeast-2:123456789012:news:example","EventSource":"aws:sns",
"Sns":{"SignatureVersion":"1","Timestamp":"2026-11-25T09:00:00.000Z","Signature":"EXAMPLE","SigningCertUrl":"EXAMPLE",
"MessageId":"95df01b4-ee98-5cb9-9903-4c221d41eb5e","Message":"Hello from SNS!","MessageAttributes":{"Test":{"Type":"String","Value":"TestString"}},
"Type":"Notification","UnsubscribeUrl":"EXAMPLE","TopicArn":"arn:aws:sns:ap-northeast-2:123456789012:news","Subject":"TestInvoke"}}]})";

constexpr const char *eventBridge = R"({"version":"0","id":"cdc73f9d-aea9-11e3-9d5a-835b769c0d9c","detail-type":"Scheduled Event","source":"aws.events",
"account":"123456789012","time":"2026-11-25T09:00:00Z","region":"ap-northeast-2",
"resources":["arn:aws:events:ap-northeast-2:123456789012:rule/ExampleRule"],"detail":{}})";

FieldDescription shownFor(const char *action, FieldDescription field)
{
    field.shown = [action](const FormValues &values) { return values[QStringLiteral("eventAction")] == QLatin1String(action); };
    return field;
}

/// Which event: a new one, whose name and whose it is are only for keeping it; or one that is kept.
std::vector<FieldDescription> choiceFields(const SavedEvents &saved)
{
    FieldDescription action{.id = QStringLiteral("eventAction"), .label = TestEvents::tr("Test event action"), .kind = Kind::Radio};
    action.options = {{QStringLiteral("new"), TestEvents::tr("Create new event")}, {QStringLiteral("saved"), TestEvents::tr("Edit saved event")}};
    action.initial = QStringLiteral("new");
    FieldDescription name{.id = QStringLiteral("eventName"), .label = TestEvents::tr("Event name - optional")};
    name.constraint = TestEvents::tr("To keep it: at most 25 letters, numbers, periods, hyphens and underscores.");
    name.check = [](const QString &text) {
        static const QRegularExpression fits(QStringLiteral("^[A-Za-z0-9._-]{0,25}$"));
        return fits.match(text.trimmed()).hasMatch() ? QString() : TestEvents::tr("At most 25 letters, numbers, periods, hyphens and underscores.");
    };
    name.errorCodes = {QStringLiteral("ResourceConflictException"), QStringLiteral("InvalidParameterValueException")};
    FieldDescription sharing{.id = QStringLiteral("eventSharing"), .label = TestEvents::tr("Event sharing settings"), .kind = Kind::Radio};
    sharing.options = {{QStringLiteral("private"), TestEvents::tr("Private"), TestEvents::tr("Only who made it sees it: at most 10 for each function.")},
                       {QStringLiteral("shared"), TestEvents::tr("Shareable"), TestEvents::tr("Everybody in the account sees it and may change it.")}};
    sharing.initial = QStringLiteral("private");
    FieldDescription which{.id = QStringLiteral("savedEvent"), .label = TestEvents::tr("Event name"), .kind = Kind::Select};
    which.placeholder = saved.empty() ? TestEvents::tr("No saved events") : TestEvents::tr("Choose an event");
    for (const auto &event : saved)
        which.options.push_back({toQt(event.name), event.shared ? TestEvents::tr("%1 (shareable)").arg(toQt(event.name)) : toQt(event.name)});
    which.check = [](const QString &chosen) { return chosen.isEmpty() ? TestEvents::tr("Choose an event.") : QString(); };
    which.fills = [saved](EngineHost &, QObject *, const QString &chosen, std::function<void(const FormValues &)> done) {
        const auto event = std::find_if(saved.begin(), saved.end(), [name = toStd(chosen)](const auto &each) { return each.name == name; });
        if (event == saved.end())
            return;
        FormValues values;
        values.set(QStringLiteral("testEvent"), formatJson(toQt(event->event)));
        done(values);
    };
    return {std::move(action), shownFor("new", std::move(name)), shownFor("new", std::move(sharing)), shownFor("saved", std::move(which))};
}

FieldOption example(const char *event, const QString &name) { return {formatJson(QLatin1String(event)), name}; }

} // namespace

FormDescription testForm(const SavedEvents &saved)
{
    FieldDescription type{.id = QStringLiteral("invocationType"), .label = TestEvents::tr("Invocation type"), .kind = Kind::Radio};
    type.options = {{QStringLiteral("RequestResponse"), TestEvents::tr("Synchronous"), TestEvents::tr("Waits for the function and shows its answer and its log.")},
                    {QStringLiteral("Event"), TestEvents::tr("Asynchronous"), TestEvents::tr("Puts the event in the function's queue, as S3, SNS and EventBridge do.")}};
    type.initial = QStringLiteral("RequestResponse");
    FieldDescription event{.id = QStringLiteral("testEvent"), .label = TestEvents::tr("Event JSON"), .kind = Kind::Code};
    event.options = {example(plain, TestEvents::tr("Any JSON")), example(s3Put, TestEvents::tr("S3: an object was put")), example(sqs, TestEvents::tr("SQS: a message came")),
                     example(sns, TestEvents::tr("SNS: a message was published")), example(eventBridge, TestEvents::tr("EventBridge: it is time"))};
    event.initial = event.options.front().value;
    event.check = [](const QString &text) { return text.trimmed().isEmpty() ? TestEvents::tr("Enter an event: {} is one.") : QString(); };
    FormDescription form;
    FormSection section;
    section.fields = choiceFields(saved);
    section.fields.push_back(std::move(type));
    section.fields.push_back(std::move(event));
    form.sections = {std::move(section)};
    return form;
}

std::vector<std::pair<QString, QString>> reportIn(const QString &log)
{
    static const std::pair<const char *, const char *> wanted[] = {
        {"RequestId", QT_TRANSLATE_NOOP("nephoscope::gui::lambda::TestEvents", "Request ID")},
        {"Duration", QT_TRANSLATE_NOOP("nephoscope::gui::lambda::TestEvents", "Duration")},
        {"Billed Duration", QT_TRANSLATE_NOOP("nephoscope::gui::lambda::TestEvents", "Billed duration")},
        {"Memory Size", QT_TRANSLATE_NOOP("nephoscope::gui::lambda::TestEvents", "Memory")},
        {"Max Memory Used", QT_TRANSLATE_NOOP("nephoscope::gui::lambda::TestEvents", "Max memory used")},
        {"Init Duration", QT_TRANSLATE_NOOP("nephoscope::gui::lambda::TestEvents", "Init duration")}};
    const qsizetype begin = log.lastIndexOf(QLatin1String("REPORT RequestId: "));
    if (begin < 0)
        return {};
    // "REPORT RequestId: …\tDuration: 1.25 ms\t…"
    const QStringList parts = log.mid(begin + 7).section(u'\n', 0, 0).split(u'\t');
    std::vector<std::pair<QString, QString>> told;
    for (const auto &[name, words] : wanted) {
        const QString start = QLatin1String(name) + QStringLiteral(": ");
        for (const QString &part : parts) {
            if (part.startsWith(start))
                told.emplace_back(TestEvents::tr(words), part.mid(start.size()).trimmed());
        }
    }
    return told;
}

} // namespace nephoscope::gui::lambda
