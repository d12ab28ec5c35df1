#pragma once

#include "core/Disk.h"

#include <functional>
#include <string>

namespace nephoscope::process {

/// What a process writes, line by line. Lines beyond 256 KiB are cut.
class OutputLines
{
public:
    using Take = std::function<void(std::string line)>;

    /// Reads what is there now; false at the end.
    bool read(const FileHandle &output, const Take &take);
    /// A last line without its end.
    void flush(const Take &take);

private:
    std::string m_partial;
};

} // namespace nephoscope::process
