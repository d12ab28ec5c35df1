#include "services/Services.h"

#include "services/autoscaling/AutoScalingService.h"
#include "services/cloudtrail/CloudTrailService.h"
#include "services/cloudwatch/CloudWatchService.h"
#include "services/events/EventsService.h"
#include "services/iam/IamService.h"
#include "services/kms/KmsService.h"
#include "services/lambda/LambdaService.h"
#include "services/logs/LogsService.h"
#include "services/organizations/OrganizationsService.h"
#include "services/s3/S3Service.h"
#include "services/s3control/S3ControlService.h"
#include "services/secretsmanager/SecretsManagerService.h"
#include "services/sns/SnsService.h"
#include "services/sqs/SqsService.h"
#include "services/sts/StsService.h"

namespace nephoscope {

std::vector<std::unique_ptr<Service>> makeServices(std::shared_ptr<autoscaling::Runner> workers)
{
    const auto identities = std::make_shared<identity::Book>();
    const auto metrics = std::make_shared<Metrics>();
    const auto reads = std::make_shared<ManagementReads>();
    std::vector<std::unique_ptr<Service>> services;
    services.push_back(std::make_unique<autoscaling::AutoScalingService>(metrics, std::move(workers)));
    services.push_back(std::make_unique<cloudtrail::CloudTrailService>(reads));
    services.push_back(std::make_unique<cloudwatch::CloudWatchService>(metrics));
    services.push_back(std::make_unique<events::EventsService>(metrics, reads));
    services.push_back(std::make_unique<iam::IamService>(identities));
    services.push_back(std::make_unique<kms::KmsService>());
    services.push_back(std::make_unique<lambda::LambdaService>(metrics));
    services.push_back(std::make_unique<logs::LogsService>(metrics));
    // After IAM: the door asks the last one that has identities, and these are IAM's, bound by organizations.
    services.push_back(std::make_unique<organizations::OrganizationsService>(std::make_shared<identity::Places>(identities)));
    services.push_back(std::make_unique<s3::S3Service>(metrics, identities));
    services.push_back(std::make_unique<s3control::S3ControlService>());
    services.push_back(std::make_unique<secretsmanager::SecretsManagerService>());
    services.push_back(std::make_unique<sns::SnsService>(metrics));
    services.push_back(std::make_unique<sqs::SqsService>(metrics));
    services.push_back(std::make_unique<sts::StsService>(identities));
    return services;
}

} // namespace nephoscope
