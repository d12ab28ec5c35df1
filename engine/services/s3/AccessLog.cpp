#include "services/s3/AccessLog.h"

#include "core/Log.h"
#include "core/Text.h"
#include "services/s3/LogLine.h"
#include "services/s3/Names.h"

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

std::filesystem::path folderOf(const ServiceHost &host)
{
    return host.database.folder() / "accesslog";
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

AccessLog::AccessLog(const ServiceHost &host) : m_host(host)
{
    for (LogSpool &left : LogSpool::leftovers(folderOf(host)))
        m_batches.emplace("left " + left.unique(), std::move(left));
    m_armed = !m_batches.empty();
    if (m_armed)
        m_host.scheduler.after(Duration::zero(), [this] { deliverAll(); });
}

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
    // What the deliverer does would be told for ever where a bucket is its own target; what S3 does in its own right is nobody's request.
    const std::string &who = call.caller.principal.arn;
    if (!admission.access || !admission.access->logging || who == deliverer || who == "s3.amazonaws.com")
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
    std::optional<LogSpool> full;
    bool arm = false;
    {
        const std::lock_guard lock(m_mutex);
        auto found = m_batches.find(name);
        if (found == m_batches.end()) {
            LogSpool fresh(folderOf(m_host), source->bucket, logging, time, m_host.random.text(16, "0123456789ABCDEF"));
            found = m_batches.emplace(name, std::move(fresh)).first;
        }
        found->second.append(line);
        if (found->second.lines().size() >= maxBytes) {
            full = std::move(found->second);
            m_batches.erase(found);
        } else {
            arm = !std::exchange(m_armed, true);
        }
    }
    if (full)
        deliver(std::move(*full));
    if (arm)
        m_host.scheduler.after(interval, [this] { deliverAll(); });
}

void AccessLog::deliverAll()
{
    std::map<std::string, LogSpool> batches;
    {
        const std::lock_guard lock(m_mutex);
        m_armed = false;
        batches.swap(m_batches);
    }
    for (auto &[name, batch] : batches)
        deliver(std::move(batch));
}

bool AccessLog::hasLeftovers(const ServiceHost &host)
{
    std::error_code error;
    const std::filesystem::directory_iterator files(folderOf(host), error);
    return !error && files != std::filesystem::directory_iterator();
}

void AccessLog::forgetAll()
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[name, batch] : m_batches)
        LogSpool::remove(batch.file());
    m_batches.clear();
}

void AccessLog::deliver(LogSpool &&batch)
{
    batch.seal(m_host.clock.now());
    const auto &logging = batch.logging();
    const Bucket &source = batch.source();
    Caller caller;
    caller.principal = nephoscope::Principal::service(std::string(deliverer));
    caller.via = Via::Service;
    caller.region.value = source.region;
    caller.sourceArn = "arn:aws:s3:::" + source.name;
    caller.sourceAccount = source.account;
    api::s3::PutObject::Input input;
    input.bucket = *logging.targetBucket;
    input.key = logKey(source, logging, batch.first(), batch.delivery(), batch.unique());
    input.contentType = "text/plain";
    input.body = api::Body::fromString(batch.lines());
    if (logging.targetGrants && !logging.targetGrants->empty())
        addGrants(*logging.targetGrants, canonicalUserId(source.account), input);
    m_host.cloud.submit({&api::s3::PutObject::model(), std::move(caller), api::Value::of(std::move(input))},
                        [target = *logging.targetBucket, file = batch.file()](const Reply &reply) {
                            if (!reply)
                                log::info("An access log could not be delivered to " + target + ": " + reply.error().code);
                            if (reply || !reply.error().isServerFault()) // else the next start tries again
                                LogSpool::remove(file);
                        });
}

} // namespace nephoscope::s3
