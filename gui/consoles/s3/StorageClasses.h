#pragma once

#include <QtCore/QString>

#include <string_view>
#include <vector>

namespace nephoscope::gui::s3 {

/// "Glacier Deep Archive" for `DEEP_ARCHIVE`; a class without a name in the console stays as it is.
QString storageClassText(std::string_view name);

/// The classes from the warmest (`STANDARD`) to the coldest.
const std::vector<std::string_view> &storageClasses();
/// Place among them; behind all of them when it is none.
int coldness(std::string_view name);
/// Its colour in every chart: index into Theme::chart.
int storageClassColor(std::string_view name);
/// Bills objects for 30 days, and takes none that are younger.
bool isInfrequentAccess(std::string_view name);
/// Whether S3 has a way from one class to the other. Objects only get colder, and One Zone-IA leads past Glacier
/// Instant Retrieval.
bool canMove(std::string_view from, std::string_view to);

} // namespace nephoscope::gui::s3
