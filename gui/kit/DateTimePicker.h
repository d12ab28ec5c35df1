#pragma once

#include <QtCore/QDateTime>
#include <QtWidgets/QWidget>

class QLineEdit;

namespace nephoscope::gui {

class Button;
class Calendar;
class Popover;

/// A day: typed as 2026/11/25 or picked from a calendar (button, or Alt+Down).
class DateInput : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QDate value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    explicit DateInput(QWidget *parent = nullptr);
    /// Invalid while nothing or no day is typed.
    QDate value() const;
    void setValue(const QDate &date);
    void setLimits(const QDate &earliest, const QDate &latest);
    bool isEmpty() const;
    /// Why the text is no day, or empty: for a validator. An empty input is fine.
    QString problem() const;
    QLineEdit *input() { return m_input; }

Q_SIGNALS:
    void valueChanged(const QDate &date);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void openCalendar();
    void retranslate();
    QLineEdit *m_input;
    Button *m_open;
    Popover *m_popover;
    Calendar *m_calendar;
    QDate m_earliest;
    QDate m_latest;
};

/// A time of day, 24 hours: 14:05:00, seconds may be left out.
class TimeInput : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QTime value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    explicit TimeInput(QWidget *parent = nullptr);
    QTime value() const;
    void setValue(const QTime &time);
    QString problem() const;
    QLineEdit *input() { return m_input; }

Q_SIGNALS:
    void valueChanged(const QTime &time);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QLineEdit *m_input;
};

/// Day and time in local time.
class DateTimePicker : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QDateTime value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    explicit DateTimePicker(QWidget *parent = nullptr);
    /// Invalid while one of both is.
    QDateTime value() const;
    void setValue(const QDateTime &time);
    QString problem() const;
    DateInput &date() { return *m_date; }
    TimeInput &time() { return *m_time; }

Q_SIGNALS:
    void valueChanged(const QDateTime &time);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    DateInput *m_date;
    TimeInput *m_time;
};

} // namespace nephoscope::gui
