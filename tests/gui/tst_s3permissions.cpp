#include "S3Settings.h"

#include "api/generated/cloudtrail.h"
#include "api/generated/s3control.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Multiselect.h"
#include "gui/kit/Select.h"
#include "gui/kit/TextInput.h"

#include <boost/json.hpp>

#include <QtWidgets/QApplication>

#include <algorithm>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

/// The Permissions tab of a bucket.
class TestS3Permissions : public SettingsTest
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhoCanReachIt();
    void logsDataEvents();
    void asksBeforeOpeningToThePublic();
    void theAccountStandsAboveItsBuckets();
    void refusesBadPolicies();
    void buildsStatements();
    void deletesThePolicyAndBringsItBack();
    void aclsWaitForOwnership();
    void editsTheAcl();
    void addsAccountsToTheAcl();
    void grantsOfAnObject();
    void makesObjectsPublic();

private:
    bool letListsCount()
    {
        api::s3::PutBucketOwnershipControls::Input input;
        input.bucket = m_console->name;
        input.ownershipControls.emplace().rules.emplace().emplace_back().objectOwnership.emplace("BucketOwnerPreferred");
        return m_console->call<api::s3::PutBucketOwnershipControls>(std::move(input)).has_value();
    }
    bool setPublicAccess(bool blocked)
    {
        api::s3::PutPublicAccessBlock::Input input;
        input.bucket = m_console->name;
        auto &block = input.publicAccessBlockConfiguration.emplace();
        block.blockPublicAcls = block.ignorePublicAcls = block.blockPublicPolicy = block.restrictPublicBuckets = blocked;
        return m_console->call<api::s3::PutPublicAccessBlock>(std::move(input)).has_value();
    }
};

void TestS3Permissions::tellsWhoCanReachIt()
{
    SettingCard *card = m_console->card("permissions", "access");
    QVERIFY(card);
    const auto says = [&](const char *words) { return wordsOn(card).split(u'\n').contains(QLatin1String(words)); };
    QTRY_VERIFY(says("Bucket and objects not public"));
    QVERIFY(setPublicAccess(false));
    QTRY_VERIFY(says("Objects can be public"));
    api::s3::PutBucketPolicy::Input open;
    open.bucket = m_console->name;
    open.policy = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::settings/*"}]})";
    QVERIFY(m_console->call<api::s3::PutBucketPolicy>(std::move(open)));
    QTRY_VERIFY(says("Public"));
    // Over a policy that stays public, the account keeps it to itself.
    QVERIFY(setPublicAccess(true));
    QTRY_VERIFY(says("Only authorized users of this account"));
    QVERIFY(setPublicAccess(false));
    QVERIFY(m_console->call<api::s3::DeleteBucketPolicy>({m_console->name, {}}));
    QTRY_VERIFY(says("Objects can be public"));
    // A public list counts only where lists do.
    QVERIFY(letListsCount());
    api::s3::PutBucketAcl::Input grant;
    grant.bucket = m_console->name;
    grant.acl.emplace("public-read");
    QVERIFY(m_console->call<api::s3::PutBucketAcl>(std::move(grant)));
    QTRY_VERIFY(says("Public"));
    // What may not be read is said, with a way to try again.
    m_console->fault("GetBucketAcl", 1, {"AccessDenied", "Access Denied", 403});
    QVERIFY(setPublicAccess(false));
    QTRY_VERIFY(wordsOn(card).contains(QStringLiteral("AccessDenied")));
}

void TestS3Permissions::logsDataEvents()
{
    SettingCard *card = m_console->card("properties", "data-events");
    QVERIFY(card);
    QTRY_VERIFY(wordsOn(card).contains(QStringLiteral("No trail logs")));
    const auto select = [this](const char *name, const char *arn, const char *kind) {
        api::cloudtrail::CreateTrail::Input trail;
        trail.name = name;
        trail.s3BucketName = "logs";
        if (!m_console->call<api::cloudtrail::CreateTrail>(std::move(trail)))
            return false;
        api::cloudtrail::PutEventSelectors::Input input;
        input.trailName = name;
        auto &selector = input.eventSelectors.emplace().emplace_back();
        selector.readWriteType.emplace(kind);
        auto &resource = selector.dataResources.emplace().emplace_back();
        resource.type = "AWS::S3::Object";
        resource.values.emplace().emplace_back(arn);
        return m_console->call<api::cloudtrail::PutEventSelectors>(std::move(input)).has_value();
    };
    QVERIFY(m_console->createBucket("logs"));
    api::s3::PutBucketPolicy::Input policy;
    policy.bucket = "logs";
    policy.policy = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":["s3:GetBucketAcl","s3:PutObject"],)"
                    R"("Resource":["arn:aws:s3:::logs","arn:aws:s3:::logs/*"]}]})";
    QVERIFY(m_console->call<api::s3::PutBucketPolicy>(std::move(policy)));
    QVERIFY(select("own", "arn:aws:s3:::settings/", "WriteOnly"));
    QVERIFY(select("all", "arn:aws:s3", "All"));
    QVERIFY(select("another", "arn:aws:s3:::settings-of-another/", "All"));
    m_console->page()->refresh();
    QTRY_VERIFY(wordsOn(card).contains(QStringLiteral("own")));
    const QStringList words = wordsOn(card).split(u'\n');
    QVERIFY2(words.contains(QStringLiteral("Writes of objects")) && words.contains(QStringLiteral("Reads and writes of objects")), qPrintable(words.join(u'|')));
    QVERIFY(words.contains(QStringLiteral("all")) && !words.contains(QStringLiteral("another")));
    QTest::mouseClick(part<Button>(card, "openTrails"), Qt::LeftButton);
    QTRY_COMPARE(m_console->address(), QStringLiteral("cloudtrail/trails"));
}

void TestS3Permissions::asksBeforeOpeningToThePublic()
{
    CreatePage *form = m_console->edit("permissions", "public-access");
    QVERIFY(form);
    auto *group = part<CheckGroup>(form, "publicAccess");
    QCOMPARE(group->value().size(), 4);
    QVERIFY(group->allBox().isChecked() && !group->allBox().isPartial());
    QVERIFY(!part<QWidget>(form, "acknowledgePublic")->isVisible());
    QTest::keyClick(group->box(QStringLiteral("newPolicies")), Qt::Key_Space);
    QVERIFY(group->allBox().isPartial());
    save(form); // not yet said yes
    QVERIFY(form->form().field(QStringLiteral("acknowledgePublic"))->hasError());
    QTest::qWait(20);
    QVERIFY(get<api::s3::GetPublicAccessBlock>().publicAccessBlockConfiguration->blockPublicPolicy == true);
    tick(form, "acknowledgePublic");
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("permissions"));
    const auto block = *get<api::s3::GetPublicAccessBlock>().publicAccessBlockConfiguration;
    QVERIFY(block.blockPublicPolicy == false && block.blockPublicAcls == true && block.ignorePublicAcls == true && block.restrictPublicBuckets == true);

    // The box for all of them: all on again, all off.
    form = m_console->edit("permissions", "public-access");
    QVERIFY(form);
    group = part<CheckGroup>(form, "publicAccess");
    QTest::mouseClick(&group->allBox(), Qt::LeftButton);
    QCOMPARE(group->value().size(), 4);
    QTest::mouseClick(&group->allBox(), Qt::LeftButton);
    QCOMPARE(group->value().size(), 0);
}

void TestS3Permissions::theAccountStandsAboveItsBuckets()
{
    QVERIFY(setPublicAccess(false));
    auto *page = m_console->show<DetailsPage>(accountPublicAccessAddress());
    QVERIFY(page);
    QTRY_VERIFY(wordsOn(part<SettingCard>(page, "block")).contains(QStringLiteral("Off"))); // none was ever set
    auto *edit = m_console->show<SettingPage>(accountPublicAccessAddress() % QStringLiteral("/block/edit"));
    QVERIFY(edit && QTest::qWaitFor([edit] { return edit->form() != nullptr; }, 20'000));
    auto *group = part<CheckGroup>(edit->form(), "publicAccess");
    QCOMPARE(group->value().size(), 0);
    QTest::mouseClick(&group->allBox(), Qt::LeftButton);
    save(edit->form());
    QVERIFY(edit->form()->form().field(QStringLiteral("acknowledgeAccount"))->hasError()); // every bucket: it wants to be said
    tick(edit->form(), "acknowledgeAccount");
    save(edit->form());
    QTRY_COMPARE(m_console->address(), accountPublicAccessAddress());
    // Now S3 refuses what the bucket itself would let through.
    const auto publish = [this] {
        api::s3::PutBucketPolicy::Input input;
        input.bucket = m_console->name;
        input.policy = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::settings/key"}]})";
        return m_console->call<api::s3::PutBucketPolicy>(std::move(input));
    };
    const auto refused = publish();
    QVERIFY(!refused && refused.error().code == "AccessDenied");
    api::s3control::DeletePublicAccessBlock::Input input;
    input.accountId = toStd(m_console->engine().accountId());
    QVERIFY(m_console->call<api::s3control::DeletePublicAccessBlock>(std::move(input)));
    QVERIFY(publish());
}

void TestS3Permissions::refusesBadPolicies()
{
    CreatePage *form = m_console->edit("permissions", "policy");
    QVERIFY(form);
    FormField *field = form->form().field(QStringLiteral("policy"));
    auto *editor = part<CodeEditor>(form, "policyEditor");
    QTRY_VERIFY(editor->isAncestorOf(QApplication::focusWidget())); // ready to type
    // Tab comes by the examples on its way to the editor.
    part<QWidget>(form, "info")->setFocus();
    QTest::keyClick(part<QWidget>(form, "info"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), part<QWidget>(form, "policyExamples"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), part<QWidget>(form, "policyAddStatement"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(editor->isAncestorOf(QApplication::focusWidget()));
    save(form); // nothing at all
    QVERIFY(field->hasError());
    QVERIFY(editor->property("invalid").toBool());
    editor->setText(QStringLiteral("{\"Version\": \"2012-10-17\","));
    save(form); // no JSON: not even sent
    QVERIFY(field->hasError() && !field->error().contains(QStringLiteral("MalformedPolicy")));
    editor->setText(QStringLiteral("{\"Version\": \"2012-10-17\",\n \"Statement\": [{\"Effect\": \"Perhaps\"}]}"));
    const auto issues = editor->check(); // JSON and no policy: its place is marked while it is typed
    QVERIFY(issues.size() == 1 && issues.front().line == 2 && issues.front().column > 1);
    save(form); // nor is that sent
    QVERIFY(field->hasError() && !field->error().contains(QStringLiteral("MalformedPolicy")));
    editor->setText(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::other/*\"}]}"));
    save(form); // a policy, of another bucket: S3 says so, at the editor
    QTRY_VERIFY(field->error().contains(QStringLiteral("MalformedPolicy")));
    // A public one while these are blocked: no fault of the text.
    auto *examples = part<Select>(form, "policyExamples");
    examples->setCurrentIndex(0);
    QVERIFY(editor->text().contains(QStringLiteral("arn:aws:s3:::settings/*")));
    QCOMPARE(examples->currentIndex(), -1);
    save(form);
    QTRY_VERIFY(part<Alert>(form, "formError")->isVisible());
    QVERIFY(wordsOn(part<Alert>(form, "formError")).contains(QStringLiteral("BlockPublicPolicy")));
    QVERIFY(!m_console->call<api::s3::GetBucketPolicy>({m_console->name, {}}));
    QVERIFY(setPublicAccess(false));
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("permissions"));
    QTRY_VERIFY(m_console->page()->isSettled());
    const QString words = wordsOn(part<SettingCard>(m_console->page(), "policy"));
    QVERIFY(words.contains(QStringLiteral("\"Sid\": \"PublicRead\"")));
    QVERIFY(words.split(u'\n').contains(QStringLiteral("Public")));
}

void TestS3Permissions::buildsStatements()
{
    CreatePage *form = m_console->edit("permissions", "policy");
    QVERIFY(form);
    auto *editor = part<CodeEditor>(form, "policyEditor");
    editor->setText(QStringLiteral("{\"Version\": "));
    QVERIFY(!part<Button>(form, "policyAddStatement")->isEnabled()); // there is nothing to add to yet
    editor->setText({});
    press(form, "policyAddStatement");
    QPointer<Dialog> dialog = m_console->dialog();
    QVERIFY(dialog);
    QVERIFY(!dialog->acceptButton().isEnabled()); // who, and what?
    auto *who = part<TextArea>(dialog, "statement-aws");
    who->setPlainText(QStringLiteral("somebody"));
    auto *actions = part<Multiselect>(dialog, "statementActions");
    actions->setValue({QStringLiteral("GetObject"), QStringLiteral("ListBucket")});
    QVERIFY(!dialog->acceptButton().isEnabled());
    who->setPlainText(m_console->engine().accountId());
    choose(dialog, "statementEffect", "Deny");
    QTRY_VERIFY(dialog->acceptButton().isEnabled());
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QVERIFY(editor->text().contains(QStringLiteral("arn:aws:iam::%1:root").arg(m_console->engine().accountId())));

    // A second one keeps what is there.
    press(form, "policyAddStatement");
    QTRY_VERIFY(m_console->dialog() && m_console->dialog() != dialog);
    dialog = m_console->dialog();
    part<Select>(dialog, "statementPrincipal")->setValue(QStringLiteral("everyone"));
    part<Multiselect>(dialog, "statementActions")->setValue({QStringLiteral("*"), QStringLiteral("PutObject")});
    choose(dialog, "statementEffect", "Deny");
    part<TextArea>(dialog, "statementResources")->setPlainText(QStringLiteral("arn:aws:s3:::settings/secret/*"));
    QTRY_VERIFY(dialog->acceptButton().isEnabled());
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QCOMPARE(editor->errorCount(), 0);
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("permissions"));
    const auto policy = boost::json::parse(get<api::s3::GetBucketPolicy>().policy.value_or("")).as_object();
    const auto &statements = policy.at("Statement").as_array();
    QCOMPARE(statements.size(), std::size_t(2));
    QVERIFY(statements[0].at("Action").as_array().size() == 2 && statements[0].at("Resource").as_array()[1] == "arn:aws:s3:::settings/*");
    QVERIFY(statements[1].at("Principal") == "*" && statements[1].at("Action") == "s3:*" && statements[1].at("Resource") == "arn:aws:s3:::settings/secret/*");
}

void TestS3Permissions::deletesThePolicyAndBringsItBack()
{
    const std::string policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\","
                               "\"Resource\":\"arn:aws:s3:::settings/*\",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}}]}";
    SettingCard *card = m_console->card("permissions", "policy");
    QVERIFY(card && card->value());
    QVERIFY(!part<Button>(card, "deletePolicy")->isEnabled());
    api::s3::PutBucketPolicy::Input input;
    input.bucket = m_console->name;
    input.policy = policy;
    const auto put = m_console->call<api::s3::PutBucketPolicy>(std::move(input));
    QVERIFY2(put, put ? "" : put.error().message.c_str());
    QTRY_VERIFY(part<Button>(card, "deletePolicy")->isEnabled());
    QTest::mouseClick(part<Button>(card, "deletePolicy"), Qt::LeftButton);
    QVERIFY(m_console->dialog());
    QTest::mouseClick(&m_console->dialog()->cancelButton(), Qt::LeftButton);
    QCOMPARE(get<api::s3::GetBucketPolicy>().policy, policy);
    QTest::mouseClick(part<Button>(card, "deletePolicy"), Qt::LeftButton);
    QTRY_VERIFY(m_console->dialog());
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!m_console->call<api::s3::GetBucketPolicy>({m_console->name, {}}));
    QTRY_COMPARE(m_console->flashbar().count(), 1);
    QTest::mouseClick(part<Button>(&m_console->flashbar(), "flashAction"), Qt::LeftButton); // Undo
    QTRY_COMPARE(get<api::s3::GetBucketPolicy>().policy, policy);
}

void TestS3Permissions::aclsWaitForOwnership()
{
    SettingCard *card = m_console->card("permissions", "acl");
    QVERIFY(card && card->value());
    QVERIFY(!part<Button>(card, "edit-acl")->isEnabled());
    QVERIFY(wordsOn(card).contains(QStringLiteral("ACLs are disabled")));
    CreatePage *form = m_console->edit("permissions", "ownership");
    QVERIFY(form);
    QVERIFY(!part<QWidget>(form, "acknowledgeAcls")->isVisible());
    choose(form, "ownership", "ObjectWriter");
    save(form);
    QVERIFY(form->form().field(QStringLiteral("acknowledgeAcls"))->hasError());
    tick(form, "acknowledgeAcls");
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("permissions"));
    QVERIFY(get<api::s3::GetBucketOwnershipControls>().ownershipControls->rules->front().objectOwnership == "ObjectWriter");
    QTRY_VERIFY(m_console->page()->isSettled());
    QVERIFY(part<Button>(m_console->page(), "edit-acl")->isEnabled());
}

void TestS3Permissions::editsTheAcl()
{
    QVERIFY(letListsCount());
    // Another account is on the list already.
    api::s3::PutBucketAcl::Input grant;
    grant.bucket = m_console->name;
    const std::string other(64, 'a');
    grant.grantReadACP = "id=" + other;
    grant.grantFullControl = "id=" + *get<api::s3::GetBucketAcl>().owner->id;
    QVERIFY(m_console->call<api::s3::PutBucketAcl>(std::move(grant)));

    CreatePage *form = m_console->edit("permissions", "acl");
    QVERIFY(form);
    QCOMPARE(part<CheckGroup>(form, "owner")->value().size(), 4);
    QTest::keyClick(part<CheckGroup>(form, "everyone")->box(QStringLiteral("READ")), Qt::Key_Space);
    save(form);
    QVERIFY(form->form().field(QStringLiteral("acknowledgeGrants"))->hasError());
    tick(form, "acknowledgeGrants");
    save(form); // public lists are blocked
    QTRY_VERIFY(part<Alert>(form, "formError")->isVisible());
    QVERIFY(wordsOn(part<Alert>(form, "formError")).contains(QStringLiteral("AccessDenied")));
    QVERIFY(setPublicAccess(false));
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("permissions"));
    const auto grants = *get<api::s3::GetBucketAcl>().grants;
    QCOMPARE(grants.size(), std::size_t(3));
    QVERIFY(grants[0].permission == "FULL_CONTROL");
    QVERIFY(grants[1].grantee->uri == "http://acs.amazonaws.com/groups/global/AllUsers" && grants[1].permission == "READ");
    QVERIFY(grants[2].grantee->id == other && grants[2].permission == "READ_ACP");
    QTRY_VERIFY(m_console->page()->isSettled());
    QVERIFY(wordsOn(part<SettingCard>(m_console->page(), "acl")).contains(QStringLiteral("Everyone")));
}

void TestS3Permissions::addsAccountsToTheAcl()
{
    QVERIFY(letListsCount());
    const QString other(64, u'b');
    CreatePage *form = m_console->edit("permissions", "acl");
    QVERIFY(form);
    QVERIFY(!part<QWidget>(form, "newPermissions")->isVisible());
    auto *accounts = part<TextArea>(form, "newAccounts");
    accounts->setPlainText(QStringLiteral("123456789012")); // an account ID is no canonical one
    save(form);
    QVERIFY(form->form().field(QStringLiteral("newAccounts"))->hasError());
    accounts->setPlainText(other);
    save(form);
    QVERIFY(form->form().field(QStringLiteral("newPermissions"))->hasError()); // to do what?
    part<CheckGroup>(form, "newPermissions")->setValue({QStringLiteral("READ"), QStringLiteral("WRITE")});
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("permissions"));
    const auto of = [&] {
        QStringList permissions;
        const auto acl = get<api::s3::GetBucketAcl>();
        for (const auto &grant : *acl.grants) {
            if (grant.grantee->id == toStd(other))
                permissions << toQt(grant.permission->value);
        }
        return permissions;
    };
    QCOMPARE(of(), (QStringList{QStringLiteral("READ"), QStringLiteral("WRITE")}));
    // Now it is on the list, with boxes of its own.
    form = m_console->edit("permissions", "acl");
    QVERIFY(form);
    auto *boxes = part<CheckGroup>(form, "account-bbbbbbbbbbbbbbbb");
    QVERIFY(boxes && boxes->value().size() == 2);
    boxes->setValue({QStringLiteral("READ_ACP")});
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("permissions"));
    QCOMPARE(of(), QStringList{QStringLiteral("READ_ACP")});
    form = m_console->edit("permissions", "acl");
    QVERIFY(form);
    part<CheckGroup>(form, "account-bbbbbbbbbbbbbbbb")->setValue({});
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("permissions"));
    QCOMPARE(of(), QStringList());
}

void TestS3Permissions::grantsOfAnObject()
{
    QVERIFY(letListsCount() && m_console->put(m_console->name, "a.txt", "a"));
    const QString other(64, u'c');
    const QString tab = objectAddress(toQt(m_console->name), QStringLiteral("a.txt"), {}, QStringLiteral("permissions"));
    auto *page = m_console->show<SettingPage>(objectAddress(toQt(m_console->name), QStringLiteral("a.txt"), {}, QStringLiteral("permissions/acl/edit")));
    QVERIFY(page && QTest::qWaitFor([page] { return page->form() != nullptr; }, 20'000));
    CreatePage *form = page->form();
    QVERIFY(!part<QWidget>(form, "cannedAcl")->isVisible());
    QCOMPARE(part<CheckGroup>(form, "owner")->value().size(), 3); // an object has no WRITE
    QTest::keyClick(part<CheckGroup>(form, "everyone")->box(QStringLiteral("READ")), Qt::Key_Space);
    save(form);
    QVERIFY(form->form().field(QStringLiteral("acknowledgeGrants"))->hasError());
    tick(form, "acknowledgeGrants");
    save(form); // public lists are blocked
    QTRY_VERIFY(form->form().field(QStringLiteral("aclMethod"))->error().contains(QStringLiteral("AccessDenied")));
    QTest::keyClick(part<CheckGroup>(form, "everyone")->box(QStringLiteral("READ")), Qt::Key_Space);
    part<TextArea>(form, "newAccounts")->setPlainText(other);
    part<CheckGroup>(form, "newPermissions")->setValue({QStringLiteral("READ"), QStringLiteral("READ_ACP"), QStringLiteral("WRITE_ACP")});
    save(form);
    QTRY_COMPARE(m_console->address(), tab);
    api::s3::GetObjectAcl::Input input;
    input.bucket = m_console->name;
    input.key = "a.txt";
    const auto acl = m_console->call<api::s3::GetObjectAcl>(std::move(input));
    QVERIFY(acl && acl->grants->size() == 2);
    QVERIFY(acl->grants->front().permission == "FULL_CONTROL" && acl->grants->front().grantee->id == acl->owner->id);
    QVERIFY(acl->grants->back().permission == "FULL_CONTROL" && acl->grants->back().grantee->id == toStd(other));
}

void TestS3Permissions::makesObjectsPublic()
{
    QVERIFY(m_console->put(m_console->name, "a.txt", "a") && m_console->put(m_console->name, "folder/b.txt", "b"));
    const auto isPublic = [this] {
        api::s3::GetObjectAcl::Input input;
        input.bucket = m_console->name;
        input.key = "a.txt";
        const auto acl = m_console->call<api::s3::GetObjectAcl>(std::move(input));
        return acl && std::any_of(acl->grants->begin(), acl->grants->end(), [](const auto &grant) { return grant.grantee->uri == "http://acs.amazonaws.com/groups/global/AllUsers"; });
    };
    auto *page = m_console->show<DetailsPage>(bucketAddress(toQt(m_console->name)));
    auto *list = page ? page->findChild<ResourceView *>() : nullptr;
    QVERIFY(list);
    QTRY_COMPARE(list->source().rowCount(), 2);
    list->table().selectIds({QStringLiteral("folder/")});
    QVERIFY(!list->perform(QStringLiteral("makePublic")));
    list->table().selectIds({QStringLiteral("a.txt")});
    QVERIFY(list->perform(QStringLiteral("makePublic")));
    QPointer<Dialog> dialog = m_console->dialog();
    QVERIFY(dialog);
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(dialog && wordsOn(dialog).contains(QStringLiteral("AccessControlListNotSupported")));
    QVERIFY(!isPublic());

    QVERIFY(letListsCount() && setPublicAccess(false));
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton); // Retry
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QVERIFY(isPublic());
}

QTEST_MAIN(TestS3Permissions)
#include "tst_s3permissions.moc"
