#include "api/generated/s3.h"
#include "door/AskAndWait.h"
#include "door/CallTap.h"
#include "transfer/SourceFile.h"
#include "transfer/Sync.h"

#include <algorithm>
#include <cerrno>

#include <unistd.h>

namespace nephoscope::transfer {

namespace s3 = api::s3;

namespace {

constexpr std::size_t mostAtOnce = 1000; ///< of DeleteObjects

} // namespace

void Sync::apply(std::string groupName, bool deleteExtra, JobOptions options)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state.phase != Phase::Compared)
            return;
        m_state.phase = Phase::Deleting;
    }
    if (m_thread.joinable())
        m_thread.join();
    m_cancelled = false;
    m_thread = std::thread([this, groupName = std::move(groupName), deleteExtra, options = std::move(options)] {
        runApply(groupName, deleteExtra, options);
    });
}

void Sync::runApply(const std::string &groupName, bool deleteExtra, JobOptions options)
{
    const bool up = m_order.way == SyncOrder::Way::Up;
    std::vector<std::string> extra;
    ChosenFiles fresh;
    ChosenFiles changed;
    const Rows all = rows();
    for (const SyncRow &row : *all) {
        if (row.state == SyncRow::State::Extra)
            extra.push_back(row.name);
        else if (row.state == SyncRow::State::New)
            fresh.push_back({row.name, row.sourceSize});
        else if (row.state == SyncRow::State::Changed)
            changed.push_back({row.name, row.sourceSize});
    }
    // First what is in excess: a file may stand where a folder is to be.
    if (deleteExtra && up)
        deleteObjects(extra);
    else if (deleteExtra)
        deleteFiles(extra);
    if (m_cancelled) {
        finish(Phase::Cancelled);
        return;
    }
    options.conflict = Conflict::Replace;
    // A file that came down with its old time would look older than its object for ever.
    options.keepsTimes = options.keepsTimes && up;
    if (!fresh.empty() || !changed.empty())
        options.group = m_transfers.makeGroup(groupName);
    std::vector<JobId> jobs;
    for (ChosenFiles *files : {&fresh, &changed}) {
        if (files->empty())
            continue;
        options.only = std::make_shared<const ChosenFiles>(std::move(*files));
        jobs.push_back(up ? m_transfers.upload(m_order.caller, m_order.folder, m_order.bucket, m_order.prefix, options)
                          : m_transfers.download(m_order.caller, m_order.bucket, m_order.prefix, m_order.folder, options));
    }
    update([&](Snapshot &state) {
        state.group = options.group;
        state.jobs = std::move(jobs);
        state.phase = Phase::Applied;
    });
}

void Sync::noteDeleted(std::uint64_t deleted, std::uint64_t failed, const Error &error)
{
    update([&](Snapshot &state) {
        state.deleted += deleted;
        state.notDeleted += failed;
        if (state.error.code.empty())
            state.error = error;
    });
}

void Sync::deleteObjects(const std::vector<std::string> &names)
{
    for (std::size_t first = 0; first < names.size() && !m_cancelled; first += mostAtOnce) {
        const std::size_t count = std::min(mostAtOnce, names.size() - first);
        s3::DeleteObjects::Input input;
        input.bucket = m_order.bucket;
        auto &wanted = input.delete_.emplace();
        wanted.quiet = true;
        auto &objects = wanted.objects.emplace();
        for (std::size_t i = first; i < first + count; ++i)
            objects.emplace_back().key = m_order.prefix + names[i];
        const CallOriginScope scope(CallOrigin::Transfer);
        const auto reply = askAndWait<s3::DeleteObjects>(m_cloud, m_order.caller, std::move(input));
        if (!reply) {
            noteDeleted(0, count, reply.error());
            continue;
        }
        const auto errors = reply->errors.value_or(std::vector<s3::Error>());
        noteDeleted(count - errors.size(), errors.size(),
                    errors.empty() ? Error{} : Error{errors.front().code.value_or(""), errors.front().message.value_or("")});
    }
}

void Sync::deleteFiles(const std::vector<std::string> &names)
{
    for (const std::string &name : names) {
        if (m_cancelled)
            return;
        const std::filesystem::path path = m_order.folder / name;
        const bool gone = ::unlink(path.c_str()) == 0 || errno == ENOENT;
        noteDeleted(gone ? 1 : 0, gone ? 0 : 1, gone ? Error{} : localFileError(errno, path));
    }
}

} // namespace nephoscope::transfer
