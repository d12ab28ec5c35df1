#pragma once

#include "core/Error.h"

#include <tl/expected.hpp>

namespace nephoscope {

/// A value, or the AWS error that stands in its place. What can fail in normal life returns this;
/// exceptions are for abandoning a thread or start-up only.
template <class T>
using Expected = tl::expected<T, Error>;

using Unexpected = tl::unexpected<Error>;

/// `return fail(Error{…});` reads as what it does.
inline Unexpected fail(Error error)
{
    return Unexpected(std::move(error));
}

} // namespace nephoscope
