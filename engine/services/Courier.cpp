#include "services/Courier.h"

#include "core/Text.h"

#include <algorithm>

namespace nephoscope {

namespace {

using namespace std::chrono_literals;

// In a job the content comes behind `w` (waiting) or `u` (under way), the attempts and the time sent.

Parcel parcelOf(const Job &job)
{
    Parcel parcel{job.key, job.account, job.region, {}, 0, {}};
    std::string_view rest = job.data;
    const auto take = [&rest] {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        return word;
    };
    take();
    parcel.attempts = static_cast<int>(parseInteger(take()).value_or(0));
    parcel.sent = Timestamp(Duration(parseInteger(take()).value_or(0)));
    parcel.content = rest;
    return parcel;
}

Job makeJob(std::string_view kind, const Parcel &parcel, bool underWay, Timestamp due)
{
    std::string data = underWay ? "u " : "w ";
    data += std::to_string(parcel.attempts) + ' ' + std::to_string(parcel.sent.time_since_epoch().count()) + ' ' + parcel.content;
    return {std::string(kind), parcel.key, parcel.account, parcel.region, due, std::move(data)};
}

/// How often one looks after an attempt that is under way.
constexpr Duration patience = 5min;
constexpr Duration beforeAnotherReport = 1min;

} // namespace

Job Courier::jobOf(const Parcel &parcel, bool underWay, Timestamp due) const
{
    return makeJob(m_kind, parcel, underWay, due);
}

void Courier::start(const ServiceHost &host)
{
    host.database.writer().query("UPDATE jobs SET due = 0 WHERE kind = ? AND data LIKE 'u %'").bind(m_kind).run();
}

std::string Courier::send(WriteContext &context, std::string_view kind, const std::string &account, const std::string &region, std::string content)
{
    const Parcel parcel{context.random().hex(16), account, region, context.now(), 0, std::move(content)};
    context.schedule(makeJob(kind, parcel, false, context.now()));
    return parcel.key;
}

bool Courier::isBusy(store::Connection &connection, std::string_view kind, Timestamp now)
{
    return connection.query("SELECT 1 FROM jobs WHERE kind = ? AND (due <= ? OR data LIKE 'u %') LIMIT 1").bind(kind, now.time_since_epoch().count()).step();
}

Expected<std::optional<Job>> Courier::deliver(WriteContext &context, const Job &job)
{
    Parcel parcel = parcelOf(job);
    if (m_underWay.contains(job.key))
        return jobOf(parcel, true, context.now() + patience);
    auto beginning = m_instructions.begin(context, parcel);
    if (!beginning)
        return afterFailure(context, std::move(parcel), beginning.error());
    if (const auto *later = std::get_if<Timestamp>(&*beginning))
        return jobOf(parcel, false, *later);
    m_underWay.insert_or_assign(job.key, parcel);
    context.db().whenUndone([this, key = job.key] { m_underWay.erase(key); });
    context.afterCommit([this, key = job.key, caller = context.caller(), begin = std::get<Attempt>(std::move(*beginning))] {
        begin([this, key, caller](Reply reply) {
            Receipt receipt{key, {}};
            if (!reply)
                receipt.error = std::move(reply.error());
            report(caller, receipt);
        });
    });
    return jobOf(parcel, true, context.now() + patience);
}

void Courier::report(const Caller &caller, const Receipt &receipt)
{
    m_host->cloud.submit({m_settle, caller, api::Value::of(receipt)}, [this, caller, receipt](const Reply &reply) {
        // A full disk or a fault that somebody asked for: nothing is lost, but the parcel waits for this.
        if (!reply)
            m_host->scheduler.after(beforeAnotherReport, [this, caller, receipt] { report(caller, receipt); });
    });
}

std::optional<Job> Courier::afterFailure(WriteContext &context, Parcel parcel, const Error &error)
{
    ++parcel.attempts;
    const auto again = m_instructions.failed(context, parcel, error);
    return again ? std::optional(jobOf(parcel, false, *again)) : std::nullopt;
}

void Courier::settle(WriteContext &context, const Receipt &receipt)
{
    const auto found = m_underWay.find(receipt.key);
    if (found == m_underWay.end())
        return;
    Parcel parcel = std::move(found->second);
    m_underWay.erase(found);
    if (!receipt.error && m_instructions.arrived)
        m_instructions.arrived(context, parcel);
    const auto next = receipt.error ? afterFailure(context, std::move(parcel), *receipt.error) : std::nullopt;
    if (next)
        context.schedule(*next);
    else
        context.unschedule(m_kind, receipt.key);
}

Courier::Attempt Courier::call(Cloud &cloud, Call call, std::function<Expected<void>(const api::Value &)> check)
{
    return [&cloud, call = std::move(call), check = std::move(check)](Completion done) {
        cloud.submit(call, [done = std::move(done), check](Reply reply) {
            const auto checked = reply && check ? check(*reply) : Expected<void>();
            if (checked)
                done(std::move(reply));
            else
                done(fail(checked.error()));
        });
    };
}

bool Courier::isMissing(const Error &error)
{
    for (const std::string_view word : {"NotExist", "NonExistent", "NotFound", "NotImplemented"}) {
        if (error.code.find(word) != std::string::npos)
            return true;
    }
    return false;
}

bool Courier::isForbidden(const Error &error)
{
    if (error.code.find("Throttl") != std::string::npos) // SQS answers 403 to that, too
        return false;
    return error.code.find("AccessDenied") != std::string::npos || error.code.find("AuthorizationError") != std::string::npos || error.status == 403;
}

Duration Courier::pauseAfter(int attempts)
{
    return std::min<Duration>(1s * (1 << std::clamp(attempts - 1, 0, 9)), 5min);
}

} // namespace nephoscope
