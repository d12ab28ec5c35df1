#pragma once

#include "gui/kit/HelpTopic.h"

/// What the help panel says on the pages of the S3 console, in the current language.
namespace nephoscope::gui::s3::help {

HelpTopic buckets();
HelpTopic objects();
HelpTopic properties();
HelpTopic versioning();
HelpTopic encryption();
HelpTopic objectLock();
HelpTopic website();
HelpTopic publicAccess();
HelpTopic policy();
HelpTopic ownership();
HelpTopic cors();
HelpTopic object();
HelpTopic lifecycle();
HelpTopic replication();
HelpTopic metrics();
HelpTopic versions();
HelpTopic select();
HelpTopic batch();
HelpTopic inventory();
HelpTopic openUploads();
HelpTopic sync();
HelpTopic upload();
HelpTopic accessPoints();
HelpTopic storageLens();

} // namespace nephoscope::gui::s3::help
