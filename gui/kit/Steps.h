#pragma once

#include "gui/kit/Badge.h"
#include "gui/kit/StatusIndicator.h"

#include <QtWidgets/QWidget>

#include <vector>

class QVBoxLayout;

namespace nephoscope::gui {

/// The phases of work and how far each is: icon and word, joined by a line, with details below.
class Steps : public QWidget
{
    Q_OBJECT
public:
    struct Step
    {
        StatusIndicator::Status status = StatusIndicator::Status::NotStarted;
        QString title;
        QString details = {};
        QString badge = {}; ///< a word after the title
        Badge::Color badgeColor = Badge::Color::Grey;
    };

    explicit Steps(QWidget *parent = nullptr);
    /// Replaces all; the same number of steps changes them in place.
    void setSteps(const std::vector<Step> &steps);
    int count() const { return int(m_rows.size()); }
    /// Whatever belongs to a step, below its details.
    QVBoxLayout *content(int step) const;

private:
    class Row;
    QVBoxLayout *m_column;
    std::vector<Row *> m_rows;
};

} // namespace nephoscope::gui
