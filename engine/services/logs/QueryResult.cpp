#include "services/logs/QueryResult.h"

#include <algorithm>
#include <cstring>

namespace nephoscope::logs {

namespace {

// A row is the count of its fields and, for each, name and value with their lengths before them: 32 bits, as this machine has them.

void addCount(std::string &out, std::size_t count)
{
    const auto number = std::uint32_t(count);
    out.append(reinterpret_cast<const char *>(&number), sizeof number);
}

void addText(std::string &out, std::string_view text)
{
    addCount(out, text.size());
    out += text;
}

class Reader
{
public:
    explicit Reader(std::string_view bytes) : m_rest(bytes) {}

    bool isAtEnd() const { return m_rest.empty(); }
    std::size_t count()
    {
        std::uint32_t number = 0;
        if (m_rest.size() < sizeof number) {
            m_rest = {};
            return 0;
        }
        std::memcpy(&number, m_rest.data(), sizeof number);
        m_rest.remove_prefix(sizeof number);
        return number;
    }
    std::string_view text()
    {
        const std::size_t size = std::min(count(), m_rest.size());
        const std::string_view found = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return found;
    }

private:
    std::string_view m_rest;
};

} // namespace

void QueryResult::add(const InsightsRow &row, const std::vector<std::string> &columns)
{
    if (m_bytes.size() >= mostBytes)
        return;
    std::vector<std::pair<std::string_view, std::string>> fields;
    const auto take = [&](std::string_view column) {
        const auto found = row.find(column);
        if (found != row.end() && isThere(found->second))
            fields.emplace_back(column, textOf(found->second));
    };
    for (const std::string &column : columns)
        take(column);
    if (std::find(columns.begin(), columns.end(), "@ptr") == columns.end())
        take("@ptr"); // rows of stats have none
    addCount(m_bytes, fields.size());
    for (const auto &field : fields) {
        addText(m_bytes, field.first);
        addText(m_bytes, field.second);
    }
}

bool QueryResult::read(std::string_view bytes, std::size_t skip, std::size_t most, Rows &rows)
{
    Reader reader(bytes);
    while (!reader.isAtEnd()) {
        if (skip == 0 && most == 0)
            return true;
        const std::size_t count = reader.count();
        auto *row = skip > 0 ? nullptr : &rows.emplace_back();
        for (std::size_t i = 0; i < count && !reader.isAtEnd(); ++i) {
            const std::string_view name = reader.text();
            const std::string_view value = reader.text();
            if (row) {
                auto &field = row->emplace_back();
                field.field = std::string(name);
                field.value = std::string(value);
            }
        }
        row ? --most : --skip;
    }
    return false;
}

} // namespace nephoscope::logs
