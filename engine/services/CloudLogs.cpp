#include "services/CloudLogs.h"

#include "api/generated/logs.h"
namespace nephoscope {

namespace {

namespace logs = api::logs;

constexpr std::size_t maxBatch = 1000;
constexpr std::size_t maxWaiting = 10'000;

Caller writerOf(const LogPlace &place)
{
    Caller caller;
    caller.principal = Principal::service(place.service);
    caller.principal.account = AccountId{place.account};
    caller.region = Region{place.region};
    caller.via = Via::Service;
    return caller;
}

template <class Op>
void ask(Cloud &cloud, const Caller &caller, typename Op::Input input, std::function<void(const Error *)> then)
{
    cloud.submit({&Op::model(), caller, api::Value::of(std::move(input))},
                 [then = std::move(then)](const Reply &reply) { then(reply ? nullptr : &reply.error()); });
}

bool isAlready(const Error *error)
{
    return !error || error->code == "ResourceAlreadyExistsException";
}

} // namespace

void CloudLogs::write(const LogPlace &place, std::vector<LogLine> lines)
{
    const std::string key = place.account + ' ' + place.region + ' ' + place.group + ' ' + place.stream;
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->absent)
            return;
        Stream &entry = m_state->streams[key];
        if (entry.place.stream.empty())
            entry.place = place;
        for (LogLine &line : lines) {
            if (entry.waiting.size() < maxWaiting && !line.text.empty())
                entry.waiting.push_back(std::move(line));
        }
        if (entry.sending || entry.waiting.empty())
            return;
        entry.sending = true;
    }
    m_state->send(key);
}

void CloudLogs::State::send(const std::string &key)
{
    Stream stream;
    {
        const std::lock_guard lock(mutex);
        Stream &entry = streams[key];
        stream = {entry.place, {}, entry.made, true};
        if (entry.made) {
            const auto end = entry.waiting.begin() + std::ptrdiff_t(std::min(entry.waiting.size(), maxBatch));
            stream.waiting.assign(std::make_move_iterator(entry.waiting.begin()), std::make_move_iterator(end));
            entry.waiting.erase(entry.waiting.begin(), end);
        }
    }
    if (!stream.made) {
        make(key, stream.place);
        return;
    }
    logs::PutLogEvents::Input input;
    input.logGroupName = stream.place.group;
    input.logStreamName = stream.place.stream;
    auto &events = input.logEvents.emplace();
    for (LogLine &line : stream.waiting) {
        auto &event = events.emplace_back();
        event.timestamp = line.time.time_since_epoch().count();
        event.message = std::move(line.text);
    }
    ask<logs::PutLogEvents>(host.cloud, writerOf(stream.place), std::move(input),
                            [self = shared_from_this(), key](const Error *error) {
                                if (error) {
                                    // The group may have been deleted meanwhile.
                                    const std::lock_guard lock(self->mutex);
                                    self->streams[key].made = false;
                                }
                                self->sent(key, !error);
                            });
}

void CloudLogs::State::make(const std::string &key, const LogPlace &place)
{
    logs::CreateLogGroup::Input group;
    group.logGroupName = place.group;
    const Caller caller = writerOf(place);
    ask<logs::CreateLogGroup>(host.cloud, caller, std::move(group), [self = shared_from_this(), key, caller, place](const Error *error) {
        if (!isAlready(error)) {
            const std::lock_guard lock(self->mutex);
            self->absent = self->absent || error->status == 501;
            self->streams.erase(key);
            return;
        }
        logs::CreateLogStream::Input input;
        input.logGroupName = place.group;
        input.logStreamName = place.stream;
        ask<logs::CreateLogStream>(self->host.cloud, caller, std::move(input), [self, key](const Error *problem) {
            {
                const std::lock_guard lock(self->mutex);
                self->streams[key].made = isAlready(problem);
            }
            self->sent(key, isAlready(problem));
        });
    });
}

void CloudLogs::State::sent(const std::string &key, bool tryAgain)
{
    {
        const std::lock_guard lock(mutex);
        Stream &entry = streams[key];
        if (entry.waiting.empty() || !tryAgain) {
            entry.sending = false;
            return;
        }
    }
    send(key);
}

} // namespace nephoscope
