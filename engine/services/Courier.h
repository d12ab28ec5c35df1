#pragma once

#include "door/InternalOperation.h"
#include "door/Service.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace nephoscope {

/// Something on its way out of a service: a notification for a queue, an event for a rule's target.
struct Parcel
{
    std::string key; ///< its own, for life
    std::string account;
    std::string region;
    Timestamp sent{};
    int attempts = 0;    ///< that have failed
    std::string content; ///< in a form of the service's own
};

/// Takes parcels to where they must arrive. A parcel is a job: written in the transaction that made it necessary, gone
/// with its receipt. Attempts begin after a commit and hold no thread; one that fails is made again. At least once: what
/// kill -9 finds under way is tried again by the next process.
class Courier
{
public:
    /// Begins the delivery; `done` once, on any thread.
    using Attempt = std::function<void(Completion done)>;
    /// Or the time before which there can be none.
    using Beginning = std::variant<Attempt, Timestamp>;
    /// What the courier asks its service; engine thread, inside the transaction.
    struct Instructions
    {
        /// An error here is an attempt that failed.
        std::function<Expected<Beginning>(WriteContext &, const Parcel &)> begin;
        /// After a failure, `attempts` including it: when to try again; nothing to give up.
        std::function<std::optional<Timestamp>(WriteContext &, const Parcel &, const Error &)> failed;
        /// It has arrived; for services that go on from there.
        std::function<void(WriteContext &, const Parcel &)> arrived = {};
    };

    /// `kind` as Job::kind.
    Courier(std::string kind, Instructions instructions) : m_kind(std::move(kind)), m_instructions(std::move(instructions)) {}

    /// `Settle` is the service's own SettleParcel.
    template <class Settle>
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host);
    /// To be called by Service::start(): what an earlier process had under way is due at once.
    void start(const ServiceHost &host);

    /// Puts down a parcel of a kind, for the courier of that kind.
    /// Its key.
    static std::string send(WriteContext &context, std::string_view kind, const std::string &account, const std::string &region, std::string content);

    /// Whether a parcel of a kind is under way, or should be.
    static bool isBusy(store::Connection &connection, std::string_view kind, Timestamp now);

    /// An attempt that is a call at the door. `check`, if given, finds the failure in a reply that is none by itself.
    static Attempt call(Cloud &cloud, Call call, std::function<Expected<void>(const api::Value &)> check = {});
    /// What an answer means in whichever service's words: there is no such destination; it may not be sent to.
    static bool isMissing(const Error &error);
    static bool isForbidden(const Error &error);
    /// 1 s, 2 s, 4 s … 5 min after the `attempts`-th failure.
    static Duration pauseAfter(int attempts);

private:
    struct Receipt
    {
        std::string key;
        std::optional<Error> error;
        static const api::Shape &shape() { return internalShape<Receipt>(); }
    };
    template <class>
    friend struct SettleParcel;

    Expected<std::optional<Job>> deliver(WriteContext &context, const Job &job);
    void report(const Caller &caller, const Receipt &receipt);
    void settle(WriteContext &context, const Receipt &receipt);
    std::optional<Job> afterFailure(WriteContext &context, Parcel parcel, const Error &error);
    Job jobOf(const Parcel &parcel, bool underWay, Timestamp due) const;

    const std::string m_kind;
    const Instructions m_instructions;
    const ServiceHost *m_host = nullptr;
    const api::Operation *m_settle = nullptr;
    std::map<std::string, Parcel, std::less<>> m_underWay; ///< engine thread
};

/// The operation that a courier notes the outcome with; `Of` names the service's id.
template <class Of>
struct SettleParcel : InternalOperation<SettleParcel<Of>>
{
    static constexpr std::string_view serviceId = Of::serviceId;
    static constexpr std::string_view name = "SettleParcel";
    using Input = Courier::Receipt;
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

template <class Settle>
void Courier::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_host = &host;
    m_settle = &Settle::model();
    registry.job(m_kind, [this](WriteContext &context, const Job &job) { return deliver(context, job); });
    registry.write<Settle>([this](WriteContext &context, const Receipt &receipt) -> Expected<typename Settle::Output> {
        settle(context, receipt);
        return typename Settle::Output{};
    });
}

} // namespace nephoscope
