#include "gui/consoles/sns/Topics.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

namespace nephoscope::gui::sns {

namespace {

struct Topics
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::Topics)
};

} // namespace

QString Topic::text(const char *attribute) const
{
    const auto found = attributes.find(attribute);
    return found == attributes.end() ? QString() : toQt(found->second);
}

QString topicsAddress() { return QStringLiteral("sns/topics"); }
QString createTopicAddress() { return QStringLiteral("sns/topics/create"); }

QString topicAddress(const QString &name, const QString &tab)
{
    const QString page = QStringLiteral("sns/topics/") % name;
    return tab.isEmpty() ? page : QString(page % u'/' % tab);
}

QString publishAddress(const QString &name) { return QStringLiteral("sns/publish/") % name; }

std::vector<Breadcrumb> pathTo(const QString &name)
{
    return {{QStringLiteral("Amazon SNS"), topicsAddress()}, {Topics::tr("Topics"), topicsAddress()}, {name, {}}};
}

std::string topicArn(EngineHost &engine, const QString &name)
{
    return "arn:aws:sns:" + engine.caller().region.value + ':' + toStd(engine.accountId()) + ':' + toStd(name);
}

void loadTopic(EngineHost &engine, QObject *receiver, const QString &name, TopicLoaded done)
{
    api::sns::GetTopicAttributes::Input input;
    input.topicArn = topicArn(engine, name);
    const std::string arn = *input.topicArn;
    ask<api::sns::GetTopicAttributes>(engine, receiver, std::move(input), [arn, done = std::move(done)](auto reply) {
        if (reply)
            done(std::make_shared<const Topic>(Topic{arn, std::move(reply->attributes).value_or(Attributes())}));
        else
            done(fail(reply.error()));
    });
}

QString topicTypeText(const Topic &topic) { return topic.isFifo() ? QStringLiteral("FIFO") : Topics::tr("Standard"); }

QString protocolText(const QString &protocol)
{
    static const QHash<QString, const char *> names{{QStringLiteral("sqs"), QT_TRANSLATE_NOOP("nephoscope::gui::sns::Topics", "Amazon SQS")},
                                                    {QStringLiteral("lambda"), QT_TRANSLATE_NOOP("nephoscope::gui::sns::Topics", "AWS Lambda")},
                                                    {QStringLiteral("http"), QT_TRANSLATE_NOOP("nephoscope::gui::sns::Topics", "HTTP")},
                                                    {QStringLiteral("https"), QT_TRANSLATE_NOOP("nephoscope::gui::sns::Topics", "HTTPS")},
                                                    {QStringLiteral("email"), QT_TRANSLATE_NOOP("nephoscope::gui::sns::Topics", "Email")},
                                                    {QStringLiteral("email-json"), QT_TRANSLATE_NOOP("nephoscope::gui::sns::Topics", "Email-JSON")},
                                                    {QStringLiteral("sms"), QT_TRANSLATE_NOOP("nephoscope::gui::sns::Topics", "SMS")}};
    const char *name = names.value(protocol);
    return name ? Topics::tr(name) : protocol;
}

} // namespace nephoscope::gui::sns
