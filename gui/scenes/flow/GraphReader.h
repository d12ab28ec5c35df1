#pragma once

#include "gui/bridge/EngineHost.h"
#include "gui/scenes/flow/FlowGraph.h"

#include <QtCore/QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace nephoscope::gui::flow {

/// Reads from the services what is set up between resources of the window's Region, as whom the window acts as, and does
/// so anew after changes. What may not be listed is left out and told.
class GraphReader : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t maxBuckets = 200;       ///< whose notifications are asked for
    static constexpr std::size_t maxSubscriptions = 200; ///< whose filters are asked for

    explicit GraphReader(EngineHost &engine, QObject *parent = nullptr);
    void read();
    bool isBusy() const { return m_reading != nullptr; }
    /// Only who looks is told of changes.
    void setActive(bool active) { m_active = active; }

Q_SIGNALS:
    /// The first error, if there was any; the graph is of what could be read.
    void finished(const nephoscope::gui::flow::FlowGraph &graph, const std::optional<nephoscope::Error> &error);

private:
    struct Reading;
    using ReadingPtr = std::shared_ptr<Reading>;

    void look(const QList<Change> &changes);
    void readBuckets(const ReadingPtr &reading);
    void readNotifications(const ReadingPtr &reading, const std::string &bucket);
    void readTopics(const ReadingPtr &reading);
    void readFilter(const ReadingPtr &reading, const std::string &subscription, const QString &topic, const QString &endpoint);
    void readQueues(const ReadingPtr &reading);
    void readFunctions(const ReadingPtr &reading);
    void readBuses(const ReadingPtr &reading);
    void readTargets(const ReadingPtr &reading, const std::string &bus, const std::string &rule, const QString &ruleArn);
    void end(const ReadingPtr &reading);

    EngineHost &m_engine;
    ReadingPtr m_reading;
    QTimer m_again;
    bool m_active = true;
    bool m_stale = false;
};

} // namespace nephoscope::gui::flow
