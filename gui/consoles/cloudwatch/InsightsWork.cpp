#include "gui/consoles/cloudwatch/InsightsWork.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::logs::GetQueryResults;
using api::logs::StartQuery;
using api::logs::StopQuery;

constexpr int firstLook = 50; // milliseconds
constexpr int slowestLook = 1000;
constexpr int rowsWhileRunning = 200;

} // namespace

InsightsWork::InsightsWork(EngineHost &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &InsightsWork::look);
}

StartQuery::Input InsightsWork::input(const QStringList &groups, const QString &text, qint64 from, qint64 to)
{
    StartQuery::Input input;
    auto &names = input.logGroupNames.emplace();
    for (const QString &group : groups)
        names.push_back(toStd(group));
    input.queryString = toStd(text);
    input.startTime = from / 1000;
    input.endTime = to / 1000;
    return input;
}

Caller InsightsWork::caller() const
{
    Caller caller = m_engine.caller();
    if (!m_region.empty())
        caller.region = Region{m_region};
    return caller;
}

void InsightsWork::start(const QStringList &groups, const QString &text, qint64 from, qint64 to)
{
    if (isRunning())
        cancel();
    const int generation = ++m_generation;
    m_state = State::Starting;
    m_id.clear();
    m_token.clear();
    m_statistics = {};
    m_table = {};
    m_clock.start();
    Q_EMIT progressed();
    ask<StartQuery>(m_engine, this, caller(), input(groups, text, from, to), [this, generation](auto reply) {
        if (generation != m_generation) {
            if (reply)
                stop(*reply->queryId); // cancelled before it was known
            return;
        }
        if (!reply) {
            end(State::Failed);
            Q_EMIT refused(reply.error());
            return;
        }
        m_id = *reply->queryId;
        m_state = State::Running;
        m_pace.start(firstLook);
    });
}

void InsightsWork::stop(const std::string &id)
{
    if (!m_engine.isReady())
        return;
    StopQuery::Input input;
    input.queryId = id;
    ask<StopQuery>(m_engine, this, caller(), std::move(input), [](const auto &) {}); // it may have ended meanwhile
}

void InsightsWork::cancel()
{
    if (!isRunning())
        return;
    ++m_generation;
    if (!m_id.empty())
        stop(m_id);
    end(State::Cancelled);
}

void InsightsWork::look()
{
    GetQueryResults::Input input;
    input.queryId = m_id;
    if (m_token.empty())
        input.maxItems = rowsWhileRunning;
    else
        input.nextToken = m_token;
    ask<GetQueryResults>(m_engine, this, caller(), std::move(input), [this, generation = m_generation](auto reply) {
        if (generation != m_generation)
            return;
        if (reply)
            return take(*reply);
        end(State::Failed);
        Q_EMIT refused(reply.error());
    });
}

void InsightsWork::take(const GetQueryResults::Output &output)
{
    if (output.statistics)
        m_statistics = *output.statistics;
    const std::string status = output.status ? output.status->value : std::string();
    const bool running = status == "Scheduled" || status == "Running";
    if (m_token.empty())
        m_table = {}; // its first rows, more of them than last time
    if (output.results)
        m_table.add(*output.results);
    if (!running && output.nextToken) {
        m_token = *output.nextToken;
        return look();
    }
    if (running) {
        // The longer it takes the less often it is asked for.
        m_pace.start(int(std::clamp<qint64>(m_clock.elapsed() / 4, firstLook, slowestLook)));
        Q_EMIT progressed();
        return;
    }
    end(status == "Complete" ? State::Complete : status == "Cancelled" ? State::Cancelled : status == "Timeout" ? State::Timeout : State::Failed);
}

void InsightsWork::end(State state)
{
    m_pace.stop();
    m_state = state;
    m_milliseconds = m_clock.elapsed();
    Q_EMIT progressed();
    Q_EMIT finished();
}

} // namespace nephoscope::gui::cloudwatch
