#include "gui/scenes/flow/FlowScene.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/theme/Theme.h"
#include "services/sqs/Peek.h"

#include <algorithm>

namespace nephoscope::gui::flow {

namespace {

// Milliseconds of real time.
constexpr int framePace = 33;
constexpr int figuresPace = 250;
constexpr int depthsPace = 1'000;
constexpr int calmPace = 250; ///< where nothing shall move
constexpr std::size_t depthsAtOnce = 25;
constexpr std::size_t peekLimit = 100;
constexpr Duration travel = std::chrono::milliseconds(700);

} // namespace

FlowScene::FlowScene(EngineHost &engine, QObject *parent) : QObject(parent), m_engine(engine), m_nodes(m_model), m_reader(engine)
{
    m_reader.setActive(false);
    m_frames.setInterval(framePace);
    m_figures.setInterval(figuresPace);
    m_depths.setInterval(depthsPace);
    connect(&m_frames, &QTimer::timeout, this, &FlowScene::frame);
    connect(&m_figures, &QTimer::timeout, &m_nodes, &FlowNodes::refresh);
    connect(&m_depths, &QTimer::timeout, this, &FlowScene::readDepths);
    connect(&m_reader, &GraphReader::finished, this, &FlowScene::show);
    connect(&m_model, &FlowModel::graphChanged, this, &FlowScene::layOut);
    connect(&m_layout, &GraphLayout::finished, this, [this](const LayoutResult &result) {
        m_laidOutBy = result.by;
        m_model.setLayout(result);
        Q_EMIT settled();
    });
    connect(&engine, &EngineHost::ready, this, &FlowScene::start);
    const auto anew = [this] {
        m_model.restart();
        m_model.setGraph({});
        refresh();
    };
    connect(&engine, &EngineHost::regionChanged, this, anew);
    connect(&engine, &EngineHost::actingChanged, this, anew);
    connect(&Theme::instance(), &Theme::changed, this, &FlowScene::followMotion);
    followMotion();
}

FlowScene::~FlowScene()
{
    setVisible(false);
}

void FlowScene::followMotion()
{
    const bool motion = Theme::instance().hasMotion();
    m_model.setTravel(motion ? travel : Duration::zero());
    m_frames.setInterval(motion ? framePace : calmPace);
}

void FlowScene::setVisible(bool visible)
{
    if (m_visible == visible)
        return;
    m_visible = visible;
    m_reader.setActive(visible);
    if (visible) {
        start();
        return;
    }
    for (QTimer *timer : {&m_frames, &m_figures, &m_depths})
        timer->stop();
    m_watch.reset();
    // Whoever looks elsewhere does not expect the cloud to stand still.
    if (m_engine.isReady() && m_paceBefore && speed() == m_paceSet)
        setSpeed(*m_paceBefore);
    m_paceBefore.reset();
}

void FlowScene::start()
{
    if (!m_visible || !m_engine.isReady() || m_watch)
        return;
    MessageFlow &flow = m_engine.flow();
    m_watch = std::make_unique<MessageFlow::Watch>(flow);
    m_next = flow.last();
    m_model.restart();
    m_peeked = false;
    for (QTimer *timer : {&m_frames, &m_figures, &m_depths})
        timer->start();
    refresh();
}

void FlowScene::refresh()
{
    if (!m_visible)
        return;
    m_peeked = false;
    m_reader.read();
}

void FlowScene::show(const FlowGraph &graph, const std::optional<Error> &error)
{
    m_error = error;
    m_read = true;
    m_model.setGraph(graph);
    if (!std::exchange(m_peeked, true)) {
        for (const FlowNode &node : m_model.graph().nodes) {
            if (!node.url.isEmpty())
                peek(node);
        }
        readDepths();
    }
    if (m_model.nodeCount() == 0)
        Q_EMIT settled();
}

void FlowScene::layOut()
{
    m_layout.start(m_model.layoutInput());
}

bool FlowScene::isOurs(const std::string &arn) const
{
    if (m_model.knows(arn))
        return true;
    const Arn named = Arn::parse(arn);
    return !named.region.empty() && toQt(named.region) == m_engine.region() && toQt(named.account) == m_engine.accountId();
}

/// The feed tells of all accounts and Regions.
bool FlowScene::isOurs(const Hop &hop) const
{
    return isOurs(hop.to) || isOurs(hop.from);
}

void FlowScene::frame()
{
    if (!m_watch)
        return;
    auto page = m_engine.flow().since(m_next, hopsPerFrame);
    m_next = page.next;
    if (page.dropped > 0)
        m_model.noteDropped(page.dropped);
    std::erase_if(page.hops, [this](const HopPtr &hop) { return !isOurs(*hop); });
    m_model.take(page.hops);
    m_model.advance(m_engine.now());
    // Others may set the clock, too.
    if (const double pace = speed(); pace != m_paceSeen) {
        m_paceSeen = pace;
        Q_EMIT speedChanged();
    }
}

void FlowScene::readDepths()
{
    std::vector<const FlowNode *> queues;
    for (const FlowNode &node : m_model.graph().nodes) {
        if (!node.url.isEmpty())
            queues.push_back(&node);
    }
    const std::size_t count = std::min(depthsAtOnce, queues.size());
    for (std::size_t index = 0; index < count; ++index) {
        const FlowNode &queue = *queues[m_depthAt++ % queues.size()];
        // The engine's own operation: CloudTrail would be full of GetQueueAttributes.
        nephoscope::sqs::PeekMessages::Input input;
        input.queueUrl = toStd(queue.url);
        input.limit = 1;
        ask<nephoscope::sqs::PeekMessages>(m_engine, this, std::move(input), [this, arn = queue.id](auto reply) {
            if (reply)
                m_model.setDepths(arn, reply->visible, reply->inFlight, reply->delayed);
        });
    }
}

void FlowScene::peek(const FlowNode &queue)
{
    nephoscope::sqs::PeekMessages::Input input;
    input.queueUrl = toStd(queue.url);
    input.limit = peekLimit;
    ask<nephoscope::sqs::PeekMessages>(m_engine, this, std::move(input), [this, arn = queue.id](auto reply) {
        if (!reply)
            return;
        using Entry = nephoscope::sqs::PeekMessages::Entry;
        for (const Entry &entry : reply->messages) {
            auto hop = std::make_shared<Hop>();
            hop->time = entry.sent;
            hop->message = entry.messageId;
            hop->to = toStd(arn);
            hop->excerpt = MessageFlow::excerptOf(entry.body);
            hop->times = entry.receives;
            hop->attributes = entry.attributes;
            const auto state = entry.state == Entry::State::InFlight ? FlowDot::State::Invisible
                : entry.state == Entry::State::Delayed ? FlowDot::State::Delayed : FlowDot::State::Waiting;
            m_model.place(arn, hop, state, m_engine.now() + entry.left);
        }
    });
}

double FlowScene::speed() const
{
    return m_engine.isReady() ? m_engine.clock().rate() : 1;
}

void FlowScene::setSpeed(double speed)
{
    if (!m_engine.isReady() || speed == this->speed())
        return;
    if (!m_paceBefore)
        m_paceBefore = this->speed();
    m_engine.clock().setRate(speed);
    m_paceSet = m_paceSeen = speed;
    Q_EMIT speedChanged();
}

void FlowScene::stepOn()
{
    if (!m_engine.isReady())
        return;
    setSpeed(0);
    m_engine.clock().advance(step);
    frame();
}

} // namespace nephoscope::gui::flow
