#include "listeners/http/PiecePool.h"

namespace nephoscope::http {

std::shared_ptr<std::string> PiecePool::take()
{
    std::unique_ptr<std::string> piece;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_free.empty()) {
            piece = std::move(m_free.back());
            m_free.pop_back();
        }
    }
    if (!piece)
        piece = std::make_unique<std::string>();
    return {piece.release(), [pool = shared_from_this()](std::string *used) { pool->giveBack(std::unique_ptr<std::string>(used)); }};
}

void PiecePool::giveBack(std::unique_ptr<std::string> piece)
{
    const std::lock_guard lock(m_mutex);
    if (m_free.size() < maxKept && piece->capacity() <= 4 * pieceSize)
        m_free.push_back(std::move(piece));
}

void PiecePool::clear()
{
    std::vector<std::unique_ptr<std::string>> dropped;
    const std::lock_guard lock(m_mutex);
    dropped.swap(m_free);
}

} // namespace nephoscope::http
