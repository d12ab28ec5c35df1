#pragma once

#include "gui/describe/Resource.h"

namespace nephoscope::gui {
class ConsoleDescription;
}

namespace nephoscope::gui::s3 {

/// The form that makes a bucket with objects from before S3 encrypted all of them, the inventory that finds them and a
/// bucket for its reports. Of the local cloud only.
Resource encryptionSample();
QString encryptionSampleAddress();
/// `samples/encryption`.
void addSamplePages(ConsoleDescription &description);

} // namespace nephoscope::gui::s3
