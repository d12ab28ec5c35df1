#include "gui/consoles/s3/DeleteJob.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/FileResults.h"
#include "gui/describe/ActionContext.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/Format.h"
#include "gui/recorder/CodeProgram.h"
#include "gui/shell/Page.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <set>

namespace nephoscope::gui::s3 {

namespace {

constexpr std::size_t batch = 1000;
constexpr std::size_t mostRefused = 10'000; ///< shown one by one

} // namespace

api::s3::DeleteObjects::Input DeleteJob::requestOf(const QString &bucket, const std::vector<Entry> &entries)
{
    api::s3::DeleteObjects::Input input;
    input.bucket = toStd(bucket);
    auto &request = input.delete_.emplace();
    request.quiet = true;
    auto &objects = request.objects.emplace();
    for (const Entry &entry : entries) {
        auto &object = objects.emplace_back();
        object.key = entry.key;
        object.versionId = entry.version;
    }
    return input;
}

std::vector<DeleteJob::Entry> DeleteJob::entriesOf(const QStringList &entries)
{
    std::vector<Entry> out;
    for (const QString &entry : entries)
        out.push_back({toStd(entry)});
    return out;
}

std::vector<PlannedCall> DeleteJob::plannedFor(EngineHost &engine, const QString &bucket, const std::vector<Entry> &entries, Which which)
{
    if (entries.size() > batch)
        return {};
    const std::string region = engine.caller().region.value;
    std::vector<Entry> keys;
    std::vector<PlannedCall> calls;
    for (const Entry &entry : entries) {
        if (entry.isPrefix())
            calls.push_back(PlannedCall::saying(CodeRemoval{toStd(bucket), entry.key, region, which == Which::AllVersions}));
        else
            keys.push_back(entry);
    }
    if (!keys.empty())
        calls.insert(calls.begin(), PlannedCall::of<api::s3::DeleteObjects>(requestOf(bucket, keys), region));
    return calls;
}

DeleteJob::DeleteJob(EngineHost &engine, QString bucket, std::vector<Entry> entries, Which which, QObject *parent)
    : QObject(parent), m_engine(engine), m_bucket(std::move(bucket)), m_which(which)
{
    for (Entry &entry : entries) {
        if (entry.isPrefix())
            m_prefixes.push_back(std::move(entry.key));
        else
            m_keys.push_back(std::move(entry));
    }
}

void DeleteJob::next()
{
    if (!m_keys.empty()) {
        const std::size_t count = std::min(batch, m_keys.size());
        std::vector<Entry> keys(m_keys.end() - std::ptrdiff_t(count), m_keys.end());
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
    if (m_which == Which::AllVersions)
        listVersions(prefix, {}, {});
    else
        listPrefix(prefix, {});
}

void DeleteJob::listPrefix(const std::string &prefix, std::optional<std::string> token)
{
    api::s3::ListObjectsV2::Input input;
    input.bucket = toStd(m_bucket);
    if (!prefix.empty())
        input.prefix = prefix;
    // Going on where the last page ended, a key that cannot be deleted is met once only. By token: directory buckets know
    // no other way.
    input.continuationToken = std::move(token);
    ask<api::s3::ListObjectsV2>(m_engine, this, std::move(input), [this, prefix](auto reply) {
        if (!reply) {
            stop(reply.error());
            return;
        }
        std::vector<Entry> keys;
        if (reply->contents) {
            for (auto &object : *reply->contents)
                keys.push_back({std::move(object.key).value_or("")});
        }
        auto onward = [this, prefix, more = reply->isTruncated.value_or(false), following = std::move(reply->nextContinuationToken)] {
            if (more && following)
                listPrefix(prefix, following);
            else
                next();
        };
        if (keys.empty())
            onward();
        else
            remove(std::move(keys), std::move(onward));
    });
}

void DeleteJob::listVersions(const std::string &prefix, std::optional<std::string> key, std::optional<std::string> version)
{
    api::s3::ListObjectVersions::Input input;
    input.bucket = toStd(m_bucket);
    if (!prefix.empty())
        input.prefix = prefix;
    // Going on after the last one seen, one that cannot be deleted is met once only.
    input.keyMarker = std::move(key);
    input.versionIdMarker = std::move(version);
    ask<api::s3::ListObjectVersions>(m_engine, this, std::move(input), [this, prefix](auto reply) {
        if (!reply) {
            stop(reply.error());
            return;
        }
        std::vector<Entry> entries;
        const auto collect = [&entries](auto &list, bool markers) {
            if (!list)
                return;
            for (auto &each : *list)
                entries.push_back({std::move(each.key).value_or(""), std::move(each.versionId), markers});
        };
        collect(reply->versions, false);
        collect(reply->deleteMarkers, true);
        if (entries.empty()) {
            next();
            return;
        }
        remove(std::move(entries), [this, prefix, more = reply->isTruncated.value_or(false), key = std::move(reply->nextKeyMarker),
                                    version = std::move(reply->nextVersionIdMarker)] {
            if (more)
                listVersions(prefix, key, version);
            else
                next();
        });
    });
}

void DeleteJob::remove(std::vector<Entry> entries, std::function<void()> then)
{
    auto input = requestOf(m_bucket, entries);
    ask<api::s3::DeleteObjects>(m_engine, this, std::move(input), [this, entries = std::move(entries), then = std::move(then)](auto reply) {
        if (!reply) {
            stop(reply.error());
            return;
        }
        std::set<std::pair<std::string, std::optional<std::string>>> refused;
        for (const auto &each : reply->errors.value_or(std::vector<api::s3::Error>())) {
            const QString why = errorText(Error{each.code.value_or(""), each.message.value_or("")});
            if (m_error.isEmpty())
                m_error = why;
            if (m_refused.size() < mostRefused)
                m_refused.emplace_back(toQt(each.key.value_or("")), why);
            refused.emplace(each.key.value_or(""), m_which == Which::AllVersions ? each.versionId : std::nullopt);
        }
        for (const Entry &entry : entries) {
            if (refused.contains({entry.key, entry.version})) {
                ++m_failed;
                continue;
            }
            ++m_deleted;
            m_markers += entry.isMarker ? 1 : 0;
        }
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

QString DeleteJob::deletedText() const
{
    if (m_markers == 0)
        return tr("%1 deleted").arg(formatCount(qint64(m_deleted)));
    return tr("%1 object versions and %2 delete markers deleted").arg(formatCount(qint64(m_deleted - m_markers)), formatCount(qint64(m_markers)));
}

void DeleteJob::startFor(Navigator &navigator, const QString &bucket, std::vector<Entry> entries, Which which)
{
    QPointer<Flashbar> flashbar = &navigator.flashbar();
    // The job belongs to the engine: it goes on when the page is left.
    auto *job = new DeleteJob(navigator.engine(), bucket, std::move(entries), which, &navigator.engine());
    const auto counting = [job, bucket] {
        return Flash{FlashType::InProgress, tr("Deleting objects from %1").arg(uri(bucket)),
                     job->deleted() > 0 ? job->deletedText() : QString(), -1, {}, {}, false};
    };
    const FlashId id = flashbar->show(counting());
    connect(job, &DeleteJob::progressed, flashbar, [flashbar, id, counting] { flashbar->update(id, counting()); });
    connect(job, &DeleteJob::finished, flashbar, [flashbar, id, job, context = ActionContext(navigator, &navigator.flashbar())] {
        if (job->error().isEmpty())
            flashbar->update(id, {FlashType::Success, tr("Successfully deleted objects"), job->deletedText()});
        else if (job->failed() > 0) {
            Flash flash{FlashType::Error, tr("Some objects were not deleted"),
                        tr("%1, %2 could not be deleted. %3").arg(job->deletedText(), formatCount(qint64(job->failed())), job->error())};
            std::vector<UploadFiles::File> results;
            for (const auto &[key, why] : job->refused()) {
                UploadFiles::File &result = results.emplace_back(UploadFiles::File{{}, key});
                result.state = UploadFiles::State::Failed;
                result.error = why;
            }
            flash.actionText = tr("View results");
            flash.action = [context, results = std::move(results)] { showResults(context, tr("Some objects were not deleted"), results); };
            flashbar->update(id, flash);
        }
        else
            flashbar->update(id, {FlashType::Error, tr("Some objects were not deleted"), tr("%1. %2").arg(job->deletedText(), job->error())});
    });
    job->start();
}

} // namespace nephoscope::gui::s3
