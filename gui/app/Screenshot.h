#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace nephoscope::gui {

class MainWindow;

/// Waits until the page is settled (at most 10 s), saves the window as a PNG and ends the program:
/// exit code 0 when the file was written and the page was settled, 3 when it was not settled.
class Screenshot : public QObject
{
    Q_OBJECT
public:
    Screenshot(MainWindow &window, QString file, QObject *parent = nullptr);

private:
    void look();
    MainWindow &m_window;
    QString m_file;
    QTimer m_timer;
    QElapsedTimer m_since;
    int m_calm = 0; ///< looks in a row that found the page settled
};

} // namespace nephoscope::gui
