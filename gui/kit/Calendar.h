#pragma once

#include <QtCore/QDate>
#include <QtWidgets/QWidget>

namespace nephoscope::gui {

class Button;
class Label;

/// One month of days. Arrow keys move by day and week, Page Up and Page Down by month, Home and End
/// within the week; Enter and a click pick. With a range, the days between are tinted.
class Calendar : public QWidget
{
    Q_OBJECT
public:
    explicit Calendar(QWidget *parent = nullptr);

    /// The day that has the mark; invalid for none. Shows its month.
    void setDate(const QDate &date);
    QDate date() const { return m_from; }
    void setRange(const QDate &from, const QDate &to);
    /// Days outside cannot be picked.
    void setLimits(const QDate &earliest, const QDate &latest);
    /// The first day of the shown month.
    QDate month() const { return m_month; }
    void showMonth(const QDate &month);

Q_SIGNALS:
    void picked(const QDate &date);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Days;
    friend class Days;
    bool isAllowed(const QDate &date) const;
    void retranslate();
    QDate m_month;
    QDate m_from;
    QDate m_to;
    QDate m_earliest;
    QDate m_latest;
    Label *m_title;
    Button *m_previous;
    Button *m_next;
    Days *m_days;
};

} // namespace nephoscope::gui
