#pragma once

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace nephoscope::gui {

class Button;

/// One line of text. A secret one shows dots and a button that reveals them; its property `secret`
/// tells the projection to keep typed keys off the screen.
class TextInput : public QLineEdit
{
    Q_OBJECT
public:
    explicit TextInput(const QString &placeholder = {}, QWidget *parent = nullptr);
    void setSecret(bool secret);
    bool isSecret() const { return m_reveal != nullptr; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setRevealed(bool revealed);
    void retranslate();
    Button *m_reveal = nullptr;
};

/// Several lines of plain text; Tab leaves it.
class TextArea : public QPlainTextEdit
{
    Q_OBJECT
public:
    /// As high as this many lines.
    explicit TextArea(int rows = 3, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

private:
    int m_rows;
};

} // namespace nephoscope::gui
