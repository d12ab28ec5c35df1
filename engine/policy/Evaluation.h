#pragma once

#include "policy/RequestContext.h"

#include <array>

namespace nephoscope::policy {

/// One decision under way: the request, prepared for comparing, and memory on the stack, so that a
/// decision as a rule allocates nothing.
class Evaluation
{
public:
    Evaluation(const RequestContext &context, bool boundary);
    Evaluation(const Evaluation &) = delete;
    Evaluation &operator=(const Evaluation &) = delete;

    const RequestContext &request;
    std::string_view action;  ///< lower case
    std::string_view service; ///< lower case, before the colon
    bool hasBoundary;         ///< NotPrincipal asks

private:
    std::array<char, 1024> m_room; ///< not initialised on purpose
    std::pmr::monotonic_buffer_resource m_memory;

public:
    KeyValues key;         ///< the condition key being tested
    KeyValues variable;    ///< a policy variable being filled in
    std::pmr::string text; ///< a pattern with its variables filled in
};

} // namespace nephoscope::policy
