#include "services/secretsmanager/Labels.h"

#include <algorithm>

namespace nephoscope::secretsmanager {

void attach(WriteContext &context, const Secret &secret, std::string_view stage, std::string_view version)
{
    SecretRepository repository(context.db());
    const Stages stages = repository.stages(secret.id);
    const auto holder = stages.find(stage);
    if (holder != stages.end() && holder->second == version)
        return;
    repository.putStage(secret.id, stage, version);
    if (stage == stage::current && holder != stages.end())
        repository.putStage(secret.id, stage::previous, holder->second);
}

void prune(WriteContext &context, const Secret &secret)
{
    constexpr std::size_t kept = 100;
    SecretRepository repository(context.db());
    const auto versions = repository.versions(secret.id);
    if (versions.size() <= kept)
        return;
    const Stages stages = repository.stages(secret.id);
    std::size_t count = versions.size();
    for (auto version = versions.rbegin(); version != versions.rend() && count > kept; ++version) {
        const bool old = version->created < context.now() - std::chrono::hours(24);
        if (!old || !stagesOf(stages, version->id).empty())
            continue;
        repository.removeVersion(secret.id, version->id);
        --count;
    }
}

} // namespace nephoscope::secretsmanager
