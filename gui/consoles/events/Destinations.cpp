#include "gui/consoles/events/Destinations.h"

#include "gui/bridge/AskAll.h"
#include "gui/consoles/events/Help.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::events {

namespace {

struct Destinations
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::Destinations)
};

using Kind = FieldDescription::Kind;

constexpr int mostPerSecond = 300;

QString destinationNameOf(const Destination &destination) { return toQt(destination.name.value_or("")); }
QString connectionOf(const Destination &destination) { return middleOf(destination.connectionArn); }

void load(EngineHost &engine, QObject *receiver, const QString &name, std::function<void(Expected<std::shared_ptr<const Destination>>)> done)
{
    api::events::DescribeApiDestination::Input input;
    input.name = toStd(name);
    ask<api::events::DescribeApiDestination>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (reply)
            done(std::make_shared<const Destination>(std::move(*reply)));
        else
            done(fail(reply.error()));
    });
}

void listDestinations(EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    api::events::ListApiDestinations::Input input;
    if (!token.empty())
        input.nextToken = token;
    ask<api::events::ListApiDestinations>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page;
        for (const auto &one : reply->apiDestinations.value_or(std::vector<api::events::ApiDestination>())) {
            Destination destination;
            destination.name = one.name;
            destination.apiDestinationArn = one.apiDestinationArn;
            destination.connectionArn = one.connectionArn;
            destination.invocationEndpoint = one.invocationEndpoint;
            destination.httpMethod = one.httpMethod;
            destination.invocationRateLimitPerSecond = one.invocationRateLimitPerSecond;
            destination.creationTime = one.creationTime;
            page.items.push_back(std::make_shared<const Destination>(std::move(destination)));
        }
        page.next = reply->nextToken.value_or("");
        done(std::move(page));
    });
}

void loadConnections(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    using namespace api::events;
    askAll<ListConnections, api::events::Connection>(engine, receiver, {}, &ListConnections::Output::connections, &ListConnections::Input::nextToken,
                                                     &ListConnections::Output::nextToken, [done = std::move(done)](Expected<std::vector<api::events::Connection>> all) {
        if (!all)
            return done(fail(all.error()));
        std::vector<FieldOption> options;
        for (const auto &one : *all)
            options.push_back({toQt(one.connectionArn.value_or("")), toQt(one.name.value_or(""))});
        done(std::move(options));
    });
}

std::vector<FieldDescription> endpointFields(const Destination &before)
{
    FieldDescription endpoint{.id = QStringLiteral("destinationEndpoint"), .label = Destinations::tr("API destination endpoint"), .placeholder = QStringLiteral("https://example.com/orders")};
    endpoint.constraint = Destinations::tr("Each * in it stands for a value that the target brings.");
    endpoint.initial = toQt(before.invocationEndpoint.value_or(""));
    endpoint.check = [](const QString &text) {
        return text.startsWith(QLatin1String("https://")) || text.startsWith(QLatin1String("http://")) ? QString()
                                                                                                     : Destinations::tr("Enter an address that begins with http:// or https://.");
    };
    FieldDescription method{.id = QStringLiteral("destinationMethod"), .label = Destinations::tr("HTTP method"), .kind = Kind::Select};
    for (const char *each : {"POST", "GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"})
        method.options.push_back({QLatin1String(each), QLatin1String(each)});
    method.initial = before.httpMethod ? toQt(before.httpMethod->value) : QStringLiteral("POST");
    FieldDescription rate{.id = QStringLiteral("destinationRate"), .label = Destinations::tr("Invocation rate limit"), .kind = Kind::Number, .unit = Destinations::tr("per second"),
                          .smallest = 1, .largest = mostPerSecond};
    rate.initial = QString::number(before.invocationRateLimitPerSecond.value_or(mostPerSecond));
    FieldDescription connection{.id = QStringLiteral("destinationConnection"), .label = Destinations::tr("Connection"), .kind = Kind::Select};
    connection.placeholder = Destinations::tr("Choose a connection");
    connection.initial = toQt(before.connectionArn.value_or(""));
    connection.load = loadConnections;
    connection.check = [](const QString &value) { return value.isEmpty() ? Destinations::tr("Choose a connection.") : QString(); };
    return {std::move(endpoint), std::move(method), std::move(rate), std::move(connection)};
}

template <class Input>
void putEndpoint(Input &input, const FormValues &values)
{
    input.invocationEndpoint = toStd(values[QStringLiteral("destinationEndpoint")].trimmed());
    input.httpMethod.emplace(toStd(values[QStringLiteral("destinationMethod")]));
    input.invocationRateLimitPerSecond = values[QStringLiteral("destinationRate")].toInt();
    input.connectionArn = toStd(values[QStringLiteral("destinationConnection")]);
}

Removal removal()
{
    Removal how;
    how.kind = Removal::Kind::TypedName;
    how.id = QStringLiteral("deleteDestination");
    how.text = Destinations::tr("Delete");
    how.title = Destinations::tr("Delete API destination");
    how.warning = Destinations::tr("Rules that have it as their target cannot deliver any more.");
    how.done = Destinations::tr("Successfully deleted API destination %1");
    how.failed = Destinations::tr("The API destination was not deleted");
    return how;
}

std::vector<Pair> destinationSummary(const Destination &destination)
{
    const QString connection = connectionOf(destination);
    return {{Destinations::tr("Name"), destinationNameOf(destination), true},
            {Destinations::tr("Description"), toQt(destination.description.value_or(""))},
            {Destinations::tr("Connection"), connection, false, connectionAddress(connection)},
            {Destinations::tr("Created"), toCell(destination.creationTime).text},
            {Destinations::tr("ARN"), toQt(destination.apiDestinationArn.value_or("")), true}};
}

Details destinationPage(const ResourceType<Destination> &type, const QString &name)
{
    Details page;
    page.title = name;
    page.path = {{QStringLiteral("Amazon EventBridge"), busesAddress()}, {Destinations::tr("API destinations"), destinationsAddress()}, {name, {}}};
    page.failed = Destinations::tr("The API destination cannot be shown");
    page.load = ResourceType<Destination>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) { load(engine, receiver, name, done); });
    page.touches = [id = toStd(name)](const Change &change) { return change.service == "events" && change.type == "api-destination" && change.id == id; };
    page.tabAddress = [name](const QString &tab) { return destinationAddress(name, tab); };
    page.addressAfterDelete = destinationsAddress();
    page.help = help::destinations();
    page.actions = actionsOfOne(type.actions);
    DetailTab all{.id = QStringLiteral("details"), .title = Destinations::tr("Details")};
    all.facts = {ResourceType<Destination>::facts(Destinations::tr("Details"), 3, destinationSummary)};
    all.settings = {destinationSetting(name)};
    page.tabs = {std::move(all)};
    return page;
}

} // namespace

QString destinationsAddress() { return QStringLiteral("events/api-destinations"); }
QString createDestinationAddress() { return QStringLiteral("events/api-destinations/create"); }

QString destinationAddress(const QString &name, const QString &tab)
{
    const QString page = QStringLiteral("events/api-destinations/") % name;
    return tab.isEmpty() ? page : QString(page % u'/' % tab);
}

FormDescription destinationForm()
{
    FormDescription form;
    form.title = form.accept = Destinations::tr("Create API destination");
    form.failed = Destinations::tr("The API destination was not created");
    FormSection section{Destinations::tr("API destination details"), {}, {nameField(QStringLiteral("destinationName"), 64, QStringLiteral("shop")), descriptionField(QStringLiteral("destinationDescription"), {})}};
    for (FieldDescription &field : endpointFields({}))
        section.fields.push_back(std::move(field));
    form.sections = {std::move(section)};
    form.cancelAddress = destinationsAddress();
    form.sends([](EngineHost &engine, const FormValues &values) {
        api::events::CreateApiDestination::Input input;
        input.name = toStd(values[QStringLiteral("destinationName")].trimmed());
        if (const QString text = values[QStringLiteral("destinationDescription")]; !text.isEmpty())
            input.description = toStd(text);
        putEndpoint(input, values);
        return FormCalls{FormCall::of<api::events::CreateApiDestination>(engine.caller(), std::move(input))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        context.done(Destinations::tr("Successfully created API destination %1").arg(values[QStringLiteral("destinationName")].trimmed()), Destinations::tr("Rules can send to it now."));
    };
    return form;
}

Setting destinationSetting(const QString &name)
{
    SettingType<Destination> setting(QStringLiteral("endpoint"), Destinations::tr("Endpoint"), Destinations::tr("endpoint"));
    setting.loadWith([name](EngineHost &engine, QObject *receiver, auto done) { load(engine, receiver, name, std::move(done)); });
    setting.shows([](const Destination &value) {
        return std::vector<Fact>{{Destinations::tr("API destination endpoint"), toQt(value.invocationEndpoint.value_or("")), true},
                                 {Destinations::tr("HTTP method"), value.httpMethod ? toQt(value.httpMethod->value) : QString()},
                                 {Destinations::tr("Invocation rate limit"), Destinations::tr("%1 per second").arg(value.invocationRateLimitPerSecond.value_or(mostPerSecond))}};
    });
    setting.editBy([name](const Destination &value) {
        FormDescription form;
        form.sections = {{Destinations::tr("Endpoint"), {}, endpointFields(value)}};
        form.sends([name](EngineHost &engine, const FormValues &values) {
            api::events::UpdateApiDestination::Input input;
            input.name = toStd(name);
            putEndpoint(input, values);
            return FormCalls{FormCall::of<api::events::UpdateApiDestination>(engine.caller(), std::move(input))};
        });
        return form;
    });
    return setting;
}

Resource destinations(const Params &where)
{
    ResourceType<Destination> type(QStringLiteral("events"), QStringLiteral("apiDestination"));
    type.icon = QStringLiteral("globe");
    type.kind = Destinations::tr("EventBridge API destination");
    type.title = Destinations::tr("API destinations");
    type.description = Destinations::tr("Web servers that rules call with their events.");
    type.address = destinationsAddress();
    type.path = {{QStringLiteral("Amazon EventBridge"), busesAddress()}, {Destinations::tr("API destinations"), {}}};
    type.identity(&Destination::name);
    type.pageAt([](const Destination &destination) { return destinationAddress(destinationNameOf(destination)); });
    type.listWith(listDestinations);
    type.refreshOn("events", "api-destination");
    type.column({.id = QStringLiteral("name"), .title = Destinations::tr("Name"), .width = 200, .link = true}, &Destination::name);
    type.column({.id = QStringLiteral("endpoint"), .title = Destinations::tr("API destination endpoint"), .width = 300, .stretch = true}, &Destination::invocationEndpoint);
    type.column({.id = QStringLiteral("method"), .title = Destinations::tr("HTTP method"), .width = 140, .filter = ColumnSpec::Filter::Choice}, &Destination::httpMethod);
    type.column({.id = QStringLiteral("connection"), .title = Destinations::tr("Connection"), .width = 160}, connectionOf);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Destinations::tr("Find API destinations");
    type.emptyTitle = Destinations::tr("No API destinations");
    type.emptyText = Destinations::tr("Make a connection first, which says how to sign in, and then the destination, which says where.");
    type.emptyAction = QStringLiteral("createDestination");
    type.forOne({.id = QStringLiteral("copyDestinationArn"), .text = Destinations::tr("Copy ARN"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Destination &destination) { context.copy(toQt(destination.apiDestinationArn.value_or("")), Destinations::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createDestination"), .text = Destinations::tr("Create API destination"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createDestinationAddress()); });
    type.removeBy<api::events::DeleteApiDestination>(removal(), [](const Destination &destination) {
        api::events::DeleteApiDestination::Input input;
        input.name = destination.name;
        return input;
    });
    type.create = std::make_shared<FormDescription>(destinationForm());
    type.help = help::destinations();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = destinationPage(type, name);
    return type;
}

} // namespace nephoscope::gui::events
