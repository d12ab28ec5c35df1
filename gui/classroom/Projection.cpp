#include "gui/classroom/Projection.h"

#include "gui/classroom/KeyNames.h"
#include "gui/classroom/ProjectionBar.h"
#include "gui/classroom/ProjectionLayers.h"
#include "gui/theme/Masking.h"
#include "gui/theme/Scale.h"

#include <QtGui/QInputMethodEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QShortcut>
#include <QtGui/QWindow>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace nephoscope::gui {
namespace {

constexpr qreal ProjectedStroke = 2.5;
constexpr int BarReach = 20; // the pointer this near to the bottom edge brings the bar

QKeySequence toggleKeys() { return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P); }

Projection *&current()
{
    static Projection *projection = nullptr;
    return projection;
}

} // namespace

// What Esc gives back.
struct Projection::Before
{
    Theme::Choice choice;
    Theme::Mode mode;
    Theme::Density density;
    bool motion;
    bool motionChosen;
    qreal stroke;
    qreal scale;
    bool masks;
    Qt::WindowStates state;
    QRect geometry;
    bool keyboardFocus;
    QPointer<QWidget> focus;
    std::vector<std::pair<QPointer<QScrollBar>, int>> scrolled;
};

Projection::Projection(ProjectionHost host, QObject *parent)
    : QObject(parent), m_host(std::move(host)), m_settings(ProjectionSettings::load())
{
}

void Projection::bindKeys() { connect(new QShortcut(toggleKeys(), m_host.window), &QShortcut::activated, this, &Projection::toggle); }

Projection::~Projection()
{
    if (current() == this)
        current() = nullptr;
}

void Projection::enter()
{
    if (isOn())
        return;
    if (current())
        current()->leave();
    current() = this;
    QWidget &window = *m_host.window;
    const Theme &theme = Theme::instance();
    m_settings = ProjectionSettings::load();
    m_before = std::make_unique<Before>(Before{theme.choice(), theme.mode(), theme.density(), theme.hasMotion(), theme.isMotionChosen(),
                                               theme.stroke(), Scale::instance().factor(), Masking::instance().isOn(), window.windowState(),
                                               window.geometry(), window.testAttribute(Qt::WA_KeyboardFocusChange),
                                               window.focusWidget(), {}});
    for (QScrollBar *bar : window.findChildren<QScrollBar *>())
        m_before->scrolled.emplace_back(bar, bar->value());
    m_spotlight = new Spotlight(&window);
    m_caption = new KeyCaption(&window);
    m_bar = new ProjectionBar(&window);
    for (const auto &make : m_host.tools)
        m_bar->addTool(make());
    connect(m_bar, &ProjectionBar::changed, this, &Projection::setSettings);
    connect(m_bar, &ProjectionBar::covers, m_caption, &KeyCaption::setBottom);
    connect(m_bar, &ProjectionBar::leaveAsked, this, &Projection::leave);
    connect(m_bar, &ProjectionBar::blankAsked, this, [this] { blank(Qt::black); });
    m_spotlight->show();
    m_caption->show();
    qApp->installEventFilter(this);
    if (m_host.hideNavigation)
        m_host.hideNavigation(true);
    apply();
    m_bar->reveal();
    Q_EMIT changed(true);
}

void Projection::apply()
{
    Theme &theme = Theme::instance();
    theme.setDensity(Theme::Density::Comfortable);
    theme.setMotion(false);
    theme.setStroke(ProjectedStroke);
    if (m_settings.highContrast)
        theme.setChoice(Theme::Choice::HighContrast);
    else if (theme.choice() == Theme::Choice::HighContrast && m_before->choice != Theme::Choice::HighContrast) {
        theme.setChoice(m_before->choice);
        theme.setMode(m_before->mode);
    }
    Masking::instance().setOn(m_settings.masks || m_before->masks);
    QWidget &window = *m_host.window;
    if (window.isFullScreen() != m_settings.fullScreen) {
        const auto full = Qt::WindowFullScreen;
        window.setWindowState(m_settings.fullScreen ? window.windowState() | full : window.windowState() & ~full);
    }
    fitScale();
    m_spotlight->setDimming(m_settings.spotlight);
    if (!m_settings.keystrokes)
        m_caption->clear();
    m_bar->setSettings(m_settings, qRound(Scale::instance().factor() * 100));
    raiseLayers();
}

// As large as asked, and never so large that the window's least size has no room on it.
void Projection::fitScale()
{
    Scale &scale = Scale::instance();
    const QWidget &window = *m_host.window;
    const QSizeF real = QSizeF(window.size()) * scale.factor();
    const QSize least = window.minimumSize().expandedTo(QSize(1, 1));
    const qreal fits = std::min(real.width() / least.width(), real.height() / least.height());
    // The window is measured in whole logical pixels: a factor hardly smaller is the same.
    const qreal wanted = std::max(1.0, std::min(m_settings.percent / 100.0, std::floor(fits * 100) / 100));
    if (std::abs(wanted - scale.factor()) > 0.015)
        scale.set(wanted);
}

void Projection::leave()
{
    if (!isOn())
        return;
    qApp->removeEventFilter(this);
    const std::unique_ptr<Before> before = std::move(m_before);
    if (current() == this)
        current() = nullptr;
    for (QWidget *layer : std::initializer_list<QWidget *>{m_spotlight, m_caption, m_bar, m_blank}) {
        if (!layer)
            continue;
        layer->hide();
        layer->deleteLater();
    }
    m_spotlight = nullptr;
    m_caption = nullptr;
    m_bar = nullptr;
    m_blank = nullptr;
    QWidget &window = *m_host.window;
    Scale::instance().set(before->scale);
    if (window.windowState() != before->state)
        window.setWindowState(before->state);
    if (!(before->state & (Qt::WindowFullScreen | Qt::WindowMaximized)) && window.geometry() != before->geometry)
        window.setGeometry(before->geometry);
    Theme &theme = Theme::instance();
    theme.setChoice(before->choice);
    theme.setMode(before->mode);
    theme.setDensity(before->density);
    theme.setStroke(before->stroke);
    before->motionChosen ? theme.setMotion(before->motion) : theme.followMotion();
    Masking::instance().setOn(before->masks);
    if (m_host.hideNavigation)
        m_host.hideNavigation(false);
    if (before->focus && before->focus != window.focusWidget())
        before->focus->setFocus(Qt::OtherFocusReason);
    window.setAttribute(Qt::WA_KeyboardFocusChange, before->keyboardFocus);
    // Layouts settle first: only then have the scroll bars their old ranges.
    QMetaObject::invokeMethod(this, [scrolled = before->scrolled] {
        for (const auto &[bar, value] : scrolled)
            if (bar)
                bar->setValue(value);
    }, Qt::QueuedConnection);
    window.update();
    Q_EMIT changed(false);
}

void Projection::setSettings(const ProjectionSettings &settings)
{
    m_settings = settings;
    m_settings.percent = std::clamp(m_settings.percent, ProjectionSettings::smallest, ProjectionSettings::largest);
    m_settings.save();
    if (isOn())
        apply();
}

void Projection::blank(const QColor &color)
{
    if (!isOn() || m_blank)
        return;
    m_caption->clear();
    m_blank = new BlankScreen(m_host.window, color);
    m_blank->show();
    raiseLayers();
}

void Projection::unblank()
{
    m_blank->hide();
    m_blank->deleteLater();
    m_blank = nullptr;
}

void Projection::raiseLayers()
{
    m_raising = true;
    for (QWidget *layer : std::initializer_list<QWidget *>{m_spotlight, m_caption, m_bar, m_blank})
        if (layer)
            layer->raise();
    m_raising = false;
}

// Nothing is open that Esc should close first, and what has the focus does not want Esc for itself.
bool Projection::isFree() const
{
    for (QWidget *child : m_host.window->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        if (child->isVisible() && (child->property("popover").toBool() || child->property("dialog").toBool()))
            return false;
    for (QObject *at = QApplication::focusWidget(); at; at = at->parent())
        if (at->property("keepsEscape").toBool())
            return false;
    return !QApplication::activePopupWidget() && !QApplication::activeModalWidget();
}

bool Projection::isOurs(const QKeyEvent &event) const
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    if (key == Qt::Key_Escape)
        return modifiers == Qt::NoModifier && isFree();
    if (key == Qt::Key_O && modifiers == (Qt::ControlModifier | Qt::ShiftModifier))
        return true;
    if (modifiers == Qt::ControlModifier || modifiers == (Qt::ControlModifier | Qt::ShiftModifier))
        return key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Minus || key == Qt::Key_0;
    // The same keys under a Korean layout write ㅠ and ㅈ.
    const QString text = event.text();
    const bool letter = key == Qt::Key_B || key == Qt::Key_W || text == QStringLiteral("ㅠ") || text == QStringLiteral("ㅈ");
    return modifiers == Qt::NoModifier && letter && isFree() && !takesText(QApplication::focusObject());
}

bool Projection::handle(const QKeyEvent &event)
{
    ProjectionSettings next = m_settings;
    switch (event.key()) {
    case Qt::Key_Escape: leave(); return true;
    case Qt::Key_O: m_bar->enter(); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: next.percent = m_settings.step(1); break;
    case Qt::Key_Minus:
        // From what is seen: a size that had no room would take several keys to come down from.
        next.percent = std::min(next.percent, std::max(ProjectionSettings::smallest, qRound(Scale::instance().factor() * 100)));
        next.percent = next.step(-1);
        break;
    case Qt::Key_0: next.percent = ProjectionSettings().percent; break;
    default: blank(event.key() == Qt::Key_W || event.text() == QStringLiteral("ㅈ") ? Qt::white : Qt::black); return true;
    }
    setSettings(next);
    m_bar->reveal();
    return true;
}

void Projection::showKey(const QKeyEvent &event)
{
    if (!m_settings.keystrokes || takesSecret(QApplication::focusObject()))
        return;
    if (const QString text = typedText(event); !text.isEmpty())
        m_caption->addText(text);
    else if (const QString name = keyName(event); !name.isEmpty())
        m_caption->addKey(name);
}

void Projection::pointerAt(const QPointF &position)
{
    m_spotlight->moveTo(position);
    if (position.y() > m_host.window->height() - BarReach)
        m_bar->reveal();
}

bool Projection::eventFilter(QObject *object, QEvent *event)
{
    QWidget &window = *m_host.window;
    auto *widget = qobject_cast<QWidget *>(object);
    const bool inWindow = widget ? widget->window() == &window : object == window.windowHandle();
    if (!inWindow)
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // Parents are offered what the focus did not take: count each key once.
        auto &key = static_cast<QKeyEvent &>(*event);
        QWidget *receiver = window.focusWidget() ? window.focusWidget() : &window;
        if (m_blank) {
            key.accept();
            return true;
        }
        if (isOurs(key)) {
            key.accept();
            return true;
        }
        if (widget && widget == receiver && !key.isAutoRepeat())
            showKey(key);
        return false;
    }
    case QEvent::KeyPress: {
        if (!widget)
            return false;
        const auto &key = static_cast<QKeyEvent &>(*event);
        if (m_blank) {
            unblank();
            return true;
        }
        return isOurs(key) && handle(key);
    }
    case QEvent::InputMethod:
        if (const QString text = static_cast<QInputMethodEvent *>(event)->commitString();
            widget && !text.isEmpty() && m_settings.keystrokes && !takesSecret(widget))
            m_caption->addText(text);
        return false;
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QPointF at = widget ? widget->mapTo(&window, mouse->position()) : mouse->position();
        pointerAt(at);
        if (event->type() == QEvent::MouseMove)
            return false;
        if (m_blank && widget) {
            unblank();
            return true;
        }
        m_spotlight->ring(at);
        return false;
    }
    case QEvent::Resize:
        if (object == &window) {
            fitScale();
            m_bar->setSettings(m_settings, qRound(Scale::instance().factor() * 100));
        }
        return false;
    case QEvent::Show:
    case QEvent::ZOrderChange:
        // Cards and dialogs open above all: they are part of what the light falls on.
        if (!m_raising && widget && widget->parentWidget() == &window && widget != m_spotlight && widget != m_caption && widget != m_bar
            && widget != m_blank)
            raiseLayers();
        return false;
    default:
        return false;
    }
}

std::vector<Command> Projection::commands()
{
    std::vector<Command> out;
    const QString group = tr("Projection");
    out.push_back({.id = QStringLiteral("projection.toggle"), .text = isOn() ? tr("Leave projection") : tr("Start projection"), .group = group,
                   .keys = toggleKeys(), .icon = QStringLiteral("projector"), .run = [this] { toggle(); }});
    if (!isOn())
        return out;
    const auto flip = [&](const QString &id, const QString &text, const QString &icon, bool ProjectionSettings::*field) {
        out.push_back({.id = id, .text = text, .group = group, .icon = icon, .run = [this, field] {
                           ProjectionSettings next = m_settings;
                           next.*field = !(next.*field);
                           setSettings(next);
                       }});
    };
    flip(QStringLiteral("projection.spotlight"), tr("Pointer spotlight"), QStringLiteral("spotlight"), &ProjectionSettings::spotlight);
    flip(QStringLiteral("projection.keys"), tr("Show keystrokes"), QStringLiteral("keyboard"), &ProjectionSettings::keystrokes);
    flip(QStringLiteral("projection.contrast"), tr("High contrast"), QStringLiteral("contrast"), &ProjectionSettings::highContrast);
    flip(QStringLiteral("projection.masks"), tr("Mask secrets and account numbers"), QStringLiteral("eye-off"), &ProjectionSettings::masks);
    flip(QStringLiteral("projection.fullScreen"), tr("Full screen"), QStringLiteral("window"), &ProjectionSettings::fullScreen);
    out.push_back({.id = QStringLiteral("projection.bar"), .text = tr("Projection settings"), .group = group,
                   .keys = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), .icon = QStringLiteral("settings"), .run = [this] { m_bar->enter(); }});
    return out;
}

} // namespace nephoscope::gui
