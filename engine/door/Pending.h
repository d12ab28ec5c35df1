#pragma once

#include "door/LocalCloud.h"

#include <optional>

namespace nephoscope {

/// A call on its way through the chain. Private to the door.
struct LocalCloud::Pending
{
    Call call;
    Completion done;
    const ServiceRegistry::Handler *handler = nullptr;
    Timestamp started{};
    std::uint64_t tapped = 0; ///< id at the tap, 0 when it was not told
    std::optional<WriteContext> context; ///< while it is on the engine thread
    Reply reply = api::Value();
    // What came in before the engine step, for those handlers that have such a step.
    store::StagedBlob blob;
    std::shared_ptr<void> prepared;
    Service *service = nullptr; ///< the operation's, once asked
    AdmissionPtr admission; ///< of the step that let the call in, for the steps after it
    std::optional<Verdict> verdict; ///< when somebody audits
};

/// The streaming member of an operation's input, null when it has none.
const api::Body *streamingBody(const api::Value &input);

/// A call is answered: keeps why it was refused, and tells the console (not clients) where to find it.
void noteDenial(CallTap &tap, const Call &call, Reply &reply, Timestamp began);

} // namespace nephoscope
