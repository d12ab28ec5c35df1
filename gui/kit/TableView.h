#pragma once

#include "gui/kit/TablePreferences.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>

namespace nephoscope::gui {

class TableModel;
class TableView;

/// Column titles with sort carets, resize lines and the "select all" box. With the focus: Left and Right choose a
/// column, Enter sorts by it, Alt+Left and Alt+Right move it, Shift+Left and Shift+Right size it.
class TableHeader : public QHeaderView
{
    Q_OBJECT
public:
    TableHeader(TableModel *model, TableView *view);
    QSize sizeHint() const override;
    /// The section the keyboard is on.
    int focusSection() const;
    /// With which its title is whole.
    int titleWidth(int section) const;

Q_SIGNALS:
    void selectAllToggled();
    void sortRequested(int sourceColumn);
    /// The user moved or sized a column.
    void arrangedByUser(int sizedSection);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int shiftAt(int x) const;
    int handleAt(int x) const;
    void stepFocus(int by);
    void moveBy(int section, int by);
    void describeFocus();
    TableModel *m_model;
    TableView *m_view;
    int m_pressed = -1;
    int m_focused = -1;
    int m_shift = 0;       // sticky columns are drawn elsewhere than the base class believes
    QPoint m_pressedAt;
    std::vector<int> m_before; // order of the sections at the press
    int m_sized = -1;
    int m_sizeBefore = 0;
};

/// Draws check boxes, links, icons and statuses of cells, skeletons, and the selected row.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TableDelegate(TableModel *model, TableView *view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where the text of a link cell is, to tell a click on it from one beside it.
    QRect linkRect(const QRect &cell, const QModelIndex &index) const;
    /// Height the text needs when wrapped to the column's width.
    int wrappedHeight(const QModelIndex &index, int width) const;
    /// Width with which the cell is whole.
    int neededWidth(const QModelIndex &index) const;

private:
    void paintSkeleton(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    TableModel *m_model;
    TableView *m_view;
};

/// QTableView with the console's mouse and keyboard manners: Space checks a row, Shift ranges, Ctrl+A all, Enter opens,
/// links have a hand cursor. The check box and the first column stay in sight while the others scroll sideways.
class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(TableModel *model, QWidget *parent = nullptr);

    void setPreferences(const TablePreferences &preferences);
    const TablePreferences &preferences() const { return m_preferences; }
    /// Width covered by the columns that stay; 0 while nothing is scrolled sideways.
    int frozenWidth() const;
    /// Sections that stay, from the left.
    std::vector<int> frozenSections() const;
    bool isFirstShown(int section) const;
    int rowHeight() const;
    /// The brightness of skeletons breathes between 0 and 1; a painted one keeps it going.
    qreal noteSkeleton();

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &position) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    /// `apart`: with Ctrl or the middle button, in a window of its own.
    void opened(const QModelIndex &index, bool apart);
    void menuRequested(const QModelIndex &index, const QPoint &globalPosition);
    /// Order or widths in preferences() were changed in the header.
    void preferencesEdited();

protected:
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    bool overLink(const QPoint &position) const;
    void toggle(int row, bool range);
    std::vector<int> shownSections() const;
    bool isSizedByUser(int section) const;
    int ownWidth(int section) const;
    /// With which its title and the cells measured are whole.
    int leastWidth(int section) const;
    /// What is to be measured once the rows in sight are looked at: nothing, only what grew, or all of it.
    enum class Measure { None, Grow, Anew };
    void lookAnew(Measure how);
    void measureColumns();
    void fitColumns();
    void restyle();
    void lookAtRows();
    void wrapRows();
    void takeArrangement(int sizedSection);
    void startRowDrag(int row);
    bool acceptDrop(QDropEvent *event);
    TableModel *m_model;
    TableDelegate *m_delegate;
    TableHeader *m_header;
    TablePreferences m_preferences;
    QModelIndex m_pressedLink;
    QPersistentModelIndex m_pressedRow;
    QPoint m_pressedAt;
    QTimer m_look;           // rows on the screen changed: fetch and measure them, once per turn
    QBasicTimer m_pulse;
    int m_pulseStep = 0;
    int m_anchorRow = -1;
    QHash<QString, int> m_needs; // widths of the cells in sight, by column
    Measure m_measure = Measure::Anew;
    bool m_measured = false;
    int m_dropRow = -2;      // -2 no drag over the table, -1 beside the rows
    bool m_skeletonSeen = false;
    bool m_fitting = false;
};

} // namespace nephoscope::gui
