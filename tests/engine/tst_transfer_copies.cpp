// Copies and moves inside the cloud as transfers: what they keep, what they refuse, and what a kill leaves of them.
#include "transfer_house.h"

#include "transfer/CopySettings.h"

#include <QtTest/QtTest>

using namespace nephoscope;
using namespace nephoscope::transfer;
using namespace nephoscope::test;

namespace {

constexpr std::chrono::seconds limit(60);

/// Puts something else in the place of each copy before anybody hears of it.
class MeddlingCloud final : public Cloud
{
public:
    explicit MeddlingCloud(LocalCloud &cloud) : m_cloud(cloud) {}

    void submit(Call call, Completion done) override
    {
        if (call.operation->name != "CopyObject") {
            m_cloud.submit(std::move(call), std::move(done));
            return;
        }
        s3::PutObject::Input other;
        other.bucket = call.input.as<s3::CopyObject::Input>().bucket;
        other.key = call.input.as<s3::CopyObject::Input>().key;
        other.body = api::Body::fromString("something else");
        Call meddle{&s3::PutObject::model(), call.caller, api::Value::of(std::move(other)), {}};
        const auto second = std::make_shared<Call>(std::move(meddle));
        m_cloud.submit(std::move(call), [this, second, done = std::move(done)](Reply copied) {
            const auto first = std::make_shared<Reply>(std::move(copied));
            m_cloud.submit(std::move(*second), [first, done](Reply) { done(std::move(*first)); });
        });
    }
    ChangeFeed &changes() override { return m_cloud.changes(); }

private:
    LocalCloud &m_cloud;
};

bool put(House &house, const std::string &key, const std::string &bytes)
{
    s3::PutObject::Input input;
    input.bucket = "bucket";
    input.key = key;
    input.contentType = "text/x-test";
    input.cacheControl = "max-age=60";
    input.metadata.emplace().emplace("colour", "blue");
    input.tagging = "course=networks&week=3";
    input.contentLength = std::int64_t(bytes.size());
    input.body = api::Body::fromString(bytes);
    return house.cloud->invoke<s3::PutObject>(callerOf(*house.cloud), std::move(input)).result().has_value();
}

bool enableVersioning(House &house)
{
    s3::PutBucketVersioning::Input input;
    input.bucket = "bucket";
    input.versioningConfiguration.emplace().status.emplace("Enabled");
    return house.cloud->invoke<s3::PutBucketVersioning>(callerOf(*house.cloud), std::move(input)).result().has_value();
}

/// Versions and delete markers of a key.
std::pair<int, int> versionsOf(House &house, const std::string &key)
{
    s3::ListObjectVersions::Input input;
    input.bucket = "bucket";
    input.prefix = key;
    const auto reply = house.cloud->invoke<s3::ListObjectVersions>(callerOf(*house.cloud), std::move(input)).result();
    if (!reply)
        return {-1, -1};
    return {int(reply->versions ? reply->versions->size() : 0), int(reply->deleteMarkers ? reply->deleteMarkers->size() : 0)};
}

std::string contentOf(House &house, const std::string &key)
{
    s3::GetObject::Input input;
    input.bucket = "bucket";
    input.key = key;
    const auto reply = house.cloud->invoke<s3::GetObject>(callerOf(*house.cloud), std::move(input)).result();
    if (!reply || !reply->body)
        return {};
    const auto bytes = reply->body->readAll();
    return bytes ? *bytes : std::string();
}

std::size_t tagsOf(House &house, const std::string &key)
{
    s3::GetObjectTagging::Input input;
    input.bucket = "bucket";
    input.key = key;
    const auto reply = house.cloud->invoke<s3::GetObjectTagging>(callerOf(*house.cloud), std::move(input)).result();
    return reply && reply->tagSet ? reply->tagSet->size() : 0;
}

CopyOrder order(std::vector<CopyOrder::Step> steps, bool moves = false)
{
    return {"bucket", "bucket", std::move(steps), moves};
}

/// Runs it to its end.
JobSnapshot run(House &house, CopyOrder wanted, JobOptions options = {})
{
    house.manager->copyInside(callerOf(*house.cloud), std::move(wanted), std::move(options));
    return house.manager->waitIdle(limit) ? house.lastJob() : JobSnapshot();
}

} // namespace

class TestTransferCopies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses();
    void aCopyThatDiffersKeepsTheSource();
    void keepsMetadataAndTags_data();
    void keepsMetadataAndTags();
    void takesSettings_data() { keepsMetadataAndTags_data(); }
    void takesSettings();
    void movesManyAndPrefixes();
    void followsConflictRules();
    void asksAboutWhatIsThere();
    void movesUnderVersioning();
    void copiesAnOlderVersion();
    void pausesAndGoesOn();
    void survivesKill_data();
    void survivesKill();
    void survivesKillAgainAndAgain();
};

void TestTransferCopies::refuses()
{
    House house;
    QVERIFY(put(house, "a/1", "one"));
    QCOMPARE(run(house, order({{"a/", "a/b/", true}})).errorCode, std::string("InvalidRequest"));
    QCOMPARE(run(house, order({{"a/1", "b/1", false, "some-version"}}, true)).errorCode, std::string("InvalidRequest"));
    QCOMPARE(run(house, order({{"nothing/", "b/", true}})).errorCode, std::string("NoSuchKey"));
    const JobSnapshot missing = run(house, order({{"a/2", "b/2"}}, true));
    QVERIFY(missing.state == State::Failed);
    QCOMPARE(house.manager->failures(missing.id).size(), std::size_t(1));
    CopyOrder elsewhere = order({{"a/1", "b/1"}}, true);
    elsewhere.toBucket = "no-such-bucket";
    QCOMPARE(run(house, elsewhere).errorCode, std::string("NoSuchBucket"));
    // On itself there is nothing to do, as S3 says.
    QCOMPARE(run(house, order({{"a/1", "a/1"}}, true)).errorCode, std::string("InvalidRequest"));
    QCOMPARE(contentOf(house, "a/1"), std::string("one"));
    QCOMPARE(house.watched->count("DeleteObject"), 0);
}

void TestTransferCopies::aCopyThatDiffersKeepsTheSource()
{
    House house;
    QVERIFY(put(house, "a", "the source"));
    house.manager.reset();
    MeddlingCloud meddling(*house.cloud);
    house.manager = std::move(*TransferManager::open(meddling, house.data(), house.cloud->clock()));
    const JobSnapshot job = run(house, order({{"a", "b"}}, true));
    QVERIFY(job.state == State::Failed);
    QCOMPARE(job.errorCode, std::string("VerificationFailed"));
    QCOMPARE(contentOf(house, "a"), std::string("the source"));
    house.manager.reset();
}

void TestTransferCopies::keepsMetadataAndTags_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("parts");
    QTest::newRow("empty") << 0 << 0;
    QTest::newRow("small") << 1000 << 0;
    QTest::newRow("at the limit of a copy") << int(copyThreshold) << 0;
    QTest::newRow("beyond it, in parts") << int(copyThreshold) + 1 << 3;
}

void TestTransferCopies::keepsMetadataAndTags()
{
    QFETCH(int, size);
    QFETCH(int, parts);
    House house;
    const std::string bytes = randomBytes(std::size_t(size), 1);
    QVERIFY(put(house, "a/deep key & more", bytes));
    JobOptions options;
    options.verifies = true;
    const JobSnapshot job = run(house, order({{"a/deep key & more", "b/copy"}}), options);
    QCOMPARE(job.errorMessage, std::string());
    QVERIFY(job.state == State::Completed && job.direction == Direction::CopyInside && !job.moves);
    QCOMPARE(job.path, std::string("bucket/a/deep key & more"));
    QCOMPARE(job.key, std::string("b/copy"));
    QCOMPARE(job.bytesDone, std::uint64_t(size));
    QCOMPARE(house.watched->count("UploadPartCopy"), parts);
    QCOMPARE(house.watched->count("CopyObject"), parts == 0 ? 1 : 0);
    // The cloud did it by itself.
    QCOMPARE(house.watched->count("GetObject") + house.watched->count("PutObject") + house.watched->count("UploadPart"), 0);
    QCOMPARE(house.manager->bytesUploaded() + house.manager->bytesDownloaded(), std::uint64_t(0));
    const auto head = house.head("b/copy");
    QVERIFY(head);
    QCOMPARE(head->contentType.value_or(""), std::string("text/x-test"));
    QCOMPARE(head->cacheControl.value_or(""), std::string("max-age=60"));
    QCOMPARE(head->metadata->at("colour"), std::string("blue"));
    QCOMPARE(tagsOf(house, "b/copy"), std::size_t(2));
    QVERIFY(contentOf(house, "b/copy") == bytes);
    QVERIFY(contentOf(house, "a/deep key & more") == bytes);
    QCOMPARE(house.openUploads(), std::size_t(0));
}

void TestTransferCopies::takesSettings()
{
    QFETCH(int, size);
    QFETCH(int, parts);
    House house;
    QVERIFY(put(house, "a", randomBytes(std::size_t(size), 2)));
    JobOptions options;
    options.headers = {{"x-amz-storage-class", "STANDARD_IA"}, {"x-amz-tagging-directive", "REPLACE"}, {"x-amz-tagging", "only=one"},
                       {"x-amz-metadata-directive", "REPLACE"}, {"x-amz-meta-new", "words"}, {"x-amz-checksum-algorithm", "CRC32C"}};
    QVERIFY(run(house, order({{"a", "b"}}, true), options).state == State::Completed);
    QCOMPARE(house.watched->count("UploadPartCopy"), parts);
    auto head = house.head("b");
    QVERIFY(head && head->storageClass && *head->storageClass == std::string_view("STANDARD_IA"));
    QVERIFY(head->checksumCRC32C && head->contentType != std::optional<std::string>("text/x-test") && !head->cacheControl);
    QVERIFY(head->metadata && head->metadata->size() == 1 && head->metadata->at("new") == "words");
    QCOMPARE(tagsOf(house, "b"), std::size_t(1));
    QVERIFY(!house.head("a"));

    // Like their source, where S3 itself would begin anew; what is not said stays.
    options.headers = {{"x-amz-storage-class", std::string(asSource)}, {"x-amz-server-side-encryption", std::string(asSource)}};
    QVERIFY(run(house, order({{"b", "c"}}), options).state == State::Completed);
    head = house.head("c");
    QVERIFY(head && head->storageClass && *head->storageClass == std::string_view("STANDARD_IA"));
    QVERIFY(head->metadata->at("new") == "words" && tagsOf(house, "c") == 1);
    QVERIFY(run(house, order({{"b", "d"}})).state == State::Completed);
    QVERIFY(house.head("d") && !house.head("d")->storageClass);

    options.headers = {{"x-amz-storage-class", "NO_SUCH_CLASS"}};
    const JobSnapshot refused = run(house, order({{"b", "e"}}, true), options);
    QVERIFY(refused.state == State::Failed);
    QCOMPARE(refused.errorCode, std::string("InvalidStorageClass"));
    QVERIFY(house.head("b") && !house.head("e"));
}

void TestTransferCopies::movesManyAndPrefixes()
{
    House house;
    constexpr int count = 60;
    for (int i = 0; i < count; ++i)
        QVERIFY(put(house, "old/dir " + std::to_string(i % 3) + "/" + std::to_string(i), "object " + std::to_string(i)));
    QVERIFY(put(house, "old/alone", "alone") && put(house, "old/stays", "stays"));
    const JobSnapshot job = run(house, order({{"old/alone", "new/alone"}, {"old/dir 0/", "new/zero/", true}, {"old/dir 1/", "new/dir 1/", true}}, true));
    QCOMPARE(job.errorMessage, std::string());
    QCOMPARE(job.path, std::string("bucket/old/"));
    QCOMPARE(job.key, std::string("new/"));
    QVERIFY(job.moves);
    QCOMPARE(job.filesDone, std::uint32_t(1 + 2 * count / 3));
    for (int i = 0; i < count; ++i) {
        const std::string name = std::to_string(i);
        const std::string before = "old/dir " + std::to_string(i % 3) + "/" + name;
        const std::string now = i % 3 == 0 ? "new/zero/" + name : i % 3 == 1 ? "new/dir 1/" + name : before;
        QVERIFY2(contentOf(house, now) == "object " + name, now.c_str());
        QCOMPARE(house.head(before).has_value(), before == now);
    }
    QVERIFY(!house.head("old/alone") && house.head("old/stays"));
    QCOMPARE(contentOf(house, "new/alone"), std::string("alone"));
}

void TestTransferCopies::followsConflictRules()
{
    House house;
    const auto begin = [&house](const std::string &mine, const std::string &there) { return put(house, "from", mine) && put(house, "to", there); };
    JobOptions options;
    options.conflict = Conflict::Skip;
    QVERIFY(begin("mine", "there"));
    QCOMPARE(run(house, order({{"from", "to"}}, true), options).filesSkipped, 1u);
    QCOMPARE(contentOf(house, "to"), std::string("there"));
    QVERIFY(house.head("from")); // what is not moved stays
    options.conflict = Conflict::SkipSame;
    QVERIFY(begin("alike", "alike"));
    QCOMPARE(run(house, order({{"from", "to"}}), options).filesSkipped, 1u);
    QVERIFY(begin("mine!", "there"));
    QCOMPARE(run(house, order({{"from", "to"}}), options).filesSkipped, 0u);
    QCOMPARE(contentOf(house, "to"), std::string("mine!"));
    options.conflict = Conflict::KeepBoth;
    QVERIFY(begin("mine", "there"));
    QVERIFY(run(house, order({{"from", "to"}}, true), options).state == State::Completed);
    QCOMPARE(contentOf(house, "to"), std::string("there"));
    QCOMPARE(contentOf(house, "to (1)"), std::string("mine"));
    QVERIFY(!house.head("from"));
    options.conflict = Conflict::Replace;
    QVERIFY(begin("mine", "there"));
    QVERIFY(run(house, order({{"from", "to"}}, true), options).state == State::Completed);
    QCOMPARE(contentOf(house, "to"), std::string("mine"));
}

void TestTransferCopies::asksAboutWhatIsThere()
{
    House house;
    QVERIFY(put(house, "a/1", "one") && put(house, "a/2", "two") && put(house, "b/1", "there"));
    JobOptions options;
    options.conflict = Conflict::Ask;
    const JobId id = house.manager->copyInside(callerOf(*house.cloud), order({{"a/", "b/", true}}, true), options);
    QTRY_COMPARE(house.manager->conflicts(id).size(), std::size_t(1));
    QTRY_VERIFY(!house.head("a/2")); // the others go on
    QCOMPARE(house.manager->conflicts(id).front().name, std::string("1"));
    QVERIFY(house.head("a/1"));
    // The next process asks again.
    house.close();
    house.open();
    house.manager->resumeAll(callerOf(*house.cloud));
    QTRY_COMPARE(house.manager->conflicts(id).size(), std::size_t(1));
    house.manager->answer(id, house.manager->conflicts(id).front().file, Conflict::Replace, false);
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(house.lastJob().state == State::Completed);
    QCOMPARE(contentOf(house, "b/1"), std::string("one"));
    QVERIFY(!house.head("a/1"));
}

void TestTransferCopies::movesUnderVersioning()
{
    House house;
    QVERIFY(enableVersioning(house));
    QVERIFY(put(house, "a", "older") && put(house, "a", "newer"));
    QVERIFY(run(house, order({{"a", "b"}}, true)).state == State::Completed);
    QCOMPARE(contentOf(house, "b"), std::string("newer"));
    QCOMPARE(versionsOf(house, "a"), std::pair(2, 1)); // the older one stays, below a delete marker
    QCOMPARE(versionsOf(house, "b"), std::pair(1, 0));
}

void TestTransferCopies::copiesAnOlderVersion()
{
    House house;
    QVERIFY(enableVersioning(house));
    QVERIFY(put(house, "a", "older"));
    const std::string version = *house.head("a")->versionId;
    QVERIFY(put(house, "a", "newer"));
    QVERIFY(run(house, order({{"a", "b", false, version}})).state == State::Completed);
    QCOMPARE(contentOf(house, "b"), std::string("older"));
}

void TestTransferCopies::pausesAndGoesOn()
{
    House house;
    for (int i = 0; i < 20; ++i)
        QVERIFY(put(house, "a/" + std::to_string(i), std::to_string(i)));
    house.cloud->faults().add({"s3", "CopyObject", -1});
    const JobId id = house.manager->copyInside(callerOf(*house.cloud), order({{"a/", "b/", true}}, true));
    QTRY_VERIFY(house.watched->count("CopyObject") > 0);
    house.manager->pause(id);
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(house.lastJob().state == State::Paused);
    house.close();
    house.open();
    house.manager->resume(id);
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QVERIFY(house.lastJob().moves);
    QCOMPARE(house.lastJob().filesDone, 20u);
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(contentOf(house, "b/" + std::to_string(i)), std::to_string(i));
        QVERIFY(!house.head("a/" + std::to_string(i)));
    }
}

void TestTransferCopies::survivesKill_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("partsAtMost");
    QTest::newRow("listed") << 1000 << "ListObjectsV2" << 1 << 0;
    QTest::newRow("copied, unknown") << 1000 << "CopyObject" << 1 << 0;
    QTest::newRow("in the middle") << 1000 << "CopyObject" << 4 << 0;
    QTest::newRow("deleted, unknown") << 1000 << "DeleteObject" << 1 << 0;
    QTest::newRow("last one deleted, unknown") << 1000 << "DeleteObject" << 6 << 0;
    QTest::newRow("large: begun, id unknown") << int(copyThreshold) + 1 << "CreateMultipartUpload" << 1 << 18;
    QTest::newRow("large: a part") << int(copyThreshold) + 1 << "UploadPartCopy" << 2 << 16;
    QTest::newRow("large: completed, unknown") << int(copyThreshold) + 1 << "CompleteMultipartUpload" << 1 << 15;
    QTest::newRow("large: deleted, unknown") << int(copyThreshold) + 1 << "DeleteObject" << 1 << 15;
}

void TestTransferCopies::survivesKill()
{
    QFETCH(int, size);
    QFETCH(QString, operation);
    QFETCH(int, number);
    QFETCH(int, partsAtMost);
    House house;
    QVERIFY(enableVersioning(house));
    constexpr int count = 6;
    for (int i = 0; i < count; ++i)
        QVERIFY(put(house, "from/" + std::to_string(i), randomBytes(std::size_t(size), unsigned(i))));
    QVERIFY(house.killDuring(QStringLiteral("move"), operation, number, "from/", QStringLiteral("to/")));
    house.manager->resumeAll(callerOf(*house.cloud));
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QVERIFY(house.lastJob().state == State::Completed);
    QCOMPARE(house.lastJob().filesDone, std::uint32_t(count));
    QVERIFY2(house.watched->count("UploadPartCopy") <= partsAtMost, qPrintable(QString::number(house.watched->count("UploadPartCopy"))));
    QCOMPARE(house.openUploads(), std::size_t(0));
    for (int i = 0; i < count; ++i) {
        const std::string name = std::to_string(i);
        QVERIFY2(contentOf(house, "to/" + name) == randomBytes(std::size_t(size), unsigned(i)), name.c_str());
        QVERIFY2(!house.head("from/" + name), name.c_str());
        // Neither copied nor deleted twice.
        QCOMPARE(versionsOf(house, "to/" + name), std::pair(1, 0));
        QCOMPARE(versionsOf(house, "from/" + name), std::pair(1, 1));
    }
}

/// Moves there and back, killed at steps that chance picks; NEPHOSCOPE_KILL_ROUNDS sets how often, NEPHOSCOPE_SEED where.
void TestTransferCopies::survivesKillAgainAndAgain()
{
    const int rounds = qEnvironmentVariableIsSet("NEPHOSCOPE_KILL_ROUNDS") ? qEnvironmentVariableIntValue("NEPHOSCOPE_KILL_ROUNDS") : 6;
    const unsigned seed = qEnvironmentVariableIsSet("NEPHOSCOPE_SEED") ? unsigned(qEnvironmentVariableIntValue("NEPHOSCOPE_SEED")) : std::random_device()();
    std::mt19937 chance(seed);
    qInfo("seed %u, %d rounds", seed, rounds);
    constexpr int count = 5;
    House house;
    const auto content = [](int i) { return randomBytes(i == 0 ? std::size_t(copyThreshold) + 1 : std::size_t(1000 * i), unsigned(i)); };
    for (int i = 0; i < count; ++i)
        QVERIFY(put(house, "a/" + std::to_string(i), content(i)));
    struct Step
    {
        const char *operation;
        int most;
    };
    constexpr Step steps[]{{"HeadObject", 10}, {"CopyObject", 4}, {"CreateMultipartUpload", 1}, {"UploadPartCopy", 3}, {"CompleteMultipartUpload", 1}, {"DeleteObject", 5}};
    for (int round = 0; round < rounds; ++round) {
        const Step &step = steps[chance() % std::size(steps)];
        const int number = 1 + int(chance() % unsigned(step.most));
        const QByteArray where = QByteArray::number(round) + ' ' + step.operation + ' ' + QByteArray::number(number);
        const std::string from = round % 2 == 0 ? "a/" : "b/";
        const std::string to = round % 2 == 0 ? "b/" : "a/";
        QVERIFY2(house.killDuring(QStringLiteral("move"), QLatin1String(step.operation), number, from, QString::fromStdString(to)), where.constData());
        house.manager->resumeAll(callerOf(*house.cloud));
        QVERIFY2(house.manager->waitIdle(limit), where.constData());
        QVERIFY2(house.lastJob().state == State::Completed, QByteArray(where + ' ' + house.lastJob().errorMessage.c_str()).constData());
        for (int i = 0; i < count; ++i) {
            QVERIFY2(contentOf(house, to + std::to_string(i)) == content(i), where.constData());
            QVERIFY2(!house.head(from + std::to_string(i)), where.constData());
        }
        QCOMPARE(house.openUploads(), std::size_t(0));
    }
}

QTEST_GUILESS_MAIN(TestTransferCopies)
#include "tst_transfer_copies.moc"
