#include "IamFixture.h"
#include "WebTokens.h"
#include "api/generated/organizations.h"
#include "api/generated/sqs.h"

using namespace nephoscope;
using namespace nephoscope::test;
namespace org = nephoscope::api::organizations;

namespace {

/// A cloud whose first account manages an organization, and whose user `admin` may do everything.
class OrgFixture : public IamFixture
{
public:
    explicit OrgFixture(bool limit = true)
    {
        const auto made = must<org::CreateOrganization>({});
        id = *made.organization->id;
        root = *must<org::ListRoots>({}).roots->front().id;
        if (limit)
            enable("SERVICE_CONTROL_POLICY");
        makeUser("admin");
        putUserPolicy("admin", allow("*"));
        admin = asUser("admin");
    }

    void enable(const std::string &type)
    {
        org::EnablePolicyType::Input input;
        input.rootId = root;
        input.policyType.emplace() = type;
        must<org::EnablePolicyType>(input);
    }
    org::CreateAccountStatus ask(const std::string &name, const std::string &email)
    {
        org::CreateAccount::Input input;
        input.accountName = name;
        input.email = email;
        const auto asked = must<org::CreateAccount>(input);
        settle();
        org::DescribeCreateAccountStatus::Input about;
        about.createAccountRequestId = *asked.createAccountStatus->id;
        return *must<org::DescribeCreateAccountStatus>(about).createAccountStatus;
    }
    std::string account(const std::string &name) { return *ask(name, name + "@example.com").accountId; }
    std::string unit(const std::string &parent, const std::string &name)
    {
        org::CreateOrganizationalUnit::Input input;
        input.parentId = parent;
        input.name = name;
        return *must<org::CreateOrganizationalUnit>(input).organizationalUnit->id;
    }
    QByteArray move(const std::string &account, const std::string &from, const std::string &to)
    {
        org::MoveAccount::Input input;
        input.accountId = account;
        input.sourceParentId = from;
        input.destinationParentId = to;
        return codeOf(call<org::MoveAccount>(input));
    }
    Expected<org::CreatePolicy::Output> tryPolicy(const std::string &name, const std::string &content, const std::string &type = "SERVICE_CONTROL_POLICY")
    {
        org::CreatePolicy::Input input;
        input.name = name;
        input.description = "";
        input.content = content;
        input.type.emplace() = type;
        return call<org::CreatePolicy>(input);
    }
    std::string policy(const std::string &name, const std::string &content, const std::string &type = "SERVICE_CONTROL_POLICY")
    {
        const auto made = tryPolicy(name, content, type);
        if (!made)
            qFatal("%s", made.error().message.c_str());
        return *made->policy->policySummary->id;
    }
    template <class Op>
    QByteArray bind(const std::string &policy, const std::string &target)
    {
        typename Op::Input input;
        input.policyId = policy;
        input.targetId = target;
        return codeOf(call<Op>(input));
    }
    QByteArray attach(const std::string &policy, const std::string &target) { return bind<org::AttachPolicy>(policy, target); }
    QByteArray detach(const std::string &policy, const std::string &target) { return bind<org::DetachPolicy>(policy, target); }

    /// An administrator of another account, by the role that comes with it.
    Caller inside(const std::string &account)
    {
        const auto assumed = assume(admin, "arn:aws:iam::" + account + ":role/OrganizationAccountAccessRole");
        if (!assumed)
            qFatal("%s", assumed.error().message.c_str());
        return as(*assumed->credentials->accessKeyId);
    }
    static Caller rootOf(const std::string &account)
    {
        Caller caller;
        caller.principal = Principal::root(AccountId{account});
        return caller;
    }
    Expected<api::sqs::CreateQueue::Output> makeQueue(const Caller &who, const std::string &name)
    {
        api::sqs::CreateQueue::Input input;
        input.queueName = name;
        return callAs<api::sqs::CreateQueue>(who, input);
    }
    QByteArray makeBucketAs(const Caller &who, const std::string &name)
    {
        s3api::CreateBucket::Input input;
        input.bucket = name;
        return codeOf(callAs<s3api::CreateBucket>(who, input));
    }

    std::string id;
    std::string root;
    Caller admin;
};

constexpr const char *denied = "AccessDenied";

} // namespace

class TestOrganizations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnOrganization()
    {
        IamFixture iam;
        QCOMPARE(codeOf(iam.call<org::DescribeOrganization>({})), QByteArray("AWSOrganizationsNotInUseException"));
        QCOMPARE(codeOf(iam.call<org::ListAccounts>({})), QByteArray("AWSOrganizationsNotInUseException"));
        iam.makeUser("nobody");
        QCOMPARE(codeOf(iam.callAs<org::CreateOrganization>(iam.asUser("nobody"), {})), QByteArray("AccessDeniedException"));
    }

    void onlyTheManagementAccountManages()
    {
        OrgFixture fixture;
        QCOMPARE(codeOf(fixture.call<org::CreateOrganization>({})), QByteArray("AlreadyInOrganizationException"));
        const std::string member = fixture.account("dev");
        const Caller inside = fixture.inside(member);
        QCOMPARE(codeOf(fixture.callAs<org::ListAccounts>(inside, {})), QByteArray("AccessDeniedException"));
        const auto seen = fixture.callAs<org::DescribeOrganization>(inside, {});
        QVERIFY(seen);
        QCOMPARE(text(seen->organization->masterAccountId), QByteArray("123456789012"));
        QCOMPARE(text(seen->organization->id), text(fixture.id));
        QCOMPARE(codeOf(fixture.call<org::DeleteOrganization>({})), QByteArray("OrganizationNotEmptyException"));
        QCOMPARE(codeOf(fixture.call<org::LeaveOrganization>({})), QByteArray("MasterCannotLeaveOrganizationException"));
        QCOMPARE(codeOf(fixture.callAs<org::LeaveOrganization>(inside, {})), QByteArray("OK"));
        QCOMPARE(codeOf(fixture.call<org::DeleteOrganization>({})), QByteArray("OK"));
        QCOMPARE(codeOf(fixture.call<org::DescribeOrganization>({})), QByteArray("AWSOrganizationsNotInUseException"));
    }

    void accountsComeWithARole()
    {
        OrgFixture fixture;
        const auto made = fixture.ask("dev", "dev@example.com");
        QCOMPARE(text(made.state->value), QByteArray("SUCCEEDED"));
        const auto again = fixture.ask("other", "DEV@example.com");
        QCOMPARE(text(again.state->value), QByteArray("FAILED"));
        QCOMPARE(text(again.failureReason->value), QByteArray("EMAIL_ALREADY_EXISTS"));
        const Caller inside = fixture.inside(*made.accountId);
        const auto who = fixture.callAs<stsapi::GetCallerIdentity>(inside, {});
        QCOMPARE(text(who->arn), text("arn:aws:sts::" + *made.accountId + ":assumed-role/OrganizationAccountAccessRole/session"));
        QCOMPARE(fixture.makeBucketAs(inside, "theirs"), QByteArray("OK"));
        // Nobody of a third account gets that role.
        Caller stranger = OrgFixture::rootOf("999999999999");
        QVERIFY(!fixture.assume(stranger, "arn:aws:iam::" + *made.accountId + ":role/OrganizationAccountAccessRole"));

        const auto all = fixture.must<org::ListAccounts>({});
        QCOMPARE(all.accounts->size(), std::size_t(2));
        org::DescribeAccount::Input about;
        about.accountId = *made.accountId;
        const auto account = *fixture.must<org::DescribeAccount>(about).account;
        QCOMPARE(text(account.name), QByteArray("dev"));
        QCOMPARE(text(account.email), QByteArray("dev@example.com"));
        QCOMPARE(text(account.joinedMethod->value), QByteArray("CREATED"));
        about.accountId = "999999999999";
        QCOMPARE(codeOf(fixture.call<org::DescribeAccount>(about)), QByteArray("AccountNotFoundException"));
        for (int i = 0; i < 8; ++i)
            fixture.account("more" + std::to_string(i));
        QCOMPARE(text(fixture.ask("eleventh", "eleventh@example.com").failureReason->value), QByteArray("ACCOUNT_LIMIT_EXCEEDED"));
    }

    void theTreeHasRules()
    {
        OrgFixture fixture;
        const std::string dev = fixture.account("dev");
        org::CreateOrganizationalUnit::Input input;
        input.parentId = "ou-none-12345678";
        input.name = "x";
        QCOMPARE(codeOf(fixture.call<org::CreateOrganizationalUnit>(input)), QByteArray("ParentNotFoundException"));
        std::string at = fixture.root;
        for (int depth = 1; depth <= 5; ++depth)
            at = fixture.unit(at, "level" + std::to_string(depth));
        input.parentId = at;
        const auto deep = fixture.call<org::CreateOrganizationalUnit>(input);
        QCOMPARE(codeOf(deep), QByteArray("ConstraintViolationException"));
        QCOMPARE(fieldOf(deep, "Reason"), QByteArray("OU_DEPTH_LIMIT_EXCEEDED"));
        input.parentId = fixture.root;
        input.name = "level1";
        QCOMPARE(codeOf(fixture.call<org::CreateOrganizationalUnit>(input)), QByteArray("DuplicateOrganizationalUnitException"));

        QCOMPARE(fixture.move(dev, at, fixture.root), QByteArray("SourceParentNotFoundException"));
        QCOMPARE(fixture.move(dev, fixture.root, "ou-none-12345678"), QByteArray("DestinationParentNotFoundException"));
        QCOMPARE(fixture.move(dev, fixture.root, fixture.root), QByteArray("DuplicateAccountException"));
        QCOMPARE(fixture.move(dev, fixture.root, at), QByteArray("OK"));
        org::DeleteOrganizationalUnit::Input remove;
        remove.organizationalUnitId = at;
        QCOMPARE(codeOf(fixture.call<org::DeleteOrganizationalUnit>(remove)), QByteArray("OrganizationalUnitNotEmptyException"));
        org::ListParents::Input parents;
        parents.childId = dev;
        QCOMPARE(text(fixture.must<org::ListParents>(parents).parents->front().id), text(at));
        org::ListChildren::Input children;
        children.parentId = at;
        children.childType.emplace() = "ACCOUNT";
        QCOMPARE(text(fixture.must<org::ListChildren>(children).children->front().id), text(dev));
        QCOMPARE(fixture.move(dev, at, fixture.root), QByteArray("OK"));
        QCOMPARE(codeOf(fixture.call<org::DeleteOrganizationalUnit>(remove)), QByteArray("OK"));
    }

    void policiesHaveRules()
    {
        OrgFixture fixture(false);
        QCOMPARE(codeOf(fixture.tryPolicy("bad", "{}")), QByteArray("MalformedPolicyDocumentException"));
        QCOMPARE(fieldOf(fixture.tryPolicy("long", IamFixture::deny("s3:*", std::string(5200, 'x'))), "Reason"), QByteArray("POLICY_CONTENT_LIMIT_EXCEEDED"));
        QCOMPARE(codeOf(fixture.tryPolicy("tags", "{}", "TAG_POLICY")), QByteArray("PolicyTypeNotAvailableForOrganizationException"));
        const std::string policy = fixture.policy("noS3", IamFixture::deny("s3:*"));
        QCOMPARE(codeOf(fixture.tryPolicy("noS3", IamFixture::deny("s3:*"))), QByteArray("DuplicatePolicyException"));
        QCOMPARE(fixture.attach(policy, fixture.root), QByteArray("PolicyTypeNotEnabledException"));
        fixture.enable("SERVICE_CONTROL_POLICY");
        QCOMPARE(fixture.attach("p-nothere1", fixture.root), QByteArray("PolicyNotFoundException"));
        QCOMPARE(fixture.attach(policy, "999999999999"), QByteArray("TargetNotFoundException"));
        QCOMPARE(fixture.detach("p-FullAWSAccess", fixture.root), QByteArray("ConstraintViolationException")); // the last one
        QCOMPARE(fixture.detach(policy, fixture.root), QByteArray("PolicyNotAttachedException"));
        QCOMPARE(fixture.attach(policy, fixture.root), QByteArray("OK"));
        QCOMPARE(fixture.attach(policy, fixture.root), QByteArray("DuplicatePolicyAttachmentException"));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(fixture.attach(fixture.policy("p" + std::to_string(i), IamFixture::deny("sns:*")), fixture.root), QByteArray("OK"));
        QCOMPARE(fixture.attach(fixture.policy("sixth", IamFixture::deny("sns:*")), fixture.root), QByteArray("ConstraintViolationException"));
        org::DeletePolicy::Input remove;
        remove.policyId = policy;
        QCOMPARE(codeOf(fixture.call<org::DeletePolicy>(remove)), QByteArray("PolicyInUseException"));
        org::UpdatePolicy::Input update;
        update.policyId = "p-FullAWSAccess";
        update.name = "mine";
        QCOMPARE(fieldOf(fixture.call<org::UpdatePolicy>(update), "Reason"), QByteArray("IMMUTABLE_POLICY"));
        QCOMPARE(fixture.detach(policy, fixture.root), QByteArray("OK"));
        QCOMPARE(codeOf(fixture.call<org::DeletePolicy>(remove)), QByteArray("OK"));
    }

    void aDenyBindsEverybodyOfTheAccountButNotTheManagement()
    {
        OrgFixture fixture;
        const std::string dev = fixture.account("dev");
        const Caller inside = fixture.inside(dev);
        QCOMPARE(fixture.makeBucketAs(inside, "before"), QByteArray("OK"));
        const std::string policy = fixture.policy("noS3", IamFixture::deny("s3:*"));
        QCOMPARE(fixture.attach(policy, fixture.root), QByteArray("OK"));

        const auto refused = fixture.callAs<s3api::ListBuckets>(inside, {});
        QCOMPARE(codeOf(refused), QByteArray(denied));
        QVERIFY(refused.error().message.find("with an explicit deny in a service control policy") != std::string::npos);
        QCOMPARE(codeOf(fixture.callAs<s3api::ListBuckets>(OrgFixture::rootOf(dev), {})), QByteArray(denied));
        QCOMPARE(fixture.makeBucketAs(OrgFixture::rootOf(dev), "roots"), QByteArray(denied));
        s3api::ListObjectsV2::Input list;
        list.bucket = "before";
        QCOMPARE(codeOf(fixture.callAs<s3api::ListObjectsV2>(OrgFixture::rootOf(dev), list)), QByteArray(denied)); // its own bucket
        QVERIFY(fixture.makeQueue(inside, "jobs"));
        QCOMPARE(codeOf(fixture.call<s3api::ListBuckets>({})), QByteArray("OK"));
        QCOMPARE(codeOf(fixture.callAs<s3api::ListBuckets>(fixture.admin, {})), QByteArray("OK"));

        QCOMPARE(fixture.detach(policy, fixture.root), QByteArray("OK"));
        QCOMPARE(codeOf(fixture.callAs<s3api::ListBuckets>(inside, {})), QByteArray("OK"));
    }

    void everyLevelMustAllow()
    {
        OrgFixture fixture;
        const std::string dev = fixture.account("dev");
        const std::string teams = fixture.unit(fixture.root, "teams");
        QCOMPARE(fixture.move(dev, fixture.root, teams), QByteArray("OK"));
        const Caller inside = fixture.inside(dev);
        const std::string only = fixture.policy("onlySqs", IamFixture::allow("sqs:*"));
        QCOMPARE(fixture.attach(only, teams), QByteArray("OK"));
        QCOMPARE(codeOf(fixture.callAs<s3api::ListBuckets>(inside, {})), QByteArray("OK")); // FullAWSAccess is there still
        QCOMPARE(fixture.detach("p-FullAWSAccess", teams), QByteArray("OK"));
        const auto refused = fixture.callAs<s3api::ListBuckets>(inside, {});
        QCOMPARE(codeOf(refused), QByteArray(denied));
        QVERIFY(refused.error().message.find("because no service control policy allows the s3:ListAllMyBuckets action") != std::string::npos);
        QVERIFY(fixture.makeQueue(inside, "jobs"));
        QCOMPARE(fixture.makeQueue(OrgFixture::rootOf(dev), "more").has_value(), true);
        // What a unit allows, the account's own policies can still narrow: they allow everything but grant nothing by themselves.
        QCOMPARE(fixture.move(dev, teams, fixture.root), QByteArray("OK"));
        QCOMPARE(codeOf(fixture.callAs<s3api::ListBuckets>(inside, {})), QByteArray("OK"));
        org::UpdatePolicy::Input update;
        update.policyId = only;
        update.content = IamFixture::allow("s3:*");
        fixture.must<org::UpdatePolicy>(update);
        QCOMPARE(fixture.move(dev, fixture.root, teams), QByteArray("OK"));
        QCOMPARE(codeOf(fixture.callAs<s3api::ListBuckets>(inside, {})), QByteArray("OK"));
        QVERIFY(!fixture.makeQueue(inside, "third"));
        org::DisablePolicyType::Input off;
        off.rootId = fixture.root;
        off.policyType.emplace() = "SERVICE_CONTROL_POLICY";
        fixture.must<org::DisablePolicyType>(off);
        QVERIFY(fixture.makeQueue(inside, "third"));
    }

    void serviceLinkedRolesAreSpared()
    {
        OrgFixture fixture;
        const std::string dev = fixture.account("dev");
        const Caller inside = fixture.inside(dev);
        iamapi::CreateServiceLinkedRole::Input linked;
        linked.awsServiceName = "lambda.amazonaws.com";
        QVERIFY(fixture.callAs<iamapi::CreateServiceLinkedRole>(inside, linked));
        iamapi::CreateRole::Input plain;
        plain.roleName = "plain";
        plain.assumeRolePolicyDocument = IamFixture::trust("{'Service':'lambda.amazonaws.com'}");
        QVERIFY(fixture.callAs<iamapi::CreateRole>(inside, plain));
        QCOMPARE(fixture.attach(fixture.policy("noSqs", IamFixture::deny("sqs:*")), dev), QByteArray("OK"));
        const auto session = [&](const std::string &role) {
            Caller caller;
            caller.principal.kind = Principal::Kind::Role;
            caller.principal.account.value = dev;
            caller.principal.arn = "arn:aws:sts::" + dev + ":assumed-role/" + role + "/x";
            return caller;
        };
        // Neither has a policy of its own; only one of them meets the organization's.
        const auto ordinary = fixture.callAs<api::sqs::ListQueues>(session("plain"), {});
        QVERIFY(ordinary.error().message.find("service control policy") != std::string::npos);
        const auto spared = fixture.callAs<api::sqs::ListQueues>(session("AWSServiceRoleForLambda"), {});
        QVERIFY(spared.error().message.find("no identity-based policy") != std::string::npos);
    }

    void resourceControlPolicies()
    {
        OrgFixture fixture;
        const std::string dev = fixture.account("dev");
        const Caller inside = fixture.inside(dev);
        const auto queue = fixture.makeQueue(inside, "jobs");
        QVERIFY(queue);
        api::sqs::SetQueueAttributes::Input open;
        open.queueUrl = *queue->queueUrl;
        open.attributes.emplace();
        (*open.attributes)[std::string("Policy")] = IamFixture::document("{'Effect':'Allow','Principal':'*','Action':'sqs:*','Resource':'*'}");
        QVERIFY(fixture.callAs<api::sqs::SetQueueAttributes>(inside, open));
        api::sqs::SendMessage::Input send;
        send.queueUrl = *queue->queueUrl;
        send.messageBody = "hello";
        const Caller stranger = OrgFixture::rootOf("999999999999");
        QCOMPARE(codeOf(fixture.callAs<api::sqs::SendMessage>(stranger, send)), QByteArray("OK"));

        fixture.enable("RESOURCE_CONTROL_POLICY");
        QCOMPARE(codeOf(fixture.tryPolicy("grants", IamFixture::document("{'Effect':'Allow','Principal':'*','Action':'s3:*','Resource':'*'}"), "RESOURCE_CONTROL_POLICY")),
                 QByteArray("MalformedPolicyDocumentException"));
        const std::string ours = fixture.policy("ours",
                                                IamFixture::document("{'Effect':'Deny','Principal':'*','Action':'sqs:*','Resource':'*','Condition':{'StringNotEqualsIfExists':{'aws:PrincipalOrgID':'"
                                                                     + fixture.id + "'},'BoolIfExists':{'aws:PrincipalIsAWSService':'false'}}}"),
                                                "RESOURCE_CONTROL_POLICY");
        QCOMPARE(fixture.attach(ours, dev), QByteArray("OK"));
        QCOMPARE(fixture.detach("p-RCPFullAWSAccess", dev), QByteArray("InvalidInputException"));
        const auto refused = fixture.callAs<api::sqs::SendMessage>(stranger, send);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("resource control policy") != std::string::npos);
        QCOMPARE(codeOf(fixture.callAs<api::sqs::SendMessage>(inside, send)), QByteArray("OK"));
        QCOMPARE(codeOf(fixture.callAs<api::sqs::SendMessage>(fixture.admin, send)), QByteArray("OK")); // of the organization
    }

    void strangersWithTokens()
    {
        OrgFixture fixture;
        const std::string dev = fixture.account("dev");
        const Caller inside = fixture.inside(dev);
        const WebTokens tokens(fixture.folder());
        iamapi::CreateOpenIDConnectProvider::Input provider;
        provider.url = "https://login.example.com";
        provider.clientIDList = {"app"};
        QVERIFY(fixture.callAs<iamapi::CreateOpenIDConnectProvider>(inside, provider));
        iamapi::CreateRole::Input role;
        role.roleName = "web";
        role.assumeRolePolicyDocument = IamFixture::document("{'Effect':'Allow','Principal':{'Federated':'arn:aws:iam::" + dev
                                                             + ":oidc-provider/login.example.com'},'Action':'sts:AssumeRoleWithWebIdentity'}");
        QVERIFY(fixture.callAs<iamapi::CreateRole>(inside, role));
        Caller nobody;
        nobody.principal = Principal::anonymous();
        nobody.via = Via::Http;
        stsapi::AssumeRoleWithWebIdentity::Input input;
        input.roleArn = "arn:aws:iam::" + dev + ":role/web";
        input.roleSessionName = "run";
        const auto as = [&](const std::string &subject) {
            input.webIdentityToken = tokens.make(subject, "app", S3Fixture::start() + std::chrono::hours(1));
            return codeOf(fixture.callAs<stsapi::AssumeRoleWithWebIdentity>(nobody, input));
        };
        QCOMPARE(as("mallory"), QByteArray("OK"));
        fixture.enable("RESOURCE_CONTROL_POLICY");
        const std::string known = fixture.policy("known", IamFixture::document("{'Effect':'Deny','Principal':'*','Action':'sts:AssumeRoleWithWebIdentity','Resource':'*',"
                                                                               "'Condition':{'StringNotEquals':{'login.example.com:sub':'ci'}}}"),
                                                 "RESOURCE_CONTROL_POLICY");
        QCOMPARE(fixture.attach(known, dev), QByteArray("OK"));
        QCOMPARE(as("mallory"), QByteArray(denied));
        QCOMPARE(as("ci"), QByteArray("OK"));
    }

    void conditionKeys()
    {
        OrgFixture fixture;
        fixture.makeBucket("shared");
        QVERIFY(fixture.put("shared", "a", "alpha"));
        const std::string dev = fixture.account("dev");
        const std::string teams = fixture.unit(fixture.root, "teams");
        const Caller inside = fixture.inside(dev);
        const auto share = [&](const std::string &condition) {
            s3api::PutBucketPolicy::Input input;
            input.bucket = "shared";
            input.policy = IamFixture::document("{'Effect':'Allow','Principal':{'AWS':['arn:aws:iam::" + dev + ":root','arn:aws:iam::999999999999:root']},'Action':'s3:GetObject','Resource':'arn:aws:s3:::shared/*','Condition':" + condition + "}");
            return codeOf(fixture.call<s3api::PutBucketPolicy>(input));
        };
        QCOMPARE(share("{'StringEquals':{'aws:PrincipalOrgID':'o-elsewhere1'}}"), QByteArray("OK"));
        QCOMPARE(fixture.read(inside, "shared", "a"), QByteArray(denied));
        QCOMPARE(share("{'StringEquals':{'aws:PrincipalOrgID':'" + fixture.id + "'}}"), QByteArray("OK"));
        QCOMPARE(fixture.read(inside, "shared", "a"), QByteArray("OK"));
        QCOMPARE(fixture.read(OrgFixture::rootOf("999999999999"), "shared", "a"), QByteArray(denied));
        QCOMPARE(share("{'ForAnyValue:StringLike':{'aws:PrincipalOrgPaths':'" + fixture.id + "/" + fixture.root + "/" + teams + "/*'}}"), QByteArray("OK"));
        QCOMPARE(fixture.read(inside, "shared", "a"), QByteArray(denied));
        QCOMPARE(fixture.move(dev, fixture.root, teams), QByteArray("OK"));
        QCOMPARE(fixture.read(inside, "shared", "a"), QByteArray("OK"));

        // The account's own people go nowhere but to the organization's resources.
        QCOMPARE(share("{'StringEquals':{'aws:ResourceOrgID':'" + fixture.id + "'}}"), QByteArray("OK"));
        QCOMPARE(fixture.read(inside, "shared", "a"), QByteArray("OK"));
        const std::string fence = fixture.policy("fence", IamFixture::document("{'Effect':'Deny','Action':'s3:*','Resource':'*','Condition':{'StringEquals':{'aws:ResourceOrgID':'"
                                                                               + fixture.id + "'}}}"));
        QCOMPARE(fixture.attach(fence, dev), QByteArray("OK"));
        QCOMPARE(fixture.read(inside, "shared", "a"), QByteArray(denied));
    }

    void closedAccountsLetNobodyIn()
    {
        OrgFixture fixture;
        org::CloseAccount::Input close;
        close.accountId = "123456789012";
        QCOMPARE(fieldOf(fixture.call<org::CloseAccount>(close), "Reason"), QByteArray("CANNOT_CLOSE_MANAGEMENT_ACCOUNT"));
        const std::string dev = fixture.account("dev");
        const Caller inside = fixture.inside(dev);
        close.accountId = dev;
        fixture.must<org::CloseAccount>(close);
        QCOMPARE(codeOf(fixture.call<org::CloseAccount>(close)), QByteArray("AccountAlreadyClosedException"));
        QCOMPARE(codeOf(fixture.callAs<s3api::ListBuckets>(inside, {})), QByteArray(denied));
        QCOMPARE(codeOf(fixture.callAs<s3api::ListBuckets>(OrgFixture::rootOf(dev), {})), QByteArray(denied));
        QCOMPARE(codeOf(fixture.assume(fixture.admin, "arn:aws:iam::" + dev + ":role/OrganizationAccountAccessRole")), QByteArray(denied));
    }

    void simulationsTellTheOrganization()
    {
        OrgFixture fixture;
        const std::string dev = fixture.account("dev");
        const Caller inside = fixture.inside(dev);
        const std::string role = "arn:aws:iam::" + dev + ":role/OrganizationAccountAccessRole";
        QCOMPARE(fixture.attach(fixture.policy("noSqs", IamFixture::deny("sqs:*")), dev), QByteArray("OK"));
        iamapi::SimulatePrincipalPolicy::Input input;
        input.policySourceArn = role;
        input.actionNames = std::vector<std::string>{"sqs:SendMessage", "s3:GetObject"};
        const auto told = fixture.callAs<iamapi::SimulatePrincipalPolicy>(inside, input);
        QVERIFY(told);
        const auto &results = *told->evaluationResults;
        QCOMPARE(results[0].organizationsDecisionDetail->allowedByOrganizations, std::optional(false));
        QCOMPARE(text(results[0].evalDecision->value), QByteArray("explicitDeny"));
        QCOMPARE(results[1].organizationsDecisionDetail->allowedByOrganizations, std::optional(true));
        QCOMPARE(text(results[1].evalDecision->value), QByteArray("allowed"));
        input.policySourceArn = IamFixture::userArn("admin");
        const auto free = fixture.must<iamapi::SimulatePrincipalPolicy>(input);
        QVERIFY(!free.evaluationResults->front().organizationsDecisionDetail); // of the management account
    }

    void invitations()
    {
        OrgFixture fixture;
        org::InviteAccountToOrganization::Input invite;
        invite.target.emplace().id = "999999999999";
        invite.target->type.emplace() = "ACCOUNT";
        QCOMPARE(codeOf(fixture.call<org::InviteAccountToOrganization>(invite)), QByteArray("AccountNotFoundException"));
        const std::string dev = fixture.account("dev");
        org::RemoveAccountFromOrganization::Input remove;
        remove.accountId = dev;
        QCOMPARE(codeOf(fixture.call<org::RemoveAccountFromOrganization>(remove)), QByteArray("OK"));
        invite.target->id = dev;
        const auto invited = fixture.must<org::InviteAccountToOrganization>(invite);
        QCOMPARE(codeOf(fixture.call<org::InviteAccountToOrganization>(invite)), QByteArray("DuplicateHandshakeException"));
        org::AcceptHandshake::Input accept;
        accept.handshakeId = *invited.handshake->id;
        QCOMPARE(codeOf(fixture.call<org::AcceptHandshake>(accept)), QByteArray("HandshakeNotFoundException")); // not one's own
        fixture.advance(std::chrono::days(15));
        QCOMPARE(codeOf(fixture.callAs<org::AcceptHandshake>(OrgFixture::rootOf(dev), accept)), QByteArray("InvalidHandshakeTransitionException"));
        accept.handshakeId = *fixture.must<org::InviteAccountToOrganization>(invite).handshake->id;
        QCOMPARE(codeOf(fixture.callAs<org::AcceptHandshake>(OrgFixture::rootOf(dev), accept)), QByteArray("OK"));
        org::DescribeAccount::Input about;
        about.accountId = dev;
        QCOMPARE(text(fixture.must<org::DescribeAccount>(about).account->joinedMethod->value), QByteArray("INVITED"));
    }

    void pagesAndTags()
    {
        OrgFixture fixture;
        for (int i = 0; i < 25; ++i)
            fixture.unit(fixture.root, "unit" + std::to_string(i));
        org::ListOrganizationalUnitsForParent::Input list;
        list.parentId = fixture.root;
        const auto first = fixture.must<org::ListOrganizationalUnitsForParent>(list);
        QCOMPARE(first.organizationalUnits->size(), std::size_t(20));
        list.nextToken = *first.nextToken;
        const auto second = fixture.must<org::ListOrganizationalUnitsForParent>(list);
        QCOMPARE(second.organizationalUnits->size(), std::size_t(5));
        QVERIFY(!second.nextToken);
        list.nextToken = "%";
        QCOMPARE(fieldOf(fixture.call<org::ListOrganizationalUnitsForParent>(list), "Reason"), QByteArray("INVALID_NEXT_TOKEN"));

        org::TagResource::Input tag;
        tag.resourceId = fixture.root;
        auto &one = tag.tags.emplace().emplace_back();
        one.key = "aws:x";
        one.value = "1";
        QCOMPARE(fieldOf(fixture.call<org::TagResource>(tag), "Reason"), QByteArray("INVALID_SYSTEM_TAGS_PARAMETER"));
        one.key = "team";
        QCOMPARE(codeOf(fixture.call<org::TagResource>(tag)), QByteArray("OK"));
        org::ListTagsForResource::Input tags;
        tags.resourceId = fixture.root;
        QCOMPARE(text(fixture.must<org::ListTagsForResource>(tags).tags->front().key), QByteArray("team"));
    }

    void aRestartForgetsNothing()
    {
        OrgFixture fixture;
        const std::string dev = fixture.account("dev");
        QCOMPARE(fixture.attach(fixture.policy("noS3", IamFixture::deny("s3:*")), dev), QByteArray("OK"));
        fixture.reopen();
        QCOMPARE(codeOf(fixture.callAs<s3api::ListBuckets>(OrgFixture::rootOf(dev), {})), QByteArray(denied));
    }
};

QTEST_GUILESS_MAIN(TestOrganizations)
#include "tst_organizations.moc"
