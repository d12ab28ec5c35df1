#include "gui/consoles/sqs/Queue.h"

#include "gui/bridge/Text.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sqs {

namespace {

struct Queues
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sqs::Queues)
};

} // namespace

std::string Queue::text(const std::string &attribute) const
{
    const auto found = attributes.find(attribute);
    return found == attributes.end() ? std::string() : found->second;
}

qint64 Queue::number(const std::string &attribute) const
{
    return toQt(text(attribute)).toLongLong();
}

QString queuesAddress() { return QStringLiteral("sqs/queues"); }
QString createQueueAddress() { return QStringLiteral("sqs/queues/create"); }

QString queueAddress(const QString &name, const QString &tab)
{
    const QString page = QStringLiteral("sqs/queues/") % name;
    return tab.isEmpty() ? page : QString(page % u'/' % tab);
}

QString messagesAddress(const QString &name) { return QStringLiteral("sqs/messages/") % name; }

std::vector<Breadcrumb> pathTo(const QString &name)
{
    return {{QStringLiteral("Amazon SQS"), queuesAddress()}, {Queues::tr("Queues"), queuesAddress()}, {name, {}}};
}

std::string queueUrl(EngineHost &engine, const std::string &name)
{
    const std::string endpoint = toStd(engine.endpoint());
    const std::string base = endpoint.empty() ? "https://sqs." + toStd(engine.region()) + ".amazonaws.com" : endpoint;
    return base + '/' + toStd(engine.accountId()) + '/' + name;
}

std::string queueNameOf(const std::string &urlOrArn)
{
    return urlOrArn.substr(urlOrArn.find_last_of("/:") + 1);
}

void loadQueue(EngineHost &engine, QObject *receiver, const std::string &name, QueueLoaded done)
{
    api::sqs::GetQueueAttributes::Input input;
    input.queueUrl = queueUrl(engine, name);
    input.attributeNames.emplace().emplace_back("All");
    ask<api::sqs::GetQueueAttributes>(engine, receiver, std::move(input), [name, done = std::move(done)](auto reply) {
        if (reply)
            done(std::make_shared<const Queue>(Queue{name, std::move(reply->attributes).value_or(std::map<std::string, std::string>())}));
        else
            done(fail(reply.error()));
    });
}

} // namespace nephoscope::gui::sqs
