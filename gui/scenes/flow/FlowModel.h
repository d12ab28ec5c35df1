#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointF>

#include "gui/scenes/flow/FlowGraph.h"
#include "gui/scenes/flow/FlowTraces.h"
#include "gui/scenes/flow/GraphLayout.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace nephoscope::gui::flow {

/// One message on the picture.
struct FlowDot
{
    enum class State {
        Moving,    ///< along `edge` from `start` to `end`
        Waiting,   ///< in `node`, to be received or run
        Delayed,   ///< in `node`, not before `until`
        Invisible, ///< in the queue `node`, received by somebody, until `until`
        Running,   ///< a function is at work on it
        Done,      ///< fades
        Failed,    ///< fades too, in red
    };
    static constexpr Duration fading{600};
    /// Is in a queue or a function, rather than on its way or gone.
    static bool isHere(State state) { return state == State::Waiting || state == State::Delayed || state == State::Invisible || state == State::Running; }
    bool isHere() const { return isHere(state); }

    std::string message;
    int node = -1;
    int edge = -1;
    State state = State::Moving;
    State then = State::Waiting; ///< once it has arrived
    Timestamp start{};           ///< of moving or fading
    Timestamp end{};
    Timestamp until{};
    Timestamp since{};     ///< when the time of being invisible began
    qreal reach = 1;       ///< what does not arrive moves so far
    bool dies = false;     ///< on its way to the dead-letter queue
    bool matches = true;
    bool stays = false;    ///< is what the engine has, rather than a picture of a copy
};

/// The figures of a node.
struct FlowFigures
{
    qint64 waiting = 0;
    qint64 invisible = 0;
    qint64 delayed = 0;
    qint64 running = 0;
    qint64 passed = 0; ///< messages since the scene was opened
    qint64 failed = 0;
    int rate = 0;      ///< messages in the last second of the cloud's clock
    int counted = 0;   ///< in the second under way
    std::vector<double> rates;  ///< by second, oldest first
    std::vector<double> depths; ///< waiting messages, likewise
};

struct FlowWay
{
    int from = -1;
    int to = -1;
    int rate = 0;
    int counted = 0;
    bool isStream = false; ///< too many for dots
    bool known = true;     ///< set up, rather than only taken by somebody
    std::vector<QPointF> curve = {};
};

/// The living graph: where every message is at a time of the cloud's clock. A pure function of the hops and that time, so
/// that a clock that stands still stops it and a slow one slows it down. GUI thread.
class FlowModel : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t maxDots = 2'000;
    static constexpr int streamFrom = 40;        ///< messages per second on one way
    static constexpr std::size_t maxSeconds = 120; ///< of rates and depths
    static constexpr int maxProducers = 24;

    explicit FlowModel(QObject *parent = nullptr) : QObject(parent) {}

    /// The resources as they are now; messages in those that are still there stay.
    void setGraph(FlowGraph graph);
    const FlowGraph &graph() const { return m_graph; }
    void setLayout(const LayoutResult &layout);
    LayoutInput layoutInput() const;
    bool isPlaced() const { return m_placed; }
    QPointF centre(int node) const { return m_centres[std::size_t(node)]; }
    QSizeF extent() const { return m_extent; }
    /// How long a dot is on its way; 0: it is there at once.
    void setTravel(Duration travel) { m_travel = travel; }

    void take(const std::vector<HopPtr> &hops);
    /// Goes on to a time; who is invisible comes back.
    void advance(Timestamp now);
    Timestamp now() const { return m_now; }
    /// What the engine counts in a queue, in place of what was reckoned.
    void setDepths(const QString &queue, qint64 waiting, qint64 invisible, qint64 delayed);
    /// A message that was in a queue before the scene was opened.
    void place(const QString &queue, const HopPtr &hop, FlowDot::State state, Timestamp until);
    /// Forgets all messages and what was counted; the graph stays.
    void restart();
    void noteDropped(quint64 count) { m_dropped += count; }
    quint64 dropped() const { return m_dropped; }

    const std::vector<std::unique_ptr<FlowDot>> &dots() const { return m_dots; }
    const FlowDot *dot(const std::string &message) const;
    const std::vector<FlowWay> &ways() const { return m_ways; }
    const FlowFigures &figures(int node) const { return m_figures[std::size_t(node)]; }
    int nodeCount() const { return int(m_figures.size()); }
    /// Whether a node has that ARN, or has been known by it.
    bool knows(const std::string &arn) const { return m_nodes.contains(arn); }
    /// Where a moving dot is.
    QPointF positionOn(const FlowDot &dot) const;

    FlowTraces &traces() { return m_traces; }
    void setFilter(const QString &text);

    /// A message's id, or a node's; empty: none. Selecting one gives up the other.
    void selectMessage(const std::string &message);
    void selectNode(const QString &node);
    const std::string &selectedMessage() const { return m_message; }
    const QString &selectedNode() const { return m_node; }
    /// Whether a dot belongs to the selected message or what it came of.
    bool isRelated(const FlowDot &dot) const;

Q_SIGNALS:
    void graphChanged();  ///< nodes or ways came or went: lay out anew
    void placed();
    void moved();         ///< something looks different
    void secondPassed();  ///< rates and depths have one value more
    void historyChanged(); ///< of the selected message
    void selectionChanged();
    void filterChanged();

private:
    int nodeFor(const std::string &arn);
    int wayFor(int from, int to);
    void takeHop(const HopPtr &hop);
    void arrive(const Hop &hop, FlowTrace &trace, FlowDot::State then);
    void show(const Hop &hop, FlowTrace &trace, qreal reach, bool failed);
    void change(const Hop &hop, FlowDot::State state);
    void end(const Hop &hop, bool failed);
    void bury(const Hop &hop);
    void invoke(const Hop &hop, FlowTrace &trace);
    void retry(const Hop &hop, FlowTrace &trace);
    void purge(int node);
    FlowDot *addDot(const std::string &message, int node, bool stays);
    void move(FlowDot &dot, int from, Timestamp begin);
    void count(int node, FlowDot::State state, qint64 by);
    void setState(FlowDot &dot, FlowDot::State state);
    void roll();

    FlowGraph m_graph;
    std::unordered_map<std::string, int> m_nodes;
    std::vector<FlowFigures> m_figures;
    std::vector<FlowWay> m_ways;
    std::unordered_map<std::uint64_t, int> m_wayIndex;
    std::vector<QPointF> m_centres;
    QSizeF m_extent;
    bool m_placed = false;
    bool m_grown = false; ///< by hops
    Duration m_travel{700};

    std::vector<std::unique_ptr<FlowDot>> m_dots; ///< in the order of their coming
    std::unordered_map<std::string, FlowDot *> m_byMessage;
    FlowTraces m_traces;
    Timestamp m_now{};
    Timestamp m_second{};
    quint64 m_dropped = 0;
    std::string m_message;
    std::string m_root; ///< of the selected message
    QString m_node;
    bool m_historyGrew = false;
    bool m_changed = false; ///< since it last went on
};

} // namespace nephoscope::gui::flow
