#pragma once

#include "services/ListenerNote.h"

namespace nephoscope::autoscaling {

/// A listener says where it is: workers find the cloud there.
struct NoteListener : ListenerNote<NoteListener>
{
    static constexpr std::string_view serviceId = "autoscaling";
};

} // namespace nephoscope::autoscaling
