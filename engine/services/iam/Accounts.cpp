#include "services/identity/Accounts.h"

#include "services/iam/Common.h"
#include "services/identity/AccountRows.h"

#include <charconv>

namespace nephoscope::iam {

namespace {

using identity::Account;
using identity::CreateAccount;
using identity::ListAccounts;
using identity::RenameAccount;

constexpr std::string_view nameSetting = "account-name";
constexpr std::string_view emailSetting = "account-email";
constexpr std::string_view createdSetting = "account-created";
constexpr std::string_view firstName = "Nephoscope";
constexpr std::size_t maxName = 50;

Expected<void> checkName(const std::string &name)
{
    if (name.empty() || codePoints(name) > maxName)
        return fail(validation("The name of an account has 1 to 50 characters."));
    return {};
}

Expected<CreateAccount::Output> createAccount(WriteContext &context, const CreateAccount::Input &input, Book &book)
{
    if (auto fine = checkName(input.accountName); !fine)
        return fail(std::move(fine.error()));
    const auto account = identity::makeAccount(context, input.accountName, input.email);
    if (!account)
        return fail(account.error());
    CreateAccount::Output output{*account, {}};
    if (input.withRootKey) {
        output.rootKey = newAccessKey(context.random(), "AKIA");
        book.addKey(context, {output.rootKey.id, *account, {}, output.rootKey.secret, true, std::chrono::floor<std::chrono::seconds>(context.now())}, nullptr);
    }
    return output;
}

Expected<RenameAccount::Output> renameAccount(WriteContext &context, const RenameAccount::Input &input)
{
    if (auto fine = checkName(input.accountName); !fine)
        return fail(std::move(fine.error()));
    Entities(context.db()).putSetting(context.account(), nameSetting, input.accountName);
    announce(context, Change::Kind::Updated, "account", context.account());
    return RenameAccount::Output{};
}

Account accountOf(Entities &entities, std::string id, std::string name)
{
    Account account{std::move(id), std::move(name)};
    account.email = entities.setting(account.id, emailSetting).value_or(std::string());
    account.alias = entities.setting(account.id, "alias").value_or(std::string());
    if (const auto created = entities.setting(account.id, createdSetting)) {
        std::int64_t at = 0;
        std::from_chars(created->data(), created->data() + created->size(), at);
        account.created = Timestamp(Duration(at));
    }
    return account;
}

Expected<ListAccounts::Output> listAccounts(ReadContext &context, const ListAccounts::Input &)
{
    Entities entities(context.db());
    ListAccounts::Output output;
    const std::string first(defaultAccount);
    output.accounts.push_back(accountOf(entities, first, entities.setting(first, nameSetting).value_or(std::string(firstName))));
    auto query = context.db().query("SELECT account, value FROM iam_settings WHERE name = ? AND account <> ? ORDER BY value, account");
    query.bind(nameSetting, defaultAccount);
    while (query.step())
        output.accounts.push_back(accountOf(entities, query.string(0), query.string(1)));
    return output;
}

} // namespace

void registerAccounts(ServiceRegistry &registry, Book &book)
{
    registry.write<CreateAccount>([&book](WriteContext &context, const CreateAccount::Input &input) { return createAccount(context, input, book); });
    registry.write<RenameAccount>(renameAccount);
    registry.read<ListAccounts>(listAccounts);
}

} // namespace nephoscope::iam
