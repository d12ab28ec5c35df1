#pragma once

#include "gui/describe/FormDescription.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui::s3 {

// Pages beside a bucket's tabs: for things of which a bucket has many, each with a name of its own.

/// For a CreatePage: the form of a new one. `back` is the tab that lists them.
Resource formPlace(const QString &bucket, const QString &back, FormDescription form);
/// For a SettingPage without a tab: one that is there.
Resource settingPlace(const QString &bucket, const QString &back, Setting setting);

} // namespace nephoscope::gui::s3
