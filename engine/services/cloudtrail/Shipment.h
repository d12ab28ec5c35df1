#pragma once

#include "api/generated/s3.h"
#include "door/InternalOperation.h"
#include "services/cloudtrail/CloudTrailService.h"
#include "services/cloudtrail/DigestRows.h"

#include <memory>

namespace nephoscope::cloudtrail {

/// A log file on its way: all events of one Region.
struct Package
{
    LogFile file;
    std::string text;                                        ///< unpacked
    std::vector<std::pair<Timestamp, std::string>> records; ///< for a log group; empty without one
};

/// Where a trail's events have got to.
struct NoteDelivery : InternalOperation<NoteDelivery>
{
    static constexpr std::string_view serviceId = "cloudtrail";
    static constexpr std::string_view name = "NoteDelivery";
    struct Input
    {
        std::string trail; ///< ARN
        std::int64_t upTo = 0;
        std::vector<LogFile> files; ///< that have arrived
        std::string error;          ///< empty: all have
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    using Output = api::Empty;
};

/// How it went with the topic or the log group.
struct NoteOutcome : InternalOperation<NoteOutcome>
{
    static constexpr std::string_view serviceId = "cloudtrail";
    static constexpr std::string_view name = "NoteOutcome";
    struct Input
    {
        std::string trail; ///< ARN
        Outcome Trail::*channel = nullptr;
        std::string error;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    using Output = api::Empty;
};

template <class Note>
void submitNote(Cloud &cloud, typename Note::Input note)
{
    cloud.submit({&Note::model(), itself(), api::Value::of(std::move(note))}, [](const Reply &) {});
}

/// Whom a trail's role is while it writes a log group.
constexpr std::string_view logSession = "CLOUDWATCH_LOGS_DELIVERY_SESSION";

/// A gzip file for a trail's bucket.
api::s3::PutObject::Input bucketFile(const std::string &bucket, const std::string &key, const std::string &text);
/// `20261123T0716Z` and the like: letters of `pattern` that stand for digits of a time.
std::string formatted(Timestamp time, const char *pattern);
/// SHA-256 in hex.
std::string hashOf(std::string_view text);

/// Takes files one after the other into the bucket, notes that, and tells topic and log group. Lives as long as it takes.
class Shipment : public std::enable_shared_from_this<Shipment>
{
public:
    Shipment(const ServiceHost &host, Trail trail, std::vector<Package> packages, std::int64_t upTo);
    void start() { sendFile(0); }

private:
    void sendFile(std::size_t index);
    void arrived();
    void notify();
    void takeRole();
    void makeStream(std::size_t index);
    void sendRecords(std::size_t index, std::size_t from);
    void logged(std::string error) { submitNote<NoteOutcome>(m_host.cloud, {m_trail.arn(), &Trail::logs, std::move(error)}); }

    const ServiceHost &m_host;
    const Trail m_trail;
    const std::vector<Package> m_packages;
    NoteDelivery::Input m_note;
    Caller m_role; ///< who writes the log group
};

} // namespace nephoscope::cloudtrail
