#include "services/lambda/Mapping.h"
#include "services/lambda/Operations.h"

namespace nephoscope::lambda {

namespace {

constexpr std::size_t maxTags = 50;
constexpr std::string_view mappingWord = "event-source-mapping:";

using Names = std::map<std::string, std::string>;

bool isMapping(const std::string &resource)
{
    return Arn::parse(resource).resource.starts_with(mappingWord);
}

Expected<Mapping> openMapping(ReadContext &context, const std::string &resource)
{
    auto mapping = MappingRepository(context.db()).find(Arn::parse(resource).resource.substr(mappingWord.size()));
    if (!mapping || mapping->account != context.account() || mapping->region != context.region() || mapping->config.eventSourceMappingArn != resource)
        return fail(notFound("The resource you requested does not exist."));
    return std::move(*mapping);
}

Expected<Function> openTagged(ReadContext &context, const std::string &resource)
{
    const auto name = nameIn(context, resource);
    if (!name || !name->qualifier.empty())
        return fail(name ? invalidParameter("Tags on function aliases and versions are not supported. Please specify either a function ARN.") : name.error());
    return openFunction(context, *name);
}

/// Reads the tags of what an ARN names, lets `edit` change them, and writes them down.
template <class Edit>
Expected<void> change(WriteContext &context, const std::string &resource, const Edit &edit)
{
    if (isMapping(resource)) {
        auto mapping = openMapping(context, resource);
        if (!mapping)
            return fail(mapping.error());
        if (auto edited = edit(mapping->tags); !edited)
            return edited;
        MappingRepository(context.db()).put(*mapping);
        context.changed(Change::Kind::Updated, "lambda", "event-source-mapping", {}, mapping->uuid);
        return {};
    }
    auto function = openTagged(context, resource);
    if (!function)
        return fail(function.error());
    if (auto edited = edit(function->tags); !edited)
        return edited;
    FunctionRepository(context.db()).update(*function);
    announce(context, *function, Change::Kind::Updated);
    return {};
}

Expected<model::TagResource::Output> tagResource(WriteContext &context, const model::TagResource::Input &input)
{
    const auto add = [&input](Names &tags) { return addTags(tags, *input.tags); };
    if (auto changed = change(context, *input.resource, add); !changed)
        return fail(std::move(changed.error()));
    return model::TagResource::Output{};
}

Expected<model::UntagResource::Output> untagResource(WriteContext &context, const model::UntagResource::Input &input)
{
    const auto take = [&input](Names &tags) -> Expected<void> {
        for (const std::string &name : *input.tagKeys)
            tags.erase(name);
        return {};
    };
    if (auto changed = change(context, *input.resource, take); !changed)
        return fail(std::move(changed.error()));
    return model::UntagResource::Output{};
}

Expected<model::ListTags::Output> listTags(ReadContext &context, const model::ListTags::Input &input)
{
    model::ListTags::Output output;
    if (isMapping(*input.resource)) {
        auto mapping = openMapping(context, *input.resource);
        if (!mapping)
            return fail(mapping.error());
        output.tags = std::move(mapping->tags);
        return output;
    }
    auto function = openTagged(context, *input.resource);
    if (!function)
        return fail(function.error());
    output.tags = std::move(function->tags);
    return output;
}

} // namespace

Expected<void> addTags(std::map<std::string, std::string> &tags, const std::map<std::string, std::string> &added)
{
    for (const auto &[name, value] : added) {
        if (name.starts_with("aws:"))
            return fail(invalidParameter("aws: prefixed tag key names are not allowed for external use."));
        tags[name] = value;
    }
    if (tags.size() > maxTags)
        return fail(invalidParameter("Number of tags exceeds resource tag limit."));
    return {};
}

void registerTags(ServiceRegistry &registry)
{
    registry.write<model::TagResource>(tagResource);
    registry.write<model::UntagResource>(untagResource);
    registry.read<model::ListTags>(listTags);
}

} // namespace nephoscope::lambda
