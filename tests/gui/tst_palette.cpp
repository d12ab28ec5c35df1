// Commands: their keys, the palette, the shortcut sheet, and the letters that find them.
#include "Console.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Label.h"
#include "gui/shell/CommandSet.h"
#include "gui/shell/Fuzzy.h"
#include "gui/shell/Language.h"
#include "gui/shell/PickList.h"
#include "gui/shell/SideNavigation.h"
#include "gui/theme/Theme.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

using namespace nephoscope::gui;

namespace {

// A page with commands, a filter and an input of its own.
class BenchPage final : public Page
{
public:
    explicit BenchPage(Navigator &navigator) : Page(navigator), m_filter(new QLineEdit(this)), m_input(new QLineEdit(this))
    {
        m_filter->setObjectName(QStringLiteral("filterInput"));
        m_input->setObjectName(QStringLiteral("benchInput"));
        m_input->move(0, 60);
    }
    QString title() const override { return QStringLiteral("Bench"); }
    std::vector<Breadcrumb> breadcrumbs() const override { return {}; }
    std::vector<Command> commands() override
    {
        Command sharpen;
        sharpen.id = QStringLiteral("bench.sharpen");
        sharpen.text = QStringLiteral("Sharpen the chisel");
        sharpen.group = QStringLiteral("Bench");
        sharpen.keys = QKeySequence(Qt::CTRL | Qt::Key_B); // the window has it too: the page wins
        sharpen.run = [] { ++sharpened; };
        Command locked;
        locked.id = QStringLiteral("bench.locked");
        locked.text = QStringLiteral("Open the locked drawer");
        locked.group = QStringLiteral("Bench");
        locked.run = [] { ++sharpened; };
        locked.enabled = [] { return false; };
        return {sharpen, locked};
    }
    static inline int sharpened = 0;

private:
    QLineEdit *m_filter;
    QLineEdit *m_input;
};

Catalog benchCatalog()
{
    std::vector<ServiceConsole> consoles = makeConsoles();
    ServiceConsole bench;
    bench.id = QStringLiteral("bench");
    bench.name = "Bench";
    bench.category = "Tools";
    bench.icon = QStringLiteral("settings");
    bench.makePage = [](const QStringList &, const QString &, Navigator &navigator) -> Page * { return new BenchPage(navigator); };
    consoles.push_back(std::move(bench));
    return Catalog(std::move(consoles), makeTransfersPage);
}

QStringList textsOf(const PickList &list)
{
    QStringList out;
    for (const PickRow &row : list.rows())
        if (!row.heading)
            out.append(row.text);
    return out;
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Theme::instance().applyTo(*qApp);
        Language::instance().set(QStringLiteral("en"));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        BenchPage::sharpened = 0;
    }

    void lettersFind_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("beginning") << "cre" << "Create bucket" << true;
        QTest::newRow("initials") << "cb" << "Create bucket" << true;
        QTest::newRow("spaces do not count") << "create b" << "Create bucket" << true;
        QTest::newRow("order counts") << "kb" << "Create bucket" << false;
        QTest::newRow("too long") << "create buckets" << "Create bucket" << false;
        QTest::newRow("Hangul") << QStringLiteral("버킷") << QStringLiteral("버킷 만들기") << true;
        QTest::newRow("Hangul consonants") << QStringLiteral("ㅂㅋㅁ") << QStringLiteral("버킷 만들기") << true;
        QTest::newRow("Hangul consonants in the wrong order") << QStringLiteral("ㅁㅂ") << QStringLiteral("버킷 만들기") << false;
        QTest::newRow("half a syllable") << QStringLiteral("버키") << QStringLiteral("버킷 만들기") << true;
        QTest::newRow("another vowel") << QStringLiteral("바킷") << QStringLiteral("버킷 만들기") << false;
    }

    void lettersFind()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, found);
        QCOMPARE(fuzzyMatch(pattern, text).has_value(), found);
    }

    void betterMatchesScoreMore()
    {
        const auto score = [](const char *pattern, const char *text) { return fuzzyMatch(QString::fromLatin1(pattern), QString::fromLatin1(text))->score; };
        QVERIFY(score("buc", "Buckets") > score("buc", "Back up the clock"));
        QVERIFY(score("set", "Settings") > score("set", "Reset everything"));
        QCOMPARE(fuzzyMatch(QStringLiteral("cb"), QStringLiteral("Create bucket"))->positions, QList<int>({0, 7}));
    }

    void opensFindsAndRuns()
    {
        Console console(m_folder->path(), benchCatalog());
        QVERIFY(console.start(QStringLiteral("bench")));
        QTest::keyClick(&console.window, Qt::Key_K, Qt::ControlModifier);
        auto *input = console.find<QLineEdit>("paletteInput");
        auto *list = console.find<PickList>("paletteList");
        QTRY_COMPARE(QApplication::focusWidget(), input);
        const QStringList all = textsOf(*list);
        QVERIFY(all.contains(QStringLiteral("Sharpen the chisel")));
        QVERIFY(all.contains(QStringLiteral("Refresh")));
        QVERIFY2(!all.contains(QStringLiteral("Open the locked drawer")), "disabled commands do not belong here");
        QVERIFY2(!all.contains(QStringLiteral("Back")), "there is nowhere to go back to");
        QTest::keyClicks(input, QStringLiteral("shch"));
        QCOMPARE(textsOf(*list).value(0), QStringLiteral("Sharpen the chisel"));
        console.picture("palette-found");
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(BenchPage::sharpened, 1);
        QVERIFY(!input->isVisible());
        // What was used comes first the next time.
        QTest::keyClick(&console.window, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(input->isVisible());
        QCOMPARE(textsOf(*list).value(0), QStringLiteral("Sharpen the chisel"));
        console.picture("palette");
        QCOMPARE(CommandSet::recent(), QStringList({QStringLiteral("bench.sharpen")}));
        QTest::keyClick(input, Qt::Key_Escape);
        QVERIFY(!input->isVisible());
        QCOMPARE(BenchPage::sharpened, 1);
    }

    void arrowsChooseAndPagesAreThere()
    {
        Console console(m_folder->path(), benchCatalog());
        QVERIFY(console.start(QStringLiteral("home")));
        QTest::keyClick(&console.window, Qt::Key_K, Qt::ControlModifier);
        auto *input = console.find<QLineEdit>("paletteInput");
        auto *list = console.find<PickList>("paletteList");
        QTRY_COMPARE(QApplication::focusWidget(), input);
        QTest::keyClicks(input, QStringLiteral("general purpose"));
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(console.window.address(), QStringLiteral("s3/buckets"));
        QVERIFY(console.settle());
        QTest::keyClick(&console.window, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(input->isVisible());
        const QString first = list->currentId();
        QTest::keyClick(input, Qt::Key_Down);
        const QString second = list->currentId();
        QVERIFY(!second.isEmpty() && second != first);
        QTest::keyClick(input, Qt::Key_Up);
        QCOMPARE(list->currentId(), first);
        QTest::keyClick(input, Qt::Key_Up); // around the end
        QVERIFY(list->currentId() != first);
    }

    void thePagesKeysWin()
    {
        Console console(m_folder->path(), benchCatalog());
        QVERIFY(console.start(QStringLiteral("bench")));
        auto *side = console.find<SideNavigation>("sideNavigation");
        const bool shown = side->isVisible();
        QTest::keyClick(&console.window, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(BenchPage::sharpened, 1);
        QCOMPARE(side->isVisible(), shown);
        QVERIFY(console.go(QStringLiteral("s3/buckets")));
        QVERIFY(side->isVisible());
        QTest::keyClick(&console.window, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(BenchPage::sharpened, 1);
        QVERIFY(!side->isVisible());
    }

    void theSheetOpensOutsideOfText()
    {
        Console console(m_folder->path(), benchCatalog());
        QVERIFY(console.start(QStringLiteral("bench")));
        auto *input = console.find<QLineEdit>("benchInput");
        input->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), input);
        QTest::keyClicks(input, QStringLiteral("?/"));
        QCOMPARE(input->text(), QStringLiteral("?/"));
        QVERIFY(!Dialog::isOpenOn(&console.window));
        input->clearFocus();
        QTest::keyClick(&console.window, Qt::Key_Slash);
        QTRY_COMPARE(QApplication::focusWidget(), console.find<QLineEdit>("filterInput"));
        QApplication::focusWidget()->clearFocus();
        QTest::keyClick(&console.window, Qt::Key_Question, Qt::ShiftModifier);
        QTRY_VERIFY(Dialog::isOpenOn(&console.window));
        console.picture("sheet");
        QStringList texts;
        for (const Label *label : console.find<QWidget>("shortcutSheet")->findChildren<Label *>())
            texts.append(label->text());
        for (const Command &command : console.window.commands().all())
            if (!command.keys.isEmpty())
                QVERIFY2(texts.contains(command.text), qPrintable(command.text));
        // Its keys rest while the sheet is open.
        QTest::keyClick(&console.window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!console.find<QLineEdit>("paletteInput")->isVisible());
    }

    // One key for one thing, and every command says what it is.
    void commandsAreDistinct()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("s3/buckets")));
        for (const char *language : {"en", "ko"}) {
            Language::instance().set(QString::fromLatin1(language));
            QStringList ids;
            QStringList keys;
            for (const Command &command : console.window.commands().all()) {
                QVERIFY2(!ids.contains(command.id), qPrintable(command.id));
                QVERIFY2(!command.text.isEmpty() && !command.group.isEmpty() && command.run, qPrintable(command.id));
                ids.append(command.id);
                if (command.keys.isEmpty())
                    continue;
                QVERIFY2(!keys.contains(command.keys.toString()), qPrintable(command.keys.toString()));
                keys.append(command.keys.toString());
            }
            QVERIFY(ids.size() > 30);
        }
        Language::instance().set(QStringLiteral("en"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
