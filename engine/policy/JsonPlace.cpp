#include "policy/JsonPlace.h"

#include <boost/json/parse.hpp>

#include <algorithm>

namespace nephoscope::policy {

namespace {

/// Walks JSON that a parser has already found valid, so it need not check anything; every loop is
/// bounded by the text's end all the same.
class Walker
{
public:
    explicit Walker(std::string_view text) : m_text(text) {}

    std::size_t find(const JsonPath &path, std::size_t depth = 0)
    {
        blanks();
        const std::size_t begin = m_at;
        if (depth == path.size())
            return begin;
        std::optional<std::size_t> found;
        each([&](const std::string *name, std::size_t index, std::size_t) {
            const bool wanted = name ? path[depth] == JsonPath::value_type(*name) : path[depth] == JsonPath::value_type(index);
            if (wanted && !found) {
                const std::size_t here = m_at;
                found = find(path, depth + 1);
                m_at = here;
            }
            skip();
        });
        return found.value_or(begin);
    }

    std::optional<JsonDuplicate> duplicate()
    {
        std::vector<std::string> names;
        std::optional<JsonDuplicate> found;
        each([&](const std::string *name, std::size_t index, std::size_t nameAt) {
            if (found) {
                skip();
                return;
            }
            const auto step = name ? JsonPath::value_type(*name) : JsonPath::value_type(index);
            if (name && std::find(names.begin(), names.end(), *name) != names.end()) {
                found = JsonDuplicate{{step}, nameAt};
                skip();
                return;
            }
            if (name)
                names.push_back(*name);
            found = duplicate();
            if (found)
                found->path.insert(found->path.begin(), step);
        });
        return found;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void blanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n' || m_text[m_at] == '\r'))
            ++m_at;
    }

    std::string_view quoted()
    {
        const std::size_t begin = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at + 1, m_text.size());
        return m_text.substr(begin, m_at - begin);
    }

    std::string name()
    {
        const std::string_view raw = quoted();
        boost::json::error_code problem;
        const boost::json::value value = boost::json::parse({raw.data(), raw.size()}, problem);
        return problem || !value.is_string() ? std::string(raw) : std::string(value.get_string());
    }

    void skip()
    {
        blanks();
        if (peek() == '{' || peek() == '[') {
            each([this](const std::string *, std::size_t, std::size_t) { skip(); });
        } else if (peek() == '"') {
            quoted();
        } else {
            while (m_at < m_text.size() && std::string_view(",]} \t\r\n").find(m_text[m_at]) == std::string_view::npos)
                ++m_at;
        }
    }

    /// Calls `visit` before each member or element; it must move past the value. Scalars are skipped.
    template <class Visit>
    void each(Visit visit)
    {
        blanks();
        const char open = peek();
        if (open != '{' && open != '[') {
            skip();
            return;
        }
        const char close = open == '{' ? '}' : ']';
        ++m_at;
        for (std::size_t index = 0;; ++index) {
            blanks();
            if (peek() == ',') {
                ++m_at;
                blanks();
            }
            if (peek() == close || m_at >= m_text.size())
                break;
            if (open == '{') {
                const std::size_t nameAt = m_at;
                const std::string member = name();
                blanks();
                m_at = std::min(m_at + 1, m_text.size());
                blanks();
                visit(&member, index, nameAt);
            } else {
                visit(nullptr, index, m_at);
            }
        }
        m_at = std::min(m_at + 1, m_text.size());
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::string toString(const JsonPath &path)
{
    std::string out;
    for (const auto &step : path) {
        if (const auto *name = std::get_if<std::string>(&step))
            out += (out.empty() ? "" : ".") + *name;
        else
            out += "[" + std::to_string(std::get<std::size_t>(step)) + "]";
    }
    return out;
}

TextPlace placeOf(std::string_view text, std::size_t offset)
{
    TextPlace place;
    for (std::size_t i = 0; i < std::min(offset, text.size()); ++i) {
        if (text[i] == '\n') {
            ++place.line;
            place.column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
            ++place.column;
        }
    }
    return place;
}

std::size_t findInJson(std::string_view text, const JsonPath &path)
{
    return Walker(text).find(path);
}

std::optional<JsonDuplicate> findDuplicateMember(std::string_view text)
{
    return Walker(text).duplicate();
}

} // namespace nephoscope::policy
