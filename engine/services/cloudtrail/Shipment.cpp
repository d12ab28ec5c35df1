#include "services/cloudtrail/Shipment.h"

#include "api/generated/logs.h"
#include "api/generated/s3.h"
#include "api/generated/sns.h"
#include "api/generated/sts.h"
#include "core/Text.h"
#include "door/Credentials.h"
#include "services/ReportFiles.h"
#include "store/Digests.h"

#include <boost/json.hpp>

namespace nephoscope::cloudtrail {

namespace {

constexpr std::size_t maxLogEvents = 1000;
constexpr std::size_t maxLogBytes = 900'000;
constexpr std::size_t overhead = 26; ///< that CloudWatch Logs adds for each

template <class Operation>
void ask(Cloud &cloud, Caller caller, typename Operation::Input input, std::function<void(Reply)> then)
{
    cloud.submit({&Operation::model(), std::move(caller), api::Value::of(std::move(input))}, std::move(then));
}

/// `NAME` of `arn:aws:logs:REGION:ACCOUNT:log-group:NAME:*`.
std::string groupOf(const std::string &arn)
{
    const std::string name = arn.substr(arn.find(":log-group:") + 11);
    return name.ends_with(":*") ? name.substr(0, name.size() - 2) : name;
}

std::string streamOf(const Trail &trail, const Package &package)
{
    return trail.account + "_CloudTrail_" + package.file.region;
}

} // namespace

std::string hashOf(std::string_view text)
{
    store::Hasher hasher({store::Digest::Sha256});
    hasher.update(asBytes(text));
    return toHex(asBytes(hasher.finish().get(store::Digest::Sha256)));
}

std::string formatted(Timestamp time, const char *pattern)
{
    const std::string iso = formatIso8601(time, false); // 2026-11-23T07:16:00Z
    std::string out;
    for (const char *c = pattern; *c; ++c) {
        switch (*c) {
        case 'Y': out += iso.substr(0, 4); break;
        case 'M': out += iso.substr(5, 2); break;
        case 'D': out += iso.substr(8, 2); break;
        case 'h': out += iso.substr(11, 2); break;
        case 'm': out += iso.substr(14, 2); break;
        case 's': out += iso.substr(17, 2); break;
        default: out += *c;
        }
    }
    return out;
}

api::s3::PutObject::Input bucketFile(const std::string &bucket, const std::string &key, const std::string &text)
{
    reports::GzipText packed;
    packed.append(text);
    api::s3::PutObject::Input input;
    input.bucket = bucket;
    input.key = key;
    input.contentType = "application/json";
    input.contentEncoding = "gzip";
    input.body = api::Body::fromString(packed.finish());
    input.acl.emplace().value = "bucket-owner-full-control";
    return input;
}

Shipment::Shipment(const ServiceHost &host, Trail trail, std::vector<Package> packages, std::int64_t upTo)
    : m_host(host), m_trail(std::move(trail)), m_packages(std::move(packages)), m_note{m_trail.arn(), upTo, {}, {}}
{
}

void Shipment::sendFile(std::size_t index)
{
    if (index == m_packages.size()) {
        arrived();
        return;
    }
    const Package &package = m_packages[index];
    auto input = bucketFile(package.file.bucket, package.file.key, package.text);
    if (!m_trail.kmsKey.empty()) {
        input.serverSideEncryption.emplace().value = "aws:kms";
        input.ssekmsKeyId = m_trail.kmsKey;
        input.ssekmsEncryptionContext = toBase64(asBytes(boost::json::serialize(boost::json::object{{"aws:cloudtrail:arn", m_trail.arn()}})));
    }
    ask<api::s3::PutObject>(m_host.cloud, deliverer(m_trail), std::move(input), [self = shared_from_this(), index](const Reply &reply) {
        if (reply) {
            self->m_note.files.push_back(self->m_packages[index].file);
            self->sendFile(index + 1);
            return;
        }
        self->m_note.error = reply.error().code;
        submitNote<NoteDelivery>(self->m_host.cloud, self->m_note);
    });
}

void Shipment::arrived()
{
    submitNote<NoteDelivery>(m_host.cloud, m_note);
    if (m_packages.empty())
        return;
    if (!m_trail.topic.empty())
        notify();
    if (!m_trail.logGroup.empty())
        takeRole();
}

void Shipment::notify()
{
    boost::json::array keys;
    for (const Package &package : m_packages)
        keys.emplace_back(package.file.key);
    api::sns::Publish::Input input;
    input.topicArn = m_trail.topic;
    input.message = boost::json::serialize(boost::json::object{{"s3Bucket", m_trail.bucket}, {"s3ObjectKey", std::move(keys)}});
    ask<api::sns::Publish>(m_host.cloud, deliverer(m_trail), std::move(input), [self = shared_from_this()](const Reply &reply) {
        submitNote<NoteOutcome>(self->m_host.cloud, {self->m_trail.arn(), &Trail::notices, reply ? std::string() : reply.error().code});
    });
}

void Shipment::takeRole()
{
    api::sts::AssumeRole::Input input;
    input.roleArn = m_trail.logRole;
    input.roleSessionName = logSession;
    ask<api::sts::AssumeRole>(m_host.cloud, deliverer(m_trail), std::move(input), [self = shared_from_this()](const Reply &reply) {
        const auto *taken = reply ? &reply->as<api::sts::AssumeRole::Output>() : nullptr;
        const auto key = taken && taken->credentials ? self->m_host.credentials.find(taken->credentials->accessKeyId.value_or("")) : std::nullopt;
        if (!key) {
            self->logged("AccessDenied");
            return;
        }
        self->m_role = deliverer(self->m_trail);
        self->m_role.principal = key->principal;
        self->makeStream(0);
    });
}

void Shipment::makeStream(std::size_t index)
{
    if (index == m_packages.size()) {
        logged({});
        return;
    }
    api::logs::CreateLogStream::Input input;
    input.logGroupName = groupOf(m_trail.logGroup);
    input.logStreamName = streamOf(m_trail, m_packages[index]);
    ask<api::logs::CreateLogStream>(m_host.cloud, m_role, std::move(input), [self = shared_from_this(), index](const Reply &reply) {
        if (reply || reply.error().code == "ResourceAlreadyExistsException")
            self->sendRecords(index, 0);
        else
            self->logged(reply.error().code);
    });
}

void Shipment::sendRecords(std::size_t index, std::size_t from)
{
    const auto &records = m_packages[index].records;
    if (from == records.size()) {
        makeStream(index + 1);
        return;
    }
    api::logs::PutLogEvents::Input input;
    input.logGroupName = groupOf(m_trail.logGroup);
    input.logStreamName = streamOf(m_trail, m_packages[index]);
    auto &events = input.logEvents.emplace();
    std::size_t bytes = 0;
    while (from < records.size() && events.size() < maxLogEvents && (events.empty() || bytes + records[from].second.size() + overhead < maxLogBytes)) {
        auto &event = events.emplace_back();
        event.timestamp = records[from].first.time_since_epoch().count();
        event.message = records[from].second;
        bytes += records[from++].second.size() + overhead;
    }
    ask<api::logs::PutLogEvents>(m_host.cloud, m_role, std::move(input), [self = shared_from_this(), index, from](const Reply &reply) {
        if (reply)
            self->sendRecords(index, from);
        else
            self->logged(reply.error().code);
    });
}

} // namespace nephoscope::cloudtrail
