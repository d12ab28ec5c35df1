#pragma once

#include "api/Shape.h"

#include <functional>
#include <string>
#include <utility>

namespace nephoscope::gui {

class CodeProgram;

/// A call that will be sent, kept with its input: what CliPreview writes down as code.
struct PlannedCall
{
    const api::Operation *operation = nullptr;
    api::Value input = {};
    std::string region = {}; ///< empty: the user's default
    std::function<void(CodeProgram &program)> write = {}; ///< of what is no single call, instead of the others

    template <class Operation>
    static PlannedCall of(typename Operation::Input input, std::string region)
    {
        return {&Operation::model(), api::Value::of(std::move(input)), std::move(region), {}};
    }
    /// Something else that a program can say: a CodeRemoval, a CodeLink.
    template <class Part>
    static PlannedCall saying(Part part)
    {
        return {nullptr, {}, {}, [part = std::move(part)](auto &program) { program.add(part); }};
    }
};

} // namespace nephoscope::gui
