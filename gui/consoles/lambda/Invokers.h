#pragma once

#include "gui/describe/FormDescription.h"

namespace nephoscope::gui::lambda {

/// Who may invoke a function.
struct Invoker
{
    std::string statement; ///< the statement's ID
    std::string service;   ///< `sns.amazonaws.com`
    std::string source;    ///< ARN of the resource it does it for
    std::string account = {}; ///< whose resource that is, where the ARN does not say it
};
/// Adds a statement to the policy of a function, named by its name or ARN; one of the same ID is there already after a
/// change, and stays.
FormCall letInvoke(EngineHost &engine, const std::string &function, const Invoker &invoker);

} // namespace nephoscope::gui::lambda
