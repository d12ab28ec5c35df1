#pragma once

#include "gui/describe/Resource.h"

// What SNS sent to mail addresses and phones: this cloud keeps it, for nothing leaves the machine.
namespace nephoscope::gui::sns {

QString inboxAddress();
Resource inbox(const Params &where);

} // namespace nephoscope::gui::sns
