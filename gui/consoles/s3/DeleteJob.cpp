#include "gui/consoles/s3/DeleteJob.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/Format.h"
#include "gui/recorder/CodeProgram.h"
#include "gui/shell/Page.h"

#include <QtCore/QPointer>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

constexpr std::size_t batch = 1000;

api::s3::DeleteObjects::Input requestOf(const QString &bucket, DeleteJob::Targets targets)
{
    api::s3::DeleteObjects::Input input;
    input.bucket = toStd(bucket);
    auto &request = input.delete_.emplace();
    request.quiet = true;
    auto &objects = request.objects.emplace();
    for (DeleteJob::Target &target : targets) {
        auto &object = objects.emplace_back();
        object.key = std::move(target.key);
        if (!target.versionId.empty())
            object.versionId = std::move(target.versionId);
    }
    return input;
}

} // namespace

DeleteJob::Targets DeleteJob::targetsOf(const QStringList &entries)
{
    Targets targets;
    for (const QString &entry : entries)
        targets.push_back({toStd(entry)});
    return targets;
}

std::vector<PlannedCall> DeleteJob::planned(EngineHost &engine, const QString &bucket, const Targets &targets, Depth depth)
{
    if (targets.size() > batch)
        return {};
    const std::string region = engine.caller().region.value;
    Targets keys;
    std::vector<PlannedCall> calls;
    for (const Target &target : targets) {
        if (!target.isPrefix())
            keys.push_back(target);
        else if (depth == Depth::AllVersions)
            return {};
        else
            calls.push_back(PlannedCall::saying(CodeRemoval{toStd(bucket), target.key, region}));
    }
    if (!keys.empty())
        calls.insert(calls.begin(), PlannedCall::of<api::s3::DeleteObjects>(requestOf(bucket, std::move(keys)), region));
    return calls;
}

DeleteJob::DeleteJob(EngineHost &engine, QString bucket, Targets targets, Depth depth, QObject *parent)
    : QObject(parent), m_engine(engine), m_bucket(std::move(bucket)), m_depth(depth)
{
    for (Target &target : targets) {
        if (target.isPrefix())
            m_prefixes.push_back(std::move(target.key));
        else
            m_keys.push_back(std::move(target));
    }
}

void DeleteJob::next()
{
    if (!m_keys.empty()) {
        const std::size_t count = std::min(batch, m_keys.size());
        Targets keys(m_keys.end() - std::ptrdiff_t(count), m_keys.end());
        m_keys.resize(m_keys.size() - count);
        remove(std::move(keys), [this] { next(); });
        return;
    }
    if (m_prefixes.empty()) {
        Q_EMIT finished();
        deleteLater();
        return;
    }
    const std::string prefix = std::move(m_prefixes.front());
    m_prefixes.pop_front();
    if (m_depth == Depth::AllVersions)
        listVersions(prefix, {});
    else
        listPrefix(prefix, {});
}

void DeleteJob::listPrefix(const std::string &prefix, const std::string &after)
{
    api::s3::ListObjectsV2::Input input;
    input.bucket = toStd(m_bucket);
    if (!prefix.empty())
        input.prefix = prefix;
    // Going on after the last key seen, a key that cannot be deleted is met once only.
    if (!after.empty())
        input.startAfter = after;
    ask<api::s3::ListObjectsV2>(m_engine, this, std::move(input), [this, prefix](auto reply) {
        if (!reply) {
            stop(reply.error());
            return;
        }
        Targets keys;
        if (reply->contents) {
            for (auto &object : *reply->contents)
                keys.push_back({std::move(object.key.value_or(""))});
        }
        if (keys.empty()) {
            next();
            return;
        }
        const bool more = reply->isTruncated.value_or(false);
        std::string last = keys.back().key;
        remove(std::move(keys), [this, prefix, more, last = std::move(last)] {
            if (more)
                listPrefix(prefix, last);
            else
                next();
        });
    });
}

void DeleteJob::listVersions(const std::string &prefix, const Target &after)
{
    api::s3::ListObjectVersions::Input input;
    input.bucket = toStd(m_bucket);
    if (!prefix.empty())
        input.prefix = prefix;
    if (!after.key.empty()) {
        input.keyMarker = after.key;
        input.versionIdMarker = after.versionId;
    }
    ask<api::s3::ListObjectVersions>(m_engine, this, std::move(input), [this, prefix](auto reply) {
        if (!reply) {
            stop(reply.error());
            return;
        }
        Targets found;
        const auto take = [&found](auto &versions) {
            for (auto &version : versions)
                found.push_back({version.key.value_or(""), version.versionId.value_or("")});
        };
        if (reply->versions)
            take(*reply->versions);
        if (reply->deleteMarkers)
            take(*reply->deleteMarkers);
        if (found.empty()) {
            next();
            return;
        }
        Target last{reply->nextKeyMarker.value_or(""), reply->nextVersionIdMarker.value_or("")};
        const bool more = reply->isTruncated.value_or(false) && !last.key.empty();
        remove(std::move(found), [this, prefix, more, last = std::move(last)] {
            if (more)
                listVersions(prefix, last);
            else
                next();
        });
    });
}

void DeleteJob::remove(Targets targets, std::function<void()> then)
{
    const std::size_t count = targets.size();
    ask<api::s3::DeleteObjects>(m_engine, this, requestOf(m_bucket, std::move(targets)), [this, count, then = std::move(then)](auto reply) {
        if (!reply) {
            stop(reply.error());
            return;
        }
        const std::size_t failures = reply->errors ? reply->errors->size() : 0;
        if (failures > 0 && m_error.isEmpty()) {
            const auto &first = reply->errors->front();
            m_error = errorText(Error{first.code.value_or(""), first.message.value_or("")});
        }
        m_failed += failures;
        m_deleted += count - failures;
        Q_EMIT progressed();
        then();
    });
}

void DeleteJob::stop(const Error &error)
{
    if (m_error.isEmpty())
        m_error = errorText(error);
    Q_EMIT finished();
    deleteLater();
}

void DeleteJob::startWithFlash(Navigator &navigator, const QString &bucket, Targets targets, Depth depth)
{
    QPointer<Flashbar> flashbar = &navigator.flashbar();
    // The job belongs to the engine: it goes on when the page is left.
    auto *job = new DeleteJob(navigator.engine(), bucket, std::move(targets), depth, &navigator.engine());
    const auto counting = [job, bucket] {
        return Flash{FlashType::InProgress, tr("Deleting objects from %1").arg(uri(bucket)),
                     job->deleted() > 0 ? tr("%1 deleted").arg(formatCount(qint64(job->deleted()))) : QString(), -1, {}, {}, false};
    };
    const FlashId id = flashbar->show(counting());
    connect(job, &DeleteJob::progressed, flashbar, [flashbar, id, counting] { flashbar->update(id, counting()); });
    connect(job, &DeleteJob::finished, flashbar, [flashbar, id, job] {
        const QString deleted = formatCount(qint64(job->deleted()));
        if (job->error().isEmpty())
            flashbar->update(id, {FlashType::Success, tr("Successfully deleted objects"), tr("%1 deleted").arg(deleted)});
        else
            flashbar->update(id, {FlashType::Error, tr("Some objects were not deleted"),
                                  tr("%1 deleted. %2").arg(deleted, job->error())});
    });
    job->start();
}

} // namespace nephoscope::gui::s3
