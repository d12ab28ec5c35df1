#pragma once

#include "api/generated/organizations.h"
#include "core/PageToken.h"
#include "core/Text.h"
#include "door/Service.h"
#include "services/identity/AccountRows.h"
#include "services/identity/Organizations.h"
#include "services/identity/Places.h"
#include "services/organizations/Errors.h"

#include <algorithm>

namespace nephoscope::organizations {

namespace model = api::organizations;
using identity::ControlPolicy;
using identity::ControlType;
using identity::Member;
using identity::Organization;
using identity::Organizations;
using identity::Places;
using identity::Unit;

constexpr std::size_t maxPage = 20;
constexpr std::string_view idAlphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

/// The organization that the caller's account manages: `AWSOrganizationsNotInUseException`, `AccessDeniedException`.
Expected<Organization> managed(ReadContext &context);
/// The one it is in.
Expected<Organization> ownOrganization(ReadContext &context);

/// The ARN of an account, unit, root or policy by its id.
std::string arnOf(ReadContext &context, const Organization &organization, const std::string &id);
/// `ACCOUNT`, `ORGANIZATIONAL_UNIT`, `ROOT`; empty for what is not in the organization.
std::string_view kindOf(ReadContext &context, const Organization &organization, const std::string &id);

model::Organization toOrganization(ReadContext &context, const Organization &organization);
model::Root toRoot(ReadContext &context, const Organization &organization);
model::Account toAccount(ReadContext &context, const Organization &organization, const Member &member);
model::OrganizationalUnit toUnit(ReadContext &context, const Organization &organization, const Unit &unit);
model::PolicySummary toSummary(ReadContext &context, const Organization &organization, const ControlPolicy &policy);

/// An account of the organization: `AccountNotFoundException`.
Expected<Member> findMember(ReadContext &context, const Organization &organization, const std::string &account);
/// What tags may not be, then puts them: `InvalidInputException`, `ConstraintViolationException`.
Expected<void> putTags(WriteContext &context, const std::string &resource, const std::optional<std::vector<model::Tag>> &tags);

/// Tells the change feed: `account`, `unit`, `policy`, `organization`.
void announce(WriteContext &context, Change::Kind kind, std::string type, std::string id);

/// Shows the page of `rows` (by id) that is asked for, and says where the next one begins.
template <class Row, class Item, class Input, class Output, class IdOf, class Show>
Expected<void> showPage(const std::vector<Row> &rows, const Input &input, Output &output, std::optional<std::vector<Item>> &list, IdOf idOf, Show show)
{
    const auto after = input.nextToken ? readPageToken(*input.nextToken) : std::string();
    if (!after)
        return fail(invalidInput("INVALID_NEXT_TOKEN", "The next token is not valid."));
    std::size_t limit = maxPage;
    if constexpr (requires { input.maxResults; })
        limit = std::size_t(input.maxResults.value_or(std::int32_t(maxPage)));
    auto &items = list.emplace();
    std::string last;
    for (const Row &row : rows) {
        const std::string id(idOf(row));
        if (id <= *after)
            continue;
        if (items.size() == limit) {
            output.nextToken = pageToken(last);
            break;
        }
        items.push_back(show(row));
        last = id;
    }
    return {};
}

// One file of operations each; see OrganizationsService.cpp.
void registerOrganization(ServiceRegistry &registry, Places &places);
void registerAccounts(ServiceRegistry &registry, Places &places);
void registerHandshakes(ServiceRegistry &registry, Places &places);
void registerUnits(ServiceRegistry &registry, Places &places);
void registerPolicies(ServiceRegistry &registry, Places &places);
void registerAttachments(ServiceRegistry &registry, Places &places);
void registerTags(ServiceRegistry &registry);

} // namespace nephoscope::organizations
