#pragma once

#include "gui/theme/Tokens.h"

#include <QtWidgets/QLabel>

namespace nephoscope::gui {

/// Text in a type style and a colour token; follows theme and context. Plain text unless told.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(TextStyle style, const QString &text = {}, QWidget *parent = nullptr);
    explicit Label(const QString &text = {}, QWidget *parent = nullptr) : Label(TextStyle::Body, text, parent) {}

    void setStyle(TextStyle style);
    void setToken(Token token);
    /// Lets the user select and copy the text with mouse and keyboard.
    void setSelectable(bool selectable);

protected:
    bool event(QEvent *event) override;

private:
    void restyle();
    TextStyle m_style;
    Token m_token;
    bool m_busy = false;
};

/// A clickable text (blue, underlined on hover), reachable by keyboard.
class Link : public Label
{
    Q_OBJECT
public:
    explicit Link(const QString &text = {}, QWidget *parent = nullptr);

Q_SIGNALS:
    void clicked();
    /// With Ctrl or the middle button: in another window. clicked() is not emitted then.
    void clickedApart();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void apart();
};

} // namespace nephoscope::gui
