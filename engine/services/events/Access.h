#pragma once

#include "door/Service.h"
#include "services/events/Errors.h"
#include "services/events/Repository.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::events {

inline Place placeOf(const ReadContext &context)
{
    return {context.account(), context.region()};
}

/// A bus as requests name it: by name, by ARN, or not at all.
struct BusName
{
    Place place;
    std::string name;
};
BusName busNamed(const ReadContext &context, const std::optional<std::string> &text);

/// `ResourceNotFoundException`. Rules and their buses are the caller's own.
Expected<Bus> openBus(ReadContext &context, const std::optional<std::string> &text);
Expected<Rule> openRule(ReadContext &context, const std::string &name, const std::optional<std::string> &bus);
/// What a service has made for itself customers may only remove, by force: `ManagedRuleException`.
Expected<void> checkManaged(ReadContext &context, const Rule &rule, bool force = false);

/// Whether the caller may do what an operation is about, as identity policies and, for buses, their own policies say.
Expected<void> authorizeCall(ReadContext &context, const api::Operation &operation, const api::Value &input);
/// The same for one event that is to be put on a bus.
Expected<void> mayPutEvents(ReadContext &context, const Bus &bus, const std::string &source, const std::string &detailType);

/// Tells the change feed; type `bus`, `rule`, `target`, `archive`, `replay`, `connection`, `api-destination`.
void announce(WriteContext &context, const Place &place, Change::Kind kind, std::string type, std::string id, std::string parent = {});

/// Tokens of pages: the last name, hidden. `ValidationException` for one that nobody gave out.
Expected<std::string> afterToken(const std::optional<std::string> &token);
std::string tokenFor(std::string_view lastName);

/// One page of what `read(after, limit)` gives in order of `name`; sets the token of the next one.
template <class Item, class Read, class Name>
Expected<std::vector<Item>> page(const std::optional<std::string> &token, const std::optional<std::int32_t> &limit, std::optional<std::string> &next,
                                 const Read &read, const Name &name)
{
    const auto after = afterToken(token);
    if (!after)
        return fail(after.error());
    const auto count = static_cast<std::size_t>(limit.value_or(100));
    std::vector<Item> items = read(*after, count + 1);
    if (items.size() > count) {
        items.pop_back();
        next = tokenFor(name(items.back()));
    }
    return items;
}

} // namespace nephoscope::events
