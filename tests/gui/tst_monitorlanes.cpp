// One cell of a lane looked at closely, by the mouse and by the keys; and the mark of parts that were tried more than once.
#include "ConsoleHarness.h"
#include "LaneParts.h"

#include "gui/kit/Format.h"
#include "gui/kit/Popover.h"
#include "gui/monitor/CellText.h"
#include "gui/monitor/LaneRows.h"
#include "gui/monitor/PartLanes.h"
#include "gui/monitor/ReplayCard.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtQuickWidgets/QQuickWidget>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>

#include <algorithm>

using namespace nephoscope;
using namespace nephoscope::gui;

namespace {

constexpr qint64 mib = 1024 * 1024;

const transfer::PartSnapshot donePart{0, transfer::PartState::Done, 1, 100, 100};

QString factOf(const CellText &text, const QString &name)
{
    for (const auto &[key, value] : text.facts) {
        if (key == name)
            return value;
    }
    return {};
}

/// Pixels of a colour in a part of a picture.
int pixelsOf(const QImage &picture, const QRectF &part, const QColor &color)
{
    int count = 0;
    const QRect area = part.toAlignedRect().intersected(picture.rect());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += picture.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

} // namespace

class TestMonitorLanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<ConsoleHarness>();
        QVERIFY(m_console->start());
        QVERIFY(m_console->createBucket("lanes-bucket"));
    }
    void cleanup() { m_console.reset(); }

    void whatIsSaidOfAPart()
    {
        transfer::CellDetails cell;
        cell.first = cell.last = cell.number = 3;
        cell.total = cell.parts = 8;
        cell.offset = 16 * mib;
        cell.size = 8 * mib;
        CellText text = textOf(cell);
        QCOMPARE(text.title, QStringLiteral("Part 3 of 8"));
        QCOMPARE(factOf(text, QStringLiteral("Bytes")), QStringLiteral("16,777,216 to 25,165,823 (%1)").arg(formatSize(8 * mib)));
        QCOMPARE(factOf(text, QStringLiteral("State")), QStringLiteral("Waiting"));
        for (const char *unknown : {"File", "Attempts", "Speed", "ETag", "Part of the file"})
            QVERIFY2(factOf(text, QLatin1String(unknown)).isEmpty(), unknown);
        cell.state = transfer::PartState::Running;
        cell.done = 2 * mib;
        cell.attempts = 2;
        cell.ranFor = 500;
        text = textOf(cell);
        QCOMPARE(factOf(text, QStringLiteral("State")), QStringLiteral("In progress, 25%"));
        QCOMPARE(factOf(text, QStringLiteral("Attempts")), QStringLiteral("2"));
        QCOMPARE(factOf(text, QStringLiteral("Speed")), QStringLiteral("%1 (%2 in 500 ms)").arg(formatRate(4.0 * mib), formatSize(2 * mib)));
        cell.state = transfer::PartState::Done;
        cell.done = cell.size;
        cell.ranFor = 0; // shorter than the clock tells
        cell.etag = "\"abc\"";
        cell.checksumAlgorithm = "CRC64NVME";
        cell.checksum = "AAAAAAAAAAA=";
        text = textOf(cell);
        QCOMPARE(factOf(text, QStringLiteral("Speed")), QStringLiteral("less than 1 ms"));
        QCOMPARE(factOf(text, QStringLiteral("ETag")), QStringLiteral("\"abc\""));
        QCOMPARE(factOf(text, QStringLiteral("CRC64NVME")), QStringLiteral("AAAAAAAAAAA="));
        QVERIFY(text.line().startsWith(QStringLiteral("Part 3 of 8, Bytes: ")));
    }

    void whatIsSaidOfNeighbours()
    {
        LaneRows rows;
        LaneRow row;
        row.id = 1;
        row.cells.assign(2'000, {0, transfer::PartState::Waiting, 0, 5 * 8 * mib, 0});
        row.parts = 10'000;
        rows.setRows({row});
        QVERIFY(!rows.cell(2, 1) && !rows.cell(1, 2'001));
        CellText text = textOf(*rows.cell(1, 2));
        QCOMPARE(text.title, QStringLiteral("Parts 6 to 10 of 10,000"));
        QCOMPARE(factOf(text, QStringLiteral("State")), QStringLiteral("Waiting"));
        QVERIFY(factOf(text, QStringLiteral("Bytes")).startsWith(QStringLiteral("41,943,040 to 83,886,079")));
        transfer::CellDetails cell = *rows.cell(1, 2);
        cell.states = {2, 1, 2, 0};
        cell.retried = 2;
        cell.attempts = 3;
        cell.file = "a.bin";
        cell.lastFile = "b.bin";
        text = textOf(cell);
        QCOMPARE(factOf(text, QStringLiteral("State")), QStringLiteral("In progress: 1, Waiting: 2, Completed: 2"));
        QVERIFY(factOf(text, QStringLiteral("Attempts")).startsWith(u'2'));
        QVERIFY(factOf(text, QStringLiteral("Attempts")).contains(QStringLiteral("at most 3")));
        QCOMPARE(factOf(text, QStringLiteral("Files")), QStringLiteral("a.bin to b.bin"));
        QCOMPARE(factOf(text, QStringLiteral("Bytes")), formatSize(40 * mib)); // of two files: no range
    }

    /// Nobody pays for what nobody looks at.
    void oneCellIsAskedFor()
    {
        CountedParts parts(2'000, donePart);
        PartLanes lanes;
        lanes.setSize(QSizeF(1'000, 80));
        lanes.setModel(&parts);
        lanes.setJobId(1);
        ++parts.now;
        parts.poll();
        QVERIFY(parts.asked.empty());
        const auto hover = [&lanes](int number) {
            const QPointF at = lanes.cellRect(number).center();
            QHoverEvent event(QEvent::HoverMove, at, at, QPointF(-1, -1));
            QCoreApplication::sendEvent(&lanes, &event);
        };
        for (const int number : {1, 250, 251, 1'000, 2'000}) {
            parts.asked.clear();
            hover(number);
            QCOMPARE(lanes.pointedCell(), number);
            QCOMPARE(parts.asked, std::vector<std::uint32_t>{std::uint32_t(number)});
        }
        hover(2'000); // the mouse rests
        parts.poll(); // and nothing has moved
        QCOMPARE(parts.asked.size(), std::size_t(1));
        parts.cells[0].done = 50;
        ++parts.now;
        parts.poll();
        QCOMPARE(parts.asked.size(), std::size_t(2));
        // Fewer cells: it is not there any more.
        parts.cells.resize(10);
        ++parts.now;
        parts.poll();
        QCOMPARE(lanes.pointedCell(), 0);
        QVERIFY(lanes.cellText().isEmpty());
    }

    void retriedPartsHaveAMark_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("wide") << 4;
        QTest::newRow("in lines") << 500;
        QTest::newRow("as narrow as they get") << 2'000;
    }

    void retriedPartsHaveAMark()
    {
        QFETCH(int, count);
        const QColor mark(1, 2, 3);
        CountedParts parts(std::size_t(count), donePart);
        parts.cells[1].attempts = 2;
        parts.cells[2] = {3, transfer::PartState::Failed, 5, 100, 0};
        PartLanes lanes;
        lanes.setMarkColor(mark);
        lanes.setSize(QSizeF(600, 80));
        lanes.setModel(&parts);
        lanes.setJobId(1);
        QImage picture(600, 80, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        {
            QPainter painter(&picture);
            lanes.paint(&painter);
        }
        QCOMPARE(pixelsOf(picture, lanes.cellRect(1), mark), 0);
        QVERIFY(pixelsOf(picture, lanes.cellRect(2), mark) > 0);
        QVERIFY(pixelsOf(picture, lanes.cellRect(3), mark) > 0);
        QCOMPARE(pixelsOf(picture, lanes.cellRect(4), mark), 0);
        // A gap sets it off, so that it shows on every colour.
        QVERIFY(pixelsOf(picture, lanes.cellRect(2), Qt::transparent) > 0);
    }

    void theMouseTellsOfACell()
    {
        QVERIFY(upload(64 * mib, 1));
        auto *lanes = openPage();
        QVERIFY(lanes);
        QTRY_COMPARE(lanes->cellCount(), 8);
        QVERIFY(!isTipOpen());
        moveTo(lanes, 3);
        QTRY_VERIFY(isTipOpen());
        QCOMPARE(tipTitle(), QStringLiteral("Part 3 of 8"));
        const auto third = m_console->engine().transfers().cell(m_job, 3);
        QVERIFY(third && !third->etag.empty() && !third->checksum.empty());
        QVERIFY(tipTexts().contains(QStringLiteral("16,777,216 to 25,165,823 (%1)").arg(formatSize(8 * mib))));
        QVERIFY(tipTexts().contains(toQt(third->etag)));
        QVERIFY(tipTexts().contains(QStringLiteral("Completed")));
        moveTo(lanes, 8);
        QTRY_COMPARE(tipTitle(), QStringLiteral("Part 8 of 8"));
        // One of them was refused once.
        const auto cells = m_console->engine().transfers().parts(m_job);
        const auto retried = std::find_if(cells.begin(), cells.end(), [](const auto &cell) { return cell.attempts == 2; });
        QVERIFY(retried != cells.end());
        moveTo(lanes, int(retried->number));
        QTRY_COMPARE(lanes->pointedCell(), int(retried->number));
        QVERIFY(lanes->cellText().contains(QStringLiteral("Attempts: 2")));
        QTest::mouseMove(m_view, QPoint(5, m_view->height() - 5));
        QTRY_VERIFY(!isTipOpen());
        QCOMPARE(lanes->pointedCell(), 0);
        // What the colours and the mark mean stands above the list.
        QList<bool> marked;
        for (const LaneCell *cell : itemsOf<LaneCell>(m_view->rootObject())) {
            QVERIFY(cell->isVisible());
            marked << cell->property("retried").toBool();
        }
        QCOMPARE(marked, (QList<bool>{false, false, false, false, true}));
        // With the page it goes.
        moveTo(lanes, 1);
        QTRY_VERIFY(isTipOpen());
        m_console->show(QStringLiteral("s3/buckets"));
        QTRY_VERIFY(!isTipOpen());
    }

    void theKeysWalkTheCells()
    {
        QVERIFY(upload(64 * mib, 0));
        auto *lanes = openPage();
        QVERIFY(lanes);
        QTRY_COMPARE(lanes->cellCount(), 8);
        QVERIFY(lanes->activeFocusOnTab());
        m_view->setFocus(Qt::TabFocusReason);
        lanes->forceActiveFocus(Qt::TabFocusReason);
        QTRY_VERIFY(isTipOpen());
        QCOMPARE(tipTitle(), QStringLiteral("Part 1 of 8"));
        const auto press = [this](Qt::Key key) { QTest::keyClick(m_view, key); };
        press(Qt::Key_Left); // there is none before
        QCOMPARE(lanes->pointedCell(), 1);
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        QCOMPARE(tipTitle(), QStringLiteral("Part 3 of 8"));
        press(Qt::Key_End);
        QCOMPARE(lanes->pointedCell(), 8);
        press(Qt::Key_Right);
        QCOMPARE(lanes->pointedCell(), 8);
        press(Qt::Key_Down); // a single line
        QCOMPARE(lanes->pointedCell(), 8);
        press(Qt::Key_Home);
        QCOMPARE(tipTitle(), QStringLiteral("Part 1 of 8"));
        // A screen reader reads the same.
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(lanes);
        QVERIFY(spoken);
        QCOMPARE(spoken->text(QAccessible::Description), lanes->cellText());
        QVERIFY(spoken->text(QAccessible::Description).startsWith(QStringLiteral("Part 1 of 8, Bytes: 0 to 8,388,607")));
        QVERIFY(!spoken->text(QAccessible::Name).isEmpty());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isTipOpen());
        QVERIFY(lanes->hasActiveFocus());
        press(Qt::Key_Right);
        QCOMPARE(lanes->pointedCell(), 2);
        // The mouse takes over, and when it leaves the cursor is where it was.
        moveTo(lanes, 5);
        QTRY_COMPARE(lanes->pointedCell(), 5);
        QTest::mouseMove(m_view, QPoint(5, m_view->height() - 5));
        QTRY_COMPARE(lanes->pointedCell(), 2);
        lanes->setFocus(false);
        QTRY_VERIFY(!isTipOpen());
    }

    void aReplayTellsOfItsCells()
    {
        ReplayCard card(m_console->engine());
        const Timestamp began{Duration(1'800'000'000'000)};
        card.showReplay(transfer::Replay({{0, 0, 100, began, began + Duration(1'000), 1}, {0, 1, 50, began, began + Duration(2'000), 2}}));
        card.seek(1'000);
        const auto second = card.lanes().cell(card.lanes().rows().front().id, 2);
        QVERIFY(second);
        QCOMPARE(second->offset, std::uint64_t(100));
        QCOMPARE(second->done, std::uint64_t(25));
        QCOMPARE(second->ranFor, std::int64_t(1'000));
    }

private:
    bool upload(qint64 size, int refusals)
    {
        QFile file(m_console->filePath(QStringLiteral("big.bin")));
        if (!file.open(QIODevice::WriteOnly) || !file.resize(size))
            return false;
        EngineHost &engine = m_console->engine();
        if (refusals > 0)
            static_cast<LocalCloud &>(engine.cloud()).faults().add({"s3", "UploadPart", refusals});
        m_job = engine.transfers().upload(engine.caller(), toPath(file.fileName()), "lanes-bucket", "big.bin");
        return engine.transfers().waitIdle(std::chrono::seconds(60));
    }

    PartLanes *openPage()
    {
        Page *page = m_console->show(QStringLiteral("transfers"));
        m_view = page ? page->findChild<QQuickWidget *>(QStringLiteral("transfersView")) : nullptr;
        if (!m_view)
            return nullptr;
        const auto lanes = [this] { return itemsOf<PartLanes>(m_view->rootObject()).value(0); };
        return QTest::qWaitFor([&] { return lanes() && lanes()->isVisible() && lanes()->width() > 100; }, 10'000) ? lanes() : nullptr;
    }

    void moveTo(PartLanes *lanes, int cell)
    {
        QTest::mouseMove(m_view, lanes->mapRectToScene(lanes->cellRect(cell)).center().toPoint());
    }

    Popover *tip() const { return m_console->findChild<Popover *>(QStringLiteral("laneTip")); }
    bool isTipOpen() const { return tip() && tip()->isVisible(); }
    QString tipTitle() const { return tip() ? tip()->findChild<QLabel *>(QStringLiteral("popoverTitle"))->text() : QString(); }
    QStringList tipTexts() const
    {
        QStringList texts;
        for (const QLabel *label : tip()->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts;
    }

    std::unique_ptr<ConsoleHarness> m_console;
    QPointer<QQuickWidget> m_view;
    transfer::JobId m_job = 0;
};

QTEST_MAIN(TestMonitorLanes)
#include "tst_monitorlanes.moc"
