#pragma once

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

class Button;
class CopyButton;
class Label;

/// A password or a key as dots, with a button that copies it and one that shows it. While the window is projected it stays
/// hidden.
class SecretValue : public QWidget
{
    Q_OBJECT
public:
    /// `what` names it for screen readers: "secret access key".
    SecretValue(const QString &secret, const QString &what, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString m_secret;
    QString m_what;
    bool m_revealed = false;
    CopyButton *m_copy;
    Label *m_text;
    Button *m_show;
};

} // namespace nephoscope::gui
