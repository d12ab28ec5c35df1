#pragma once

#include "gui/consoles/s3/ObjectSettings.h"

namespace nephoscope::gui::s3 {

/// The parts an object was uploaded in, with their checksums (GetObjectAttributes), page by page.
Resource objectParts(const ObjectRef &ref);
/// The checksums among the members of a reply by their names: "CRC-32", "SHA-256" and so on, in base64.
template <class Output>
std::vector<std::pair<QString, QString>> checksumsIn(const Output &output)
{
    const std::pair<const char *, const std::optional<std::string> *> known[] = {
        {"CRC-64/NVME", &output.checksumCRC64NVME}, {"CRC-32", &output.checksumCRC32}, {"CRC-32C", &output.checksumCRC32C},
        {"SHA-1", &output.checksumSHA1},            {"SHA-256", &output.checksumSHA256}};
    std::vector<std::pair<QString, QString>> found;
    for (const auto &[name, value] : known) {
        if (*value)
            found.emplace_back(QLatin1String(name), toQt(**value));
    }
    return found;
}

} // namespace nephoscope::gui::s3
