#include "services/CloudLogs.h"

#include "api/generated/logs.h"
#include "door/AskAndWait.h"
#include "services/ServiceSession.h"

#include <optional>

namespace nephoscope {

namespace {

namespace logs = api::logs;

constexpr std::size_t maxBatch = 1000;
constexpr std::size_t maxWaiting = 10'000;

/// The service, or whom it is as its role; nothing where there is no such role, or it does not trust the service.
std::optional<Caller> writerOf(Cloud &cloud, const LogPlace &place)
{
    Caller caller;
    caller.principal = Principal::service(place.service);
    caller.principal.account = AccountId{place.account};
    caller.region = Region{place.region};
    caller.via = Via::Service;
    if (place.role.empty())
        return caller;
    caller.sourceArn = place.source;
    caller.sourceAccount = place.account;
    // A read, which is answered before it returns.
    auto session = askAndWait<ServiceSession>(cloud, caller, {place.role, place.service.substr(0, place.service.find('.')) + "-logs"});
    if (!session || !session->principal || session->principal->account.value != place.account)
        return std::nullopt;
    caller.principal = std::move(*session->principal);
    caller.userAgent = place.service;
    caller.sourceArn.clear();
    caller.sourceAccount.clear();
    return caller;
}

template <class Op>
void askLogs(Cloud &cloud, const Caller &caller, typename Op::Input input, std::function<void(const Error *)> then)
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
    const std::string key = place.account + ' ' + place.region + ' ' + place.group + ' ' + place.stream + ' ' + place.role;
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
    const auto writer = writerOf(host.cloud, stream.place);
    if (!writer)
        return drop(key);
    if (!stream.made) {
        make(key, stream.place, *writer);
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
    askLogs<logs::PutLogEvents>(host.cloud, *writer, std::move(input),
                            [self = shared_from_this(), key](const Error *error) {
                                if (error) {
                                    // The group may have been deleted meanwhile.
                                    const std::lock_guard lock(self->mutex);
                                    self->streams[key].made = false;
                                }
                                self->sent(key, !error);
                            });
}

void CloudLogs::State::make(const std::string &key, const LogPlace &place, const Caller &writer)
{
    logs::CreateLogGroup::Input group;
    group.logGroupName = place.group;
    askLogs<logs::CreateLogGroup>(host.cloud, writer, std::move(group), [self = shared_from_this(), key, writer, place](const Error *error) {
        if (!isAlready(error)) {
            {
                const std::lock_guard lock(self->mutex);
                self->absent = self->absent || error->status == 501;
            }
            return self->drop(key);
        }
        logs::CreateLogStream::Input input;
        input.logGroupName = place.group;
        input.logStreamName = place.stream;
        askLogs<logs::CreateLogStream>(self->host.cloud, writer, std::move(input), [self, key](const Error *problem) {
            if (!isAlready(problem))
                return self->drop(key);
            {
                const std::lock_guard lock(self->mutex);
                self->streams[key].made = true;
            }
            self->sent(key, true);
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

void CloudLogs::State::drop(const std::string &key)
{
    const std::lock_guard lock(mutex);
    streams.erase(key);
}

} // namespace nephoscope
