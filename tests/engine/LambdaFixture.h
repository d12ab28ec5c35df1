#pragma once

#include "S3Fixture.h"
#include "ZipFile.h"
#include "api/generated/lambda.h"

namespace nephoscope::test {

namespace lambdaapi = nephoscope::api::lambda;

/// A cloud with short words for what the tests of Lambda do all the time.
class LambdaFixture : public S3Fixture
{
public:
    static constexpr const char *role = "arn:aws:iam::123456789012:role/runner";

    static lambdaapi::CreateFunction::Input creation(const std::string &name, const std::map<std::string, std::string> &files,
                                                     const std::string &runtime = "python3.12", const std::string &handler = "app.handler")
    {
        lambdaapi::CreateFunction::Input input;
        input.functionName = name;
        input.role = role;
        input.runtime.emplace().value = runtime;
        input.handler = handler;
        input.code.emplace().zipFile.emplace().bytes = zipOf(files);
        return input;
    }
    /// A function in Python that is ready to run.
    void makeFunction(const std::string &name, const std::string &body, int timeout = 10)
    {
        auto input = creation(name, {{"app.py", body}});
        input.timeout = timeout;
        if (const auto made = call<lambdaapi::CreateFunction>(input); !made)
            qFatal("%s", made.error().message.c_str());
        settle();
    }
    Expected<lambdaapi::Invoke::Output> invoke(const std::string &name, const std::string &payload = "{}", const std::string &type = {})
    {
        return invokeAs(caller(), name, payload, type);
    }
    Expected<lambdaapi::Invoke::Output> invokeAs(Caller who, const std::string &name, const std::string &payload = "{}", const std::string &type = {})
    {
        lambdaapi::Invoke::Input input;
        input.functionName = name;
        input.payload.emplace().bytes = payload;
        input.logType.emplace().value = "Tail";
        if (!type.empty())
            input.invocationType.emplace().value = type;
        return callAs<lambdaapi::Invoke>(std::move(who), std::move(input));
    }
    /// What a function returned, `!` and its error, or `!Code` where it was not run.
    std::string run(const std::string &name, const std::string &payload = "{}")
    {
        const auto done = invoke(name, payload);
        if (!done)
            return '!' + done.error().code;
        return (done->functionError ? "!" : "") + done->payload->bytes;
    }
    static std::string logOf(const Expected<lambdaapi::Invoke::Output> &done)
    {
        std::string log;
        return done && done->logResult && fromBase64(*done->logResult, log) ? log : std::string();
    }
    /// S3, for a bucket of the account.
    Caller s3Service(const std::string &sourceArn = "arn:aws:s3:::photos") const
    {
        Caller who;
        who.principal = Principal::service("s3.amazonaws.com");
        who.principal.account = AccountId{"123456789012"};
        who.via = Via::Service;
        who.sourceArn = sourceArn;
        who.sourceAccount = "123456789012";
        return who;
    }
};

} // namespace nephoscope::test
