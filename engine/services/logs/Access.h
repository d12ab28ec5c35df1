#pragma once

#include "api/generated/logs.h"
#include "core/PageToken.h"
#include "door/Authorization.h"
#include "door/Service.h"
#include "services/Metrics.h"
#include "services/logs/LogRepository.h"

#include <algorithm>

namespace nephoscope::logs {

namespace model = api::logs;

Error invalidParameter(std::string message);
Error notFound(std::string message);
Error alreadyExists(std::string message);

/// `ResourceNotFoundException`; `AccessDeniedException` for an ARN of another account.
Expected<Group> openGroup(ReadContext &context, const std::string &name);
/// By LogGroupName, or by LogGroupIdentifier, which is a name or an ARN.
template <class Input>
Expected<Group> openGroup(ReadContext &context, const Input &input)
{
    if constexpr (requires { input.logGroupIdentifier; }) {
        if (input.logGroupIdentifier)
            return openGroup(context, *input.logGroupIdentifier);
    }
    if (!input.logGroupName)
        return fail(invalidParameter("Either logGroupName or logGroupIdentifier must be given."));
    return openGroup(context, *input.logGroupName);
}
Expected<Stream> openStream(ReadContext &context, const Group &group, const std::string &name);

/// `InvalidOperationException` for what groups of the class INFREQUENT_ACCESS do not have; `what` in the plural.
Expected<void> requireStandard(const Group &group, const std::string &what);

void announce(WriteContext &context, const Group &group, Change::Kind kind, std::string type = "log-group", std::string id = {});

/// The name behind which a page begins; `InvalidParameterException` for a token that nobody gave out.
Expected<std::string> afterToken(const std::optional<std::string> &token);
/// A page of names out of rows read with one more than wanted; sets the token of the next one.
template <class Rows, class Output, class NameOf>
void cutPage(Rows &rows, std::size_t limit, Output &output, NameOf nameOf)
{
    if (rows.size() <= limit)
        return;
    rows.resize(limit);
    output.nextToken = pageToken(nameOf(rows.back()));
}
inline std::size_t limitOf(const std::optional<std::int32_t> &limit, std::int32_t most)
{
    return std::size_t(std::clamp(limit.value_or(most), 1, most));
}

// One file of operations each.
void registerGroups(ServiceRegistry &registry);
void registerStreams(ServiceRegistry &registry);
void registerEvents(ServiceRegistry &registry, std::shared_ptr<Metrics> metrics);
void registerFilters(ServiceRegistry &registry);

/// What metric filters count of new events. After the commit.
void countEvents(WriteContext &context, const Group &group, const std::vector<model::InputLogEvent> &events);

} // namespace nephoscope::logs
