#include "door/ExpressSession.h"

#include <algorithm>
#include <string_view>

namespace nephoscope {

namespace {

// Among what the session says as condition keys, which is kept with it.
constexpr std::string_view bucketKey = "s3express:sessionbucket";
constexpr std::string_view modeKey = "s3express:sessionmode";

const std::string *said(const Session &session, std::string_view name)
{
    const auto &keys = session.providerKeys;
    const auto found = std::find_if(keys.begin(), keys.end(), [name](const auto &pair) { return pair.first == name; });
    return found == keys.end() ? nullptr : &found->second;
}

} // namespace

void ExpressSession::putInto(Session &session) const
{
    session.providerKeys.emplace_back(bucketKey, bucket);
    if (!mode.empty())
        session.providerKeys.emplace_back(modeKey, mode);
}

std::optional<ExpressSession> ExpressSession::of(const Principal &who)
{
    const std::string *bucket = who.session ? said(*who.session, bucketKey) : nullptr;
    if (!bucket)
        return std::nullopt;
    const std::string *mode = said(*who.session, modeKey);
    return ExpressSession{*bucket, mode ? *mode : std::string()};
}

bool isExpressSession(const Session &session)
{
    return said(session, bucketKey) != nullptr;
}

} // namespace nephoscope
