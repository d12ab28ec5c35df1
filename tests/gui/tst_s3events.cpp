// Event notifications and archive configurations of a bucket: lists on its Properties tab, forms of their own.
#include "S3Settings.h"

#include "gui/consoles/s3/BucketEvents.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

class TestS3Events : public SettingsTest
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatIsNotFilledIn();
    void showsTheRefusalAtTheDestination();
    void keepsTheOthers();
    void switchesEventBridge();
    void archivesByRules();

private:
    ResourceView *list(const char *id)
    {
        auto *page = m_console->show<DetailsPage>(m_console->tabAddress("properties"));
        return page ? page->findChild<ResourceView *>(QLatin1String(id)) : nullptr;
    }
    NotificationSet notifications() { return get<api::s3::GetBucketNotificationConfiguration>(); }
    /// As clients do where the destination may not be there.
    void putTwo()
    {
        EventNotification first{QStringLiteral("first"), EventNotification::To::Queue, arn("sqs", "jobs"), {QStringLiteral("s3:ObjectCreated:*")}, QStringLiteral("in/")};
        EventNotification second{QStringLiteral("second"), EventNotification::To::Topic, arn("sns", "news"), {QStringLiteral("s3:ObjectRemoved:Delete")}, {}, QStringLiteral(".jpg")};
        NotificationSet set;
        api::s3::PutBucketNotificationConfiguration::Input input;
        input.bucket = m_console->name;
        input.skipDestinationValidation = true;
        input.notificationConfiguration = withNotification(set, first, {});
        set.queueConfigurations = input.notificationConfiguration->queueConfigurations;
        input.notificationConfiguration = withNotification(set, second, {});
        const auto put = m_console->call<api::s3::PutBucketNotificationConfiguration>(std::move(input));
        QVERIFY2(put, put ? "" : put.error().message.c_str());
    }
    QString arn(const char *service, const char *name)
    {
        return QStringLiteral("arn:aws:%1:%2:%3:%4").arg(QLatin1String(service), m_console->engine().region(), m_console->engine().accountId(), QLatin1String(name));
    }
};

void TestS3Events::refusesWhatIsNotFilledIn()
{
    auto *form = m_console->show<CreatePage>(eventAddress(QStringLiteral("settings")));
    QVERIFY(form);
    save(form);
    QVERIFY(form->form().field(QStringLiteral("eventName"))->hasError());
    QVERIFY(form->form().field(QStringLiteral("function"))->hasError());
    type(form, "eventName", "new objects");
    choose(form, "destinationType", "queue");
    choose(form, "destinationFrom", "arn");
    type(form, "destinationArn", "my-queue");
    save(form);
    QVERIFY(form->form().field(QStringLiteral("destinationArn"))->hasError());
    type(form, "destinationArn", arn("sqs", "my-queue").toLatin1().constData());
    save(form); // told of nothing
    QTRY_VERIFY(form->form().field(QStringLiteral("created"))->hasError());
    QVERIFY(!notifications().queueConfigurations);
}

void TestS3Events::showsTheRefusalAtTheDestination()
{
    auto *form = m_console->show<CreatePage>(eventAddress(QStringLiteral("settings")));
    QVERIFY(form);
    QTRY_VERIFY(part<CheckGroup>(form, "created")->allBox().height() > 0); // laid out, for the mouse
    type(form, "eventName", "new objects");
    QTest::mouseClick(&part<CheckGroup>(form, "created")->allBox(), Qt::LeftButton);
    choose(form, "destinationType", "queue");
    choose(form, "destinationFrom", "arn");
    type(form, "destinationArn", arn("sqs", "no-such-queue").toLatin1().constData());
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("destinationArn"))->error().contains(QStringLiteral("InvalidArgument")));
    QVERIFY(!notifications().queueConfigurations);
}

void TestS3Events::keepsTheOthers()
{
    putTwo();
    ResourceView *view = list("eventNotification");
    QVERIFY(view);
    QTRY_COMPARE(view->table().model().rowCount(), 2);
    auto *page = m_console->show<SettingPage>(eventAddress(QStringLiteral("settings"), QStringLiteral("second")));
    QVERIFY(page && QTest::qWaitFor([page] { return page->form() != nullptr; }));
    QCOMPARE(part<QLineEdit>(page, "eventSuffix")->text(), QStringLiteral(".jpg"));
    QCOMPARE(part<CheckGroup>(page, "removed")->value(), QStringList{QStringLiteral("s3:ObjectRemoved:Delete")});
    QCOMPARE(part<QLineEdit>(page, "destinationArn")->text(), arn("sns", "news"));
    // What the form sends is the whole, with the first one in it.
    const api::s3::NotificationConfiguration without = withoutNotification(notifications(), QStringLiteral("second"));
    QVERIFY(without.queueConfigurations && without.queueConfigurations->size() == 1 && !without.topicConfigurations);
    const auto filter = without.queueConfigurations->front().filter->key->filterRules->front();
    QVERIFY(filter.value == "in/");
}

void TestS3Events::switchesEventBridge()
{
    CreatePage *form = m_console->edit("properties", "eventbridge");
    QVERIFY(form);
    choose(form, "eventBridge", "true");
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    QVERIFY(notifications().eventBridgeConfiguration);
    form = m_console->edit("properties", "eventbridge");
    QVERIFY(form);
    choose(form, "eventBridge", "false");
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    QVERIFY(!notifications().eventBridgeConfiguration);
}

void TestS3Events::archivesByRules()
{
    auto *form = m_console->show<CreatePage>(QStringLiteral("s3/archive/settings"));
    QVERIFY(form);
    save(form);
    QVERIFY(form->form().field(QStringLiteral("archiveName"))->hasError());
    type(form, "archiveName", "old");
    type(form, "archivePrefix", "logs/");
    tick(form, "archiveAccess");
    part<NumberInput>(form, "archiveAccessDays")->setValue(89); // 90 at least
    save(form);
    QVERIFY(form->form().field(QStringLiteral("archiveAccessDays"))->hasError());
    part<NumberInput>(form, "archiveAccessDays")->setValue(100);
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    const auto read = [this] {
        api::s3::GetBucketIntelligentTieringConfiguration::Input input;
        input.bucket = "settings";
        input.id = "old";
        auto reply = m_console->call<api::s3::GetBucketIntelligentTieringConfiguration>(std::move(input));
        return reply ? reply->intelligentTieringConfiguration : std::nullopt;
    };
    QVERIFY(read() && read()->status == "Enabled" && read()->filter->prefix == "logs/" && read()->tierings->front().days == 100);
    ResourceView *view = list("archiveConfig");
    QVERIFY(view);
    QTRY_COMPARE(view->table().model().rowCount(), 1);
    view->table().selectIds({QStringLiteral("old")});
    QVERIFY(view->perform(QStringLiteral("deleteArchive")));
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!read());
}

QTEST_MAIN(TestS3Events)
#include "tst_s3events.moc"
