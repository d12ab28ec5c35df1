#pragma once

#include <QtWidgets/QFrame>

namespace nephoscope::gui {

class CopyButton;
class Label;

/// Lines for a terminal or a program in a grey box with a copy button.
class CodeBlock : public QFrame
{
    Q_OBJECT
public:
    /// `what` names the block for screen readers and the copy button.
    explicit CodeBlock(const QString &what, const QString &code = {}, QWidget *parent = nullptr);
    /// `shown` may hide secrets; the copy button always copies `code`.
    void setCode(const QString &code, const QString &shown = {});
    QString code() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_text;
    CopyButton *m_copy;
};

} // namespace nephoscope::gui
