#pragma once

#include "services/secretsmanager/Access.h"
#include "services/secretsmanager/Envelope.h"

namespace nephoscope::secretsmanager {

/// A value of a request.
struct NewValue
{
    Version::Kind kind = Version::Kind::None;
    std::string bytes;
};

/// The value that a request brings, if any: `InvalidParameterException` for two of them or one that is too large.
template <class Input>
Expected<NewValue> readValue(const Input &input)
{
    constexpr std::size_t maxValue = 65'536;
    NewValue value;
    if (input.secretString && input.secretBinary)
        return fail(invalidParameter("You can't specify both a binary secret value and a string secret value in the same secret."));
    if (input.secretString)
        value = {Version::Kind::Text, *input.secretString};
    else if (input.secretBinary)
        value = {Version::Kind::Binary, input.secretBinary->bytes};
    if (value.bytes.size() > maxValue)
        return fail(invalidParameter("The secret value can't be larger than 65536 bytes."));
    return value;
}

/// A version that is ready to be put down, or the one that the request has made before.
struct PreparedVersion
{
    Version version;
    bool repeats = false;
};

/// Encrypts a value as the version that the client's token names; waits for KMS. `ResourceExistsException` for a token that
/// stands for another value.
Expected<PreparedVersion> prepareVersion(ReadContext &context, const Secret &secret, const std::optional<std::string> &token, const NewValue &value);
/// Puts it down: on the engine thread, where another request may have been faster.
Expected<void> putVersion(WriteContext &context, const Secret &secret, PreparedVersion &prepared, const std::vector<std::string> &stages);

/// What a version says to its reader: `Op::Output` of GetSecretValue, or an entry of a batch.
template <class Output>
Output answer(const Secret &secret, const Version &version, std::vector<std::string> stages, std::string value)
{
    Output output = named<Output>(secret);
    output.versionId = version.id;
    output.versionStages = std::move(stages);
    output.createdDate = version.created;
    if (version.kind == Version::Kind::Text)
        output.secretString = std::move(value);
    else
        output.secretBinary.emplace().bytes = std::move(value);
    return output;
}

} // namespace nephoscope::secretsmanager
