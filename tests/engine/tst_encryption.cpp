#include "S3Fixture.h"
#include "store/ChunkCipher.h"
#include "store/Digests.h"

#include <fstream>
#include <future>

using namespace nephoscope;
using namespace nephoscope::store;
using namespace nephoscope::test;

namespace {

constexpr std::size_t large = 3 * 1024 * 1024 + 17;

std::string base64(const std::string &bytes)
{
    return toBase64(asBytes(bytes));
}

std::string md5(const std::string &bytes)
{
    Hasher hasher({Digest::Md5});
    hasher.update(asBytes(bytes));
    return base64(hasher.finish().get(Digest::Md5));
}

std::string hexMd5(const std::string &bytes)
{
    std::string raw;
    fromBase64(md5(bytes), raw);
    return toHex(asBytes(raw));
}

const std::string ownKey(32, 'k');
const std::string otherKey(32, 'o');

/// The three headers of SSE-C.
template <class Input>
Input with(Input input, const std::string &key)
{
    input.sseCustomerAlgorithm = "AES256";
    input.sseCustomerKey = base64(key);
    input.sseCustomerKeyMD5 = md5(key);
    return input;
}

template <class Input>
Input named(const std::string &key)
{
    Input input;
    input.bucket = "vault";
    input.key = key;
    return input;
}

s3api::PutObject::Input putting(const std::string &key, const std::string &bytes)
{
    auto input = named<s3api::PutObject::Input>(key);
    input.body = api::Body::fromString(bytes);
    return input;
}

} // namespace

class TestEncryption : public QObject
{
    Q_OBJECT

    std::unique_ptr<S3Fixture> m_fixture;

    std::filesystem::path folder() { return m_fixture->cloud().folder(); }

    std::vector<std::filesystem::path> files()
    {
        std::vector<std::filesystem::path> list;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(folder()))
            if (entry.is_regular_file())
                list.push_back(entry.path());
        return list;
    }

    static std::string contentOf(const std::filesystem::path &path)
    {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    int blobFiles()
    {
        int count = 0;
        for (const auto &path : files())
            count += path.string().find("/blobs/") != std::string::npos ? 1 : 0;
        return count;
    }

    std::filesystem::path blobFile()
    {
        for (const auto &path : files())
            if (path.string().find("/blobs/") != std::string::npos)
                return path;
        return {};
    }

    static void flipBit(const std::filesystem::path &path, std::uint64_t at)
    {
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        file.seekg(std::streamoff(at));
        const char byte = char(file.get());
        file.seekp(std::streamoff(at));
        file.put(char(byte ^ 1));
    }

    template <class Operation>
    QByteArray code(typename Operation::Input input)
    {
        return codeOf(m_fixture->call<Operation>(std::move(input)));
    }

    std::string readWith(const std::string &object, const std::string &key, const std::string &range = {})
    {
        auto input = with(named<s3api::GetObject::Input>(object), key);
        if (!range.empty())
            input.range = range;
        const auto got = m_fixture->call<s3api::GetObject>(input);
        if (!got)
            return '!' + got.error().code;
        auto bytes = got->body->readAll();
        return bytes ? *bytes : '!' + bytes.error().code;
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<S3Fixture>();
        m_fixture->makeBucket("vault");
    }
    void cleanup() { m_fixture.reset(); }

    // The format ----------------------------------------------------------------------------------

    void chunksRefuseChangedBytes()
    {
        const SecretKey key(asBytes(ownKey));
        const std::string plain = pattern(2 * chunkSize + 100);
        const std::string sealed = sealBytes(key, plain);
        QCOMPARE(sealed.size(), std::size_t(sealedSize(plain.size())));
        QVERIFY(*openBytes(key, sealed) == plain);
        for (const std::size_t at : {std::size_t(0), std::size_t(chunkSize), std::size_t(chunkSize + tagSize + 5), sealed.size() - 1}) {
            std::string changed = sealed;
            changed[at] = char(changed[at] ^ 0x10);
            QCOMPARE(codeOf(openBytes(key, changed)), QByteArray("InternalError"));
        }
        // Chunks in each other's place, another key, and an end that is missing within a chunk.
        std::string swapped = sealed;
        std::swap_ranges(swapped.begin(), swapped.begin() + chunkSize + tagSize, swapped.begin() + chunkSize + tagSize);
        QCOMPARE(codeOf(openBytes(key, swapped)), QByteArray("InternalError"));
        QCOMPARE(codeOf(openBytes(SecretKey(asBytes(otherKey)), sealed)), QByteArray("InternalError"));
        QCOMPARE(codeOf(openBytes(key, sealed.substr(0, sealed.size() - 1))), QByteArray("InternalError"));
        // The same bytes under another key look otherwise, and never like themselves.
        QVERIFY(sealBytes(SecretKey(asBytes(otherKey)), plain) != sealed);
    }

    void piecesOfAnySizeSealTheSame()
    {
        const SecretKey key(asBytes(ownKey));
        const std::string plain = pattern(chunkSize + 4321);
        const std::string whole = sealBytes(key, plain);
        for (const std::size_t piece : {std::size_t(1000), std::size_t(chunkSize), std::size_t(chunkSize - 1)}) {
            ChunkCipher cipher(key, ChunkCipher::Direction::Seal);
            std::string sealed;
            std::vector<std::uint8_t> room(ChunkCipher::roomFor(piece));
            for (std::size_t at = 0; at < plain.size(); at += piece) {
                const std::size_t made = cipher.add(asBytes(std::string_view(plain).substr(at, piece)), room.data());
                sealed.append(room.begin(), room.begin() + std::ptrdiff_t(made));
            }
            const std::size_t made = cipher.end(room.data());
            sealed.append(room.begin(), room.begin() + std::ptrdiff_t(made));
            QVERIFY(sealed == whole);
        }
    }

    void wrappedKeysBelongToTheirKey()
    {
        SeededRandom random(7);
        const auto keys = makeWrappingProvider(KeyProvider::Kind::Customer, SecretKey(asBytes(ownKey)), random);
        const auto others = makeWrappingProvider(KeyProvider::Kind::Customer, SecretKey(asBytes(otherKey)), random);
        const auto made = keys->makeKey();
        QVERIFY(made->sealed.find(std::string(made->key.bytes().begin(), made->key.bytes().end())) == std::string::npos);
        const auto opened = keys->openKey(made->sealed);
        QVERIFY(std::equal(opened->bytes().begin(), opened->bytes().end(), made->key.bytes().begin()));
        QCOMPARE(codeOf(others->openKey(made->sealed)), QByteArray("InternalError"));
        std::string changed = made->sealed;
        changed.back() = char(changed.back() ^ 1);
        QCOMPARE(codeOf(keys->openKey(changed)), QByteArray("InternalError"));
        QCOMPARE(codeOf(keys->openKey("")), QByteArray("InternalError"));
    }

    // The data folder -----------------------------------------------------------------------------

    void masterKeyIsPrivateAndNeeded()
    {
        const auto path = folder() / "master.key";
        QCOMPARE(std::filesystem::status(path).permissions(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        QVERIFY(m_fixture->put("vault", "small", "secret"));
        const std::string text = contentOf(path);
        const std::filesystem::path data = folder();
        m_fixture->reopen();
        QCOMPARE(m_fixture->read("vault", "small"), std::string("secret"));
        QVERIFY(contentOf(path) == text);

        SystemRandom random;
        std::filesystem::rename(path, data / "aside");
        QCOMPARE(codeOf(openMasterKey(data, random, [] { return true; })), QByteArray("MasterKeyMissing"));
        std::ofstream(path) << "damaged";
        QCOMPARE(codeOf(openMasterKey(data, random, [] { return false; })), QByteArray("InvalidMasterKey"));
    }

    void nothingOfTheBytesIsInTheFolder()
    {
        const std::string mark = "the quick brown fox jumps over the lazy dog; pack my box with five dozen liquor jugs";
        std::string text;
        while (text.size() < large)
            text += mark;
        QVERIFY(m_fixture->put("vault", "small", mark));
        QVERIFY(m_fixture->put("vault", "large", text));
        QVERIFY(m_fixture->call<s3api::PutObject>(with(putting("own", text), ownKey)));
        s3api::CreateMultipartUpload::Input creation;
        creation.bucket = "vault";
        creation.key = "parts";
        const auto upload = m_fixture->call<s3api::CreateMultipartUpload>(creation);
        auto part = named<s3api::UploadPart::Input>("parts");
        part.uploadId = upload->uploadId;
        part.partNumber = 1;
        part.body = api::Body::fromString(text);
        QVERIFY(m_fixture->call<s3api::UploadPart>(part));
        QVERIFY(m_fixture->read("vault", "large") == text);
        int searched = 0;
        for (const auto &path : files()) {
            const std::string content = contentOf(path);
            QVERIFY2(content.find("quick brown fox") == std::string::npos, path.c_str());
            QVERIFY2(content.find(ownKey) == std::string::npos && content.find(base64(ownKey)) == std::string::npos, path.c_str());
            searched += content.size() > 64 * 1024 ? 1 : 0;
        }
        QVERIFY(searched >= 3);
    }

    void rangesComeBack()
    {
        const std::string text = pattern(large);
        QVERIFY(m_fixture->put("vault", "object", text));
        const auto range = [&](std::size_t from, std::size_t to) {
            return m_fixture->read("vault", "object", "bytes=" + std::to_string(from) + '-' + std::to_string(to))
                == text.substr(from, to - from + 1);
        };
        QVERIFY(m_fixture->read("vault", "object") == text);
        QVERIFY(range(0, 0));
        QVERIFY(range(65535, 65536));
        QVERIFY(range(65536, 131071));
        QVERIFY(range(100, 400000));
        QVERIFY(range(1, large - 2));
        QVERIFY(range(large - 1, large - 1));
        QVERIFY(range(large - 17, large - 1));
        const auto body = m_fixture->get("vault", "object")->body;
        QVERIFY(body->source());
        // Read in steps that fit no chunk.
        std::string odd;
        std::vector<std::uint8_t> step(30011);
        for (;;) {
            const auto got = body->source()->read(step);
            QVERIFY(got);
            if (*got == 0)
                break;
            odd.append(step.begin(), step.begin() + std::ptrdiff_t(*got));
        }
        QVERIFY(odd == text);
    }

    void flippedBitIsNeverServed()
    {
        QVERIFY(m_fixture->put("vault", "object", pattern(large)));
        const auto path = blobFile();
        QCOMPARE(std::filesystem::file_size(path), sealedSize(large));
        flipBit(path, 20 * (chunkSize + tagSize) + 12);
        QCOMPARE(m_fixture->read("vault", "object"), std::string("!InternalError"));
        // Small ranges are found out before the reply begins; those elsewhere are whole.
        QCOMPARE(codeOf(m_fixture->get("vault", "object", "bytes=1310720-1310730")), QByteArray("InternalError"));
        QVERIFY(m_fixture->read("vault", "object", "bytes=0-1310719") == pattern(large).substr(0, 1310720));
        flipBit(path, 20 * (chunkSize + tagSize) + 12);
        QVERIFY(m_fixture->read("vault", "object") == pattern(large));
        std::filesystem::resize_file(path, sealedSize(large) - 1);
        QCOMPARE(m_fixture->read("vault", "object"), std::string("!InternalError"));
    }

    void flippedBitInTheDatabaseToo()
    {
        QVERIFY(m_fixture->put("vault", "small", pattern(5000)));
        std::promise<void> done;
        m_fixture->cloud().engine().run([&] {
            auto &writer = m_fixture->cloud().database().writer();
            writer.begin();
            writer.execute("UPDATE blobs SET data = substr(data, 1, 99) || x'0000000000000000' || substr(data, 108)");
            writer.commit();
            done.set_value();
        });
        done.get_future().wait();
        QCOMPARE(codeOf(m_fixture->get("vault", "small")), QByteArray("InternalError"));
    }

    void bytesFromBeforeEncryptionAreReadable()
    {
        QTemporaryDir temporary;
        const std::filesystem::path data = temporary.path().toStdString();
        PosixDisk disk;
        WorkerPool pool(2);
        const auto database = std::move(*Database::open(data, Durability::Process, BlobStore::migrations()));
        SystemRandom random;
        std::vector<BlobRange> ranges;
        std::string expected;
        for (const bool encrypted : {false, true}) {
            BlobStore blobs(*database, disk, pool, encrypted ? *openMasterKey(data, random, [] { return false; }) : nullptr);
            for (const std::size_t size : {std::size_t(1000), large}) {
                const std::string text = pattern(size, encrypted ? 3 : 4);
                auto staged = blobs.store(api::Body::fromString(text), {});
                database->writer().begin();
                ranges.push_back({blobs.adopt(database->writer(), std::move(*staged)), 0, size});
                database->writer().commit();
                expected += text;
            }
            QCOMPARE(BlobStore::hasEncryptedBlobs(database->writer()), encrypted);
        }
        BlobStore blobs(*database, disk, pool, *openMasterKey(data, random, [] { return true; }));
        const auto body = blobs.open(database->reader(), ranges);
        QVERIFY(body->source());
        QVERIFY(*body->readAll() == expected);
        const auto plain = blobs.open(database->reader(), {ranges[0], ranges[1]});
        QCOMPARE(plain->segments().size(), std::size_t(2)); // leaves by sendfile as before
        BlobStore keyless(*database, disk, pool);
        QCOMPARE(codeOf(keyless.open(database->reader(), ranges)), QByteArray("InternalError"));
    }

    // Keys of the client --------------------------------------------------------------------------

    void customerKeyHeaders()
    {
        const auto change = [](auto alter) {
            auto input = with(putting("k", "x"), ownKey);
            alter(input);
            return input;
        };
        using Put = s3api::PutObject;
        QCOMPARE(code<Put>(change([](auto &input) { input.sseCustomerAlgorithm.reset(); })), QByteArray("InvalidArgument"));
        QCOMPARE(code<Put>(change([](auto &input) { input.sseCustomerAlgorithm = "AES128"; })), QByteArray("InvalidEncryptionAlgorithmError"));
        QCOMPARE(code<Put>(change([](auto &input) { input.sseCustomerKey.reset(); })), QByteArray("InvalidArgument"));
        QCOMPARE(code<Put>(change([](auto &input) { input.sseCustomerKeyMD5.reset(); })), QByteArray("InvalidArgument"));
        QCOMPARE(code<Put>(change([](auto &input) { input.sseCustomerKeyMD5 = md5(otherKey); })), QByteArray("InvalidArgument"));
        QCOMPARE(code<Put>(change([](auto &input) { input.sseCustomerKey = base64("short"); })), QByteArray("InvalidArgument"));
        QCOMPARE(code<Put>(change([](auto &input) { input.serverSideEncryption.emplace().value = "AES256"; })), QByteArray("InvalidArgument"));
        QCOMPARE(m_fixture->read("vault", "k"), std::string("!NoSuchKey"));

        auto kms = putting("k", "x");
        kms.serverSideEncryption.emplace().value = "aws:kms";
        kms.ssekmsKeyId = "1234abcd";
        QCOMPARE(code<Put>(kms), QByteArray("KMS.NotFoundException"));
        QVERIFY(m_fixture->call<Put>(with(kms, ownKey)).error().code == "InvalidArgument");
        kms.serverSideEncryption.reset();
        QCOMPARE(code<Put>(kms), QByteArray("InvalidArgument"));
        kms.ssekmsKeyId.reset();
        kms.serverSideEncryption.emplace().value = "rot13";
        QCOMPARE(code<Put>(kms), QByteArray("InvalidArgument"));
    }

    void customerKeyOpensItsObjects()
    {
        for (const std::size_t size : {std::size_t(0), std::size_t(100), large}) {
            const std::string text = pattern(size);
            const auto put = m_fixture->call<s3api::PutObject>(with(putting("own", text), ownKey));
            QCOMPARE(text.size(), size);
            QCOMPARE(test::text(put->sseCustomerKeyMD5), QByteArray::fromStdString(md5(ownKey)));
            QVERIFY(!put->serverSideEncryption);
            QVERIFY(*put->eTag != '"' + hexMd5(text) + '"');
            const auto bare = m_fixture->get("vault", "own");
            QCOMPARE(codeOf(bare), QByteArray("InvalidRequest"));
            QCOMPARE(statusOf(bare), 400);
            QCOMPARE(readWith("own", otherKey), std::string("!AccessDenied"));
            QVERIFY(readWith("own", ownKey) == text);
            QCOMPARE(code<s3api::HeadObject>(named<s3api::HeadObject::Input>("own")), QByteArray("InvalidRequest"));
            const auto head = m_fixture->call<s3api::HeadObject>(with(named<s3api::HeadObject::Input>("own"), ownKey));
            QCOMPARE(test::text(head->sseCustomerAlgorithm), QByteArray("AES256"));
        }
        QVERIFY(readWith("own", ownKey, "bytes=100000-200000") == pattern(large).substr(100000, 100001));
        QVERIFY(m_fixture->put("vault", "plain", "x"));
        QCOMPARE(readWith("plain", ownKey), std::string("!InvalidRequest"));
        m_fixture->reopen();
        QVERIFY(readWith("own", ownKey) == pattern(large));
    }

    void partsUnderACustomerKey()
    {
        const auto upload = m_fixture->call<s3api::CreateMultipartUpload>(with(named<s3api::CreateMultipartUpload::Input>("m"), ownKey));
        const std::string text = pattern(5 * 1024 * 1024 + 3);
        auto part = named<s3api::UploadPart::Input>("m");
        part.uploadId = upload->uploadId;
        part.partNumber = 1;
        part.body = api::Body::fromString(text);
        QCOMPARE(code<s3api::UploadPart>(part), QByteArray("InvalidRequest"));
        QCOMPARE(code<s3api::UploadPart>(with(part, otherKey)), QByteArray("InvalidRequest"));
        const auto first = m_fixture->call<s3api::UploadPart>(with(part, ownKey));
        QVERIFY(first);
        // The second one is copied from an object under the engine's key: encrypted anew on the way.
        QVERIFY(m_fixture->put("vault", "source", text));
        auto copy = with(named<s3api::UploadPartCopy::Input>("m"), ownKey);
        copy.uploadId = upload->uploadId;
        copy.partNumber = 2;
        copy.copySource = "vault/source";
        copy.copySourceRange = "bytes=10-70009";
        const auto second = m_fixture->call<s3api::UploadPartCopy>(copy);
        QVERIFY(second);
        auto complete = named<s3api::CompleteMultipartUpload::Input>("m");
        complete.uploadId = upload->uploadId;
        auto &parts = complete.multipartUpload.emplace().parts.emplace(2);
        parts[0].partNumber = 1;
        parts[0].eTag = first->eTag;
        parts[1].partNumber = 2;
        parts[1].eTag = second->copyPartResult->eTag;
        const auto completed = m_fixture->call<s3api::CompleteMultipartUpload>(complete);
        QVERIFY2(completed, completed ? "" : completed.error().message.c_str());
        QCOMPARE(codeOf(m_fixture->get("vault", "m")), QByteArray("InvalidRequest"));
        QVERIFY(readWith("m", ownKey) == text + text.substr(10, 70000));

        const auto open = m_fixture->call<s3api::CreateMultipartUpload>(named<s3api::CreateMultipartUpload::Input>("n"));
        part.key = "n";
        part.uploadId = open->uploadId;
        QCOMPARE(code<s3api::UploadPart>(with(part, ownKey)), QByteArray("InvalidRequest"));
    }

    void copiesAreEncryptedAsAsked()
    {
        const std::string text = pattern(large);
        QVERIFY(m_fixture->call<s3api::PutObject>(with(putting("own", text), ownKey)));
        auto copy = named<s3api::CopyObject::Input>("copy");
        copy.copySource = "vault/own";
        QCOMPARE(code<s3api::CopyObject>(copy), QByteArray("InvalidRequest"));
        const auto open = [](s3api::CopyObject::Input input, const std::string &key) {
            input.copySourceSSECustomerAlgorithm = "AES256";
            input.copySourceSSECustomerKey = base64(key);
            input.copySourceSSECustomerKeyMD5 = md5(key);
            return input;
        };
        QCOMPARE(code<s3api::CopyObject>(open(copy, otherKey)), QByteArray("AccessDenied"));
        QCOMPARE(code<s3api::CopyObject>(open(copy, ownKey)), QByteArray("OK"));
        QVERIFY(m_fixture->read("vault", "copy") == text);
        QCOMPARE(test::text(m_fixture->get("vault", "copy")->serverSideEncryption->value), QByteArray("AES256"));
        // From key to key, with the same key, and in place.
        QCOMPARE(code<s3api::CopyObject>(with(open(copy, ownKey), otherKey)), QByteArray("OK"));
        QVERIFY(readWith("copy", otherKey) == text);
        QCOMPARE(code<s3api::CopyObject>(with(open(copy, ownKey), ownKey)), QByteArray("OK"));
        QVERIFY(readWith("copy", ownKey) == text);
        copy.key = "own";
        QCOMPARE(code<s3api::CopyObject>(open(copy, ownKey)), QByteArray("OK"));
        QVERIFY(m_fixture->read("vault", "own") == text);
        // Under the engine's key no byte moves: two objects, one file.
        auto plain = named<s3api::CopyObject::Input>("again");
        plain.copySource = "vault/own";
        QTRY_COMPARE(blobFiles(), 2);
        QCOMPARE(code<s3api::CopyObject>(plain), QByteArray("OK"));
        QCOMPARE(blobFiles(), 2);
        QVERIFY(m_fixture->read("vault", "again") == text);
    }

    void bucketMayBlockCustomerKeys()
    {
        s3api::PutBucketEncryption::Input block;
        block.bucket = "vault";
        auto &rule = block.serverSideEncryptionConfiguration.emplace().rules.emplace().emplace_back();
        rule.blockedEncryptionTypes.emplace().encryptionType.emplace().emplace_back().value = "SSE-C";
        QCOMPARE(code<s3api::PutBucketEncryption>(block), QByteArray("OK"));
        QCOMPARE(code<s3api::PutObject>(with(putting("own", "x"), ownKey)), QByteArray("AccessDenied"));
        QCOMPARE(code<s3api::PutObject>(putting("own", "x")), QByteArray("OK"));
        rule.blockedEncryptionTypes->encryptionType->front().value = "NONE";
        QCOMPARE(code<s3api::PutBucketEncryption>(block), QByteArray("OK"));
        QCOMPARE(code<s3api::PutObject>(with(putting("own", "x"), ownKey)), QByteArray("OK"));
    }
};

QTEST_GUILESS_MAIN(TestEncryption)
#include "tst_encryption.moc"
