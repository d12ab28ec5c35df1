#include "gui/consoles/s3/CopyTransfer.h"

#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/TransferFlash.h"

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

constexpr std::size_t fewSteps = 100;     ///< objects that a flash alone may tell of
constexpr std::uint32_t mostUndone = 10'000; ///< objects that a move is undone of, one by one

/// Object by object, for the target may have had others before.
std::vector<CopyJob::Step> wayBack(const CopyJob::Order &order, const std::string &common, const std::vector<transfer::FileSnapshot> &files)
{
    std::vector<CopyJob::Step> back;
    for (const transfer::FileSnapshot &file : files) {
        const std::string from = common + file.name;
        const auto step = std::find_if(order.steps.begin(), order.steps.end(),
                                       [&from](const CopyJob::Step &each) { return each.tree ? from.starts_with(each.from) : each.from == from; });
        if (step != order.steps.end() && file.state == transfer::PartState::Done)
            back.push_back({step->to + from.substr(step->from.size()), from, false});
    }
    return back;
}

} // namespace

bool isTransfer(const CopyJob::Order &order)
{
    if (order.edit || order.each)
        return false;
    return order.steps.size() > fewSteps || std::any_of(order.steps.begin(), order.steps.end(), [](const CopyJob::Step &step) { return step.tree; });
}

void startCopyTransfer(const ActionContext &context, const CopyJob::Order &order)
{
    Navigator &navigator = context.navigator();
    EngineHost &engine = navigator.engine();
    transfer::CopyOrder wanted{toStd(order.fromBucket), toStd(order.toBucket), {}, order.move};
    for (const CopyJob::Step &step : order.steps)
        wanted.steps.push_back({step.from, step.to, step.tree, step.versionId});
    transfer::JobOptions options = engine.transfers().defaults();
    options.headers = order.settings;
    options.conflict = order.replace ? transfer::Conflict::Replace : transfer::Conflict::Ask;
    const transfer::JobId id = engine.transfers().copyInside(engine.caller(), std::move(wanted), std::move(options));

    TransferEnds ends;
    ends.done = order.doneText;
    ends.afterwards = order.afterwards;
    ends.mostUndone = mostUndone;
    if (order.move && !order.replace && order.settings.empty()) {
        ends.undo = [context, order, id] {
            if (!context.flashbar())
                return;
            const auto &transfers = context.engine().transfers();
            const auto jobs = transfers.jobs();
            const auto job = std::find_if(jobs.begin(), jobs.end(), [id](const transfer::JobSnapshot &each) { return each.id == id; });
            if (job == jobs.end())
                return;
            CopyJob::Order back;
            back.fromBucket = order.toBucket;
            back.toBucket = order.fromBucket;
            back.move = true;
            back.place = uri(order.fromBucket);
            back.steps = wayBack(order, job->path.substr(job->path.find('/') + 1), transfers.files(id, mostUndone));
            CopyJob::startWithFlash(context, std::move(back));
        };
    }
    TransferFlash::watch(navigator, transfer::Direction::CopyInside, {id}, order.place.isEmpty() ? uri(order.toBucket) : order.place, std::move(ends));
}

} // namespace nephoscope::gui::s3
