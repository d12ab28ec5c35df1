#pragma once

#include "gui/describe/Resource.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

namespace nephoscope::gui {

class Button;
class KeyValueGrid;
class Link;
class ResourceView;
class SplitPanel;

/// The split panel of a described list: the facts of the row that is selected, as on its page and as live as there; a
/// hint without a selection, what they have in common for several. Closed until asked for; that is kept.
class SelectionPanel : public QObject
{
    Q_OBJECT
public:
    /// The view's description has `detailsOf`. Takes the table into widget().
    explicit SelectionPanel(ResourceView &view);

    QWidget *widget() const;
    SplitPanel &panel() { return *m_split; }
    /// "View details in split panel"
    QString text() const;
    static QKeySequence keys() { return QKeySequence(Qt::ALT | Qt::Key_Return); }
    void toggle();
    void retranslate();

private:
    void follow();
    void showOne(int row);
    void showMany(const std::vector<int> &rows);
    void load();
    void fill(const Item &item, const QString &error);
    void clear();
    std::vector<Pair> cellsOf(int row) const;

    ResourceView &m_view;
    SplitPanel *m_split;
    Button *m_toggle;
    QTimer m_follow; ///< one look for all that changed at once
    QString m_id;    ///< of the row that is shown; empty: of none
    Item m_row;
    std::vector<Pair> m_cells;
    std::optional<Details> m_details;
    QPointer<QObject> m_question; ///< answers to an older one are dropped with it
};

} // namespace nephoscope::gui
