#pragma once

#include "api/generated/s3.h"
#include "gui/bridge/EngineHost.h"

namespace nephoscope::gui {

/// Where directory buckets of the zone `use1-az4` are.
inline Caller inZonesRegion(const EngineHost &engine)
{
    Caller caller = engine.caller();
    caller.region = Region{"us-east-1"};
    return caller;
}

/// A directory bucket in `use1-az4`, whose name ends in `--use1-az4--x-s3`; false when it is refused.
inline bool makeDirectoryBucket(EngineHost &engine, const std::string &name)
{
    api::s3::CreateBucket::Input input;
    input.bucket = name;
    auto &configuration = input.createBucketConfiguration.emplace();
    configuration.location.emplace().name = "use1-az4";
    configuration.location->type.emplace("AvailabilityZone");
    configuration.bucket.emplace().type.emplace("Directory");
    configuration.bucket->dataRedundancy.emplace("SingleAvailabilityZone");
    return engine.cloud().invoke<api::s3::CreateBucket>(inZonesRegion(engine), std::move(input)).result().has_value();
}

} // namespace nephoscope::gui
