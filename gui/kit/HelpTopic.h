#pragma once

#include <QtCore/QString>

#include <vector>

namespace nephoscope::gui {

/// A link in the footer of the help panel: an address of the console, or an https URL that is shown to be copied.
struct HelpLink
{
    QString text;
    QString address;
};

/// What an Info link or a page puts into the help panel, in the current language. `body` is rich text of the plain
/// kind: <p>, <b>, <i>, <code>, <ul>, <ol>, <li>, <h3>.
struct HelpTopic
{
    QString title;
    QString body;
    std::vector<HelpLink> links = {};
};

} // namespace nephoscope::gui
