#include "remote/Exchange.h"

#include "core/Text.h"
#include "store/BodyReader.h"

#include <algorithm>

namespace nephoscope::remote {

namespace {

/// Replies that are documents: the longest lists of S3 are about a MiB.
constexpr std::size_t mostKept = 64 * 1024 * 1024;
constexpr std::uint32_t longestHead = 64 * 1024;
/// A body no longer than this goes out with the head in one piece.
constexpr std::size_t smallBody = 64 * 1024;

std::unique_ptr<ReplyParser> makeParser(bool headOnly)
{
    auto parser = std::make_unique<ReplyParser>();
    parser->body_limit(boost::none);
    parser->header_limit(longestHead);
    parser->skip(headOnly);
    return parser;
}

/// The body of a reply as it comes: pulls from the connection, and gives that back at the end.
class ReplyBody final : public api::BodySource
{
public:
    ReplyBody(std::shared_ptr<ConnectionPool> pool, std::shared_ptr<Connection> connection, std::unique_ptr<ReplyParser> parser)
        : m_pool(std::move(pool)), m_connection(std::move(connection)), m_parser(std::move(parser))
    {
    }

    Expected<std::size_t> read(std::span<std::uint8_t> out) override
    {
        if (m_parser->is_done()) {
            finish();
            return 0;
        }
        if (!m_connection) // it failed before
            return fail(Error{"ConnectionClosedError", "The connection has ended.", 503});
        auto got = m_connection->readBody(*m_parser, out);
        if (!got)
            m_connection.reset();
        else if (m_parser->is_done())
            finish();
        return got;
    }
    bool waits() const override { return true; }

private:
    void finish()
    {
        if (m_connection && m_parser->get().keep_alive())
            m_pool->give(std::move(m_connection));
        m_connection.reset();
    }

    const std::shared_ptr<ConnectionPool> m_pool;
    std::shared_ptr<Connection> m_connection;
    const std::unique_ptr<ReplyParser> m_parser;
};

std::string headOf(const Outgoing &outgoing)
{
    const wire::HttpRequest &request = outgoing.request;
    std::string head = request.method + ' ' + request.path;
    if (!request.query.empty())
        head += '?' + request.query;
    head += " HTTP/1.1\r\n";
    for (const auto &[name, value] : request.headers.fields())
        head += name + ": " + value + "\r\n";
    const std::uint64_t length = outgoing.stream ? outgoing.stream->size() : request.body.size();
    if (length > 0 || outgoing.stream || request.method == "PUT" || request.method == "POST")
        head += "content-length: " + std::to_string(length) + "\r\n";
    return head + "\r\n";
}

/// Sends everything. An error of the connection is none yet: the endpoint may have answered before it hung up.
Expected<void> send(Connection &connection, const Outgoing &outgoing, Outcome &outcome, Expected<void> &broken)
{
    std::string head = headOf(outgoing);
    const std::string &body = outgoing.request.body;
    const bool together = !outgoing.stream && body.size() <= smallBody;
    if (together)
        head += body;
    outcome.sent = true;
    if (broken = connection.write(head); !broken)
        return {};
    if (!outgoing.stream) {
        if (!together)
            broken = connection.write(body);
        return {};
    }
    store::BodyReader reader(*outgoing.stream);
    std::uint64_t done = 0;
    while (true) {
        const auto piece = reader.next();
        if (!piece) {
            outcome.fromStream = true;
            return fail(piece.error());
        }
        if (piece->empty())
            return {};
        outcome.pulled = true;
        if (!connection.origin().secure && connection.hasInput())
            return {}; // it is refused before it is sent
        if (broken = connection.write({reinterpret_cast<const char *>(piece->data()), piece->size()}); !broken)
            return {};
        done += piece->size();
        if (outgoing.progress && !outgoing.progress(done)) {
            outcome.fromStream = true;
            return fail(Error{"RequestCancelled", "The request was cancelled.", 400});
        }
    }
}

Expected<std::string> readAll(Connection &connection, ReplyParser &parser)
{
    std::string body;
    if (const auto length = parser.content_length(); length && *length < mostKept)
        body.reserve(std::size_t(*length));
    std::vector<std::uint8_t> piece(64 * 1024);
    while (!parser.is_done()) {
        const auto got = connection.readBody(parser, piece);
        if (!got)
            return fail(got.error());
        body.append(reinterpret_cast<const char *>(piece.data()), *got);
        if (body.size() > mostKept)
            return fail(Error{"ResponseParserError", "The endpoint's answer is longer than 64 MiB.", 502});
    }
    return body;
}

} // namespace

Outcome exchange(const std::shared_ptr<ConnectionPool> &pool, const Outgoing &outgoing, bool anew)
{
    Outcome outcome{fail(Error{})};
    auto taken = pool->take(outgoing.origin, anew);
    if (!taken) {
        outcome.reply = fail(std::move(taken.error()));
        return outcome;
    }
    std::shared_ptr<Connection> connection = std::move(*taken);
    Expected<void> broken;
    if (auto sent = send(*connection, outgoing, outcome, broken); !sent) {
        outcome.reply = fail(std::move(sent.error()));
        return outcome;
    }
    std::unique_ptr<ReplyParser> parser;
    do {
        parser = makeParser(outgoing.request.method == "HEAD");
        if (auto read = connection->readHead(*parser); !read) {
            Error &error = broken ? read.error() : broken.error();
            outcome.stale = connection->used && !parser->got_some() && error.code == "ConnectionClosedError";
            outcome.reply = fail(std::move(error));
            return outcome;
        }
    } while (parser->get().result_int() / 100 == 1);

    wire::HttpReply reply;
    reply.status = int(parser->get().result_int());
    for (const auto &field : parser->get())
        reply.headers.add(toLower({field.name_string().data(), field.name_string().size()}), {field.value().data(), field.value().size()});
    const auto length = parser->content_length();
    if (outgoing.handsOn && reply.status / 100 == 2 && !parser->is_done() && (length || outgoing.unbounded)) {
        const std::uint64_t size = length ? *length : wire::unknownSize;
        reply.body = api::Body::fromSource(std::make_shared<ReplyBody>(pool, std::move(connection), std::move(parser)), size);
        outcome.reply = std::move(reply);
        return outcome;
    }
    auto body = readAll(*connection, *parser);
    if (!body) {
        outcome.reply = fail(std::move(body.error()));
        return outcome;
    }
    reply.body = api::Body::fromString(std::move(*body));
    // What is left of a refused body would be read as the next request.
    const bool whole = !outgoing.stream || reply.status / 100 == 2;
    if (whole && broken && parser->get().keep_alive())
        pool->give(std::move(connection));
    outcome.reply = std::move(reply);
    return outcome;
}

} // namespace nephoscope::remote
