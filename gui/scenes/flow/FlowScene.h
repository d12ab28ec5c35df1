#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include "gui/scenes/flow/FlowModel.h"
#include "gui/scenes/flow/FlowNodes.h"
#include "gui/scenes/flow/GraphLayout.h"
#include "gui/scenes/flow/GraphReader.h"

#include <memory>
#include <optional>

namespace nephoscope::gui::flow {

/// Brings the engine's hops, resources and clock to a model as long as somebody looks. A frame takes a bounded number of
/// hops, so that the window stays responsive however many there are; what is beyond the feed's memory is told.
class FlowScene : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t hopsPerFrame = 1'024;
    static constexpr Duration step = std::chrono::milliseconds(250); ///< of the cloud's clock

    explicit FlowScene(EngineHost &engine, QObject *parent = nullptr);
    /// The clock gets its pace back.
    ~FlowScene() override;

    FlowModel &model() { return m_model; }
    FlowNodes &nodes() { return m_nodes; }
    const std::optional<Error> &error() const { return m_error; }
    LayoutResult::By laidOutBy() const { return m_laidOutBy; }
    bool isSettled() const { return m_read && (m_model.nodeCount() == 0 || m_model.isPlaced()); }

    /// Nothing is read and nothing kept while nobody looks.
    void setVisible(bool visible);
    void refresh();

    /// The pace of the cloud's clock: 0 stands still, 1 is real time.
    double speed() const;
    void setSpeed(double speed);
    /// Lets a clock that stands still go on by `step`.
    void stepOn();
    /// One frame: takes what has come and goes on to the clock's time. By itself 30 times a second.
    void frame();

Q_SIGNALS:
    void settled();
    void speedChanged();

private:
    void start();
    void show(const FlowGraph &graph, const std::optional<Error> &error);
    void layOut();
    bool isOurs(const Hop &hop) const;
    bool isOurs(const std::string &arn) const;
    void readDepths();
    void peek(const FlowNode &queue);
    void followMotion();

    EngineHost &m_engine;
    FlowModel m_model;
    FlowNodes m_nodes;
    GraphReader m_reader;
    GraphLayout m_layout;
    LayoutResult::By m_laidOutBy = LayoutResult::By::Graphviz;
    std::unique_ptr<MessageFlow::Watch> m_watch;
    std::uint64_t m_next = 0;
    QTimer m_frames;
    QTimer m_figures;
    QTimer m_depths;
    std::size_t m_depthAt = 0; ///< whose turn it is
    std::optional<double> m_paceBefore; ///< of the clock, before this changed it
    double m_paceSet = 1;  ///< what this made it
    double m_paceSeen = 1; ///< what was told last
    std::optional<Error> m_error;
    bool m_read = false;
    bool m_visible = false;
    bool m_peeked = false;
};

} // namespace nephoscope::gui::flow
