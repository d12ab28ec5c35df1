#include "S3Settings.h"

#include <QtWidgets/QApplication>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

/// Cards of settings and their edit pages, with the versioning of a bucket: what every other setting does, too.
class TestS3Settings : public SettingsTest
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhichPermissionIsMissing();
    void offersRetryAfterAFailure();
    void knowsNoOtherAddresses();
    void staysWhenThePutIsRefused();
    void editsVersioningWithKeys();
    void keepsWhatIsTyped();
    void followsOthers();
};

void TestS3Settings::saysWhichPermissionIsMissing()
{
    m_console->fault("GetBucketVersioning", -1, {"AccessDenied", "User: arn:aws:iam::1:user/a is not authorized to perform: s3:GetBucketVersioning on resource: x", 403});
    SettingCard *card = m_console->card("properties", "versioning");
    QVERIFY(card && !card->value());
    QVERIFY(part<QWidget>(card, "denied")->isVisible());
    QVERIFY(wordsOn(card).contains(QStringLiteral("\"Action\": \"s3:GetBucketVersioning\"")));
    QVERIFY(!part<Button>(card, "edit-versioning")->isVisible());
    // The same at the form's own address: no form to fill in for nothing.
    auto *page = m_console->show<SettingPage>(m_console->editAddress("properties", "versioning"));
    QVERIFY(page && !page->form());
    QVERIFY(part<QWidget>(page, "denied")->isVisible());
    m_console->clearFaults();
    QTest::mouseClick(part<Button>(page, "retryDenied"), Qt::LeftButton);
    QTRY_VERIFY(page->form());
}

void TestS3Settings::offersRetryAfterAFailure()
{
    m_console->fault("GetBucketTagging", 1, {"InternalError", "We encountered an internal error.", 500});
    SettingCard *card = m_console->card("properties", "tags");
    QVERIFY(card && !card->value());
    QVERIFY(wordsOn(card).contains(QStringLiteral("InternalError")));
    QVERIFY(!part<Button>(card, "edit-tags")->isEnabled());
    QTest::mouseClick(part<Button>(card, "messageButton"), Qt::LeftButton);
    QTRY_VERIFY(card->value());
    QVERIFY(part<Button>(card, "edit-tags")->isEnabled());
}

void TestS3Settings::knowsNoOtherAddresses()
{
    for (const char *setting : {"nothing", "notifications", ""}) {
        m_console->go(m_console->editAddress("properties", setting));
        QVERIFY2(!m_console->page(), setting);
    }
    m_console->go(m_console->editAddress("permissions", "versioning")); // of the other tab
    QVERIFY(!m_console->page());
}

void TestS3Settings::staysWhenThePutIsRefused()
{
    CreatePage *form = m_console->edit("properties", "versioning");
    QVERIFY(form);
    QVERIFY(!m_console->page()->hasUnsavedChanges());
    choose(form, "versioningStatus", "Enabled");
    QVERIFY(m_console->page()->hasUnsavedChanges());
    // An error that blames the field, and one that blames none.
    m_console->fault("PutBucketVersioning", 1, {"InvalidBucketState", "Locked.", 409});
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("versioningStatus"))->error().contains(QStringLiteral("InvalidBucketState")));
    m_console->fault("PutBucketVersioning", 1, {"AccessDenied", "Access Denied", 403});
    save(form);
    QTRY_VERIFY(part<QWidget>(form, "formError")->isVisible());
    QVERIFY(wordsOn(part<QWidget>(form, "formError")).contains(QStringLiteral("AccessDenied")));
    QCOMPARE(m_console->address(), m_console->editAddress("properties", "versioning"));
    QVERIFY(!get<api::s3::GetBucketVersioning>().status);
    QVERIFY(m_console->page()->hasUnsavedChanges());
}

void TestS3Settings::editsVersioningWithKeys()
{
    SettingCard *card = m_console->card("properties", "versioning");
    QVERIFY(card && card->value());
    QVERIFY(wordsOn(card).contains(QStringLiteral("Disabled")));
    for (const char *words : {"Multi-factor authentication (MFA) delete", "AWS CLI, an AWS SDK or the Amazon S3 REST API", "The local cloud refuses to enable it"})
        QVERIFY2(wordsOn(card).contains(QLatin1String(words)), qPrintable(wordsOn(card)));
    auto *button = part<Button>(card, "edit-versioning");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(m_console->address(), m_console->editAddress("properties", "versioning"));
    auto *page = qobject_cast<SettingPage *>(m_console->page());
    QVERIFY(page);
    QTRY_VERIFY(page->form());
    // The focus is in the field; the arrows choose.
    QTRY_VERIFY(page->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(part<ChoiceGroup>(page, "versioningStatus")->value(), QStringLiteral("Enabled"));
    auto *submit = part<Button>(page, "create");
    submit->setFocus();
    QTest::keyClick(submit, Qt::Key_Space);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    QVERIFY(get<api::s3::GetBucketVersioning>().status == "Enabled");
    QCOMPARE(m_console->flashbar().count(), 1);
    QTRY_VERIFY(m_console->page()->isSettled());
    QVERIFY(wordsOn(part<SettingCard>(m_console->page(), "versioning")).contains(QStringLiteral("Enabled")));
}

void TestS3Settings::keepsWhatIsTyped()
{
    CreatePage *form = m_console->edit("properties", "website");
    QVERIFY(form);
    choose(form, "website", "true");
    type(form, "indexDocument", "start.html");
    // Neither a change of language nor a refresh takes it away.
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(m_console->page(), &change);
    m_console->page()->refresh();
    QTest::qWait(50);
    QCOMPARE(part<QLineEdit>(m_console->page(), "indexDocument")->text(), QStringLiteral("start.html"));
    QTest::mouseClick(part<Button>(form, "cancel"), Qt::LeftButton);
    QTRY_VERIFY(m_console->dialog()); // asks before it is lost
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    QVERIFY(!m_console->call<api::s3::GetBucketWebsite>({m_console->name, {}}));
}

void TestS3Settings::followsOthers()
{
    SettingCard *card = m_console->card("properties", "versioning");
    QVERIFY(card && wordsOn(card).contains(QStringLiteral("Disabled")));
    QVERIFY(m_console->enableVersioning());
    QTRY_VERIFY(wordsOn(card).contains(QStringLiteral("Enabled")));
}

QTEST_MAIN(TestS3Settings)
#include "tst_s3settings.moc"
