#include "services/lambda/TestEvents.h"

#include "services/lambda/Access.h"
#include "services/lambda/Operations.h"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <cctype>

namespace nephoscope::lambda {

namespace {

constexpr std::size_t longestName = 25;
constexpr std::size_t mostPrivate = 10; ///< of a function, for each who has any
constexpr std::size_t mostShared = 100;
constexpr std::size_t largestEvent = 6'291'556; ///< bytes, of a synchronous invocation

/// Whose it is stands before the name: nobody's are shared. ARNs have no line breaks.
std::string keyOf(const std::string &owner, const std::string &name) { return owner + '\n' + name; }
std::string ownerOf(const ReadContext &context, bool shared) { return shared ? std::string() : context.caller().principal.arn; }

std::vector<TestEvent> eventsOf(ReadContext &context, const Function &function, bool shared)
{
    const std::string prefix = keyOf(ownerOf(context, shared), {});
    std::vector<TestEvent> events;
    for (auto &[key, event] : FunctionRepository(context.db()).settings(function.id, setting::testEvent, prefix, std::max(mostPrivate, mostShared))) {
        if (!key.starts_with(prefix))
            break; // those of the next one
        events.push_back({key.substr(prefix.size()), shared, std::move(event)});
    }
    return events;
}

/// Both kinds, by name.
std::vector<TestEvent> visible(ReadContext &context, const Function &function)
{
    std::vector<TestEvent> events = eventsOf(context, function, false);
    for (TestEvent &event : eventsOf(context, function, true))
        events.push_back(std::move(event));
    std::sort(events.begin(), events.end(), [](const TestEvent &a, const TestEvent &b) { return a.name < b.name; });
    return events;
}

Expected<Function> functionOf(ReadContext &context, const std::string &name)
{
    const auto named = nameIn(context, name);
    if (!named)
        return fail(named.error());
    if (named->account != context.account()) // the console's own: no policy lets others in
        return fail(noSuchFunction(named->arn()));
    return openFunction(context, *named);
}

bool isName(const std::string &name)
{
    return !name.empty() && name.size() <= longestName
        && std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) || c == '.' || c == '-' || c == '_'; });
}

Expected<void> check(const TestEvent &event)
{
    if (!isName(event.name))
        return fail(invalidParameter("The name of a test event has 1 to 25 letters, numbers, dots, hyphens and underscores."));
    if (event.event.size() > largestEvent)
        return fail(tooLarge("Request must be smaller than " + std::to_string(largestEvent) + " bytes for the InvokeFunction operation"));
    boost::json::error_code error;
    const boost::json::value parsed = boost::json::parse(event.event, error);
    return error ? Expected<void>(fail(invalidParameter("The event is no JSON: " + error.message()))) : Expected<void>();
}

Expected<PutTestEvent::Output> put(WriteContext &context, const PutTestEvent::Input &input)
{
    const auto function = functionOf(context, input.function);
    if (!function)
        return fail(function.error());
    const TestEvent &event = input.event;
    if (auto checked = check(event); !checked)
        return fail(std::move(checked.error()));
    const std::vector<TestEvent> all = visible(context, *function);
    const auto same = std::find_if(all.begin(), all.end(), [&event](const TestEvent &each) { return each.name == event.name; });
    if (same != all.end() && (input.isNew || same->shared != event.shared))
        return fail(conflict("A test event with the name " + event.name + " exists already."));
    const auto kind = std::size_t(std::count_if(all.begin(), all.end(), [&event](const TestEvent &each) { return each.shared == event.shared; }));
    const std::size_t most = event.shared ? mostShared : mostPrivate;
    if (same == all.end() && kind >= most)
        return fail(invalidParameter("A function has at most " + std::to_string(most) + (event.shared ? " shareable" : " private") + " test events."));
    FunctionRepository(context.db()).putSetting(function->id, setting::testEvent, keyOf(ownerOf(context, event.shared), event.name), event.event);
    announce(context, *function, same == all.end() ? Change::Kind::Created : Change::Kind::Updated, "test-event", event.name);
    return PutTestEvent::Output{};
}

Expected<DeleteTestEvent::Output> removeTestEvent(WriteContext &context, const DeleteTestEvent::Input &input)
{
    const auto function = functionOf(context, input.function);
    if (!function)
        return fail(function.error());
    FunctionRepository repository(context.db());
    for (const bool shared : {false, true}) {
        if (repository.removeSetting(function->id, setting::testEvent, keyOf(ownerOf(context, shared), input.event))) {
            announce(context, *function, Change::Kind::Deleted, "test-event", input.event);
            return DeleteTestEvent::Output{};
        }
    }
    return fail(notFound("There is no test event with the name " + input.event + "."));
}

} // namespace

void registerTestEvents(ServiceRegistry &registry)
{
    registry.read<ListTestEvents>([](ReadContext &context, const ListTestEvents::Input &input) -> Expected<ListTestEvents::Output> {
        const auto function = functionOf(context, input.function);
        if (!function)
            return fail(function.error());
        return ListTestEvents::Output{visible(context, *function)};
    });
    registry.write<PutTestEvent>(put);
    registry.write<DeleteTestEvent>(removeTestEvent);
}

} // namespace nephoscope::lambda
