#pragma once

#include "link/PacedCloud.h"
#include "transfer/Counting.h"

#include <unordered_map>

namespace nephoscope::transfer {

/// What the public calls reach: a list of jobs to read from, and commands to hand over.
class Manager final : public TransferManager, public Measures
{
public:
    Manager(Cloud &cloud, const Clock &clock, Options options, std::unique_ptr<Journal> journal);

    ~Manager() override;

    Ordered upload(const Caller &caller, std::filesystem::path source, std::string bucket, std::string key, JobOptions options) override;
    Ordered download(const Caller &caller, std::string bucket, std::string key, std::filesystem::path target, JobOptions options) override;
    Expected<Plan> plan(Direction direction, std::uint64_t size, const JobOptions &options, const link::Path *path) const override;
    JobId copyInside(const Caller &caller, CopyOrder order, JobOptions options) override;
    std::shared_ptr<const CopyOrder> copyOrder(JobId id) const override;
    JobId copy(const Caller &caller, ObjectPlace source, ObjectPlace target, JobOptions options) override;
    GroupId makeGroup(std::string name) override;
    std::vector<Group> groups() const override;
    void applyToGroup(GroupId id, GroupCommand command) override;
    void moveTo(const std::vector<JobId> &ids, Place place) override;
    void setPriority(JobId id, Priority priority) override;
    Expected<void> setJobLimits(JobId id, const JobLimits &limits) override;
    Expected<void> setLimits(const Limits &limits) override;
    Limits limits() const override;
    Rates ratesNow() const override { return ratesAt(limits(), m_clock.now()); }
    std::vector<ConflictSnapshot> conflicts(JobId id) const override;
    void answer(JobId id, std::uint32_t file, Conflict choice, bool all) override;
    JobOptions defaults() const override;
    void setDefaults(const JobOptions &options) override;
    void pause(JobId id) override { command(id, &Core::pause); }
    void resume(JobId id) override { command(id, &Core::resume); }
    void cancel(JobId id) override;
    void retry(JobId id) override;
    void remove(JobId id) override;
    void resumeAll(const Caller &caller) override;

    std::vector<JobSnapshot> jobs() const override;
    std::vector<PartSnapshot> parts(JobId id) const override;
    std::optional<std::vector<PartSnapshot>> partsSince(JobId id, std::uint64_t &version) const override;
    std::optional<CellDetails> cell(JobId id, std::uint32_t number) const override;
    std::vector<FailedFile> failures(JobId id) const override;
    std::vector<FileSnapshot> files(JobId id, std::size_t most) const override;
    void readReplay(JobId id, std::function<void(Replay)> done) const override;
    std::uint64_t bytesUploaded() const override { return m_core->traffic().bytes.up; }
    std::uint64_t bytesDownloaded() const override { return m_core->traffic().bytes.down; }
    void measure(Timestamp now, const std::vector<ProgramBytes> &programs) override;
    History history(const Scope &scope) const override { return m_counting.ledger().history(scope); }
    std::vector<Scope> scopes() const override { return m_counting.ledger().scopes(); }
    bool adoptHistory(const History &history) override;
    bool waitIdle(std::chrono::milliseconds limit) override;

private:
    Ordered add(Direction direction, const Caller &caller, std::string bucket, std::string key, std::filesystem::path path,
                JobOptions options, std::shared_ptr<const CopyOrder> copies = {}, ObjectPlace source = {});
    /// The last job of the same order that has not ended, or null; the mutex is held.
    JobPtr unfinished(const Job &wanted);
    JobPtr find(JobId id) const;
    /// What lies between here and a bucket; nothing where nothing is simulated.
    std::optional<link::Path> pathTo(const std::string &cloud, link::Route route, const Caller &caller, const std::string &bucket) const;
    std::vector<JobPtr> jobsOf(GroupId group) const;
    void change(JobId id, const std::function<void(Wishes &)> &change);
    std::shared_ptr<Cloud> reach(const std::string &cloud, link::Route route, link::Throttles throttles) const;
    void command(JobId id, void (Core::*function)(const JobPtr &));

    const Clock &m_clock;
    mutable std::shared_mutex m_mutex;
    std::map<JobId, JobPtr> m_jobs;
    std::unordered_multimap<std::string_view, JobPtr> m_orders; ///< by Job::order, those that may be continued
    std::map<GroupId, Group> m_groups;
    JobId m_lastId = 0;
    std::int64_t m_top = 0;    ///< no position is below
    std::int64_t m_bottom = 0; ///< nor above
    Limits m_limits;
    JobOptions m_defaults;
    std::shared_ptr<Cloud> m_elsewhere; ///< the cloud when it is not in this process
    // The cloud over the link, straight and through an edge location; null for a cloud elsewhere.
    std::shared_ptr<link::PacedCloud> m_direct;
    std::shared_ptr<link::PacedCloud> m_edge;
    const std::function<std::shared_ptr<Cloud>(const std::string &cloud)> m_clouds; ///< the named ones
    const std::shared_ptr<link::Link> m_noLink; ///< that nothing slows but throttles, as they have a network of their own
    const std::shared_ptr<link::Pacer> m_pacer; ///< of those throttles
    mutable std::mutex m_measuring; ///< goes before m_mutex; guards what follows, but for its ledger
    Counting m_counting;
    std::vector<JobPtr> m_dying; ///< removed ones that may still be clearing up
    std::unique_ptr<Core> m_core; ///< last: it stops before the rest goes
};

} // namespace nephoscope::transfer
