#pragma once

#include "door/Service.h"
#include "services/ManagementReads.h"
#include "services/cloudtrail/ApiCalls.h"

#include <atomic>
#include <mutex>

namespace nephoscope::cloudtrail {

/// AWS CloudTrail: the history of every call, and trails that bring it into buckets. Management events are always kept,
/// for 90 days; data events only while a trail wants some. Events are gathered and written in batches: what happened
/// in the last moment before kill -9 may be missing.
class CloudTrailService final : public Service, public Audit
{
public:
    explicit CloudTrailService(std::shared_ptr<ManagementReads> reads) : m_reads(std::move(reads)) {}

    std::string_view id() const override { return "cloudtrail"; }
    std::span<const store::Migration> migrations() const override { return Events::migrations(); }
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    std::string resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input) override;
    void start(const ServiceHost &host) override;
    void onReset() override;
    Audit *audit() override { return this; }

    bool wants(const api::Operation &operation) const override;
    void note(const AuditedCall &call) override;
    /// Trails came, changed or went: are there any that want data events?
    void look(store::Connection &connection);

private:
    void writeGathered(WriteContext &context);

    const std::shared_ptr<ManagementReads> m_reads;
    const ServiceHost *m_host = nullptr;
    ApiCalls m_apiCalls;
    std::atomic<bool> m_wantData{false};
    std::mutex m_mutex;
    std::vector<Event> m_gathered;
    bool m_asked = false; ///< a write of them is on its way
    bool m_trims = false; ///< the job that takes away what is too old is put down; engine thread
};

// One file of operations each.
void registerTrails(ServiceRegistry &registry, const ServiceHost &host, CloudTrailService &service);
void registerTrailSettings(ServiceRegistry &registry, CloudTrailService &service);
void registerLookup(ServiceRegistry &registry);
void registerDelivery(ServiceRegistry &registry, const ServiceHost &host);
void registerDigests(ServiceRegistry &registry, const ServiceHost &host);
void registerPublicKeys(ServiceRegistry &registry);
void registerRefused(ServiceRegistry &registry);

/// The job that brings a trail's events into its bucket: every five minutes while it is logging.
constexpr std::string_view deliveryJob = "cloudtrail.deliver";
constexpr Duration deliveryInterval = std::chrono::minutes(5);
/// The job that signs what was delivered: every hour while a trail wants its log files to be validated.
constexpr std::string_view digestJob = "cloudtrail.digest";
constexpr Duration digestInterval = std::chrono::hours(1);
/// So long are management events kept.
constexpr Duration history = std::chrono::days(90);

/// A trail by name or ARN: `TrailNotFoundException`.
Expected<Trail> findTrail(ReadContext &context, const std::string &nameOrArn);
/// The trail a job or a note is about; nothing when it is gone.
std::optional<Trail> trailOf(store::Connection &connection, std::string_view arn);
/// What the trail's bucket is written and asked as.
Caller deliverer(const Trail &trail);
/// CloudTrail, for its own notes.
Caller itself();

} // namespace nephoscope::cloudtrail
