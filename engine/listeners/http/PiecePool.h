#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace nephoscope::http {

/// Buffers that request bodies travel in, used again so that a stream does not fault in fresh
/// pages for every piece. Thread-safe; pieces come back from whichever thread drops them last.
class PiecePool : public std::enable_shared_from_this<PiecePool>
{
public:
    static constexpr std::size_t pieceSize = 512 * 1024;
    static constexpr std::size_t maxKept = 16;

    /// Its content is whatever the last user left.
    std::shared_ptr<std::string> take();
    /// Gives the memory back while nobody uploads.
    void clear();

private:
    void giveBack(std::unique_ptr<std::string> piece);

    std::mutex m_mutex;
    std::vector<std::unique_ptr<std::string>> m_free;
};

} // namespace nephoscope::http
