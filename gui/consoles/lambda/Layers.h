#pragma once

#include "gui/consoles/lambda/Functions.h"

namespace nephoscope::gui::lambda {

QString layersAddress();
/// Packages that several functions share.
Resource layers(const Params &where);
/// Which of them a function has.
Setting layerSetting(const QString &function);

} // namespace nephoscope::gui::lambda
