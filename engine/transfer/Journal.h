#pragma once

#include "store/Database.h"
#include "transfer/Job.h"

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
    void putFile(const Job &job, Index index);
    void putPart(const Job &job, Index index, Index part);
    void dropParts(const Job &job, Index index);
    void remove(JobId job);
    void putGroup(const Group &group);
    void removeGroup(GroupId group);
    void putLimits(const Limits &limits);
    void putDefaults(const JobOptions &options);
    /// False when the disk refuses: what was noted stays noted and is written next time.
    bool flush();

private:
    explicit Journal(const std::filesystem::path &file);

    store::Connection m_connection;
    std::vector<std::function<void(store::Connection &)>> m_notes;
    bool m_complained = false;
};

} // namespace nephoscope::transfer
