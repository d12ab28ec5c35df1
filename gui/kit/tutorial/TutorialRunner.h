#pragma once

#include "gui/kit/tutorial/Hotspots.h"
#include "gui/kit/tutorial/Tutorial.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <vector>

namespace nephoscope::gui {

class AnnotationPopover;

/// Leads through one tutorial at a time: keeps the place, marks the hotspots of the current task and puts the note
/// beside the one whose turn it is, whenever that is on the screen. Progress is kept in Preferences (`tutorial/ID`).
class TutorialRunner : public QObject
{
    Q_OBJECT
public:
    struct Place
    {
        int task = 0;
        int step = 0;
        bool operator==(const Place &) const = default;
    };

    explicit TutorialRunner(QObject *parent = nullptr);
    ~TutorialRunner() override;

    void setTutorials(std::vector<Tutorial> tutorials);
    const std::vector<Tutorial> &tutorials() const { return m_tutorials; }

    /// The running one; null when none is.
    const Tutorial *current() const { return m_current < 0 ? nullptr : &m_tutorials[size_t(m_current)]; }
    Place place() const { return m_place; }
    const TutorialStep *step() const;
    /// 0-based over all tasks.
    int stepNumber() const;

    bool isCompleted(const QString &id) const;
    /// Prerequisites that have not been completed: while there are any, start() does nothing.
    std::vector<const Tutorial *> missing(const Tutorial &tutorial) const;
    bool start(const QString &id);
    /// Ends without completing; the next start begins anew.
    void dismiss();
    void next();
    void previous();
    void finish();
    void goTo(Place place);
    /// Shows the note again after Esc.
    void showNote();
    bool isNoteVisible() const;
    bool isLastStep() const;
    bool isFirstStep() const { return m_place == Place{}; }

Q_SIGNALS:
    /// Tutorials, place or completion changed.
    void changed();
    void completed(const QString &id);
    /// A step asks for its page: connect it to Navigator::go.
    void pageWanted(const QString &address);

private:
    void refresh();
    void clearMarks();
    void look();
    void save();
    std::vector<Tutorial> m_tutorials;
    int m_current = -1;
    Place m_place;
    bool m_quiet = false;  // Esc was pressed: marks only
    std::vector<QPointer<HotspotMark>> m_marks;
    QPointer<AnnotationPopover> m_note;
    QPointer<QWidget> m_noteAnchor;
};

} // namespace nephoscope::gui
