#pragma once

#include <QtWidgets/QWidget>

#include "transfer/Limits.h"

#include <vector>

class QVBoxLayout;

namespace nephoscope::gui {

class Button;
class Label;

/// The weekly rules of bandwidth, a row each: days, from, to, and the rates of both ways (empty: no limit).
class ScheduleEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ScheduleEditor(QWidget *parent = nullptr);

    void setRules(const std::vector<transfer::ScheduleRule> &rules);
    /// Rows that are not right are left out: validate() first.
    std::vector<transfer::ScheduleRule> rules() const;
    /// Shows the errors of all rows; true when there is none.
    bool validate();

Q_SIGNALS:
    void changed();

private:
    struct Row;
    void addRow(const transfer::ScheduleRule &rule, bool focus);
    void showCount();

    std::vector<Row *> m_rows;
    QVBoxLayout *m_column;
    Label *m_empty;
    Button *m_add;
};

} // namespace nephoscope::gui
