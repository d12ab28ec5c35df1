#pragma once

#include "gui/consoles/s3/ObjectDrag.h"

// Objects of one cloud that become objects of another, streamed through this process: the local one and those of the
// connections.
namespace nephoscope::gui::s3 {

/// Where copies go: the id of a connection, or empty for the local cloud.
struct CloudPlace
{
    QString cloud;
    QString bucket;
    QString prefix;
};

/// Asks where to, and copies there. Metadata goes along, permissions and older versions do not.
void askToCopyToCloud(const ActionContext &context, const QString &bucket, const QStringList &entries);
/// Begins the jobs, a group of them for several entries, with a flash that counts. Both clouds are open.
std::vector<transfer::JobId> copyToCloud(const ActionContext &context, const ObjectSet &set, const CloudPlace &target);

} // namespace nephoscope::gui::s3
