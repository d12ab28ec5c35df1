#include "gui/consoles/s3/SettingPlace.h"

#include "gui/bridge/Ask.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/Buckets.h"
#include "gui/describe/MissingNotice.h"

namespace nephoscope::gui::s3 {

namespace {

std::vector<Breadcrumb> pathBack(const QString &bucket, const QString &back)
{
    std::vector<Breadcrumb> path = pathTo(bucket, {});
    path.back().address = back;
    return path;
}

/// The bucket that both are about. Unlike the list of one's own buckets, HeadBucket knows those of other accounts too.
std::optional<Details> bucketItself(const QString &bucket)
{
    std::optional<Details> details = subject(buckets, bucket);
    details->load = [bucket](EngineHost &engine, QObject *receiver, std::function<void(Expected<Item>)> done) {
        ask<api::s3::HeadBucket>(engine, receiver, inputFor<api::s3::HeadBucket>(bucket), [done = std::move(done)](auto reply) {
            if (reply)
                done(Item());
            else if (reply.error().status == 404) // an answer to HEAD has no body to say it
                done(fail(Error{"NoSuchBucket", "The specified bucket does not exist", 404}));
            else
                done(fail(reply.error()));
        });
    };
    return details;
}

} // namespace

Resource formPlace(const QString &bucket, const QString &back, FormDescription form)
{
    Resource page;
    page.service = QStringLiteral("s3");
    page.id = QStringLiteral("bucketPart");
    page.title = form.title;
    page.address = back;
    page.path = pathBack(bucket, back);
    page.details = bucketItself(bucket);
    page.create = std::make_shared<FormDescription>(std::move(form));
    return page;
}

Resource settingPlace(const QString &bucket, const QString &back, Setting setting)
{
    Resource page;
    page.service = QStringLiteral("s3");
    page.id = QStringLiteral("bucketPart");
    page.address = back;
    page.details = bucketItself(bucket);
    Details &details = *page.details;
    details.path = pathBack(bucket, back);
    details.tabAddress = [back](const QString &) { return back; };
    DetailTab tab;
    tab.settings.push_back(std::move(setting));
    details.tabs = {std::move(tab)};
    return page;
}

} // namespace nephoscope::gui::s3
