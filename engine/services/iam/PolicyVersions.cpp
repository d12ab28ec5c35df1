#include "services/iam/Policies.h"

#include "services/identity/ManagedPolicies.h"

namespace nephoscope::iam {

namespace {

constexpr std::size_t maxVersions = 5;

Error noSuchVersion(const std::string &arn, const std::string &version)
{
    return noSuchEntity("Policy " + arn + " version " + version + " does not exist or is not attachable.");
}

model::PolicyVersion toVersion(const identity::PolicyVersion &version, bool withDocument)
{
    model::PolicyVersion out;
    out.versionId = versionName(version.number);
    out.isDefaultVersion = version.isDefault;
    out.createDate = version.created;
    if (withDocument)
        out.document = percentEncode(version.document);
    return out;
}

identity::PolicyVersion versionOf(const identity::ManagedPolicy &managed)
{
    return {versionNumber(managed.version).value_or(1), managed.document, managed.created, true};
}

Expected<model::CreatePolicyVersion::Output> createVersion(WriteContext &context, const model::CreatePolicyVersion::Input &input, Book &book)
{
    auto entity = openPolicy(context, *input.policyArn);
    if (!entity)
        return fail(entity.error());
    if (auto checked = checkDocument(*input.policyDocument, policy::PolicyKind::Identity, maxPolicy, {}); !checked)
        return fail(std::move(checked.error()));
    Entities entities(context.db());
    const auto versions = entities.versions(entity->id);
    if (versions.size() >= maxVersions)
        return fail(Error{"LimitExceeded",
                          "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.", 409});
    // Numbers are never used again: the policy remembers its highest.
    const int highest = std::max(int(entity->number), versions.front().number);
    const identity::PolicyVersion version{highest + 1, *input.policyDocument, std::chrono::floor<std::chrono::seconds>(context.now()),
                                          input.setAsDefault.value_or(false)};
    entities.putVersion(entity->id, version);
    entity->number = version.number;
    entity->updated = version.created;
    entities.update(*entity);
    book.changing(context);
    announce(context, Change::Kind::Updated, *entity);
    model::CreatePolicyVersion::Output output;
    output.policyVersion = toVersion(version, false);
    return output;
}

/// A version of a policy, AWS's or the account's.
Expected<identity::PolicyVersion> openVersion(ReadContext &context, const std::string &arn, const std::string &name)
{
    std::vector<identity::PolicyVersion> versions;
    if (const auto *managed = identity::findManaged(arn)) {
        versions.push_back(versionOf(*managed));
    } else {
        const auto entity = openPolicy(context, arn);
        if (!entity)
            return fail(entity.error());
        versions = Entities(context.db()).versions(entity->id);
    }
    const auto number = versionNumber(name);
    const auto found = std::find_if(versions.begin(), versions.end(), [&](const auto &version) { return number == version.number; });
    if (found == versions.end())
        return fail(noSuchVersion(arn, name));
    return std::move(*found);
}

Expected<model::GetPolicyVersion::Output> getVersion(ReadContext &context, const model::GetPolicyVersion::Input &input)
{
    const auto version = openVersion(context, *input.policyArn, *input.versionId);
    if (!version)
        return fail(version.error());
    model::GetPolicyVersion::Output output;
    output.policyVersion = toVersion(*version, true);
    return output;
}

Expected<model::ListPolicyVersions::Output> listVersions(ReadContext &context, const model::ListPolicyVersions::Input &input)
{
    std::vector<identity::PolicyVersion> rows;
    if (const auto *managed = identity::findManaged(*input.policyArn)) {
        rows.push_back(versionOf(*managed));
    } else {
        const auto entity = openPolicy(context, *input.policyArn);
        if (!entity)
            return fail(entity.error());
        rows = Entities(context.db()).versions(entity->id); // five at most: always one page
    }
    const auto page = pageOf(input);
    if (!page)
        return fail(page.error());
    model::ListPolicyVersions::Output output;
    if (!page->after.empty())
        std::erase_if(rows, [&](const auto &row) { return row.number >= versionNumber(page->after).value_or(1); });
    cutPage(rows, page->limit, output, [](const auto &row) { return versionName(row.number); });
    auto &versions = output.versions.emplace();
    for (const auto &row : rows)
        versions.push_back(toVersion(row, false));
    return output;
}

Expected<model::SetDefaultPolicyVersion::Output> setDefault(WriteContext &context, const model::SetDefaultPolicyVersion::Input &input, Book &book)
{
    const auto entity = openPolicy(context, *input.policyArn);
    auto version = entity ? openVersion(context, *input.policyArn, *input.versionId) : fail(entity.error());
    if (!version)
        return fail(version.error());
    version->isDefault = true;
    Entities(context.db()).putVersion(entity->id, *version);
    book.changing(context);
    announce(context, Change::Kind::Updated, *entity);
    return model::SetDefaultPolicyVersion::Output{};
}

Expected<model::DeletePolicyVersion::Output> deleteVersion(WriteContext &context, const model::DeletePolicyVersion::Input &input)
{
    const auto entity = openPolicy(context, *input.policyArn);
    const auto version = entity ? openVersion(context, *input.policyArn, *input.versionId) : fail(entity.error());
    if (!version)
        return fail(version.error());
    if (version->isDefault)
        return fail(Error{"DeleteConflict", "Cannot delete the default version of a policy.", 409});
    Entities(context.db()).removeVersion(entity->id, version->number);
    announce(context, Change::Kind::Updated, *entity);
    return model::DeletePolicyVersion::Output{};
}

} // namespace

std::string versionName(int number)
{
    return 'v' + std::to_string(number);
}

std::optional<int> versionNumber(std::string_view name)
{
    const auto number = name.starts_with('v') ? parseInteger(name.substr(1)) : std::nullopt;
    return number && *number > 0 && *number < INT32_MAX ? std::optional(int(*number)) : std::nullopt;
}

Error noSuchPolicy(const std::string &arn)
{
    return noSuchEntity("Policy " + arn + " was not found.");
}

Expected<Entity> openPolicy(ReadContext &context, const std::string &arn)
{
    if (identity::findManaged(arn))
        return fail(Error{"AccessDenied", "User: " + context.caller().principal.arn + " is not authorized to change the AWS managed policy " + arn + '.', 403});
    auto policy = Entities(context.db()).findArn(arn);
    if (!policy || policy->kind != Kind::Policy || policy->account != context.account())
        return fail(noSuchPolicy(arn));
    return std::move(*policy);
}

void registerPolicyVersions(ServiceRegistry &registry, Book &book)
{
    registry.write<model::CreatePolicyVersion>([&book](WriteContext &context, const auto &input) { return createVersion(context, input, book); });
    registry.read<model::GetPolicyVersion>(getVersion);
    registry.read<model::ListPolicyVersions>(listVersions);
    registry.write<model::SetDefaultPolicyVersion>([&book](WriteContext &context, const auto &input) { return setDefault(context, input, book); });
    registry.write<model::DeletePolicyVersion>(deleteVersion);
}

} // namespace nephoscope::iam
