// What answers the person: deletes, notifications, alerts, statuses; driven by mouse and keys.
#include "Stage.h"

#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/FlashItem.h"
#include "gui/kit/FlashSummary.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>
#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

#include <algorithm>

using namespace nephoscope::gui;

class TestFeedback : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().applyTo(*qApp); }

    void threeDeletes()
    {
        Stage stage({800, 600});
        stage.show();
        int runs = 0;
        const auto done = [&runs](const DeleteRequest::Done &answer) {
            ++runs;
            answer({});
        };
        QVERIFY(!DeleteDialog::ask({.kind = DeleteRequest::Kind::OneClick, .run = done}, &stage.window));
        QCOMPARE(runs, 1);
        QString failed;
        DeleteDialog::ask({.kind = DeleteRequest::Kind::OneClick, .run = [](const DeleteRequest::Done &answer) { answer(QStringLiteral("no")); },
                           .failed = [&failed](const QString &error) { failed = error; }}, &stage.window);
        QCOMPARE(failed, QStringLiteral("no"));

        DeleteDialog *simple = DeleteDialog::ask({.title = QStringLiteral("Delete rule"), .names = {QStringLiteral("r")}, .run = done}, &stage.window);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&simple->cancelButton())); // the safe answer
        click(&simple->acceptButton());
        QCOMPARE(runs, 2);
        QTRY_VERIFY(!stage.window.findChild<DeleteDialog *>());

        QStringList names;
        for (int i = 0; i < 8; ++i)
            names.append(QStringLiteral("object-%1").arg(i));
        DeleteRequest::Done waiting;
        DeleteDialog *typed = DeleteDialog::ask({.kind = DeleteRequest::Kind::Typed, .title = QStringLiteral("Delete objects"), .names = names, .consequences = QStringLiteral("Gone for good."),
                                                 .word = QStringLiteral("permanently delete"), .run = [&waiting](DeleteRequest::Done answer) { waiting = std::move(answer); }}, &stage.window);
        auto *rest = child<QWidget>(*typed, "deleteRest");
        QVERIFY(!rest->isVisible());
        click(child<Button>(*typed, "deleteShowAll"));
        QVERIFY(rest->isVisible());
        QVERIFY(!typed->acceptButton().isEnabled());
        auto *input = typed->wordInput();
        input->setFocus();
        QTest::keyClicks(input, QStringLiteral("confirm"));
        QVERIFY(!typed->acceptButton().isEnabled());
        input->selectAll();
        QTest::keyClicks(input, QStringLiteral("Permanently DELETE"));
        QVERIFY(typed->acceptButton().isEnabled());
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY(waiting);
        QVERIFY(typed->acceptButton().isLoading());
        waiting(QStringLiteral("AccessDenied"));
        QVERIFY(!typed->acceptButton().isLoading());
        QVERIFY(child<Alert>(*typed, "dialogError")->isVisible());
        waiting = {};
        click(&typed->acceptButton()); // Retry
        QVERIFY(waiting);
        waiting({});
        QTRY_VERIFY(!stage.window.findChild<DeleteDialog *>());
    }

    void flashesFoldAndUnfold()
    {
        Stage stage({800, 600});
        auto *bar = new Flashbar;
        stage.column->addWidget(bar);
        stage.column->addStretch(1);
        stage.show();
        bar->success(QStringLiteral("one"));
        bar->error(QStringLiteral("two"));
        const FlashId third = bar->info(QStringLiteral("three"));
        auto *summary = child<FlashSummary>(*bar, "flashSummary");
        QVERIFY(!summary->isVisible());
        int retried = 0;
        const FlashId task = bar->show({.type = FlashType::InProgress, .title = QStringLiteral("four"), .progress = 5, .actionText = QStringLiteral("Cancel"), .action = [&retried] { ++retried; }});
        QVERIFY(summary->isVisible());
        const auto shown = [bar] {
            const auto items = bar->findChildren<FlashItem *>();
            return std::count_if(items.begin(), items.end(), [](FlashItem *item) { return item->isVisible(); });
        };
        QCOMPARE(shown(), 1);
        QVERIFY(child<FlashItem>(*bar, qPrintable(QStringLiteral("flash%1").arg(task)))->isVisible()); // the newest
        QTest::keyClick(summary, Qt::Key_Return);
        QVERIFY(bar->isExpanded());
        QCOMPARE(shown(), 4);
        auto *item = child<FlashItem>(*bar, qPrintable(QStringLiteral("flash%1").arg(task)));
        click(child<Button>(*item, "flashAction"));
        QCOMPARE(retried, 1);
        bar->update(task, {.type = FlashType::Error, .title = QStringLiteral("four failed"), .actionText = QStringLiteral("Retry"), .action = [&retried] { ++retried; }});
        QCOMPARE(bar->count(), 4);
        QVERIFY(item->accessibleName().contains(QStringLiteral("four failed")));
        click(child<Button>(*item, "flashAction"));
        QCOMPARE(retried, 2);
        // Esc takes the focused one away and goes on with the next.
        auto *cross = child<Button>(*child<FlashItem>(*bar, qPrintable(QStringLiteral("flash%1").arg(third))), "flashDismiss");
        cross->setFocus();
        QTest::keyClick(cross, Qt::Key_Escape);
        QCOMPARE(bar->count(), 3);
        QVERIFY(bar->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!summary->isVisible());
        QVERIFY(!bar->isExpanded());
    }

    /// However little room there is: words are whole, and the page keeps a third.
    void flashesLeaveRoomForThePage()
    {
        Stage stage({683, 420});
        stage.column->setContentsMargins(0, 0, 0, 0);
        stage.column->setSpacing(0);
        auto *bar = new Flashbar;
        auto *page = new QWidget;
        page->setMinimumHeight(1);
        stage.column->addWidget(bar);
        stage.column->addWidget(page, 1);
        stage.show();
        const QString words = QStringLiteral("A user is not authorized to perform what was asked, because no policy lets it. ").repeated(4);
        const auto isWhole = [bar] {
            const auto labels = bar->findChildren<QLabel *>(QStringLiteral("flashText"));
            return std::all_of(labels.begin(), labels.end(), [](QLabel *label) { return label->height() >= label->heightForWidth(label->width()); });
        };
        auto *flashes = child<QScrollArea>(*bar, "flashes");
        const FlashId first = bar->error(QStringLiteral("Not made"), words);
        QTRY_VERIFY(isWhole());
        QCOMPARE(flashes->verticalScrollBar()->maximum(), 0);
        bar->error(QStringLiteral("Not made either"), words);
        bar->error(QStringLiteral("Nor this"), words);
        QTRY_VERIFY(isWhole());
        QTRY_VERIFY(flashes->verticalScrollBar()->maximum() > 0);
        QTRY_COMPARE(bar->height(), 280);
        QCOMPARE(page->height(), 140);
        stage.window.resize(683, 900);
        QTRY_COMPARE(flashes->verticalScrollBar()->maximum(), 0);
        // The keyboard brings the last into view.
        stage.window.resize(683, 420);
        QTRY_VERIFY(flashes->verticalScrollBar()->maximum() > 0);
        auto *oldest = child<FlashItem>(*bar, qPrintable(QStringLiteral("flash%1").arg(first)));
        auto *cross = child<Button>(*oldest, "flashDismiss");
        for (int i = 0; i < 12 && !cross->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &stage.window, Qt::Key_Tab);
        QVERIFY(cross->hasFocus());
        QVERIFY(flashes->viewport()->rect().contains(QRect(cross->mapTo(flashes->viewport(), QPoint()), cross->size())));
    }

    void flashesAreAnnounced()
    {
        static QStringList said;
        said.clear();
        // The offscreen platform has no screen reader that would switch this on.
        QPlatformAccessibility *platform = QGuiApplicationPrivate::platformIntegration()->accessibility();
        if (!platform)
            QSKIP("This platform has no accessibility.");
        platform->setActive(true);
        const auto before = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            if (event->type() == QAccessible::Alert)
                said.append(static_cast<QWidget *>(event->object())->accessibleName());
        });
        Flashbar bar;
        const FlashId id = bar.show({.type = FlashType::InProgress, .title = QStringLiteral("Copying"), .progress = 1});
        bar.update(id, {.type = FlashType::InProgress, .title = QStringLiteral("Copying"), .progress = 2});
        bar.update(id, {.type = FlashType::Success, .title = QStringLiteral("Copied")});
        QAccessible::installUpdateHandler(before);
        QCOMPARE(said.size(), 2); // not at every step of the progress
        QVERIFY(said[0].contains(QStringLiteral("Copying")) && said[1].contains(QStringLiteral("Copied")));
    }

    void alertsCanBeDismissed()
    {
        Alert alert(Alert::Type::Info, QStringLiteral("Title"), QStringLiteral("Text"));
        alert.setDismissible(true);
        alert.show();
        QSignalSpy dismissed(&alert, &Alert::dismissed);
        QTest::keyClick(child<Button>(alert, "alertDismiss"), Qt::Key_Return);
        QCOMPARE(dismissed.count(), 1);
        QVERIFY(!alert.isVisible());
    }

    void everyStatusHasItsOwnIcon()
    {
        using S = StatusIndicator::Status;
        QSet<QString> seen;
        for (const S status : {S::Success, S::Error, S::Warning, S::Info, S::Stopped, S::Pending, S::NotStarted, S::Log}) {
            const QString name = StatusIndicator::iconName(status);
            QVERIFY2(icons::exists(name), qPrintable(name));
            seen.insert(name);
        }
        QCOMPARE(seen.size(), 8);
    }
};

QTEST_MAIN(TestFeedback)
#include "tst_feedback.moc"
