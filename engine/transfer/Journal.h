#pragma once

#include "store/Database.h"
#include "transfer/Job.h"
#include "transfer/Ledger.h"
#include "transfer/Replay.h"

namespace nephoscope::transfer {

/// What a new process must know of the jobs of the last one: `transfers.db`, SQLite in WAL mode
/// without waiting for the medium (it survives kill -9; after a power cut ListParts tells the
/// truth). Changes are noted in memory and written by flush() in one transaction. One thread.
class Journal
{
public:
    static Expected<std::unique_ptr<Journal>> open(const std::filesystem::path &folder);

    /// Jobs without their files, oldest first.
    std::vector<JobPtr> jobs();
    void loadFiles(Job &job);
    JobId lastId();
    std::vector<Group> groups();
    /// Nothing when none were set.
    std::optional<Limits> limits();
    JobOptions defaults();

    void putJob(const Job &job);
    /// What a copy inside the cloud is of: once, when it begins (CopyJournal.cpp).
    void putCopies(const Job &job);
    void putFile(const Job &job, Index index);
    void putPart(const Job &job, Index index, Index part);
    void dropParts(const Job &job, Index index);
    /// When a part moved; of the last jobs alone.
    void putTime(JobId job, const PartTime &part);
    void trimTimes();
    std::vector<PartTime> times(JobId job);
    /// What was counted, up to the last time it was kept.
    std::vector<std::pair<Scope, History>> histories();
    void putHistory(const Scope &scope, History history);
    void removeHistory(const Scope &scope);
    void remove(JobId job);
    void putGroup(const Group &group);
    void removeGroup(GroupId group);
    void putLimits(const Limits &limits);
    void putDefaults(const JobOptions &options);
    /// False when the disk refuses: what was noted stays noted and is written next time.
    bool flush();

private:
    std::shared_ptr<const CopyOrder> copies(JobId job, std::string fromBucket, std::string toBucket);
    explicit Journal(const std::filesystem::path &file);

    store::Connection m_connection;
    std::vector<std::function<void(store::Connection &)>> m_notes;
    bool m_complained = false;
};

} // namespace nephoscope::transfer
