#include "services/organizations/Common.h"

namespace nephoscope::organizations {

namespace {

using identity::Handshake;

constexpr auto lifetime = std::chrono::days(15);
constexpr std::size_t maxAccounts = 10;

std::string stateOf(const Handshake &handshake, Timestamp now)
{
    return handshake.state == "OPEN" && handshake.expires <= now ? std::string("EXPIRED") : handshake.state;
}

model::Handshake toHandshake(ReadContext &context, const Handshake &handshake)
{
    const auto organization = Organizations(context.db()).find(handshake.organization);
    model::Handshake out;
    out.id = handshake.id;
    out.arn = "arn:aws:organizations::" + organization->management + ":handshake/" + organization->id + "/invite/" + handshake.id;
    auto &parties = out.parties.emplace();
    auto &inviting = parties.emplace_back();
    inviting.id = organization->id;
    inviting.type.emplace() = "ORGANIZATION";
    auto &invited = parties.emplace_back();
    invited.id = handshake.account;
    invited.type.emplace() = "ACCOUNT";
    out.state.emplace() = stateOf(handshake, context.now());
    out.requestedTimestamp = handshake.requested;
    out.expirationTimestamp = handshake.expires;
    out.action.emplace() = "INVITE";
    auto &resources = out.resources.emplace();
    const auto add = [&resources](std::string_view type, const std::string &value) {
        auto &resource = resources.emplace_back();
        resource.type.emplace() = type;
        resource.value = value;
    };
    add("ORGANIZATION", organization->id);
    add("ACCOUNT", handshake.account);
    if (!handshake.notes.empty())
        add("NOTES", handshake.notes);
    return out;
}

Expected<model::InviteAccountToOrganization::Output> invite(WriteContext &context, const model::InviteAccountToOrganization::Input &input)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    if (*input.target->type != "ACCOUNT")
        return fail(invalidInput("INVALID_PARTY_TYPE_TARGET", "Nephoscope invites accounts by their numbers."));
    const std::string &account = *input.target->id;
    if (!identity::accountExists(context.db(), account))
        return fail(notFound("AccountNotFoundException", "an account"));
    Organizations rows(context.db());
    const auto refuse = [](std::string_view reason, std::string message) {
        return fail(Error{"HandshakeConstraintViolationException", std::move(message), 400}.with("Reason", std::string(reason)));
    };
    if (rows.findMember(account))
        return refuse("ALREADY_IN_AN_ORGANIZATION", "The specified account is already a member of an organization.");
    for (const Handshake &other : rows.handshakesFor(account)) {
        if (other.organization == organization->id && stateOf(other, context.now()) == "OPEN")
            return fail(Error{"DuplicateHandshakeException", "A handshake with the same action and target already exists.", 400});
    }
    if (rows.members(organization->id).size() >= maxAccounts)
        return refuse("ACCOUNT_NUMBER_LIMIT_EXCEEDED", "You have exceeded the number of accounts of the organization.");
    const Timestamp now = std::chrono::floor<std::chrono::seconds>(context.now());
    const Handshake handshake{"h-" + context.random().text(10, idAlphabet), organization->id, account, input.notes.value_or(std::string()), "OPEN", now,
                              now + lifetime};
    rows.put(handshake);
    if (auto tagged = putTags(context, handshake.id, input.tags); !tagged)
        return fail(std::move(tagged.error()));
    announce(context, Change::Kind::Created, "handshake", handshake.id);
    model::InviteAccountToOrganization::Output output;
    output.handshake = toHandshake(context, handshake);
    return output;
}

/// An invitation that the caller has to do with: as the one who invited, as the one who is invited, or either.
enum class Side { Inviting, Invited, Either };
Expected<Handshake> findHandshake(ReadContext &context, const std::string &id, Side side)
{
    Organizations rows(context.db());
    auto handshake = rows.findHandshake(id);
    const auto organization = handshake ? rows.find(handshake->organization) : std::nullopt;
    const bool inviting = organization && organization->management == context.account() && side != Side::Invited;
    const bool invited = handshake && handshake->account == context.account() && side != Side::Inviting;
    if (!inviting && !invited)
        return fail(notFound("HandshakeNotFoundException", "a handshake"));
    return std::move(*handshake);
}

Expected<Handshake> close(WriteContext &context, const std::string &id, Side side, std::string_view state)
{
    auto handshake = findHandshake(context, id, side);
    if (!handshake)
        return handshake;
    const std::string before = stateOf(*handshake, context.now());
    if (before == state)
        return fail(Error{"HandshakeAlreadyInStateException", "The specified handshake is already in the requested state.", 400});
    if (before != "OPEN")
        return fail(Error{"InvalidHandshakeTransitionException", "You can't perform the operation on the handshake in its current state.", 400});
    handshake->state = state;
    Organizations(context.db()).put(*handshake);
    announce(context, Change::Kind::Updated, "handshake", handshake->id);
    return handshake;
}

Expected<model::AcceptHandshake::Output> accept(WriteContext &context, const model::AcceptHandshake::Input &input, Places &places)
{
    const auto handshake = close(context, *input.handshakeId, Side::Invited, "ACCEPTED");
    if (!handshake)
        return fail(handshake.error());
    Organizations rows(context.db());
    if (rows.findMember(handshake->account)) {
        return fail(Error{"HandshakeConstraintViolationException", "The account is already a member of an organization.", 400}.with(
            "Reason", "ALREADY_IN_AN_ORGANIZATION"));
    }
    const auto organization = rows.find(handshake->organization);
    rows.insert(Member{handshake->account, organization->id, organization->root, identity::accountEmail(context.db(), handshake->account), "INVITED",
                       "ACTIVE", std::chrono::floor<std::chrono::seconds>(context.now())});
    for (const auto &[name, value] : rows.tags(handshake->id))
        rows.putTag(handshake->account, name, value);
    places.changing(context);
    announce(context, Change::Kind::Created, "account", handshake->account);
    model::AcceptHandshake::Output output;
    output.handshake = toHandshake(context, *handshake);
    return output;
}

template <class Op>
Expected<typename Op::Output> closeBy(WriteContext &context, const typename Op::Input &input, Side side, std::string_view state)
{
    const auto handshake = close(context, *input.handshakeId, side, state);
    if (!handshake)
        return fail(handshake.error());
    typename Op::Output output;
    output.handshake = toHandshake(context, *handshake);
    return output;
}

Expected<model::DescribeHandshake::Output> describe(ReadContext &context, const model::DescribeHandshake::Input &input)
{
    const auto handshake = findHandshake(context, *input.handshakeId, Side::Either);
    if (!handshake)
        return fail(handshake.error());
    model::DescribeHandshake::Output output;
    output.handshake = toHandshake(context, *handshake);
    return output;
}

template <class Op>
Expected<typename Op::Output> list(ReadContext &context, const typename Op::Input &input, const std::vector<Handshake> &handshakes)
{
    typename Op::Output output;
    const auto show = [&](const Handshake &handshake) { return toHandshake(context, handshake); };
    if (auto shown = showPage(handshakes, input, output, output.handshakes, [](const Handshake &row) { return row.id; }, show); !shown)
        return fail(std::move(shown.error()));
    return output;
}

Expected<model::ListHandshakesForAccount::Output> listForAccount(ReadContext &context, const model::ListHandshakesForAccount::Input &input)
{
    return list<model::ListHandshakesForAccount>(context, input, Organizations(context.db()).handshakesFor(context.account()));
}

Expected<model::ListHandshakesForOrganization::Output> listForOrganization(ReadContext &context, const model::ListHandshakesForOrganization::Input &input)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    return list<model::ListHandshakesForOrganization>(context, input, Organizations(context.db()).handshakesOf(organization->id));
}

} // namespace

void registerHandshakes(ServiceRegistry &registry, Places &places)
{
    registry.write<model::InviteAccountToOrganization>(invite);
    registry.write<model::AcceptHandshake>([&places](WriteContext &context, const auto &input) { return accept(context, input, places); });
    registry.write<model::DeclineHandshake>(
        [](WriteContext &context, const auto &input) { return closeBy<model::DeclineHandshake>(context, input, Side::Invited, "DECLINED"); });
    registry.write<model::CancelHandshake>(
        [](WriteContext &context, const auto &input) { return closeBy<model::CancelHandshake>(context, input, Side::Inviting, "CANCELED"); });
    registry.read<model::DescribeHandshake>(describe);
    registry.read<model::ListHandshakesForAccount>(listForAccount);
    registry.read<model::ListHandshakesForOrganization>(listForOrganization);
}

} // namespace nephoscope::organizations
