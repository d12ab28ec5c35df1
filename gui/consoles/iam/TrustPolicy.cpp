#include "gui/consoles/iam/TrustPolicy.h"

#include "gui/consoles/iam/Users.h"
#include "gui/describe/PolicyCheck.h"
#include "policy/PolicyDocument.h"

#include <boost/json/serialize.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::iam {

namespace {

using policy::PrincipalEntry;
using FieldKind = FieldDescription::Kind;

struct TrustPolicy
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::TrustPolicy)
};

constexpr int mostHours = 12;

std::function<bool(const FormValues &)> when(const char *field, const char *value)
{
    return [field, value](const FormValues &values) { return values[QLatin1String(field)] == QLatin1String(value); };
}

std::vector<FieldOption> serviceOptions()
{
    struct Service { const char *principal; const char *name; };
    static constexpr Service services[] = {{"lambda.amazonaws.com", "Lambda"}, {"s3.amazonaws.com", "S3"}, {"batchoperations.s3.amazonaws.com", "S3 Batch Operations"},
                                           {"events.amazonaws.com", "EventBridge"}, {"sns.amazonaws.com", "SNS"}, {"ecs-tasks.amazonaws.com", "ECS tasks"},
                                           {"ec2.amazonaws.com", "EC2"}, {"firehose.amazonaws.com", "Data Firehose"}, {"transfer.amazonaws.com", "Transfer Family"},
                                           {"datasync.amazonaws.com", "DataSync"}, {"storagegateway.amazonaws.com", "Storage Gateway"}, {"backup.amazonaws.com", "Backup"},
                                           {"scheduler.amazonaws.com", "EventBridge Scheduler"}, {"cloudtrail.amazonaws.com", "CloudTrail"}};
    std::vector<FieldOption> options;
    for (const Service &service : services)
        options.push_back({QLatin1String(service.principal), QLatin1String(service.name), QLatin1String(service.principal)});
    return options;
}

} // namespace

std::vector<FormSection> trustSections(std::size_t step)
{
    FieldDescription type{.id = QStringLiteral("trustType"), .label = TrustPolicy::tr("Trusted entity type"), .kind = FieldKind::Radio};
    type.options = {{QStringLiteral("service"), TrustPolicy::tr("AWS service"), TrustPolicy::tr("A service acts in this account for you.")},
                    {QStringLiteral("account"), TrustPolicy::tr("AWS account"), TrustPolicy::tr("Users and roles of this account or another one.")},
                    {QStringLiteral("web"), TrustPolicy::tr("Web identity"), TrustPolicy::tr("Users that a provider of OpenID Connect has signed in.")},
                    {QStringLiteral("custom"), TrustPolicy::tr("Custom trust policy"), TrustPolicy::tr("You write it.")}};
    FieldDescription service{.id = QStringLiteral("trustedService"), .label = TrustPolicy::tr("Service"), .kind = FieldKind::Select};
    service.options = serviceOptions();
    service.shown = when("trustType", "service");
    FieldDescription account{.id = QStringLiteral("trustedAccount"), .label = TrustPolicy::tr("Account ID - optional")};
    account.constraint = TrustPolicy::tr("Empty: this account. The account then decides by its own policies who of it may take the role.");
    account.shown = when("trustType", "account");
    account.check = [](const QString &text) {
        static const QRegularExpression twelve(QStringLiteral("^(\\d{12})?$"));
        return twelve.match(text).hasMatch() ? QString() : TrustPolicy::tr("An account ID has 12 digits.");
    };
    FieldDescription external{.id = QStringLiteral("externalId"), .label = TrustPolicy::tr("External ID - optional")};
    external.constraint = TrustPolicy::tr("For a third party that works for several customers: who does not know it may not take the role.");
    external.shown = when("trustType", "account");
    FieldDescription mfa{.id = QStringLiteral("needsMfa"), .label = TrustPolicy::tr("Require MFA"), .kind = FieldKind::Check};
    mfa.shown = when("trustType", "account");
    FieldDescription provider{.id = QStringLiteral("provider"), .label = TrustPolicy::tr("Identity provider"), .kind = FieldKind::Select};
    provider.placeholder = TrustPolicy::tr("Choose a provider");
    provider.load = loadOidcProviders;
    provider.shown = when("trustType", "web");
    provider.check = [](const QString &arn) { return arn.isEmpty() ? TrustPolicy::tr("Choose a provider. Add one under Identity providers first.") : QString(); };
    FieldDescription audience{.id = QStringLiteral("audience"), .label = TrustPolicy::tr("Audience")};
    audience.shown = when("trustType", "web");
    audience.check = [](const QString &text) { return text.isEmpty() ? TrustPolicy::tr("Enter the audience, usually the client ID.") : QString(); };
    FieldDescription custom = policyField(QStringLiteral("customTrust"), TrustPolicy::tr("Custom trust policy"),
                                          QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},"
                                                         "\"Action\":\"sts:AssumeRole\"}]}"),
                                          policy::PolicyKind::Trust);
    custom.shown = when("trustType", "custom");
    custom.errorCodes = {QStringLiteral("MalformedPolicyDocument")};
    return {{TrustPolicy::tr("Trusted entity type"), {}, {std::move(type)}, step},
            {TrustPolicy::tr("Trusted entity"), {}, {std::move(service), std::move(account), std::move(external), std::move(mfa), std::move(provider), std::move(audience), std::move(custom)}, step}};
}

QString trustPolicyText(const QString &account, const FormValues &values)
{
    const QString type = values[QStringLiteral("trustType")];
    if (type == QLatin1String("custom"))
        return values[QStringLiteral("customTrust")].trimmed();
    policy::PolicyDocument document;
    document.version = "2012-10-17";
    policy::StatementDocument &statement = document.statements.emplace_back();
    statement.actions = {type == QLatin1String("web") ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRole"};
    if (type == QLatin1String("service")) {
        statement.principals = {{PrincipalEntry::Type::Service, toStd(values[QStringLiteral("trustedService")])}};
    } else if (type == QLatin1String("account")) {
        const QString trusted = values[QStringLiteral("trustedAccount")];
        statement.principals = {{PrincipalEntry::Type::Aws, toStd(QStringLiteral("arn:aws:iam::%1:root").arg(trusted.isEmpty() ? account : trusted))}};
        if (const QString external = values[QStringLiteral("externalId")]; !external.isEmpty())
            statement.conditions.push_back({"StringEquals", "sts:ExternalId", {toStd(external)}});
        if (values.isOn(QStringLiteral("needsMfa")))
            statement.conditions.push_back({"Bool", "aws:MultiFactorAuthPresent", {"true"}});
    } else {
        const QString provider = values[QStringLiteral("provider")];
        statement.principals = {{PrincipalEntry::Type::Federated, toStd(provider)}};
        statement.conditions = {{"StringEquals", toStd(provider.section(QStringLiteral("oidc-provider/"), 1) % QStringLiteral(":aud")), {toStd(values[QStringLiteral("audience")])}}};
    }
    return formatJson(toQt(boost::json::serialize(policy::toJson(document))));
}

FieldDescription sessionField(int hours)
{
    FieldDescription field{.id = QStringLiteral("sessionHours"), .label = TrustPolicy::tr("Maximum session duration"), .kind = FieldKind::Number};
    field.initial = QString::number(hours);
    field.unit = TrustPolicy::tr("hours");
    field.constraint = TrustPolicy::tr("%1 to %2 hours").arg(1).arg(mostHours);
    field.smallest = 1;
    field.largest = mostHours;
    return field;
}

QString trustedText(const QString &text)
{
    const auto document = policy::PolicyDocument::parse(toStd(text), policy::PolicyKind::Trust);
    if (!document)
        return {};
    QStringList names;
    for (const auto &statement : document->statements) {
        for (const PrincipalEntry &principal : statement.principals) {
            const QString value = toQt(principal.value);
            switch (principal.type) {
            case PrincipalEntry::Type::Service:
                names << TrustPolicy::tr("AWS Service: %1").arg(value.section(QStringLiteral(".amazonaws.com"), 0, 0));
                break;
            case PrincipalEntry::Type::Aws:
                names << (value.contains(QLatin1String(":root")) ? TrustPolicy::tr("Account: %1").arg(value.section(u':', 4, 4)) : value.section(u':', 5));
                break;
            case PrincipalEntry::Type::Federated:
                names << TrustPolicy::tr("Identity provider: %1").arg(value.section(u'/', 1));
                break;
            case PrincipalEntry::Type::Everyone:
                names << TrustPolicy::tr("Everyone");
                break;
            case PrincipalEntry::Type::CanonicalUser:
                names << value;
                break;
            }
        }
    }
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

} // namespace nephoscope::gui::iam
