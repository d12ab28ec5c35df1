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
    Q_PROPERTY(QVariantMap space READ space CONSTANT)
    Q_PROPERTY(QVariantMap radii READ radii CONSTANT)
    Q_PROPERTY(QVariantMap sizes READ sizes CONSTANT)
    Q_PROPERTY(QVariantMap fonts READ fonts CONSTANT)
public:
    enum class Mode { Light, Dark };

    static Theme &instance();
    ~Theme() override;

    Mode mode() const { return m_mode; }
    bool isDark() const { return m_mode == Mode::Dark; }
    void setMode(Mode mode);
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
    Mode m_mode = Mode::Light;
};

/// Gives a widget and its children the palette of a context. Kit widgets look up their context by
/// the nearest ancestor that has one.
void setContext(QWidget &widget, Context context);
Context contextOf(const QWidget &widget);
/// The colour of a token in the context the widget lives in.
QColor colorFor(const QWidget &widget, Token token);

} // namespace nephoscope::gui
