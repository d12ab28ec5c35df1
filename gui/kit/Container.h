#pragma once

#include <QtWidgets/QFrame>

#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace nephoscope::gui {

class FlowLayout;

class Label;

/// Heading line of a page (H1) or of a container (H2): title, counter "(12)", description below,
/// and an area for buttons at the right that wraps below the title when the place is narrow.
class HeaderBar : public QWidget
{
    Q_OBJECT
public:
    enum class Level { Page, Container, Section };

    explicit HeaderBar(Level level, const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const;
    /// Text of the counter with its brackets, "(2/12)"; empty hides it.
    void setCounter(const QString &counter);
    void setDescription(const QString &description);
    /// Appends a button (or any widget) to the action area; order is left to right.
    void addAction(QWidget *widget);
    /// A widget right after the title, such as a status or an Info link.
    void addTitleWidget(QWidget *widget);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void measure();
    void arrange();
    Label *m_title;
    Label *m_counter;
    Label *m_description;
    QWidget *m_actions;
    FlowLayout *m_actionRow;
    QHBoxLayout *m_titleRow;
    QHBoxLayout *m_top;
    QVBoxLayout *m_column;
    std::vector<QWidget *> m_line; ///< title, counter and what stands beside them
    bool m_stacked = false;
};

/// White card with border and rounded corners: header, then a column of content.
class Container : public QFrame
{
    Q_OBJECT
public:
    explicit Container(const QString &title = {}, QWidget *parent = nullptr);

    HeaderBar &header() { return *m_header; }
    void setTitle(const QString &title);
    QVBoxLayout *column() { return m_column; }
    /// Removes the inner padding of the content: tables reach the card's edges.
    void setFlush(bool flush);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void measure();
    HeaderBar *m_header;
    QVBoxLayout *m_column;
    QMargins m_margins; ///< as setFlush() left them
    int m_spacing = 0;
    bool m_flush = false;
};

} // namespace nephoscope::gui
