#pragma once

#include <QtTest/QTest>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidget>

namespace nephoscope::gui {

/// A window as the console has one, with a column to fill.
struct Stage
{
    explicit Stage(QSize size = {900, 700})
    {
        column = new QVBoxLayout(&window);
        window.resize(size);
    }
    void show()
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    QWidget window;
    QVBoxLayout *column;
};

template <typename T>
T *child(QWidget &root, const char *name)
{
    T *found = root.findChild<T *>(QLatin1String(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

inline void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }

} // namespace nephoscope::gui
