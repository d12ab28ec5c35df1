#include "services/s3/LogLine.h"

#include "api/ValueText.h"
#include "core/Text.h"
#include "services/s3/Actions.h"
#include "services/s3/Names.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace nephoscope::s3 {

namespace {

std::string logTime(Timestamp time)
{
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    // Month names by hand: strftime asks the locale.
    static constexpr std::array<const char *, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "[%02d/%s/%04d:%02d:%02d:%02d +0000]", parts.tm_mday, months[std::size_t(parts.tm_mon)],
                  parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return text.data();
}

/// A text in quotes; what would end it or the line is escaped.
std::string quoted(const std::string &value)
{
    if (value.empty())
        return "\"-\"";
    std::string text = "\"";
    for (const char c : value) {
        if (c == '"')
            text += "%22";
        else if (static_cast<unsigned char>(c) < 0x20)
            text += ' ';
        else
            text += c;
    }
    return text + '"';
}

std::string requesterOf(const nephoscope::Principal &who)
{
    switch (who.kind) {
    case nephoscope::Principal::Kind::Anonymous:
        return {};
    case nephoscope::Principal::Kind::Root:
        return canonicalUserId(who.account.value);
    case nephoscope::Principal::Kind::Service:
        return "svc:" + who.arn;
    default:
        return who.arn;
    }
}

std::string operationOf(const Call &call, const S3Admission &admission)
{
    const std::string &logged = actionOf(admission.operation).logged;
    const HttpFacts *http = call.caller.http.get();
    if (http && http->website)
        return http->requestLine.starts_with("HEAD") ? "WEBSITE.HEAD.OBJECT" : "WEBSITE.GET.OBJECT";
    return http && http->form ? "REST.POST.OBJECT" : "REST." + logged;
}

/// The whole object's size, as far as the reply or the request says it.
std::string sizeOf(const Call &call, const Reply &reply)
{
    if (reply && *reply) {
        if (const std::string *range = textOf(*reply, "ContentRange"))
            return range->substr(std::min(range->size(), range->find('/') + 1));
    }
    for (const api::Value *value : {reply ? &*reply : nullptr, &call.input}) {
        const api::Member *member = value && *value ? value->shape()->find("ContentLength") : nullptr;
        const void *length = member ? api::fieldValue(*member, value->data()) : nullptr;
        if (length && member->shape->kind == api::Kind::Long)
            return std::to_string(*static_cast<const std::int64_t *>(length));
    }
    return {};
}

std::string versionOf(const Call &call, const Reply &reply)
{
    const std::string *answered = reply && *reply ? textOf(*reply, "VersionId") : nullptr;
    const std::string *asked = textOf(call.input, "VersionId");
    return answered ? *answered : asked ? *asked : std::string();
}

void addDeleted(std::vector<LogLine> &lines, const api::s3::DeleteObjects::Input &input, const api::s3::DeleteObjects::Output &output)
{
    for (const auto &entry : *input.delete_->objects) {
        LogLine line = lines.front();
        line.operation = "BATCH.DELETE.OBJECT";
        line.key = entry.key.value_or(std::string());
        line.version = entry.versionId.value_or(std::string());
        line.requestLine.clear();
        line.status = 204;
        for (const auto &error : output.errors.value_or(std::vector<api::s3::Error>())) {
            if (error.key == entry.key && error.versionId == entry.versionId) {
                line.error = error.code.value_or(std::string());
                line.status = line.error == "AccessDenied" ? 403 : 400;
            }
        }
        lines.push_back(std::move(line));
    }
}

} // namespace

std::string LogLine::text() const
{
    // A blank would be another field.
    const auto isBlank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    const auto plain = [&](const std::string &value) {
        return value.empty() || std::any_of(value.begin(), value.end(), isBlank) ? std::string("-") : value;
    };
    const auto number = [](std::uint64_t value) { return value ? std::to_string(value) : std::string("-"); };
    std::string line = owner + ' ' + bucket + ' ' + logTime(time) + ' ' + plain(address) + ' ' + plain(requester) + ' ' + plain(requestId) + ' '
        + operation + ' ' + (key.empty() ? "-" : percentEncode(key, true)) + ' ' + quoted(requestLine) + ' ' + number(std::uint64_t(status)) + ' '
        + plain(error) + ' ' + number(sent) + ' ' + plain(size) + ' ' + std::to_string(total) + ' ' + std::to_string(turnAround) + ' ' + quoted(referer)
        + ' ' + quoted(agent) + ' ' + plain(version) + ' ' + plain(hostId) + ' ' + plain(signature);
    // Cipher suite, TLS version and access point: there is no TLS and there are none.
    line += " - " + plain(authentication) + ' ' + plain(host) + " - - " + (aclRequired ? "Yes " : "- ") + plain(region) + '\n';
    return line;
}

std::vector<LogLine> logLines(const Call &call, const S3Admission &admission, const Reply &reply, Timestamp began, Timestamp now)
{
    const Caller &caller = call.caller;
    const HttpFacts *http = caller.http.get();
    LogLine line;
    line.owner = admission.access->ownerId;
    line.bucket = admission.access->bucket.name;
    line.region = admission.access->bucket.region;
    line.time = began;
    line.address = caller.via == Via::Service ? std::string() : caller.sourceIp;
    line.requester = requesterOf(caller.principal);
    line.requestId = caller.requestId;
    line.operation = operationOf(call, admission);
    if (const std::string *key = textOf(call.input, actionOf(admission.operation).key))
        line.key = *key;
    line.status = reply ? admission.operation.responseCode : reply.error().status;
    if (!reply)
        line.error = reply.error().code;
    line.size = sizeOf(call, reply);
    line.total = line.turnAround = (now - began).count();
    line.agent = caller.userAgent;
    line.version = versionOf(call, reply);
    line.aclRequired = admission.aclRequired;
    if (http) {
        line.requestLine = http->requestLine;
        line.referer = http->referer;
        line.hostId = http->hostId;
        line.host = http->host;
        line.signature = http->authType.empty() ? "" : http->oldScheme ? "SigV2" : "SigV4";
        line.authentication = http->authType == "REST-HEADER" ? "AuthHeader" : http->authType.empty() ? "" : "QueryString";
        if (http->form)
            line.authentication.clear();
    }
    std::vector<LogLine> lines{std::move(line)};
    if (reply && *reply && admission.operation.name == "DeleteObjects") {
        addDeleted(lines, call.input.as<api::s3::DeleteObjects::Input>(), reply->as<api::s3::DeleteObjects::Output>());
    }
    return lines;
}

} // namespace nephoscope::s3
