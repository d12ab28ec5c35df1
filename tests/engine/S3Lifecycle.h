#pragma once

#include "S3Time.h"

namespace nephoscope::test {

using namespace std::chrono_literals;
using Rule = s3api::LifecycleRule;
using days = std::chrono::days;

/// The bucket `b-1`, and short words for rules.
class LifecycleTest : public QObject
{
protected:
    void prepare()
    {
        m_fixture = std::make_unique<TimeFixture>();
        m_fixture->makeBucket("b-1");
    }
    static Rule rule(const std::string &prefix = {}, const std::string &id = {})
    {
        Rule rule;
        rule.filter.emplace().prefix = prefix;
        rule.status.emplace().value = "Enabled";
        if (!id.empty())
            rule.id = id;
        return rule;
    }
    static Rule expiring(int days, const std::string &prefix = {}, const std::string &id = {})
    {
        Rule made = rule(prefix, id);
        made.expiration.emplace().days = days;
        return made;
    }
    static void moving(Rule &rule, int days, const char *storageClass)
    {
        auto &transition = (rule.transitions ? *rule.transitions : rule.transitions.emplace()).emplace_back();
        transition.days = days;
        transition.storageClass.emplace().value = storageClass;
    }
    static Rule expiringPast(int days, int kept = 0)
    {
        Rule made = rule();
        auto &expiration = made.noncurrentVersionExpiration.emplace();
        expiration.noncurrentDays = days;
        if (kept > 0)
            expiration.newerNoncurrentVersions = kept;
        return made;
    }
    void configure(std::vector<Rule> rules, const char *minimum = "")
    {
        s3api::PutBucketLifecycleConfiguration::Input input;
        input.bucket = "b-1";
        input.lifecycleConfiguration.emplace().rules = std::move(rules);
        if (*minimum)
            input.transitionDefaultMinimumObjectSize.emplace().value = minimum;
        const auto done = m_fixture->call<s3api::PutBucketLifecycleConfiguration>(input);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
    }
    /// To midnight UTC, `nights` times.
    void sleep(int nights = 1)
    {
        const Timestamp now = m_fixture->clock().now();
        m_fixture->advance(std::chrono::floor<days>(now) + days(nights) - now);
    }
    QByteArray keys()
    {
        s3api::ListObjectsV2::Input input;
        input.bucket = "b-1";
        const auto page = m_fixture->call<s3api::ListObjectsV2>(input);
        QByteArray text;
        for (const auto &entry : page->contents.value_or(std::vector<s3api::Object>()))
            text += (text.isEmpty() ? "" : " ") + QByteArray::fromStdString(*entry.key);
        return text;
    }
    std::string putBig(const std::string &key, const char *storageClass = "")
    {
        const auto put = m_fixture->putAs("b-1", key, pattern(128 * 1024), storageClass);
        return put ? put->versionId.value_or(std::string()) : '!' + put.error().code;
    }

    std::unique_ptr<TimeFixture> m_fixture;
};

} // namespace nephoscope::test
