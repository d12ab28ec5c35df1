#pragma once

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

class Button;
class Label;
class ProgressBar;
class StatusIndicator;

/// A progress bar with its words: label, description, what is happening now, and in the end the
/// result with an optional button (Retry).
class ProgressPanel : public QWidget
{
    Q_OBJECT
public:
    /// KeyValue has a bold label like the pairs of a details page.
    enum class Variant { Standalone, KeyValue };
    enum class State { InProgress, Success, Error };

    explicit ProgressPanel(const QString &label = {}, Variant variant = Variant::Standalone, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setDescription(const QString &text);
    /// 0…100; -1 when the end is not known.
    void setValue(int percent);
    /// Below the bar: "120 of 500 MB, 30 s left".
    void setInfo(const QString &text);
    /// Success and Error replace the bar by the result text.
    void setState(State state, const QString &result = {});
    State state() const { return m_state; }
    /// Shown beside the result; an empty text hides it.
    void setButton(const QString &text);

Q_SIGNALS:
    void buttonClicked();

private:
    Label *m_label;
    Label *m_description;
    ProgressBar *m_bar;
    Label *m_info;
    QWidget *m_resultRow;
    StatusIndicator *m_result;
    Button *m_button;
    State m_state = State::InProgress;
};

} // namespace nephoscope::gui
