#include "gui/consoles/s3/Targets.h"

#include "api/generated/lambda.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "gui/bridge/AskAll.h"
#include "gui/bridge/Text.h"

namespace nephoscope::gui::s3 {

namespace {

/// All pages of a list, each of its items made an option.
template <class Operation, class T>
void loadAll(EngineHost &engine, QObject *receiver, typename Operation::Input input, std::optional<std::vector<T>> Operation::Output::*items,
             std::optional<std::string> Operation::Input::*given, std::optional<std::string> Operation::Output::*next, std::function<FieldOption(const T &)> optionOf,
             FieldDescription::Loaded done)
{
    askAll<Operation, T>(engine, receiver, std::move(input), items, given, next, [optionOf = std::move(optionOf), done = std::move(done)](Expected<std::vector<T>> all) {
        if (!all)
            return done(fail(all.error()));
        std::vector<FieldOption> options;
        options.reserve(all->size());
        for (const T &each : *all)
            options.push_back(optionOf(each));
        done(std::move(options));
    });
}

} // namespace

void loadQueues(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    using api::sqs::ListQueues;
    ListQueues::Input input;
    input.maxResults = 1000; // without a number SQS answers with the first thousand and no token
    loadAll<ListQueues, std::string>(engine, receiver, std::move(input), &ListQueues::Output::queueUrls, &ListQueues::Input::nextToken, &ListQueues::Output::nextToken,
                                     [region = engine.region()](const std::string &url) {
        const QString place = toQt(url);
        const QString name = place.section(u'/', -1);
        return FieldOption{QStringLiteral("arn:aws:sqs:%1:%2:%3").arg(region, place.section(u'/', -2, -2), name), name};
    }, std::move(done));
}

void loadTopics(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    using api::sns::ListTopics;
    loadAll<ListTopics, api::sns::Topic>(engine, receiver, {}, &ListTopics::Output::topics, &ListTopics::Input::nextToken, &ListTopics::Output::nextToken, [](const api::sns::Topic &topic) {
        const QString arn = toQt(topic.topicArn.value_or(""));
        return FieldOption{arn, arn.section(u':', 5)};
    }, std::move(done));
}

void loadFunctions(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    using api::lambda::FunctionConfiguration;
    using api::lambda::ListFunctions;
    loadAll<ListFunctions, FunctionConfiguration>(engine, receiver, {}, &ListFunctions::Output::functions, &ListFunctions::Input::marker, &ListFunctions::Output::nextMarker,
                                                  [](const FunctionConfiguration &function) {
        return FieldOption{toQt(function.functionArn.value_or("")), toQt(function.functionName.value_or(""))};
    }, std::move(done));
}

} // namespace nephoscope::gui::s3
