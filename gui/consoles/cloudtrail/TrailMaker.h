#pragma once

#include "gui/consoles/cloudtrail/TrailPolicies.h"
#include "gui/describe/ActionContext.h"

namespace nephoscope::gui::cloudtrail {

/// Something to send, then the next: `end` is called once.
using TrailStep = std::function<void(EngineHost &, QObject *receiver, ActionContext::Ending end)>;
using TrailSteps = std::vector<TrailStep>;

/// Makes what a trail needs and lets CloudTrail in: bucket, policies, log group, role. What is there already is fine.
TrailSteps preparations(const TrailWish &wish);
/// One after the other, up to the first that is refused.
void inTurn(EngineHost &engine, QObject *receiver, std::shared_ptr<const TrailSteps> steps, ActionContext::Ending end, std::size_t at = 0);

/// One call. The codes in `fine` are no failure.
template <class Operation>
TrailStep sending(typename Operation::Input input, QStringList fine = {})
{
    return [input = std::move(input), fine = std::move(fine)](EngineHost &engine, QObject *receiver, ActionContext::Ending end) {
        ask<Operation>(engine, receiver, input, [fine, end](auto reply) {
            const bool well = reply || fine.contains(QString::fromStdString(reply.error().code));
            end(well ? std::nullopt : std::optional<Error>(reply.error()));
        });
    };
}

} // namespace nephoscope::gui::cloudtrail
