#pragma once

#include "gui/kit/Button.h"

namespace nephoscope::gui {

/// Copies a text to the clipboard and says so in a small popover.
class CopyButton : public Button
{
    Q_OBJECT
public:
    /// `what` names the thing for screen readers: "endpoint" gives "Copy endpoint".
    explicit CopyButton(const QString &text, const QString &what = {}, QWidget *parent = nullptr,
                        Variant variant = Variant::Icon);
    void setCopyText(const QString &text) { m_copyText = text; }
    QString copyText() const { return m_copyText; }

Q_SIGNALS:
    void copied();

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void retranslate();
    QString m_copyText;
    QString m_what;
};

/// Shows a short word ("Copied") under a widget for two seconds.
void showToast(QWidget *anchor, const QString &text);

} // namespace nephoscope::gui
