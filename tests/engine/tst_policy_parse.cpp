#include "tests/engine/PolicyTables.h"

#include "policy/JsonPlace.h"

#include <random>

using namespace nephoscope;
using namespace nephoscope::policy;
using namespace nephoscope::policy::testing;

/// The grammar: what each kind of policy refuses and where it points, what it takes, and garbage.
class TestPolicyParse : public QObject
{
    Q_OBJECT

    static PolicyKind kindOf(const std::string &name)
    {
        static const std::map<std::string, PolicyKind> kinds = {
            {"Identity", PolicyKind::Identity}, {"Session", PolicyKind::Session}, {"Resource", PolicyKind::Resource},
            {"Trust", PolicyKind::Trust}, {"ServiceControl", PolicyKind::ServiceControl}, {"ResourceControl", PolicyKind::ResourceControl}};
        return kinds.at(name);
    }

private Q_SLOTS:
    void malformed_data()
    {
        QTest::addColumn<int>("row");
        const json::value cases = json::parse(readFile("malformed.json"));
        QVERIFY(cases.as_array().size() >= 100);
        for (std::size_t i = 0; i < cases.as_array().size(); ++i)
            QTest::addRow("%s %zu", text(cases.as_array()[i].at("kind")).c_str(), i) << int(i);
    }

    void malformed()
    {
        QFETCH(int, row);
        const json::value cases = json::parse(readFile("malformed.json"));
        const json::object &in = cases.as_array()[std::size_t(row)].as_object();
        const std::string policy = in.contains("text") ? text(in.at("text")) : json::serialize(in.at("policy"));
        const auto parsed = PolicyDocument::parse(policy, kindOf(text(in.at("kind"))));
        QVERIFY2(!parsed, policy.c_str());
        const PolicyError &error = parsed.error();
        QCOMPARE(QString::fromStdString(error.message), QString::fromStdString(text(in.at("message"))));
        QVERIFY(!error.detail.empty());
        if (in.contains("path"))
            QCOMPARE(QString::fromStdString(error.path), QString::fromStdString(text(in.at("path"))));
        if (in.contains("place"))
            QCOMPARE(QString::fromStdString(std::to_string(error.line) + ":" + std::to_string(error.column)), QString::fromStdString(text(in.at("place"))));
        QVERIFY(error.offset <= policy.size());
        QCOMPARE(error.toError().code, std::string("MalformedPolicyDocument"));
        QCOMPARE(error.toError("MalformedPolicy").message, error.message);
        QCOMPARE(error.toError().status, 400);
    }

    void wellFormed()
    {
        const std::pair<PolicyKind, const char *> good[] = {
            {PolicyKind::Identity, R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}})"},
            {PolicyKind::Identity, R"({"Version":"2012-10-17","Id":"x","Statement":[{"Sid":"","Effect":"Deny","NotAction":["iam:*"],"NotResource":["arn:aws:iam::*:user/${aws:username}"],"Condition":{}}]})"},
            {PolicyKind::Identity, R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Whatever":{}}}]})"},
            {PolicyKind::Identity, R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":true},"NumericLessThan":{"s3:max-keys":[10,20.5]}}}]})"},
            {PolicyKind::Resource, R"({"Statement":[{"Sid":"any text, even 한글","Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/?*"}]})"},
            {PolicyKind::Resource, R"({"Version":"2008-10-17","Statement":[{"Effect":"Deny","NotPrincipal":{"AWS":["111122223333","arn:aws:iam::111122223333:user/a"]},"Action":"s3:*","Resource":"*"}]})"},
            {PolicyKind::Resource, R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*","Service":["s3.amazonaws.com"],"Federated":"accounts.google.com"},"Action":"ecr:*"}]})"},
            {PolicyKind::Trust, R"({"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"]}]})"},
            {PolicyKind::Trust, R"({"Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:saml-provider/x"},"Action":"sts:assumerolewithsaml"}]})"},
            {PolicyKind::ServiceControl, R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]})"},
            {PolicyKind::ResourceControl, R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"},{"Effect":"Deny","Principal":{"AWS":"*"},"Action":"s3:*","Resource":"*"}]})"},
        };
        for (const auto &[kind, policy] : good) {
            const auto parsed = PolicyDocument::parse(policy, kind);
            QVERIFY2(parsed.has_value(), parsed ? "" : (policy + (": " + parsed.error().message + " " + parsed.error().detail)).c_str());
            // What is written out again says the same.
            const auto again = PolicyDocument::parse(json::serialize(toJson(*parsed)), kind);
            QVERIFY2(again.has_value(), policy);
            QCOMPARE(again->statements.size(), parsed->statements.size());
            for (std::size_t i = 0; i < parsed->statements.size(); ++i)
                QCOMPARE(toJson(again->statements[i]), toJson(parsed->statements[i]));
        }
    }

    void placesInJson()
    {
        const std::string_view policy = "{\n  \"a\": [1, {\"b \\\" c\": \"한\", \"d\": [[], {}, -1.5e3]}],\n  \"e\": true}";
        QCOMPARE(policy.substr(findInJson(policy, {std::string("e")}), 4), std::string_view("true"));
        QCOMPARE(policy.substr(findInJson(policy, {std::string("a"), std::size_t(1), std::string("d"), std::size_t(2)}), 6), std::string_view("-1.5e3"));
        QCOMPARE(policy.substr(findInJson(policy, {std::string("a"), std::size_t(1), std::string("b \" c")}), 3).substr(0, 1), std::string_view("\""));
        QCOMPARE(findInJson(policy, {std::string("missing")}), std::size_t(0));
        QCOMPARE(findInJson(policy, {std::string("e"), std::size_t(4)}), policy.find("true"));
        const TextPlace place = placeOf(policy, policy.find("true"));
        QCOMPARE(place.line, std::size_t(3));
        QCOMPARE(place.column, std::size_t(8));
        QVERIFY(!findDuplicateMember(policy));
        const auto twice = findDuplicateMember(R"({"a": {"x": 1}, "b": [{"x": 1, "\u0078": 2}]})");
        QVERIFY(twice.has_value());
        QCOMPARE(toString(twice->path), std::string("b[0].x"));
        QCOMPARE(twice->offset, std::size_t(31));
    }

    /// 20,000 documents damaged at random: an error or a policy, never a crash; and what gets
    /// through can be decided with.
    void garbage()
    {
        std::mt19937 random(20261125);
        std::vector<std::string> seeds;
        const json::value tables = json::parse(readFile("logic.json"));
        for (const auto &policy : tables.at("policies").as_object())
            seeds.push_back(json::serialize(json::object{{"Version", "2012-10-17"}, {"Statement", policy.value()}}));
        const json::value wrong = json::parse(readFile("malformed.json"));
        for (const json::value &bad : wrong.as_array()) {
            if (bad.as_object().contains("policy"))
                seeds.push_back(json::serialize(bad.at("policy")));
        }
        const std::string_view pieces[] = {"\"", "{", "}", "[", "]", ",", ":", "\\", "*", "?", "${", "}", "null", "1e999", "true", "\xFF", "\xED\xA0\x80",
                                           "\\u0000", "arn:aws:", "ForAnyValue:", "IfExists", "\n", "\t", "'", "-", "::", "/", "Not", "{\"a\":"};
        const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
        constexpr PolicyKind kinds[] = {PolicyKind::Identity, PolicyKind::Session, PolicyKind::Resource, PolicyKind::Trust, PolicyKind::ServiceControl, PolicyKind::ResourceControl};
        Request request;
        request.principal = alice();
        request.action = "s3:GetObject";
        request.resource = "arn:aws:s3:::files/a";
        int accepted = 0;
        for (int round = 0; round < 20000; ++round) {
            std::string policy = seeds[below(seeds.size())];
            for (std::size_t cuts = below(4); cuts > 0 || round % 50 == 0; --cuts) {
                const std::size_t at = below(policy.size() + 1);
                switch (below(4)) {
                case 0: policy.insert(at, pieces[below(std::size(pieces))]); break;
                case 1: policy.erase(at, below(8)); break;
                case 2: policy.replace(at, std::min<std::size_t>(1, policy.size() - at), std::string(1, char(below(256)))); break;
                default: policy.insert(at, policy.substr(below(policy.size() + 1), below(40))); break;
                }
                if (cuts == 0)
                    break;
            }
            const PolicyKind kind = kinds[below(std::size(kinds))];
            const auto parsed = Policy::parse(policy, kind);
            if (!parsed) {
                QVERIFY(!parsed.error().message.empty());
                QVERIFY(parsed.error().offset <= policy.size());
                QVERIFY(parsed.error().line >= 1 && parsed.error().column >= 1);
                continue;
            }
            ++accepted;
            request.resourcePolicies.resource = PolicyLayer({{*parsed, "p"}});
            request.principalPolicies.identity = PolicyLayer({{*parsed, "p"}});
            QCOMPARE(request.explain().decision.result, request.decide().result);
        }
        QVERIFY2(accepted > 200, qPrintable(QString::number(accepted)));
        for (int depth : {31, 40, 100000}) {
            const std::string deep = std::string(std::size_t(depth), '[') + std::string(std::size_t(depth), ']');
            QVERIFY(!PolicyDocument::parse(deep, PolicyKind::Identity));
        }
        QVERIFY(!PolicyDocument::parse(std::string(1, '\0'), PolicyKind::Resource));
    }

    /// Requests may hold anything: bytes that are no text, wildcards, what looks like a variable.
    void garbageInRequests()
    {
        std::mt19937 random(7);
        const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
        Request request;
        const json::object statement{{"Effect", "Allow"}, {"Action", "s3:*"}, {"Resource", "arn:aws:s3:::b/${aws:username}/${test:K, 'x'}?*"},
                                     {"Condition", json::object{{"StringLike", json::object{{"test:K", json::array{"*${aws:username}?", "a*b*c*"}}}},
                                                                {"IpAddressIfExists", json::object{{"test:K", "10.0.0.0/8"}}},
                                                                {"ForAnyValue:ArnLike", json::object{{"test:K", "arn:*:s3:::${test:K}"}}}}}};
        request.principalPolicies.identity = PolicyLayer({attach(statement, PolicyKind::Identity)});
        request.principal = alice();
        for (int round = 0; round < 5000; ++round) {
            const auto noise = [&] {
                std::string out(below(60), '\0');
                for (char &c : out)
                    c = below(3) ? ":/*?$a{}"[below(8)] : char(below(256));
                return out;
            };
            request.action = below(4) ? "s3:" + noise() : noise();
            request.resource = below(4) ? "arn:aws:s3:::b/" + noise() : noise();
            request.principal.userName = noise();
            std::vector<std::string> values(below(4));
            for (std::string &value : values)
                value = noise();
            request.keys.set("test:K", values);
            QCOMPARE(request.explain().decision.result, request.decide().result);
        }
        // What a variable brings in is no wildcard, though its bytes are those a pattern has for one.
        request.principal.userName = "\xFE";
        const json::object home{{"Effect", "Allow"}, {"Action", "s3:*"}, {"Resource", "arn:aws:s3:::b/${aws:username}"}};
        request.principalPolicies.identity = PolicyLayer({attach(home, PolicyKind::Identity)});
        request.action = "s3:GetObject";
        request.resource = "arn:aws:s3:::b/secret";
        QVERIFY(!request.decide().allowed());
    }
};

QTEST_GUILESS_MAIN(TestPolicyParse)
#include "tst_policy_parse.moc"
