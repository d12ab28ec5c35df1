#pragma once

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>

#include "transfer/TransferManager.h"

#include <functional>
#include <vector>

namespace nephoscope::gui {
class EngineHost;
class Navigator;
}

namespace nephoscope::gui::s3 {

/// Which transfers somebody tells of, for all windows of an engine: so that each end is told once.
class ToldTransfers : public QObject
{
    Q_OBJECT
public:
    static ToldTransfers &of(EngineHost &engine);

    bool isWatched(transfer::JobId id) const { return m_watched.contains(id); }
    bool isTold(transfer::JobId id) const { return m_told.contains(id); }
    void watch(const std::vector<transfer::JobId> &jobs);
    /// Nobody watches them any more; `told`: their end has been said.
    void leave(const std::vector<transfer::JobId> &jobs, bool told);
    void tell(transfer::JobId id) { m_told.insert(id); }
    /// It moves again, and its end will be another.
    void forget(transfer::JobId id) { m_told.remove(id); }
    /// Of all others nothing need be known.
    void keepOnly(const std::vector<transfer::JobSnapshot> &jobs);

private:
    using QObject::QObject;

    QSet<transfer::JobId> m_watched;
    QSet<transfer::JobId> m_told;
};

/// Tells of transfers that no gesture in a window watches as it would: of those that the last process left unfinished, that are
/// tried once more in the monitor, that another part of the console began. The jobs of a group are told of together, and so are
/// single ones between the same places that end while others of them move; one that waits for an answer is told of at once.
class TransferNotices : public QObject
{
    Q_OBJECT
public:
    /// `window` says where; null: nowhere now, it is told later.
    TransferNotices(EngineHost &engine, std::function<Navigator *()> window, QObject *parent = nullptr);

private:
    void begin();
    void look();

    EngineHost &m_engine;
    std::function<Navigator *()> m_window;
    QTimer m_timer;
};

} // namespace nephoscope::gui::s3
