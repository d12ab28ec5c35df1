#pragma once

#include <QtWidgets/QFrame>

namespace nephoscope::gui {

class Button;
class Label;

/// A chosen value in a small box with a cross that takes it out again ("token" in Cloudscape).
class TokenChip : public QFrame
{
    Q_OBJECT
public:
    explicit TokenChip(const QString &text, const QString &description = {}, QWidget *parent = nullptr);
    QString text() const;
    /// Red border and text below; empty clears.
    void setError(const QString &error);
    /// Without the cross the value only shows.
    void setRemovable(bool removable);

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    Label *m_text;
    Label *m_description;
    Label *m_error;
    Button *m_remove;
};

} // namespace nephoscope::gui
