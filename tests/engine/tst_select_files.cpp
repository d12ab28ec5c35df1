#include "tests/engine/SelectTesting.h"

#include <QtTest>

#include <bzlib.h>
#include <zlib.h>

#include <random>

using namespace nephoscope;
using namespace nephoscope::test;
using Header = select::CsvFormat::Header;

namespace {

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

std::string gzip(const std::string &text)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, static_cast<uLong>(text.size())) + 64, '\0');
    std::string in = text;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string bzip2(std::string text)
{
    std::string out(text.size() + text.size() / 50 + 1000, '\0');
    auto size = static_cast<unsigned>(out.size());
    BZ2_bzBuffToBuffCompress(out.data(), &size, text.data(), static_cast<unsigned>(text.size()), 9, 0, 0);
    out.resize(size);
    return out;
}

constexpr const char *people = "name,Age,city\nAlice,30,\"Seoul, KR\"\nBob,5,\"say \"\"hi\"\"\"\n\n#note\nCarol,41,\n";

} // namespace

/// Files of all layouts through the whole library.
class SelectFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused();
    void headers();
    void layouts();
    void quotedRecordDelimiters();
    void aggregates();
    void outputs();
    void jsonPaths_data();
    void jsonPaths();
    void jsonRows();
    void jsonRefused();
    void packed();
    void damaged();
    void scanRanges();
    void piecesOfAnySize();
    void memoryStaysFlat();
    void garbage();
};

void SelectFilesTest::refused()
{
    const auto code = [](select::Request request, std::string text = people) { return bytes(runQuery(std::move(request), std::move(text))); };
    QCOMPARE(code(csvRequest("SELECT \"NAME\" FROM S3Object", Header::Use)), QByteArray("!MissingHeaders"));
    QCOMPARE(code(csvRequest("SELECT nobody FROM S3Object", Header::Use)), QByteArray("!MissingHeaders"));
    QCOMPARE(code(csvRequest("SELECT a FROM S3Object", Header::Use), "a,A\n1,2\n"), QByteArray("!AmbiguousFieldName"));
    QCOMPARE(code(csvRequest("SELECT \"A\" FROM S3Object", Header::Use), "a,A\n1,2\n"), QByteArray("2\n"));
    QCOMPARE(code(csvRequest("SELECT _1 FROM S3Object"), "\"never closed\n"), QByteArray("!CSVUnescapedQuote"));
    QCOMPARE(code(csvRequest("SELECT _1 FROM S3Object"), "\"closed\"too early\n"), QByteArray("!CSVUnescapedQuote"));
    QCOMPARE(code(csvRequest("SELECT * FROM S3Object"), std::string(1024 * 1024 + 1, 'x') + "\n"), QByteArray("!OverMaxRecordSize"));
    QCOMPARE(code(csvRequest("SELECT * FROM S3Object", Header::Use), std::string(5 * 1024 * 1024, 'x')), QByteArray("!OverMaxRecordSize"));
    QCOMPARE(code(csvRequest("SELECT _1 || _1 FROM S3Object"), std::string(600'000, 'x') + "\n"), QByteArray("!OverMaxRecordSize"));
    select::Request toJson = csvRequest("SELECT * FROM S3Object");
    toJson.output.json = true;
    QCOMPARE(code(toJson, "caf\xe9\n"), QByteArray("!InvalidTextEncoding"));
}

void SelectFilesTest::headers()
{
    const auto run = [](const char *sql, Header header, std::string text = people) { return bytes(runQuery(csvRequest(sql, header), std::move(text))); };
    QCOMPARE(run("SELECT s.NAME, s.\"Age\" FROM S3Object s WHERE CAST(s.age AS INT) > 5", Header::Use), QByteArray("Alice,30\nCarol,41\n"));
    QCOMPARE(run("SELECT s._1 FROM S3Object s", Header::Use), QByteArray("Alice\nBob\nCarol\n"));
    QCOMPARE(run("SELECT _1 FROM S3Object", Header::Ignore), QByteArray("Alice\nBob\nCarol\n"));
    QCOMPARE(run("SELECT _1 FROM S3Object", Header::None), QByteArray("name\nAlice\nBob\nCarol\n"));
    QCOMPARE(run("SELECT name FROM S3Object LIMIT 2", Header::Use), QByteArray("Alice\nBob\n"));
    QCOMPARE(run("SELECT name FROM S3Object LIMIT 0", Header::Use), QByteArray(""));
    QCOMPARE(run("SELECT name FROM S3Object", Header::Use, "\xef\xbb\xbfname\nx\n"), QByteArray("x\n"));
    QCOMPARE(run("SELECT name FROM S3Object", Header::Use, ""), QByteArray(""));
    QCOMPARE(run("SELECT COUNT(*) FROM S3Object", Header::Use, ""), QByteArray("0\n"));
    QCOMPARE(run("SELECT name FROM S3Object", Header::Use, "name"), QByteArray(""));
    QCOMPARE(run("SELECT \"CAST\" FROM S3Object", Header::Use, "CAST\nx\n"), QByteArray("x\n"));
    QCOMPARE(run("SELECT _3 FROM S3Object WHERE _3 IS MISSING OR _3 = 'c'", Header::None, "a,b,c\na\n"), QByteArray("c\n\n"));
}

void SelectFilesTest::layouts()
{
    select::Request request = csvRequest("SELECT _2, _1 FROM S3Object");
    request.csv.fieldDelimiter = "|";
    request.csv.recordDelimiter = "\r\n";
    request.csv.quote = '\'';
    request.csv.escape = '\\';
    request.csv.comment = ';';
    QCOMPARE(bytes(runQuery(request, "a|b\r\n;c|c\r\n'it\\'s'|'x|y'\r\n#d|e")), QByteArray("b,a\nx|y,it's\ne,#d\n"));
    request.csv.fieldDelimiter = "€";
    QCOMPARE(bytes(runQuery(request, "a€b\r\n")), QByteArray("b,a\n"));
    request.csv.quote = 0;
    request.csv.comment = 0;
    QCOMPARE(bytes(runQuery(request, "'a'€;b\r\n;x€y")), QByteArray(";b,'a'\ny,;x\n"));
    // Lines that end with CR LF where LF is the delimiter.
    QCOMPARE(bytes(runQuery(csvRequest("SELECT _2 FROM S3Object"), "a,b\r\n\r\nc,d\r\n")), QByteArray("b\nd\n"));
    QCOMPARE(bytes(runQuery(csvRequest("SELECT * FROM S3Object"), "a,b\r\nc,d")), QByteArray("a,b\nc,d\n"));
    QCOMPARE(bytes(runQuery(csvRequest("SELECT _1, _2, _3 FROM S3Object"), ",,\n")), QByteArray(",,\n"));
}

void SelectFilesTest::quotedRecordDelimiters()
{
    select::Request request = csvRequest("SELECT _2 FROM S3Object");
    const std::string text = "1,\"two\nlines\"\n2,\"a \"\"b\"\"\nc\"\n3,plain\n";
    QCOMPARE(bytes(runQuery(request, text)), QByteArray("!CSVUnescapedQuote"));
    request.csv.quotedRecordDelimiters = true;
    for (std::size_t piece : {std::size_t(1), std::size_t(7), SIZE_MAX})
        QCOMPARE(bytes(runQuery(request, text, piece)), QByteArray("\"two\nlines\"\n\"a \"\"b\"\"\nc\"\nplain\n"));
    QCOMPARE(bytes(runQuery(request, "1,\"open\n2,3\n")), QByteArray("!CSVUnescapedQuote"));
}

void SelectFilesTest::aggregates()
{
    const auto run = [](const char *sql, std::string text) { return bytes(runQuery(csvRequest(sql), std::move(text))); };
    QCOMPARE(run("SELECT COUNT(*), COUNT(_2), SUM(CAST(_1 AS INT)), MIN(_1), MAX(_1) FROM S3Object", "1,a\n2\n3,c\n"), QByteArray("3,2,6,1,3\n"));
    QCOMPARE(run("SELECT AVG(CAST(_1 AS INT)) FROM S3Object", "1\n2\n2\n"), QByteArray("1.6666666666666666666666666666666666667\n"));
    QCOMPARE(run("SELECT AVG(CAST(_1 AS FLOAT)), SUM(CAST(_1 AS DECIMAL)) FROM S3Object", "1.5\n2.25\n"), QByteArray("1.875,3.75\n"));
    QCOMPARE(run("SELECT SUM(CAST(_1 AS INT)) * 2 + COUNT(*) FROM S3Object WHERE _1 <> '2'", "1\n2\n3\n"), QByteArray("10\n"));
    QCOMPARE(run("SELECT SUM(CAST(_1 AS INT)), AVG(CAST(_1 AS INT)), MAX(_1), COUNT(*) FROM S3Object WHERE FALSE", "1\n"), QByteArray(",,,0\n"));
    QCOMPARE(run("SELECT COUNT(*) FROM S3Object LIMIT 0", "1\n"), QByteArray(""));
    QCOMPARE(run("SELECT SUM(CAST(_1 AS INT)) FROM S3Object", "9223372036854775807\n1\n"), QByteArray("!IntegerOverflow"));
}

void SelectFilesTest::outputs()
{
    select::Request request = csvRequest("SELECT * FROM S3Object s WHERE s.city <> ''", Header::Use);
    QCOMPARE(bytes(runQuery(request, people)), QByteArray("Alice,30,\"Seoul, KR\"\nBob,5,\"say \"\"hi\"\"\"\n"));
    request.output.quoteAlways = true;
    request.output.recordDelimiter = "\r\n";
    QCOMPARE(bytes(runQuery(request, people)), QByteArray("\"Alice\",\"30\",\"Seoul, KR\"\r\n\"Bob\",\"5\",\"say \"\"hi\"\"\"\r\n"));
    request.output = {};
    request.output.fieldDelimiter = ";";
    request.output.quote = '\'';
    request.output.escape = '\\';
    QCOMPARE(bytes(runQuery(request, people)), QByteArray("Alice;30;Seoul, KR\nBob;5;say \"hi\"\n"));
    request.output = {};
    request.output.json = true;
    QCOMPARE(bytes(runQuery(request, people)),
             QByteArray("{\"name\":\"Alice\",\"Age\":\"30\",\"city\":\"Seoul, KR\"}\n{\"name\":\"Bob\",\"Age\":\"5\",\"city\":\"say \\\"hi\\\"\"}\n"));
    select::Request names = csvRequest("SELECT _2, _1 AS one, 1 + 1, _9, NULL FROM S3Object");
    names.output.json = true;
    names.output.recordDelimiter = ",";
    QCOMPARE(bytes(runQuery(names, "a,b\n")), QByteArray("{\"_2\":\"b\",\"one\":\"a\",\"_3\":2,\"_5\":null},"));
}

void SelectFilesTest::jsonPaths_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray rules = R"({ "Rules": [ {"id": "1"}, {"expr": "y > x"}, {"id": "2", "expr": "z = DEBUG"} ]}
{ "created": "June 27", "modified": "July 6" }
)";
    const QByteArray folders = R"({ "created": "936864000", "dir_name": "important_docs", "files": [ { "name": "." }, { "name": ".." } ], "owner": "AWS S3" }
{ "created": "936864000", "dir_name": "other_docs", "files": [ { "name": "." }, { "name": "my stuff" } ], "owner": "User" }
)";
    const auto add = [](const char *sql, const QByteArray &text, const char *expected) { QTest::newRow(sql) << QByteArray(sql) << text << QByteArray(expected); };
    // The examples of the SQL reference.
    add("SELECT id FROM S3Object[*].Rules[*].id", rules, "{\"id\":\"1\"}\n{}\n{\"id\":\"2\"}\n{}\n");
    add("SELECT id FROM S3Object[*].Rules[*].id WHERE id IS NOT MISSING", rules, "{\"id\":\"1\"}\n{\"id\":\"2\"}\n");
    add("SELECT d.dir_name, d.files FROM S3Object[*] d", folders,
        "{\"dir_name\":\"important_docs\",\"files\":[{\"name\":\".\"},{\"name\":\"..\"}]}\n"
        "{\"dir_name\":\"other_docs\",\"files\":[{\"name\":\".\"},{\"name\":\"my stuff\"}]}\n");
    add("SELECT _1.dir_name, _1.owner FROM S3Object[*]", folders,
        "{\"dir_name\":\"important_docs\",\"owner\":\"AWS S3\"}\n{\"dir_name\":\"other_docs\",\"owner\":\"User\"}\n");
    add("SELECT s.files[1].name FROM S3Object s", folders, "{\"name\":\"..\"}\n{\"name\":\"my stuff\"}\n");
    // More of the paths
    add("SELECT _1.name FROM S3Object[*].files[*]", folders, "{\"name\":\".\"}\n{\"name\":\"..\"}\n{\"name\":\".\"}\n{\"name\":\"my stuff\"}\n");
    add("SELECT * FROM S3Object[*].files[1]", folders, "{\"name\":\"..\"}\n{\"name\":\"my stuff\"}\n");
    add("SELECT * FROM S3Object[*].*", "{\"a\":1,\"b\":[2]}", "{\"_1\":1}\n{\"_1\":[2]}\n");
    add("SELECT * FROM S3Object[*][*]", "[1,{\"a\":2}] []", "{\"_1\":1}\n{\"a\":2}\n{}\n");
    add("SELECT COUNT(*), COUNT(id) FROM S3Object[*].Rules[*].id", rules, "{\"_1\":4,\"_2\":2}\n");
    add("SELECT * FROM S3Object[*]['Rules'][0]", rules, "{\"id\":\"1\"}\n{}\n");
    add("SELECT * FROM S3Object[*].RULES[0].id", rules, "{\"_1\":\"1\"}\n{}\n");
    add("SELECT * FROM S3Object[*].\"RULES\"[0].id", rules, "{}\n{}\n");
    add("SELECT s FROM S3Object[*].Rules[0] AS s", rules, "{\"s\":{\"id\":\"1\"}}\n{}\n");
    add("SELECT s.* FROM S3Object[*].Rules[0] AS s", rules, "{\"id\":\"1\"}\n{}\n");
}

void SelectFilesTest::jsonPaths()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    for (std::size_t piece : {std::size_t(1), std::size_t(5), SIZE_MAX})
        QCOMPARE(bytes(runQuery(jsonRequest(sql.toStdString()), text.toStdString(), piece)), expected);
    QCOMPARE(bytes(runQuery(jsonRequest(sql.toStdString(), true), text.toStdString())), expected);
}

void SelectFilesTest::jsonRows()
{
    const std::string rows = "{\"n\":1.50,\"s\":\"a\\u00e9\\n\",\"t\":true,\"x\":null}\n\n{\"n\":1e3,\"s\":\"b\",\"t\":false}\r\n{\"n\":12345678901234567890123,\"N2\":1}";
    const auto lines = [&](const char *sql) { return bytes(runQuery(jsonRequest(sql, true), rows)); };
    QCOMPARE(lines("SELECT * FROM S3Object"),
             QByteArray("{\"n\":1.50,\"s\":\"a\xc3\xa9\\n\",\"t\":true,\"x\":null}\n{\"n\":1e3,\"s\":\"b\",\"t\":false}\n{\"n\":12345678901234567890123,\"N2\":1}\n"));
    QCOMPARE(lines("SELECT s.n + 1 FROM S3Object s"), QByteArray("{\"_1\":2.50}\n{\"_1\":1001}\n{\"_1\":12345678901234567890124}\n"));
    QCOMPARE(lines("SELECT s.n FROM S3Object s WHERE s.t"), QByteArray("{\"n\":1.50}\n"));
    QCOMPARE(lines("SELECT s.n FROM S3Object s WHERE s.x IS NULL AND s.x IS NOT MISSING"), QByteArray("{\"n\":1.50}\n"));
    QCOMPARE(lines("SELECT s.n FROM S3Object s WHERE s.n > 100"), QByteArray("{\"n\":1000}\n{\"n\":12345678901234567890123}\n"));
    select::Request toCsv = jsonRequest("SELECT * FROM S3Object", true);
    toCsv.output = {};
    QCOMPARE(bytes(runQuery(toCsv, rows)), QByteArray("1.50,\"a\xc3\xa9\n\",true,\n1e3,b,false\n12345678901234567890123,1\n"));
    toCsv.expression = "SELECT s.a FROM S3Object s";
    QCOMPARE(bytes(runQuery(toCsv, "{\"a\":[1,{\"b\":\"c\"}]}")), QByteArray("\"[1,{\"\"b\"\":\"\"c\"\"}]\"\n"));
}

void SelectFilesTest::jsonRefused()
{
    const auto code = [](const char *sql, const std::string &text, bool lines = false) { return bytes(runQuery(jsonRequest(sql, lines), text)); };
    QCOMPARE(code("SELECT * FROM S3Object", "{\"a\":}"), QByteArray("!JSONParsingError"));
    QCOMPARE(code("SELECT * FROM S3Object", "{\"a\":1"), QByteArray("!JSONParsingError"));
    QCOMPARE(code("SELECT * FROM S3Object", "{\"a\":\n1}", true), QByteArray("!JSONParsingError"));
    QCOMPARE(code("SELECT * FROM S3Object", "{\"a\":\"\xff\"}"), QByteArray("!JSONParsingError"));
    QCOMPARE(code("SELECT s.a FROM S3Object s", "{\"a\":1,\"A\":2}"), QByteArray("!AmbiguousFieldName"));
    QCOMPARE(code("SELECT s.\"A\" FROM S3Object s", "{\"a\":1,\"A\":2}"), QByteArray("{\"A\":2}\n"));
    QCOMPARE(code("SELECT * FROM S3Object[*].a", "{\"a\":1,\"A\":2}"), QByteArray("!AmbiguousFieldName"));
    QCOMPARE(code("SELECT * FROM S3Object", std::string(100'000, '[')), QByteArray("!JSONParsingError"));
    QCOMPARE(code("SELECT * FROM S3Object", "\"" + std::string(1024 * 1024 + 1, 'x') + "\""), QByteArray("!OverMaxRecordSize"));
    // The same size in pieces a path takes one by one is no problem.
    std::string list = "{\"items\":[";
    for (int i = 0; i < 200'000; ++i)
        list += "{\"n\":" + std::to_string(i) + "},";
    list += "{\"n\":0}]}";
    QCOMPARE(code("SELECT SUM(_1.n), COUNT(*) FROM S3Object[*].items[*]", list), QByteArray("{\"_1\":19999900000,\"_2\":200001}\n"));
    QCOMPARE(code("SELECT * FROM S3Object", list), QByteArray("!OverMaxRecordSize"));
}

void SelectFilesTest::packed()
{
    std::string text;
    for (int i = 0; i < 100'000; ++i)
        text += std::to_string(i) + ",row\n";
    select::Request request = csvRequest("SELECT COUNT(*), MAX(CAST(_1 AS INT)) FROM S3Object");
    request.compression = select::Compression::Gzip;
    select::Statistics statistics;
    const std::string packed = gzip(text);
    QCOMPARE(bytes(runQuery(request, packed, 1000, &statistics)), QByteArray("100000,99999\n"));
    QCOMPARE(statistics.scanned, packed.size());
    QCOMPARE(statistics.processed, text.size());
    QCOMPARE(statistics.returned, std::uint64_t(13));
    QCOMPARE(bytes(runQuery(request, packed + gzip("7,x\n"))), QByteArray("100001,99999\n"));
    QCOMPARE(bytes(runQuery(request, packed + std::string(512, '\0'))), QByteArray("100000,99999\n"));
    request.compression = select::Compression::Bzip2;
    QCOMPARE(bytes(runQuery(request, bzip2(text) + bzip2("8,y\n"), 1000)), QByteArray("100001,99999\n"));
    select::Request json = jsonRequest("SELECT _1.a FROM S3Object[*]");
    json.compression = select::Compression::Gzip;
    QCOMPARE(bytes(runQuery(json, gzip("{\"a\":1}"))), QByteArray("{\"a\":1}\n"));
}

void SelectFilesTest::damaged()
{
    select::Request request = csvRequest("SELECT COUNT(*) FROM S3Object");
    const std::string text(100'000, 'x');
    for (const auto compression : {select::Compression::Gzip, select::Compression::Bzip2}) {
        request.compression = compression;
        const std::string packed = compression == select::Compression::Gzip ? gzip(text) : bzip2(text);
        QCOMPARE(bytes(runQuery(request, "a,b\n")), QByteArray("!InvalidCompressionFormat"));
        QCOMPARE(bytes(runQuery(request, packed.substr(0, packed.size() - 5))), QByteArray("!TruncatedInput"));
        QCOMPARE(bytes(runQuery(request, "")), QByteArray("!TruncatedInput"));
        std::string flipped = packed;
        flipped[flipped.size() - 6] = static_cast<char>(flipped[flipped.size() - 6] ^ 0x55);
        QCOMPARE(bytes(runQuery(request, flipped)), QByteArray("!InvalidCompressionFormat"));
    }
}

void SelectFilesTest::scanRanges()
{
    const std::string text = "h\naa\nbb\ncc\n"; // records at 0, 2, 5, 8
    const auto run = [&](Header header, std::optional<std::uint64_t> start, std::optional<std::uint64_t> end, bool crlf = false) {
        select::Request request = csvRequest("SELECT * FROM S3Object", header);
        request.rangeStart = start;
        request.rangeEnd = end;
        std::string input = text;
        if (crlf) {
            request.csv.recordDelimiter = "\r\n";
            input = "h\r\naa\r\nbb\r\n"; // 0, 3, 7
        }
        return bytes(runQuery(request, input));
    };
    QCOMPARE(run(Header::None, 0, 1), QByteArray("h\n"));
    QCOMPARE(run(Header::None, 0, 2), QByteArray("h\naa\n"));
    QCOMPARE(run(Header::None, 2, 4), QByteArray("aa\n"));
    QCOMPARE(run(Header::None, 3, 5), QByteArray("bb\n"));
    QCOMPARE(run(Header::None, 3, 4), QByteArray(""));
    QCOMPARE(run(Header::None, 6, std::nullopt), QByteArray("cc\n"));
    QCOMPARE(run(Header::None, 9, std::nullopt), QByteArray(""));
    QCOMPARE(run(Header::Use, 5, std::nullopt), QByteArray("bb\ncc\n"));
    QCOMPARE(run(Header::Use, 0, 2), QByteArray("aa\n"));
    QCOMPARE(run(Header::Ignore, 5, 8), QByteArray("bb\ncc\n"));
    QCOMPARE(run(Header::None, 3, 3, true), QByteArray("aa\n"));
    QCOMPARE(run(Header::None, 4, std::nullopt, true), QByteArray("bb\n"));
    // Ranges that touch one another give each record once, wherever they are cut.
    std::string rows;
    for (int i = 0; i < 3000; ++i)
        rows += std::to_string(i) + ",x\n";
    const std::string lines = [&] {
        std::string out;
        for (int i = 0; i < 3000; ++i)
            out += "{\"i\":" + std::to_string(i) + "}\n";
        return out;
    }();
    for (const std::uint64_t width : {std::uint64_t(1000), std::uint64_t(777), std::uint64_t(13'000)}) {
        std::string csv;
        for (std::uint64_t start = 0; start < rows.size(); start += width) {
            select::Request request = csvRequest("SELECT * FROM S3Object");
            request.rangeStart = start;
            request.rangeEnd = start + width - 1;
            csv += runQuery(request, rows, width == 777 ? 1 : SIZE_MAX);
        }
        QVERIFY(csv == rows);
        std::string json;
        for (std::uint64_t start = 0; start < lines.size(); start += width) {
            select::Request request = jsonRequest("SELECT * FROM S3Object", true);
            request.rangeStart = start;
            request.rangeEnd = start + width - 1;
            json += runQuery(request, lines, width == 777 ? 1 : SIZE_MAX);
        }
        QVERIFY(json == lines);
    }
    select::Request request = jsonRequest("SELECT * FROM S3Object");
    request.rangeStart = 1;
    QCOMPARE(bytes(runQuery(request, "{}")), QByteArray("!UnsupportedScanRangeInput"));
    request = csvRequest("SELECT * FROM S3Object");
    request.rangeEnd = 1;
    request.csv.quotedRecordDelimiters = true;
    QCOMPARE(bytes(runQuery(request, "a")), QByteArray("!UnsupportedScanRangeInput"));
    request.csv.quotedRecordDelimiters = false;
    request.compression = select::Compression::Gzip;
    QCOMPARE(bytes(runQuery(request, "a")), QByteArray("!UnsupportedScanRangeInput"));
}

void SelectFilesTest::piecesOfAnySize()
{
    std::mt19937 chance(7);
    std::string text;
    for (int i = 0; i < 400; ++i) {
        const int fields = 1 + static_cast<int>(chance() % 6);
        for (int f = 0; f < fields; ++f) {
            static constexpr const char *kinds[] = {"", "plain", "\"quo,ted\"", "\"a\"\"b\"", "0123456789abcdef0123456789abcdef"};
            text += std::string(f ? "," : "") + kinds[chance() % std::size(kinds)];
        }
        text += "\n";
    }
    for (const bool quoted : {false, true}) {
        select::Request request = csvRequest("SELECT _1, _3, _6 FROM S3Object");
        request.csv.quotedRecordDelimiters = quoted;
        const std::string whole = runQuery(request, text);
        QVERIFY(!whole.empty() && whole.front() != '!');
        for (const std::size_t piece : {std::size_t(1), std::size_t(3), std::size_t(16), std::size_t(4097)})
            QVERIFY(runQuery(request, text, piece) == whole);
    }
}

void SelectFilesTest::memoryStaysFlat()
{
    // 64 MiB that never exist at once, through a query that returns all of them.
    class Endless : public select::ByteSource
    {
    public:
        Expected<std::size_t> read(char *out, std::size_t size) override
        {
            const std::size_t count = std::min(size, left);
            for (std::size_t i = 0; i < count; ++i)
                out[i] = i % 64 == 63 ? '\n' : 'x';
            left -= count;
            return count / 64 * 64;
        }
        std::size_t left = 64 * 1024 * 1024;
    };
    auto query = select::Query::prepare(csvRequest("SELECT * FROM S3Object"), std::make_unique<Endless>(), {});
    QVERIFY(query);
    std::uint64_t total = 0;
    std::size_t largest = 0;
    for (bool finished = false; !finished;) {
        std::string out;
        const auto ran = (*query)->run(out, 256 * 1024, 16 * 1024 * 1024);
        QVERIFY(ran);
        finished = *ran;
        total += out.size();
        largest = std::max(largest, out.size());
    }
    QCOMPARE(total, std::uint64_t(64 * 1024 * 1024));
    QVERIFY2(largest < 512 * 1024, "results come in pieces");
}

void SelectFilesTest::garbage()
{
    std::mt19937 chance(42);
    for (int round = 0; round < 3000; ++round) {
        std::string text(chance() % 300, '\0');
        static constexpr char alphabet[] = "ab,\"\n\r\\{}[]:1.e-tfn#\xc3\xa9 ";
        for (char &c : text)
            c = chance() % 20 == 0 ? static_cast<char>(chance()) : alphabet[chance() % (sizeof alphabet - 1)];
        select::Request csv = csvRequest("SELECT _1, _2 || 'x' FROM S3Object WHERE _1 LIKE '%a%' OR CHAR_LENGTH(_2) > 1", round % 2 ? Header::Use : Header::None);
        csv.csv.quotedRecordDelimiters = round % 3 == 0;
        csv.csv.escape = round % 5 == 0 ? '\\' : '"';
        csv.compression = round % 11 == 0 ? select::Compression::Bzip2 : round % 13 == 0 ? select::Compression::Gzip : select::Compression::None;
        runQuery(csv, text, 1 + chance() % 40);
        runQuery(jsonRequest(round % 2 ? "SELECT * FROM S3Object[*].a[*]" : "SELECT s.a, s.b[0].c FROM S3Object s", round % 3 == 0), text, 1 + chance() % 40);
    }
}

QTEST_APPLESS_MAIN(SelectFilesTest)
#include "tst_select_files.moc"
