// The table over a TableSource: order, selection, states, more pages.
#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TableView.h"
#include "gui/kit/TextFilter.h"
#include "gui/theme/Theme.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

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

class TestTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().applyTo(*qApp); }

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

    // How long it takes is a benchmark's question (bench_console table).
    void aHundredThousandRowsAreSortedAndFiltered()
    {
        Files source;
        std::vector<Files::Row> rows;
        for (int i = 0; i < 100'000; ++i)
            rows.push_back({QStringLiteral("file%1").arg((i * 7919) % 100'000), i});
        source.set(rows);
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
        QCOMPARE(table.model().rowCount(), 100'000);
        QCOMPARE(table.model().cell(table.model().index(0, 2)).text, QStringLiteral("99999"));
        QCOMPARE(table.model().cell(table.model().index(99'999, 2)).text, QStringLiteral("0"));
    }
};

QTEST_MAIN(TestTableModel)
#include "tst_tablemodel.moc"
