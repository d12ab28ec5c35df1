#include "services/iam/Common.h"

#include "services/iam/Settings.h"

#include <botan/auto_rng.h>
#include <botan/bcrypt.h>

#include <cctype>

namespace nephoscope::iam {

namespace {

/// Quick enough for the engine thread (some milliseconds); the file is its owner's alone.
constexpr std::uint16_t workFactor = 6;

struct Login
{
    std::string hash;
    Timestamp created{};
    Timestamp changed{};
    bool mustChange = false;
    std::string earlier; ///< hashes of earlier passwords, the newest first, one a line
};

std::optional<Login> findLogin(ReadContext &context, const Entity &user)
{
    auto query = context.db().query("SELECT hash, created, changed, must_change, earlier FROM iam_logins WHERE user = ?");
    if (!query.bind(user.id).step())
        return std::nullopt;
    return Login{query.string(0), identity::timeAt(query, 1), identity::timeAt(query, 2), query.integer(3) != 0, query.string(4)};
}

void putLogin(WriteContext &context, const Entity &user, const Login &login)
{
    context.db()
        .query("INSERT OR REPLACE INTO iam_logins(user, hash, created, changed, must_change, earlier) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(user.id, login.hash, identity::millis(login.created), identity::millis(login.changed), login.mustChange, login.earlier)
        .run();
    announce(context, Change::Kind::Updated, user);
}

Error noLogin(const Entity &user)
{
    return noSuchEntity("Login Profile for User " + user.name + " cannot be found.");
}

Error violation(std::string_view what)
{
    return {"PasswordPolicyViolation", "Password does not conform to the account password policy: it must " + std::string(what) + '.', 400};
}

/// As the account wants it; without rules of its own, as IAM does: eight characters of three kinds.
Expected<void> checkPassword(ReadContext &context, const std::string &password, const Entity &user)
{
    const auto any = [&](auto isOne) { return std::any_of(password.begin(), password.end(), [&](char c) { return isOne(static_cast<unsigned char>(c)) != 0; }); };
    const bool upper = any([](unsigned char c) { return std::isupper(c); });
    const bool lower = any([](unsigned char c) { return std::islower(c); });
    const bool digit = any([](unsigned char c) { return std::isdigit(c); });
    const bool symbol = any([](unsigned char c) { return std::ispunct(c); });
    const auto rules = passwordRules(context);
    if (password.size() < std::size_t(rules ? rules->length : 8))
        return fail(violation("have at least " + std::to_string(rules ? rules->length : 8) + " characters"));
    if (!rules) {
        if (upper + lower + digit + symbol < 3)
            return fail(violation("have three of upper case letters, lower case letters, numbers and symbols"));
        if (equalsIgnoreCase(password, user.name))
            return fail(violation("not be the user's name"));
        return {};
    }
    if (rules->upper && !upper)
        return fail(violation("have an upper case letter"));
    if (rules->lower && !lower)
        return fail(violation("have a lower case letter"));
    if (rules->numbers && !digit)
        return fail(violation("have a number"));
    if (rules->symbols && !symbol)
        return fail(violation("have a symbol"));
    return {};
}

std::string hashOf(const std::string &password)
{
    Botan::AutoSeeded_RNG random;
    return Botan::generate_bcrypt(password, random, workFactor);
}

/// Puts a password in the place of the one before; PasswordPolicyViolation for one that was there not long ago.
Expected<void> changeTo(ReadContext &context, Login &login, const std::string &password)
{
    const auto rules = passwordRules(context);
    const std::size_t remembered = rules ? std::size_t(rules->reuse) : 0;
    const std::string all = login.earlier.empty() ? login.hash : login.hash + '\n' + login.earlier;
    std::string kept;
    std::size_t count = 0;
    for (const std::string_view hash : split(all, '\n')) {
        if (count++ >= remembered)
            break;
        if (Botan::check_bcrypt(password, std::string(hash)))
            return fail(violation("not be one of the last " + std::to_string(remembered)));
        kept.append(kept.empty() ? "" : "\n").append(hash);
    }
    login.earlier = std::move(kept);
    login.hash = hashOf(password);
    login.changed = context.now();
    return {};
}

model::LoginProfile toProfile(const Entity &user, const Login &login)
{
    model::LoginProfile profile;
    profile.userName = user.name;
    profile.createDate = login.created;
    profile.passwordResetRequired = login.mustChange;
    return profile;
}

Expected<model::CreateLoginProfile::Output> createLogin(WriteContext &context, const model::CreateLoginProfile::Input &input)
{
    const auto user = findUser(context, input.userName);
    if (!user)
        return fail(user.error());
    if (findLogin(context, *user))
        return fail(alreadyExists("Login Profile for user " + user->name + " already exists."));
    if (!input.password)
        return fail(validation("A password is required for a login profile."));
    if (auto checked = checkPassword(context, *input.password, *user); !checked)
        return fail(std::move(checked.error()));
    const Timestamp now = std::chrono::floor<std::chrono::seconds>(context.now());
    const Login login{hashOf(*input.password), now, now, input.passwordResetRequired.value_or(false), {}};
    putLogin(context, *user, login);
    model::CreateLoginProfile::Output output;
    output.loginProfile = toProfile(*user, login);
    return output;
}

Expected<model::GetLoginProfile::Output> getLogin(ReadContext &context, const model::GetLoginProfile::Input &input)
{
    const auto user = findUser(context, input.userName);
    if (!user)
        return fail(user.error());
    const auto login = findLogin(context, *user);
    if (!login)
        return fail(noLogin(*user));
    model::GetLoginProfile::Output output;
    output.loginProfile = toProfile(*user, *login);
    return output;
}

Expected<model::UpdateLoginProfile::Output> updateLogin(WriteContext &context, const model::UpdateLoginProfile::Input &input)
{
    const auto user = findUser(context, input.userName);
    if (!user)
        return fail(user.error());
    auto login = findLogin(context, *user);
    if (!login)
        return fail(noLogin(*user));
    if (input.password) {
        auto changed = checkPassword(context, *input.password, *user);
        if (changed)
            changed = changeTo(context, *login, *input.password);
        if (!changed)
            return fail(std::move(changed.error()));
    }
    login->mustChange = input.passwordResetRequired.value_or(login->mustChange);
    putLogin(context, *user, *login);
    return model::UpdateLoginProfile::Output{};
}

Expected<model::DeleteLoginProfile::Output> deleteLogin(WriteContext &context, const model::DeleteLoginProfile::Input &input)
{
    const auto user = findUser(context, input.userName);
    if (!user)
        return fail(user.error());
    if (context.db().query("DELETE FROM iam_logins WHERE user = ?").bind(user->id).run() == 0)
        return fail(noLogin(*user));
    announce(context, Change::Kind::Updated, *user);
    return model::DeleteLoginProfile::Output{};
}

Expected<model::ChangePassword::Output> changePassword(WriteContext &context, const model::ChangePassword::Input &input)
{
    const auto user = findUser(context, std::nullopt);
    if (!user)
        return fail(user.error());
    auto login = findLogin(context, *user);
    if (!login)
        return fail(noLogin(*user));
    if (!Botan::check_bcrypt(*input.oldPassword, login->hash))
        return fail(Error{"InvalidUserType", "The old password was incorrect.", 400});
    auto changed = checkPassword(context, *input.newPassword, *user);
    if (changed)
        changed = changeTo(context, *login, *input.newPassword);
    if (!changed)
        return fail(std::move(changed.error()));
    login->mustChange = false;
    putLogin(context, *user, *login);
    return model::ChangePassword::Output{};
}

} // namespace

void registerLogins(ServiceRegistry &registry)
{
    registry.write<model::CreateLoginProfile>(createLogin);
    registry.read<model::GetLoginProfile>(getLogin);
    registry.write<model::UpdateLoginProfile>(updateLogin);
    registry.write<model::DeleteLoginProfile>(deleteLogin);
    registry.write<model::ChangePassword>(changePassword);
}

} // namespace nephoscope::iam
