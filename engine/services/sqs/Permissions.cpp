#include "policy/PolicyDocument.h"
#include "services/sqs/Broker.h"
#include "services/sqs/Errors.h"
#include "services/sqs/Operations.h"
#include "services/sqs/QueueAttributes.h"
#include "services/sqs/QueueRepository.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace nephoscope::sqs {

namespace {

namespace model = api::sqs;
using policy::PolicyDocument;
using policy::StatementDocument;

/// What AddPermission can give (API Reference): the batches come with their single forms.
constexpr std::array<std::string_view, 8> sharedActions{"*", "SendMessage", "ReceiveMessage", "DeleteMessage", "ChangeMessageVisibility",
                                                        "GetQueueAttributes", "GetQueueUrl", "ListDeadLetterSourceQueues"};
constexpr std::size_t maxStatements = 20;
constexpr std::size_t maxActions = 7;

PolicyDocument policyOf(const Queue &queue)
{
    if (auto document = PolicyDocument::parse(queue.policy, policy::PolicyKind::Resource))
        return std::move(*document);
    PolicyDocument document;
    document.kind = policy::PolicyKind::Resource;
    document.id = queue.arn() + "/SQSDefaultPolicy";
    return document;
}

auto statementOf(PolicyDocument &document, const std::string &label)
{
    return std::find_if(document.statements.begin(), document.statements.end(), [&label](const auto &statement) { return statement.sid == label; });
}

void save(Broker &broker, WriteContext &context, const Queue &queue, const PolicyDocument &document)
{
    Queue changed = queue;
    applyAttributes(changed, {{"Policy", document.statements.empty() ? std::string() : boost::json::serialize(policy::toJson(document))}});
    changed.modified = std::chrono::floor<std::chrono::seconds>(context.now());
    broker.directory.changing(context);
    QueueRepository(context.db()).update(changed);
    announceQueue(context, changed.key, Change::Kind::Updated);
}

Expected<StatementDocument> statementFor(const Queue &queue, const model::AddPermission::Input &input)
{
    StatementDocument statement;
    statement.sid = *input.label;
    statement.resources = {queue.arn()};
    if (input.awsAccountIds->empty())
        return fail(missingParameter("AWSAccountIds"));
    if (input.actions->empty())
        return fail(missingParameter("Actions"));
    if (input.actions->size() > maxActions)
        return fail(overLimit(std::to_string(input.actions->size()) + " Actions were found, maximum allowed is 7."));
    for (const std::string &account : *input.awsAccountIds) {
        if (!AccountId::isValid(account))
            return fail(invalidValue("[" + account + "]", "PrincipalId", "Unable to verify."));
        statement.principals.push_back({policy::PrincipalEntry::Type::Aws, "arn:aws:iam::" + account + ":root"});
    }
    for (const std::string &action : *input.actions) {
        if (std::find(sharedActions.begin(), sharedActions.end(), action) == sharedActions.end())
            return fail(invalidValue("SQS:" + action, "ActionName", "Please refer to the appropriate WSDL for a list of valid actions."));
        statement.actions.push_back("SQS:" + action);
    }
    return statement;
}

Expected<model::AddPermission::Output> addPermission(Broker &broker, WriteContext &context, const model::AddPermission::Input &input)
{
    const auto queue = broker.open(context, input.queueUrl);
    if (!queue)
        return fail(queue.error());
    const std::string &label = *input.label;
    const bool named = !label.empty() && label.size() <= 80 && std::all_of(label.begin(), label.end(), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    if (!named)
        return fail(invalidValue(label, "Label", "Must be 1 to 80 alphanumeric characters, hyphens or underscores."));
    PolicyDocument document = policyOf(**queue);
    if (statementOf(document, label) != document.statements.end())
        return fail(invalidValue(label, "Label", "Already exists."));
    if (document.statements.size() >= maxStatements)
        return fail(overLimit("The queue policy can have at most 20 statements."));
    auto statement = statementFor(**queue, input);
    if (!statement)
        return fail(std::move(statement.error()));
    document.statements.push_back(std::move(*statement));
    save(broker, context, **queue, document);
    return model::AddPermission::Output{};
}

Expected<model::RemovePermission::Output> removePermission(Broker &broker, WriteContext &context, const model::RemovePermission::Input &input)
{
    const auto queue = broker.open(context, input.queueUrl);
    if (!queue)
        return fail(queue.error());
    PolicyDocument document = policyOf(**queue);
    const auto statement = statementOf(document, *input.label);
    if (statement == document.statements.end())
        return fail(invalidValue(*input.label, "Label", "can't find label."));
    document.statements.erase(statement);
    save(broker, context, **queue, document);
    return model::RemovePermission::Output{};
}

} // namespace

void registerPermissions(ServiceRegistry &registry, Broker &broker)
{
    registry.write<model::AddPermission>([&broker](WriteContext &context, const auto &input) { return addPermission(broker, context, input); });
    registry.write<model::RemovePermission>([&broker](WriteContext &context, const auto &input) { return removePermission(broker, context, input); });
}

} // namespace nephoscope::sqs
