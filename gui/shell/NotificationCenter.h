#pragma once

#include "gui/kit/Flashbar.h"
#include "gui/kit/Popover.h"

#include <QtCore/QDateTime>

class QScrollArea;

namespace nephoscope::gui {

class Button;
class Label;

/// What the flashbar said, newest first and by day; opened by the bell. The action of a flash stays in reach here after it
/// was dismissed. The words survive a restart, actions do not.
class NotificationCenter : public Popover
{
    Q_OBJECT
public:
    explicit NotificationCenter(QWidget *owner);

    /// Remembers under this name what it is told, and begins with what was remembered there; see keptNotifications().
    void keepAs(const QString &name);
    void add(FlashId id, const Flash &flash);
    int unread() const { return m_unread; }
    void markRead();

Q_SIGNALS:
    void unreadChanged(int unread);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        FlashId id;
        QDateTime at;
        Flash flash;
        bool unread = false;
        QString reason = {}; ///< why it was refused: what the words meant then
    };
    void retranslate();
    void keep() const;
    void rebuild();
    QWidget *rowOf(const Entry &entry, int number);
    std::vector<Entry> m_entries;
    QString m_kept; ///< the name; empty: for this run only
    Label *m_title;
    Button *m_clear;
    QScrollArea *m_scroll;
    int m_unread = 0;
};

} // namespace nephoscope::gui
