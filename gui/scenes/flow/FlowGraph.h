#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

#include <vector>

namespace nephoscope::gui::flow {

/// What messages come from, pass and wait in.
struct FlowNode
{
    enum class Kind { Producer, Bucket, Topic, Bus, Rule, Queue, Function, Endpoint };

    QString id; ///< ARN; an address for endpoints outside of the cloud
    Kind kind = Kind::Endpoint;
    QString name;
    QString url = {};  ///< of a queue
    QString role = {}; ///< of a function: the name of its role
};

/// A way that messages go.
struct FlowEdge
{
    QString from;
    QString to;
    bool redrive = false; ///< what dies in `from` goes to `to`
    QString filter = {};  ///< what a message must have to go this way
};

/// The resources of one Region that messages move between, as they are set up. Ways that somebody only takes, such as a
/// client's, are added by the first message.
struct FlowGraph
{
    std::vector<FlowNode> nodes;
    std::vector<FlowEdge> edges;

    /// Adds what is not there yet.
    void add(FlowNode node);
    void add(FlowEdge edge);
    /// A node made from nothing but its ARN, if it is not there.
    void addByArn(const QString &arn);
    bool contains(const QString &id) const { return m_places.contains(id); }
    const FlowNode *find(const QString &id) const;
    int indexOf(const QString &id) const { return m_places.value(id, -1); }

private:
    QHash<QString, int> m_places;
    QHash<QString, int> m_ways; ///< `from to`
};

/// What an ARN or address names; sessions of roles and all other principals are producers.
FlowNode nodeOf(const QString &arn);
/// Line icon.
QString iconOf(FlowNode::Kind kind);
/// "SQS queue" in the current language.
QString kindText(FlowNode::Kind kind);
/// The resource's page; empty where there is none.
QString addressOf(const FlowNode &node);

} // namespace nephoscope::gui::flow
