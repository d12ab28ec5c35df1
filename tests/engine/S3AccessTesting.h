#pragma once

#include "S3Fixture.h"

#include <algorithm>

namespace nephoscope::test {

/// What the tests of access share: a bucket `box` with two objects, callers, and short words for policies.
class S3AccessTesting
{
protected:
    std::unique_ptr<S3Fixture> m_fixture;

    void start()
    {
        m_fixture = std::make_unique<S3Fixture>();
        m_fixture->makeBucket("box");
        QVERIFY(m_fixture->put("box", "public/a", "alpha"));
        QVERIFY(m_fixture->put("box", "private/b", "beta"));
    }

    Caller anonymous() const
    {
        Caller caller;
        caller.principal = Principal::anonymous();
        caller.via = Via::Http;
        caller.http = std::make_shared<HttpFacts>();
        return caller;
    }
    Caller service(const std::string &name) const
    {
        Caller caller;
        caller.principal = Principal::service(name);
        caller.via = Via::Service;
        return caller;
    }
    template <class Operation>
    QByteArray ask(const Caller &who, const std::string &bucket, const std::string &key = {}, typename Operation::Input input = {})
    {
        input.bucket = bucket;
        if constexpr (requires { input.key; })
            input.key = key;
        if constexpr (requires { input.body; })
            input.body = api::Body::fromString("x");
        return codeOf(m_fixture->callAs<Operation>(who, std::move(input)));
    }
    QByteArray get(const Caller &who, const std::string &key = "public/a") { return ask<s3api::GetObject>(who, "box", key); }

    /// JSON written with single quotes.
    static std::string json(std::string text)
    {
        std::replace(text.begin(), text.end(), '\'', '"');
        return text;
    }
    void setPolicy(const std::string &statements, const std::string &bucket = "box")
    {
        s3api::PutBucketPolicy::Input input;
        input.bucket = bucket;
        input.policy = json("{'Version':'2012-10-17','Statement':[" + statements + "]}");
        const auto put = m_fixture->call<s3api::PutBucketPolicy>(input);
        QVERIFY2(put, put ? "" : put.error().message.c_str());
    }
    void openPublic(const std::string &bucket = "box")
    {
        s3api::DeletePublicAccessBlock::Input input;
        input.bucket = bucket;
        QVERIFY(m_fixture->call<s3api::DeletePublicAccessBlock>(input));
    }
    void setOwnership(const std::string &value)
    {
        s3api::PutBucketOwnershipControls::Input input;
        input.bucket = "box";
        input.ownershipControls.emplace().rules.emplace().emplace_back().objectOwnership.emplace().value = value;
        QVERIFY(m_fixture->call<s3api::PutBucketOwnershipControls>(input));
    }
    static std::string allow(const std::string &principal, const std::string &action, const std::string &resource,
                             const std::string &condition = {}, const std::string &effect = "Allow")
    {
        return "{'Effect':'" + effect + "','Principal':" + principal + ",'Action':" + action + ",'Resource':'arn:aws:s3:::" + resource
            + "'" + (condition.empty() ? std::string() : ",'Condition':" + condition) + '}';
    }
};

} // namespace nephoscope::test
