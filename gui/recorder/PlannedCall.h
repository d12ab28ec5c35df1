#pragma once

#include "api/Shape.h"

#include <string>
#include <utility>

namespace nephoscope::gui {

/// A call that will be sent, kept with its input: what CliPreview writes down as code.
struct PlannedCall
{
    const api::Operation *operation = nullptr;
    api::Value input = {};
    std::string region = {}; ///< empty: the user's default

    template <class Operation>
    static PlannedCall of(typename Operation::Input input, std::string region)
    {
        return {&Operation::model(), api::Value::of(std::move(input)), std::move(region)};
    }
};

} // namespace nephoscope::gui
