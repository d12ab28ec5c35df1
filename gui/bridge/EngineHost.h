#pragma once

// Qt first: moc cannot parse libstdc++ when <compare> is the first header it meets.
#include <QtCore/QElapsedTimer>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTimer>

#include "door/ChangeFeed.h"
#include "door/LocalCloud.h"
#include "gui/bridge/Acting.h"
#include "gui/bridge/Remote.h"
#include "listeners/http/HttpListener.h"
#include "transfer/TransferManager.h"

#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace nephoscope::gui {

class TransferMeter;

/// Owns the engine the console drives: opens the data folder off the GUI thread, listens for SDKs,
/// brings the change feed over to the GUI thread. Each window has one of its own that shares all of it but whom calls are
/// made as, or which cloud they go to: see connectTo().
class EngineHost : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString folder;
        quint16 port = 4566;
        bool listen = true;
    };

    explicit EngineHost(Options options, QObject *parent = nullptr);
    ~EngineHost() override;
    /// For one window: with whom it acts as of its own, all else as here. Owned by this.
    EngineHost &share() { return *new EngineHost(*this, Share()); }
    /// What all windows share; itself, when it is no window's.
    EngineHost &shared() { return m_shared ? *m_shared : *this; }
    const EngineHost &shared() const { return m_shared ? *m_shared : *this; }

    /// Returns at once; ready() or failed() follows.
    void start();
    bool isReady() const { return shared().m_cloud != nullptr; }

    // Valid once ready.
    /// The one that the window shows.
    Cloud &cloud() { return m_door ? static_cast<Cloud &>(*m_door) : *shared().m_cloud; }
    // These belong to the local cloud, whichever one the window shows.
    CallTap &tap() { return shared().m_cloud->tap(); }
    transfer::TransferManager &transfers() { return *shared().m_transfers; }
    /// What programs move through the listener.
    ClientTraffic &traffic() { return shared().m_cloud->traffic(); }
    TransferMeter &meter() { return *shared().m_meter; }
    /// The simulated network between the user and the cloud.
    link::Link &link() { return *shared().m_link; }
    /// How fast bytes move of what they would, for all windows and clients: 1 is full speed, also before ready, 0 a halt.
    double pace() const { return isReady() ? shared().m_link->pace() : 1; }
    /// One of link::Pace::factors. Never kept: a new start is at full speed.
    void setPace(double factor);
    Credentials &credentials() const { return shared().m_cloud->credentials(); }
    const AccessKey &rootKey() const { return credentials().rootKey(); }
    /// By the clock of the cloud that the window shows.
    Timestamp now() const;
    /// The local cloud's clock: slow, still or ahead for all windows.
    VirtualClock &clock() { return shared().m_cloud->clock(); }
    /// What moves through the cloud.
    MessageFlow &flow() { return shared().m_cloud->flow(); }
    /// Of whom the window acts as; of a cloud elsewhere that does not say it, empty.
    QString accountId() const;
    /// Where programs reach the cloud of the window, without a slash at the end; empty for AWS itself.
    QString endpoint() const;
    /// What programs sign with to be the same as the window; no id: there is none.
    AccessKey key() const;
    /// That temporary keys need; else empty.
    QString token() const;
    quint16 port() const { return shared().m_port; }
    /// Of the data, at any time.
    const QString &folder() const { return shared().m_options.folder; }
    /// The port asked for was taken and another one was chosen.
    bool portWasTaken() const { return shared().m_portWasTaken; }

    /// Whom clicks act as, in the Region of the selector.
    Caller caller() const;
    Caller callerAs(Principal principal) const;
    /// The root user of an account, the first one by default: whoever sits here owns the cloud.
    Caller rootCaller(const QString &account = {}) const;
    /// Whom calls are made as from now on; null: the first account's root user. See become().
    void act(ActingPtr acting);
    const ActingPtr &acting() const { return m_acting; }
    /// Its session has ended, by the cloud's clock.
    bool hasExpired() const;
    /// Work that goes on when its page is gone: let go of once `isOver` says so, or before the engine ends.
    void keep(std::shared_ptr<void> work, std::function<bool()> isOver);
    /// All windows of the local cloud have the same one; a window of another cloud has its own.
    QString region() const { return m_remote ? m_region : shared().m_region; }
    void setRegion(const QString &region);
    /// Whether there is one to choose: an endpoint of somebody else's is signed for that of its connection.
    bool hasRegions() const { return !m_remote || m_remote->isAws(); }

    /// The cloud elsewhere that the window shows; null: the local one.
    const RemotePtr &remote() const { return m_remote; }
    /// Shows that cloud from now on, in its connection's Region; null: the local one, as its root user. Only for a
    /// window's host, once it is ready.
    void connectTo(RemotePtr remote);
    /// Tells all windows of a change of what the console itself keeps, under the service `connections`: it is in no cloud's
    /// change feed.
    void announce(const char *type, const QString &id);
    /// Those that are open, for all windows and for transfers.
    RemoteClouds &clouds() { return *shared().m_clouds; }
    /// The account became known to which the keys of the cloud elsewhere belong.
    void setRemoteAccount(const QString &account);

Q_SIGNALS:
    void ready();
    void failed(const QString &code, const QString &message);
    /// Coalesced, at most ten times a second, on the GUI thread. A change with an empty id stands for
    /// many of its type within its parent: list that parent anew.
    void changed(const QList<nephoscope::Change> &changes);
    void regionChanged(const QString &region);
    void paceChanged(double factor);
    void actingChanged();
    /// The session of whom the window acts as has ended: its calls are refused.
    void actingExpired();
    /// The window shows another cloud.
    void remoteChanged();
    /// What is known of the cloud elsewhere has changed: its account.
    void remoteKnown();

private:
    struct Opened;
    struct Share {};
    EngineHost(EngineHost &shared, Share);

    void prepare();
    void adopt(std::shared_ptr<Opened> opened);
    void collect(const std::vector<Change> &changes);
    void deliver();

    EngineHost *m_shared = nullptr; ///< null for the one that has it all
    ActingPtr m_acting;
    RemotePtr m_remote;
    std::unique_ptr<RemoteDoor> m_door; ///< to m_remote
    QString m_remoteAccount;
    QTimer m_expiry;
    bool m_expired = false;

    Options m_options;
    std::thread m_opener;
    const std::shared_ptr<RemoteClouds> m_clouds = std::make_shared<RemoteClouds>(); ///< also the transfers'
    std::unique_ptr<LocalCloud> m_cloud;
    std::shared_ptr<link::Link> m_link;
    std::unique_ptr<HttpListener> m_listener;
    std::unique_ptr<transfer::TransferManager> m_transfers;
    std::unique_ptr<TransferMeter> m_meter;
    ChangeFeed::Subscription m_subscription;
    QString m_region = QStringLiteral("ap-northeast-2");
    quint16 m_port = 0;
    bool m_portWasTaken = false;

    std::vector<std::pair<std::function<bool()>, std::shared_ptr<void>>> m_kept;

    std::mutex m_mutex; ///< guards m_pending
    std::vector<Change> m_pending;
    QTimer m_delivery;
    QElapsedTimer m_sinceDelivery;
};

} // namespace nephoscope::gui
