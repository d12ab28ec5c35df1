#include "gui/monitor/TransferRows.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace nephoscope::gui {

using transfer::JobSnapshot;
using transfer::State;

namespace {

/// One thing of the list's top level.
struct Entry
{
    const transfer::Group *group = nullptr;
    std::vector<const JobSnapshot *> jobs;
    const ClientTraffic::Session *client = nullptr;
};

bool looksSame(const JobSnapshot &a, const JobSnapshot &b)
{
    return a.state == b.state && a.bytesDone == b.bytesDone && a.bytesTotal == b.bytesTotal && a.filesDone == b.filesDone
        && a.filesTotal == b.filesTotal && a.filesSkipped == b.filesSkipped && a.conflicts == b.conflicts && a.filesFailed == b.filesFailed && a.partsDone == b.partsDone && a.partsTotal == b.partsTotal
        && a.secondsLeft == b.secondsLeft && a.bytesPerSecond == b.bytesPerSecond && a.averageRate == b.averageRate
        && a.errorCode == b.errorCode && a.errorMessage == b.errorMessage && a.priority == b.priority && a.limits == b.limits;
}

bool looksSame(const transfer::FileSnapshot &a, const transfer::FileSnapshot &b)
{
    return a.name == b.name && a.size == b.size && a.done == b.done && a.state == b.state && a.code == b.code && a.message == b.message;
}

/// Unfinished ones by their turn, then the others by age, the newest first.
auto rankOf(const JobSnapshot &job)
{
    const bool over = isFinished(job);
    return std::tuple(over, over ? 0 : int(job.priority), over ? 0 : job.position, -job.id);
}

/// A program's session as a job that nobody here can command; its id is below zero.
JobSnapshot jobOf(const ClientTraffic::Session &session)
{
    JobSnapshot job;
    job.id = -std::int64_t(session.id);
    job.direction = session.upload ? transfer::Direction::Upload : transfer::Direction::Download;
    job.state = session.active ? State::Running : session.failed > 0 && session.files == 0 ? State::Failed : State::Completed;
    job.bucket = session.bucket;
    job.key = session.key;
    job.bytesTotal = job.bytesDone = job.bytesMoved = session.bytes;
    job.filesTotal = job.filesDone = std::uint32_t(session.files);
    job.filesFailed = session.failed;
    job.averageRate = session.bytesPerSecond;
    job.activeFor = session.activeFor;
    job.created = session.started;
    job.finished = session.last;
    if (session.failed > 0)
        job.errorCode = session.errorCode;
    return job;
}

auto rankOf(const Entry &entry)
{
    auto rank = rankOf(*entry.jobs.front());
    for (const JobSnapshot *job : entry.jobs)
        rank = std::min(rank, rankOf(*job));
    return rank;
}

State stateOf(const std::vector<const JobSnapshot *> &jobs)
{
    // What happens now says more than what has happened, and what went wrong more than what went well.
    for (const State state : {State::Running, State::Queued, State::Paused, State::Failed, State::Completed}) {
        if (std::any_of(jobs.begin(), jobs.end(), [state](const JobSnapshot *job) { return job->state == state; }))
            return state;
    }
    return State::Cancelled;
}

} // namespace

bool isActive(const JobSnapshot &job)
{
    return job.state == State::Queued || job.state == State::Running;
}

bool isFinished(const JobSnapshot &job)
{
    return job.state == State::Completed || job.state == State::Failed || job.state == State::Cancelled;
}

bool TransferRow::looksLike(const TransferRow &other) const
{
    return isSameAs(other) && number == other.number && depth == other.depth && canOpen == other.canOpen && isOpen == other.isOpen && more == other.more
        && name == other.name && (kind == Kind::File ? looksSame(file, other.file) : looksSame(job, other.job));
}

JobSnapshot sumOf(transfer::GroupId group, const std::vector<const JobSnapshot *> &jobs)
{
    JobSnapshot sum = *jobs.front();
    sum.id = group;
    sum.state = stateOf(jobs);
    sum.bytesTotal = sum.bytesDone = sum.bytesMoved = 0;
    sum.filesTotal = sum.filesDone = sum.filesFailed = sum.filesSkipped = sum.conflicts = sum.partsTotal = sum.partsDone = 0;
    sum.bytesPerSecond = 0;
    sum.activeFor = 0;
    sum.errorCode.clear();
    sum.errorMessage.clear();
    sum.limits = {};
    for (const JobSnapshot *job : jobs) {
        sum.bytesTotal += job->bytesTotal;
        sum.bytesDone += job->bytesDone;
        sum.bytesMoved += job->bytesMoved;
        sum.filesTotal += job->filesTotal;
        sum.filesDone += job->filesDone;
        sum.filesFailed += job->filesFailed;
        sum.filesSkipped += job->filesSkipped;
        sum.conflicts += job->conflicts;
        sum.partsTotal += job->partsTotal;
        sum.partsDone += job->partsDone;
        sum.bytesPerSecond += job->bytesPerSecond;
        // They ran side by side.
        sum.activeFor = std::max(sum.activeFor, job->activeFor);
        sum.priority = std::min(sum.priority, job->priority);
        if (sum.errorCode.empty() && sum.errorMessage.empty()) {
            sum.errorCode = job->errorCode;
            sum.errorMessage = job->errorMessage;
        }
    }
    sum.averageRate = sum.activeFor > 0 ? double(sum.bytesMoved) * 1000.0 / double(sum.activeFor) : 0.0;
    sum.secondsLeft = sum.state == State::Running && sum.bytesPerSecond > 0
        ? std::int64_t(double(sum.bytesTotal - std::min(sum.bytesDone, sum.bytesTotal)) / sum.bytesPerSecond + 0.5)
        : -1;
    return sum;
}

std::vector<TransferRow> TransferRows::build() const
{
    std::map<transfer::GroupId, std::size_t> places;
    std::vector<Entry> entries;
    std::vector<JobSnapshot> programs;
    programs.reserve(clients.size());
    for (const ClientTraffic::Session &session : clients) {
        programs.push_back(jobOf(session));
        entries.push_back({nullptr, {&programs.back()}, &session});
    }
    for (const JobSnapshot &job : jobs) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&job](const transfer::Group &each) { return each.id == job.group; });
        if (group == groups.end()) {
            entries.push_back({nullptr, {&job}, nullptr});
            continue;
        }
        const auto place = places.try_emplace(job.group, entries.size());
        if (place.second)
            entries.push_back({&*group, {}, nullptr});
        entries[place.first->second].jobs.push_back(&job);
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return rankOf(a) < rankOf(b); });

    std::vector<TransferRow> rows;
    const auto addJob = [&](const JobSnapshot &job, int depth) {
        TransferRow row{TransferRow::Kind::Job, depth};
        row.canOpen = job.filesTotal > 1;
        row.isOpen = row.canOpen && open.contains(job.id);
        row.job = job;
        rows.push_back(row);
        if (!row.isOpen)
            return;
        const auto shown = files(job.id);
        for (std::size_t i = 0; i < shown.size(); ++i) {
            TransferRow line{TransferRow::Kind::File, depth + 1, int(i)};
            line.job = job;
            line.file = shown[i];
            rows.push_back(std::move(line));
        }
        if (shown.size() < job.filesTotal && !shown.empty()) {
            TransferRow line{TransferRow::Kind::More, depth + 1};
            line.job = job;
            line.more = job.filesTotal - shown.size();
            rows.push_back(std::move(line));
        }
    };
    for (Entry &entry : entries) {
        if (entry.client) {
            TransferRow row{TransferRow::Kind::Client, 0};
            row.name = entry.client->client;
            row.service = entry.client->service;
            row.job = *entry.jobs.front();
            rows.push_back(std::move(row));
            continue;
        }
        if (!entry.group) {
            addJob(*entry.jobs.front(), 0);
            continue;
        }
        TransferRow row{TransferRow::Kind::Group, 0};
        row.canOpen = true;
        row.isOpen = open.contains(entry.group->id);
        row.name = entry.group->name;
        row.job = sumOf(entry.group->id, entry.jobs);
        row.number = int(entry.jobs.size());
        rows.push_back(row);
        if (!row.isOpen)
            continue;
        std::sort(entry.jobs.begin(), entry.jobs.end(), [](const JobSnapshot *a, const JobSnapshot *b) { return rankOf(*a) < rankOf(*b); });
        for (const JobSnapshot *job : entry.jobs)
            addJob(*job, 1);
    }
    return rows;
}

} // namespace nephoscope::gui
