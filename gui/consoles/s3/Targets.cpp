#include "gui/consoles/s3/Targets.h"

#include "api/generated/lambda.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"

namespace nephoscope::gui::s3 {

void loadQueues(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    ask<api::sqs::ListQueues>(engine, receiver, api::sqs::ListQueues::Input(), [region = engine.region(), done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        std::vector<FieldOption> options;
        for (const std::string &url : reply->queueUrls.value_or(std::vector<std::string>())) {
            const QString place = toQt(url);
            const QString name = place.section(u'/', -1);
            options.push_back({QStringLiteral("arn:aws:sqs:%1:%2:%3").arg(region, place.section(u'/', -2, -2), name), name});
        }
        done(std::move(options));
    });
}

void loadTopics(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    ask<api::sns::ListTopics>(engine, receiver, api::sns::ListTopics::Input(), [done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        std::vector<FieldOption> options;
        for (const auto &topic : reply->topics.value_or(std::vector<api::sns::Topic>())) {
            const QString arn = toQt(topic.topicArn.value_or(""));
            options.push_back({arn, arn.section(u':', 5)});
        }
        done(std::move(options));
    });
}

void loadFunctions(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    ask<api::lambda::ListFunctions>(engine, receiver, api::lambda::ListFunctions::Input(), [done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        std::vector<FieldOption> options;
        for (const auto &function : reply->functions.value_or(std::vector<api::lambda::FunctionConfiguration>()))
            options.push_back({toQt(function.functionArn.value_or("")), toQt(function.functionName.value_or(""))});
        done(std::move(options));
    });
}

} // namespace nephoscope::gui::s3
