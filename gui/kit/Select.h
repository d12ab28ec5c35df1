#pragma once

#include "gui/kit/Choice.h"

#include <QtWidgets/QComboBox>

namespace nephoscope::gui {

/// Drop-down of choices, each with an optional description below its text. The value is the id of
/// the chosen one, empty while the placeholder is shown.
class Select : public QComboBox
{
    Q_OBJECT
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    explicit Select(const Choices &choices = {}, QWidget *parent = nullptr);

    /// Replaces the choices; a chosen id that is still there stays chosen, without a signal.
    void setChoices(const Choices &choices);
    QString value() const;
    void setValue(const QString &id);
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void valueChanged(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    /// Pages scroll below the pointer; only the open list turns the wheel into a choice.
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace nephoscope::gui
