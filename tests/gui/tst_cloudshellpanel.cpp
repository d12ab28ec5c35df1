// CloudShell's panel with the real engine behind it: aws is set up, tabs, Regions, questions before a program ends.
#include "ConsoleHarness.h"
#include "Shells.h"

#include "gui/cloudshell/CloudShell.h"
#include "gui/cloudshell/CloudShellPanel.h"
#include "gui/cloudshell/FindBar.h"
#include "gui/cloudshell/ShellSetup.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"

#include <QtCore/QStandardPaths>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTabBar>

using namespace nephoscope::gui;

class TestCloudShellPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().applyTo(*qobject_cast<QApplication *>(QCoreApplication::instance())); }
    void panelRunsAwsAgainstTheEngine();
    void panelTabs();
    void panelAsksBeforeEndingACommand();
    void regionOfNewTabs();
};

void TestCloudShellPanel::panelRunsAwsAgainstTheEngine()
{
    ConsoleHarness console;
    QVERIFY(console.start());
    QVERIFY(console.createBucket("from-the-door"));
    const std::unique_ptr<QWidget> made(cloudShellDrawer().make(console));
    auto *panel = qobject_cast<CloudShellPanel *>(made.get());
    QVERIFY(panel);
    panel->resize(1000, 360);
    panel->show();
    QTRY_VERIFY_WITH_TIMEOUT(panel->current() && panel->current()->screenText().contains(QStringLiteral("[cloudshell-user ~]$")), Patience);
    TerminalView &view = *panel->current();
    QVERIFY(view.screenText().startsWith(QStringLiteral("Nephoscope CloudShell")));
    type(view, QStringLiteral("pwd; stat -c %a ~; echo $AWS_REGION $AWS_ENDPOINT_URL [$AWS_PAGER] ${#AWS_SECRET_ACCESS_KEY}\r"));
    const QString home = ShellSetup::homeOf(console.engine());
    const QString expected = QStringLiteral("\n%1\n700\nap-northeast-2 http://127.0.0.1:%2 [] 40\n").arg(home).arg(console.engine().port());
    QTRY_VERIFY2_WITH_TIMEOUT(view.screenText().contains(expected), qPrintable(view.screenText()), Patience);
    if (QStandardPaths::findExecutable(QStringLiteral("aws")).isEmpty()) {
        QVERIFY(view.screenText().contains(QStringLiteral("pip install awscli")));
        return;
    }
    type(view, QStringLiteral("clear; aws s3 mb s3://from-the-shell && aws s3 ls\r"));
    QTRY_VERIFY2_WITH_TIMEOUT(view.screenText().contains(QStringLiteral(" from-the-door\n")), qPrintable(view.screenText()), 60'000);
    QVERIFY(view.screenText().contains(QStringLiteral("make_bucket: from-the-shell\n")));
    // Version 1 of the CLI forgets the environment's endpoint for queues.
    type(view, QStringLiteral("clear; aws sqs create-queue --queue-name shell-queue --output text; bash -c 'aws sqs list-queues --output text'\r"));
    QTRY_VERIFY2_WITH_TIMEOUT(view.screenText().count(QStringLiteral("/shell-queue\n")) == 2, qPrintable(view.screenText()), 60'000);
}

void TestCloudShellPanel::panelTabs()
{
    ConsoleHarness console;
    CloudShellPanel panel(console);
    panel.resize(1000, 360);
    panel.show();
    auto *empty = panel.findChild<QLabel *>(QStringLiteral("shellEmptyText"));
    QVERIFY(empty->isVisible());
    QCOMPARE(panel.count(), 0); // the engine is not there yet
    QVERIFY(console.start());
    QTRY_COMPARE(panel.count(), 1);
    auto *tabs = panel.findChild<QTabBar *>(QStringLiteral("shellTabs"));
    QCOMPARE(tabs->tabText(0), QStringLiteral("ap-northeast-2"));
    QTRY_VERIFY_WITH_TIMEOUT(panel.current()->screenText().contains(QStringLiteral("~]$")), Patience);
    TerminalView *first = panel.current();
    panel.current()->setFocus();
    QTest::keyClick(panel.current(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(panel.count(), 2);
    QVERIFY(panel.current() != first);
    QTest::keyClick(panel.current(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(panel.current(), first);
    // The program names its tab.
    type(*first, QStringLiteral("printf '\\033]0;내 작업\\007'\r"));
    QTRY_COMPARE_WITH_TIMEOUT(tabs->tabText(0), QStringLiteral("내 작업"), Patience);
    panel.renameShell(0);
    auto *dialog = panel.findChild<Dialog *>();
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("shellName"));
    name->setText(QStringLiteral("uploads"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(tabs->tabText(0), QStringLiteral("uploads"));
    // Its bell marks a tab that is not in view.
    type(*first, QStringLiteral("sleep 0.1; printf '\\a'\r"));
    tabs->setCurrentIndex(1);
    QTRY_COMPARE_WITH_TIMEOUT(tabs->tabText(0), QStringLiteral("● uploads"), Patience);
    tabs->setCurrentIndex(0);
    QCOMPARE(tabs->tabText(0), QStringLiteral("uploads"));
    // Search from the keyboard.
    QTest::keyClick(panel.current(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *bar = panel.findChild<FindBar *>();
    QVERIFY(bar->isVisible());
    QTest::keyClicks(bar->findChild<QLineEdit *>(), QStringLiteral("aws"));
    QVERIFY(bar->findChild<QLabel *>(QStringLiteral("findCount"))->text().contains(QStringLiteral(" of ")));
    QTest::keyClick(bar->findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(bar->isHidden());
    panel.closeShell(1);
    QCOMPARE(panel.count(), 1);
    panel.insertText(QStringLiteral("echo pasted-$((1+1))\n"));
    QTest::keyClick(first, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(first->screenText().contains(QStringLiteral("\npasted-2\n")), Patience);
    // A shell that ended starts again with Enter.
    type(*first, QStringLiteral("exit\r"));
    QTRY_VERIFY_WITH_TIMEOUT(!first->isRunning(), Patience);
    QVERIFY(first->screenText().contains(QStringLiteral("Press Enter")));
    QTest::keyClick(first, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(first->isRunning() && first->screenText().contains(QStringLiteral("~]$")), Patience);
    panel.closeShell(0);
    QCOMPARE(panel.count(), 0);
    QVERIFY(empty->isVisible());
    QTest::mouseClick(panel.findChild<Button *>(QStringLiteral("shellEmptyOpen")), Qt::LeftButton);
    QCOMPARE(panel.count(), 1);
}

void TestCloudShellPanel::panelAsksBeforeEndingACommand()
{
    ConsoleHarness console;
    QVERIFY(console.start());
    CloudShellPanel panel(console);
    panel.resize(1000, 500);
    panel.show();
    QTRY_VERIFY_WITH_TIMEOUT(panel.current() && panel.current()->screenText().contains(QStringLiteral("~]$")), Patience);
    const qint64 pid = panel.current()->pty()->processId();
    type(*panel.current(), QStringLiteral("sleep 1000\r"));
    QTRY_VERIFY_WITH_TIMEOUT(panel.hasJobs(), Patience);
    QTest::mouseClick(panel.findChild<Button *>(QStringLiteral("closeShell")), Qt::LeftButton);
    auto *dialog = panel.findChild<Dialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTest::mouseClick(&dialog->cancelButton(), Qt::LeftButton);
    QCOMPARE(panel.count(), 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(panel.hasJobs());
    panel.closeShell(0);
    dialog = panel.findChild<Dialog *>();
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    QCOMPARE(panel.count(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(pid), Patience);
}

void TestCloudShellPanel::regionOfNewTabs()
{
    ConsoleHarness console;
    QVERIFY(console.start());
    CloudShellPanel panel(console);
    panel.resize(1000, 500);
    panel.show();
    QTRY_VERIFY_WITH_TIMEOUT(panel.current() && panel.current()->screenText().contains(QStringLiteral("~]$")), Patience);
    auto *notice = panel.findChild<Alert *>(QStringLiteral("regionNotice"));
    QVERIFY(notice->isHidden());
    console.engine().setRegion(QStringLiteral("us-east-1"));
    QVERIFY(notice->isVisible());
    QTest::mouseClick(panel.findChild<Button *>(QStringLiteral("regionNoticeOpen")), Qt::LeftButton);
    QVERIFY(notice->isHidden());
    QCOMPARE(panel.count(), 2);
    type(*panel.current(), QStringLiteral("echo now-$AWS_DEFAULT_REGION\r"));
    QTRY_VERIFY_WITH_TIMEOUT(panel.current()->screenText().contains(QStringLiteral("\nnow-us-east-1\n")), Patience);
}

QTEST_MAIN(TestCloudShellPanel)
#include "tst_cloudshellpanel.moc"
