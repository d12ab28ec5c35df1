#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;

namespace nephoscope::gui {

class Button;
class Label;

/// The row under a terminal that searches it: words, "2 of 7", older, newer, close. Enter goes to older lines,
/// Shift+Enter to newer ones, Esc closes.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    QString text() const;
    void open();
    /// `current` counts from 1; no matches: 0 of 0.
    void setCount(int current, int count);

Q_SIGNALS:
    void textChanged(const QString &text);
    void nextRequested(bool forward);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void close();
    QLineEdit *m_input;
    Label *m_count;
    Button *m_older;
    Button *m_newer;
    Button *m_close;
    int m_current = 0;
    int m_total = 0;
};

} // namespace nephoscope::gui
