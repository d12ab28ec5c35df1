#pragma once

#include "services/ListenerNote.h"
#include "wire/HttpMessage.h"

namespace nephoscope::lambda {

/// Where packages are fetched, by links that Lambda has given out.
inline constexpr std::string_view downloadPath = "/_nephoscope/lambda-code/";

/// A listener says where it is: functions find the cloud there, and function URLs name its port.
struct NoteListener : ListenerNote<NoteListener>
{
    static constexpr std::string_view serviceId = "lambda";
};

/// A request to `ID.lambda-url.REGION.localhost`. The caller is who signed it, or nobody. An error is the function URL's own
/// answer and never the function's. Without an id it is a request for a package, see Downloads.
struct CallFunctionUrl : InternalOperation<CallFunctionUrl>
{
    static constexpr std::string_view serviceId = "lambda";
    static constexpr std::string_view name = "CallFunctionUrl";
    struct Input
    {
        std::string id;
        wire::HttpRequest request;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        wire::HttpReply reply;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope::lambda
