#include "services/identity/ManagedPolicies.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::identity {

/// resources/iam/managed-policies.json, inside the program.
extern const char *const managedPoliciesJson;

namespace {

constexpr std::string_view arnPrefix = "arn:aws:iam::aws:policy";

std::vector<ManagedPolicy> read()
{
    namespace json = boost::json;
    std::vector<ManagedPolicy> policies;
    const json::value document = json::parse(managedPoliciesJson);
    for (const json::value &item : document.as_array()) {
        const json::object &in = item.as_object();
        ManagedPolicy policy;
        policy.name = in.at("name").as_string();
        policy.path = in.contains("path") ? std::string(in.at("path").as_string()) : std::string("/");
        policy.arn = std::string(arnPrefix) + policy.path + policy.name;
        policy.id = in.at("id").as_string();
        policy.description = in.at("description").as_string();
        policy.version = in.at("version").as_string();
        parseIso8601(in.at("created").as_string(), policy.created);
        policy.document = json::serialize(json::object{{"Version", "2012-10-17"}, {"Statement", in.at("statement")}});
        policies.push_back(std::move(policy));
    }
    std::sort(policies.begin(), policies.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    return policies;
}

} // namespace

const std::vector<ManagedPolicy> &managedPolicies()
{
    static const std::vector<ManagedPolicy> policies = read();
    return policies;
}

const ManagedPolicy *findManaged(std::string_view arn)
{
    if (!arn.starts_with(arnPrefix))
        return nullptr;
    const auto &policies = managedPolicies();
    const auto found = std::find_if(policies.begin(), policies.end(), [&](const ManagedPolicy &policy) { return policy.arn == arn; });
    return found == policies.end() ? nullptr : &*found;
}

} // namespace nephoscope::identity
