// What filters and accompanies tables, driven by mouse and keys: queries, property and select filters, the split panel.
// Rows and columns have tests of their own: tst_tablerows, tst_tablecolumns.
#include "TableSources.h"

#include "gui/kit/Button.h"
#include "gui/kit/FilterParts.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/kit/Preferences.h"
#include "gui/kit/PropertyFilter.h"
#include "gui/kit/SelectFilter.h"
#include "gui/kit/SplitPanel.h"
#include "gui/kit/TableMessage.h"

#include <QtGui/QMouseEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

using namespace nephoscope::gui;

namespace {

std::vector<FilterProperty> machineProperties()
{
    using Op = FilterOperator;
    return {{.id = s("name"), .label = s("Name")},
            {.id = s("status"), .label = s("Status"), .operators = {Op::Equals, Op::NotEquals}, .values = {s("Active"), s("Stopped")}},
            {.id = s("size"), .label = s("Size"), .operators = {Op::Equals, Op::Less, Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual}}};
}

QStringList suggestions(const QWidget &window)
{
    QStringList out;
    const auto *list = window.findChild<FilterSuggestions *>();
    if (list && list->isVisible())
        for (const auto &item : list->items())
            out.append(item.text);
    return out;
}

} // namespace

class TestTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().applyTo(*qApp); }
    void init() { Preferences::instance().setStore({}); }

    // Queries as values.

    void queriesAreWrittenAndReadBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << s("status = Active");
        QTest::newRow("and") << s("status = Active and name : abc");
        QTest::newRow("or") << s("size >= 10 or size < 3 or name !^ tmp");
        QTest::newRow("free") << s("web and !: batch");
        QTest::newRow("quoted") << s("\"Launch time\" >= \"2026-01-01 10:00\" and \"and\"");
        QTest::newRow("escaped") << s("name = \"say \\\"hi\\\" \\\\ bye\"");
        QTest::newRow("empty value") << s("note = \"\"");
        QTest::newRow("Korean") << s("상태 != 중지됨 and 이름 : 버킷");
    }
    void queriesAreWrittenAndReadBack()
    {
        QFETCH(QString, text);
        const auto query = FilterQuery::parse(text);
        QVERIFY(query.has_value());
        QCOMPARE(query->toString(), text);
        QCOMPARE(FilterQuery::parse(query->toString()), query);
    }

    void whatIsNoQueryIsRefused()
    {
        for (const char *text : {"name = \"open", "name =", "= abc", "a = b c = d", "a = b and c = d or e = f", "a = b and", "and"})
            QVERIFY2(!FilterQuery::parse(s(text)), text);
        QVERIFY(FilterQuery::parse(QString())->isEmpty());
    }

    void conditionsCompareByValue()
    {
        using Op = FilterOperator;
        QVERIFY(FilterQuery::test(s("9"), Op::Less, s("10")));
        QVERIFY(!FilterQuery::test(s("b9"), Op::Less, s("b10"))); // texts
        QVERIFY(FilterQuery::test(qint64(2) << 20, Op::Greater, s("1.5 MB")));
        QVERIFY(FilterQuery::test(qint64(2) << 20, Op::Equals, s("2 mb")));
        const QDateTime noon(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
        QVERIFY(FilterQuery::test(noon, Op::GreaterOrEqual, s("2026-11-25T12:00:00Z")));
        QVERIFY(FilterQuery::test(noon, Op::Less, s("2026-11-26")));
        QVERIFY(FilterQuery::test(s("Active"), Op::Equals, s("active")));
        QVERIFY(FilterQuery::test(s("my-bucket"), Op::StartsWith, s("MY")));
        QVERIFY(!FilterQuery::test(s("my-bucket"), Op::NotStartsWith, s("my")));
        QVERIFY(FilterQuery::test(s("my-bucket"), Op::NotContains, s("log")));
    }

    void andAndOrOverARow()
    {
        Machines source(8);
        FilterQuery query = *FilterQuery::parse(s("status = Active and size > 40"));
        QVERIFY(source.matchesQuery(5, query));
        QVERIFY(!source.matchesQuery(3, query));
        query.any = true;
        QVERIFY(source.matchesQuery(3, query));
        QVERIFY(!source.matchesQuery(4, query));
        QVERIFY(source.matchesQuery(4, *FilterQuery::parse(s("M004"))));
        QVERIFY(!source.matchesQuery(4, *FilterQuery::parse(s("!: stopped"))));
    }

    // Property filter.

    void suggestionsLeadToAToken()
    {
        Machines source(20);
        ResourceTable table(&source);
        auto *filter = new PropertyFilter(s("Find machines"));
        filter->setProperties(machineProperties());
        table.setPropertyFilter(filter);
        show(table, 900, 500);
        QLineEdit *input = filter->input();
        input->setFocus();
        QTest::keyClicks(input, s("sta"));
        QVERIFY(suggestions(table).contains(s("Status")));
        QVERIFY(!suggestions(table).contains(s("Size")));
        while (suggestions(table).value(table.findChild<FilterSuggestions *>()->highlighted()) != s("Status"))
            QTest::keyClick(input, Qt::Key_Down);
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(input->text(), s("Status "));
        QVERIFY(suggestions(table).contains(s("Status !=")));
        QVERIFY(!suggestions(table).contains(s("Status <")));
        QTest::keyClick(input, Qt::Key_Down);
        picture(table, s("operators"));
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(input->text(), s("Status = "));
        QVERIFY(suggestions(table).contains(s("Stopped")));
        auto *list = child<QListView>(table, "suggestionList");
        for (int row = 0; row < list->model()->rowCount(); ++row)
            if (const QModelIndex index = list->model()->index(row, 0); index.data().toString() == s("Stopped"))
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        QCOMPARE(filter->text(), s("status = Stopped"));
        QVERIFY(input->text().isEmpty());
        QVERIFY(input->hasFocus());
        QCOMPARE(table.model().rowCount(), 5);
        QCOMPARE(child<Label>(*filter, "matchCount")->text().left(1), s("5"));
        QVERIFY(child<QWidget>(*filter, "token-0")->isVisible());
    }

    void typedConditionsAndFreeText()
    {
        PropertyFilter filter;
        filter.setProperties(machineProperties());
        show(filter, 700, 300);
        QLineEdit *input = filter.input();
        input->setFocus();
        QTest::keyClicks(input, s("size>=50"));
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(filter.text(), s("size >= 50"));
        QTest::keyClicks(input, s("web server"));
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(filter.text(), s("size >= 50 and \"web server\""));
        QTest::keyClicks(input, s("Name "));
        QTest::keyClick(input, Qt::Key_Return); // no operator yet: nothing is taken
        QCOMPARE(filter.query().tokens.size(), size_t(2));
        QVERIFY(!suggestions(filter).isEmpty());
        QTest::keyClick(input, Qt::Key_Escape);
        QVERIFY(suggestions(filter).isEmpty());
        QCOMPARE(input->text(), s("Name "));
        QTest::keyClick(input, Qt::Key_Escape);
        QVERIFY(input->text().isEmpty());
        input->setText(s("status = Active and name : abc"));
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(filter.query().tokens.size(), size_t(4));
        QVERIFY(!filter.setText(s("open \"quote")));
        QCOMPARE(filter.query().tokens.size(), size_t(4));
    }

    void tokensAreEditedJoinedAndRemoved()
    {
        PropertyFilter filter;
        filter.setProperties(machineProperties());
        filter.setText(s("status = Active and size < 50"));
        QSignalSpy changed(&filter, &PropertyFilter::queryChanged);
        show(filter, 700, 500);
        QTest::mouseClick(child<QWidget>(filter, "token-1")->findChild<QAbstractButton *>(s("tokenText")), Qt::LeftButton);
        auto *form = filter.window()->findChild<FilterTokenForm *>();
        QVERIFY(form && form->isVisible());
        picture(filter, s("editor"));
        auto *op = child<QComboBox>(*form, "editOperator");
        op->setCurrentIndex(op->findData(int(FilterOperator::Greater)));
        auto *value = child<QLineEdit>(*form, "editValue");
        value->selectAll();
        QTest::keyClicks(value, s("70"));
        QTest::keyClick(value, Qt::Key_Return);
        QCOMPARE(filter.text(), s("status = Active and size > 70"));
        QVERIFY(!form->isVisible());
        QTest::mouseClick(child<QAbstractButton>(filter, "joint-1"), Qt::LeftButton);
        auto *menu = filter.window()->findChild<Menu *>();
        QVERIFY(menu && menu->isVisible());
        menu->findChild<QAbstractButton *>(s("item-or"))->click();
        QCOMPARE(filter.text(), s("status = Active or size > 70"));
        QTest::mouseClick(child<QWidget>(filter, "token-0")->findChild<QAbstractButton *>(s("tokenRemove")), Qt::LeftButton);
        QCOMPARE(filter.text(), s("size > 70"));
        QVERIFY(!filter.query().any);
        auto *text = child<QWidget>(filter, "token-0")->findChild<QAbstractButton *>(s("tokenText"));
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Delete);
        QVERIFY(filter.query().isEmpty());
        QVERIFY(!child<QWidget>(filter, "tokens")->isVisible());
        filter.setText(s("a and b"));
        QTest::mouseClick(child<Button>(filter, "clearFilters"), Qt::LeftButton);
        QVERIFY(filter.query().isEmpty());
        QVERIFY(changed.count() >= 6);
    }

    void valuesMayComeLate()
    {
        PropertyFilter filter;
        std::vector<std::pair<QString, FilterProperty::Done>> asked;
        std::vector<FilterProperty> properties = machineProperties();
        properties[0].load = [&](const QString &typed, FilterProperty::Done done) { asked.emplace_back(typed, std::move(done)); };
        filter.setProperties(properties);
        show(filter, 700, 400);
        filter.input()->setFocus();
        QTest::keyClicks(filter.input(), s("Name = a"));
        QVERIFY(asked.size() >= 2);
        const auto before = suggestions(filter);
        asked[asked.size() - 2].second({s("too old")});
        QCOMPARE(suggestions(filter), before);
        asked.back().second({s("alpha"), s("beta"), s("gamma")});
        const QStringList after = suggestions(filter);
        QVERIFY(after.contains(s("alpha")) && after.contains(s("gamma")));
        QVERIFY(!after.contains(s("too old")));
    }

    void noMatchOffersToClear()
    {
        Machines source(20);
        ResourceTable table(&source);
        auto *filter = new PropertyFilter(s("Find"));
        filter->setProperties(machineProperties());
        table.setPropertyFilter(filter);
        filter->setText(s("size > 100000"));
        show(table, 900, 500);
        QVERIFY(child<QWidget>(table, "message")->isVisible());
        QTest::mouseClick(child<Button>(table, "messageButton"), Qt::LeftButton);
        QVERIFY(filter->query().isEmpty());
        QCOMPARE(table.model().rowCount(), 20);
    }

    void aTableOfFewRowsMayBeLower()
    {
        Machines one(1), many(20), none(0);
        ResourceTable high(&many), empty(&none), low(&one);
        QVERIFY(low.minimumHeight() < high.minimumHeight());
        QCOMPARE(empty.minimumHeight(), high.minimumHeight());
        // Words in place of rows have their room.
        const int least = low.minimumHeight();
        auto *filter = new PropertyFilter(s("Find"));
        filter->setProperties(machineProperties());
        low.setPropertyFilter(filter);
        filter->setText(s("size > 100000"));
        show(low, 640, 460);
        QTRY_VERIFY(child<QWidget>(low, "message")->isVisible());
        QCOMPARE(low.minimumHeight(), high.minimumHeight());
        filter->setText({});
        QTRY_COMPARE(low.minimumHeight(), least);
        // What the page wants of its table is its own.
        low.setMinimumHeight(200);
        filter->setText(s("size > 100000"));
        QCOMPARE(low.minimumHeight(), 200);
    }

    // Select filter and split panel.

    void choicesBelowTheInputStandInColumns()
    {
        Machines source(5);
        ResourceTable table(&source);
        std::vector<SelectFilter *> choices;
        for (const auto &[label, option] : {std::pair{"Status", "Stopped by its owner, or by a schedule"}, {"Kind", "Small"}, {"Zone", "a"}}) {
            choices.push_back(new SelectFilter(s(label)));
            choices.back()->setOptions({{s("one"), s(option), 1}});
            table.addFilterWidget(choices.back());
        }
        show(table, 660, 500);
        QTRY_VERIFY(choices[0]->y() > child<QWidget>(table, "filter")->y());
        QTRY_VERIFY(choices[1]->y() == choices[0]->y() && choices[2]->y() > choices[0]->y());
        QCOMPARE(choices[2]->x(), choices[0]->x());
        QVERIFY(choices[1]->width() == choices[0]->width() && choices[2]->width() == choices[0]->width());
        // Beside it, each is as wide as it needs to be.
        table.resize(1100, 500);
        QTRY_VERIFY(choices[2]->width() < choices[0]->width() && choices[2]->y() == choices[0]->y());
    }

    void selectFilterChooses()
    {
        SelectFilter filter(s("Status"));
        filter.setOptions({{s("a"), s("Active"), 12}, {s("s"), s("Stopped"), 3}});
        QSignalSpy changed(&filter, &SelectFilter::valueChanged);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        column->addWidget(&filter, 0, Qt::AlignLeft | Qt::AlignTop);
        show(window, 500, 400);
        QTest::mouseClick(&filter, Qt::LeftButton);
        auto *menu = window.findChild<Menu *>();
        QVERIFY(menu && menu->isVisible());
        picture(window, s("select"));
        QTest::mouseClick(menu->findChild<QAbstractButton *>(s("item-s")), Qt::LeftButton);
        QCOMPARE(filter.value(), s("s"));
        QVERIFY(filter.accessibleName().contains(s("Stopped")));
        filter.setFocus();
        QTest::keyClick(&filter, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(filter.value(), QString());
        filter.setValue(s("a"));
        filter.setOptions({{s("s"), s("Stopped"), 3}});
        QCOMPARE(filter.value(), QString());
        QCOMPARE(changed.count(), 4);
        filter.setParent(nullptr);
    }

    void narrowTableHasRoomForItsFilters()
    {
        Machines source(20);
        ResourceTable table(&source);
        for (const char *label : {"Source of the event", "Outcome of the call"}) {
            auto *filter = new SelectFilter(QString::fromLatin1(label));
            filter->setOptions({{s("long"), s("a choice that would like to have a lot of room"), 1}});
            table.addFilterWidget(filter);
        }
        show(table, 560, 500);
        QCOMPARE(table.width(), 560);
        for (const SelectFilter *filter : table.findChildren<SelectFilter *>())
            QVERIFY(table.rect().contains(QRect(filter->mapTo(&table, QPoint()), filter->size())));
        QVERIFY(child<QLineEdit>(table, "filterInput")->width() >= 160);
    }

    void bothFiltersAreOfOneWidth()
    {
        Machines source(20);
        for (const int width : {640, 1000}) {
            ResourceTable plain(&source);
            ResourceTable asked(&source);
            auto *filter = new PropertyFilter(s("Find machines"));
            filter->setProperties(machineProperties());
            asked.setPropertyFilter(filter);
            show(plain, width, 500);
            show(asked, width, 500);
            QTRY_COMPARE(plain.filterInput()->width(), asked.filterInput()->width());
        }
    }

    void markOfAnErrorFollowsTheTheme()
    {
        TableMessage message;
        message.showError(s("Not loaded"), s("AccessDenied"), s("Retry"));
        show(message, 500, 300);
        const auto mark = [&message] {
            for (const QLabel *label : message.findChildren<QLabel *>())
                if (!label->pixmap(Qt::ReturnByValue).isNull())
                    return label->pixmap(Qt::ReturnByValue).toImage();
            return QImage();
        };
        const QImage light = mark();
        QVERIFY(!light.isNull());
        Theme::instance().setChoice(Theme::Choice::Dark);
        const QImage dark = mark();
        Theme::instance().setChoice(Theme::Choice::Light);
        QVERIFY(dark != light);
        QCOMPARE(mark(), light);
    }

    void messageOfALowTableGivesWayNoMoreThanItMust()
    {
        QTableView view;
        auto *message = new TableMessage(&view);
        message->showText(s("No rules"), s("Rules copy what is stored in one place to another."), s("Create rule"));
        show(view, 640, 500);
        message->show();
        message->resize(500, 400);
        const auto *title = child<Label>(*message, "messageTitle");
        const auto *text = child<Label>(*message, "messageText");
        const Theme &theme = Theme::instance();
        const int above = theme.space("l");
        QTRY_COMPARE(title->y(), above);
        const int between = text->y() - title->geometry().bottom();
        const int roomy = message->layout()->totalHeightForWidth(500);
        message->resize(500, roomy - 8); // what is below gives way first
        QTRY_COMPARE(title->y(), above);
        QCOMPARE(text->y() - title->geometry().bottom(), between);
        message->resize(500, roomy - (theme.space("m") - 4) - 5); // then what is above
        QTRY_COMPARE(title->y(), above - 5);
        QCOMPARE(text->y() - title->geometry().bottom(), between);
        message->resize(500, roomy - (theme.space("m") - 4) - (above - 6) - 6); // then the lines, which all stay
        QTRY_COMPARE(title->y(), 6);
        QVERIFY(text->y() - title->geometry().bottom() < between);
        QVERIFY(title->isVisible() && text->isVisible());
        QVERIFY(child<Button>(*message, "messageButton")->geometry().bottom() < message->height());
        message->resize(500, 400);
        QTRY_COMPARE(title->y(), above);
    }

    void splitPanelOpensMovesAndRemembers()
    {
        SplitPanel panel(new QWidget);
        panel.setPanelId(s("test"));
        panel.showHint(s("0 selected"), s("Select one"));
        show(panel, 1000, 700);
        auto *body = child<QWidget>(panel, "splitPanel");
        QCOMPARE(panel.title(), s("0 selected"));
        QVERIFY(child<QWidget>(panel, "splitHint")->isVisible());
        auto *edge = child<QWidget>(panel, "splitEdge");
        const int height = body->height();
        const QPoint from = edge->rect().center();
        QTest::mousePress(edge, Qt::LeftButton, {}, from);
        const QPoint to = edge->mapToGlobal(from) - QPoint(0, 50);
        QMouseEvent move(QEvent::MouseMove, edge->mapFromGlobal(to), to, Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(edge, &move);
        QTest::mouseRelease(edge, Qt::LeftButton, {}, from);
        QTRY_COMPARE(body->height(), height + 50);
        edge->setFocus();
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(edge, Qt::Key_Down);
        QTRY_COMPARE(body->height(), SplitPanel::leastHeight);
        QTest::mouseClick(child<Button>(panel, "splitMove"), Qt::LeftButton);
        QTRY_VERIFY(body->height() > 600);
        QVERIFY(body->width() >= SplitPanel::leastWidth);
        panel.showSummary(s("3 selected"), {{s("Size"), s("30")}});
        picture(panel, s("side"));
        QVERIFY(!child<QWidget>(panel, "splitHint")->isVisible());
        QTest::mouseClick(child<Button>(panel, "splitToggle"), Qt::LeftButton);
        QVERIFY(!panel.isOpen());
        QTRY_VERIFY(body->width() < 60);
        SplitPanel again(new QWidget);
        again.setPanelId(s("test"));
        QCOMPARE(again.position(), SplitPanel::Position::Side);
        QVERIFY(!again.isOpen());
        // A narrow place has no side.
        again.setOpen(true);
        show(again, 640, 600);
        QTRY_VERIFY(child<QWidget>(again, "splitPanel")->width() > 600);
        QCOMPARE(again.position(), SplitPanel::Position::Side);
        child<Button>(again, "splitMove")->setFocus();
        QTest::keyClick(child<Button>(again, "splitMove"), Qt::Key_Escape);
        QVERIFY(!again.isOpen());
    }
};

QTEST_MAIN(TestTable)
#include "tst_table.moc"
