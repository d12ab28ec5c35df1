#pragma once

#include "gui/describe/Resource.h"

#include <QtCore/QObject>
#include <QtCore/QPoint>

class QDropEvent;
class QMouseEvent;

namespace nephoscope::gui {

class DropZone;
class ResourceView;

/// Mouse drags of a ResourceView: rows out, files and resources in. A row that would take the drop is outlined; with
/// files over the list itself the drop zone shows. As in file managers Shift moves and Ctrl copies; without a key rows move
/// within their list and are copied from anywhere else.
class RowDragging : public QObject
{
    Q_OBJECT
public:
    explicit RowDragging(ResourceView &view);
    void retranslate();
    /// The format that marks data dragged by this program: its files are meant for other programs.
    static QString ownDrag() { return QStringLiteral("application/x-nephoscope-items"); }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    class Outline;
    bool mousePressed(const QMouseEvent &event);
    bool mouseMoved(const QMouseEvent &event);
    void startDrag(int sourceRow);
    /// What a drop at this place would go to; `row` -1 is the list itself.
    struct Target
    {
        int row = -1;
        Item over;
        bool files = false;
        bool accepted = false;
    };
    Target target(const QDropEvent &event, bool onViewport) const;
    Qt::DropAction actionOf(const QDropEvent &event) const;
    bool dragOver(QDropEvent &event, bool onViewport, bool drops);
    void mark(int modelRow);
    int modelRowAt(const QPoint &place) const;

    ResourceView &m_view;
    const QObject *m_viewport = nullptr;
    DropZone *m_zone = nullptr;
    Outline *m_outline;
    QPoint m_pressed;
    int m_pressedRow = -1;
};

} // namespace nephoscope::gui
