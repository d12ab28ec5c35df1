#pragma once

#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <utility>
#include <vector>

class QBoxLayout;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace nephoscope::gui {

class Button;
class KeyValueGrid;
class Label;

/// Content (mostly a table) with a panel at its bottom or side that shows what is selected there. The panel can be sized
/// (at least 160 high or 280 wide), closed to a strip, and moved; where and how large is kept. In a narrow place it is
/// always at the bottom. Keyboard: the edge takes the focus, arrows size the panel; Esc inside closes it.
class SplitPanel : public QWidget
{
    Q_OBJECT
public:
    enum class Position { Bottom, Side };
    static constexpr int leastHeight = 160;
    static constexpr int leastWidth = 280;

    explicit SplitPanel(QWidget *content, QWidget *parent = nullptr);

    /// The name position and sizes are kept under: `split/ID/…`.
    void setPanelId(const QString &id);
    /// Keeps what is so now; done by itself after what the user did in the panel.
    void remember();
    Position position() const { return m_position; }
    void setPosition(Position position);
    /// With an opener a closed panel is gone, and not a strip: it opens the panel again, and gets the keyboard when the
    /// panel is closed from within.
    void setOpener(QWidget *opener);
    bool isOpen() const { return m_open; }
    void setOpen(bool open);

    /// Nothing is selected: a title and what to do.
    void showHint(const QString &title, const QString &text);
    /// Several are selected: facts about all of them.
    void showSummary(const QString &title, const std::vector<std::pair<QString, QString>> &facts);
    /// One is selected: what the owner put into column().
    void showDetails(const QString &title);
    QVBoxLayout *column() { return m_details; }
    QString title() const;

Q_SIGNALS:
    void openChanged(bool open);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Edge;
    class Panel;
    bool isSide() const;
    void arrange();
    void resizePanel(int size);
    int panelSize() const;
    void retranslate();
    QBoxLayout *m_layout;
    QWidget *m_content;
    Edge *m_edge;
    Panel *m_panel;
    QBoxLayout *m_head;
    Label *m_title;
    Button *m_move;
    Button *m_toggle;
    QStackedWidget *m_pages;
    QScrollArea *m_scroll;
    QVBoxLayout *m_details;
    Label *m_hint;
    KeyValueGrid *m_summary;
    QString m_id;
    Position m_position = Position::Bottom;
    int m_height = 260;
    int m_width = 380;
    bool m_open = true;
    QPointer<QWidget> m_opener;
};

} // namespace nephoscope::gui
