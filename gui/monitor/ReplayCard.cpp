#include "gui/monitor/ReplayCard.h"

#include "gui/bridge/EngineHost.h"
#include "gui/charts/Chart.h"
#include "gui/kit/Button.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/PlaybackBar.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QPointer>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <memory>

namespace nephoscope::gui {

using namespace std::chrono_literals;

namespace {

constexpr auto framePace = 100ms;
constexpr std::size_t points = 200; ///< of the chart's line
constexpr int plotHeight = 120;     // logical pixels
constexpr double step = 250;        // ms

} // namespace

ReplayCard::ReplayCard(EngineHost &engine, QWidget *parent)
    : LanesCard(parent), m_engine(engine), m_chart(new Chart(ChartKind::Line)), m_bar(new PlaybackBar(QStringLiteral("Replay"))), m_nothing(new Label),
      m_close(new Button(Button::Variant::Icon))
{
    setObjectName(QStringLiteral("replay"));
    m_chart->setObjectName(QStringLiteral("replayChart"));
    m_chart->setPlotHeight(plotHeight);
    m_chart->setLegendVisible(false);
    m_nothing->setObjectName(QStringLiteral("replayNothing"));
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    m_close->setObjectName(QStringLiteral("closeReplay"));
    m_close->setIconName(QStringLiteral("close"));
    header().addAction(m_close);
    column()->addWidget(m_nothing);
    column()->addWidget(m_chart);
    column()->addWidget(m_bar);
    m_frames.setInterval(framePace);
    connect(&m_frames, &QTimer::timeout, this, &ReplayCard::advance);
    connect(m_close, &QPushButton::clicked, this, &ReplayCard::closed);
    connect(m_bar, &PlaybackBar::playToggled, this, [this] { setPlaying(!m_bar->isPlaying()); });
    connect(m_bar, &PlaybackBar::stepped, this, [this] {
        setPlaying(false);
        seek(m_at + step);
    });
    connect(m_bar, &PlaybackBar::paceChosen, this, [this](const QString &pace) { m_speed = pace.toDouble(); });
    connect(m_bar, &PlaybackBar::sought, this, [this](int position) { seek(position); });
    retranslate();
    m_bar->setPace(QStringLiteral("1"));
}

void ReplayCard::open(transfer::JobId id, const QString &name)
{
    m_asked = id;
    m_name = name;
    showReplay({});
    m_nothing->hide();
    m_engine.transfers().readReplay(id, [self = QPointer<ReplayCard>(this), host = &m_engine.shared(), id](transfer::Replay replay) {
        // On the engine's thread: only the host, which outlives it, may be spoken to.
        QMetaObject::invokeMethod(host, [self, id, kept = std::make_shared<transfer::Replay>(std::move(replay))] {
            if (!self || self->m_asked != id)
                return;
            self->showReplay(std::move(*kept));
            self->setPlaying(true);
        }, Qt::QueuedConnection);
    });
}

void ReplayCard::showReplay(transfer::Replay replay)
{
    setPlaying(false);
    m_replay = std::move(replay);
    m_rates = m_replay.rates(points);
    m_at = 0;
    const bool empty = m_replay.isEmpty();
    m_nothing->setVisible(empty);
    m_chart->setVisible(!empty);
    m_bar->setVisible(!empty);
    m_bar->setLength(int(length()));
    retranslate();
}

void ReplayCard::seek(double milliseconds)
{
    m_at = std::clamp(milliseconds, 0.0, length());
    showMoment();
}

void ReplayCard::setPlaying(bool playing)
{
    playing = playing && !m_replay.isEmpty();
    if (playing && m_at >= length())
        m_at = 0; // once more
    m_bar->setPlaying(playing);
    if (playing) {
        m_since.start();
        m_frames.start();
    } else {
        m_frames.stop();
    }
}

void ReplayCard::advance()
{
    seek(m_at + double(m_since.restart()) * m_speed);
    if (m_at >= length())
        setPlaying(false);
}

void ReplayCard::showMoment()
{
    m_bar->setPosition(int(m_at));
    if (m_replay.isEmpty()) {
        lanes().setClock({});
        lanes().setRows({});
        return;
    }
    const Timestamp time = m_replay.began() + Duration(std::int64_t(m_at));
    const bool over = m_at >= length();
    LaneRow row;
    row.id = m_asked;
    row.name = m_name;
    row.state = over ? QStringLiteral("completed") : QStringLiteral("running");
    row.stateText = over ? tr("Completed") : tr("Replay");
    row.bytesText = tr("%1 of %2").arg(formatSize(qint64(m_replay.bytesAt(time))), formatSize(qint64(m_replay.bytes())));
    row.timeText = tr("%1 s of %2 s").arg(QLocale().toString(m_at / 1000, 'f', 1), QLocale().toString(length() / 1000, 'f', 1));
    row.cells = m_replay.cellsAt(time);
    row.details = [this, time](std::uint32_t number) { return m_replay.cellAt(time, number); };
    const double span = length() / double(points);
    const std::size_t seen = span > 0 ? std::min(points, std::size_t(m_at / span) + 1) : points;
    row.rateText = formatRate(m_rates[seen - 1]);
    lanes().setRows({row});
    ChartData data{.axis = ChartData::Axis::Number, .unit = ChartUnit::BytesPerSecond, .series = {}};
    data.xTitle = tr("Seconds since the transfer began");
    ChartSeries line{.name = tr("Throughput"), .points = {}};
    for (std::size_t i = 0; i < seen; ++i)
        line.points.push_back({(double(i) + 0.5) * span / 1000, m_rates[i]});
    data.series.push_back(std::move(line));
    data.from = 0;
    data.to = length() / 1000;
    data.reach = *std::max_element(m_rates.begin(), m_rates.end());
    m_chart->setData(std::move(data));
}

void ReplayCard::retranslate()
{
    setTitle(m_name.isEmpty() ? tr("Replay") : tr("Replay of %1").arg(m_name));
    m_close->setLabel(tr("Close the replay"));
    m_chart->setName(tr("Throughput"));
    m_nothing->setText(tr("When its parts moved is no longer known: that is kept of the last %n transfer(s).", nullptr, transfer::Replay::mostJobs));
    m_bar->setWords({.pause = tr("Pause the replay"), .play = tr("Play"), .step = tr("Step: a quarter of a second"), .pace = tr("Speed of the replay"), .position = tr("Time of the replay")});
    m_bar->setPaces({{.id = QStringLiteral("0.1"), .text = tr("0.1×")}, {.id = QStringLiteral("1"), .text = tr("1×")}, {.id = QStringLiteral("10"), .text = tr("10×")}});
    showMoment();
}

void ReplayCard::hideEvent(QHideEvent *event)
{
    setPlaying(false);
    LanesCard::hideEvent(event);
}

void ReplayCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    LanesCard::changeEvent(event);
}

} // namespace nephoscope::gui
