#include "services/iam/Common.h"

#include <set>

namespace nephoscope::iam {

namespace {

void addKeys(const policy::Policy &policy, std::set<std::string> &keys)
{
    const auto addVariables = [&](const std::string &text) {
        for (std::size_t at = text.find("${"); at != std::string::npos; at = text.find("${", at + 1)) {
            const std::string name = text.substr(at + 2, text.find('}', at) - at - 2);
            if (name.find(':') != std::string::npos)
                keys.insert(name.substr(0, name.find(',')));
        }
    };
    for (const policy::StatementDocument &statement : policy.document().statements) {
        for (const std::string &resource : statement.resources)
            addVariables(resource);
        for (const policy::ConditionEntry &condition : statement.conditions) {
            keys.insert(condition.key);
            for (const std::string &value : condition.values)
                addVariables(value);
        }
    }
}

template <class Op>
Expected<typename Op::Output> contextKeys(ReadContext &context, const typename Op::Input &input, Book &book)
{
    std::set<std::string> keys;
    if (input.policyInputList) {
        for (const std::string &text : *input.policyInputList) {
            const auto parsed = policy::Policy::parse(text, policy::PolicyKind::Identity);
            if (!parsed)
                return fail(parsed.error().toError("InvalidInput"));
            addKeys(**parsed, keys);
        }
    }
    if constexpr (requires { input.policySourceArn; }) {
        const auto source = findSource(context, *input.policySourceArn);
        if (!source)
            return fail(source.error());
        Entities entities(context.db());
        const auto layer = book.layerOf(entities, *source); // holds what the loop walks
        for (const policy::AttachedPolicy &attached : layer.policies())
            addKeys(*attached.policy, keys);
    }
    typename Op::Output output;
    output.contextKeyNames = std::vector<std::string>(keys.begin(), keys.end());
    return output;
}

} // namespace

Expected<Entity> findSource(ReadContext &context, const std::string &arn)
{
    auto entity = Entities(context.db()).findArn(arn);
    if (!entity || (entity->kind != Kind::User && entity->kind != Kind::Group && entity->kind != Kind::Role))
        return fail(noSuchEntity("ARN " + arn + " is not associated with any identity."));
    return std::move(*entity);
}

void registerContextKeys(ServiceRegistry &registry, Book &book)
{
    registry.read<model::GetContextKeysForCustomPolicy>(
        [&book](ReadContext &context, const auto &input) { return contextKeys<model::GetContextKeysForCustomPolicy>(context, input, book); });
    registry.read<model::GetContextKeysForPrincipalPolicy>(
        [&book](ReadContext &context, const auto &input) { return contextKeys<model::GetContextKeysForPrincipalPolicy>(context, input, book); });
}

} // namespace nephoscope::iam
