#pragma once

#include "gui/classroom/ProjectionSettings.h"
#include "gui/shell/Command.h"
#include "gui/theme/Theme.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QRect>

#include <functional>
#include <memory>
#include <vector>

class QAbstractScrollArea;
class QKeyEvent;
class QPointF;
class QWidget;

namespace nephoscope::gui {

class BlankScreen;
class KeyCaption;
class ProjectionBar;
class Spotlight;

/// The window that is shown to the class, and what projection may ask of it.
struct ProjectionHost
{
    QWidget *window = nullptr;
    /// True while the side navigation should keep out of the way.
    std::function<void(bool)> hideNavigation;
    /// Further parts of the bar, made anew each time.
    std::vector<std::function<QWidget *()>> tools = {};
};

/// Projection: one key makes the window readable from the last row of a classroom, and Esc gives the old look back
/// exactly. Ctrl+Shift+P goes in and out; while it is on: Ctrl + and − and 0 for the size, B and W for a black or white
/// screen (any key returns), Ctrl+Shift+O for the bar of switches, Esc to leave. Open cards and dialogs get Esc first, and
/// so does a widget with the property `keepsEscape`, such as a terminal. One window projects at a time.
class Projection : public QObject
{
    Q_OBJECT
public:
    explicit Projection(ProjectionHost host, QObject *parent = nullptr);
    ~Projection() override;

    /// Makes Ctrl+Shift+P work by itself, where the window does not bind the keys of commands().
    void bindKeys();
    bool isOn() const { return m_before != nullptr; }
    void enter();
    /// Gives back theme, density, size, window, side navigation, masks, scroll positions and focus.
    void leave();
    void toggle() { isOn() ? leave() : enter(); }
    const ProjectionSettings &settings() const { return m_settings; }
    /// Applied at once while projection is on, and kept.
    void setSettings(const ProjectionSettings &settings);
    void blank(const QColor &color);
    bool isBlank() const { return m_blank != nullptr; }
    /// For the command palette and the shortcut sheet.
    std::vector<Command> commands();

Q_SIGNALS:
    void changed(bool on);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct Before;
    void apply();
    void fitScale();
    void showKey(const QKeyEvent &event);
    bool isOurs(const QKeyEvent &event) const;
    bool handle(const QKeyEvent &event);
    void pointerAt(const QPointF &position);
    void unblank();
    void raiseLayers();
    bool isFree() const;

    ProjectionHost m_host;
    ProjectionSettings m_settings;
    std::unique_ptr<Before> m_before;
    Spotlight *m_spotlight = nullptr;
    KeyCaption *m_caption = nullptr;
    ProjectionBar *m_bar = nullptr;
    BlankScreen *m_blank = nullptr;
    bool m_raising = false;
};

} // namespace nephoscope::gui
