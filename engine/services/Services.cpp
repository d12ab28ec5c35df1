#include "services/Services.h"

#include "services/iam/IamService.h"
#include "services/kms/KmsService.h"
#include "services/lambda/LambdaService.h"
#include "services/logs/LogsService.h"
#include "services/s3/S3Service.h"
#include "services/s3control/S3ControlService.h"
#include "services/sts/StsService.h"

namespace nephoscope {

std::vector<std::unique_ptr<Service>> makeServices()
{
    std::vector<std::unique_ptr<Service>> services;
    services.push_back(std::make_unique<iam::IamService>());
    services.push_back(std::make_unique<kms::KmsService>());
    services.push_back(std::make_unique<lambda::LambdaService>());
    services.push_back(std::make_unique<logs::LogsService>());
    services.push_back(std::make_unique<s3::S3Service>());
    services.push_back(std::make_unique<s3control::S3ControlService>());
    services.push_back(std::make_unique<sts::StsService>());
    return services;
}

} // namespace nephoscope
