#include "listeners/http/SideDoor.h"

#include "core/Text.h"
#include "door/ClientTraffic.h"
#include "listeners/http/HostNames.h"
#include "services/sns/Inbox.h"
#include "wire/SigV4Canonical.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::http {

namespace json = boost::json;

namespace {

constexpr std::string_view prefix = "/_nephoscope/";
constexpr int maxWaitSeconds = 60;

wire::HttpReply reply(int status, json::object body)
{
    wire::HttpReply result;
    result.status = status;
    result.headers.add("Content-Type", "application/json");
    result.headers.add("Cache-Control", "no-store");
    result.body = api::Body::fromString(json::serialize(body) + '\n');
    return result;
}

wire::HttpReply refusal(int status, std::string_view message)
{
    return reply(status, {{"message", message}});
}

std::string_view kindName(Change::Kind kind)
{
    return kind == Change::Kind::Created ? "created" : kind == Change::Kind::Deleted ? "deleted" : "updated";
}

wire::HttpReply changesReply(const ChangeFeed::Page &page)
{
    json::array list;
    for (const Change &change : page.changes) {
        list.push_back({{"sequence", change.sequence},
                        {"kind", kindName(change.kind)},
                        {"service", change.service},
                        {"type", change.type},
                        {"account", change.account.value},
                        {"region", change.region.value},
                        {"parent", change.parent},
                        {"id", change.id}});
    }
    return reply(200, {{"changes", std::move(list)}, {"next", page.next}, {"lost", page.lost}});
}

/// Answers when something changed or the time is over, whichever comes first; holds no thread.
class ChangeWait final : public SideDoor::Wait, public std::enable_shared_from_this<ChangeWait>
{
public:
    ChangeWait(ChangeFeed &feed, Lane &lane, std::uint64_t since, SideDoor::Done done)
        : m_feed(feed), m_lane(lane), m_since(since), m_done(std::move(done)), m_timer(lane.context())
    {
    }

    void start(int seconds)
    {
        // Subscribed before looking once more, so that no change falls in between.
        m_subscription = m_feed.subscribe([weak = weak_from_this(), lane = m_lane.weak_from_this(),
                                           since = m_since](const std::vector<Change> &changes) {
            if (changes.back().sequence <= since) // who asks for what is yet to come does not hear of what is not asked for
                return;
            const auto self = weak.lock();
            const auto strand = lane.lock();
            if (self && strand)
                strand->post([self] { self->finish(); });
        });
        m_timer.expires_after(std::chrono::seconds(seconds));
        m_timer.async_wait([self = shared_from_this()](const boost::system::error_code &) { self->finish(); });
        if (m_feed.last() > m_since)
            finish();
    }

    void cancel() override
    {
        m_done = nullptr;
        m_subscription = {};
        m_timer.cancel();
    }

private:
    void finish()
    {
        if (!m_done)
            return;
        const SideDoor::Done done = std::move(m_done);
        cancel();
        done(changesReply(m_feed.since(m_since)));
    }

    ChangeFeed &m_feed;
    Lane &m_lane;
    std::uint64_t m_since;
    SideDoor::Done m_done;
    boost::asio::steady_timer m_timer;
    ChangeFeed::Subscription m_subscription;
};

std::int64_t number(const wire::HttpRequest &request, std::string_view name, std::int64_t otherwise)
{
    std::string text;
    if (!wire::sigv4::queryParameter(request.query, name, text))
        return otherwise;
    return parseInteger(text).value_or(-1);
}

wire::HttpReply setClock(const std::string &body, VirtualClock &clock)
{
    boost::system::error_code error;
    const json::value parsed = json::parse(body, error);
    if (error || !parsed.is_object())
        return refusal(400, "The body must be a JSON object with advanceSeconds, freeze or rate.");
    const json::object &wishes = parsed.as_object();
    // Everything is checked before anything is changed.
    double rate = clock.rate();
    std::int64_t advance = 0;
    for (const auto &[name, value] : wishes) {
        if (name == "advanceSeconds" && value.is_number()) {
            const double seconds = value.to_number<double>();
            if (!(seconds >= 0 && seconds <= 1e10))
                return refusal(400, "advanceSeconds must be between 0 and 10000000000.");
            advance = static_cast<std::int64_t>(seconds * 1000);
        } else if (name == "freeze" && value.is_bool()) {
            rate = value.as_bool() ? 0 : 1;
        } else if (name == "rate" && value.is_number()) {
            rate = value.to_number<double>();
            if (!(rate >= 0 && rate <= 100'000))
                return refusal(400, "rate must be between 0 and 100000.");
        } else {
            return refusal(400, "Unknown or wrongly typed member: " + std::string(name) + ".");
        }
    }
    if (rate != clock.rate())
        clock.setRate(rate);
    if (advance > 0)
        clock.advance(Duration(advance));
    return reply(200, {{"now", formatIso8601(clock.now())}, {"rate", clock.rate()}});
}

Caller rootCaller(const ServerState &server)
{
    Caller caller;
    caller.principal = server.cloud.credentials().rootPrincipal();
    return caller;
}

/// What SNS signs its messages with: asked for by whoever got one.
void sendCertificate(ServerState &server, std::string name, SideDoor::Done done, Lane &lane)
{
    const auto answer = [weak = lane.weak_from_this(), done = std::move(done)](Reply found) {
        wire::HttpReply result = found ? wire::HttpReply() : refusal(404, found.error().message);
        if (found) {
            result.headers.add("Content-Type", "application/x-pem-file");
            result.body = api::Body::fromString(std::move(found->as<sns::GetSigningCertificate::Output>().pem));
        }
        if (const auto strand = weak.lock())
            strand->post([done, result = std::move(result)] { done(result); });
    };
    server.cloud.submit({&sns::GetSigningCertificate::model(), rootCaller(server), api::Value::of(sns::GetSigningCertificate::Input{std::move(name)})},
                        answer);
}

/// Mail and text messages that SNS has kept, the newest first.
void sendInbox(ServerState &server, SideDoor::Done done, Lane &lane)
{
    const auto answer = [weak = lane.weak_from_this(), done = std::move(done)](Reply found) {
        json::array list;
        if (found) {
            for (const sns::InboxMessage &message : found->as<sns::ListInbox::Output>().messages) {
                list.push_back({{"id", message.number},
                                {"kind", message.kind},
                                {"to", message.recipient},
                                {"from", message.sender},
                                {"subject", message.subject},
                                {"body", message.body},
                                {"link", message.link},
                                {"topic", message.topic},
                                {"time", formatIso8601(message.time)}});
            }
        }
        wire::HttpReply result = found ? reply(200, {{"messages", std::move(list)}}) : refusal(500, found.error().message);
        if (const auto strand = weak.lock())
            strand->post([done, result = std::move(result)] { done(result); });
    };
    sns::ListInbox::Input input;
    input.limit = 1000;
    server.cloud.submit({&sns::ListInbox::model(), rootCaller(server), api::Value::of(std::move(input))}, answer);
}

/// What programs have moved, as the window's monitor shows it: the newest session last.
wire::HttpReply trafficReply(const ClientTraffic &traffic)
{
    json::array list;
    for (const ClientTraffic::Session &session : traffic.sessions()) {
        list.push_back({{"id", session.id},
                        {"client", session.client},
                        {"direction", session.upload ? "upload" : "download"},
                        {"service", session.service},
                        {"bucket", session.bucket},
                        {"key", session.key},
                        {"isOne", session.isOne},
                        {"bytes", session.bytes},
                        {"files", session.files},
                        {"requests", session.requests},
                        {"failed", session.failed},
                        {"errorCode", session.errorCode},
                        {"active", session.active},
                        {"bytesPerSecond", session.bytesPerSecond},
                        {"started", formatIso8601(session.started)},
                        {"last", formatIso8601(session.last)}});
    }
    return reply(200, {{"sessions", std::move(list)}, {"bytesUploaded", traffic.bytesUploaded()}, {"bytesDownloaded", traffic.bytesDownloaded()}});
}

wire::HttpReply wrongMethod(std::string allowed)
{
    wire::HttpReply result = refusal(405, "This takes " + allowed + ".");
    result.headers.add("Allow", std::move(allowed));
    return result;
}

} // namespace

bool SideDoor::isFor(const wire::HttpRequest &request)
{
    // In virtual-hosted style the same path would be an object's key.
    return request.path.starts_with(prefix) && request.host().find(".s3.") == std::string_view::npos
        && request.host().find(".s3-") == std::string_view::npos && !isWebsite(request);
}

std::shared_ptr<SideDoor::Wait> SideDoor::handle(const wire::HttpRequest &request, ServerState &server, Lane &lane, Done done)
{
    const std::string_view name = std::string_view(request.path).substr(prefix.size());
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (mayBeForeign(request, server.options.bind)) {
        done(refusal(403, "Only this machine may ask here: use localhost or a loopback address, without a foreign Origin."));
        return nullptr;
    }
    const bool isHelper = name == "reset" || name == "clock" || name == "changes" || name == "inbox" || name == "traffic";
    if (isHelper && !server.options.testHelpers) {
        done(refusal(404, "The test helpers are off. Start nephoscope-engine with --test-helpers to use /_nephoscope/" + std::string(name) + "."));
    } else if (name == "health") {
        done(reads ? reply(200, {{"status", "ok"}}) : wrongMethod("GET"));
    } else if (name == "version") {
        done(reads ? reply(200, {{"name", "Nephoscope"}, {"version", NEPHOSCOPE_VERSION}}) : wrongMethod("GET"));
    } else if (name.starts_with("SimpleNotificationService-")) {
        if (reads)
            sendCertificate(server, std::string(name), std::move(done), lane);
        else
            done(wrongMethod("GET"));
    } else if (name == "inbox") {
        if (reads)
            sendInbox(server, std::move(done), lane);
        else
            done(wrongMethod("GET"));
    } else if (name == "traffic") {
        done(reads ? trafficReply(server.cloud.traffic()) : wrongMethod("GET"));
    } else if (name == "reset") {
        if (request.method != "POST") {
            done(wrongMethod("POST"));
            return nullptr;
        }
        server.cloud.reset([weak = lane.weak_from_this(), done = std::move(done)](Expected<void> result) {
            wire::HttpReply outcome = result ? reply(200, {{"status", "reset"}}) : refusal(500, result.error().message);
            if (const auto strand = weak.lock())
                strand->post([done, outcome = std::move(outcome)] { done(outcome); });
        });
    } else if (name == "clock") {
        if (reads)
            done(reply(200, {{"now", formatIso8601(server.cloud.clock().now())}, {"rate", server.cloud.clock().rate()}}));
        else
            done(request.method == "POST" ? setClock(request.body, server.cloud.clock()) : wrongMethod("POST"));
    } else if (name == "changes") {
        const std::int64_t since = number(request, "since", 0);
        const std::int64_t wait = number(request, "wait", 0);
        if (!reads) {
            done(wrongMethod("GET"));
        } else if (since < 0 || wait < 0) {
            done(refusal(400, "since and wait must be whole numbers that are not negative."));
        } else if (wait == 0 || server.cloud.changes().last() > std::uint64_t(since)) {
            done(changesReply(server.cloud.changes().since(std::uint64_t(since))));
        } else {
            const auto waiting = std::make_shared<ChangeWait>(server.cloud.changes(), lane, std::uint64_t(since), std::move(done));
            waiting->start(int(std::min<std::int64_t>(wait, maxWaitSeconds)));
            return waiting;
        }
    } else {
        done(refusal(404, "Nothing is here. Known: health, version, reset, clock, changes, inbox, traffic."));
    }
    return nullptr;
}

} // namespace nephoscope::http
