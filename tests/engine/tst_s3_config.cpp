// What a bucket is set to: checked, kept, given back. Who may come in: tst_s3_bucketaccess.
#include "BucketCalls.h"

using namespace nephoscope;
using namespace nephoscope::test;

class TestS3Config : public QObject, private BucketCalls
{
    Q_OBJECT

    // Short ways to say a configuration.
    static s3api::LifecycleRule rule(const std::string &prefix)
    {
        s3api::LifecycleRule rule;
        rule.status.emplace().value = "Enabled";
        rule.filter.emplace().prefix = prefix;
        return rule;
    }
    static s3api::Transition move(int days, const std::string &storageClass)
    {
        s3api::Transition transition;
        transition.days = days;
        transition.storageClass.emplace().value = storageClass;
        return transition;
    }
    Expected<s3api::PutBucketLifecycleConfiguration::Output> putRules(std::vector<s3api::LifecycleRule> rules)
    {
        auto input = named<s3api::PutBucketLifecycleConfiguration::Input>();
        input.lifecycleConfiguration.emplace().rules = std::move(rules);
        return m_fixture->call<s3api::PutBucketLifecycleConfiguration>(input);
    }
private Q_SLOTS:
    void init() { makeFixture(); }
    void cleanup() { m_fixture.reset(); }

    void nothingIsThereAtFirst()
    {
        QCOMPARE(codeFor<s3api::GetBucketPolicy>(), QByteArray("NoSuchBucketPolicy"));
        QCOMPARE(codeFor<s3api::GetBucketPolicyStatus>(), QByteArray("NoSuchBucketPolicy"));
        QCOMPARE(codeFor<s3api::GetBucketWebsite>(), QByteArray("NoSuchWebsiteConfiguration"));
        QCOMPARE(codeFor<s3api::GetBucketLifecycleConfiguration>(), QByteArray("NoSuchLifecycleConfiguration"));
        QCOMPARE(codeFor<s3api::GetBucketReplication>(), QByteArray("ReplicationConfigurationNotFoundError"));
        QVERIFY(!get<s3api::GetBucketLogging>()->loggingEnabled);
        QVERIFY(!get<s3api::GetBucketAccelerateConfiguration>()->status);
        QVERIFY(!get<s3api::GetBucketNotificationConfiguration>()->queueConfigurations);
        QCOMPARE(text(get<s3api::GetBucketRequestPayment>()->payer->value), QByteArray("BucketOwner"));
        const auto missing = get<s3api::GetBucketPolicy>("nowhere");
        QCOMPARE(codeOf(missing), QByteArray("NoSuchBucket"));
    }

    void ownersAndStrangers()
    {
        auto input = named<s3api::GetBucketEncryption::Input>();
        QCOMPARE(codeOf(m_fixture->callAs<s3api::GetBucketEncryption>(m_fixture->stranger(), input)), QByteArray("AccessDenied"));
        input.expectedBucketOwner = "111111111111";
        QCOMPARE(code<s3api::GetBucketEncryption>(input), QByteArray("AccessDenied"));
        auto removal = named<s3api::DeletePublicAccessBlock::Input>();
        removal.expectedBucketOwner = "111111111111";
        QCOMPARE(code<s3api::DeletePublicAccessBlock>(removal), QByteArray("AccessDenied"));
        QCOMPARE(codeFor<s3api::GetPublicAccessBlock>(), QByteArray("OK"));
    }

    void encryption()
    {
        const auto algorithm = [this] {
            const auto got = get<s3api::GetBucketEncryption>();
            return text(got->serverSideEncryptionConfiguration->rules->front().applyServerSideEncryptionByDefault->sseAlgorithm->value);
        };
        QCOMPARE(algorithm(), QByteArray("AES256"));
        auto input = named<s3api::PutBucketEncryption::Input>();
        auto &rules = input.serverSideEncryptionConfiguration.emplace().rules.emplace();
        QCOMPARE(code<s3api::PutBucketEncryption>(input), QByteArray("MalformedXML"));
        auto &rule = rules.emplace_back();
        QCOMPARE(code<s3api::PutBucketEncryption>(input), QByteArray("MalformedXML"));
        rule.applyServerSideEncryptionByDefault.emplace().sseAlgorithm.emplace().value = "rot13";
        QCOMPARE(code<s3api::PutBucketEncryption>(input), QByteArray("MalformedXML"));
        rule.applyServerSideEncryptionByDefault->sseAlgorithm->value = "aws:kms";
        QCOMPARE(code<s3api::PutBucketEncryption>(input), QByteArray("OK"));
        QCOMPARE(algorithm(), QByteArray("aws:kms"));
        rule.applyServerSideEncryptionByDefault->sseAlgorithm->value = "AES256";
        rule.applyServerSideEncryptionByDefault->kmsMasterKeyID = "key";
        QCOMPARE(code<s3api::PutBucketEncryption>(input), QByteArray("InvalidArgument"));
        rule.applyServerSideEncryptionByDefault->kmsMasterKeyID.reset();
        rule.bucketKeyEnabled = true;
        QCOMPARE(code<s3api::PutBucketEncryption>(input), QByteArray("OK"));
        m_fixture->reopen();
        QCOMPARE(*get<s3api::GetBucketEncryption>()->serverSideEncryptionConfiguration->rules->front().bucketKeyEnabled, true);
        QCOMPARE(codeFor<s3api::DeleteBucketEncryption>(), QByteArray("OK"));
        QCOMPARE(*get<s3api::GetBucketEncryption>()->serverSideEncryptionConfiguration->rules->front().bucketKeyEnabled, false);
    }

    void website()
    {
        auto input = named<s3api::PutBucketWebsite::Input>();
        auto &site = input.websiteConfiguration.emplace();
        QCOMPARE(code<s3api::PutBucketWebsite>(input), QByteArray("InvalidArgument"));
        site.indexDocument.emplace().suffix = "a/index.html";
        QCOMPARE(code<s3api::PutBucketWebsite>(input), QByteArray("InvalidArgument"));
        site.indexDocument->suffix = "index.html";
        site.redirectAllRequestsTo.emplace().hostName = "example.com";
        QCOMPARE(code<s3api::PutBucketWebsite>(input), QByteArray("InvalidArgument"));
        site.redirectAllRequestsTo.reset();
        site.errorDocument.emplace();
        QCOMPARE(code<s3api::PutBucketWebsite>(input), QByteArray("MalformedXML"));
        site.errorDocument->key = "error.html";
        auto &rule = site.routingRules.emplace().emplace_back();
        QCOMPARE(code<s3api::PutBucketWebsite>(input), QByteArray("MalformedXML"));
        rule.redirect.emplace().replaceKeyWith = "a";
        rule.redirect->replaceKeyPrefixWith = "b";
        QCOMPARE(code<s3api::PutBucketWebsite>(input), QByteArray("InvalidRequest"));
        rule.redirect->replaceKeyPrefixWith.reset();
        rule.condition.emplace();
        QCOMPARE(code<s3api::PutBucketWebsite>(input), QByteArray("InvalidRequest"));
        rule.condition->httpErrorCodeReturnedEquals = "200";
        QCOMPARE(code<s3api::PutBucketWebsite>(input), QByteArray("InvalidRequest"));
        rule.condition->httpErrorCodeReturnedEquals = "404";
        rule.redirect->protocol.emplace().value = "gopher";
        QCOMPARE(code<s3api::PutBucketWebsite>(input), QByteArray("InvalidRequest"));
        rule.redirect->protocol->value = "https";
        QCOMPARE(code<s3api::PutBucketWebsite>(input), QByteArray("OK"));
        const auto got = get<s3api::GetBucketWebsite>();
        QCOMPARE(text(got->errorDocument->key), QByteArray("error.html"));
        QCOMPARE(text(got->routingRules->front().redirect->protocol->value), QByteArray("https"));
        QCOMPARE(codeFor<s3api::DeleteBucketWebsite>(), QByteArray("OK"));
        QCOMPARE(codeFor<s3api::GetBucketWebsite>(), QByteArray("NoSuchWebsiteConfiguration"));
    }

    void lifecycleRefusals()
    {
        const auto refused = [this](auto change) {
            auto one = rule("logs/");
            change(one);
            return codeOf(putRules({one}));
        };
        const auto message = [this](auto change) {
            auto one = rule("logs/");
            change(one);
            const auto put = putRules({one});
            return put ? QByteArray("OK") : QByteArray::fromStdString(put.error().message);
        };
        QCOMPARE(codeOf(putRules({})), QByteArray("MalformedXML"));
        QCOMPARE(message([](auto &) {}), QByteArray("At least one action needs to be specified in a rule"));
        QCOMPARE(refused([](auto &one) { one.expiration.emplace(); }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &one) { one.expiration.emplace().days = 0; }), QByteArray("InvalidArgument"));
        QCOMPARE(refused([](auto &one) { one.status->value = "On"; one.expiration.emplace().days = 1; }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &one) { one.filter.reset(); one.expiration.emplace().days = 1; }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &one) { one.prefix = "x"; one.expiration.emplace().days = 1; }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &one) { one.filter->objectSizeLessThan = 5; one.expiration.emplace().days = 1; }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &one) { one.expiration.emplace().date = S3Fixture::start(); }), QByteArray("InvalidArgument"));
        QCOMPARE(refused([](auto &one) { one.id = std::string(256, 'i'); one.expiration.emplace().days = 1; }), QByteArray("InvalidArgument"));
        QCOMPARE(message([](auto &one) { one.transitions.emplace().push_back(move(29, "STANDARD_IA")); }),
                 QByteArray("'Days' in Transition action must be greater than or equal to 30 for storageClass 'STANDARD_IA'"));
        QCOMPARE(refused([](auto &one) { one.transitions.emplace().push_back(move(0, "STANDARD")); }), QByteArray("MalformedXML"));
        QCOMPARE(message([](auto &one) { one.transitions = {move(30, "GLACIER"), move(90, "GLACIER")}; }),
                 QByteArray("'StorageClass' must be different for 'Transition' actions in same 'Rule' with filter '(prefix=logs/)'"));
        QCOMPARE(refused([](auto &one) { one.transitions = {move(30, "STANDARD_IA"), move(40, "GLACIER")}; }), QByteArray("InvalidArgument"));
        QCOMPARE(refused([](auto &one) { one.transitions = {move(30, "DEEP_ARCHIVE"), move(90, "GLACIER")}; }), QByteArray("InvalidArgument"));
        QCOMPARE(message([](auto &one) { one.transitions = {move(30, "GLACIER")}; one.expiration.emplace().days = 30; }),
                 QByteArray("'Days' in the Expiration action for filter '(prefix=logs/)' must be greater than 'Days' in the Transition action"));
        QCOMPARE(refused([](auto &one) {
                     one.transitions = {move(30, "GLACIER")};
                     one.expiration.emplace().date = Timestamp(std::chrono::seconds(1795392000));
                 }),
                 QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &one) { one.noncurrentVersionExpiration.emplace().newerNoncurrentVersions = 3; }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &one) { one.abortIncompleteMultipartUpload.emplace().daysAfterInitiation = 0; }), QByteArray("InvalidArgument"));
        QCOMPARE(refused([](auto &one) {
                     one.filter->prefix.reset();
                     one.filter->tag.emplace().key = "k";
                     one.filter->tag->value = "v";
                     one.abortIncompleteMultipartUpload.emplace().daysAfterInitiation = 1;
                 }),
                 QByteArray("InvalidRequest"));
        auto twice = rule("a/");
        twice.id = "same";
        twice.expiration.emplace().days = 1;
        QCOMPARE(codeOf(putRules({twice, twice})), QByteArray("InvalidArgument"));
        QCOMPARE(codeFor<s3api::GetBucketLifecycleConfiguration>(), QByteArray("NoSuchLifecycleConfiguration"));
    }

    void lifecycleComesBack()
    {
        auto one = rule("logs/");
        one.transitions = {move(30, "STANDARD_IA"), move(90, "GLACIER"), move(180, "DEEP_ARCHIVE")};
        one.expiration.emplace().days = 365;
        one.noncurrentVersionExpiration.emplace().noncurrentDays = 7;
        one.noncurrentVersionExpiration->newerNoncurrentVersions = 2;
        auto two = rule("");
        two.filter->prefix.reset();
        two.id = "by date";
        two.expiration.emplace().date = Timestamp(std::chrono::seconds(1795392000));
        const auto put = putRules({one, two});
        QCOMPARE(codeOf(put), QByteArray("OK"));
        QCOMPARE(text(put->transitionDefaultMinimumObjectSize->value), QByteArray("all_storage_classes_128K"));
        m_fixture->reopen();
        const auto got = get<s3api::GetBucketLifecycleConfiguration>();
        QCOMPARE(got->rules->size(), std::size_t(2));
        const auto &back = got->rules->front();
        QCOMPARE(back.id->size(), std::size_t(48));
        QCOMPARE(*back.transitions->at(2).days, 180);
        QCOMPARE(*back.noncurrentVersionExpiration->newerNoncurrentVersions, 2);
        QVERIFY(*got->rules->at(1).expiration->date == *two.expiration->date);
        QVERIFY(got->rules->at(1).filter && !got->rules->at(1).filter->prefix);
        QCOMPARE(text(got->transitionDefaultMinimumObjectSize->value), QByteArray("all_storage_classes_128K"));
        QCOMPARE(codeFor<s3api::DeleteBucketLifecycle>(), QByteArray("OK"));
        QCOMPARE(codeFor<s3api::GetBucketLifecycleConfiguration>(), QByteArray("NoSuchLifecycleConfiguration"));
    }

    void loggingPaymentAcceleration()
    {
        auto logging = named<s3api::PutBucketLogging::Input>();
        auto &target = logging.bucketLoggingStatus.emplace().loggingEnabled.emplace();
        target.targetBucket = "logs-of-box";
        QCOMPARE(code<s3api::PutBucketLogging>(logging), QByteArray("MalformedXML"));
        target.targetPrefix = "box/";
        QCOMPARE(code<s3api::PutBucketLogging>(logging), QByteArray("InvalidTargetBucketForLogging"));
        m_fixture->makeBucket("logs-of-box");
        QCOMPARE(code<s3api::PutBucketLogging>(logging), QByteArray("OK"));
        QCOMPARE(text(get<s3api::GetBucketLogging>()->loggingEnabled->targetPrefix), QByteArray("box/"));
        logging.bucketLoggingStatus->loggingEnabled.reset();
        QCOMPARE(code<s3api::PutBucketLogging>(logging), QByteArray("OK"));
        QVERIFY(!get<s3api::GetBucketLogging>()->loggingEnabled);

        auto payment = named<s3api::PutBucketRequestPayment::Input>();
        payment.requestPaymentConfiguration.emplace().payer.emplace().value = "Me";
        QCOMPARE(code<s3api::PutBucketRequestPayment>(payment), QByteArray("MalformedXML"));
        payment.requestPaymentConfiguration->payer->value = "Requester";
        QCOMPARE(code<s3api::PutBucketRequestPayment>(payment), QByteArray("OK"));
        QCOMPARE(text(get<s3api::GetBucketRequestPayment>()->payer->value), QByteArray("Requester"));

        auto accelerate = named<s3api::PutBucketAccelerateConfiguration::Input>();
        accelerate.accelerateConfiguration.emplace().status.emplace().value = "Suspended";
        QCOMPARE(code<s3api::PutBucketAccelerateConfiguration>(accelerate), QByteArray("OK"));
        QVERIFY(!get<s3api::GetBucketAccelerateConfiguration>()->status);
        accelerate.accelerateConfiguration->status->value = "Enabled";
        QCOMPARE(code<s3api::PutBucketAccelerateConfiguration>(accelerate), QByteArray("OK"));
        QCOMPARE(text(get<s3api::GetBucketAccelerateConfiguration>()->status->value), QByteArray("Enabled"));
        m_fixture->makeBucket("with.dots");
        accelerate.bucket = "with.dots";
        QCOMPARE(code<s3api::PutBucketAccelerateConfiguration>(accelerate), QByteArray("InvalidRequest"));
    }

    void notifications()
    {
        auto input = named<s3api::PutBucketNotificationConfiguration::Input>();
        auto &queues = input.notificationConfiguration.emplace().queueConfigurations.emplace();
        const auto queue = [](const std::string &event, const std::string &prefix) {
            s3api::QueueConfiguration entry;
            entry.queueArn = "arn:aws:sqs:us-east-1:123456789012:q";
            entry.events.emplace().emplace_back().value = event;
            if (!prefix.empty()) {
                auto &filter = entry.filter.emplace().key.emplace().filterRules.emplace().emplace_back();
                filter.name.emplace().value = "prefix";
                filter.value = prefix;
            }
            return entry;
        };
        const auto message = [&] {
            const auto put = m_fixture->call<s3api::PutBucketNotificationConfiguration>(input);
            return put ? QByteArray("OK") : QByteArray::fromStdString(put.error().message);
        };
        queues = {queue("s3:Everything", "")};
        QVERIFY(message().contains("not supported for notifications"));
        queues = {queue("s3:ObjectCreated:*", "a/"), queue("s3:ObjectCreated:Put", "a/b/")};
        QVERIFY(message().contains("overlapping prefixes"));
        queues = {queue("s3:ObjectCreated:*", ""), queue("s3:ObjectCreated:Put", "")};
        QVERIFY(message().contains("Configurations overlap"));
        queues = {queue("s3:ObjectCreated:*", "a/")};
        queues[0].queueArn = "arn:aws:sqs:eu-west-1:123456789012:q";
        QVERIFY(message().contains("region is not valid"));
        queues = {queue("s3:ObjectCreated:*", "a/"), queue("s3:ObjectRemoved:*", "")};
        const auto unreachable = m_fixture->call<s3api::PutBucketNotificationConfiguration>(input);
        QCOMPARE(fieldOf(unreachable, "ArgumentValue2"), QByteArray("The destination queue does not exist"));
        QVERIFY(!get<s3api::GetBucketNotificationConfiguration>()->queueConfigurations);
        input.skipDestinationValidation = true;
        QCOMPARE(message(), QByteArray("OK"));
        const auto got = get<s3api::GetBucketNotificationConfiguration>();
        QCOMPARE(text(got->queueConfigurations->front().filter->key->filterRules->front().name->value), QByteArray("Prefix"));
        QVERIFY(got->queueConfigurations->at(1).id);
        auto bridge = named<s3api::PutBucketNotificationConfiguration::Input>();
        bridge.notificationConfiguration.emplace().eventBridgeConfiguration.emplace();
        QCOMPARE(code<s3api::PutBucketNotificationConfiguration>(bridge), QByteArray("OK"));
        QVERIFY(get<s3api::GetBucketNotificationConfiguration>()->eventBridgeConfiguration);
        QVERIFY(!get<s3api::GetBucketNotificationConfiguration>()->queueConfigurations);
    }

    void replication()
    {
        auto input = named<s3api::PutBucketReplication::Input>();
        auto &configuration = input.replicationConfiguration.emplace();
        configuration.role = "arn:aws:iam::123456789012:role/replicate";
        auto &one = configuration.rules.emplace().emplace_back();
        one.status.emplace().value = "Enabled";
        one.filter.emplace().prefix = "";
        one.destination.emplace().bucket = "arn:aws:s3:::copies";
        const auto message = [&] {
            const auto put = m_fixture->call<s3api::PutBucketReplication>(input);
            return put ? QByteArray("OK") : QByteArray::fromStdString(put.error().message);
        };
        QCOMPARE(message(), QByteArray("Versioning must be 'Enabled' on the bucket to apply a replication configuration"));
        keepVersions("box");
        QVERIFY(message().startsWith("Priority must be specified"));
        one.priority = 1;
        QVERIFY(message().startsWith("DeleteMarkerReplication must be specified"));
        one.deleteMarkerReplication.emplace().status.emplace().value = "Disabled";
        QCOMPARE(message(), QByteArray("Destination bucket must exist."));
        m_fixture->makeBucket("copies");
        QCOMPARE(message(), QByteArray("Destination bucket must have versioning enabled."));
        keepVersions("copies");
        configuration.role = "nobody";
        QCOMPARE(code<s3api::PutBucketReplication>(input), QByteArray("InvalidArgument"));
        configuration.role = "arn:aws:iam::123456789012:role/replicate";
        auto &time = one.destination->replicationTime.emplace();
        time.status.emplace().value = "Enabled";
        time.time.emplace().minutes = 15;
        QCOMPARE(message(), QByteArray("Replication Time Control requires replication metrics."));
        auto &metrics = one.destination->metrics.emplace();
        metrics.status.emplace().value = "Enabled";
        metrics.eventThreshold.emplace().minutes = 15;
        QCOMPARE(message(), QByteArray("OK"));
        time.time->minutes = 30;
        QCOMPARE(code<s3api::PutBucketReplication>(input), QByteArray("InvalidRequest"));
        time.time->minutes = 15;
        metrics.eventThreshold->minutes = 5;
        QCOMPARE(code<s3api::PutBucketReplication>(input), QByteArray("InvalidRequest"));
        metrics.eventThreshold.reset();
        QCOMPARE(message(), QByteArray("OK"));
        const auto got = get<s3api::GetBucketReplication>();
        QCOMPARE(text(got->replicationConfiguration->rules->front().destination->bucket), QByteArray("arn:aws:s3:::copies"));
        QCOMPARE(codeFor<s3api::DeleteBucketReplication>(), QByteArray("OK"));
        QCOMPARE(codeFor<s3api::GetBucketReplication>(), QByteArray("ReplicationConfigurationNotFoundError"));
    }

    void namedConfigurations()
    {
        auto put = named<s3api::PutBucketMetricsConfiguration::Input>();
        put.id = "every thing";
        put.metricsConfiguration.emplace().id = "every thing";
        QCOMPARE(code<s3api::PutBucketMetricsConfiguration>(put), QByteArray("InvalidArgument"));
        put.id = "all";
        QCOMPARE(code<s3api::PutBucketMetricsConfiguration>(put), QByteArray("InvalidArgument"));
        put.metricsConfiguration->id = "all";
        put.metricsConfiguration->filter.emplace();
        QCOMPARE(code<s3api::PutBucketMetricsConfiguration>(put), QByteArray("MalformedXML"));
        put.metricsConfiguration->filter.reset();
        QVERIFY(!get<s3api::ListBucketMetricsConfigurations>()->metricsConfigurationList);
        for (int number = 100; number < 202; ++number) {
            put.id = "m" + std::to_string(number);
            put.metricsConfiguration->id = put.id;
            QCOMPARE(code<s3api::PutBucketMetricsConfiguration>(put), QByteArray("OK"));
        }
        auto page = named<s3api::ListBucketMetricsConfigurations::Input>();
        const auto first = m_fixture->call<s3api::ListBucketMetricsConfigurations>(page);
        QCOMPARE(first->metricsConfigurationList->size(), std::size_t(100));
        QVERIFY(*first->isTruncated);
        page.continuationToken = first->nextContinuationToken;
        const auto second = m_fixture->call<s3api::ListBucketMetricsConfigurations>(page);
        QCOMPARE(second->metricsConfigurationList->size(), std::size_t(2));
        QVERIFY(!*second->isTruncated);
        QCOMPARE(text(second->metricsConfigurationList->back().id), QByteArray("m201"));
        auto ask = named<s3api::GetBucketMetricsConfiguration::Input>();
        ask.id = "m201";
        QCOMPARE(code<s3api::GetBucketMetricsConfiguration>(ask), QByteArray("OK"));
        auto removal = named<s3api::DeleteBucketMetricsConfiguration::Input>();
        removal.id = "m201";
        QCOMPARE(code<s3api::DeleteBucketMetricsConfiguration>(removal), QByteArray("OK"));
        QCOMPARE(code<s3api::DeleteBucketMetricsConfiguration>(removal), QByteArray("NoSuchConfiguration"));
        QCOMPARE(code<s3api::GetBucketMetricsConfiguration>(ask), QByteArray("NoSuchConfiguration"));

        auto tiering = named<s3api::PutBucketIntelligentTieringConfiguration::Input>();
        tiering.id = "t";
        auto &archive = tiering.intelligentTieringConfiguration.emplace();
        archive.id = "t";
        archive.status.emplace().value = "Enabled";
        auto &tier = archive.tierings.emplace().emplace_back();
        tier.accessTier.emplace().value = "ARCHIVE_ACCESS";
        tier.days = 30;
        QCOMPARE(code<s3api::PutBucketIntelligentTieringConfiguration>(tiering), QByteArray("InvalidArgument"));
        tier.days = 90;
        QCOMPARE(code<s3api::PutBucketIntelligentTieringConfiguration>(tiering), QByteArray("OK"));
        // Families do not see each other's.
        auto other = named<s3api::GetBucketMetricsConfiguration::Input>();
        other.id = "t";
        QCOMPARE(code<s3api::GetBucketMetricsConfiguration>(other), QByteArray("NoSuchConfiguration"));
    }

    void inventoryAndAnalytics()
    {
        auto put = named<s3api::PutBucketInventoryConfiguration::Input>();
        put.id = "daily";
        auto &inventory = put.inventoryConfiguration.emplace();
        inventory.id = "daily";
        inventory.isEnabled = true;
        inventory.includedObjectVersions.emplace().value = "All";
        inventory.schedule.emplace().frequency.emplace().value = "Hourly";
        auto &destination = inventory.destination.emplace().s3BucketDestination.emplace();
        destination.bucket = "arn:aws:s3:::reports";
        destination.format.emplace().value = "CSV";
        QCOMPARE(code<s3api::PutBucketInventoryConfiguration>(put), QByteArray("MalformedXML"));
        inventory.schedule->frequency->value = "Daily";
        QCOMPARE(code<s3api::PutBucketInventoryConfiguration>(put), QByteArray("InvalidS3DestinationBucket"));
        m_fixture->makeBucket("reports");
        QCOMPARE(code<s3api::PutBucketInventoryConfiguration>(put), QByteArray("OK"));
        QCOMPARE(text(get<s3api::ListBucketInventoryConfigurations>()->inventoryConfigurationList->front().schedule->frequency->value),
                 QByteArray("Daily"));
        auto analytics = named<s3api::PutBucketAnalyticsConfiguration::Input>();
        analytics.id = "a";
        analytics.analyticsConfiguration.emplace().id = "a";
        QCOMPARE(code<s3api::PutBucketAnalyticsConfiguration>(analytics), QByteArray("MalformedXML"));
        analytics.analyticsConfiguration->storageClassAnalysis.emplace();
        QCOMPARE(code<s3api::PutBucketAnalyticsConfiguration>(analytics), QByteArray("OK"));
    }
};

QTEST_GUILESS_MAIN(TestS3Config)
#include "tst_s3_config.moc"
