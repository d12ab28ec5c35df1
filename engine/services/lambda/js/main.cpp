// Runs handlers written in JavaScript where there is no Node.js: QJSEngine, with a little of Node's surroundings (prelude.js) and
// with what the language got since 2016 (desugar.js). Speaks the Lambda Runtime API like every other runtime.
#include "Host.h"
#include "HttpClient.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include "services/lambda/JsSources.h"

using namespace nephoscope::lambda_js;

namespace {

QByteArray contextOf(const Reply &next)
{
    const auto variable = [](const char *name) { return qEnvironmentVariable(name); };
    const QJsonObject context{
        {QStringLiteral("awsRequestId"), QString::fromUtf8(next.header("lambda-runtime-aws-request-id"))},
        {QStringLiteral("invokedFunctionArn"), QString::fromUtf8(next.header("lambda-runtime-invoked-function-arn"))},
        {QStringLiteral("deadline"), next.header("lambda-runtime-deadline-ms").toDouble()},
        {QStringLiteral("functionName"), variable("AWS_LAMBDA_FUNCTION_NAME")},
        {QStringLiteral("functionVersion"), variable("AWS_LAMBDA_FUNCTION_VERSION")},
        {QStringLiteral("memoryLimitInMB"), variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE")},
        {QStringLiteral("logGroupName"), variable("AWS_LAMBDA_LOG_GROUP_NAME")},
        {QStringLiteral("logStreamName"), variable("AWS_LAMBDA_LOG_STREAM_NAME")},
        {QStringLiteral("callbackWaitsForEmptyEventLoop"), true},
    };
    return QJsonDocument(context).toJson(QJsonDocument::Compact);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QJSEngine engine;
    Host host(engine);
    engine.globalObject().setProperty(QStringLiteral("host"), engine.newQObject(&host));
    QJSEngine::setObjectOwnership(&host, QJSEngine::CppOwnership);
    for (const auto &[name, source] : {std::pair(QStringLiteral("desugar.js"), nephoscope::lambda::desugarSource),
                                       std::pair(QStringLiteral("prelude.js"), nephoscope::lambda::preludeSource)}) {
        const QJSValue loaded = engine.evaluate(QString::fromUtf8(source.data(), qsizetype(source.size())), name);
        if (loaded.isError()) {
            host.write(name + QStringLiteral(": ") + loaded.toString());
            return 1;
        }
    }
    HttpClient api(qgetenv("AWS_LAMBDA_RUNTIME_API"));
    const auto global = [&engine](const QString &name) { return engine.globalObject().property(name); };
    const QString problem = global(QStringLiteral("__load")).call({qEnvironmentVariable("_HANDLER")}).toString();
    if (!problem.isEmpty()) {
        api.ask("POST", "init/error", problem.toUtf8());
        return 1;
    }
    while (true) {
        const auto next = api.ask("GET", "invocation/next", {});
        if (!next)
            return 1;
        const QByteArray id = next->header("lambda-runtime-aws-request-id");
        host.begin(QString::fromUtf8(id));
        const QJSValue called = global(QStringLiteral("__invoke")).call({QString::fromUtf8(next->body), QString::fromUtf8(contextOf(*next))});
        if (called.isError())
            host.finish(false, QStringLiteral("{\"errorType\":\"Runtime.Unknown\",\"errorMessage\":\"The handler could not be called.\"}"));
        while (!host.isDone())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (!api.ask("POST", "invocation/" + id + (host.isGood() ? "/response" : "/error"), host.result().toUtf8()))
            return 1;
    }
}
