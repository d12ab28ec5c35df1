#pragma once

#include "api/generated/s3.h"
#include "door/LocalCloud.h"
#include "services/Services.h"
#include "transfer/TransferManager.h"

#include <atomic>
#include <map>
#include <mutex>

namespace nephoscope::test {

/// Objects beyond it are copied in parts: S3's limit is too much for a test.
inline constexpr std::uint64_t copyThreshold = 12 * 1024 * 1024;

inline std::unique_ptr<LocalCloud> openLocalCloud(const std::filesystem::path &folder)
{
    LocalCloud::Options options;
    options.folder = folder;
    auto cloud = LocalCloud::open(std::move(options), makeServices());
    return cloud ? std::move(*cloud) : nullptr;
}

inline Caller callerOf(LocalCloud &cloud)
{
    Caller caller;
    caller.principal = cloud.credentials().rootPrincipal();
    return caller;
}

/// Passes calls on to a real cloud, counts them and their bytes, and goes deaf at a chosen one: from then on
/// replies to operations of that name do not come.
class WatchedCloud final : public Cloud
{
public:
    explicit WatchedCloud(Cloud &cloud) : m_cloud(cloud) {}

    /// The `number`th and later replies to `operation` are lost, though the work is done.
    std::string deafFor;
    int deafFrom = 1;
    std::function<void()> wentDeaf;
    /// Right before a reply is passed on, on the thread that brings it. Set while nothing is under way.
    std::function<void(const std::string &operation)> answering;

    void submit(Call call, Completion done) override
    {
        const std::string name(call.operation->name);
        {
            const std::lock_guard lock(m_seen->mutex);
            ++m_seen->counts[name];
            m_seen->bytes[name] += bytesOf(name, call.input);
        }
        // Replies may come when this is gone.
        m_cloud.submit(std::move(call), [seen = m_seen, name, isDeaf = name == deafFor, from = deafFrom, deaf = wentDeaf, answer = answering,
                                         done = std::move(done)](Reply reply) {
            if (reply && name == "GetObject") {
                const std::lock_guard lock(seen->mutex);
                seen->bytes[name] += std::uint64_t(reply->as<api::s3::GetObject::Output>().contentLength.value_or(0));
            }
            const int answered = isDeaf ? ++seen->answered : 0;
            if (answered < from) {
                if (answer)
                    answer(name);
                done(std::move(reply));
                return;
            }
            {
                // Kept, for a caller may notice that its completion is dropped.
                const std::lock_guard lock(seen->mutex);
                seen->lost.push_back(done);
            }
            if (reply && answered == from)
                deaf();
        });
    }
    ChangeFeed &changes() override { return m_cloud.changes(); }
    int count(const std::string &operation) const
    {
        const std::lock_guard lock(m_seen->mutex);
        const auto found = m_seen->counts.find(operation);
        return found == m_seen->counts.end() ? 0 : found->second;
    }
    /// Of objects: sent by PutObject and UploadPart, received by GetObject.
    std::uint64_t bytes(const std::string &operation) const
    {
        const std::lock_guard lock(m_seen->mutex);
        const auto found = m_seen->bytes.find(operation);
        return found == m_seen->bytes.end() ? 0 : found->second;
    }

private:
    struct Seen
    {
        std::mutex mutex;
        std::map<std::string, int> counts;
        std::map<std::string, std::uint64_t> bytes;
        std::atomic<int> answered{0};
        std::vector<Completion> lost;
    };
    static std::uint64_t bytesOf(const std::string &name, const api::Value &input)
    {
        const std::optional<api::Body> *body = name == "UploadPart" ? &input.as<api::s3::UploadPart::Input>().body
            : name == "PutObject"                                   ? &input.as<api::s3::PutObject::Input>().body
                                                                    : nullptr;
        return body && *body ? (*body)->size() : 0;
    }

    Cloud &m_cloud;
    const std::shared_ptr<Seen> m_seen = std::make_shared<Seen>();
};

} // namespace nephoscope::test
