#pragma once

#include "policy/Evaluator.h"
#include "services/kms/Access.h"

#include <string>

namespace nephoscope::kms {

/// The policy of a key that was made without one: its account's IAM policies decide.
std::string defaultPolicy(std::string_view account);
/// The policy of `alias/aws/SERVICE`: used through the service by the whole account, looked at by everyone in it.
std::string awsManagedPolicy(std::string_view account, std::string_view region, std::string_view service);

/// What `policy` says to the context's caller.
policy::Decision decide(ReadContext &context, const Key &key, const std::string &policy, const Question &question);
/// The refusal of what neither the key's policy nor a grant allows.
Error refusal(ReadContext &context, const Key &key, const Question &question, const policy::Decision &decision);

} // namespace nephoscope::kms
