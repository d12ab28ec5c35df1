#pragma once

#include "services/BusNotices.h"
#include "services/secretsmanager/SecretRepository.h"

namespace nephoscope::secretsmanager {

/// Rotation by a Lambda function. A rotation makes a version with AWSPENDING and no value, and calls the function four
/// times for it: createSecret, setSecret, testSecret, finishSecret. Each call is a parcel of a courier, so that one that
/// kill -9 interrupts is made again. It has succeeded when AWSCURRENT then is on the new version.
/// EventBridge hears of how it went (`AWS Service Event via CloudTrail`), whether or not a trail logs.
class Rotator
{
public:
    Rotator();

    void registerOperations(ServiceRegistry &registry, const ServiceHost &host);
    void start(const ServiceHost &host)
    {
        m_courier.start(host);
        m_notices.start(host);
    }

private:
    Expected<Courier::Beginning> begin(WriteContext &context, const Parcel &parcel);

    const ServiceHost *m_host = nullptr;
    Courier m_courier;
    BusNotices m_notices{"secretsmanager"};
};

} // namespace nephoscope::secretsmanager
