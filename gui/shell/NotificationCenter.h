#pragma once

#include "gui/kit/Flashbar.h"
#include "gui/kit/Popover.h"

#include <QtCore/QDateTime>

class QScrollArea;

namespace nephoscope::gui {

class Button;
class Label;

/// What the flashbar said since the start, newest first; opened by the bell.
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
    };
    void retranslate();
    void rebuild();
    std::vector<Entry> m_entries;
    Label *m_title;
    Button *m_clear;
    QScrollArea *m_scroll;
    int m_unread = 0;
};

} // namespace nephoscope::gui
