#include "tests/engine/PolicyTables.h"

using namespace nephoscope;
using namespace nephoscope::policy;
using namespace nephoscope::policy::testing;

/// The tables of tests/data/policy, row by row: operators, patterns, the evaluation logic.
class TestPolicy : public QObject
{
    Q_OBJECT

    /// alice asks for a fixed action; one statement speaks.
    static Request operatorRequest(const std::vector<std::string> &row)
    {
        Request request;
        request.principal = alice();
        request.action = "test:Do";
        request.resource = "arn:aws:test:::thing";
        request.keys.set("test:Star", {"*"});
        request.keys.set("test:Many", {"one", "two"});
        request.keys.set("test:Flag", {"true"});
        if (row[2] != "-")
            request.keys.set("TEST:key", texts(json::parse(row[2])));
        return request;
    }

    static Principal principalOf(const json::object &in)
    {
        static const std::map<std::string, PrincipalType> types = {
            {"Anonymous", PrincipalType::Anonymous}, {"Root", PrincipalType::Root}, {"User", PrincipalType::User},
            {"AssumedRole", PrincipalType::AssumedRole}, {"FederatedUser", PrincipalType::FederatedUser},
            {"WebIdentity", PrincipalType::WebIdentity}, {"Service", PrincipalType::Service}};
        const auto get = [&](const char *key) { return in.contains(key) ? text(in.at(key)) : std::string(); };
        Principal out;
        out.type = types.at(get("type"));
        out.arn = get("arn");
        out.account = get("account");
        out.entityArn = get("entityArn");
        out.userId = get("userId");
        out.userName = get("userName");
        out.provider = get("provider");
        out.canonicalId = get("canonicalId");
        out.serviceLinked = in.contains("serviceLinked");
        if (in.contains("tags")) {
            for (const auto &tag : in.at("tags").as_object())
                out.tags.emplace_back(std::string(tag.key()), text(tag.value()));
        }
        return out;
    }

private Q_SLOTS:
    void operators_data()
    {
        QTest::addColumn<int>("row");
        const auto rows = readTable("operators.tsv");
        QVERIFY(rows.size() >= 300);
        for (std::size_t i = 0; i < rows.size(); ++i)
            QTest::addRow("%s %s for %s", rows[i][0].c_str(), rows[i][1].c_str(), rows[i][2].c_str()) << int(i);
    }

    /// The condition on an Allow, on a Deny beside an Allow of everything, and explained.
    void operators()
    {
        static const auto rows = readTable("operators.tsv");
        QFETCH(int, row);
        const auto &cells = rows[std::size_t(row)];
        QCOMPARE(cells.size(), std::size_t(4));
        const bool met = cells[3] == "yes";
        QVERIFY(met || cells[3] == "no");
        json::object statement{{"Effect", "Allow"}, {"Action", "test:*"}, {"Resource", "*"}};
        statement["Condition"] = json::object{{cells[0], json::object{{"test:Key", json::parse(cells[1])}}}};

        Request request = operatorRequest(cells);
        request.principalPolicies.identity = PolicyLayer({attach(statement, PolicyKind::Identity)});
        QCOMPARE(request.decide().result, met ? Result::Allow : Result::ImplicitDeny);
        QCOMPARE(contradictions(request), QString());
        const auto report = request.explain().layers.at(0).statements.at(0).conditions.at(0);
        QCOMPARE(report.met, met);
        QCOMPARE(report.present, cells[2] != "-");
        QCOMPARE(report.op, cells[0]);

        statement["Effect"] = "Deny";
        const json::object all{{"Effect", "Allow"}, {"Action", "*"}, {"Resource", "*"}};
        request.principalPolicies.identity = PolicyLayer({attach(all, PolicyKind::Identity), attach(statement, PolicyKind::Identity)});
        QCOMPARE(request.decide().result, met ? Result::ExplicitDeny : Result::Allow);
        QCOMPARE(contradictions(request), QString());
    }

    void everyOperatorHasOddInput()
    {
        std::map<std::string, std::pair<bool, bool>> seen; // with the key missing, and with it there
        for (const auto &row : readTable("operators.tsv")) {
            auto &[missing, present] = seen[row[0]];
            (row[2] == "-" ? missing : present) = true;
        }
        for (const char *name : {"StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike",
                                 "NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals", "DateEquals", "DateNotEquals",
                                 "DateLessThan", "Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "ArnLike", "ArnNotEquals", "Null",
                                 "ForAllValues:StringEquals", "ForAnyValue:StringEquals", "StringEqualsIfExists"}) {
            QVERIFY2(seen[name].first && seen[name].second, name);
        }
        for (const char *name : {"NumericGreaterThan", "NumericGreaterThanEquals", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals",
                                 "ArnEquals", "ArnNotLike"})
            QVERIFY2(seen[name].second, name);
    }

    void patterns_data()
    {
        QTest::addColumn<int>("row");
        const auto rows = readTable("patterns.tsv");
        QVERIFY(rows.size() >= 70);
        for (std::size_t i = 0; i < rows.size(); ++i)
            QTest::addRow("%s %s %s for %s", rows[i][0].c_str(), rows[i][1].c_str(), rows[i][2].c_str(), rows[i][3].c_str()) << int(i);
    }

    void patterns()
    {
        static const auto rows = readTable("patterns.tsv");
        QFETCH(int, row);
        const auto &cells = rows[std::size_t(row)];
        QCOMPARE(cells.size(), std::size_t(5));
        const bool action = cells[0].ends_with("Action");
        json::object statement{{"Effect", "Allow"}, {cells[0], json::parse(cells[2])}};
        statement[action ? "Resource" : "Action"] = "*";
        statement["Principal"] = json::object{{"AWS", "arn:aws:iam::111122223333:user/alice"}};
        // As a resource's policy, for these may have the old version.
        const json::object policy{{"Version", cells[1]}, {"Statement", statement}};
        Request request = operatorRequest({"", "", "-"});
        request.action = action ? cells[3] : "s3:GetObject";
        request.resource = action ? "arn:aws:s3:::bucket" : cells[3];
        request.resourcePolicies.resource = PolicyLayer({{compile(json::serialize(policy), PolicyKind::Resource), "p"}});
        const bool fits = cells[4] == "yes";
        QCOMPARE(request.decide().allowed(), fits);
        QCOMPARE(contradictions(request), QString());
        const StatementReport report = request.explain().layers.at(0).statements.at(0);
        QCOMPARE(report.action, action ? fits : true);
        QCOMPARE(report.resource, action ? true : fits);
    }

    void logic_data()
    {
        QTest::addColumn<int>("row");
        const json::value tables = json::parse(readFile("logic.json"));
        const json::array &cases = tables.at("cases").as_array();
        QVERIFY(cases.size() >= 120);
        for (std::size_t i = 0; i < cases.size(); ++i)
            QTest::newRow(text(cases[i].at("name")).c_str()) << int(i);
    }

    void logic()
    {
        static const json::value tables = json::parse(readFile("logic.json"));
        QFETCH(int, row);
        const json::object &in = tables.at("cases").as_array()[std::size_t(row)].as_object();
        const auto layer = [&](const json::value &list, PolicyKind kind) {
            std::vector<AttachedPolicy> policies;
            for (const json::value &policy : list.as_array()) {
                const bool named = policy.is_string();
                policies.push_back(attach(named ? tables.at("policies").at(policy.as_string()) : policy, kind, named ? text(policy) : "inline"));
            }
            return PolicyLayer(std::move(policies));
        };
        Request request;
        request.principal = principalOf(tables.at("principals").at(in.at("who").as_string()).as_object());
        request.action = text(in.at("action"));
        request.resource = text(in.at("resource"));
        request.owner = in.contains("owner") ? text(in.at("owner")) : std::string();
        if (in.contains("now"))
            QVERIFY(parseIso8601(text(in.at("now")), request.now));
        if (in.contains("keys")) {
            for (const auto &key : in.at("keys").as_object())
                request.keys.set(std::string(key.key()), texts(key.value()));
        }
        const bool trust = in.contains("kind") && text(in.at("kind")) == "Trust";
        request.resourcePolicies.mustNamePrincipal = in.contains("mustNamePrincipal");
        if (in.contains("identity"))
            request.principalPolicies.identity = layer(in.at("identity"), PolicyKind::Identity);
        if (in.contains("boundary"))
            request.principalPolicies.boundary = layer(in.at("boundary"), PolicyKind::Identity);
        if (in.contains("session"))
            request.principalPolicies.session = layer(in.at("session"), PolicyKind::Session);
        if (in.contains("resourcePolicy"))
            request.resourcePolicies.resource = layer(in.at("resourcePolicy"), trust ? PolicyKind::Trust : PolicyKind::Resource);
        if (in.contains("scp")) {
            for (const json::value &level : in.at("scp").as_array())
                request.principalPolicies.serviceControl.push_back(layer(level, PolicyKind::ServiceControl));
        }
        if (in.contains("rcp")) {
            for (const json::value &level : in.at("rcp").as_array())
                request.resourcePolicies.resourceControl.push_back(layer(level, PolicyKind::ResourceControl));
        }
        QCOMPARE(shown(request.decide()), QString::fromStdString(text(in.at("result")) + " by " + text(in.at("layer"))));
        QCOMPARE(contradictions(request), QString());
    }

    void matrix_data()
    {
        QTest::addColumn<int>("row");
        const auto rows = readTable("matrix.tsv");
        QVERIFY(rows.size() >= 400);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto &r = rows[i];
            QTest::addRow("%s of the %s account, resource: %s, identity: %s, boundary: %s, session: %s%s", r[0].c_str(), r[1].c_str(), r[2].c_str(),
                          r[3].c_str(), r[4].c_str(), r[5].c_str(), r[6] == "yes" ? ", must be named" : "")
                << int(i);
        }
    }

    void matrix()
    {
        static const auto rows = readTable("matrix.tsv");
        QFETCH(int, row);
        const auto &cells = rows[std::size_t(row)];
        QCOMPARE(cells.size(), std::size_t(9));
        const json::value tables = json::parse(readFile("logic.json"));
        static const std::map<std::string, std::string> names = {{"user", "alice"}, {"role", "dev"}, {"federated", "fed"}, {"root", "root"},
                                                                 {"service", "s3"}, {"anonymous", "nobody"}, {"web", "github"}};
        Request request;
        request.principal = principalOf(tables.at("principals").at(names.at(cells[0])).as_object());
        request.action = "test:Do";
        request.resource = "arn:aws:test:us-east-1:1:thing/1";
        request.owner = cells[1] == "same" ? "111122223333" : "999988887777";
        request.resourcePolicies.mustNamePrincipal = cells[6] == "yes";

        const auto policy = [](const std::string &says, PolicyKind kind, json::value who = nullptr) {
            json::object statement{{"Effect", says == "deny" ? "Deny" : "Allow"}, {"Action", says == "none" ? "test:Other" : "test:Do"}, {"Resource", "*"}};
            if (!who.is_null())
                statement["Principal"] = std::move(who);
            return PolicyLayer({attach(statement, kind)});
        };
        const Principal &who = request.principal;
        const char *type = who.type == PrincipalType::Service ? "Service" : who.type == PrincipalType::WebIdentity ? "Federated" : "AWS";
        const std::map<std::string, json::value> named = {
            {"other", json::object{{"AWS", "arn:aws:iam::111122223333:user/nobody"}}},
            {"account", json::object{{"AWS", "arn:aws:iam::111122223333:root"}}},
            {"entity", json::object{{"AWS", who.entityArn}}},
            {"self", json::object{{type, who.type == PrincipalType::WebIdentity ? who.provider : who.arn}}},
            {"everyone", "*"},
            {"deny", "*"},
        };
        if (cells[2] != "none")
            request.resourcePolicies.resource = policy(cells[2], PolicyKind::Resource, named.at(cells[2]));
        if (cells[3] != "-")
            request.principalPolicies.identity = policy(cells[3], PolicyKind::Identity);
        if (cells[4] != "-")
            request.principalPolicies.boundary = policy(cells[4], PolicyKind::Identity);
        if (cells[5] != "-")
            request.principalPolicies.session = policy(cells[5], PolicyKind::Session);
        QCOMPARE(shown(request.decide()), QString::fromStdString(cells[7] + " by " + cells[8]));
        QCOMPARE(contradictions(request), QString());
    }
};

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
