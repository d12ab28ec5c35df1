#pragma once

#include "gui/bridge/EngineHost.h"

#include <QtCore/QObject>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace nephoscope::gui::flow {

/// A zip with one file in it.
using Packer = std::function<std::string(const QString &fileName, const QString &source)>;

/// A course in one graph: a bucket that tells a topic of new objects; a topic that tells three queues, two of them by
/// filter, and a function; an order queue whose messages the function processes, and a dead-letter queue for those that it
/// cannot. Made by ordinary calls as whom the window acts as, with all policies that they need; what is there already stays.
class FlowDemo : public QObject
{
    Q_OBJECT
public:
    FlowDemo(EngineHost &engine, Packer pack, QObject *parent = nullptr);

    /// `finished` follows. Ignored while it is at work.
    void build();
    /// Puts the next one of a few objects into the bucket: an order, an invoice, an order that cannot be processed.
    void send();
    bool isBusy() const { return m_busy; }
    /// How many of the steps of build() are done, of how many.
    int doneSteps() const { return int(m_step); }
    int stepCount() const { return int(m_steps.size()); }

    std::string bucket() const;
    std::string arn(const std::string &service, const std::string &resource) const;
    static constexpr const char *topic = "flow-demo";
    static constexpr const char *function = "flow-demo-worker";
    static constexpr const char *role = "flow-demo-worker-role";
    static constexpr const char *orders = "flow-demo-orders";
    static constexpr const char *dead = "flow-demo-orders-dead";
    static constexpr const char *invoices = "flow-demo-invoices";
    static constexpr const char *archive = "flow-demo-archive";

Q_SIGNALS:
    void progressed();
    /// Null: all of it is there.
    void finished(const nephoscope::Error *error);
    /// The key of the object; null: it is there.
    void sent(const QString &key, const nephoscope::Error *error);

private:
    using Step = std::function<void()>;
    void next();
    void end(const Error *error);
    /// `already`: the code that says that it is there.
    template <class Operation>
    void call(typename Operation::Input input, const char *already = nullptr);
    void makeQueue(const char *name, std::map<std::string, std::string> attributes, bool open);
    void subscribe(const char *protocol, const std::string &endpoint, const char *filter);
    void makeFunction();
    void notify();
    std::vector<Step> steps();

    EngineHost &m_engine;
    const Packer m_pack;
    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    bool m_busy = false;
    int m_number = 0; ///< of objects sent
};

} // namespace nephoscope::gui::flow
