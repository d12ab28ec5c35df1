#pragma once

#include "services/Courier.h"
#include "services/cloudwatch/Alarm.h"

#include <boost/json/object.hpp>

namespace nephoscope::cloudwatch {

/// What an alarm's change of state sends, as a parcel of the courier.
struct AlarmMail
{
    std::string alarm; ///< name
    std::string type;  ///< `MetricAlarm`, `CompositeAlarm`
    std::string to;    ///< ARN of a topic, a function, a scaling policy, or the default bus
    std::string subject; ///< of a topic's message; of an event its detail type
    std::string message; ///< JSON: SNS's and Lambda's payload, EventBridge's detail
};

/// A state with why and since when, as events and payloads state it.
struct AlarmState
{
    std::string value;
    std::string reason;
    std::string reasonData;
    Timestamp since{};
};

/// `ValidationError` for what no alarm can do here.
Expected<void> checkActions(const std::optional<std::vector<std::string>> &actions);
void sendMail(WriteContext &context, const Place &place, const AlarmMail &mail);
/// To the actions of its new state, if they are enabled, and to EventBridge.
void sendStateChange(WriteContext &context, const Alarm &alarm, const AlarmState &before, const AlarmState &after);

/// That an alarm was made, changed (from `before`) or deleted: EventBridge hears of it. `operation`: create, update, delete.
void sendConfigurationChange(WriteContext &context, const Alarm &alarm, const std::string &operation, const Alarm *before);

/// To the scaling policies among the actions of a state: when the alarm comes into it, and once a minute for as long as it
/// stays there. `value` is the metric's newest data point.
void sendScaling(WriteContext &context, const Alarm &alarm, const std::string &state, std::optional<double> value);
/// The newest data point in a state's reason data.
std::optional<double> newestPoint(const std::string &reasonData);

/// Brings what alarms send to topics, functions, scaling policies and EventBridge; notes in the alarms' history what came of it.
class AlarmActions
{
public:
    AlarmActions();
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host);
    void start(const ServiceHost &host) { m_courier.start(host); }

private:
    Courier::Attempt attempt(Call call, const Parcel &parcel, const AlarmMail &mail);

    const ServiceHost *m_host = nullptr;
    Courier m_courier;
};

} // namespace nephoscope::cloudwatch
