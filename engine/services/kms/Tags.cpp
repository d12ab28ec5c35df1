#include "api/generated/kms.h"
#include "services/kms/Access.h"
#include "services/kms/Operations.h"
#include "services/kms/Tagging.h"

namespace nephoscope::kms {

namespace {

namespace model = api::kms;

Expected<Key> openForTags(WriteContext &context, const std::optional<std::string> &keyId, std::string_view action)
{
    auto key = openKey(context, keyId, Naming::KeyOnly, {.action = action});
    if (!key)
        return key;
    if (auto checked = requireNotPending(*key); !checked)
        return fail(std::move(checked.error()));
    return key;
}

Expected<model::TagResource::Output> tagResource(WriteContext &context, const model::TagResource::Input &input)
{
    const auto key = openForTags(context, input.keyId, "TagResource");
    if (!key)
        return fail(key.error());
    const auto tags = readTags(input.tags);
    if (!tags)
        return fail(tags.error());
    KeyRepository repository(context.db());
    auto all = repository.tags(key->id);
    for (const auto &[name, value] : *tags)
        all[name] = value;
    if (all.size() > maxTags)
        return fail(limitExceeded("A KMS key can have at most " + std::to_string(maxTags) + " tags."));
    for (const auto &[name, value] : *tags)
        repository.putTag(key->id, name, value);
    announce(context, *key, Change::Kind::Updated);
    return model::TagResource::Output{};
}

Expected<model::UntagResource::Output> untagResource(WriteContext &context, const model::UntagResource::Input &input)
{
    const auto key = openForTags(context, input.keyId, "UntagResource");
    if (!key)
        return fail(key.error());
    for (const std::string &name : *input.tagKeys)
        KeyRepository(context.db()).removeTag(key->id, name);
    announce(context, *key, Change::Kind::Updated);
    return model::UntagResource::Output{};
}

Expected<model::ListResourceTags::Output> listTags(ReadContext &context, const model::ListResourceTags::Input &input)
{
    const auto key = openKey(context, input.keyId, Naming::KeyOnly, {.action = "ListResourceTags"});
    if (!key)
        return fail(key.error());
    const auto after = afterMarker(input.marker);
    if (!after)
        return fail(after.error());
    const std::size_t limit = pageSize(input, 50, 50);
    std::vector<std::pair<std::string, std::string>> rows;
    for (const auto &tag : KeyRepository(context.db()).tags(key->id)) {
        if (tag.first > *after && rows.size() <= limit)
            rows.push_back(tag);
    }
    model::ListResourceTags::Output output;
    cutPage(rows, limit, output, [](const auto &row) { return row.first; });
    auto &list = output.tags.emplace();
    for (auto &[name, value] : rows) {
        auto &tag = list.emplace_back();
        tag.tagKey = std::move(name);
        tag.tagValue = std::move(value);
    }
    return output;
}

} // namespace

void registerTags(ServiceRegistry &registry)
{
    registry.write<model::TagResource>(tagResource);
    registry.write<model::UntagResource>(untagResource);
    registry.read<model::ListResourceTags>(listTags);
}

} // namespace nephoscope::kms
