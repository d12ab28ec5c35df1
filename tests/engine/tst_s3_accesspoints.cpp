// Access points: made and kept by S3 Control, known to S3 by ARN, alias and NAME-ACCOUNT; they and the bucket both decide.
#include "S3AccessTesting.h"
#include "api/generated/s3control.h"

using namespace nephoscope;
using namespace nephoscope::test;

namespace control = nephoscope::api::s3control;

class TestS3AccessPoints : public QObject, S3AccessTesting
{
    Q_OBJECT

    static inline const std::string account = "123456789012";
    static inline const std::string arn = "arn:aws:s3:us-east-1:123456789012:accesspoint/";

    template <class Operation>
    static typename Operation::Input named(const std::string &name)
    {
        typename Operation::Input input;
        input.accountId = account;
        input.name = name;
        return input;
    }
    Expected<control::CreateAccessPoint::Output> make(const std::string &name, const std::string &bucket = "box", bool open = false,
                                                      const std::string &vpc = {})
    {
        auto input = named<control::CreateAccessPoint>(name);
        input.bucket = bucket;
        if (open)
            input.publicAccessBlockConfiguration.emplace();
        if (!vpc.empty())
            input.vpcConfiguration.emplace().vpcId = vpc;
        return m_fixture->call<control::CreateAccessPoint>(std::move(input));
    }
    QByteArray setPointPolicy(const std::string &name, const std::string &statements)
    {
        auto input = named<control::PutAccessPointPolicy>(name);
        input.policy = json("{'Version':'2012-10-17','Statement':[" + statements + "]}");
        return codeOf(m_fixture->call<control::PutAccessPointPolicy>(std::move(input)));
    }
    static std::string pointAllows(const std::string &name, const std::string &principal, const std::string &action,
                                   const std::string &effect = "Allow")
    {
        return "{'Effect':'" + effect + "','Principal':" + principal + ",'Action':" + action + ",'Resource':'" + arn + name + "/object/*'}";
    }
    QByteArray getBy(const Caller &who, const std::string &name, const std::string &key = "public/a")
    {
        return ask<s3api::GetObject>(who, name, key);
    }

private Q_SLOTS:
    void init() { start(); }

    void refusals()
    {
        QCOMPARE(codeOf(make("No")), QByteArray("InvalidArgument"));
        QCOMPARE(codeOf(make("Upper-case")), QByteArray("InvalidRequest"));
        QCOMPARE(codeOf(make("-dash")), QByteArray("InvalidRequest"));
        QCOMPARE(codeOf(make("of-s3alias")), QByteArray("InvalidRequest"));
        QCOMPARE(codeOf(make(std::string(51, 'a'))), QByteArray("InvalidRequest"));
        QCOMPARE(codeOf(make("mine", "nowhere")), QByteArray("InvalidRequest"));
        auto foreign = named<control::CreateAccessPoint>("mine");
        foreign.bucket = "box";
        foreign.bucketAccountId = "999999999999";
        QCOMPARE(codeOf(m_fixture->call<control::CreateAccessPoint>(foreign)), QByteArray("AccessDenied"));
        foreign.accountId = "999999999999";
        QCOMPARE(codeOf(m_fixture->call<control::CreateAccessPoint>(foreign)), QByteArray("AccessDenied"));
        QCOMPARE(codeOf(m_fixture->call<control::GetAccessPoint>(named<control::GetAccessPoint>("mine"))), QByteArray("NoSuchAccessPoint"));
        QCOMPARE(codeOf(make("mine")), QByteArray("OK"));
        QCOMPARE(codeOf(make("mine")), QByteArray("AccessPointAlreadyOwnedByYou"));
        QCOMPARE(codeOf(m_fixture->call<control::GetAccessPointPolicy>(named<control::GetAccessPointPolicy>("mine"))),
                 QByteArray("NoSuchAccessPointPolicy"));
        QCOMPARE(setPointPolicy("mine", allow("'*'", "'s3:GetObject'", "box/*")), QByteArray("MalformedPolicy")); // the bucket's ARN
        QCOMPARE(setPointPolicy("mine", pointAllows("mine", "'*'", "'s3:GetObject'")), QByteArray("AccessDenied")); // public
        // What a bucket is no place for.
        QCOMPARE(getBy(m_fixture->caller(), arn + "nothing"), QByteArray("NoSuchAccessPoint"));
        QCOMPARE(getBy(m_fixture->caller(), "nothing-0123456789abcdefghijabcdefghij0123-s3alias"), QByteArray("InvalidAccessPointAliasError"));
        QCOMPARE(getBy(m_fixture->caller(), "nothing-123456789012"), QByteArray("NoSuchBucket"));
        QCOMPARE(ask<s3api::DeleteBucket>(m_fixture->caller(), "box"), QByteArray("BucketNotEmpty"));
        m_fixture->makeBucket("empty");
        QCOMPARE(codeOf(make("last", "empty")), QByteArray("OK"));
        QCOMPARE(ask<s3api::DeleteBucket>(m_fixture->caller(), "empty"), QByteArray("BucketHasAccessPointsAttached"));
        QCOMPARE(codeOf(m_fixture->call<control::DeleteAccessPoint>(named<control::DeleteAccessPoint>("last"))), QByteArray("OK"));
        QCOMPARE(ask<s3api::DeleteBucket>(m_fixture->caller(), "empty"), QByteArray("OK"));
    }

    void madeAndListed()
    {
        const auto made = make("mine");
        QVERIFY(made);
        QCOMPARE(text(made->accessPointArn), text(arn + "mine"));
        QVERIFY(made->alias->starts_with("mine-") && made->alias->ends_with("-s3alias") && made->alias->size() == 47);
        QVERIFY(make("yours", "box", true, "vpc-1"));
        m_fixture->reopen();
        const auto mine = m_fixture->call<control::GetAccessPoint>(named<control::GetAccessPoint>("mine"));
        QCOMPARE(text(mine->networkOrigin->value), QByteArray("Internet"));
        QVERIFY(*mine->publicAccessBlockConfiguration->restrictPublicBuckets);
        const auto yours = m_fixture->call<control::GetAccessPoint>(named<control::GetAccessPoint>("yours"));
        QCOMPARE(text(yours->networkOrigin->value), QByteArray("VPC"));
        QCOMPARE(text(yours->vpcConfiguration->vpcId), QByteArray("vpc-1"));
        QVERIFY(!*yours->publicAccessBlockConfiguration->restrictPublicBuckets);
        control::ListAccessPoints::Input list;
        list.accountId = account;
        list.maxResults = 1;
        const auto first = m_fixture->call<control::ListAccessPoints>(list);
        QCOMPARE(first->accessPointList->size(), std::size_t(1));
        list.nextToken = first->nextToken;
        const auto second = m_fixture->call<control::ListAccessPoints>(list);
        QCOMPARE(text(second->accessPointList->front().name), QByteArray("yours"));
        QVERIFY(!second->nextToken);
        list.nextToken.reset();
        list.bucket = "other";
        QVERIFY(m_fixture->call<control::ListAccessPoints>(list)->accessPointList->empty());
    }

    void hasTags()
    {
        const auto tagged = [](const std::string &key, const std::string &value) {
            control::Tag tag;
            tag.key = key;
            tag.value = value;
            return tag;
        };
        auto creation = named<control::CreateAccessPoint>("mine");
        creation.bucket = "box";
        creation.tags = {tagged("aws:team", "blue")};
        QCOMPARE(codeOf(m_fixture->call<control::CreateAccessPoint>(creation)), QByteArray("InvalidTag"));
        creation.tags = {tagged("team", "blue"), tagged("team", "red")};
        QCOMPARE(codeOf(m_fixture->call<control::CreateAccessPoint>(creation)), QByteArray("InvalidTag"));
        creation.tags = {tagged("team", "blue")};
        QCOMPARE(codeOf(m_fixture->call<control::CreateAccessPoint>(creation)), QByteArray("OK"));
        control::TagResource::Input tag;
        tag.accountId = account;
        tag.resourceArn = arn + "nothing";
        tag.tags = {tagged("cost", "42"), tagged("team", "red + green")};
        QCOMPARE(codeOf(m_fixture->call<control::TagResource>(tag)), QByteArray("NoSuchAccessPoint"));
        tag.resourceArn = arn + "mine";
        QCOMPARE(codeOf(m_fixture->call<control::TagResource>(tag)), QByteArray("OK"));
        m_fixture->reopen();
        control::ListTagsForResource::Input list;
        list.accountId = account;
        list.resourceArn = arn + "mine";
        auto found = m_fixture->call<control::ListTagsForResource>(list);
        QVERIFY(found && found->tags);
        QCOMPARE(found->tags->size(), std::size_t(2));
        QCOMPARE(text(found->tags->front().value), QByteArray("red + green"));
        QCOMPARE(text(found->tags->back().key), QByteArray("cost"));
        // 50 in all, those that are there counted.
        tag.tags.emplace();
        for (int i = 0; i < 49; ++i)
            tag.tags->push_back(tagged("k" + std::to_string(i), ""));
        QCOMPARE(codeOf(m_fixture->call<control::TagResource>(tag)), QByteArray("BadRequest"));
        tag.tags->pop_back();
        QCOMPARE(codeOf(m_fixture->call<control::TagResource>(tag)), QByteArray("OK"));
        control::UntagResource::Input untag;
        untag.accountId = account;
        untag.resourceArn = arn + "mine";
        untag.tagKeys = {"team", "gone"};
        for (int i = 0; i < 48; ++i)
            untag.tagKeys->push_back("k" + std::to_string(i));
        QCOMPARE(codeOf(m_fixture->call<control::UntagResource>(untag)), QByteArray("OK"));
        found = m_fixture->call<control::ListTagsForResource>(list);
        QCOMPARE(found->tags->size(), std::size_t(1));
        QCOMPARE(text(found->tags->front().key), QByteArray("cost"));
        // They go with the access point.
        QCOMPARE(codeOf(m_fixture->call<control::DeleteAccessPoint>(named<control::DeleteAccessPoint>("mine"))), QByteArray("OK"));
        QCOMPARE(codeOf(make("mine")), QByteArray("OK"));
        QVERIFY(m_fixture->call<control::ListTagsForResource>(list)->tags->empty());
        list.resourceArn = "arn:aws:s3:us-east-1:" + std::string(account) + ":storage-lens/all";
        QCOMPARE(codeOf(m_fixture->call<control::ListTagsForResource>(list)), QByteArray("NotImplemented"));
    }

    void namedInABucketsPlace()
    {
        const std::string alias = *make("mine")->alias;
        for (const std::string &name : {arn + "mine", alias, std::string("mine-123456789012")}) {
            QCOMPARE(m_fixture->read(name, "public/a"), std::string("alpha"));
            QVERIFY(m_fixture->put(name, "new", "by " + name));
            QCOMPARE(m_fixture->read("box", "new"), "by " + name);
        }
        s3api::CopyObject::Input copy;
        copy.bucket = alias;
        copy.key = "copied";
        copy.copySource = arn + "mine/object/public/a";
        const auto copied = m_fixture->call<s3api::CopyObject>(copy);
        QVERIFY2(copied, copied ? "" : copied.error().message.c_str());
        QCOMPARE(m_fixture->read("box", "copied"), std::string("alpha"));
        QCOMPARE(ask<s3api::ListObjectsV2>(m_fixture->caller(), alias), QByteArray("OK"));
        QCOMPARE(ask<s3api::GetBucketVersioning>(m_fixture->caller(), alias), QByteArray("MethodNotAllowed"));
        QCOMPARE(ask<s3api::DeleteBucket>(m_fixture->caller(), alias), QByteArray("MethodNotAllowed"));
        QVERIFY(m_fixture->call<control::DeleteAccessPoint>(named<control::DeleteAccessPoint>("mine")));
        QCOMPARE(getBy(m_fixture->caller(), alias), QByteArray("InvalidAccessPointAliasError"));
    }

    void bothDecide()
    {
        QVERIFY(make("mine", "box", true));
        const std::string stranger = "{'AWS':'999999999999'}";
        const std::string name = arn + "mine";
        QCOMPARE(getBy(m_fixture->stranger(), name), QByteArray("AccessDenied"));
        QCOMPARE(setPointPolicy("mine", pointAllows("mine", stranger, "'s3:GetObject'")), QByteArray("OK"));
        QCOMPARE(getBy(m_fixture->stranger(), name), QByteArray("AccessDenied")); // the bucket says nothing
        setPolicy(allow("'*'", "'s3:*'", "box/*", "{'StringEquals':{'s3:DataAccessPointAccount':'123456789012'}}"));
        QCOMPARE(getBy(m_fixture->stranger(), name), QByteArray("OK"));
        QCOMPARE(getBy(m_fixture->stranger(), "box"), QByteArray("AccessDenied")); // by the access point alone
        QCOMPARE(ask<s3api::PutObject>(m_fixture->stranger(), name, "new"), QByteArray("AccessDenied"));
        QCOMPARE(setPointPolicy("mine", pointAllows("mine", "'*'", "'s3:GetObject'", "Deny")), QByteArray("OK"));
        QCOMPARE(getBy(m_fixture->caller(), name), QByteArray("AccessDenied"));
        QCOMPARE(getBy(m_fixture->caller(), "box"), QByteArray("OK"));
        QVERIFY(m_fixture->call<control::DeleteAccessPointPolicy>(named<control::DeleteAccessPointPolicy>("mine")));
        QCOMPARE(getBy(m_fixture->caller(), name), QByteArray("OK"));
        QCOMPARE(getBy(m_fixture->stranger(), name), QByteArray("AccessDenied"));
    }

    void publicOnes()
    {
        QVERIFY(make("open", "box", true));
        QCOMPARE(setPointPolicy("open", pointAllows("open", "'*'", "'s3:GetObject'")), QByteArray("OK"));
        const auto status = m_fixture->call<control::GetAccessPointPolicyStatus>(named<control::GetAccessPointPolicyStatus>("open"));
        QVERIFY(*status->policyStatus->isPublic);
        QCOMPARE(getBy(anonymous(), arn + "open"), QByteArray("AccessDenied"));
        openPublic();
        setPolicy(allow("'*'", "'s3:GetObject'", "box/public/*"));
        QCOMPARE(getBy(anonymous(), arn + "open"), QByteArray("OK"));
        QCOMPARE(getBy(anonymous(), arn + "open", "private/b"), QByteArray("AccessDenied"));
        QVERIFY(make("inside", "box", true, "vpc-1"));
        QCOMPARE(getBy(m_fixture->caller(), arn + "inside"), QByteArray("AccessDenied")); // nobody comes from a VPC
    }

    /// The account's own block counts for all buckets, at once, and nothing is asked for it again.
    void accountBlock()
    {
        openPublic();
        setPolicy(allow("'*'", "'s3:GetObject'", "box/public/*"));
        QCOMPARE(get(anonymous()), QByteArray("OK"));
        control::PutPublicAccessBlock::Input block;
        block.accountId = account;
        block.publicAccessBlockConfiguration.emplace().restrictPublicBuckets = true;
        block.publicAccessBlockConfiguration->blockPublicPolicy = true;
        QVERIFY(m_fixture->call<control::PutPublicAccessBlock>(block));
        QCOMPARE(get(anonymous()), QByteArray("AccessDenied"));
        QCOMPARE(get(m_fixture->caller()), QByteArray("OK"));
        s3api::PutBucketPolicy::Input open;
        open.bucket = "box";
        open.policy = json("{'Statement':[" + allow("'*'", "'s3:GetObject'", "box/*") + "]}");
        QCOMPARE(codeOf(m_fixture->call<s3api::PutBucketPolicy>(open)), QByteArray("AccessDenied"));
        // The bucket's own setting is told as it is.
        s3api::GetPublicAccessBlock::Input own;
        own.bucket = "box";
        QCOMPARE(codeOf(m_fixture->call<s3api::GetPublicAccessBlock>(own)), QByteArray("NoSuchPublicAccessBlockConfiguration"));
        m_fixture->reopen();
        QCOMPARE(get(anonymous()), QByteArray("AccessDenied"));
        control::DeletePublicAccessBlock::Input away;
        away.accountId = account;
        QVERIFY(m_fixture->call<control::DeletePublicAccessBlock>(away));
        QCOMPARE(get(anonymous()), QByteArray("OK"));
        // Lists, too.
        setOwnership("ObjectWriter");
        s3api::PutObjectAcl::Input list;
        list.acl.emplace().value = "public-read";
        QCOMPARE(ask<s3api::PutObjectAcl>(m_fixture->caller(), "box", "private/b", list), QByteArray("OK"));
        QCOMPARE(get(anonymous(), "private/b"), QByteArray("OK"));
        block.publicAccessBlockConfiguration.emplace().ignorePublicAcls = true;
        block.publicAccessBlockConfiguration->blockPublicAcls = true;
        QVERIFY(m_fixture->call<control::PutPublicAccessBlock>(block));
        QCOMPARE(get(anonymous(), "private/b"), QByteArray("AccessDenied"));
        QCOMPARE(ask<s3api::PutObjectAcl>(m_fixture->caller(), "box", "private/b", list), QByteArray("AccessDenied"));
    }
};

QTEST_GUILESS_MAIN(TestS3AccessPoints)
#include "tst_s3_accesspoints.moc"
