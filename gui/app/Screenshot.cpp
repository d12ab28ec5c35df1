#include "gui/app/Screenshot.h"

#include "gui/shell/MainWindow.h"

#include <QtGui/QPixmap>
#include <QtWidgets/QApplication>

namespace nephoscope::gui {
namespace {

constexpr int LimitMs = 10'000;
constexpr int LookEveryMs = 40;
constexpr int CalmLooks = 6; // layouts and Quick scenes need a few frames after the data

} // namespace

Screenshot::Screenshot(MainWindow &window, QString file, QObject *parent)
    : QObject(parent), m_window(window), m_file(std::move(file))
{
    m_since.start();
    m_timer.setInterval(LookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
    m_timer.start();
}

void Screenshot::look()
{
    m_calm = m_window.isSettled() ? m_calm + 1 : 0;
    const bool late = m_since.elapsed() > LimitMs;
    if (m_calm < CalmLooks && !late)
        return;
    m_timer.stop();
    if (!m_window.grab().save(m_file, "PNG")) {
        qWarning("cannot write %s", qPrintable(m_file));
        QApplication::exit(1);
        return;
    }
    QApplication::exit(m_calm >= CalmLooks ? 0 : 3);
}

} // namespace nephoscope::gui
