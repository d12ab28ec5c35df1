#include "gui/consoles/s3/BucketExposure.h"

#include "api/generated/s3control.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/EngineHost.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/Help.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

struct BucketExposure
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketExposure)
};

using Block = Exposure::Block;

/// Answers that come side by side, and what waits for the last of them.
struct Inquiry
{
    Exposure found;
    std::optional<Error> error = {};
    int open = 0;
    std::function<void(Expected<Exposure>)> done;
};

/// Asks one of the questions. The codes in `unset` mean that nothing was ever set.
template <class Operation>
void askFor(EngineHost &engine, QObject *receiver, const std::shared_ptr<Inquiry> &inquiry, typename Operation::Input input, const char *unset,
            std::function<void(Exposure &, const typename Operation::Output &)> take)
{
    ++inquiry->open;
    ask<Operation>(engine, receiver, std::move(input), [inquiry, unset, take](auto reply) {
        if (reply)
            take(inquiry->found, *reply);
        else if (reply.error().code != unset && !inquiry->error)
            inquiry->error = reply.error();
        if (--inquiry->open > 0)
            return;
        if (inquiry->error)
            inquiry->done(fail(*inquiry->error));
        else
            inquiry->done(inquiry->found);
    });
}

bool isForEverybody(const api::s3::Grant &grant)
{
    const std::string uri = grant.grantee ? grant.grantee->uri.value_or("") : std::string();
    return uri == allUsersGroup || uri == authenticatedUsersGroup;
}

} // namespace

void findExposure(EngineHost &engine, QObject *receiver, const QString &bucket, std::function<void(Expected<Exposure>)> done)
{
    const auto inquiry = std::make_shared<Inquiry>();
    inquiry->done = std::move(done);
    askFor<api::s3::GetBucketPolicyStatus>(engine, receiver, inquiry, inputFor<api::s3::GetBucketPolicyStatus>(bucket), "NoSuchBucketPolicy",
                                           [](Exposure &found, const auto &reply) {
                                               found.policyIsPublic = reply.policyStatus && reply.policyStatus->isPublic.value_or(false);
                                           });
    askFor<api::s3::GetBucketAcl>(engine, receiver, inquiry, inputFor<api::s3::GetBucketAcl>(bucket), "", [](Exposure &found, const auto &reply) {
        const auto grants = reply.grants.value_or(std::vector<api::s3::Grant>());
        found.aclIsPublic = std::any_of(grants.begin(), grants.end(), isForEverybody);
    });
    askFor<api::s3::GetBucketOwnershipControls>(engine, receiver, inquiry, inputFor<api::s3::GetBucketOwnershipControls>(bucket),
                                                "OwnershipControlsNotFoundError", [](Exposure &found, const auto &reply) {
        found.aclsCount = countsAcls(reply);
    });
    askFor<api::s3::GetPublicAccessBlock>(engine, receiver, inquiry, inputFor<api::s3::GetPublicAccessBlock>(bucket),
                                          "NoSuchPublicAccessBlockConfiguration", [](Exposure &found, const auto &reply) {
        found.bucketBlock = reply.publicAccessBlockConfiguration.value_or(Block());
    });
    // Other clouds have S3 and no S3 Control.
    if (engine.remote())
        return;
    api::s3control::GetPublicAccessBlock::Input account;
    account.accountId = toStd(engine.accountId());
    askFor<api::s3control::GetPublicAccessBlock>(engine, receiver, inquiry, std::move(account), "NoSuchPublicAccessBlockConfiguration",
                                                 [](Exposure &found, const auto &reply) {
        if (const auto &block = reply.publicAccessBlockConfiguration)
            found.accountBlock = bucketBlockOf(*block);
    });
}

ExposureWords wordsOf(const Exposure &exposure)
{
    using Status = StatusIndicator::Status;
    const bool ignoresAcls = !exposure.aclsCount || exposure.blocks(&Block::ignorePublicAcls);
    const bool restricts = exposure.blocks(&Block::restrictPublicBuckets);
    if ((exposure.policyIsPublic && !restricts) || (exposure.aclIsPublic && !ignoresAcls))
        return {BucketExposure::tr("Public"), Status::Error,
                exposure.policyIsPublic && !restricts ? BucketExposure::tr("The bucket policy gives everybody access.")
                                                      : BucketExposure::tr("The access control list gives everybody access.")};
    if (exposure.policyIsPublic)
        return {BucketExposure::tr("Only authorized users of this account"), Status::Success,
                BucketExposure::tr("The bucket policy is public; Block Public Access keeps it to this account and AWS services.")};
    if (ignoresAcls && (restricts || exposure.blocks(&Block::blockPublicPolicy)))
        return {BucketExposure::tr("Bucket and objects not public"), Status::Success,
                BucketExposure::tr("Neither policies nor access control lists can make anything public.")};
    return {BucketExposure::tr("Objects can be public"), Status::Warning,
            BucketExposure::tr("The bucket is not public, but whoever has the permission for it can open it or its objects to everybody.")};
}

Setting exposureSetting(const QString &bucket)
{
    SettingType<Exposure> setting(QStringLiteral("access"), BucketExposure::tr("Permissions overview"));
    setting.help = help::publicAccess();
    setting.columns = 2;
    setting.loadWith([bucket](EngineHost &engine, QObject *receiver, SettingType<Exposure>::Loaded done) {
        findExposure(engine, receiver, bucket, [done](Expected<Exposure> found) {
            if (found)
                done(std::make_shared<const Exposure>(std::move(*found)));
            else
                done(fail(found.error()));
        });
    });
    setting.shows([](const Exposure &exposure) {
        const ExposureWords words = wordsOf(exposure);
        Fact access{BucketExposure::tr("Access"), words.access};
        access.status = words.status;
        return std::vector<Fact>{access, {BucketExposure::tr("Why"), words.why}};
    });
    return setting;
}

} // namespace nephoscope::gui::s3
