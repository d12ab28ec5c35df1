#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace nephoscope::gui {

class Catalog;
class Menu;

/// Second row of the window: favourite services and pages. Dragging, or Ctrl+Shift with the arrow keys, moves one; its
/// context menu removes it and chooses icons, text or both. Hidden while there is none.
class FavouritesBar : public QWidget
{
    Q_OBJECT
public:
    explicit FavouritesBar(const Catalog &catalog, QWidget *parent = nullptr);
    /// The place shown is marked.
    void setAddress(const QString &address);

Q_SIGNALS:
    void followed(const QString &address);
    void windowRequested(const QString &address);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Item;
    void rebuild();
    void fit();
    void openMenu(Item *item, const QPoint &at);
    void moveBy(const QString &address, int by);
    void drop(Item *item, int x);
    const Catalog &m_catalog;
    QHBoxLayout *m_row;
    std::vector<Item *> m_items;
    Menu *m_menu;
    QString m_menuFor;
    QString m_address;
};

} // namespace nephoscope::gui
