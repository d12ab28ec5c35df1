#pragma once

#include "KmsFixture.h"
#include "LambdaFixture.h"
#include "api/generated/secretsmanager.h"

namespace nephoscope::test {

namespace secrets = nephoscope::api::secretsmanager;

inline const std::string token = "11111111-2222-3333-4444-555555555555";
inline const std::string otherToken = "99999999-2222-3333-4444-555555555555";
inline const std::string mark = "correct horse battery staple";

/// A cloud with short words for what the tests of Secrets Manager do all the time.
class SecretsFixture : public LambdaFixture
{
public:
    static secrets::CreateSecret::Input creation(const std::string &name, const std::string &value = {})
    {
        secrets::CreateSecret::Input input;
        input.name = name;
        if (!value.empty())
            input.secretString = value;
        return input;
    }
    std::string make(const std::string &name, const std::string &value = {})
    {
        const auto made = call<secrets::CreateSecret>(creation(name, value));
        if (!made)
            qFatal("%s", made.error().message.c_str());
        return *made->arn;
    }
    /// An operation that wants a secret and nothing else.
    template <class Operation>
    Expected<typename Operation::Output> on(const std::string &id)
    {
        typename Operation::Input input;
        input.secretId = id;
        return call<Operation>(std::move(input));
    }
    /// The value, or `!Code`.
    QByteArray read(const std::string &id, const std::optional<std::string> &stage = {}, const std::optional<std::string> &version = {})
    {
        secrets::GetSecretValue::Input input;
        input.secretId = id;
        input.versionStage = stage;
        input.versionId = version;
        const auto got = call<secrets::GetSecretValue>(input);
        if (!got)
            return '!' + codeOf(got);
        return text(got->secretString ? *got->secretString : got->secretBinary->bytes);
    }
    Expected<secrets::PutSecretValue::Output> put(const std::string &id, const std::string &value, const std::optional<std::string> &version = {},
                                                  const std::vector<std::string> &stages = {})
    {
        secrets::PutSecretValue::Input input;
        input.secretId = id;
        input.secretString = value;
        input.clientRequestToken = version;
        if (!stages.empty())
            input.versionStages = stages;
        return call<secrets::PutSecretValue>(input);
    }
    QByteArray remove(const std::string &id, std::optional<std::int64_t> days, bool force = false)
    {
        secrets::DeleteSecret::Input input;
        input.secretId = id;
        input.recoveryWindowInDays = days;
        if (force)
            input.forceDeleteWithoutRecovery = true;
        return codeOf(call<secrets::DeleteSecret>(input));
    }
    QByteArray setPolicy(const std::string &id, const std::string &policy, bool block = false)
    {
        secrets::PutResourcePolicy::Input input;
        input.secretId = id;
        input.resourcePolicy = policy;
        input.blockPublicPolicy = block;
        return codeOf(call<secrets::PutResourcePolicy>(input));
    }
    QByteArray names(secrets::ListSecrets::Input input = {})
    {
        QByteArray all;
        input.sortBy.emplace().value = "name";
        input.sortOrder.emplace().value = "asc";
        const auto listed = call<secrets::ListSecrets>(input);
        if (!listed)
            return '!' + codeOf(listed);
        for (const auto &secret : *listed->secretList)
            all += text(*secret.name) + ' ';
        return all.trimmed();
    }
    QByteArray filtered(const std::string &key, const std::vector<std::string> &values)
    {
        secrets::ListSecrets::Input input;
        auto &filter = input.filters.emplace().emplace_back();
        filter.key.emplace().value = key;
        filter.values = values;
        return names(input);
    }
    /// label=version, in order.
    QByteArray labels(const std::string &id)
    {
        QByteArray all;
        std::map<std::string, std::string> holders;
        for (const auto &[version, stages] : on<secrets::DescribeSecret>(id)->versionIdsToStages.value_or(std::map<std::string, std::vector<std::string>>())) {
            for (const std::string &stage : stages)
                holders[stage] = version.substr(0, 2);
        }
        for (const auto &[stage, version] : holders)
            all += text(stage) + '=' + text(version) + ' ';
        return all.trimmed();
    }
};

inline std::string statement(const std::string &principal, const std::string &effect = "Allow", const std::string &action = "secretsmanager:*")
{
    return R"({"Version": "2012-10-17", "Statement": [{"Effect": ")" + effect + R"(", "Action": ")" + action + R"(", "Resource": "*", "Principal": )" + principal
        + "}]}";
}

} // namespace nephoscope::test
