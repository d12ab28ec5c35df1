// CloudShell's terminal, alone, with real programs on a real pty. The panel around it: tst_cloudshellpanel.
#include "Shells.h"

#include "gui/cloudshell/Reaper.h"
#include "gui/theme/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QInputMethodEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <ctime>

using namespace nephoscope::gui;

namespace {

Pty::Command shell(const QString &script)
{
    return {QStringLiteral("/bin/bash"),
            {QStringLiteral("--noprofile"), QStringLiteral("--norc"), QStringLiteral("-c"), script},
            {QStringLiteral("PATH=/usr/bin:/bin"), QStringLiteral("TERM=xterm-256color"), QStringLiteral("LANG=C.UTF-8")},
            QStringLiteral("/")};
}

Pty::Command interactive()
{
    Pty::Command out = shell({});
    out.arguments = {QStringLiteral("--noprofile"), QStringLiteral("--norc"), QStringLiteral("-i")};
    out.environment.append(QStringLiteral("PS1=> "));
    return out;
}

qint64 threadCpuMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

QString line(const Terminal &terminal, qint64 number) { return terminal.line(number).text(); }

} // namespace

class TestCloudShell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void coloursAndStyles();
    void hangulTakesTwoCells();
    void remembersOnlySoManyLines();
    void theProgramsOutputAppears();
    void knowsItsSize();
    void keysReachTheProgram();
    void passwordsAreSecret();
    void inputMethodTypesHangul();
    void pasteIsBracketedAndClean();
    void aFloodDoesNotStopTheWindow();
    void backPressureHoldsAProgramThatIsNotRead();
    void closingLeavesNoProcess();
    void selectsAndCopies();
    void keyboardSelects();
    void findsInTheHistory();
    void alternateScreenAndMouse();
    void linksAreFollowed();
    void wordsStayReadable();
    void screenReaderReadsTheScreen();

private:
    std::unique_ptr<TerminalView> make(const Pty::Command &command);
};

void TestCloudShell::initTestCase() { Theme::instance().applyTo(*qobject_cast<QApplication *>(QCoreApplication::instance())); }

std::unique_ptr<TerminalView> TestCloudShell::make(const Pty::Command &command)
{
    auto view = std::make_unique<TerminalView>();
    view->resize(800, 400);
    view->show();
    static_cast<void>(QTest::qWaitForWindowExposed(view.get()));
    view->start(command);
    return view;
}

void TestCloudShell::coloursAndStyles()
{
    Terminal terminal({40, 5});
    terminal.feed("\x1b[31;1mred\x1b[0m \x1b[4;3;38;5;208mx\x1b[0m\x1b[7;48;2;1;2;3my\x1b[0m");
    const TerminalLine &words = terminal.line(0);
    QCOMPARE(words.text(), QStringLiteral("red xy"));
    QCOMPARE(words.cells[0].style.foreground, (CellColor{1, CellColor::Indexed}));
    QCOMPARE(int(words.cells[0].style.flags), int(CellStyle::Bold));
    QCOMPARE(words.cells[3].style, CellStyle{});
    QCOMPARE(words.cells[4].style.foreground, (CellColor{208, CellColor::Indexed}));
    QCOMPARE(int(words.cells[4].style.flags), int(CellStyle::Underline | CellStyle::Italic));
    QCOMPARE(words.cells[5].style.background, (CellColor{0x010203, CellColor::Rgb}));
    QCOMPARE(int(words.cells[5].style.flags), int(CellStyle::Inverse));
}

void TestCloudShell::hangulTakesTwoCells()
{
    Terminal terminal({10, 3});
    terminal.feed(QStringLiteral("가나a").toUtf8());
    const TerminalLine &words = terminal.line(0);
    QCOMPARE(words.text(), QStringLiteral("가나a"));
    QCOMPARE(int(words.cells[0].width), 2);
    QCOMPARE(int(words.cells[1].width), 0);
    QCOMPARE(terminal.cursor(), QPoint(5, 0));
    // Decomposed syllables keep their vowels.
    terminal.feed(QString(u"\r\n" % QString::fromUtf16(u"\u1112\u1161\u11ab") % u"!").toUtf8());
    QCOMPARE(line(terminal, 1).normalized(QString::NormalizationForm_C), QStringLiteral("한!"));
    // Half of a character at a time, as pipes deliver it.
    const QByteArray half = QStringLiteral("\r\n다").toUtf8();
    for (const char byte : half)
        terminal.feed(&byte, 1);
    QCOMPARE(line(terminal, 2), QStringLiteral("다"));
}

void TestCloudShell::remembersOnlySoManyLines()
{
    Terminal terminal({20, 4});
    for (int i = 0; i < 12'000; ++i)
        terminal.feed(QByteArray::number(i) + "\r\n");
    QCOMPARE(terminal.screenTop() - terminal.firstLine(), qint64(Terminal::historyLimit));
    QCOMPARE(line(terminal, terminal.firstLine()), QString::number(terminal.firstLine()));
    QCOMPARE(line(terminal, terminal.screenTop()), QString::number(terminal.screenTop()));
    QCOMPARE(line(terminal, 0), QString()); // forgotten
    // A larger screen takes lines back, in order.
    const QString newest = line(terminal, terminal.screenTop() - 1);
    terminal.resize({20, 8});
    QCOMPARE(line(terminal, terminal.screenTop() + 3), newest);
    terminal.clear();
    QCOMPARE(terminal.screenTop(), terminal.firstLine());
}

void TestCloudShell::theProgramsOutputAppears()
{
    const auto view = make(shell(QStringLiteral("printf 'hello \\033[32m구름\\033[0m\\n'; tty | cut -c1-8; exit 3")));
    QSignalSpy finished(view.get(), &TerminalView::finished);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, Patience);
    QCOMPARE(finished.front().front().toInt(), 3);
    QCOMPARE(line(view->terminal(), 0), QStringLiteral("hello 구름"));
    QCOMPARE(line(view->terminal(), 1), QStringLiteral("/dev/pts"));
    QCOMPARE(view->terminal().line(0).cells[6].style.foreground, (CellColor{2, CellColor::Indexed}));
    QSignalSpy restart(view.get(), &TerminalView::restartRequested);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(restart.size(), 1);
}

void TestCloudShell::knowsItsSize()
{
    const auto view = make(interactive());
    const QSize before = view->terminal().size();
    QVERIFY(before.width() > 80);
    view->resize(500, 300);
    QTRY_VERIFY(view->terminal().size() != before);
    const QSize grid = view->terminal().size();
    type(*view, QStringLiteral("stty size\r"));
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().contains(QStringLiteral("\n%1 %2\n").arg(grid.height()).arg(grid.width())), Patience);
}

void TestCloudShell::keysReachTheProgram()
{
    const auto view = make(interactive());
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().startsWith(u'>'), Patience);
    QTest::keyClicks(view.get(), QStringLiteral("echo ab"));
    QTest::keyClick(view.get(), Qt::Key_Left);
    QTest::keyClick(view.get(), Qt::Key_X);
    QTest::keyClick(view.get(), Qt::Key_E, Qt::ControlModifier);
    QTest::keyClick(view.get(), Qt::Key_Backspace);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().contains(QStringLiteral("\nax\n")), Patience);
    // Ctrl+C ends what runs. A child that is not yet what it will be may miss it: the job says when it is there.
    QTest::keyClicks(view.get(), QStringLiteral("sh -c 'echo up; exec sleep 100'"));
    QTest::keyClick(view.get(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().contains(QStringLiteral("\nup\n")), Patience);
    QVERIFY(view->hasJob());
    QTest::keyClick(view.get(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!view->hasJob(), Patience);
    // Tab belongs to the shell, which completes with it; Ctrl+Tab leaves.
    QTest::keyClicks(view.get(), QStringLiteral("ls /us"));
    QTest::keyClick(view.get(), Qt::Key_Tab);
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().contains(QStringLiteral("/usr/")), Patience);
    const int size = view->fontPixels();
    QTest::keyClick(view.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(view->fontPixels(), size + 1);
    QTest::keyClick(view.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view->fontPixels(), size);
}

void TestCloudShell::passwordsAreSecret()
{
    const auto view = make(interactive());
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().startsWith(u'>'), Patience);
    QVERIFY(view->property("keepsEscape").toBool());
    QVERIFY(!view->property("secret").toBool());
    type(*view, QStringLiteral("read -s word; echo [$word]\r"));
    QTRY_VERIFY_WITH_TIMEOUT(view->property("secret").toBool(), Patience);
    type(*view, QStringLiteral("hush\r"));
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().contains(QStringLiteral("[hush]")), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!view->property("secret").toBool(), Patience);
}

void TestCloudShell::inputMethodTypesHangul()
{
    const auto view = make(interactive());
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().startsWith(u'>'), Patience);
    QInputMethodEvent making(QStringLiteral("버"), {});
    QCoreApplication::sendEvent(view.get(), &making);
    QVERIFY(!view->screenText().contains(u'버')); // not yet the shell's
    for (const QString &syllable : {QStringLiteral("버"), QStringLiteral("킷")}) {
        QInputMethodEvent done(QString(), {});
        done.setCommitString(syllable);
        QCoreApplication::sendEvent(view.get(), &done);
    }
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().contains(QStringLiteral("버킷")), Patience);
    QTest::keyClick(view.get(), Qt::Key_Backspace); // a whole syllable
    QTRY_VERIFY_WITH_TIMEOUT(!view->screenText().contains(u'킷'), Patience);
    QVERIFY(view->screenText().contains(u'버'));
    QVERIFY(view->inputMethodQuery(Qt::ImEnabled).toBool());
    QVERIFY(view->inputMethodQuery(Qt::ImCursorRectangle).toRect().isValid());
}

void TestCloudShell::pasteIsBracketedAndClean()
{
    Terminal terminal({40, 5});
    QByteArray sent;
    connect(&terminal, &Terminal::output, this, [&](const QByteArray &bytes) { sent += bytes; });
    terminal.paste(QStringLiteral("a\nb\r\nc\x1b[201~d\x07"));
    QCOMPARE(sent, QByteArray("a\rb\rc[201~d"));
    sent.clear();
    terminal.feed("\x1b[?2004h");
    terminal.paste(QStringLiteral("가\n"));
    QCOMPARE(sent, QByteArray("\x1b[200~") + QStringLiteral("가").toUtf8() + "\r\x1b[201~");
}

void TestCloudShell::aFloodDoesNotStopTheWindow()
{
    const auto view = make(shell(QStringLiteral("yes 'a line of a flood' | head -100000; echo done")));
    QSignalSpy finished(view.get(), &TerminalView::finished);
    // The GUI thread's own time between two turns of the event loop: other programs do not disturb it.
    qint64 worst = 0;
    qint64 last = -1;
    QTimer pulse;
    pulse.setInterval(1);
    connect(&pulse, &QTimer::timeout, this, [&] {
        const qint64 now = threadCpuMs();
        if (last >= 0)
            worst = std::max(worst, now - last);
        last = now;
    });
    pulse.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    pulse.stop();
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().contains(QStringLiteral("done")), Patience);
    QVERIFY2(worst < 50, qPrintable(QStringLiteral("the event loop stood still for %1 ms").arg(worst)));
    QCOMPARE(view->terminal().screenTop() - view->terminal().firstLine(), qint64(Terminal::historyLimit));
}

void TestCloudShell::backPressureHoldsAProgramThatIsNotRead()
{
    Pty pty;
    qint64 bytes = 0;
    connect(&pty, &Pty::received, this, [&](const QByteArray &piece) {
        bytes += piece.size();
        QVERIFY(piece.size() <= 32 * 1024);
        pty.setPaused(true);
    });
    QVERIFY(pty.start(shell(QStringLiteral("yes")), {80, 24}));
    QTRY_VERIFY_WITH_TIMEOUT(bytes > 0, Patience);
    const qint64 before = bytes;
    QTest::qWait(50); // nothing may come in this time
    QCOMPARE(bytes, before);
    pty.setPaused(false);
    QTRY_VERIFY_WITH_TIMEOUT(bytes > before, Patience);
}

void TestCloudShell::closingLeavesNoProcess()
{
    auto view = make(interactive());
    // One job that obeys the hang-up, and one that does not.
    type(*view, QStringLiteral("sleep 1000 &\rnohup sleep 1001 >/dev/null 2>&1 &\rsleep 1002 | cat\r"));
    QTRY_VERIFY_WITH_TIMEOUT(view->hasJob(), Patience);
    const qint64 session = view->pty()->processId();
    const auto members = [session] {
        QList<qint64> out;
        for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
            QFile stat(QStringLiteral("/proc/%1/stat").arg(entry));
            if (entry.toInt() > 0 && stat.open(QIODevice::ReadOnly)) {
                const QByteArray text = stat.readAll();
                if (text.mid(text.lastIndexOf(')') + 2).split(' ').value(3).toLongLong() == session)
                    out.append(entry.toLongLong());
            }
        }
        return out;
    };
    QTRY_COMPARE_WITH_TIMEOUT(members().size(), 5, Patience);
    QElapsedTimer clock;
    clock.start();
    view.reset();
    QVERIFY(clock.elapsed() < 100); // nobody waits for them
    QTRY_VERIFY_WITH_TIMEOUT(members().isEmpty(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(session), Patience); // reaped, too
}

void TestCloudShell::selectsAndCopies()
{
    const auto view = make(shell(QStringLiteral("printf 'first line\\nsecond 구름 line\\n'; cat")));
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().contains(QStringLiteral("second")), Patience);
    const QSize cell = view->cellSize();
    const auto at = [&](int column, int row) { return QPoint(column * cell.width() + 1, row * cell.height() + cell.height() / 2); };
    QWidget *area = view->viewport();
    QTest::mousePress(area, Qt::LeftButton, {}, at(6, 0));
    QTest::mouseMove(area, at(8, 1));
    QMouseEvent drag(QEvent::MouseMove, at(9, 1), area->mapToGlobal(at(9, 1)), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(area, &drag);
    QTest::mouseRelease(area, Qt::LeftButton, {}, at(9, 1));
    QCOMPARE(view->selectedText(), QStringLiteral("line\nsecond 구"));
    QTest::keyClick(view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("line\nsecond 구"));
    QTest::mouseDClick(area, Qt::LeftButton, {}, at(8, 1));
    QCOMPARE(view->selectedText(), QStringLiteral("구름"));
    QTest::mousePress(area, Qt::LeftButton, {}, at(8, 1));
    QCOMPARE(view->selectedText(), QStringLiteral("second 구름 line\n"));
    QTest::mouseRelease(area, Qt::LeftButton, {}, at(8, 1));
    // What is pasted comes back from the program.
    QApplication::clipboard()->setText(QStringLiteral("붙임"));
    QTest::keyClick(view.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!view->hasSelection());
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().contains(QStringLiteral("붙임")), Patience);
}

void TestCloudShell::keyboardSelects()
{
    const auto view = make(shell(QStringLiteral("printf 'one\\ntwo'; cat")));
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().contains(QStringLiteral("two")), Patience);
    QTest::keyClick(view.get(), Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(view.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(view->selectedText(), QStringLiteral("wo"));
    QTest::keyClick(view.get(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(view->selectedText(), QStringLiteral("ne\ntwo"));
    QTest::keyClick(view.get(), Qt::Key_X);
    QVERIFY(!view->hasSelection());
}

void TestCloudShell::findsInTheHistory()
{
    const auto view = make(shell(QStringLiteral("echo The needle; seq 1000; echo a NEEDLE again; cat")));
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().contains(QStringLiteral("again")), Patience);
    QCOMPARE(view->find(QStringLiteral("needle")), 2);
    QCOMPARE(view->currentMatch(), 2); // the newest
    QTRY_COMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    QCOMPARE(view->findNext(false), 1);
    QVERIFY(view->verticalScrollBar()->value() < 10);
    QCOMPARE(view->find(QStringLiteral("nowhere")), 0);
    QCOMPARE(view->findNext(true), 0);
}

void TestCloudShell::alternateScreenAndMouse()
{
    const auto view = make(shell(QStringLiteral("stty raw -echo; seq 1 100; printf '\\033[?1049h\\033[H\\033[?1000h\\033[?1006hfull'; cat -v")));
    QTRY_VERIFY_WITH_TIMEOUT(view->terminal().isAlternate() && view->screenText().startsWith(QStringLiteral("full")), Patience);
    QTRY_COMPARE(view->verticalScrollBar()->maximum(), 0);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(view->cellSize().width() * 2 + 1, 3));
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().contains(QStringLiteral("^[[<0;3;1M^[[<0;3;1m")), Patience);
    QVERIFY(!view->hasSelection());
    // With Shift the mouse is the user's again.
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(4, 3));
    QVERIFY(view->selectedText().startsWith(QStringLiteral("full")));
}

void TestCloudShell::linksAreFollowed()
{
    const auto view = make(shell(QStringLiteral("echo 'see (http://127.0.0.1:4566/b/k?x=1), s3://bucket/a/b.txt.'; cat")));
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().contains(QStringLiteral("see")), Patience);
    QSignalSpy followed(view.get(), &TerminalView::linkActivated);
    const auto at = [&](int column) { return QPoint(column * view->cellSize().width() + 2, 5); };
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at(8));
    QCOMPARE(followed.size(), 0);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier, at(8));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier, at(45));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier, at(1));
    QCOMPARE(followed.size(), 2);
    QCOMPARE(followed.at(0).front().toString(), QStringLiteral("http://127.0.0.1:4566/b/k?x=1"));
    QCOMPARE(followed.at(1).front().toString(), QStringLiteral("s3://bucket/a/b.txt"));
}

void TestCloudShell::wordsStayReadable()
{
    TerminalView view;
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast}) {
        Theme::instance().setMode(mode);
        TerminalColors colors;
        colors.update(view);
        for (std::uint32_t i = 0; i < 256; ++i) {
            const auto pair = colors.of({{i, CellColor::Indexed}, {}, 0});
            if (pair.ink != pair.paper)
                QVERIFY2(contrast(pair.ink, pair.paper) >= 4.5, qPrintable(QStringLiteral("colour %1 in mode %2").arg(i).arg(int(mode))));
        }
        QCOMPARE(colors.of({}).paper, colors.paper());
    }
    Theme::instance().setMode(Theme::Mode::Light);
}

void TestCloudShell::screenReaderReadsTheScreen()
{
    const auto view = make(shell(QStringLiteral("printf 'one\\n둘 three'; cat")));
    QTRY_VERIFY_WITH_TIMEOUT(view->screenText().contains(QStringLiteral("three")), Patience);
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(view.get());
    QVERIFY(seen);
    QCOMPARE(seen->role(), QAccessible::Terminal);
    QAccessibleTextInterface *text = seen->textInterface();
    QVERIFY(text);
    QVERIFY(text->text(0, text->characterCount()).startsWith(QStringLiteral("one\n둘 three\n")));
    QCOMPARE(text->cursorPosition(), int(QStringLiteral("one\n둘 three").size()));
    QCOMPARE(text->offsetAtPoint(text->characterRect(4).center()), 4);
}

QTEST_MAIN(TestCloudShell)
#include "tst_cloudshell.moc"
