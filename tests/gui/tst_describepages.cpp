// Described pages: filter, split panel, create page, wizard, details. The service exists only in DescribedService.h.

#include "DescribedService.h"

#include "gui/describe/MissingNotice.h"
#include "gui/kit/AttributeEditor.h"
#include "gui/kit/Button.h"
#include "gui/kit/FilterParts.h"
#include "gui/kit/Form.h"
#include "gui/kit/FormField.h"
#include "gui/kit/PropertyFilter.h"
#include "gui/kit/SelectFilter.h"
#include "gui/kit/SplitPanel.h"
#include "gui/kit/Toggle.h"
#include "gui/kit/Wizard.h"
#include "gui/recorder/CodeTabs.h"

#include <QtWidgets/QComboBox>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::described;

namespace {

/// Whether some visible label of `place` says this.
bool shows(const QWidget &place, const QString &text)
{
    const auto labels = place.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().remove(QChar(0x200b)) == text && label->isVisible(); });
}

} // namespace

class TestDescribePages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_stage.emplace();
        QVERIFY(harness().start());
    }
    void cleanup() { m_stage.reset(); }
    void createsAndGoesToTheList();
    void staysWhereOneHasGoneMeanwhile();
    void showsRefusalsAtTheirField();
    void detailsLoadFailAndDelete();
    void addresses();
    void filterInTheAddress();
    void textFiltersWhileItIsTyped();
    void conditionsCompareByValue();
    void suggestsValuesOfTheRows();
    void fewValuesGetADropDown();
    void queriesInTheAddress();
    void detailsInTheSplitPanel();
    void theSplitPanelIsKeptAndClosed();
    void aFormAboutWhatIsNotThere();
    void aWizardAsksReviewsAndCreates();
    void aWizardIsCancelledAndRetranslated();

private:
    Harness &harness() { return m_stage->harness(); }
    ListPage *showList() { return m_stage->showList(); }

    std::optional<Stage> m_stage;
};

void TestDescribePages::createsAndGoesToTheList()
{
    auto *page = harness().show<CreatePage>(QStringLiteral("test/topics/create"));
    QVERIFY(page);
    QVERIFY(!page->hasUnsavedChanges());
    auto *name = page->findChild<QLineEdit *>(QStringLiteral("topicName"));
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("news"));
    QVERIFY(page->hasUnsavedChanges());
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(harness().address(), QStringLiteral("test/topics"));
    QCOMPARE(service->topics.size(), std::size_t(1));
    QCOMPARE(flashTitle(harness()), QStringLiteral("news"));
}

void TestDescribePages::staysWhereOneHasGoneMeanwhile()
{
    auto *page = harness().show<CreatePage>(QStringLiteral("test/topics/create"));
    QVERIFY(page);
    auto *name = page->findChild<QLineEdit *>(QStringLiteral("topicName"));
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("news"));
    const QString before = harness().address();
    QTest::keyClick(name, Qt::Key_Return);
    page->hide(); // another page of the window is shown before the service has answered
    QTRY_COMPARE(flashTitle(harness()), QStringLiteral("news"));
    QCOMPARE(service->topics.size(), std::size_t(1));
    QCOMPARE(harness().address(), before);
}

void TestDescribePages::showsRefusalsAtTheirField()
{
    auto *page = harness().show<CreatePage>(QStringLiteral("test/topics/create"));
    QVERIFY(page);
    FormField *field = page->form().field(QStringLiteral("topicName"));
    auto *create = page->findChild<Button *>(QStringLiteral("create"));
    auto *name = page->findChild<QLineEdit *>(QStringLiteral("topicName"));
    create->setFocus();
    QTest::mouseClick(create, Qt::LeftButton);
    QVERIFY(field->hasError()); // not even asked
    QVERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("taken"));
    QVERIFY(!field->hasError());
    service->createError = Error{"TopicExists", "Taken"};
    QTest::mouseClick(create, Qt::LeftButton);
    QTRY_VERIFY(field->hasError());
    auto *alert = page->findChild<QWidget *>(QStringLiteral("formError"));
    QVERIFY(!alert->isVisible());
    service->createError = Error{"Throttling", "Slow down"};
    QTest::mouseClick(create, Qt::LeftButton);
    QTRY_VERIFY(alert->isVisible());
    QVERIFY(!field->hasError());
    // A code that means several fields: the words of the message tell which.
    FormField *kind = page->form().field(QStringLiteral("topicKind"));
    service->createError = Error{"TopicInvalid", "No such Type of topic"};
    QTest::mouseClick(create, Qt::LeftButton);
    QTRY_VERIFY(kind->hasError());
    QVERIFY(!alert->isVisible() && !field->hasError());
    service->createError = Error{"TopicInvalid", "Too many topics"};
    QTest::mouseClick(create, Qt::LeftButton);
    QTRY_VERIFY(alert->isVisible());
    QVERIFY(!field->hasError());
    QCOMPARE(harness().address(), QStringLiteral("test/topics/create"));
}

void TestDescribePages::detailsLoadFailAndDelete()
{
    service->kind = Removal::Kind::OneClick;
    service->add("a", 1234);
    auto *page = harness().show<DetailsPage>(QStringLiteral("test/topics/a"));
    QVERIFY(page);
    QTRY_VERIFY(shows(*page, toCell(std::int64_t(1234)).text));
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("deleteTopic")), Qt::LeftButton);
    QTRY_COMPARE(harness().address(), QStringLiteral("test/topics"));
    page = harness().show<DetailsPage>(QStringLiteral("test/topics/a"));
    QVERIFY(page);
    QVERIFY(page->findChild<QWidget *>(QStringLiteral("detailsError"))->isVisible());
    QVERIFY(!page->findChild<Button *>(QStringLiteral("deleteTopic"))->isEnabled());
}

void TestDescribePages::addresses()
{
    const auto make = [&](const QStringList &path, const QString &query = {}) {
        return std::unique_ptr<Page>(harness().described().makePage(path, query, harness()));
    };
    const QString topics = QStringLiteral("topics");
    QVERIFY(qobject_cast<ListPage *>(make({}).get()));
    QVERIFY(qobject_cast<ListPage *>(make({topics}).get()));
    QVERIFY(qobject_cast<CreatePage *>(make({topics, QStringLiteral("create")}).get()));
    // A resource of that name is told apart by a query.
    QVERIFY(qobject_cast<DetailsPage *>(make({topics, QStringLiteral("create")}, QStringLiteral("x=1")).get()));
    QVERIFY(qobject_cast<DetailsPage *>(make({topics, QStringLiteral("a"), QStringLiteral("more")}).get()));
    QVERIFY(!make({topics, QStringLiteral("a"), QStringLiteral("nonsense")}));
    QVERIFY(!make({QStringLiteral("nowhere")}));
    QCOMPARE(make({topics, QStringLiteral("a%20b")})->title(), QStringLiteral("a b"));
}

void TestDescribePages::filterInTheAddress()
{
    for (const char *name : {"orders", "news"})
        service->add(name);
    auto *page = harness().show<ListPage>(QStringLiteral("test/topics?filter=ord"));
    QVERIFY(page);
    QCOMPARE(namesIn(page->table()), QStringList{QStringLiteral("orders")});
    page->table().setFilterText(QStringLiteral("a&b"));
    QCOMPARE(page->address(), QStringLiteral("test/topics?filter=a%26b"));
}

void TestDescribePages::textFiltersWhileItIsTyped()
{
    for (const char *name : {"orders", "news", "name", "border"})
        service->add(name);
    ListPage *page = showList();
    QVERIFY(page);
    // One input has that name, for keys and for views that are kept.
    QCOMPARE(page->findChildren<QLineEdit *>(QStringLiteral("filterInput")).size(), 1);
    auto *input = page->findChild<QLineEdit *>(QStringLiteral("filterInput"));
    QTest::keyClicks(input, QStringLiteral("ord"));
    QCOMPARE(namesIn(page->table()), (QStringList{QStringLiteral("border"), QStringLiteral("orders")}));
    // Nothing to suggest: no list stands before what was found.
    QVERIFY(!page->window()->findChild<FilterSuggestions *>()->isVisible());
    QTest::keyClick(input, Qt::Key_Return);
    QVERIFY(input->text().isEmpty());
    QCOMPARE(page->table().propertyFilter()->query().tokens.size(), std::size_t(1));
    QCOMPARE(page->table().model().rowCount(), 2);
    page->table().setFilterText({});
    QCOMPARE(page->table().model().rowCount(), 4);
    // The name of a column is a word, too, until something follows it.
    QTest::keyClicks(input, QStringLiteral("name"));
    QCOMPARE(namesIn(page->table()), QStringList{QStringLiteral("name")});
    QTest::keyClicks(input, QStringLiteral(" "));
    QCOMPARE(page->table().model().rowCount(), 4);
}

void TestDescribePages::conditionsCompareByValue()
{
    service->add("few", 9);
    service->add("many", 1000);
    service->add("some", 80);
    service->topics.push_back({"none", std::nullopt, Timestamp{} + std::chrono::hours(24 * 365)});
    ListPage *page = showList();
    QVERIFY(page);
    PropertyFilter &filter = *page->table().propertyFilter();
    QTest::keyClicks(filter.input(), QStringLiteral("Messages>=80"));
    QCOMPARE(page->table().model().rowCount(), 4); // not before Enter: half a number is another one
    QTest::keyClick(filter.input(), Qt::Key_Return);
    QCOMPARE(namesIn(page->table()), (QStringList{QStringLiteral("many"), QStringLiteral("some")}));
    QVERIFY(filter.setText(QStringLiteral("messages < 100")));
    QCOMPARE(namesIn(page->table()), (QStringList{QStringLiteral("few"), QStringLiteral("some")}));
    // A day, in local time, is all of its hours.
    const QString day = toQt(Timestamp{}).toLocalTime().date().toString(Qt::ISODate);
    QVERIFY(filter.setText(u"created = " % day));
    QCOMPARE(page->table().model().rowCount(), 3);
    QVERIFY(filter.setText(u"created > " % day));
    QCOMPARE(namesIn(page->table()), QStringList{QStringLiteral("none")});
    QVERIFY(filter.setText(QStringLiteral("name = few or name = none")));
    QCOMPARE(page->table().model().rowCount(), 2);
    // What matches nothing says so, and offers the way back.
    QVERIFY(filter.setText(QStringLiteral("name = nobody")));
    auto *message = page->findChild<QWidget *>(QStringLiteral("message"));
    QVERIFY(message->isVisible());
    QTest::mouseClick(message->findChild<Button *>(), Qt::LeftButton);
    QVERIFY(filter.query().isEmpty());
    QCOMPARE(page->table().model().rowCount(), 4);
}

void TestDescribePages::suggestsValuesOfTheRows()
{
    for (const char *name : {"orders", "news"})
        service->add(name);
    ListPage *page = showList();
    QVERIFY(page);
    QLineEdit *input = page->table().filterInput();
    input->setFocus();
    QTRY_VERIFY(input->hasFocus());
    auto *suggestions = page->window()->findChild<FilterSuggestions *>();
    const auto offered = [&] {
        QStringList texts;
        for (const auto &item : suggestions->isVisible() ? suggestions->items() : std::vector<FilterSuggestions::Item>())
            texts << item.text;
        return texts;
    };
    QTest::keyClicks(input, QStringLiteral("Name = "));
    QVERIFY(offered().contains(QStringLiteral("orders")) && offered().contains(QStringLiteral("news")));
    QTest::keyClicks(input, QStringLiteral("or"));
    QVERIFY(!offered().contains(QStringLiteral("news")));
    input->clear();
    QTest::keyClicks(input, QStringLiteral("Created > "));
    QVERIFY2(offered().join(u' ').contains(QStringLiteral("2026-11-25")), qPrintable(offered().join(u'|')));
}

void TestDescribePages::fewValuesGetADropDown()
{
    service->add("a");
    service->add("b");
    ListPage *page = showList();
    QVERIFY(page);
    auto *kinds = page->findChild<SelectFilter *>(QStringLiteral("filter-kind"));
    QVERIFY(kinds && !kinds->isVisible()); // one value is no choice
    service->add("c", 0, "fifo");
    page->refresh();
    QTRY_VERIFY(kinds->isVisible());
    kinds->setValue(QStringLiteral("fifo"));
    QCOMPARE(namesIn(page->table()), QStringList{QStringLiteral("c")});
    QVERIFY(kinds->accessibleName().contains(QStringLiteral("First in, first out")));
    QCOMPARE(page->address(), QStringLiteral("test/topics?filter=kind%20%3D%20fifo"));
    // It says what the query says, and the other way round.
    page->table().setFilterText({});
    QCOMPARE(kinds->value(), QString());
    QVERIFY(page->table().propertyFilter()->setText(QStringLiteral("kind = standard")));
    QCOMPARE(kinds->value(), QStringLiteral("standard"));
    kinds->setValue({});
    QCOMPARE(page->table().model().rowCount(), 3);
    // Chosen values that no row has any more stay until they are taken away.
    kinds->setValue(QStringLiteral("fifo"));
    service->topics.pop_back();
    page->refresh();
    QTRY_COMPARE(page->table().model().rowCount(), 0);
    QCOMPARE(kinds->value(), QStringLiteral("fifo"));
}

void TestDescribePages::queriesInTheAddress()
{
    service->add("orders", 5);
    service->add("border", 50, "fifo");
    service->add("news", 500, "fifo");
    const QString query = QStringLiteral("messages > 10 and kind = fifo and ord");
    auto *page = harness().show<ListPage>(QString(QStringLiteral("test/topics?filter=") % QString::fromLatin1(QUrl::toPercentEncoding(query))));
    QVERIFY(page);
    QCOMPARE(namesIn(page->table()), QStringList{QStringLiteral("border")});
    QCOMPARE(page->table().filterText(), query);
    QCOMPARE(page->table().propertyFilter()->query().tokens.size(), std::size_t(3));
    // What is still being typed belongs to it.
    page->table().setFilterText(QStringLiteral("kind = fifo"));
    QTest::keyClicks(page->table().filterInput(), QStringLiteral("new"));
    QCOMPARE(page->table().filterText(), QStringLiteral("kind = fifo and new"));
    QCOMPARE(namesIn(page->table()), QStringList{QStringLiteral("news")});
    // Texts that read like a query and are none come back as they were typed.
    for (const char *text : {"a=b", "x and y", "\"quoted", "size", "a \"b\" c", "and"}) {
        page->table().setFilterText({});
        page->table().filterInput()->setText(QLatin1String(text));
        const QString kept = page->table().filterText();
        page->table().setFilterText({});
        page->table().setFilterText(kept);
        QCOMPARE(page->table().filterInput()->text(), QLatin1String(text));
    }
    QEvent change(QEvent::LanguageChange);
    page->table().setFilterText(query);
    QCoreApplication::sendEvent(&page->view(), &change);
    QCOMPARE(page->table().filterText(), query);
    QCOMPARE(namesIn(page->table()), QStringList{QStringLiteral("border")});
}

void TestDescribePages::detailsInTheSplitPanel()
{
    service->add("a", 1234);
    service->add("b", 99, "fifo");
    ListPage *page = showList();
    QVERIFY(page);
    auto *split = page->findChild<SplitPanel *>();
    auto *button = page->findChild<Button *>(QStringLiteral("viewInPanel"));
    QVERIFY(split && !split->isOpen() && button && button->isVisible());
    QVERIFY(!button->accessibleName().isEmpty());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(split->isOpen() && button->isChecked());
    QVERIFY(split->findChild<QLabel *>(QStringLiteral("splitHint"))->isVisible());
    page->table().selectIds({QStringLiteral("a")});
    QTRY_VERIFY(shows(*split, QStringLiteral("Topic overview")));
    QCOMPARE(split->title(), QStringLiteral("a"));
    const QString before = toCell(std::int64_t(1234)).text;
    auto *panel = split->findChild<QWidget *>(QStringLiteral("splitPanel"));
    QVERIFY(shows(*panel, before));
    // What changes meanwhile changes here.
    service->topics[0].messages = 7777;
    QVERIFY(harness().createBucket("any-change"));
    QTRY_VERIFY(shows(*panel, toCell(std::int64_t(7777)).text));
    QVERIFY(!shows(*panel, before));
    // Several: what they have in common.
    page->table().selectIds({QStringLiteral("a"), QStringLiteral("b")});
    QTRY_VERIFY(shows(*panel, toCell(Timestamp{}).text));
    QVERIFY(!shows(*panel, QStringLiteral("Topic overview")));
    // The service says no: so does the panel.
    page->table().selectIds({QStringLiteral("b")});
    QTRY_COMPARE(split->title(), QStringLiteral("b"));
    QTRY_VERIFY(shows(*panel, QStringLiteral("99")));
    service->topics.pop_back();
    QVERIFY(harness().createBucket("another-change"));
    QTRY_VERIFY(split->findChild<QWidget *>(QStringLiteral("splitError")) || split->findChild<QLabel *>(QStringLiteral("splitHint"))->isVisible());
}

void TestDescribePages::theSplitPanelIsKeptAndClosed()
{
    service->add("a", 5);
    service->add("b", 6);
    ListPage *page = showList();
    QVERIFY(page);
    QTableView *view = page->table().view();
    view->setFocus();
    view->setCurrentIndex(page->table().model().index(1, 1));
    QTRY_VERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Return, Qt::AltModifier);
    auto *split = page->findChild<SplitPanel *>();
    QVERIFY(split->isOpen());
    // Without a checked row, the one the keyboard stands on; followed as it goes.
    QTRY_COMPARE(split->title(), QStringLiteral("b"));
    QTest::keyClick(view, Qt::Key_Up);
    QTRY_COMPARE(split->title(), QStringLiteral("a"));
    QTRY_VERIFY(split->findChild<QLabel *>(QStringLiteral("splitOpen")));
    page = showList();
    split = page->findChild<SplitPanel *>();
    QVERIFY(split->isOpen()); // kept
    const auto commands = page->commands();
    QVERIFY(std::any_of(commands.begin(), commands.end(), [](const Command &command) { return command.id == QLatin1String("test.topic.splitPanel"); }));
    // Closed from within: gone, and the keyboard is where it can be opened again.
    auto *move = split->findChild<Button *>(QStringLiteral("splitMove"));
    move->setFocus();
    QTRY_VERIFY(move->hasFocus());
    QTest::keyClick(move, Qt::Key_Escape);
    QVERIFY(!split->isOpen());
    QVERIFY(!split->findChild<QWidget *>(QStringLiteral("splitPanel"))->isVisible());
    QTRY_VERIFY(page->findChild<Button *>(QStringLiteral("viewInPanel"))->hasFocus());
    QVERIFY(!showList()->findChild<SplitPanel *>()->isOpen());
    // A list whose rows have no details offers none.
    auto *feeds = harness().show<ListPage>(QStringLiteral("test/feeds"));
    QVERIFY(feeds && !feeds->findChild<Button *>(QStringLiteral("viewInPanel")));
}

void TestDescribePages::aFormAboutWhatIsNotThere()
{
    auto *page = new CreatePage(harness(), [] {
        Resource place = topics(Params());
        place.details = subject(topics, QStringLiteral("news"));
        return place;
    });
    harness().put(page, QStringLiteral("test/publish/news"));
    harness().QWidget::show();
    QVERIFY(!page->isSettled());
    QTRY_VERIFY(page->isSettled());
    auto *notice = page->findChild<MissingNotice *>();
    auto *create = page->findChild<Button *>(QStringLiteral("create"));
    QVERIFY(notice && notice->isVisible() && create);
    QVERIFY(shows(*notice, QStringLiteral("Cannot be shown")) && shows(*notice, QStringLiteral("NotFound: Topic does not exist")));
    const auto submits = [page] { return page->commands().front().enabled(); };
    QVERIFY(!page->form().isVisible() && !create->isVisible() && !submits());
    // Somebody makes it.
    service->add("news");
    QVERIFY(harness().createBucket("any-change"));
    QTRY_VERIFY(page->form().isVisible());
    QVERIFY(!notice->isVisible() && create->isVisible() && submits());
    // Who may not look at a thing may still use it.
    QVERIFY(MissingNotice::tells(Error{"QueueDoesNotExist", "The specified queue does not exist.", 400}));
    QVERIFY(!MissingNotice::tells(Error{"AccessDenied", "User is not authorized", 403}));
    QVERIFY(!MissingNotice::tells(Error{"Throttling", "Rate exceeded", 400}));
}

void TestDescribePages::aWizardAsksReviewsAndCreates()
{
    auto *page = harness().show<CreateWizard>(QStringLiteral("test/feeds/create"));
    QVERIFY(page);
    Wizard &wizard = page->wizard();
    QCOMPARE(wizard.stepCount(), 3);
    QVERIFY(!page->hasUnsavedChanges());
    auto *next = page->findChild<Button *>(QStringLiteral("next"));
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 0); // without a name there is no next step
    QVERIFY(page->form(0).field(QStringLiteral("topicName"))->hasError());
    auto *name = page->findChild<QLineEdit *>(QStringLiteral("topicName"));
    QVERIFY(name->hasFocus());
    // A switch has its name beside it, not above.
    FormField *encrypted = page->form(0).field(QStringLiteral("encrypted"));
    auto *toggle = qobject_cast<Toggle *>(encrypted->input());
    QVERIFY(toggle && encrypted->label().isEmpty());
    QCOMPARE(toggle->text(), QStringLiteral("Encryption"));
    QCOMPARE(toggle->accessibleName(), QStringLiteral("Encryption"));
    QTest::keyClicks(name, QStringLiteral("weather"));
    QVERIFY(page->hasUnsavedChanges());
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(wizard.currentStep(), 1);

    auto *tags = page->findChild<TagEditor *>();
    QVERIFY(tags && tags->isVisible());
    const auto cell = [&](const char *part) { return tags->findChildren<QLineEdit *>(QLatin1String(part)).back(); };
    QTest::mouseClick(tags->findChild<Button *>(QStringLiteral("addRow")), Qt::LeftButton);
    QTest::keyClicks(cell("key"), QStringLiteral("aws:team"));
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 1); // reserved
    QVERIFY(cell("key")->hasFocus());
    cell("key")->setText(QStringLiteral("team"));
    cell("value")->setText(QStringLiteral("blue"));
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 2);

    auto *review = page->findChild<QWidget *>(QStringLiteral("review"));
    QTRY_VERIFY(shows(*review, QStringLiteral("weather")) && shows(*review, QStringLiteral("team = blue")));
    auto *code = review->findChild<CliPreview *>();
    QVERIFY(code);
    code->tabs().setLanguage(CodeLanguage::Cli);
    for (const char *part : {"create-bucket", "--bucket weather", "team", "blue"})
        QVERIFY2(code->tabs().code().contains(QLatin1String(part)), qPrintable(code->tabs().code()));

    service->createError = Error{"Throttling", "Slow down"};
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_VERIFY(page->findChild<QWidget *>(QStringLiteral("wizardError"))->isVisible());
    QCOMPARE(wizard.currentStep(), 2);
    // What a field is to blame for leads back to it.
    service->createError = Error{"TopicExists", "Taken"};
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(wizard.currentStep(), 0);
    QVERIFY(page->form(0).field(QStringLiteral("topicName"))->hasError());
    service->createError.reset();
    name->setText(QStringLiteral("climate"));
    QVERIFY(wizard.goTo(2));
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(harness().address(), QStringLiteral("test/feeds"));
    QCOMPARE(service->topics.size(), std::size_t(1));
    QCOMPARE(nameOf(service->topics.front()), QStringLiteral("climate"));
    const FormValues::Tags wanted{{QStringLiteral("team"), QStringLiteral("blue")}};
    QVERIFY(service->topics.front().tags == wanted);
    QCOMPARE(flashTitle(harness()), QStringLiteral("climate"));
}

void TestDescribePages::aWizardIsCancelledAndRetranslated()
{
    auto *page = harness().show<CreateWizard>(QStringLiteral("test/feeds/create"));
    QVERIFY(page);
    QCOMPARE(page->title(), QStringLiteral("Create feed"));
    auto *name = page->findChild<QLineEdit *>(QStringLiteral("topicName"));
    name->setText(QStringLiteral("weather"));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(page, &change);
    QCOMPARE(name->text(), QStringLiteral("weather"));
    // What was entered is not thrown away without a question.
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("cancel")), Qt::LeftButton);
    QTRY_VERIFY(harness().dialog());
    QTest::keyClick(harness().dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!harness().dialog());
    QCOMPARE(harness().address(), QStringLiteral("test/feeds/create"));
    name->clear();
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("cancel")), Qt::LeftButton);
    QTRY_COMPARE(harness().address(), QStringLiteral("test/feeds"));
}

QTEST_MAIN(TestDescribePages)
#include "tst_describepages.moc"
