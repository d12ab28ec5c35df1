#pragma once

#include "gui/kit/Container.h"
#include "gui/kit/TablePreferences.h"
#include "gui/kit/TableSource.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

class QBoxLayout;
class QHBoxLayout;
class QLineEdit;
class QTableView;

namespace nephoscope::gui {

class TableModel;
class TableView;
class TextFilter;
class TableMessage;
class Button;
class Pagination;
class PropertyFilter;

/// A table of resources in a card: title with counter, actions, filter, sortable columns, check
/// boxes, and its own loading, empty, no-match and error state. Reads any TableSource. Behind the gear the user chooses
/// columns, their order, page size and density; with setTableId() that is kept.
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
    /// Plain text, or (with a property filter) a whole query.
    void setFilterText(const QString &text);
    QString filterText() const;
    QLineEdit *filterInput();
    /// What to show without any row; an empty button text shows no button.
    void setEmptyState(const QString &title, const QString &text, const QString &buttonText = {});
    /// A widget beside the filter input, such as a switch or a SelectFilter.
    void addFilterWidget(QWidget *widget);
    /// A button before the gear.
    void addTool(QWidget *widget);
    /// Filters and tools anew, in one row or two: after one of them was shown or hidden.
    void arrangeFilters();
    /// Puts a property filter in the place of the text filter; the table owns it and filters by it.
    void setPropertyFilter(PropertyFilter *filter);
    PropertyFilter *propertyFilter() const { return m_properties; }

    /// The name the user's preferences are kept under (`s3.buckets`); reads what was kept.
    void setTableId(const QString &id);
    const TablePreferences &preferences() const { return m_preferences; }
    void setPreferences(const TablePreferences &preferences);
    void openPreferences();

    QStringList selectedIds() const;
    /// Positions in the source, ascending.
    std::vector<int> selectedRows() const;
    void clearSelection();
    void selectIds(const QStringList &ids);

    void sortBy(const QString &columnId, Qt::SortOrder order);
    TableModel &model() { return *m_model; }
    QTableView *view();
    Pagination &pagination() { return *m_pagination; }
    TextFilter &filter() { return *m_filter; }

Q_SIGNALS:
    void selectionChanged();
    /// A link was clicked, or Enter pressed on the row. Positions in the source.
    void activated(int row, int column);
    /// The same with Ctrl or the middle button: in another window.
    void activatedApart(int row, int column);
    void contextMenuRequested(int row, const QPoint &globalPosition);
    void emptyActionTriggered();
    void filterChanged(const QString &text);
    void preferencesChanged();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void updateState();
    void updateCounter();
    void updatePages();
    void updateFooter();
    void placeMessage();
    void showMessage(bool shown);
    bool isFiltered() const;
    void clearFilters();
    void turnPage(int page);
    void restorePlace();
    TableSource *m_source;
    TableModel *m_model;
    TableView *m_view;
    TextFilter *m_filter;
    QBoxLayout *m_filterArea; ///< filters and tools, side by side or, in a narrow place, in two rows
    QHBoxLayout *m_filterRow;
    QHBoxLayout *m_toolRow;
    PropertyFilter *m_properties = nullptr;
    Pagination *m_pagination;
    Button *m_gear;
    QWidget *m_footer;
    Label *m_footerText;
    Button *m_more;
    TableMessage *m_message;
    QString m_tableId;
    TablePreferences m_preferences;
    QString m_emptyTitle;
    QString m_emptyText;
    QString m_emptyButton;
    QString m_currentId;
    QString m_lastCurrentId;
    int m_currentRow = 0;
    int m_currentColumn = 0;
    int m_scroll = 0;
    bool m_turning = false;      ///< another page: from its top
    bool m_waitsForPage = false; ///< more rows were fetched to show the next page
};

} // namespace nephoscope::gui
