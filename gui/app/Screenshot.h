#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace nephoscope::gui {

class MainWindow;

/// Waits until the page is settled (at most 10 s), saves the window as a PNG and ends the program:
/// exit code 0 when the file was written and the page was settled, 3 when it was not settled.
/// On stdout it says `painted` once the window stands with its page, `settled` once the data are in it:
/// benchmarks time these lines.
class Screenshot : public QObject
{
    Q_OBJECT
public:
    Screenshot(MainWindow &window, QString file, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void look();
    void painted();
    MainWindow &m_window;
    QString m_file;
    QTimer m_timer;
    QElapsedTimer m_since;
    int m_calm = 0; ///< looks in a row that found the page settled
    bool m_painted = false;
    bool m_settled = false;
};

} // namespace nephoscope::gui
