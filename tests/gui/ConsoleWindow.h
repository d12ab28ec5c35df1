#pragma once

#include "api/generated/s3.h"
#include "gui/app/Parts.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/Consoles.h"
#include "gui/gallery/Gallery.h"
#include "gui/monitor/TransfersPage.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Session.h"
#include "gui/theme/Theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace nephoscope::gui {

/// One start of the console with one window.
struct Console
{
    explicit Console(const QString &folder) : Console(folder, Catalog(makeConsoles(), makeTransfersPage)) {}
    Console(const QString &folder, Catalog catalog)
        : session(folder), engine(EngineHost::Options{.folder = folder, .port = 0}), window(std::move(catalog), engine, session, 0)
    {
        window.resize(1280, 800);
    }

    bool start(const QString &address)
    {
        window.go(address);
        window.show();
        engine.start();
        // Shortcuts and focus belong to the active window.
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window) && settle();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return engine.isReady() && window.isSettled(); }, 20'000);
    }
    /// Layouts ask for one another by posted events: until all of them stand.
    void rest()
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::sendPostedEvents();
            QApplication::processEvents();
        }
    }
    bool go(const QString &address)
    {
        window.go(address);
        return settle();
    }
    /// For people: NEPHOSCOPE_PICTURES=DIR keeps what a test saw.
    void picture(const char *name)
    {
        const QString folder = qEnvironmentVariable("NEPHOSCOPE_PICTURES");
        QApplication::processEvents(); // layouts asked for anew
        if (!folder.isEmpty())
            window.grab().save(folder % u'/' % QString::fromLatin1(name) % QStringLiteral(".png"));
    }
    template <class T>
    T *find(const char *name) { return window.findChild<T *>(QString::fromLatin1(name)); }
    template <class Operation>
    bool call(typename Operation::Input input)
    {
        auto future = engine.cloud().invoke<Operation>(engine.caller(), std::move(input));
        future.waitForFinished();
        return future.takeResult().has_value();
    }

    Session session;
    EngineHost engine;
    MainWindow window;
};

/// The whole console as main() puts it together, on a folder of its own, with a cloud that has something in it.
struct ConsoleWindow : Console
{
    explicit ConsoleWindow(const QString &folder) : Console(folder, makeCatalog()) { addProjection(window); }

    /// Two buckets, a folder, objects of a few kinds.
    bool furnish()
    {
        for (const char *name : {"lecture-1", "lecture-2"}) {
            api::s3::CreateBucket::Input bucket;
            bucket.bucket = name;
            bucket.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(engine.region()));
            if (!call<api::s3::CreateBucket>(std::move(bucket)))
                return false;
        }
        for (const char *key : {"slides/01.pdf", "slides/02.pdf", "notes.txt", "photo.jpg", "a-key-that-is-longer-than-most-columns-can-show-2026-11-25-backup.tar.gz"}) {
            api::s3::PutObject::Input object;
            object.bucket = "lecture-1";
            object.key = key;
            object.body = api::Body::fromString(std::string(2048, 'x'));
            if (!call<api::s3::PutObject>(std::move(object)))
                return false;
        }
        return true;
    }

    /// Every page of the window; furnish() first.
    static QStringList addresses()
    {
        QStringList out{QStringLiteral("home"),
                        QStringLiteral("settings"),
                        QStringLiteral("transfers"),
                        QStringLiteral("nowhere/at/all"),
                        QStringLiteral("s3/buckets"),
                        QStringLiteral("s3/buckets/create"),
                        QStringLiteral("s3/buckets/lecture-1/properties/object-lock/edit"),
                        QStringLiteral("s3/buckets/lecture-1/permissions"),
                        QStringLiteral("s3/buckets/lecture-1/permissions/acl/edit"),
                        QStringLiteral("s3/buckets/lecture-1/properties/website/edit"),
                        QStringLiteral("s3/buckets/lecture-1?prefix="),
                        QStringLiteral("s3/buckets/lecture-1?prefix=slides/"),
                        QStringLiteral("s3/buckets/lecture-2?prefix="),
                        QStringLiteral("s3/buckets/lecture-1/properties"),
                        QStringLiteral("s3/buckets/lecture-1/metrics"),
                        QStringLiteral("s3/buckets/lecture-1/management"),
                        QStringLiteral("s3/lifecycle/lecture-1"),
                        QStringLiteral("s3/replication/lecture-1"),
                        QStringLiteral("s3/buckets/no-such-bucket?prefix="),
                        QStringLiteral("s3/buckets/lecture-1?prefix=&versions=true"),
                        QStringLiteral("s3/objects/lecture-1?key=notes.txt"),
                        QStringLiteral("s3/objects/lecture-1/permissions?key=notes.txt"),
                        QStringLiteral("s3/objects/lecture-1/versions?key=notes.txt"),
                        QStringLiteral("s3/objects/lecture-1/preview?key=notes.txt"),
                        QStringLiteral("s3/objects/lecture-1?key=gone.txt"),
                        QStringLiteral("s3/speed"),
                        QStringLiteral("s3/upload/lecture-1"),
                        QStringLiteral("s3/upload/no-such-bucket"),
                        QStringLiteral("s3/inventory/lecture-1"),
                        QStringLiteral("s3/events/lecture-1"),
                        QStringLiteral("s3/archive/lecture-1"),
                        QStringLiteral("s3/jobs"),
                        QStringLiteral("s3/jobs/create"),
                        QStringLiteral("s3/jobs/no-such-job"),
                        QStringLiteral("s3/jobs/no-such-job/clone"),
                        QStringLiteral("kit")};
        for (const char *setting : {"properties/versioning", "properties/tags", "properties/encryption", "properties/logging", "properties/acceleration",
                                    "properties/requester-pays", "properties/eventbridge", "permissions/public-access", "permissions/ownership", "management/transition-size"})
            out.append(u"s3/buckets/lecture-1/" % QString::fromLatin1(setting) % u"/edit");
        for (const char *setting : {"legal-hold", "retention"})
            out.append(u"s3/objects/lecture-1/properties/" % QString::fromLatin1(setting) % u"/edit?key=notes.txt");
        out.append(QStringLiteral("s3/objects/lecture-1/permissions/acl/edit?key=notes.txt"));
        out.append(QStringLiteral("s3/objects/lecture-1?key=notes.txt&versionId=null"));
        for (const GalleryEntry &entry : galleryEntries())
            out.append(u"kit/" % entry.id);
        return out;
    }

    /// Pages with a code editor. Tab writes there, and Esc leads out: a walk by Tab alone ends in it, with unsaved changes.
    static QStringList editorAddresses()
    {
        return {QStringLiteral("s3/buckets/lecture-1/permissions/policy/edit"), QStringLiteral("s3/objects/lecture-1/select?key=notes.txt")};
    }
};

} // namespace nephoscope::gui
