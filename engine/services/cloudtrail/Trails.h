#pragma once

#include "api/generated/cloudtrail.h"
#include "services/cloudtrail/CloudTrailService.h"

namespace nephoscope::cloudtrail {

namespace model = api::cloudtrail;

/// A trail that may be changed here: in its home Region, else `InvalidHomeRegionException`.
Expected<Trail> openTrail(WriteContext &context, const std::string &name);
void save(WriteContext &context, const Trail &trail, CloudTrailService &service);
void announce(WriteContext &context, Change::Kind kind, const Trail &trail);
void addTags(Trail &trail, const std::optional<std::vector<model::Tag>> &tags);

/// Digests begin anew, or end, as the trail wants it now.
void beginChain(WriteContext &context, const Trail &trail);

template <class Op, class Handler>
void write(ServiceRegistry &registry, CloudTrailService &service, Handler handler)
{
    registry.write<Op>([&service, handler](WriteContext &context, const auto &input) { return handler(context, input, service); });
}

} // namespace nephoscope::cloudtrail
