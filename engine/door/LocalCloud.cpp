#include "door/LocalCloud.h"

#include "core/Log.h"
#include "door/CallTap.h"
#include "door/Pending.h"

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
    cloud->m_random = options.random ? options.random : std::make_shared<SystemRandom>();
    cloud->m_disk = options.disk ? options.disk : std::make_shared<PosixDisk>();
    cloud->m_services = std::move(services);

    const auto blobMigrations = store::BlobStore::migrations();
    std::vector<store::Migration> migrations(blobMigrations.begin(), blobMigrations.end());
    for (const auto &service : cloud->m_services) {
        const auto steps = service->migrations();
        migrations.insert(migrations.end(), steps.begin(), steps.end());
    }
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
                                                              *cloud->m_random, *cloud->m_scheduler});
    cloud->m_options = std::move(options);
    cloud->m_clock->onChange([engine = cloud->m_engine.get()] { engine->run([] {}); });
    cloud->m_engine->start();
    cloud->m_blobs->sweepLeftovers();
    return cloud;
}

LocalCloud::LocalCloud() : m_tap(std::make_unique<CallTap>()) {}

LocalCloud::~LocalCloud()
{
    if (m_clock)
        m_clock->onChange({});
    if (m_engine) {
        for (const auto &service : m_services)
            service->onClose();
    }
    // Workers first: what they would still hand to the engine is refused or dropped. Then the engine
    // finishes what it has and reports it.
    if (m_consoleReads)
        m_consoleReads->stop();
    if (m_workers)
        m_workers->stop();
    m_engine.reset();
}

const ServiceRegistry::Handler *LocalCloud::handlerFor(const api::Operation &operation)
{
    {
        const std::shared_lock lock(m_registryMutex);
        if (const auto found = m_handlers.find(&operation); found != m_handlers.end())
            return found->second;
    }
    const std::unique_lock lock(m_registryMutex);
    const std::string_view id = operation.service->id;
    auto registry = m_registries.find(id);
    if (registry == m_registries.end()) {
        registry = m_registries.try_emplace(id).first;
        for (const auto &service : m_services) {
            if (service->id() == id)
                service->registerOperations(registry->second, *m_host);
        }
    }
    const auto *handler = registry->second.find(operation);
    m_handlers.emplace(&operation, handler);
    return handler;
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
        Change change;
        change.kind = Change::Kind::Deleted;
        change.service = "*";
        change.type = "*";
        announce({std::move(change)});
        done({});
    });
}

} // namespace nephoscope
