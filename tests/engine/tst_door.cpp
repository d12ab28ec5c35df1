#include "api/generated/s3.h"
#include "api/generated/sts.h"
#include "door/CallTap.h"
#include "door/TappedReply.h"
#include "door/LocalCloud.h"
#include "services/Services.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace nephoscope;

namespace {

std::unique_ptr<LocalCloud> openCloud(const QTemporaryDir &folder)
{
    LocalCloud::Options options;
    options.folder = folder.path().toStdString();
    auto cloud = LocalCloud::open(std::move(options), makeServices());
    return cloud ? std::move(*cloud) : nullptr;
}

Caller rootOf(LocalCloud &cloud)
{
    Caller caller;
    caller.principal = cloud.credentials().rootPrincipal();
    return caller;
}

api::s3::CreateBucketRequest bucketRequest(const std::string &name)
{
    api::s3::CreateBucketRequest request;
    request.bucket = name;
    return request;
}

} // namespace

class TestDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotEmulatedIsRefusedByName()
    {
        const QTemporaryDir folder;
        const auto cloud = openCloud(folder);
        const api::Operation *send = api::findService("ecs")->find("RunTask");
        QVERIFY(send);
        std::optional<Reply> reply;
        cloud->submit({send, rootOf(*cloud), {}}, [&](Reply answer) { reply = std::move(answer); });
        QVERIFY(reply.has_value() && !reply->has_value());
        QCOMPARE(reply->error().code, std::string("NotImplemented"));
        QCOMPARE(reply->error().status, 501);
        QVERIFY(reply->error().message.find("ecs:RunTask") == 0);
    }

    void nobodyComesInUnnamed()
    {
        const QTemporaryDir folder;
        const auto cloud = openCloud(folder);
        const auto reply = cloud->invoke<api::s3::ListBuckets>(Caller{}, {}).result();
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, std::string("AccessDenied"));
        QCOMPARE(reply.error().status, 403);
    }

    void theTapTellsWhatTheConsoleAsksFor()
    {
        const QTemporaryDir folder;
        const auto cloud = openCloud(folder);
        std::mutex mutex;
        std::vector<TappedCall> calls;
        std::map<std::uint64_t, std::string> answers;
        std::map<std::uint64_t, api::Value> outputs;
        cloud->tap().listen({[&](TappedCall call) {
                                 const std::lock_guard lock(mutex);
                                 calls.push_back(std::move(call));
                             },
                             [&](std::uint64_t id, const Error *error) {
                                 const std::lock_guard lock(mutex);
                                 answers[id] = error ? error->code : "";
                                 outputs[id] = currentTappedReply() ? *currentTappedReply() : api::Value();
                             }});
        const Caller console = rootOf(*cloud);
        Caller client = console;
        client.via = Via::Http;
        QVERIFY(cloud->invoke<api::s3::CreateBucket>(client, bucketRequest("by-a-client")).result());
        QVERIFY(cloud->invoke<api::s3::ListBuckets>(console, {}).result());
        {
            const CallOriginScope scope(CallOrigin::Transfer);
            QVERIFY(cloud->invoke<api::s3::CreateBucket>(console, bucketRequest("part-of-a-transfer")).result());
        }
        QVERIFY(calls.empty());
        QVERIFY(cloud->invoke<api::s3::CreateBucket>(console, bucketRequest("by-hand")).result());
        {
            const CallOriginScope scope(CallOrigin::User);
            QVERIFY(cloud->invoke<api::s3::ListBuckets>(console, {}).result());
        }
        cloud->tap().setWritesBlocked(true);
        const auto blocked = cloud->invoke<api::s3::CreateBucket>(console, bucketRequest("shown-only")).result();
        QVERIFY(!blocked);
        QCOMPARE(blocked.error().code, std::string("RequestBlocked"));
        QVERIFY(cloud->invoke<api::s3::CreateBucket>(client, bucketRequest("client-again")).result());
        cloud->tap().setWritesBlocked(false);
        cloud->tap().listen({});
        QVERIFY(cloud->invoke<api::s3::CreateBucket>(console, bucketRequest("unheard")).result());

        QCOMPARE(calls.size(), 3u);
        QVERIFY(calls[0].changes && !calls[1].changes && calls[2].changes);
        QCOMPARE(*calls[0].input.as<api::s3::CreateBucketRequest>().bucket, std::string("by-hand"));
        QCOMPARE(answers.at(calls[0].id), std::string());
        QCOMPARE(answers.at(calls[2].id), std::string("RequestBlocked"));
        QVERIFY(!outputs.at(calls[2].id));
        QVERIFY(!currentTappedReply());
        const api::Value &made = outputs.at(calls[0].id);
        QVERIFY(made && made.shape() == &api::s3::CreateBucket::Output::shape());
        QCOMPARE(static_cast<const api::s3::CreateBucket::Output *>(made.data())->location, std::optional<std::string>("/by-hand"));
    }

    void faultsHitAsOftenAsAsked()
    {
        const QTemporaryDir folder;
        const auto cloud = openCloud(folder);
        cloud->faults().add({"s3", "ListBuckets", 2});
        for (const bool works : {false, false, true})
            QCOMPARE(cloud->invoke<api::s3::ListBuckets>(rootOf(*cloud), {}).result().has_value(), works);
        cloud->faults().add({"", "", -1});
        QVERIFY(!cloud->invoke<api::sts::GetCallerIdentity>(rootOf(*cloud), {}).result());
        cloud->faults().clear();
        QVERIFY(cloud->invoke<api::sts::GetCallerIdentity>(rootOf(*cloud), {}).result());
    }

    void everyCallIsRecorded()
    {
        const QTemporaryDir folder;
        const auto cloud = openCloud(folder);
        QVERIFY(cloud->invoke<api::s3::CreateBucket>(rootOf(*cloud), bucketRequest("recorded")).result());
        QVERIFY(!cloud->invoke<api::s3::CreateBucket>(rootOf(*cloud), bucketRequest("Bad_Name")).result());
        const auto recent = cloud->recorder().recent();
        QCOMPARE(recent.size(), std::size_t(2));
        QVERIFY(recent[0].errorCode.empty());
        QCOMPARE(recent[1].errorCode, std::string("InvalidBucketName"));
        QCOMPARE(cloud->recorder().counts().front().calls, std::uint64_t(2));
        QCOMPARE(cloud->recorder().counts().front().errors, std::uint64_t(1));
    }

    void changesComeInOrderAndOnlyAfterSuccess()
    {
        const QTemporaryDir folder;
        const auto cloud = openCloud(folder);
        std::mutex mutex;
        std::vector<Change> seen;
        const auto subscription = cloud->changes().subscribe([&](const std::vector<Change> &changes) {
            const std::lock_guard lock(mutex);
            seen.insert(seen.end(), changes.begin(), changes.end());
        });
        for (const char *name : {"first-bucket", "Wrong_Name", "second-bucket"})
            cloud->invoke<api::s3::CreateBucket>(rootOf(*cloud), bucketRequest(name)).waitForFinished();
        // The history of events grows, too, and says so in its own time.
        const auto buckets = [](std::vector<Change> changes) {
            std::erase_if(changes, [](const Change &change) { return change.service != "s3"; });
            return changes;
        };
        QTRY_COMPARE(buckets(cloud->changes().since(0).changes).size(), std::size_t(2));
        const auto page = cloud->changes().since(0);
        const std::vector<Change> made = buckets(page.changes);
        QCOMPARE(made[0].id, std::string("first-bucket"));
        QCOMPARE(made[1].id, std::string("second-bucket"));
        QVERIFY(made[0].sequence < made[1].sequence);
        QVERIFY(!page.lost);
        QCOMPARE(buckets(cloud->changes().since(made[0].sequence).changes).size(), std::size_t(1));
        const std::lock_guard lock(mutex);
        QCOMPARE(buckets(seen).size(), std::size_t(2));
    }

    void theFeedForgetsOldChangesAndSaysSo()
    {
        ChangeFeed feed;
        std::vector<Change> many(12'000);
        feed.publish(std::move(many));
        QCOMPARE(feed.last(), std::uint64_t(12'000));
        QVERIFY(feed.since(0).lost);
        QVERIFY(!feed.since(11'000).lost);
        QCOMPARE(feed.since(11'000, 10).changes.size(), std::size_t(10));
        QCOMPARE(feed.since(11'000, 10).next, std::uint64_t(11'010));
        QCOMPARE(feed.since(12'000).next, std::uint64_t(12'000));
    }

    void oneProcessPerFolder()
    {
        const QTemporaryDir folder;
        const auto cloud = openCloud(folder);
        LocalCloud::Options options;
        options.folder = folder.path().toStdString();
        const auto second = LocalCloud::open(std::move(options), makeServices());
        QVERIFY(!second);
        QCOMPARE(second.error().code, std::string("AlreadyRunning"));
    }

    void theRootKeyStays()
    {
        const QTemporaryDir folder;
        const AccessKey key = openCloud(folder)->credentials().rootKey();
        QCOMPARE(key.id.size(), std::size_t(20));
        QCOMPARE(key.secret.size(), std::size_t(40));
        QCOMPARE(openCloud(folder)->credentials().rootKey().secret, key.secret);
        const QString path = folder.filePath(QStringLiteral("credentials.json"));
        struct stat state = {};
        QCOMPARE(::stat(path.toLocal8Bit().constData(), &state), 0);
        QCOMPARE(int(state.st_mode & 0777), 0600);

        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("{\"AccessKeyId\":");
        file.close();
        LocalCloud::Options options;
        options.folder = folder.path().toStdString();
        const auto damaged = LocalCloud::open(std::move(options), makeServices());
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().code, std::string("InvalidCredentialsFile"));
    }

    void resetForgetsEverything()
    {
        const QTemporaryDir folder;
        const auto cloud = openCloud(folder);
        QVERIFY(cloud->invoke<api::s3::CreateBucket>(rootOf(*cloud), bucketRequest("to-forget")).result());
        std::atomic<bool> done{false};
        cloud->reset([&](Expected<void> result) { done = result.has_value(); });
        QTRY_VERIFY(done);
        const auto buckets = cloud->invoke<api::s3::ListBuckets>(rootOf(*cloud), {}).result();
        QVERIFY(buckets && (!buckets->buckets || buckets->buckets->empty()));
        QVERIFY(cloud->invoke<api::s3::CreateBucket>(rootOf(*cloud), bucketRequest("to-forget")).result());
    }
};

QTEST_GUILESS_MAIN(TestDoor)
#include "tst_door.moc"
