#pragma once

#include <QtCore/QString>

#include <functional>

class QWidget;

namespace nephoscope::gui {

class Navigator;

/// A panel beside the page that can be opened on any page: help, the recorder, the shell. The window draws its frame
/// (title, close button, resize handle) and remembers its size; `make` is called when it is first opened.
struct DrawerSpec
{
    enum class Side { Right, Bottom };

    QString id;         ///< `help`, `recorder`, `cloudshell`
    const char *title;  ///< translated with context "nephoscope::gui::SideNavigation"
    QString icon;       ///< of its button in the top bar; empty: no button
    Side side = Side::Right;
    int size = 320;     ///< first width or height, logical pixels
    std::function<QWidget *(Navigator &navigator)> make;
};

} // namespace nephoscope::gui
