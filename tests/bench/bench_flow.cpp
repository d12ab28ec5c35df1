#include "tests/bench/ConsoleBench.h"

#include "api/generated/sqs.h"
#include "gui/bridge/Text.h"
#include "gui/scenes/flow/FlowPage.h"
#include "gui/scenes/flow/FlowScene.h"

#include <cstdio>

using namespace nephoscope::gui;

namespace nephoscope::bench {

namespace {

/// Hops of whole lives, as SQS tells them: sent, and a while later received and deleted.
std::vector<Hop> livesOf(const std::string &queue, const std::string &sender, qint64 from, qint64 to, Timestamp now)
{
    constexpr qint64 waits = 1'500; // messages sent meanwhile
    std::vector<Hop> hops;
    for (qint64 number = from; number < to; ++number) {
        hops.push_back({.time = now, .kind = Hop::Kind::Sent, .message = "message-" + std::to_string(number), .from = sender, .to = queue, .excerpt = std::string(200, 'x')});
        if (number < waits)
            continue;
        const std::string earlier = "message-" + std::to_string(number - waits);
        hops.push_back({.time = now, .kind = Hop::Kind::Received, .message = earlier, .from = queue, .to = sender, .until = now + std::chrono::seconds(30), .times = 1});
        hops.push_back({.time = now, .kind = Hop::Kind::Deleted, .message = earlier, .from = queue});
    }
    return hops;
}

} // namespace

/// From the engine's feed to the painted picture: all that the GUI thread does from one frame of the scene to the next.
int benchFlow(const BusyApplication &application, const QString &folder, double seconds)
{
    constexpr qint64 perSecond = 5'000;
    Console console(folder);
    if (!console.settle())
        return 1;
    api::sqs::CreateQueue::Input queue;
    queue.queueName = "orders";
    const auto made = console.engine.cloud().invoke<api::sqs::CreateQueue>(console.engine.caller(), std::move(queue)).result();
    if (!made)
        return 1;
    console.window.go(QStringLiteral("flow"));
    if (!console.settle())
        return 1;
    auto *page = qobject_cast<flow::FlowPage *>(console.window.page());
    const std::string arn = "arn:aws:sqs:" + toStd(console.engine.region()) + ':' + toStd(console.engine.accountId()) + ":orders";
    if (!page || !waitFor([&] { return page->scene().model().graph().contains(toQt(arn)) && page->scene().isSettled(); }))
        return 1;
    flow::FlowModel &model = page->scene().model();
    std::vector<double> frames;
    qint64 before = -1;
    QObject::connect(&model, &flow::FlowModel::moved, page, [&] {
        const qint64 now = application.busy();
        if (before >= 0)
            frames.push_back(double(now - before) / 1e6);
        before = now;
    });
    std::atomic<bool> running{true};
    std::atomic<qint64> sent{0};
    MessageFlow &feed = console.engine.flow();
    const Clock &clock = console.engine.clock();
    const std::string sender = "arn:aws:iam::" + toStd(console.engine.accountId()) + ":root";
    const std::unique_ptr<QThread> publisher(QThread::create([&] {
        QElapsedTimer timer;
        timer.start();
        while (running) {
            const qint64 due = timer.elapsed() * perSecond / 1000;
            feed.publish(livesOf(arn, sender, sent, due, clock.now()));
            sent = due;
            QThread::msleep(2);
        }
    }));
    Knocks knocks;
    QElapsedTimer timer;
    timer.start();
    publisher->start();
    sleepUntil([&] { return double(timer.elapsed()) >= seconds * 1000; });
    running = false;
    publisher->wait();
    const std::vector<double> &delays = knocks.stop();
    const auto seen = [&] { return model.figures(model.graph().indexOf(toQt(arn))).passed; };
    const bool all = sleepUntil([&] { return seen() >= sent; });
    QObject::disconnect(&model, nullptr, page, nullptr);
    std::printf("{\"frameP99Ms\": %.2f, \"frameMaxMs\": %.2f, \"frames\": %zu, \"delayP99Ms\": %.2f, \"delayMaxMs\": %.2f, \"messages\": %lld, \"dropped\": %llu}\n",
                percentile(frames, 0.99), percentile(frames, 1), frames.size(), percentile(delays, 0.99), percentile(delays, 1), static_cast<long long>(sent),
                static_cast<unsigned long long>(model.dropped()));
    return all && model.dropped() == 0 ? 0 : 1;
}

} // namespace nephoscope::bench
