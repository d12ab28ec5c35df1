#pragma once

#include "services/CloudLogs.h"
#include "services/sns/MessageRepository.h"
#include "services/sns/Topic.h"

#include <string>

namespace nephoscope {
class WriteContext;
}

namespace nephoscope::sns {

/// Delivery status logging: what became of deliveries, in CloudWatch Logs, where the topic's attributes ask for it, each protocol
/// for itself: `SQSSuccessFeedbackRoleArn`, `SQSSuccessFeedbackSampleRate` (0 to 100 percent, all without one) and
/// `SQSFailureFeedbackRoleArn`. Successes go to the group `sns/REGION/ACCOUNT/TOPIC`, failures to `…/TOPIC/Failure`. The role writes them: where it does not
/// trust `sns.amazonaws.com`, or may not `logs:CreateLogGroup`, `logs:CreateLogStream` and `logs:PutLogEvents`, nothing is logged.
/// Engine thread.
class StatusLog
{
public:
    explicit StatusLog(const ServiceHost &host) : m_logs(host) {}

    /// Once the transaction is committed.
    void note(WriteContext &context, const Topic &topic, const Subscription &subscription, const Message &message, const Delivery &delivery, bool arrived);

private:
    CloudLogs m_logs;
    std::string m_stream; ///< of this process
};

} // namespace nephoscope::sns
