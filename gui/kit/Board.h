#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

namespace nephoscope::gui {

class BoardCard;
class Button;
class Label;
class MenuButton;

/// Something that can be put on a board. Spans are in grid cells: a board has 4 columns, or 2 or 1 when narrow; a row
/// is 96 px high with 20 px between rows. A card is never lower than its content needs.
struct BoardItem
{
    QString id;
    std::function<QString()> title;       ///< asked again after a change of language
    std::function<QString()> description; ///< one line for the list of widgets to add
    std::function<QWidget *()> make;      ///< its content, made when the card comes onto the board
    int columns = 1;
    int rows = 2;
    int leastRows = 1;
    std::function<QWidget *()> makeAction = {}; ///< a link or button in the card's header; optional
};

/// A configurable dashboard: cards in a grid that are dragged by their handle, resized at their corner, added from a
/// list, removed (with undo) and reset. By keyboard: Enter or Space on a handle picks the card up, arrows move or
/// resize it, Enter puts it down, Esc puts it back. The arrangement is kept in Preferences under the board's key.
class Board : public QWidget
{
    Q_OBJECT
public:
    explicit Board(QString preferenceKey, QWidget *parent = nullptr);
    ~Board() override;

    /// All that can be put on it, and the ids shown at first, in order. Call once.
    void setItems(std::vector<BoardItem> items, QStringList shown);

    /// Ids on the board, in order.
    QStringList shown() const;
    /// The content of a card; null when it is not on the board.
    QWidget *content(const QString &id) const;
    void add(const QString &id);
    void remove(const QString &id);
    /// Takes back the last removal.
    void undoRemove();
    /// Back to the first arrangement.
    void reset();
    /// Moves a card to a place in the order, 0-based.
    void move(const QString &id, int place);
    /// Sets a card's span, within 1…4 columns and leastRows…8 rows.
    void resizeItem(const QString &id, int columns, int rows);
    QSize span(const QString &id) const;

    /// "Add widgets" with the list of what is not on the board, and "Reset to default layout": for the page's header.
    QWidget *makeAddButton();
    QWidget *makeResetButton();

    int columnCount() const { return m_columns; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void arranged();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    friend class BoardCard;
    struct Place
    {
        QString id;
        int columns = 1;
        int rows = 1;
    };
    struct Cell
    {
        int column, row, columns, rows;
    };

    const BoardItem *item(const QString &id) const;
    BoardCard *card(const QString &id) const;
    int placeOf(const QString &id) const;
    static int columnsFor(int width);
    static QRect geometryOf(const Cell &cell, int width, int columns);
    std::vector<Cell> packed(int width, int columns) const;
    int neededRows(const Place &place, int pixels) const;
    BoardCard *makeCard(const QString &id);
    void arrange();
    void load(const QStringList &shown);
    void save();
    void refillMenus();
    void orderFocus();
    void retranslate();
    // Dragging with the mouse.
    void beginDrag(BoardCard *card, const QPoint &grip);
    void drag(const QPoint &position);
    void endDrag();
    void dragSize(BoardCard *card, const QPoint &corner);
    // The keyboard.
    void step(BoardCard *card, int key);
    void stepSize(BoardCard *card, int key);

    QString m_key;
    std::vector<BoardItem> m_items;
    QStringList m_first;
    std::vector<Place> m_places;
    std::vector<Place> m_before;   // while a card is picked up
    std::vector<BoardCard *> m_cards;
    Place m_removed;
    int m_removedAt = -1;
    BoardCard *m_dragged = nullptr;
    QPoint m_grip;
    QRect m_landing;
    QWidget *m_undoBar;
    Label *m_undoText;
    Button *m_undo;
    std::vector<MenuButton *> m_addButtons;
    std::vector<Button *> m_resetButtons;
    int m_columns = 4;
};

} // namespace nephoscope::gui
