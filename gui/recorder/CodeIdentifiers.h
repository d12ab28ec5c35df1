#pragma once

#include "gui/recorder/CodeLiteral.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::gui {

/// A string of a reply that the service made up: another run gets another one.
struct CodeIdentifier
{
    /// A member, or the place in a list when `member` is empty.
    struct Step
    {
        std::string_view member; ///< of the model
        std::size_t index = 0;
    };
    std::vector<Step> path;
    std::string value;

    /// `KeyMetadata.KeyId`, `Instances[0].InstanceId`: for `--query`.
    std::string query() const;
    /// `['KeyMetadata']['KeyId']`
    std::string python() const;
    /// `.KeyMetadata.KeyId`
    std::string javaScript() const;
    /// `key_id`; where the member alone says too little (`Arn`, `UUID`), what it is of stands before it: `subscription_arn`.
    std::string name(const api::Operation &operation) const;
};

/// The strings of a reply that look like identifiers: by the ends of their members' names (Id, Arn, Url, Token …). What the
/// model calls sensitive is never among them, nor what only leads to the next page.
std::vector<CodeIdentifier> identifiersIn(const api::Value &output);

/// Takes out what is the same in every run, for who sent the input has chosen it: what the input says itself, what ends with
/// a name that it says (the ARN of a topic, the URL of a queue), and the number of the account.
void dropChosen(std::vector<CodeIdentifier> &identifiers, const api::Value &input, std::string_view account);

/// The variables of a program that hold identifiers.
class CodeVariables
{
public:
    struct Piece
    {
        std::string text;
        bool variable = false; ///< `text` is its name in snake_case
    };

    /// Knows a value from now on; `wanted` gets a number when another one has that name. Empty when the value has one already.
    std::string define(const std::string &wanted, const std::string &value);
    /// A text as what stands in it and which variables; notes them as used. A value is found where no letter or digit continues it.
    std::vector<Piece> split(std::string_view text);
    bool isIn(std::string_view text) const;
    bool isUsed(const std::string &name) const { return m_used.contains(name); }

    /// As the language spells it: `KEY_ID`, `key_id`, `keyId`.
    static std::string spelled(CodeLanguage language, const std::string &name);

private:
    struct Found
    {
        std::size_t at = std::string_view::npos;
        const std::pair<const std::string, std::string> *which = nullptr;
    };
    Found find(std::string_view text, std::size_t from) const;

    std::map<std::string, std::string> m_names; ///< by value
    std::set<std::string> m_taken;
    std::set<std::string> m_used;
};

} // namespace nephoscope::gui
