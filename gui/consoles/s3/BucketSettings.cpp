#include "gui/consoles/s3/BucketSettings.h"

namespace nephoscope::gui::s3 {

std::vector<api::s3::Tag> tagSetOf(const FormValues::Tags &tags)
{
    std::vector<api::s3::Tag> set;
    for (const auto &[key, value] : tags) {
        api::s3::Tag &tag = set.emplace_back();
        tag.key = toStd(key);
        tag.value = toStd(value);
    }
    return set;
}

} // namespace nephoscope::gui::s3
