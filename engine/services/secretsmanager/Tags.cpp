#include "api/generated/secretsmanager.h"
#include "services/secretsmanager/Access.h"
#include "services/secretsmanager/Operations.h"

namespace nephoscope::secretsmanager {

namespace {

namespace model = api::secretsmanager;

Expected<model::TagResource::Output> tagResource(WriteContext &context, const model::TagResource::Input &input)
{
    auto secret = openSecret(context, input.secretId);
    if (!secret)
        return fail(secret.error());
    SecretRepository repository(context.db());
    const auto tags = readTags(input.tags, repository.tags(secret->id));
    if (!tags)
        return fail(tags.error());
    for (const auto &[name, value] : *tags)
        repository.putTag(secret->id, name, value);
    save(context, *secret);
    return model::TagResource::Output{};
}

Expected<model::UntagResource::Output> untagResource(WriteContext &context, const model::UntagResource::Input &input)
{
    auto secret = openSecret(context, input.secretId);
    if (!secret)
        return fail(secret.error());
    for (const std::string &name : *input.tagKeys)
        SecretRepository(context.db()).removeTag(secret->id, name);
    save(context, *secret);
    return model::UntagResource::Output{};
}

} // namespace

void registerTags(ServiceRegistry &registry)
{
    registry.write<model::TagResource>(tagResource);
    registry.write<model::UntagResource>(untagResource);
}

} // namespace nephoscope::secretsmanager
