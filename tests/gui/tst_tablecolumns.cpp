// Columns of tables, which the user arranges: order, width, what is shown, the one that stays, lines that wrap.
#include "TableSources.h"

#include "gui/kit/Button.h"
#include "gui/kit/CollectionPreferences.h"
#include "gui/kit/ColumnShares.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Pagination.h"
#include "gui/kit/Preferences.h"

#include <QtGui/QImage>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollBar>

using namespace nephoscope::gui;

namespace {

/// A short name that stretches beside a long name that does not.
class Links final : public TableSource
{
public:
    std::vector<Column> columns() const override
    {
        return {{.id = s("topic"), .title = s("Topic"), .width = 200, .stretch = true},
                {.id = s("arn"), .title = s("ARN"), .width = 200},
                {.id = s("about"), .title = s("About"), .width = 200}};
    }
    int rowCount() const override { return 60; }
    Cell cell(int row, int column) const override { return {.text = column == 1 ? arn : row > 40 && column == 2 ? arn : s("news")}; }
    QString rowId(int row) const override { return QString::number(row); }
    State state() const override { return State::Ready; }
    void reload() override {}
    void rename(const QString &to)
    {
        arn = to;
        Q_EMIT updated(0, rowCount() - 1);
    }
    QString arn = s("arn:aws:sns:ap-northeast-2:123456789012:news");
};

/// A status longer than its column, between cells that have nothing to spare.
class States final : public TableSource
{
public:
    std::vector<Column> columns() const override
    {
        return {{.id = s("name"), .title = s("Name"), .width = 220, .stretch = true},
                {.id = s("status"), .title = s("Status"), .width = 90},
                {.id = s("about"), .title = s("About"), .width = 200}};
    }
    int rowCount() const override { return 3; }
    Cell cell(int, int column) const override
    {
        Cell cell{.text = column == 1 ? s("Authorization taken away") : QString(80, u'n')};
        if (column == 1)
            cell.status = StatusIndicator::Status::Stopped;
        return cell;
    }
    QString rowId(int row) const override { return QString::number(row); }
    State state() const override { return State::Ready; }
    void reload() override {}
};

int neededBy(const ResourceTable &table, int section)
{
    auto &view = *table.findChild<QTableView *>(s("table"));
    return static_cast<TableDelegate *>(view.itemDelegate())->neededWidth(view.model()->index(0, section));
}

} // namespace

class TestTableColumns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().applyTo(*qApp); }
    void init() { Preferences::instance().setStore({}); }

    void hiddenColumnsComeByPreference()
    {
        Machines source(20);
        ResourceTable table(&source);
        table.setTableId(s("test"));
        QCOMPARE(titles(*table.view()), (QStringList{s("Selection"), s("Name"), s("Status"), s("Size"), s("Note")}));
        show(table, 800, 600);
        QTest::mouseClick(child<Button>(table, "preferences"), Qt::LeftButton);
        auto *dialog = table.window()->findChild<Dialog *>();
        QVERIFY(dialog);
        auto *form = dialog->findChild<CollectionPreferences *>();
        QTest::mouseClick(child<QRadioButton>(*form, "pageSize-10"), Qt::LeftButton, {}, QPoint(8, 11));
        QTest::mouseClick(child<QCheckBox>(*form, "stripedRows"), Qt::LeftButton, {}, QPoint(8, 11));
        child<QWidget>(*form, "column-secret")->findChild<QAbstractButton *>(s("shown"))->click();
        child<QWidget>(*form, "column-note")->findChild<QAbstractButton *>(s("shown"))->click();
        picture(table, s("preferences"));
        auto *handle = child<QWidget>(*form, "column-secret")->findChild<QWidget *>(s("handle"));
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(handle, Qt::Key_Up);
        dialog->accept();
        const QStringList wanted{s("Selection"), s("Name"), s("Secret"), s("Status"), s("Size")};
        QCOMPARE(titles(*table.view()), wanted);
        QCOMPARE(table.model().rowCount(), 10);
        QVERIFY(table.pagination().isVisible());
        ResourceTable again(&source);
        again.setTableId(s("test"));
        QCOMPARE(titles(*again.view()), wanted);
        QCOMPARE(again.preferences(), table.preferences());
        QVERIFY(again.preferences().stripedRows);
    }

    void theLastColumnCannotBeHidden()
    {
        Machines source(1);
        CollectionPreferences form(source.columns(), TablePreferences::defaults(source.columns()));
        const auto toggle = [&](const char *column) { return child<QWidget>(form, column)->findChild<QAbstractButton *>(s("shown")); };
        for (const char *column : {"column-status", "column-size", "column-note"})
            toggle(column)->click();
        QVERIFY(!toggle("column-name")->isEnabled());
        toggle("column-secret")->click();
        QVERIFY(toggle("column-name")->isEnabled());
        QCOMPARE(form.value().hidden.size(), 3);
        child<Button>(form, "reset")->click();
        QCOMPARE(form.value().hidden, QStringList{s("secret")});
    }

    void columnsAreDraggedAndSized()
    {
        Machines source(5);
        ResourceTable table(&source);
        table.setTableId(s("drag"));
        show(table, 900);
        QHeaderView *header = table.view()->horizontalHeader();
        QSignalSpy sorted(static_cast<TableHeader *>(header), &TableHeader::sortRequested);
        const auto drag = [&](int from, int to) {
            QTest::mousePress(header->viewport(), Qt::LeftButton, {}, QPoint(from, 19));
            for (int x = from; x != to; x += x < to ? 1 : -1) {
                QMouseEvent move(QEvent::MouseMove, QPointF(x, 19), header->viewport()->mapToGlobal(QPointF(x, 19)), Qt::NoButton, Qt::LeftButton, {});
                QCoreApplication::sendEvent(header->viewport(), &move);
            }
            QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, QPoint(to, 19));
        };
        drag(header->sectionViewportPosition(2) + 40, header->sectionViewportPosition(3) + 100);
        QCOMPARE(titles(*table.view()).mid(1, 3), (QStringList{s("Name"), s("Size"), s("Status")}));
        QCOMPARE(sorted.count(), 0);
        const int edge = header->sectionViewportPosition(1) + header->sectionSize(1) - 1;
        drag(edge, edge + 60);
        QCOMPARE(header->sectionSize(1), 239); // the edge was taken one pixel inside
        QCOMPARE(sorted.count(), 0);
        ResourceTable again(&source);
        again.setTableId(s("drag"));
        QCOMPARE(titles(*again.view()), titles(*table.view()));
        QCOMPARE(again.view()->columnWidth(1), 239);
    }

    void rowsReachTheEdgeOfTheTable()
    {
        Machines source(5);
        ResourceTable table(&source);
        show(table, 1200);
        QTRY_COMPARE(table.view()->horizontalHeader()->length(), table.view()->viewport()->width());
    }

    void columnsGiveWhatTheyDoNotNeed()
    {
        Machines source(5);
        ResourceTable table(&source);
        show(table, 680); // all of them want 788
        QHeaderView *header = table.view()->horizontalHeader();
        QTRY_COMPARE(table.view()->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(header->length(), table.view()->viewport()->width());
        for (int section = 1; section < header->count(); ++section)
            QVERIFY(header->isSectionHidden(section) || header->sectionSize(section) >= static_cast<TableHeader *>(header)->titleWidth(section));
        QVERIFY(header->sectionSize(4) >= 300); // its long note has use for all of it
        // Widths that the user gave are kept, and the table scrolls.
        TablePreferences sized = table.preferences();
        sized.widths = {{s("status"), 300}};
        table.setPreferences(sized);
        QTRY_VERIFY(table.view()->horizontalScrollBar()->maximum() > 0);
        QCOMPARE(header->sectionSize(2), 300);
    }

    void whatIsLeftGoesToCutCells()
    {
        Links source;
        ResourceTable table(&source, ResourceTable::Selection::None);
        show(table, 900); // 300 more than they were given
        QTableView *view = table.view();
        const int needed = neededBy(table, 1);
        QVERIFY(needed > 200 && needed < 500);
        QTRY_COMPARE(view->columnWidth(1), needed);
        QCOMPARE(view->columnWidth(2), 200);
        QCOMPARE(view->horizontalHeader()->length(), view->viewport()->width());
        // Further down other cells are cut: the columns stay where they are.
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
        QCoreApplication::processEvents();
        view->verticalScrollBar()->setValue(0);
        QCoreApplication::processEvents();
        QCOMPARE(view->columnWidth(1), needed);
        QCOMPARE(view->columnWidth(2), 200);
        // Cells that change may widen their column, and do not take it back.
        source.rename(source.arn + s(".fifo"));
        const int wider = neededBy(table, 1);
        QVERIFY(wider > needed);
        QTRY_COMPARE(view->columnWidth(1), wider);
        source.rename(s("arn"));
        QCoreApplication::processEvents();
        QCOMPARE(view->columnWidth(1), wider);
        // What a person chose is kept, cut or not.
        source.rename(s("arn:aws:sns:ap-northeast-2:123456789012:news"));
        TablePreferences sized = table.preferences();
        sized.widths = {{s("arn"), 120}};
        table.setPreferences(sized);
        QCoreApplication::processEvents();
        QCOMPARE(view->columnWidth(1), 120);
    }

    void emptyRoomGoesToCutCells()
    {
        Links source;
        ResourceTable table(&source, ResourceTable::Selection::None);
        show(table, 600); // no more than they were given
        QTRY_COMPARE(table.view()->columnWidth(1), neededBy(table, 1));
        QTRY_COMPARE(table.view()->horizontalScrollBar()->maximum(), 0);
    }

    void aBarComesBeforeAStatusIsCut()
    {
        States source;
        ResourceTable table(&source, ResourceTable::Selection::None);
        show(table, 600); // enough for the widths that were given
        const int needed = neededBy(table, 1);
        QVERIFY(needed > 90 + 48 && needed < 300);
        QTRY_COMPARE(table.view()->columnWidth(1), needed);
        QTRY_VERIFY(table.view()->horizontalScrollBar()->maximum() > 0);
    }

    void noBarScrollsByAFewPixels()
    {
        // Nothing to spare, and one of them cut: it is cut a little more.
        std::vector<ColumnClaim> claims{{280, 280, 280, 280}, {300, 300, 100, 340}, {120, 120, 80, 120}};
        QCOMPARE(sharedWidths(claims, 0, true, 670), (std::vector<int>{280, 270, 120}));
        // Where that is not enough no word is cut that was whole, and the bar leads to the ends of all.
        claims[1] = {300, 300, 290, 340};
        QCOMPARE(sharedWidths(claims, 0, true, 670), (std::vector<int>{305, 365, 120}));
        // A bar that has something to show comes.
        QCOMPARE(sharedWidths(claims, 0, true, 640), (std::vector<int>{290, 350, 120}));
        // Nothing is cut, and nothing to spare but the distance between them.
        claims = {{72, 72, 72, 70, 6}, {118, 118, 100, 118, 6}, {129, 129, 100, 110, 6}, {283, 283, 100, 283, 6}};
        QCOMPARE(sharedWidths(claims, 0, true, 584), (std::vector<int>{68, 113, 125, 278}));
        QCOMPARE(sharedWidths(claims, 0, true, 577), (std::vector<int>{72, 118, 129, 283}));
        // Sized by a person: nothing gives.
        claims = {{280, 280, 280}, {300, 300, 300}, {120, 120, 120}};
        QCOMPARE(sharedWidths(claims, 0, true, 690), (std::vector<int>{280, 300, 120}));
        // Of little room the small wants are met first.
        claims = {{200, 80, 80, 80}, {100, 100, 80, 120}, {100, 100, 80, 900}};
        QCOMPARE(sharedWidths(claims, 0, true, 500), (std::vector<int>{200, 120, 180}));
    }

    void whatScrollsShowsWholeCells()
    {
        // Up to a bound: one long value does not push all others out of sight.
        std::vector<ColumnClaim> claims{{200, 200, 200, 600}, {200, 200, 80, 900}, {100, 100, 80, 330}, {90, 90, 90}};
        QCOMPARE(sharedWidths(claims, 0, true, 300), (std::vector<int>{480, 520, 330, 90}));
        Links source;
        ResourceTable table(&source, ResourceTable::Selection::None);
        show(table, 600);
        TablePreferences sized = table.preferences();
        sized.widths = {{s("topic"), 700}};
        table.setPreferences(sized);
        QTRY_COMPARE(table.view()->columnWidth(1), neededBy(table, 1));
        QVERIFY(table.view()->horizontalScrollBar()->maximum() > 0);
    }

    void whatScrollsEndsOnAWholeColumn()
    {
        // Too little of the third to be of use: the others have the rest of the room, and end with it.
        std::vector<ColumnClaim> claims{{200, 200, 200, 200, 6}, {100, 100, 100, 100, 6}, {280, 280, 110, 302, 6}, {90, 90, 90, 90, 6}};
        QCOMPARE(sharedWidths(claims, 0, true, 400), (std::vector<int>{250, 150, 302, 90}));
        // Its title and the beginnings of long cells are worth showing, a part of a short one is not.
        QCOMPARE(sharedWidths(claims, 0, true, 520), (std::vector<int>{200, 100, 302, 90}));
        claims[2] = {150, 150, 110, 150, 6};
        QCOMPARE(sharedWidths(claims, 0, true, 420), (std::vector<int>{260, 160, 150, 90}));
        // A few pixels are spared before.
        QCOMPARE(sharedWidths(claims, 0, true, 441), (std::vector<int>{197, 97, 147, 90}));
        // What is cut has it first.
        claims[0].whole = 900;
        claims[3] = {400, 400, 400, 400, 6};
        QCOMPARE(sharedWidths(claims, 0, true, 640), (std::vector<int>{540, 100, 150, 400}));
        // Beside it alone a part of the next is shown.
        QCOMPARE(sharedWidths(claims, 0, true, 560), (std::vector<int>{480, 100, 150, 400}));
        // Nothing sized by a person moves.
        claims[0] = {300, 300, 300};
        QCOMPARE(sharedWidths(claims, 1, false, 450), (std::vector<int>{300, 150, 150, 400}));
    }

    void noWordsAreSlicedAtTheEdge()
    {
        Links source;
        source.arn = QString(80, u'm');
        ResourceTable table(&source, ResourceTable::Selection::None);
        show(table, 600);
        QTableView *view = table.view();
        const int room = view->viewport()->width();
        const auto sized = [&](int topic, int arn) {
            TablePreferences wanted = table.preferences();
            wanted.widths = {{s("topic"), topic}, {s("arn"), arn}, {s("about"), 200}};
            table.setPreferences(wanted);
            QTRY_COMPARE(view->columnWidth(1), arn);
        };
        const auto endsClear = [](QWidget &widget) {
            const QImage end = widget.grab(QRect(widget.width() - 4, 0, 4, widget.height())).toImage();
            for (int y = 0; y < end.height() - 1; ++y)
                for (int x = 1; x < end.width(); ++x)
                    if (end.pixel(x, y) != end.pixel(0, y))
                        return false;
            return true;
        };
        sized(room - 200, 700);
        QVERIFY(view->horizontalScrollBar()->maximum() > 0);
        QVERIFY(endsClear(*view->viewport()));
        view->horizontalScrollBar()->setValue(20);
        QVERIFY(!endsClear(*view->viewport()));
        view->horizontalScrollBar()->setValue(0);
        sized(room - 318, 300); // of the third title, the place of its first letter
        QVERIFY(endsClear(*view->horizontalHeader()->viewport()));
    }

    void shortWordsAreNeverCut()
    {
        // A size, a date: rather a long name beside them is, or a bar comes.
        const std::vector<ColumnClaim> claims{{60, 60, 60, 92}, {300, 200, 100, 900}, {200, 150, 80, 310}};
        const std::vector<int> close = sharedWidths(claims, 1, false, 640);
        QCOMPARE(close[0], 92);
        QCOMPARE(close[2], 310);
        QCOMPARE(close[0] + close[1] + close[2], 640);
        QCOMPARE(sharedWidths(claims, 1, false, 400), (std::vector<int>{92, 520, 310}));
    }

    void wordsReachIntoTheDistanceAfterThem()
    {
        Links source;
        ResourceTable table(&source, ResourceTable::Selection::None);
        show(table, 900);
        QTableView *view = table.view();
        const int needed = neededBy(table, 1);
        const auto drawn = [&](int width) {
            QImage image(width, 40, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            QStyleOptionViewItem option;
            option.rect = image.rect();
            view->itemDelegate()->paint(&painter, option, view->model()->index(0, 1));
            return image;
        };
        QCOMPARE(drawn(needed - Squeeze), drawn(needed).copy(0, 0, needed - Squeeze, 40));
        QVERIFY(drawn(needed - 3 * Squeeze) != drawn(needed).copy(0, 0, needed - 3 * Squeeze, 40));
    }

    void titlesOfNumbersEndWhereTheNumbersDo()
    {
        Machines source(3);
        ResourceTable table(&source, ResourceTable::Selection::None);
        show(table, 900);
        auto *header = static_cast<TableHeader *>(table.view()->horizontalHeader());
        const int whole = header->titleWidth(2);
        const auto end = [&](int width) {
            header->resizeSection(2, width);
            const int right = header->sectionViewportPosition(2) + header->sectionSize(2);
            return header->viewport()->grab(QRect(right - 50, 0, 50, header->height())).toImage();
        };
        const QImage roomy = end(whole);
        QCOMPARE(end(whole - Squeeze), roomy);
        QCOMPARE(header->sectionSize(2), whole - Squeeze);
    }

    void theHeaderWorksByKeyboard()
    {
        Machines source(12);
        ResourceTable table(&source);
        show(table, 900);
        QTableView *view = table.view();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 1));
        QTest::keyClick(view, Qt::Key_Up);
        auto *header = view->horizontalHeader();
        QVERIFY(header->hasFocus());
        QTest::keyClick(header, Qt::Key_Space); // the box
        QCOMPARE(table.selectedIds().size(), 12);
        QTest::keyClick(header, Qt::Key_Right);
        QTest::keyClick(header, Qt::Key_Return);
        QCOMPARE(table.model().sortColumn(), 0);
        QTest::keyClick(header, Qt::Key_Return);
        QCOMPARE(table.model().sortOrder(), Qt::DescendingOrder);
        QVERIFY(header->accessibleName().contains(s("Name")));
        const int width = header->sectionSize(1);
        QTest::keyClick(header, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(header->sectionSize(1), width + 16);
        QTest::keyClick(header, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(titles(*view).mid(1, 2), (QStringList{s("Status"), s("Name")}));
        QTest::keyClick(header, Qt::Key_Left, Qt::AltModifier);
        QTest::keyClick(header, Qt::Key_Left, Qt::AltModifier); // not before the boxes
        QCOMPARE(titles(*view).mid(0, 2), (QStringList{s("Selection"), s("Name")}));
        QTest::keyClick(header, Qt::Key_Down);
        QVERIFY(view->hasFocus());
    }

    void theNameColumnStays()
    {
        Machines source(40);
        ResourceTable table(&source);
        show(table, 560);
        TablePreferences wide = table.preferences();
        wide.widths = {{s("name"), 180}, {s("status"), 140}, {s("size"), 120}, {s("note"), 300}};
        table.setPreferences(wide);
        QTableView *view = table.view();
        const QModelIndex name = view->model()->index(1, 1);
        const QRect before = view->visualRect(name);
        QVERIFY(view->horizontalScrollBar()->maximum() > 150);
        view->horizontalScrollBar()->setValue(150);
        QCOMPARE(view->visualRect(name), before);
        picture(table, s("sticky"));
        QCOMPARE(view->indexAt(before.center()), name);
        QSignalSpy activated(&table, &ResourceTable::activated);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(before.left() + 20, before.center().y()));
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.front().at(1).toInt(), 0);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(26, before.center().y()));
        QCOMPARE(table.selectedIds(), QStringList{s("id1")});
        // The title above it sorts by it, though another column lies beneath.
        QTest::mouseClick(view->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(before.left() + 20, 19));
        QCOMPARE(table.model().sortColumn(), 0);
        // Cells the keyboard goes to are not left under the column that stays.
        view->horizontalScrollBar()->setValue(view->horizontalScrollBar()->maximum());
        view->setCurrentIndex(view->model()->index(1, 2));
        QVERIFY(view->visualRect(view->model()->index(1, 2)).left() >= before.right());
        TablePreferences loose = table.preferences();
        loose.stickyFirst = false;
        table.setPreferences(loose);
        view->horizontalScrollBar()->setValue(150);
        QVERIFY(view->visualRect(name) != before);
    }

    void linesWrapAndRowsGrow()
    {
        Machines source(30);
        ResourceTable table(&source);
        show(table, 900);
        QTableView *view = table.view();
        const int plain = view->rowHeight(1);
        TablePreferences wanted = table.preferences();
        wanted.wrapLines = true;
        table.setPreferences(wanted);
        QTRY_VERIFY(view->rowHeight(1) > plain);
        QCOMPARE(view->rowHeight(2), plain);
        wanted.wrapLines = false;
        wanted.compact = true;
        table.setPreferences(wanted);
        QVERIFY(view->rowHeight(1) < plain);
        QCOMPARE(view->rowHeight(1), view->rowHeight(2));
    }

    void densityChangesRows()
    {
        Machines source(3);
        ResourceTable table(&source);
        const int before = table.view()->rowHeight(0);
        Theme::instance().setDensity(Theme::Density::Compact);
        QVERIFY(table.view()->rowHeight(0) < before);
        Theme::instance().setDensity(Theme::Density::Comfortable);
        QCOMPARE(table.view()->rowHeight(0), before);
    }
};

QTEST_MAIN(TestTableColumns)
#include "tst_tablecolumns.moc"
