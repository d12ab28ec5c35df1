#pragma once

#include "gui/app/Parts.h"
#include "gui/bridge/EngineHost.h"
#include "gui/kit/ResourceTable.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Session.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

// What the console's benchmarks share: a whole console, and clocks for what its GUI thread does.
namespace nephoscope::bench {

/// Handles events until `done` says so; false after a minute.
template <class Done>
bool waitFor(Done done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > 60'000)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 2);
    }
    return true;
}

/// As waitFor(), asleep between events as a console is. A thread that spins is, to the system, one that
/// has had its share: it is made to wait when it matters.
template <class Done>
bool sleepUntil(Done done)
{
    QEventLoop loop;
    QElapsedTimer timer;
    timer.start();
    QTimer look;
    look.callOnTimeout(&loop, [&] {
        if (done() || timer.elapsed() > 60'000)
            loop.quit();
    });
    look.start(10);
    loop.exec();
    return done();
}

inline double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto at = std::min(values.size() - 1, std::size_t(double(values.size()) * share));
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(at), values.end());
    return values[at];
}

/// Knows how long its thread was at work on events.
class BusyApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread() || m_within)
            return QApplication::notify(receiver, event);
        m_within = true;
        m_watch.start();
        const bool taken = QApplication::notify(receiver, event);
        m_busy += m_watch.nsecsElapsed();
        m_within = false;
        return taken;
    }
    /// Nanoseconds, those of an event that is being handled included.
    qint64 busy() const { return m_busy + (m_within ? m_watch.nsecsElapsed() : 0); }

private:
    QElapsedTimer m_watch;
    qint64 m_busy = 0;
    bool m_within = false;
};

struct Console
{
    explicit Console(const QString &folder)
        : session(folder), engine(gui::EngineHost::Options{.folder = folder, .port = 0}), window(gui::makeCatalog(), engine, session, 0)
    {
        window.resize(1280, 800);
        window.go(QStringLiteral("home"));
        window.show();
        engine.start();
    }
    bool settle()
    {
        return waitFor([this] { return engine.isReady() && window.isSettled(); });
    }
    gui::ResourceTable *table() const { return window.page() ? window.page()->findChild<gui::ResourceTable *>() : nullptr; }

    gui::Session session;
    gui::EngineHost engine;
    gui::MainWindow window;
};

/// Another thread knocks every 2 ms; how late the event loop opens is what a hand would feel. The loop must have had
/// its last knock before this goes.
class Knocks
{
public:
    Knocks()
        : m_knocker(QThread::create([this] {
              while (m_running) {
                  QElapsedTimer sent;
                  sent.start();
                  QMetaObject::invokeMethod(&m_receiver, [this, sent] { m_delays.push_back(double(sent.nsecsElapsed()) / 1e6); }, Qt::QueuedConnection);
                  QThread::msleep(2);
              }
          }))
    {
        m_knocker->start();
    }
    ~Knocks() { stop(); }
    /// How late, in ms.
    const std::vector<double> &stop()
    {
        if (m_running.exchange(false)) {
            m_knocker->wait();
            QCoreApplication::processEvents();
        }
        return m_delays;
    }

private:
    std::vector<double> m_delays;
    std::atomic<bool> m_running{true};
    QObject m_receiver;
    std::unique_ptr<QThread> m_knocker;
};

/// `bench_console flow`.
int benchFlow(const BusyApplication &application, const QString &folder, double seconds);

} // namespace nephoscope::bench
