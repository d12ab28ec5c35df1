#include "services/identity/AccountRows.h"

#include "services/identity/Entities.h"

namespace nephoscope::identity {

namespace {

constexpr std::string_view nameSetting = "account-name";
constexpr std::string_view emailSetting = "account-email";
constexpr std::string_view createdSetting = "account-created";

} // namespace

Expected<std::string> makeAccount(WriteContext &context, const std::string &name, const std::string &email)
{
    if (!email.empty()) {
        auto same = context.db().query("SELECT 1 FROM iam_settings WHERE name = ? AND value = ? COLLATE NOCASE");
        if (same.bind(emailSetting, email).step())
            return fail(Error{"EmailAlreadyExists", "Another account has the email address " + email + " already.", 409});
    }
    Entities entities(context.db());
    std::string account;
    do {
        account = std::string(1, char('1' + context.random().next() % 9)) + context.random().text(11, "0123456789");
    } while (accountExists(context.db(), account));
    entities.putSetting(account, nameSetting, name);
    entities.putSetting(account, createdSetting, std::to_string(millis(std::chrono::floor<std::chrono::seconds>(context.now()))));
    if (!email.empty())
        entities.putSetting(account, emailSetting, email);
    context.changed({.kind = Change::Kind::Created, .service = "iam", .type = "account", .id = account});
    return account;
}

std::string accountName(store::Connection &connection, std::string_view account)
{
    return Entities(connection).setting(account, nameSetting).value_or(account == defaultAccount ? "Nephoscope" : std::string(account));
}

std::string accountEmail(store::Connection &connection, std::string_view account)
{
    return Entities(connection).setting(account, emailSetting).value_or("root@" + std::string(account) + ".example");
}

bool accountExists(store::Connection &connection, std::string_view account)
{
    return account == defaultAccount || Entities(connection).setting(account, nameSetting).has_value();
}

void makeAccessRole(WriteContext &context, const std::string &account, const std::string &roleName, const std::string &management)
{
    Entity role;
    role.id = "AROA" + context.random().text(17, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    role.account = account;
    role.kind = Kind::Role;
    role.name = roleName;
    role.created = role.updated = std::chrono::floor<std::chrono::seconds>(context.now());
    role.number = 3600;
    role.document = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::)" + management
        + R"(:root"},"Action":"sts:AssumeRole"}]})";
    Entities entities(context.db());
    entities.insert(role);
    entities.attach(role.id, "arn:aws:iam::aws:policy/AdministratorAccess", role.created);
}

} // namespace nephoscope::identity
