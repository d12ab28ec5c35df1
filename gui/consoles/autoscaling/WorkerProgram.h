#pragma once

#include <string>

namespace nephoscope::gui::autoscaling {

/// The program of a worker of the write buffer example: Python with nothing but its standard library. Receives from the queue,
/// writes to the bucket, deletes, at most five times a second; ends at SIGTERM after the message under way.
std::string workerProgram(const std::string &queueUrl, const std::string &bucket);

} // namespace nephoscope::gui::autoscaling
