#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;

namespace nephoscope::gui {

class Label;

/// A whole number with an optional unit at its right. Up and Down change it by a step, Page Up and
/// Page Down by ten. What is typed may leave the range for a while: isAcceptable() tells.
class NumberInput : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(qint64 value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    NumberInput(qint64 smallest, qint64 largest, QWidget *parent = nullptr);

    /// What is typed, or 0 for nothing or no number.
    qint64 value() const;
    void setValue(qint64 value);
    void setRange(qint64 smallest, qint64 largest);
    void setStep(qint64 step) { m_step = step; }
    void setUnit(const QString &unit);
    bool isAcceptable() const;
    /// "Enter a whole number from 1 to 365." when it is not acceptable, else empty: for a validator.
    QString problem() const;
    QLineEdit *input() { return m_input; }

Q_SIGNALS:
    void valueChanged(qint64 value);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void step(qint64 by);
    QLineEdit *m_input;
    Label *m_unit;
    qint64 m_smallest;
    qint64 m_largest;
    qint64 m_step = 1;
};

} // namespace nephoscope::gui
