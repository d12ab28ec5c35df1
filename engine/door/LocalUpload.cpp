#include "core/Text.h"
#include "door/LocalCloud.h"
#include "door/Pending.h"

namespace nephoscope {

/// An upload in pieces: the blob writer beside the call that waits for it.
class LocalCloud::LocalUpload final : public Upload
{
public:
    LocalUpload(LocalCloud &cloud, PendingPtr pending, IngestPlan plan, std::shared_ptr<store::BlobWriter> writer)
        : m_cloud(cloud), m_pending(std::move(pending)), m_plan(std::move(plan)), m_writer(std::move(writer))
    {
    }

    ~LocalUpload() override { abort(); }

    bool append(std::shared_ptr<const std::string> piece) override
    {
        m_size += piece->size();
        // Beyond the limit nothing is kept; the client is told when it has said all it wanted.
        if (!m_writer || m_size > m_plan.maxBytes)
            return true;
        return m_writer->append(std::move(piece));
    }

    void onDrained(std::function<void()> callback) override
    {
        if (m_writer)
            m_writer->onDrained(std::move(callback));
    }

    api::Value &input() override { return m_pending->call.input; }

    void finish(std::string payloadSha256, Completion done) override
    {
        const PendingPtr pending = std::exchange(m_pending, nullptr);
        const auto writer = std::exchange(m_writer, nullptr);
        pending->done = std::move(done);
        if (m_size > m_plan.maxBytes) {
            writer->abort();
            m_cloud.finish(pending, fail(m_plan.tooLarge));
            return;
        }
        writer->finish([&cloud = m_cloud, pending, expected = std::move(payloadSha256)](Expected<store::StagedBlob> staged) {
            if (!staged) {
                cloud.finish(pending, fail(std::move(staged.error())));
                return;
            }
            const std::string &computed = staged->digests().get(store::Digest::Sha256);
            if (!expected.empty() && expected != computed) {
                cloud.finish(pending,
                             fail(Error{"XAmzContentSHA256Mismatch",
                                        "The provided 'x-amz-content-sha256' header does not match what was computed.", 400}
                                      .with("ClientComputedContentSHA256", toHex(asBytes(expected)))
                                      .with("S3ComputedContentSHA256", toHex(asBytes(computed)))));
                return;
            }
            pending->blob = std::move(*staged);
            cloud.commit(pending, [raw = pending.get()](WriteContext &context) {
                return raw->handler->commit(context, raw->call.input, std::move(raw->blob));
            });
        });
    }

    void abort() override
    {
        if (const auto writer = std::exchange(m_writer, nullptr))
            writer->abort();
    }

private:
    LocalCloud &m_cloud;
    PendingPtr m_pending;
    IngestPlan m_plan;
    std::shared_ptr<store::BlobWriter> m_writer;
    std::uint64_t m_size = 0;
};

Expected<std::shared_ptr<Upload>> LocalCloud::openUpload(Call call, bool signedPayload, std::uint64_t expectedSize)
{
    auto pending = std::make_shared<Pending>();
    pending->call = std::move(call);
    pending->started = m_clock->now();
    auto handler = admit(pending->call);
    if (!handler)
        return fail(std::move(handler.error()));
    pending->handler = *handler;
    if (!pending->handler->plan)
        return fail(notEmulated(*pending->call.operation));
    const auto refuse = [&](Error error) {
        Reply reply = fail(std::move(error));
        if (pending->admission)
            pending->service->answered(pending->call, *pending->admission, reply, pending->started);
        noteDenial(*m_tap, pending->call, reply, pending->started);
        return fail(std::move(reply.error()));
    };
    try {
        ReadContext context(*m_host, pending->call.caller, m_database->reader(), m_clock->now());
        if (auto allowed = authorize(*pending, context); !allowed)
            return refuse(std::move(allowed.error()));
        auto plan = pending->handler->plan(context, pending->call.input);
        if (!plan)
            return refuse(std::move(plan.error()));
        if (expectedSize > plan->maxBytes)
            return refuse(std::move(plan->tooLarge));
        store::DigestSet digests = plan->digests;
        if (signedPayload)
            digests.add(store::Digest::Sha256);
        auto writer = m_blobs->createWriter(digests, expectedSize, plan->keys);
        return std::make_shared<LocalUpload>(*this, std::move(pending), std::move(*plan), std::move(writer));
    } catch (const std::exception &error) {
        return fail(internalError(error.what()));
    }
}

} // namespace nephoscope
