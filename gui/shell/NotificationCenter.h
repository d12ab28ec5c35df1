#pragma once

#include "gui/kit/Flashbar.h"
#include "gui/kit/Popover.h"

#include <QtCore/QDateTime>

class QScrollArea;

namespace nephoscope::gui {

class Button;
class Label;

/// What the flashbar said since the start, newest first and by day; opened by the bell. The action of a flash stays
/// in reach here after it was dismissed.
class NotificationCenter : public Popover
{
    Q_OBJECT
public:
    explicit NotificationCenter(QWidget *owner);

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
    void rebuild();
    QWidget *rowOf(const Entry &entry, int number);
    std::vector<Entry> m_entries;
    Label *m_title;
    Button *m_clear;
    QScrollArea *m_scroll;
    int m_unread = 0;
};

} // namespace nephoscope::gui
