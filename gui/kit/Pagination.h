#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace nephoscope::gui {

class Button;

/// Page numbers between two arrows: ‹ 1 2 3 … 9 ›. While nobody knows where the list ends, it ends in "…" and the right
/// arrow asks for more. Pages count from 0 here, from 1 on the screen.
class Pagination : public QWidget
{
    Q_OBJECT
public:
    explicit Pagination(QWidget *parent = nullptr);

    /// `openEnd`: there are more pages than the known ones.
    void setPages(int count, bool openEnd = false);
    int pages() const { return m_count; }
    bool hasOpenEnd() const { return m_open; }
    /// Says nothing; the owner knows.
    void setPage(int page);
    int page() const { return m_page; }
    void setBusy(bool busy);

Q_SIGNALS:
    void pageChosen(int page);
    /// The right arrow on the last known page of a list with an open end.
    void moreWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Number;
    void rebuild();
    void retranslate();
    void choose(int page);
    QHBoxLayout *m_row;
    Button *m_previous;
    Button *m_next;
    QWidget *m_numbers;
    int m_count = 1;
    int m_page = 0;
    bool m_open = false;
};

} // namespace nephoscope::gui
