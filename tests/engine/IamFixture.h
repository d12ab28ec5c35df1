#pragma once

#include "S3Fixture.h"
#include "api/generated/iam.h"
#include "api/generated/sts.h"

#include <algorithm>

namespace nephoscope::test {

namespace iamapi = nephoscope::api::iam;
namespace stsapi = nephoscope::api::sts;

/// A cloud with users and roles, and short words for what the tests of identity do all the time.
class IamFixture : public S3Fixture
{
public:
    static std::string json(std::string text)
    {
        std::replace(text.begin(), text.end(), '\'', '"');
        return text;
    }
    static std::string document(const std::string &statements) { return json("{'Version':'2012-10-17','Statement':[" + statements + "]}"); }
    static std::string allow(const std::string &action, const std::string &resource = "*", const std::string &rest = {})
    {
        return document("{'Effect':'Allow','Action':'" + action + "','Resource':'" + resource + "'" + rest + "}");
    }
    static std::string deny(const std::string &action, const std::string &resource = "*")
    {
        return document("{'Effect':'Deny','Action':'" + action + "','Resource':'" + resource + "'}");
    }
    /// A trust policy: who may assume a role.
    static std::string trust(const std::string &principal, const std::string &rest = {})
    {
        return document("{'Effect':'Allow','Principal':" + principal + ",'Action':['sts:AssumeRole','sts:TagSession','sts:SetSourceIdentity']" + rest + "}");
    }
    static std::string userArn(const std::string &name) { return "arn:aws:iam::123456789012:user/" + name; }
    static std::string roleArn(const std::string &name) { return "arn:aws:iam::123456789012:role/" + name; }

    template <class Operation>
    typename Operation::Output must(typename Operation::Input input)
    {
        auto done = call<Operation>(std::move(input));
        if (!done)
            qFatal("%s: %s", std::string(Operation::model().name).c_str(), done.error().message.c_str());
        return std::move(*done);
    }

    void makeUser(const std::string &name)
    {
        iamapi::CreateUser::Input input;
        input.userName = name;
        must<iamapi::CreateUser>(input);
    }
    void makeRole(const std::string &name, const std::string &trustPolicy)
    {
        iamapi::CreateRole::Input input;
        input.roleName = name;
        input.assumeRolePolicyDocument = trustPolicy;
        must<iamapi::CreateRole>(input);
    }
    QByteArray putUserPolicy(const std::string &user, const std::string &policy, const std::string &name = "own")
    {
        iamapi::PutUserPolicy::Input input;
        input.userName = user;
        input.policyName = name;
        input.policyDocument = policy;
        return codeOf(call<iamapi::PutUserPolicy>(input));
    }
    QByteArray putRolePolicy(const std::string &role, const std::string &policy, const std::string &name = "own")
    {
        iamapi::PutRolePolicy::Input input;
        input.roleName = role;
        input.policyName = name;
        input.policyDocument = policy;
        return codeOf(call<iamapi::PutRolePolicy>(input));
    }
    AccessKey makeKey(const std::string &user)
    {
        iamapi::CreateAccessKey::Input input;
        input.userName = user;
        const auto made = must<iamapi::CreateAccessKey>(input);
        return {*made.accessKey->accessKeyId, *made.accessKey->secretAccessKey};
    }

    /// Who a key acts as, as a listener would find it out.
    Caller as(const std::string &accessKeyId)
    {
        Caller caller;
        caller.via = Via::Http;
        caller.http = std::make_shared<HttpFacts>();
        if (const auto known = cloud().credentials().find(accessKeyId))
            caller.principal = known->principal;
        caller.principal.accessKeyId = accessKeyId;
        return caller;
    }
    Caller asUser(const std::string &name) { return as(makeKey(name).id); }

    template <class Operation>
    QByteArray ask(const Caller &who, typename Operation::Input input = {})
    {
        return codeOf(callAs<Operation>(who, std::move(input)));
    }
    QByteArray read(const Caller &who, const std::string &bucket, const std::string &key)
    {
        s3api::GetObject::Input input;
        input.bucket = bucket;
        input.key = key;
        return ask<s3api::GetObject>(who, input);
    }
    using S3Fixture::read;

    Expected<stsapi::AssumeRole::Output> assume(const Caller &who, const std::string &role, stsapi::AssumeRole::Input input = {})
    {
        input.roleArn = role.starts_with("arn:") ? role : roleArn(role);
        if (!input.roleSessionName)
            input.roleSessionName = "session";
        return callAs<stsapi::AssumeRole>(who, std::move(input));
    }
};

} // namespace nephoscope::test
