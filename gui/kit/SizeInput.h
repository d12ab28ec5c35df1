#pragma once

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

class NumberInput;
class Select;

/// A number of bytes, entered in a unit of the user's choice. May stay empty.
class SizeInput : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(qint64 value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    /// At most this many bytes.
    explicit SizeInput(qint64 largest, QWidget *parent = nullptr);

    /// In bytes; -1 for nothing (or no number).
    qint64 value() const;
    /// Chooses the largest unit that shows it as a whole number; -1 clears.
    void setValue(qint64 bytes);
    /// What is wrong with the number, or empty: for a validator. An empty input is fine.
    QString problem() const;
    NumberInput &number() { return *m_number; }
    Select &unit() { return *m_unit; }

Q_SIGNALS:
    void valueChanged(qint64 bytes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    qint64 factor() const;
    NumberInput *m_number;
    Select *m_unit;
    qint64 m_largest;
};

} // namespace nephoscope::gui
