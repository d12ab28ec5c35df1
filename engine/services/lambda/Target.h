#pragma once

#include "services/lambda/Access.h"
#include "services/lambda/Errors.h"

namespace nephoscope::lambda {

/// The function that a request names, and which of its versions and aliases.
struct Target
{
    Function function;
    std::string qualifier; ///< empty when none was named
    std::string arn;
};

/// `refusal` says why an operation does not take a qualifier, or is null.
template <class Input, class Refusal>
Expected<Target> openQualified(ReadContext &context, const Input &input, const Refusal &refusal)
{
    const auto name = nameIn(context, input.functionName, input.qualifier);
    if (!name)
        return fail(name.error());
    auto function = openFunction(context, *name);
    if (!function)
        return fail(function.error());
    if (const char *why = refusal(name->qualifier))
        return fail(invalidParameter(why));
    if (auto exists = requireQualifier(context, *function, name->qualifier); !exists)
        return fail(std::move(exists.error()));
    return Target{std::move(*function), name->qualifier, name->arn()};
}

} // namespace nephoscope::lambda
