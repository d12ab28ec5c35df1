#pragma once

#include "gui/consoles/cloudtrail/Trails.h"

namespace nephoscope::gui::cloudtrail {

/// A file that was looked at: is it as CloudTrail delivered it?
struct Finding
{
    enum class Kind { Digest, Log };
    Kind kind = Kind::Log;
    QString bucket;
    QString key;
    QString problem = {}; ///< empty: valid
    std::optional<Timestamp> until = {}; ///< of digests

    bool isValid() const { return problem.isEmpty(); }
};

using Findings = std::vector<Finding>;

/// Looks at all digests of a trail in the console's Region, the newest first, and at all files they name.
void validateLogs(EngineHost &engine, QObject *receiver, const QString &trail, std::function<void(Expected<Findings>)> done);

/// The list of what was found; empty until the user asks.
Resource validation(const QString &trail, std::shared_ptr<bool> asked);

} // namespace nephoscope::gui::cloudtrail
