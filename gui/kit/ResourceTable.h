#pragma once

#include "gui/kit/Container.h"
#include "gui/kit/TableSource.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

class QStackedLayout;
class QTableView;

namespace nephoscope::gui {

class TableModel;
class TableView;
class TextFilter;
class TableMessage;
class Button;

/// A table of resources in a card: title with counter, actions, filter, sortable columns, check
/// boxes, and its own loading, empty, no-match and error state. Reads any TableSource.
class ResourceTable : public Container
{
    Q_OBJECT
public:
    enum class Selection { None, Single, Multi };

    /// `source` is owned by the caller and must outlive the table.
    explicit ResourceTable(TableSource *source, Selection selection = Selection::Multi, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Adds a button to the header's action area.
    void addAction(QWidget *widget) { header().addAction(widget); }
    void setFilterPlaceholder(const QString &text);
    /// With an external filter the table only emits filterChanged; the source answers with reset().
    void setExternalFilter(bool external);
    void setFilterText(const QString &text);
    QString filterText() const;
    /// What to show without any row; an empty button text shows no button.
    void setEmptyState(const QString &title, const QString &text, const QString &buttonText = {});
    /// A widget beside the filter input, such as a switch.
    void addFilterWidget(QWidget *widget);

    QStringList selectedIds() const;
    /// Positions in the source, ascending.
    std::vector<int> selectedRows() const;
    void clearSelection();
    void selectIds(const QStringList &ids);

    void sortBy(const QString &columnId, Qt::SortOrder order);
    TableModel &model() { return *m_model; }
    QTableView *view();
    TextFilter &filter() { return *m_filter; }

Q_SIGNALS:
    void selectionChanged();
    /// A link was clicked, or Enter pressed on the row. Positions in the source.
    void activated(int row, int column);
    void contextMenuRequested(int row, const QPoint &globalPosition);
    void emptyActionTriggered();
    void filterChanged(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateState();
    void updateCounter();
    void restorePlace();
    TableSource *m_source;
    TableModel *m_model;
    TableView *m_view;
    TextFilter *m_filter;
    QHBoxLayout *m_filterRow;
    QStackedLayout *m_stack;
    QWidget *m_footer;
    Label *m_footerText;
    Button *m_more;
    TableMessage *m_message;
    QString m_emptyTitle;
    QString m_emptyText;
    QString m_emptyButton;
    QString m_currentId;
    QString m_lastCurrentId;
    int m_scroll = 0;
    bool m_externalFilter = false;
};

} // namespace nephoscope::gui
