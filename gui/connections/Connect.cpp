#include "gui/connections/Connect.h"

#include "api/generated/sts.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/bridge/Worker.h"
#include "gui/connections/ConnectionStore.h"
#include "gui/connections/SecretStore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

#include <set>

namespace nephoscope::gui::connections {

namespace {

using Endpoint = remote::RemoteEndpoint;
using Resolved = std::function<void(Expected<Endpoint>)>;
using Keys = SavedConnection::Keys;

struct Connect
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::Connect)
};

Endpoint endpointOf(const SavedConnection &connection)
{
    Endpoint endpoint;
    endpoint.id = toStd(connection.id);
    endpoint.name = toStd(connection.name);
    endpoint.url = toStd(connection.url);
    endpoint.region = toStd(connection.region);
    endpoint.style = connection.style;
    endpoint.verifiesTls = connection.verifiesTls;
    endpoint.caFile = toStd(connection.caFile);
    return endpoint;
}

void sign(Endpoint &endpoint, const QString &id, const QString &secret, const QString &token)
{
    endpoint.accessKeyId = toStd(id);
    endpoint.secretKey = toStd(secret);
    endpoint.sessionToken = toStd(token);
}

Expected<Endpoint> withProfile(Endpoint endpoint, const AwsProfile &profile, const QString &where)
{
    if (!profile.hasKeys()) {
        if (!profile.keysElsewhere.isEmpty())
            return fail({"NoKeys", toStd(Connect::tr("%1 gets its keys by %2, which Nephoscope does not do. Get temporary keys with the AWS CLI and enter them for this session.")
                                             .arg(where, profile.keysElsewhere)), 0});
        return fail({"NoKeys", toStd(Connect::tr("%1 has no access key and secret access key.").arg(where)), 0});
    }
    sign(endpoint, profile.accessKeyId, profile.secretKey, profile.sessionToken);
    return endpoint;
}

} // namespace

void readProfiles(QObject *context, std::function<void(AwsProfiles)> done)
{
    onWorker<AwsProfiles>(context, [] { return AwsProfiles::read(); }, std::move(done));
}

void resolve(EngineHost &engine, QObject *context, const SavedConnection &connection, const std::optional<Secret> &typed, Resolved done)
{
    Endpoint endpoint = endpointOf(connection);
    switch (connection.keys) {
    case Keys::None:
        return done(std::move(endpoint));
    case Keys::Environment:
        return done(withProfile(std::move(endpoint), AwsProfiles::environment(), Connect::tr("The environment")));
    case Keys::Profile:
        return readProfiles(context, [endpoint, name = connection.profile, done](const AwsProfiles &profiles) {
            const auto profile = profiles.find(name);
            if (!profile)
                return done(fail({"NoSuchProfile", toStd(Connect::tr("There is no profile %1 in ~/.aws/config and ~/.aws/credentials.").arg(name)), 0}));
            done(withProfile(endpoint, *profile, Connect::tr("Profile %1").arg(name)));
        });
    case Keys::Session:
    case Keys::Keyring:
        break;
    }
    const auto known = typed ? typed : ConnectionStore::of(engine).sessionSecret(connection.id);
    if (known) {
        sign(endpoint, connection.accessKeyId, known->key, known->token);
        return done(std::move(endpoint));
    }
    if (connection.keys == Keys::Session)
        return done(fail({"NoKeys", toStd(Connect::tr("Its keys were for one session only. Edit the connection and enter them again.")), 0}));
    SecretStore::instance().read(connection.id, context, [endpoint, key = connection.accessKeyId, done = std::move(done)](Expected<Secret> secret) mutable {
        if (!secret)
            return done(fail(secret.error()));
        sign(endpoint, key, secret->key, secret->token);
        done(std::move(endpoint));
    });
}

void check(QObject *context, const SavedConnection &connection, std::function<void(Expected<void>)> done)
{
    onWorker<Expected<void>>(context, [endpoint = endpointOf(connection)] { return remote::checkEndpoint(endpoint); }, std::move(done));
}

void open(EngineHost &engine, QObject *context, const QString &id, std::function<void(Expected<RemotePtr>)> done)
{
    const auto connection = ConnectionStore::of(engine).find(id);
    if (!connection)
        return done(fail({"NoSuchConnection", toStd(Connect::tr("The connection has been deleted.")), 0}));
    resolve(engine, context, *connection, std::nullopt, [&engine, context, color = connection->color, done = std::move(done)](Expected<Endpoint> endpoint) {
        if (!endpoint)
            return done(fail(endpoint.error()));
        // With the same endpoint and keys it is the same cloud, and shares its connections.
        if (RemotePtr open = engine.clouds().find(endpoint->id); open && open->endpoint == *endpoint && open->color == color)
            return done(std::move(open));
        // It reads a file of authorities, where there is one.
        using Opened = Expected<std::shared_ptr<remote::RemoteCloud>>;
        onWorker<Opened>(context, [endpoint = *endpoint] { return remote::RemoteCloud::open(endpoint); },
                         [&engine, color, endpoint = *endpoint, done](Opened cloud) {
                             if (!cloud)
                                 return done(fail(cloud.error()));
                             RemotePtr remote = std::make_shared<const Remote>(Remote{endpoint, color, std::move(*cloud)});
                             engine.clouds().put(remote, engine.tap());
                             done(std::move(remote));
                         });
    });
}

void openForTransfers(EngineHost &engine)
{
    std::set<QString> wanted;
    for (const transfer::JobSnapshot &job : engine.transfers().jobs()) {
        const bool ended = job.state == transfer::State::Completed || job.state == transfer::State::Failed || job.state == transfer::State::Cancelled;
        if (!ended && !job.cloud.empty() && !engine.clouds().find(job.cloud))
            wanted.insert(toQt(job.cloud));
    }
    for (const QString &id : wanted)
        open(engine, &engine.shared(), id, [](const Expected<RemotePtr> &) {});
}

void probe(EngineHost &engine, QObject *context, const SavedConnection &connection, const std::optional<Secret> &typed,
           std::function<void(Expected<remote::Probe>)> done)
{
    resolve(engine, context, connection, typed, [context, done = std::move(done)](Expected<Endpoint> endpoint) {
        if (!endpoint)
            return done(fail(endpoint.error()));
        using Opened = Expected<std::shared_ptr<remote::RemoteCloud>>;
        onWorker<Opened>(context, [endpoint = *endpoint] { return remote::RemoteCloud::open(endpoint); }, [context, done](Opened cloud) {
            if (!cloud)
                return done(fail(cloud.error()));
            auto promise = std::make_shared<QPromise<remote::Probe>>();
            promise->start();
            auto *watcher = new QFutureWatcher<remote::Probe>(context);
            // The cloud lives as long as somebody waits for it.
            QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done, cloud = *cloud] {
                watcher->deleteLater();
                done(watcher->future().takeResult());
            });
            watcher->setFuture(promise->future());
            (*cloud)->probe([promise](remote::Probe found) {
                promise->addResult(std::move(found));
                promise->finish();
            });
        });
    });
}

void learnAccount(EngineHost &engine)
{
    if (!engine.remote() || engine.remote()->endpoint.accessKeyId.empty())
        return;
    const CallOriginScope unasked(CallOrigin::Background);
    ask<api::sts::GetCallerIdentity>(engine, &engine, {}, [&engine, asked = engine.remote()](auto reply) {
        if (reply && engine.remote() == asked)
            engine.setRemoteAccount(toQt(reply->account.value_or("")));
    });
}

} // namespace nephoscope::gui::connections
