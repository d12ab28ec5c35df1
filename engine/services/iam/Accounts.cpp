#include "services/iam/Accounts.h"

#include "services/iam/Common.h"

namespace nephoscope::iam {

namespace {

constexpr std::string_view nameSetting = "account-name";
constexpr std::size_t maxName = 50;

Expected<CreateAccount::Output> createAccount(WriteContext &context, const CreateAccount::Input &input, Book &book)
{
    if (input.accountName.empty() || codePoints(input.accountName) > maxName)
        return fail(validation("The name of an account has 1 to 50 characters."));
    Entities entities(context.db());
    std::string account;
    do {
        account = std::string(1, char('1' + context.random().next() % 9)) + context.random().text(11, "0123456789");
    } while (account == defaultAccount || entities.setting(account, nameSetting));
    entities.putSetting(account, nameSetting, input.accountName);
    CreateAccount::Output output{account, newAccessKey(context.random(), "AKIA")};
    book.addKey(context, {output.rootKey.id, account, {}, output.rootKey.secret, true, std::chrono::floor<std::chrono::seconds>(context.now())}, nullptr);
    announce(context, Change::Kind::Created, "account", account);
    return output;
}

Expected<ListAccounts::Output> listAccounts(ReadContext &context, const ListAccounts::Input &)
{
    auto query = context.db().query("SELECT account, value FROM iam_settings WHERE name = ? ORDER BY value, account");
    query.bind(nameSetting);
    ListAccounts::Output output;
    while (query.step())
        output.accounts.push_back({query.string(0), query.string(1)});
    return output;
}

} // namespace

void registerAccounts(ServiceRegistry &registry, Book &book)
{
    registry.write<CreateAccount>([&book](WriteContext &context, const CreateAccount::Input &input) { return createAccount(context, input, book); });
    registry.read<ListAccounts>(listAccounts);
}

} // namespace nephoscope::iam
