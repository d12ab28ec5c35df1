#include "services/sqs/Access.h"

#include "door/Organization.h"
#include "services/sqs/Addresses.h"
#include "services/sqs/MoveTasks.h"

#include <algorithm>
#include <array>

namespace nephoscope::sqs {

namespace {

namespace model = api::sqs;

/// Never for other accounts, whatever a policy says (Developer Guide, "Limitations of custom policies").
constexpr std::array<std::string_view, 11> ownAccountOnly{"AddPermission",  "CancelMessageMoveTask", "DeleteQueue", "ListMessageMoveTasks",
                                                          "ListQueueTags",  "PurgeQueue",            "RemovePermission", "SetQueueAttributes",
                                                          "StartMessageMoveTask", "TagQueue", "UntagQueue"};
/// What the account's root user can always do: a policy that locks everyone out must not stay for ever.
constexpr std::array<std::string_view, 4> alwaysRoots{"AddPermission", "GetQueueAttributes", "RemovePermission", "SetQueueAttributes"};

template <std::size_t Count>
bool isOneOf(const std::array<std::string_view, Count> &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// A text member of the input.
std::optional<std::string> memberOf(const api::Value &input, std::string_view name)
{
    const api::Member *member = input.shape()->find(name);
    const void *field = member ? member->ops->get(static_cast<const std::byte *>(input.data()) + member->offset) : nullptr;
    return field ? std::optional(*static_cast<const std::string *>(field)) : std::nullopt;
}

/// The queue that a call is about; nothing where it names none that could be.
std::optional<QueueKey> keyOf(ReadContext &context, std::string_view operation, const api::Value &input)
{
    if (operation == "CreateQueue")
        return QueueKey{context.account(), context.region(), memberOf(input, "QueueName").value_or(std::string())};
    if (operation == "GetQueueUrl") {
        return QueueKey{memberOf(input, "QueueOwnerAWSAccountId").value_or(context.account()), context.region(),
                        memberOf(input, "QueueName").value_or(std::string())};
    }
    if (const auto arn = memberOf(input, "SourceArn"))
        return parseArn(*arn);
    if (const auto handle = memberOf(input, "TaskHandle")) {
        const auto task = parseTaskHandle(*handle);
        return task ? parseArn(task->sourceArn) : std::nullopt;
    }
    const auto key = operation == PeekMessages::name ? parseUrl(context.caller(), input.as<PeekMessages::Input>().queueUrl)
        : operation == PeekQueue::name               ? parseUrl(context.caller(), input.as<PeekQueue::Input>().queueUrl)
                                                     : parseUrl(context.caller(), memberOf(input, "QueueUrl"));
    return key ? std::optional(*key) : std::nullopt;
}

std::string_view actionOf(std::string_view operation)
{
    if (operation.ends_with("Batch"))
        operation.remove_suffix(5);
    if (operation == PeekQueue::name)
        return "GetQueueAttributes";
    return operation == PeekMessages::name ? std::string_view("ReceiveMessage") : operation;
}

} // namespace

Expected<void> authorize(Broker &broker, ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    const Principal &principal = context.caller().principal;
    AccessQuestion question{.action = "sqs:" + std::string(actionOf(operation.name))};
    if (operation.name == "ListQueues")
        return requireAccess(context, question);
    const auto key = keyOf(context, operation.name, input);
    if (!key) // the handler says what is wrong with it
        return principal.kind == Principal::Kind::Anonymous ? requireAccess(context, question) : Expected<void>();
    const bool own = principal.kind != Principal::Kind::Anonymous && principal.account.value == key->account;
    const QueuePtr queue = operation.name == "CreateQueue" ? nullptr : broker.directory.find(context.db(), *key);
    const bool ownRoot = own && isFreeRoot(context);
    if (ownRoot && (!queue || !queue->policies || isOneOf(alwaysRoots, operation.name)))
        return {};
    if (!queue && (!own || principal.kind == Principal::Kind::Service)) // whose it would be does not matter, for there is none
        return {};
    question.resource = key->arn();
    question.resourceAccount = key->account;
    if (!own && isOneOf(ownAccountOnly, operation.name))
        return fail(accessDenied(context, question, {policy::Result::ImplicitDeny, policy::Layer::Resource}, "AccessDenied", 403,
                                 {{DenialGate::Kind::OwnAccountOnly}}));
    if (queue)
        question.policies = queue->policies;
    auto allowed = requireAccess(context, question);
    if (!allowed || operation.name != "CreateQueue" || !input.as<model::CreateQueue::Input>().tags)
        return allowed;
    question.action = "sqs:TagQueue";
    return requireAccess(context, question);
}

} // namespace nephoscope::sqs
