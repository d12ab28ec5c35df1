#include "door/LocalCloud.h"

#include "core/Log.h"
#include "door/CallTap.h"
#include "door/ClientTraffic.h"
#include "door/LocalJobs.h"
#include "door/Pending.h"

#include <algorithm>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace nephoscope {

namespace {

/// One process per data folder: the lock goes with the process, however it ends.
Expected<FileHandle> lockFolder(const std::filesystem::path &folder)
{
    FileHandle file(::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!file)
        return fail({"InvalidDataFolder", "Cannot write to the data folder " + folder.string() + ".", 500});
    if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0)
        return fail({"AlreadyRunning", "The data folder " + folder.string() + " is in use by another Nephoscope.", 409});
    return file;
}

} // namespace

Expected<std::unique_ptr<LocalCloud>> LocalCloud::open(Options options, std::vector<std::unique_ptr<Service>> services)
{
    std::error_code error;
    if (std::filesystem::create_directories(options.folder, error); error)
        return fail({"InvalidDataFolder", "Cannot create the data folder " + options.folder.string() + ": " + error.message(), 500});
    ::chmod(options.folder.c_str(), 0700);
    auto lock = lockFolder(options.folder);
    if (!lock)
        return fail(std::move(lock.error()));

    std::unique_ptr<LocalCloud> cloud(new LocalCloud);
    cloud->m_lock = std::move(*lock);
    cloud->m_clock = options.clock ? options.clock : std::make_shared<VirtualClock>();
    cloud->m_traffic = std::make_shared<ClientTraffic>(*cloud->m_clock);
    cloud->m_random = options.random ? options.random : std::make_shared<SystemRandom>();
    cloud->m_disk = options.disk ? options.disk : std::make_shared<PosixDisk>();
    cloud->m_services = std::move(services);

    const auto blobMigrations = store::BlobStore::migrations();
    std::vector<store::Migration> migrations(blobMigrations.begin(), blobMigrations.end());
    const auto jobSteps = jobMigrations();
    migrations.insert(migrations.end(), jobSteps.begin(), jobSteps.end());
    for (const auto &service : cloud->m_services) {
        const auto steps = service->migrations();
        migrations.insert(migrations.end(), steps.begin(), steps.end());
    }
    try {
        auto database = store::Database::open(options.folder, options.durability, migrations);
        if (!database)
            return fail(std::move(database.error()));
        cloud->m_database = std::move(*database);

        auto credentials = Credentials::open(options.folder, *cloud->m_random);
        if (!credentials)
            return fail(std::move(credentials.error()));
        cloud->m_credentials = std::move(*credentials);

        auto master = store::openMasterKey(options.folder, *cloud->m_random,
                                           [&] { return store::BlobStore::hasEncryptedBlobs(cloud->m_database->writer()); });
        if (!master)
            return fail(std::move(master.error()));

        cloud->m_scheduler = std::make_unique<Scheduler>(*cloud->m_clock);
        cloud->m_workers = std::make_unique<WorkerPool>(options.workers, options.workerPriority);
        cloud->m_consoleReads = std::make_unique<WorkerPool>(1);
        cloud->m_blobs = std::make_unique<store::BlobStore>(*cloud->m_database, *cloud->m_disk, *cloud->m_workers, std::move(*master));
        cloud->m_engine = std::make_unique<store::CommitQueue>(*cloud->m_database, *cloud->m_scheduler);
        cloud->m_host = std::make_unique<ServiceHost>(ServiceHost{*cloud, *cloud->m_database, *cloud->m_blobs, *cloud->m_clock,
                                                                  *cloud->m_random, *cloud->m_scheduler, *cloud->m_credentials});
        cloud->m_host->flow = &cloud->m_flow;
        cloud->m_jobs = std::make_unique<Jobs>(*cloud);
        cloud->m_options = std::move(options);
        cloud->m_clock->onChange([engine = cloud->m_engine.get()] { engine->run([] {}); });
        for (const auto &service : cloud->m_services) {
            if (Identities *identities = service->identities())
                cloud->m_host->identities = identities;
            if (Audit *audit = service->audit())
                cloud->m_audit = audit;
        }
        for (const auto &service : cloud->m_services) {
            service->start(*cloud->m_host);
            ++cloud->m_started;
        }
        cloud->m_engine->start();
        cloud->m_engine->run([jobs = cloud->m_jobs.get()] { jobs->look(); });
        cloud->m_blobs->sweepLeftovers();
        return cloud;
    } catch (const SQLite::Exception &exception) {
        // A start writes a few rows: a full disk refuses them.
        return fail(store::errorFrom(exception));
    }
}

LocalCloud::LocalCloud() : m_tap(std::make_unique<CallTap>()) {}

LocalCloud::~LocalCloud()
{
    if (m_clock)
        m_clock->onChange({});
    if (m_engine) {
        {
            // What a service made when it was first asked for, on whichever thread, is its stop()'s to see.
            const std::unique_lock lock(m_registryMutex);
            m_closing = true;
        }
        for (std::size_t index = 0; index < m_started; ++index)
            m_services[index]->stop();
    }
    // Workers first: what they would still hand to the engine is refused or dropped. Then the engine
    // finishes what it has and reports it.
    if (m_consoleReads)
        m_consoleReads->stop();
    if (m_workers)
        m_workers->stop();
    if (m_jobs)
        m_jobs->stop();
    // Not reset(): that forgets the pointer first, and what the engine finishes still asks for it.
    delete m_engine.get();
    (void)m_engine.release();
}

const ServiceRegistry::Handler *LocalCloud::handlerFor(const api::Operation &operation)
{
    {
        const std::shared_lock lock(m_registryMutex);
        if (const auto found = m_handlers.find(&operation); found != m_handlers.end())
            return found->second;
    }
    const std::unique_lock lock(m_registryMutex);
    const ServiceRegistry *registry = registryOf(operation.service->id);
    const auto *handler = registry ? registry->find(operation) : nullptr;
    m_handlers.emplace(&operation, handler);
    return handler;
}

const JobHandler *LocalCloud::jobHandlerFor(std::string_view kind)
{
    const std::unique_lock lock(m_registryMutex);
    const ServiceRegistry *registry = registryOf(kind.substr(0, kind.find('.')));
    return registry ? registry->findJob(kind) : nullptr;
}

ServiceRegistry *LocalCloud::registryOf(std::string_view id)
{
    if (const auto found = m_registries.find(id); found != m_registries.end())
        return &found->second;
    const auto service = std::find_if(m_services.begin(), m_services.end(), [id](const auto &each) { return each->id() == id; });
    if (service == m_services.end() || m_closing)
        return nullptr;
    ServiceRegistry &registry = m_registries[(*service)->id()];
    (*service)->registerOperations(registry, *m_host);
    return &registry;
}

void LocalCloud::whenIdle(std::function<void()> done)
{
    m_engine->run([this, done = std::move(done)] { m_jobs->whenIdle(done); });
}

void LocalCloud::settle(WriteContext &context)
{
    if (!context.m_unlink.empty())
        m_blobs->unlink(std::move(context.m_unlink));
    announce(std::move(context.m_changes));
    if (!context.m_hops.empty())
        m_flow.publish(std::move(context.m_hops));
    for (const auto &task : context.m_afterCommit)
        task();
    if (context.m_scheduled)
        m_jobs->look();
}

bool LocalCloud::takesUpload(const api::Operation &operation) const
{
    const auto *handler = const_cast<LocalCloud *>(this)->handlerFor(operation);
    return handler && handler->plan;
}

Error LocalCloud::notEmulated(const api::Operation &operation)
{
    return {"NotImplemented",
            std::string(operation.service->iamPrefix) + ':' + std::string(operation.name) + " is not emulated by Nephoscope yet.", 501};
}

void LocalCloud::announce(std::vector<Change> changes)
{
    if (changes.empty())
        return;
    // Gathered until the batch is done: listeners get one call for many commits.
    if (m_outbox.empty())
        m_engine->run([this] { m_changes.publish(std::exchange(m_outbox, {})); });
    m_outbox.insert(m_outbox.end(), std::make_move_iterator(changes.begin()), std::make_move_iterator(changes.end()));
}

void LocalCloud::reset(std::function<void(Expected<void>)> done)
{
    m_engine->run([this, done = std::move(done)] {
        try {
            m_database->clear();
        } catch (const std::exception &error) {
            done(fail(internalError(error.what())));
            return;
        }
        m_blobs->removeAll();
        for (const auto &service : m_services)
            service->onReset();
        m_tap->denials().clear();
        Change change;
        change.kind = Change::Kind::Deleted;
        change.service = "*";
        change.type = "*";
        announce({std::move(change)});
        done({});
    });
}

} // namespace nephoscope
