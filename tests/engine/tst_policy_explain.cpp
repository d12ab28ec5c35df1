#include "tests/engine/PolicyTables.h"

#include "policy/ConditionValues.h"

#include <thread>

using namespace nephoscope;
using namespace nephoscope::policy;
using namespace nephoscope::policy::testing;

/// What an explanation tells, what it proposes, and that nothing is asked or looked at in vain.
class TestPolicyExplain : public QObject
{
    Q_OBJECT

    static PolicyLayer layer(const char *statements, PolicyKind kind, std::string name = "test")
    {
        return PolicyLayer({attach(json::parse(statements), kind, std::move(name))});
    }

    static Request get()
    {
        Request request;
        request.principal = alice();
        request.action = "s3:GetObject";
        request.resource = "arn:aws:s3:::files/a";
        return request;
    }

private Q_SLOTS:
    void tellsWhatMissed()
    {
        Request request = get();
        request.keys.set("aws:SourceIp", {"198.51.100.7"});
        request.principalPolicies.identity = layer(R"([
            {"Sid": "Write", "Effect": "Allow", "Action": "s3:Put*", "Resource": "*"},
            {"Sid": "Other", "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::other/?*"},
            {"Sid": "Office", "Effect": "Allow", "Action": "s3:Get*", "Resource": "*", "Condition": {
                "IpAddress": {"aws:SourceIp": ["203.0.113.0/24", "192.0.2.1"]}, "Bool": {"aws:MultiFactorAuthPresent": "true"}, "StringEquals": {"aws:username": "alice"}}}])",
                                                    PolicyKind::Identity, "Work");
        request.resourcePolicies.resource = layer(R"({"Sid": "Bob", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:user/bob"}, "Action": "s3:*", "Resource": "*"})",
                                                  PolicyKind::Resource, "files");
        const Explanation explanation = request.explain();
        QCOMPARE(shown(explanation.decision), QStringLiteral("ImplicitDeny by Identity"));
        QVERIFY(!explanation.crossAccount);
        QCOMPARE(explanation.layers.size(), std::size_t(2));
        const StatementReport &bob = explanation.layers[0].statements.at(0);
        QCOMPARE(explanation.layers[0].layer, Layer::Resource);
        QVERIFY(bob.action && bob.resource && bob.principal == Grant::None && bob.misses() == 1);
        QCOMPARE(bob.policyName, std::string("files"));
        const auto &identity = explanation.layers[1].statements;
        QCOMPARE(identity.size(), std::size_t(3));
        QVERIFY(!identity[0].action && identity[0].resource);
        QVERIFY(identity[1].action && !identity[1].resource);
        const StatementReport &office = identity[2];
        QCOMPARE(office.sid, std::string("Office"));
        QCOMPARE(office.misses(), std::size_t(2));
        QCOMPARE(office.conditions.size(), std::size_t(3));
        QVERIFY(office.conditions[0].present && !office.conditions[0].met);
        QCOMPARE(office.conditions[0].actual, std::vector<std::string>{"198.51.100.7"});
        QCOMPARE(office.conditions[0].expected, (std::vector<std::string>{"203.0.113.0/24", "192.0.2.1"}));
        QVERIFY(!office.conditions[1].present && !office.conditions[1].met);
        QVERIFY(office.conditions[2].met);
    }

    void proposesOneStatement()
    {
        Request request = get();
        request.principalPolicies.identity = layer(R"({"Sid": "Almost", "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::other/?*"})", PolicyKind::Identity);
        const auto changes = request.explain().changes;
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].kind, Change::Kind::AddStatement);
        QCOMPARE(changes[0].layer, Layer::Identity);
        QCOMPARE(json::serialize(toJson(changes[0].statement)), std::string(R"({"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::files/a"})"));
        QVERIFY(changes[0].nearest.has_value());
        QCOMPARE(changes[0].nearest->sid, std::string("Almost"));
    }

    /// An object whose name has wildcards is allowed as itself, not as a pattern.
    void proposesLiterally()
    {
        Request request = get();
        request.resource = "arn:aws:s3:::files/what*is?${x}$";
        const auto changes = request.explain().changes;
        QCOMPARE(changes.at(0).statement.resources.at(0), std::string("arn:aws:s3:::files/what${*}is${?}${$}{x}$"));
        apply(request, changes);
        QVERIFY(request.decide().allowed());
        request.resource = "arn:aws:s3:::files/whatever-is-x";
        QVERIFY(!request.decide().allowed());
    }

    void proposesForOthers()
    {
        Request request = get();
        request.owner = "999988887777";
        auto changes = request.explain().changes;
        QCOMPARE(changes.size(), std::size_t(2));
        QCOMPARE(changes[0].layer, Layer::Identity);
        QCOMPARE(changes[1].layer, Layer::Resource);
        QCOMPARE(json::serialize(toJson(changes[1].statement)),
                 std::string(R"({"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/alice"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::files/a"})"));
        request.resourcePolicies.canHavePolicy = false;
        QVERIFY(request.explain().changes.empty());

        // One statement of the bucket is less than one of identity and one of the boundary …
        Request bounded = get();
        bounded.principalPolicies.boundary = layer(R"({"Effect": "Allow", "Action": "ec2:*", "Resource": "*"})", PolicyKind::Identity);
        changes = bounded.explain().changes;
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].layer, Layer::Resource);
        // … where there can be one.
        bounded.resourcePolicies.canHavePolicy = false;
        changes = bounded.explain().changes;
        QCOMPARE(changes.size(), std::size_t(2));
        QCOMPARE(changes[1].layer, Layer::Boundary);
    }

    void proposesToRemoveDenials()
    {
        Request request = get();
        request.principalPolicies.identity = PolicyLayer({attach(json::parse(R"([{"Effect": "Allow", "Action": "*", "Resource": "*"}, {"Sid": "No", "Effect": "Deny", "Action": "s3:*", "Resource": "*"},
            {"Sid": "NoEither", "Effect": "Deny", "Action": "*", "Resource": "*"}])"), PolicyKind::Identity)});
        request.principalPolicies.serviceControl.push_back(layer(R"({"Effect": "Deny", "Action": "s3:*", "Resource": "*"})", PolicyKind::ServiceControl));
        const auto changes = request.explain().changes;
        // Three denials, and the organization lacks an Allow.
        QCOMPARE(changes.size(), std::size_t(4));
        QCOMPARE(std::count_if(changes.begin(), changes.end(), [](const Change &c) { return c.kind == Change::Kind::RemoveStatement; }), std::ptrdiff_t(3));
        QCOMPARE(contradictions(request), QString());
    }

    void nothingCanAllow()
    {
        Request request = get();
        request.principal = Principal();
        request.resourcePolicies.canHavePolicy = false;
        const Explanation explanation = request.explain();
        QVERIFY(!explanation.decision.allowed());
        QVERIFY(explanation.changes.empty());
    }

    /// Keys cost nothing when no statement gets as far as its conditions.
    void asksForKeysLate()
    {
        Request request = get();
        request.principalPolicies.identity = layer(R"([
            {"Effect": "Deny", "Action": "sqs:*", "Resource": "*", "Condition": {"StringEquals": {"aws:SourceVpc": "vpc-1"}}},
            {"Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::other/?*", "Condition": {"StringEquals": {"aws:SourceVpc": "vpc-1"}}},
            {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}])", PolicyKind::Identity);
        QVERIFY(request.decide().allowed());
        QCOMPARE(request.keys.asked, 0);
        request.resource = "arn:aws:s3:::other/a";
        QVERIFY(request.decide().allowed());
        QCOMPARE(request.keys.asked, 1);
    }

    /// The source may override what follows from the request, as SimulateCustomPolicy needs it.
    void sourceOverrides()
    {
        Request request = get();
        request.principalPolicies.identity = layer(R"({"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"StringEquals": {"aws:username": "bob"}}})", PolicyKind::Identity);
        QVERIFY(!request.decide().allowed());
        request.keys.set("aws:username", {"bob"});
        QVERIFY(request.decide().allowed());
    }

    void indexLosesNothing()
    {
        // The same statements in one policy and in many, with services the index knows and not.
        const char *statements[] = {R"({"Effect": "Allow", "Action": ["s3:Get*", "sqs:*"], "Resource": "*"})", R"({"Effect": "Allow", "NotAction": "s3:*", "Resource": "*"})",
                                    R"({"Effect": "Deny", "Action": "*:Delete*", "Resource": "*"})", R"({"Effect": "Deny", "Action": "SQS:SendMessage", "Resource": "*"})"};
        std::vector<AttachedPolicy> policies;
        for (const char *statement : statements)
            policies.push_back(attach(json::parse(statement), PolicyKind::Identity));
        Request request = get();
        request.principalPolicies.identity = PolicyLayer(policies);
        const std::pair<const char *, Result> expected[] = {{"s3:GetObject", Result::Allow}, {"S3:getobject", Result::Allow}, {"s3:PutObject", Result::ImplicitDeny}, {"s3:DeleteObject", Result::ExplicitDeny},
                                                            {"sqs:ReceiveMessage", Result::Allow}, {"sqs:sendmessage", Result::ExplicitDeny}, {"ec2:RunInstances", Result::Allow}, {"ec2:DeleteVpc", Result::ExplicitDeny}};
        for (const auto &[action, result] : expected) {
            request.action = action;
            QVERIFY2(request.decide().result == result, action);
            QCOMPARE(contradictions(request), QString());
        }
    }

    /// One set of compiled policies for many threads; the thread sanitizer's business too.
    void threadsShareOneSet()
    {
        Request request = get();
        request.principalPolicies.identity = layer(R"({"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::files/${aws:PrincipalTag/team, 'none'}*", "Condition": {"StringLike": {"aws:username": "al*"}}})",
                                                   PolicyKind::Identity);
        request.resource = "arn:aws:s3:::files/blue/1";
        std::vector<std::thread> threads;
        std::atomic<int> allowed{0};
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int round = 0; round < 500; ++round)
                    allowed += decide({request.principal, request.action, request.resource, {}, {}, nullptr}, request.principalPolicies, request.resourcePolicies).allowed();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(allowed.load(), 2000);
    }

    /// Stars that invite backtracking do not make a decision slow: a run of them is tried in
    /// polynomial time, here some ten thousand steps.
    void manyStars()
    {
        Request request = get();
        std::string pattern = "arn:aws:s3:::files/";
        for (int i = 0; i < 100; ++i)
            pattern += "*a";
        json::object statement{{"Effect", "Allow"}, {"Action", "*"}, {"Resource", pattern + "*b"}};
        request.principalPolicies.identity = PolicyLayer({attach(statement, PolicyKind::Identity)});
        request.resource = "arn:aws:s3:::files/" + std::string(1000, 'a');
        QVERIFY(!request.decide().allowed());
        request.resource += "b";
        QVERIFY(request.decide().allowed());
    }
};

QTEST_GUILESS_MAIN(TestPolicyExplain)
#include "tst_policy_explain.moc"
