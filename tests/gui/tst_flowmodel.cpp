#include "gui/bridge/Text.h"
#include "gui/scenes/flow/FlowModel.h"
#include "gui/scenes/flow/FlowNodes.h"
#include "gui/scenes/flow/GraphLayout.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <thread>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::flow;
using namespace std::chrono_literals;

namespace {

using State = FlowDot::State;

const Timestamp start{std::chrono::seconds(1795418160)};
const QString client = QStringLiteral("arn:aws:iam::123456789012:root");
const QString topic = QStringLiteral("arn:aws:sns:us-east-1:123456789012:news");

QString queue(const char *name)
{
    return QStringLiteral("arn:aws:sqs:us-east-1:123456789012:") + QLatin1String(name);
}

HopPtr hop(Hop::Kind kind, const char *message, const QString &from, const QString &to, Timestamp time, Timestamp until = {}, const char *cause = "",
           const char *text = "")
{
    return std::make_shared<const Hop>(Hop{.time = time, .kind = kind, .message = message, .cause = cause, .from = toStd(from), .to = toStd(to), .excerpt = text, .until = until});
}

/// A topic with two queues, the first of which has a dead-letter queue.
FlowGraph graph()
{
    FlowGraph graph;
    graph.add(FlowEdge{topic, queue("orders")});
    graph.add(FlowEdge{topic, queue("archive")});
    graph.add(FlowEdge{queue("orders"), queue("dead"), true});
    return graph;
}

void layOutNow(FlowModel &model)
{
    model.setLayout(layOut(model.layoutInput()));
}

} // namespace

class TestFlowModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oddHopsDoNoHarm()
    {
        FlowModel model;
        model.take({hop(Hop::Kind::Sent, "a", {}, {}, start), hop(Hop::Kind::Deleted, "b", queue("gone"), {}, start), hop(Hop::Kind::Received, "", {}, {}, start),
                    hop(Hop::Kind::Purged, "", {}, {}, start), hop(Hop::Kind::DeadLettered, "c", queue("gone"), {}, start),
                    hop(Hop::Kind::Retried, "d", {}, {}, start), hop(Hop::Kind::FilteredOut, "e", topic, {}, start)});
        model.advance(start);
        QVERIFY(model.dots().empty());
        model.selectMessage("no-such-message");
        model.selectNode(QStringLiteral("no-such-node"));
        model.setLayout({}); // of another graph
        QVERIFY(!model.isPlaced());
    }

    void travelsWaitsHidesAndComesBack()
    {
        FlowModel model;
        model.setGraph(graph());
        model.take({hop(Hop::Kind::Sent, "m", topic, queue("orders"), start)});
        layOutNow(model);
        QVERIFY(model.isPlaced());
        const FlowDot *dot = model.dot("m");
        QVERIFY(dot);
        const int orders = model.graph().indexOf(queue("orders"));
        model.advance(start + 1ms);
        QCOMPARE(dot->state, State::Moving);
        const QPointF first = model.positionOn(*dot);
        model.advance(start + 350ms);
        const QPointF second = model.positionOn(*dot);
        QVERIFY(second.x() > first.x());
        // A clock that stands still stops it.
        model.advance(start + 350ms);
        QCOMPARE(model.positionOn(*dot), second);
        model.advance(start + 2s);
        QCOMPARE(dot->state, State::Waiting);
        QCOMPARE(model.figures(orders).waiting, 1);

        model.take({hop(Hop::Kind::Received, "m", queue("orders"), client, start + 3s, start + 33s)});
        model.advance(start + 32s);
        QCOMPARE(dot->state, State::Invisible);
        QCOMPARE(model.figures(orders).waiting, 0);
        QCOMPARE(model.figures(orders).invisible, 1);
        model.advance(start + 33s);
        QCOMPARE(dot->state, State::Waiting);
        QCOMPARE(model.figures(orders).waiting, 1);
        QCOMPARE(model.figures(orders).invisible, 0);

        // Its time may be made longer, and given up.
        model.take({hop(Hop::Kind::Received, "m", queue("orders"), client, start + 40s, start + 70s), hop(Hop::Kind::Hidden, "m", queue("orders"), {}, start + 41s, start + 200s)});
        model.advance(start + 100s);
        QCOMPARE(dot->state, State::Invisible);
        model.take({hop(Hop::Kind::Visible, "m", queue("orders"), {}, start + 101s, start + 101s)});
        QCOMPARE(dot->state, State::Waiting);
    }

    void diesToTheDeadLetterQueue()
    {
        FlowModel model;
        model.setGraph(graph());
        layOutNow(model);
        model.take({hop(Hop::Kind::Sent, "m", topic, queue("orders"), start)});
        model.advance(start + 2s);
        model.take({hop(Hop::Kind::DeadLettered, "m", queue("orders"), queue("dead"), start + 2s)});
        model.advance(start + 2100ms);
        const FlowDot *dot = model.dot("m");
        QVERIFY(dot);
        QCOMPARE(dot->state, State::Moving);
        QVERIFY(dot->dies);
        model.advance(start + 4s);
        QCOMPARE(dot->state, State::Waiting);
        QCOMPARE(dot->node, model.graph().indexOf(queue("dead")));
        QVERIFY(!dot->dies);
        QCOMPARE(model.figures(model.graph().indexOf(queue("orders"))).waiting, 0);
        QCOMPARE(model.figures(dot->node).waiting, 1);
        // Deleted there, it fades and is gone.
        model.take({hop(Hop::Kind::Deleted, "m", queue("dead"), {}, start + 5s)});
        model.advance(start + 10s);
        QVERIFY(!model.dot("m"));
        QVERIFY(model.dots().empty());
        QCOMPARE(model.figures(model.graph().indexOf(queue("dead"))).waiting, 0);
    }

    void delaysPurgesAndRefusals()
    {
        FlowModel model;
        model.setGraph(graph());
        layOutNow(model);
        model.take({hop(Hop::Kind::Delayed, "m", client, queue("orders"), start, start + 60s)});
        const int orders = model.graph().indexOf(queue("orders"));
        model.advance(start + 5s);
        QCOMPARE(model.dot("m")->state, State::Delayed);
        QCOMPARE(model.figures(orders).delayed, 1);
        model.advance(start + 61s);
        QCOMPARE(model.dot("m")->state, State::Waiting);
        model.take({hop(Hop::Kind::Purged, "", queue("orders"), {}, start + 62s)});
        QVERIFY(!model.dot("m"));
        QCOMPARE(model.figures(orders).waiting, 0);
        model.take({hop(Hop::Kind::Denied, "n", topic, queue("orders"), start + 63s)});
        model.advance(start + 63s);
        QCOMPARE(model.dots().size(), std::size_t(1));
        QCOMPARE(model.figures(orders).failed, 1);
        QCOMPARE(model.figures(orders).waiting, 0);
        model.advance(start + 70s);
        QVERIFY(model.dots().empty());
    }

    void copiesLeaveOneAfterTheOther()
    {
        FlowModel model;
        model.setGraph(graph());
        model.take({hop(Hop::Kind::Sent, "a", client, topic, start), hop(Hop::Kind::Sent, "b", topic, queue("orders"), start + 2ms, {}, "a")});
        layOutNow(model);
        model.advance(start + 100ms);
        const FlowDot *copy = model.dot("b");
        QVERIFY(copy);
        // Not before the first one has come.
        QVERIFY(copy->start >= start + 700ms);
        model.selectMessage("a");
        QVERIFY(model.isRelated(*copy));
        QCOMPARE(model.traces().family("b").size(), std::size_t(2));
        QCOMPARE(model.traces().family("b").front()->message, std::string("a"));
    }

    void filters()
    {
        FlowModel model;
        model.setGraph(graph());
        model.take({hop(Hop::Kind::Sent, "a-1", client, topic, start, {}, "", "A red apple"), hop(Hop::Kind::Sent, "b-1", topic, queue("orders"), start, {}, "a-1", "{}"),
                    hop(Hop::Kind::Sent, "b-2", client, queue("orders"), start, {}, "", "A pear")});
        model.setFilter(QStringLiteral("APPLE"));
        QVERIFY(model.dot("b-1")->matches); // it came of the apple
        QVERIFY(!model.dot("b-2")->matches);
        QCOMPARE(model.traces().matchCount(), 2);
        model.setFilter(QStringLiteral("b-2"));
        QVERIFY(!model.dot("b-1")->matches);
        QVERIFY(model.dot("b-2")->matches);
        // Those that come later are asked, too.
        model.take({hop(Hop::Kind::Sent, "c", client, queue("orders"), start, {}, "", "later"), hop(Hop::Kind::Sent, "b-20", client, queue("orders"), start)});
        QVERIFY(!model.dot("c")->matches);
        QVERIFY(model.dot("b-20")->matches);
        model.setFilter({});
        QVERIFY(model.dot("c")->matches);
    }

    void growsByWhoSends()
    {
        FlowModel model;
        model.setGraph(graph());
        QSignalSpy grown(&model, &FlowModel::graphChanged);
        model.take({hop(Hop::Kind::Sent, "a", client, queue("orders"), start)});
        QCOMPARE(grown.count(), 1);
        QVERIFY(model.graph().contains(client));
        model.take({hop(Hop::Kind::Sent, "b", client, queue("orders"), start)});
        QCOMPARE(grown.count(), 1);
        // Read anew: clients stay, and what waits in queues that are still there.
        FlowGraph less;
        less.addByArn(queue("orders"));
        model.take({hop(Hop::Kind::Sent, "c", topic, queue("archive"), start)});
        model.setGraph(less);
        QVERIFY(model.graph().contains(client));
        QVERIFY(!model.graph().contains(topic));
        QVERIFY(model.dot("a"));
        QVERIFY(!model.dot("c"));
        QCOMPARE(model.figures(model.graph().indexOf(queue("orders"))).waiting, 2);
        // Not without end.
        for (int number = 0; number < 100; ++number)
            model.take({hop(Hop::Kind::Sent, "d", QStringLiteral("arn:aws:iam::123456789012:user/u%1").arg(number), queue("orders"), start)});
        QVERIFY(model.nodeCount() <= FlowModel::maxProducers + 2);
    }

    void thousandsBecomeStreams()
    {
        FlowModel model;
        model.setGraph(graph());
        std::vector<HopPtr> hops;
        for (int number = 0; number < 5'000; ++number) {
            const std::string name = "m" + std::to_string(number);
            hops.push_back(hop(Hop::Kind::Sent, name.c_str(), topic, queue("orders"), start + Duration(number / 5)));
        }
        layOutNow(model);
        // As the scene does: a frame takes so many, and what it shows stays bounded.
        constexpr std::size_t perFrame = 170;
        for (std::size_t from = 0; from < hops.size(); from += perFrame) {
            const std::size_t to = std::min(hops.size(), from + perFrame);
            model.take({hops.begin() + std::ptrdiff_t(from), hops.begin() + std::ptrdiff_t(to)});
            model.advance(hops[to - 1]->time);
            QVERIFY(model.dots().size() <= FlowModel::maxDots);
        }
        const int orders = model.graph().indexOf(queue("orders"));
        QCOMPARE(model.figures(orders).waiting, 5'000);
        QCOMPARE(model.figures(orders).passed, 5'000);
        const auto way = std::find_if(model.ways().begin(), model.ways().end(), [&](const FlowWay &each) { return each.to == orders; });
        QVERIFY(way->isStream);
        int moving = 0;
        for (const auto &dot : model.dots())
            moving += dot->state == State::Moving ? 1 : 0;
        QVERIFY2(moving <= FlowModel::streamFrom, qPrintable(QString::number(moving)));
        QVERIFY(model.traces().size() <= FlowTraces::maxTraces);
        model.advance(start + 1100ms);
        QVERIFY(model.figures(orders).rate > 4'000);
        // All of them received and deleted: also those that have no dot.
        for (const HopPtr &each : hops) {
            model.take({hop(Hop::Kind::Received, each->message.c_str(), queue("orders"), client, start + 2s, start + 60s),
                        hop(Hop::Kind::Deleted, each->message.c_str(), queue("orders"), {}, start + 2s)});
        }
        model.advance(start + 30s);
        QCOMPARE(model.figures(orders).waiting, 0);
        QCOMPARE(model.figures(orders).invisible, 0);
        QVERIFY(model.dots().empty());
        // Quiet again, it is a way for dots.
        model.advance(start + 40s);
        QVERIFY(!way->isStream);
        // What the engine counts has the last word.
        model.setDepths(queue("orders"), 7, 2, 1);
        QCOMPARE(model.figures(orders).waiting, 7);
    }

    void withoutMotionItIsThereAtOnce()
    {
        FlowModel model;
        model.setTravel(Duration::zero());
        model.setGraph(graph());
        layOutNow(model);
        model.take({hop(Hop::Kind::Sent, "m", topic, queue("orders"), start)});
        model.advance(start);
        QCOMPARE(model.dot("m")->state, State::Waiting);
    }

    void laysOut()
    {
        QVERIFY(layOut({}).centres.empty());
        LayoutInput chain{.nodes = 3, .edges = {{0, 1}, {1, 2}}};
        const LayoutResult result = layOut(chain);
        QVERIFY(result.centres[0].x() + chain.box.width() < result.centres[1].x() + 1);
        QVERIFY(result.centres[1].x() < result.centres[2].x());
        QCOMPARE(result.curves.size(), std::size_t(2));
        for (const auto &curve : result.curves) {
            QVERIFY(curve.size() >= 4);
            QCOMPARE(curve.size() % 3, std::size_t(1));
        }
        // From the right side of one box to the left side of the next.
        QVERIFY(std::abs(result.curves[0].front().x() - (result.centres[0].x() + chain.box.width() / 2)) < 3);
        QVERIFY(std::abs(result.curves[0].back().x() - (result.centres[1].x() - chain.box.width() / 2)) < 3);
        // A ring, two of the same, and nodes alone are no matter.
        QCOMPARE(layOut({.nodes = 4, .edges = {{0, 1}, {1, 0}, {2, 2}}}).centres.size(), std::size_t(4));
    }

    void laysOutBesideTheWindow()
    {
        GraphLayout layout;
        std::vector<LayoutResult> results;
        connect(&layout, &GraphLayout::finished, this, [&results](const LayoutResult &result) { results.push_back(result); });
        LayoutInput big{.nodes = 120};
        for (int node = 1; node < big.nodes; ++node)
            big.edges.emplace_back(node / 3, node);
        layout.start(big);
        layout.start({.nodes = 2, .edges = {{0, 1}}});
        // Two at once wait for each other.
        std::thread other([&big] { (void)layOut(big); });
        QTRY_VERIFY_WITH_TIMEOUT(!layout.isBusy(), 20'000);
        other.join();
        QCOMPARE(results.size(), std::size_t(1)); // the first one was out of date
        QCOMPARE(results.front().centres.size(), std::size_t(2));
        layout.start(big);
        // Gone while it works: nothing arrives, nothing breaks.
    }

    void nodesTellOnlyWhatChanged()
    {
        FlowModel model;
        FlowNodes nodes(model);
        model.setGraph(graph());
        QCOMPARE(nodes.rowCount(), 0);
        layOutNow(model);
        QCOMPARE(nodes.rowCount(), 4);
        QSignalSpy changed(&nodes, &QAbstractItemModel::dataChanged);
        nodes.refresh();
        QCOMPARE(changed.count(), 0);
        model.take({hop(Hop::Kind::Sent, "m", topic, queue("orders"), start)});
        nodes.refresh();
        QCOMPARE(changed.count(), 1);
        const int orders = model.graph().indexOf(queue("orders"));
        QCOMPARE(changed.first().first().toModelIndex().row(), orders);
        QCOMPARE(changed.first().at(2).value<QList<int>>(), (QList<int>{FlowNodes::FiguresRole, FlowNodes::DescriptionRole}));
        QVERIFY(nodes.index(orders).data(FlowNodes::DescriptionRole).toString().contains(QStringLiteral("orders")));
        const int from = model.graph().indexOf(topic);
        const int to = nodes.neighbour(from, 1, 0);
        QVERIFY(to != from);
        QVERIFY(nodes.index(to).data(FlowNodes::LeftRole).toDouble() > nodes.index(from).data(FlowNodes::LeftRole).toDouble());
        QCOMPARE(nodes.neighbour(from, -1, 0), from); // nothing is there
        QCOMPARE(nodes.neighbour(99, 1, 0), 99);
        nodes.select(orders);
        QCOMPARE(model.selectedNode(), queue("orders"));
        nodes.select(99);
        QCOMPARE(model.selectedNode(), queue("orders"));
    }
};

QTEST_GUILESS_MAIN(TestFlowModel)
#include "tst_flowmodel.moc"
