#include "gui/consoles/s3/SettingPlace.h"

#include "gui/consoles/s3/Buckets.h"

namespace nephoscope::gui::s3 {

namespace {

std::vector<Breadcrumb> pathBack(const QString &bucket, const QString &back)
{
    std::vector<Breadcrumb> path = pathTo(bucket, {});
    path.back().address = back;
    return path;
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
    page.create = std::make_shared<FormDescription>(std::move(form));
    return page;
}

Resource settingPlace(const QString &bucket, const QString &back, Setting setting)
{
    Resource page;
    page.service = QStringLiteral("s3");
    page.id = QStringLiteral("bucketPart");
    page.address = back;
    Details &details = page.details.emplace();
    details.title = bucket;
    details.path = pathBack(bucket, back);
    details.tabAddress = [back](const QString &) { return back; };
    DetailTab tab;
    tab.settings.push_back(std::move(setting));
    details.tabs.push_back(std::move(tab));
    return page;
}

} // namespace nephoscope::gui::s3
