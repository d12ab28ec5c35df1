#pragma once

#include "core/Clock.h"
#include "store/Database.h"

// Times as rows keep them: in milliseconds since 1970.
namespace nephoscope::store {

inline std::int64_t millis(Timestamp time)
{
    return time.time_since_epoch().count();
}

inline Timestamp timeAt(const Query &query, int column)
{
    return Timestamp(Duration(query.integer(column)));
}

} // namespace nephoscope::store
