#pragma once

#include "api/Shape.h"
#include "core/Expected.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::wire {

/// One message of `application/vnd.amazon.eventstream`: prelude (total length, length of the headers, CRC-32),
/// headers, payload, CRC-32 of everything before it.
struct EventMessage
{
    std::vector<std::pair<std::string, std::string>> headers; ///< those with text values
    std::string payload;

    /// Empty when it is not there.
    std::string_view header(std::string_view name) const;
};

/// The member of an operation's output that is its stream of events, if it has one: the payload of REST protocols,
/// a member like others of the JSON ones.
const api::Member *eventStreamOf(const api::Operation &operation);

/// Writes the events of an operation's output stream as its service's protocol and the model's tables have them.
class EventStreamWriter
{
public:
    /// `operation`'s output has an event stream.
    explicit EventStreamWriter(const api::Operation &operation);

    /// Appends the message of `event`, a member of the stream's union by name; `structure` is of that member's shape.
    void append(std::string_view event, const void *structure, std::string &out) const;
    template <class Event>
    void append(std::string_view event, const Event &structure, std::string &out) const
    {
        append(event, static_cast<const void *>(&structure), out);
    }
    /// The output's other members, of which none is set: protocols without a payload member begin every stream so.
    void appendInitialResponse(std::string &out) const;
    /// An error that the model has among the stream's events (`SessionTimeoutException`).
    void appendException(const Error &error, std::string &out) const;
    /// What goes wrong once the stream has begun: the last message of it.
    static void appendError(const Error &error, std::string &out);

private:
    const api::Shape *m_events;
    api::Protocol m_protocol;
};

/// A body that is sent as it comes, in chunks. Its source encodes events and ends after the last.
api::Body eventBody(std::shared_ptr<api::BodySource> source);

/// Takes messages off a stream that arrives in pieces.
class EventStreamReader
{
public:
    static constexpr std::size_t maxMessage = 16 * 1024 * 1024;

    void feed(std::string_view bytes);
    /// Empty optional: more bytes are needed. `InvalidEventStream` (500) when a length or a checksum is wrong;
    /// the stream is of no use from there on.
    Expected<std::optional<EventMessage>> next();

private:
    std::string m_buffer;
    std::size_t m_at = 0;
};

} // namespace nephoscope::wire
