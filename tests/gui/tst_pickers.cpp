// What fills a field by choosing: code editor and its JSON check, dates, files, places in S3; driven by mouse and keys.
#include "Stage.h"

#include "gui/kit/Alert.h"
#include "gui/kit/Breadcrumbs.h"
#include "gui/kit/Button.h"
#include "gui/kit/Calendar.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/DateRangePicker.h"
#include "gui/kit/DateTimePicker.h"
#include "gui/kit/FileUpload.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Label.h"
#include "gui/kit/LocationDialog.h"
#include "gui/kit/LocationPicker.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Popover.h"
#include "gui/kit/TextFilter.h"
#include "gui/theme/Theme.h"

#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QDragEnterEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

using namespace nephoscope::gui;

namespace {

/// Keeps the questions; the test answers.
class Provider final : public LocationProvider
{
public:
    void listBuckets(Done done) override { asked.emplace_back(QStringLiteral("buckets"), std::move(done)); }
    void listObjects(const QString &bucket, const QString &prefix, Done done) override { asked.emplace_back(QString(bucket % u'|' % prefix), std::move(done)); }
    void listVersions(const QString &bucket, const QString &key, Done done) override { asked.emplace_back(QString(bucket % u'#' % key), std::move(done)); }
    void answer(Answer with)
    {
        const Done done = std::move(asked.back().second);
        done(std::move(with));
    }
    std::vector<std::pair<QString, Done>> asked;
};

} // namespace

class TestPickers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().applyTo(*qApp); }

    void jsonErrorsHaveTheirPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        const auto row = [](const char *name, const char16_t *text, int line, int column) { QTest::newRow(name) << QString::fromUtf16(text) << line << column; };
        row("empty", u"", 0, 0);
        row("fine", u"{\"a\": [1, -2.5e3, true, null, \"x\\u00e9\"]}", 0, 0);
        row("open brace", u"{\n  \"a\": 1\n", 3, 1);
        row("comma before brace", u"{\n  \"a\": 1,\n}", 3, 1);
        row("missing comma", u"[1\n 2]", 2, 2);
        row("missing colon", u"{\"a\" 1}", 1, 6);
        row("single quotes", u"{'a': 1}", 1, 2);
        row("open string", u"{\"a\": \"b\n}", 1, 7);
        row("bad escape", u"[\"\\q\"]", 1, 4);
        row("bad number", u"[01]", 1, 2);
        row("rest", u"{} x", 1, 4);
        row("comment", u"// no\n{}", 1, 1);
        row("word", u"[True]", 1, 2);
    }
    void jsonErrorsHaveTheirPlace()
    {
        QFETCH(QString, text);
        QFETCH(int, line);
        QFETCH(int, column);
        const auto issues = checkJson(text);
        if (line == 0) {
            QVERIFY(issues.empty());
            return;
        }
        QCOMPARE(issues.size(), size_t(1));
        QCOMPARE(issues[0].line, line);
        QCOMPARE(issues[0].column, column);
        QVERIFY(!issues[0].text.isEmpty());
    }

    void jsonIsPutIntoLinesInItsOrder()
    {
        QCOMPARE(formatJson(QStringLiteral("{\"b\":{\"x,y\":[ ]},\"a\":[1,{}]}")),
                 QStringLiteral("{\n  \"b\": {\n    \"x,y\": []\n  },\n  \"a\": [\n    1,\n    {}\n  ]\n}"));
        QCOMPARE(formatJson(QStringLiteral("{\"a\"}")), QStringLiteral("{\"a\"}"));
        const auto twice = checkJson(QStringLiteral("{\"a\":1,\n\"a\":2}"));
        QCOMPARE(twice.size(), size_t(1));
        QVERIFY(twice[0].severity == CodeIssue::Severity::Warning);
        QCOMPARE(twice[0].line, 2);
    }

    void editorListsWhatTheCheckersFind()
    {
        Stage stage;
        auto *editor = new CodeEditor;
        stage.column->addWidget(editor);
        stage.show();
        QSignalSpy changed(editor, &CodeEditor::textChanged);
        QSignalSpy checked(editor, &CodeEditor::checked);
        editor->setFocus();
        auto *code = child<QWidget>(*editor, "codeText");
        QVERIFY(code->hasFocus());
        QTest::keyClicks(code, QStringLiteral("[1,"));
        QVERIFY(changed.count() >= 3);
        QTRY_VERIFY(checked.count() >= 1);
        QCOMPARE(editor->errorCount(), 1);
        QVERIFY(!editor->problem().isEmpty());
        editor->setChecker([](const QString &) {
            return std::vector<CodeIssue>{{CodeIssue::Severity::Warning, 2, 3, QStringLiteral("Wide open.")}, {CodeIssue::Severity::Error, 3, 1, QStringLiteral("No such action.")}};
        });
        QCOMPARE(editor->errorCount(), 1); // broken JSON is not shown to the checker
        QCOMPARE(editor->warningCount(), 0);
        editor->setText(QStringLiteral("{\n  \"a\": 1\n}"));
        QCOMPARE(editor->errorCount(), 1);
        QCOMPARE(editor->warningCount(), 1);
        auto *pane = child<QListWidget>(*editor, "issues");
        QVERIFY(!pane->isVisible());
        click(child<Button>(*editor, "warningCount"));
        QVERIFY(pane->isVisible());
        QCOMPARE(pane->count(), 2);
        QVERIFY(pane->hasFocus());
        QTest::keyClick(pane, Qt::Key_Down);
        QTest::keyClick(pane, Qt::Key_Return);
        QVERIFY(code->hasFocus());
        QCOMPARE(editor->line(), 2);
        QCOMPARE(editor->column(), 3);
        QTest::keyClick(code, Qt::Key_F8);
        QCOMPARE(editor->line(), 3);
        QTRY_COMPARE(child<Label>(*editor, "place")->text(), QStringLiteral("Ln 3, Col 1"));
    }

    void editorFindsWrapsAndFormats()
    {
        Stage stage;
        auto *editor = new CodeEditor;
        stage.column->addWidget(editor);
        stage.show();
        editor->setText(QStringLiteral("{\"alpha\":1,\"beta\":[\"alpha\"]}"));
        auto *code = child<QWidget>(*editor, "codeText");
        editor->setFocus();
        QTest::keyClick(code, Qt::Key_F, Qt::ControlModifier);
        auto *input = child<QLineEdit>(*editor, "findInput");
        QCOMPARE(QApplication::focusWidget(), input);
        QTest::keyClicks(input, QStringLiteral("alpha"));
        QCOMPARE(editor->column(), 8); // behind the first one
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(editor->column(), 26);
        QTest::keyClick(input, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(editor->column(), 8);
        QTest::keyClick(input, Qt::Key_Escape);
        QVERIFY(!child<QWidget>(*editor, "findBar")->isVisible());
        QVERIFY(code->hasFocus());
        const bool before = editor->wraps();
        click(child<Button>(*editor, "wrap"));
        QVERIFY(editor->wraps() != before);
        CodeEditor other;
        QVERIFY(other.wraps() != before); // the choice is kept
        other.setWraps(before);
        click(child<Button>(*editor, "format"));
        QCOMPARE(editor->text(), QStringLiteral("{\n  \"alpha\": 1,\n  \"beta\": [\n    \"alpha\"\n  ]\n}"));
        QTest::keyClick(code, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(editor->text().startsWith(QStringLiteral("{\"alpha\"")));
    }

    void editorLetsTheKeyboardOut()
    {
        Stage stage;
        auto *editor = new CodeEditor;
        auto *after = new QLineEdit;
        stage.column->addWidget(editor);
        stage.column->addWidget(after);
        stage.show();
        editor->setFocus();
        auto *code = child<QWidget>(*editor, "codeText");
        QTest::keyClick(code, Qt::Key_Tab);
        QVERIFY(code->hasFocus());
        QCOMPARE(editor->text(), QStringLiteral("  "));
        QTest::keyClick(code, Qt::Key_Escape);
        QTest::keyClick(code, Qt::Key_Tab);
        QVERIFY(!code->hasFocus());
        QVERIFY(editor->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(editor->text(), QStringLiteral("  "));
    }

    void editorStates()
    {
        Stage stage;
        auto *editor = new CodeEditor;
        FormField field(QStringLiteral("Policy"), editor);
        stage.column->addWidget(&field);
        stage.show();
        field.setValidator([editor] { return editor->problem(); });
        editor->setText(QStringLiteral("{"));
        QVERIFY(!field.validate());
        QVERIFY(field.isDirty());
        editor->setText(QStringLiteral("{}"));
        QVERIFY(field.validate());
        auto *code = child<QWidget>(*editor, "codeText");
        editor->setReadOnly(true);
        editor->setFocus();
        QTest::keyClicks(code, QStringLiteral("x"));
        QCOMPARE(editor->text(), QStringLiteral("{}"));
        QVERIFY(!child<Button>(*editor, "format")->isVisible());
        editor->setLoading(true);
        QVERIFY(!code->isVisible());
        QSignalSpy retry(editor, &CodeEditor::retryClicked);
        editor->setLoadError(QStringLiteral("AccessDenied"));
        QVERIFY(child<Alert>(*editor, "loadError")->isVisible());
        click(child<Button>(*editor, "retry"));
        QCOMPARE(retry.count(), 1);
        editor->setLoadError({});
        QVERIFY(code->isVisible());
        for (const auto mode : {Theme::Mode::Dark, Theme::Mode::HighContrast, Theme::Mode::Light})
            Theme::instance().setMode(mode);
        auto *grip = child<QWidget>(*editor, "resizeGrip");
        const int height = code->height();
        QTest::keyClick(grip, Qt::Key_Down);
        QTRY_COMPARE(code->height(), height + 20);
    }

    void theBarBelowCodeKeepsItsHeight()
    {
        Stage stage;
        auto *editor = new CodeEditor;
        editor->setMinimumHeight(420);
        stage.column->addWidget(editor);
        stage.column->addStretch(1);
        stage.show();
        auto *bar = child<QWidget>(*editor, "statusBar");
        auto *code = child<QWidget>(*editor, "codeText");
        const int height = bar->height();
        QCOMPARE(height, bar->sizeHint().height());
        QCOMPARE(editor->height(), 420);
        // The findings below it take their room from the text.
        editor->setText(QStringLiteral("{"));
        const int before = code->height();
        click(child<Button>(*editor, "errorCount"));
        QTRY_VERIFY(code->height() < before);
        QCOMPARE(bar->height(), height);
    }

    void dayIsTypedSteppedOrPicked()
    {
        Stage stage;
        auto *input = new DateInput;
        stage.column->addWidget(input);
        stage.show();
        QSignalSpy changed(input, &DateInput::valueChanged);
        auto *edit = input->input();
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("2026/02/30"));
        QVERIFY(!input->value().isValid());
        QVERIFY(!input->problem().isEmpty());
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("2026/02/28"));
        QCOMPARE(input->value(), QDate(2026, 2, 28));
        QTest::keyClick(edit, Qt::Key_Up);
        QCOMPARE(input->value(), QDate(2026, 3, 1));
        QTest::keyClick(edit, Qt::Key_Down, Qt::AltModifier);
        auto *popover = child<Popover>(stage.window, "calendarPopover");
        QVERIFY(popover->isVisible());
        auto *days = child<QWidget>(*popover, "calendarDays");
        QCOMPARE(QApplication::focusWidget(), days);
        QTest::keyClick(days, Qt::Key_Right);
        QTest::keyClick(days, Qt::Key_Down);
        QTest::keyClick(days, Qt::Key_PageDown);
        QTest::keyClick(days, Qt::Key_Return);
        QCOMPARE(input->value(), QDate(2026, 4, 9));
        QVERIFY(!popover->isVisible());
        QCOMPARE(QApplication::focusWidget(), edit);
        click(child<Button>(*input, "openCalendar"));
        QVERIFY(popover->isVisible());
        click(child<Button>(*popover, "nextMonth"));
        QCOMPARE(popover->findChild<Calendar *>()->month(), QDate(2026, 5, 1));
        QTest::keyClick(popover, Qt::Key_Escape);
        input->setLimits(QDate(2026, 4, 10), {});
        QVERIFY(!input->problem().isEmpty());
        QVERIFY(changed.count() > 0);
    }

    void dayAndTimeTogether()
    {
        DateTimePicker picker;
        picker.date().setValue(QDate(2026, 11, 25));
        QVERIFY(!picker.problem().isEmpty()); // the time is missing
        QTest::keyClicks(picker.time().input(), QStringLiteral("9:05"));
        QCOMPARE(picker.value(), QDateTime(QDate(2026, 11, 25), QTime(9, 5)));
        picker.time().input()->setCursorPosition(1);
        QTest::keyClick(picker.time().input(), Qt::Key_Up);
        QCOMPARE(picker.value().time(), QTime(10, 5));
        picker.time().input()->setText(QStringLiteral("25:00"));
        QVERIFY(!picker.problem().isEmpty());
        QVERIFY(!picker.value().isValid());
    }

    void spansAreRelativeOrAbsolute()
    {
        Stage stage;
        auto *picker = new DateRangePicker;
        stage.column->addWidget(picker);
        stage.column->addStretch(1);
        stage.show();
        QSignalSpy changed(picker, &DateRangePicker::valueChanged);
        auto *field = child<Button>(*picker, "rangeField");
        click(field);
        auto *popover = child<Popover>(stage.window, "rangePopover");
        QVERIFY(popover->isVisible());
        auto *spans = child<RadioGroup>(*popover, "rangeSpans");
        spans->setValue(QStringLiteral("10800"));
        auto *apply = child<Button>(*popover, "rangeApply");
        click(apply);
        QCOMPARE(picker->value().seconds, 10800);
        QVERIFY(!popover->isVisible());
        QCOMPARE(field->text(), DateRangePicker::textOf({.seconds = 10800}));
        const QDateTime now(QDate(2026, 1, 1), QTime(12, 0));
        QCOMPARE(picker->value().resolve(now).first, now.addSecs(-10800));

        click(field);
        spans->setValue(QStringLiteral("custom"));
        auto *amount = child<NumberInput>(*popover, "rangeAmount");
        amount->input()->setText(QStringLiteral("0"));
        click(apply);
        QVERIFY(popover->isVisible());
        amount->setValue(45);
        click(apply);
        QCOMPARE(picker->value().seconds, 45 * 3600);

        click(field);
        click(child<SegmentedControl>(*popover, "rangeMode")->button(QStringLiteral("absolute")));
        auto *from = child<DateTimePicker>(*popover, "rangeFrom");
        auto *to = child<DateTimePicker>(*popover, "rangeTo");
        from->setValue(QDateTime(QDate(2026, 3, 2), QTime(0, 0)));
        to->setValue(QDateTime(QDate(2026, 3, 1), QTime(0, 0)));
        click(apply);
        QVERIFY(popover->isVisible()); // the wrong way round
        auto *days = child<QWidget>(*popover, "calendarDays");
        popover->findChild<Calendar *>()->setDate(QDate(2026, 3, 10));
        QTest::keyClick(days, Qt::Key_Return);
        QTest::keyClick(days, Qt::Key_Up);
        QTest::keyClick(days, Qt::Key_Return);
        QCOMPARE(from->value(), QDateTime(QDate(2026, 3, 3), QTime(0, 0)));
        QCOMPARE(to->value(), QDateTime(QDate(2026, 3, 10), QTime(23, 59, 59)));
        click(apply);
        QVERIFY(!picker->value().isRelative());
        QCOMPARE(picker->value().to.date(), QDate(2026, 3, 10));
        QCOMPARE(changed.count(), 3);
    }

    void filesAreChosenDroppedCheckedAndTakenOut()
    {
        QTemporaryDir folder;
        QStringList paths;
        for (int i = 0; i < 7; ++i) {
            QFile file(folder.filePath(QStringLiteral("file%1.%2").arg(i).arg(i == 3 ? QStringLiteral("exe") : QStringLiteral("csv"))));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("12345");
            paths.append(file.fileName());
        }
        Stage stage;
        auto *upload = new FileUpload;
        stage.column->addWidget(upload);
        stage.show();
        upload->setCheck([](const QFileInfo &file) { return file.suffix() == QLatin1String("exe") ? QStringLiteral("Not this kind.") : QString(); });
        upload->setChooser([&paths](QWidget *, bool multiple) { return multiple ? paths.mid(0, 4) : QStringList(); });
        QSignalSpy changed(upload, &FileUpload::valueChanged);
        click(child<Button>(*upload, "chooseFiles"));
        QCOMPARE(upload->value(), paths.mid(0, 4));
        QVERIFY(upload->hasErrors());
        QCOMPARE(child<Label>(*upload, "fileError")->text(), QStringLiteral("Not this kind."));
        auto *more = child<Button>(*upload, "showMoreFiles");
        QVERIFY(!more->isVisible());

        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(paths[2]), QUrl::fromLocalFile(paths[4]), QUrl::fromLocalFile(paths[5]), QUrl::fromLocalFile(paths[6]), QUrl::fromLocalFile(folder.path())});
        auto *zone = child<QWidget>(*upload, "uploadZone");
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(zone, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(zone, &drop);
        QCOMPARE(upload->value(), paths); // none twice, no folder
        QVERIFY(more->isVisible());
        QVERIFY(!upload->findChild<QWidget *>(QStringLiteral("file6")));
        click(more);
        QTRY_VERIFY(child<QWidget>(*upload, "file6")->isVisible());
        click(child<Button>(*child<QWidget>(*upload, "file3"), "removeFile"));
        QVERIFY(!upload->hasErrors());
        QCOMPARE(upload->value().size(), 6);
        QCOMPARE(changed.count(), 3);

        FileUpload one(false);
        one.add({paths[0]});
        one.add({paths[1]});
        QCOMPARE(one.value(), QStringList{paths[1]});
    }

    void s3UrisAreRead()
    {
        QVERIFY(S3Location::parse(QStringLiteral("s3://abc")) == S3Location{.bucket = QStringLiteral("abc")});
        QVERIFY((S3Location::parse(QStringLiteral("s3://abc/a/b c")) == S3Location{.bucket = QStringLiteral("abc"), .key = QStringLiteral("a/b c")}));
        for (const char *bad : {"", "s3:/abc", "http://abc", "s3://ab", "s3://Abc", "s3://a..b", "s3://1.2.3.4", "s3://-abc"})
            QVERIFY2(!S3Location::parse(QLatin1String(bad)), bad);
        QCOMPARE((S3Location{.bucket = QStringLiteral("abc"), .key = QStringLiteral("x/")}.uri()), QStringLiteral("s3://abc/x/"));
    }

    void placeIsBrowsed()
    {
        Provider provider;
        Stage stage;
        auto *picker = new LocationPicker(provider, LocationPicker::Prefixes | LocationPicker::Objects);
        stage.column->addWidget(picker);
        stage.show();
        auto *view = child<Button>(*picker, "viewLocation");
        QVERIFY(!view->isEnabled());
        click(child<Button>(*picker, "browseLocation"));
        auto *dialog = child<LocationDialog>(stage.window, "locationDialog");
        QCOMPARE(provider.asked.back().first, QStringLiteral("buckets"));
        QVERIFY(!dialog->acceptButton().isEnabled());
        provider.answer({.error = QStringLiteral("AccessDenied")});
        click(child<Button>(*dialog, "messageButton"));
        QCOMPARE(provider.asked.size(), size_t(2));
        provider.answer({.entries = {{.name = QStringLiteral("alpha")}, {.name = QStringLiteral("beta")}}});
        QCOMPARE(dialog->rowCount(), 2);
        QVERIFY(!dialog->acceptButton().isEnabled()); // a bucket alone is not asked for
        auto *filter = child<TextFilter>(*dialog, "locationFilter");
        QTest::keyClicks(filter->input(), QStringLiteral("bet"));
        QCOMPARE(dialog->rowCount(), 1);
        auto *list = child<QTreeWidget>(*dialog, "locationList");
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(provider.asked.back().first, QStringLiteral("beta|"));
        provider.answer({.entries = {{.name = QStringLiteral("photos/"), .isPrefix = true}, {.name = QStringLiteral("x.csv"), .size = 5}}});
        QVERIFY(dialog->acceptButton().isEnabled()); // a prefix may be chosen
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(provider.asked.back().first, QStringLiteral("beta|photos/"));
        // A late answer of before must not replace what is asked for now.
        QTest::keyClicks(filter->input(), QStringLiteral("c"));
        QCOMPARE(provider.asked.back().first, QStringLiteral("beta|photos/c"));
        provider.asked[provider.asked.size() - 2].second({.entries = {{.name = QStringLiteral("photos/late"), .size = 1}}});
        QCOMPARE(dialog->rowCount(), 0);
        provider.answer({.entries = {{.name = QStringLiteral("photos/cat.jpg"), .size = 1}}});
        QCOMPARE(dialog->rowCount(), 1);
        QTest::keyClick(list, Qt::Key_Backspace);
        QCOMPARE(provider.asked.back().first, QStringLiteral("beta|"));
        provider.answer({.entries = {{.name = QStringLiteral("x.csv"), .size = 5}}});
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(!stage.window.findChild<LocationDialog *>());
        QCOMPARE(picker->value(), QStringLiteral("s3://beta/x.csv"));
        QVERIFY(picker->problem().isEmpty());
        QSignalSpy viewed(picker, &LocationPicker::viewRequested);
        click(view);
        QCOMPARE(viewed.count(), 1);
        picker->setValue(QStringLiteral("s3://beta"));
        QVERIFY(!picker->problem().isEmpty());
        picker->setValue(QStringLiteral("beta"));
        QVERIFY(!picker->problem().isEmpty());
    }

    void versionsAreBrowsed()
    {
        Provider provider;
        Stage stage;
        auto *picker = new LocationPicker(provider, LocationPicker::Objects | LocationPicker::Versions);
        picker->setValue(QStringLiteral("s3://beta/a/x.csv"));
        stage.column->addWidget(picker);
        stage.show();
        click(child<Button>(*picker, "browseLocation"));
        QCOMPARE(provider.asked.back().first, QStringLiteral("beta|a/"));
        provider.answer({.entries = {{.name = QStringLiteral("a/x.csv"), .size = 5}}});
        auto *dialog = child<LocationDialog>(stage.window, "locationDialog");
        auto *list = child<QTreeWidget>(*dialog, "locationList");
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(provider.asked.back().first, QStringLiteral("beta#a/x.csv"));
        provider.answer({.entries = {{.name = QStringLiteral("v2"), .size = 5, .current = true}, {.name = QStringLiteral("v1"), .size = 4}}});
        QTest::keyClick(list, Qt::Key_Down);
        click(&dialog->acceptButton());
        QSignalSpy viewed(picker, &LocationPicker::viewRequested);
        click(child<Button>(*picker, "viewLocation"));
        QCOMPARE(viewed.front().front().value<S3Location>().versionId, QStringLiteral("v1"));
    }
};

QTEST_MAIN(TestPickers)
#include "tst_pickers.moc"
