#pragma once

#include "gui/theme/Tokens.h"

#include <QtCore/QVariantMap>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QPalette>

#include <memory>

class QApplication;
class QWidget;

namespace nephoscope::gui {

/// The design tokens of the console, read from resources/themes. One instance per process, made by
/// the first call of instance(); colours change as a whole with setMode(), and changed() follows.
class Theme : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool dark READ isDark NOTIFY changed)
    Q_PROPERTY(QVariantMap colors READ colors NOTIFY changed)
    Q_PROPERTY(QVariantList charts READ charts NOTIFY changed)
    Q_PROPERTY(QVariantMap space READ space NOTIFY changed)
    Q_PROPERTY(QVariantMap radii READ radii CONSTANT)
    Q_PROPERTY(QVariantMap sizes READ sizes NOTIFY changed)
    Q_PROPERTY(QVariantMap fonts READ fonts CONSTANT)
    Q_PROPERTY(qreal stroke READ stroke NOTIFY changed)
    Q_PROPERTY(bool motion READ hasMotion NOTIFY changed)
    Q_PROPERTY(bool compact READ isCompact NOTIFY changed)
    Q_PROPERTY(bool highContrast READ isHighContrast NOTIFY changed)
    Q_PROPERTY(int focusWidth READ focusWidth NOTIFY changed)
public:
    /// High contrast is white and yellow on black, for projectors and for people who need it.
    enum class Mode { Light, Dark, HighContrast };
    /// What the user chose; System follows the desktop's light or dark, also while running.
    enum class Choice { System, Light, Dark, HighContrast };
    enum class Density { Comfortable, Compact };
    /// What the desktop asks of all programs.
    struct Desktop
    {
        bool dark = false;
        bool highContrast = false;
        bool motion = true;
        bool operator==(const Desktop &other) const = default;
    };

    static Theme &instance();
    ~Theme() override;

    Mode mode() const { return m_mode; }
    bool isDark() const { return m_mode != Mode::Light; }
    bool isHighContrast() const { return m_mode == Mode::HighContrast; }
    void setMode(Mode mode);
    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    const Desktop &desktop() const { return m_desktop; }
    /// Counts at once where the user chose Choice::System, and for motion until setMotion() was called.
    void setDesktop(const Desktop &desktop);
    Density density() const { return m_density; }
    bool isCompact() const { return m_density == Density::Compact; }
    void setDensity(Density density);
    /// False: nothing slides or fades, for people whom motion disturbs and for projection.
    bool hasMotion() const { return m_motion; }
    void setMotion(bool motion);
    /// Undoes setMotion(): the desktop decides again.
    void followMotion();
    bool isMotionChosen() const { return m_motionChosen; }
    /// Factor of line widths in charts and lanes: 1, or more on a projector.
    qreal stroke() const { return m_stroke; }
    void setStroke(qreal stroke);
    /// Width of the ring around a control with the focus, in logical pixels.
    int focusWidth() const { return isHighContrast() ? 3 : 2; }
    /// 0 without motion.
    int duration(int milliseconds) const { return m_motion ? milliseconds : 0; }
    /// Sets font, palette, style and style sheet of the application, now and after each change.
    void applyTo(QApplication &application);

    QColor color(Token token, Context context = Context::Page) const;
    /// Series colour of a chart, 0-based; wraps around.
    QColor chart(int series) const;
    QFont font(TextStyle style) const;
    /// Line height of a text style in logical pixels.
    int lineHeight(TextStyle style) const;
    QPalette palette(Context context = Context::Page) const;

    /// Named metrics in logical pixels: space("m"), radius("container"), size("row-height").
    int space(const char *name) const;
    int radius(const char *name) const;
    int size(const char *name) const;

    // For QML: `Theme.colors.textBodyDefault`, `Theme.fonts.h2`, `Theme.space.m`, `Theme.charts[0]`.
    QVariantMap colors() const;
    QVariantList charts() const;
    QVariantMap space() const;
    QVariantMap radii() const;
    QVariantMap sizes() const;
    QVariantMap fonts() const;

Q_SIGNALS:
    void changed();

private:
    Theme();
    struct Data;
    std::unique_ptr<Data> m_data;
    QApplication *m_application = nullptr;
    void announce();
    void useMotion(bool motion);
    Mode m_mode = Mode::Light;
    Choice m_choice = Choice::Light;
    Density m_density = Density::Comfortable;
    Desktop m_desktop;
    bool m_motion = true;
    bool m_motionChosen = false;
    qreal m_stroke = 1;
};

/// `system`, `light`, `dark`, `high-contrast`: how a choice is written on the command line and in the settings. What
/// is none of them is System.
Theme::Choice themeChoice(const QString &name);
QString themeName(Theme::Choice choice);

/// Gives a widget and its children the palette of a context. Kit widgets look up their context by
/// the nearest ancestor that has one.
void setContext(QWidget &widget, Context context);
Context contextOf(const QWidget &widget);
/// The colour of a token in the context the widget lives in.
QColor colorFor(const QWidget &widget, Token token);

} // namespace nephoscope::gui
