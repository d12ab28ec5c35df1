#include "gui/consoles/s3/BucketSettings.h"

#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/BucketEvents.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

// Settings about who asks and who is told: access logs, events, acceleration, requester pays.
namespace nephoscope::gui::s3 {

namespace {

struct BucketTraffic
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketTraffic)
};

using Kind = FieldDescription::Kind;

// Server access logging --------------------------------------------------------------------------

using Logging = api::s3::GetBucketLogging::Output;

/// `simple`, or what dates the partitions: `EventTime`, `DeliveryTime`.
QString keyFormatOf(const Logging &value)
{
    if (!value.loggingEnabled || !value.loggingEnabled->targetObjectKeyFormat || !value.loggingEnabled->targetObjectKeyFormat->partitionedPrefix)
        return QStringLiteral("simple");
    const auto &source = value.loggingEnabled->targetObjectKeyFormat->partitionedPrefix->partitionDateSource;
    return source ? toQt(source->value) : QStringLiteral("DeliveryTime");
}

QString keyFormatText(const QString &format)
{
    return format == QLatin1String("simple")
        ? QStringLiteral("[DestinationPrefix][YYYY]-[MM]-[DD]-[hh]-[mm]-[ss]-[UniqueString]")
        : QStringLiteral("[DestinationPrefix][SourceAccountId]/[SourceRegion]/[SourceBucket]/[YYYY]/[MM]/[DD]/[YYYY]-[MM]-[DD]-[hh]-[mm]-[ss]-[UniqueString]");
}

std::vector<FieldDescription> loggingFields(const Logging &value)
{
    const bool on = value.loggingEnabled.has_value();
    const QString asked = QStringLiteral("logging");
    FieldDescription target{.id = QStringLiteral("targetBucket"), .label = BucketTraffic::tr("Destination bucket")};
    target.constraint = BucketTraffic::tr("A bucket of this account and Region. Its policy is changed so that logging.s3.amazonaws.com may put objects.");
    target.initial = on ? toQt(value.loggingEnabled->targetBucket.value_or("")) : QString();
    target.check = [](const QString &name) { return brokenRules(name).isEmpty() ? QString() : BucketTraffic::tr("Enter the name of a bucket."); };
    target.errorCodes = {QStringLiteral("InvalidTargetBucketForLogging"), QStringLiteral("CrossLocationLoggingProhibitted")};
    FieldDescription prefix{.id = QStringLiteral("targetPrefix"), .label = BucketTraffic::tr("Destination prefix"), .placeholder = BucketTraffic::tr("logs/")};
    prefix.initial = on ? toQt(value.loggingEnabled->targetPrefix.value_or("")) : QString();
    FieldDescription format{.id = QStringLiteral("keyFormat"), .label = BucketTraffic::tr("Log object key format"), .kind = Kind::Radio};
    format.options = {{QStringLiteral("simple"), keyFormatText(QStringLiteral("simple"))},
                      {QStringLiteral("EventTime"), BucketTraffic::tr("Partitioned by the time of the requests"), keyFormatText({})},
                      {QStringLiteral("DeliveryTime"), BucketTraffic::tr("Partitioned by the time of delivery"), keyFormatText({})}};
    format.initial = keyFormatOf(value);
    return {enableField(asked, BucketTraffic::tr("Server access logging"), on, BucketTraffic::tr("Records of requests are delivered within hours, as far as possible.")),
            onlyWith(asked, std::move(target)), onlyWith(asked, std::move(prefix)), onlyWith(asked, std::move(format))};
}

/// What the form does not ask for, such as grants, stays as it is.
api::s3::PutBucketLogging::Input loggingInput(const QString &bucket, const Logging &before, const FormValues &values)
{
    auto input = inputFor<api::s3::PutBucketLogging>(bucket);
    auto &status = input.bucketLoggingStatus.emplace();
    if (!values.isOn(QStringLiteral("logging")))
        return input;
    auto &logging = status.loggingEnabled.emplace(before.loggingEnabled.value_or(api::s3::LoggingEnabled()));
    logging.targetBucket = toStd(values[QStringLiteral("targetBucket")]);
    logging.targetPrefix = toStd(values[QStringLiteral("targetPrefix")]);
    const QString format = values[QStringLiteral("keyFormat")];
    if (format == QLatin1String("simple"))
        logging.targetObjectKeyFormat.reset();
    else
        logging.targetObjectKeyFormat.emplace().partitionedPrefix.emplace().partitionDateSource.emplace(toStd(format));
    return input;
}

/// The destination's policy with a statement that lets the logs in; empty when it has one already.
QString withDelivery(const QString &policy, const QString &target)
{
    const QString service = QStringLiteral("logging.s3.amazonaws.com");
    if (policy.contains(service))
        return {};
    const QString statement = QStringLiteral("{\"Sid\":\"S3AccessLogDelivery\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"%1\"},\"Action\":\"s3:PutObject\","
                                             "\"Resource\":\"%2\"}").arg(service, arn(target, QStringLiteral("*")));
    if (policy.isEmpty())
        return QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[") % statement % QStringLiteral("]}");
    // Into the text, so that the other statements stay as they were written.
    static const QRegularExpression list(QStringLiteral("\"Statement\"\\s*:\\s*\\["));
    QString text = policy;
    if (const auto found = list.match(text); found.hasMatch())
        return text.insert(found.capturedEnd(), QString(statement % u','));
    // A single statement without a list around it.
    QJsonObject whole = QJsonDocument::fromJson(text.toUtf8()).object();
    whole[QStringLiteral("Statement")] = QJsonArray{whole[QStringLiteral("Statement")], QJsonDocument::fromJson(statement.toUtf8()).object()};
    return QString::fromUtf8(QJsonDocument(whole).toJson());
}

/// As in the AWS console: who enables logging lets it in at the destination, too.
void submitLogging(const ActionContext &context, api::s3::PutBucketLogging::Input input, QObject *receiver, ActionContext::Ending end)
{
    const Caller caller = context.engine().caller();
    FormCalls calls{FormCall::of<api::s3::PutBucketLogging>(caller, input)};
    const auto &logging = input.bucketLoggingStatus->loggingEnabled;
    const QString target = logging ? toQt(logging->targetBucket.value_or("")) : QString();
    const MissingWords words{BucketTraffic::tr("The logs cannot be delivered to %1 yet").arg(target), BucketTraffic::tr("Logs are delivered to %1").arg(target)};
    if (!logging) {
        sendOrTellMissing(context, receiver, std::move(calls), words, end);
        return;
    }
    ask<api::s3::GetBucketPolicy>(context.engine(), receiver, inputFor<api::s3::GetBucketPolicy>(target), [=](auto reply) mutable {
        const bool readable = reply || reply.error().code == "NoSuchBucketPolicy";
        const QString policy = readable ? withDelivery(reply ? toQt(reply->policy.value_or("")) : QString(), target) : QString();
        if (!policy.isEmpty()) {
            auto put = inputFor<api::s3::PutBucketPolicy>(target);
            put.policy = toStd(policy);
            calls.push_back(FormCall::of<api::s3::PutBucketPolicy>(caller, std::move(put), BucketTraffic::tr("policy of the bucket %1").arg(target)));
        }
        sendOrTellMissing(context, receiver, std::move(calls), words, end);
    });
}

} // namespace

Setting loggingSetting(const QString &bucket)
{
    SettingType<Logging> setting(QStringLiteral("logging"), BucketTraffic::tr("Server access logging"), BucketTraffic::tr("server access logging"));
    setting.description = BucketTraffic::tr("Writes a record of every request to the bucket into another bucket.");
    setting.columns = 2;
    setting.loadBy<api::s3::GetBucketLogging>(inputFor<api::s3::GetBucketLogging>(bucket));
    setting.shows([](const Logging &value) {
        const bool on = value.loggingEnabled.has_value();
        std::vector<Fact> facts{stateFact(BucketTraffic::tr("Server access logging"), on, enabledText(on))};
        if (on) {
            const QString target = toQt(value.loggingEnabled->targetBucket.value_or(""));
            const QString prefix = toQt(value.loggingEnabled->targetPrefix.value_or(""));
            facts.push_back({BucketTraffic::tr("Destination"), uri(target, prefix), false, bucketAddress(target, prefix.endsWith(u'/') ? prefix : QString())});
            facts.push_back({BucketTraffic::tr("Log object key format"), keyFormatText(keyFormatOf(value))});
        }
        return facts;
    });
    setting.editBy([bucket](const Logging &value) {
        FormDescription form;
        form.sections = {{BucketTraffic::tr("Server access logging"), {}, loggingFields(value)}};
        form.sends([bucket, value](EngineHost &engine, const FormValues &values) {
            return FormCalls{FormCall::of<api::s3::PutBucketLogging>(engine.caller(), loggingInput(bucket, value, values))};
        });
        form.submit = [bucket, value](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
            submitLogging(context, loggingInput(bucket, value, values), receiver, std::move(end));
        };
        return form;
    });
    return setting;
}

Setting eventBridgeSetting(const QString &bucket)
{
    SettingType<NotificationSet> setting(QStringLiteral("eventbridge"), QStringLiteral("Amazon EventBridge"));
    setting.description = BucketTraffic::tr("Sends every event of the bucket to the default event bus; rules there decide who gets it.");
    setting.loadBy<api::s3::GetBucketNotificationConfiguration>(inputFor<api::s3::GetBucketNotificationConfiguration>(bucket));
    setting.shows([](const NotificationSet &value) {
        const bool on = value.eventBridgeConfiguration.has_value();
        return std::vector<Fact>{stateFact(BucketTraffic::tr("Send notifications to Amazon EventBridge"), on, on ? BucketTraffic::tr("On") : BucketTraffic::tr("Off"))};
    });
    setting.editBy([bucket](const NotificationSet &value) {
        const QString id = QStringLiteral("eventBridge");
        FormDescription form;
        form.sections = {{QStringLiteral("Amazon EventBridge"),
                          {},
                          {enableField(id, BucketTraffic::tr("Send notifications to Amazon EventBridge for all events in this bucket"), value.eventBridgeConfiguration.has_value())}}};
        form.calls = [bucket, value, id](EngineHost &engine, const FormValues &values) {
            auto input = inputFor<api::s3::PutBucketNotificationConfiguration>(bucket);
            input.notificationConfiguration = withEventBridge(value, values.isOn(id));
            return std::vector{PlannedCall::of<api::s3::PutBucketNotificationConfiguration>(std::move(input), engine.caller().region.value)};
        };
        form.submit = [bucket, id](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
            changeNotifications(context.engine(), receiver, bucket, [on = values.isOn(id)](const NotificationSet &set) { return withEventBridge(set, on); }, std::move(end));
        };
        return form;
    });
    return setting;
}

Setting accelerationSetting(const QString &bucket)
{
    using Acceleration = api::s3::GetBucketAccelerateConfiguration::Output;
    SettingType<Acceleration> setting(QStringLiteral("acceleration"), BucketTraffic::tr("Transfer acceleration"), BucketTraffic::tr("transfer acceleration"));
    setting.columns = 2;
    setting.description = BucketTraffic::tr("Moves data to and from far away through the nearest edge location.");
    setting.loadBy<api::s3::GetBucketAccelerateConfiguration>(inputFor<api::s3::GetBucketAccelerateConfiguration>(bucket));
    setting.shows([bucket](const Acceleration &value) {
        const bool on = value.status == "Enabled";
        std::vector<Fact> facts{stateFact(BucketTraffic::tr("Transfer acceleration"), on, value.status && !on ? BucketTraffic::tr("Suspended") : enabledText(on))};
        if (on)
            facts.push_back({BucketTraffic::tr("Accelerated endpoint"), bucket % QStringLiteral(".s3-accelerate.amazonaws.com"), true});
        return facts;
    });
    setting.editBy([bucket](const Acceleration &value) {
        FormType<api::s3::PutBucketAccelerateConfiguration> form;
        form.section(BucketTraffic::tr("Transfer acceleration"));
        FieldDescription field = enableField(QStringLiteral("acceleration"), BucketTraffic::tr("Transfer acceleration"), value.status == "Enabled",
                                             BucketTraffic::tr("Clients can then use the accelerated endpoint. Not for names with periods."));
        field.errorCodes = {QStringLiteral("InvalidRequest")};
        form.field(std::move(field), [](auto &input, const QString &on) {
            input.accelerateConfiguration.emplace().status.emplace(on == QLatin1String("true") ? "Enabled" : "Suspended");
        });
        form.always([bucket = toStd(bucket)](auto &input) { input.bucket = bucket; });
        return form;
    });
    return setting;
}

Setting requesterPaysSetting(const QString &bucket)
{
    using Payment = api::s3::GetBucketRequestPayment::Output;
    SettingType<Payment> setting(QStringLiteral("requester-pays"), BucketTraffic::tr("Requester pays"), BucketTraffic::tr("requester pays"));
    setting.description = BucketTraffic::tr("Who downloads pays for requests and transfer, instead of the bucket's owner.");
    setting.loadBy<api::s3::GetBucketRequestPayment>(inputFor<api::s3::GetBucketRequestPayment>(bucket));
    setting.shows([](const Payment &value) {
        const bool on = value.payer == "Requester";
        return std::vector<Fact>{stateFact(BucketTraffic::tr("Requester pays"), on, enabledText(on))};
    });
    setting.editBy([bucket](const Payment &value) {
        FormType<api::s3::PutBucketRequestPayment> form;
        form.section(BucketTraffic::tr("Requester pays"));
        form.field(enableField(QStringLiteral("requesterPays"), BucketTraffic::tr("Requester pays"), value.payer == "Requester",
                               BucketTraffic::tr("Requests of others need the header x-amz-request-payer. Anonymous access is refused.")),
                   [](auto &input, const QString &on) {
                       input.requestPaymentConfiguration.emplace().payer.emplace(on == QLatin1String("true") ? "Requester" : "BucketOwner");
                   });
        form.always([bucket = toStd(bucket)](auto &input) { input.bucket = bucket; });
        return form;
    });
    return setting;
}

} // namespace nephoscope::gui::s3
