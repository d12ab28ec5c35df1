#pragma once

#include "core/Error.h"

#include <QtCore/QStringList>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <array>
#include <optional>
#include <string>

class QVBoxLayout;

namespace nephoscope::gui {

class Button;
class EngineHost;
class Label;
class Navigator;
class StatusIndicator;
class WhyButton;

/// CloudWatch alarms of the Region: how many are in each state, and the names of those in alarm. Asks (DescribeAlarms) while
/// it is shown, again when an alarm has changed; what changes while it is hidden is asked for when it is shown next.
class AlarmsWidget : public QWidget
{
    Q_OBJECT
public:
    explicit AlarmsWidget(Navigator &navigator, QWidget *parent = nullptr);

    /// False until the first answer, or an error, is on screen.
    bool isSettled() const { return !isVisible() || !m_asking; }
    /// Asks anew, at once or when it is shown.
    void ask();

    /// Names shown at most; the others are behind a link to the list.
    static constexpr qsizetype namesShown = 5;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum State { InAlarm, NoData, Ok };
    struct Answer
    {
        std::array<qint64, 3> counts{};
        QStringList inAlarm;
        std::optional<Error> error;
        qint64 total() const { return counts[InAlarm] + counts[NoData] + counts[Ok]; }
    };
    struct Row
    {
        StatusIndicator *state;
        Button *count;
    };
    void askPage(int generation, const std::string &token, Answer before);
    void take(Answer answer);
    void fill();
    void fillNames();
    EngineHost &engine() const;
    static QString stateText(State state);
    static QString listOf(State state);

    Navigator &m_navigator;
    std::optional<Answer> m_answer;
    bool m_asking = true;
    bool m_stale = true; ///< asks when it is shown
    int m_generation = 0;
    QTimer m_again;
    StatusIndicator *m_status;
    Label *m_text;
    QWidget *m_buttons;
    Button *m_retry;
    Button *m_create;
    WhyButton *m_why = nullptr;
    QWidget *m_table;
    std::array<Row, 3> m_rows{};
    QWidget *m_names;
    QVBoxLayout *m_nameColumn;
};

} // namespace nephoscope::gui
