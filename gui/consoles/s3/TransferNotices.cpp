#include "gui/consoles/s3/TransferNotices.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/TransferFlash.h"
#include "gui/shell/Page.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <tuple>

namespace nephoscope::gui::s3 {

using namespace std::chrono_literals;
using transfer::JobSnapshot;
using transfer::State;

namespace {

constexpr auto noticeInterval = 1s;

bool hasEnded(const JobSnapshot &job)
{
    return job.state == State::Completed || job.state == State::Failed || job.state == State::Cancelled;
}

/// What is told of together: a group, or single jobs of one way into or out of one bucket.
using BundleKey = std::tuple<transfer::GroupId, transfer::Direction, std::string, std::string>;

BundleKey bundleOf(const JobSnapshot &job)
{
    return job.group != 0 ? BundleKey{job.group, {}, {}, {}} : BundleKey{0, job.direction, job.cloud, job.bucket};
}

struct Bundle
{
    std::vector<const JobSnapshot *> ended;
    bool moves = false;
};

QString placeOf(const Bundle &bundle, const std::vector<transfer::Group> &groups)
{
    const JobSnapshot &first = *bundle.ended.front();
    const auto group = std::find_if(groups.begin(), groups.end(), [&first](const transfer::Group &each) { return each.id == first.group; });
    if (group != groups.end())
        return toQt(group->name);
    return bundle.ended.size() == 1 ? uri(toQt(first.bucket), toQt(first.key)) : uri(toQt(first.bucket));
}

} // namespace

ToldTransfers &ToldTransfers::of(EngineHost &engine)
{
    EngineHost &all = engine.shared();
    auto *known = all.findChild<ToldTransfers *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new ToldTransfers(&all);
}

void ToldTransfers::watch(const std::vector<transfer::JobId> &jobs)
{
    for (const transfer::JobId id : jobs) {
        m_watched.insert(id);
        m_told.remove(id);
    }
}

void ToldTransfers::leave(const std::vector<transfer::JobId> &jobs, bool told)
{
    for (const transfer::JobId id : jobs) {
        m_watched.remove(id);
        if (told)
            m_told.insert(id);
    }
}

void ToldTransfers::keepOnly(const std::vector<JobSnapshot> &jobs)
{
    if (m_told.size() <= qsizetype(jobs.size()))
        return;
    QSet<transfer::JobId> kept;
    for (const JobSnapshot &job : jobs) {
        if (m_told.contains(job.id))
            kept.insert(job.id);
    }
    m_told = std::move(kept);
}

TransferNotices::TransferNotices(EngineHost &engine, std::function<Navigator *()> window, QObject *parent)
    : QObject(parent), m_engine(engine), m_window(std::move(window))
{
    m_timer.setTimerType(Qt::CoarseTimer);
    m_timer.setInterval(noticeInterval);
    connect(&m_timer, &QTimer::timeout, this, &TransferNotices::look);
    connect(&engine, &EngineHost::ready, this, &TransferNotices::begin);
    if (engine.isReady())
        begin();
}

void TransferNotices::begin()
{
    // What had ended before is no news.
    ToldTransfers &told = ToldTransfers::of(m_engine);
    for (const JobSnapshot &job : m_engine.transfers().jobs()) {
        if (hasEnded(job))
            told.tell(job.id);
    }
    m_timer.start();
}

void TransferNotices::look()
{
    Navigator *window = m_window();
    if (!window)
        return;
    ToldTransfers &told = ToldTransfers::of(m_engine);
    const std::vector<JobSnapshot> jobs = m_engine.transfers().jobs();
    std::map<BundleKey, Bundle> bundles;
    std::vector<const JobSnapshot *> asking;
    for (const JobSnapshot &job : jobs) {
        if (told.isWatched(job.id))
            continue;
        if (!hasEnded(job)) {
            told.forget(job.id);
            if (job.conflicts > 0)
                asking.push_back(&job);
            // Single ones wait for no other that stands still.
            const bool still = job.state == State::Paused || !job.awayCode.empty();
            Bundle &bundle = bundles[bundleOf(job)];
            bundle.moves = bundle.moves || job.group != 0 || !still;
        } else if (!told.isTold(job.id)) {
            bundles[bundleOf(job)].ended.push_back(&job);
        }
    }
    told.keepOnly(jobs);
    const auto groups = m_engine.transfers().groups();
    for (const JobSnapshot *job : asking)
        TransferFlash::watch(*window, job->direction, {job->id}, uri(toQt(job->bucket), toQt(job->key)));
    for (const auto &entry : bundles) {
        const Bundle &bundle = entry.second;
        if (bundle.ended.empty() || bundle.moves)
            continue;
        std::vector<transfer::JobId> ids;
        for (const JobSnapshot *job : bundle.ended)
            ids.push_back(job->id);
        TransferFlash::watch(*window, bundle.ended.front()->direction, std::move(ids), placeOf(bundle, groups));
    }
}

} // namespace nephoscope::gui::s3
