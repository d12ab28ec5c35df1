#include "gui/classroom/ProjectionSettings.h"

#include "gui/kit/Preferences.h"

#include <algorithm>
#include <array>

namespace nephoscope::gui {
namespace {

constexpr std::array Steps{100, 110, 125, 150, 175, 200};

QString key(const char *name) { return QStringLiteral("projection/") + QLatin1String(name); }

} // namespace

ProjectionSettings ProjectionSettings::load()
{
    const Preferences &kept = Preferences::instance();
    ProjectionSettings out;
    out.percent = std::clamp(kept.value(key("percent"), out.percent).toInt(), smallest, largest);
    out.fullScreen = kept.value(key("fullScreen"), out.fullScreen).toBool();
    out.highContrast = kept.value(key("highContrast"), out.highContrast).toBool();
    out.spotlight = kept.value(key("spotlight"), out.spotlight).toBool();
    out.keystrokes = kept.value(key("keystrokes"), out.keystrokes).toBool();
    out.masks = kept.value(key("masks"), out.masks).toBool();
    return out;
}

void ProjectionSettings::save() const
{
    Preferences &kept = Preferences::instance();
    kept.set(key("percent"), percent);
    kept.set(key("fullScreen"), fullScreen);
    kept.set(key("highContrast"), highContrast);
    kept.set(key("spotlight"), spotlight);
    kept.set(key("keystrokes"), keystrokes);
    kept.set(key("masks"), masks);
}

int ProjectionSettings::step(int direction) const
{
    if (direction > 0) {
        const auto above = std::find_if(Steps.begin(), Steps.end(), [this](int each) { return each > percent; });
        return above == Steps.end() ? Steps.back() : *above;
    }
    const auto below = std::find_if(Steps.rbegin(), Steps.rend(), [this](int each) { return each < percent; });
    return below == Steps.rend() ? Steps.front() : *below;
}

} // namespace nephoscope::gui
