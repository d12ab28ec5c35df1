#pragma once

#include "gui/classroom/ProjectionSettings.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;

namespace nephoscope::gui {

class Button;
class Label;

/// The switches of projection, floating at the bottom of the window; goes away when nobody uses it.
class ProjectionBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ProjectionBar(QWidget *window);
    /// One more part, before the button that blanks the screen.
    void addTool(QWidget *tool);

    /// `percent`: the size there is room for, which may be less than the one asked for.
    void setSettings(const ProjectionSettings &settings, int percent);
    /// Shows the bar for some seconds, or for as long as the pointer or the focus is in it.
    void reveal();
    /// Shows it and puts the focus into it.
    void enter();

Q_SIGNALS:
    /// The bar came or went: it covers this many logical pixels at the bottom.
    void covers(int height);
    void changed(const nephoscope::gui::ProjectionSettings &settings);
    void blankAsked();
    void leaveAsked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    Button *add(const char *name, const char *icon, bool checkable);
    void retranslate();
    void place();
    void maybeHide();

    ProjectionSettings m_settings;
    int m_shown = 100;
    Button *m_smaller;
    Label *m_percent;
    Button *m_larger;
    Button *m_fullScreen;
    Button *m_contrast;
    Button *m_spotlight;
    Button *m_keys;
    Button *m_masks;
    Button *m_blank;
    Button *m_leave;
    QTimer m_timer;
};

} // namespace nephoscope::gui
