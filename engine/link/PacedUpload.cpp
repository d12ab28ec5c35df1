#include "link/PacedUpload.h"

#include "door/Pending.h"

#include <algorithm>

namespace nephoscope::link {

PacedUpload::PacedUpload(LocalCloud &cloud, std::shared_ptr<Flow> flow, std::shared_ptr<Pacer> pacer, Call call, Completion done)
    : m_cloud(cloud), m_flow(std::move(flow)), m_pacer(std::move(pacer)), m_call(std::move(call)), m_done(std::move(done)),
      m_body(*streamingBody(m_call.input))
{
}

void PacedUpload::start()
{
    auto upload = m_cloud.openUpload(m_call, false, m_body.size());
    if (!upload) {
        fail(std::move(upload.error()));
        return;
    }
    m_upload = std::move(*upload);
    m_upload->onDrained([weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->arrived();
    });
    m_reader.emplace(m_body, m_flow->quantum(Way::Up));
    step();
}

void PacedUpload::step()
{
    const auto piece = m_reader->next();
    if (!piece) {
        m_upload->abort();
        fail(piece.error());
        return;
    }
    if (piece->empty()) {
        m_upload->finish({}, std::exchange(m_done, nullptr));
        return;
    }
    m_sent += piece->size();
    if (m_call.progress && !m_call.progress(m_sent)) {
        m_upload->abort();
        fail({"RequestCancelled", "The request was cancelled.", 400});
        return;
    }
    const auto bytes = reinterpret_cast<const char *>(piece->data());
    const Timestamp when = m_flow->pass(Way::Up, piece->size());
    m_awaited = 2;
    if (m_upload->append(std::make_shared<const std::string>(bytes, piece->size()))) {
        arrived();
    } else {
        // Its time may come first, and then nobody else would know of it.
        m_kept = true;
        m_pacer->keep(shared_from_this());
    }
    m_pacer->at(when, [self = shared_from_this()] { self->arrived(); });
}

void PacedUpload::arrived()
{
    if (--m_awaited > 0)
        return;
    const auto self = shared_from_this();
    if (m_kept.exchange(false))
        m_pacer->letGo(this);
    m_cloud.workers().post([self] { self->step(); });
}

void PacedUpload::fail(Error error)
{
    const Completion done = std::exchange(m_done, nullptr);
    done(tl::unexpected(std::move(error)));
}

} // namespace nephoscope::link
