#include "gui/bridge/Regions.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace nephoscope::gui {

namespace {

struct Known
{
    const char *code;
    const char *name;
};

// AWS General Reference, "Regions and Availability Zones": the Regions on by default, then Jakarta,
// Hong Kong and Spain of the opt-in ones.
constexpr std::array known{
    Known{"us-east-1", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "US East (N. Virginia)")},
    Known{"us-east-2", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "US East (Ohio)")},
    Known{"us-west-1", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "US West (N. California)")},
    Known{"us-west-2", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "US West (Oregon)")},
    Known{"ap-east-1", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Asia Pacific (Hong Kong)")},
    Known{"ap-northeast-1", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Asia Pacific (Tokyo)")},
    Known{"ap-northeast-2", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Asia Pacific (Seoul)")},
    Known{"ap-northeast-3", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Asia Pacific (Osaka)")},
    Known{"ap-south-1", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Asia Pacific (Mumbai)")},
    Known{"ap-southeast-1", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Asia Pacific (Singapore)")},
    Known{"ap-southeast-2", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Asia Pacific (Sydney)")},
    Known{"ap-southeast-3", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Asia Pacific (Jakarta)")},
    Known{"ca-central-1", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Canada (Central)")},
    Known{"eu-central-1", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Europe (Frankfurt)")},
    Known{"eu-north-1", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Europe (Stockholm)")},
    Known{"eu-south-2", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Europe (Spain)")},
    Known{"eu-west-1", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Europe (Ireland)")},
    Known{"eu-west-2", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Europe (London)")},
    Known{"eu-west-3", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "Europe (Paris)")},
    Known{"sa-east-1", QT_TRANSLATE_NOOP("nephoscope::gui::Regions", "South America (São Paulo)")},
};

QString nameOf(const Known &region)
{
    return QCoreApplication::translate("nephoscope::gui::Regions", region.name);
}

} // namespace

std::vector<RegionName> regionNames()
{
    std::vector<RegionName> names;
    for (const Known &region : known)
        names.push_back({QString::fromLatin1(region.code), nameOf(region)});
    return names;
}

QString regionText(const QString &code)
{
    for (const Known &region : known) {
        if (code == QLatin1String(region.code))
            return nameOf(region) % QLatin1Char(' ') % code;
    }
    return code;
}

} // namespace nephoscope::gui
