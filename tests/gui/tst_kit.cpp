// The parts every page is made of: theme data, the table over a TableSource, inputs, dialogs.
#include "gui/kit/Button.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/DropZone.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TableView.h"
#include "gui/kit/TextFilter.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtCore/QDirIterator>
#include <QtCore/QMetaEnum>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDragEnterEvent>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

using namespace nephoscope::gui;

namespace {

// Names with numbers, sizes; every tenth row cannot be selected; rows ending in '/' go first.
class Files final : public TableSource
{
public:
    struct Row
    {
        QString name;
        qint64 size;
    };

    std::vector<Column> columns() const override
    {
        return {{.id = QStringLiteral("name"), .title = QStringLiteral("Name"), .width = 200, .stretch = true},
                {.id = QStringLiteral("size"), .title = QStringLiteral("Size"), .width = 100, .rightAligned = true}};
    }
    int rowCount() const override { return int(rows.size()); }
    Cell cell(int row, int column) const override
    {
        const Row &at = rows[size_t(row)];
        return column == 0 ? Cell{.text = at.name, .link = true} : Cell{.text = QString::number(at.size)};
    }
    QString rowId(int row) const override { return rows[size_t(row)].name; }
    int compare(int left, int right, int column) const override
    {
        if (column == 0)
            return TableSource::compare(left, right, column);
        const qint64 difference = rows[size_t(left)].size - rows[size_t(right)].size;
        return difference < 0 ? -1 : difference > 0 ? 1 : 0;
    }
    int group(int row) const override { return rows[size_t(row)].name.endsWith(u'/') ? 0 : 1; }
    bool selectable(int row) const override { return rows[size_t(row)].name != QLatin1String("locked"); }
    State state() const override { return now; }
    QString errorText() const override { return QStringLiteral("AccessDenied: no"); }
    void reload() override { ++reloads; }
    bool canFetchMore() const override { return more; }
    void fetchMore() override
    {
        more = false;
        add({{QStringLiteral("fetched"), 7}});
    }

    void set(std::vector<Row> fresh)
    {
        rows = std::move(fresh);
        now = State::Ready;
        Q_EMIT reset();
        Q_EMIT stateChanged();
    }
    void add(const std::vector<Row> &fresh)
    {
        const int first = rowCount();
        rows.insert(rows.end(), fresh.begin(), fresh.end());
        Q_EMIT appended(first, rowCount() - 1);
    }

    std::vector<Row> rows;
    State now = State::Loading;
    bool more = false;
    int reloads = 0;
};

std::vector<Files::Row> someRows()
{
    return {{QStringLiteral("part10"), 5}, {QStringLiteral("part9"), 50}, {QStringLiteral("zoo/"), 0}, {QStringLiteral("locked"), 1}};
}

QStringList names(const TableModel &model)
{
    QStringList out;
    const int column = model.hasCheckColumn() ? 1 : 0;
    for (int row = 0; row < model.rowCount(); ++row)
        out.append(model.index(row, column).data().toString());
    return out;
}

QString messageTitle(const ResourceTable &table) { return table.findChild<Label *>(QStringLiteral("messageTitle"))->text(); }

} // namespace

class TestKit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().applyTo(*qApp); }

    void everyTokenHasAColourInBothModes()
    {
        Theme &theme = Theme::instance();
        const auto tokens = QMetaEnum::fromType<Token>();
        QVERIFY(tokens.keyCount() > 150);
        for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            theme.setMode(mode);
            for (int i = 0; i < tokens.keyCount(); ++i)
                QVERIFY2(theme.color(Token(tokens.value(i))).isValid(), tokens.key(i));
        }
        QCOMPARE(theme.color(Token::TextLinkDefault), QColor(0x00, 0x6c, 0xe0));
        QCOMPARE(theme.color(Token::BackgroundBackdrop).alpha(), qRound(0.7 * 255));
    }

    void topBarIsDarkInBothModes()
    {
        Theme &theme = Theme::instance();
        theme.setMode(Theme::Mode::Light);
        const QColor light = theme.color(Token::BackgroundLayoutMain, Context::TopNavigation);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(theme.color(Token::BackgroundLayoutMain, Context::TopNavigation), light);
        QVERIFY(theme.color(Token::BackgroundLayoutMain) != QColor(Qt::white));
        theme.setMode(Theme::Mode::Light);
        QCOMPARE(theme.color(Token::BackgroundLayoutMain), QColor(Qt::white));
    }

    void labelsFollowThemeAndContext()
    {
        QWidget bar;
        setContext(bar, Context::TopNavigation);
        auto *label = new Label(TextStyle::H1, QStringLiteral("x"), &bar);
        auto *plain = new Label(TextStyle::H1, QStringLiteral("x"));
        bar.ensurePolished();
        QCOMPARE(label->palette().color(QPalette::WindowText), Theme::instance().color(Token::TextHeadingDefault, Context::TopNavigation));
        QCOMPARE(plain->palette().color(QPalette::WindowText), QColor(0x0f, 0x14, 0x1a));
        Theme::instance().setMode(Theme::Mode::Dark);
        QCOMPARE(plain->palette().color(QPalette::WindowText), QColor(0xeb, 0xeb, 0xf0));
        Theme::instance().setMode(Theme::Mode::Light);
        delete plain;
    }

    void iconsAreTintedAndAllDraw()
    {
        QDirIterator files(QStringLiteral(":/icons"));
        int count = 0;
        while (files.hasNext()) {
            files.next();
            const QString name = files.fileInfo().completeBaseName();
            const QImage picture = icons::pixmap(name, Qt::red, 16).toImage();
            int inked = 0;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x)
                    if (const QRgb pixel = picture.pixel(x, y); qAlpha(pixel) > 128) {
                        ++inked;
                        QVERIFY2(qRed(pixel) > 100 && qGreen(pixel) < 60, qPrintable(name));
                    }
            QVERIFY2(inked >= 4, qPrintable(name));
            ++count;
        }
        QVERIFY(count >= 45);
    }

    void modelKeepsQtsRules()
    {
        Files source;
        TableModel model(&source, true, false);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        source.set(someRows());
        model.sortBy(0, Qt::AscendingOrder);
        model.sortBy(1, Qt::DescendingOrder);
        model.setFilter(QStringLiteral("part"));
        source.add({{QStringLiteral("part11"), 3}, {QStringLiteral("other"), 3}});
        model.setFilter({});
        model.checkAll(true);
        source.rows[0].size = 99;
        Q_EMIT source.updated(0, 0);
        source.set({});
        source.set(someRows());
        QCOMPARE(model.rowCount(), 4);
    }

    void sortsNumbersByValueAndGroupsFirst()
    {
        Files source;
        source.set(someRows());
        TableModel model(&source, true, false);
        const QPersistentModelIndex ten(model.index(0, 1));
        model.sortBy(0, Qt::AscendingOrder);
        QCOMPARE(names(model), (QStringList{QStringLiteral("zoo/"), QStringLiteral("locked"), QStringLiteral("part9"), QStringLiteral("part10")}));
        QCOMPARE(ten.data().toString(), QStringLiteral("part10"));
        model.sortBy(1, Qt::DescendingOrder);
        QCOMPARE(names(model), (QStringList{QStringLiteral("zoo/"), QStringLiteral("part9"), QStringLiteral("part10"), QStringLiteral("locked")}));
    }

    void appendedRowsFindTheirPlace()
    {
        Files source;
        source.set(someRows());
        TableModel model(&source, false, false);
        model.sortBy(1, Qt::AscendingOrder);
        model.setFilter(QStringLiteral("a"));
        source.add({{QStringLiteral("alpha"), 20}, {QStringLiteral("no match for it"), 1}, {QStringLiteral("xyz"), 1}});
        QCOMPARE(names(model), (QStringList{QStringLiteral("no match for it"), QStringLiteral("part10"), QStringLiteral("alpha"), QStringLiteral("part9")}));
    }

    void selectionIsKeptById()
    {
        Files source;
        source.set(someRows());
        ResourceTable table(&source);
        QSignalSpy changed(&table, &ResourceTable::selectionChanged);
        table.selectIds({QStringLiteral("part9"), QStringLiteral("never there")});
        QVERIFY(changed.count() > 0);
        QCOMPARE(table.selectedIds(), QStringList{QStringLiteral("part9")});
        source.set({{QStringLiteral("new"), 1}, {QStringLiteral("part9"), 51}});
        QCOMPARE(table.selectedIds(), QStringList{QStringLiteral("part9")});
        QCOMPARE(table.selectedRows(), std::vector<int>{1});
        source.set({{QStringLiteral("new"), 1}});
        QVERIFY(table.selectedIds().isEmpty());
    }

    void keyboardSelectsAndOpens()
    {
        Files source;
        source.set(someRows());
        ResourceTable table(&source);
        table.sortBy(QStringLiteral("name"), Qt::AscendingOrder);
        table.resize(600, 400);
        table.show();
        QTableView *view = table.view();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 1));
        QTest::keyClick(view, Qt::Key_Space);
        QCOMPARE(table.selectedIds(), QStringList{QStringLiteral("zoo/")});
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Space);
        QCOMPARE(table.selectedIds().size(), 1); // "locked" refuses
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(table.selectedIds().size(), 3);
        QSignalSpy activated(&table, &ResourceTable::activated);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.front().front().toInt(), 0); // part10 is row 0 of the source
        table.clearSelection();
        QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(table.selectedIds().size(), 3);
    }

    void mouseTogglesBoxesAndFollowsLinks()
    {
        Files source;
        source.set(someRows());
        ResourceTable table(&source);
        table.resize(700, 400);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QTableView *view = table.view();
        const auto click = [&](int row, int column, int x) {
            const QRect cell = view->visualRect(view->model()->index(row, column));
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + x, cell.center().y()));
        };
        click(1, 0, 26);
        QCOMPARE(table.selectedIds(), QStringList{QStringLiteral("part9")});
        QSignalSpy activated(&table, &ResourceTable::activated);
        click(1, 1, 20);
        QCOMPARE(activated.count(), 1);
        click(1, 1, 190); // beside the text
        QCOMPARE(activated.count(), 1);
        QCOMPARE(table.selectedIds().size(), 1);
        auto *header = view->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(26, 19));
        QCOMPARE(table.selectedIds().size(), 3);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(2) + 30, 19));
        QCOMPARE(table.model().sortColumn(), 1);
        QCOMPARE(table.model().sortOrder(), Qt::AscendingOrder);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(2) + 30, 19));
        QCOMPARE(table.model().sortOrder(), Qt::DescendingOrder);
    }

    void singleSelectionReplaces()
    {
        Files source;
        source.set(someRows());
        ResourceTable table(&source, ResourceTable::Selection::Single);
        table.model().setChecked(0, true);
        table.model().setChecked(1, true);
        QCOMPARE(table.selectedIds(), QStringList{QStringLiteral("part9")});
    }

    void tableSaysWhatItsStateIs()
    {
        Files source;
        ResourceTable table(&source);
        table.setEmptyState(QStringLiteral("No files"), QStringLiteral("Make one"), QStringLiteral("Create"));
        table.resize(600, 400);
        table.show();
        auto *message = table.findChild<QWidget *>(QStringLiteral("message"));
        auto *button = table.findChild<Button *>(QStringLiteral("messageButton"));
        QVERIFY(message->isVisible());
        QVERIFY(!button->isVisible()); // loading
        source.set({});
        QCOMPARE(messageTitle(table), QStringLiteral("No files"));
        QSignalSpy create(&table, &ResourceTable::emptyActionTriggered);
        button->click();
        QCOMPARE(create.count(), 1);
        source.set(someRows());
        QVERIFY(!message->isVisible());
        table.setFilterText(QStringLiteral("nothing like it"));
        QVERIFY(message->isVisible());
        QVERIFY(messageTitle(table) != QStringLiteral("No files"));
        button->click();
        QCOMPARE(table.filterText(), QString());
        QVERIFY(!message->isVisible());
        source.now = TableSource::State::Failed;
        Q_EMIT source.stateChanged();
        QVERIFY(message->isVisible());
        QCOMPARE(table.findChild<Label *>(QStringLiteral("messageText"))->text(), QStringLiteral("AccessDenied: no"));
        button->click();
        QCOMPARE(source.reloads, 1);
    }

    void distancesFollowDensityUnlessTheOwnerSetThem()
    {
        Theme &theme = Theme::instance();
        theme.setDensity(Theme::Density::Comfortable);
        QWidget box;
        auto *followed = new QVBoxLayout(&box);
        auto *owned = new QVBoxLayout;
        followed->addLayout(owned);
        for (QVBoxLayout *each : {followed, owned})
            followDensity(each, [](const Theme &now) { return Spacing{now.space("m"), {now.space("l"), 0, 0, 0}}; });
        owned->setSpacing(3);
        FormField field(QStringLiteral("Name"), new QLineEdit);
        QCOMPARE(followed->spacing(), 16);
        QCOMPARE(field.layout()->spacing(), 4);
        theme.setDensity(Theme::Density::Compact);
        QCOMPARE(followed->spacing(), 12);
        QCOMPARE(followed->contentsMargins().left(), 16);
        QCOMPARE(owned->spacing(), 3);
        QCOMPARE(owned->contentsMargins().left(), 16);
        QCOMPARE(field.layout()->spacing(), 2);
        theme.setDensity(Theme::Density::Comfortable);
        QCOMPARE(followed->spacing(), 16);
        QCOMPARE(owned->spacing(), 3);
    }

    void counterAndMorePages()
    {
        Files source;
        source.more = true;
        source.set(someRows());
        ResourceTable table(&source);
        auto *counter = table.findChild<Label *>(QStringLiteral("counter"));
        auto *more = table.findChild<Button *>(QStringLiteral("loadMore"));
        QCOMPARE(counter->text(), QStringLiteral("(4+)"));
        table.selectIds({QStringLiteral("part9")});
        QCOMPARE(counter->text(), QStringLiteral("(1/4+)"));
        more->click();
        QCOMPARE(counter->text(), QStringLiteral("(1/5)"));
        QVERIFY(!more->isVisibleTo(&table));
    }

    void aHundredThousandRowsStayQuick()
    {
        Files source;
        std::vector<Files::Row> rows;
        for (int i = 0; i < 100'000; ++i)
            rows.push_back({QStringLiteral("file%1").arg((i * 7919) % 100'000), i});
        source.set(rows);
        QElapsedTimer watch;
        watch.start();
        ResourceTable table(&source);
        table.resize(800, 600);
        table.show();
        table.grab();
        table.setFilterText(QStringLiteral("file999"));
        QCOMPARE(table.model().rowCount(), 111);
        table.setFilterText({});
        table.sortBy(QStringLiteral("size"), Qt::DescendingOrder);
        table.view()->verticalScrollBar()->setValue(table.view()->verticalScrollBar()->maximum());
        table.grab();
        QVERIFY2(watch.elapsed() < 6000, qPrintable(QString::number(watch.elapsed())));
    }

    void filterClearsByEscape()
    {
        TextFilter filter(QStringLiteral("Find"));
        QSignalSpy changed(&filter, &TextFilter::textChanged);
        QTest::keyClicks(filter.input(), QStringLiteral("abc"));
        QCOMPARE(changed.count(), 3);
        QTest::keyClick(filter.input(), Qt::Key_Escape);
        QCOMPARE(filter.text(), QString());
    }

    void dialogTakesFocusAndKeys()
    {
        QWidget window;
        window.resize(800, 600);
        auto *below = new QLineEdit(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        below->setFocus();
        DeleteDialog *dialog = DeleteDialog::ask({.kind = DeleteRequest::Kind::Typed, .title = QStringLiteral("Delete"), .question = QStringLiteral("Really?")}, &window);
        QSignalSpy accepted(dialog, &Dialog::accepted);
        QVERIFY(Dialog::isOpenOn(&window));
        QCOMPARE(QApplication::focusWidget(), dialog->wordInput());
        QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
        QCOMPARE(accepted.count(), 0);
        QTest::keyClicks(dialog->wordInput(), QStringLiteral("CONFIRM"));
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
        }
        dialog->wordInput()->setFocus();
        QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
        QCOMPARE(accepted.count(), 1);
        QVERIFY(!Dialog::isOpenOn(&window));
        QCOMPARE(QApplication::focusWidget(), below);
    }

    void dialogStaysOpenOnError()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        QPointer dialog = new Dialog(QStringLiteral("Create"), &window);
        dialog->setKeepsOpen(true);
        QSignalSpy accepted(dialog, &Dialog::accepted);
        QSignalSpy rejected(dialog, &Dialog::rejected);
        dialog->open();
        dialog->acceptButton().click();
        dialog->setBusy(true);
        dialog->acceptButton().click();
        QCOMPARE(accepted.count(), 1);
        dialog->setError(QStringLiteral("BucketAlreadyExists"), QStringLiteral("taken"));
        QVERIFY(dialog->findChild<QWidget *>(QStringLiteral("dialogError"))->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
        QTRY_VERIFY(!dialog);
    }

    void menuIsDrivenByKeys()
    {
        QWidget window;
        window.resize(500, 500);
        auto *button = new MenuButton(Button::Variant::Normal, QStringLiteral("Actions"), &window);
        Menu &menu = button->menu();
        menu.addItem({.id = QStringLiteral("copy"), .text = QStringLiteral("Copy")});
        menu.addItem({.id = QStringLiteral("off"), .text = QStringLiteral("Off"), .enabled = false});
        menu.addItem({.id = QStringLiteral("delete"), .text = QStringLiteral("Delete")});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QSignalSpy triggered(&menu, &Menu::triggered);
        QTest::keyClick(button, Qt::Key_Down);
        QVERIFY(menu.isVisible());
        QTest::keyClick(&menu, Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(triggered.count(), 1);
        QCOMPARE(triggered.front().front().toString(), QStringLiteral("delete"));
        QVERIFY(!menu.isVisible());
        button->click();
        QVERIFY(menu.isVisible());
        QTest::mouseClick(&window, Qt::LeftButton, {}, QPoint(480, 480));
        QVERIFY(!menu.isVisible());
    }

    void flashesStackAndReport()
    {
        Flashbar bar;
        QSignalSpy notified(&bar, &Flashbar::notified);
        const FlashId task = bar.show({.type = FlashType::InProgress, .title = QStringLiteral("Uploading"), .progress = 10});
        bar.success(QStringLiteral("Created"));
        QCOMPARE(bar.count(), 2);
        bar.update(task, {.type = FlashType::InProgress, .title = QStringLiteral("Uploading"), .progress = 60});
        QCOMPARE(notified.count(), 2);
        bar.dismiss(task);
        bar.update(task, {.type = FlashType::InProgress, .title = QStringLiteral("Uploading"), .progress = 90});
        QCOMPARE(bar.count(), 1); // dismissed work goes on quietly
        bar.update(task, {.type = FlashType::Error, .title = QStringLiteral("Upload failed")});
        QCOMPARE(bar.count(), 2); // its failure does not
        QCOMPARE(notified.count(), 3);
        bar.dismissAll();
        QCOMPARE(bar.count(), 0);
        QVERIFY(bar.isHidden());
    }

    void copyButtonCopies()
    {
        QWidget window;
        window.resize(300, 200);
        auto *button = new CopyButton(QStringLiteral("s3://bucket/key"), QStringLiteral("S3 URI"), &window);
        window.show();
        button->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("s3://bucket/key"));
        QVERIFY(button->accessibleName().contains(QStringLiteral("S3 URI")));
        QVERIFY(window.findChild<QWidget *>(QStringLiteral("toast")));
    }

    void dropZoneTakesLocalFilesOnly()
    {
        QWidget page;
        page.resize(400, 300);
        DropZone zone(&page);
        page.show();
        QSignalSpy dropped(&zone, &DropZone::dropped);
        const auto offer = [&](const QUrl &url) {
            QMimeData data;
            data.setUrls({url});
            QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
            QApplication::sendEvent(&page, &enter);
            QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
            const bool overlay = zone.isVisible();
            QApplication::sendEvent(&page, &drop);
            return overlay;
        };
        QVERIFY(!offer(QUrl(QStringLiteral("https://example.com/a"))));
        QCOMPARE(dropped.count(), 0);
        QVERIFY(offer(QUrl::fromLocalFile(QStringLiteral("/etc/hostname"))));
        QCOMPARE(dropped.count(), 1);
        QVERIFY(!zone.isVisible());
    }

    void formFieldShowsItsError()
    {
        auto *input = new QLineEdit;
        FormField field(QStringLiteral("Bucket name"), input);
        field.setConstraint(QStringLiteral("3 to 63 characters"));
        QCOMPARE(input->accessibleName(), QStringLiteral("Bucket name"));
        field.setError(QStringLiteral("Too short"));
        QVERIFY(field.hasError());
        QCOMPARE(input->accessibleDescription(), QStringLiteral("Too short"));
        field.setError({});
        QVERIFY(!field.hasError());
        QCOMPARE(input->accessibleDescription(), QStringLiteral("3 to 63 characters"));
    }

    void iconButtonsKeepTheirName()
    {
        Button button(Button::Variant::Icon, QStringLiteral("Refresh"));
        QCOMPARE(button.accessibleName(), QStringLiteral("Refresh"));
        QCOMPARE(button.toolTip(), QStringLiteral("Refresh"));
        QCOMPARE(button.sizeHint(), QSize(32, 32));
        QSignalSpy clicked(&button, &QPushButton::clicked);
        QTest::keyClick(&button, Qt::Key_Return);
        QCOMPARE(clicked.count(), 1);
        button.setLoading(true);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(clicked.count(), 1);
    }

    void formats()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(formatSize(0), QStringLiteral("0 bytes"));
        QCOMPARE(formatSize(1536), QStringLiteral("1.5 KB"));
        QCOMPARE(formatSize(qint64(2) << 30), QStringLiteral("2.0 GB"));
        QCOMPARE(formatCount(1234567), QStringLiteral("1,234,567"));
        QCOMPARE(formatDuration(125), QStringLiteral("2 min 5 s"));
        QCOMPARE(formatDuration(7260), QStringLiteral("2 h 1 min"));
        const QDateTime time(QDate(2026, 11, 23), QTime(14, 3, 12), Qt::UTC);
        const QString text = formatDateTime(time);
        QVERIFY2(text.startsWith(QStringLiteral("November 23, 2026, ")) || text.startsWith(QStringLiteral("November 24, 2026, ")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("(UTC")));
        QCOMPARE(formatDateTime({}), QStringLiteral("-"));
        QLocale::setDefault(QLocale(QLocale::Korean, QLocale::SouthKorea));
        QVERIFY2(formatDateTime(time).startsWith(QStringLiteral("2026년 11월 2")), qPrintable(formatDateTime(time)));
        QVERIFY2(!formatDateTime(time).contains(QStringLiteral("요일")), qPrintable(formatDateTime(time)));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
};

QTEST_MAIN(TestKit)
#include "tst_kit.moc"
