#pragma once

#include "api/generated/sqs.h"
#include "pattern/EventPattern.h"

#include <boost/json/value.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace nephoscope::lambda {

/// A message as functions get it.
boost::json::object sqsRecord(const api::sqs::Message &message, const std::string &queueArn, const std::string &region);
/// Whether one of the patterns takes a record; without patterns every one is taken. Bodies that are JSON are matched as such.
bool isTaken(const boost::json::object &record, const std::vector<pattern::EventPattern> &patterns);
/// The messages that a function could not take, by its reply to a batch; nothing: none of the batch.
std::optional<std::set<std::string>> failedItems(const std::string &reply, const std::set<std::string> &batch);

} // namespace nephoscope::lambda
