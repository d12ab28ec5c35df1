#pragma once

#include "gui/recorder/CodeLiteral.h"

#include <QtWidgets/QPlainTextEdit>

namespace nephoscope::gui {

class CodeColors;
class CopyButton;

/// Read-only code in the colours of its language, with a copy button at its corner.
class CodeLines : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeLines(QWidget *parent = nullptr);

    void setCode(CodeLanguage language, const QString &code);
    QString code() const { return toPlainText(); }
    CopyButton &copyButton() { return *m_copy; }
    /// Rows shown without scrolling, at most; 0: as high as it is given.
    void setFitRows(int rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void restyle();
    void retranslate();
    CodeColors *m_colors;
    CopyButton *m_copy;
    int m_fitRows = 0;
};

} // namespace nephoscope::gui
