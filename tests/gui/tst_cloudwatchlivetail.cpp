#include "PageTest.h"

#include "api/generated/logs.h"
#include "gui/consoles/cloudwatch/LiveTailPage.h"
#include "gui/consoles/cloudwatch/LiveTailView.h"
#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/kit/Alert.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Multiselect.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TextInput.h"

#include <QtGui/QTextBlock>
#include <QtGui/QTextLayout>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::cloudwatch;
using namespace std::chrono_literals;

/// Live Tail in the CloudWatch console: sessions are started, held, cleared and ended; lines come and go.
class TestCloudWatchLiveTail : public PageTest
{
    Q_OBJECT
private Q_SLOTS:
    void addressesKeepTheQuestion();
    void whatIsRefused();
    void eventsAppear();
    void aPausedSession();
    void streamsOfOneGroup();
    void severalGroups();
    void afterThreeHours();
    void leavingEndsTheSession();
    void linesAreLimited();
    void termsAreMarked();

private:
    bool makeStream(const std::string &group, const std::string &stream = "web")
    {
        api::logs::CreateLogGroup::Input makeGroup;
        makeGroup.logGroupName = group;
        (void)m_console->call<api::logs::CreateLogGroup>(makeGroup);
        api::logs::CreateLogStream::Input make;
        make.logGroupName = group;
        make.logStreamName = stream;
        return m_console->call<api::logs::CreateLogStream>(make).has_value();
    }
    bool write(const std::string &group, const std::string &message, const std::string &stream = "web", std::size_t count = 1)
    {
        api::logs::PutLogEvents::Input input;
        input.logGroupName = group;
        input.logStreamName = stream;
        api::logs::InputLogEvent event;
        event.message = message;
        event.timestamp = m_console->engine().now().time_since_epoch().count();
        input.logEvents.emplace(count, event);
        return m_console->call<api::logs::PutLogEvents>(std::move(input)).has_value();
    }
    LiveTailPage *showPage(const TailQuestion &question)
    {
        m_console->engine().clock().setRate(0);
        return m_console->show<LiveTailPage>(liveTailAddress(question));
    }
    /// A page with a session that has begun.
    LiveTailPage *startPage(const TailQuestion &question)
    {
        LiveTailPage *page = showPage(question);
        if (!page || !part<Button>(page, "startTail")->isEnabled())
            return nullptr;
        press(page, "startTail");
        return QTest::qWaitFor([page] { return state(page) == StatusIndicator::Status::Success; }, 20'000) ? page : nullptr;
    }
    /// Lets the second go by that makes an update.
    void tick(Duration time = 1s) { m_console->engine().clock().advance(time); }
    static StatusIndicator::Status state(QWidget *page) { return part<StatusIndicator>(page, "tailStatus")->status(); }
    static QString status(QWidget *page) { return part<StatusIndicator>(page, "tailStatus")->text(); }
    static QString lines(QWidget *page) { return part<LiveTailView>(page, "tailLines")->toPlainText(); }
    static bool canPress(QWidget *page, const char *button) { return part<Button>(page, button)->isEnabled(); }
    static TailEvent event(const QString &message) { return {1'795'418'160'123, QStringLiteral("g"), QStringLiteral("s"), message}; }
};

void TestCloudWatchLiveTail::addressesKeepTheQuestion()
{
    QVERIFY(makeStream("/shop/orders"));
    const TailQuestion asked{.groups = {QStringLiteral("/shop/orders")}, .streams = {QStringLiteral("web"), QStringLiteral("a,b")}, .pattern = QStringLiteral("{ $.a = \"x&y=z%\" }")};
    LiveTailPage *page = showPage(asked);
    QVERIFY(page);
    QCOMPARE(page->question().groups, asked.groups);
    QTRY_COMPARE(page->question().streams.size(), 2);
    QCOMPARE(page->question().pattern, asked.pattern);
    QVERIFY(canPress(page, "startTail") && !canPress(page, "stopTail") && !canPress(page, "pauseTail") && !canPress(page, "clearTail"));
    page = showPage({});
    QVERIFY(page);
    QVERIFY(!canPress(page, "startTail")); // no group is chosen
    QVERIFY(!part<Multiselect>(page, "tailStreams")->isEnabled());
    QCOMPARE(state(page), StatusIndicator::Status::NotStarted);
    // The names of log groups are long: their field is as wide as the card, like the one of the terms.
    QTRY_COMPARE(part<Multiselect>(page, "tailGroups")->width(), part<TextInput>(page, "highlightTerms")->width());
}

void TestCloudWatchLiveTail::whatIsRefused()
{
    LiveTailPage *page = showPage({.groups = {QStringLiteral("no-such-group")}});
    QVERIFY(page);
    auto *error = part<Alert>(page, "tailError");
    QVERIFY(error->isHidden());
    press(page, "startTail");
    QTRY_VERIFY(!error->isHidden());
    QVERIFY2(wordsOn(error).contains(QStringLiteral("ResourceNotFoundException")), qPrintable(wordsOn(error)));
    QCOMPARE(state(page), StatusIndicator::Status::Error);
    QVERIFY(canPress(page, "startTail") && !canPress(page, "stopTail"));

    QVERIFY(makeStream("orders"));
    page = showPage({.groups = {QStringLiteral("orders")}, .pattern = QStringLiteral("{ $.level = ")});
    QVERIFY(page);
    press(page, "startTail");
    QTRY_VERIFY(wordsOn(part<Alert>(page, "tailError")).contains(QStringLiteral("InvalidParameterException")));

    QStringList names;
    Choices choices;
    for (int number = 0; number < 11; ++number) {
        names.append(QStringLiteral("g%1").arg(number));
        choices.push_back({.id = names.back(), .text = names.back()});
    }
    auto *groups = part<Multiselect>(page, "tailGroups");
    groups->setChoices(choices);
    groups->setValue(names);
    press(page, "startTail");
    QVERIFY(!canPress(page, "stopTail")); // ten at most
    groups->setValue(names.mid(1));
    QVERIFY(canPress(page, "startTail"));
}

void TestCloudWatchLiveTail::eventsAppear()
{
    QVERIFY(makeStream("/shop/orders"));
    QVERIFY(write("/shop/orders", "before"));
    m_console->engine().clock().setRate(0);
    ResourceView *groups = list(logGroupsAddress());
    QVERIFY(groups);
    groups->table().selectIds({QStringLiteral("/shop/orders")});
    QVERIFY(groups->perform(QStringLiteral("startTailing")));
    QTRY_VERIFY(qobject_cast<LiveTailPage *>(m_console->page()) && m_console->page()->isSettled());
    auto *page = qobject_cast<LiveTailPage *>(m_console->page());
    QCOMPARE(page->question().groups, QStringList{QStringLiteral("/shop/orders")});
    part<TextInput>(page, "tailPattern")->setText(QStringLiteral("order"));
    press(page, "startTail");
    QTRY_COMPARE(state(page), StatusIndicator::Status::Success);
    QVERIFY(!canPress(page, "startTail") && canPress(page, "stopTail") && canPress(page, "pauseTail"));
    QVERIFY(!part<TextInput>(page, "tailPattern")->isEnabled());
    QVERIFY(write("/shop/orders", "order 1\n"));
    QVERIFY(write("/shop/orders", "something else"));
    QVERIFY(write("/shop/orders", "order 2"));
    tick();
    QTRY_VERIFY(lines(page).contains(QStringLiteral("order 2")));
    QCOMPARE(lines(page).count(u'\n'), 1);
    QVERIFY2(lines(page).startsWith(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-"))) && lines(page).contains(QStringLiteral("  [web]  order 1\n")), qPrintable(lines(page)));
    QVERIFY2(status(page).contains(QStringLiteral("Log events: 2.")), qPrintable(status(page)));
    press(page, "clearTail");
    QVERIFY(lines(page).isEmpty() && !canPress(page, "clearTail"));
    QVERIFY(write("/shop/orders", "order 3"));
    tick();
    QTRY_VERIFY(lines(page).contains(QStringLiteral("order 3")));
    press(page, "stopTail");
    QCOMPARE(state(page), StatusIndicator::Status::Stopped);
    QVERIFY(canPress(page, "startTail") && part<TextInput>(page, "tailPattern")->isEnabled());
    QVERIFY(lines(page).contains(QStringLiteral("order 3"))); // it can be read on
    QVERIFY(write("/shop/orders", "order 4"));
    press(page, "startTail"); // what came between two sessions is in none
    QTRY_COMPARE(state(page), StatusIndicator::Status::Success);
    QVERIFY(write("/shop/orders", "order 5"));
    tick();
    QTRY_VERIFY(lines(page).contains(QStringLiteral("order 5")));
    QVERIFY(!lines(page).contains(QStringLiteral("order 4")));
}

void TestCloudWatchLiveTail::aPausedSession()
{
    QVERIFY(makeStream("orders"));
    LiveTailPage *page = startPage({.groups = {QStringLiteral("orders")}});
    QVERIFY(page);
    press(page, "pauseTail");
    QVERIFY(write("orders", "held"));
    tick();
    QTRY_VERIFY2(status(page).contains(QStringLiteral("New log events: 1.")), qPrintable(status(page)));
    QVERIFY(lines(page).isEmpty());
    QVERIFY(part<Button>(page, "pauseTail")->text().contains(QStringLiteral("Resume")));
    press(page, "pauseTail");
    QVERIFY(lines(page).contains(QStringLiteral("held")));
    press(page, "pauseTail");
    QVERIFY(write("orders", "dropped"));
    tick();
    QTRY_VERIFY(status(page).contains(QStringLiteral("New log events: 1.")));
    press(page, "clearTail"); // also what is held
    press(page, "pauseTail");
    QVERIFY(lines(page).isEmpty());
    press(page, "pauseTail");
    QVERIFY(write("orders", "last"));
    tick();
    QTRY_VERIFY(status(page).contains(QStringLiteral("New log events: 1.")));
    press(page, "stopTail"); // what is held is shown
    QVERIFY(lines(page).contains(QStringLiteral("last")));
}

void TestCloudWatchLiveTail::streamsOfOneGroup()
{
    QVERIFY(makeStream("orders", "web") && makeStream("orders", "api") && makeStream("other"));
    LiveTailPage *page = startPage({.groups = {QStringLiteral("orders")}, .streams = {QStringLiteral("api")}});
    QVERIFY(page);
    QVERIFY(write("orders", "from web") && write("orders", "from api", "api"));
    tick();
    QTRY_VERIFY(lines(page).contains(QStringLiteral("[api]  from api")));
    QVERIFY(!lines(page).contains(QStringLiteral("web")));
    press(page, "stopTail");
    auto *streams = part<Multiselect>(page, "tailStreams");
    QVERIFY(streams->isEnabled());
    part<Multiselect>(page, "tailGroups")->setValue({QStringLiteral("orders"), QStringLiteral("other")});
    QVERIFY(!streams->isEnabled() && streams->value().isEmpty());
}

void TestCloudWatchLiveTail::severalGroups()
{
    QVERIFY(makeStream("orders") && makeStream("other"));
    LiveTailPage *page = startPage({.groups = {QStringLiteral("orders"), QStringLiteral("other")}});
    QVERIFY(page);
    QVERIFY(write("orders", "one") && write("other", "two"));
    tick();
    QTRY_VERIFY2(lines(page).contains(QStringLiteral("[other web]  two")), qPrintable(lines(page)));
    QVERIFY(lines(page).contains(QStringLiteral("[orders web]  one")));
    QVERIFY(write("orders", "many", "web", 600));
    tick();
    QTRY_VERIFY2(status(page).contains(QStringLiteral("sample")), qPrintable(status(page)));
    QCOMPARE(lines(page).count(QStringLiteral("many")), 500);
    QCOMPARE(state(page), StatusIndicator::Status::Warning);
}

void TestCloudWatchLiveTail::afterThreeHours()
{
    QVERIFY(makeStream("orders"));
    LiveTailPage *page = startPage({.groups = {QStringLiteral("orders")}});
    QVERIFY(page);
    tick(3h);
    QTRY_COMPARE(state(page), StatusIndicator::Status::Stopped);
    QVERIFY2(status(page).startsWith(QStringLiteral("Ended after three hours.")), qPrintable(status(page)));
    QVERIFY(part<Alert>(page, "tailError")->isHidden());
    QVERIFY(canPress(page, "startTail") && !canPress(page, "pauseTail"));
}

void TestCloudWatchLiveTail::leavingEndsTheSession()
{
    QVERIFY(makeStream("orders"));
    QVERIFY(startPage({.groups = {QStringLiteral("orders")}}));
    api::logs::StartLiveTail::Input input;
    input.logGroupIdentifiers = {"arn:aws:logs:" + toStd(m_console->engine().region()) + ':' + toStd(m_console->engine().accountId()) + ":log-group:orders"};
    std::vector<api::logs::StartLiveTail::Output> others;
    const auto open = [&] {
        auto started = m_console->call<api::logs::StartLiveTail>(input);
        if (started)
            others.push_back(std::move(*started));
        return started.has_value();
    };
    for (int number = 0; number < 14; ++number)
        QVERIFY(open());
    QVERIFY(!open()); // fifteen at once
    QVERIFY(m_console->show<Page>(logGroupsAddress()));
    QVERIFY(QTest::qWaitFor(open)); // once: the next would be one too many
}

void TestCloudWatchLiveTail::linesAreLimited()
{
    LiveTailView view;
    view.resize(600, 300);
    view.show();
    std::vector<TailEvent> events;
    for (int number = 0; number < LiveTailView::mostLines + 100; ++number)
        events.push_back(event(QStringLiteral("line %1").arg(number)));
    view.add(events, false);
    QCOMPARE(view.blockCount(), LiveTailView::mostLines);
    QVERIFY(view.document()->lastBlock().text().endsWith(QStringLiteral("line 5099")));
    QVERIFY(view.document()->firstBlock().text().endsWith(QStringLiteral("line 100")));
    view.clear();
    QVERIFY(view.isEmpty());
    view.add({event(QString(100'000, u'x'))}, false);
    QVERIFY(view.toPlainText().size() < LiveTailView::mostCharacters + 100);
}

void TestCloudWatchLiveTail::termsAreMarked()
{
    QCOMPARE(highlightTerms(QStringLiteral(" a, b c ,,A, d, e, f, g")), (QStringList{QStringLiteral("a"), QStringLiteral("b c"), QStringLiteral("d"), QStringLiteral("e"), QStringLiteral("f")}));
    QVERIFY(makeStream("orders"));
    LiveTailPage *page = showPage({.groups = {QStringLiteral("orders")}});
    QVERIFY(page);
    auto *view = part<LiveTailView>(page, "tailLines");
    view->add({event(QStringLiteral("an Error, another error")), event(QStringLiteral("all is well"))}, false);
    part<TextInput>(page, "highlightTerms")->setText(QStringLiteral("ERROR, well"));
    const auto marks = [view](int block) {
        const QTextBlock at = view->document()->findBlockByNumber(block);
        QStringList found;
        for (const QTextLayout::FormatRange &range : at.layout()->formats())
            found.append(at.text().mid(range.start, range.length));
        return found;
    };
    QCOMPARE(marks(0), (QStringList{QStringLiteral("Error"), QStringLiteral("error")}));
    QCOMPARE(marks(1), QStringList{QStringLiteral("well")});
    const auto colourOf = [view](int block) { return view->document()->findBlockByNumber(block).layout()->formats().front().format.foreground().color(); };
    QVERIFY(colourOf(0) != colourOf(1));
    part<TextInput>(page, "highlightTerms")->clear();
    QVERIFY(marks(0).isEmpty());
}

QTEST_MAIN(TestCloudWatchLiveTail)
#include "tst_cloudwatchlivetail.moc"
