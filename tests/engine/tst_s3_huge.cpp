// As large as it goes: a thousand keys deleted at once, and an object of 5 TiB on a small disk: its nearly 10,000 parts are copies that share their bytes.
#include "S3Fixture.h"

#include <QtCore/QFuture>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

constexpr std::uint64_t tebibytes = 5ull * 1024 * 1024 * 1024 * 1024;
constexpr std::uint64_t block = 33ull * 1024 * 1024;
constexpr int blocks = 16;
constexpr std::uint64_t source = block * blocks; // 528 MiB

} // namespace

class TestS3Huge : public QObject
{
    Q_OBJECT

    std::unique_ptr<S3Fixture> m_fixture;

    std::string begin(const std::string &key)
    {
        s3api::CreateMultipartUpload::Input input;
        input.bucket = "box";
        input.key = key;
        const auto made = m_fixture->call<s3api::CreateMultipartUpload>(input);
        return made ? *made->uploadId : std::string();
    }
    s3api::UploadPartCopy::Input copyOf(const std::string &from, const std::string &key, const std::string &upload, int number)
    {
        s3api::UploadPartCopy::Input input;
        input.bucket = "box";
        input.key = key;
        input.uploadId = upload;
        input.partNumber = number;
        input.copySource = "box/" + from;
        return input;
    }
    /// Copies `from` as parts 1 to `count`, and adds them to `parts`.
    bool copyParts(const std::string &from, const std::string &key, const std::string &upload, int count, std::vector<s3api::CompletedPart> &parts)
    {
        std::vector<QFuture<Expected<s3api::UploadPartCopy::Output>>> pending;
        const auto take = [&](auto &future) {
            const auto copied = future.result();
            if (!copied)
                return false;
            auto &part = parts.emplace_back();
            part.partNumber = int(parts.size());
            part.eTag = copied->copyPartResult->eTag;
            return true;
        };
        // The first one alone: the others need not reckon its digests again.
        for (int number = 1; number <= count; ++number) {
            pending.push_back(m_fixture->cloud().invoke<s3api::UploadPartCopy>(m_fixture->caller(), copyOf(from, key, upload, number)));
            if (number > 1 && number < count && pending.size() < 500)
                continue;
            for (auto &future : pending) {
                if (!take(future))
                    return false;
            }
            pending.clear();
        }
        return true;
    }
    Expected<s3api::CompleteMultipartUpload::Output> complete(const std::string &key, const std::string &upload, std::vector<s3api::CompletedPart> parts)
    {
        s3api::CompleteMultipartUpload::Input input;
        input.bucket = "box";
        input.key = key;
        input.uploadId = upload;
        input.multipartUpload.emplace().parts = std::move(parts);
        return m_fixture->call<s3api::CompleteMultipartUpload>(std::move(input));
    }
    std::uint64_t onDisk()
    {
        std::uint64_t bytes = 0;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(m_fixture->folder())) {
            if (entry.is_regular_file())
                bytes += entry.file_size();
        }
        return bytes;
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<S3Fixture>();
        m_fixture->makeBucket("box");
    }
    void cleanup() { m_fixture.reset(); }

    void thousandDeletes()
    {
        s3api::DeleteObjects::Input remove;
        remove.bucket = "box";
        auto &keys = remove.delete_.emplace().objects.emplace();
        for (int number = 0; number < 1000; ++number) {
            const std::string key = "가/k " + std::to_string(number);
            if (number % 2 == 0)
                QVERIFY(m_fixture->put("box", key, "x"));
            keys.emplace_back().key = key; // what is not there is deleted all the same
        }
        QVERIFY(m_fixture->put("box", "stays", "x"));
        const auto removed = m_fixture->call<s3api::DeleteObjects>(remove);
        QVERIFY(removed && !removed->errors);
        QCOMPARE(removed->deleted->size(), std::size_t(1000));
        s3api::ListObjectsV2::Input list;
        list.bucket = "box";
        const auto left = m_fixture->call<s3api::ListObjectsV2>(list);
        QCOMPARE(*left->keyCount, 1);
        remove.delete_->objects->emplace_back().key = "one too many";
        QCOMPARE(codeOf(m_fixture->call<s3api::DeleteObjects>(remove)), QByteArray("MalformedXML"));
    }

    void fiveTebibytes()
    {
        const std::string bytes = pattern(block);
        QVERIFY(m_fixture->put("box", "block", bytes));
        std::vector<s3api::CompletedPart> parts;
        std::string upload = begin("source");
        QVERIFY(copyParts("block", "source", upload, blocks, parts));
        QVERIFY(complete("source", upload, std::move(parts)));

        const int whole = int(tebibytes / source); // 9,929
        upload = begin("huge");
        parts.clear();
        QVERIFY(copyParts("source", "huge", upload, whole, parts));
        const std::uint64_t rest = tebibytes - source * std::uint64_t(whole);
        auto last = copyOf("source", "huge", upload, whole + 1);
        last.copySourceRange = "bytes=0-" + std::to_string(source);
        QCOMPARE(codeOf(m_fixture->call<s3api::UploadPartCopy>(last)), QByteArray("InvalidArgument")); // beyond the source's end
        last.copySourceRange = "bytes=0-" + std::to_string(rest - 1);
        const auto copied = m_fixture->call<s3api::UploadPartCopy>(last);
        QVERIFY(copied);
        auto &end = parts.emplace_back();
        end.partNumber = whole + 1;
        end.eTag = copied->copyPartResult->eTag;
        const auto made = complete("huge", upload, std::move(parts));
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        QVERIFY(made->eTag->ends_with('-' + std::to_string(whole + 1) + '"'));

        s3api::HeadObject::Input head;
        head.bucket = "box";
        head.key = "huge";
        QCOMPARE(std::uint64_t(*m_fixture->call<s3api::HeadObject>(head)->contentLength), tebibytes);
        // Ranges: within a part, over the seam of two, the end.
        const std::uint64_t seam = source * 5000;
        QCOMPARE(m_fixture->read("box", "huge", "bytes=" + std::to_string(seam - 4) + '-' + std::to_string(seam + 3)),
                 bytes.substr(block - 4) + bytes.substr(0, 4));
        const std::uint64_t inside = source * 7777 + 5 * block + 123;
        QCOMPARE(m_fixture->read("box", "huge", "bytes=" + std::to_string(inside) + '-' + std::to_string(inside + 9)), bytes.substr(123, 10));
        QCOMPARE(m_fixture->read("box", "huge", "bytes=-3"), bytes.substr((rest - 3) % block, 3));
        QCOMPARE(codeOf(m_fixture->get("box", "huge", "bytes=" + std::to_string(tebibytes) + '-')), QByteArray("InvalidRange"));
        head.partNumber = whole;
        const auto part = m_fixture->call<s3api::HeadObject>(head);
        QCOMPARE(std::uint64_t(*part->contentLength), source);
        QCOMPARE(*part->partsCount, whole + 1);
        QVERIFY2(onDisk() < 200'000'000, QByteArray::number(qulonglong(onDisk())).constData());

        // It goes as it came.
        s3api::DeleteObject::Input remove;
        remove.bucket = "box";
        remove.key = "huge";
        QVERIFY(m_fixture->call<s3api::DeleteObject>(remove));
        QCOMPARE(m_fixture->read("box", "block").size(), std::size_t(block));
    }
};

QTEST_GUILESS_MAIN(TestS3Huge)
#include "tst_s3_huge.moc"
