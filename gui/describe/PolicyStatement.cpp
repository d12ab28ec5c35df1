#include "gui/describe/PolicyStatement.h"

#include "gui/bridge/Text.h"
#include "gui/describe/ActionCatalog.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui {

namespace {

namespace json = boost::json;
using Kind = FieldDescription::Kind;
using policy::PolicyKind;
using policy::PrincipalEntry;

struct PolicyStatement
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::PolicyStatement)
};

// Who a statement is about; the values of the field.
const QLatin1String everyone("everyone");
const QLatin1String accounts("aws");
const QLatin1String services("service");
const QLatin1String federated("federated");

bool hasPrincipal(PolicyKind kind) { return kind == PolicyKind::Resource || kind == PolicyKind::Trust || kind == PolicyKind::ResourceControl; }
bool hasResource(PolicyKind kind) { return kind != PolicyKind::Trust; }
/// What everybody may do is no trust, and a resource control policy is for everyone.
bool namesPrincipals(PolicyKind kind) { return kind != PolicyKind::ResourceControl; }

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    }
    return lines;
}

bool matches(const QString &text, const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern))).match(text).hasMatch();
}

FieldDescription principalsField(const QLatin1String &of, const QString &label, const QString &constraint, const char *pattern)
{
    FieldDescription field{.id = QString(QStringLiteral("statement-") % of), .label = label, .kind = Kind::Area, .constraint = constraint};
    field.shown = [of](const FormValues &values) { return values[QStringLiteral("statementPrincipal")] == of; };
    field.check = [pattern](const QString &text) {
        const QStringList lines = linesOf(text);
        for (const QString &line : lines) {
            if (!matches(line, pattern))
                return PolicyStatement::tr("%1 is none of these.").arg(line);
        }
        return lines.isEmpty() ? PolicyStatement::tr("Enter one at least, one a line.") : QString();
    };
    return field;
}

void addPrincipals(std::vector<FieldDescription> &fields, PolicyKind kind)
{
    if (!hasPrincipal(kind) || !namesPrincipals(kind))
        return;
    FieldDescription who{.id = QStringLiteral("statementPrincipal"), .label = PolicyStatement::tr("Principal"), .kind = Kind::Select};
    who.options = {{accounts, PolicyStatement::tr("AWS accounts, users and roles")}, {services, PolicyStatement::tr("AWS services")}};
    if (kind == PolicyKind::Trust)
        who.options.push_back({federated, PolicyStatement::tr("Identity providers")});
    else
        who.options.push_back({everyone, PolicyStatement::tr("Everybody (*)")});
    who.initial = accounts;
    who.warn = [](const QString &value) {
        return value == everyone ? PolicyStatement::tr("With Allow and no condition this opens it to the whole world.") : QString();
    };
    fields.push_back(std::move(who));
    fields.push_back(principalsField(accounts, PolicyStatement::tr("Accounts, users and roles"),
                                     PolicyStatement::tr("Account IDs or ARNs of users and roles, one a line: arn:aws:iam::111122223333:role/reader"),
                                     "[0-9]{12}|arn:aws[a-z-]*:(iam|sts)::[0-9]{12}:\\S+"));
    fields.push_back(principalsField(services, PolicyStatement::tr("Services"), PolicyStatement::tr("Names of services, one a line: lambda.amazonaws.com"),
                                     "[a-z0-9.-]+\\.amazonaws\\.com(\\.cn)?"));
    if (kind == PolicyKind::Trust)
        fields.push_back(principalsField(federated, PolicyStatement::tr("Providers"), PolicyStatement::tr("ARNs of identity providers, one a line."),
                                         "arn:aws[a-z-]*:iam::[0-9]{12}:(oidc|saml)-provider/\\S+|[a-z0-9.-]+\\.[a-z]+"));
}

QString prefixOf(PolicyKind kind, const PolicySubject &subject) { return kind == PolicyKind::Trust ? QStringLiteral("sts") : subject.prefix; }

FieldDescription actionsField(PolicyKind kind, const PolicySubject &subject)
{
    FieldDescription field{.id = QStringLiteral("statementActions"), .label = PolicyStatement::tr("Actions")};
    const QString prefix = prefixOf(kind, subject);
    const iam::ServiceActions *service = iam::actionsOf(prefix);
    if (!service) {
        field.kind = Kind::Area;
        field.constraint = PolicyStatement::tr("One a line, with * for anything: s3:Get*");
        field.check = [](const QString &text) {
            const QStringList lines = linesOf(text);
            for (const QString &line : lines) {
                if (line != QLatin1String("*") && !matches(line, "[A-Za-z0-9-]+:[A-Za-z0-9*?]+"))
                    return PolicyStatement::tr("%1 is no action: write service:Action.").arg(line);
            }
            return lines.isEmpty() ? PolicyStatement::tr("Enter one at least, one a line.") : QString();
        };
        return field;
    }
    field.kind = Kind::Picks;
    field.placeholder = PolicyStatement::tr("Choose actions");
    if (kind != PolicyKind::Trust)
        field.options.push_back({QStringLiteral("*"), QString(prefix % QStringLiteral(":*")), PolicyStatement::tr("All actions of the service")});
    for (const auto &[level, names] : service->actions) {
        for (const QString &name : names) {
            if (kind != PolicyKind::Trust || name.startsWith(QLatin1String("Assume")) || name == QLatin1String("TagSession"))
                field.options.push_back({name, QString(prefix % u':' % name), iam::levelText(level)});
        }
    }
    field.initial = kind == PolicyKind::Trust ? QStringLiteral("AssumeRole") : QString();
    field.check = [](const QString &chosen) { return chosen.isEmpty() ? PolicyStatement::tr("Choose at least one action.") : QString(); };
    return field;
}

std::vector<std::string> standard(const QStringList &texts)
{
    std::vector<std::string> all;
    for (const QString &text : texts)
        all.push_back(toStd(text));
    return all;
}

} // namespace

FormDescription policyStatementForm(PolicyKind kind, const PolicySubject &subject)
{
    FieldDescription effect{.id = QStringLiteral("statementEffect"), .label = PolicyStatement::tr("Effect"), .kind = Kind::Radio};
    effect.options = {{QStringLiteral("Allow"), PolicyStatement::tr("Allow"), {}},
                      {QStringLiteral("Deny"), PolicyStatement::tr("Deny"), PolicyStatement::tr("Wins over every Allow.")}};
    std::vector<FieldDescription> fields{std::move(effect)};
    addPrincipals(fields, kind);
    fields.push_back(actionsField(kind, subject));
    if (hasResource(kind)) {
        FieldDescription resources{.id = QStringLiteral("statementResources"), .label = PolicyStatement::tr("Resources"), .kind = Kind::Area};
        resources.constraint = PolicyStatement::tr("ARNs, one a line, with * for anything.");
        resources.initial = subject.resources.isEmpty() ? QStringLiteral("*") : subject.resources.join(u'\n');
        resources.check = [](const QString &text) {
            const QStringList lines = linesOf(text);
            for (const QString &line : lines) {
                if (line != QLatin1String("*") && !matches(line, "arn:[^:]+:[^:]*:[^:]*:[^:]*:\\S+"))
                    return PolicyStatement::tr("%1 is no ARN.").arg(line);
            }
            return lines.isEmpty() ? PolicyStatement::tr("Enter one at least, one a line.") : QString();
        };
        fields.push_back(std::move(resources));
    }
    FormDescription form;
    form.title = form.accept = PolicyStatement::tr("Add statement");
    form.sections = {{{}, {}, std::move(fields)}};
    form.submit = [](const ActionContext &, const FormValues &, QObject *, ActionContext::Ending end) { end(std::nullopt); };
    return form;
}

policy::StatementDocument policyStatement(const FormValues &values, PolicyKind kind, const PolicySubject &subject)
{
    policy::StatementDocument statement;
    statement.effect = values[QStringLiteral("statementEffect")] == QLatin1String("Deny") ? policy::Effect::Deny : policy::Effect::Allow;
    const QString who = values[QStringLiteral("statementPrincipal")];
    if (hasPrincipal(kind) && (who == everyone || !namesPrincipals(kind))) {
        statement.principals.push_back({PrincipalEntry::Type::Everyone, "*"});
    } else if (hasPrincipal(kind)) {
        const auto type = who == services ? PrincipalEntry::Type::Service : who == federated ? PrincipalEntry::Type::Federated : PrincipalEntry::Type::Aws;
        for (const QString &line : linesOf(values[QString(QStringLiteral("statement-") % who)])) {
            const bool account = type == PrincipalEntry::Type::Aws && matches(line, "[0-9]{12}");
            statement.principals.push_back({type, toStd(account ? QStringLiteral("arn:aws:iam::%1:root").arg(line) : line)});
        }
    }
    const QString prefix = prefixOf(kind, subject);
    QStringList actions = linesOf(values[QStringLiteral("statementActions")]);
    if (iam::actionsOf(prefix)) {
        if (actions.contains(QLatin1String("*")))
            actions = QStringList{QStringLiteral("*")}; // it covers the others
        for (QString &action : actions)
            action.prepend(QString(prefix % u':'));
    }
    statement.actions = standard(actions);
    if (hasResource(kind))
        statement.resources = standard(linesOf(values[QStringLiteral("statementResources")]));
    return statement;
}

std::optional<QString> withStatement(const QString &policy, const policy::StatementDocument &statement)
{
    json::object whole{{"Version", "2012-10-17"}};
    if (!policy.trimmed().isEmpty()) {
        boost::system::error_code problem;
        json::value value = json::parse(toStd(policy), problem);
        if (problem || !value.is_object())
            return std::nullopt;
        whole = std::move(value.as_object());
    }
    json::value &statements = whole["Statement"];
    if (statements.is_object())
        statements = json::array{json::value(statements)};
    else if (statements.is_null())
        statements = json::array();
    else if (!statements.is_array())
        return std::nullopt;
    statements.as_array().push_back(policy::toJson(statement));
    return formatJson(toQt(json::serialize(whole)));
}

} // namespace nephoscope::gui
