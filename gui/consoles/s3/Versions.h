#pragma once

#include "gui/consoles/s3/DeleteJob.h"
#include "gui/describe/Resource.h"
#include "gui/kit/Toggle.h"

namespace nephoscope::gui {
class ResourceView;
}

namespace nephoscope::gui::s3 {

/// All versions and delete markers right below a prefix.
Resource versions(const QString &bucket, const QString &prefix);
/// The versions of one object.
Resource versionsOf(const QString &bucket, const QString &key);

/// Asks for `permanently delete`, then deletes these versions for good; a folder stands for all versions in it.
void askToDeleteVersions(const ActionContext &context, const QString &bucket, const std::vector<DeleteJob::Entry> &entries, const QString &addressAfter = {});
/// Puts a copy of an older version on top of its object.
void makeCurrent(const ActionContext &context, const QString &bucket, const std::string &key, const std::string &versionId);

/// "Show versions" beside the filter of a list of objects: leads from one list to the other.
class VersionsSwitch : public Toggle
{
    Q_OBJECT
public:
    VersionsSwitch(ResourceView &list, Navigator &navigator, const QString &bucket, const QString &prefix, bool shown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace nephoscope::gui::s3
