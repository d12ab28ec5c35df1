#include "services/s3/AccessLog.h"

#include "core/Log.h"
#include "core/Text.h"
#include "services/s3/LogLine.h"

#include <array>
#include <ctime>

namespace nephoscope::s3 {

namespace {

constexpr std::string_view deliverer = "logging.s3.amazonaws.com";

std::string formatted(Timestamp time, const char *format)
{
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    std::array<char, 64> text{};
    return {text.data(), std::strftime(text.data(), text.size(), format, &parts)};
}

bool keepsDaysApart(const api::s3::LoggingEnabled &logging)
{
    const auto &format = logging.targetObjectKeyFormat;
    return format && format->partitionedPrefix && format->partitionedPrefix->partitionDateSource
        && format->partitionedPrefix->partitionDateSource->value == "EventTime";
}

/// What the target's grants ask for, as PutObject's headers say it.
void addGrants(const std::vector<api::s3::TargetGrant> &grants, const std::string &owner, api::s3::PutObject::Input &input)
{
    std::string full = "id=\"" + owner + '"';
    std::string read;
    for (const auto &grant : grants) {
        if (!grant.grantee || !grant.permission)
            continue;
        const std::string who = grant.grantee->uri ? "uri=\"" + *grant.grantee->uri + '"'
            : grant.grantee->id                    ? "id=\"" + *grant.grantee->id + '"'
                                                   : std::string();
        std::string &list = grant.permission->value == "FULL_CONTROL" ? full : read;
        if (!who.empty() && grant.permission->value != "WRITE") // objects cannot be written to
            list += (list.empty() ? "" : ", ") + who;
    }
    input.grantFullControl = std::move(full);
    if (!read.empty())
        input.grantRead = std::move(read);
}

} // namespace

std::string logKey(const Bucket &source, const api::s3::LoggingEnabled &logging, Timestamp event, Timestamp delivery, std::string_view unique)
{
    const std::string prefix = logging.targetPrefix.value_or(std::string());
    const auto &format = logging.targetObjectKeyFormat;
    if (!format || !format->partitionedPrefix)
        return prefix + formatted(delivery, "%Y-%m-%d-%H-%M-%S-") + std::string(unique);
    const std::string folder = prefix + source.account + '/' + source.region + '/' + source.name + '/';
    return keepsDaysApart(logging) ? folder + formatted(event, "%Y/%m/%d/%Y-%m-%d-00-00-00-") + std::string(unique)
                                   : folder + formatted(delivery, "%Y/%m/%d/%Y-%m-%d-%H-%M-%S-") + std::string(unique);
}

void AccessLog::note(const Call &call, const S3Admission &admission, const Reply &reply, Timestamp began)
{
    // What the deliverer does would be told for ever where a bucket is its own target.
    if (!admission.access->logging || call.caller.principal.arn == deliverer)
        return;
    std::vector<LogLine> lines = logLines(call, admission, reply, began, m_host.clock.now());
    HttpFacts *http = call.caller.http.get();
    if (!http) {
        for (const LogLine &line : lines)
            add(admission.access, began, line.text());
        return;
    }
    http->replied = [this, lines = std::move(lines), source = admission.access](int status, std::uint64_t bytes) mutable {
        LogLine &first = lines.front();
        first.status = status;
        first.sent = bytes;
        first.total = (m_host.clock.now() - first.time).count();
        for (const LogLine &line : lines)
            add(source, first.time, line.text());
    };
}

void AccessLog::add(const std::shared_ptr<const BucketAccess> &source, Timestamp time, std::string_view line)
{
    const auto &logging = *source->logging;
    std::string name = std::to_string(source->bucket.id) + ' ' + *logging.targetBucket + ' ' + logging.targetPrefix.value_or(std::string());
    if (keepsDaysApart(logging))
        name += formatted(time, " %F");
    Batch full;
    bool arm = false;
    {
        const std::lock_guard lock(m_mutex);
        Batch &batch = m_batches[name];
        if (batch.lines.empty())
            batch.first = time;
        batch.source = source; // the newest settings
        batch.lines += line;
        if (batch.lines.size() >= maxBytes)
            full = std::move(m_batches.extract(name).mapped());
        else
            arm = !std::exchange(m_armed, true);
    }
    if (!full.lines.empty())
        deliver(full);
    if (arm)
        m_host.scheduler.after(interval, [this] { deliverAll(); });
}

void AccessLog::deliverAll()
{
    std::map<std::string, Batch> batches;
    {
        const std::lock_guard lock(m_mutex);
        m_armed = false;
        batches.swap(m_batches);
    }
    for (const auto &[name, batch] : batches)
        deliver(batch);
}

void AccessLog::deliver(const Batch &batch)
{
    const auto &logging = *batch.source->logging;
    Caller caller;
    caller.principal = nephoscope::Principal::service(std::string(deliverer));
    caller.via = Via::Service;
    caller.region.value = batch.source->bucket.region;
    caller.sourceArn = batch.source->arn;
    caller.sourceAccount = batch.source->bucket.account;
    api::s3::PutObject::Input input;
    input.bucket = *logging.targetBucket;
    input.key = logKey(batch.source->bucket, logging, batch.first, m_host.clock.now(), m_host.random.text(16, "0123456789ABCDEF"));
    input.contentType = "text/plain";
    input.body = api::Body::fromString(batch.lines);
    if (logging.targetGrants && !logging.targetGrants->empty())
        addGrants(*logging.targetGrants, batch.source->ownerId, input);
    m_host.cloud.submit({&api::s3::PutObject::model(), std::move(caller), api::Value::of(std::move(input))},
                        [target = *logging.targetBucket](Reply reply) {
                            if (!reply)
                                log::info("An access log could not be delivered to " + target + ": " + reply.error().code);
                        });
}

} // namespace nephoscope::s3
