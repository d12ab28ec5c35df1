#include "services/process/OutputLines.h"

#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

#include <unistd.h>

namespace nephoscope::process {

namespace {

constexpr std::size_t longestLine = 256 * 1024;

} // namespace

bool OutputLines::read(const FileHandle &output, const Take &take)
{
    std::array<char, 16 * 1024> buffer;
    while (true) {
        const ssize_t size = ::read(output.descriptor(), buffer.data(), buffer.size());
        if (size < 0)
            return errno == EAGAIN || errno == EINTR;
        if (size == 0)
            return false;
        std::string_view rest(buffer.data(), std::size_t(size));
        while (!rest.empty()) {
            const std::size_t end = rest.find('\n');
            m_partial += rest.substr(0, end);
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
            if (end != std::string_view::npos || m_partial.size() > longestLine)
                take(std::exchange(m_partial, {}));
        }
    }
}

void OutputLines::flush(const Take &take)
{
    if (!m_partial.empty())
        take(std::exchange(m_partial, {}));
}

} // namespace nephoscope::process
