#include "gui/consoles/sns/SubscriptionFields.h"

#include "gui/consoles/s3/Targets.h"
#include "gui/consoles/sns/FilterTest.h"
#include "gui/describe/FormParts.h"
#include "services/sns/Filter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace nephoscope::gui::sns {

namespace {

struct SubscriptionFields
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::SubscriptionFields)
};

using Kind = FieldDescription::Kind;

QString onOff(bool on) { return on ? QStringLiteral("true") : QStringLiteral("false"); }

/// What SNS's own parser has against it whatever its scope: a policy of attributes is a flat one of bodies.
std::vector<CodeIssue> checkFilter(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    const auto checked = nephoscope::sns::checkFilterPolicy(toStd(text), "MessageBody", "");
    if (checked)
        return {};
    return {{CodeIssue::Severity::Error, 1, 1, toQt(checked.error().message)}};
}

} // namespace

std::vector<FieldDescription> filterFields(const QString &policy, const QString &scope)
{
    FieldDescription on{.id = QStringLiteral("filtered"), .label = SubscriptionFields::tr("Subscription filter policy"), .kind = Kind::Switch};
    on.description = SubscriptionFields::tr("Only messages that fit are delivered. Without one, all of them are.");
    on.initial = onOff(!policy.isEmpty());
    FieldDescription where{.id = QStringLiteral("filterScope"), .label = SubscriptionFields::tr("Filter policy scope"), .kind = Kind::Radio};
    where.options = {{QStringLiteral("MessageAttributes"), SubscriptionFields::tr("Message attributes"), SubscriptionFields::tr("What publishers say about a message.")},
                     {QStringLiteral("MessageBody"), SubscriptionFields::tr("Message body"), SubscriptionFields::tr("The message itself, which has to be JSON.")}};
    where.initial = scope.isEmpty() ? QStringLiteral("MessageAttributes") : scope;
    FieldDescription text{.id = QStringLiteral("filterPolicy"), .label = SubscriptionFields::tr("JSON editor"), .kind = Kind::Code};
    text.initial = policy.isEmpty() ? formatJson(QStringLiteral("{\"event\":[\"order_placed\"]}")) : formatJson(policy);
    text.options = {{formatJson(QStringLiteral("{\"event\":[\"order_placed\",\"order_cancelled\"]}")), SubscriptionFields::tr("One of several values"), {}},
                    {formatJson(QStringLiteral("{\"price\":[{\"numeric\":[\">=\",100]}]}")), SubscriptionFields::tr("A number in a range"), {}},
                    {formatJson(QStringLiteral("{\"store\":[{\"prefix\":\"seoul-\"}]}")), SubscriptionFields::tr("Begins with a text"), {}},
                    {formatJson(QStringLiteral("{\"event\":[{\"anything-but\":[\"test\"]}]}")), SubscriptionFields::tr("Anything but a value"), {}},
                    {formatJson(QStringLiteral("{\"coupon\":[{\"exists\":true}]}")), SubscriptionFields::tr("There at all"), {}}};
    text.checkCode = checkFilter;
    text.check = [](const QString &code) { return code.trimmed().isEmpty() ? SubscriptionFields::tr("Enter a filter policy.") : QString(); };
    text.errorCodes = {QStringLiteral("FilterPolicyLimitExceeded"), QStringLiteral("InvalidParameter")};
    text.errorWords = {QStringLiteral("filter policy"), QStringLiteral("FilterPolicy")};
    FieldDescription trial{.id = QStringLiteral("filterTest"), .label = SubscriptionFields::tr("Sample message - optional")};
    trial.description = SubscriptionFields::tr("The names and values of its attributes, or its body: to try the policy on. It is not kept.");
    trial.make = [](Navigator &, QWidget *parent) -> QWidget * { return new FilterTest(parent); };
    return {std::move(on), onlyWith(QStringLiteral("filtered"), std::move(where)), onlyWith(QStringLiteral("filtered"), std::move(text)), onlyWith(QStringLiteral("filtered"), std::move(trial))};
}

QString enteredScope(const FormValues &values) { return values[QStringLiteral("filterScope")]; }
QString enteredFilter(const FormValues &values) { return values.isOn(QStringLiteral("filtered")) ? values[QStringLiteral("filterPolicy")].trimmed() : QString(); }

std::vector<FieldDescription> redriveFields(const QString &queue)
{
    FieldDescription on{.id = QStringLiteral("deadLetters"), .label = SubscriptionFields::tr("Redrive policy (dead-letter queue)"), .kind = Kind::Switch};
    on.description = SubscriptionFields::tr("Messages that could not be delivered after all retries are kept in a queue.");
    on.initial = onOff(!queue.isEmpty());
    FieldDescription which{.id = QStringLiteral("deadLetterQueue"), .label = SubscriptionFields::tr("Dead-letter queue"), .kind = Kind::Select};
    which.placeholder = SubscriptionFields::tr("Choose a queue");
    which.constraint = SubscriptionFields::tr("In this account and Region. Its access policy has to allow sns.amazonaws.com to send messages.");
    which.initial = queue;
    which.load = s3::loadQueues;
    which.check = [](const QString &value) { return value.isEmpty() ? SubscriptionFields::tr("Choose a queue.") : QString(); };
    return {std::move(on), onlyWith(QStringLiteral("deadLetters"), std::move(which))};
}

QString enteredRedrive(const FormValues &values)
{
    if (!values.isOn(QStringLiteral("deadLetters")))
        return {};
    const QJsonObject policy{{QStringLiteral("deadLetterTargetArn"), values[QStringLiteral("deadLetterQueue")]}};
    return QString::fromUtf8(QJsonDocument(policy).toJson(QJsonDocument::Compact));
}

QString redriveQueue(const QString &policy)
{
    return QJsonDocument::fromJson(policy.toUtf8()).object()[QLatin1String("deadLetterTargetArn")].toString();
}

} // namespace nephoscope::gui::sns
