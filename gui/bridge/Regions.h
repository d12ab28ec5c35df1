#pragma once

#include <QtCore/QString>

#include <vector>

namespace nephoscope::gui {

/// A Region as selectors show it: `Asia Pacific (Seoul)`, `ap-northeast-2`.
struct RegionName
{
    QString code;
    QString name; ///< in the current language
};

std::vector<RegionName> regionNames();
/// `Asia Pacific (Seoul) ap-northeast-2`; just the code when it is unknown.
QString regionText(const QString &code);

} // namespace nephoscope::gui
