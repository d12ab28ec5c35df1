#pragma once

#include "gui/bridge/Text.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui::s3 {

/// The cards of a bucket's Properties tab and their forms.
std::vector<Setting> propertySettings(const QString &bucket);

/// An input that only names the bucket.
template <class Operation>
typename Operation::Input inputFor(const QString &bucket)
{
    typename Operation::Input input;
    input.bucket = toStd(bucket);
    return input;
}

/// "Enabled" with a tick, "Disabled" and the like without.
Fact stateFact(const QString &key, bool on, const QString &text);

} // namespace nephoscope::gui::s3
