#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QRect>
#include <QtCore/QTimer>

#include "gui/monitor/LaneModel.h"
#include "gui/monitor/TransferRows.h"
#include "transfer/Ledger.h"

#include <vector>

namespace nephoscope::gui {

class EngineHost;

/// The jobs of the transfer manager as rows, with groups and files that open (TransferRows). Polls
/// snapshots ten times a second while a job moves, twice a second while it is merely looked at, and
/// not at all when nobody looks and nothing moves. Reports only rows that differ.
class TransferModel : public LaneModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int activeCount READ activeCount NOTIFY countChanged)
    Q_PROPERTY(int finishedCount READ finishedCount NOTIFY countChanged)
    Q_PROPERTY(qint64 selected READ selected NOTIFY selectedChanged)
public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< `group`, `job`, `file`, `more`, `client`
        DepthRole,
        CanOpenRole,
        OpenRole,
        JobIdRole,      ///< of a group its own, of a file its job's
        UploadRole,     ///< bool: bytes go into a cloud; false is a download
        CopyRole,       ///< bool: and come from a cloud, the same or another one
        NameRole,
        FromRole,
        ToRole,
        StateRole,      ///< `queued`, `running`, `paused`, `completed`, `failed`, `cancelled`
        StateTextRole,
        ProgressRole,   ///< 0 to 1
        BytesTextRole,
        RateTextRole,   ///< empty unless running
        AverageTextRole, ///< empty before anything moved
        PriorityTextRole, ///< with limits of its own; empty for a job like others
        LeftTextRole,   ///< empty when unknown
        FilesTextRole,  ///< empty for a single file
        PartsTextRole,
        ErrorTextRole,
        ConflictTextRole, ///< how many files wait for an answer; empty for none
        CanPauseRole,
        CanResumeRole,
        CanCancelRole,
        CanRetryRole,
        CanRemoveRole,
        CanReplayRole, ///< it has moved, and is over
    };

    explicit TransferModel(EngineHost &engine, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Jobs and programs, however they are shown.
    int count() const { return int(m_jobs.size() + m_clients.size()); }
    int activeCount() const;
    int finishedCount() const;

    /// The job or group that stands out in the chart; 0 for none. It is no more when it leaves the list.
    qint64 selected() const { return m_selected; }
    /// Selects it, or takes it back.
    Q_INVOKABLE void select(qint64 id);
    /// Of a service or link that bytes are counted for.
    QString scopeName(const transfer::Scope &scope) const;

    /// Somebody looks: polling goes on even when nothing moves.
    void setVisible(bool visible);
    bool isVisible() const override { return m_visible; }
    /// Looks at the manager now.
    void poll();
    /// What poll() has seen; rows tell of what differs from the last time.
    void show(std::vector<transfer::JobSnapshot> jobs, std::vector<transfer::Group> groups, std::vector<ClientTraffic::Session> clients);
    /// Leaves out what is over: for the dock.
    void setUnfinishedOnly(bool only) { m_unfinishedOnly = only; }
    /// The language changed: every text is made anew.
    void retranslate();

    Q_INVOKABLE void pause(qint64 id);
    Q_INVOKABLE void resume(qint64 id);
    Q_INVOKABLE void cancel(qint64 id);
    Q_INVOKABLE void retry(qint64 id);
    Q_INVOKABLE void remove(qint64 id);
    Q_INVOKABLE void removeFinished();
    /// Opens or closes the row of a group or of a job of several files.
    Q_INVOKABLE void toggle(qint64 id);
    Q_INVOKABLE void askReplay(qint64 id) { Q_EMIT replayRequested(id); }
    Q_INVOKABLE void askConflicts(qint64 id) { Q_EMIT conflictsRequested(id); }
    /// The list asks for the menu of a group or job, at a part of the view.
    Q_INVOKABLE void askMenu(qint64 id, qreal x, qreal y, qreal width, qreal height)
    {
        Q_EMIT menuRequested(id, QRectF(x, y, width, height).toRect());
    }

    /// The jobs that an id stands for: those of a group, or the one.
    std::vector<transfer::JobId> jobsOf(qint64 id) const;
    /// The job, or the sum of the group; null when it is gone.
    const TransferRow *find(qint64 id) const;
    /// As its row calls it.
    QString titleOf(qint64 id) const;
    void moveTo(qint64 id, transfer::Place place);
    void setPriority(qint64 id, transfer::Priority priority);
    std::optional<std::vector<transfer::PartSnapshot>> partsSince(qint64 id, std::uint64_t &version) const override;
    std::optional<transfer::CellDetails> cell(qint64 id, std::uint32_t number) const override;

Q_SIGNALS:
    void countChanged();
    void selectedChanged();
    void conflictsRequested(qint64 id);
    void replayRequested(qint64 id);
    void menuRequested(qint64 id, const QRect &part);

private:
    bool isGroup(qint64 id) const;
    /// Of the connection to a cloud elsewhere; empty: the local one.
    QString cloudName(const std::string &cloud) const;
    /// Where the bytes of a job, or of a group of them, come from or go to beside its objects: a path, or another cloud's objects.
    QString otherEnd(const transfer::JobSnapshot &job, bool group) const;
    void command(qint64 id, void (transfer::TransferManager::*function)(transfer::JobId), transfer::GroupCommand command);
    void build();
    void merge(std::vector<TransferRow> rows);
    void mergeOthers(std::vector<TransferRow> &rows);
    void schedule();

    EngineHost &m_engine;
    std::vector<transfer::JobSnapshot> m_jobs;
    std::vector<transfer::Group> m_groups;
    std::vector<ClientTraffic::Session> m_clients;
    std::vector<TransferRow> m_rows;
    QSet<qint64> m_open;
    qint64 m_selected = 0;
    QTimer m_timer;
    bool m_visible = false;
    bool m_unfinishedOnly = false;
};

} // namespace nephoscope::gui
