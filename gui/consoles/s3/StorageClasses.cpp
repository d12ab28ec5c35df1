#include "gui/consoles/s3/StorageClasses.h"

#include "gui/bridge/Text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace nephoscope::gui::s3 {

namespace {

struct StorageClasses
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::StorageClasses)
};

} // namespace

QString storageClassText(std::string_view name)
{
    if (name == "STANDARD")
        return StorageClasses::tr("Standard");
    if (name == "STANDARD_IA")
        return StorageClasses::tr("Standard-IA");
    if (name == "ONEZONE_IA")
        return StorageClasses::tr("One Zone-IA");
    if (name == "INTELLIGENT_TIERING")
        return StorageClasses::tr("Intelligent-Tiering");
    if (name == "GLACIER_IR")
        return StorageClasses::tr("Glacier Instant Retrieval");
    if (name == "GLACIER")
        return StorageClasses::tr("Glacier Flexible Retrieval");
    if (name == "DEEP_ARCHIVE")
        return StorageClasses::tr("Glacier Deep Archive");
    if (name == "EXPRESS_ONEZONE")
        return StorageClasses::tr("Express One Zone");
    return toQt(name);
}

const std::vector<std::string_view> &storageClasses()
{
    static const std::vector<std::string_view> all{"STANDARD", "STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE"};
    return all;
}

int coldness(std::string_view name)
{
    const auto &all = storageClasses();
    return int(std::find(all.begin(), all.end(), name) - all.begin());
}

int storageClassColor(std::string_view name)
{
    // Blue, orange, teal, dark orange, purple, red, dark blue: neighbours differ, and the two of infrequent access are kin.
    static constexpr std::array colors{0, 4, 2, 9, 3, 1, 5};
    if (name == "EXPRESS_ONEZONE") // of directory buckets, where no object moves to another class
        return 6;
    const auto place = std::size_t(coldness(name));
    return place < colors.size() ? colors[place] : int(place);
}

bool isInfrequentAccess(std::string_view name) { return name == "STANDARD_IA" || name == "ONEZONE_IA"; }

bool canMove(std::string_view from, std::string_view to)
{
    return coldness(from) < coldness(to) && !(from == "ONEZONE_IA" && to == "GLACIER_IR");
}

} // namespace nephoscope::gui::s3
