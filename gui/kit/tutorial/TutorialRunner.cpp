#include "gui/kit/tutorial/TutorialRunner.h"

#include "gui/kit/Preferences.h"
#include "gui/kit/tutorial/AnnotationPopover.h"

namespace nephoscope::gui {
namespace {

QString keyOf(const QString &id) { return u"tutorial/" % id; }

} // namespace

TutorialRunner::TutorialRunner(QObject *parent) : QObject(parent)
{
    connect(&Hotspots::instance(), &Hotspots::appeared, this, [this](const QString &id) {
        if (!current())
            return;
        // The user went on alone: the page that holds the next step's place came up, and this one's is gone.
        if (step()->hotspot != id && !isLastStep() && !Hotspots::instance().find(step()->hotspot)) {
            const Place here = m_place;
            Place after = here;
            if (++after.step == int(current()->tasks[size_t(after.task)].steps.size()))
                after = {after.task + 1, 0};
            if (current()->tasks[size_t(after.task)].steps[size_t(after.step)].hotspot == id) {
                goTo(after);
                return;
            }
        }
        look();
    });
    connect(&Hotspots::instance(), &Hotspots::vanished, this, &TutorialRunner::look);
}

TutorialRunner::~TutorialRunner()
{
    clearMarks();
    delete m_note;
}

void TutorialRunner::setTutorials(std::vector<Tutorial> tutorials)
{
    const QString running = current() ? current()->id : QString();
    m_tutorials = std::move(tutorials);
    m_current = -1;
    for (int i = 0; i < int(m_tutorials.size()); ++i) {
        const QVariantMap kept = Preferences::instance().value(keyOf(m_tutorials[size_t(i)].id)).toMap();
        if (m_tutorials[size_t(i)].id != running && !kept.value(QStringLiteral("running")).toBool())
            continue;
        // A tutorial left in the middle goes on where it was.
        m_current = i;
        const Place at{kept.value(QStringLiteral("task")).toInt(), kept.value(QStringLiteral("step")).toInt()};
        const auto &tasks = m_tutorials[size_t(i)].tasks;
        const bool fits = at.task >= 0 && at.task < int(tasks.size()) && at.step >= 0 && at.step < int(tasks[size_t(at.task)].steps.size());
        m_place = fits ? at : Place{};
        break;
    }
    refresh();
}

const TutorialStep *TutorialRunner::step() const
{
    return current() ? &current()->tasks[size_t(m_place.task)].steps[size_t(m_place.step)] : nullptr;
}

int TutorialRunner::stepNumber() const
{
    int number = m_place.step;
    for (int i = 0; current() && i < m_place.task; ++i)
        number += int(current()->tasks[size_t(i)].steps.size());
    return number;
}

bool TutorialRunner::isLastStep() const { return current() && stepNumber() + 1 == current()->stepCount(); }

bool TutorialRunner::isCompleted(const QString &id) const
{
    return Preferences::instance().value(keyOf(id)).toMap().value(QStringLiteral("completed")).toBool();
}

std::vector<const Tutorial *> TutorialRunner::missing(const Tutorial &tutorial) const
{
    std::vector<const Tutorial *> out;
    for (const QString &id : tutorial.prerequisites)
        for (const Tutorial &one : m_tutorials)
            if (one.id == id && !isCompleted(id))
                out.push_back(&one);
    return out;
}

void TutorialRunner::save()
{
    if (!current())
        return;
    QVariantMap kept = Preferences::instance().value(keyOf(current()->id)).toMap();
    kept.insert(QStringLiteral("running"), true);
    kept.insert(QStringLiteral("task"), m_place.task);
    kept.insert(QStringLiteral("step"), m_place.step);
    Preferences::instance().set(keyOf(current()->id), kept);
}

bool TutorialRunner::start(const QString &id)
{
    const auto found = std::find_if(m_tutorials.begin(), m_tutorials.end(), [&](const Tutorial &one) { return one.id == id; });
    if (found == m_tutorials.end() || !missing(*found).empty())
        return false;
    if (current())
        dismiss();
    m_current = int(found - m_tutorials.begin());
    m_place = {};
    m_quiet = false;
    save();
    refresh();
    if (!Hotspots::instance().find(step()->hotspot) && !step()->address.isEmpty())
        Q_EMIT pageWanted(step()->address);
    return true;
}

void TutorialRunner::dismiss()
{
    if (!current())
        return;
    QVariantMap kept = Preferences::instance().value(keyOf(current()->id)).toMap();
    const bool done = kept.value(QStringLiteral("completed")).toBool();
    Preferences::instance().set(keyOf(current()->id), done ? QVariant(QVariantMap{{QStringLiteral("completed"), true}}) : QVariant());
    m_current = -1;
    refresh();
}

void TutorialRunner::finish()
{
    if (!current())
        return;
    const QString id = current()->id;
    Preferences::instance().set(keyOf(id), QVariantMap{{QStringLiteral("completed"), true}});
    m_current = -1;
    refresh();
    Q_EMIT completed(id);
}

void TutorialRunner::next()
{
    if (!current() || isLastStep())
        return;
    Place after = m_place;
    if (++after.step == int(current()->tasks[size_t(after.task)].steps.size()))
        after = {after.task + 1, 0};
    goTo(after);
}

void TutorialRunner::previous()
{
    if (!current() || isFirstStep())
        return;
    Place before = m_place;
    if (--before.step < 0) {
        --before.task;
        before.step = int(current()->tasks[size_t(before.task)].steps.size()) - 1;
    }
    goTo(before);
}

void TutorialRunner::goTo(Place place)
{
    m_place = place;
    m_quiet = false;
    save();
    refresh();
    if (!Hotspots::instance().find(step()->hotspot) && !step()->address.isEmpty())
        Q_EMIT pageWanted(step()->address);
}

void TutorialRunner::showNote()
{
    m_quiet = false;
    if (current() && !Hotspots::instance().find(step()->hotspot) && !step()->address.isEmpty())
        Q_EMIT pageWanted(step()->address);
    look();
}

bool TutorialRunner::isNoteVisible() const { return m_note && m_note->isVisible(); }

void TutorialRunner::clearMarks()
{
    for (const QPointer<HotspotMark> &mark : m_marks)
        if (mark) {
            mark->hide();
            mark->deleteLater();
        }
    m_marks.clear();
}

void TutorialRunner::refresh()
{
    // The click that led here may come from the note itself.
    if (m_note) {
        AnnotationPopover *old = m_note;
        m_note = nullptr;
        old->disconnect(this);
        old->closePopover();
        old->deleteLater();
    }
    look();
    Q_EMIT changed();
}

void TutorialRunner::look()
{
    clearMarks();
    if (!current())
        return;
    const auto &steps = current()->tasks[size_t(m_place.task)].steps;
    for (int i = 0; i < int(steps.size()); ++i) {
        QWidget *anchor = Hotspots::instance().find(steps[size_t(i)].hotspot);
        const bool active = i == m_place.step;
        // Two steps at one place: the active one's number is shown.
        if (!anchor || (!active && steps[size_t(i)].hotspot == step()->hotspot))
            continue;
        auto *mark = new HotspotMark(anchor, i + 1, active);
        connect(mark, &QAbstractButton::clicked, this, [this, i] { goTo({m_place.task, i}); });
        m_marks.push_back(mark);
    }
    QWidget *anchor = Hotspots::instance().find(step()->hotspot);
    if (!anchor || m_quiet) {
        if (m_note)
            m_note->closePopover();
        return;
    }
    if (!m_note) {
        m_note = new AnnotationPopover(*this, anchor);
        connect(m_note, &Popover::dismissed, this, [this] { m_quiet = true; });
    }
    m_note->refresh();
    // Opening takes the focus: not again for every other place that comes and goes.
    if (m_note->isVisible() && m_noteAnchor == anchor)
        return;
    m_noteAnchor = anchor;
    m_note->openAt(anchor);
}

} // namespace nephoscope::gui
