#pragma once

#include "api/generated/lambda.h"
#include "gui/bridge/Text.h"
#include "gui/describe/ResourceType.h"

namespace nephoscope::gui::cloudwatch {
struct Monitored;
}

namespace nephoscope::gui::lambda {

namespace model = api::lambda;
using Function = model::FunctionConfiguration;

// Addresses.
QString functionsAddress();
QString createFunctionAddress();
QString functionAddress(const QString &name, const QString &tab = {});
std::vector<Breadcrumb> pathTo(const QString &name);

QString nameOf(const Function &function);
/// The name in an ARN, without version or alias.
QString functionNameIn(const QString &arn);
/// Of a function of the console's account and Region.
std::string functionArn(EngineHost &engine, const QString &name);
/// The input of an operation on one function.
template <class Operation>
typename Operation::Input inputFor(const QString &function)
{
    typename Operation::Input input;
    input.functionName = toStd(function);
    return input;
}
using FunctionLoaded = std::function<void(Expected<std::shared_ptr<const Function>>)>;
void loadFunction(EngineHost &engine, QObject *receiver, const QString &name, FunctionLoaded done);
/// Whether a change is one of the function, or, by `type`, of something of it.
std::function<bool(const Change &)> changesOf(const QString &function, std::string type = "function");

// For the console.
Resource functions(const Params &where);
FormDescription functionForm();

// Of the page of one.
Resource triggers(const QString &function);
Resource statements(const QString &function);
Resource versions(const QString &function);
Resource aliases(const QString &function);
Resource provisioned(const QString &function);
Setting generalSetting(const QString &function);
Setting runtimeSetting(const QString &function);
Setting roleSetting(const QString &function);
Setting environmentSetting(const QString &function);
Setting loggingSetting(const QString &function);
Setting concurrencySetting(const QString &function);
Setting asynchronousSetting(const QString &function);
Setting urlSetting(const QString &function);
Setting functionTags(const QString &function);
/// What CloudWatch knows of it; `period` in seconds.
cloudwatch::Monitored functionMetrics(const QString &function, int period);

// Words.
/// Lambda's times are texts.
std::optional<Timestamp> timeOf(const std::optional<std::string> &text);
Cell stateCell(const Function &function);

} // namespace nephoscope::gui::lambda
