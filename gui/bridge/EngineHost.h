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
#include "listeners/http/HttpListener.h"
#include "transfer/TransferManager.h"

#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace nephoscope::gui {

class TransferMeter;

/// Owns the engine the console drives: opens the data folder off the GUI thread, listens for SDKs,
/// brings the change feed over to the GUI thread. Local clouds only; a remote one will be another
/// host with the same face. Each window has one of its own that shares all of it but whom calls are made as.
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
    Cloud &cloud() { return *shared().m_cloud; }
    CallTap &tap() { return shared().m_cloud->tap(); }
    transfer::TransferManager &transfers() { return *shared().m_transfers; }
    /// What programs move through the listener.
    ClientTraffic &traffic() { return shared().m_cloud->traffic(); }
    TransferMeter &meter() { return *shared().m_meter; }
    /// The simulated network between the user and the cloud.
    link::Link &link() { return *shared().m_link; }
    Credentials &credentials() const { return shared().m_cloud->credentials(); }
    const AccessKey &rootKey() const { return credentials().rootKey(); }
    Timestamp now() const { return shared().m_cloud->clock().now(); }
    /// The cloud's clock: slow, still or ahead for all windows.
    VirtualClock &clock() { return shared().m_cloud->clock(); }
    /// What moves through the cloud.
    MessageFlow &flow() { return shared().m_cloud->flow(); }
    /// Of whom the window acts as.
    QString accountId() const;
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
    QString region() const { return shared().m_region; }
    void setRegion(const QString &region);

Q_SIGNALS:
    void ready();
    void failed(const QString &code, const QString &message);
    /// Coalesced, at most ten times a second, on the GUI thread. A change with an empty id stands for
    /// many of its type within its parent: list that parent anew.
    void changed(const QList<nephoscope::Change> &changes);
    void regionChanged(const QString &region);
    void actingChanged();
    /// The session of whom the window acts as has ended: its calls are refused.
    void actingExpired();

private:
    struct Opened;
    struct Share {};
    EngineHost(EngineHost &shared, Share);

    void watchExpiry();
    void adopt(std::shared_ptr<Opened> opened);
    void collect(const std::vector<Change> &changes);
    void deliver();

    EngineHost *m_shared = nullptr; ///< null for the one that has it all
    ActingPtr m_acting;
    QTimer m_expiry;
    bool m_expired = false;

    Options m_options;
    std::thread m_opener;
    std::unique_ptr<LocalCloud> m_cloud;
    std::shared_ptr<link::Link> m_link;
    std::unique_ptr<HttpListener> m_listener;
    std::unique_ptr<transfer::TransferManager> m_transfers;
    std::unique_ptr<TransferMeter> m_meter;
    ChangeFeed::Subscription m_subscription;
    QString m_region = QStringLiteral("ap-northeast-2");
    quint16 m_port = 0;
    bool m_portWasTaken = false;

    std::mutex m_mutex; ///< guards m_pending
    std::vector<Change> m_pending;
    QTimer m_delivery;
    QElapsedTimer m_sinceDelivery;
};

} // namespace nephoscope::gui
