// Access points: what the form refuses, then one from the form to its deletion, as requests see it.
#include "S3Batch.h"

#include "gui/consoles/s3/AccessPointObjects.h"
#include "gui/consoles/s3/AccessPoints.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/AttributeEditor.h"
#include "gui/kit/DeleteDialog.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

namespace control = nephoscope::api::s3control;

class TestS3AccessPointPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<SettingsConsole>();
        QVERIFY(m_console->begin("shared") && m_console->put("shared", "reports/a.txt", "a"));
    }
    void cleanup() { m_console.reset(); }
    void refusesWhatCannotBe();
    void createsOneForABucket();
    void saysThatThePolicyIsMissing();
    void listsWhoseBucketItIs();
    void leadsToItsObjects();
    void editsAndDeletesThePolicy();
    void keepsTags();
    void deletesByItsName();
    void tellsOfOneThatIsNotThere();

private:
    template <class Operation>
    auto ask(const char *name)
    {
        return m_console->call<Operation>(pointInput<Operation>(m_console->engine(), QString::fromLatin1(name)));
    }
    bool make(const char *name, const std::string &bucket = "shared", bool open = false)
    {
        auto input = pointInput<control::CreateAccessPoint>(m_console->engine(), QString::fromLatin1(name));
        input.bucket = bucket;
        if (open)
            input.publicAccessBlockConfiguration.emplace();
        return m_console->call<control::CreateAccessPoint>(std::move(input)).has_value();
    }
    std::size_t count()
    {
        const auto found = ask<control::ListAccessPoints>("");
        return found && found->accessPointList ? found->accessPointList->size() : 0;
    }
    std::string arnOf(const char *name)
    {
        const auto found = ask<control::GetAccessPoint>(name);
        return found ? found->accessPointArn.value_or("") : std::string();
    }
    std::string policy(const char *name, const char *principal)
    {
        // One whole literal: moc cannot read on behind one whose braces do not match.
        return toStd(QStringLiteral(R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":%1,"Action":"s3:GetObject","Resource":"%2/object/%3"}]})")
                         .arg(QString::fromUtf8(principal), toQt(arnOf(name)), QStringLiteral("*")));
    }
    std::unique_ptr<SettingsConsole> m_console;
};

void TestS3AccessPointPages::refusesWhatCannotBe()
{
    QVERIFY(make("taken"));
    auto *page = m_console->show<CreatePage>(accessPointsAddress() % QStringLiteral("/create"));
    QVERIFY(page);
    for (const char *name : {"ab", "Capitals", "-begins", "ends-", "of-us-s3alias"}) {
        type(page, "accessPointName", name);
        save(page);
        QVERIFY2(page->form().field(QStringLiteral("accessPointName"))->hasError(), name);
    }
    type(page, "accessPointName", "taken");
    place(page, "accessPointBucket", "shared"); // no s3://
    save(page);
    QVERIFY(page->form().field(QStringLiteral("accessPointBucket"))->hasError());
    place(page, "accessPointBucket", "s3://shared");
    choose(page, "accessPointOwner", "other");
    type(page, "accessPointOwnerId", "1234");
    choose(page, "accessPointOrigin", "VPC");
    type(page, "accessPointVpc", "mine");
    tick(page, "accessPointWithPolicy");
    save(page);
    QVERIFY(page->form().field(QStringLiteral("accessPointOwnerId"))->hasError());
    QVERIFY(page->form().field(QStringLiteral("accessPointVpc"))->hasError());
    QVERIFY(page->form().field(QStringLiteral("accessPointPolicy"))->hasError());
    tick(page, "accessPointWithPolicy");
    choose(page, "accessPointOwner", "this");
    choose(page, "accessPointOrigin", "Internet");
    save(page);
    QTRY_VERIFY(page->form().field(QStringLiteral("accessPointName"))->error().contains(QStringLiteral("AccessPointAlreadyOwnedByYou")));
    type(page, "accessPointName", "lost");
    place(page, "accessPointBucket", "s3://no-such-bucket");
    save(page);
    QTRY_VERIFY(page->form().field(QStringLiteral("accessPointBucket"))->error().contains(QStringLiteral("InvalidRequest")));
    QCOMPARE(count(), std::size_t(1));
}

void TestS3AccessPointPages::createsOneForABucket()
{
    auto *page = m_console->show<CreatePage>(newAccessPointAddress(QStringLiteral("shared")));
    QVERIFY(page);
    type(page, "accessPointName", "reader");
    QTest::mouseClick(&part<CheckGroup>(page, "publicAccess")->allBox(), Qt::LeftButton);
    save(page); // not acknowledged
    QVERIFY(page->form().field(QStringLiteral("acknowledgePublic"))->hasError());
    tick(page, "acknowledgePublic");
    save(page);
    QTRY_COMPARE(m_console->address(), QStringLiteral("s3/buckets/shared/access-points"));
    const auto made = ask<control::GetAccessPoint>("reader");
    QVERIFY(made);
    QCOMPARE(*made->bucket, std::string("shared"));
    QVERIFY(made->publicAccessBlockConfiguration->restrictPublicBuckets == false);
    QVERIFY(!made->vpcConfiguration);
}

void TestS3AccessPointPages::saysThatThePolicyIsMissing()
{
    auto *page = m_console->show<CreatePage>(newAccessPointAddress(QStringLiteral("shared")));
    QVERIFY(page);
    type(page, "accessPointName", "half");
    tick(page, "accessPointWithPolicy");
    auto *editor = page->findChild<CodeEditor *>();
    QVERIFY(editor);
    // About another access point: S3 refuses it, and the access point is there.
    editor->setText(QStringLiteral(R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::shared"}]})"));
    save(page);
    QTRY_COMPARE(m_console->address(), QStringLiteral("s3/buckets/shared/access-points"));
    QTRY_COMPARE(m_console->flashbar().count(), 2);
    QVERIFY2(wordsOn(&m_console->flashbar()).contains(QStringLiteral("The policy of the access point half was not saved")), qPrintable(wordsOn(&m_console->flashbar())));
    QVERIFY(ask<control::GetAccessPoint>("half"));
    QVERIFY(!ask<control::GetAccessPointPolicy>("half"));
}

void TestS3AccessPointPages::listsWhoseBucketItIs()
{
    QVERIFY(m_console->createBucket("other") && make("open", "shared", true) && make("closed") && make("elsewhere", "other"));
    auto input = pointInput<control::PutAccessPointPolicy>(m_console->engine(), QStringLiteral("open"));
    input.policy = policy("open", R"("*")");
    QVERIFY(m_console->call<control::PutAccessPointPolicy>(std::move(input)));
    auto *list = m_console->show<ListPage>(accessPointsAddress());
    QVERIFY(list);
    QTRY_COMPARE(list->table().model().rowCount(), 3);
    auto *page = m_console->show<DetailsPage>(QStringLiteral("s3/buckets/shared/access-points"));
    auto *own = page ? page->findChild<ResourceView *>() : nullptr;
    QVERIFY(own);
    QTRY_COMPARE(own->source().rowCount(), 2); // by name
    QCOMPARE(own->source().rowId(0), QStringLiteral("closed"));
    const auto access = [own](int row) { return static_cast<const AccessPoint *>(own->source().item(row).get())->isPublic; };
    QVERIFY(!access(0));
    QVERIFY(access(1));
}

void TestS3AccessPointPages::leadsToItsObjects()
{
    QVERIFY(make("reader"));
    auto *page = m_console->show<DetailsPage>(accessPointAddress(QStringLiteral("reader")));
    QVERIFY(page);
    auto *objects = qobject_cast<AccessPointObjects *>(page->panel());
    QVERIFY(objects && objects->list());
    QTRY_COMPARE(objects->list()->source().rowCount(), 1);
    QCOMPARE(objects->list()->source().rowId(0), QStringLiteral("reports/"));
    page = m_console->show<DetailsPage>(accessPointAddress(QStringLiteral("reader"), QStringLiteral("properties")));
    QVERIFY(page);
    const auto made = ask<control::GetAccessPoint>("reader");
    for (const std::string &word : {*made->alias, *made->accessPointArn, "s3://" + *made->alias})
        QTRY_VERIFY2(wordsOn(page).contains(toQt(word)), word.c_str());
}

void TestS3AccessPointPages::editsAndDeletesThePolicy()
{
    QVERIFY(make("reader"));
    const QString address = accessPointAddress(QStringLiteral("reader"), QStringLiteral("permissions"));
    const auto edit = [&] {
        auto *page = m_console->show<SettingPage>(address % QStringLiteral("/policy/edit"));
        return page && QTest::qWaitFor([page] { return page->form() != nullptr; }, 20'000) ? page->form() : nullptr;
    };
    CreatePage *form = edit();
    QVERIFY(form);
    auto *editor = form->findChild<CodeEditor *>();
    QVERIFY(editor);
    editor->setText(QStringLiteral("{}"));
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("policy"))->hasError());
    // The settings of the access point close it to everybody.
    editor->setText(toQt(policy("reader", R"("*")")));
    save(form);
    QTRY_VERIFY(part<QWidget>(form, "formError")->isVisible());
    QVERIFY(wordsOn(part<QWidget>(form, "formError")).contains(QStringLiteral("AccessDenied")));
    const std::string account = R"({"AWS":")" + toStd(m_console->engine().accountId()) + R"("})";
    editor->setText(toQt(policy("reader", account.c_str())));
    save(form);
    QTRY_COMPARE(m_console->address(), address);
    QVERIFY(ask<control::GetAccessPointPolicy>("reader"));

    QTRY_VERIFY(m_console->page()->isSettled());
    auto *card = part<SettingCard>(m_console->page(), "policy");
    QVERIFY(card);
    QTRY_VERIFY(wordsOn(card).contains(QStringLiteral("Not public")));
    auto *block = part<SettingCard>(m_console->page(), "block");
    QVERIFY(block && !part<Button>(block, "edit-block")); // never changed once it is there
    press(card, "deletePolicy");
    QTRY_VERIFY(!ask<control::GetAccessPointPolicy>("reader"));
    QTRY_VERIFY(wordsOn(card).contains(QStringLiteral("No policy")));
}

void TestS3AccessPointPages::keepsTags()
{
    const auto enter = [](QWidget *form, const char *key, const char *value) {
        auto *tags = form->findChild<TagEditor *>();
        if (!tags)
            return false;
        QTest::mouseClick(tags->findChild<Button *>(QStringLiteral("addRow")), Qt::LeftButton);
        tags->findChildren<QLineEdit *>(QStringLiteral("key")).back()->setText(QString::fromLatin1(key));
        tags->findChildren<QLineEdit *>(QStringLiteral("value")).back()->setText(QString::fromLatin1(value));
        return true;
    };
    auto *page = m_console->show<CreatePage>(newAccessPointAddress(QStringLiteral("shared")));
    QVERIFY(page);
    type(page, "accessPointName", "tagged");
    QVERIFY(enter(page, "team", "blue"));
    save(page);
    QTRY_COMPARE(m_console->address(), QStringLiteral("s3/buckets/shared/access-points"));

    const QString address = accessPointAddress(QStringLiteral("tagged"), QStringLiteral("properties"));
    QVERIFY(m_console->show<DetailsPage>(address));
    QTRY_VERIFY(m_console->page()->isSettled());
    auto *card = part<SettingCard>(m_console->page(), "tags");
    QVERIFY(card);
    QTRY_VERIFY(wordsOn(card).contains(QStringLiteral("blue")));
    auto *edit = m_console->show<SettingPage>(address % QStringLiteral("/tags/edit"));
    QVERIFY(edit);
    QTRY_VERIFY(edit->form());
    QVERIFY(enter(edit->form(), "cost", "42"));
    save(edit->form());
    QTRY_COMPARE(m_console->address(), address);
    auto list = pointInput<control::ListTagsForResource>(m_console->engine(), QStringLiteral("tagged"));
    list.resourceArn = arnOf("tagged");
    const auto found = m_console->call<control::ListTagsForResource>(std::move(list));
    QVERIFY(found && found->tags);
    QCOMPARE(found->tags->size(), std::size_t(2));
    QCOMPARE(*found->tags->back().key, std::string("cost"));
}

void TestS3AccessPointPages::deletesByItsName()
{
    QVERIFY(make("reader"));
    auto *list = m_console->show<ListPage>(accessPointsAddress());
    QVERIFY(list);
    QTRY_COMPARE(list->table().model().rowCount(), 1);
    list->table().selectIds({QStringLiteral("reader")});
    press(list, "deleteAccessPoint");
    auto *dialog = qobject_cast<DeleteDialog *>(m_console->dialog());
    QVERIFY(dialog && !dialog->acceptButton().isEnabled());
    QTest::keyClicks(dialog->wordInput(), QStringLiteral("reader"));
    QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
    QTRY_COMPARE(list->table().model().rowCount(), 0);
    QCOMPARE(count(), std::size_t(0));
    QVERIFY(m_console->head("shared", "reports/a.txt"));
}

void TestS3AccessPointPages::tellsOfOneThatIsNotThere()
{
    auto *page = m_console->show<DetailsPage>(accessPointAddress(QStringLiteral("none"), QStringLiteral("properties")));
    QVERIFY(page && !page->item());
    QVERIFY2(wordsOn(page).contains(QStringLiteral("NoSuchAccessPoint")), qPrintable(wordsOn(page)));
}

QTEST_MAIN(TestS3AccessPointPages)
#include "tst_s3accesspointpages.moc"
