#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace nephoscope::gui {

class Alert;
class Button;
class Label;

/// Modal dialog drawn inside the window over a dimmed backdrop. Make it with `new`, fill column(),
/// call open(): it deletes itself when closed. Enter accepts (when the accept button is enabled),
/// Esc cancels, focus starts in the first field and stays inside.
class Dialog : public QWidget
{
    Q_OBJECT
public:
    /// The widths of the console's modals in logical pixels; none is wider than the window.
    enum Size { Small = 320, Medium = 600, Large = 820, Largest = 1280 };

    /// `over` is any widget of the window the dialog belongs to.
    Dialog(const QString &title, QWidget *over, int width = Medium);

    QVBoxLayout *column() { return m_column; }
    Button &acceptButton() { return *m_accept; }
    Button &cancelButton() { return *m_cancel; }
    void setAcceptText(const QString &text);
    /// Without it, accepting closes the dialog. With it, the owner calls finish() when the work is
    /// done, or setError() when it failed.
    void setKeepsOpen(bool keeps) { m_keepsOpen = keeps; }
    void setBusy(bool busy);
    /// Error box above the buttons; empty text hides it. Ends busy.
    void setError(const QString &title, const QString &text = {});
    void open();
    void finish();
    /// Whether a dialog covers this window.
    static bool isOpenOn(const QWidget *window);

Q_SIGNALS:
    void accepted();
    void rejected();

public Q_SLOTS:
    void accept();
    void reject();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void place();
    QWidget *m_card;
    QVBoxLayout *m_column;
    Alert *m_error;
    Button *m_accept;
    Button *m_cancel;
    QHBoxLayout *m_top = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QScrollArea *m_body = nullptr;
    QPointer<QWidget> m_focusBefore;
    int m_width;
    bool m_keepsOpen = false;
    bool m_busy = false;
    bool m_done = false;
};

} // namespace nephoscope::gui
