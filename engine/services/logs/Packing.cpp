#include "services/logs/Packing.h"

#include "core/Text.h"
#include "services/logs/FilterPattern.h"

#include <boost/json.hpp>

#include <zlib.h>

#include <span>

namespace nephoscope::logs {

namespace json = boost::json;

namespace {

constexpr std::size_t maxPayload = 256 * 1024; // of an event for a function

/// gzip, as deliveries to functions are.
std::string compressed(const std::string &text)
{
    z_stream stream{};
    std::string out(compressBound(uLong(text.size())) + 32, '\0');
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

/// A function gets no more at once than its payload may have.
void packInto(std::vector<Packed> &out, const std::string &account, const PackOrder &order, const PackOrder::Filter &filter, std::span<const json::value> events)
{
    const std::string text = json::serialize(json::object{{"messageType", "DATA_MESSAGE"}, {"owner", account}, {"logGroup", order.group},
                                                          {"logStream", order.stream}, {"subscriptionFilters", json::array{filter.name}},
                                                          {"logEvents", json::array(events.begin(), events.end())}});
    const std::string data = compressed(text);
    std::string payload = json::serialize(json::object{{"awslogs", json::object{{"data", toBase64(asBytes(data))}}}});
    if (payload.size() > maxPayload && events.size() > 1) {
        packInto(out, account, order, filter, events.first(events.size() / 2));
        packInto(out, account, order, filter, events.subspan(events.size() / 2));
        return;
    }
    out.push_back({filter.to, std::move(payload)});
}

/// Digits alone, and the same whenever the event is sent: so a function knows what it has seen.
std::string idOf(const Event &event)
{
    const std::string number = std::to_string(event.id);
    return std::to_string(event.time) + std::string(number.size() < 20 ? 20 - number.size() : 0, '0') + number;
}

std::vector<json::value> taken(const FilterPattern &pattern, const std::vector<Event> &events)
{
    std::vector<json::value> out;
    for (const Event &event : events) {
        if (!pattern.matches(event.message))
            continue;
        json::object entry{{"id", idOf(event)}, {"timestamp", event.time}, {"message", event.message}};
        if (auto found = pattern.extract(event.message); !found.empty()) {
            json::object fields;
            for (auto &[name, value] : found)
                fields[name] = value;
            entry["extractedFields"] = std::move(fields);
        }
        out.emplace_back(std::move(entry));
    }
    return out;
}

std::string textOf(const json::object &object, const char *name)
{
    const auto *value = object.if_contains(name);
    const auto *text = value ? value->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

std::int64_t numberOf(const json::object &object, const char *name)
{
    const auto *value = object.if_contains(name);
    const auto *number = value ? value->if_int64() : nullptr;
    return number ? *number : 0;
}

} // namespace

std::string PackOrder::text() const
{
    json::array list;
    for (const Filter &filter : filters)
        list.emplace_back(json::object{{"name", filter.name}, {"pattern", filter.pattern}, {"to", filter.to}});
    return json::serialize(json::object{{"group", group}, {"stream", stream}, {"streamId", streamId}, {"first", first}, {"last", last}, {"filters", std::move(list)}});
}

PackOrder PackOrder::parse(std::string_view text)
{
    json::error_code error;
    const json::value value = json::parse(json::string_view(text.data(), text.size()), error);
    const json::object *object = error ? nullptr : value.if_object();
    PackOrder order;
    if (!object)
        return order;
    order.group = textOf(*object, "group");
    order.stream = textOf(*object, "stream");
    order.streamId = numberOf(*object, "streamId");
    order.first = numberOf(*object, "first");
    order.last = numberOf(*object, "last");
    if (const auto *list = object->if_contains("filters"); list && list->is_array()) {
        for (const json::value &each : list->get_array()) {
            if (const auto *filter = each.if_object())
                order.filters.push_back({textOf(*filter, "name"), textOf(*filter, "pattern"), textOf(*filter, "to")});
        }
    }
    return order;
}

std::vector<Packed> pack(store::Connection &connection, const std::string &account, const PackOrder &order)
{
    std::vector<Packed> out;
    const auto events = LogRepository(connection).numbered(order.streamId, order.first, order.last);
    for (const PackOrder::Filter &filter : order.filters) {
        const auto pattern = FilterPattern::known(filter.pattern);
        if (!pattern)
            continue;
        if (const auto wanted = taken(*pattern, events); !wanted.empty())
            packInto(out, account, order, filter, wanted);
    }
    return out;
}

} // namespace nephoscope::logs
