#include "services/lambda/Step.h"

namespace nephoscope::lambda {

Caller lambdaItself(const std::string &account, const std::string &region)
{
    Caller caller;
    caller.principal = Principal::service("lambda.amazonaws.com");
    caller.principal.account = AccountId{account};
    caller.region = Region{region};
    caller.via = Via::Service;
    return caller;
}

void runStep(Cloud &cloud, const std::string &account, const std::string &region, std::function<void(WriteContext &)> work,
             std::function<void(bool done)> then)
{
    RunStep::Input input;
    input.work = std::move(work);
    cloud.submit({&RunStep::model(), lambdaItself(account, region), api::Value::of(std::move(input))}, [then = std::move(then)](const Reply &reply) {
        if (then)
            then(reply.has_value());
    });
}

} // namespace nephoscope::lambda
