#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimer>

#include "transfer/TransferManager.h"

#include <vector>

namespace nephoscope::gui {

class EngineHost;

/// The jobs of the transfer manager as rows, newest first. Polls snapshots ten times a second
/// while a job moves, twice a second while it is merely looked at, and not at all when nobody
/// looks and nothing moves. Reports only rows that differ.
class TransferModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int activeCount READ activeCount NOTIFY countChanged)
    Q_PROPERTY(int finishedCount READ finishedCount NOTIFY countChanged)
public:
    enum Role {
        JobIdRole = Qt::UserRole + 1,
        UploadRole,     ///< bool: false is a download
        NameRole,
        FromRole,
        ToRole,
        StateRole,      ///< `queued`, `running`, `paused`, `completed`, `failed`, `cancelled`
        StateTextRole,
        ProgressRole,   ///< 0 to 1
        BytesTextRole,
        RateTextRole,   ///< empty unless running
        LeftTextRole,   ///< empty when unknown
        FilesTextRole,  ///< empty for a single file
        PartsTextRole,
        ErrorTextRole,
        CanPauseRole,
        CanResumeRole,
        CanCancelRole,
        CanRetryRole,
        CanRemoveRole,
    };

    explicit TransferModel(EngineHost &engine, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return int(m_jobs.size()); }
    int activeCount() const;
    int finishedCount() const;

    /// Somebody looks: polling goes on even when nothing moves.
    void setVisible(bool visible);
    bool isVisible() const { return m_visible; }
    /// Looks at the manager now.
    void poll();
    /// The language changed: every text is made anew.
    void retranslate();

    Q_INVOKABLE void pause(qint64 id);
    Q_INVOKABLE void resume(qint64 id);
    Q_INVOKABLE void cancel(qint64 id);
    Q_INVOKABLE void retry(qint64 id);
    Q_INVOKABLE void remove(qint64 id);
    Q_INVOKABLE void removeFinished();

    std::vector<transfer::PartSnapshot> parts(qint64 id) const;

Q_SIGNALS:
    void countChanged();
    /// After each poll, whether or not a row changed: lanes repaint on it.
    void polled();

private:
    void merge(std::vector<transfer::JobSnapshot> jobs);
    void schedule();

    EngineHost &m_engine;
    std::vector<transfer::JobSnapshot> m_jobs;
    QTimer m_timer;
    bool m_visible = false;
};

} // namespace nephoscope::gui
