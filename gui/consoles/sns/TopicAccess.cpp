#include "gui/consoles/sns/TopicAccess.h"

#include "gui/bridge/Text.h"
#include "gui/describe/FormDescription.h"
#include "gui/describe/PolicyCheck.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::gui::sns {

namespace json = boost::json;

namespace {

struct TopicAccessText
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::TopicAccess)
};

using Kind = FieldDescription::Kind;

json::value principalsOf(const QStringList &accounts)
{
    json::array list;
    for (const QString &account : accounts)
        list.emplace_back("arn:aws:iam::" + toStd(account) + ":root");
    return list;
}

void add(json::array &statements, const char *sid, const char *action, TopicAccess::Who who, const QStringList &accounts, const QString &arn)
{
    if (who == TopicAccess::Who::Owner)
        return;
    statements.push_back(json::object{{"Sid", sid},
                                      {"Effect", "Allow"},
                                      {"Principal", {{"AWS", who == TopicAccess::Who::Everyone ? json::value("*") : principalsOf(accounts)}}},
                                      {"Action", action},
                                      {"Resource", toStd(arn)}});
}

QString textOf(json::array statements, const char *version)
{
    return formatJson(toQt(json::serialize(json::object{{"Version", version}, {"Id", "__default_policy_ID"}, {"Statement", std::move(statements)}})));
}

/// Accounts, on lines or with commas between.
QStringList accountsIn(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

QString accountsProblem(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]{12}$"));
    const QStringList accounts = accountsIn(text);
    const bool fine = !accounts.isEmpty() && std::all_of(accounts.begin(), accounts.end(), [](const QString &account) { return digits.match(account).hasMatch(); });
    return fine ? QString() : TopicAccessText::tr("Enter account IDs of 12 digits.");
}

bool isBasic(const FormValues &values) { return values[QStringLiteral("accessMethod")] == QLatin1String("basic"); }

std::vector<FieldDescription> whoFields(const char *id, const char *accountsId, const QString &label, const QString &everyone)
{
    FieldDescription who{.id = QLatin1String(id), .label = label, .kind = Kind::Radio};
    who.options = {{QStringLiteral("owner"), TopicAccessText::tr("Only the topic owner")},
                   {QStringLiteral("everyone"), TopicAccessText::tr("Everyone"), everyone},
                   {QStringLiteral("accounts"), TopicAccessText::tr("Only the specified AWS accounts")}};
    who.initial = QStringLiteral("owner");
    who.shown = isBasic;
    FieldDescription accounts{.id = QLatin1String(accountsId), .label = TopicAccessText::tr("AWS account IDs"), .kind = Kind::Area};
    accounts.constraint = TopicAccessText::tr("One on each line, or with commas between them.");
    accounts.check = accountsProblem;
    accounts.shown = [id](const FormValues &values) { return isBasic(values) && values[QLatin1String(id)] == QLatin1String("accounts"); };
    return {std::move(who), std::move(accounts)};
}

TopicAccess::Who whoIs(const QString &value)
{
    return value == QLatin1String("everyone") ? TopicAccess::Who::Everyone : value == QLatin1String("accounts") ? TopicAccess::Who::Accounts : TopicAccess::Who::Owner;
}

} // namespace

QString topicPolicyText(const QString &arn, const TopicAccess &access)
{
    json::array actions;
    for (const char *action : {"GetTopicAttributes", "SetTopicAttributes", "AddPermission", "RemovePermission", "DeleteTopic", "Subscribe", "ListSubscriptionsByTopic", "Publish"})
        actions.emplace_back("SNS:" + std::string(action));
    json::array statements{json::object{{"Sid", "__default_statement_ID"},
                                        {"Effect", "Allow"},
                                        {"Principal", {{"AWS", "*"}}},
                                        {"Action", std::move(actions)},
                                        {"Resource", toStd(arn)},
                                        {"Condition", {{"StringEquals", {{"AWS:SourceOwner", toStd(arn.section(u':', 4, 4))}}}}}}};
    add(statements, "__console_pub_0", "SNS:Publish", access.publish, access.publishers, arn);
    add(statements, "__console_sub_0", "SNS:Subscribe", access.subscribe, access.subscribers, arn);
    return textOf(std::move(statements), "2008-10-17");
}

QString servicePolicyText(const QString &arn, const QString &service, const QString &source)
{
    return textOf({json::object{{"Effect", "Allow"},
                                {"Principal", {{"Service", toStd(service)}}},
                                {"Action", "SNS:Publish"},
                                {"Resource", toStd(arn)},
                                {"Condition", {{"ArnLike", {{"aws:SourceArn", toStd(source)}}}}}}},
                  "2012-10-17");
}

std::vector<FieldDescription> accessFields()
{
    FieldDescription method{.id = QStringLiteral("accessMethod"), .label = TopicAccessText::tr("Method"), .kind = Kind::Radio};
    method.options = {{QStringLiteral("basic"), TopicAccessText::tr("Basic"), TopicAccessText::tr("Choose who may publish and subscribe.")},
                      {QStringLiteral("advanced"), TopicAccessText::tr("Advanced"), TopicAccessText::tr("Write the policy in JSON.")}};
    method.initial = QStringLiteral("basic");
    std::vector<FieldDescription> fields{std::move(method)};
    const auto append = [&fields](std::vector<FieldDescription> more) { std::move(more.begin(), more.end(), std::back_inserter(fields)); };
    append(whoFields("whoPublishes", "publishers", TopicAccessText::tr("Publishers"), TopicAccessText::tr("Anybody can publish.")));
    append(whoFields("whoSubscribes", "subscribers", TopicAccessText::tr("Subscribers"), TopicAccessText::tr("Any AWS account can subscribe.")));
    FieldDescription text = policyField(QStringLiteral("topicPolicy"), TopicAccessText::tr("Policy"), {}, policy::PolicyKind::Resource, {QStringLiteral("sns"), {}});
    text.options = {{servicePolicyText(QStringLiteral("*"), QStringLiteral("s3.amazonaws.com"), QStringLiteral("arn:aws:s3:::my-bucket")),
                     TopicAccessText::tr("A bucket may publish its events"), TopicAccessText::tr("Put the name of the bucket in.")},
                    {servicePolicyText(QStringLiteral("*"), QStringLiteral("events.amazonaws.com"), QStringLiteral("arn:aws:events:*:*:rule/my-rule")),
                     TopicAccessText::tr("An EventBridge rule may publish events"), TopicAccessText::tr("Put the name of the rule in.")}};
    text.shown = [](const FormValues &values) { return !isBasic(values); };
    fields.push_back(std::move(text));
    return fields;
}

QString enteredPolicy(const FormValues &values, const QString &arn)
{
    if (!isBasic(values))
        return values[QStringLiteral("topicPolicy")].trimmed();
    TopicAccess access{whoIs(values[QStringLiteral("whoPublishes")]), whoIs(values[QStringLiteral("whoSubscribes")])};
    access.publishers = accountsIn(values[QStringLiteral("publishers")]);
    access.subscribers = accountsIn(values[QStringLiteral("subscribers")]);
    return access.isDefault() ? QString() : topicPolicyText(arn, access);
}

} // namespace nephoscope::gui::sns
