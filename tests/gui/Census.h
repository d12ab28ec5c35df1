#pragma once

#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QMutex>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QStringList>
#include <QtCore/QThread>
#include <QtCore/private/qhooks_p.h>
#include <QtQuick/QQuickWindow>
#include <QtQuickWidgets/QQuickWidget>
#include <QtWidgets/QApplication>

namespace nephoscope::gui {

/// Counts the QObjects of the GUI thread by class, from the moment it is made on. One at a time.
class Census
{
public:
    using Counts = QMap<QByteArray, int>;

    Census()
    {
        qtHookData[QHooks::AddQObject] = reinterpret_cast<quintptr>(+[](QObject *object) {
            const QMutexLocker lock(&mutex());
            objects().insert(object);
        });
        qtHookData[QHooks::RemoveQObject] = reinterpret_cast<quintptr>(+[](QObject *object) {
            const QMutexLocker lock(&mutex());
            objects().remove(object);
        });
    }
    ~Census()
    {
        qtHookData[QHooks::AddQObject] = 0;
        qtHookData[QHooks::RemoveQObject] = 0;
    }
    Census(const Census &) = delete;
    Census &operator=(const Census &) = delete;

    static Counts count()
    {
        const QMutexLocker lock(&mutex());
        Counts counts;
        for (const QObject *object : std::as_const(objects())) {
            const char *name = object->metaObject()->className();
            // Threads of Qt's pools, as many as there are cores, come when all others are busy and go after half a minute.
            if (object->thread() == QThread::currentThread() && qstrcmp(name, "QThreadPoolThread") != 0)
                ++counts[name];
        }
        return counts;
    }

    /// Images that no item shows any more go after half a minute, their textures with the frame after that: now.
    static void forgetImages()
    {
        for (QWidget *each : QApplication::allWidgets()) {
            if (auto *view = qobject_cast<QQuickWidget *>(each)) {
                view->quickWindow()->releaseResources();
                (void)view->grabFramebuffer();
            }
        }
    }

    /// What there is more (or less) of, a line a class.
    static QStringList difference(const Counts &before, const Counts &after)
    {
        QStringList lines;
        const auto names = QSet<QByteArray>(before.keyBegin(), before.keyEnd()) + QSet<QByteArray>(after.keyBegin(), after.keyEnd());
        for (const QByteArray &name : names) {
            if (const int more = after.value(name) - before.value(name))
                lines.append(QStringLiteral("%1%2 %3").arg(more > 0 ? QStringLiteral("+") : QString()).arg(more).arg(QString::fromUtf8(name)));
        }
        lines.sort();
        return lines;
    }

private:
    static QMutex &mutex()
    {
        static QMutex one;
        return one;
    }
    static QSet<QObject *> &objects()
    {
        static QSet<QObject *> all;
        return all;
    }
};

} // namespace nephoscope::gui
