#pragma once

#include <QtCore/QAbstractListModel>
#include <QtWidgets/QListView>

namespace nephoscope::gui {

class ActionRecorder;
struct RecordedAction;

/// The recorded actions, oldest first; reads are left out until they are asked for.
class ActionModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, TargetRole, TimeRole, StateRole, IconRole };

    explicit ActionModel(ActionRecorder &recorder, QObject *parent = nullptr);

    bool showsReads() const { return m_reads; }
    void setShowsReads(bool shows);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    quint64 idAt(int row) const { return m_ids.value(row); }
    int rowOf(quint64 id) const { return int(m_ids.indexOf(id)); }

private:
    void reload();
    ActionRecorder &m_recorder;
    QList<quint64> m_ids;
    bool m_reads = false;
};

/// Rows of two lines: what was done and to what, with its time and outcome.
class ActionList : public QListView
{
    Q_OBJECT
public:
    explicit ActionList(QWidget *parent = nullptr);

Q_SIGNALS:
    void selectionMoved();
    void copyRequested();
    void deleteRequested();

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace nephoscope::gui
