#pragma once

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>

namespace nephoscope::gui {

class TableModel;

/// Column titles with sort carets, resize lines and the "select all" box.
class TableHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit TableHeader(TableModel *model, QWidget *parent = nullptr);
    QSize sizeHint() const override;

Q_SIGNALS:
    void selectAllToggled();
    void sortRequested(int sourceColumn);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    TableModel *m_model;
    int m_pressed = -1;
};

/// Draws check boxes, links, icons and statuses of cells, and the selected row.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TableDelegate(TableModel *model, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where the text of a link cell is, to tell a click on it from one beside it.
    QRect linkRect(const QRect &cell, const QModelIndex &index) const;

private:
    TableModel *m_model;
};

/// QTableView with the console's mouse and keyboard manners: Space checks a row, Shift ranges,
/// Ctrl+A all, Enter opens, links have a hand cursor.
class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(TableModel *model, QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(const QModelIndex &index);
    void menuRequested(const QModelIndex &index, const QPoint &globalPosition);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    bool overLink(const QPoint &position) const;
    void toggle(int row, bool range);
    void fitStretchColumn();
    TableModel *m_model;
    TableDelegate *m_delegate;
    QModelIndex m_pressedLink;
    int m_anchorRow = -1;
    bool m_fitting = false;
    bool m_userSized = false;
};

} // namespace nephoscope::gui
