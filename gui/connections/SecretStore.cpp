#include "gui/connections/SecretStore.h"

#include "gui/bridge/Text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPointer>

#include <qt6keychain/keychain.h>

namespace nephoscope::gui::connections {

namespace {

struct Keyring
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::Keyring)
};

QString service() { return QStringLiteral("nephoscope"); }

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {"NoSuchSecret", toStd(Keyring::tr("The keyring has no secret access key of this connection. Edit the connection and enter it again.")), 0};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {"KeyringDenied", toStd(Keyring::tr("The keyring did not give the secret access key away: access was denied.")), 0};
    default:
        return {"KeyringUnavailable",
                toStd(Keyring::tr("No keyring service answers in this session (%1). Let the keys come from an AWS profile or the environment, or enter them for this session only: "
                                  "Nephoscope writes no secret to a plain file.").arg(job.errorString())),
                0};
    }
}

/// The desktop's: Secret Service (GNOME, KeePassXC) or KWallet.
class DesktopKeyring final : public SecretStore
{
public:
    void read(const QString &id, QObject *context, std::function<void(Expected<Secret>)> done) override
    {
        auto *job = start<QKeychain::ReadPasswordJob>(id);
        QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
            if (job->error() != QKeychain::NoError)
                return done(fail(errorOf(*job)));
            const QJsonObject kept = QJsonDocument::fromJson(job->textData().toUtf8()).object();
            done(Secret{kept.value(QStringLiteral("secret")).toString(), kept.value(QStringLiteral("token")).toString()});
        });
        job->start();
    }

    void write(const QString &id, const Secret &secret, QObject *context, std::function<void(Expected<void>)> done) override
    {
        auto *job = start<QKeychain::WritePasswordJob>(id);
        QJsonObject kept{{QStringLiteral("secret"), secret.key}};
        if (!secret.token.isEmpty())
            kept.insert(QStringLiteral("token"), secret.token);
        job->setTextData(QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
        QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] { end(*job, done); });
        job->start();
    }

    void remove(const QString &id, QObject *context, std::function<void(Expected<void>)> done) override
    {
        auto *job = start<QKeychain::DeletePasswordJob>(id);
        QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] { end(*job, done); });
        job->start();
    }

private:
    /// Deletes itself when it has finished.
    template <class Job>
    static Job *start(const QString &id)
    {
        auto *job = new Job(service());
        job->setInsecureFallback(false);
        job->setKey(id);
        return job;
    }
    static void end(const QKeychain::Job &job, const std::function<void(Expected<void>)> &done)
    {
        if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
            done({});
        else
            done(fail(errorOf(job)));
    }
};

std::unique_ptr<SecretStore> &current()
{
    static std::unique_ptr<SecretStore> store;
    return store;
}

} // namespace

SecretStore &SecretStore::instance()
{
    if (!current())
        current() = std::make_unique<DesktopKeyring>();
    return *current();
}

void SecretStore::setInstance(std::unique_ptr<SecretStore> store) { current() = std::move(store); }

} // namespace nephoscope::gui::connections
