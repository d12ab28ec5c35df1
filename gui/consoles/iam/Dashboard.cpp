#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Policies.h"
#include "gui/consoles/iam/Providers.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;

struct Dashboard
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Dashboard)
};

struct Overview
{
    std::map<std::string, std::int64_t> counts;
    QString account;
    QString alias;
    bool hasPasswordPolicy = false;

    std::int64_t count(const char *key) const
    {
        const auto found = counts.find(key);
        return found == counts.end() ? 0 : found->second;
    }
};

using Loaded = ResourceType<Overview>::Loaded;

void load(EngineHost &engine, QObject *receiver, Loaded done)
{
    ask<GetAccountSummary>(engine, receiver, {}, [&engine, receiver, done](auto summary) {
        if (!summary)
            return done(fail(summary.error()));
        auto overview = std::make_shared<Overview>();
        overview->account = engine.accountId();
        if (summary->summaryMap) {
            for (const auto &[key, value] : *summary->summaryMap)
                overview->counts[key] = value;
        }
        ask<ListAccountAliases>(engine, receiver, {}, [&engine, receiver, overview, done](auto aliases) {
            if (aliases && aliases->accountAliases && !aliases->accountAliases->empty())
                overview->alias = toQt(aliases->accountAliases->front());
            ask<GetAccountPasswordPolicy>(engine, receiver, {}, [overview, done](auto passwords) {
                overview->hasPasswordPolicy = passwords.has_value();
                done(std::shared_ptr<const Overview>(overview));
            });
        });
    });
}

Pair counted(const QString &name, std::int64_t count, const QString &address)
{
    Pair pair{name, QString::number(count)};
    pair.address = address;
    return pair;
}

Pair advice(const QString &what, bool good, const QString &goodText, const QString &badText, const QString &address = {})
{
    Pair pair{what, good ? goodText : badText};
    pair.status = good ? StatusIndicator::Status::Success : StatusIndicator::Status::Warning;
    if (!good && !address.isEmpty()) {
        pair.address = address;
        pair.status.reset();
    }
    return pair;
}

std::vector<Pair> resources(const Overview &overview)
{
    return {counted(Dashboard::tr("User groups"), overview.count("Groups"), listAddress(Kind::Group)), counted(Dashboard::tr("Users"), overview.count("Users"), listAddress(Kind::User)),
            counted(Dashboard::tr("Roles"), overview.count("Roles"), listAddress(Kind::Role)), counted(Dashboard::tr("Policies"), overview.count("Policies"), policiesAddress()),
            counted(Dashboard::tr("Identity providers"), overview.count("Providers"), QStringLiteral("iam/providers"))};
}

std::vector<Pair> recommendations(const Overview &overview)
{
    const std::int64_t users = overview.count("Users");
    return {advice(Dashboard::tr("Work as a user, not as root"), users > 0, Dashboard::tr("There are users"), Dashboard::tr("Create a user"), QStringLiteral("iam/users/create")),
            advice(Dashboard::tr("MFA of the root user"), overview.count("AccountMFAEnabled") > 0, Dashboard::tr("Assigned"), Dashboard::tr("Not assigned")),
            advice(Dashboard::tr("MFA devices in use"), overview.count("MFADevicesInUse") > 0 || users == 0, Dashboard::tr("%n device(s)", nullptr, int(overview.count("MFADevicesInUse"))), Dashboard::tr("No user has one")),
            advice(Dashboard::tr("Password policy"), overview.hasPasswordPolicy, Dashboard::tr("Custom"), Dashboard::tr("Set a password policy"), QStringLiteral("iam/account"))};
}

std::vector<Pair> account(const Overview &overview)
{
    const QString host = overview.alias.isEmpty() ? overview.account : overview.alias;
    return {{Dashboard::tr("Account ID"), overview.account, true},
            {Dashboard::tr("Account alias"), overview.alias.isEmpty() ? Dashboard::tr("Not set") : overview.alias},
            {Dashboard::tr("Sign-in address for users"), QStringLiteral("https://%1.signin.aws.amazon.com/console").arg(host), true}};
}

std::vector<Pair> links(const Overview &)
{
    const auto link = [](const QString &what, const QString &text, const QString &address) {
        Pair pair{what, text};
        pair.address = address;
        return pair;
    };
    return {link(Dashboard::tr("What would be allowed?"), Dashboard::tr("Policy simulator"), simulatorAddress()),
            link(Dashboard::tr("Who has which credentials?"), Dashboard::tr("Credential report"), QStringLiteral("iam/report")),
            link(Dashboard::tr("What is written down?"), Dashboard::tr("Create policy"), QStringLiteral("iam/policies/create"))};
}

} // namespace

Resource dashboard()
{
    Resource page;
    page.service = QStringLiteral("iam");
    page.id = QStringLiteral("dashboard");
    page.title = Dashboard::tr("IAM dashboard");
    page.address = QStringLiteral("iam");
    page.path = {{QStringLiteral("IAM"), {}}};
    page.help = help::dashboard();
    Details details;
    details.title = page.title;
    details.path = page.path;
    details.failed = Dashboard::tr("The account cannot be shown");
    details.load = ResourceType<Overview>::loadWith(load);
    details.touches = isIamChange;
    details.tabAddress = [](const QString &) { return QStringLiteral("iam"); };
    details.help = page.help;
    DetailTab tab{.id = QStringLiteral("overview"), .title = page.title};
    tab.facts = {ResourceType<Overview>::facts(Dashboard::tr("IAM resources"), 5, resources, Dashboard::tr("In this account, the same in every Region.")),
                 ResourceType<Overview>::facts(Dashboard::tr("Security recommendations"), 4, recommendations),
                 ResourceType<Overview>::facts(Dashboard::tr("AWS account"), 2, account), ResourceType<Overview>::facts(Dashboard::tr("Quick links"), 3, links)};
    details.tabs = {std::move(tab)};
    page.details = std::move(details);
    return page;
}

} // namespace nephoscope::gui::iam
