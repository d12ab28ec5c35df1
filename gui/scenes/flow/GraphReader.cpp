#include "gui/scenes/flow/GraphReader.h"

#include "api/generated/events.h"
#include "api/generated/lambda.h"
#include "api/generated/s3.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "gui/bridge/AskAll.h"
#include "gui/bridge/Text.h"
#include "services/sqs/Peek.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace nephoscope::gui::flow {

namespace {

using Kind = FlowNode::Kind;

constexpr int afterChange = 300; // milliseconds, at least
constexpr int restFactor = 5;    ///< it rests so many times as long as it took to read

/// Functions may be named with a version or an alias.
QString plain(const std::optional<std::string> &arn)
{
    const QString text = toQt(arn.value_or(std::string()));
    return text.contains(QLatin1String(":function:")) ? text.section(u':', 0, 6) : text;
}

QString deadLetterArn(const std::string &redrivePolicy)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(redrivePolicy)).object().value(QLatin1String("deadLetterTargetArn")).toString();
}

/// Whether a change may have changed the graph: what only moved through it has not.
bool concerns(const Change &change)
{
    static const std::vector<std::pair<std::string_view, std::string_view>> types{
        {"s3", "bucket"}, {"sns", "topic"}, {"sns", "subscription"}, {"sqs", "queue"}, {"lambda", "function"}, {"lambda", "mapping"},
        {"events", "bus"}, {"events", "rule"}, {"events", "target"}};
    return std::any_of(types.begin(), types.end(), [&change](const auto &type) { return change.service == type.first && change.type == type.second; });
}

} // namespace

/// One reading; it is over when all that asked for something has let go of it.
struct GraphReader::Reading
{
    FlowGraph graph;
    std::optional<Error> error;
    int open = 0;
    QElapsedTimer time;

    template <class Reply>
    bool good(const Reply &reply)
    {
        if (!reply && !error)
            error = reply.error();
        return reply.has_value();
    }
};

GraphReader::GraphReader(EngineHost &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
    m_again.setSingleShot(true);
    m_again.setInterval(afterChange);
    connect(&m_again, &QTimer::timeout, this, &GraphReader::read);
    connect(&engine, &EngineHost::changed, this, &GraphReader::look);
}

void GraphReader::look(const QList<Change> &changes)
{
    if (!m_active || m_again.isActive() || !std::any_of(changes.begin(), changes.end(), concerns))
        return;
    m_again.start();
}

void GraphReader::read()
{
    if (!m_engine.isReady())
        return;
    if (m_reading) {
        m_stale = true;
        return;
    }
    m_stale = false;
    m_reading = std::make_shared<Reading>();
    m_reading->time.start();
    const ReadingPtr reading = m_reading;
    ++reading->open;
    readBuckets(reading);
    readTopics(reading);
    readQueues(reading);
    readFunctions(reading);
    readBuses(reading);
    end(reading);
}

void GraphReader::end(const ReadingPtr &reading)
{
    if (--reading->open > 0)
        return;
    m_reading.reset();
    m_again.setInterval(int(std::max<qint64>(afterChange, restFactor * reading->time.elapsed())));
    Q_EMIT finished(reading->graph, reading->error);
    // What changed meanwhile is on the next picture.
    if (std::exchange(m_stale, false) && !m_again.isActive())
        m_again.start();
}

void GraphReader::readBuckets(const ReadingPtr &reading)
{
    ++reading->open;
    ask<api::s3::ListBuckets>(m_engine, this, {}, [this, reading](auto reply) {
        std::size_t asked = 0;
        if (reading->good(reply) && reply->buckets) {
            for (const api::s3::Bucket &bucket : *reply->buckets) {
                if (bucket.bucketRegion && toQt(*bucket.bucketRegion) == m_engine.region() && asked++ < maxBuckets)
                    readNotifications(reading, bucket.name.value_or(std::string()));
            }
        }
        end(reading);
    });
}

void GraphReader::readNotifications(const ReadingPtr &reading, const std::string &bucket)
{
    ++reading->open;
    api::s3::GetBucketNotificationConfiguration::Input input;
    input.bucket = bucket;
    ask<api::s3::GetBucketNotificationConfiguration>(m_engine, this, std::move(input), [this, reading, bucket](auto reply) {
        // A bucket may have gone meanwhile, or be somebody else's to see: it is left out.
        if (reply) {
            const QString from = u"arn:aws:s3:::" % toQt(bucket);
            const auto add = [&](const auto &list, auto arn) {
                if (!list)
                    return;
                for (const auto &entry : *list)
                    reading->graph.add(FlowEdge{from, plain(entry.*arn)});
            };
            add(reply->queueConfigurations, &api::s3::QueueConfiguration::queueArn);
            add(reply->topicConfigurations, &api::s3::TopicConfiguration::topicArn);
            add(reply->lambdaFunctionConfigurations, &api::s3::LambdaFunctionConfiguration::lambdaFunctionArn);
            if (reply->eventBridgeConfiguration)
                reading->graph.add(FlowEdge{from, QString(u"arn:aws:events:" % m_engine.region() % u':' % m_engine.accountId() % u":event-bus/default")});
        }
        end(reading);
    });
}

void GraphReader::readTopics(const ReadingPtr &reading)
{
    ++reading->open;
    askAll<api::sns::ListTopics, api::sns::Topic>(m_engine, this, {}, &api::sns::ListTopics::Output::topics, &api::sns::ListTopics::Input::nextToken,
                                                  &api::sns::ListTopics::Output::nextToken, [this, reading](auto topics) {
        if (reading->good(topics)) {
            for (const auto &topic : *topics)
                reading->graph.addByArn(toQt(topic.topicArn.value_or(std::string())));
        }
        end(reading);
    });
    ++reading->open;
    askAll<api::sns::ListSubscriptions, api::sns::Subscription>(m_engine, this, {}, &api::sns::ListSubscriptions::Output::subscriptions,
                                                                &api::sns::ListSubscriptions::Input::nextToken, &api::sns::ListSubscriptions::Output::nextToken,
                                                                [this, reading](auto subscriptions) {
        std::size_t asked = 0;
        if (reading->good(subscriptions)) {
            for (const auto &subscription : *subscriptions) {
                const std::string arn = subscription.subscriptionArn.value_or(std::string());
                if (!arn.starts_with("arn:")) // not confirmed yet
                    continue;
                const QString topic = toQt(subscription.topicArn.value_or(std::string()));
                const QString endpoint = plain(subscription.endpoint);
                if (asked++ < maxSubscriptions)
                    readFilter(reading, arn, topic, endpoint);
                else
                    reading->graph.add(FlowEdge{topic, endpoint});
            }
        }
        end(reading);
    });
}

void GraphReader::readFilter(const ReadingPtr &reading, const std::string &subscription, const QString &topic, const QString &endpoint)
{
    ++reading->open;
    api::sns::GetSubscriptionAttributes::Input input;
    input.subscriptionArn = subscription;
    ask<api::sns::GetSubscriptionAttributes>(m_engine, this, std::move(input), [this, reading, topic, endpoint](auto reply) {
        FlowEdge edge{topic, endpoint};
        if (reply && reply->attributes) {
            if (const auto filter = reply->attributes->find("FilterPolicy"); filter != reply->attributes->end())
                edge.filter = toQt(filter->second);
            if (const auto redrive = reply->attributes->find("RedrivePolicy"); redrive != reply->attributes->end())
                reading->graph.add(FlowEdge{topic, deadLetterArn(redrive->second), true});
        }
        reading->graph.add(std::move(edge));
        end(reading);
    });
}

void GraphReader::readQueues(const ReadingPtr &reading)
{
    ++reading->open;
    api::sqs::ListQueues::Input input;
    input.maxResults = 1000;
    askAll<api::sqs::ListQueues, std::string>(m_engine, this, std::move(input), &api::sqs::ListQueues::Output::queueUrls, &api::sqs::ListQueues::Input::nextToken,
                                              &api::sqs::ListQueues::Output::nextToken, [this, reading](auto urls) {
        if (reading->good(urls)) {
            for (const std::string &url : *urls) {
                ++reading->open;
                nephoscope::sqs::PeekQueue::Input asked;
                asked.queueUrl = url;
                ask<nephoscope::sqs::PeekQueue>(m_engine, this, std::move(asked), [this, reading, url](auto reply) {
                    if (reply) {
                        FlowNode node = nodeOf(toQt(reply->arn));
                        node.url = toQt(url);
                        const QString arn = node.id;
                        reading->graph.add(std::move(node));
                        if (!reply->deadLetterArn.empty())
                            reading->graph.add(FlowEdge{arn, toQt(reply->deadLetterArn), true});
                    }
                    end(reading);
                });
            }
        }
        end(reading);
    });
}

void GraphReader::readFunctions(const ReadingPtr &reading)
{
    ++reading->open;
    askAll<api::lambda::ListFunctions, api::lambda::FunctionConfiguration>(m_engine, this, {}, &api::lambda::ListFunctions::Output::functions,
                                                                           &api::lambda::ListFunctions::Input::marker, &api::lambda::ListFunctions::Output::nextMarker,
                                                                           [this, reading](auto functions) {
        if (reading->good(functions)) {
            for (const auto &function : *functions) {
                FlowNode node = nodeOf(plain(function.functionArn));
                node.role = toQt(function.role.value_or(std::string())).section(u'/', -1);
                const QString arn = node.id;
                reading->graph.add(std::move(node));
                if (function.deadLetterConfig && function.deadLetterConfig->targetArn)
                    reading->graph.add(FlowEdge{arn, toQt(*function.deadLetterConfig->targetArn), true});
            }
        }
        end(reading);
    });
    ++reading->open;
    askAll<api::lambda::ListEventSourceMappings, api::lambda::EventSourceMappingConfiguration>(
        m_engine, this, {}, &api::lambda::ListEventSourceMappings::Output::eventSourceMappings, &api::lambda::ListEventSourceMappings::Input::marker,
        &api::lambda::ListEventSourceMappings::Output::nextMarker, [this, reading](auto mappings) {
            if (reading->good(mappings)) {
                for (const auto &mapping : *mappings)
                    reading->graph.add(FlowEdge{plain(mapping.eventSourceArn), plain(mapping.functionArn)});
            }
            end(reading);
        });
}

void GraphReader::readBuses(const ReadingPtr &reading)
{
    ++reading->open;
    askAll<api::events::ListEventBuses, api::events::EventBus>(m_engine, this, {}, &api::events::ListEventBuses::Output::eventBuses,
                                                               &api::events::ListEventBuses::Input::nextToken, &api::events::ListEventBuses::Output::nextToken,
                                                               [this, reading](auto buses) {
        if (reading->good(buses)) {
            for (const auto &bus : *buses) {
                const std::string name = bus.name.value_or(std::string());
                const QString arn = toQt(bus.arn.value_or(std::string()));
                // The default bus is always there; it is of interest once somebody listens.
                if (name != "default")
                    reading->graph.addByArn(arn);
                ++reading->open;
                api::events::ListRules::Input input;
                input.eventBusName = name;
                askAll<api::events::ListRules, api::events::Rule>(m_engine, this, std::move(input), &api::events::ListRules::Output::rules,
                                                                  &api::events::ListRules::Input::nextToken, &api::events::ListRules::Output::nextToken,
                                                                  [this, reading, name, arn](auto rules) {
                    if (reading->good(rules)) {
                        for (const auto &rule : *rules) {
                            const QString ruleArn = toQt(rule.arn.value_or(std::string()));
                            reading->graph.add(FlowEdge{arn, ruleArn, false, toQt(rule.eventPattern.value_or(std::string()))});
                            readTargets(reading, name, rule.name.value_or(std::string()), ruleArn);
                        }
                    }
                    end(reading);
                });
            }
        }
        end(reading);
    });
}

void GraphReader::readTargets(const ReadingPtr &reading, const std::string &bus, const std::string &rule, const QString &ruleArn)
{
    ++reading->open;
    api::events::ListTargetsByRule::Input input;
    input.eventBusName = bus;
    input.rule = rule;
    ask<api::events::ListTargetsByRule>(m_engine, this, std::move(input), [this, reading, ruleArn](auto reply) {
        if (reply && reply->targets) {
            for (const auto &target : *reply->targets) {
                reading->graph.add(FlowEdge{ruleArn, plain(target.arn)});
                if (target.deadLetterConfig && target.deadLetterConfig->arn)
                    reading->graph.add(FlowEdge{ruleArn, toQt(*target.deadLetterConfig->arn), true});
            }
        }
        end(reading);
    });
}

} // namespace nephoscope::gui::flow
