#include "gui/consoles/s3/CopyJob.h"

#include "api/generated/s3.h"
#include "core/Text.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/CopyTransfer.h"
#include "gui/consoles/s3/FileResults.h"
#include "gui/kit/Format.h"

namespace nephoscope::gui::s3 {

namespace {

constexpr qsizetype mostResults = 10'000; ///< shown one by one

constexpr int atOnce = 8;
constexpr std::int64_t mostAtOnce = 5LL * 1024 * 1024 * 1024; ///< CopyObject's limit
constexpr std::int64_t partSize = 512LL * 1024 * 1024;

std::string sourceOf(const QString &bucket, const CopyJob::Step &step)
{
    std::string source = toStd(bucket) + '/' + percentEncode(step.from, true);
    return step.versionId.empty() ? source : source + "?versionId=" + percentEncode(step.versionId);
}

} // namespace

/// A copy in parts under way.
struct LargeCopy
{
    CopyJob::Step step;
    std::int64_t size = 0;
    std::int64_t at = 0;
    std::string upload;
    std::vector<api::s3::CompletedPart> parts;
};

CopyJob::CopyJob(EngineHost &engine, Order order, QObject *parent) : QObject(parent), m_engine(engine), m_order(std::move(order))
{
    for (Step &step : m_order.steps) {
        if (step.tree)
            m_prefixes.push_back({step, {}});
        else
            m_ready.push_back(step);
    }
}

namespace {

api::s3::CopyObject::Input copyOf(const CopyJob::Order &order, const CopyJob::Step &step)
{
    api::s3::CopyObject::Input input;
    input.bucket = toStd(order.toBucket);
    input.key = step.to;
    input.copySource = sourceOf(order.fromBucket, step);
    if (!order.replace)
        input.ifNoneMatch = "*";
    return input;
}

/// With the settings of the order.
api::s3::CopyObject::Input settledCopy(const CopyJob::Order &order, const CopyJob::Step &step, const api::s3::HeadObject::Output *head)
{
    api::s3::CopyObject::Input input = copyOf(order, step);
    transfer::applySettings(order.settings, head, input);
    return input;
}

api::s3::HeadObject::Input headOf(const CopyJob::Order &order, const CopyJob::Step &step)
{
    api::s3::HeadObject::Input input;
    input.bucket = toStd(order.fromBucket);
    input.key = step.from;
    if (!step.versionId.empty())
        input.versionId = step.versionId;
    return input;
}

/// A copy on top of itself, as the order wants it.
api::s3::CopyObject::Input editOf(const CopyJob::Order &order, const CopyJob::Step &step, const api::s3::HeadObject::Output &head)
{
    api::s3::CopyObject::Input input = copyOf(order, step);
    input.ifNoneMatch.reset();
    order.edit(head, input);
    return input;
}

api::s3::DeleteObject::Input removalOf(const CopyJob::Order &order, const CopyJob::Step &step)
{
    api::s3::DeleteObject::Input input;
    input.bucket = toStd(order.fromBucket);
    input.key = step.from;
    return input;
}

} // namespace

std::vector<PlannedCall> CopyJob::planned(EngineHost &engine, const Order &order)
{
    const std::string region = engine.caller().region.value;
    std::vector<PlannedCall> calls;
    // What an edit says depends on what the object is, and so does a copy that is to be like it.
    if ((order.edit || transfer::needsSource(order.settings)) && order.heads.size() != order.steps.size())
        return {};
    for (std::size_t i = 0; i < order.steps.size(); ++i) {
        const Step &step = order.steps[i];
        if (step.tree)
            return {};
        if (order.each) {
            calls.push_back(order.eachCall(engine, step));
            continue;
        }
        const api::s3::HeadObject::Output *head = order.heads.size() == order.steps.size() ? &order.heads[i] : nullptr;
        calls.push_back(PlannedCall::of<api::s3::CopyObject>(order.edit ? editOf(order, step, *head) : settledCopy(order, step, head), region));
        if (order.move)
            calls.push_back(PlannedCall::of<api::s3::DeleteObject>(removalOf(order, step), region));
    }
    return calls;
}

void CopyJob::pump()
{
    while (m_inFlight < atOnce && !m_ready.empty()) {
        Step step = std::move(m_ready.front());
        m_ready.pop_front();
        ++m_inFlight;
        work(step);
    }
    if (m_ready.empty() && !m_listing && !m_prefixes.empty())
        list();
    if (m_inFlight == 0 && m_ready.empty() && !m_listing && m_prefixes.empty() && !m_finished) {
        m_finished = true;
        Q_EMIT finished();
        deleteLater();
    }
}

void CopyJob::list()
{
    m_listing = true;
    const Listing wanted = m_prefixes.front();
    m_prefixes.pop_front();
    api::s3::ListObjectsV2::Input input;
    input.bucket = toStd(m_order.fromBucket);
    input.prefix = wanted.prefix.from;
    if (!wanted.after.empty())
        input.startAfter = wanted.after;
    ask<api::s3::ListObjectsV2>(m_engine, this, std::move(input), [this, wanted](auto reply) {
        m_listing = false;
        if (!reply) {
            fail(wanted.prefix, reply.error());
            pump();
            return;
        }
        std::string last;
        for (auto &object : reply->contents.value_or(std::vector<api::s3::Object>())) {
            last = object.key.value_or("");
            m_ready.push_back({last, wanted.prefix.to + last.substr(wanted.prefix.from.size()), false});
        }
        if (reply->isTruncated.value_or(false) && !last.empty())
            m_prefixes.push_front({wanted.prefix, last});
        pump();
    });
}

void CopyJob::work(const Step &step)
{
    if (m_order.each) {
        m_order.each(m_engine, this, step, [this, step](std::optional<Error> error) {
            if (error)
                fail(step, *error);
            else
                m_done.push_back(step);
            settle();
        });
        return;
    }
    if (!m_order.edit && !transfer::needsSource(m_order.settings)) {
        copy(step, settledCopy(m_order, step, nullptr));
        return;
    }
    ask<api::s3::HeadObject>(m_engine, this, headOf(m_order, step), [this, step](auto head) {
        if (head) {
            copy(step, m_order.edit ? editOf(m_order, step, *head) : settledCopy(m_order, step, &*head));
            return;
        }
        fail(step, head.error());
        settle();
    });
}

void CopyJob::copy(const Step &step, api::s3::CopyObject::Input input)
{
    ask<api::s3::CopyObject>(m_engine, this, std::move(input), [this, step](auto reply) {
        if (reply) {
            copied(step);
        } else if (reply.error().code == "PreconditionFailed") {
            m_taken.push_back(step);
            settle();
        } else if (reply.error().code == "InvalidRequest") {
            copyInParts(step); // too large, most likely; otherwise it says the same again
        } else {
            fail(step, reply.error());
            settle();
        }
    });
}

void CopyJob::copyInParts(const Step &step)
{
    ask<api::s3::HeadObject>(m_engine, this, headOf(m_order, step), [this, step](auto head) {
        if (!head || head->contentLength.value_or(0) <= mostAtOnce) {
            fail(step, head ? Error{"InvalidRequest", "The object cannot be copied"} : head.error());
            settle();
            return;
        }
        if (!m_order.edit) {
            m_large.push_back(step);
            settle();
            return;
        }
        auto large = std::make_shared<LargeCopy>();
        large->step = step;
        large->size = head->contentLength.value_or(0);
        api::s3::CreateMultipartUpload::Input begin;
        begin.bucket = toStd(m_order.toBucket);
        begin.key = step.to;
        begin.contentType = head->contentType;
        begin.contentEncoding = head->contentEncoding;
        begin.contentLanguage = head->contentLanguage;
        begin.contentDisposition = head->contentDisposition;
        begin.cacheControl = head->cacheControl;
        begin.expires = head->expires;
        begin.metadata = head->metadata;
        const api::s3::CopyObject::Input edited = editOf(m_order, step, *head);
        if (edited.metadataDirective && edited.metadataDirective->value == "REPLACE") {
            begin.contentType = edited.contentType;
            begin.contentEncoding = edited.contentEncoding;
            begin.contentLanguage = edited.contentLanguage;
            begin.contentDisposition = edited.contentDisposition;
            begin.cacheControl = edited.cacheControl;
            begin.expires = edited.expires;
            begin.metadata = edited.metadata;
        }
        begin.storageClass = edited.storageClass;
        begin.serverSideEncryption = edited.serverSideEncryption;
        begin.ssekmsKeyId = edited.ssekmsKeyId;
        begin.bucketKeyEnabled = edited.bucketKeyEnabled;
        ask<api::s3::CreateMultipartUpload>(m_engine, this, std::move(begin), [this, large](auto reply) {
            if (!reply) {
                fail(large->step, reply.error());
                settle();
                return;
            }
            large->upload = reply->uploadId.value_or("");
            copyPart(large);
        });
    });
}

void CopyJob::copyPart(const std::shared_ptr<LargeCopy> &large)
{
    const auto giveUp = [this, large](const Error &error) {
        api::s3::AbortMultipartUpload::Input abort;
        abort.bucket = toStd(m_order.toBucket);
        abort.key = large->step.to;
        abort.uploadId = large->upload;
        ask<api::s3::AbortMultipartUpload>(m_engine, this, std::move(abort), [](auto) {});
        if (error.code == "PreconditionFailed")
            m_taken.push_back(large->step);
        else
            fail(large->step, error);
        settle();
    };
    if (large->at >= large->size) {
        api::s3::CompleteMultipartUpload::Input end;
        end.bucket = toStd(m_order.toBucket);
        end.key = large->step.to;
        end.uploadId = large->upload;
        end.multipartUpload.emplace().parts = large->parts;
        if (!m_order.replace)
            end.ifNoneMatch = "*";
        ask<api::s3::CompleteMultipartUpload>(m_engine, this, std::move(end), [this, large, giveUp](auto reply) {
            if (reply)
                copied(large->step);
            else
                giveUp(reply.error());
        });
        return;
    }
    const std::int64_t until = std::min(large->size, large->at + partSize);
    const auto number = std::int32_t(large->parts.size() + 1);
    api::s3::UploadPartCopy::Input part;
    part.bucket = toStd(m_order.toBucket);
    part.key = large->step.to;
    part.uploadId = large->upload;
    part.partNumber = number;
    part.copySource = sourceOf(m_order.fromBucket, large->step);
    part.copySourceRange = "bytes=" + std::to_string(large->at) + '-' + std::to_string(until - 1);
    ask<api::s3::UploadPartCopy>(m_engine, this, std::move(part), [this, large, until, number, giveUp](auto reply) {
        if (!reply) {
            giveUp(reply.error());
            return;
        }
        auto &done = large->parts.emplace_back();
        done.partNumber = number;
        if (reply->copyPartResult)
            done.eTag = reply->copyPartResult->eTag;
        large->at = until;
        copyPart(large);
    });
}

void CopyJob::copied(const Step &step)
{
    if (!m_order.move) {
        m_done.push_back(step);
        settle();
        return;
    }
    ask<api::s3::DeleteObject>(m_engine, this, removalOf(m_order, step), [this, step](auto reply) {
        if (reply)
            m_done.push_back(step);
        else
            fail(step, reply.error());
        settle();
    });
}

CopyJob::Words CopyJob::words() const
{
    if (!m_order.words.done.isEmpty())
        return m_order.words;
    return m_order.move ? Words{tr("Moving objects to %1"), tr("Objects moved: %1"), tr("Some objects were not moved")}
                        : Words{tr("Copying objects to %1"), tr("Objects copied: %1"), tr("Some objects were not copied")};
}

void CopyJob::fail(const Step &step, const Error &error)
{
    m_failed.push_back(step);
    if (m_errors.size() < mostResults)
        m_errors << errorText(error);
    if (m_error.isEmpty())
        m_error = errorText(error);
}

void CopyJob::settle()
{
    --m_inFlight;
    Q_EMIT progressed();
    pump();
}

namespace {

/// Object by object, the failed ones first.
std::vector<UploadFiles::File> resultsOf(const CopyJob &job)
{
    std::vector<UploadFiles::File> results;
    const auto add = [&results](const CopyJob::Step &step) -> UploadFiles::File & { return results.emplace_back(UploadFiles::File{{}, toQt(step.from)}); };
    for (qsizetype i = 0; i < job.errors().size(); ++i) {
        UploadFiles::File &result = add(job.failed()[std::size_t(i)]);
        result.state = UploadFiles::State::Failed;
        result.error = job.errors()[i];
    }
    for (const CopyJob::Step &step : job.done()) {
        if (qsizetype(results.size()) < mostResults)
            add(step).state = UploadFiles::State::Done;
    }
    return results;
}

Flash outcome(const ActionContext &context, const CopyJob &job)
{
    const CopyJob::Order &order = job.order();
    const QString arrived = formatCount(qint64(job.done().size()));
    const CopyJob::Words words = job.words();
    const QString counted = words.done.arg(arrived);
    CopyJob::Order again = order;
    if (!job.failed().empty()) {
        Flash flash{FlashType::Error, words.failed, CopyJob::tr("%1. %2").arg(counted, job.error())};
        again.steps = job.failed();
        const auto retry = [context, again] { CopyJob::startWithFlash(context, again); };
        if (job.failed().size() + job.done().size() == 1) {
            flash.actionText = CopyJob::tr("Retry");
            flash.action = retry;
            return flash;
        }
        flash.actionText = CopyJob::tr("View results");
        flash.action = [context, title = words.failed, results = resultsOf(job), retry] { showResults(context, title, results, retry); };
        return flash;
    }
    if (!job.taken().empty()) {
        Flash flash{FlashType::Warning, CopyJob::tr("Names that exist already: %1").arg(formatCount(qint64(job.taken().size()))),
                    CopyJob::tr("%1. What exists stays until you choose to replace it.").arg(counted)};
        again.steps = job.taken();
        again.replace = true;
        flash.actionText = CopyJob::tr("Replace");
        flash.action = [context, again] { CopyJob::startWithFlash(context, again); };
        return flash;
    }
    Flash flash{FlashType::Success, order.doneText.isEmpty() ? counted : order.doneText, order.doneText.isEmpty() ? order.place : QString()};
    // What was replaced is gone, settings too: such a move has no way back.
    if (order.move && !order.replace && order.settings.empty()) {
        CopyJob::Order back;
        back.fromBucket = order.toBucket;
        back.toBucket = order.fromBucket;
        back.move = true;
        back.place = uri(order.fromBucket);
        for (const CopyJob::Step &step : job.done())
            back.steps.push_back({step.to, step.from, false});
        flash.actionText = CopyJob::tr("Undo");
        flash.action = [context, back] { CopyJob::startWithFlash(context, back); };
    }
    return flash;
}

} // namespace

void CopyJob::startWithFlash(const ActionContext &context, Order order)
{
    Flashbar *flashbar = context.flashbar();
    if (!flashbar || order.steps.empty())
        return;
    if (isTransfer(order)) {
        startCopyTransfer(context, order);
        return;
    }
    // The job belongs to the engine: it goes on when the page is left.
    auto *job = new CopyJob(context.engine(), std::move(order), &context.engine());
    const auto counting = [job] {
        Flash flash{FlashType::InProgress, job->words().doing.arg(job->order().place)};
        if (!job->done().empty())
            flash.text = tr("%1 done").arg(formatCount(qint64(job->done().size())));
        flash.dismissible = false;
        return flash;
    };
    const FlashId id = flashbar->show(counting());
    connect(job, &CopyJob::progressed, flashbar, [flashbar, id, counting] { flashbar->update(id, counting()); });
    connect(job, &CopyJob::finished, flashbar, [context, flashbar, id, job] {
        if (job->large().size() == job->order().steps.size())
            flashbar->dismiss(id);
        else
            context.settle(id, outcome(context, *job));
        if (!job->large().empty()) {
            Order rest = job->order();
            rest.steps = job->large();
            startCopyTransfer(context, rest);
        }
        if (job->order().afterwards && !job->done().empty())
            job->order().afterwards();
    });
    job->start();
}

} // namespace nephoscope::gui::s3
