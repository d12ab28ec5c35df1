#include "RemoteTesting.h"
#include "WebEndpoint.h"
#include "transfer/S3Calls.h"
#include "transfer_localcloud.h"

#include <QtTest/QtTest>

#include <fstream>
#include <future>

using namespace nephoscope;
using namespace nephoscope::transfer;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
namespace s3 = api::s3;
using test::askRemote;
using test::remoteSample;

namespace {

constexpr std::size_t mib = 1024 * 1024;
constexpr auto limit = 60s;

/// A cloud here with the transfers, and clouds elsewhere that can be plugged in and out.
struct Site
{
    Site() { open(); }
    ~Site() { close(); }

    void open()
    {
        cloud = test::openLocalCloud(root() / "data");
        if (!cloud)
            qFatal("cannot open the cloud");
        Options options;
        options.partSize = 5 * mib;
        options.multipartThreshold = 5 * mib + 1;
        options.parallelParts = 3;
        options.maxAttempts = 3;
        options.retryDelay = Duration(1);
        options.clouds = [this](const std::string &name) -> std::shared_ptr<Cloud> {
            const std::lock_guard lock(mutex);
            const auto found = clouds.find(name);
            return found == clouds.end() ? nullptr : found->second;
        };
        manager = std::move(*TransferManager::open(*cloud, root() / "data", cloud->clock(), options));
    }
    void close()
    {
        manager.reset();
        cloud.reset();
    }
    void plug(const std::string &name, std::shared_ptr<Cloud> one)
    {
        const std::lock_guard lock(mutex);
        clouds[name] = std::move(one);
    }
    void unplug(const std::string &name)
    {
        const std::lock_guard lock(mutex);
        clouds.erase(name);
    }
    fs::path root() const { return fs::path(folder.path().toStdString()); }
    fs::path write(const std::string &name, const std::string &bytes) const
    {
        const fs::path path = root() / "files" / name;
        fs::create_directories(path.parent_path());
        std::ofstream file(path, std::ios::binary | std::ios::trunc);
        file.write(bytes.data(), std::streamsize(bytes.size()));
        return path;
    }
    static std::string read(const fs::path &path)
    {
        std::ifstream file(path, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }
    Caller caller() const { return test::callerOf(*cloud); }
    JobSnapshot job(JobId id) const
    {
        for (const JobSnapshot &shot : manager->jobs()) {
            if (shot.id == id)
                return shot;
        }
        return {};
    }
    static JobOptions there()
    {
        JobOptions options;
        options.cloud = "there";
        return options;
    }

    QTemporaryDir folder;
    std::mutex mutex;
    std::map<std::string, std::shared_ptr<Cloud>> clouds;
    std::unique_ptr<LocalCloud> cloud;
    std::unique_ptr<TransferManager> manager;
};

void makeBucket(Cloud &cloud, const Caller &caller, const std::string &name)
{
    s3::CreateBucket::Input input;
    input.bucket = name;
    const auto made = cloud.invoke<s3::CreateBucket>(caller, std::move(input)).result();
    QVERIFY2(made.has_value(), made ? "" : (made.error().code + ": " + made.error().message).c_str());
}

Expected<s3::HeadObject::Output> head(Cloud &cloud, const Caller &caller, const std::string &bucket, const std::string &key)
{
    s3::HeadObject::Input input;
    input.bucket = bucket;
    input.key = key;
    return cloud.invoke<s3::HeadObject>(caller, std::move(input)).result();
}

std::string bytesOf(Cloud &cloud, const Caller &caller, const std::string &bucket, const std::string &key)
{
    s3::GetObject::Input input;
    input.bucket = bucket;
    input.key = key;
    const auto reply = cloud.invoke<s3::GetObject>(caller, std::move(input)).result();
    if (!reply || !reply->body)
        return "<none>";
    const auto bytes = reply->body->readAll();
    return bytes ? *bytes : "<broken>";
}

QByteArray errorOf(const JobSnapshot &job)
{
    return QByteArray::fromStdString(job.errorCode + ": " + job.errorMessage);
}

} // namespace

/// The same transfers against our own listener, against moto where it is installed, and against any other cloud.
class TestRemoteTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownClouds();
    void wrongKey();
    void uploadsAndDownloads_data() { test::Clouds::rows(); }
    void uploadsAndDownloads();
    void folders_data() { test::Clouds::rows(); }
    void folders();
    void copies_data() { test::Clouds::rows(); }
    void copies();
    void goesOnWhenTheCloudIsBack();
    void goesOnInAnotherProcess_data() { test::Clouds::rows(); }
    void goesOnInAnotherProcess();
    void copiesOfWhatIsReplacedFail_data() { test::Clouds::rows(); }
    void copiesOfWhatIsReplacedFail();
    void limitsHoldForCloudsElsewhere();
    void anEmptyETagIsLookedUp();

private:
    test::Clouds m_clouds;
};

void TestRemoteTransfer::unknownClouds()
{
    Site site;
    const JobId id = site.manager->upload(site.caller(), site.write("a", "1"), "bucket", "a", Site::there());
    QTRY_COMPARE(site.job(id).awayCode, std::string("CloudNotConnected"));
    QVERIFY(site.job(id).state == State::Running || site.job(id).state == State::Queued);
    QCOMPARE(site.job(id).cloud, std::string("there"));
    // Others are not held up by it, and it can be given up.
    makeBucket(*site.cloud, site.caller(), "bucket");
    const JobId here = site.manager->upload(site.caller(), site.write("b", "2"), "bucket", "b");
    QTRY_VERIFY(site.job(here).state == State::Completed);
    site.manager->cancel(id);
    QVERIFY(site.manager->waitIdle(limit));
    QVERIFY(site.job(id).state == State::Cancelled);
    QCOMPARE(site.job(id).awayCode, std::string());
}

void TestRemoteTransfer::wrongKey()
{
    test::HttpFixture there;
    remote::RemoteEndpoint endpoint = test::endpointOf(there);
    endpoint.secretKey = "wrong";
    Site site;
    site.plug("there", test::openRemote(endpoint));
    const JobId id = site.manager->upload(site.caller(), site.write("a", "1"), "bucket", "a", Site::there());
    QVERIFY(site.manager->waitIdle(limit));
    QVERIFY(site.job(id).state == State::Failed);
    QCOMPARE(site.job(id).errorCode, std::string("SignatureDoesNotMatch"));
}

void TestRemoteTransfer::uploadsAndDownloads()
{
    test::HttpFixture fixture;
    OPEN_ROWS_CLOUD(m_clouds, there, fixture);
    Site site;
    site.plug("there", there);
    const std::string bucket = test::Clouds::bucketName("updown");
    makeBucket(*there, {}, bucket);
    const std::string small = remoteSample(1000, 1);
    const std::string large = remoteSample(12 * mib + 345, 2);
    const JobId first = site.manager->upload(site.caller(), site.write("small.txt", small), bucket, "small.txt", Site::there());
    const JobId second = site.manager->upload(site.caller(), site.write("large.bin", large), bucket, "dir/large.bin", Site::there());
    QVERIFY(site.manager->waitIdle(limit));
    for (const JobId id : {first, second})
        QVERIFY2(site.job(id).state == State::Completed, errorOf(site.job(id)).constData());
    QCOMPARE(site.job(second).partsTotal, 3U);
    QCOMPARE(site.job(second).bytesDone, std::uint64_t(large.size()));
    QVERIFY(bytesOf(*there, {}, bucket, "small.txt") == small);
    QCOMPARE(*head(*there, {}, bucket, "small.txt")->contentType, std::string("text/plain"));

    const fs::path target = site.root() / "back.bin";
    const JobId third = site.manager->download(site.caller(), bucket, "dir/large.bin", target, Site::there());
    const JobId none = site.manager->download(site.caller(), bucket, "none", site.root() / "none", Site::there());
    QVERIFY(site.manager->waitIdle(limit));
    QVERIFY2(site.job(third).state == State::Completed, errorOf(site.job(third)).constData());
    QVERIFY(Site::read(target) == large);
    QVERIFY(site.job(none).state == State::Failed);
    QCOMPARE(site.job(none).errorCode, std::string("NoSuchKey"));
}

void TestRemoteTransfer::folders()
{
    test::HttpFixture fixture;
    OPEN_ROWS_CLOUD(m_clouds, there, fixture);
    Site site;
    site.plug("there", there);
    const std::string bucket = test::Clouds::bucketName("folders");
    makeBucket(*there, {}, bucket);
    for (int i = 0; i < 20; ++i)
        site.write("tree/" + std::to_string(i % 3) + "/file " + std::to_string(i), "content " + std::to_string(i));
    const JobId up = site.manager->upload(site.caller(), site.root() / "files" / "tree", bucket, "t/", Site::there());
    QVERIFY(site.manager->waitIdle(limit));
    QVERIFY2(site.job(up).state == State::Completed, errorOf(site.job(up)).constData());
    QCOMPARE(site.job(up).filesDone, 20U);
    const JobId down = site.manager->download(site.caller(), bucket, "t/", site.root() / "back", Site::there());
    QVERIFY(site.manager->waitIdle(limit));
    QVERIFY2(site.job(down).state == State::Completed, errorOf(site.job(down)).constData());
    for (int i = 0; i < 20; ++i)
        QCOMPARE(Site::read(site.root() / "back" / std::to_string(i % 3) / ("file " + std::to_string(i))), "content " + std::to_string(i));
}

void TestRemoteTransfer::copies()
{
    test::HttpFixture fixture;
    OPEN_ROWS_CLOUD(m_clouds, there, fixture);
    Site site;
    site.plug("there", there);
    const std::string bucket = test::Clouds::bucketName("copies");
    makeBucket(*there, {}, bucket);
    makeBucket(*site.cloud, site.caller(), "here");
    const std::string large = remoteSample(11 * mib + 1, 3);
    JobOptions told;
    told.headers = {{"content-type", "image/png"}, {"x-amz-meta-who", "me"}};
    site.manager->upload(site.caller(), site.write("large", large), "here", "from/large", told);
    site.manager->upload(site.caller(), site.write("small", "small"), "here", "from/sub/small");
    QVERIFY(site.manager->waitIdle(limit));

    JobOptions checked;
    checked.verifies = true;
    const JobId out = site.manager->copy(site.caller(), {"", "here", "from/"}, {"there", bucket, "to/"}, which == QLatin1String("ours") ? checked : JobOptions());
    QVERIFY(site.manager->waitIdle(limit));
    QVERIFY2(site.job(out).state == State::Completed, errorOf(site.job(out)).constData());
    QVERIFY(site.job(out).direction == Direction::Copy);
    QCOMPARE(site.job(out).filesDone, 2U);
    QCOMPARE(site.job(out).bytesDone, std::uint64_t(large.size() + 5));
    QVERIFY(bytesOf(*there, {}, bucket, "to/large") == large);
    QCOMPARE(bytesOf(*there, {}, bucket, "to/sub/small"), std::string("small"));
    const auto stored = head(*there, {}, bucket, "to/large");
    QCOMPARE(*stored->contentType, std::string("image/png"));
    QCOMPARE(stored->metadata->at("who"), std::string("me"));

    // And back, from there to here, then there to itself by this way.
    const JobId back = site.manager->copy(site.caller(), {"there", bucket, "to/large"}, {"", "here", "again"}, {});
    const JobId among = site.manager->copy(site.caller(), {"there", bucket, "to/large"}, {"there", bucket, "twice"}, {});
    const JobId none = site.manager->copy(site.caller(), {"there", bucket, "none"}, {"", "here", "none"}, {});
    QVERIFY(site.manager->waitIdle(limit));
    QVERIFY2(site.job(back).state == State::Completed, errorOf(site.job(back)).constData());
    QVERIFY2(site.job(among).state == State::Completed, errorOf(site.job(among)).constData());
    QVERIFY(bytesOf(*site.cloud, site.caller(), "here", "again") == large);
    QVERIFY(bytesOf(*there, {}, bucket, "twice") == large);
    QCOMPARE(head(*site.cloud, site.caller(), "here", "again")->metadata->at("who"), std::string("me"));
    QVERIFY(site.job(none).state == State::Failed);
    QCOMPARE(site.job(none).errorCode, std::string("NoSuchKey"));
}

void TestRemoteTransfer::goesOnWhenTheCloudIsBack()
{
    test::HttpFixture fixture;
    const auto there = test::openRemote(test::endpointOf(fixture), 1);
    makeBucket(*there, {}, "bucket");
    Site site;
    site.plug("there", there);
    // Its listener has gone: nobody answers at the address.
    HttpListener::Options options;
    options.port = fixture.port();
    options.link = fixture.link;
    fixture.listener.reset();
    const std::string large = remoteSample(11 * mib, 4);
    const JobId id = site.manager->upload(site.caller(), site.write("large", large), "bucket", "large", Site::there());
    QTRY_COMPARE(site.job(id).awayCode, std::string("EndpointConnectionError"));
    QVERIFY(!site.job(id).awayMessage.empty());
    site.unplug("there");
    QTRY_COMPARE_WITH_TIMEOUT(site.job(id).awayCode, std::string("CloudNotConnected"), 20'000);
    auto started = HttpListener::start(*fixture.cloud, options);
    QVERIFY2(started.has_value(), started ? "" : started.error().message.c_str());
    fixture.listener = std::move(*started);
    site.plug("there", there);
    QVERIFY(site.manager->waitIdle(limit));
    QVERIFY2(site.job(id).state == State::Completed, errorOf(site.job(id)).constData());
    QCOMPARE(site.job(id).awayCode, std::string());
    QVERIFY(bytesOf(*there, {}, "bucket", "large") == large);
}

void TestRemoteTransfer::goesOnInAnotherProcess()
{
    test::HttpFixture fixture;
    OPEN_ROWS_CLOUD(m_clouds, there, fixture);
    const std::string bucket = test::Clouds::bucketName("again");
    makeBucket(*there, {}, bucket);
    Site site;
    makeBucket(*site.cloud, site.caller(), "here");
    const std::string large = remoteSample(21 * mib, 5); // five parts
    site.manager->upload(site.caller(), site.write("large", large), "here", "large");
    QVERIFY(site.manager->waitIdle(limit));
    // The cable is pulled after the second part.
    auto deaf = std::make_shared<test::WatchedCloud>(*there);
    deaf->deafFor = "UploadPart";
    deaf->deafFrom = 3;
    std::atomic<bool> cut{false};
    deaf->wentDeaf = [&cut] { cut = true; };
    site.plug("there", deaf);
    const JobId id = site.manager->copy(site.caller(), {"", "here", "large"}, {"there", bucket, "large"}, {});
    QTRY_VERIFY_WITH_TIMEOUT(cut, 30'000);
    QTRY_COMPARE(site.job(id).partsDone, 2U);
    site.close();
    const auto watched = std::make_shared<test::WatchedCloud>(*there);
    site.plug("there", watched);
    site.open();
    QCOMPARE(site.job(id).source.key, std::string("large"));
    QCOMPARE(site.job(id).cloud, std::string("there"));
    site.manager->resumeAll(site.caller());
    QVERIFY(site.manager->waitIdle(limit));
    QVERIFY2(site.job(id).state == State::Completed, errorOf(site.job(id)).constData());
    QVERIFY(bytesOf(*there, {}, bucket, "large") == large);
    // What the store has is not sent again: two parts were heard of, others may have arrived unheard.
    QVERIFY(watched->count("UploadPart") <= 3);
    QCOMPARE(watched->count("CreateMultipartUpload"), 0);
}

void TestRemoteTransfer::copiesOfWhatIsReplacedFail()
{
    test::HttpFixture fixture;
    OPEN_ROWS_CLOUD(m_clouds, there, fixture);
    const std::string bucket = test::Clouds::bucketName("again");
    makeBucket(*there, {}, bucket);
    Site site;
    site.plug("there", there);
    makeBucket(*site.cloud, site.caller(), "here");
    site.manager->upload(site.caller(), site.write("large", remoteSample(11 * mib, 6)), "here", "large");
    QVERIFY(site.manager->waitIdle(limit));
    // The target is away until the source is another object.
    auto deaf = std::make_shared<test::WatchedCloud>(*there);
    deaf->deafFor = "UploadPart";
    deaf->wentDeaf = [] {};
    site.plug("there", deaf);
    const JobId id = site.manager->copy(site.caller(), {"", "here", "large"}, {"there", bucket, "large"}, {});
    QTRY_VERIFY_WITH_TIMEOUT(deaf->count("UploadPart") > 0, 30'000);
    site.close();
    site.plug("there", there);
    site.open();
    const std::string other = remoteSample(11 * mib, 7);
    site.manager->upload(site.caller(), site.write("other", other), "here", "large");
    QVERIFY(site.manager->waitIdle(limit));
    site.manager->resumeAll(site.caller());
    QVERIFY(site.manager->waitIdle(limit));
    QVERIFY(site.job(id).state == State::Failed);
    QCOMPARE(site.job(id).errorCode, std::string("ObjectChanged"));
    site.manager->retry(id);
    QVERIFY(site.manager->waitIdle(limit));
    QVERIFY2(site.job(id).state == State::Completed, errorOf(site.job(id)).constData());
    QVERIFY(bytesOf(*there, {}, bucket, "large") == other);
}

void TestRemoteTransfer::limitsHoldForCloudsElsewhere()
{
    test::HttpFixture fixture;
    const auto there = test::openRemote(test::endpointOf(fixture));
    makeBucket(*there, {}, "bucket");
    Site site;
    site.plug("there", there);
    const std::string bytes = remoteSample(1 * mib, 8);
    JobOptions slow = Site::there();
    slow.limits.rate = 2 * mib;
    const auto began = std::chrono::steady_clock::now();
    const JobId up = site.manager->upload(site.caller(), site.write("a", bytes), "bucket", "a", slow);
    QVERIFY(site.manager->waitIdle(limit));
    QVERIFY2(site.job(up).state == State::Completed, errorOf(site.job(up)).constData());
    // Half a second by the limit; the last piece need not be waited for.
    QVERIFY(std::chrono::steady_clock::now() - began >= 300ms);
    const auto again = std::chrono::steady_clock::now();
    const JobId down = site.manager->download(site.caller(), "bucket", "a", site.root() / "a", slow);
    QVERIFY(site.manager->waitIdle(limit));
    QVERIFY2(site.job(down).state == State::Completed, errorOf(site.job(down)).constData());
    QVERIFY(std::chrono::steady_clock::now() - again >= 300ms);
    QVERIFY(Site::read(site.root() / "a") == bytes);
}

void TestRemoteTransfer::anEmptyETagIsLookedUp()
{
    using Web = test::WebEndpoint;
    Web web;
    web.answer([](const Web::Request &request) {
        return request.method == "HEAD"
            ? Web::Reply{"", {{"ETag", "\"whole-2\""}}}
            : Web::Reply{"<CompleteMultipartUploadResult><ETag></ETag></CompleteMultipartUploadResult>"};
    });
    remote::RemoteEndpoint endpoint;
    endpoint.id = "there";
    endpoint.url = web.url("");
    std::promise<Expected<StoredObject>> told;
    auto answer = told.get_future();
    // The job's calls may be gone before it is found.
    S3Calls(test::openRemote(endpoint)).completeUpload(Caller{}, {"bucket", "key"}, "upload", {"\"one\"", "\"two\""}, 10,
                                                       [&told](Expected<StoredObject> stored) { told.set_value(std::move(stored)); });
    QVERIFY(answer.wait_for(limit) == std::future_status::ready);
    const auto stored = answer.get();
    QVERIFY(stored.has_value());
    QCOMPARE(stored->etag, std::string("\"whole-2\""));
    QCOMPARE(web.count(), std::size_t(2));
    QCOMPARE(web.request(1).method, std::string("HEAD"));
}

QTEST_GUILESS_MAIN(TestRemoteTransfer)
#include "tst_remote_transfer.moc"
