// Query with S3 Select: what is refused, results while they come, the bytes they cost, cancelling.
#include "ConsoleHarness.h"

#include "gui/bridge/S3Names.h"
#include "gui/charts/Chart.h"
#include "gui/consoles/s3/SelectPage.h"
#include "gui/consoles/s3/SelectRows.h"
#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/OptionButton.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TextInput.h"
#include "gui/recorder/CodeTabs.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

class TestS3Select : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<ConsoleHarness>();
        QVERIFY(m_console->start());
        QVERIFY(m_console->createBucket("query-bucket"));
    }
    void cleanup() { m_console.reset(); }
    void tellsOfAnObjectThatIsNotThere();
    void marksWhatIsWrongInTheSql();
    void refusesADelimiterOfTwoCharacters();
    void tellsOfErrorsWithinTheResults();
    void showsRowsAndBytes();
    void writesJson();
    void readsQuotedCsv();
    void cancelsAndRunsAgain();
    void savesResults();
    void beginsWithWhatTheNameSays();

private:
    SelectPage *open(const std::string &key, const std::string &content)
    {
        if (!m_console->put("query-bucket", key, content))
            return nullptr;
        return m_console->show<SelectPage>(objectAddress(QStringLiteral("query-bucket"), toQt(key), {}, QStringLiteral("select")));
    }
    template <class T>
    T *find(const char *name) { return m_console->page()->findChild<T *>(QLatin1String(name)); }
    void query(const char *sql)
    {
        find<CodeEditor>("sqlEditor")->setText(QString::fromUtf8(sql));
        find<Button>("runQuery")->click();
    }
    StatusIndicator::Status status() { return find<StatusIndicator>("selectStatus")->status(); }
    bool completed() { return QTest::qWaitFor([this] { return status() == StatusIndicator::Status::Success; }, 20'000); }
    QStringList row(int number)
    {
        TableModel &model = find<ResourceTable>("resultTable")->model();
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column)
            texts << model.cell(model.index(number, column)).text;
        return texts;
    }
    QString error()
    {
        QStringList texts;
        for (const QLabel *label : find<QWidget>("selectError")->findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u' ');
    }

    static constexpr const char *people = "name,age\nLee,30\nKim,25\nPark,41\n";
    std::unique_ptr<ConsoleHarness> m_console;
};

void TestS3Select::tellsOfAnObjectThatIsNotThere()
{
    auto *page = m_console->show<SelectPage>(objectAddress(QStringLiteral("query-bucket"), QStringLiteral("gone.csv"), {}, QStringLiteral("select")));
    QVERIFY(page && find<QWidget>("selectMissing")->isVisible());
    for (const char *each : {"sqlTemplates", "sqlEditor", "runQuery"}) {
        auto *part = find<QWidget>(each);
        QVERIFY2(part && !part->isVisible() && !part->isEnabled(), each);
    }

    QVERIFY(m_console->put("query-bucket", "gone.csv", people));
    page->refresh();
    QTRY_VERIFY(find<QWidget>("runQuery")->isVisible() && find<QWidget>("runQuery")->isEnabled());
    QVERIFY(!find<QWidget>("selectMissing")->isVisible());
}

void TestS3Select::marksWhatIsWrongInTheSql()
{
    QVERIFY(open("people.csv", people));
    query("SELECT *\nFROM s3object s WHER s.age > 1");
    QTRY_VERIFY(find<QWidget>("selectError")->isVisible());
    auto *editor = find<CodeEditor>("sqlEditor");
    QCOMPARE(editor->errorCount(), 1);
    QCOMPARE(editor->check().front().line, 2);
    QCOMPARE(status(), StatusIndicator::Status::Error);
    QVERIFY(find<Button>("runQuery")->isEnabled() && !find<Button>("cancelQuery")->isEnabled() && !find<Button>("downloadResults")->isEnabled());
    editor->setText({});
    QVERIFY(!find<Button>("runQuery")->isEnabled());
    query("SELECT * FROM s3object s");
    QVERIFY(completed());
    QVERIFY(!find<QWidget>("selectError")->isVisible());
    QCOMPARE(editor->errorCount(), 0);
}

void TestS3Select::refusesADelimiterOfTwoCharacters()
{
    QVERIFY(open("people.csv", people));
    auto *delimiter = find<QLineEdit>("delimiter");
    delimiter->setText(QStringLiteral("||"));
    query("SELECT * FROM s3object s");
    QTest::qWait(0);
    QCOMPARE(status(), StatusIndicator::Status::NotStarted);
    QVERIFY(delimiter->hasFocus() || !find<Button>("cancelQuery")->isEnabled());
    delimiter->setText(QStringLiteral("\\t"));
    query("SELECT COUNT(*) FROM s3object s");
    QVERIFY(completed());
    QCOMPARE(row(0), QStringList{QStringLiteral("3")});
}

void TestS3Select::tellsOfErrorsWithinTheResults()
{
    // Far behind the first bytes, which are looked at before the answer begins.
    std::string content = "n\n";
    for (int i = 0; i < 60'000; ++i)
        content += std::to_string(i) + '\n';
    content += "none\n";
    QVERIFY(open("numbers.csv", content));
    query("SELECT CAST(s.n AS INT) FROM s3object s");
    QTRY_COMPARE_WITH_TIMEOUT(status(), StatusIndicator::Status::Error, 20'000);
    QVERIFY(error().contains(QStringLiteral("CastFailed")));
    QVERIFY(find<ResourceTable>("resultTable")->isVisible()); // what came before is good
    QCOMPARE(row(7), QStringList{QStringLiteral("7")});
    QVERIFY(find<Button>("downloadResults")->isEnabled());
}

void TestS3Select::showsRowsAndBytes()
{
    QVERIFY(open("people.csv", people));
    auto *preview = m_console->page()->findChild<CliPreview *>();
    preview->tabs().setLanguage(CodeLanguage::Cli);
    query("SELECT s.name FROM s3object s WHERE CAST(s.age AS INT) > 28");
    const QString code = preview->tabs().code();
    for (const char *part : {"select-object-content", "--bucket query-bucket", "--key people.csv", "WHERE CAST(s.age AS INT) > 28"})
        QVERIFY2(code.contains(QLatin1String(part)), qPrintable(code));
    QVERIFY(completed());
    QCOMPARE(row(0), QStringList{QStringLiteral("Lee")});
    QCOMPARE(row(1), QStringList{QStringLiteral("Park")});
    QVERIFY(find<StatusIndicator>("selectStatus")->text().contains(QStringLiteral("rows: 2")));
    QVERIFY(find<Chart>("selectBytes")->isVisible());
    // The same as text, chosen by keyboard.
    auto *view = find<ChoiceGroup>("resultView");
    view->button(QStringLiteral("table"))->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view->button(QStringLiteral("table")), Qt::Key_Right);
    QCOMPARE(view->value(), QStringLiteral("raw"));
    QVERIFY(find<TextArea>("rawResults")->isVisible() && !find<ResourceTable>("resultTable")->isVisible());
    QCOMPARE(find<TextArea>("rawResults")->toPlainText(), QStringLiteral("Lee\nPark\n"));
}

void TestS3Select::writesJson()
{
    QVERIFY(open("people.csv", people));
    find<Select>("outputFormat")->setValue(QStringLiteral("JSON"));
    QVERIFY(!find<QLineEdit>("outputDelimiter")->isVisible());
    query("SELECT s.age, s.name FROM s3object s LIMIT 1");
    QVERIFY(completed());
    QCOMPARE(row(0), (QStringList{QStringLiteral("30"), QStringLiteral("Lee")}));
    QCOMPARE(find<ResourceTable>("resultTable")->model().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("age"));
}

void TestS3Select::readsQuotedCsv()
{
    SelectRows rows;
    rows.begin(false, u',');
    rows.add("a,\"b \"\"quoted\"\", and");
    rows.add(" more\nlines\",c\nlast,one");
    rows.end();
    QCOMPARE(rows.rowCount(), 2);
    QCOMPARE(rows.cell(0, 1).text, QStringLiteral("b \"quoted\", and more\nlines"));
    QCOMPARE(rows.cell(0, 2).text, QStringLiteral("c"));
    QCOMPARE(rows.cell(1, 1).text, QStringLiteral("one"));
    rows.begin(true, u',');
    rows.add("{\"z\":1,\"a\":\"x\"}\n{\"a\":{\"in\":[1,2]},\"new\":null}\nno json\n");
    QCOMPARE(rows.columns().size(), std::size_t(3)); // in the order they came
    QCOMPARE(rows.columns()[0].id, QStringLiteral("z"));
    QCOMPARE(rows.cell(1, 1).text, QStringLiteral("{\"in\":[1,2]}"));
    QCOMPARE(rows.cell(2, 0).text, QStringLiteral("no json"));
}

void TestS3Select::cancelsAndRunsAgain()
{
    std::string content = "n,text\n";
    while (content.size() < 6 * 1024 * 1024)
        content += "1234567,a line that is long enough to make the object large soon\n";
    QVERIFY(open("large.csv", content));
    query("SELECT * FROM s3object s");
    QVERIFY(!find<Button>("runQuery")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(find<ResourceTable>("resultTable")->model().rowCount() > 0, 20'000);
    QCOMPARE(status(), StatusIndicator::Status::InProgress); // rows come before the end
    find<Button>("cancelQuery")->click();
    QCOMPARE(status(), StatusIndicator::Status::Stopped);
    QVERIFY(find<Button>("runQuery")->isEnabled());
    query("SELECT s.n FROM s3object s LIMIT 2");
    QVERIFY(completed());
    QCOMPARE(find<ResourceTable>("resultTable")->model().rowCount(), 2);
}

void TestS3Select::savesResults()
{
    QVERIFY(open("people.csv", people));
    query("SELECT * FROM s3object s");
    QVERIFY(completed());
    find<Button>("downloadResults")->click();
    auto *dialog = m_console->findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString path = m_console->filePath(QStringLiteral("out.csv"));
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QFile file(path);
    QTRY_VERIFY(file.exists() && file.size() > 0);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Lee,30\nKim,25\nPark,41\n"));
}

void TestS3Select::beginsWithWhatTheNameSays()
{
    QVERIFY(open("events.jsonl", "{\"a\":1}\n{\"a\":2}\n"));
    QCOMPARE(find<Select>("inputFormat")->value(), QStringLiteral("LINES"));
    QVERIFY(!find<QLineEdit>("delimiter")->isVisible());
    QVERIFY(find<CodeEditor>("sqlEditor")->text().contains(QStringLiteral("s3object[*]")));
    find<Select>("sqlTemplates")->setFocus();
    QTest::keyClick(find<Select>("sqlTemplates"), Qt::Key_Down);
    QTest::keyClick(find<Select>("sqlTemplates"), Qt::Key_Down);
    QCOMPARE(find<CodeEditor>("sqlEditor")->text(), QStringLiteral("SELECT COUNT(*) FROM s3object[*] s"));
    // Ctrl+Enter runs it.
    const std::vector<Command> commands = m_console->page()->commands();
    QCOMPARE(commands.front().keys, QKeySequence(Qt::CTRL | Qt::Key_Return));
    commands.front().run();
    QVERIFY(completed());
    QCOMPARE(row(0), QStringList{QStringLiteral("2")});
}

QTEST_MAIN(TestS3Select)
#include "tst_s3select.moc"
