#pragma once

#include "core/Expected.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::select {

/// Memory of one record: given out in pieces, taken back all at once.
class Arena
{
public:
    void *allocate(std::size_t bytes);
    /// A copy that lives as long as the record.
    std::string_view keep(std::string_view text);
    template <class T>
    T *array(std::size_t count)
    {
        return static_cast<T *>(allocate(count * sizeof(T)));
    }
    void reset();

private:
    static constexpr std::size_t blockSize = 64 * 1024;
    struct Block
    {
        std::unique_ptr<std::byte[]> bytes;
        std::size_t size = 0;
    };
    std::vector<Block> m_blocks;
    std::size_t m_block = 0;
    std::size_t m_used = 0;
};

struct JsonMember;

/// A JSON value whose texts and children lie in an Arena. Numbers keep their own spelling.
struct Json
{
    enum class Kind : std::uint8_t { Null, False, True, Number, String, Array, Object };

    Kind kind = Kind::Null;
    std::uint32_t count = 0; ///< of elements or members
    union {
        struct
        {
            const char *data;
            std::size_t size;
        } chars;
        const Json *elements;
        const JsonMember *members;
    } at = {{nullptr, 0}};

    std::string_view text() const { return {at.chars.data, at.chars.size}; }
};

struct JsonMember
{
    std::string_view key;
    Json value;
};

/// As compact JSON. False when a text is not UTF-8.
bool appendJson(const Json &value, std::string &out);
bool appendJsonText(std::string_view text, std::string &out);

} // namespace nephoscope::select
