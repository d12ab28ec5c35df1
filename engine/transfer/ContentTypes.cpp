#include "transfer/ContentTypes.h"

#include "core/Text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace nephoscope::transfer {

namespace {

using Entry = std::pair<std::string_view, std::string_view>;

// IANA media types of common extensions, sorted by extension.
constexpr std::array types = {
    Entry{"7z", "application/x-7z-compressed"}, Entry{"avi", "video/x-msvideo"}, Entry{"avif", "image/avif"},
    Entry{"bmp", "image/bmp"}, Entry{"bz2", "application/x-bzip2"}, Entry{"c", "text/x-c"},
    Entry{"cpp", "text/x-c++src"}, Entry{"css", "text/css"}, Entry{"csv", "text/csv"},
    Entry{"doc", "application/msword"},
    Entry{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    Entry{"flac", "audio/flac"}, Entry{"gif", "image/gif"}, Entry{"gz", "application/gzip"},
    Entry{"h", "text/x-c"}, Entry{"htm", "text/html"}, Entry{"html", "text/html"},
    Entry{"ico", "image/x-icon"}, Entry{"ini", "text/plain"}, Entry{"java", "text/x-java"},
    Entry{"jpeg", "image/jpeg"}, Entry{"jpg", "image/jpeg"}, Entry{"js", "text/javascript"},
    Entry{"json", "application/json"}, Entry{"log", "text/plain"}, Entry{"m4a", "audio/mp4"},
    Entry{"md", "text/markdown"}, Entry{"mkv", "video/x-matroska"}, Entry{"mov", "video/quicktime"},
    Entry{"mp3", "audio/mpeg"}, Entry{"mp4", "video/mp4"}, Entry{"mpeg", "video/mpeg"},
    Entry{"oga", "audio/ogg"}, Entry{"ogg", "audio/ogg"}, Entry{"otf", "font/otf"},
    Entry{"parquet", "application/vnd.apache.parquet"}, Entry{"pdf", "application/pdf"},
    Entry{"png", "image/png"}, Entry{"ppt", "application/vnd.ms-powerpoint"},
    Entry{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    Entry{"py", "text/x-python"}, Entry{"rtf", "application/rtf"}, Entry{"sh", "application/x-sh"},
    Entry{"svg", "image/svg+xml"}, Entry{"tar", "application/x-tar"}, Entry{"tgz", "application/gzip"},
    Entry{"tif", "image/tiff"}, Entry{"tiff", "image/tiff"}, Entry{"ts", "video/mp2t"},
    Entry{"ttf", "font/ttf"}, Entry{"txt", "text/plain"}, Entry{"wasm", "application/wasm"},
    Entry{"wav", "audio/wav"}, Entry{"webm", "video/webm"}, Entry{"webp", "image/webp"},
    Entry{"woff", "font/woff"}, Entry{"woff2", "font/woff2"}, Entry{"xls", "application/vnd.ms-excel"},
    Entry{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    Entry{"xml", "application/xml"}, Entry{"xz", "application/x-xz"}, Entry{"yaml", "application/yaml"},
    Entry{"yml", "application/yaml"}, Entry{"zip", "application/zip"}, Entry{"zst", "application/zstd"},
};
static_assert(std::is_sorted(types.begin(), types.end()));

} // namespace

std::string_view contentTypeOf(std::string_view name)
{
    constexpr std::string_view unknown = "binary/octet-stream";
    const std::size_t slash = name.rfind('/');
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || (slash != std::string_view::npos && dot < slash))
        return unknown;
    const std::string extension = toLower(name.substr(dot + 1));
    const auto found = std::lower_bound(types.begin(), types.end(), extension,
                                        [](const Entry &entry, std::string_view wanted) { return entry.first < wanted; });
    return found != types.end() && found->first == extension ? found->second : unknown;
}

} // namespace nephoscope::transfer
