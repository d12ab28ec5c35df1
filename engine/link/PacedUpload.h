#pragma once

#include "door/LocalCloud.h"
#include "link/Link.h"
#include "link/Pacer.h"
#include "store/BodyReader.h"

#include <atomic>

namespace nephoscope::link {

/// A call's body on its way over the link: a quantum is read, handed to the store, and the next
/// one waits until the link has room. No thread is held meanwhile; keeps itself alive.
class PacedUpload final : public std::enable_shared_from_this<PacedUpload>
{
public:
    PacedUpload(LocalCloud &cloud, std::shared_ptr<Flow> flow, std::shared_ptr<Pacer> pacer, Call call, Completion done);
    /// On a thread that may wait for the disk.
    void start();

private:
    void step();
    /// Two things must happen before the next quantum: its time comes, the store has room.
    void arrived();
    void fail(Error error);

    LocalCloud &m_cloud;
    const std::shared_ptr<Flow> m_flow;
    const std::shared_ptr<Pacer> m_pacer;
    Call m_call;
    Completion m_done;
    api::Body m_body;
    std::optional<store::BodyReader> m_reader;
    std::shared_ptr<Upload> m_upload;
    std::uint64_t m_sent = 0;
    std::atomic<int> m_awaited{0};
    std::atomic<bool> m_kept{false}; ///< by the pacer, while the store has no room
};

} // namespace nephoscope::link
