#pragma once

#include "api/generated/s3.h"
#include "gui/app/Parts.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/CorsPanel.h"
#include "gui/describe/CreatePage.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Session.h"

#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace nephoscope::gui {

constexpr int patience = 30'000; // ms

template <class Operation>
Expected<typename Operation::Output> call(EngineHost &engine, typename Operation::Input input)
{
    // As a client beside the console, so that the recorder takes no notice.
    Caller caller = engine.caller();
    caller.via = Via::Http;
    auto future = engine.cloud().invoke<Operation>(std::move(caller), std::move(input));
    future.waitForFinished();
    return future.takeResult();
}

/// All there is: `bucket REGION`, `bucket CORS` and `bucket/key ETAG TYPE` lines.
inline QStringList inventory(EngineHost &engine)
{
    QStringList all;
    const auto buckets = call<api::s3::ListBuckets>(engine, {});
    if (!buckets || !buckets->buckets)
        return all;
    for (const auto &bucket : *buckets->buckets) {
        all << toQt(*bucket.name + ' ' + bucket.bucketRegion.value_or("?"));
        api::s3::GetBucketCors::Input cors;
        cors.bucket = *bucket.name;
        if (const auto rules = call<api::s3::GetBucketCors>(engine, std::move(cors)); rules && rules->corsRules)
            all << QString(toQt(*bucket.name) % u' ' % s3::corsText(*rules->corsRules).simplified());
        api::s3::ListObjectsV2::Input list;
        list.bucket = *bucket.name;
        const auto objects = call<api::s3::ListObjectsV2>(engine, std::move(list));
        if (!objects || !objects->contents)
            continue;
        for (const auto &object : *objects->contents) {
            api::s3::HeadObject::Input head;
            head.bucket = *bucket.name;
            head.key = *object.key;
            const auto found = call<api::s3::HeadObject>(engine, std::move(head));
            all << toQt(*bucket.name + '/' + *object.key + ' ' + *object.eTag + ' ' + (found ? found->contentType.value_or("?") : "!"));
        }
    }
    return all;
}

/// The window as main() puts it together.
class Console
{
public:
    explicit Console(const QString &folder)
        : m_session(folder), m_engine({.folder = folder, .port = 0}), m_window(makeCatalog(), m_engine, m_session, 0)
    {
        m_window.resize(1280, 800);
        m_window.go(s3::bucketsAddress());
        m_window.show();
        m_engine.start();
    }
    bool isReady()
    {
        return QTest::qWaitFor([this] { return m_engine.isReady() && m_window.isSettled(); }, patience);
    }
    template <class T>
    T *show(const QString &address)
    {
        m_window.go(address);
        if (!QTest::qWaitFor([this] { return m_window.isSettled(); }, patience))
            return nullptr;
        return qobject_cast<T *>(m_window.page());
    }
    Dialog *dialog()
    {
        for (Dialog *dialog : m_window.findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    /// An empty Region is the one of the selector.
    bool sendBucketForm(const QString &name, const QString &region = {})
    {
        auto *page = show<CreatePage>(s3::createBucketAddress());
        if (!page)
            return false;
        auto *regions = page->findChild<QComboBox *>(QStringLiteral("bucketRegion"));
        if (!region.isEmpty())
            regions->setCurrentIndex(regions->findData(region));
        page->findChild<QLineEdit *>(QStringLiteral("bucketName"))->setText(name);
        QTest::mouseClick(page->findChild<Button *>(QStringLiteral("create")), Qt::LeftButton);
        return true;
    }
    bool createBucket(const QString &name, const QString &region = {})
    {
        return sendBucketForm(name, region) && QTest::qWaitFor([this] { return m_window.address() == s3::bucketsAddress(); }, patience);
    }
    EngineHost &engine() { return m_engine; }
    MainWindow &window() { return m_window; }

private:
    Session m_session;
    EngineHost m_engine;
    MainWindow m_window;
};

} // namespace nephoscope::gui
