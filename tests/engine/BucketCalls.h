// Short ways to call operations on one bucket.
#pragma once

#include "S3Fixture.h"

namespace nephoscope::test {

class BucketCalls
{
protected:
    std::unique_ptr<S3Fixture> m_fixture;

    template <class Input>
    static Input named(const std::string &bucket = "box")
    {
        Input input;
        input.bucket = bucket;
        return input;
    }
    template <class Operation>
    QByteArray code(typename Operation::Input input)
    {
        return codeOf(m_fixture->call<Operation>(std::move(input)));
    }
    template <class Operation>
    QByteArray codeFor(const std::string &bucket = "box")
    {
        return code<Operation>(named<typename Operation::Input>(bucket));
    }
    template <class Operation>
    auto get(const std::string &bucket = "box")
    {
        return m_fixture->call<Operation>(named<typename Operation::Input>(bucket));
    }

    void keepVersions(const std::string &bucket)
    {
        auto input = named<s3api::PutBucketVersioning::Input>(bucket);
        input.versioningConfiguration.emplace().status.emplace().value = "Enabled";
        QCOMPARE(code<s3api::PutBucketVersioning>(input), QByteArray("OK"));
    }
    void makeFixture()
    {
        m_fixture = std::make_unique<S3Fixture>();
        m_fixture->makeBucket("box");
    }
};

} // namespace nephoscope::test
