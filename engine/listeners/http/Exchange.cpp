#include "listeners/http/Exchange.h"

#include "core/Text.h"
#include "link/Acceleration.h"
#include "listeners/http/Connection.h"
#include "listeners/http/Cors.h"
#include "listeners/http/HostNames.h"
#include "services/lambda/Endpoints.h"
#include "wire/HostName.h"
#include "wire/QueryString.h"
#include "wire/SigV2.h"

namespace nephoscope::http {

namespace {

/// What a function can be sent is 6 MB; base64 and the event's other members take some of it.
constexpr std::uint64_t maxFunctionBody = 6 * 1024 * 1024;

/// Packages of functions and layers come inside of JSON; AWS takes this much of it.
constexpr std::size_t maxPackageBody = 70'167'211;
bool maySendPackage(const wire::HttpRequest &request)
{
    return request.path.starts_with("/2015-03-31/functions") || request.path.starts_with("/2018-10-31/layers/");
}

} // namespace

Exchange::~Exchange() = default;

bool Exchange::isS3() const
{
    return !m_route.service || m_route.service->id == "s3" || m_route.service->id == "s3control";
}

std::string_view Exchange::serverName() const
{
    return m_kind != Kind::SideDoor && isS3() ? "AmazonS3" : "Nephoscope";
}

wire::ReplyIds &Exchange::ids()
{
    if (m_ids.requestId.empty()) {
        m_ids.requestId = m_connection.lane().requestId(isS3());
        if (isS3())
            m_ids.extendedId = m_connection.lane().extendedId();
    }
    return m_ids;
}

Caller Exchange::caller() const
{
    Caller caller;
    caller.principal = m_authenticated.principal;
    caller.region = m_authenticated.region;
    caller.via = Via::Http;
    caller.requestId = m_ids.requestId;
    caller.sourceIp = m_connection.request().remoteAddress;
    caller.userAgent = m_connection.request().headers.get("user-agent");
    caller.http = m_facts;
    return caller;
}

/// Uploads and downloads of objects show in the monitor, whoever makes them; so does what a query finds in one. Copies move nothing
/// through the listener.
void Exchange::noteTraffic()
{
    const std::string_view name = m_route.operation->name;
    m_isDownload = name == "GetObject" || name == "SelectObjectContent";
    const bool completes = name == "CompleteMultipartUpload";
    if (!m_isDownload && !completes && name != "PutObject" && name != "UploadPart")
        return;
    const auto bucket = m_route.labels.find("Bucket");
    const auto key = m_route.labels.find("Key");
    if (bucket == m_route.labels.end() || key == m_route.labels.end())
        return;
    const wire::HttpRequest &request = m_connection.request();
    // Clients fetch an object in ranges and send it in parts: the first range, and the last step, stand for it.
    const std::string_view range = request.headers.get("range");
    m_wholeObject = name == "PutObject" || completes || (name == "GetObject" && (range.empty() || range.starts_with("bytes=0-")));
    m_traffic = m_connection.server().cloud.traffic().begin(request.headers.get("user-agent"), !m_isDownload, bucket->second, key->second);
    if (m_isDownload || completes)
        m_traffic->expect(0); // until the reply's length is known
}

/// What policies of resources, access logs and URLs in answers want to know.
void Exchange::noteFacts()
{
    const wire::HttpRequest &request = m_connection.request();
    const std::string_view referer = request.headers.get("referer");
    const std::string_view payloadHash = request.headers.get("x-amz-content-sha256");
    const std::string &hostId = ids().extendedId;
    m_facts = std::make_shared<HttpFacts>();
    std::string &text = m_facts->text;
    text.reserve(request.method.size() + request.path.size() + request.query.size() + 16 + request.host().size() + referer.size()
                 + hostId.size() + m_authenticated.date.size() + payloadHash.size());
    text.append(request.method).append(1, ' ').append(request.path);
    if (!request.query.empty())
        text.append(1, '?').append(request.query);
    text.append(" HTTP/1.1");
    m_facts->requestLine = text;
    const auto keep = [&text](std::string_view value) {
        const std::size_t at = text.size();
        text.append(value);
        return std::string_view(text).substr(at);
    };
    m_facts->host = keep(request.host());
    m_facts->referer = keep(referer);
    m_facts->hostId = keep(hostId);
    m_facts->signedAt = keep(m_authenticated.date);
    m_facts->payloadHash = keep(payloadHash);
    m_facts->oldScheme = !request.headers.has("authorization") && wire::sigv2::isPresigned(request.query);
    m_facts->secure = request.secure;
    if (request.headers.has("authorization"))
        m_facts->authType = "REST-HEADER";
    else if (wire::Authenticator::hasCredentials(request))
        m_facts->authType = "REST-QUERY-STRING";
}

Exchange::Take Exchange::begin(const BodyFrame &frame)
{
    const wire::HttpRequest &request = m_connection.request();
    m_frame = frame;
    if (isFunctionUrl(request)) {
        m_kind = Kind::FunctionUrl;
        m_bodyLimit = maxFunctionBody;
        if (!frame.hasBody()) {
            runFunctionUrl();
            return Take::Nothing;
        }
        if (frame.length.value_or(0) <= m_bodyLimit)
            return Take::Whole;
        refuseTooLarge();
        return Take::Nothing;
    }
    if (SideDoor::isFor(request)) {
        m_kind = Kind::SideDoor;
        m_bodyLimit = SideDoor::maxBody;
        if (!frame.hasBody()) {
            runSideDoor();
            return Take::Nothing;
        }
        if (frame.length.value_or(0) <= m_bodyLimit)
            return Take::Whole;
        refuseTooLarge();
        return Take::Nothing;
    }
    if (request.method == "OPTIONS" && request.headers.has("origin")) {
        m_kind = Kind::Preflight;
        runPreflight();
        return Take::Nothing;
    }
    m_kind = Kind::Operation;
    if (isWebsite(request)) {
        runWebsite();
        return Take::Nothing;
    }
    return beginOperation(frame);
}

Expected<void> Exchange::identify()
{
    const wire::HttpRequest &request = m_connection.request();
    // The route comes first, because even a wrong signature is answered in the service's protocol.
    Expected<void> routed = wire::findRoute(request, m_route);
    auto authenticated = m_connection.server().authenticator.authenticate(request, SystemClock().now());
    if (!authenticated)
        return fail(std::move(authenticated.error()));
    m_authenticated = std::move(*authenticated);
    const bool anonymous = !wire::Authenticator::hasCredentials(request);
    // Trusting any credentials must not let a web page act through the browser of whoever runs us.
    if (anonymous && m_authenticated.trusted && mayBeForeign(request, m_connection.server().options.bind))
        m_authenticated.principal = Principal::anonymous();
    if (!routed)
        return routed;
    m_identified = true;
    ids();
    if (isS3() || m_route.service->id == "sqs") // whose policies ask how a request came, and whose answers have URLs
        noteFacts();
    if (m_route.service->id == "s3")
        noteTraffic();
    if (m_authenticated.principal.kind == Principal::Kind::Anonymous && !isS3() && !m_route.operation->unauthenticated)
        return fail(wire::Authenticator::missingCredentials(request, m_route.operation->service->signingName));
    if (!m_route.operation->compiled)
        return fail(LocalCloud::notEmulated(*m_route.operation));
    return m_route.accelerate ? checkEdge() : Expected<void>();
}

/// What the edge location refuses before the Region hears of it.
Expected<void> Exchange::checkEdge() const
{
    const auto bucket = m_route.labels.find("Bucket");
    return link::checkAcceleration(m_connection.server().cloud, caller(), bucket == m_route.labels.end() ? std::string() : bucket->second);
}

std::unique_ptr<link::Flow> Exchange::flowOf(const wire::HttpRequest &request, link::Link &link)
{
    if (SideDoor::isFor(request))
        return nullptr;
    // KEY/DATE/REGION/SERVICE/aws4_request, in a header or as a link's parameter; unsigned requests go to the default Region.
    std::string credential;
    if (const std::string_view header = request.headers.get("authorization"); !header.empty()) {
        const std::size_t at = header.find("Credential=");
        credential = at == std::string_view::npos ? std::string_view() : header.substr(at + 11, 200);
    } else {
        wire::findParameter(request.query, "X-Amz-Credential", credential);
    }
    const std::vector<std::string_view> scope = split(credential, '/');
    const bool edge = request.host().find("s3-accelerate.") != std::string_view::npos && wire::parseHostName(request.host()).isAccelerate;
    return link.connect(scope.size() > 3 ? std::string(scope[2]) : std::string(defaultRegion), edge ? link::Route::Edge : link::Route::Direct);
}

Exchange::Take Exchange::beginOperation(const BodyFrame &frame)
{
    const wire::HttpRequest &request = m_connection.request();
    m_bodyLimit = m_connection.server().options.maxBufferedBody;
    if (maySendPackage(request))
        m_bodyLimit = std::max<std::uint64_t>(m_bodyLimit, maxPackageBody);
    // Query calls name their action in the body, and signatures of most services cover it unseen.
    if (FormUpload::isFor(request, m_route))
        return beginForm(frame);
    const bool bodyFirst = frame.hasBody()
        && (wire::Authenticator::needsBody(request)
            || (request.method == "POST" && request.headers.get("content-type").starts_with("application/x-www-form-urlencoded")));
    if (!bodyFirst) {
        if (Expected<void> known = identify(); !known) {
            answer(known.error());
            return Take::Nothing;
        }
        if (m_route.operation->streamingInput)
            return beginUpload(frame);
    }
    if (!frame.hasBody()) {
        runBuffered();
        return Take::Nothing;
    }
    if (frame.length.value_or(0) > m_bodyLimit) {
        refuseTooLarge();
        return Take::Nothing;
    }
    return Take::Whole;
}

void Exchange::refuseTooLarge()
{
    if (m_kind == Kind::Operation && isS3())
        refuse(Error{"EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", 400}.with("MaxSizeAllowed",
                                                                                                          std::to_string(m_bodyLimit)));
    else
        refuse({"RequestEntityTooLarge", "The request body is larger than " + std::to_string(m_bodyLimit) + " bytes.", 413});
}

void Exchange::bodyEnd()
{
    if (m_kind == Kind::SideDoor) {
        runSideDoor();
        return;
    }
    if (m_kind == Kind::FunctionUrl) {
        runFunctionUrl();
        return;
    }
    if (m_form) {
        finishForm();
        return;
    }
    if (m_upload) {
        finishUpload();
        return;
    }
    if (!m_identified) {
        if (Expected<void> known = identify(); !known) {
            answer(known.error());
            return;
        }
    }
    runBuffered();
}

void Exchange::submit(Call call)
{
    m_submitting = true;
    m_connection.server().cloud.submit(std::move(call), completion());
    m_submitting = false;
}

Completion Exchange::completion()
{
    return [this, self = m_connection.shared_from_this()](Reply reply) { completed(std::move(reply)); };
}

void Exchange::completed(Reply reply)
{
    Lane &lane = m_connection.lane();
    if (lane.isCurrentThread() && m_submitting) {
        deliver(std::move(reply));
        return;
    }
    lane.post([this, self = m_connection.shared_from_this(), reply = std::move(reply)]() mutable {
        if (m_connection.isClosed())
            return;
        deliver(std::move(reply));
        m_connection.run();
    });
}

void Exchange::deliver(Reply reply)
{
    m_upload.reset();
    if (!reply) {
        answer(reply.error());
        return;
    }
    if (m_kind == Kind::FunctionUrl) {
        send(std::move(reply->as<lambda::CallFunctionUrl::Output>().reply));
        return;
    }
    wire::HttpReply encoded = wire::encodeOutput(m_route, *reply, ids());
    send(m_form ? m_form->reply(m_connection.request(), std::move(encoded)) : std::move(encoded));
}

void Exchange::answer(const Error &error)
{
    if (m_traffic && error.status != 304)
        m_traffic->fail(error.code);
    send(wire::encodeError(m_route, error, ids(), m_connection.request().method == "HEAD"));
}

void Exchange::send(wire::HttpReply reply)
{
    const wire::HttpRequest &request = m_connection.request();
    if (request.headers.has("origin") && m_kind == Kind::Operation) {
        const auto bucket = m_route.labels.find("Bucket");
        if (isS3() && bucket != m_route.labels.end()) {
            addCorsHeaders(corsRules(m_connection.server().cloud, bucket->second), request, reply);
        } else if (!isS3() && (!m_connection.server().options.trustAnyCredentials || !hasForeignOrigin(request))) {
            // The other services' endpoints let any page in: its calls are signed or fail.
            reply.headers.set("Access-Control-Allow-Origin", "*");
            reply.headers.set("Access-Control-Expose-Headers", "x-amzn-RequestId,x-amzn-ErrorType,x-amz-crc32,Date");
        }
    }
    reply.closeConnection = reply.closeConnection || m_closeAfter;
    if (m_facts && m_facts->replied)
        m_facts->replied(reply.status, request.method == "HEAD" ? 0 : reply.body.size());
    // A form's browser may be sent on once its file is there.
    if (m_traffic && reply.status < (m_form ? 400 : 300)) {
        m_traffic->succeed(m_wholeObject);
        if (m_isDownload)
            m_traffic->expect(reply.body.size());
    }
    m_connection.reply(std::move(reply));
}

void Exchange::refuse(Error error)
{
    abort();
    m_closeAfter = true;
    answer(error);
}

void Exchange::abort()
{
    if (m_upload)
        m_upload->abort();
    m_upload.reset();
    m_decoder.reset();
    m_form.reset();
    if (const auto wait = std::exchange(m_wait, nullptr))
        wait->cancel();
}

void Exchange::end()
{
    m_kind = Kind::Operation;
    m_route = {};
    m_authenticated = {};
    m_ids = {};
    m_facts.reset();
    m_traffic.reset();
    m_identified = m_isDownload = m_wholeObject = m_closeAfter = false;
    m_decoder.reset();
    m_form.reset();
    m_wait.reset();
}

void Exchange::runSideDoor()
{
    m_wait = SideDoor::handle(m_connection.request(), m_connection.server(), m_connection.lane(),
                              [this, self = m_connection.shared_from_this()](wire::HttpReply reply) {
                                  if (m_connection.isClosed())
                                      return;
                                  send(std::move(reply));
                                  m_connection.run();
                              });
}

void Exchange::runPreflight()
{
    const wire::HttpRequest &request = m_connection.request();
    const std::string_view headers = request.headers.get("access-control-request-headers");
    // Routed as the request that is asked about.
    wire::HttpRequest meant;
    meant.method = request.headers.get("access-control-request-method");
    meant.path = request.path;
    meant.query = request.query;
    meant.headers.add("host", std::string(request.host()));
    const bool named = !meant.method.empty();
    const bool routed = named && wire::findRoute(meant, m_route).has_value();
    if (!named) {
        m_route = {};
        answer({"BadRequest", "Insufficient information. Origin request header needed.", 400});
        return;
    }
    const bool otherService = headers.find("x-amz-target") != std::string_view::npos || (routed && !isS3());
    if (otherService || (request.path == "/" && m_route.labels.empty() && meant.method == "POST")) {
        wire::HttpReply reply;
        if (!m_connection.server().options.trustAnyCredentials || !hasForeignOrigin(request)) {
            reply.headers.set("Access-Control-Allow-Origin", "*");
            reply.headers.set("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, PATCH");
            reply.headers.set("Access-Control-Allow-Headers", std::string(headers));
            reply.headers.set("Access-Control-Max-Age", "172800");
        }
        send(std::move(reply));
        return;
    }
    ids();
    const auto bucket = m_route.labels.find("Bucket");
    const auto rules = bucket == m_route.labels.end() ? std::vector<CorsRule>()
                                                      : corsRules(m_connection.server().cloud, bucket->second);
    auto reply = corsPreflight(rules, request);
    if (reply)
        send(std::move(*reply));
    else
        answer(reply.error());
}

} // namespace nephoscope::http
