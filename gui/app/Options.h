#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace nephoscope::gui {

/// The command line of the console.
struct Options
{
    QString folder;        ///< --data; default ~/.local/share/nephoscope
    quint16 port = 4566;   ///< --port
    QString language;      ///< --language en|ko; empty: as last time
    QString theme;         ///< --theme system|light|dark|high-contrast; empty: as last time
    double scale = 0;      ///< --scale; 0: as the system says
    QString page;          ///< --page; empty: as last time
    QString screenshot;    ///< --screenshot: file to write, then quit
    QSize size;            ///< --size, in pixels of the screen

    // What to do instead of starting; `message` goes to the terminal.
    bool quit = false;
    int exitCode = 0;
    QString message;
};

/// Reads the arguments before an application object exists (the scale must be known by then).
Options parseOptions(const QStringList &arguments);

} // namespace nephoscope::gui
