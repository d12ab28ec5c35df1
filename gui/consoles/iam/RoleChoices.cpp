#include "gui/consoles/iam/RoleChoices.h"

#include "api/generated/iam.h"
#include "gui/bridge/AskAll.h"
#include "gui/bridge/Text.h"

namespace nephoscope::gui::iam {

namespace {

void sendFrom(EngineHost &engine, QObject *receiver, std::shared_ptr<const FormCalls> calls, std::size_t first, const ActionContext::Ending &end)
{
    sendInOrder(engine, receiver, calls, first, [&engine, receiver, calls, end](std::size_t sent, std::optional<Error> error) {
        // The role that an attempt before has left is as good.
        if (error && error->code == "EntityAlreadyExists")
            sendFrom(engine, receiver, calls, sent + 1, end);
        else
            end(std::move(error));
    });
}

} // namespace

std::function<void(EngineHost &, QObject *receiver, FieldDescription::Loaded)> rolesFor(std::string service)
{
    using namespace api::iam;
    return [service = std::move(service)](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) {
        askAll<ListRoles, Role>(engine, receiver, {}, &ListRoles::Output::roles, &ListRoles::Input::marker, &ListRoles::Output::marker,
                                [service, done](Expected<std::vector<Role>> all) {
            if (!all)
                return done(fail(all.error()));
            std::vector<FieldOption> options;
            for (const Role &role : *all) {
                // Others it could not assume.
                if (role.assumeRolePolicyDocument.value_or("").find(service) != std::string::npos)
                    options.push_back({toQt(role.arn.value_or("")), toQt(role.roleName.value_or(""))});
            }
            done(std::move(options));
        });
    };
}

void sendWithRole(EngineHost &engine, QObject *receiver, const std::shared_ptr<const FormCalls> &calls, const ActionContext::Ending &end)
{
    sendFrom(engine, receiver, calls, 0, end);
}

} // namespace nephoscope::gui::iam
