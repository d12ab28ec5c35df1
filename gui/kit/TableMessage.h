#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QPainter;

namespace nephoscope::gui {

class Button;
class Label;
class Pulse;
class WhyButton;

/// What a table shows in place of rows: loading, nothing there, no match, or an error.
class TableMessage : public QWidget
{
    Q_OBJECT
public:
    explicit TableMessage(QWidget *parent = nullptr);

    /// Skeleton rows, below the columns of the table this lies on; `text` is for screen readers.
    void showLoading(const QString &text);
    /// An empty button text shows no button.
    void showText(const QString &title, const QString &text, const QString &button);
    void showError(const QString &title, const QString &text, const QString &button);

Q_SIGNALS:
    void buttonClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void set(const QString &title, const QString &text, const QString &button);
    void paintSkeleton(QPainter &painter);
    /// In a low table the margins go first, then the icon, then the text.
    void fit();
    QVBoxLayout *m_column = nullptr;
    Pulse *m_pulse;
    Label *m_icon;
    Label *m_title;
    Label *m_text;
    Button *m_button;
    QHBoxLayout *m_buttons;
    WhyButton *m_why = nullptr;
    bool m_skeleton = false;
    bool m_error = false;
};

} // namespace nephoscope::gui
