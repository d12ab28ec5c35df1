#include "gui/consoles/events/Destinations.h"
#include "gui/consoles/events/Help.h"
#include "gui/describe/DetailTabs.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::events {

namespace {

struct Connections
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::Connections)
};

QString connectionNameOf(const Connection &connection) { return toQt(connection.name.value_or("")); }
bool isAuthorized(const Connection &connection) { return connection.connectionState && connection.connectionState->value == "AUTHORIZED"; }

Cell stateCell(const Connection &connection)
{
    Cell cell{isAuthorized(connection) ? Connections::tr("Authorized") : Connections::tr("Deauthorized")};
    cell.status = isAuthorized(connection) ? StatusIndicator::Status::Success : StatusIndicator::Status::Stopped;
    return cell;
}

void listConnections(EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    api::events::ListConnections::Input input;
    if (!token.empty())
        input.nextToken = token;
    ask<api::events::ListConnections>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page;
        for (const auto &one : reply->connections.value_or(std::vector<api::events::Connection>())) {
            Connection connection;
            connection.name = one.name;
            connection.connectionArn = one.connectionArn;
            connection.connectionState = one.connectionState;
            connection.authorizationType = one.authorizationType;
            connection.creationTime = one.creationTime;
            connection.lastAuthorizedTime = one.lastAuthorizedTime;
            page.items.push_back(std::make_shared<const Connection>(std::move(connection)));
        }
        page.next = reply->nextToken.value_or("");
        done(std::move(page));
    });
}

void deauthorize(const ActionContext &context, const Connection &connection)
{
    api::events::DeauthorizeConnection::Input input;
    input.name = connection.name;
    context.call<api::events::DeauthorizeConnection>(std::move(input), {{}, Connections::tr("Connection %1 has forgotten its secrets").arg(connectionNameOf(connection)),
                                                                        Connections::tr("The connection was not deauthorized")});
}

Removal connectionRemoval()
{
    Removal how;
    how.kind = Removal::Kind::TypedName;
    how.id = QStringLiteral("deleteConnection");
    how.text = Connections::tr("Delete");
    how.title = Connections::tr("Delete connection");
    how.warning = Connections::tr("API destinations that use it get no more events.");
    how.done = Connections::tr("Successfully deleted connection %1");
    how.failed = Connections::tr("The connection was not deleted");
    return how;
}

std::vector<Pair> connectionSummary(const Connection &connection)
{
    Pair status{Connections::tr("Status"), stateCell(connection).text};
    status.status = stateCell(connection).status;
    return {{Connections::tr("Name"), connectionNameOf(connection), true},
            status,
            {Connections::tr("Description"), toQt(connection.description.value_or(""))},
            {Connections::tr("Created"), toCell(connection.creationTime).text},
            {Connections::tr("Last authorized"), toCell(connection.lastAuthorizedTime).text},
            {Connections::tr("ARN"), toQt(connection.connectionArn.value_or("")), true}};
}

Details connectionPage(const ResourceType<Connection> &type, const QString &name)
{
    Details page;
    page.title = name;
    page.path = {{QStringLiteral("Amazon EventBridge"), busesAddress()}, {Connections::tr("Connections"), connectionsAddress()}, {name, {}}};
    page.failed = Connections::tr("The connection cannot be shown");
    page.load = ResourceType<Connection>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadConnection(engine, receiver, name, done); });
    page.touches = [id = toStd(name)](const Change &change) { return change.service == "events" && change.type == "connection" && change.id == id; };
    page.status = [](const void *connection) { return stateCell(*static_cast<const Connection *>(connection)); };
    page.tabAddress = [name](const QString &tab) { return connectionAddress(name, tab); };
    page.addressAfterDelete = connectionsAddress();
    page.help = help::destinations();
    page.actions = actionsOfOne(type.actions);
    DetailTab all{.id = QStringLiteral("details"), .title = Connections::tr("Details")};
    all.facts = {ResourceType<Connection>::facts(Connections::tr("Details"), 3, connectionSummary)};
    all.settings = {connectionSetting(name)};
    page.tabs = {std::move(all)};
    return page;
}

} // namespace

QString connectionsAddress() { return QStringLiteral("events/connections"); }
QString createConnectionAddress() { return QStringLiteral("events/connections/create"); }

QString connectionAddress(const QString &name, const QString &tab)
{
    const QString page = QStringLiteral("events/connections/") % name;
    return tab.isEmpty() ? page : QString(page % u'/' % tab);
}

QString middleOf(const std::optional<std::string> &arn) { return toQt(arn.value_or("")).section(u'/', 1, 1); }

void loadConnection(EngineHost &engine, QObject *receiver, const QString &name, ConnectionLoaded done)
{
    api::events::DescribeConnection::Input input;
    input.name = toStd(name);
    ask<api::events::DescribeConnection>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (reply)
            done(std::make_shared<const Connection>(std::move(*reply)));
        else
            done(fail(reply.error()));
    });
}

Resource connections(const Params &where)
{
    ResourceType<Connection> type(QStringLiteral("events"), QStringLiteral("connection"));
    type.icon = QStringLiteral("plug");
    type.kind = Connections::tr("EventBridge connection");
    type.title = Connections::tr("Connections");
    type.description = Connections::tr("How EventBridge signs in at the endpoints of API destinations.");
    type.address = connectionsAddress();
    type.path = {{QStringLiteral("Amazon EventBridge"), busesAddress()}, {Connections::tr("Connections"), {}}};
    type.identity(&Connection::name);
    type.pageAt([](const Connection &connection) { return connectionAddress(connectionNameOf(connection)); });
    type.listWith(listConnections);
    type.refreshOn("events", "connection");
    type.column({.id = QStringLiteral("name"), .title = Connections::tr("Name"), .width = 220, .stretch = true, .link = true}, &Connection::name);
    type.column({.id = QStringLiteral("status"), .title = Connections::tr("Status"), .width = 150, .filter = ColumnSpec::Filter::Choice}, stateCell);
    type.column({.id = QStringLiteral("type"), .title = Connections::tr("Authorization type"), .width = 260, .filter = ColumnSpec::Filter::Choice}, authorizationText);
    type.column({.id = QStringLiteral("created"), .title = Connections::tr("Created"), .width = 310}, &Connection::creationTime);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Connections::tr("Find connections");
    type.emptyTitle = Connections::tr("No connections");
    type.emptyText = Connections::tr("An API destination needs one: with a key, a password, or a token by OAuth.");
    type.emptyAction = QStringLiteral("createConnection");
    type.forOne({.id = QStringLiteral("deauthorizeConnection"), .text = Connections::tr("Deauthorize"), .place = Action::Place::Menu}, deauthorize, isAuthorized);
    type.always({.id = QStringLiteral("createConnection"), .text = Connections::tr("Create connection"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createConnectionAddress()); });
    type.removeBy<api::events::DeleteConnection>(connectionRemoval(), [](const Connection &connection) {
        api::events::DeleteConnection::Input input;
        input.name = connection.name;
        return input;
    });
    type.create = std::make_shared<FormDescription>(connectionForm());
    type.help = help::destinations();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = connectionPage(type, name);
    return type;
}

} // namespace nephoscope::gui::events
