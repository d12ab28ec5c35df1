#pragma once

#include "services/events/Access.h"

namespace nephoscope::events {

using TagList = std::vector<api::events::Tag>;

/// Adds tags to a resource, in place of those of the same keys: at most 50, none that begins with `aws:`.
Expected<void> putTags(WriteContext &context, const std::string &arn, const std::optional<TagList> &tags);

} // namespace nephoscope::events
