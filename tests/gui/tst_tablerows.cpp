// Rows of tables, by mouse and keys: a million behind a server, pages, selection, drops, what screen readers hear.
#include "TableSources.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Pagination.h"
#include "gui/kit/Preferences.h"
#include "gui/kit/TextFilter.h"

#include <QtGui/QAccessible>
#include <QtGui/QDragEnterEvent>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

using namespace nephoscope::gui;

namespace {

constexpr qint64 mostCellsRead = 2000; // about 15 rows are seen, a few roles each

class PaintCount final : public QObject
{
public:
    explicit PaintCount(QWidget &watched) { watched.installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

class TestTableRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().applyTo(*qApp); }
    void init() { Preferences::instance().setStore({}); }

    // How long it takes is a benchmark's question (bench_console table); here: how much is read.
    void aMillionRowsAreReadWhereOneLooks()
    {
        Million source;
        std::fill(source.loaded.begin(), source.loaded.end(), true);
        ResourceTable table(&source);
        table.resize(900, 600);
        table.show();
        table.grab();
        const qint64 shown = source.cellsRead;
        QVERIFY(shown > 0);
        QVERIFY2(shown < mostCellsRead, qPrintable(QString::number(shown)));
        QScrollBar *bar = table.view()->verticalScrollBar();
        constexpr int steps = 50;
        for (int step = 0; step < steps; ++step) {
            const qint64 before = source.cellsRead;
            bar->setValue(int(qint64(bar->maximum()) * step / steps) + step);
            QCoreApplication::processEvents();
            table.view()->viewport()->repaint();
            QVERIFY2(source.cellsRead - before < mostCellsRead, qPrintable(QString::number(source.cellsRead - before)));
        }
    }

    void rowsGoOnToTheBorderOfTheCard()
    {
        Machines source(60);
        ResourceTable table(&source);
        show(table, 900);
        const auto bottom = [&] { return table.height() - 1 - table.view()->geometry().bottom(); };
        const QWidget &rows = *table.view()->viewport();
        QTRY_COMPARE(bottom(), 1); // the border
        QTRY_COMPARE(rows.mapTo(&table, rows.rect().bottomLeft()).y(), table.height() - 2);
        // They are cut where the card is round.
        QVERIFY(!rows.mask().contains(rows.rect().bottomLeft()));
        QVERIFY(rows.mask().contains(rows.rect().topLeft()));
        QVERIFY(rows.mask().contains(QPoint(rows.width() / 2, rows.height() - 1)));
        // A bar at the bottom stands above the corners.
        table.resize(400, table.height());
        QTRY_VERIFY(table.view()->horizontalScrollBar()->isVisible());
        QTRY_COMPARE(bottom(), 13);
        QVERIFY(rows.mask().isEmpty());
        table.resize(900, table.height());
        QTRY_COMPARE(bottom(), 1);
    }

    void theTitlesLineGoesOnBesideTheBar()
    {
        Machines source(60);
        ResourceTable table(&source);
        show(table, 900);
        const QWidget *beside = child<QWidget>(table, "besideTitles");
        const QHeaderView *titles = table.view()->horizontalHeader();
        const auto place = [&](const QWidget &widget) { return QRect(widget.mapTo(&table, QPoint()), widget.size()); };
        QTRY_COMPARE(place(*beside).bottom(), place(*titles).bottom());
        QCOMPARE(place(*beside).right(), table.width() - 2);
        QCOMPARE(place(*table.view()->verticalScrollBar()).top(), place(*titles).bottom() + 1);
        const QImage shown = table.grab().toImage();
        const int line = place(*titles).bottom();
        QCOMPARE(shown.pixelColor(table.width() - 4, line), shown.pixelColor(table.width() / 2, line));
    }

    void rowsGoOnUnderTheBar()
    {
        Machines source(60);
        ResourceTable table(&source);
        show(table, 900);
        QTableView *view = table.view();
        QScrollBar *bar = view->verticalScrollBar();
        QTRY_VERIFY(bar->isVisible());
        bar->setValue(bar->maximum() / 2); // its handle is amid the rows then
        const int row = view->rowAt(0) + 1;
        const auto at = [&](int line) { return view->viewport()->mapTo(&table, QPoint(0, view->rowViewportPosition(line))).y(); };
        // At the card's border, at the bar's start, and in the last cell.
        const auto isOneLine = [&](int y) {
            const QImage shown = table.grab().toImage();
            const int before = bar->mapTo(&table, QPoint()).x();
            const QColor color = shown.pixelColor(before - 4, y);
            return shown.pixelColor(before, y) == color && shown.pixelColor(table.width() - 2, y) == color;
        };
        const auto color = [&](int y) { return table.grab().toImage().pixelColor(table.width() - 2, y).rgb(); };
        const Theme &theme = Theme::instance();
        QCOMPARE(color(at(row) - 1), theme.color(Token::BorderDividerSecondary).rgb());
        QVERIFY(isOneLine(at(row) - 1));
        QCOMPARE(color(at(row) + 10), theme.color(Token::BackgroundContainerContent).rgb());
        table.model().setChecked(row, true);
        QCOMPARE(color(at(row)), theme.color(Token::BorderItemSelected).rgb());
        QCOMPARE(color(at(row) + 10), theme.color(Token::BackgroundItemSelected).rgb());
        QCOMPARE(color(at(row + 1) - 1), theme.color(Token::BorderItemSelected).rgb());
        for (const int y : {at(row), at(row) + 10, at(row + 1) - 1})
            QVERIFY(isOneLine(y));
        // Also on a screen, where nothing is painted but what asks for it.
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        PaintCount painted(*bar);
        table.model().setChecked(row, false);
        QTRY_VERIFY(painted.count > 0);
        // It goes with the rows.
        table.model().setChecked(row, true);
        bar->setValue(bar->value() - 7);
        QVERIFY(isOneLine(at(row)));
        QCOMPARE(color(at(row)), theme.color(Token::BorderItemSelected).rgb());
    }

    void rowsAreFetchedWhereOneLooks()
    {
        Million source;
        ResourceTable table(&source);
        QAbstractItemModelTester tester(&table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(table);
        QTRY_COMPARE(source.needed.first, 0);
        const QModelIndex first = table.model().index(0, 1);
        QVERIFY(first.data().toString().isEmpty());
        QVERIFY(!table.findChild<QWidget *>(s("message"))->isVisible());
        source.deliver();
        QCOMPARE(first.data().toString(), s("key-0000000"));
        table.view()->verticalScrollBar()->setValue(table.view()->verticalScrollBar()->maximum());
        QTRY_COMPARE(source.needed.second, 999'999);
        QVERIFY(source.needed.first > 999'900);
        source.deliver();
        QCOMPARE(table.model().index(999'999, 1).data().toString(), s("key-0999999"));
        QCOMPARE(child<Label>(table, "counter")->text(), s("(1,000,000)"));
    }

    void rowsInOrderComeWithoutAReset()
    {
        Machines source(30);
        TableModel model(&source, true, false);
        model.sortBy(0, Qt::AscendingOrder);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        source.more = 5;
        model.fetchMore({});
        QCOMPARE(resets.count(), 0);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(model.index(34, 1).data().toString(), s("m034"));
        model.sortBy(0, Qt::DescendingOrder);
        source.more = 2;
        model.fetchMore({});
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.index(0, 1).data().toString(), s("m036"));
        QCOMPARE(model.index(36, 1).data().toString(), s("m000"));
    }

    void thePlaceIsKeptAcrossReloads()
    {
        Machines source(60);
        ResourceTable table(&source);
        table.sortBy(s("name"), Qt::DescendingOrder);
        show(table, 900);
        QTableView *view = table.view();
        view->setCurrentIndex(view->model()->index(30, 2));
        const QString name = view->currentIndex().siblingAtColumn(1).data().toString();
        view->verticalScrollBar()->setValue(700);
        source.more = 3;
        source.fetchMore();
        QCOMPARE(view->currentIndex().siblingAtColumn(1).data().toString(), name);
        QCOMPARE(view->currentIndex().row(), 33);
        QCOMPARE(view->currentIndex().column(), 2);
        QCOMPARE(view->verticalScrollBar()->value(), 700);
    }

    void skeletonsAreDrawnForMissingRows()
    {
        Million source;
        ResourceTable table(&source, ResourceTable::Selection::None);
        show(table);
        const QRect cell = table.view()->visualRect(table.model().index(2, 0));
        const auto ink = [&] { return table.view()->viewport()->grab().toImage().pixelColor(cell.left() + 40, cell.center().y()); };
        const QColor empty = Theme::instance().color(Token::BackgroundContainerContent);
        QVERIFY(ink() != empty);
        QTRY_VERIFY(source.questions > 0);
        // Without motion nothing repaints by itself.
        Theme::instance().setMotion(false);
        const QColor still = ink();
        QCOMPARE(ink(), still);
        Theme::instance().setMotion(true);
    }

    void theSourceSortsAndFiltersItself()
    {
        Million source;
        ResourceTable table(&source);
        show(table);
        auto *header = table.view()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(2) + 30, 19));
        QCOMPARE(source.sortedBy, s("size"));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(2) + 30, 19));
        QCOMPARE(source.order, Qt::DescendingOrder);
        QTest::keyClicks(table.filter().input(), s("ab"));
        QCOMPARE(source.asked.toString(), s("ab"));
        QCOMPARE(table.model().rowCount(), 1234);
        QCOMPARE(child<Label>(table.filter(), "matchCount")->text().left(4), s("1234"));
    }

    void checksOfASparseSourceSurviveReordering()
    {
        Million source;
        source.needed = {0, 99};
        source.deliver();
        ResourceTable table(&source);
        table.model().setChecked(3, true);
        table.model().setChecked(200, true); // not loaded: nothing to check
        QCOMPARE(table.model().checkedIds(), QSet<QString>{s("key-0000003")});
        source.loaded.assign(10'000, false);
        table.sortBy(s("key"), Qt::DescendingOrder);
        QCOMPARE(table.model().checkedIds().size(), 1);
        QCOMPARE(table.model().allState(), Qt::PartiallyChecked);
    }

    void pagesTurn()
    {
        Machines source(45);
        ResourceTable table(&source);
        TablePreferences wanted = table.preferences();
        wanted.pageSize = 20;
        table.setPreferences(wanted);
        show(table, 900);
        QAbstractItemModelTester tester(&table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto first = [&] { return table.model().index(0, 1).data().toString(); };
        QCOMPARE(table.pagination().pages(), 3);
        QTest::mouseClick(child<Button>(table.pagination(), "nextPage"), Qt::LeftButton);
        QCOMPARE(first(), s("m020"));
        QTest::mouseClick(child<QAbstractButton>(table.pagination(), "page-3"), Qt::LeftButton);
        QCOMPARE(first(), s("m040"));
        QCOMPARE(table.model().rowCount(), 5);
        QVERIFY(!child<Button>(table.pagination(), "nextPage")->isEnabled());
        table.sortBy(s("name"), Qt::DescendingOrder);
        QCOMPARE(first(), s("m044"));
        QCOMPARE(table.pagination().page(), 0);
        // "All" takes the page, checks stay across pages.
        table.model().checkAll(true);
        QCOMPARE(table.selectedIds().size(), 20);
        QCOMPARE(table.model().allState(), Qt::Checked);
        child<Button>(table.pagination(), "nextPage")->click();
        QCOMPARE(table.model().allState(), Qt::Unchecked);
        QCOMPARE(table.selectedIds().size(), 20);
        table.setFilterText(s("m00"));
        QCOMPARE(table.pagination().pages(), 1);
        QCOMPARE(table.model().rowCount(), 10);
    }

    void anOpenEndFetchesTheNextPage()
    {
        Machines source(20);
        source.more = 15;
        ResourceTable table(&source);
        TablePreferences wanted = table.preferences();
        wanted.pageSize = 20;
        table.setPreferences(wanted);
        show(table, 900);
        QVERIFY(table.pagination().hasOpenEnd());
        QCOMPARE(child<Label>(table, "counter")->text(), s("(20+)"));
        QTest::mouseClick(child<Button>(table.pagination(), "nextPage"), Qt::LeftButton);
        QCOMPARE(table.model().page(), 1);
        QCOMPARE(table.model().rowCount(), 15);
        QCOMPARE(table.pagination().page(), 1);
        QVERIFY(!table.pagination().hasOpenEnd());
        QCOMPARE(child<Label>(table, "counter")->text(), s("(35)"));
    }

    void longPaginationsLeaveGaps()
    {
        Pagination pages;
        pages.setPages(30);
        pages.setPage(14);
        show(pages, 400, 60);
        QStringList numbers;
        for (int i = 1; i <= 30; ++i)
            if (child<QAbstractButton>(pages, qPrintable(s("page-%1").arg(i))))
                numbers.append(QString::number(i));
        QCOMPARE(numbers, (QStringList{s("1"), s("14"), s("15"), s("16"), s("30")}));
        QSignalSpy chosen(&pages, &Pagination::pageChosen);
        QTest::keyClick(&pages, Qt::Key_Left);
        QCOMPARE(chosen.takeFirst().front().toInt(), 13);
    }

    void shiftAndEndKeys()
    {
        Machines source(50);
        ResourceTable table(&source);
        show(table, 900);
        QTableView *view = table.view();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 1));
        QTest::keyClick(view, Qt::Key_Space);
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(table.selectedIds(), (QStringList{s("id0"), s("id1"), s("id2")}));
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(view->currentIndex().row(), 49);
        QTest::keyClick(view, Qt::Key_PageUp);
        QVERIFY(view->currentIndex().row() < 49);
        QTest::keyClick(view, Qt::Key_Home);
        QCOMPARE(view->currentIndex().row(), 0);
        QSignalSpy menu(&table, &ResourceTable::contextMenuRequested);
        QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(view, &key);
        QCOMPARE(menu.count(), 1);
    }

    void dropsLandOnTheRowsThatTakeThem()
    {
        Machines source(5);
        ResourceTable table(&source);
        show(table, 900);
        QTableView *view = table.view();
        QMimeData data;
        data.setText(s("hello"));
        const auto at = [&](int row) { return QPoint(view->visualRect(view->model()->index(row, 2)).center()); };
        QDragEnterEvent enter(at(0), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view->viewport(), &enter);
        QVERIFY(enter.isAccepted()); // row 2 would take it
        QDragMoveEvent over(at(0), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view->viewport(), &over);
        QVERIFY(!over.isAccepted());
        QDropEvent drop(QPointF(at(2)), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view->viewport(), &drop);
        QCOMPARE(source.droppedOn, s("hello@2"));
        QMimeData other;
        other.setData(s("application/x-other"), "x");
        QDragEnterEvent strange(at(2), Qt::CopyAction, &other, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view->viewport(), &strange);
        QVERIFY(!strange.isAccepted());
    }

    void screenReadersHearRowsAndChecks()
    {
        Machines source(5);
        ResourceTable table(&source);
        table.setTitle(s("Machines"));
        show(table, 900);
        table.model().setChecked(1, true);
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(table.view());
        QVERIFY(view && view->tableInterface());
        QCOMPARE(view->text(QAccessible::Name), s("Machines"));
        QAccessibleInterface *box = view->tableInterface()->cellAt(1, 0);
        QCOMPARE(box->text(QAccessible::Name), TableModel::tr("Select %1").arg(s("m001")));
        QVERIFY(box->state().checkable);
        QVERIFY(box->state().checked);
        QVERIFY(!view->tableInterface()->cellAt(2, 0)->state().checked);
        QCOMPARE(view->tableInterface()->cellAt(1, 1)->text(QAccessible::Name), s("m001"));
        QVERIFY(!view->tableInterface()->cellAt(0, 4)->text(QAccessible::Name).isEmpty());
    }
};

QTEST_MAIN(TestTableRows)
#include "tst_tablerows.moc"
