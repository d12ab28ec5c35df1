#include "services/sqs/Polls.h"

#include <future>

namespace nephoscope::sqs {

void Polls::waitFor(const PollPtr &poll, const Queue &queue, store::Connection &connection, Timestamp now)
{
    if (m_stopped) {
        poll->waits = false;
        return;
    }
    if (poll->number == 0)
        poll->number = ++m_last;
    poll->queue = queue.id;
    poll->waiting = true;
    Line &line = m_lines[queue.id];
    line.polls.emplace(poll->number, poll);
    m_deadlines.emplace(poll->deadline, poll->number, queue.id);
    setDeadlineTimer();
    if (const auto next = MessageRepository(connection).nextVisible(queue.content, queue.fifo, now))
        setTimer(queue.id, line, *next);
}

void Polls::leave(const PollPtr &poll)
{
    if (!poll->waiting)
        return;
    poll->waiting = false;
    m_deadlines.erase({poll->deadline, poll->number, poll->queue});
    const auto line = m_lines.find(poll->queue);
    if (line == m_lines.end())
        return;
    line->second.polls.erase(poll->number);
    if (line->second.polls.empty())
        drop(line);
}

void Polls::drop(std::map<std::int64_t, Line>::iterator line)
{
    if (line->second.timer)
        m_host.scheduler.cancel(*line->second.timer);
    m_lines.erase(line);
}

void Polls::setTimer(std::int64_t queue, Line &line, Timestamp when)
{
    if (line.timer && line.when <= when)
        return;
    if (line.timer)
        m_host.scheduler.cancel(*line.timer);
    line.when = when;
    line.timer = m_host.scheduler.at(when, [this, queue] {
        if (const auto found = m_lines.find(queue); found != m_lines.end()) {
            found->second.timer.reset();
            poke(queue);
        }
    });
}

void Polls::poke(std::int64_t queue)
{
    const auto line = m_lines.find(queue);
    if (line == m_lines.end())
        return;
    const PollPtr poll = line->second.polls.begin()->second;
    leave(poll);
    m_attempt(poll);
}

void Polls::pokeAll(std::int64_t queue)
{
    while (m_lines.contains(queue))
        poke(queue);
}

void Polls::setDeadlineTimer()
{
    const Timestamp first = std::get<0>(*m_deadlines.begin());
    if (m_deadlineTimer && m_deadlineWhen <= first)
        return;
    if (m_deadlineTimer)
        m_host.scheduler.cancel(*m_deadlineTimer);
    m_deadlineWhen = first;
    m_deadlineTimer = m_host.scheduler.at(first, [this] {
        m_deadlineTimer.reset();
        endLate();
    });
}

void Polls::endLate()
{
    const Timestamp now = m_host.clock.now();
    while (!m_deadlines.empty() && std::get<0>(*m_deadlines.begin()) <= now) {
        const auto [when, number, queue] = *m_deadlines.begin();
        const PollPtr poll = m_lines.at(queue).polls.at(number);
        leave(poll);
        m_late(poll);
        poll->call.answer(api::sqs::ReceiveMessage::Output{});
    }
    if (!m_deadlines.empty())
        setDeadlineTimer();
}

void Polls::answerAll()
{
    while (!m_lines.empty()) {
        const PollPtr poll = m_lines.begin()->second.polls.begin()->second;
        leave(poll);
        poll->call.answer(api::sqs::ReceiveMessage::Output{});
    }
}

void Polls::stop()
{
    std::promise<void> done;
    m_host.scheduler.after(Duration(0), [this, &done] {
        m_stopped = true;
        answerAll();
        done.set_value();
    });
    done.get_future().get();
}

void Polls::clear()
{
    answerAll();
}

} // namespace nephoscope::sqs
