#include "ConsoleHarness.h"
#include "PageParts.h"

#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "gui/charts/Chart.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Label.h"
#include "gui/kit/TextFilter.h"
#include "gui/scenes/flow/FlowCanvas.h"
#include "gui/scenes/flow/FlowDemo.h"
#include "gui/scenes/flow/FlowPage.h"
#include "gui/scenes/flow/FlowScene.h"

#include <QtCore/QMutex>
#include <QtCore/QStandardPaths>
#include <QtQuick/QQuickItem>
#include <QtQuickWidgets/QQuickWidget>
#include <QtTest/QSignalSpy>

#include <cmath>
#include <map>
#include <vector>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::flow;
using namespace std::chrono_literals;

namespace {

QMutex warningsMutex;
QStringList warnings;
QtMessageHandler before = nullptr;

void keepWarnings(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    // Of QML only: the engine says in its log what a function did.
    if ((type == QtWarningMsg || type == QtCriticalMsg) && text.contains(QStringLiteral("qrc:/"))) {
        const QMutexLocker lock(&warningsMutex);
        warnings << text;
    }
    before(type, context, text);
}

QQuickItem *findItem(QQuickItem *root, const QString &name)
{
    if (root->objectName() == name)
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QQuickItem *found = findItem(child, name))
            return found;
    }
    return nullptr;
}

} // namespace

class TestFlowPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        warnings.clear();
        before = qInstallMessageHandler(keepWarnings);
        m_console = std::make_unique<ConsoleHarness>();
        QVERIFY(m_console->start());
    }

    void cleanup()
    {
        m_console.reset();
        qInstallMessageHandler(before);
        QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
    }

    void emptyTeaches()
    {
        auto *page = open();
        QVERIFY(page);
        QCOMPARE(page->scene().model().nodeCount(), 0);
        QVERIFY(!part<Button>(page, "sendSomething")->isEnabled());
        QVERIFY(part<Button>(page, "buildDemo")->isEnabled());
        QVERIFY(!view(page).rootObject()->findChild<QQuickItem *>(QStringLiteral("flowGraph"))->isVisible());
    }

    void whatIsAlreadyThere()
    {
        QVERIFY(makeQueue("orders"));
        send("orders", "early");
        auto *page = open();
        QVERIFY(page);
        FlowModel &model = page->scene().model();
        QVERIFY(model.graph().contains(arn("orders")));
        QTRY_COMPARE(model.dots().size(), std::size_t(1));
        QCOMPARE(model.dots().front()->state, FlowDot::State::Waiting);
        // A queue that comes while somebody looks.
        QVERIFY(makeQueue("later"));
        QTRY_VERIFY(model.graph().contains(arn("later")) && page->scene().isSettled());
        QCOMPARE(model.dots().size(), std::size_t(1));
    }

    void theGraphStandsBelowItsControls()
    {
        QVERIFY(makeQueue("orders"));
        auto *page = open();
        QVERIFY(page);
        QQuickItem *root = view(page).rootObject();
        QTRY_VERIFY(page->scene().isSettled() && findItem(root, u"node-" % arn("orders")));
        view(page).setMinimumHeight(600); // also where there is room below
        QTRY_VERIFY(view(page).height() >= 600);
        const double top = findItem(root, u"node-" % arn("orders"))->mapToScene(QPointF()).y();
        QVERIFY2(top >= 0 && top <= 24, qPrintable(QString::number(top)));
    }

    /// A chain wider than the page makes boxes smaller, not their words; the dots stand below these.
    void namesStayReadable()
    {
        std::string below;
        for (const char *name : {"fifth", "fourth", "third", "second", "first"}) {
            QVERIFY(below.empty() ? makeQueue(name) : makeQueue(name, {{"RedrivePolicy", R"({"deadLetterTargetArn":")" + below + R"(","maxReceiveCount":3})"}}));
            below = toStd(arn(name));
        }
        auto *page = open();
        QVERIFY(page);
        const std::string id = send("first", "read me");
        QTRY_VERIFY(page->scene().model().dot(id) && page->scene().model().dot(id)->state == FlowDot::State::Waiting && page->scene().isSettled());
        QQuickItem *root = view(page).rootObject();
        QTRY_VERIFY(findItem(root, u"node-" % arn("first")));
        QQuickItem *node = findItem(root, u"node-" % arn("first"));
        QTRY_VERIFY2(node->mapRectToScene(QRectF(0, 0, node->width(), 1)).width() < LayoutInput().box.width(), "the chain fits");
        auto *dots = qobject_cast<FlowDots *>(findItem(root, QStringLiteral("flowDots")));
        QVERIFY(dots);
        QVERIFY(QTest::qWaitFor([&] {
            view(page).grab();
            return dots->placeOf(id).has_value();
        }));
        const double dot = dots->mapToScene(*dots->placeOf(id)).y();
        QVERIFY(dot < node->mapToScene(QPointF(0, node->height())).y());
        int texts = 0;
        for (QQuickItem *each : node->childItems()) {
            if (each->property("text").toString().isEmpty())
                continue;
            ++texts;
            QCOMPARE(each->mapRectToScene(QRectF(0, 0, 100, 100)).size(), QSizeF(100, 100));
            const double bottom = each->mapToScene(QPointF(0, each->property("contentHeight").toDouble())).y();
            QVERIFY2(bottom < dot, qPrintable(each->property("text").toString()));
        }
        QVERIFY(texts >= 2); // name and figures; a rate for a second
    }

    void theLegendStandsInColumns()
    {
        QVERIFY(makeQueue("orders"));
        auto *page = open();
        QVERIFY(page);
        QQuickItem *legend = findItem(view(page).rootObject(), QStringLiteral("flowLegend"));
        QVERIFY(legend);
        view(page).setMaximumWidth(480);
        // Of each row, where its entries start.
        const auto rows = [&] {
            view(page).grab();
            std::map<double, std::vector<double>> starts;
            for (const QQuickItem *entry : legend->childItems())
                starts[std::round(entry->y() + entry->height() / 2)].push_back(entry->x());
            return starts;
        };
        QTRY_VERIFY(legend->width() <= 480 && rows().size() > 1);
        const auto placed = rows();
        const std::vector<double> &first = placed.begin()->second;
        QVERIFY(first.size() > 1);
        QCOMPARE(first.front(), 0.0);
        for (const auto &[y, starts] : placed) {
            QVERIFY(starts.size() <= first.size());
            for (std::size_t at = 0; at < starts.size(); ++at)
                QCOMPARE(starts[at], first[at]);
        }
    }

    void aMessagesLife()
    {
        QVERIFY(makeQueue("dead"));
        QVERIFY(makeQueue("orders", {{"RedrivePolicy", R"({"deadLetterTargetArn":")" + toStd(arn("dead")) + R"(","maxReceiveCount":1})"}, {"VisibilityTimeout", "30"}}));
        auto *page = open();
        QVERIFY(page);
        FlowModel &model = page->scene().model();
        const std::string id = send("orders", "the order");
        QTRY_VERIFY(model.dot(id));
        // The clock is the test's from here on.
        page->scene().setSpeed(0);
        QCOMPARE(m_console->engine().clock().rate(), 0.0);
        m_console->engine().clock().advance(2s);
        QTRY_COMPARE(model.dot(id)->state, FlowDot::State::Waiting);

        QCOMPARE(receive("orders"), QByteArray("the order"));
        QTRY_COMPARE(model.dot(id)->state, FlowDot::State::Invisible);
        m_console->engine().clock().advance(31s);
        QTRY_COMPARE(model.dot(id)->state, FlowDot::State::Waiting);
        QCOMPARE(receive("orders"), QByteArray());
        QTRY_VERIFY(model.dot(id)->dies);
        m_console->engine().clock().advance(2s);
        QTRY_VERIFY(!model.dot(id)->dies);
        QCOMPARE(model.graph().nodes[std::size_t(model.dot(id)->node)].name, QStringLiteral("dead"));
        // A step goes on by a quarter of a second; the page gives the clock back its pace.
        const Timestamp still = m_console->engine().now();
        QTest::mouseClick(part<Button>(page, "stepClock"), Qt::LeftButton);
        QVERIFY(m_console->engine().now() == still + FlowScene::step);
        m_console->put(nullptr, {});
        QTRY_COMPARE(m_console->engine().clock().rate(), 1.0);
        QVERIFY(!m_console->engine().flow().isWatched());
    }

    void slowMotion()
    {
        QVERIFY(makeQueue("orders"));
        auto *page = open();
        QVERIFY(page);
        choose(page, "paceClock", "0.1");
        QCOMPARE(m_console->engine().clock().rate(), 0.1);
        QTest::mouseClick(part<Button>(page, "pauseClock"), Qt::LeftButton);
        QCOMPARE(m_console->engine().clock().rate(), 0.0);
        QTest::mouseClick(part<Button>(page, "pauseClock"), Qt::LeftButton);
        QCOMPARE(m_console->engine().clock().rate(), 0.1);
        choose(page, "paceClock", "1");
        QCOMPARE(m_console->engine().clock().rate(), 1.0);
    }

    void clickReadsAMessage()
    {
        QVERIFY(makeQueue("orders"));
        auto *page = open();
        QVERIFY(page);
        FlowModel &model = page->scene().model();
        const std::string id = send("orders", "read me");
        QTRY_VERIFY(model.dot(id) && model.dot(id)->state == FlowDot::State::Waiting && page->scene().isSettled());
        auto *dots = qobject_cast<FlowDots *>(findItem(view(page).rootObject(), QStringLiteral("flowDots")));
        QVERIFY(dots);
        page->scene().setSpeed(0); // nothing moves between the look and the click
        QVERIFY(QTest::qWaitFor([&] {
            view(page).grab();
            return dots->placeOf(id).has_value();
        }));
        const QPointF place = dots->mapToScene(*dots->placeOf(id));
        QTest::mouseClick(&view(page), Qt::LeftButton, Qt::NoModifier, place.toPoint());
        QCOMPARE(model.selectedMessage(), id);
        QCOMPARE(part<CodeBlock>(page, "messageText")->code(), QStringLiteral("read me"));
        QVERIFY(!part<QWidget>(page, "flowHistory")->findChildren<QLabel *>().isEmpty());
        page->scene().setSpeed(1);
        // The history grows with what happens to it.
        const auto lines = [&] {
            int visible = 0;
            for (const QLabel *each : part<QWidget>(page, "flowHistory")->findChildren<QLabel *>())
                visible += each->isHidden() ? 0 : 1;
            return visible;
        };
        const int first = lines();
        QCOMPARE(receive("orders"), QByteArray("read me"));
        QTRY_VERIFY(lines() > first);
        // Filter by its text.
        part<TextFilter>(page, "flowFilter")->setText(QStringLiteral("nothing like it"));
        QVERIFY(!model.dot(id)->matches);
        part<TextFilter>(page, "flowFilter")->setText(QStringLiteral("READ"));
        QVERIFY(model.dot(id)->matches);
    }

    void longTextsAreReadWhole()
    {
        QVERIFY(makeQueue("orders"));
        auto *page = open();
        QVERIFY(page);
        FlowModel &model = page->scene().model();
        const QString text = QString(5'000, QChar(0xd55c)); // three bytes each
        const std::string id = send("orders", toStd(text).c_str());
        const std::string other = send("orders", std::string(Hop::maxExcerpt, 'x').c_str());
        QTRY_VERIFY(model.dot(id) && model.dot(other));
        QVERIFY(model.traces().find(id)->excerpt.size() <= Hop::maxExcerpt);
        auto *code = part<CodeBlock>(page, "messageText");
        auto *cut = part<Label>(page, "messageTextCut");
        model.selectMessage(id);
        QTRY_COMPARE(code->code(), text);
        QVERIFY(cut->isHidden());
        // It stays for as long as the message is selected, also when that is gone.
        api::sqs::PurgeQueue::Input purge;
        purge.queueUrl = url("orders");
        QVERIFY(m_console->call<api::sqs::PurgeQueue>(std::move(purge)));
        QTRY_VERIFY(!model.dot(id));
        QCOMPARE(code->code(), text);
        // Where there is nothing to read any more, how it begins is what there is, and it says so.
        model.selectMessage(other);
        QCOMPARE(code->code(), QString(qsizetype(Hop::maxExcerpt), u'x'));
        QVERIFY(!cut->isHidden() && cut->text().contains(QStringLiteral("256")));
    }

    void withoutGraphvizThePageSaysSo()
    {
        QVERIFY(makeQueue("orders"));
        auto *page = open();
        QVERIFY(page);
        QTRY_VERIFY(page->scene().isSettled() && page->scene().model().isPlaced());
        auto *note = part<Label>(page, "flowNote");
        if (page->scene().laidOutBy() == LayoutResult::By::Graphviz)
            QVERIFY(!note->text().contains(QStringLiteral("graphviz")));
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nonexistent");
        QSignalSpy settled(&page->scene(), &FlowScene::settled);
        page->refresh();
        const bool done = QTest::qWaitFor([&] { return !settled.isEmpty(); });
        qputenv("PATH", path);
        QVERIFY(done);
        QVERIFY(page->scene().laidOutBy() == LayoutResult::By::RowsWithoutGraphviz);
        QVERIFY(page->scene().model().isPlaced());
        QVERIFY(note->isVisible() && note->text().contains(QStringLiteral("graphviz")));
        // Once it is installed, a refresh is enough.
        if (QStandardPaths::findExecutable(QStringLiteral("dot")).isEmpty())
            return;
        page->refresh();
        QTRY_VERIFY(page->scene().laidOutBy() == LayoutResult::By::Graphviz);
        QVERIFY(!note->text().contains(QStringLiteral("graphviz")));
    }

    void nodesByKeyboard()
    {
        QVERIFY(makeQueue("dead"));
        QVERIFY(makeQueue("orders", {{"RedrivePolicy", R"({"deadLetterTargetArn":")" + toStd(arn("dead")) + R"(","maxReceiveCount":3})"}}));
        auto *page = open();
        QVERIFY(page);
        QQuickItem *root = view(page).rootObject();
        QTRY_VERIFY(findItem(root, u"node-" % arn("orders")));
        QQuickItem *orders = findItem(root, u"node-" % arn("orders"));
        view(page).setFocus();
        orders->forceActiveFocus(Qt::TabFocusReason);
        QTRY_VERIFY(orders->hasActiveFocus());
        QTest::keyClick(&view(page), Qt::Key_Right);
        QVERIFY(findItem(root, u"node-" % arn("dead"))->hasActiveFocus());
        QTest::keyClick(&view(page), Qt::Key_Space);
        QCOMPARE(page->scene().model().selectedNode(), arn("dead"));
        QVERIFY(part<Button>(page, "openResource")->isVisible());
    }

    void twoClicks()
    {
        auto *page = open();
        QVERIFY(page);
        FlowModel &model = page->scene().model();
        QSignalSpy built(&page->demo(), &FlowDemo::finished);
        press(page, "buildDemo");
        QTRY_COMPARE_WITH_TIMEOUT(built.count(), 1, 60'000);
        QVERIFY2(built.first().first().value<const Error *>() == nullptr, "see the flash");
        QTRY_VERIFY_WITH_TIMEOUT(part<Button>(page, "sendSomething")->isEnabled() && page->scene().isSettled(), 20'000);
        for (const char *name : {FlowDemo::orders, FlowDemo::dead, FlowDemo::invoices, FlowDemo::archive})
            QTRY_VERIFY2_WITH_TIMEOUT(model.graph().contains(arn(name)), name, 20'000); // the graph follows the change feed
        const auto of = [&](const char *queue) -> const FlowFigures & { return model.figures(model.graph().indexOf(arn(queue))); };
        const auto passed = [&](const QString &id) { return model.graph().contains(id) ? model.figures(model.graph().indexOf(id)).passed : 0; };
        const QString topic = toQt(page->demo().arn("sns", FlowDemo::topic));
        const QString function = toQt(page->demo().arn("lambda", std::string("function:") + FlowDemo::function));
        // S3's test event goes to all that have no filter.
        QTRY_COMPARE_WITH_TIMEOUT(of(FlowDemo::archive).passed, 1, 30'000);
        QCOMPARE(passed(topic), 1);
        QCOMPARE(of(FlowDemo::orders).passed, 0);
        press(page, "sendSomething"); // an order
        QTRY_COMPARE_WITH_TIMEOUT(passed(topic), 2, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(of(FlowDemo::archive).passed, 2, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(of(FlowDemo::orders).passed, 1, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(passed(function) >= 3, 60'000); // twice from the topic, once from the queue
        QCOMPARE(of(FlowDemo::invoices).passed, 0);
        press(page, "sendSomething"); // an invoice
        QTRY_COMPARE_WITH_TIMEOUT(of(FlowDemo::invoices).passed, 1, 30'000);
        QCOMPARE(of(FlowDemo::orders).passed, 1);
        // Once more is no error: what is there stays.
        press(page, "buildDemo");
        QTRY_COMPARE_WITH_TIMEOUT(built.count(), 2, 60'000);
        QVERIFY(built.last().first().value<const Error *>() == nullptr);
    }

    void fiveThousandASecond()
    {
        QVERIFY(makeQueue("orders"));
        auto *page = open();
        QVERIFY(page);
        FlowScene &scene = page->scene();
        MessageFlow &flow = m_console->engine().flow();
        QVERIFY(flow.isWatched());
        std::vector<Hop> hops;
        for (int number = 0; number < 5'000; ++number)
            hops.push_back({.time = m_console->engine().now(), .kind = Hop::Kind::Sent, .message = "m" + std::to_string(number), .from = "arn:aws:iam::123456789012:root", .to = toStd(arn("orders"))});
        const std::size_t count = hops.size();
        flow.publish(std::move(hops));
        // One turn of the event loop does one frame's work, however much waits.
        const int orders = scene.model().graph().indexOf(arn("orders"));
        qint64 seen = scene.model().figures(orders).passed;
        for (int frame = 0; seen < qint64(count); ++frame) {
            QVERIFY(frame < 10);
            scene.frame();
            const qint64 now = scene.model().figures(orders).passed;
            QVERIFY(now - seen <= qint64(FlowScene::hopsPerFrame));
            QVERIFY(now > seen);
            seen = now;
            QVERIFY(scene.model().dots().size() <= FlowModel::maxDots);
        }
        QTRY_VERIFY(scene.isSettled());
        view(page).grab();
        // More than the feed keeps: told, not hidden.
        std::vector<Hop> flood(MessageFlow::maxKept + 5, Hop{.message = "flood", .to = toStd(arn("orders"))});
        flow.publish(std::move(flood));
        scene.frame();
        QCOMPARE(scene.model().dropped(), quint64(5));
    }

    void themesLanguagesAndMotion()
    {
        QVERIFY(makeQueue("orders"));
        auto *page = open();
        QVERIFY(page);
        send("orders", "hello");
        QTRY_COMPARE(page->scene().model().dots().size(), std::size_t(1));
        for (const auto mode : {Theme::Mode::Dark, Theme::Mode::HighContrast, Theme::Mode::Light}) {
            Theme::instance().setMode(mode);
            view(page).grab();
        }
        QEvent language(QEvent::LanguageChange);
        QCoreApplication::sendEvent(page, &language);
        view(page).grab();
        Theme::instance().setMotion(false);
        const std::string id = send("orders", "still");
        QTRY_VERIFY(page->scene().model().dot(id) && page->scene().model().dot(id)->state == FlowDot::State::Waiting);
        Theme::instance().followMotion();
    }

private:
    FlowPage *open() { return m_console->show<FlowPage>(QStringLiteral("flow")); }
    static QQuickWidget &view(FlowPage *page) { return *page->findChild<QQuickWidget *>(QStringLiteral("flowView")); }
    QString arn(const char *name) const
    {
        return QStringLiteral("arn:aws:sqs:") % m_console->engine().region() % u':' % m_console->engine().accountId() % u':' % QLatin1String(name);
    }
    std::string url(const char *name) const { return "http://localhost/" + toStd(m_console->engine().accountId()) + '/' + name; }
    bool makeQueue(const char *name, std::map<std::string, std::string> attributes = {})
    {
        api::sqs::CreateQueue::Input input;
        input.queueName = name;
        if (!attributes.empty())
            input.attributes = std::move(attributes);
        return m_console->call<api::sqs::CreateQueue>(std::move(input)).has_value();
    }
    std::string send(const char *queue, const char *body)
    {
        api::sqs::SendMessage::Input input;
        input.queueUrl = url(queue);
        input.messageBody = body;
        const auto sent = m_console->call<api::sqs::SendMessage>(std::move(input));
        return sent ? *sent->messageId : std::string();
    }
    QByteArray receive(const char *queue)
    {
        api::sqs::ReceiveMessage::Input input;
        input.queueUrl = url(queue);
        const auto got = m_console->call<api::sqs::ReceiveMessage>(std::move(input));
        return got && got->messages && !got->messages->empty() ? QByteArray::fromStdString(*got->messages->front().body) : QByteArray();
    }

    std::unique_ptr<ConsoleHarness> m_console;
};

QTEST_MAIN(TestFlowPage)
#include "tst_flowpage.moc"
