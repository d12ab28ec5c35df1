// Scans CSV in memory with S3 Select and prints one JSON object per query, each beside a plain walk from line
// feed to line feed (memchr) over the same bytes in the same run.
//   bench_select [MEBIBYTES]

#include "select/Query.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace nephoscope;
using SteadyClock = std::chrono::steady_clock;

namespace {

/// Bytes that are there already, as those of a file in the page cache are.
class Shared : public select::ByteSource
{
public:
    explicit Shared(const std::string &text) : m_text(text) {}
    Expected<std::size_t> read(char *out, std::size_t size) override
    {
        const std::size_t count = m_text.copy(out, size, m_at);
        m_at += count;
        return count;
    }

private:
    const std::string &m_text;
    std::size_t m_at = 0;
};

std::string orders(std::size_t bytes)
{
    static constexpr const char *cities[] = {"Seoul", "Busan", "Incheon", "Daegu", "Daejeon", "Gwangju"};
    std::string text = "id,customer,city,amount,placed,comment\n";
    for (unsigned i = 0; text.size() < bytes; ++i) {
        char row[160];
        std::snprintf(row, sizeof row, "%u,customer-%u,%s,%u,2026-0%u-1%uT10:00:00Z,some text of order %u that nobody reads\n", i, i % 9973,
                      cities[i % 6], i * 7919 % 100'000, i % 9 + 1, i % 9, i);
        text += row;
    }
    return text;
}

double megabytesPerSecond(std::size_t bytes, SteadyClock::time_point begin)
{
    return double(bytes) / std::chrono::duration<double>(SteadyClock::now() - begin).count() / 1e6;
}

double walkLines(const std::string &text)
{
    const auto begin = SteadyClock::now();
    std::size_t lines = 0;
    const char *end = text.data() + text.size();
    for (const char *at = text.data(); at < end; ++lines) {
        const void *found = std::memchr(at, '\n', std::size_t(end - at));
        if (!found)
            break;
        at = static_cast<const char *>(found) + 1;
    }
    const double rate = megabytesPerSecond(text.size(), begin);
    if (lines == 0)
        std::exit(1);
    return rate;
}

double runQuery(const std::string &text, const char *expression)
{
    select::Request request;
    request.expression = expression;
    request.csv.header = select::CsvFormat::Header::Use;
    auto query = select::Query::prepare(std::move(request), std::make_unique<Shared>(text), {});
    if (!query)
        std::exit(1);
    const auto begin = SteadyClock::now();
    for (std::string out;; out.clear()) {
        const auto finished = (*query)->run(out, 256 * 1024, 16 * 1024 * 1024);
        if (!finished)
            std::exit(1);
        if (*finished)
            return megabytesPerSecond(text.size(), begin);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const std::string text = orders((argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 256) * 1024 * 1024);
    static constexpr const char *queries[] = {
        "SELECT COUNT(*) FROM S3Object s WHERE s.city = 'Seoul'",
        "SELECT s.id FROM S3Object s WHERE CAST(s.amount AS INT) > 99000",
        "SELECT * FROM S3Object s WHERE s.city = 'Seoul'",
        "SELECT s.id FROM S3Object s WHERE s.comment LIKE '%order 77%'",
    };
    for (const char *query : queries) {
        double best = 0;
        double walked = 0;
        for (int round = 0; round < 3; ++round) {
            walked = std::max(walked, walkLines(text));
            best = std::max(best, runQuery(text, query));
        }
        std::printf("{\"query\": \"%s\", \"megabytesPerSecond\": %.0f, \"memchrMegabytesPerSecond\": %.0f, \"ratio\": %.2f}\n", query, best, walked,
                    best / walked);
    }
    return 0;
}
