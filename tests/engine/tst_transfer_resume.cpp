#include "transfer_bench.h"

#include <QtTest/QtTest>

#include <sys/stat.h>

#include <atomic>
#include <set>

using namespace nephoscope;
using namespace nephoscope::transfer;
using namespace std::chrono_literals;
using test::Bench;
using test::limit;
using test::rootCaller;
using test::sample;
namespace fs = std::filesystem;

/// What goes on after a stop, and what is checked before anything counts as done.
class TestTransferResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnAfterReopening();
    void staysPausedAfterReopening();
    void adoptsUploadThatWasNotJournalled();
    void findsObjectThatWasCompleted();
    void startsAnewWhenUploadIsGone();
    void noticesChangedFile();
    void reportsFilesThatCannotBeSent();
    void uploadsEmptyFolders();
    void refusesKeysThatEscape();
    void doesNotFollowLinksOutOfTarget();
    void resumesDownload();
    void noticesReplacedObject();
    void reportsWrongEtag();
};

void TestTransferResume::goesOnAfterReopening()
{
    Bench bench;
    std::atomic<int> answered{0};
    bench.cloud.swallow = [&](std::string_view operation) { return operation == "UploadPart" && ++answered > 7; };
    const std::string bytes = sample(20'500);
    const JobId id = bench.upload(bench.write("a", bytes), "a");
    // Four more have reached the store, but nobody was told.
    QTRY_COMPARE(answered.load(), 11);
    bench.open();
    bench.cloud.swallow = {};
    bench.cloud.clearCounts();
    QVERIFY(bench.job(id).state == State::Queued);
    bench.manager->resumeAll(rootCaller());
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.cloud.count("UploadPart"), 21 - 11);
    QCOMPARE(bench.cloud.count("CreateMultipartUpload"), 0);
    QVERIFY(bench.cloud.object("a") == bytes);
    QCOMPARE(bench.job(id).bytesDone, std::uint64_t(bytes.size()));

    bench.open();
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.job(id).bytesDone, std::uint64_t(bytes.size()));
}

void TestTransferResume::staysPausedAfterReopening()
{
    Bench bench;
    bench.cloud.hold("UploadPart");
    const std::string bytes = sample(9000);
    const JobId id = bench.upload(bench.write("a", bytes), "a");
    QTRY_COMPARE(bench.cloud.held(), 4);
    bench.manager->pause(id);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    bench.open();
    bench.manager->resumeAll(rootCaller());
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Paused);
    QCOMPARE(bench.job(id).partsDone, 4u);
    bench.manager->resume(id);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QVERIFY(bench.cloud.object("a") == bytes);
    QCOMPARE(bench.cloud.count("UploadPart"), 9);
}

void TestTransferResume::adoptsUploadThatWasNotJournalled()
{
    Bench bench;
    std::atomic<bool> created{false};
    bench.cloud.swallow = [&](std::string_view operation) { return operation == "CreateMultipartUpload" && (created = true); };
    const std::string bytes = sample(9000);
    const JobId id = bench.upload(bench.write("a", bytes), "a");
    QTRY_VERIFY(created);
    bench.open();
    bench.cloud.swallow = {};
    bench.manager->resumeAll(rootCaller());
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QVERIFY(bench.cloud.object("a") == bytes);
    QCOMPARE(bench.cloud.count("CreateMultipartUpload"), 1);
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0));
}

void TestTransferResume::findsObjectThatWasCompleted()
{
    Bench bench;
    std::atomic<bool> completed{false};
    bench.cloud.swallow = [&](std::string_view operation) { return operation == "CompleteMultipartUpload" && (completed = true); };
    const std::string bytes = sample(9000);
    const JobId id = bench.upload(bench.write("a", bytes), "a");
    QTRY_VERIFY(completed);
    bench.open();
    bench.cloud.swallow = {};
    bench.cloud.clearCounts();
    bench.manager->resumeAll(rootCaller());
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.cloud.count("UploadPart"), 0);
    QCOMPARE(bench.cloud.count("CreateMultipartUpload"), 0);
    QVERIFY(bench.cloud.object("a") == bytes);
}

void TestTransferResume::startsAnewWhenUploadIsGone()
{
    Bench bench;
    bench.cloud.hold("UploadPart");
    const std::string bytes = sample(9000);
    const JobId id = bench.upload(bench.write("a", bytes), "a");
    QTRY_COMPARE(bench.cloud.held(), 4);
    bench.cloud.dropUploads();
    bench.cloud.store("a", "something else that stands at this key");
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(bench.job(id).state == State::Completed);
    QVERIFY(bench.cloud.object("a") == bytes);
    QCOMPARE(bench.cloud.count("CreateMultipartUpload"), 2);
}

void TestTransferResume::noticesChangedFile()
{
    Bench bench;
    bench.cloud.hold("UploadPart");
    const fs::path path = bench.write("a", sample(9000));
    const JobId id = bench.upload(path, "a");
    QTRY_COMPARE(bench.cloud.held(), 4);
    bench.write("a", sample(9500, 3));
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorCode, std::string("FileChanged"));
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0));
    QVERIFY(!bench.cloud.object("a"));
    // The new content is a matter of another attempt.
    bench.manager->retry(id);
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(bench.cloud.object("a") == sample(9500, 3));
}

void TestTransferResume::reportsFilesThatCannotBeSent()
{
    Bench bench;
    bench.write("tree/good", "good");
    bench.write("tree/\xff\xfe", "no utf-8");
    bench.write("tree/\xea\xb0\x80 \xe1\x84\x80\xe1\x85\xa1 #?&.txt", "hangul");
    fs::create_symlink("nowhere", bench.root() / "files/tree/broken");
    fs::create_symlink("good", bench.root() / "files/tree/link");
    fs::create_directory_symlink(".", bench.root() / "files/tree/loop");
    QCOMPARE(::mkfifo((bench.root() / "files/tree/pipe").c_str(), 0600), 0);
    const JobId id = bench.upload(bench.root() / "files/tree", "t/");
    QVERIFY(bench.manager->waitIdle(limit));
    std::map<std::string, std::string> failed;
    for (const FailedFile &file : bench.manager->failures(id))
        failed[file.name] = file.code;
    const std::map<std::string, std::string> expected{{"\xff\xfe", "InvalidName"}, {"broken", "FileNotFound"},
                                                      {"loop/", "FolderLoop"}, {"pipe", "NotAFile"}};
    QVERIFY(failed == expected);
    QCOMPARE(bench.job(id).filesDone, 3u);
    QVERIFY(bench.cloud.object("t/link") == "good");
    QVERIFY(bench.cloud.object("t/\xea\xb0\x80 \xe1\x84\x80\xe1\x85\xa1 #?&.txt") == "hangul");

    const JobId missing = bench.upload(bench.root() / "nothing", "x");
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(missing).errorCode, std::string("FileNotFound"));
}

void TestTransferResume::uploadsEmptyFolders()
{
    Bench bench;
    bench.write("tree/a/file", "x");
    fs::create_directories(bench.root() / "files/tree/empty");
    const JobId id = bench.upload(bench.root() / "files/tree", "t");
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QVERIFY(bench.cloud.object("t/empty/") == "");
    QCOMPARE(bench.cloud.objectCount(), std::size_t(2));
    const JobId back = bench.download("t/", bench.root() / "back");
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(back).errorMessage, std::string());
    QVERIFY(fs::is_directory(bench.root() / "back/empty") && fs::is_empty(bench.root() / "back/empty"));
}

void TestTransferResume::refusesKeysThatEscape()
{
    Bench bench;
    const std::string tooLong(256, 'n');
    const std::string longest(255, 'n');
    for (const std::string &key : {std::string("p/../up"), std::string("p//abs"), std::string("p/a/./b"), std::string("p/bytes/"),
                                   "p/" + tooLong, "p/" + longest, std::string("p/a"), std::string("p/a/b"),
                                   std::string("p/x.nephoscope-part"), std::string("p/good")})
        bench.cloud.store(key, "content");
    const JobId id = bench.download("p/", bench.root() / "down/target");
    QVERIFY(bench.manager->waitIdle(limit));
    std::map<std::string, std::string> failed;
    for (const FailedFile &file : bench.manager->failures(id))
        failed[file.name] = file.code;
    const std::map<std::string, std::string> expected{
        {"../up", "UnusableName"}, {"/abs", "UnusableName"}, {"a/./b", "UnusableName"}, {"bytes/", "UnusableName"},
        {tooLong, "UnusableName"}, {"a/b", "NameCollision"}, {"x.nephoscope-part", "UnusableName"}};
    QVERIFY(failed == expected);
    std::set<std::string> names;
    for (const auto &entry : fs::recursive_directory_iterator(bench.root() / "down"))
        names.insert(fs::relative(entry.path(), bench.root() / "down").native());
    QVERIFY((names == std::set<std::string>{"target", "target/a", "target/good", "target/" + longest}));
}

void TestTransferResume::doesNotFollowLinksOutOfTarget()
{
    Bench bench;
    fs::create_directories(bench.root() / "outside");
    fs::create_directories(bench.root() / "target");
    fs::create_directory_symlink(bench.root() / "outside", bench.root() / "target/link");
    bench.cloud.store("p/link/file", "content");
    const JobId id = bench.download("p/", bench.root() / "target");
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Failed);
    QCOMPARE(bench.job(id).errorCode, std::string("NameCollision"));
    QVERIFY(fs::is_empty(bench.root() / "outside"));
}

void TestTransferResume::resumesDownload()
{
    Bench bench;
    const std::string bytes = sample(20'500);
    bench.cloud.store("a", bytes);
    std::atomic<int> answered{0};
    bench.cloud.swallow = [&](std::string_view operation) { return operation == "GetObject" && ++answered > 7; };
    const fs::path target = bench.root() / "a";
    const JobId id = bench.download("a", target);
    QTRY_COMPARE(answered.load(), 11);
    QTRY_COMPARE(bench.job(id).partsDone, 7u);
    QVERIFY(!fs::exists(target));
    bench.open();
    bench.cloud.swallow = {};
    bench.cloud.clearCounts();
    bench.manager->resumeAll(rootCaller());
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(Bench::read(target) == bytes);
    QCOMPARE(bench.cloud.count("GetObject"), 21 - 7);
    QVERIFY(!fs::exists(bench.root() / "a.nephoscope-part"));

    // Cancelling one takes its partial file away.
    answered = 0;
    bench.cloud.swallow = [&](std::string_view operation) { return operation == "HeadObject" && ++answered < 0; };
    bench.cloud.hold("GetObject");
    const JobId other = bench.download("a", bench.root() / "b");
    QTRY_COMPARE(bench.cloud.held(), 4);
    QVERIFY(fs::exists(bench.root() / "b.nephoscope-part"));
    bench.manager->cancel(other);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(!fs::exists(bench.root() / "b.nephoscope-part") && !fs::exists(bench.root() / "b"));
}

void TestTransferResume::noticesReplacedObject()
{
    Bench bench;
    bench.cloud.store("a", sample(9000));
    bench.cloud.hold("GetObject");
    const JobId id = bench.download("a", bench.root() / "a");
    QTRY_COMPARE(bench.cloud.held(), 4);
    const std::string newer = sample(7700, 9);
    bench.cloud.store("a", newer);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(Bench::read(bench.root() / "a") == newer);
    QCOMPARE(bench.job(id).bytesTotal, std::uint64_t(7700));
}

void TestTransferResume::reportsWrongEtag()
{
    Bench bench;
    // A store that keeps other bytes than it was sent and still says so honestly.
    bench.cloud.fault = [&](std::string_view operation, const api::Value &input) -> std::optional<Error> {
        if (operation == "CompleteMultipartUpload")
            const_cast<api::Value &>(input).as<api::s3::CompleteMultipartUpload::Input>().multipartUpload->parts->pop_back();
        return {};
    };
    const JobId id = bench.upload(bench.write("a", sample(9000)), "a");
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Failed);
    QCOMPARE(bench.job(id).errorCode, std::string("VerificationFailed"));
}

QTEST_GUILESS_MAIN(TestTransferResume)
#include "tst_transfer_resume.moc"
