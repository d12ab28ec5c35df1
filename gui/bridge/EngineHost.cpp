#include "gui/bridge/EngineHost.h"

#include "door/CallTap.h"
#include "gui/bridge/Reasons.h"
#include "gui/bridge/Text.h"
#include "gui/bridge/TransferMeter.h"
#include "services/Services.h"

#include <QtCore/QMetaObject>

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace nephoscope::gui {

namespace {

constexpr int deliveryInterval = 100; // ms
constexpr char consoleItself[] = "connections";
constexpr int expiryInterval = 1'000; // ms: the cloud's clock may jump, so it is looked at
/// Beyond this many in one batch, changes of one type in one parent become a single one.
constexpr std::size_t maxChangesPerBatch = 2'000;

std::vector<Change> condense(std::vector<Change> changes)
{
    std::map<std::tuple<std::string, std::string, std::string>, Change> groups;
    for (Change &change : changes) {
        std::tuple key(change.service, change.type, change.parent);
        change.kind = Change::Kind::Updated;
        change.id.clear();
        groups.insert_or_assign(std::move(key), std::move(change));
    }
    std::vector<Change> condensed;
    for (auto &[key, change] : groups)
        condensed.push_back(std::move(change));
    return condensed;
}

} // namespace

struct EngineHost::Opened
{
    std::unique_ptr<LocalCloud> cloud;
    std::shared_ptr<link::Link> network;
    std::unique_ptr<HttpListener> listener;
    std::unique_ptr<transfer::TransferManager> transfers;
    bool portWasTaken = false;
    Error error;

    ~Opened()
    {
        listener.reset();
        transfers.reset();
        cloud.reset();
    }

    bool open(const Options &options, const std::shared_ptr<const RemoteClouds> &clouds)
    {
        LocalCloud::Options cloudOptions;
        cloudOptions.folder = toPath(options.folder);
        cloudOptions.workerPriority = WorkerPool::Priority::Background; // the window comes first
        auto opened = LocalCloud::open(std::move(cloudOptions), makeServices());
        if (!opened)
            return refuse(std::move(opened.error()));
        cloud = std::move(*opened);
        network = link::Link::open(cloud->folder(), cloud->clock());
        if (options.listen && !listen(options.port))
            return false;
        transfer::Options transferOptions;
        transferOptions.link = network;
        transferOptions.clouds = [clouds](const std::string &id) { return clouds->doorOf(id); };
        auto manager = transfer::TransferManager::open(*cloud, cloud->folder(), cloud->clock(), std::move(transferOptions));
        if (!manager)
            return refuse(std::move(manager.error()));
        transfers = std::move(*manager);
        return true;
    }

private:
    bool listen(quint16 port)
    {
        HttpListener::Options listenOptions;
        listenOptions.port = port;
        listenOptions.link = network;
        auto started = HttpListener::start(*cloud, listenOptions);
        if (!started && started.error().code == "AddressInUse" && port != 0) {
            portWasTaken = true;
            listenOptions.port = 0;
            started = HttpListener::start(*cloud, listenOptions);
        }
        if (!started)
            return refuse(std::move(started.error()));
        listener = std::move(*started);
        return true;
    }

    bool refuse(Error reason)
    {
        error = std::move(reason);
        return false;
    }
};

EngineHost::EngineHost(Options options, QObject *parent) : QObject(parent), m_options(std::move(options))
{
    prepare();
}

EngineHost::EngineHost(EngineHost &shared, Share) : QObject(&shared), m_shared(&shared.shared())
{
    connect(m_shared, &EngineHost::ready, this, &EngineHost::ready);
    connect(m_shared, &EngineHost::failed, this, &EngineHost::failed);
    connect(m_shared, &EngineHost::regionChanged, this, [this](const QString &region) {
        if (!m_remote)
            Q_EMIT regionChanged(region);
    });
    connect(m_shared, &EngineHost::changed, this, [this](const QList<Change> &changes) {
        if (!m_remote)
            return Q_EMIT changed(changes);
        QList<Change> own;
        std::copy_if(changes.begin(), changes.end(), std::back_inserter(own), [](const Change &change) { return change.service == consoleItself; });
        if (!own.isEmpty())
            Q_EMIT changed(own);
    });
    connect(m_shared, &EngineHost::paceChanged, this, &EngineHost::paceChanged);
    prepare();
}

void EngineHost::prepare()
{
    m_delivery.setSingleShot(true);
    m_delivery.setTimerType(Qt::CoarseTimer);
    connect(&m_delivery, &QTimer::timeout, this, &EngineHost::deliver);
    m_expiry.setTimerType(Qt::CoarseTimer);
    connect(&m_expiry, &QTimer::timeout, this, [this] {
        // Time may be set back, too: then the session is good again.
        if (!hasExpired() || m_expired)
            return;
        m_expired = true;
        Q_EMIT actingExpired();
    });
}

EngineHost::~EngineHost()
{
    if (m_opener.joinable())
        m_opener.join();
    m_kept.clear(); // it may be asking the cloud
    // No change may arrive any more, then no request, then no part, then the engine goes.
    {
        // Its destructor waits for a running call; assigning an empty one would not.
        const ChangeFeed::Subscription ended = std::move(m_subscription);
    }
    // The ways elsewhere end at the tap of this cloud, and transfers shall not wait for what is far away.
    for (EngineHost *share : findChildren<EngineHost *>(QString(), Qt::FindDirectChildrenOnly)) {
        const ChangeFeed::Subscription ended = std::move(share->m_subscription);
        share->m_door.reset();
        share->m_remote.reset();
    }
    if (!m_shared)
        m_clouds->clear();
    if (m_cloud) {
        reasons::setDenials(nullptr);
        m_cloud->tap().denials().listen({});
    }
    m_listener.reset();
    m_meter.reset();
    m_transfers.reset();
    m_cloud.reset();
}

void EngineHost::keep(std::shared_ptr<void> work, std::function<bool()> isOver)
{
    auto &kept = shared().m_kept;
    std::erase_if(kept, [](const auto &each) { return each.first(); });
    kept.emplace_back(std::move(isOver), std::move(work));
}

void EngineHost::start()
{
    if (m_shared)
        return m_shared->start();
    if (m_opener.joinable() || m_cloud)
        return;
    m_opener = std::thread([this, options = m_options, clouds = std::shared_ptr<const RemoteClouds>(m_clouds)] {
        auto opened = std::make_shared<Opened>();
        opened->open(options, clouds);
        QMetaObject::invokeMethod(this, [this, opened] { adopt(opened); }, Qt::QueuedConnection);
    });
}

void EngineHost::adopt(std::shared_ptr<Opened> opened)
{
    m_opener.join();
    if (!opened->error.code.empty()) {
        Q_EMIT failed(toQt(opened->error.code), toQt(opened->error.message));
        return;
    }
    m_cloud = std::move(opened->cloud);
    m_link = std::move(opened->network);
    m_listener = std::move(opened->listener);
    m_transfers = std::move(opened->transfers);
    m_port = m_listener ? m_listener->port() : 0;
    m_portWasTaken = opened->portWasTaken;
    m_subscription = m_cloud->changes().subscribe([this](const std::vector<Change> &changes) { collect(changes); });
    // Not of the change feed, which clients can read.
    Denials &denials = m_cloud->tap().denials();
    denials.listen([this] {
        Change change;
        change.kind = Change::Kind::Created;
        change.service = "iam";
        change.type = "denial";
        collect({std::move(change)});
    });
    reasons::setDenials(&denials);
    m_meter = std::make_unique<TransferMeter>(*m_transfers, &m_cloud->traffic());
    m_meter->adopt(m_options.folder + QStringLiteral("/traffic.txt"));
    m_transfers->resumeAll(caller());
    Q_EMIT ready();
}

void EngineHost::collect(const std::vector<Change> &changes)
{
    bool first = false;
    {
        std::lock_guard lock(m_mutex);
        first = m_pending.empty();
        m_pending.insert(m_pending.end(), changes.begin(), changes.end());
        if (m_pending.size() > maxChangesPerBatch)
            m_pending = condense(std::move(m_pending));
    }
    if (!first)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            const qint64 waited = m_sinceDelivery.isValid() ? m_sinceDelivery.elapsed() : deliveryInterval;
            if (!m_delivery.isActive())
                m_delivery.start(int(std::clamp<qint64>(deliveryInterval - waited, 0, deliveryInterval)));
        },
        Qt::QueuedConnection);
}

void EngineHost::deliver()
{
    std::vector<Change> taken;
    {
        std::lock_guard lock(m_mutex);
        taken.swap(m_pending);
    }
    m_sinceDelivery.start();
    if (!taken.empty())
        Q_EMIT changed(QList<Change>(taken.begin(), taken.end()));
}

QString EngineHost::accountId() const
{
    return isReady() ? toQt(caller().principal.account.value) : QString();
}

QString EngineHost::endpoint() const
{
    return m_remote ? toQt(m_remote->url()) : QStringLiteral("http://127.0.0.1:%1").arg(port());
}

AccessKey EngineHost::key() const
{
    if (m_remote)
        return {m_remote->endpoint.accessKeyId, m_remote->endpoint.secretKey};
    return m_acting ? m_acting->key : rootKey();
}

QString EngineHost::token() const
{
    if (m_remote)
        return toQt(m_remote->endpoint.sessionToken);
    return m_acting ? m_acting->token : QString();
}

Timestamp EngineHost::now() const { return m_remote ? SystemClock().now() : shared().m_cloud->clock().now(); }

Caller EngineHost::callerAs(Principal principal) const
{
    Caller caller;
    caller.principal = std::move(principal);
    caller.region = Region{toStd(region())};
    caller.via = Via::Console;
    caller.userAgent = "nephoscope-console/" NEPHOSCOPE_VERSION;
    return caller;
}

Caller EngineHost::rootCaller(const QString &account) const
{
    if (m_remote)
        return caller();
    Principal first = credentials().rootPrincipal();
    return callerAs(account.isEmpty() || account == toQt(first.account.value) ? std::move(first) : Principal::root(AccountId{toStd(account)}));
}

Caller EngineHost::caller() const
{
    // Whoever holds the keys; only the other cloud knows what they may.
    if (m_remote)
        return callerAs(Principal::root(AccountId{toStd(m_remoteAccount)}));
    return m_acting ? callerAs(m_acting->principal) : rootCaller();
}

void EngineHost::act(ActingPtr acting)
{
    if (acting == m_acting)
        return;
    m_acting = std::move(acting);
    m_expired = false;
    if (!m_acting || !m_acting->expires())
        m_expiry.stop();
    else
        m_expiry.start(expiryInterval);
    Q_EMIT actingChanged();
}

bool EngineHost::hasExpired() const
{
    return m_acting && m_acting->expires() && now() >= *m_acting->expires();
}

void EngineHost::connectTo(RemotePtr remote)
{
    Q_ASSERT(m_shared && isReady());
    if (remote == m_remote)
        return;
    {
        const ChangeFeed::Subscription ended = std::move(m_subscription);
    }
    {
        const std::lock_guard lock(m_mutex);
        m_pending.clear();
    }
    m_door.reset();
    m_remoteAccount.clear();
    m_acting.reset();
    m_expired = false;
    m_expiry.stop();
    m_remote = std::move(remote);
    if (m_remote) {
        m_door = std::make_unique<RemoteDoor>(m_remote, tap());
        m_region = toQt(m_remote->endpoint.region);
        m_subscription = m_door->changes().subscribe([this](const std::vector<Change> &changes) { collect(changes); });
    }
    Q_EMIT remoteChanged();
    Q_EMIT regionChanged(region());
}

void EngineHost::announce(const char *type, const QString &id)
{
    if (m_shared)
        return m_shared->announce(type, id);
    Change change;
    change.service = consoleItself;
    change.type = type;
    change.id = toStd(id);
    collect({std::move(change)});
}

void EngineHost::setRemoteAccount(const QString &account)
{
    if (!m_remote || account == m_remoteAccount)
        return;
    m_remoteAccount = account;
    Q_EMIT remoteKnown();
}

void EngineHost::setRegion(const QString &region)
{
    if (m_shared && !m_remote)
        return m_shared->setRegion(region);
    if (region == m_region || region.isEmpty() || !hasRegions())
        return;
    m_region = region;
    Q_EMIT regionChanged(m_region);
}

void EngineHost::setPace(double factor)
{
    if (m_shared)
        return m_shared->setPace(factor);
    if (!isReady() || factor == pace() || !m_link->setPace(factor))
        return;
    Q_EMIT paceChanged(factor);
}

} // namespace nephoscope::gui
