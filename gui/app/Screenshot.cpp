#include "gui/app/Screenshot.h"

#include "gui/shell/MainWindow.h"

#include <QtCore/QEvent>
#include <QtGui/QPixmap>
#include <QtWidgets/QApplication>

#include <cstdio>

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
    window.installEventFilter(this);
}

bool Screenshot::eventFilter(QObject *object, QEvent *event)
{
    // The window is painted first of all its parts: what is queued here runs when they stand on the screen.
    if (event->type() == QEvent::Paint && !m_settled)
        QMetaObject::invokeMethod(this, &Screenshot::painted, Qt::QueuedConnection);
    return QObject::eventFilter(object, event);
}

void Screenshot::painted()
{
    if (!std::exchange(m_painted, true))
        std::puts("painted");
    if (m_window.isSettled() && !std::exchange(m_settled, true))
        std::puts("settled");
    std::fflush(stdout);
}

void Screenshot::look()
{
    if (m_painted && !m_settled)
        painted();
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
