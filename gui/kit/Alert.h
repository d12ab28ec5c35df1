#pragma once

#include "gui/theme/Tokens.h"

#include <QtWidgets/QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace nephoscope::gui {

class Button;
class Label;
class WhyButton;

/// Coloured box inside the content: what went wrong, or what to know before going on.
class Alert : public QFrame
{
    Q_OBJECT
public:
    enum class Type { Info, Success, Warning, Error };

    explicit Alert(Type type, const QString &title = {}, const QString &text = {}, QWidget *parent = nullptr);

    void setType(Type type);
    void setTitle(const QString &title);
    void setText(const QString &text);
    /// A button at the right, such as Retry.
    void addAction(QWidget *widget);
    /// A cross at the right that hides the box and emits dismissed().
    void setDismissible(bool dismissible);

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    Token iconToken() const;
    Type m_type;
    Label *m_title;
    Label *m_text;
    QHBoxLayout *m_row;
    Button *m_close = nullptr;
    WhyButton *m_why = nullptr;
};

} // namespace nephoscope::gui
