#pragma once

#include <QtWidgets/QAbstractButton>

namespace nephoscope::gui {

/// On/off switch with its text at the right and, where it has one, a description below the text. The switch stands at the
/// very edge, as other inputs of a form do.
class Toggle : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Toggle(const QString &text = {}, QWidget *parent = nullptr);
    /// The text, by which it is known to assistive technology as well, and what switching it on brings; both wrap from now on.
    void setTexts(const QString &text, const QString &description = {});
    QString description() const { return m_description; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int titleHeight(int width) const;
    QRect track() const;
    QString m_description;
};

} // namespace nephoscope::gui
