#include "gui/consoles/kms/KeyPolicyText.h"

#include "gui/bridge/Text.h"
#include "gui/kit/JsonCheck.h"
#include "policy/PolicyDocument.h"

#include <boost/json/serialize.hpp>

namespace nephoscope::gui::kms {

namespace {

using policy::PolicyDocument;
using policy::PrincipalEntry;
using policy::StatementDocument;

constexpr const char *forIam = "Enable IAM User Permissions";
constexpr const char *forAdministrators = "Allow access for Key Administrators";
constexpr const char *forUsers = "Allow use of the key";
constexpr const char *forServices = "Allow attachment of persistent resources";

StatementDocument statement(const char *sid, const QStringList &arns, std::vector<std::string> actions)
{
    StatementDocument made;
    made.sid = sid;
    for (const QString &arn : arns)
        made.principals.push_back({PrincipalEntry::Type::Aws, toStd(arn)});
    made.actions = std::move(actions);
    made.resources = {"*"};
    return made;
}

std::vector<std::string> administration(bool mayDelete)
{
    std::vector<std::string> actions{"kms:Create*", "kms:Describe*", "kms:Enable*", "kms:List*", "kms:Put*", "kms:Update*", "kms:Revoke*", "kms:Disable*",
                                     "kms:Get*", "kms:Delete*", "kms:TagResource", "kms:UntagResource"};
    if (mayDelete)
        actions.insert(actions.end(), {"kms:ScheduleKeyDeletion", "kms:CancelKeyDeletion"});
    actions.push_back("kms:RotateKeyOnDemand");
    return actions;
}

std::vector<std::string> use(const QString &usage, bool symmetric)
{
    if (usage == QLatin1String("GENERATE_VERIFY_MAC"))
        return {"kms:DescribeKey", "kms:GenerateMac", "kms:VerifyMac"};
    if (usage == QLatin1String("SIGN_VERIFY"))
        return {"kms:DescribeKey", "kms:GetPublicKey", "kms:Sign", "kms:Verify"};
    if (!symmetric)
        return {"kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:DescribeKey", "kms:GetPublicKey"};
    return {"kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"};
}

} // namespace

QString keyPolicyText(const QString &account, const QString &usage, bool symmetric, const KeyPeople &people)
{
    PolicyDocument document;
    document.kind = policy::PolicyKind::Resource;
    document.version = "2012-10-17";
    document.id = "key-consolepolicy-3";
    document.statements.push_back(statement(forIam, {QStringLiteral("arn:aws:iam::%1:root").arg(account)}, {"kms:*"}));
    if (!people.administrators.isEmpty())
        document.statements.push_back(statement(forAdministrators, people.administrators, administration(people.mayDelete)));
    if (!people.users.isEmpty()) {
        document.statements.push_back(statement(forUsers, people.users, use(usage, symmetric)));
        StatementDocument services = statement(forServices, people.users, {"kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"});
        services.conditions = {{"Bool", "kms:GrantIsForAWSResource", {"true"}}};
        if (symmetric)
            document.statements.push_back(std::move(services));
    }
    return formatJson(toQt(boost::json::serialize(policy::toJson(document))));
}

KeyPeople keyPeopleOf(const QString &text)
{
    KeyPeople people;
    const auto document = PolicyDocument::parse(toStd(text), policy::PolicyKind::Resource);
    if (!document)
        return people;
    const auto named = [](const StatementDocument &each) {
        QStringList arns;
        for (const PrincipalEntry &principal : each.principals)
            arns << toQt(principal.value);
        return arns;
    };
    for (const StatementDocument &each : document->statements) {
        if (each.effect != policy::Effect::Allow)
            continue;
        if (each.sid == forAdministrators) {
            people.administrators += named(each);
            people.mayDelete = std::find(each.actions.begin(), each.actions.end(), "kms:ScheduleKeyDeletion") != each.actions.end();
        } else if (each.sid == forUsers) {
            people.users += named(each);
        }
    }
    return people;
}

} // namespace nephoscope::gui::kms
