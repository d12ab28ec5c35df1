#include "services/organizations/Common.h"

namespace nephoscope::organizations {

namespace {

using identity::AccountRequest;

constexpr std::string_view jobKind = "organizations.createAccount";
constexpr std::size_t maxAccounts = 10;

model::CreateAccountStatus toStatus(const AccountRequest &request)
{
    model::CreateAccountStatus status;
    status.id = request.id;
    status.accountName = request.name;
    status.state.emplace() = request.state;
    status.requestedTimestamp = request.requested;
    if (request.state != "IN_PROGRESS")
        status.completedTimestamp = request.completed;
    if (!request.account.empty())
        status.accountId = request.account;
    if (!request.failure.empty())
        status.failureReason.emplace() = request.failure;
    return status;
}

Expected<model::CreateAccount::Output> createAccount(WriteContext &context, const model::CreateAccount::Input &input)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    const AccountRequest request{"car-" + context.random().text(32, idAlphabet), organization->id, *input.accountName, *input.email,
                                 input.roleName.value_or("OrganizationAccountAccessRole"), {}, "IN_PROGRESS", {},
                                 std::chrono::floor<std::chrono::seconds>(context.now()), {}};
    Organizations(context.db()).put(request);
    if (auto tagged = putTags(context, request.id, input.tags); !tagged)
        return fail(std::move(tagged.error()));
    context.schedule({std::string(jobKind), request.id, context.account(), context.region(), context.now()});
    announce(context, Change::Kind::Created, "account-request", request.id);
    model::CreateAccount::Output output;
    output.createAccountStatus = toStatus(request);
    return output;
}

/// The account of a request, or why there is none.
Expected<std::string> fulfil(WriteContext &context, const Organization &organization, const AccountRequest &request, Places &places)
{
    Organizations rows(context.db());
    if (rows.members(organization.id).size() >= maxAccounts)
        return fail(Error{"ACCOUNT_LIMIT_EXCEEDED", {}, 400});
    if (rows.emailTaken(request.email))
        return fail(Error{"EMAIL_ALREADY_EXISTS", {}, 400});
    auto account = identity::makeAccount(context, request.name, request.email);
    if (!account)
        return fail(Error{"EMAIL_ALREADY_EXISTS", {}, 400});
    identity::makeAccessRole(context, *account, request.role, organization.management);
    rows.insert(Member{*account, organization.id, organization.root, request.email, "CREATED", "ACTIVE",
                       std::chrono::floor<std::chrono::seconds>(context.now())});
    for (const auto &[name, value] : rows.tags(request.id)) {
        rows.putTag(*account, name, value);
        rows.removeTag(request.id, name);
    }
    places.changing(context);
    announce(context, Change::Kind::Created, "account", *account);
    return account;
}

Expected<std::optional<Job>> runRequest(WriteContext &context, const Job &job, Places &places)
{
    Organizations rows(context.db());
    auto request = rows.findRequest(job.key);
    const auto organization = request ? rows.find(request->organization) : std::nullopt;
    if (!organization) // deleted meanwhile
        return std::nullopt;
    const auto account = fulfil(context, *organization, *request, places);
    request->completed = std::chrono::floor<std::chrono::seconds>(context.now());
    request->state = account ? "SUCCEEDED" : "FAILED";
    request->account = account ? *account : std::string();
    request->failure = account ? std::string() : account.error().code;
    rows.put(*request);
    announce(context, Change::Kind::Updated, "account-request", request->id);
    return std::nullopt;
}

Expected<model::DescribeCreateAccountStatus::Output> describeStatus(ReadContext &context, const model::DescribeCreateAccountStatus::Input &input)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    const auto request = Organizations(context.db()).findRequest(*input.createAccountRequestId);
    if (!request || request->organization != organization->id)
        return fail(notFound("CreateAccountStatusNotFoundException", "a create account request"));
    model::DescribeCreateAccountStatus::Output output;
    output.createAccountStatus = toStatus(*request);
    return output;
}

Expected<model::ListCreateAccountStatus::Output> listStatus(ReadContext &context, const model::ListCreateAccountStatus::Input &input)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    auto requests = Organizations(context.db()).requests(organization->id);
    if (input.states && !input.states->empty()) {
        std::erase_if(requests, [&](const AccountRequest &request) {
            return std::none_of(input.states->begin(), input.states->end(), [&](const auto &state) { return state == request.state; });
        });
    }
    model::ListCreateAccountStatus::Output output;
    if (auto shown = showPage(requests, input, output, output.createAccountStatuses, [](const auto &row) { return row.id; }, toStatus); !shown)
        return fail(std::move(shown.error()));
    return output;
}

Expected<model::DescribeAccount::Output> describeAccount(ReadContext &context, const model::DescribeAccount::Input &input)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    const auto member = findMember(context, *organization, *input.accountId);
    if (!member)
        return fail(member.error());
    model::DescribeAccount::Output output;
    output.account = toAccount(context, *organization, *member);
    return output;
}

template <class Op>
Expected<typename Op::Output> listAccounts(ReadContext &context, const typename Op::Input &input)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    Organizations rows(context.db());
    std::vector<Member> members;
    if constexpr (requires { input.parentId; }) {
        const std::string_view kind = kindOf(context, *organization, *input.parentId);
        if (kind != "ROOT" && kind != "ORGANIZATIONAL_UNIT")
            return fail(notFound("ParentNotFoundException", "a parent"));
        members = rows.membersOf(*input.parentId);
    } else {
        members = rows.members(organization->id);
    }
    typename Op::Output output;
    const auto show = [&](const Member &member) { return toAccount(context, *organization, member); };
    if (auto shown = showPage(members, input, output, output.accounts, [](const Member &member) { return member.account; }, show); !shown)
        return fail(std::move(shown.error()));
    return output;
}

Expected<model::CloseAccount::Output> closeAccount(WriteContext &context, const model::CloseAccount::Input &input, Places &places)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    auto member = findMember(context, *organization, *input.accountId);
    if (!member)
        return fail(member.error());
    if (member->account == organization->management) {
        return fail(constraint("CANNOT_CLOSE_MANAGEMENT_ACCOUNT", "You attempted to close the management account."));
    }
    if (member->status != "ACTIVE")
        return fail(Error{"AccountAlreadyClosedException", "You attempted to close an account that is already closed.", 400});
    member->status = "SUSPENDED";
    Organizations(context.db()).update(*member);
    places.changing(context);
    announce(context, Change::Kind::Updated, "account", member->account);
    return model::CloseAccount::Output{};
}

Expected<void> leave(WriteContext &context, const Organization &organization, const std::string &account, Places &places)
{
    if (account == organization.management) {
        return fail(Error{"MasterCannotLeaveOrganizationException",
                          "You can't remove the management account from the organization. Delete the organization instead.", 400});
    }
    const auto member = findMember(context, organization, account);
    if (!member)
        return fail(member.error());
    if (member->status != "ACTIVE")
        return fail(constraint("ACCOUNT_CANNOT_LEAVE_ORGANIZATION", "A closed account cannot leave its organization."));
    Organizations(context.db()).removeMember(account);
    places.changing(context);
    announce(context, Change::Kind::Deleted, "account", account);
    return {};
}

Expected<model::RemoveAccountFromOrganization::Output> removeAccount(WriteContext &context, const model::RemoveAccountFromOrganization::Input &input, Places &places)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    if (auto left = leave(context, *organization, *input.accountId, places); !left)
        return fail(std::move(left.error()));
    return model::RemoveAccountFromOrganization::Output{};
}

Expected<model::LeaveOrganization::Output> leaveOrganization(WriteContext &context, const model::LeaveOrganization::Input &, Places &places)
{
    const auto organization = ownOrganization(context);
    if (!organization)
        return fail(organization.error());
    if (auto left = leave(context, *organization, context.account(), places); !left)
        return fail(std::move(left.error()));
    return model::LeaveOrganization::Output{};
}

} // namespace

void registerAccounts(ServiceRegistry &registry, Places &places)
{
    registry.write<model::CreateAccount>(createAccount);
    registry.job(std::string(jobKind), [&places](WriteContext &context, const Job &job) { return runRequest(context, job, places); });
    registry.read<model::DescribeCreateAccountStatus>(describeStatus);
    registry.read<model::ListCreateAccountStatus>(listStatus);
    registry.read<model::DescribeAccount>(describeAccount);
    registry.read<model::ListAccounts>(listAccounts<model::ListAccounts>);
    registry.read<model::ListAccountsForParent>(listAccounts<model::ListAccountsForParent>);
    registry.write<model::CloseAccount>([&places](WriteContext &context, const auto &input) { return closeAccount(context, input, places); });
    registry.write<model::RemoveAccountFromOrganization>(
        [&places](WriteContext &context, const auto &input) { return removeAccount(context, input, places); });
    registry.write<model::LeaveOrganization>([&places](WriteContext &context, const auto &input) { return leaveOrganization(context, input, places); });
}

} // namespace nephoscope::organizations
