#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/connections/ConnectionStore.h"
#include "gui/connections/SecretStore.h"
#include "gui/consoles/connections/Connections.h"
#include "gui/consoles/connections/Help.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::connections {

namespace {

struct ConnectionTexts
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::connections::Connections)
};

using Keys = SavedConnection::Keys;
using Type = ResourceType<SavedConnection>;

bool touches(const Change &change) { return change.service == "connections"; }

QString colorText(const QString &color)
{
    for (const FieldOption &option : colorOptions()) {
        if (option.value == color)
            return option.text;
    }
    return color;
}

QString profileText(const SavedConnection &connection)
{
    return connection.keys == Keys::Profile ? QString(keysText(connection.keys) % QStringLiteral(": ") % connection.profile) : keysText(connection.keys);
}

std::vector<Pair> summary(const SavedConnection &connection)
{
    std::vector<Pair> pairs{{ConnectionTexts::tr("Endpoint"), placeText(connection), !connection.url.isEmpty()},
                            {ConnectionTexts::tr("AWS Region"), connection.region},
                            {ConnectionTexts::tr("Keys from"), profileText(connection)}};
    if (connection.keys == Keys::Keyring || connection.keys == Keys::Session)
        pairs.push_back({ConnectionTexts::tr("Access key ID"), connection.accessKeyId, true});
    if (!connection.url.isEmpty()) {
        const bool host = connection.style == remote::AddressStyle::Host;
        pairs.push_back({ConnectionTexts::tr("Addresses of buckets"), host ? ConnectionTexts::tr("Host style") : ConnectionTexts::tr("Path style")});
    }
    if (!connection.url.startsWith(QLatin1String("http://"))) {
        pairs.push_back({ConnectionTexts::tr("Certificate"), connection.verifiesTls ? ConnectionTexts::tr("Verified") : ConnectionTexts::tr("Not verified")});
        if (!connection.caFile.isEmpty())
            pairs.push_back({ConnectionTexts::tr("File of authorities"), connection.caFile, true});
    }
    pairs.push_back({ConnectionTexts::tr("Color"), colorText(connection.color)});
    return pairs;
}

void load(EngineHost &engine, QObject *receiver, const QString &id, Type::Loaded done)
{
    // Later, as any other source answers.
    QMetaObject::invokeMethod(receiver, [&engine, id, done = std::move(done)] {
        const auto found = ConnectionStore::of(engine).find(id);
        if (found)
            done(std::make_shared<const SavedConnection>(*found));
        else
            done(fail({"NoSuchConnection", toStd(ConnectionTexts::tr("There is no connection with this address. It may have been deleted.")), 0}));
    }, Qt::QueuedConnection);
}

Removal removal()
{
    Removal how;
    how.id = QStringLiteral("deleteConnection");
    how.text = ConnectionTexts::tr("Delete");
    how.title = ConnectionTexts::tr("Delete connection");
    how.warning = ConnectionTexts::tr("Nothing is deleted on the remote cloud. The connection and its secret in the keyring go; transfers of it cannot go on.");
    how.done = ConnectionTexts::tr("Successfully deleted connection %1");
    how.failed = ConnectionTexts::tr("The connection was not deleted");
    how.run = [](EngineHost &engine, const void *item, QObject *receiver, ActionContext::Ending end) {
        const SavedConnection &connection = *static_cast<const SavedConnection *>(item);
        const auto forget = [&engine, receiver, id = connection.id, end] {
            ConnectionStore::of(engine).remove(id, receiver, [&engine, id, end](std::optional<Error> error) {
                if (!error)
                    engine.clouds().remove(toStd(id));
                end(std::move(error));
            });
        };
        if (connection.keys != Keys::Keyring)
            return forget();
        SecretStore::instance().remove(connection.id, receiver, [forget, end](Expected<void> removed) {
            // Where no keyring answers there is nothing to take out of it.
            if (!removed && removed.error().code == "KeyringDenied")
                return end(removed.error());
            forget();
        });
    };
    return how;
}

Details details(const Type &type, const QString &id)
{
    Details page;
    page.title = ConnectionTexts::tr("Connection");
    page.path = {{ConnectionTexts::tr("Remote clouds"), connectionsAddress()}, {ConnectionTexts::tr("Connection"), {}}};
    page.failed = ConnectionTexts::tr("The connection cannot be shown");
    page.load = Type::loadWith([id](EngineHost &engine, QObject *receiver, auto done) { load(engine, receiver, id, std::move(done)); });
    page.touches = touches;
    page.tabAddress = [id](const QString &) { return connectionAddress(id); };
    page.addressAfterDelete = connectionsAddress();
    page.help = help::connections();
    for (const Action &action : type.actions) {
        if (action.needs != Action::Needs::Nothing)
            page.actions.push_back(action);
    }
    DetailTab all{.id = QStringLiteral("details")};
    all.facts = {Type::facts(ConnectionTexts::tr("Details"), 3, [](const SavedConnection &connection) {
        std::vector<Pair> pairs = summary(connection);
        pairs.insert(pairs.begin(), {ConnectionTexts::tr("Name"), connection.name});
        return pairs;
    })};
    page.tabs = {std::move(all)};
    return page;
}

void addActions(Type &type)
{
    type.forOne({.id = QStringLiteral("openConnection"), .text = ConnectionTexts::tr("Open"), .icon = QStringLiteral("window"), .primary = true},
                [](const ActionContext &context, const SavedConnection &connection) { openConnection(context, connection.id, connection.name); });
    type.forOne({.id = QStringLiteral("testConnection"), .text = ConnectionTexts::tr("Test connection"), .icon = QStringLiteral("plug")}, testConnection);
    type.forOne({.id = QStringLiteral("editConnection"), .text = ConnectionTexts::tr("Edit"), .icon = QStringLiteral("edit")},
                [](const ActionContext &context, const SavedConnection &connection) { context.navigator().go(editConnectionAddress(connection.id)); });
    type.always({.id = QStringLiteral("createConnection"), .text = ConnectionTexts::tr("Create connection"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N)},
                [](const ActionContext &context) { context.navigator().go(connectionsAddress() % QStringLiteral("/create")); });
    type.removal = removal();
}

} // namespace

QString connectionAddress(const QString &id) { return connectionsAddress() % u'/' % id; }
QString editConnectionAddress(const QString &id) { return QStringLiteral("connections/edit/") % id; }

QString placeText(const SavedConnection &connection) { return connection.url.isEmpty() ? QStringLiteral("AWS") : connection.url; }

QString keysText(Keys keys)
{
    switch (keys) {
    case Keys::Profile:
        return ConnectionTexts::tr("AWS profile");
    case Keys::Environment:
        return ConnectionTexts::tr("Environment");
    case Keys::Keyring:
        return ConnectionTexts::tr("Keyring");
    case Keys::Session:
        return ConnectionTexts::tr("This session only");
    case Keys::None:
        return ConnectionTexts::tr("No keys");
    }
    return {};
}

// Those whose ground is read well in every theme.
std::vector<FieldOption> colorOptions()
{
    return {{QStringLiteral("blue"), ConnectionTexts::tr("Blue")},
            {QStringLiteral("green"), ConnectionTexts::tr("Green")},
            {QStringLiteral("yellow"), ConnectionTexts::tr("Yellow")},
            {QStringLiteral("red"), ConnectionTexts::tr("Red")}};
}

void openConnection(const ActionContext &context, const QString &id, const QString &name)
{
    context.run([context, id](QObject *receiver, ActionContext::Ending end) {
        open(context.engine(), receiver, id, [context, end](Expected<RemotePtr> remote) {
            end(remote ? std::nullopt : std::optional<Error>(remote.error()));
            // S3 is what every one of them has.
            if (remote)
                context.navigator().openCloud(std::move(*remote), QStringLiteral("s3/buckets"));
        });
    }, {.failed = ConnectionTexts::tr("The connection %1 was not opened").arg(name)});
}

Resource connectionList(const Params &where)
{
    Type type(QStringLiteral("connections"), QStringLiteral("connection"));
    type.icon = QStringLiteral("plug");
    type.kind = ConnectionTexts::tr("Connection");
    type.title = ConnectionTexts::tr("Connections");
    type.description = ConnectionTexts::tr("Other clouds that this console can show, each in a window of its own: AWS, Ceph, MinIO, LocalStack, another Nephoscope.");
    type.address = connectionsAddress();
    type.path = {{ConnectionTexts::tr("Remote clouds"), connectionsAddress()}, {type.title, {}}};
    type.selection = ResourceTable::Selection::Single;
    type.idOf = [](const void *item) { return static_cast<const SavedConnection *>(item)->id; };
    type.nameOf = [](const void *item) { return static_cast<const SavedConnection *>(item)->name; };
    type.pageAt([](const SavedConnection &connection) { return connectionAddress(connection.id); });
    type.listWith([](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        QMetaObject::invokeMethod(receiver, [&engine, done = std::move(done)] { done(Type::pageOf(ConnectionStore::of(engine).all())); }, Qt::QueuedConnection);
    });
    type.touches = touches;
    type.column({.id = QStringLiteral("name"), .title = ConnectionTexts::tr("Name"), .width = 220, .link = true}, &SavedConnection::name);
    type.column({.id = QStringLiteral("endpoint"), .title = ConnectionTexts::tr("Endpoint"), .width = 300, .stretch = true}, placeText);
    type.column({.id = QStringLiteral("region"), .title = ConnectionTexts::tr("AWS Region"), .width = 160}, &SavedConnection::region);
    type.column({.id = QStringLiteral("keys"), .title = ConnectionTexts::tr("Keys from"), .width = 220}, profileText);
    type.filterPlaceholder = ConnectionTexts::tr("Find connections");
    type.emptyTitle = ConnectionTexts::tr("No connections");
    type.emptyText = ConnectionTexts::tr("Connect to a cloud elsewhere and use its buckets as those of this one. Its keys can come from the profiles of the AWS CLI.");
    type.emptyAction = QStringLiteral("createConnection");
    addActions(type);
    type.create = connectionForm(std::nullopt);
    type.help = help::connections();
    if (const QString id = where["id"]; !id.isEmpty())
        type.details = details(type, id);
    return type;
}

Resource connectionPage(const Params &where, EngineHost &engine)
{
    Resource page = connectionList(where);
    // Its address has no name in it.
    if (const auto connection = ConnectionStore::of(engine).find(where["id"])) {
        page.details->title = connection->name;
        page.details->path.back().text = connection->name;
    }
    return page;
}

Resource editConnection(const Params &where, EngineHost &engine)
{
    Resource page = connectionList(Params());
    page.create = connectionForm(ConnectionStore::of(engine).find(where["id"]));
    page.create->cancelAddress = connectionAddress(where["id"]);
    page.create->title = ConnectionTexts::tr("Edit connection");
    page.details = connectionPage(where, engine).details;
    return page;
}

} // namespace nephoscope::gui::connections
