#pragma once

#include "RoleCalls.h"
#include "S3Time.h"

namespace nephoscope::test {

using namespace std::chrono_literals;
using Rule = s3api::ReplicationRule;

/// Buckets `source` and `target`, a role that may replicate, and short words for rules.
class ReplicationTest : public QObject
{
protected:
    void prepare()
    {
        m_fixture = std::make_unique<TimeFixture>();
        m_fixture->makeVersioned("source");
        m_fixture->makeVersioned("target");
        m_role = makeServiceRole(*m_fixture, "replication", "s3.amazonaws.com", replicating());
    }
    static Rule rule(const std::string &target, int priority = 1, const std::string &prefix = {}, bool markers = false)
    {
        Rule rule;
        rule.status.emplace().value = "Enabled";
        rule.priority = priority;
        rule.filter.emplace().prefix = prefix;
        rule.deleteMarkerReplication.emplace().status.emplace().value = markers ? "Enabled" : "Disabled";
        rule.destination.emplace().bucket = "arn:aws:s3:::" + target;
        return rule;
    }
    void configure(std::vector<Rule> rules, const std::string &bucket = "source")
    {
        s3api::PutBucketReplication::Input input;
        input.bucket = bucket;
        auto &configuration = input.replicationConfiguration.emplace();
        configuration.role = m_role;
        configuration.rules = std::move(rules);
        const auto done = m_fixture->call<s3api::PutBucketReplication>(input);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
    }
    std::string put(const std::string &key, const std::string &bytes = "x", const std::string &tags = {}, const std::string &bucket = "source")
    {
        const auto done = m_fixture->putAs(bucket, key, bytes, {}, tags);
        m_fixture->settle();
        return done ? *done->versionId : '!' + done.error().code;
    }
    /// The object `big` of source, in two parts, begun as `create` says.
    Expected<s3api::CompleteMultipartUpload::Output> putInParts(s3api::CreateMultipartUpload::Input create = {})
    {
        create.bucket = "source";
        create.key = "big";
        const auto upload = m_fixture->call<s3api::CreateMultipartUpload>(create);
        if (!upload)
            return fail(upload.error());
        s3api::CompleteMultipartUpload::Input complete;
        complete.bucket = "source";
        complete.key = "big";
        complete.uploadId = upload->uploadId;
        auto &parts = complete.multipartUpload.emplace().parts.emplace();
        for (int number = 1; number <= 2; ++number) {
            s3api::UploadPart::Input part;
            part.bucket = "source";
            part.key = "big";
            part.uploadId = upload->uploadId;
            part.partNumber = number;
            part.body = api::Body::fromString(bigPart(number));
            const auto sent = m_fixture->call<s3api::UploadPart>(part);
            if (!sent)
                return fail(sent.error());
            auto &entry = parts.emplace_back();
            entry.partNumber = number;
            entry.eTag = sent->eTag;
        }
        return m_fixture->call<s3api::CompleteMultipartUpload>(complete);
    }
    static std::string bigPart(int number) { return pattern(number == 1 ? 5 * 1024 * 1024 : 10, unsigned(number)); }
    /// Whether target has `big`, in the same parts.
    void verifyParts()
    {
        QVERIFY(m_fixture->read("target", "big") == bigPart(1) + bigPart(2));
        s3api::HeadObject::Input second;
        second.bucket = "target";
        second.key = "big";
        second.partNumber = 2;
        const auto part = m_fixture->call<s3api::HeadObject>(second);
        QVERIFY(part && part->partsCount == 2 && part->contentLength == 10);
    }
    QByteArray status(const std::string &bucket, const std::string &key, const std::optional<std::string> &version = {})
    {
        const auto found = m_fixture->head(bucket, key, version);
        if (!found)
            return '!' + codeOf(found);
        return found->replicationStatus ? QByteArray::fromStdString(found->replicationStatus->value) : QByteArray("-");
    }
    void remove(const std::string &bucket, const std::string &key)
    {
        s3api::DeleteObject::Input input;
        input.bucket = bucket;
        input.key = key;
        QVERIFY(m_fixture->call<s3api::DeleteObject>(input));
        m_fixture->settle();
    }
    QByteArray tagsOf(const std::string &bucket, const std::string &key)
    {
        s3api::GetObjectTagging::Input input;
        input.bucket = bucket;
        input.key = key;
        const auto found = m_fixture->call<s3api::GetObjectTagging>(input);
        QByteArray all;
        if (found && found->tagSet) {
            for (const auto &tag : *found->tagSet)
                all += text(tag.key) + '=' + text(tag.value) + ' ';
        }
        return all;
    }
    void tag(const std::string &bucket, const std::string &key, const std::string &value)
    {
        s3api::PutObjectTagging::Input input;
        input.bucket = bucket;
        input.key = key;
        auto &tag = input.tagging.emplace().tagSet.emplace().emplace_back();
        tag.key = "t";
        tag.value = value;
        QVERIFY(m_fixture->call<s3api::PutObjectTagging>(input));
        m_fixture->settle();
    }

    std::unique_ptr<TimeFixture> m_fixture;
    std::string m_role;
};

} // namespace nephoscope::test
