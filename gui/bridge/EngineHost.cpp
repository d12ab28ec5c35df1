#include "gui/bridge/EngineHost.h"

#include "door/CallTap.h"
#include "gui/bridge/Reasons.h"
#include "gui/bridge/Text.h"
#include "gui/bridge/TransferMeter.h"
#include "services/Services.h"

#include <QtCore/QMetaObject>

#include <algorithm>
#include <map>
#include <tuple>

namespace nephoscope::gui {

namespace {

constexpr int deliveryInterval = 100; // ms
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

    bool open(const Options &options)
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
    m_delivery.setSingleShot(true);
    m_delivery.setTimerType(Qt::CoarseTimer);
    connect(&m_delivery, &QTimer::timeout, this, &EngineHost::deliver);
    watchExpiry();
}

EngineHost::EngineHost(EngineHost &shared, Share) : QObject(&shared), m_shared(&shared.shared())
{
    connect(m_shared, &EngineHost::ready, this, &EngineHost::ready);
    connect(m_shared, &EngineHost::failed, this, &EngineHost::failed);
    connect(m_shared, &EngineHost::changed, this, &EngineHost::changed);
    connect(m_shared, &EngineHost::regionChanged, this, &EngineHost::regionChanged);
    watchExpiry();
}

void EngineHost::watchExpiry()
{
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
    // No change may arrive any more, then no request, then no part, then the engine goes.
    {
        // Its destructor waits for a running call; assigning an empty one would not.
        const ChangeFeed::Subscription ended = std::move(m_subscription);
    }
    if (m_cloud) {
        reasons::setDenials(nullptr);
        m_cloud->tap().denials().listen({});
    }
    m_listener.reset();
    m_meter.reset();
    m_transfers.reset();
    m_cloud.reset();
}

void EngineHost::start()
{
    if (m_shared)
        return m_shared->start();
    if (m_opener.joinable() || m_cloud)
        return;
    m_opener = std::thread([this, options = m_options] {
        auto opened = std::make_shared<Opened>();
        opened->open(options);
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
    m_meter->keepIn(m_options.folder + QStringLiteral("/traffic.txt"));
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
    Principal first = credentials().rootPrincipal();
    return callerAs(account.isEmpty() || account == toQt(first.account.value) ? std::move(first) : Principal::root(AccountId{toStd(account)}));
}

Caller EngineHost::caller() const
{
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

void EngineHost::setRegion(const QString &region)
{
    if (m_shared)
        return m_shared->setRegion(region);
    if (region == m_region || region.isEmpty())
        return;
    m_region = region;
    Q_EMIT regionChanged(m_region);
}

} // namespace nephoscope::gui
