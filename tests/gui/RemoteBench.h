#pragma once

#include "Console.h"
#include "PageParts.h"

#include "gui/connections/Connect.h"
#include "gui/connections/ConnectionStore.h"
#include "gui/connections/SecretStore.h"
#include "gui/describe/ResourceView.h"

#include <QtCore/QTemporaryDir>

namespace nephoscope::gui {

/// A keyring of the test's own: open, or as on a machine where none runs.
class TestKeyring final : public connections::SecretStore
{
public:
    using Secret = connections::Secret;

    void read(const QString &id, QObject *context, std::function<void(Expected<Secret>)> done) override
    {
        later(context, [this, id, done] {
            if (!available)
                return done(fail(unavailable()));
            const auto found = secrets.constFind(id);
            if (found == secrets.cend())
                return done(fail(Error{"NoSuchSecret", "There is none.", 0}));
            done(*found);
        });
    }
    void write(const QString &id, const Secret &secret, QObject *context, std::function<void(Expected<void>)> done) override
    {
        later(context, [this, id, secret, done] {
            if (!available)
                return done(fail(unavailable()));
            secrets.insert(id, secret);
            done({});
        });
    }
    void remove(const QString &id, QObject *context, std::function<void(Expected<void>)> done) override
    {
        later(context, [this, id, done] {
            if (!available)
                return done(fail(unavailable()));
            secrets.remove(id);
            done({});
        });
    }

    bool available = true;
    QHash<QString, Secret> secrets;

private:
    static Error unavailable() { return {"KeyringUnavailable", "No keyring service answers.", 0}; }
    static void later(QObject *context, std::function<void()> work) { QMetaObject::invokeMethod(context, std::move(work), Qt::QueuedConnection); }
};

/// A console, and beside it a second engine in this process whose HTTP listener is the cloud elsewhere.
struct RemoteBench : Console
{
    explicit RemoteBench(const QString &folder)
        : Console(folder % u"/here"), other(EngineHost::Options{.folder = folder % u"/there", .port = 0})
    {
        auto ring = std::make_unique<TestKeyring>();
        keyring = ring.get();
        connections::SecretStore::setInstance(std::move(ring));
    }
    ~RemoteBench() { connections::SecretStore::setInstance(nullptr); }

    bool begin(const QString &address)
    {
        other.start();
        return QTest::qWaitFor([this] { return other.isReady(); }, 20'000) && start(address);
    }
    EngineHost &host() { return window.engine(); }
    connections::ConnectionStore &store() { return connections::ConnectionStore::of(engine); }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(other.port()); }

    /// To the other engine, signed by its root user's key, which is known for this session.
    connections::SavedConnection connection(const QString &name)
    {
        connections::SavedConnection out;
        out.id = connections::SavedConnection::newId();
        out.name = name;
        out.url = url();
        out.region = other.region();
        out.keys = connections::SavedConnection::Keys::Session;
        out.accessKeyId = toQt(other.rootKey().id);
        store().setSessionSecret(out.id, {toQt(other.rootKey().secret), {}});
        return out;
    }
    bool keep(const connections::SavedConnection &saved)
    {
        std::optional<bool> kept;
        store().save(saved, &window, [&](std::optional<Error> error) { kept = !error; });
        return QTest::qWaitFor([&] { return kept.has_value(); }, 20'000) && *kept;
    }
    /// Opens it as the list's action does; this window turns to it, as nobody here makes others.
    bool openCloud(const QString &id, const QString &address = QStringLiteral("s3/buckets"))
    {
        std::optional<bool> opened;
        connections::open(host(), &window, id, [&](Expected<RemotePtr> remote) {
            opened = remote.has_value();
            if (remote)
                window.openCloud(*remote, address);
        });
        if (!QTest::qWaitFor([&] { return opened.has_value(); }, 20'000) || !*opened)
            return false;
        rest();
        return settle();
    }
    template <class Operation>
    Expected<typename Operation::Output> callThere(typename Operation::Input input)
    {
        return other.cloud().invoke<Operation>(other.caller(), std::move(input)).result();
    }
    template <class Operation>
    Expected<typename Operation::Output> callHere(typename Operation::Input input)
    {
        return engine.cloud().invoke<Operation>(engine.caller(), std::move(input)).result();
    }
    static api::s3::CreateBucket::Input bucket(const std::string &name, const QString &region)
    {
        api::s3::CreateBucket::Input input;
        input.bucket = name;
        input.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(region));
        return input;
    }
    bool makeThere(const std::string &name) { return callThere<api::s3::CreateBucket>(bucket(name, other.region())).has_value(); }
    bool makeHere(const std::string &name) { return callHere<api::s3::CreateBucket>(bucket(name, engine.region())).has_value(); }

    ResourceView *list() { return window.page()->findChild<ResourceView *>(); }
    QStringList rows()
    {
        QStringList ids;
        for (int row = 0; list() && row < list()->source().rowCount(); ++row)
            ids << list()->source().rowId(row);
        return ids;
    }
    /// What a form has against a field.
    QString errorOf(const char *field)
    {
        for (FormField *each : window.page()->findChildren<FormField *>()) {
            if (each->input()->objectName() == QLatin1String(field))
                return each->error();
        }
        return {};
    }
    template <class T = QWidget>
    T *onPage(const char *name) { return window.page()->findChild<T *>(QString::fromLatin1(name)); }

    EngineHost other;
    TestKeyring *keyring = nullptr;
};

} // namespace nephoscope::gui
