#include "gui/consoles/s3/EdgeUpload.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/kit/Flashbar.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct EdgeUpload
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::EdgeUpload)
};

} // namespace

void enableAcceleration(const ActionContext &context, const QString &bucket, std::function<void()> then)
{
    api::s3::PutBucketAccelerateConfiguration::Input input;
    input.bucket = toStd(bucket);
    input.accelerateConfiguration.emplace().status.emplace("Enabled");
    context.call<api::s3::PutBucketAccelerateConfiguration>(
        std::move(input),
        {.doing = EdgeUpload::tr("Enabling Transfer Acceleration"), .done = EdgeUpload::tr("Transfer Acceleration of %1 is enabled").arg(bucket),
         .failed = EdgeUpload::tr("Transfer Acceleration was not enabled")},
        [then = std::move(then)](const auto &) {
            if (then)
                then();
        });
}

Action edgeUpload(const QString &bucket, const QString &prefix)
{
    Action edge{.id = QStringLiteral("uploadThroughEdge"), .text = EdgeUpload::tr("Add files through an edge location"), .icon = QStringLiteral("globe")};
    edge.run = [bucket, prefix](const ActionContext &context, const Selection &) {
        if (context.engine().remote())
            return context.settle(0, {.type = FlashType::Info, .title = EdgeUpload::tr("Edge locations are the local cloud's"),
                                      .text = EdgeUpload::tr("They are simulated there. Uploads to a remote cloud go straight to its endpoint.")});
        const auto choose = [context, bucket, prefix] { askToUpload(context, bucket, prefix, false, link::Route::Edge); };
        api::s3::GetBucketAccelerateConfiguration::Input input;
        input.bucket = toStd(bucket);
        ask<api::s3::GetBucketAccelerateConfiguration>(context.engine(), context.over(), std::move(input), [context, bucket, choose](auto reply) {
            if (!context.flashbar())
                return;
            if (!reply) {
                context.flashbar()->error(EdgeUpload::tr("Upload through an edge location is not possible"), errorText(reply.error()));
                return;
            }
            if (reply->status && *reply->status == std::string_view("Enabled")) {
                choose();
                return;
            }
            Flash offer{.type = FlashType::Warning, .title = EdgeUpload::tr("Transfer Acceleration is not enabled for %1").arg(bucket),
                        .text = EdgeUpload::tr("Through an edge location go only requests for buckets that have it enabled.")};
            offer.actionText = EdgeUpload::tr("Enable Transfer Acceleration");
            offer.action = [context, bucket, choose] { enableAcceleration(context, bucket, choose); };
            context.settle(0, offer);
        });
    };
    return edge;
}

} // namespace nephoscope::gui::s3
