#pragma once

#include "S3Fixture.h"
#include "api/generated/iam.h"

#include <algorithm>

namespace nephoscope::test {

namespace iamapi = nephoscope::api::iam;

/// A policy document of statements that are written with single quotes.
inline std::string policyOf(std::string statements)
{
    std::replace(statements.begin(), statements.end(), '\'', '"');
    return R"({"Version":"2012-10-17","Statement":[)" + statements + "]}";
}
inline std::string allowing(const std::string &action, const std::string &resource = "*")
{
    return "{'Effect':'Allow','Action':'" + action + "','Resource':'" + resource + "'}";
}

/// What the role of that name may do, from now on.
inline void setRolePolicy(S3Fixture &fixture, const std::string &name, const std::string &statements)
{
    iamapi::PutRolePolicy::Input input;
    input.roleName = name;
    input.policyName = "own";
    input.policyDocument = policyOf(statements);
    if (const auto put = fixture.call<iamapi::PutRolePolicy>(input); !put)
        qFatal("%s", put.error().message.c_str());
}

/// A role that an AWS service may take on; its ARN.
inline std::string makeServiceRole(S3Fixture &fixture, const std::string &name, const std::string &service, const std::string &statements)
{
    iamapi::CreateRole::Input input;
    input.roleName = name;
    input.assumeRolePolicyDocument = policyOf("{'Effect':'Allow','Principal':{'Service':'" + service + "'},'Action':'sts:AssumeRole'}");
    const auto made = fixture.call<iamapi::CreateRole>(input);
    if (!made)
        qFatal("%s", made.error().message.c_str());
    setRolePolicy(fixture, name, statements);
    return *made->role->arn;
}

/// A user of the first account who may do that.
inline Caller makeUser(S3Fixture &fixture, const std::string &name, const std::string &statements)
{
    iamapi::CreateUser::Input made;
    made.userName = name;
    iamapi::PutUserPolicy::Input policy;
    policy.userName = name;
    policy.policyName = "own";
    policy.policyDocument = policyOf(statements);
    if (!fixture.call<iamapi::CreateUser>(made) || !fixture.call<iamapi::PutUserPolicy>(policy))
        qFatal("no user");
    Caller caller;
    caller.principal.kind = Principal::Kind::User;
    caller.principal.account = AccountId{"123456789012"};
    caller.principal.arn = "arn:aws:iam::123456789012:user/" + name;
    caller.via = Via::Http;
    caller.http = std::make_shared<HttpFacts>();
    return caller;
}
/// To hand `role` to `service`.
inline std::string passing(const std::string &role, const std::string &service)
{
    return "{'Effect':'Allow','Action':'iam:PassRole','Resource':'" + role + "','Condition':{'StringEquals':{'iam:PassedToService':'" + service + "'}}}";
}

/// What the AWS console gives a role for replication from any bucket to any.
inline std::string replicating()
{
    return "{'Effect':'Allow','Action':['s3:GetReplicationConfiguration','s3:ListBucket','s3:GetObjectVersionForReplication',"
           "'s3:GetObjectVersionAcl','s3:GetObjectVersionTagging','s3:GetObjectRetention','s3:GetObjectLegalHold','s3:ReplicateObject',"
           "'s3:ReplicateDelete','s3:ReplicateTags'],'Resource':'*'}";
}

} // namespace nephoscope::test
