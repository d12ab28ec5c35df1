#include "gui/scenes/flow/FlowGraph.h"

#include "gui/scenes/flow/Words.h"

#include <QtCore/QStringBuilder>

namespace nephoscope::gui::flow {

void FlowGraph::add(FlowNode node)
{
    if (node.id.isEmpty())
        return;
    if (const int at = indexOf(node.id); at >= 0) {
        // What only was named before is known now.
        FlowNode &known = nodes[std::size_t(at)];
        if (!node.url.isEmpty() || !node.role.isEmpty())
            known = std::move(node);
        return;
    }
    m_places.insert(node.id, int(nodes.size()));
    nodes.push_back(std::move(node));
}

void FlowGraph::add(FlowEdge edge)
{
    if (edge.from.isEmpty() || edge.to.isEmpty() || edge.from == edge.to)
        return;
    addByArn(edge.from);
    addByArn(edge.to);
    const QString way = edge.from % u' ' % edge.to;
    if (m_ways.contains(way))
        return;
    m_ways.insert(way, int(edges.size()));
    edges.push_back(std::move(edge));
}

void FlowGraph::addByArn(const QString &arn)
{
    if (!contains(arn))
        add(nodeOf(arn));
}

const FlowNode *FlowGraph::find(const QString &id) const
{
    const int at = indexOf(id);
    return at < 0 ? nullptr : &nodes[std::size_t(at)];
}

FlowNode nodeOf(const QString &arn)
{
    using Kind = FlowNode::Kind;
    FlowNode node{.id = arn, .kind = Kind::Endpoint, .name = arn};
    if (!arn.startsWith(QLatin1String("arn:"))) {
        // Services act in their own name: `events.amazonaws.com`.
        if (arn.endsWith(QLatin1String(".amazonaws.com")))
            node.kind = Kind::Producer;
        return node;
    }
    const QString service = arn.section(u':', 2, 2);
    const QString resource = arn.section(u':', 5);
    node.name = resource;
    if (service == QLatin1String("s3")) {
        node.kind = Kind::Bucket;
    } else if (service == QLatin1String("sns")) {
        node.kind = Kind::Topic;
    } else if (service == QLatin1String("sqs")) {
        node.kind = Kind::Queue;
    } else if (service == QLatin1String("lambda")) {
        node.kind = Kind::Function;
        node.name = resource.section(u':', 1, 1);
    } else if (service == QLatin1String("events") && resource.startsWith(QLatin1String("rule/"))) {
        node.kind = Kind::Rule;
        node.name = resource.section(u'/', -1);
    } else if (service == QLatin1String("events") && resource.startsWith(QLatin1String("event-bus/"))) {
        node.kind = Kind::Bus;
        node.name = resource.section(u'/', -1);
    } else if (service == QLatin1String("iam") || service == QLatin1String("sts")) {
        node.kind = Kind::Producer;
        node.name = resource.section(u'/', -1);
    }
    return node;
}

QString iconOf(FlowNode::Kind kind)
{
    switch (kind) {
    case FlowNode::Kind::Producer: return QStringLiteral("user");
    case FlowNode::Kind::Bucket: return QStringLiteral("bucket");
    case FlowNode::Kind::Topic: return QStringLiteral("topic");
    case FlowNode::Kind::Bus: return QStringLiteral("event-bus");
    case FlowNode::Kind::Rule: return QStringLiteral("filter");
    case FlowNode::Kind::Queue: return QStringLiteral("queue");
    case FlowNode::Kind::Function: return QStringLiteral("function");
    case FlowNode::Kind::Endpoint: break;
    }
    return QStringLiteral("external");
}

QString kindText(FlowNode::Kind kind)
{
    switch (kind) {
    case FlowNode::Kind::Producer: return Words::tr("Client");
    case FlowNode::Kind::Bucket: return Words::tr("S3 bucket");
    case FlowNode::Kind::Topic: return Words::tr("SNS topic");
    case FlowNode::Kind::Bus: return Words::tr("Event bus");
    case FlowNode::Kind::Rule: return Words::tr("Rule");
    case FlowNode::Kind::Queue: return Words::tr("SQS queue");
    case FlowNode::Kind::Function: return Words::tr("Lambda function");
    case FlowNode::Kind::Endpoint: break;
    }
    return Words::tr("Endpoint");
}

QString addressOf(const FlowNode &node)
{
    switch (node.kind) {
    case FlowNode::Kind::Bucket: return u"s3/buckets/" % node.name;
    case FlowNode::Kind::Topic: return u"sns/topics/" % node.name;
    case FlowNode::Kind::Bus: return u"events/buses/" % node.name;
    case FlowNode::Kind::Rule: {
        const QStringList parts = node.id.section(u':', 5).split(u'/'); // rule/NAME, rule/BUS/NAME
        return u"events/rules/" % (parts.size() > 2 ? parts.at(1) : QStringLiteral("default")) % u':' % node.name;
    }
    case FlowNode::Kind::Queue: return u"sqs/queues/" % node.name;
    case FlowNode::Kind::Function: return u"lambda/functions/" % node.name;
    case FlowNode::Kind::Producer:
    case FlowNode::Kind::Endpoint: break;
    }
    return {};
}

} // namespace nephoscope::gui::flow
