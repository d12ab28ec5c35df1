#include "services/secretsmanager/Listing.h"

#include "api/generated/secretsmanager.h"
#include "core/Text.h"
#include "services/secretsmanager/Operations.h"
#include "services/secretsmanager/RotationRules.h"

namespace nephoscope::secretsmanager {

namespace {

namespace model = api::secretsmanager;
using Tags = std::map<std::string, std::string>;

constexpr std::size_t chunk = 100;

bool hasWord(std::string_view text, std::string_view lowerWord)
{
    return toLower(text).find(lowerWord) != std::string::npos;
}

/// One value of a filter without its `!` (API Reference, "Filter").
bool matches(std::string_view key, std::string_view value, const Secret &secret, const Tags &tags)
{
    if (key == "name")
        return secret.name.starts_with(value);
    if (key == "description")
        return toLower(secret.description).starts_with(toLower(value));
    if (key == "tag-key")
        return std::any_of(tags.begin(), tags.end(), [&](const auto &tag) { return tag.first.starts_with(value); });
    if (key == "tag-value")
        return std::any_of(tags.begin(), tags.end(), [&](const auto &tag) { return tag.second.starts_with(value); });
    if (key != "all") // of secrets in several Regions and of other services' there are none
        return false;
    const std::string lower = toLower(value);
    const auto words = split(lower, ' ');
    return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
        return hasWord(secret.name, word) || hasWord(secret.description, word)
            || std::any_of(tags.begin(), tags.end(), [&](const auto &tag) { return hasWord(tag.first, word) || hasWord(tag.second, word); });
    });
}

/// One of the values has to match, and none of those behind a `!`.
bool takes(const model::Filter &filter, const Secret &secret, const Tags &tags)
{
    bool wanted = false, found = false;
    for (const std::string_view value : filter.values.value_or(std::vector<std::string>())) {
        const bool negated = value.starts_with('!');
        const bool match = matches(filter.key->value, negated ? value.substr(1) : value, secret, tags);
        if (negated && match)
            return false;
        wanted = wanted || !negated;
        found = found || (!negated && match);
    }
    return !wanted || found;
}

Expected<void> checkFilters(const std::optional<std::vector<model::Filter>> &filters)
{
    for (const model::Filter &filter : filters.value_or(std::vector<model::Filter>())) {
        if (!filter.key || !filter.values || filter.values->empty())
            return fail(invalidParameter("A filter needs a key and at least one value."));
    }
    return {};
}

ListOrder orderOf(const model::ListSecrets::Input &input)
{
    ListOrder order;
    if (input.sortBy && input.sortBy->value == "name")
        order.by = ListOrder::By::Name;
    else if (input.sortBy && input.sortBy->value == "last-changed-date")
        order.by = ListOrder::By::Changed;
    else if (input.sortBy && input.sortBy->value == "last-accessed-date")
        order.by = ListOrder::By::Accessed;
    order.descending = !input.sortOrder || input.sortOrder->value != "asc";
    return order;
}

/// A page begins after the place in the order where the last one ended; that secret may have gone since.
std::string tokenOf(const Secret &last)
{
    const auto millis = [](const std::optional<Timestamp> &time) { return std::to_string(time ? time->time_since_epoch().count() : 0); };
    return toBase64(asBytes(std::to_string(last.id) + ' ' + millis(last.created) + ' ' + millis(last.changed) + ' ' + millis(last.accessed) + ' '
                            + last.name));
}

Expected<Secret> placeOf(const std::string &token)
{
    std::string text;
    const bool readable = fromBase64(token, text);
    const auto parts = split(text, ' ');
    Secret last;
    std::int64_t numbers[4] = {};
    bool good = readable && parts.size() == 5;
    for (std::size_t index = 0; good && index < 4; ++index) {
        const auto number = parseInteger(parts[index]);
        good = number.has_value();
        numbers[index] = number.value_or(0);
    }
    if (!good)
        return fail(Error{"InvalidNextTokenException", "The NextToken value is invalid.", 400});
    const auto at = [](std::int64_t millis) { return Timestamp(Duration(millis)); };
    last.id = numbers[0];
    last.created = at(numbers[1]);
    last.changed = at(numbers[2]);
    last.accessed = at(numbers[3]);
    last.name = parts[4];
    return last;
}

Expected<model::ListSecrets::Output> listSecrets(ReadContext &context, const model::ListSecrets::Input &input)
{
    auto page = listPage(context, orderOf(input), input.filters, input.nextToken, pageSize(input, 100), input.includePlannedDeletion.value_or(false));
    if (!page)
        return fail(std::move(page.error()));
    SecretRepository repository(context.db());
    model::ListSecrets::Output output;
    output.nextToken = std::move(page->nextToken);
    auto &list = output.secretList.emplace();
    for (const Secret &secret : page->secrets) {
        auto &entry = list.emplace_back();
        describe(secret, repository.tags(secret.id), entry);
        entry.nextRotationDate = nextRotationDate(secret);
        if (auto labelled = labelledVersions(repository.stages(secret.id)); !labelled.empty())
            entry.secretVersionsToStages = std::move(labelled);
    }
    return output;
}

} // namespace

Expected<SecretPage> listPage(ReadContext &context, const ListOrder &order, const std::optional<std::vector<model::Filter>> &filters,
                              const std::optional<std::string> &token, std::size_t limit, bool withMarked)
{
    if (auto checked = checkFilters(filters); !checked)
        return fail(std::move(checked.error()));
    std::optional<Secret> last;
    if (token) {
        auto place = placeOf(*token);
        if (!place)
            return fail(std::move(place.error()));
        last = std::move(*place);
    }
    SecretRepository repository(context.db());
    SecretPage page;
    for (;;) {
        const auto rows = repository.list(context.account(), context.region(), order, last ? &*last : nullptr, chunk);
        for (const Secret &secret : rows) {
            const bool there = !secret.deletion || (withMarked && *secret.deletion > context.now());
            const Tags tags = there && filters ? repository.tags(secret.id) : Tags();
            const auto all = filters.value_or(std::vector<model::Filter>());
            if (!there || !std::all_of(all.begin(), all.end(), [&](const model::Filter &filter) { return takes(filter, secret, tags); }))
                continue;
            if (page.secrets.size() == limit) {
                page.nextToken = tokenOf(page.secrets.back());
                return page;
            }
            page.secrets.push_back(secret);
        }
        if (rows.size() < chunk)
            return page;
        last = rows.back();
    }
}

std::map<std::string, std::vector<std::string>> labelledVersions(const Stages &stages)
{
    std::map<std::string, std::vector<std::string>> labelled;
    for (const auto &[stage, version] : stages)
        labelled[version].push_back(stage);
    return labelled;
}

void registerListing(ServiceRegistry &registry)
{
    registry.read<model::ListSecrets>(listSecrets);
}

} // namespace nephoscope::secretsmanager
