#pragma once

#include "gui/kit/Choice.h"

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

class Button;
class Label;
class SegmentedControl;
class Slider;

/// Play and pause, one step, how fast, and where one is: for whatever has a time of its own. Its owner says what it
/// shows and does what it asks.
class PlaybackBar : public QWidget
{
    Q_OBJECT
public:
    struct Words
    {
        QString pause;
        QString play;
        QString step;
        QString pace;     ///< name of the choice of speeds
        QString position; ///< name of the line of time
    };

    /// `subject` is in the parts' object names: `pauseClock`, `stepClock`, `paceClock`, `noteClock`, `positionClock`.
    explicit PlaybackBar(const QString &subject, QWidget *parent = nullptr);

    void setWords(const Words &words);
    void setPaces(const Choices &paces);
    void setPace(const QString &id);
    void setPlaying(bool playing);
    bool isPlaying() const { return m_playing; }
    void setNote(const QString &text);
    /// Shows a line of time from 0 to `length`, in milliseconds.
    void setLength(int length);
    void setPosition(int position);

Q_SIGNALS:
    void playToggled();
    void stepped();
    void paceChosen(const QString &id);
    /// The user moved to another time.
    void sought(int position);

private:
    Words m_words;
    Button *m_pause;
    Button *m_step;
    SegmentedControl *m_pace;
    Slider *m_position;
    Label *m_note;
    bool m_playing = false;
};

} // namespace nephoscope::gui
