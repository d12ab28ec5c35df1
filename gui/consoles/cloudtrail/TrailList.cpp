#include "gui/bridge/Ask.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/consoles/cloudtrail/Help.h"
#include "gui/consoles/cloudtrail/Trails.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

namespace nephoscope::gui::cloudtrail {

namespace {

using namespace api::cloudtrail;

struct TrailList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudtrail::TrailList)
};

/// What of the trails is known so far: their states are asked for side by side.
struct Fetched
{
    std::vector<TrailState> trails;
    std::size_t left = 0;
};

void fetch(EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done)
{
    ask<DescribeTrails>(engine, receiver, {}, [&engine, receiver, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        const auto page = std::make_shared<Fetched>();
        for (Trail &trail : reply->trailList.value_or(std::vector<Trail>()))
            page->trails.push_back({std::move(trail), {}});
        page->left = page->trails.size();
        if (page->left == 0)
            return done(ItemPage());
        for (std::size_t i = 0; i < page->trails.size(); ++i) {
            GetTrailStatus::Input input;
            input.name = page->trails[i].data.trailARN;
            ask<GetTrailStatus>(engine, receiver, std::move(input), [page, i, done](auto status) {
                if (status)
                    page->trails[i].status = std::move(*status);
                if (--page->left > 0)
                    return;
                done(ResourceType<TrailState>::pageOf(std::move(page->trails)));
            });
        }
    });
}

template <class Operation>
FormCalls callsFor(EngineHost &engine, const Chosen<TrailState> &chosen)
{
    FormCalls calls;
    for (const auto &trail : chosen)
        calls.push_back(FormCall::of<Operation>(homeCaller(engine, *trail), trailInput<Operation>(trail->name()), trail->name()));
    return calls;
}

template <class Operation>
void forEach(const ActionContext &context, const Chosen<TrailState> &chosen, CallWords words)
{
    context.run([context, chosen](QObject *receiver, ActionContext::Ending end) {
        sendInOrder(context.engine(), receiver, std::make_shared<const FormCalls>(callsFor<Operation>(context.engine(), chosen)), 0,
                    [end](std::size_t, std::optional<Error> error) { end(std::move(error)); });
    }, std::move(words));
}

/// Enabled where a chosen trail is in that state.
std::function<bool(const Selection &)> whenAny(bool logging)
{
    return [logging](const Selection &chosen) {
        return std::any_of(chosen.begin(), chosen.end(), [logging](const Item &item) { return static_cast<const TrailState *>(item.get())->isLogging() == logging; });
    };
}

Chosen<TrailState> those(const Chosen<TrailState> &chosen, bool logging)
{
    Chosen<TrailState> out;
    for (const auto &trail : chosen) {
        if (trail->isLogging() == logging)
            out.push_back(trail);
    }
    return out;
}

void addActions(ResourceType<TrailState> &type)
{
    type.forOne({.id = QStringLiteral("copyTrailArn"), .text = TrailList::tr("Copy ARN"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const TrailState &trail) { context.copy(toQt(trail.data.trailARN.value_or("")), TrailList::tr("ARN copied")); });
    Action start{.id = QStringLiteral("startLogging"), .text = TrailList::tr("Start logging"), .icon = QStringLiteral("play"), .place = Action::Place::Menu};
    start.enabled = whenAny(false);
    type.forMany(std::move(start), [](const ActionContext &context, const Chosen<TrailState> &chosen) {
        const auto trails = those(chosen, false);
        forEach<StartLogging>(context, trails, {{}, TrailList::tr("%n trail(s) started logging", nullptr, int(trails.size())), TrailList::tr("Logging was not started")});
    });
    Action stop{.id = QStringLiteral("stopLogging"), .text = TrailList::tr("Stop logging"), .icon = QStringLiteral("stop"), .place = Action::Place::Menu};
    stop.enabled = whenAny(true);
    type.forMany(std::move(stop), [](const ActionContext &context, const Chosen<TrailState> &chosen) {
        const auto trails = those(chosen, true);
        forEach<StopLogging>(context, trails, {{}, TrailList::tr("%n trail(s) stopped logging", nullptr, int(trails.size())), TrailList::tr("Logging was not stopped")});
    });
    type.always({.id = QStringLiteral("createTrail"), .text = TrailList::tr("Create trail"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createTrailAddress()); });
}

Removal removal()
{
    Removal how;
    how.kind = Removal::Kind::Confirm;
    how.id = QStringLiteral("deleteTrail");
    how.text = TrailList::tr("Delete");
    how.title = TrailList::tr("Delete trail");
    how.warning = TrailList::tr("No more files are delivered. Those in the bucket stay, and so does the event history.");
    how.done = TrailList::tr("Successfully deleted trail %1");
    how.failed = TrailList::tr("The trail was not deleted");
    how.run = [](EngineHost &engine, const void *item, QObject *receiver, ActionContext::Ending end) {
        const auto &trail = *static_cast<const TrailState *>(item);
        FormCall::of<DeleteTrail>(homeCaller(engine, trail), trailInput<DeleteTrail>(trail.name())).send(engine, receiver, std::move(end));
    };
    how.call = [](EngineHost &engine, const void *item) {
        const auto &trail = *static_cast<const TrailState *>(item);
        return PlannedCall::of<DeleteTrail>(trailInput<DeleteTrail>(trail.name()), homeCaller(engine, trail).region.value);
    };
    return how;
}

void addColumns(ResourceType<TrailState> &type)
{
    using Filter = ColumnSpec::Filter;
    type.column({.id = QStringLiteral("name"), .title = TrailList::tr("Name"), .width = 200, .stretch = true, .link = true}, [](const TrailState &trail) { return trail.name(); });
    type.column({.id = QStringLiteral("status"), .title = TrailList::tr("Status"), .width = 140, .filter = Filter::Choice}, loggingCell);
    type.column({.id = QStringLiteral("region"), .title = TrailList::tr("Home Region"), .width = 150, .filter = Filter::Choice}, [](const TrailState &trail) { return trail.data.homeRegion; });
    type.column({.id = QStringLiteral("multi"), .title = TrailList::tr("Multi-region trail"), .width = 150, .filter = Filter::Choice},
                [](const TrailState &trail) { return trail.data.isMultiRegionTrail.value_or(false) ? TrailList::tr("Yes") : TrailList::tr("No"); });
    type.column({.id = QStringLiteral("bucket"), .title = TrailList::tr("S3 bucket"), .width = 200}, [](const TrailState &trail) { return trail.data.s3BucketName; });
    type.column({.id = QStringLiteral("prefix"), .title = TrailList::tr("Log file prefix"), .width = 140}, [](const TrailState &trail) { return trail.data.s3KeyPrefix; });
    type.column({.id = QStringLiteral("validation"), .title = TrailList::tr("Log file validation"), .width = 160, .filter = Filter::Choice},
                [](const TrailState &trail) { return trail.data.logFileValidationEnabled.value_or(false) ? TrailList::tr("Enabled") : TrailList::tr("Disabled"); });
    type.column({.id = QStringLiteral("group"), .title = TrailList::tr("CloudWatch Logs log group"), .width = 210},
                [](const TrailState &trail) { return groupName(toQt(trail.data.cloudWatchLogsLogGroupArn.value_or(""))); });
}

} // namespace

QString trailsAddress() { return QStringLiteral("cloudtrail/trails"); }

QString trailAddress(const QString &name, const QString &tab)
{
    const QString address = QString(trailsAddress() % u'/' % QString::fromLatin1(QUrl::toPercentEncoding(name)));
    return tab.isEmpty() ? address : QString(address % u'/' % tab);
}

QString createTrailAddress() { return QString(trailsAddress() % u"/create"); }

QString publicKeysAddress() { return QStringLiteral("cloudtrail/keys"); }

bool isTrailChange(const Change &change) { return change.service == "cloudtrail" && change.type == "trail"; }

Caller homeCaller(EngineHost &engine, const TrailState &trail)
{
    Caller caller = engine.caller();
    if (trail.data.homeRegion)
        caller.region.value = *trail.data.homeRegion;
    return caller;
}

Cell loggingCell(const TrailState &trail)
{
    if (!trail.isLogging())
        return {.text = TrailList::tr("Off"), .status = StatusIndicator::Status::Stopped};
    if (trail.status.latestDeliveryError)
        return {.text = TrailList::tr("Not delivered"), .status = StatusIndicator::Status::Error};
    return {.text = TrailList::tr("Logging"), .status = StatusIndicator::Status::Success};
}

QString groupName(const QString &arn) { return arn.section(QStringLiteral(":log-group:"), 1, 1).section(u':', 0, 0); }

QString checkTrailName(const QString &name)
{
    static const QRegularExpression allowed(QStringLiteral("^[A-Za-z0-9]([A-Za-z0-9._-]{1,126}[A-Za-z0-9])$"));
    static const QRegularExpression twice(QStringLiteral("[._-]{2}"));
    if (name.isEmpty())
        return TrailList::tr("Enter a name.");
    return allowed.match(name).hasMatch() && !twice.match(name).hasMatch() ? QString() : TrailList::tr("3 to 128 letters, numbers and single . _ -, with a letter or number at both ends.");
}

Resource trails(const Params &where)
{
    ResourceType<TrailState> type(QStringLiteral("cloudtrail"), QStringLiteral("trail"));
    type.icon = QStringLiteral("cloudtrail");
    type.kind = TrailList::tr("CloudTrail trail");
    type.title = TrailList::tr("Trails");
    type.description = TrailList::tr("Each brings events into a bucket, for as long as you like to keep them.");
    type.address = trailsAddress();
    type.path = {{QStringLiteral("CloudTrail"), QStringLiteral("cloudtrail")}, {type.title, {}}};
    type.nameOf = type.idOf = [](const void *item) { return static_cast<const TrailState *>(item)->name(); };
    type.pageAt([](const TrailState &trail) { return trailAddress(trail.name()); });
    type.listWith(fetch);
    type.touches = isTrailChange;
    addColumns(type);
    addActions(type);
    type.removal = removal();
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = TrailList::tr("Find trails by name");
    type.emptyTitle = TrailList::tr("No trails");
    type.emptyText = TrailList::tr("The event history ends after 90 days and knows management events only. A trail keeps what you want in a bucket of yours.");
    type.emptyAction = QStringLiteral("createTrail");
    type.create = trailForm();
    type.help = help::trails();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = trailDetails(name);
    return type;
}

void loadTrail(EngineHost &engine, QObject *receiver, const QString &name, std::function<void(Expected<std::shared_ptr<const TrailState>>)> done)
{
    ask<GetTrail>(engine, receiver, trailInput<GetTrail>(name), [&engine, receiver, name, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        auto trail = std::make_shared<TrailState>();
        trail->data = reply->trail.value_or(Trail());
        ask<GetTrailStatus>(engine, receiver, trailInput<GetTrailStatus>(name), [trail, done](auto status) {
            if (status)
                trail->status = std::move(*status);
            done(std::shared_ptr<const TrailState>(trail));
        });
    });
}

} // namespace nephoscope::gui::cloudtrail
