#include "gui/consoles/sqs/QueuePolicy.h"

#include "gui/bridge/Text.h"
#include "gui/describe/PolicyCheck.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::gui::sqs {

namespace json = boost::json;

namespace {

struct QueuePolicy
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sqs::QueuePolicy)
};

using Kind = FieldDescription::Kind;

/// Accounts, users and roles, on lines or with commas between.
QStringList principalsIn(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

QString principalsProblem(const QString &text)
{
    static const QRegularExpression fits(QStringLiteral("^([0-9]{12}|arn:aws:(iam|sts)::[0-9]{12}:.+)$"));
    const QStringList all = principalsIn(text);
    const bool fine = !all.isEmpty() && std::all_of(all.begin(), all.end(), [](const QString &one) { return fits.match(one).hasMatch(); });
    return fine ? QString() : QueuePolicy::tr("Enter account IDs of 12 digits, or ARNs of users and roles.");
}

bool isBasic(const FormValues &values) { return values[QStringLiteral("accessMethod")] == QLatin1String("basic"); }

bool isLetIn(const FormValues &values, const char *who) { return isBasic(values) && values[QLatin1String(who)] == QLatin1String("some"); }

std::vector<FieldDescription> whoFields(const char *id, const char *listId, const QString &label)
{
    FieldDescription who{.id = QLatin1String(id), .label = label, .kind = Kind::Radio};
    who.options = {{QStringLiteral("owner"), QueuePolicy::tr("Only the queue owner"), QueuePolicy::tr("As its IAM policies allow.")},
                   {QStringLiteral("some"), QueuePolicy::tr("Only the specified AWS accounts, IAM users and roles")}};
    who.initial = QStringLiteral("owner");
    who.shown = isBasic;
    FieldDescription list{.id = QLatin1String(listId), .label = QueuePolicy::tr("AWS accounts, IAM users and roles"), .kind = Kind::Area};
    list.constraint = QueuePolicy::tr("Account IDs or ARNs. One on each line, or with commas between them.");
    list.check = principalsProblem;
    list.shown = [id](const FormValues &values) { return isLetIn(values, id); };
    return {std::move(who), std::move(list)};
}

std::string rootOf(const std::string &account) { return "arn:aws:iam::" + account + ":root"; }

json::object statement(const char *sid, json::value principals, json::value actions, const std::string &arn)
{
    return {{"Sid", sid}, {"Effect", "Allow"}, {"Principal", {{"AWS", std::move(principals)}}}, {"Action", std::move(actions)}, {"Resource", arn}};
}

json::array principals(const QString &text)
{
    json::array list;
    for (const QString &each : principalsIn(text))
        list.emplace_back(each.startsWith(QLatin1String("arn:")) ? toStd(each) : rootOf(toStd(each)));
    return list;
}

QString serviceStatement(const QString &queue, const QString &service, const QString &source)
{
    return formatJson(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"%1\"},\"Action\":\"sqs:SendMessage\","
                                     "\"Resource\":\"%2\",\"Condition\":{\"ArnLike\":{\"aws:SourceArn\":\"%3\"}}}]}").arg(service, queue, source));
}

/// `arn` is empty before the queue has one: then a statement is about all, as AWS reads it of this queue.
FieldDescription policyOf(const QString &arn, const QString &text)
{
    const QString resource = arn.isEmpty() ? QStringLiteral("*") : arn;
    const QString region = arn.isEmpty() ? QStringLiteral("*") : arn.section(u':', 3, 3);
    const QString account = arn.isEmpty() ? QStringLiteral("*") : arn.section(u':', 4, 4);
    FieldDescription policy = policyField(QStringLiteral("queuePolicy"), QueuePolicy::tr("Policy"), text, policy::PolicyKind::Resource,
                                          {QStringLiteral("sqs"), arn.isEmpty() ? QStringList() : QStringList{arn}});
    policy.options = {{serviceStatement(resource, QStringLiteral("s3.amazonaws.com"), QStringLiteral("arn:aws:s3:::my-bucket")),
                       QueuePolicy::tr("A bucket may send its events"), QueuePolicy::tr("Put the name of the bucket in.")},
                      {serviceStatement(resource, QStringLiteral("sns.amazonaws.com"), QStringLiteral("arn:aws:sns:%1:%2:my-topic").arg(region, account)),
                       QueuePolicy::tr("A topic may send its messages"), QueuePolicy::tr("Put the name of the topic in.")},
                      {serviceStatement(resource, QStringLiteral("events.amazonaws.com"), QStringLiteral("arn:aws:events:%1:%2:rule/my-rule").arg(region, account)),
                       QueuePolicy::tr("An EventBridge rule may send events"), QueuePolicy::tr("Put the name of the rule in.")}};
    policy.errorCodes = {QStringLiteral("InvalidAttributeValue"), QStringLiteral("InvalidParameterValue")};
    policy.errorWords = {QStringLiteral("parameter Policy")};
    return policy;
}

} // namespace

std::vector<FieldDescription> accessFields()
{
    FieldDescription method{.id = QStringLiteral("accessMethod"), .label = QueuePolicy::tr("Method"), .kind = Kind::Radio};
    method.options = {{QStringLiteral("basic"), QueuePolicy::tr("Basic"), QueuePolicy::tr("Choose who may send and receive.")},
                      {QStringLiteral("advanced"), QueuePolicy::tr("Advanced"), QueuePolicy::tr("Write the policy in JSON.")}};
    method.initial = QStringLiteral("basic");
    std::vector<FieldDescription> fields{std::move(method)};
    const auto append = [&fields](std::vector<FieldDescription> more) { std::move(more.begin(), more.end(), std::back_inserter(fields)); };
    append(whoFields("whoSends", "senders", QueuePolicy::tr("Who can send messages to the queue")));
    append(whoFields("whoReceives", "receivers", QueuePolicy::tr("Who can receive messages from the queue")));
    FieldDescription text = policyOf({}, {});
    text.shown = [](const FormValues &values) { return !isBasic(values); };
    fields.push_back(std::move(text));
    return fields;
}

std::string enteredPolicy(const FormValues &values, const std::string &arn)
{
    if (!isBasic(values))
        return toStd(values[QStringLiteral("queuePolicy")].trimmed());
    const bool send = isLetIn(values, "whoSends"), receive = isLetIn(values, "whoReceives");
    if (!send && !receive)
        return {};
    json::array statements{statement("__owner_statement", json::value(rootOf(toStd(toQt(arn).section(u':', 4, 4)))), "SQS:*", arn)};
    if (send)
        statements.push_back(statement("__sender_statement", principals(values[QStringLiteral("senders")]), json::array{"SQS:SendMessage"}, arn));
    if (receive)
        statements.push_back(statement("__receiver_statement", principals(values[QStringLiteral("receivers")]),
                                       json::array{"SQS:ChangeMessageVisibility", "SQS:DeleteMessage", "SQS:ReceiveMessage"}, arn));
    return json::serialize(json::object{{"Version", "2012-10-17"}, {"Id", "__default_policy_ID"}, {"Statement", std::move(statements)}});
}

FieldDescription queuePolicyField(const Queue &queue)
{
    FieldDescription policy = policyOf(toQt(queue.arn()), toQt(queue.text("Policy")));
    policy.constraint = QueuePolicy::tr("Leave it empty to have no policy: then only your account has access.");
    policy.check = {};
    return policy;
}

} // namespace nephoscope::gui::sqs
