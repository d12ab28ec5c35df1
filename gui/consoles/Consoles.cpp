#include "gui/consoles/Consoles.h"

#include "gui/consoles/cloudtrail/CloudTrailConsole.h"
#include "gui/consoles/account/AccountConsole.h"
#include "gui/consoles/autoscaling/AutoScalingConsole.h"
#include "gui/consoles/cloudwatch/CloudWatchConsole.h"
#include "gui/consoles/connections/ConnectionsConsole.h"
#include "gui/consoles/events/EventsConsole.h"
#include "gui/consoles/iam/IamConsole.h"
#include "gui/consoles/kms/KmsConsole.h"
#include "gui/consoles/lambda/LambdaConsole.h"
#include "gui/consoles/lambda/Package.h"
#include "gui/consoles/s3/S3Console.h"
#include "gui/consoles/secretsmanager/SecretsManagerConsole.h"
#include "gui/consoles/sns/SnsConsole.h"
#include "gui/consoles/sqs/SqsConsole.h"
#include "gui/scenes/flow/FlowConsole.h"

namespace nephoscope::gui {

std::vector<ServiceConsole> makeConsoles()
{
    std::vector<ServiceConsole> consoles;
    consoles.push_back(s3::makeS3Console());
    consoles.push_back(iam::makeIamConsole());
    consoles.push_back(account::makeAccountConsole());
    consoles.push_back(kms::makeKmsConsole());
    consoles.push_back(secretsmanager::makeSecretsManagerConsole());
    consoles.push_back(sqs::makeSqsConsole());
    consoles.push_back(sns::makeSnsConsole());
    consoles.push_back(lambda::makeLambdaConsole());
    consoles.push_back(autoscaling::makeAutoScalingConsole());
    consoles.push_back(events::makeEventsConsole());
    consoles.push_back(flow::makeFlowConsole(lambda::packageOf));
    consoles.push_back(cloudtrail::makeCloudTrailConsole());
    consoles.push_back(cloudwatch::makeCloudWatchConsole());
    consoles.push_back(connections::makeConnectionsConsole());
    return consoles;
}

} // namespace nephoscope::gui
