#pragma once

#include "core/Disk.h"
#include "core/WorkerPool.h"
#include "door/Credentials.h"
#include "door/Faults.h"
#include "door/Recorder.h"
#include "door/Service.h"
#include "store/CommitQueue.h"

#include <filesystem>
#include <shared_mutex>
#include <unordered_map>

namespace nephoscope {

class CallTap;
class ClientTraffic;

/// Bytes of a request body on their way in: what a listener holds while its socket delivers.
/// Used by one thread at a time.
class Upload
{
public:
    virtual ~Upload() = default;
    /// False: pause until the drained callback comes (on a worker).
    virtual bool append(std::shared_ptr<const std::string> piece) = 0;
    virtual void onDrained(std::function<void()> callback) = 0;
    /// The input, so that trailers (checksums) can still be bound before finish().
    virtual api::Value &input() = 0;
    /// `payloadSha256`: raw digest the client signed, empty when it signed none; a difference is
    /// `XAmzContentSHA256Mismatch`. `done` runs once, on any thread.
    virtual void finish(std::string payloadSha256, Completion done) = 0;
    /// The client went away: nothing of it remains.
    virtual void abort() = 0;
};

/// The cloud in this process. Runs the chain (validate, throttle or fault, authorize, record)
/// around every call and dispatches it by table. Authentication happened before: listeners check
/// signatures against credentials(), the console signs in with the root key of the data folder.
class LocalCloud final : public Cloud
{
public:
    struct Options
    {
        std::filesystem::path folder;
        store::Durability durability = store::Durability::Process;
        unsigned workers = 0;
        WorkerPool::Priority workerPriority = WorkerPool::Priority::Normal; ///< Background below a window
        // Replaceable for tests; null means the real one.
        std::shared_ptr<VirtualClock> clock;
        std::shared_ptr<Random> random;
        std::shared_ptr<Disk> disk;
    };

    /// Opens the folder (created with mode 0700) and takes its lock. `AlreadyRunning` when another
    /// process holds it; `InsufficientStorage` (507) when its disk is full.
    static Expected<std::unique_ptr<LocalCloud>> open(Options options, std::vector<std::unique_ptr<Service>> services);
    ~LocalCloud() override;

    void submit(Call call, Completion done) override;
    ChangeFeed &changes() override { return m_changes; }
    MessageFlow &flow() { return m_flow; }

    /// The way in for streaming bodies that arrive in pieces. Runs the chain up to the first byte.
    /// `signedPayload` adds SHA-256 to the digests. Answers at once, on the calling thread.
    Expected<std::shared_ptr<Upload>> openUpload(Call call, bool signedPayload, std::uint64_t expectedSize);
    /// True when `operation` takes a streaming body and is emulated.
    bool takesUpload(const api::Operation &operation) const;

    /// The `NotImplemented` (501) error for an operation that exists in the model but not here.
    static Error notEmulated(const api::Operation &operation);

    Credentials &credentials() { return *m_credentials; }
    VirtualClock &clock() { return *m_clock; }
    Random &random() { return *m_random; }
    WorkerPool &workers() { return *m_workers; }
    store::Database &database() { return *m_database; }
    store::BlobStore &blobs() { return *m_blobs; }
    store::CommitQueue &engine() { return *m_engine; }
    const std::filesystem::path &folder() const { return m_options.folder; }
    /// All state of all accounts gone, files included; keeps the root key.
    void reset(std::function<void(Expected<void>)> done);
    /// Calls back on the engine thread as soon as no job is due by the clock's time of now, and what they changed is announced.
    void whenIdle(std::function<void()> done);

    Faults &faults() { return m_faults; }
    const Recorder &recorder() const { return m_recorder; }
    /// Where the console watches its own calls.
    CallTap &tap() { return *m_tap; }
    /// What programs move through the listeners.
    ClientTraffic &traffic() { return *m_traffic; }

private:
    class Jobs;
    class LocalUpload;
    class LocalDeferred;
    struct Pending;
    using PendingPtr = std::shared_ptr<Pending>;

    LocalCloud();
    const ServiceRegistry::Handler *handlerFor(const api::Operation &operation);
    const JobHandler *jobHandlerFor(std::string_view kind);
    /// Made at first use; null when there is no such service. The registry's mutex is held.
    ServiceRegistry *registryOf(std::string_view service);
    /// Validate, throttle or fault: what needs no state.
    Expected<const ServiceRegistry::Handler *> admit(Call &call);
    /// Asks the call's service, where its handler will run.
    Expected<void> authorize(Pending &pending, ReadContext &context);
    void runRead(const PendingPtr &pending);
    void runIngest(const PendingPtr &pending);
    void runStaged(const PendingPtr &pending);
    void runDeferred(const PendingPtr &pending);
    void commit(const PendingPtr &pending, std::function<Reply(WriteContext &)> work);
    void finish(const PendingPtr &pending, Reply reply);
    /// After the commit: everything that was noted to happen then.
    void settle(WriteContext &context);
    void announce(std::vector<Change> changes);

    Options m_options;
    FileHandle m_lock;
    std::shared_ptr<VirtualClock> m_clock;
    std::shared_ptr<Random> m_random;
    std::shared_ptr<Disk> m_disk;
    std::unique_ptr<Scheduler> m_scheduler;
    std::unique_ptr<WorkerPool> m_workers;
    std::unique_ptr<WorkerPool> m_consoleReads; ///< the console's reads never queue behind bytes
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::BlobStore> m_blobs;
    std::unique_ptr<store::CommitQueue> m_engine;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<Credentials> m_credentials;
    std::unique_ptr<ServiceHost> m_host;
    ChangeFeed m_changes;
    MessageFlow m_flow;
    std::vector<Change> m_outbox; ///< committed but not yet announced; engine thread
    Faults m_faults;
    Recorder m_recorder;
    std::unique_ptr<CallTap> m_tap;
    std::shared_ptr<ClientTraffic> m_traffic;

    std::vector<std::unique_ptr<Service>> m_services;
    std::size_t m_started = 0; ///< the first of them: those that are to be stopped
    Audit *m_audit = nullptr;
    std::shared_mutex m_registryMutex;
    std::map<std::string_view, ServiceRegistry> m_registries; ///< of services used so far
    bool m_closing = false;                                   ///< no service is begun any more
    std::unordered_map<const api::Operation *, const ServiceRegistry::Handler *> m_handlers;
};

} // namespace nephoscope
