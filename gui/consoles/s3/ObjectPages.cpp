#include "gui/consoles/s3/ObjectPages.h"

#include "gui/consoles/s3/Objects.h"
#include "gui/consoles/s3/SelectPage.h"
#include "gui/consoles/s3/UploadPage.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/SettingPage.h"

#include <QtCore/QUrl>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

Page *objectPage(Navigator &navigator, const Params &where)
{
    if (where["key"].isEmpty())
        return nullptr;
    const QString tab = where["tab"];
    const Resource resource = object(where);
    const auto &tabs = resource.details->tabs;
    if (std::none_of(tabs.begin(), tabs.end(), [&](const DetailTab &each) { return each.id == tab; }))
        return nullptr;
    return new DetailsPage(navigator, [where] { return object(where); }, tab);
}

} // namespace

QString uploadAddress(const QString &bucket, const QString &prefix)
{
    const QString base = QStringLiteral("s3/upload/") % bucket;
    return prefix.isEmpty() ? base : QString(base % QStringLiteral("?prefix=") % QString::fromLatin1(QUrl::toPercentEncoding(prefix)));
}

void addObjectPages(ConsoleDescription &description)
{
    description.page(QStringLiteral("upload/{bucket}"), [](Navigator &navigator, const Params &where) -> Page * {
        return new UploadPage(navigator, where["bucket"], where["prefix"]);
    });
    description.page(QStringLiteral("objects/{bucket}"), objectPage);
    description.page(QStringLiteral("objects/{bucket}/select"), [](Navigator &navigator, const Params &where) -> Page * {
        return where["key"].isEmpty() ? nullptr : new SelectPage(navigator, where["bucket"], where["key"], where["schema"]);
    });
    description.page(QStringLiteral("objects/{bucket}/{tab}"), objectPage);
    description.page(QStringLiteral("objects/{bucket}/{tab}/{setting}/edit"), [](Navigator &navigator, const Params &where) -> Page * {
        // The first tab has no name in its own address.
        const QString tab = where["tab"] == QLatin1String("properties") ? QString() : where["tab"];
        if (where["key"].isEmpty() || !SettingPage::find(object(where), tab, where["setting"]))
            return nullptr;
        return new SettingPage(navigator, [where] { return object(where); }, tab, where["setting"]);
    });
}

} // namespace nephoscope::gui::s3
