#pragma once

#include "select/Query.h"

#include <QByteArray>

#include <algorithm>
#include <string>

namespace nephoscope::test {

/// Reads like a file over a slow line: at most `piece` bytes at a time.
class TrickleSource : public select::ByteSource
{
public:
    TrickleSource(std::string text, std::size_t piece) : m_text(std::move(text)), m_piece(piece) {}
    Expected<std::size_t> read(char *out, std::size_t size) override
    {
        const std::size_t count = std::min({size, m_piece, m_text.size() - m_at});
        m_text.copy(out, count, m_at);
        m_at += count;
        return count;
    }

private:
    std::string m_text;
    std::size_t m_piece;
    std::size_t m_at = 0;
};

/// What a query finds, or `!Code`. The clock shows 2026-11-23T07:16:00Z.
inline std::string runQuery(select::Request request, std::string text, std::size_t piece = SIZE_MAX, select::Statistics *statistics = nullptr)
{
    auto query = select::Query::prepare(std::move(request), std::make_unique<TrickleSource>(std::move(text), piece),
                                        Timestamp(std::chrono::seconds(1795418160)));
    if (!query)
        return '!' + query.error().code;
    std::string all;
    for (;;) {
        std::string out;
        const auto finished = (*query)->run(out, 64 * 1024, 1024 * 1024);
        all += out;
        if (statistics)
            *statistics = (*query)->statistics();
        if (!finished)
            return '!' + finished.error().code;
        if (*finished)
            return all;
    }
}

inline select::Request csvRequest(std::string expression, select::CsvFormat::Header header = select::CsvFormat::Header::None)
{
    select::Request request;
    request.expression = std::move(expression);
    request.csv.header = header;
    return request;
}

inline select::Request jsonRequest(std::string expression, bool lines = false)
{
    select::Request request;
    request.expression = std::move(expression);
    request.format = lines ? select::Request::Format::JsonLines : select::Request::Format::JsonDocument;
    request.output.json = true;
    return request;
}

/// An expression's value on a single record, as JSON output has it.
inline std::string valueOf(const std::string &expression)
{
    select::Request request = csvRequest("SELECT " + expression + " AS v FROM S3Object");
    request.output.json = true;
    std::string out = runQuery(std::move(request), "a,b\n");
    if (out.starts_with("{\"v\":") && out.ends_with("}\n"))
        return out.substr(5, out.size() - 7);
    return out == "{}\n" ? "MISSING" : out;
}

} // namespace nephoscope::test
