#include "services/iam/Common.h"

#include "services/iam/RootUser.h"
#include "services/iam/Settings.h"

#include <boost/json.hpp>

namespace nephoscope::iam {

namespace {

namespace json = boost::json;

constexpr std::string_view reportSetting = "credential-report";
constexpr auto reportLives = std::chrono::hours(4);

std::string dateOf(const std::optional<Timestamp> &time, const char *without)
{
    if (!time)
        return without;
    std::string text = formatIso8601(*time, false);
    text.back() = '+';
    return text + "00:00";
}

/// The ten columns of a user's two keys.
void appendKeys(std::string &line, const std::vector<identity::KeyRow> &keys)
{
    for (std::size_t i = 0; i < 2; ++i) {
        const identity::KeyRow *key = i < keys.size() ? &keys[i] : nullptr;
        line += key && key->active ? ",true" : ",false";
        line += ',' + (key ? dateOf(key->created, "N/A") : std::string("N/A"));
        line += ',' + (key ? dateOf(key->used, "N/A") : std::string("N/A"));
        line += ',' + (key && key->used ? key->usedRegion : std::string("N/A"));
        line += ',' + (key && key->used ? key->usedService : std::string("N/A"));
    }
    line += ",false,N/A,false,N/A\n"; // signing certificates
}

std::string userLine(ReadContext &context, const Entity &user, const std::optional<PasswordRules> &rules)
{
    std::string line = user.name + ',' + user.arn() + ',' + dateOf(user.created, "N/A");
    auto login = context.db().query("SELECT changed FROM iam_logins WHERE user = ?");
    if (login.bind(user.id).step()) {
        const Timestamp changed = identity::timeAt(login, 0);
        const bool expires = rules && rules->days > 0;
        line += ",true,no_information," + dateOf(changed, "N/A") + ','
            + (expires ? dateOf(changed + std::chrono::days(rules->days), "N/A") : std::string("N/A"));
    } else {
        line += ",false,N/A,N/A,N/A";
    }
    line += Entities(context.db()).members(user.id).empty() ? ",false" : ",true";
    appendKeys(line, Keys(context.db()).of(user.account, user.id));
    return line;
}

std::string writeReport(ReadContext &context, Timestamp accountBegan, bool rootKey)
{
    std::string text = "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active";
    for (const char *number : {"1", "2"}) {
        for (const char *column : {"active", "last_rotated", "last_used_date", "last_used_region", "last_used_service"})
            text += std::string(",access_key_") + number + '_' + column;
    }
    text += ",cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated\n";
    std::vector<identity::KeyRow> rootKeys = Keys(context.db()).of(context.account(), {});
    if (rootKey)
        rootKeys.insert(rootKeys.begin(), identity::KeyRow{{}, context.account(), {}, {}, true, accountBegan});
    text += "<root_account>,arn:aws:iam::" + context.account() + ":root," + dateOf(accountBegan, "N/A") + ",not_supported,no_information,not_supported,not_supported,false";
    appendKeys(text, rootKeys);
    const auto rules = passwordRules(context);
    for (const Entity &user : Entities(context.db()).list(context.account(), Kind::User))
        text += userLine(context, user, rules);
    return text;
}

Expected<model::GenerateCredentialReport::Output> generateReport(WriteContext &context, const model::GenerateCredentialReport::Input &, Timestamp accountBegan)
{
    Entities entities(context.db());
    model::GenerateCredentialReport::Output output;
    if (const auto before = entities.setting(context.account(), reportSetting)) {
        const Timestamp made(Duration(json::parse(*before).at("time").as_int64()));
        if (context.now() - made < reportLives) {
            output.state.emplace().value = "COMPLETE";
            return output;
        }
    }
    const bool rootKey = context.account() == defaultAccount;
    entities.putSetting(context.account(), reportSetting,
                        json::serialize(json::object{{"time", identity::millis(context.now())}, {"text", writeReport(context, accountBegan, rootKey)}}));
    output.state.emplace().value = "STARTED";
    output.description = "No report exists. Starting a new report generation task";
    return output;
}

Expected<model::GetCredentialReport::Output> getReport(ReadContext &context, const model::GetCredentialReport::Input &)
{
    const auto stored = Entities(context.db()).setting(context.account(), reportSetting);
    if (!stored)
        return fail(Error{"ReportNotPresent", "No report present in current state", 410});
    const json::value report = json::parse(*stored);
    const Timestamp made(Duration(report.at("time").as_int64()));
    if (context.now() - made >= reportLives)
        return fail(Error{"ReportExpired", "Report expired, generate a new one", 410});
    model::GetCredentialReport::Output output;
    output.content.emplace().bytes = std::string(report.at("text").as_string());
    output.reportFormat.emplace().value = "text/csv";
    output.generatedTime = made;
    return output;
}

} // namespace

void registerCredentialReport(ServiceRegistry &registry, const ServiceHost &host)
{
    const Timestamp began = accountCreated(host.database.folder());
    registry.write<model::GenerateCredentialReport>([began](WriteContext &context, const auto &input) { return generateReport(context, input, began); });
    registry.read<model::GetCredentialReport>(getReport);
}

} // namespace nephoscope::iam
