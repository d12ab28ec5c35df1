#pragma once

#include "link/Link.h"
#include "link/Pacer.h"
#include "store/BodyReader.h"

namespace nephoscope::link {

/// The bytes of a reply as they come off the link: whoever reads them waits for them. The body
/// may wait for long, so that it is read on a thread that may.
class Arrival final : public api::BodySource
{
public:
    Arrival(api::Body body, std::shared_ptr<Flow> flow, std::shared_ptr<Pacer> pacer);
    Expected<std::size_t> read(std::span<std::uint8_t> out) override;
    bool waits() const override { return true; }

private:
    const api::Body m_body;
    store::BodyReader m_reader;
    const std::shared_ptr<Flow> m_flow;
    const std::shared_ptr<Pacer> m_pacer;
    std::span<const std::uint8_t> m_piece; ///< read but not yet handed out
};

} // namespace nephoscope::link
