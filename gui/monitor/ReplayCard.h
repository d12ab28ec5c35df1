#pragma once

#include "gui/monitor/LanesCard.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include "transfer/Replay.h"

namespace nephoscope::gui {

class Button;
class Chart;
class EngineHost;
class Label;
class PlaybackBar;

/// A finished transfer once more, from its journal: its parts and its throughput at any time between its begin and its
/// end, played, stopped, stepped, or moved to.
class ReplayCard : public LanesCard
{
    Q_OBJECT
public:
    explicit ReplayCard(EngineHost &engine, QWidget *parent = nullptr);

    /// Asks the journal and begins to play once it has answered.
    void open(transfer::JobId id, const QString &name);
    /// What the journal keeps; for tests, too.
    void showReplay(transfer::Replay replay);
    const transfer::Replay &replay() const { return m_replay; }
    /// Milliseconds since the begin.
    double position() const { return m_at; }
    void seek(double milliseconds);
    void setPlaying(bool playing);

Q_SIGNALS:
    /// The user has seen enough.
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void advance();
    void showMoment();
    double length() const { return double((m_replay.ended() - m_replay.began()).count()); }

    EngineHost &m_engine;
    transfer::JobId m_asked = 0;
    QString m_name;
    transfer::Replay m_replay;
    std::vector<double> m_rates;
    double m_at = 0;
    double m_speed = 1;
    QTimer m_frames;
    QElapsedTimer m_since;
    Chart *m_chart;
    PlaybackBar *m_bar;
    Label *m_nothing;
    Button *m_close;
};

} // namespace nephoscope::gui
