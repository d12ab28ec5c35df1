#include "SqsConsole.h"

#include "api/generated/kms.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtWidgets/QPlainTextEdit>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::sqs;

/// What the engine holds of a queue after its forms were saved.
class TestSqsForms : public SqsTest
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatIsNotChosen();
    void letsOthersIn();
    void takesAPolicy();
    void choosesDeadLetterQueuesOfItsType();
    void tellsTheDeadLetterQueueThatRefuses();
    void highThroughputIsBoth();
    void scopeAndLimitStandAlone();
    void sendsOnlyWhatChanged();
    void editsThroughput();
    void editsDeadLetters();
    void editsWhoMayRedrive();
    void editsThePolicy();
    void changesEncryption();

private:
    CreatePage *creating(const char *name, bool fifo = false)
    {
        auto *page = m_console->show<CreatePage>(createQueueAddress());
        if (page && fifo)
            choose(page, "queueType", "fifo");
        if (page)
            type(page, "queueName", name);
        return page;
    }
    /// The form of one card, filled with what is set.
    CreatePage *editing(const char *name, const char *setting)
    {
        auto *page = m_console->show<SettingPage>(queueAddress(QLatin1String(name), QLatin1String(setting)) % QStringLiteral("/edit"));
        return page && QTest::qWaitFor([page] { return page->form() != nullptr; }, 20'000) ? page->form() : nullptr;
    }
    QJsonObject json(const std::string &name, const char *attribute)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(m_console->queue(name).text(attribute))).object();
    }
    QString chosen(QWidget *page, const char *group) { return part<ChoiceGroup>(page, group)->value(); }
    bool isThere(const std::string &name) { return !m_console->queue(name).arn().empty(); }
    QString arn(const std::string &name) { return toQt(m_console->queue(name).arn()); }
};

void TestSqsForms::refusesWhatIsNotChosen()
{
    CreatePage *page = creating("orders");
    QVERIFY(page);
    tick(page, "deadLetters");
    choose(page, "redriveAllow", "byQueue");
    choose(page, "whoSends", "some");
    rest();
    auto *senders = part<QPlainTextEdit>(page, "senders");
    QVERIFY(senders && senders->isVisibleTo(page));
    senders->setPlainText(QStringLiteral("111122223333, nobody"));
    save(page);
    for (const char *field : {"deadLetterArn", "redriveSources", "senders"})
        QVERIFY2(page->form().field(QLatin1String(field))->hasError(), field);
    QVERIFY(!isThere("orders"));
}

void TestSqsForms::letsOthersIn()
{
    CreatePage *page = creating("orders");
    QVERIFY(page);
    choose(page, "whoSends", "some");
    choose(page, "whoReceives", "some");
    rest();
    part<QPlainTextEdit>(page, "senders")->setPlainText(QStringLiteral("111122223333\narn:aws:iam::444455556666:role/sender"));
    part<QPlainTextEdit>(page, "receivers")->setPlainText(QStringLiteral("777788889999"));
    save(page);
    QTRY_COMPARE(m_console->address(), queuesAddress());
    QVERIFY(isThere("orders"));
    const QJsonArray statements = json("orders", "Policy")[QLatin1String("Statement")].toArray();
    QCOMPARE(statements.size(), 3);
    const auto principal = [&](int at) { return statements[at].toObject().value(QLatin1String("Principal")).toObject().value(QLatin1String("AWS")); };
    QVERIFY(principal(0).toString().endsWith(QLatin1String(":root")));
    QCOMPARE(principal(1).toArray(), (QJsonArray{QStringLiteral("arn:aws:iam::111122223333:root"), QStringLiteral("arn:aws:iam::444455556666:role/sender")}));
    QCOMPARE(statements[1].toObject()[QLatin1String("Action")].toArray(), QJsonArray{QStringLiteral("SQS:SendMessage")});
    QCOMPARE(principal(2).toArray(), QJsonArray{QStringLiteral("arn:aws:iam::777788889999:root")});
    QVERIFY(statements[2].toObject()[QLatin1String("Action")].toArray().contains(QStringLiteral("SQS:ReceiveMessage")));
    for (const QJsonValue &statement : statements)
        QCOMPARE(statement.toObject()[QLatin1String("Resource")].toString(), arn("orders"));
}

void TestSqsForms::takesAPolicy()
{
    CreatePage *page = creating("orders");
    QVERIFY(page);
    choose(page, "accessMethod", "advanced");
    rest();
    QVERIFY(!part<QWidget>(page, "whoSends")->isVisibleTo(page));
    auto *editor = part<CodeEditor>(page, "queuePolicyEditor");
    QVERIFY(editor);
    for (const char *bad : {"", "{\"Statement\": [{\"Effect\": \"Perhaps\"}]}"}) {
        editor->setText(QLatin1String(bad));
        save(page);
        QVERIFY2(page->form().field(QStringLiteral("queuePolicy"))->hasError(), bad);
        QVERIFY(!isThere("orders"));
    }
    editor->setText(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"sqs:PurgeQueue\",\"Resource\":\"*\"}]}"));
    save(page);
    QTRY_COMPARE(m_console->address(), queuesAddress());
    QCOMPARE(json("orders", "Policy")[QLatin1String("Statement")].toArray()[0].toObject()[QLatin1String("Action")].toString(), QStringLiteral("sqs:PurgeQueue"));
}

void TestSqsForms::choosesDeadLetterQueuesOfItsType()
{
    for (const char *name : {"dead", "source", "dead.fifo", "source.fifo"})
        QVERIFY(m_console->createQueue(name));
    for (const bool fifo : {false, true}) {
        const std::string end = fifo ? ".fifo" : "";
        CreatePage *page = creating("orders", fifo);
        QVERIFY(page);
        tick(page, "deadLetters");
        choose(page, "redriveAllow", "byQueue");
        rest();
        const char *target = fifo ? "deadLetterFifoArn" : "deadLetterArn";
        QVERIFY(!part<QWidget>(page, fifo ? "deadLetterArn" : "deadLetterFifoArn")->isVisibleTo(page));
        QVERIFY(pick(page, target, m_console->queue("dead" + end).arn()));
        QCOMPARE(part<Select>(page, target)->count(), 2); // those of the other type are not offered
        enter(page, "maximumReceives", "3");
        QVERIFY(pickAll(page, fifo ? "redriveFifoSources" : "redriveSources", {arn("source" + end)}));
        save(page);
        QTRY_COMPARE(m_console->address(), queuesAddress());
        const QJsonObject redrive = json("orders" + end, "RedrivePolicy"), allow = json("orders" + end, "RedriveAllowPolicy");
        QCOMPARE(redrive[QLatin1String("deadLetterTargetArn")].toString(), arn("dead" + end));
        QCOMPARE(redrive[QLatin1String("maxReceiveCount")].toInt(), 3);
        QCOMPARE(allow[QLatin1String("redrivePermission")].toString(), QStringLiteral("byQueue"));
        QCOMPARE(allow[QLatin1String("sourceQueueArns")].toArray(), QJsonArray{arn("source" + end)});
    }
}

void TestSqsForms::tellsTheDeadLetterQueueThatRefuses()
{
    QVERIFY(m_console->createQueue("closed", {{"RedriveAllowPolicy", R"({"redrivePermission":"denyAll"})"}}));
    CreatePage *page = creating("orders");
    QVERIFY(page);
    tick(page, "deadLetters");
    QVERIFY(pick(page, "deadLetterArn", m_console->queue("closed").arn()));
    save(page);
    QTRY_VERIFY(page->form().field(QStringLiteral("deadLetterArn"))->hasError());
    QVERIFY(!page->form().field(QStringLiteral("queueName"))->hasError());
    QVERIFY(!isThere("orders"));
}

void TestSqsForms::highThroughputIsBoth()
{
    CreatePage *page = creating("line", true);
    QVERIFY(page);
    tick(page, "highThroughput");
    QCOMPARE(chosen(page, "deduplicationScope"), QStringLiteral("messageGroup"));
    QCOMPARE(chosen(page, "throughputLimit"), QStringLiteral("perMessageGroupId"));
    tick(page, "highThroughput");
    QCOMPARE(chosen(page, "deduplicationScope"), QStringLiteral("queue"));
    QCOMPARE(chosen(page, "throughputLimit"), QStringLiteral("perQueue"));
    tick(page, "highThroughput");
    save(page);
    QTRY_COMPARE(m_console->address(), queuesAddress());
    const Queue made = m_console->queue("line.fifo");
    QCOMPARE(made.text("DeduplicationScope"), std::string("messageGroup"));
    QCOMPARE(made.text("FifoThroughputLimit"), std::string("perMessageGroupId"));
}

void TestSqsForms::scopeAndLimitStandAlone()
{
    CreatePage *page = creating("line", true);
    QVERIFY(page);
    auto *high = part<QAbstractButton>(page, "highThroughput");
    // A limit by group needs the scope.
    choose(page, "throughputLimit", "perMessageGroupId");
    QCOMPARE(chosen(page, "deduplicationScope"), QStringLiteral("messageGroup"));
    QVERIFY(high->isChecked());
    choose(page, "deduplicationScope", "queue");
    QCOMPARE(chosen(page, "throughputLimit"), QStringLiteral("perQueue"));
    QVERIFY(!high->isChecked());
    // The scope needs no limit.
    tick(page, "highThroughput");
    choose(page, "throughputLimit", "perQueue");
    QCOMPARE(chosen(page, "deduplicationScope"), QStringLiteral("messageGroup"));
    QVERIFY(!high->isChecked());
    save(page);
    QTRY_COMPARE(m_console->address(), queuesAddress());
    const Queue made = m_console->queue("line.fifo");
    QCOMPARE(made.text("DeduplicationScope"), std::string("messageGroup"));
    QCOMPARE(made.text("FifoThroughputLimit"), std::string("perQueue"));
}

void TestSqsForms::sendsOnlyWhatChanged()
{
    QVERIFY(m_console->createQueue("orders", {{"MaximumMessageSize", "1500"}, {"MessageRetentionPeriod", "90"}})); // the form shows whole KiB and minutes
    CreatePage *page = editing("orders", "configuration/configuration");
    QVERIFY(page);
    enter(page, "visibilityTimeout", "120");
    QVERIFY(m_console->setAttributes("orders", {{"DelaySeconds", "7"}})); // by somebody else, meanwhile
    save(page);
    QTRY_COMPARE(m_console->queue("orders").text("VisibilityTimeout"), std::string("120"));
    const Queue now = m_console->queue("orders");
    QCOMPARE(now.text("DelaySeconds"), std::string("7"));
    QCOMPARE(now.text("MaximumMessageSize"), std::string("1500"));
    QCOMPARE(now.text("MessageRetentionPeriod"), std::string("90"));
}

void TestSqsForms::editsThroughput()
{
    QVERIFY(m_console->createQueue("line.fifo", {{"DeduplicationScope", "messageGroup"}}));
    CreatePage *page = editing("line.fifo", "configuration/configuration");
    QVERIFY(page);
    QCOMPARE(chosen(page, "deduplicationScope"), QStringLiteral("messageGroup"));
    QCOMPARE(chosen(page, "throughputLimit"), QStringLiteral("perQueue"));
    choose(page, "throughputLimit", "perMessageGroupId");
    save(page);
    QTRY_COMPARE(m_console->queue("line.fifo").text("FifoThroughputLimit"), std::string("perMessageGroupId"));
    page = editing("line.fifo", "configuration/configuration");
    QVERIFY(page && part<QAbstractButton>(page, "highThroughput")->isChecked());
    tick(page, "highThroughput");
    save(page);
    QTRY_COMPARE(m_console->queue("line.fifo").text("DeduplicationScope"), std::string("queue"));
    QCOMPARE(m_console->queue("line.fifo").text("FifoThroughputLimit"), std::string("perQueue"));
}

void TestSqsForms::editsDeadLetters()
{
    QVERIFY(m_console->createQueue("dead") && m_console->createQueue("other"));
    QVERIFY(m_console->createQueue("orders", {{"RedrivePolicy", m_console->redrivePolicy("dead", 4)}}));
    CreatePage *page = editing("orders", "configuration/dead-letters");
    QVERIFY(page);
    auto *target = part<Select>(page, "deadLetterArn");
    QTRY_COMPARE(target->count(), 2); // not the queue itself
    QCOMPARE(target->value(), arn("dead"));
    QVERIFY(pick(page, "deadLetterArn", m_console->queue("other").arn()));
    save(page);
    QTRY_COMPARE(json("orders", "RedrivePolicy")[QLatin1String("deadLetterTargetArn")].toString(), arn("other"));
    QCOMPARE(json("orders", "RedrivePolicy")[QLatin1String("maxReceiveCount")].toInt(), 4);
    page = editing("orders", "configuration/dead-letters");
    QVERIFY(page);
    tick(page, "deadLetters");
    save(page);
    QTRY_VERIFY(m_console->queue("orders").text("RedrivePolicy").empty());
    QVERIFY(isThere("orders"));
}

void TestSqsForms::editsWhoMayRedrive()
{
    for (const char *name : {"dead", "a", "b"})
        QVERIFY(m_console->createQueue(name));
    QVERIFY(m_console->setAttributes("dead", {{"RedriveAllowPolicy", "{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"" + toStd(arn("b")) + "\"]}"}}));
    CreatePage *page = editing("dead", "configuration/redrive-allow");
    QVERIFY(page);
    QCOMPARE(part<Multiselect>(page, "redriveSources")->value(), QStringList{arn("b")});
    QVERIFY(pickAll(page, "redriveSources", {arn("a"), arn("b")}));
    save(page);
    QTRY_COMPARE(json("dead", "RedriveAllowPolicy")[QLatin1String("sourceQueueArns")].toArray(), (QJsonArray{arn("a"), arn("b")}));
    for (const char *kind : {"denyAll", "allowAll"}) {
        page = editing("dead", "configuration/redrive-allow");
        QVERIFY(page);
        choose(page, "redriveAllow", kind);
        save(page);
        QTRY_COMPARE(json("dead", "RedriveAllowPolicy"), (QJsonObject{{QStringLiteral("redrivePermission"), QLatin1String(kind)}}));
    }
}

void TestSqsForms::editsThePolicy()
{
    QVERIFY(m_console->createQueue("orders", {{"Policy", "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"mine\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"sqs:SendMessage\",\"Resource\":\"*\"}]}"}}));
    CreatePage *page = editing("orders", "access/policy");
    QVERIFY(page);
    auto *editor = part<CodeEditor>(page, "queuePolicyEditor");
    QVERIFY(editor && editor->text().contains(QLatin1String("mine")));
    editor->setText(editor->text().replace(QLatin1String("mine"), QLatin1String("yours")));
    save(page);
    QTRY_VERIFY(m_console->queue("orders").text("Policy").find("yours") != std::string::npos);
    page = editing("orders", "access/policy");
    QVERIFY(page);
    part<CodeEditor>(page, "queuePolicyEditor")->setText({});
    save(page);
    QTRY_VERIFY(m_console->queue("orders").text("Policy").empty());
    QVERIFY(isThere("orders"));
}

void TestSqsForms::changesEncryption()
{
    QVERIFY(m_console->createQueue("orders"));
    const auto chooses = [this](const char *kind) {
        CreatePage *page = editing("orders", "configuration/encryption");
        QVERIFY(page);
        choose(page, "encryption", kind);
        save(page);
    };
    chooses("kms");
    QTRY_COMPARE(m_console->queue("orders").text("KmsMasterKeyId"), std::string("alias/aws/sqs"));
    // A key of one's own is chosen among those there are, and is chosen when the form is opened anew.
    const auto key = m_console->call<api::kms::CreateKey>({});
    QVERIFY(key);
    const std::string ownKey = *key->keyMetadata->arn;
    CreatePage *page = editing("orders", "configuration/encryption");
    QVERIFY(page && pick(page, "kmsKey", ownKey));
    save(page);
    QTRY_COMPARE(m_console->queue("orders").text("KmsMasterKeyId"), ownKey);
    page = editing("orders", "configuration/encryption");
    QVERIFY(page);
    QTRY_COMPARE(part<Select>(page, "kmsKey")->value(), toQt(ownKey));
    chooses("none");
    QTRY_VERIFY(m_console->queue("orders").text("KmsMasterKeyId").empty());
    QCOMPARE(m_console->queue("orders").text("SqsManagedSseEnabled"), std::string("false"));
    chooses("sqs");
    QTRY_COMPARE(m_console->queue("orders").text("SqsManagedSseEnabled"), std::string("true"));
}

QTEST_MAIN(TestSqsForms)
#include "tst_sqsforms.moc"
