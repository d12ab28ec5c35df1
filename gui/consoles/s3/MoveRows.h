#pragma once

#include "gui/consoles/s3/LifecycleMoves.h"

#include <QtWidgets/QWidget>

#include <functional>

class QVBoxLayout;

namespace nephoscope::gui {
class Button;
class FormField;
}

namespace nephoscope::gui::s3 {

/// The moves of a lifecycle rule, a row each: storage class, days or a date, and for noncurrent versions how many newer ones stay.
class MoveRows : public QWidget
{
    Q_OBJECT
public:
    enum class Versions { Current, Noncurrent };

    explicit MoveRows(Versions versions, QWidget *parent = nullptr);

    void setMoves(const LifecycleMoves &moves);
    /// Whether the rows ask for days of age or of the calendar; what was entered of the other stays behind.
    void setTimes(LifecycleTimes times);
    /// All rows as they are, in order, finished or not.
    LifecycleMoves moves() const;
    /// One more row, with a class and days that fit those before.
    void addMove();
    /// Shows every error; true when there is none.
    bool validate();
    void focusFirstBad();
    bool isDirty() const { return moves() != m_clean; }
    void setClean() { m_clean = moves(); }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row;
    void insert(const LifecycleMove &move);
    void remove(Row *row);
    void retranslate();
    void refreshRows();
    QString keptProblem(const Row &row) const;
    FormField *timeField(const Row &row) const;
    std::size_t indexOf(const Row *row) const;
    Versions m_versions;
    LifecycleTimes m_times = LifecycleTimes::Ages;
    QVBoxLayout *m_column;
    Button *m_add;
    std::vector<Row *> m_rows;
    LifecycleMoves m_clean;
};

} // namespace nephoscope::gui::s3
