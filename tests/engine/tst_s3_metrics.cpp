// Storage and request metrics, and what Storage Lens makes of them.
#include "S3AccessTesting.h"
#include "api/generated/s3control.h"
#include "services/s3/StorageMetrics.h"
#include "services/s3/StorageTypes.h"
#include "services/s3control/StorageLens.h"

using namespace nephoscope;
using namespace nephoscope::test;
using std::chrono::days;
using std::chrono::minutes;

namespace control = nephoscope::api::s3control;

class TestS3Metrics : public QObject, S3AccessTesting
{
    Q_OBJECT

    std::vector<BucketMeasure> measure(const std::string &bucket, Timestamp since = {})
    {
        MeasureBuckets::Input input;
        input.bucket = bucket;
        input.since = since;
        for (;;) {
            const auto measured = m_fixture->call<MeasureBuckets>(input);
            if (!measured || !measured->progress)
                return measured ? measured->measures : std::vector<BucketMeasure>();
            input.progress = measured->progress;
        }
    }
    std::vector<s3::ReadRequestMetrics::Minute> requests()
    {
        s3::ReadRequestMetrics::Input input;
        input.bucket = "box";
        input.to = m_fixture->clock().now() + minutes(1);
        const auto read = m_fixture->call<s3::ReadRequestMetrics>(input);
        return read ? read->minutes : std::vector<s3::ReadRequestMetrics::Minute>();
    }
    static std::int64_t of(const s3::ReadRequestMetrics::Minute &minute, s3::Counted kind) { return minute.counts[std::size_t(kind)]; }
    template <class Operation>
    static typename Operation::Input lens(const std::string &id)
    {
        typename Operation::Input input;
        input.accountId = "123456789012";
        if constexpr (requires { input.configId; })
            input.configId = id;
        return input;
    }
    static control::PutStorageLensConfiguration::Input dashboard(const std::string &id, const std::string &target = {})
    {
        auto input = lens<control::PutStorageLensConfiguration>(id);
        auto &configuration = input.storageLensConfiguration.emplace();
        configuration.id = id;
        configuration.isEnabled = true;
        configuration.accountLevel.emplace().bucketLevel.emplace();
        if (!target.empty()) {
            auto &destination = configuration.dataExport.emplace().s3BucketDestination.emplace();
            destination.accountId = "123456789012";
            destination.arn = "arn:aws:s3:::" + target;
            destination.format.emplace().value = "CSV";
            destination.outputSchemaVersion.emplace().value = "V_1";
            destination.prefix = "lens";
        }
        return input;
    }
    std::string objectLike(const std::string &bucket, const std::string &prefix)
    {
        s3api::ListObjectsV2::Input input;
        input.bucket = bucket;
        input.prefix = prefix;
        const auto listed = m_fixture->call<s3api::ListObjectsV2>(input);
        return listed && listed->contents && !listed->contents->empty() ? *listed->contents->front().key : std::string();
    }
    void keepVersions(const std::string &bucket)
    {
        s3api::PutBucketVersioning::Input input;
        input.bucket = bucket;
        input.versioningConfiguration.emplace().status.emplace().value = "Enabled";
        QVERIFY(m_fixture->call<s3api::PutBucketVersioning>(input));
    }
    void drop(const std::string &bucket, const std::string &key)
    {
        s3api::DeleteObject::Input input;
        input.bucket = bucket;
        input.key = key;
        QVERIFY(m_fixture->call<s3api::DeleteObject>(input));
    }
    /// `first` with two versions, of 5 and 3 bytes, of each of these; `gone` and `last` with one object of a byte each.
    void fillThree(const std::vector<std::string> &keys, const std::string &inGone, const std::string &inLast)
    {
        for (const char *bucket : {"first", "gone", "last"})
            m_fixture->makeBucket(bucket);
        keepVersions("first");
        for (const std::string &key : keys) {
            QVERIFY(m_fixture->put("first", key, "12345"));
            QVERIFY(m_fixture->put("first", key, "123"));
        }
        QVERIFY(m_fixture->put("gone", inGone, "1"));
        QVERIFY(m_fixture->put("last", inLast, "1"));
    }
    /// Before the walk comes there.
    void removeGone(const std::string &key)
    {
        drop("gone", key);
        s3api::DeleteBucket::Input input;
        input.bucket = "gone";
        QVERIFY(m_fixture->call<s3api::DeleteBucket>(input));
    }
    static StorageAmount standardOf(const BucketMeasure &measure)
    {
        const auto found = measure.amounts.find("StandardStorage");
        return found == measure.amounts.end() ? StorageAmount() : found->second;
    }

private Q_SLOTS:
    void init() { start(); }

    void storageNow()
    {
        keepVersions("box");
        QVERIFY(m_fixture->put("box", "public/a", "newer alpha")); // 11 bytes over 5
        s3api::PutObject::Input cold;
        cold.bucket = "box";
        cold.key = "cold";
        cold.body = api::Body::fromString("0123456789");
        cold.storageClass.emplace().value = "GLACIER";
        QVERIFY(m_fixture->call<s3api::PutObject>(cold));
        drop("box", "private/b");
        const auto measures = measure("box");
        QCOMPARE(measures.size(), std::size_t(1));
        const StorageAmount standard = measures[0].amounts.at("StandardStorage");
        QCOMPARE(standard.bytes, std::int64_t(5 + 11 + 4));
        QCOMPARE(standard.objects, std::int64_t(3));
        QCOMPARE(standard.pastBytes, std::int64_t(5 + 4));
        QCOMPARE(standard.pastObjects, std::int64_t(2));
        QCOMPARE(measures[0].amounts.at("GlacierStorage").bytes, std::int64_t(10));
        QCOMPARE(measures[0].markers, std::int64_t(1));
        MeasureBuckets::Input foreign;
        foreign.bucket = "box";
        QCOMPARE(codeOf(m_fixture->callAs<MeasureBuckets>(m_fixture->stranger(), foreign)), QByteArray("AccessDenied"));
    }

    void storageOfDirectoryBuckets()
    {
        BucketMeasure measure;
        s3::addVersions(measure, "EXPRESS_ONEZONE", {}, false, true, 2, 30);
        QCOMPARE(measure.amounts.size(), std::size_t(1));
        const StorageAmount express = measure.amounts["ExpressOneZoneStorage"];
        QCOMPARE(express.bytes, std::int64_t(30));
        QCOMPARE(express.objects, std::int64_t(2));
        QCOMPARE(s3control::lensClassOf("ExpressOneZoneStorage"), std::string("EXPRESS_ONEZONE"));
    }

    void storageOverheads()
    {
        constexpr std::int64_t kib = 1024;
        s3::StorageBytes overheads;
        s3::addPadding(overheads, "STANDARD", 1);
        s3::addPadding(overheads, "", 1);
        s3::addPadding(overheads, "INTELLIGENT_TIERING", 1);
        s3::addPadding(overheads, "GLACIER", 1);
        s3::addPadding(overheads, "ONEZONE_IA", 128 * kib);
        for (const char *type : {"StandardStorage", "GlacierInstantRetrievalStorage", "IntelligentTieringFAStorage", "IntelligentTieringIAStorage",
                                 "IntelligentTieringAIAStorage", "ExpressOneZoneStorage"})
            s3::addIndex(overheads, type, 3);
        s3::addIndex(overheads, "GlacierStorage", 0);
        QVERIFY(overheads.empty());
        s3::addPadding(overheads, "STANDARD_IA", 0);
        s3::addPadding(overheads, "STANDARD_IA", 28 * kib);
        s3::addPadding(overheads, "STANDARD_IA", 500 * kib);
        s3::addPadding(overheads, "ONEZONE_IA", 127 * kib);
        s3::addPadding(overheads, "GLACIER_IR", 128 * kib - 1);
        s3::addIndex(overheads, "GlacierStorage", 1);
        s3::addIndex(overheads, "DeepArchiveStorage", 2);
        s3::addIndex(overheads, s3::storageTypeOf("INTELLIGENT_TIERING", s3::AccessTier::Archive), 3);
        s3::addIndex(overheads, s3::storageTypeOf("INTELLIGENT_TIERING", s3::AccessTier::DeepArchive), 4);
        const s3::StorageBytes expected{{"StandardIASizeOverhead", 228 * kib},      {"OneZoneIASizeOverhead", kib},
                                            {"GlacierIRSizeOverhead", 1},               {"GlacierObjectOverhead", 32 * kib},
                                            {"GlacierS3ObjectOverhead", 8 * kib},       {"DeepArchiveObjectOverhead", 64 * kib},
                                            {"DeepArchiveS3ObjectOverhead", 16 * kib},  {"IntAAObjectOverhead", 96 * kib},
                                            {"IntAAS3ObjectOverhead", 24 * kib},        {"IntDAAObjectOverhead", 128 * kib},
                                            {"IntDAAS3ObjectOverhead", 32 * kib}};
        QVERIFY(overheads == expected);
        QCOMPARE(s3::partsTypeOf("DEEP_ARCHIVE"), std::string("DeepArchiveStagingStorage"));
        QCOMPARE(s3::partsTypeOf("INTELLIGENT_TIERING"), std::string("IntelligentTieringFAStorage"));
        QCOMPARE(s3::partsTypeOf(""), std::string("StandardStorage"));
    }

    void storageByDay()
    {
        m_fixture->makeBucket("other");
        for (int index = 0; index < 4100; ++index) // more than one step's worth
            QVERIFY(m_fixture->put("other", "k" + std::to_string(index), "x"));
        const Timestamp since = m_fixture->clock().now();
        m_fixture->advance(days(1));
        QVERIFY(m_fixture->put("box", "more", "12345"));
        m_fixture->advance(days(1));
        const auto box = measure("box", since);
        QCOMPARE(box.size(), std::size_t(2));
        QCOMPARE(box[0].amounts.at("StandardStorage").bytes, std::int64_t(9));
        QCOMPARE(box[1].amounts.at("StandardStorage").bytes, std::int64_t(14));
        QCOMPARE(box[1].day - box[0].day, Duration(days(1)));
        QCOMPARE(measure("other", since)[0].amounts.at("StandardStorage").objects, std::int64_t(4100));
        QCOMPARE(measure({}).size(), std::size_t(2)); // all of the account
        s3control::ReadLens::Input lensed;
        lensed.id = "default-account-dashboard";
        lensed.since = since;
        const auto begun = m_fixture->call<s3control::ReadLens>(lensed);
        QVERIFY(begun && begun->progress && begun->now.empty() && begun->nights.empty());
        lensed.progress = begun->progress;
        const auto counted = m_fixture->call<s3control::ReadLens>(lensed);
        QVERIFY(counted && !counted->progress);
        QCOMPARE(counted->now.size(), std::size_t(2));
        QCOMPARE(counted->nights.size(), std::size_t(4));
        m_fixture->advance(days(500));
        QCOMPARE(measure("box", since).size(), std::size_t(1)); // the oldest are forgotten
    }

    void bucketsInSteps()
    {
        fillThree({"a", "b", "c", "d"}, "a", "a");
        const auto told = [](const MeasureBuckets::Output &output) {
            QByteArray all;
            for (const BucketMeasure &measure : output.measures) {
                const StorageAmount amount = standardOf(measure);
                all += text(measure.bucket) + ' ' + QByteArray::number(qlonglong(amount.bytes)) + ' ' + QByteArray::number(qlonglong(amount.objects)) + ' '
                    + QByteArray::number(qlonglong(amount.pastObjects)) + "; ";
            }
            return all;
        };
        MeasureBuckets::Input input;
        QVERIFY(input.rows <= 4000);
        const auto atOnce = m_fixture->call<MeasureBuckets>(input);
        QVERIFY(atOnce && !atOnce->progress);
        QCOMPARE(told(*atOnce), QByteArray("box 9 2 0; first 32 8 4; gone 1 1 0; last 1 1 0; "));

        input.rows = 2;
        int steps = 0;
        for (;; ++steps) {
            const auto reply = m_fixture->call<MeasureBuckets>(input);
            QCOMPARE(codeOf(reply), QByteArray("OK"));
            if (!reply->progress) {
                QCOMPARE(told(*reply), QByteArray("box 9 2 0; first 32 8 4; last 1 1 0; "));
                break;
            }
            QCOMPARE(told(*reply), QByteArray());
            input.progress = reply->progress;
            if (steps > 0)
                continue;
            QCOMPARE(codeOf(m_fixture->callAs<MeasureBuckets>(m_fixture->stranger(), input)), QByteArray("AccessDenied"));
            removeGone("a");
        }
        QVERIFY2(steps >= 6, QByteArray::number(steps).constData()); // twelve versions
    }

    void requestsByTheMinute()
    {
        m_fixture->advance(minutes(1)); // what was done before is another minute's
        QTRY_COMPARE(requests().size(), std::size_t(1));
        QCOMPARE(get(m_fixture->caller()), QByteArray("OK"));
        QCOMPARE(get(m_fixture->caller(), "nothing"), QByteArray("NoSuchKey"));
        QVERIFY(m_fixture->put("box", "new", "1234567"));
        s3api::ListObjectsV2::Input list;
        list.bucket = "box";
        QVERIFY(m_fixture->call<s3api::ListObjectsV2>(list));
        m_fixture->advance(minutes(1));
        QTRY_COMPARE(requests().size(), std::size_t(2));
        const auto minute = requests();
        QCOMPARE(of(minute.back(), s3::Counted::AllRequests), std::int64_t(4));
        QCOMPARE(of(minute.back(), s3::Counted::GetRequests), std::int64_t(2));
        QCOMPARE(of(minute.back(), s3::Counted::PutRequests), std::int64_t(1));
        QCOMPARE(of(minute.back(), s3::Counted::ListRequests), std::int64_t(1));
        QCOMPARE(of(minute.back(), s3::Counted::ClientErrors), std::int64_t(1));
        QCOMPARE(of(minute.back(), s3::Counted::BytesDownloaded), std::int64_t(5));
        QCOMPARE(of(minute.back(), s3::Counted::BytesUploaded), std::int64_t(7));
        m_fixture->reopen();
        QCOMPARE(requests().size(), std::size_t(2));
    }

    void bytesOfQueries()
    {
        QVERIFY(m_fixture->put("box", "people.csv", "name,age\nAda,36\nAlan,41\n"));
        m_fixture->advance(minutes(1));
        QTRY_VERIFY(!requests().empty());
        const auto before = requests().size();
        s3api::SelectObjectContent::Input select;
        select.bucket = "box";
        select.key = "people.csv";
        select.expressionType.emplace().value = "SQL";
        select.expression = "SELECT name FROM S3Object s WHERE CAST(s.age AS INT) > 40";
        select.inputSerialization.emplace().csv.emplace().fileHeaderInfo.emplace().value = "USE";
        select.outputSerialization.emplace().csv.emplace();
        auto wrong = select;
        wrong.expression = "SELECT , FROM S3Object";
        QCOMPARE(codeOf(m_fixture->call<s3api::SelectObjectContent>(wrong)), QByteArray("ParseUnexpectedToken")); // has read nothing
        QVERIFY(m_fixture->call<s3api::SelectObjectContent>(select));
        m_fixture->advance(minutes(1));
        QTRY_COMPARE(requests().size(), before + 1);
        const auto minute = requests();
        QCOMPARE(of(minute.back(), s3::Counted::SelectRequests), std::int64_t(2));
        QCOMPARE(of(minute.back(), s3::Counted::SelectScanned), std::int64_t(24));
        QCOMPARE(of(minute.back(), s3::Counted::SelectReturned), std::int64_t(5));
    }

    void storageClassAnalysis()
    {
        m_fixture->makeBucket("reports");
        s3api::PutBucketAnalyticsConfiguration::Input input;
        input.bucket = "box";
        input.id = "by-prefix";
        auto &configuration = input.analyticsConfiguration.emplace();
        configuration.id = "by-prefix";
        configuration.filter.emplace().prefix = "public/";
        auto &dataExport = configuration.storageClassAnalysis.emplace().dataExport.emplace();
        dataExport.outputSchemaVersion.emplace().value = "V_1";
        auto &destination = dataExport.destination.emplace().s3BucketDestination.emplace();
        destination.format.emplace().value = "CSV";
        destination.bucket = "arn:aws:s3:::reports";
        destination.prefix = "sca";
        QVERIFY(m_fixture->call<s3api::PutBucketAnalyticsConfiguration>(input));
        QCOMPARE(get(m_fixture->caller()), QByteArray("OK"));
        QCOMPARE(get(m_fixture->caller(), "private/b"), QByteArray("OK")); // none of the filter's
        m_fixture->advance(minutes(2));
        QTRY_COMPARE(int(m_fixture->cloud().database().reader().query("SELECT 1 FROM s3_analytics WHERE gets = 1").step()), 1);
        m_fixture->advance(days(1));
        const std::string file = "sca/box-by-prefix.csv";
        QTRY_VERIFY(m_fixture->get("reports", file));
        QByteArray csv = text(m_fixture->read("reports", file));
        QVERIFY2(csv.startsWith("Date,ConfigId,Filter,StorageClass,ObjectAge,"), csv.constData());
        QVERIFY2(csv.contains("\n2026-11-23,by-prefix,public/,STANDARD,000-014,0,0.0000,0.0000,0.0000,1,"), csv.constData());
        QVERIFY2(csv.contains("\n2026-11-24,by-prefix,public/,STANDARD,000-014,1,"), csv.constData());
        m_fixture->advance(days(40));
        QTRY_VERIFY(m_fixture->read("reports", file).find(",STANDARD,030-044,1,") != std::string::npos);
        csv = text(m_fixture->read("reports", file));
        QVERIFY2(csv.trimmed().endsWith(",30,30"), csv.constData()); // it has not been read for long
    }

    void lensConfigurations()
    {
        const auto put = [this](const auto &input) { return codeOf(m_fixture->call<control::PutStorageLensConfiguration>(input)); };
        auto wrong = dashboard("mine");
        wrong.storageLensConfiguration->id = "other";
        QCOMPARE(put(wrong), QByteArray("InvalidRequest"));
        wrong = dashboard("mine", "box");
        wrong.storageLensConfiguration->dataExport->s3BucketDestination->format->value = "Parquet";
        QCOMPARE(put(wrong), QByteArray("NotImplemented"));
        QCOMPARE(codeOf(m_fixture->call<control::GetStorageLensConfiguration>(lens<control::GetStorageLensConfiguration>("mine"))),
                 QByteArray("NoSuchConfiguration"));
        auto tagged = dashboard("mine");
        tagged.tags.emplace().push_back({"team", "a"});
        QCOMPARE(put(tagged), QByteArray("OK"));
        const auto kept = m_fixture->call<control::GetStorageLensConfiguration>(lens<control::GetStorageLensConfiguration>("mine"));
        QCOMPARE(text(kept->storageLensConfiguration->storageLensArn), QByteArray("arn:aws:s3:us-east-1:123456789012:storage-lens/mine"));
        const auto tags = m_fixture->call<control::GetStorageLensConfigurationTagging>(lens<control::GetStorageLensConfigurationTagging>("mine"));
        QCOMPARE(text(tags->tags->front().value), QByteArray("a"));
        const auto all = m_fixture->call<control::ListStorageLensConfigurations>(lens<control::ListStorageLensConfigurations>({}));
        QCOMPARE(all->storageLensConfigurationList->size(), std::size_t(2)); // with the one that every account has
        const auto remove = [this](const std::string &id) {
            return codeOf(m_fixture->call<control::DeleteStorageLensConfiguration>(lens<control::DeleteStorageLensConfiguration>(id)));
        };
        QCOMPARE(remove("default-account-dashboard"), QByteArray("InvalidRequest"));
        QCOMPARE(remove("mine"), QByteArray("OK"));
        QCOMPARE(remove("mine"), QByteArray("NoSuchConfiguration"));
    }

    /// What would have no effect is refused, also when it is asked for beside what has one; what is off asks for nothing.
    void lensOptionsWithoutEffect()
    {
        using Configuration = control::StorageLensConfiguration;
        const auto put = [this](void (*change)(Configuration &, bool), bool on) {
            auto input = dashboard("mine", "box");
            change(*input.storageLensConfiguration, on);
            return codeOf(m_fixture->call<control::PutStorageLensConfiguration>(input));
        };
        static constexpr std::pair<const char *, void (*)(Configuration &, bool)> options[] = {
            {"account's activity", [](Configuration &all, bool on) { all.accountLevel->activityMetrics.emplace().isEnabled = on; }},
            {"activity", [](Configuration &all, bool on) { all.accountLevel->bucketLevel->activityMetrics.emplace().isEnabled = on; }},
            {"cost", [](Configuration &all, bool on) { all.accountLevel->advancedCostOptimizationMetrics.emplace().isEnabled = on; }},
            {"protection", [](Configuration &all, bool on) { all.accountLevel->bucketLevel->advancedDataProtectionMetrics.emplace().isEnabled = on; }},
            {"performance", [](Configuration &all, bool on) { all.accountLevel->advancedPerformanceMetrics.emplace().isEnabled = on; }},
            {"codes", [](Configuration &all, bool on) { all.accountLevel->bucketLevel->detailedStatusCodesMetrics.emplace().isEnabled = on; }},
            {"table", [](Configuration &all, bool on) { all.dataExport->storageLensTableDestination.emplace().isEnabled = on; }},
            {"CloudWatch", [](Configuration &all, bool on) { all.dataExport->cloudWatchMetrics.emplace().isEnabled = on; }}};
        for (const auto &[name, change] : options) {
            QVERIFY2(put(change, true) == QByteArray("NotImplemented"), name);
            QCOMPARE(codeOf(m_fixture->call<control::GetStorageLensConfiguration>(lens<control::GetStorageLensConfiguration>("mine"))),
                     QByteArray("NoSuchConfiguration"));
        }
        QCOMPARE(put([](Configuration &all, bool) { all.accountLevel->storageLensGroupLevel.emplace(); }, true), QByteArray("NotImplemented"));
        QCOMPARE(put([](Configuration &all, bool) { all.expandedPrefixesDataExport.emplace(); }, true), QByteArray("NotImplemented"));
        QCOMPARE(put([](Configuration &all, bool) { all.awsOrg.emplace().arn = "arn:aws:organizations::123456789012:organization/o-abcdefghij"; }, true),
                 QByteArray("NotImplemented"));
        for (const auto &[name, change] : options)
            QVERIFY2(put(change, false) == QByteArray("OK"), name);
    }

    void lensDashboards()
    {
        const auto read = [this](const std::string &id, Timestamp since = {}) {
            s3control::ReadLens::Input input;
            input.id = id;
            input.since = since == Timestamp{} ? m_fixture->clock().now() : since;
            return m_fixture->call<s3control::ReadLens>(input);
        };
        QCOMPARE(codeOf(read("none")), QByteArray("NoSuchConfiguration"));
        m_fixture->makeBucket("left-out");
        auto input = dashboard("some");
        input.storageLensConfiguration->exclude.emplace().buckets.emplace().push_back("arn:aws:s3:::left-out");
        QVERIFY(m_fixture->call<control::PutStorageLensConfiguration>(input));
        const Timestamp since = m_fixture->clock().now();
        m_fixture->advance(days(1));
        QVERIFY(m_fixture->put("box", "more", "12345"));
        const auto all = read("default-account-dashboard", since);
        QVERIFY(all && all->isEnabled);
        QCOMPARE(all->now.size(), std::size_t(2));
        const auto some = read("some", since);
        QVERIFY(some);
        QCOMPARE(some->now.size(), std::size_t(1));
        QCOMPARE(some->now[0].amounts.at("StandardStorage").bytes, std::int64_t(14));
        QCOMPARE(some->nights.size(), std::size_t(1));
        QCOMPARE(some->nights[0].amounts.at("StandardStorage").bytes, std::int64_t(9));
        input.storageLensConfiguration->isEnabled = false;
        QVERIFY(m_fixture->call<control::PutStorageLensConfiguration>(input));
        const auto disabled = read("some", since);
        QVERIFY(disabled && !disabled->isEnabled && disabled->now.empty() && disabled->nights.empty());
    }

    void prefixesInSteps()
    {
        fillThree({"a/1", "a/2", "a/b/1", "a/b/2", "c/1", "top"}, "a/1", "z/1");
        for (const char *key : {"a/b/up", "a/b/up", "d/none"}) {
            s3api::CreateMultipartUpload::Input create;
            create.bucket = "first";
            create.key = key;
            const auto upload = m_fixture->call<s3api::CreateMultipartUpload>(create);
            QVERIFY(upload);
            for (int number = 1; number <= (create.key == "d/none" ? 0 : 2); ++number) {
                s3api::UploadPart::Input part;
                part.bucket = "first";
                part.key = key;
                part.uploadId = upload->uploadId;
                part.partNumber = number;
                part.body = api::Body::fromString("1234567");
                QVERIFY(m_fixture->call<s3api::UploadPart>(part));
            }
        }
        MeasurePrefixes::Input input;
        QVERIFY(input.rows <= 4000);
        input.buckets = {"first", "none", "gone", "last"};
        input.depth = 2;
        const auto told = [](const MeasurePrefixes::Output &output) {
            QByteArray all;
            for (const auto &[prefix, measure] : output.prefixes) {
                const StorageAmount amount = standardOf(measure);
                all += text(measure.bucket) + '/' + text(prefix) + ' ' + QByteArray::number(qlonglong(amount.bytes)) + ' '
                    + QByteArray::number(qlonglong(amount.pastObjects)) + ' ' + QByteArray::number(qlonglong(measure.uploadBytes)) + "; ";
            }
            for (const auto &[bucket, bytes] : output.bytes)
                all += text(bucket) + '=' + QByteArray::number(qlonglong(bytes)) + ' ';
            return all;
        };
        const auto atOnce = m_fixture->call<MeasurePrefixes>(input);
        QVERIFY(atOnce && !atOnce->progress);
        const QByteArray first = "first/a/ 32 4 28; first/a/b/ 16 2 28; first/c/ 8 1 0; ";
        QCOMPARE(told(*atOnce), first + "gone/a/ 1 0 0; last/z/ 1 0 0; first=48 gone=1 last=1 ");

        // Twelve versions and four parts: no step looks at more than two rows.
        input.rows = 2;
        int steps = 0;
        for (;; ++steps) {
            const auto reply = m_fixture->call<MeasurePrefixes>(input);
            QCOMPARE(codeOf(reply), QByteArray("OK"));
            if (!reply->progress) {
                QCOMPARE(told(*reply), first + "last/z/ 1 0 0; first=48 last=1 ");
                break;
            }
            QCOMPARE(told(*reply), QByteArray());
            input.progress = reply->progress;
            if (steps > 0)
                continue;
            removeGone("a/1");
        }
        QVERIFY2(steps >= 8, QByteArray::number(steps).constData());
    }

    void lensPrefixes()
    {
        for (const char *bucket : {"deep", "reports"})
            m_fixture->makeBucket(bucket);
        keepVersions("deep");
        for (const auto &[key, size] : std::map<std::string, std::size_t>{{"a/b/c/one", 60}, {"a/b/two", 24}, {"a/three", 6}, {"top", 3}, {"z+ /tiny", 1}})
            QVERIFY(m_fixture->put("deep", key, std::string(size, 'x')));
        QVERIFY(m_fixture->put("deep", "a/three", "123456")); // 100 bytes with what it replaces

        auto input = dashboard("folders", "reports");
        input.storageLensConfiguration->include.emplace().buckets.emplace().push_back("arn:aws:s3:::deep");
        const auto kept = [&] { return codeOf(m_fixture->call<control::PutStorageLensConfiguration>(input)); };
        const auto found = [&] {
            QByteArray told;
            const auto reply = m_fixture->call<s3control::ReadLensPrefixes>({"folders"});
            if (reply && reply->progress)
                return QByteArray("not all");
            for (const auto &[prefix, measure] : reply ? reply->prefixes : std::vector<PrefixMeasure>()) {
                const StorageAmount amount = measure.amounts.at("StandardStorage");
                told += text(prefix) + ' ' + QByteArray::number(qlonglong(amount.bytes)) + ' ' + QByteArray::number(qlonglong(amount.objects)) + ' '
                    + QByteArray::number(qlonglong(amount.pastBytes)) + "; ";
            }
            return told;
        };
        QCOMPARE(codeOf(m_fixture->call<s3control::ReadLensPrefixes>({"none"})), QByteArray("NoSuchConfiguration"));
        QCOMPARE(kept(), QByteArray("OK"));
        QCOMPARE(found(), QByteArray()); // not asked for
        if (!input.storageLensConfiguration->accountLevel)
            input.storageLensConfiguration->accountLevel.emplace();
        if (!input.storageLensConfiguration->accountLevel->bucketLevel)
            input.storageLensConfiguration->accountLevel->bucketLevel.emplace();
        auto &metrics = input.storageLensConfiguration->accountLevel->bucketLevel->prefixLevel.emplace().storageMetrics.emplace();
        metrics.isEnabled = true;
        auto &criteria = metrics.selectionCriteria.emplace();
        criteria.minStorageBytesPercentage = 0.5;
        QCOMPARE(kept(), QByteArray("InvalidRequest"));
        criteria.minStorageBytesPercentage = 1;
        criteria.delimiter = "";
        QCOMPARE(kept(), QByteArray("InvalidRequest"));
        criteria.delimiter = "//";
        QVERIFY(kept() != "OK");
        criteria.delimiter = "/";
        criteria.maxDepth = 11;
        QVERIFY(kept() != "OK");
        criteria.maxDepth = 2;
        QCOMPARE(kept(), QByteArray("OK"));
        QCOMPARE(found(), QByteArray("a/ 96 4 6; a/b/ 84 2 0; z+ / 1 1 0; "));
        criteria.delimiter = "t";
        QCOMPARE(kept(), QByteArray("OK"));
        QCOMPARE(found(), QByteArray("a/b/t 24 1 0; a/t 12 2 6; t 3 1 0; z+ /t 1 1 0; "));
        criteria.delimiter = "·"; // one character, two bytes
        QCOMPARE(kept(), QByteArray("OK"));
        QCOMPARE(found(), QByteArray());
        criteria.delimiter = "/";
        criteria.minStorageBytesPercentage = 90;
        criteria.maxDepth = 10;
        QCOMPARE(kept(), QByteArray("OK"));
        QCOMPARE(found(), QByteArray("a/ 96 4 6; "));
        criteria.minStorageBytesPercentage = 1;
        QCOMPARE(kept(), QByteArray("OK"));
        m_fixture->advance(days(1));
        const std::string home = "lens/StorageLens/123456789012/folders/V_1/";
        QTRY_VERIFY(!objectLike("reports", home + "manifests/dt=2026-11-24/").empty());
        const QByteArray csv = text(m_fixture->read("reports", objectLike("reports", home + "reports/dt=2026-11-24/")));
        QVERIFY2(csv.contains(",us-east-1,STANDARD,PREFIX,a/b/c/,deep,StorageBytes,60\n"), csv.constData());
        QVERIFY2(csv.contains(",us-east-1,STANDARD,PREFIX,z%2B%20/,deep,ObjectCount,1\n"), csv.constData());
        metrics.isEnabled = false;
        QCOMPARE(kept(), QByteArray("OK"));
        QCOMPARE(found(), QByteArray());
    }

    void lensExports()
    {
        m_fixture->makeBucket("reports");
        auto input = dashboard("daily", "reports");
        input.storageLensConfiguration->exclude.emplace().buckets.emplace().push_back("arn:aws:s3:::reports");
        QVERIFY(m_fixture->call<control::PutStorageLensConfiguration>(input));
        m_fixture->advance(days(1));
        const std::string home = "lens/StorageLens/123456789012/daily/V_1/";
        QTRY_VERIFY(!objectLike("reports", home + "manifests/dt=2026-11-24/").empty());
        const QByteArray csv = text(m_fixture->read("reports", objectLike("reports", home + "reports/dt=2026-11-24/")));
        QVERIFY2(csv.startsWith("version_number,configuration_id,report_date,"), csv.constData());
        QVERIFY2(csv.contains("\n1.0,daily,2026-11-24,123456789012,us-east-1,STANDARD,BUCKET,,box,StorageBytes,9\n"), csv.constData());
        QVERIFY(csv.contains(",STANDARD,ACCOUNT,,,ObjectCount,2\n"));
        QVERIFY(!csv.contains(",reports,"));
    }
};

QTEST_GUILESS_MAIN(TestS3Metrics)
#include "tst_s3_metrics.moc"
