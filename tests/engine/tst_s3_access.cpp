#include "RoleCalls.h"
#include "S3AccessTesting.h"
#include "services/s3/Names.h"

using namespace nephoscope;
using namespace nephoscope::test;

/// Who may what: bucket policies, access control lists, Block Public Access, requester pays.
class TestS3Access : public QObject, S3AccessTesting
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }

    void nobodyElseGetsIn()
    {
        for (const Caller &who : {anonymous(), m_fixture->stranger(), service("logging.s3.amazonaws.com")}) {
            QCOMPARE(get(who), QByteArray("AccessDenied"));
            QCOMPARE(get(who, "missing"), QByteArray("AccessDenied"));
            QCOMPARE(ask<s3api::PutObject>(who, "box", "c"), QByteArray("AccessDenied"));
            QCOMPARE(ask<s3api::DeleteObject>(who, "box", "public/a"), QByteArray("AccessDenied"));
            QCOMPARE(ask<s3api::ListObjectsV2>(who, "box"), QByteArray("AccessDenied"));
            QCOMPARE(ask<s3api::DeleteBucket>(who, "box"), QByteArray("AccessDenied"));
            QCOMPARE(ask<s3api::GetObject>(who, "nowhere", "a"), QByteArray("NoSuchBucket"));
        }
        QCOMPARE(ask<s3api::CreateBucket>(anonymous(), "mine"), QByteArray("AccessDenied"));
        QCOMPARE(codeOf(m_fixture->callAs<s3api::ListBuckets>(anonymous(), {})), QByteArray("AccessDenied"));
        QCOMPARE(QByteArray::fromStdString(m_fixture->read("box", "public/a")), QByteArray("alpha"));
    }

    void everyoneByPolicy()
    {
        openPublic();
        setPolicy(allow("'*'", "'s3:GetObject'", "box/public/*"));
        QCOMPARE(get(anonymous()), QByteArray("OK"));
        QCOMPARE(get(m_fixture->stranger()), QByteArray("OK"));
        QCOMPARE(get(anonymous(), "private/b"), QByteArray("AccessDenied"));
        QCOMPARE(ask<s3api::HeadObject>(anonymous(), "box", "public/a"), QByteArray("OK"));
        QCOMPARE(ask<s3api::GetObjectTagging>(anonymous(), "box", "public/a"), QByteArray("AccessDenied"));
        s3api::GetObjectAttributes::Input attributes;
        attributes.objectAttributes.emplace().emplace_back("ETag");
        QCOMPARE(ask<s3api::GetObjectAttributes>(anonymous(), "box", "public/a", attributes), QByteArray("AccessDenied"));
        s3api::GetObject::Input renamed;
        renamed.responseContentType = "text/html";
        QCOMPARE(ask<s3api::GetObject>(anonymous(), "box", "public/a", renamed), QByteArray("InvalidRequest"));
        QCOMPARE(ask<s3api::GetObject>(m_fixture->stranger(), "box", "public/a", renamed), QByteArray("OK"));
        // Who may not list does not learn what is missing.
        QCOMPARE(get(anonymous(), "public/missing"), QByteArray("AccessDenied"));
        setPolicy(allow("'*'", "'s3:GetObject'", "box/public/*") + ',' + allow("'*'", "'s3:ListBucket'", "box"));
        QCOMPARE(get(anonymous(), "public/missing"), QByteArray("NoSuchKey"));
        QCOMPARE(ask<s3api::ListObjectsV2>(anonymous(), "box"), QByteArray("OK"));

        // The policy goes, and with it what it allowed.
        s3api::DeleteBucketPolicy::Input away;
        away.bucket = "box";
        QVERIFY(m_fixture->call<s3api::DeleteBucketPolicy>(away));
        QCOMPARE(get(anonymous()), QByteArray("AccessDenied"));
    }

    void explicitDenyWins()
    {
        setPolicy(allow("'*'", "'s3:GetObject'", "box/private/*", {}, "Deny"));
        QCOMPARE(QByteArray::fromStdString(m_fixture->read("box", "public/a")), QByteArray("alpha"));
        const auto denied = m_fixture->get("box", "private/b");
        QCOMPARE(codeOf(denied), QByteArray("AccessDenied"));
        QCOMPARE(text(denied.error().message),
                 QByteArray("User: arn:aws:iam::123456789012:root is not authorized to perform: s3:GetObject on resource: "
                            "\"arn:aws:s3:::box/private/b\" with an explicit deny in a resource-based policy"));
        // A copy reads its source.
        s3api::CopyObject::Input copy;
        copy.copySource = "box/private/b";
        QCOMPARE(ask<s3api::CopyObject>(m_fixture->caller(), "box", "copy", copy), QByteArray("AccessDenied"));
        m_fixture->makeBucket("other");
        QCOMPARE(ask<s3api::CopyObject>(m_fixture->caller(), "other", "copy", copy), QByteArray("AccessDenied"));
        copy.copySource = "box/public/a";
        QCOMPARE(ask<s3api::CopyObject>(m_fixture->caller(), "other", "copy", copy), QByteArray("OK"));
    }

    void rootFindsTheWayBack()
    {
        setPolicy(allow("'*'", "'s3:*'", "box*", {}, "Deny"));
        QCOMPARE(get(m_fixture->caller()), QByteArray("AccessDenied"));
        QCOMPARE(ask<s3api::DeleteBucket>(m_fixture->caller(), "box"), QByteArray("AccessDenied"));
        QCOMPARE(ask<s3api::GetBucketPolicy>(m_fixture->stranger(), "box"), QByteArray("AccessDenied"));
        QCOMPARE(ask<s3api::GetBucketPolicy>(m_fixture->caller(), "box"), QByteArray("OK"));
        QCOMPARE(ask<s3api::DeleteBucketPolicy>(m_fixture->caller(), "box"), QByteArray("OK"));
        QCOMPARE(get(m_fixture->caller()), QByteArray("OK"));
    }

    /// Who shuts themselves out may, asked to confirm it or not (AWS documents no refusal): only root finds the way back.
    void whoShutsThemselvesOut()
    {
        const Caller ada = makeUser(*m_fixture, "ada", allowing("s3:*"));
        for (const std::optional<bool> confirmed : {std::optional<bool>(), std::optional(false), std::optional(true)}) {
            s3api::PutBucketPolicy::Input policy;
            policy.policy = json("{'Version':'2012-10-17','Statement':[" + allow("'*'", "'s3:PutBucketPolicy'", "box", {}, "Deny") + "]}");
            policy.confirmRemoveSelfBucketAccess = confirmed;
            QCOMPARE(ask<s3api::PutBucketPolicy>(ada, "box", {}, policy), QByteArray("OK"));
            QCOMPARE(ask<s3api::PutBucketPolicy>(ada, "box", {}, policy), QByteArray("AccessDenied"));
            QCOMPARE(ask<s3api::PutBucketPolicy>(m_fixture->caller(), "box", {}, policy), QByteArray("OK"));
            QCOMPARE(ask<s3api::DeleteBucketPolicy>(m_fixture->caller(), "box"), QByteArray("OK"));
        }
    }

    void anotherAccount()
    {
        setPolicy(allow("{'AWS':'999999999999'}", "['s3:GetObject','s3:PutObject','s3:GetBucketPolicy']", "box*"));
        QCOMPARE(get(m_fixture->stranger()), QByteArray("OK"));
        QCOMPARE(get(anonymous()), QByteArray("AccessDenied"));
        QCOMPARE(ask<s3api::PutObject>(m_fixture->stranger(), "box", "theirs"), QByteArray("OK"));
        QCOMPARE(ask<s3api::DeleteObject>(m_fixture->stranger(), "box", "theirs"), QByteArray("AccessDenied"));
        QCOMPARE(ask<s3api::GetBucketPolicy>(m_fixture->stranger(), "box"), QByteArray("MethodNotAllowed"));
        // Without lists everything belongs to the bucket's owner.
        QCOMPARE(get(m_fixture->caller(), "theirs"), QByteArray("OK"));
    }

    void deletesKeyByKey()
    {
        setPolicy(allow("'*'", "'s3:DeleteObject'", "box/private/*", {}, "Deny"));
        s3api::DeleteObjects::Input input;
        input.bucket = "box";
        auto &objects = input.delete_.emplace().objects.emplace();
        for (const char *key : {"public/a", "private/b"})
            objects.emplace_back().key = key;
        const auto done = m_fixture->call<s3api::DeleteObjects>(input);
        QVERIFY(done);
        QCOMPARE(done->deleted->size(), std::size_t(1));
        QCOMPARE(text(done->errors->front().key), QByteArray("private/b"));
        QCOMPARE(text(done->errors->front().code), QByteArray("AccessDenied"));
        QCOMPARE(QByteArray::fromStdString(m_fixture->read("box", "private/b")), QByteArray("beta"));
    }

    void conditions_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<bool>("met");
        const auto row = [](const char *name, const char *condition, bool met) { QTest::newRow(name) << QString::fromUtf8(condition) << met; };
        row("address", "{'IpAddress':{'aws:SourceIp':'127.0.0.0/8'}}", true);
        row("other address", "{'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}}", false);
        row("plain http", "{'Bool':{'aws:SecureTransport':'true'}}", false);
        row("http", "{'Bool':{'aws:SecureTransport':'false'}}", true);
        row("in time", "{'DateLessThan':{'aws:CurrentTime':'2026-11-23T07:17:00Z'}}", true);
        row("too late", "{'DateLessThan':{'aws:CurrentTime':'2026-11-23T07:16:00Z'}}", false);
        row("referer", "{'StringLike':{'aws:Referer':'https://example.com/*'}}", true);
        row("other referer", "{'StringLike':{'aws:Referer':'https://example.org/*'}}", false);
        row("agent", "{'StringEquals':{'aws:UserAgent':'curl'}}", true);
        row("tag", "{'StringEquals':{'s3:ExistingObjectTag/team':'red'}}", true);
        row("other tag", "{'StringEquals':{'s3:ExistingObjectTag/team':'blue'}}", false);
        row("no such tag", "{'StringEquals':{'s3:ExistingObjectTag/squad':'red'}}", false);
        row("signed", "{'StringEquals':{'s3:authType':'REST-HEADER'}}", false);
        row("resource account", "{'StringEquals':{'s3:ResourceAccount':'123456789012'}}", true);
    }
    void conditions()
    {
        QFETCH(QString, condition);
        QFETCH(bool, met);
        openPublic();
        s3api::PutObjectTagging::Input tagging;
        tagging.bucket = "box";
        tagging.key = "public/a";
        auto &tag = tagging.tagging.emplace().tagSet.emplace().emplace_back();
        tag.key = "team";
        tag.value = "red";
        QVERIFY(m_fixture->call<s3api::PutObjectTagging>(tagging));
        setPolicy(allow("'*'", "'s3:GetObject'", "box/*", condition.toStdString()));
        Caller who = anonymous();
        who.userAgent = "curl";
        who.http->referer = "https://example.com/page";
        QCOMPARE(get(who), met ? QByteArray("OK") : QByteArray("AccessDenied"));
    }

    void conditionsOfRequests()
    {
        openPublic();
        const std::string listing = "{'StringLike':{'s3:prefix':'public/*'},'NumericLessThanEquals':{'s3:max-keys':'10'}}";
        const std::string encrypted = "{'StringNotEquals':{'s3:x-amz-server-side-encryption':'AES256'}}";
        const std::string storage = "{'StringEquals':{'s3:x-amz-storage-class':'GLACIER'}}";
        setPolicy(allow("'*'", "'s3:ListBucket'", "box", listing) + ',' + allow("'*'", "'s3:PutObject'", "box/*", encrypted, "Deny") + ','
                  + allow("'*'", "'s3:PutObject'", "box/*", storage, "Deny"));
        s3api::ListObjectsV2::Input list;
        QCOMPARE(ask<s3api::ListObjectsV2>(anonymous(), "box", {}, list), QByteArray("AccessDenied"));
        list.prefix = "public/x";
        QCOMPARE(ask<s3api::ListObjectsV2>(anonymous(), "box", {}, list), QByteArray("AccessDenied"));
        list.maxKeys = 10;
        QCOMPARE(ask<s3api::ListObjectsV2>(anonymous(), "box", {}, list), QByteArray("OK"));
        list.maxKeys = 11;
        QCOMPARE(ask<s3api::ListObjectsV2>(anonymous(), "box", {}, list), QByteArray("AccessDenied"));
        s3api::PutObject::Input put;
        QCOMPARE(ask<s3api::PutObject>(m_fixture->caller(), "box", "n", put), QByteArray("AccessDenied"));
        put.serverSideEncryption.emplace().value = "AES256";
        QCOMPARE(ask<s3api::PutObject>(m_fixture->caller(), "box", "n", put), QByteArray("OK"));
        put.storageClass.emplace().value = "GLACIER";
        QCOMPARE(ask<s3api::PutObject>(m_fixture->caller(), "box", "n", put), QByteArray("AccessDenied"));
    }

    void blockPublicAccess()
    {
        s3api::PutBucketPolicy::Input input;
        input.bucket = "box";
        input.policy = json("{'Version':'2012-10-17','Statement':[" + allow("'*'", "'s3:GetObject'", "box/*") + "]}");
        QCOMPARE(codeOf(m_fixture->call<s3api::PutBucketPolicy>(input)), QByteArray("AccessDenied"));
        openPublic();
        setPolicy(allow("'*'", "'s3:GetObject'", "box/*") + ',' + allow("{'AWS':'999999999999'}", "'s3:ListBucket'", "box"));
        QCOMPARE(get(anonymous()), QByteArray("OK"));
        QCOMPARE(ask<s3api::ListObjectsV2>(m_fixture->stranger(), "box"), QByteArray("OK"));
        s3api::PutPublicAccessBlock::Input block;
        block.bucket = "box";
        block.publicAccessBlockConfiguration.emplace().restrictPublicBuckets = true;
        QVERIFY(m_fixture->call<s3api::PutPublicAccessBlock>(block));
        QCOMPARE(get(anonymous()), QByteArray("AccessDenied"));
        // A public policy shuts out the accounts it names as well.
        QCOMPARE(ask<s3api::ListObjectsV2>(m_fixture->stranger(), "box"), QByteArray("AccessDenied"));
        QCOMPARE(get(m_fixture->caller()), QByteArray("OK"));
    }

    void accessControlLists()
    {
        openPublic();
        setOwnership("ObjectWriter");
        QCOMPARE(get(anonymous()), QByteArray("AccessDenied"));
        s3api::PutObjectAcl::Input open;
        open.acl.emplace().value = "public-read";
        QCOMPARE(ask<s3api::PutObjectAcl>(m_fixture->caller(), "box", "public/a", open), QByteArray("OK"));
        QCOMPARE(get(anonymous()), QByteArray("OK"));
        QCOMPARE(get(anonymous(), "private/b"), QByteArray("AccessDenied"));
        QCOMPARE(ask<s3api::GetObjectAcl>(anonymous(), "box", "public/a"), QByteArray("AccessDenied"));
        open.acl->value = "authenticated-read";
        QCOMPARE(ask<s3api::PutObjectAcl>(m_fixture->caller(), "box", "public/a", open), QByteArray("OK"));
        QCOMPARE(get(anonymous()), QByteArray("AccessDenied"));
        QCOMPARE(get(m_fixture->stranger()), QByteArray("OK"));

        QCOMPARE(ask<s3api::ListObjectsV2>(anonymous(), "box"), QByteArray("AccessDenied"));
        s3api::PutBucketAcl::Input all;
        all.acl.emplace().value = "public-read-write";
        QCOMPARE(ask<s3api::PutBucketAcl>(m_fixture->caller(), "box", {}, all), QByteArray("OK"));
        QCOMPARE(ask<s3api::ListObjectsV2>(anonymous(), "box"), QByteArray("OK"));
        QCOMPARE(ask<s3api::PutObject>(m_fixture->stranger(), "box", "theirs"), QByteArray("OK"));
        // What a stranger wrote is the stranger's.
        QCOMPARE(get(m_fixture->stranger(), "theirs"), QByteArray("OK"));
        QCOMPARE(get(m_fixture->caller(), "theirs"), QByteArray("AccessDenied"));
        QCOMPARE(ask<s3api::PutObjectAcl>(m_fixture->caller(), "box", "theirs", open), QByteArray("AccessDenied"));
        open.acl->value = "bucket-owner-full-control";
        QCOMPARE(ask<s3api::PutObjectAcl>(m_fixture->stranger(), "box", "theirs", open), QByteArray("OK"));
        QCOMPARE(get(m_fixture->caller(), "theirs"), QByteArray("OK"));
        QCOMPARE(ask<s3api::DeleteObject>(m_fixture->caller(), "box", "theirs"), QByteArray("OK"));
        s3api::PutObject::Input shared;
        shared.acl.emplace().value = "bucket-owner-full-control";
        QCOMPARE(ask<s3api::PutObject>(m_fixture->stranger(), "box", "shared", shared), QByteArray("OK"));
        QCOMPARE(get(m_fixture->caller(), "shared"), QByteArray("OK"));
        QCOMPARE(get(anonymous(), "shared"), QByteArray("AccessDenied"));

        s3api::PutPublicAccessBlock::Input block;
        block.bucket = "box";
        block.publicAccessBlockConfiguration.emplace().ignorePublicAcls = true;
        QVERIFY(m_fixture->call<s3api::PutPublicAccessBlock>(block));
        QCOMPARE(ask<s3api::ListObjectsV2>(anonymous(), "box"), QByteArray("AccessDenied"));
    }

    /// Listings name who owns an object, as the lists that are enforced do.
    void ownersInListings()
    {
        openPublic();
        setOwnership("ObjectWriter");
        s3api::PutBucketAcl::Input all;
        all.acl.emplace().value = "public-read-write";
        QCOMPARE(ask<s3api::PutBucketAcl>(m_fixture->caller(), "box", {}, all), QByteArray("OK"));
        QCOMPARE(ask<s3api::PutObject>(m_fixture->stranger(), "box", "theirs"), QByteArray("OK"));
        const std::string mine = s3::canonicalUserId(m_fixture->cloud().credentials().rootPrincipal().account.value);
        const std::string others = s3::canonicalUserId("999999999999");
        const auto expect = [&](const std::string &ofTheirs) {
            const auto check = [&](const auto &entries) {
                QCOMPARE(entries->size(), std::size_t(3));
                for (const auto &entry : *entries)
                    QCOMPARE(text(entry.owner->id), text(*entry.key == "theirs" ? ofTheirs : mine));
            };
            s3api::ListObjectsV2::Input second;
            second.bucket = "box";
            QVERIFY(!m_fixture->call<s3api::ListObjectsV2>(second)->contents->front().owner);
            second.fetchOwner = true;
            check(m_fixture->call<s3api::ListObjectsV2>(second)->contents);
            s3api::ListObjects::Input first;
            first.bucket = "box";
            check(m_fixture->call<s3api::ListObjects>(first)->contents);
            s3api::ListObjectVersions::Input versions;
            versions.bucket = "box";
            check(m_fixture->call<s3api::ListObjectVersions>(versions)->versions);
        };
        expect(others);
        setOwnership("BucketOwnerPreferred");
        expect(others);
        // Without lists everything is the bucket's owner's.
        all.acl->value = "private";
        QCOMPARE(ask<s3api::PutBucketAcl>(m_fixture->caller(), "box", {}, all), QByteArray("OK"));
        setOwnership("BucketOwnerEnforced");
        expect(mine);
    }

    /// Versions that are no longer current have their owners, too.
    void ownersOfVersions()
    {
        openPublic();
        setOwnership("ObjectWriter");
        s3api::PutBucketAcl::Input all;
        all.acl.emplace().value = "public-read-write";
        QCOMPARE(ask<s3api::PutBucketAcl>(m_fixture->caller(), "box", {}, all), QByteArray("OK"));
        s3api::PutBucketVersioning::Input versioning;
        versioning.versioningConfiguration.emplace().status.emplace().value = "Enabled";
        QCOMPARE(ask<s3api::PutBucketVersioning>(m_fixture->caller(), "box", {}, versioning), QByteArray("OK"));
        QCOMPARE(ask<s3api::PutObject>(m_fixture->stranger(), "box", "public/a"), QByteArray("OK"));
        QCOMPARE(ask<s3api::PutObject>(m_fixture->caller(), "box", "public/a"), QByteArray("OK"));
        s3api::ListObjectVersions::Input input;
        input.bucket = "box";
        input.prefix = "public/";
        const auto versions = m_fixture->call<s3api::ListObjectVersions>(input)->versions;
        QCOMPARE(versions->size(), std::size_t(3));
        const std::string mine = s3::canonicalUserId(m_fixture->cloud().credentials().rootPrincipal().account.value);
        QCOMPARE(text(versions->at(0).owner->id), text(mine));
        QCOMPARE(text(versions->at(1).owner->id), text(s3::canonicalUserId("999999999999")));
        QCOMPARE(text(versions->at(2).owner->id), text(mine)); // the null version, of before
    }

    void listsThatNoLongerCount()
    {
        openPublic();
        setOwnership("ObjectWriter");
        s3api::PutObject::Input put;
        put.acl.emplace().value = "public-read";
        QCOMPARE(ask<s3api::PutObject>(m_fixture->caller(), "box", "o", put), QByteArray("OK"));
        QCOMPARE(get(anonymous(), "o"), QByteArray("OK"));
        setOwnership("BucketOwnerEnforced");
        QCOMPARE(get(anonymous(), "o"), QByteArray("AccessDenied"));
    }

    void requesterPays()
    {
        setPolicy(allow("{'AWS':'999999999999'}", "'s3:GetObject'", "box/*"));
        s3api::PutBucketRequestPayment::Input payment;
        payment.bucket = "box";
        payment.requestPaymentConfiguration.emplace().payer.emplace().value = "Requester";
        QVERIFY(m_fixture->call<s3api::PutBucketRequestPayment>(payment));
        QCOMPARE(get(m_fixture->stranger()), QByteArray("AccessDenied"));
        s3api::GetObject::Input input;
        input.bucket = "box";
        input.key = "public/a";
        input.requestPayer.emplace().value = "requester";
        const auto charged = m_fixture->callAs<s3api::GetObject>(m_fixture->stranger(), input);
        QVERIFY(charged);
        QCOMPARE(text(charged->requestCharged->value), QByteArray("requester"));
        const auto free = m_fixture->call<s3api::GetObject>(input);
        QVERIFY(free && !free->requestCharged);
        QCOMPARE(codeOf(m_fixture->callAs<s3api::GetObject>(anonymous(), input)), QByteArray("AccessDenied"));
    }

    void services()
    {
        const std::string onBehalf = "{'ArnLike':{'aws:SourceArn':'arn:aws:s3:::box'}}";
        m_fixture->makeBucket("logs");
        setPolicy(allow("{'Service':'logging.s3.amazonaws.com'}", "'s3:PutObject'", "logs/*", onBehalf), "logs");
        Caller who = service("logging.s3.amazonaws.com");
        QCOMPARE(ask<s3api::PutObject>(who, "logs", "l"), QByteArray("AccessDenied"));
        who.sourceArn = "arn:aws:s3:::box";
        QCOMPARE(ask<s3api::PutObject>(who, "logs", "l"), QByteArray("OK"));
        QCOMPARE(ask<s3api::GetObject>(who, "logs", "l"), QByteArray("AccessDenied"));
    }
};

QTEST_GUILESS_MAIN(TestS3Access)
#include "tst_s3_access.moc"
