#include "gui/consoles/s3/S3Console.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/AccessPoints.h"
#include "gui/consoles/s3/BatchJob.h"
#include "gui/consoles/s3/BucketEvents.h"
#include "gui/consoles/s3/BucketRules.h"
#include "gui/consoles/s3/Buckets.h"
#include "gui/consoles/s3/BucketsPage.h"
#include "gui/consoles/s3/DirectoryBuckets.h"
#include "gui/consoles/s3/EncryptionSample.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/LifecyclePage.h"
#include "gui/consoles/s3/ReplicationPage.h"
#include "gui/consoles/s3/ObjectPages.h"
#include "gui/consoles/s3/SpeedPage.h"
#include "gui/consoles/s3/StorageLens.h"
#include "gui/consoles/s3/SyncPage.h"
#include "gui/describe/ConsoleDescription.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

ServiceConsole makeS3Console()
{
    ServiceConsole console;
    console.id = QStringLiteral("s3");
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Amazon S3");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Storage");
    console.icon = QStringLiteral("bucket");
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "General purpose buckets"), bucketsAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Directory buckets"), directoryBucketsAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Access points"), accessPointsAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Batch Operations"), jobsAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Block Public Access settings"), accountPublicAccessAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Storage Lens dashboards"), lensAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Transfers"), QStringLiteral("transfers")});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Sync with a folder"), syncAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Speed comparison"), speedAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Sample: unencrypted objects"), encryptionSampleAddress()});
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Buckets, objects and uploads in parts");
    console.actions.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create bucket"), createBucketAddress()});
    console.counts.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Buckets"), bucketsAddress(),
                              [](Navigator &navigator, std::function<void(std::optional<qint64>)> done) {
                                  ConsoleDescription::count([](const Params &where) { return buckets(where); }, navigator.engine(),
                                                            &navigator.engine(), std::move(done));
                              }});
    console.help = help::buckets;
    // They measure the local cloud's simulated network, and ask it for what no request can make.
    console.localOnly = [](const QStringList &path) { return path.value(0) == QLatin1String("speed") || path.value(0) == QLatin1String("samples"); };

    ConsoleDescription description(std::move(console));
    addBucketsPage(description);
    description.resource(QStringLiteral("buckets"), buckets);
    description.resource(QStringLiteral("directory-buckets"), directoryBuckets);
    description.page(QStringLiteral("lifecycle/{bucket}"), [](Navigator &navigator, const Params &where) -> Page * {
        return new LifecyclePage(navigator, where["bucket"], where["rule"]);
    });
    description.page(QStringLiteral("replication/{bucket}"), [](Navigator &navigator, const Params &where) -> Page * {
        return new ReplicationPage(navigator, where["bucket"], where["rule"]);
    });
    addObjectPages(description);
    addInventoryPages(description);
    addEventPages(description);
    addArchivePages(description);
    addMetricsPages(description);
    addAnalysisPages(description);
    addAccountPages(description);
    addSamplePages(description);
    addAccessPointPages(description);
    addLensPages(description);
    addBatchPages(description);
    description.page(QStringLiteral("sync"), [](Navigator &navigator, const Params &where) -> Page * {
        return new SyncPage(navigator, where["bucket"], where["prefix"]);
    });
    description.page(QStringLiteral("speed"), [](Navigator &navigator, const Params &where) -> Page * {
        return new SpeedPage(navigator, where["bucket"], where["order"] == QLatin1String("race"));
    });
    return std::move(description).build();
}

} // namespace nephoscope::gui::s3
