#include "api/Ops.h"
#include "api/generated/iam.h"
#include "api/generated/s3.h"
#include "api/generated/sts.h"
#include "api/generated/apitest_dynamodb.h"
#include "api/generated/apitest_sqs.h"

#include <QTemporaryFile>
#include <QTest>

#include <fcntl.h>

#include <algorithm>
#include <set>
#include <type_traits>

using namespace nephoscope;
namespace ddb = api::apitest_dynamodb;

namespace {

QString qs(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Hands out `total` bytes of 'x' in steps of at most 1,000.
class CountingSource final : public api::BodySource
{
public:
    explicit CountingSource(std::size_t total) : m_left(total) {}
    Expected<std::size_t> read(std::span<std::uint8_t> out) override
    {
        const std::size_t count = std::min({m_left, out.size(), std::size_t{1000}});
        std::fill_n(out.begin(), count, std::uint8_t{'x'});
        m_left -= count;
        return count;
    }

private:
    std::size_t m_left;
};

class BrokenSource final : public api::BodySource
{
public:
    Expected<std::size_t> read(std::span<std::uint8_t>) override { return fail({"RequestTimeout", "too slow", 400}); }
};

std::shared_ptr<const FileHandle> fileWith(QTemporaryFile &file, const QByteArray &bytes)
{
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return nullptr;
    return std::make_shared<FileHandle>(::open(file.fileName().toUtf8().constData(), O_RDONLY | O_CLOEXEC));
}

} // namespace

class TestApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s3OperationFacts()
    {
        const api::Operation &put = api::s3::PutObject::model();
        QCOMPARE(qs(put.name), QStringLiteral("PutObject"));
        QCOMPARE(qs(put.method), QStringLiteral("PUT"));
        QCOMPARE(qs(put.uri), QStringLiteral("/{Bucket}/{Key+}"));
        QCOMPARE(qs(put.checksumMember), QStringLiteral("ChecksumAlgorithm"));
        QVERIFY(put.compiled && put.streamingInput && !put.streamingOutput && !put.checksumRequired);
        QVERIFY(api::s3::GetObject::model().streamingOutput);
        QVERIFY(api::s3::DeleteObjects::model().checksumRequired);
        QCOMPARE(api::s3::DeleteObject::model().responseCode, 204);
        QCOMPARE(put.input, &api::s3::PutObjectRequest::shape());
        QCOMPARE(put.service, api::findService("s3"));
        // No output in the model: typed as Empty, no shape.
        QVERIFY(!api::s3::DeleteBucket::model().output);
        static_assert(std::is_same_v<api::s3::DeleteBucket::Output, api::Empty>);
        QCOMPARE(qs(api::sts::GetCallerIdentity::model().resultWrapper), QStringLiteral("GetCallerIdentityResult"));
    }

    void s3MemberFacts()
    {
        const api::Shape &shape = api::s3::PutObjectRequest::shape();
        const api::Member *acl = shape.find("ACL");
        QVERIFY(acl);
        QCOMPARE(qs(acl->wire()), QStringLiteral("x-amz-acl"));
        QCOMPARE(acl->location, api::Location::Header);
        QVERIFY(acl->shape->isEnum && acl->shape->kind == api::Kind::String);
        QCOMPARE(acl->shape->enumValues.size(), std::size_t{7});
        QVERIFY(shape.find("Bucket")->required && shape.find("Bucket")->location == api::Location::Uri);
        QCOMPARE(shape.find("Metadata")->location, api::Location::Headers);
        QCOMPARE(qs(shape.find("Metadata")->wire()), QStringLiteral("x-amz-meta-"));
        QCOMPARE(qs(shape.payloadMember()->name), QStringLiteral("Body"));
        QCOMPARE(shape.payloadMember()->shape->kind, api::Kind::Stream);
        QCOMPARE(shape.find("ObjectLockRetainUntilDate")->timestampFormat, api::TimestampFormat::Iso8601);
        QVERIFY(shape.find("SSECustomerKey")->sensitive);
        QVERIFY(!shape.find("NoSuchMember"));

        QVERIFY(api::s3::ListObjectsV2Output::shape().find("Contents")->flattened);
        const api::Member *buckets = api::s3::ListBucketsOutput::shape().find("Buckets");
        QCOMPARE(qs(buckets->shape->elementName), QStringLiteral("Bucket"));
        const api::Member *payload = api::s3::DeleteObjectsRequest::shape().payloadMember();
        QCOMPARE(qs(payload->xmlNamespace), QStringLiteral("http://s3.amazonaws.com/doc/2006-03-01/"));
    }

    void memberNames()
    {
        // Compiles only when the naming rule holds.
        api::s3::PutObjectRequest input;
        input.ssekmsKeyId = "k";
        input.checksumCRC32 = "c";
        input.acl = api::s3::ObjectCannedACL::PublicRead;
        api::s3::Object object;
        object.eTag = "e";
        api::s3::ObjectIdentifier version;
        version.versionId = "v";
        ddb::AttributeValue value;
        value.null = true;
        value.bool_ = true;
        const api::Member *member = api::s3::PutObjectRequest::shape().find("SSEKMSKeyId");
        const void *field = member->ops->get(reinterpret_cast<const char *>(&input) + member->offset);
        QCOMPARE(qs(*static_cast<const std::string *>(field)), QStringLiteral("k"));
    }

    void fieldsThroughTheTable()
    {
        api::Value value(api::s3::GetObjectRequest::shape());
        const api::Member &part = *value.shape()->find("PartNumber");
        void *field = static_cast<char *>(value.data()) + part.offset;
        QVERIFY(!part.ops->get(field));
        *static_cast<std::int32_t *>(part.ops->emplace(field)) = 7;
        QCOMPARE(value.as<api::s3::GetObjectRequest>().partNumber.value(), 7);
        part.ops->reset(field);
        QVERIFY(!value.as<api::s3::GetObjectRequest>().partNumber);
    }

    void openEnumKeepsUnknownValues()
    {
        using Acl = api::s3::ObjectCannedACL;
        static_assert(sizeof(Acl) == sizeof(std::string) && std::is_standard_layout_v<Acl>);
        Acl acl = std::string_view("from-the-future");
        QVERIFY(acl == "from-the-future");
        acl = Acl::Private;
        QVERIFY(acl == Acl::Private && acl == "private");
        // Codecs write any String kind as std::string.
        *static_cast<std::string *>(static_cast<void *>(&acl)) = "public-read";
        QVERIFY(acl == Acl::PublicRead);
    }

    void recursiveValuesCopyDeeply()
    {
        ddb::PutItemInput input;
        input.tableName = "t";
        ddb::AttributeValue leaf;
        leaf.s = "leaf";
        ddb::AttributeValue map;
        map.m.emplace()["inner"] = leaf;
        ddb::AttributeValue list;
        list.l = std::vector{map, leaf};
        input.item.emplace()["doc"] = list;

        api::Value original = api::Value::of(input);
        api::Value copy = original;
        auto &changed = copy.as<ddb::PutItemInput>();
        changed.item->at("doc").l->at(0).m->at("inner").s = "changed";
        QVERIFY(original.as<ddb::PutItemInput>().item->at("doc").l->at(0).m->at("inner").s == "leaf");
        QVERIFY(copy.as<ddb::PutItemInput>().item->at("doc").l->at(0).m->at("inner").s == "changed");

        const api::Value moved = std::move(original);
        QVERIFY(moved && !original); // NOLINT: a moved-from Value is empty by contract
        copy = moved;
        QVERIFY(copy.as<ddb::PutItemInput>().item->at("doc").l->at(1).s == "leaf");
    }

    void recursionInTheTable()
    {
        const api::Shape &value = ddb::AttributeValue::shape();
        QCOMPARE(value.find("L")->shape->element, &value);
        QCOMPARE(value.find("M")->shape->element, &value);
        QCOMPARE(value.find("M")->shape->key->kind, api::Kind::String);
        // Outside the catalogue, with its own service entry.
        QVERIFY(ddb::PutItem::model().service == &ddb::service && api::findService("dynamodb") != &ddb::service);
        QVERIFY(ddb::PutItem::model().compiled && !api::findService("dynamodb")->find("PutItem")->compiled);
        QCOMPARE(ddb::service.protocols.front(), api::Protocol::Json10);
        QVERIFY(api::apitest_sqs::service.awsQueryCompatible);
    }

    void errorsInTheTable()
    {
        const auto errors = ddb::PutItem::model().errors;
        const auto found = std::find_if(errors.begin(), errors.end(), [](const api::Shape *error) { return error->name == "ConditionalCheckFailedException"; });
        QVERIFY(found != errors.end());
        QVERIFY((*found)->isError && (*found)->find("Item"));
        // SQS names its code for the query protocol.
        const auto sqsErrors = api::apitest_sqs::SendMessage::model().errors;
        QVERIFY(std::any_of(sqsErrors.begin(), sqsErrors.end(), [](const api::Shape *error) {
            return error->name == "QueueDoesNotExist" && error->errorCode == "AWS.SimpleQueueService.NonExistentQueue";
        }));
    }

    void body()
    {
        QCOMPARE(api::Body().size(), std::uint64_t{0});
        QVERIFY(api::Body().readAll().value().empty());
        const api::Body text = api::Body::fromString("hello");
        QCOMPARE(text.size(), std::uint64_t{5});
        QVERIFY(*text.memory() == "hello" && text.readAll().value() == "hello");

        QTemporaryFile file;
        const auto handle = fileWith(file, "0123456789");
        QVERIFY(handle && *handle);
        const api::Body ranges = api::Body::fromSegments({{handle, 7, 3}, {handle, 0, 2}});
        QCOMPARE(ranges.size(), std::uint64_t{5});
        QVERIFY(!ranges.memory() && ranges.readAll().value() == "78901");
        const api::Body tooLong = api::Body::fromSegments({{handle, 8, 3}});
        QCOMPARE(tooLong.readAll().error().status, 500);

        const api::Body pulled = api::Body::fromSource(std::make_shared<CountingSource>(200000), 200000);
        QCOMPARE(pulled.readAll().value().size(), std::size_t{200000});
        const api::Body broken = api::Body::fromSource(std::make_shared<BrokenSource>(), 10);
        QCOMPARE(qs(broken.readAll().error().code), QStringLiteral("RequestTimeout"));
    }

    void catalogueIsComplete()
    {
        const auto all = api::services();
        QCOMPARE(all.size(), std::size_t{41});
        QVERIFY(std::is_sorted(all.begin(), all.end(), [](const auto *a, const auto *b) { return a->id < b->id; }));
        std::set<std::string_view> ids;
        std::size_t operations = 0;
        for (const api::Service *service : all) {
            QVERIFY2(ids.insert(service->id).second, service->id.data());
            QVERIFY2(!service->operations.empty() && !service->protocols.empty(), service->id.data());
            QVERIFY2(!service->signingName.empty() && !service->iamPrefix.empty() && !service->apiVersion.empty(), service->id.data());
            std::string_view previous;
            for (const api::Operation &operation : service->operations) {
                QVERIFY2(previous < operation.name, operation.name.data());
                previous = operation.name;
                QVERIFY(operation.service == service && !operation.method.empty() && operation.uri.front() == '/');
                QCOMPARE(service->find(operation.name), &operation);
                ++operations;
            }
            QCOMPARE(api::findService(service->id), service);
        }
        QCOMPARE(operations, std::size_t{2303});
        QVERIFY(!api::findService("no-such-service") && !api::findService("s3")->find("NoSuchOperation"));
        QVERIFY(!api::findService("ecs")->find("RunTask")->compiled);
    }

    void catalogueMetadata()
    {
        const api::Service &cloudwatch = *api::findService("cloudwatch");
        QCOMPARE(cloudwatch.protocols.size(), std::size_t{3});
        QCOMPARE(cloudwatch.protocols[0], api::Protocol::Cbor);
        QCOMPARE(cloudwatch.protocols[1], api::Protocol::Json10);
        QCOMPARE(cloudwatch.protocols[2], api::Protocol::Query);
        QCOMPARE(api::findService("kms")->protocols.front(), api::Protocol::Json11);
        QCOMPARE(api::findService("apigatewayv2")->protocols.front(), api::Protocol::RestJson);
        QCOMPARE(api::findService("ec2")->protocols.front(), api::Protocol::Ec2);
        QCOMPARE(qs(api::findService("sqs")->targetPrefix), QStringLiteral("AmazonSQS"));
        QCOMPARE(qs(cloudwatch.find("ListMetrics")->resultWrapper), QStringLiteral("ListMetricsResult"));
        QVERIFY(api::findService("sts")->find("AssumeRoleWithWebIdentity")->unauthenticated);
        QVERIFY(!api::findService("sts")->find("AssumeRole")->unauthenticated);
        QVERIFY(!api::findService("s3control")->find("GetAccessPoint")->hostPrefix.empty());
    }

    void patchesAreApplied()
    {
        QCOMPARE(qs(api::findService("cloudwatch")->iamPrefix), QStringLiteral("cloudwatch"));
        QCOMPARE(qs(api::findService("iot-data")->iamPrefix), QStringLiteral("iot"));
        QCOMPARE(qs(api::findService("elbv2")->iamPrefix), QStringLiteral("elasticloadbalancing"));
        QCOMPARE(qs(api::findService("s3")->xmlNamespace), QStringLiteral("http://s3.amazonaws.com/doc/2006-03-01/"));
        QCOMPARE(qs(api::s3::ListBucketsOutput::shape().wireName), QStringLiteral("ListAllMyBucketsResult"));
        QCOMPARE(api::findService("s3")->find("PutBucketPolicy")->responseCode, 204);
        const auto status = [](const api::Operation &operation, std::string_view code) {
            for (const api::Shape *error : operation.errors) {
                if (error->name == code)
                    return error->errorStatus;
            }
            return 0;
        };
        QCOMPARE(status(api::s3::DeleteBucket::model(), "BucketNotEmpty"), 409);
        QCOMPARE(status(api::s3::UploadPart::model(), "NoSuchUpload"), 404);
        QCOMPARE(status(api::s3::GetObject::model(), "NoSuchKey"), 404);
        QCOMPARE(status(api::s3::GetObject::model(), "InvalidRange"), 416);
        QCOMPARE(status(api::s3::CreateBucket::model(), "BucketAlreadyOwnedByYou"), 409);
    }
};

QTEST_APPLESS_MAIN(TestApi)
#include "tst_api.moc"
