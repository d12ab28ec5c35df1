// Where downloads write: every kind of body asks whether it may go on, and what was stopped never gets its name.
#include "core/Disk.h"
#include "transfer/TargetFile.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <fcntl.h>

#include <filesystem>
#include <fstream>

using namespace nephoscope;
using namespace nephoscope::transfer;

namespace {

constexpr std::size_t size = 3000;

class TextSource : public api::BodySource
{
public:
    Expected<std::size_t> read(std::span<std::uint8_t> out) override
    {
        const std::size_t count = std::min(out.size(), m_left);
        std::fill_n(out.begin(), count, std::uint8_t('s'));
        m_left -= count;
        return count;
    }

private:
    std::size_t m_left = size;
};

enum class Kind { Memory, Segments, Source };

} // namespace

class TestTargetFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    api::Body body(Kind kind) const
    {
        if (kind == Kind::Memory)
            return api::Body::fromString(std::string(size, 'm'));
        if (kind == Kind::Source)
            return api::Body::fromSource(std::make_shared<TextSource>(), size);
        const std::filesystem::path path = folder() / "from";
        std::ofstream(path) << std::string(size, 'f');
        const auto file = std::make_shared<const FileHandle>(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
        return api::Body::fromSegments({{file, 0, size}});
    }

private Q_SLOTS:
    void everyBodyAsks_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("memory") << int(Kind::Memory);
        QTest::newRow("segments") << int(Kind::Segments);
        QTest::newRow("source") << int(Kind::Source);
    }

    void everyBodyAsks()
    {
        QFETCH(int, kind);
        const std::string name = "saved-" + std::to_string(kind);
        const auto opened = TargetFile::open(folder(), name, size);
        QVERIFY(opened && !opened->kept);
        std::uint64_t heard = 0;
        const auto stopped = opened->file->copy(body(Kind(kind)), 0, [&](std::uint64_t count) {
            heard = count;
            return false;
        });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, std::string("Stopped"));
        QCOMPARE(heard, std::uint64_t(size));
        QVERIFY(!std::filesystem::exists(folder() / name));

        // Asked again and let go on, all of it is there under its name.
        const auto whole = opened->file->copy(body(Kind(kind)), 0, [](std::uint64_t) { return true; });
        QVERIFY(whole);
        QCOMPARE(*whole, std::uint64_t(size));
        QVERIFY(opened->file->publish());
        QCOMPARE(std::filesystem::file_size(folder() / name), std::uintmax_t(size));
    }
};

QTEST_GUILESS_MAIN(TestTargetFile)
#include "tst_targetfile.moc"
