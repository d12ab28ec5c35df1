#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "core/Scheduler.h"
#include "door/Audit.h"
#include "door/Cloud.h"
#include "door/Deferred.h"
#include "door/Identities.h"
#include "door/Job.h"
#include "door/MessageFlow.h"
#include "store/BlobStore.h"
#include "store/Database.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace nephoscope {

class Credentials;

/// What every service is handed once, at registration; lives as long as the cloud.
struct ServiceHost
{
    Cloud &cloud; ///< for calls to other services, as a service principal
    store::Database &database;
    store::BlobStore &blobs;
    Clock &clock;
    Random &random;
    Scheduler &scheduler;
    Credentials &credentials;
    Identities *identities = nullptr; ///< IAM's, once there is one
    MessageFlow *flow = nullptr;      ///< the cloud's, for what happens on threads of a service's own
};

/// What a service found out when it let a call in, kept until the call is answered.
class Admission
{
public:
    virtual ~Admission() = default;
};
using AdmissionPtr = std::shared_ptr<const Admission>;

/// What an operation that only reads sees. Runs on the caller's thread with that thread's reading
/// connection: sees everything acknowledged before it began.
class ReadContext
{
public:
    ReadContext(const ServiceHost &host, const Caller &caller, store::Connection &connection, Timestamp now)
        : m_host(host), m_caller(caller), m_connection(connection), m_now(now) {}

    const Caller &caller() const { return m_caller; }
    /// The account and Region every row is keyed by.
    const std::string &account() const { return m_caller.principal.account.value; }
    const std::string &region() const { return m_caller.region.value; }
    store::Connection &db() { return m_connection; }
    Timestamp now() const { return m_now; }
    /// For calls to other services.
    Cloud &cloud() const { return m_host.cloud; }
    Random &random() { return m_host.random; }
    store::BlobStore &blobs() { return m_host.blobs; }
    /// The caller as policies see it, with its policies.
    std::shared_ptr<const Identity> identity();
    /// What Service::authorize() found out; null for work that no caller asked for.
    const AdmissionPtr &admission() const { return m_admission; }
    void setAdmission(AdmissionPtr admission) { m_admission = std::move(admission); }
    /// What the call asks, for condition keys about it (`aws:RequestTag/…`); null for work that no caller asked for.
    const api::Value *input() const { return m_input; }
    void setInput(const api::Value *input) { m_input = input; }
    /// The last decision of policies about the call; nothing where none was asked.
    const std::optional<Verdict> &verdict() const { return m_verdict; }
    void setVerdict(Verdict verdict) { m_verdict = std::move(verdict); }

protected:
    const ServiceHost &m_host;
    const Caller &m_caller;
    store::Connection &m_connection;
    Timestamp m_now;
    AdmissionPtr m_admission;
    const api::Value *m_input = nullptr;
    std::optional<Verdict> m_verdict;
};

/// What an operation that changes state sees. Runs on the engine thread inside a savepoint: when
/// it returns an error, everything it wrote is taken back and nothing it noted here happens.
class WriteContext : public ReadContext
{
public:
    using ReadContext::ReadContext;

    /// Tells the change feed, after the commit. Account and Region are filled in from the caller
    /// unless `change` names others.
    void changed(Change change);
    void changed(Change::Kind kind, std::string service, std::string type, std::string parent, std::string id);
    /// Drops a reference to a blob; its file is unlinked after the commit.
    void releaseBlob(std::int64_t blob) { blobs().release(db(), blob, m_unlink); }
    /// Whether somebody looks at messages as they move: a hop that nobody sees need not be made.
    bool isFlowWatched() const { return m_host.flow && m_host.flow->isWatched(); }
    /// Tells the message flow, after the commit. The time is now's unless `hop` has one.
    void hop(Hop hop);
    /// Runs on the engine thread after the commit.
    void afterCommit(std::function<void()> task) { m_afterCommit.push_back(std::move(task)); }
    /// Puts work down for later, in place of a job of the same kind and key.
    void schedule(const Job &job);
    void unschedule(std::string_view kind, std::string_view key);

private:
    friend class LocalCloud;
    std::vector<Change> m_changes;
    std::vector<Hop> m_hops;
    std::vector<std::int64_t> m_unlink;
    std::vector<std::function<void()>> m_afterCommit;
    bool m_scheduled = false;
};

/// How a streaming request body is to be taken in, decided before its first byte.
struct IngestPlan
{
    store::DigestSet digests;
    std::uint64_t maxBytes = UINT64_MAX;
    Error tooLarge = {};
    /// Who encrypts the bytes on disk; null: the data folder's master key.
    std::shared_ptr<const store::KeyProvider> keys = nullptr;
};

/// A service's operations, by model. Handlers are typed functions; the wrappers erase the types.
class ServiceRegistry
{
public:
    using Input = api::Value;
    struct Handler
    {
        const api::Operation *operation = nullptr;
        // Exactly one way in is set: read; write; plan + commit; prepare + apply; defer.
        std::function<Reply(ReadContext &, const Input &)> read;
        std::function<Reply(WriteContext &, const Input &)> write;
        std::function<Expected<IngestPlan>(ReadContext &, const Input &)> plan;
        std::function<Reply(WriteContext &, const Input &, store::StagedBlob &&)> commit;
        std::function<Expected<std::shared_ptr<void>>(ReadContext &, const Input &)> prepare;
        std::function<Reply(WriteContext &, const Input &, void *prepared)> apply;
        std::function<void(ReadContext &, std::shared_ptr<DeferredCall>)> defer;
    };

    /// Reads only: any thread, no engine hop.
    template <class Op>
    void read(std::function<Expected<typename Op::Output>(ReadContext &, const typename Op::Input &)> function)
    {
        add(Op::model()).read = [function = std::move(function)](ReadContext &context, const Input &input) {
            return erase(function(context, input.as<typename Op::Input>()));
        };
    }

    /// Changes metadata: engine thread, group commit.
    template <class Op>
    void write(std::function<Expected<typename Op::Output>(WriteContext &, const typename Op::Input &)> function)
    {
        add(Op::model()).write = [function = std::move(function)](WriteContext &context, const Input &input) {
            return erase(function(context, input.as<typename Op::Input>()));
        };
    }

    /// Takes a body in: `plan` (a read) admits it before the first byte, the bytes are staged on
    /// workers, `commit` (a write) makes them permanent.
    template <class Op>
    void ingest(std::function<Expected<IngestPlan>(ReadContext &, const typename Op::Input &)> plan,
                std::function<Expected<typename Op::Output>(WriteContext &, const typename Op::Input &, store::StagedBlob &&)> commit)
    {
        Handler &handler = add(Op::model());
        handler.plan = [plan = std::move(plan)](ReadContext &context, const Input &input) {
            return plan(context, input.as<typename Op::Input>());
        };
        handler.commit = [commit = std::move(commit)](WriteContext &context, const Input &input, store::StagedBlob &&blob) {
            return erase(commit(context, input.as<typename Op::Input>(), std::move(blob)));
        };
    }

    /// Needs long work on bytes first (hashing a copied range): `prepare` runs on a worker with a
    /// reading connection, `apply` on the engine thread with what it returned.
    template <class Op, class Prepared>
    void staged(std::function<Expected<Prepared>(ReadContext &, const typename Op::Input &)> prepare,
                std::function<Expected<typename Op::Output>(WriteContext &, const typename Op::Input &, Prepared &)> apply)
    {
        Handler &handler = add(Op::model());
        handler.prepare = [prepare = std::move(prepare)](ReadContext &context, const Input &input) -> Expected<std::shared_ptr<void>> {
            Expected<Prepared> prepared = prepare(context, input.as<typename Op::Input>());
            if (!prepared)
                return fail(std::move(prepared.error()));
            return std::static_pointer_cast<void>(std::make_shared<Prepared>(std::move(*prepared)));
        };
        handler.apply = [apply = std::move(apply)](WriteContext &context, const Input &input, void *prepared) {
            return erase(apply(context, input.as<typename Op::Input>(), *static_cast<Prepared *>(prepared)));
        };
    }

    /// Answers when it can: `begin` runs on the caller's thread (with its reading connection) and holds on to the
    /// call as long as it waits. A service that closes answers what still waits.
    template <class Op>
    void deferred(std::function<void(ReadContext &, Deferred<Op>)> begin)
    {
        add(Op::model()).defer = [begin = std::move(begin)](ReadContext &context, std::shared_ptr<DeferredCall> call) {
            begin(context, Deferred<Op>(std::move(call)));
        };
    }

    /// What to do when a job of this kind (`s3.restore`) is due.
    void job(std::string kind, JobHandler handler) { m_jobs[std::move(kind)] = std::move(handler); }

    const Handler *find(const api::Operation &operation) const;
    const JobHandler *findJob(std::string_view kind) const;

private:
    template <class Output>
    static Reply erase(Expected<Output> result)
    {
        if (!result)
            return fail(std::move(result.error()));
        return api::Value::of(std::move(*result));
    }
    Handler &add(const api::Operation &operation);

    std::map<const api::Operation *, Handler> m_handlers;
    std::map<std::string, JobHandler, std::less<>> m_jobs;
};

/// A service: a folder under engine/services with its schema and its operations. Services never
/// include one another; they speak through ServiceHost::cloud.
class Service
{
public:
    virtual ~Service() = default;
    virtual std::string_view id() const = 0; ///< resources/api file name
    virtual std::span<const store::Migration> migrations() const = 0;
    /// Called once, before the first request or job of this service.
    virtual void registerOperations(ServiceRegistry &registry, const ServiceHost &host) = 0;
    /// Before the engine thread begins, so that the writing connection may be read: see what an earlier process
    /// has left undone. Quick.
    virtual void start(const ServiceHost &) {}
    /// The cloud is about to close but still answers: end what works in the background, make the calls that are only
    /// gathered so far.
    virtual void stop() {}
    /// Whether the caller may do what it asks: right before the handler, on its thread and connection. By
    /// itself the root user may do everything in its account, and others what their policies let them do to
    /// `resourceOf()` by the action `iamPrefix:Operation`.
    virtual Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input);
    /// The ARN of what a call is about, as policies name it; `*` for actions without one.
    virtual std::string resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input);
    /// A call that authorize() left an admission for has its reply; any thread.
    virtual void answered(const Call &, const Admission &, Reply &, Timestamp /*began*/) {}
    /// Whose policies the door asks; IAM's alone.
    virtual Identities *identities() { return nullptr; }
    /// Who keeps account of the calls; CloudTrail's alone.
    virtual Audit *audit() { return nullptr; }
    /// Every row is gone (test helpers' reset): drop what is cached. Engine thread.
    virtual void onReset() {}
};

} // namespace nephoscope
