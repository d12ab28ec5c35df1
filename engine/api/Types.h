#pragma once

#include "core/Clock.h"
#include "core/Disk.h"

#include <boost/json/value.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::api {

/// Binary member, already decoded from base64 or CBOR.
struct Blob
{
    std::string bytes;
    bool operator==(const Blob &) const = default;
};

/// Schemaless member (Smithy document).
using Document = boost::json::value;

/// What a change says of a member replaces what is there; what it leaves out stays.
template <class To, class From>
void take(std::optional<To> &to, const std::optional<From> &from)
{
    if (from)
        to = from;
}

/// A string enum that keeps values the model does not know. Generated enums derive from it and add
/// their values as `static constexpr std::string_view`; compare with those.
template <class Tag>
struct OpenEnum
{
    std::string value;

    OpenEnum() = default;
    OpenEnum(std::string_view text) : value(text) {}
    OpenEnum &operator=(std::string_view text)
    {
        value = text;
        return *this;
    }
    bool operator==(const OpenEnum &) const = default;
    bool operator==(std::string_view text) const { return value == text; }
};

/// Holds a member whose shape contains itself; copies deeply. Empty until emplace().
template <class T>
class Box
{
public:
    Box() = default;
    Box(const Box &other) : m_value(other.m_value ? std::make_unique<T>(*other.m_value) : nullptr) {}
    Box(Box &&) noexcept = default;
    Box(T value) : m_value(std::make_unique<T>(std::move(value))) {}
    Box &operator=(const Box &other)
    {
        m_value = other.m_value ? std::make_unique<T>(*other.m_value) : nullptr;
        return *this;
    }
    Box &operator=(Box &&) noexcept = default;

    bool has_value() const { return m_value != nullptr; }
    explicit operator bool() const { return has_value(); }
    T &emplace()
    {
        m_value = std::make_unique<T>();
        return *m_value;
    }
    void reset() { m_value.reset(); }
    T &operator*() { return *m_value; }
    const T &operator*() const { return *m_value; }
    T *operator->() { return m_value.get(); }
    const T *operator->() const { return m_value.get(); }

private:
    std::unique_ptr<T> m_value;
};

/// Pulled by a worker thread: bytes that are neither in memory nor plain file ranges.
class BodySource
{
public:
    virtual ~BodySource() = default;
    /// Fills `out` from the front; 0 at the end.
    virtual Expected<std::size_t> read(std::span<std::uint8_t> out) = 0;
    /// Whether read() may wait for long, as for a network: then it belongs on a thread that may.
    virtual bool waits() const { return false; }
};

/// A range of an open file; the handle may be shared by many bodies.
struct FileSegment
{
    std::shared_ptr<const FileHandle> file;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

/// The streaming member of a request or reply (`Body` of PutObject and GetObject): text in memory,
/// ranges of files (sent with sendfile), or a source to pull from. Cheap to copy.
class Body
{
public:
    Body() = default;
    static Body fromString(std::string bytes);
    static Body fromSegments(std::vector<FileSegment> segments);
    static Body fromSource(std::shared_ptr<BodySource> source, std::uint64_t size);

    std::uint64_t size() const { return m_size; }
    /// Set when the bytes lie in memory.
    const std::string *memory() const { return m_memory.get(); }
    /// Set (possibly empty) when the bytes are file ranges.
    const std::vector<FileSegment> &segments() const { return m_segments; }
    const std::shared_ptr<BodySource> &source() const { return m_source; }
    /// Reads everything; only for small bodies and tests.
    Expected<std::string> readAll() const;

private:
    std::shared_ptr<const std::string> m_memory;
    std::vector<FileSegment> m_segments;
    std::shared_ptr<BodySource> m_source;
    std::uint64_t m_size = 0;
};

} // namespace nephoscope::api
