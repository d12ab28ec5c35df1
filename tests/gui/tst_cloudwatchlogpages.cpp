#include "PageTest.h"

#include "api/generated/iam.h"
#include "api/generated/lambda.h"
#include "api/generated/logs.h"
#include "gui/consoles/cloudwatch/LogEventsPanel.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DetailsPage.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/TitleLabel.h"
#include "tests/engine/ZipFile.h"

#include <algorithm>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::cloudwatch;

/// The logs of the CloudWatch console: groups, streams, events and filters.
class TestCloudWatchLogPages : public PageTest
{
    Q_OBJECT
private Q_SLOTS:
    void logGroupsAreMade();
    void retentionIsEdited();
    void protectionIsSwitched();
    void eventsAreFilteredAndFollowed();
    void filtersCount();
    void subscriptionsCallFunctions();

private:
    bool write(const std::string &group, const std::string &stream, const std::string &message)
    {
        api::logs::PutLogEvents::Input input;
        input.logGroupName = group;
        input.logStreamName = stream;
        auto &event = input.logEvents.emplace().emplace_back();
        event.message = message;
        event.timestamp = m_console->engine().now().time_since_epoch().count();
        return m_console->call<api::logs::PutLogEvents>(std::move(input)).has_value();
    }
    std::optional<api::logs::LogGroup> group(const std::string &name)
    {
        api::logs::DescribeLogGroups::Input input;
        input.logGroupNamePrefix = name;
        const auto found = m_console->call<api::logs::DescribeLogGroups>(std::move(input));
        if (!found || !found->logGroups || found->logGroups->empty())
            return std::nullopt;
        return found->logGroups->front();
    }
    static void pick(QWidget *page, const char *select, const char *value) { part<Select>(page, select)->setValue(QLatin1String(value)); }
};

void TestCloudWatchLogPages::logGroupsAreMade()
{
    api::logs::CreateLogGroup::Input taken;
    taken.logGroupName = "/shop/orders";
    QVERIFY(m_console->call<api::logs::CreateLogGroup>(taken));
    auto *page = m_console->show<CreatePage>(createLogGroupAddress());
    QVERIFY(page);
    FormField *name = page->form().field(QStringLiteral("logGroupName"));
    // The title of the section says already what is in it; a screen reader hears it of the input too.
    FormField *tags = page->form().field(QStringLiteral("logGroupTags"));
    const auto labelled = [](const FormField *field) {
        const auto labels = field->findChildren<TitleLabel *>(QString(), Qt::FindDirectChildrenOnly);
        return std::any_of(labels.begin(), labels.end(), [field](const TitleLabel *label) { return label->isVisibleTo(field); });
    };
    QVERIFY(labelled(name) && !labelled(tags));
    QCOMPARE(tags->input()->accessibleName(), QStringLiteral("Tags"));
    type(page, "logGroupName", "no blanks");
    save(page);
    QVERIFY(name->hasError());
    type(page, "logGroupName", "/shop/orders");
    save(page);
    QTRY_VERIFY(name->error().contains(QStringLiteral("ResourceAlreadyExistsException")));
    type(page, "logGroupName", "/shop/visits");
    pick(page, "retention", "7");
    choose(page, "logGroupClass", "INFREQUENT_ACCESS");
    save(page);
    QTRY_COMPARE(m_console->address(), logGroupsAddress());
    QTRY_VERIFY(group("/shop/visits") && group("/shop/visits")->retentionInDays == 7);
    QCOMPARE(group("/shop/visits")->logGroupClass->value, std::string("INFREQUENT_ACCESS"));
    auto *details = m_console->show<DetailsPage>(logGroupAddress(QStringLiteral("/shop/visits")));
    QVERIFY(details);
    QTRY_VERIFY(wordsOn(details).contains(QStringLiteral("Infrequent Access"))); // as the form calls it
    ResourceView *view = list(logGroupsAddress());
    QVERIFY(view);
    QCOMPARE(idsIn(*view), (QStringList{QStringLiteral("/shop/orders"), QStringLiteral("/shop/visits")}));
    QCOMPARE(view->source().cell(0, 1).text, QStringLiteral("Never expire"));
    view->table().selectIds({QStringLiteral("/shop/visits")});
    QVERIFY(view->perform(QStringLiteral("deleteLogGroup")));
    QVERIFY(!m_console->dialog()->acceptButton().isEnabled()); // without the word
    QTest::keyClicks(m_console->dialog()->findChild<QLineEdit *>(), QStringLiteral("confirm"));
    accept();
    QTRY_VERIFY(!group("/shop/visits"));
}

void TestCloudWatchLogPages::retentionIsEdited()
{
    api::logs::CreateLogGroup::Input input;
    input.logGroupName = "/shop/orders";
    QVERIFY(m_console->call<api::logs::CreateLogGroup>(input));
    const QString name = QStringLiteral("/shop/orders");
    for (const char *days : {"30", "0"}) {
        CreatePage *form = formAt(logGroupAddress(name, QStringLiteral("settings/retention/edit")));
        QVERIFY(form);
        pick(form, "retention", days);
        save(form);
        QTRY_COMPARE(m_console->address(), logGroupAddress(name, QStringLiteral("settings")));
        QCOMPARE(group("/shop/orders")->retentionInDays.value_or(0), QString(QLatin1String(days)).toInt());
    }
}

void TestCloudWatchLogPages::protectionIsSwitched()
{
    auto *page = m_console->show<CreatePage>(createLogGroupAddress());
    QVERIFY(page);
    type(page, "logGroupName", "/shop/orders");
    tick(page, "deletionProtection");
    save(page);
    QTRY_VERIFY(group("/shop/orders") && group("/shop/orders")->deletionProtectionEnabled == true);
    const QString name = QStringLiteral("/shop/orders");
    CreatePage *form = formAt(logGroupAddress(name, QStringLiteral("settings/protection/edit")));
    QVERIFY(form);
    tick(form, "deletionProtection");
    save(form);
    QTRY_COMPARE(m_console->address(), logGroupAddress(name, QStringLiteral("settings")));
    QVERIFY(!group("/shop/orders")->deletionProtectionEnabled.value_or(false));
}

void TestCloudWatchLogPages::eventsAreFilteredAndFollowed()
{
    api::logs::CreateLogGroup::Input input;
    input.logGroupName = "/shop/orders";
    QVERIFY(m_console->call<api::logs::CreateLogGroup>(input));
    ResourceView *streams = list(logGroupAddress(QStringLiteral("/shop/orders")));
    QVERIFY(streams);
    QVERIFY(streams->perform(QStringLiteral("createLogStream")));
    type(m_console->dialog(), "logStreamName", "a:b");
    QVERIFY(!m_console->dialog()->acceptButton().isEnabled());
    type(m_console->dialog(), "logStreamName", "web/1");
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QTRY_COMPARE(idsIn(*streams), QStringList{QStringLiteral("web/1")});
    QVERIFY(write("/shop/orders", "web/1", "ERROR out of stock") && write("/shop/orders", "web/1", "order 7 is paid"));

    auto *page = m_console->show<DetailsPage>(logStreamAddress(QStringLiteral("/shop/orders"), QStringLiteral("web/1")));
    QVERIFY(page);
    auto *panel = qobject_cast<LogEventsPanel *>(page->panel());
    QVERIFY(panel);
    ResourceView &events = panel->view();
    QCOMPARE(events.source().rowCount(), 2);
    auto *pattern = part<QLineEdit>(panel, "filterPattern");
    QTest::keyClicks(pattern, QStringLiteral("{ $.status = "));
    QTest::keyClick(pattern, Qt::Key_Return);
    QTRY_VERIFY(events.source().state() == TableSource::State::Failed); // half a pattern
    QVERIFY(events.source().error().code == "InvalidParameterException");
    pattern->clear();
    QTest::keyClicks(pattern, QStringLiteral("ERROR"));
    QTest::keyClick(pattern, Qt::Key_Return);
    QTRY_COMPARE(events.source().rowCount(), 1);
    QVERIFY(write("/shop/orders", "web/1", "ERROR again"));
    QTRY_COMPARE(events.source().rowCount(), 2);
    events.table().selectIds({events.source().rowId(0)});
    QVERIFY(events.perform(QStringLiteral("viewLogEvent")));
    QVERIFY(m_console->dialog());
    QVERIFY(part<TextArea>(m_console->dialog(), "logMessage")->toPlainText().startsWith(QStringLiteral("ERROR")));
}

void TestCloudWatchLogPages::filtersCount()
{
    api::logs::CreateLogGroup::Input input;
    input.logGroupName = "/shop/orders";
    QVERIFY(m_console->call<api::logs::CreateLogGroup>(input));
    ResourceView *view = list(logGroupAddress(QStringLiteral("/shop/orders"), QStringLiteral("filters")));
    QVERIFY(view);
    QVERIFY(view->perform(QStringLiteral("createMetricFilter")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(!dialog->acceptButton().isEnabled());
    type(dialog, "filterName", "errors");
    type(dialog, "metricFilterPattern", "{ $.status = ");
    type(dialog, "filterNamespace", "Shop");
    type(dialog, "filterMetric", "Errors");
    accept();
    QTRY_VERIFY(wordsOn(dialog).contains(QStringLiteral("Invalid filter pattern")));
    type(dialog, "metricFilterPattern", "ERROR");
    accept();
    QTRY_COMPARE(idsIn(*view), QStringList{QStringLiteral("errors")});
    QCOMPARE(view->source().cell(0, 2).text, QStringLiteral("Shop"));
    view->table().selectIds({QStringLiteral("errors")});
    QVERIFY(view->perform(QStringLiteral("deleteMetricFilter")));
    accept();
    QTRY_COMPARE(view->source().rowCount(), 0);
}

void TestCloudWatchLogPages::subscriptionsCallFunctions()
{
    api::logs::CreateLogGroup::Input input;
    input.logGroupName = "/shop/orders";
    QVERIFY(m_console->call<api::logs::CreateLogGroup>(input));
    api::iam::CreateRole::Input role;
    role.roleName = "reader";
    role.assumeRolePolicyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
    const auto made = m_console->call<api::iam::CreateRole>(std::move(role));
    QVERIFY(made);
    api::lambda::CreateFunction::Input function;
    function.functionName = "reader";
    function.role = made->role->arn;
    function.runtime.emplace().value = "python3.12";
    function.handler = "app.handler";
    function.code.emplace().zipFile.emplace().bytes = test::zipOf({{"app.py", "def handler(event, context):\n    return None\n"}});
    const auto reader = m_console->call<api::lambda::CreateFunction>(std::move(function));
    QVERIFY(reader);
    ResourceView *view = list(logGroupAddress(QStringLiteral("/shop/orders"), QStringLiteral("subscriptions")));
    QVERIFY(view);
    for (const char *name : {"one", "two", "three"}) {
        QVERIFY(view->perform(QStringLiteral("createSubscriptionFilter")));
        Dialog *dialog = m_console->dialog();
        QVERIFY(dialog && !dialog->acceptButton().isEnabled());
        type(dialog, "filterName", name);
        QTRY_COMPARE(part<Select>(dialog, "subscriptionFunction")->count(), 1);
        pick(dialog, "subscriptionFunction", reader->functionArn->c_str());
        accept();
        if (QLatin1String(name) == QLatin1String("three")) {
            QTRY_VERIFY(wordsOn(dialog).contains(QStringLiteral("Resource limit exceeded"))); // two are all
            dialog->reject();
        } else {
            QTRY_VERIFY(idsIn(*view).contains(QLatin1String(name)));
        }
        QTRY_VERIFY(!m_console->dialog());
    }
    QCOMPARE(view->source().cell(0, 2).text, QStringLiteral("reader"));
    api::lambda::GetPolicy::Input of;
    of.functionName = "reader";
    const auto policy = m_console->call<api::lambda::GetPolicy>(of); // one statement for both
    QVERIFY(policy && policy->policy->find("logs-_shop_orders") != std::string::npos && policy->policy->find(":log-group:/shop/orders:*") != std::string::npos);
    view->table().selectIds({QStringLiteral("one")});
    QVERIFY(view->perform(QStringLiteral("deleteSubscriptionFilter")));
    accept();
    QTRY_COMPARE(idsIn(*view), QStringList{QStringLiteral("two")});
}

QTEST_MAIN(TestCloudWatchLogPages)
#include "tst_cloudwatchlogpages.moc"
