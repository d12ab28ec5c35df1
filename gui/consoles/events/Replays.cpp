#include "gui/consoles/events/Archives.h"
#include "gui/consoles/events/Help.h"
#include "gui/describe/DetailTabs.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::events {

namespace {

struct Replays
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::Replays)
};

QString replayNameOf(const Replay &replay) { return toQt(replay.replayName.value_or("")); }
QString archiveOf(const Replay &replay) { return nameOf(replay.eventSourceArn); }

Cell stateCell(const Replay &replay)
{
    using Status = StatusIndicator::Status;
    struct State
    {
        const char *id;
        Status status;
        const char *text;
    };
    static constexpr State states[] = {{"STARTING", Status::Pending, QT_TRANSLATE_NOOP("nephoscope::gui::events::Replays", "Starting")},
                                       {"RUNNING", Status::InProgress, QT_TRANSLATE_NOOP("nephoscope::gui::events::Replays", "Running")},
                                       {"CANCELLING", Status::InProgress, QT_TRANSLATE_NOOP("nephoscope::gui::events::Replays", "Canceling")},
                                       {"COMPLETED", Status::Success, QT_TRANSLATE_NOOP("nephoscope::gui::events::Replays", "Completed")},
                                       {"CANCELLED", Status::Stopped, QT_TRANSLATE_NOOP("nephoscope::gui::events::Replays", "Canceled")},
                                       {"FAILED", Status::Error, QT_TRANSLATE_NOOP("nephoscope::gui::events::Replays", "Failed")}};
    const std::string id = replay.state ? replay.state->value : std::string();
    for (const State &state : states) {
        if (id == state.id) {
            Cell cell{Replays::tr(state.text)};
            cell.status = state.status;
            return cell;
        }
    }
    return toCell(id);
}

bool canCancel(const Replay &replay) { return replay.state && (replay.state->value == "STARTING" || replay.state->value == "RUNNING"); }

void cancel(const ActionContext &context, const Replay &replay)
{
    api::events::CancelReplay::Input input;
    input.replayName = replay.replayName;
    context.call<api::events::CancelReplay>(std::move(input), {{}, Replays::tr("Replay %1 is being canceled").arg(replayNameOf(replay)), Replays::tr("The replay was not canceled")});
}

void list(EngineHost &engine, QObject *receiver, const std::optional<std::string> &archive, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    api::events::ListReplays::Input input;
    input.eventSourceArn = archive;
    if (!token.empty())
        input.nextToken = token;
    ask<api::events::ListReplays>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page;
        for (const auto &one : reply->replays.value_or(std::vector<api::events::Replay>())) {
            Replay replay;
            replay.replayName = one.replayName;
            replay.eventSourceArn = one.eventSourceArn;
            replay.state = one.state;
            replay.stateReason = one.stateReason;
            replay.eventStartTime = one.eventStartTime;
            replay.eventEndTime = one.eventEndTime;
            replay.eventLastReplayedTime = one.eventLastReplayedTime;
            replay.replayStartTime = one.replayStartTime;
            replay.replayEndTime = one.replayEndTime;
            page.items.push_back(std::make_shared<const Replay>(std::move(replay)));
        }
        page.next = reply->nextToken.value_or("");
        done(std::move(page));
    });
}

void load(EngineHost &engine, QObject *receiver, const QString &name, std::function<void(Expected<std::shared_ptr<const Replay>>)> done)
{
    api::events::DescribeReplay::Input input;
    input.replayName = toStd(name);
    ask<api::events::DescribeReplay>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (reply)
            done(std::make_shared<const Replay>(std::move(*reply)));
        else
            done(fail(reply.error()));
    });
}

std::vector<Pair> summary(const Replay &replay)
{
    Pair status{Replays::tr("Status"), stateCell(replay).text};
    status.status = stateCell(replay).status;
    const QString bus = replay.destination ? nameOf(replay.destination->arn) : QString();
    std::vector<Pair> pairs{{Replays::tr("Name"), replayNameOf(replay), true},
                            status,
                            {Replays::tr("Description"), toQt(replay.description.value_or(""))},
                            {Replays::tr("Archive"), archiveOf(replay), false, archiveAddress(archiveOf(replay))},
                            {Replays::tr("Event bus"), bus, false, busAddress(bus)},
                            {Replays::tr("Events from"), toCell(replay.eventStartTime).text},
                            {Replays::tr("Events to"), toCell(replay.eventEndTime).text},
                            {Replays::tr("Last event replayed"), toCell(replay.eventLastReplayedTime).text},
                            {Replays::tr("Started"), toCell(replay.replayStartTime).text},
                            {Replays::tr("Ended"), toCell(replay.replayEndTime).text},
                            {Replays::tr("ARN"), toQt(replay.replayArn.value_or("")), true}};
    if (replay.stateReason)
        pairs.push_back({Replays::tr("Reason"), toQt(*replay.stateReason)});
    return pairs;
}

Details details(const ResourceType<Replay> &type, const QString &name)
{
    Details page;
    page.title = name;
    page.path = {{QStringLiteral("Amazon EventBridge"), busesAddress()}, {Replays::tr("Replays"), replaysAddress()}, {name, {}}};
    page.failed = Replays::tr("The replay cannot be shown");
    page.load = ResourceType<Replay>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) { load(engine, receiver, name, done); });
    page.touches = [id = toStd(name)](const Change &change) { return change.service == "events" && change.type == "replay" && change.id == id; };
    page.status = [](const void *replay) { return stateCell(*static_cast<const Replay *>(replay)); };
    page.help = help::replays();
    page.actions = actionsOfOne(type.actions);
    DetailTab all{.id = {}, .title = Replays::tr("Details")};
    all.facts = {ResourceType<Replay>::facts(Replays::tr("Details"), 3, summary)};
    page.tabs = {std::move(all)};
    return page;
}

ResourceType<Replay> describe()
{
    ResourceType<Replay> type(QStringLiteral("events"), QStringLiteral("replay"));
    type.icon = QStringLiteral("play");
    type.kind = Replays::tr("EventBridge replay");
    type.title = Replays::tr("Replays");
    type.description = Replays::tr("Events of an archive that come to their bus again, in the order of their times.");
    type.identity(&Replay::replayName);
    type.pageAt([](const Replay &replay) { return replayAddress(replayNameOf(replay)); });
    type.refreshOn("events", "replay");
    type.column({.id = QStringLiteral("name"), .title = Replays::tr("Name"), .width = 200, .stretch = true, .link = true}, &Replay::replayName);
    type.column({.id = QStringLiteral("status"), .title = Replays::tr("Status"), .width = 130, .filter = ColumnSpec::Filter::Choice}, stateCell);
    type.column({.id = QStringLiteral("archive"), .title = Replays::tr("Archive"), .width = 170}, archiveOf);
    type.column({.id = QStringLiteral("from"), .title = Replays::tr("Events from"), .width = 310}, &Replay::eventStartTime);
    type.column({.id = QStringLiteral("to"), .title = Replays::tr("Events to"), .width = 310}, &Replay::eventEndTime);
    type.column({.id = QStringLiteral("started"), .title = Replays::tr("Started"), .width = 310}, &Replay::replayStartTime);
    type.filterPlaceholder = Replays::tr("Find replays");
    type.emptyTitle = Replays::tr("No replays");
    type.help = help::replays();
    type.forOne({.id = QStringLiteral("cancelReplay"), .text = Replays::tr("Cancel replay"), .icon = QStringLiteral("stop")}, cancel, canCancel);
    return type;
}

} // namespace

QString replaysAddress() { return QStringLiteral("events/replays"); }
QString replayAddress(const QString &name) { return QStringLiteral("events/replays/") % name; }

Resource replays(const Params &where)
{
    ResourceType<Replay> type = describe();
    type.address = replaysAddress();
    type.path = {{QStringLiteral("Amazon EventBridge"), busesAddress()}, {Replays::tr("Replays"), {}}};
    type.listWith([](EngineHost &engine, QObject *receiver, const std::string &token, auto done) { list(engine, receiver, std::nullopt, token, std::move(done)); });
    type.emptyText = Replays::tr("A replay starts from an archive: choose one, and from when to when its events are to come again.");
    type.emptyAction = QStringLiteral("viewArchives");
    type.always({.id = QStringLiteral("viewArchives"), .text = Replays::tr("Choose an archive"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(archivesAddress()); });
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = details(type, name);
    return type;
}

Resource replaysOf(const QString &archive)
{
    ResourceType<Replay> type = describe();
    type.address = archiveAddress(archive);
    type.listWith([archive](EngineHost &engine, QObject *receiver, const std::string &token, auto done) {
        list(engine, receiver, arnOf(engine, QStringLiteral("archive/") % archive), token, std::move(done));
    });
    type.emptyText = Replays::tr("Its events have not come again yet. A replay says from when to when.");
    type.emptyAction = QStringLiteral("startReplayHere");
    type.always({.id = QStringLiteral("startReplayHere"), .text = Replays::tr("Start replay"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [archive](const ActionContext &context) {
        loadArchive(context.engine(), &context.engine(), archive, [context, archive](Expected<std::shared_ptr<const Archive>> found) {
            if (found && context.flashbar())
                context.navigator().go(startReplayAddress(nameOf((*found)->eventSourceArn), archive));
        });
    });
    return type;
}

} // namespace nephoscope::gui::events
