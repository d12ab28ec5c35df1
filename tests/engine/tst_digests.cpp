#include "core/Text.h"
#include "store/Crc.h"
#include "store/Digests.h"
#include "store/Md5Combiner.h"

#include <QtCore/QCryptographicHash>
#include <QtTest/QtTest>

#include <botan/hash.h>

#include <random>
#include <thread>
#include <zlib.h>

using namespace nephoscope;
using namespace nephoscope::store;

namespace {

constexpr DigestSet everything = {Digest::Md5, Digest::Sha1, Digest::Sha256, Digest::Crc32, Digest::Crc32c, Digest::Crc64Nvme};

std::string hex(const std::string &raw)
{
    return toHex(asBytes(raw));
}

std::string randomText(std::mt19937 &random, std::size_t length)
{
    std::string text(length, '\0');
    for (char &byte : text)
        byte = char(random() & 0xff);
    return text;
}

std::string digestOf(const std::string &text, Digest digest)
{
    Hasher hasher({digest});
    hasher.update(asBytes(text));
    return hasher.finish().get(digest);
}

/// Botan is the judge.
std::string md5Of(std::string_view text)
{
    const auto hash = Botan::HashFunction::create_or_throw("MD5");
    hash->update(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
    const auto raw = hash->final();
    return toHex(raw);
}

std::string hexOf(Md5State &state)
{
    const auto raw = state.finish();
    return toHex(raw);
}

} // namespace

class TestDigests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownVectors()
    {
        Hasher hasher(everything);
        hasher.update(asBytes("123456789"));
        const DigestValues values = hasher.finish();
        QCOMPARE(hex(values.get(Digest::Md5)), std::string("25f9e794323b453885f5181f1b624d0b"));
        QCOMPARE(hex(values.get(Digest::Sha1)), std::string("f7c3bc1d808e04732adf679965ccc34ca7ae3441"));
        QCOMPARE(hex(values.get(Digest::Sha256)), std::string("15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"));
        // The check values of the catalogue of parametrised CRC algorithms.
        QCOMPARE(hex(values.get(Digest::Crc32)), std::string("cbf43926"));
        QCOMPARE(hex(values.get(Digest::Crc32c)), std::string("e3069283"));
        QCOMPARE(hex(values.get(Digest::Crc64Nvme)), std::string("ae8b14860a799888"));
    }

    void emptyInput()
    {
        Hasher hasher(everything);
        const DigestValues values = hasher.finish();
        QCOMPARE(hex(values.get(Digest::Md5)), std::string("d41d8cd98f00b204e9800998ecf8427e"));
        QCOMPARE(hex(values.get(Digest::Crc32)), std::string("00000000"));
        QCOMPARE(hex(values.get(Digest::Crc64Nvme)), std::string("0000000000000000"));
    }

    void onlyWhatWasAskedFor()
    {
        Hasher hasher({Digest::Crc32c});
        hasher.update(asBytes("x"));
        const DigestValues values = hasher.finish();
        QVERIFY(values.has(Digest::Crc32c));
        for (const Digest other : {Digest::Md5, Digest::Sha1, Digest::Sha256, Digest::Crc32, Digest::Crc64Nvme})
            QVERIFY(!values.has(other));
    }

    void kernelEqualsTablesAtEveryLength()
    {
        std::mt19937 random(20261123);
        const std::string text = randomText(random, 700);
        for (std::size_t length = 0; length <= 600; ++length) {
            const auto bytes = asBytes(text).subspan(length % 17, length);
            const std::uint32_t start = std::uint32_t(random());
            QCOMPARE(crc32(start, bytes), crc32Portable(start, bytes));
            QCOMPARE(crc32(start, bytes), std::uint32_t(::crc32(start, bytes.data(), uInt(bytes.size()))));
            QCOMPARE(crc32c(start, bytes), crc32cPortable(start, bytes));
            const std::uint64_t wide = std::uint64_t(random()) << 32 | start;
            QCOMPARE(crc64nvme(wide, bytes), crc64nvmePortable(wide, bytes));
        }
    }

    void piecesEqualTheWhole()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 40; ++round) {
            const std::string text = randomText(random, random() % 200000);
            Hasher whole(everything), pieces(everything);
            whole.update(asBytes(text));
            std::string_view rest = text;
            while (!rest.empty()) {
                const std::size_t size = std::min<std::size_t>(rest.size(), 1 + random() % 50000);
                pieces.update(asBytes(rest.substr(0, size)));
                rest.remove_prefix(size);
            }
            const DigestValues expected = whole.finish(), actual = pieces.finish();
            for (std::size_t index = 0; index < digestCount; ++index)
                QCOMPARE(actual.get(Digest(index)), expected.get(Digest(index)));
            const QByteArray bytes = QByteArray::fromStdString(text);
            QCOMPARE(expected.get(Digest::Md5), QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toStdString());
            QCOMPARE(expected.get(Digest::Sha1), QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toStdString());
            QCOMPARE(expected.get(Digest::Sha256), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toStdString());
        }
    }

    void combining()
    {
        std::mt19937 random(11);
        for (const Digest digest : {Digest::Crc32, Digest::Crc32c, Digest::Crc64Nvme}) {
            for (int round = 0; round < 200; ++round) {
                const std::string a = randomText(random, random() % 3000), b = randomText(random, random() % 3000);
                QCOMPARE(combineCrc(digest, digestOf(a, digest), digestOf(b, digest), b.size()), digestOf(a + b, digest));
            }
            const std::string nothing = digestOf("", digest);
            QCOMPARE(combineCrc(digest, digestOf("abc", digest), nothing, 0), digestOf("abc", digest));
            QCOMPARE(combineCrc(digest, nothing, digestOf("abc", digest), 3), digestOf("abc", digest));
        }
        QVERIFY(combineCrc(Digest::Md5, "a", "b", 1).empty());
    }

    void combiningVeryLongParts()
    {
        // zlib as the judge for lengths nobody can hash in a test.
        const std::string a = digestOf("a", Digest::Crc32), b = digestOf("b", Digest::Crc32);
        const auto value = [](const std::string &raw) { return std::stoul(toHex(asBytes(raw)), nullptr, 16); };
        for (const std::uint64_t length : {5'000'000'000ull, 5'000'000'000'000ull, 50'000'000'000'000ull})
            QCOMPARE(value(combineCrc(Digest::Crc32, a, b, length)), ::crc32_combine64(value(a), value(b), z_off_t(length)));
    }

    void md5Vectors_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("digest");
        // RFC 1321, appendix A.5.
        QTest::newRow("empty") << QByteArray("") << QByteArray("d41d8cd98f00b204e9800998ecf8427e");
        QTest::newRow("a") << QByteArray("a") << QByteArray("0cc175b9c0f1b6a831c399e269772661");
        QTest::newRow("abc") << QByteArray("abc") << QByteArray("900150983cd24fb0d6963f7d28e17f72");
        QTest::newRow("message") << QByteArray("message digest") << QByteArray("f96b697d7cb7938d525a2f31aaf161d0");
        QTest::newRow("letters") << QByteArray("abcdefghijklmnopqrstuvwxyz") << QByteArray("c3fcd3d76192e4007dfb496cca67e13b");
        QTest::newRow("digits") << QByteArray("1234567890").repeated(8) << QByteArray("57edf4a22be3c955ac49da2e2107b67a");
    }

    void md5Vectors()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, digest);
        Md5State state;
        for (int again = 0; again < 2; ++again) { // finish() begins anew
            state.update(asBytes(text.toStdString()));
            QCOMPARE(hexOf(state), digest.toStdString());
        }
    }

    void md5SplitAnywhere()
    {
        std::mt19937 random(1321);
        for (std::size_t length = 0; length < 400; ++length) {
            const std::string text = randomText(random, length);
            Md5State state;
            std::string_view rest = text;
            while (!rest.empty()) {
                const std::size_t size = std::min<std::size_t>(rest.size(), random() % 130);
                state.update(asBytes(rest.substr(0, size)));
                rest.remove_prefix(size);
            }
            QCOMPARE(hexOf(state), md5Of(text));
        }
    }

    void md5LanesEqualScalar()
    {
        std::mt19937 random(8);
        for (const Md5Kernel kernel : md5Kernels()) {
            if (kernel == Md5Kernel::Scalar)
                continue;
            for (std::size_t blocks = 0; blocks < 20; ++blocks) {
                std::array<std::string, md5Lanes> texts;
                std::array<Md5Words, md5Lanes> words, expected;
                std::array<const std::uint8_t *, md5Lanes> bytes;
                for (std::size_t lane = 0; lane < md5Lanes; ++lane) {
                    texts[lane] = randomText(random, blocks * md5BlockSize);
                    bytes[lane] = asBytes(texts[lane]).data();
                    for (std::uint32_t &word : words[lane])
                        word = std::uint32_t(random());
                    expected[lane] = words[lane];
                    md5Compress(expected[lane], bytes[lane], blocks);
                }
                md5CompressLanes(kernel, words, bytes, blocks);
                QVERIFY(words == expected);
            }
        }
    }

    /// One thread posts for 1 … 8 and more streams, so that the first to wait leads all the others.
    void md5TeamsOfEverySize()
    {
        const unsigned seed = std::random_device()();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (const Md5Kernel kernel : md5Kernels()) {
            Md5Combiner combiner(kernel);
            for (std::size_t count = 1; count <= 2 * md5Lanes + 1; ++count) {
                std::vector<std::string> texts;
                for (std::size_t i = 0; i < count; ++i)
                    texts.push_back(randomText(random, random() % 100'000));
                std::vector<Md5State> states(count);
                std::vector<Md5Combiner::Task> tasks(count);
                for (std::size_t i = 0; i < count; ++i)
                    combiner.post(tasks[i], states[i], asBytes(texts[i]));
                for (std::size_t i = 0; i < count; ++i)
                    combiner.wait(tasks[i]);
                for (std::size_t i = 0; i < count; ++i)
                    QCOMPARE(hexOf(states[i]), md5Of(texts[i]));
            }
        }
    }

    void md5OfManyThreads()
    {
        const unsigned seed = std::random_device()();
        qInfo("seed %u", seed);
        for (const Md5Kernel kernel : md5Kernels()) {
            Md5Combiner combiner(kernel);
            std::atomic<int> wrong{0};
            std::vector<std::thread> threads;
            for (unsigned number = 0; number < 20; ++number) {
                threads.emplace_back([&combiner, &wrong, number, seed] {
                    std::mt19937 random(seed + number);
                    for (int round = 0; round < 4; ++round) {
                        const std::string text = randomText(random, random() % (1024 * 1024 + 1));
                        Md5State state;
                        std::string_view rest = text;
                        while (!rest.empty()) {
                            const std::size_t size = std::min<std::size_t>(rest.size(), 1 + random() % 200'000);
                            combiner.update(state, asBytes(rest.substr(0, size)));
                            rest.remove_prefix(size);
                        }
                        if (hexOf(state) != md5Of(text))
                            ++wrong;
                    }
                });
            }
            for (std::thread &thread : threads)
                thread.join();
            QCOMPARE(wrong.load(), 0);
        }
    }

    void startedHasherMayGo()
    {
        std::mt19937 random(3);
        const std::string text = randomText(random, 300'000);
        {
            Hasher dropped({Digest::Md5});
            dropped.start(asBytes(text));
        }
        Hasher first({Digest::Md5, Digest::Crc32}), moved({Digest::Md5});
        first.start(asBytes(text));
        moved.start(asBytes(text));
        moved = std::move(first);
        moved.start(asBytes(text));
        const DigestValues values = moved.finish();
        QCOMPARE(hex(values.get(Digest::Md5)), md5Of(text + text));
        QVERIFY(values.has(Digest::Crc32));
    }
};

QTEST_GUILESS_MAIN(TestDigests)
#include "tst_digests.moc"
