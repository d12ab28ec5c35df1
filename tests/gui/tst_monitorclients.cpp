#include "ConsoleHarness.h"

#include "door/ClientTraffic.h"
#include "gui/monitor/TransferModel.h"

#include <QtQuick/QQuickItem>
#include <QtQuickWidgets/QQuickWidget>

#include <algorithm>

using namespace nephoscope;
using namespace nephoscope::gui;

/// What programs of the terminal move stands among the window's own transfers, a row for each client, and way, and bucket.
class TestMonitorClients : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<ConsoleHarness>();
        QVERIFY(m_console->start());
    }
    void cleanup() { m_console.reset(); }

    void aRowForEachClient()
    {
        TransferModel model(m_console->engine());
        ClientTraffic &traffic = m_console->engine().traffic();
        const char *agents[]{"Boto3/1.43.11 md/Botocore#1.43.11", "aws-cli/2.15.0 Python/3.11", "curl/7.88.1", "rclone/v1.60.1-DEV", ""};
        std::vector<std::unique_ptr<ClientTraffic::Request>> requests;
        for (const char *agent : agents) {
            requests.push_back(traffic.begin(agent, true, "bucket", "in/file"));
            requests.back()->count(1000);
        }
        model.poll();
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.activeCount(), 5);
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            QCOMPARE(index.data(TransferModel::KindRole).toString(), QStringLiteral("client"));
            QCOMPARE(index.data(TransferModel::StateRole).toString(), QStringLiteral("running"));
            QCOMPARE(index.data(TransferModel::FromRole), index.data(TransferModel::NameRole));
            QCOMPARE(index.data(TransferModel::ToRole).toString(), QStringLiteral("s3://bucket/in/file"));
            for (const int role : {TransferModel::CanPauseRole, TransferModel::CanCancelRole, TransferModel::CanRetryRole, TransferModel::CanRemoveRole})
                QVERIFY(!index.data(role).toBool());
            names << index.data(TransferModel::NameRole).toString();
        }
        names.sort();
        QCOMPARE(names, QStringList({QStringLiteral("Boto3"), QStringLiteral("HTTP"), QStringLiteral("aws-cli"), QStringLiteral("curl"), QStringLiteral("rclone")}));
    }

    void directionsAndFailures()
    {
        TransferModel model(m_console->engine());
        ClientTraffic &traffic = m_console->engine().traffic();
        {
            const auto up = traffic.begin("curl/8", true, "bucket", "a");
            up->count(2048);
            up->succeed(true);
            const auto down = traffic.begin("curl/8", false, "bucket", "b");
            down->fail("NoSuchKey");
        }
        model.poll();
        QCOMPARE(model.rowCount(), 2);
        const int up = model.index(0).data(TransferModel::UploadRole).toBool() ? 0 : 1;
        const QModelIndex sent = model.index(up);
        const QModelIndex fetched = model.index(1 - up);
        QVERIFY(sent.data(TransferModel::UploadRole).toBool() && !fetched.data(TransferModel::UploadRole).toBool());
        QCOMPARE(sent.data(TransferModel::FilesTextRole).toString(), QStringLiteral("1"));
        QVERIFY(sent.data(TransferModel::ErrorTextRole).toString().isEmpty());
        QCOMPARE(fetched.data(TransferModel::FromRole).toString(), QStringLiteral("s3://bucket/b"));
        QCOMPARE(fetched.data(TransferModel::ToRole).toString(), QStringLiteral("curl"));
        QVERIFY(fetched.data(TransferModel::ErrorTextRole).toString().contains(QStringLiteral("NoSuchKey")));
    }

    void servicesHaveTheirNames()
    {
        TransferModel model(m_console->engine());
        const auto up = m_console->engine().traffic().begin("Boto3/1", true, "thumbnails", {}, "lambda");
        const auto down = m_console->engine().traffic().begin("curl/8", false, {}, {}, "lambda");
        model.poll();
        QCOMPARE(model.rowCount(), 2);
        const int sent = model.index(0).data(TransferModel::UploadRole).toBool() ? 0 : 1;
        QCOMPARE(model.index(sent).data(TransferModel::ToRole).toString(), QStringLiteral("AWS Lambda: thumbnails"));
        QCOMPARE(model.index(1 - sent).data(TransferModel::FromRole).toString(), QStringLiteral("AWS Lambda"));
    }

    void theMonitorShowsThem()
    {
        Page *page = m_console->show(QStringLiteral("transfers"));
        QVERIFY(page);
        const auto request = m_console->engine().traffic().begin("rclone/v1", true, "bucket", "in/file");
        request->count(1000);
        auto *view = page->findChild<QQuickWidget *>();
        QVERIFY(view);
        const auto shows = [](auto &&self, QQuickItem *item, const QString &text) -> bool {
            if (item->isVisible() && item->property("text").toString().contains(text))
                return true;
            const auto children = item->childItems();
            return std::any_of(children.begin(), children.end(), [&](QQuickItem *child) { return self(self, child, text); });
        };
        QTRY_VERIFY(shows(shows, view->rootObject(), QStringLiteral("rclone")));
        QVERIFY(shows(shows, view->rootObject(), QStringLiteral("s3://bucket/in/file")));
    }

private:
    std::unique_ptr<ConsoleHarness> m_console;
};

QTEST_MAIN(TestMonitorClients)
#include "tst_monitorclients.moc"
