#include "gui/consoles/s3/PartAdvice.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

struct PartAdvice
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::PartAdvice)
};

constexpr int mostFacts = 5;

QString reasonOf(transfer::PartRule why)
{
    switch (why) {
    case transfer::PartRule::Usual: break;
    case transfer::PartRule::Number: return PartAdvice::tr("so large because an upload has 10,000 parts at most");
    case transfer::PartRule::Connection: return PartAdvice::tr("so large that a part keeps its connection busy over the long network path");
    case transfer::PartRule::Retry: return PartAdvice::tr("so small because a part that breaks off would take long to send again over the slow network path");
    case transfer::PartRule::ByHand: return PartAdvice::tr("the size you chose");
    }
    return PartAdvice::tr("the usual size");
}

QString textOf(const Expected<transfer::Plan> &plan)
{
    if (!plan)
        return errorText(plan.error());
    if (!plan->multipart())
        return PartAdvice::tr("In one piece: no larger than a part");
    return PartAdvice::tr("%1 parts of %2: %3").arg(formatCount(plan->count), formatSize(qint64(plan->partSize)), reasonOf(plan->why));
}

} // namespace

std::vector<Fact> partAdvice(EngineHost &engine, const QString &region, const std::vector<UploadFiles::File> &files, const transfer::JobOptions &options)
{
    std::vector<const UploadFiles::File *> large;
    for (const UploadFiles::File &file : files) {
        if (!file.isFolder && file.size > suggestsParts)
            large.push_back(&file);
    }
    const std::size_t shown = std::min<std::size_t>(large.size(), mostFacts);
    std::partial_sort(large.begin(), large.begin() + std::ptrdiff_t(shown), large.end(),
                      [](const auto *a, const auto *b) { return a->size > b->size; });
    std::optional<link::Path> path;
    if (options.cloud.empty() && engine.link().isOn())
        path = engine.link().path(toStd(region), options.route);
    std::vector<Fact> facts;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto plan = engine.transfers().plan(transfer::Direction::Upload, std::uint64_t(large[i]->size), options, path ? &*path : nullptr);
        facts.push_back({PartAdvice::tr("%1 (%2)").arg(large[i]->key, formatSize(large[i]->size)), textOf(plan)});
        if (!plan)
            facts.back().status = StatusIndicator::Status::Error;
    }
    if (large.size() > shown)
        facts.push_back({PartAdvice::tr("Others above 100 MB"), PartAdvice::tr("%1 files, likewise").arg(formatCount(qint64(large.size() - shown)))});
    return facts;
}

} // namespace nephoscope::gui::s3
