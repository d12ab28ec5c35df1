#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/consoles/iam/RoleChoices.h"
#include "gui/consoles/sns/Help.h"
#include "gui/consoles/sns/Topics.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

// Delivery status logging: of which protocols CloudWatch Logs gets what became of deliveries.
namespace nephoscope::gui::sns {

namespace {

struct StatusLogging
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::StatusLogging)
};

using Kind = FieldDescription::Kind;

constexpr const char *protocols[] = {"SQS", "Lambda", "HTTP"}; ///< as attributes begin

QString nameOf(std::string_view protocol)
{
    return protocol == "SQS" ? QStringLiteral("Amazon SQS") : protocol == "Lambda" ? QStringLiteral("AWS Lambda") : StatusLogging::tr("Web servers (HTTP/S)");
}

QByteArray successRole(const char *protocol) { return QByteArray(protocol) + "SuccessFeedbackRoleArn"; }
QByteArray failureRole(const char *protocol) { return QByteArray(protocol) + "FailureFeedbackRoleArn"; }
QByteArray sampleRate(const char *protocol) { return QByteArray(protocol) + "SuccessFeedbackSampleRate"; }

QString textOf(const Topic &topic, const QByteArray &attribute) { return topic.text(attribute.constData()); }
bool isLogged(const Topic &topic, const char *protocol) { return !textOf(topic, successRole(protocol)).isEmpty() || !textOf(topic, failureRole(protocol)).isEmpty(); }

/// What the first protocol has of it that has any: the form sets one for all.
QString common(const Topic &topic, QByteArray (*attribute)(const char *))
{
    for (const char *protocol : protocols) {
        if (const QString value = textOf(topic, attribute(protocol)); !value.isEmpty())
            return value;
    }
    return {};
}

FieldDescription roleField(const char *id, const QString &label, const QString &now)
{
    FieldDescription role{.id = QLatin1String(id), .label = label, .kind = Kind::Select};
    role.placeholder = StatusLogging::tr("Choose a role");
    role.constraint = StatusLogging::tr("One that sns.amazonaws.com can assume and that may create log groups and streams and put log events.");
    role.load = iam::rolesFor("sns.amazonaws.com");
    role.initial = now;
    role.check = [](const QString &chosen) { return chosen.isEmpty() ? StatusLogging::tr("Choose a role.") : QString(); };
    role.shown = [](const FormValues &values) { return !values[QStringLiteral("loggedProtocols")].isEmpty(); };
    role.errorCodes = {QStringLiteral("InvalidParameter")};
    role.errorWords = {QLatin1String(id) == QLatin1String("successRole") ? QStringLiteral("SuccessFeedbackRoleArn") : QStringLiteral("FailureFeedbackRoleArn")};
    return role;
}

FormSection section(const Topic &topic)
{
    FieldDescription which{.id = QStringLiteral("loggedProtocols"), .label = StatusLogging::tr("Log delivery status for these protocols"), .kind = Kind::Checks};
    QStringList now;
    for (const char *protocol : protocols) {
        which.options.push_back({QLatin1String(protocol), nameOf(protocol)});
        if (isLogged(topic, protocol))
            now << QLatin1String(protocol);
    }
    which.initial = now.join(u'\n');
    FieldDescription rate{.id = QStringLiteral("successRate"), .label = StatusLogging::tr("Success sample rate"), .kind = Kind::Number, .unit = QStringLiteral("%"), .smallest = 0, .largest = 100};
    rate.constraint = StatusLogging::tr("How many of the successful deliveries are logged. Of those that failed all are.");
    const QString known = common(topic, sampleRate);
    rate.initial = known.isEmpty() ? QStringLiteral("100") : known;
    rate.shown = [](const FormValues &values) { return !values[QStringLiteral("loggedProtocols")].isEmpty(); };
    rate.errorCodes = {QStringLiteral("InvalidParameter")};
    rate.errorWords = {QStringLiteral("SampleRate")};
    return {StatusLogging::tr("Delivery status logging"), {},
            {std::move(which), std::move(rate), roleField("successRole", StatusLogging::tr("IAM role for successful deliveries"), common(topic, successRole)),
             roleField("failureRole", StatusLogging::tr("IAM role for failed deliveries"), common(topic, failureRole))}};
}

FormCalls changes(EngineHost &engine, const Topic &topic, const FormValues &values)
{
    FormCalls calls;
    const auto set = [&](const QByteArray &attribute, const QString &value) {
        if (textOf(topic, attribute) == value)
            return;
        api::sns::SetTopicAttributes::Input input;
        input.topicArn = topic.arn;
        input.attributeName = attribute.toStdString();
        input.attributeValue = toStd(value);
        calls.push_back(FormCall::of<api::sns::SetTopicAttributes>(engine.caller(), std::move(input)));
    };
    for (const char *protocol : protocols) {
        const bool logged = values.has(QStringLiteral("loggedProtocols"), QLatin1String(protocol));
        set(successRole(protocol), logged ? values[QStringLiteral("successRole")] : QString());
        set(failureRole(protocol), logged ? values[QStringLiteral("failureRole")] : QString());
        set(sampleRate(protocol), logged ? values[QStringLiteral("successRate")] : QString());
    }
    return calls;
}

/// The log groups begin with this.
QString logGroupOf(const Topic &topic)
{
    const QString arn = toQt(topic.arn);
    return QStringLiteral("sns/%1/%2/%3").arg(arn.section(u':', 3, 3), arn.section(u':', 4, 4), topic.name());
}

} // namespace

Setting statusLoggingSetting(const QString &topic)
{
    SettingType<Topic> setting(QStringLiteral("status"), StatusLogging::tr("Delivery status logging"), StatusLogging::tr("delivery status logging"));
    setting.description = StatusLogging::tr("What became of each delivery, in CloudWatch Logs. The tab Deliveries shows the last ones without it.");
    setting.help = help::statusLogging();
    setting.loadWith([topic](EngineHost &engine, QObject *receiver, auto done) { loadTopic(engine, receiver, topic, std::move(done)); });
    setting.shows([](const Topic &value) {
        std::vector<Fact> facts;
        for (const char *protocol : protocols) {
            const QString rate = textOf(value, sampleRate(protocol));
            const bool logged = isLogged(value, protocol);
            facts.push_back({nameOf(protocol), !logged ? StatusLogging::tr("Not logged") : StatusLogging::tr("Logged, %1% of the successful ones").arg(rate.isEmpty() ? QStringLiteral("100") : rate)});
        }
        const QString group = logGroupOf(value);
        if (!common(value, successRole).isEmpty())
            facts.push_back({StatusLogging::tr("Log group of successful deliveries"), group, false, cloudwatch::logGroupAddress(group)});
        if (!common(value, failureRole).isEmpty())
            facts.push_back({StatusLogging::tr("Log group of failed deliveries"), group % QStringLiteral("/Failure"), false, cloudwatch::logGroupAddress(group % QStringLiteral("/Failure"))});
        return facts;
    });
    setting.editBy([](const Topic &value) {
        FormDescription form;
        form.sections = {section(value)};
        form.sends([value](EngineHost &engine, const FormValues &values) { return changes(engine, value, values); });
        return form;
    });
    return setting;
}

} // namespace nephoscope::gui::sns
