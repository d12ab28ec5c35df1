#include "tests/engine/S3Fixture.h"

#include "wire/EventStream.h"

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

struct Answer
{
    QByteArray records;
    QByteArray events; ///< their types, a blank between them; Records that follow one another once
    QByteArray stats;
    QByteArray error; ///< code of an error message within the stream
    std::size_t largest = 0;
};

s3api::SelectObjectContent::Input selectInput(const std::string &expression)
{
    s3api::SelectObjectContent::Input input;
    input.bucket = "select";
    input.key = "people.csv";
    input.expression = expression;
    input.expressionType.emplace() = s3api::ExpressionType::Sql;
    input.inputSerialization.emplace().csv.emplace();
    input.outputSerialization.emplace().csv.emplace();
    return input;
}

} // namespace

/// SelectObjectContent through the door: what it refuses, what its stream says.
class S3SelectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refused();
    void events();
    void formats();
    void multipartBodies();
    void errorsWithinTheStream();
    void longSearches();
    void clockOfTheCloud();

private:
    QByteArray code(s3api::SelectObjectContent::Input input) { return codeOf(m_s3.call<s3api::SelectObjectContent>(std::move(input))); }
    Answer ask(s3api::SelectObjectContent::Input input);

    S3Fixture m_s3;
};

Answer S3SelectTest::ask(s3api::SelectObjectContent::Input input)
{
    Answer answer;
    const auto reply = m_s3.call<s3api::SelectObjectContent>(std::move(input));
    if (!reply) {
        answer.error = codeOf(reply);
        return answer;
    }
    wire::EventStreamReader reader;
    const auto bytes = reply->payload->readAll();
    if (!bytes)
        return answer;
    reader.feed(*bytes);
    for (;;) {
        const auto message = reader.next();
        if (!message || !*message)
            break;
        const std::string type((*message)->header(":event-type"));
        if (type == "Records")
            answer.records += QByteArray::fromStdString((*message)->payload);
        if (type == "Stats")
            answer.stats = QByteArray::fromStdString((*message)->payload);
        if (!type.empty() && !answer.events.endsWith(QByteArray::fromStdString(type)))
            answer.events += (answer.events.isEmpty() ? "" : " ") + QByteArray::fromStdString(type);
        if ((*message)->header(":message-type") == "error")
            answer.error = QByteArray::fromStdString(std::string((*message)->header(":error-code")));
        answer.largest = std::max(answer.largest, (*message)->payload.size());
    }
    return answer;
}

void S3SelectTest::initTestCase()
{
    m_s3.makeBucket("select");
    QVERIFY(m_s3.put("select", "people.csv", "name,age\nAlice,30\nBob,5\n"));
    QVERIFY(m_s3.put("select", "people.json", "{\"name\":\"Alice\",\"age\":30}\n{\"name\":\"Bob\",\"age\":5}\n"));
    QVERIFY(m_s3.put("select", "empty", ""));
}

void S3SelectTest::refused()
{
    auto input = selectInput("SELECT * FROM S3Object");
    input.bucket = "no-such-bucket-here";
    QCOMPARE(code(input), QByteArray("NoSuchBucket"));
    input.bucket = "select";
    input.key = "nothing";
    QCOMPARE(code(input), QByteArray("NoSuchKey"));
    input.key = "people.csv";
    QCOMPARE(codeOf(m_s3.callAs<s3api::SelectObjectContent>(m_s3.stranger(), input)), QByteArray("AccessDenied"));

    QCOMPARE(code(selectInput("")), QByteArray("MissingRequiredParameter"));
    input = selectInput("SELECT * FROM S3Object");
    input.expressionType.reset();
    QCOMPARE(code(input), QByteArray("MissingRequiredParameter"));
    input.expressionType.emplace() = "PARTIQL";
    QCOMPARE(code(input), QByteArray("InvalidExpressionType"));

    input = selectInput("SELECT * FROM S3Object");
    input.inputSerialization.reset();
    QCOMPARE(code(input), QByteArray("MissingRequiredParameter"));
    input.inputSerialization.emplace();
    QCOMPARE(code(input), QByteArray("MissingRequiredParameter"));
    input.inputSerialization->json.emplace();
    QCOMPARE(code(input), QByteArray("MissingRequiredParameter"));
    input.inputSerialization->json->type.emplace() = "XML";
    QCOMPARE(code(input), QByteArray("InvalidJsonType"));
    input.inputSerialization->csv.emplace();
    QCOMPARE(code(input), QByteArray("ObjectSerializationConflict"));
    input.inputSerialization.emplace().parquet.emplace();
    const auto parquet = m_s3.call<s3api::SelectObjectContent>(input);
    QCOMPARE(codeOf(parquet), QByteArray("NotImplemented"));
    QCOMPARE(statusOf(parquet), 501);

    const auto csv = [](auto change) {
        auto changed = selectInput("SELECT * FROM S3Object");
        change(*changed.inputSerialization->csv);
        return changed;
    };
    QCOMPARE(code(csv([](auto &format) { format.fileHeaderInfo.emplace() = "MAYBE"; })), QByteArray("InvalidFileHeaderInfo"));
    QCOMPARE(code(csv([](auto &format) { format.fieldDelimiter = ",,"; })), QByteArray("InvalidRequestParameter"));
    QCOMPARE(code(csv([](auto &format) { format.fieldDelimiter = ""; })), QByteArray("InvalidRequestParameter"));
    QCOMPARE(code(csv([](auto &format) { format.recordDelimiter = "abc"; })), QByteArray("InvalidRequestParameter"));
    QCOMPARE(code(csv([](auto &format) { format.quoteCharacter = "''"; })), QByteArray("InvalidRequestParameter"));
    QCOMPARE(code(csv([](auto &format) { format.recordDelimiter = ","; })), QByteArray("InvalidRequestParameter"));

    input = selectInput("SELECT * FROM S3Object");
    input.inputSerialization->compressionType.emplace() = "ZSTD";
    QCOMPARE(code(input), QByteArray("InvalidCompressionFormat"));
    input.inputSerialization->compressionType.emplace() = "GZIP";
    QCOMPARE(code(input), QByteArray("InvalidCompressionFormat")); // it is none
    input = selectInput("SELECT * FROM S3Object");
    input.outputSerialization.emplace();
    QCOMPARE(code(input), QByteArray("MissingRequiredParameter"));
    input.outputSerialization->json.emplace();
    input.outputSerialization->csv.emplace();
    QCOMPARE(code(input), QByteArray("ObjectSerializationConflict"));
    input.outputSerialization->json.reset();
    input.outputSerialization->csv->quoteFields.emplace() = "NEVER";
    QCOMPARE(code(input), QByteArray("InvalidQuoteFields"));

    input = selectInput("SELECT * FROM S3Object");
    input.scanRange.emplace().start = 10;
    input.scanRange->end = 5;
    QCOMPARE(code(input), QByteArray("InvalidScanRange"));
    input.scanRange->start = 1000;
    input.scanRange->end.reset();
    QCOMPARE(code(input), QByteArray("InvalidScanRange"));
    input.scanRange->start = -1;
    QCOMPARE(code(input), QByteArray("InvalidScanRange"));
    QCOMPARE(code(selectInput("SELECT * FRM S3Object")), QByteArray("ParseUnexpectedToken"));
    QCOMPARE(code(selectInput("SELECT CAST(_1 AS INT) FROM S3Object")), QByteArray("CastFailed"));
    input = selectInput("SELECT * FROM S3Object");
    input.sseCustomerAlgorithm = "AES256";
    QCOMPARE(code(input), QByteArray("InvalidArgument"));
}

void S3SelectTest::events()
{
    auto input = selectInput("SELECT s.name FROM S3Object s WHERE CAST(s.age AS INT) > 5");
    input.inputSerialization->csv->fileHeaderInfo.emplace() = s3api::FileHeaderInfo::Use;
    Answer answer = ask(input);
    QCOMPARE(answer.records, QByteArray("Alice\n"));
    QCOMPARE(answer.events, QByteArray("Records Stats End"));
    QVERIFY(answer.stats.contains("<BytesScanned>24</BytesScanned>"));
    QVERIFY(answer.stats.contains("<BytesProcessed>24</BytesProcessed>"));
    QVERIFY(answer.stats.contains("<BytesReturned>6</BytesReturned>"));
    input.requestProgress.emplace().enabled = true;
    QCOMPARE(ask(input).events, QByteArray("Records Progress Stats End"));
    input.expression = "SELECT s.name FROM S3Object s WHERE FALSE";
    QCOMPARE(ask(input).events, QByteArray("Progress Stats End"));
    input.key = "empty";
    QCOMPARE(ask(input).events, QByteArray("Progress Stats End"));
    // The last bytes of the object.
    input = selectInput("SELECT * FROM S3Object");
    input.scanRange.emplace().end = 6;
    QCOMPARE(ask(input).records, QByteArray("Bob,5\n"));
}

void S3SelectTest::formats()
{
    auto input = selectInput("SELECT s.name, s.age * 2 AS twice FROM S3Object s");
    input.key = "people.json";
    input.inputSerialization->csv.reset();
    input.inputSerialization->json.emplace().type.emplace() = s3api::JSONType::Lines;
    QCOMPARE(ask(input).records, QByteArray("Alice,60\nBob,10\n"));
    input.inputSerialization->json->type.emplace() = s3api::JSONType::Document;
    input.outputSerialization->csv.reset();
    input.outputSerialization->json.emplace().recordDelimiter = ";";
    QCOMPARE(ask(input).records, QByteArray("{\"name\":\"Alice\",\"twice\":60};{\"name\":\"Bob\",\"twice\":10};"));
    input = selectInput("SELECT _2 FROM S3Object");
    input.outputSerialization->csv->quoteFields.emplace() = s3api::QuoteFields::Always;
    QCOMPARE(ask(input).records, QByteArray("\"age\"\n\"30\"\n\"5\"\n"));
}

void S3SelectTest::multipartBodies()
{
    // Records that lie across the seam of two parts, in files rather than rows.
    std::string text;
    for (int i = 0; text.size() < 6 * 1024 * 1024; ++i)
        text += std::to_string(i) + ",some text\n";
    s3api::CreateMultipartUpload::Input create;
    create.bucket = "select";
    create.key = "big.csv";
    const auto upload = m_s3.call<s3api::CreateMultipartUpload>(create);
    QVERIFY(upload);
    s3api::CompleteMultipartUpload::Input complete;
    complete.bucket = "select";
    complete.key = "big.csv";
    complete.uploadId = upload->uploadId;
    auto &parts = complete.multipartUpload.emplace().parts.emplace();
    const std::size_t seam = 5 * 1024 * 1024 + 3;
    for (int number = 1; number <= 2; ++number) {
        s3api::UploadPart::Input part;
        part.bucket = "select";
        part.key = "big.csv";
        part.uploadId = upload->uploadId;
        part.partNumber = number;
        part.body = api::Body::fromString(number == 1 ? text.substr(0, seam) : text.substr(seam));
        const auto stored = m_s3.call<s3api::UploadPart>(part);
        QVERIFY(stored);
        auto &entry = parts.emplace_back();
        entry.partNumber = number;
        entry.eTag = stored->eTag;
    }
    QVERIFY(m_s3.call<s3api::CompleteMultipartUpload>(complete));
    auto input = selectInput("SELECT * FROM S3Object");
    input.key = "big.csv";
    const Answer answer = ask(input);
    QVERIFY(answer.records == QByteArray::fromStdString(text));
    QVERIFY2(answer.largest <= 1024 * 1024, "no event is larger than 1 MiB");
    input.expression = "SELECT COUNT(*) FROM S3Object";
    input.scanRange.emplace().start = static_cast<std::int64_t>(seam);
    const auto rest = std::count(text.begin() + static_cast<std::ptrdiff_t>(text.find('\n', seam - 1)) + 1, text.end(), '\n');
    QCOMPARE(ask(input).records, QByteArray(QByteArray::number(static_cast<qlonglong>(rest)) + '\n'));
}

void S3SelectTest::errorsWithinTheStream()
{
    std::string text;
    while (text.size() < 2 * 1024 * 1024)
        text += "1\n";
    QVERIFY(m_s3.put("select", "late.csv", text + "one\n"));
    auto input = selectInput("SELECT CAST(_1 AS INT) FROM S3Object");
    input.key = "late.csv";
    const Answer answer = ask(input);
    QCOMPARE(answer.error, QByteArray("CastFailed"));
    QCOMPARE(answer.events, QByteArray("Records"));
    QVERIFY2(answer.records == QByteArray::fromStdString(text), "what came before is good");
}

void S3SelectTest::longSearches()
{
    QVERIFY(m_s3.put("select", "long.csv", "x" + std::string(40 * 1024 * 1024, '\n') + "needle\n"));
    auto input = selectInput("SELECT * FROM S3Object WHERE _1 = 'needle'");
    input.key = "long.csv";
    QCOMPARE(ask(input).events, QByteArray("Cont Records Stats End"));
    input.requestProgress.emplace().enabled = true;
    QCOMPARE(ask(input).events, QByteArray("Cont Progress Records Progress Stats End"));
}

void S3SelectTest::clockOfTheCloud()
{
    auto input = selectInput("SELECT UTCNOW() FROM S3Object LIMIT 1");
    QCOMPARE(ask(input).records, QByteArray("2026-11-23T07:16:00.000Z\n"));
}

QTEST_GUILESS_MAIN(S3SelectTest)
#include "tst_s3_select.moc"
