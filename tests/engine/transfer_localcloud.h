#pragma once

#include "api/generated/s3.h"
#include "door/LocalCloud.h"
#include "services/Services.h"
#include "transfer/TransferManager.h"

#include <atomic>

namespace nephoscope::test {

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

/// Passes calls on to a real cloud, counts them, and goes deaf at a chosen one: from then on
/// replies to operations of that name do not come.
class WatchedCloud final : public Cloud
{
public:
    explicit WatchedCloud(Cloud &cloud) : m_cloud(cloud) {}

    /// The `number`th and later replies to `operation` are lost, though the work is done.
    std::string deafFor;
    int deafFrom = 1;
    std::function<void()> wentDeaf;

    void submit(Call call, Completion done) override
    {
        const std::string name(call.operation->name);
        {
            const std::lock_guard lock(m_mutex);
            ++m_counts[name];
        }
        if (name != deafFor) {
            m_cloud.submit(std::move(call), std::move(done));
            return;
        }
        m_cloud.submit(std::move(call), [this, done = std::move(done)](Reply reply) {
            const int answered = ++m_answered;
            if (answered < deafFrom) {
                done(std::move(reply));
                return;
            }
            {
                // Kept, for a caller may notice that its completion is dropped.
                const std::lock_guard lock(m_mutex);
                m_lost.push_back(done);
            }
            if (reply && answered == deafFrom)
                wentDeaf();
        });
    }
    ChangeFeed &changes() override { return m_cloud.changes(); }
    int count(const std::string &operation) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_counts.find(operation);
        return found == m_counts.end() ? 0 : found->second;
    }

private:
    Cloud &m_cloud;
    mutable std::mutex m_mutex;
    std::map<std::string, int> m_counts;
    std::atomic<int> m_answered{0};
    std::vector<Completion> m_lost;
};

} // namespace nephoscope::test
