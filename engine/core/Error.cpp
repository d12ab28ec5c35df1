#include "core/Error.h"

#include "core/Log.h"

namespace nephoscope {

Error internalError(std::string_view detail)
{
    log::error(detail);
    return {"InternalError", "We encountered an internal error. Please try again.", 500};
}

} // namespace nephoscope
