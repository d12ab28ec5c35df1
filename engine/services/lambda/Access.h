#pragma once

#include "core/PageToken.h"
#include "door/Authorization.h"
#include "door/Deferred.h"
#include "door/Service.h"
#include "services/lambda/Errors.h"
#include "services/lambda/FunctionRepository.h"
#include "services/lambda/Invocation.h"
#include "services/lambda/Names.h"
#include "wire/Codec.h"

#include <memory>

namespace nephoscope::lambda {

/// The function an input names by FunctionName and Qualifier, for this caller.
Expected<FunctionName> nameIn(const ReadContext &context, const std::optional<std::string> &function,
                              const std::optional<std::string> &qualifier = std::nullopt);
/// Its row: `ResourceNotFoundException`.
Expected<Function> openFunction(ReadContext &context, const FunctionName &name);

template <class Input>
Expected<Function> openFunction(ReadContext &context, const Input &input)
{
    const auto name = nameIn(context, input.functionName);
    if (!name)
        return fail(name.error());
    return openFunction(context, *name);
}

/// A function and the version that a qualifier means now. An alias with weights means one or the other by chance.
struct Resolved
{
    FunctionName name;
    Function function;
    Version version;
    std::optional<Provision> provision = {};
};
Expected<Resolved> resolve(ReadContext &context, const FunctionName &name);

template <class Input>
Expected<Resolved> resolve(ReadContext &context, const Input &input)
{
    const auto name = nameIn(context, input.functionName, input.qualifier);
    if (!name)
        return fail(name.error());
    return resolve(context, *name);
}

/// As `resolve` found it, for workers.
std::shared_ptr<const Image> imageOf(const Resolved &resolved);
/// What the API tells of it, with the ARN that was asked by.
model::FunctionConfiguration describe(const Resolved &resolved);

/// Of aliases, versions, or the function itself (empty): whether there is such a thing. `ResourceNotFoundException`.
Expected<void> requireQualifier(ReadContext &context, const Function &function, const std::string &qualifier);
std::optional<model::AliasConfiguration> findAlias(ReadContext &context, const Function &function, const std::string &name);

/// Settings are kept as JSON of their shapes.
template <class T>
std::optional<T> loadSetting(ReadContext &context, const Function &function, std::string_view kind, std::string_view qualifier)
{
    const auto text = FunctionRepository(context.db()).setting(function.id, kind, qualifier);
    T value;
    if (!text || !wire::readJson(T::shape(), *text, &value))
        return std::nullopt;
    return value;
}
template <class T>
void saveSetting(WriteContext &context, const Function &function, std::string_view kind, std::string_view qualifier, const T &value)
{
    FunctionRepository(context.db()).putSetting(function.id, kind, qualifier, wire::writeJson(T::shape(), &value));
}

/// What every operation asks before its handler: identity policies and the function's or layer's own.
Expected<void> authorizeCall(ReadContext &context, const api::Operation &operation, const api::Value &input, CompiledPolicies &compiled);
/// The same for one action on a function whose policy is at `qualifier`.
AccessQuestion accessQuestion(ReadContext &context, std::string action, const FunctionName &name, CompiledPolicies &compiled);

/// Tells the change feed.
void announce(WriteContext &context, const Function &function, Change::Kind kind, std::string type = "function", std::string id = {});

/// Where a page begins, nothing for the first; `InvalidParameterValueException` for a marker that nobody gave out.
Expected<std::string> afterMarker(const std::optional<std::string> &marker);
/// One page out of rows read with one more than wanted; sets NextMarker.
template <class Row, class Output, class IdOf>
void cutPage(std::vector<Row> &rows, std::size_t limit, Output &output, IdOf idOf)
{
    if (rows.size() <= limit)
        return;
    rows.resize(limit);
    output.nextMarker = pageToken(idOf(rows.back()));
}
template <class Input>
std::size_t pageSize(const Input &input, std::int32_t most = 50)
{
    return std::size_t(std::clamp(input.maxItems.value_or(most), 1, most));
}

} // namespace nephoscope::lambda
