#include "api/generated/secretsmanager.h"
#include "services/secretsmanager/Access.h"
#include "services/secretsmanager/Operations.h"

#include <utility>

namespace nephoscope::secretsmanager {

namespace {

namespace model = api::secretsmanager;

constexpr std::int64_t defaultLength = 32;

/// The kinds of characters that may come, without those that must not.
std::vector<std::string> kindsOf(const model::GetRandomPassword::Input &input)
{
    const std::string excluded = input.excludeCharacters.value_or(std::string());
    std::vector<std::string> kinds;
    const auto add = [&](bool wanted, std::string characters) {
        if (!wanted)
            return;
        std::erase_if(characters, [&](char c) { return excluded.find(c) != std::string::npos; });
        kinds.push_back(std::move(characters));
    };
    add(!input.excludeLowercase.value_or(false), "abcdefghijklmnopqrstuvwxyz");
    add(!input.excludeUppercase.value_or(false), "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    add(!input.excludeNumbers.value_or(false), "0123456789");
    add(!input.excludePunctuation.value_or(false), "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
    add(input.includeSpace.value_or(false), " ");
    return kinds;
}

Expected<model::GetRandomPassword::Output> getPassword(ReadContext &context, const model::GetRandomPassword::Input &input)
{
    const auto kinds = kindsOf(input);
    const auto length = std::size_t(input.passwordLength.value_or(defaultLength));
    const bool each = input.requireEachIncludedType.value_or(true);
    std::string all;
    for (const std::string &kind : kinds)
        all += kind;
    if (all.empty())
        return fail(invalidParameter("There are no characters left that the password could consist of."));
    if (each && std::any_of(kinds.begin(), kinds.end(), [](const std::string &kind) { return kind.empty(); }))
        return fail(invalidParameter("ExcludeCharacters leaves nothing of a character type that the password has to include."));
    if (each && length < kinds.size())
        return fail(invalidParameter("Password length is too short based on the required types."));
    std::string password;
    for (const std::string &kind : kinds) {
        if (each)
            password += context.random().text(1, kind);
    }
    password += context.random().text(length - password.size(), all);
    for (std::size_t left = password.size(); left > 1; --left)
        std::swap(password[left - 1], password[context.random().next() % left]);
    model::GetRandomPassword::Output output;
    output.randomPassword = std::move(password);
    return output;
}

} // namespace

void registerPasswords(ServiceRegistry &registry)
{
    registry.read<model::GetRandomPassword>(getPassword);
}

} // namespace nephoscope::secretsmanager
