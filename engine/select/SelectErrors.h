#pragma once

#include "core/Expected.h"

#include <string>
#include <string_view>

namespace nephoscope::select {

/// An error of S3 Select by its code, with the sentence Amazon S3 gives it ("List of SELECT Object Content
/// error codes"), always status 400.
Error selectError(std::string_view code);
/// The same code with a sentence of its own: parse errors say where they stand.
Error selectError(std::string_view code, std::string message);

} // namespace nephoscope::select
