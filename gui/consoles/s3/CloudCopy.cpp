#include "gui/consoles/s3/CloudCopy.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/connections/Connect.h"
#include "gui/connections/ConnectionStore.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/consoles/s3/TransferFlash.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

using connections::ConnectionStore;
using connections::SavedConnection;

struct CloudCopy
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::CloudCopy)
};

const QLatin1String localCloud("local"); // ids of connections are hex

QString cloudIn(const FormValues &values)
{
    const QString cloud = values[QStringLiteral("targetCloud")];
    return cloud == localCloud ? QString() : cloud;
}

QString prefixIn(const FormValues &values)
{
    const QString prefix = values[QStringLiteral("targetPrefix")].trimmed();
    return prefix.isEmpty() || prefix.endsWith(u'/') ? prefix : QString(prefix % u'/');
}

/// All that are not the window's own.
std::vector<FieldOption> otherClouds(EngineHost &engine)
{
    std::vector<FieldOption> options;
    if (engine.remote())
        options.push_back({localCloud, CloudCopy::tr("The local cloud")});
    for (const SavedConnection &connection : ConnectionStore::of(engine).all()) {
        if (!engine.remote() || engine.remote()->id() != connection.id)
            options.push_back({connection.id, connection.name});
    }
    return options;
}

using Ending = ActionContext::Ending;

/// That the bucket is there and may be reached is known before anything moves.
void findBucket(Cloud &cloud, const Caller &caller, QObject *receiver, const QString &bucket, RemotePtr remote, Ending end)
{
    using Head = api::s3::HeadBucket;
    Head::Input input;
    input.bucket = toStd(bucket);
    askCloud<Head>(cloud, receiver, caller, std::move(input), [remote = std::move(remote), end = std::move(end)](auto reply) {
        end(reply ? std::nullopt : std::optional<Error>(reply.error()));
    });
}

FormDescription formFor(const ActionContext &context, const QString &bucket, const QStringList &entries)
{
    FormDescription form;
    const QString name = entries.size() == 1 ? baseName(entries.front()) : CloudCopy::tr("%1 objects and folders").arg(formatCount(entries.size()));
    form.title = CloudCopy::tr("Copy %1 to another cloud").arg(name);
    form.description = CloudCopy::tr("The bytes are streamed through this computer, part by part. Metadata goes along; permissions and older versions stay behind.");
    form.accept = CloudCopy::tr("Copy");
    form.failed = CloudCopy::tr("Nothing was copied");
    FieldDescription cloud{.id = QStringLiteral("targetCloud"), .label = CloudCopy::tr("Destination cloud"), .kind = FieldDescription::Kind::Select};
    cloud.options = otherClouds(context.engine());
    cloud.placeholder = CloudCopy::tr("Choose a cloud");
    cloud.check = [](const QString &value) { return value.isEmpty() ? CloudCopy::tr("Create a connection to another cloud first.") : QString(); };
    cloud.errorCodes = {QStringLiteral("NoKeys"), QStringLiteral("NoSuchProfile"), QStringLiteral("NoSuchConnection"), QStringLiteral("KeyringUnavailable"),
                        QStringLiteral("EndpointConnectionError"), QStringLiteral("ConnectTimeoutError"), QStringLiteral("SSLError")};
    FieldDescription target{.id = QStringLiteral("targetBucket"), .label = CloudCopy::tr("Destination bucket"), .initial = bucket};
    target.check = [](const QString &text) { return text.trimmed().isEmpty() ? CloudCopy::tr("Enter the name of a bucket.") : QString(); };
    target.errorCodes = {QStringLiteral("NoSuchBucket"), QStringLiteral("NotFound"), QStringLiteral("404"), QStringLiteral("AccessDenied"), QStringLiteral("Forbidden"), QStringLiteral("403")};
    FieldDescription prefix{.id = QStringLiteral("targetPrefix"), .label = CloudCopy::tr("Destination folder - optional"), .placeholder = QStringLiteral("backup/")};
    form.sections.push_back({{}, {}, {std::move(cloud), std::move(target), std::move(prefix)}});
    form.submit = [](const ActionContext &sent, const FormValues &values, QObject *receiver, Ending end) {
        EngineHost &engine = sent.engine();
        const QString id = cloudIn(values);
        const QString wanted = values[QStringLiteral("targetBucket")].trimmed();
        if (id.isEmpty())
            return findBucket(engine.shared().cloud(), engine.shared().caller(), receiver, wanted, nullptr, std::move(end));
        connections::open(engine, receiver, id, [&engine, receiver, wanted, end = std::move(end)](Expected<RemotePtr> remote) {
            if (!remote)
                return end(remote.error());
            Caller caller = engine.shared().caller();
            caller.region.value = (*remote)->endpoint.region;
            findBucket(*(*remote)->cloud, caller, receiver, wanted, *remote, end);
        });
    };
    form.succeeded = [bucket, entries](const ActionContext &done, const FormValues &values) {
        ObjectSet set{bucket, entries};
        set.cloud = done.engine().remote() ? done.engine().remote()->id() : QString();
        copyToCloud(done, set, {cloudIn(values), values[QStringLiteral("targetBucket")].trimmed(), prefixIn(values)});
    };
    return form;
}

} // namespace

void askToCopyToCloud(const ActionContext &context, const QString &bucket, const QStringList &entries)
{
    if (!entries.isEmpty())
        openForm(context, formFor(context, bucket, entries));
}

std::vector<transfer::JobId> copyToCloud(const ActionContext &context, const ObjectSet &set, const CloudPlace &target)
{
    EngineHost &engine = context.engine();
    std::vector<transfer::JobId> jobs;
    transfer::JobOptions options = engine.transfers().defaults();
    options.group = groupOf(engine, int(set.keys.size()), uri(target.bucket, target.prefix));
    // On the local cloud it acts as the window does; a window elsewhere belongs to whoever sits here.
    const Caller caller = engine.remote() ? engine.shared().caller() : engine.caller();
    for (const QString &key : set.keys) {
        transfer::ObjectPlace from{toStd(set.cloud), toStd(set.bucket), toStd(key)};
        transfer::ObjectPlace to{toStd(target.cloud), toStd(target.bucket), toStd(target.prefix % baseName(key))};
        jobs.push_back(engine.transfers().copy(caller, std::move(from), std::move(to), options));
    }
    TransferFlash::watch(context.navigator(), transfer::Direction::Copy, jobs, uri(target.bucket, target.prefix));
    return jobs;
}

} // namespace nephoscope::gui::s3
