#include "services/iam/Common.h"

namespace nephoscope::iam {

namespace {

constexpr std::string_view linkedPath = "/aws-service-role/";

/// `lambda.amazonaws.com` → `Lambda`, as the names of service-linked roles are made.
std::string roleNameOf(const std::string &service, const std::optional<std::string> &suffix)
{
    std::string word = service.substr(0, service.find('.'));
    word[0] = char(std::toupper(static_cast<unsigned char>(word[0])));
    return "AWSServiceRoleFor" + word + (suffix ? '_' + *suffix : std::string());
}

Expected<model::CreateServiceLinkedRole::Output> createLinked(WriteContext &context, const model::CreateServiceLinkedRole::Input &input, Book &book)
{
    const std::string &service = *input.awsServiceName;
    if (!service.ends_with(".amazonaws.com") || service.size() == std::string_view(".amazonaws.com").size())
        return fail(invalidInput("Service role not found for service " + service + '.'));
    auto role = newEntity(context, Kind::Role, roleNameOf(service, input.customSuffix), std::string(linkedPath) + service + '/');
    if (!role) {
        if (role.error().code == "EntityAlreadyExists")
            return fail(invalidInput("Service role name " + roleNameOf(service, input.customSuffix)
                                     + " has been taken in this account, please try a different suffix."));
        return fail(role.error());
    }
    role->description = input.description.value_or(std::string());
    role->number = 3600;
    role->document = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":")" + service + R"("},"Action":"sts:AssumeRole"}]})";
    Entities(context.db()).insert(*role);
    book.changing(context);
    announce(context, Change::Kind::Created, *role);
    model::CreateServiceLinkedRole::Output output;
    output.role = toRole(context, *role);
    return output;
}

Expected<model::DeleteServiceLinkedRole::Output> deleteLinked(WriteContext &context, const model::DeleteServiceLinkedRole::Input &input, Book &book)
{
    const auto role = findEntity(context, Kind::Role, *input.roleName);
    if (!role)
        return fail(role.error());
    if (!role->path.starts_with(linkedPath))
        return fail(invalidInput("The role " + role->name + " is not a service-linked role."));
    Entities entities(context.db());
    entities.remove(*role);
    book.changing(context);
    book.endSessionsOf(context, role->id);
    announce(context, Change::Kind::Deleted, *role);
    model::DeleteServiceLinkedRole::Output output;
    output.deletionTaskId = "task" + role->path + role->name + '/' + context.random().uuid();
    entities.putSetting(context.account(), *output.deletionTaskId, "done");
    return output;
}

Expected<model::GetServiceLinkedRoleDeletionStatus::Output> deletionStatus(ReadContext &context, const model::GetServiceLinkedRoleDeletionStatus::Input &input)
{
    if (!input.deletionTaskId->starts_with("task/") || !Entities(context.db()).setting(context.account(), *input.deletionTaskId))
        return fail(noSuchEntity("No deletion task with id " + *input.deletionTaskId + " was found."));
    model::GetServiceLinkedRoleDeletionStatus::Output output;
    output.status.emplace().value = "SUCCEEDED";
    return output;
}

} // namespace

void registerServiceRoles(ServiceRegistry &registry, Book &book)
{
    registry.write<model::CreateServiceLinkedRole>([&book](WriteContext &context, const auto &input) { return createLinked(context, input, book); });
    registry.write<model::DeleteServiceLinkedRole>([&book](WriteContext &context, const auto &input) { return deleteLinked(context, input, book); });
    registry.read<model::GetServiceLinkedRoleDeletionStatus>(deletionStatus);
}

} // namespace nephoscope::iam
