#include "services/cloudwatch/CloudWatchService.h"

#include "door/Authorization.h"
#include "door/RequestTags.h"
#include "services/cloudwatch/Operations.h"

namespace nephoscope::cloudwatch {

void CloudWatchService::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    registerAlarms(registry);
    registerAlarmReading(registry);
    registerDashboards(registry);
    registerEvaluation(registry);
    registerMetricData(registry);
    registerPutData(registry);
    registerReading(registry);
    registerTags(registry);
    m_actions.registerOperations(registry, host);
}

void CloudWatchService::start(const ServiceHost &host)
{
    m_actions.start(host);
    m_metrics->attach(host);
}

Expected<void> CloudWatchService::authorize(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    const Caller &caller = context.caller();
    if (caller.via == Via::Service && caller.principal.kind == Principal::Kind::Service)
        return {};
    if (operation.name != "PutMetricData")
        return Service::authorize(context, operation, input);
    AccessQuestion question{.action = actionOf(operation)};
    if (const std::string *name = textField(input, "Namespace"))
        question.keys.emplace_back("cloudwatch:namespace", *name);
    const DenialForm form = denialForm(operation);
    return requireAccess(context, question, form.code, form.status);
}

std::string CloudWatchService::resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    if (const std::string *arn = textField(input, "ResourceARN"))
        return *arn;
    if (const std::string *dashboard = textField(input, "DashboardName"))
        return "arn:aws:cloudwatch::" + context.account() + ":dashboard/" + *dashboard;
    if (const std::string *alarm = textField(input, "AlarmName"))
        return Alarm::arnOf(placeOf(context), *alarm);
    if (operation.name == "DescribeAlarms")
        return Alarm::arnOf(placeOf(context), "*");
    return "*";
}

} // namespace nephoscope::cloudwatch
