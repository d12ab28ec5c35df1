#include "gui/consoles/lambda/Runtimes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace nephoscope::gui::lambda {

namespace {

struct Runtimes
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::Runtimes)
};

struct Runtime
{
    const char *id;
    const char *name; ///< the same in every language
};

constexpr Runtime known[] = {{"nodejs24.x", "Node.js 24.x"},   {"nodejs22.x", "Node.js 22.x"},   {"nodejs20.x", "Node.js 20.x"},
                             {"python3.14", "Python 3.14"},    {"python3.13", "Python 3.13"},    {"python3.12", "Python 3.12"},
                             {"python3.11", "Python 3.11"},    {"python3.10", "Python 3.10"},    {"provided.al2023", "Amazon Linux 2023"},
                             {"provided.al2", "Amazon Linux 2"}};

const char *nodeProgram = R"(export const handler = async (event) => {
  console.log("Event:", JSON.stringify(event));
  return { statusCode: 200, body: JSON.stringify("Hello from Lambda!") };
};
)";

const char *pythonProgram = R"(import json


def lambda_handler(event, context):
    print("Event:", json.dumps(event))
    return {"statusCode": 200, "body": json.dumps("Hello from Lambda!")}
)";

// Takes one event after the other from the runtime API, as every runtime does.
const char *shellProgram = R"(#!/bin/sh
set -eu
API="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation"
while true; do
  HEADERS=$(mktemp)
  EVENT=$(curl -sS -D "$HEADERS" "$API/next")
  ID=$(grep -i '^lambda-runtime-aws-request-id:' "$HEADERS" | tr -d '\r' | cut -d ' ' -f 2)
  echo "Event: $EVENT"
  curl -sS -o /dev/null -d '{"statusCode": 200, "body": "Hello from Lambda!"}' "$API/$ID/response"
done
)";

} // namespace

const std::vector<RuntimeFamily> &runtimeFamilies()
{
    static const std::vector<RuntimeFamily> families{{QStringLiteral("nodejs"), QStringLiteral("index.handler"), QLatin1String(nodeProgram)},
                                                     {QStringLiteral("python"), QStringLiteral("lambda_function.lambda_handler"), QLatin1String(pythonProgram)},
                                                     {QStringLiteral("provided"), QStringLiteral("bootstrap"), QLatin1String(shellProgram)}};
    return families;
}

const RuntimeFamily &familyOf(const QString &runtime)
{
    const auto &all = runtimeFamilies();
    const auto found = std::find_if(all.begin(), all.end(), [&](const RuntimeFamily &family) { return runtime.startsWith(family.id); });
    return found == all.end() ? all.front() : *found;
}

FieldDescription runtimeField()
{
    FieldDescription field{.id = QStringLiteral("runtime"), .label = Runtimes::tr("Runtime"), .kind = FieldDescription::Kind::Select};
    field.constraint = Runtimes::tr("JavaScript needs nothing else. Python functions run with the Python 3 of this machine, those of Amazon Linux bring their own program.");
    for (const Runtime &each : known)
        field.options.push_back({QLatin1String(each.id), QLatin1String(each.name)});
    field.initial = QStringLiteral("nodejs22.x");
    return field;
}

QString runtimeText(const QString &runtime)
{
    const auto found = std::find_if(std::begin(known), std::end(known), [&](const Runtime &each) { return runtime == QLatin1String(each.id); });
    return found == std::end(known) ? runtime : QString(QLatin1String(found->name));
}

QString sourceFileOf(const QString &runtime, const QString &handler)
{
    const QString &family = familyOf(runtime).id;
    if (family == QLatin1String("provided"))
        return QStringLiteral("bootstrap");
    if (family == QLatin1String("python"))
        return QString(handler.section(u'.', 0, -2).replace(u'.', u'/') % QStringLiteral(".py"));
    const qsizetype name = handler.lastIndexOf(u'/') + 1;
    return QString(handler.left(name) % handler.mid(name).section(u'.', 0, 0) % QStringLiteral(".mjs"));
}

QString handlerProblem(const RuntimeFamily &family, const QString &handler)
{
    static const QRegularExpression any(QStringLiteral("^[^\\s]{1,128}$"));
    static const QRegularExpression inFile(QStringLiteral("^[^\\s./][^\\s]*\\.[^\\s.]+$"));
    if (family.id == QLatin1String("provided"))
        return any.match(handler).hasMatch() ? QString() : Runtimes::tr("Enter 1 to 128 characters without spaces.");
    return any.match(handler).hasMatch() && inFile.match(handler).hasMatch() ? QString() : Runtimes::tr("Enter the file and the function in it, with a dot between them.");
}

} // namespace nephoscope::gui::lambda
