#include "api/generated/s3.h"
#include "select/Query.h"
#include "services/s3/Access.h"
#include "services/s3/AccessControl.h"
#include "services/s3/Encryption.h"
#include "services/s3/Headers.h"
#include "services/s3/Operations.h"
#include "services/s3/RequestMetrics.h"
#include "services/s3/Restore.h"
#include "services/s3/SelectRequest.h"
#include "wire/EventStream.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace nephoscope::s3 {

namespace {

namespace model = api::s3;
using select::selectError;

/// The reply's body: runs the query when the client wants more, on whichever worker asks, and stops for good
/// when nobody asks any more.
class SelectStream : public api::BodySource
{
public:
    /// `ended` is told once what the query came to, when its last event or its error is made.
    using Ended = std::function<void(const select::Statistics &)>;
    SelectStream(std::unique_ptr<select::Query> query, bool progress, Ended ended)
        : m_query(std::move(query)), m_events(model::SelectObjectContent::model()), m_progress(progress), m_whenEnded(std::move(ended)) {}

    /// Looks at the first bytes of the object, so that what is wrong from the start is answered with a status.
    Expected<void> begin()
    {
        std::string records;
        auto finished = m_query->run(records, recordBytes, firstBytes);
        if (!finished)
            return fail(std::move(finished.error()));
        advance(records, *finished);
        return {};
    }

    Expected<std::size_t> read(std::span<std::uint8_t> out) override
    {
        if (m_at == m_ready.size()) {
            m_ready.clear();
            m_at = 0;
            if (!m_ended)
                turn();
        }
        const std::size_t count = std::min(out.size(), m_ready.size() - m_at);
        std::memcpy(out.data(), m_ready.data() + m_at, count);
        m_at += count;
        return count;
    }

private:
    static constexpr std::uint64_t firstBytes = 256 * 1024;            ///< looked at before the reply begins
    static constexpr std::size_t recordBytes = 256 * 1024;             ///< of results in one event, about
    static constexpr std::size_t maxRecordBytes = 1024 * 1024;         ///< of results in one event, at most
    static constexpr std::uint64_t turnBytes = 16 * 1024 * 1024;       ///< looked at before the client hears of it

    void turn()
    {
        std::string records;
        auto finished = m_query->run(records, recordBytes, turnBytes);
        if (finished) {
            advance(records, *finished);
            return;
        }
        appendRecords(records);
        wire::EventStreamWriter::appendError(finished.error(), m_ready);
        end();
    }

    void end()
    {
        m_ended = true;
        if (m_whenEnded)
            m_whenEnded(m_query->statistics());
    }

    void advance(std::string_view records, bool finished)
    {
        appendRecords(records);
        if (m_progress && (finished || m_query->statistics().processed - m_told >= turnBytes)) {
            m_told = m_query->statistics().processed;
            model::ProgressEvent event;
            event.details = statistics<model::Progress>();
            m_events.append("Progress", event, m_ready);
        }
        if (finished) {
            model::StatsEvent event;
            event.details = statistics<model::Stats>();
            m_events.append("Stats", event, m_ready);
            m_events.append("End", model::EndEvent(), m_ready);
            end();
        } else if (m_ready.empty()) {
            // A long search that finds nothing keeps the connection alive, and learns from it when it is gone.
            m_events.append("Cont", model::ContinuationEvent(), m_ready);
        }
    }

    void appendRecords(std::string_view records)
    {
        for (; !records.empty(); records.remove_prefix(std::min(records.size(), maxRecordBytes))) {
            model::RecordsEvent event;
            event.payload.emplace().bytes = records.substr(0, maxRecordBytes);
            m_events.append("Records", event, m_ready);
        }
    }

    template <class Details>
    Details statistics() const
    {
        const select::Statistics now = m_query->statistics();
        Details details;
        details.bytesScanned = static_cast<std::int64_t>(now.scanned);
        details.bytesProcessed = static_cast<std::int64_t>(now.processed);
        details.bytesReturned = static_cast<std::int64_t>(now.returned);
        return details;
    }

    std::unique_ptr<select::Query> m_query;
    wire::EventStreamWriter m_events;
    bool m_progress;
    Ended m_whenEnded;
    std::string m_ready; ///< encoded, not yet taken from m_at on
    std::size_t m_at = 0;
    std::uint64_t m_told = 0;
    bool m_ended = false;
};

/// `End` alone means the last bytes of the object.
Expected<void> readRange(const model::ScanRange &range, std::uint64_t size, select::Request &request)
{
    const auto wrong = [] { return fail(selectError("InvalidScanRange", "The value of a parameter in ScanRange element is invalid. Check the service API documentation and try again.")); };
    if ((range.start && *range.start < 0) || (range.end && *range.end < 0))
        return wrong();
    if (!range.start) {
        const std::uint64_t count = range.end ? static_cast<std::uint64_t>(*range.end) : size;
        request.rangeStart = size - std::min(count, size);
        return {};
    }
    const auto start = static_cast<std::uint64_t>(*range.start);
    if ((range.end && *range.end < *range.start) || (start > 0 && start >= size))
        return wrong();
    request.rangeStart = start;
    if (range.end)
        request.rangeEnd = static_cast<std::uint64_t>(*range.end);
    return {};
}

Expected<model::SelectObjectContent::Output> trySelect(ReadContext &context, const model::SelectObjectContent::Input &input, RequestMetrics &metrics)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto object = openObject(context, *bucket, input.key, std::nullopt);
    if (!object)
        return fail(object.error());
    if (auto readable = checkReadable(*object, context.now()); !readable)
        return fail(std::move(readable.error()));
    const auto customer = readCustomerKey(input);
    if (!customer)
        return fail(customer.error());
    if (auto checked = checkReadKey(decodeHeaders(object->headers).encryption, *customer); !checked)
        return fail(std::move(checked.error()));
    auto request = readSelect(input.expression, input.expressionType, input.inputSerialization, input.outputSerialization);
    if (!request)
        return fail(std::move(request.error()));
    if (input.scanRange) {
        if (auto read = readRange(*input.scanRange, object->size, *request); !read)
            return fail(std::move(read.error()));
    }
    const auto keys = keysOf(context, *customer);
    auto body = openBody(context, *object, {0, object->size}, keys.get());
    if (!body)
        return fail(std::move(body.error()));
    auto query = select::Query::prepare(std::move(*request), sourceOf(std::move(*body)), context.now());
    if (!query)
        return fail(std::move(query.error()));
    const bool progress = input.requestProgress && input.requestProgress->enabled.value_or(false);
    SelectStream::Ended ended;
    if (const S3Admission *admission = admissionOf(context); admission && admission->access) {
        ended = [&metrics, access = admission->access, key = *input.key](const select::Statistics &statistics) {
            metrics.noteSelect(*access, key, statistics.scanned, statistics.returned);
        };
    }
    auto stream = std::make_shared<SelectStream>(std::move(*query), progress, std::move(ended));
    if (auto begun = stream->begin(); !begun)
        return fail(std::move(begun.error()));
    model::SelectObjectContent::Output output;
    output.payload = wire::eventBody(std::move(stream));
    return output;
}

} // namespace

void registerSelect(ServiceRegistry &registry, RequestMetrics &metrics)
{
    registry.read<model::SelectObjectContent>([&metrics](ReadContext &context, const model::SelectObjectContent::Input &input) {
        return retryOnLostBlob([&] { return trySelect(context, input, metrics); });
    });
}

} // namespace nephoscope::s3
