#pragma once

#include "api/Shape.h"

#include <utility>

namespace nephoscope {

/// What the call replied that the tap is telling the answer of, on this thread, while CallTap::Listener::answered runs. Null
/// outside of it and for calls that failed. Owned by who answers: copy what must last.
const api::Value *&currentTappedReply();

/// Sets it for as long as it lives.
class TappedReplyScope
{
public:
    explicit TappedReplyScope(const api::Value *reply) : m_before(std::exchange(currentTappedReply(), reply)) {}
    ~TappedReplyScope() { currentTappedReply() = m_before; }
    TappedReplyScope(const TappedReplyScope &) = delete;
    TappedReplyScope &operator=(const TappedReplyScope &) = delete;

private:
    const api::Value *m_before;
};

} // namespace nephoscope
