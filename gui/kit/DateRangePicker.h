#pragma once

#include <QtCore/QDateTime>
#include <QtWidgets/QWidget>

namespace nephoscope::gui {

class Alert;
class Button;
class Calendar;
class DateTimePicker;
class FormField;
class NumberInput;
class Popover;
class RadioGroup;
class SegmentedControl;
class Select;

/// A span of time: the last so many seconds, or from and to.
struct DateRange
{
    qint64 seconds = 0;   ///< above 0: relative to now
    QDateTime from = {};
    QDateTime to = {};

    bool isRelative() const { return seconds > 0; }
    bool isNull() const { return !isRelative() && !from.isValid(); }
    /// Both ends, with `now` for a relative one.
    std::pair<QDateTime, QDateTime> resolve(const QDateTime &now = QDateTime::currentDateTime()) const;
    bool operator==(const DateRange &) const = default;
};

/// A field that shows a span and opens a card with "Relative" (last hour …, or a number of units)
/// and "Absolute" (calendar, two days and times); Apply takes it over.
class DateRangePicker : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(nephoscope::gui::DateRange value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    explicit DateRangePicker(QWidget *parent = nullptr);
    const DateRange &value() const { return m_value; }
    void setValue(const DateRange &range);
    /// "Last 3 hours" or the two times, in the current language.
    static QString textOf(const DateRange &range);

Q_SIGNALS:
    void valueChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void open();
    void apply();
    void showMode();
    void pickDay(const QDate &day);
    void retranslate();
    DateRange m_value;
    Button *m_field;
    Popover *m_popover;
    SegmentedControl *m_mode;
    QWidget *m_relative;
    RadioGroup *m_spans;
    QWidget *m_custom;
    NumberInput *m_amount;
    Select *m_unit;
    QWidget *m_absolute;
    Calendar *m_calendar;
    DateTimePicker *m_from;
    DateTimePicker *m_to;
    FormField *m_fromField;
    FormField *m_toField;
    Alert *m_error;
    Button *m_cancel;
    Button *m_apply;
    bool m_secondDay = false;
};

} // namespace nephoscope::gui

Q_DECLARE_METATYPE(nephoscope::gui::DateRange)
