#include "gui/classroom/ProjectionBar.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

namespace nephoscope::gui {
namespace {

constexpr int ShownMs = 3500;
constexpr int Bottom = 12;

} // namespace

ProjectionBar::ProjectionBar(QWidget *window) : QWidget(window)
{
    setObjectName(QStringLiteral("projectionBar"));
    setContext(*this, Context::TopNavigation);
    setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(4);
    m_smaller = add("projectionSmaller", "zoom-out", false);
    m_percent = new Label(TextStyle::BodyBold);
    m_percent->setObjectName(QStringLiteral("projectionPercent"));
    m_percent->setAlignment(Qt::AlignCenter);
    m_percent->setMinimumWidth(m_percent->fontMetrics().horizontalAdvance(QStringLiteral("200%")) + 6);
    row->addWidget(m_percent);
    m_larger = add("projectionLarger", "zoom-in", false);
    row->addSpacing(8);
    m_fullScreen = add("projectionFullScreen", "window", true);
    m_contrast = add("projectionContrast", "contrast", true);
    m_spotlight = add("projectionSpotlight", "spotlight", true);
    m_keys = add("projectionKeys", "keyboard", true);
    m_masks = add("projectionMasks", "eye-off", true);
    row->addSpacing(8);
    m_blank = add("projectionBlank", "stop", false);
    m_leave = add("projectionLeave", "close", false);

    const auto flip = [this](Button *button, bool ProjectionSettings::*field) {
        connect(button, &QPushButton::clicked, this, [this, field](bool on) {
            m_settings.*field = on;
            Q_EMIT changed(m_settings);
        });
    };
    flip(m_fullScreen, &ProjectionSettings::fullScreen);
    flip(m_contrast, &ProjectionSettings::highContrast);
    flip(m_spotlight, &ProjectionSettings::spotlight);
    flip(m_keys, &ProjectionSettings::keystrokes);
    flip(m_masks, &ProjectionSettings::masks);
    const auto step = [this](int direction) {
        m_settings.percent = std::min(m_settings.percent, m_shown);
        m_settings.percent = m_settings.step(direction);
        Q_EMIT changed(m_settings);
    };
    connect(m_smaller, &QPushButton::clicked, this, [step] { step(-1); });
    connect(m_larger, &QPushButton::clicked, this, [step] { step(1); });
    connect(m_blank, &QPushButton::clicked, this, &ProjectionBar::blankAsked);
    connect(m_leave, &QPushButton::clicked, this, &ProjectionBar::leaveAsked);
    m_timer.setInterval(ShownMs);
    connect(&m_timer, &QTimer::timeout, this, &ProjectionBar::maybeHide);
    window->installEventFilter(this);
    retranslate();
    hide();
}

Button *ProjectionBar::add(const char *name, const char *icon, bool checkable)
{
    auto *button = new Button(Button::Variant::Icon);
    button->setObjectName(QString::fromLatin1(name));
    button->setIconName(QString::fromLatin1(icon));
    button->setCheckable(checkable);
    // A click here leaves the focus where the lesson is.
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void ProjectionBar::addTool(QWidget *tool)
{
    tool->setFocusPolicy(Qt::TabFocus);
    auto *row = static_cast<QHBoxLayout *>(layout());
    // Behind the space that stands before it: the next group.
    row->insertWidget(row->indexOf(m_blank), tool);
    setTabOrder(m_masks, tool);
    place();
}

void ProjectionBar::setSettings(const ProjectionSettings &settings, int percent)
{
    m_settings = settings;
    m_shown = percent;
    m_fullScreen->setChecked(settings.fullScreen);
    m_contrast->setChecked(settings.highContrast);
    m_spotlight->setChecked(settings.spotlight);
    m_keys->setChecked(settings.keystrokes);
    m_masks->setChecked(settings.masks);
    m_smaller->setEnabled(settings.percent > ProjectionSettings::smallest);
    m_larger->setEnabled(settings.percent < ProjectionSettings::largest && percent >= settings.percent);
    m_percent->setText(tr("%1%").arg(QLocale().toString(percent)));
    place();
}

void ProjectionBar::reveal()
{
    place();
    show();
    raise();
    m_timer.start();
}

void ProjectionBar::enter()
{
    reveal();
    m_larger->isEnabled() ? m_larger->setFocus(Qt::TabFocusReason) : m_smaller->setFocus(Qt::TabFocusReason);
}

void ProjectionBar::maybeHide()
{
    if (underMouse() || isAncestorOf(QApplication::focusWidget()))
        return;
    m_timer.stop();
    hide();
}

void ProjectionBar::place()
{
    const QSize size = sizeHint().boundedTo(parentWidget()->size());
    setGeometry(QRect(QPoint((parentWidget()->width() - size.width()) / 2, parentWidget()->height() - Bottom - size.height()), size));
}

bool ProjectionBar::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize)
        place();
    return false;
}

void ProjectionBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT covers(height() + Bottom);
}

void ProjectionBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT covers(0);
}

void ProjectionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProjectionBar::retranslate()
{
    setAccessibleName(tr("Projection"));
    m_smaller->setLabel(tr("Smaller"));
    m_larger->setLabel(tr("Larger"));
    m_fullScreen->setLabel(tr("Full screen"));
    m_contrast->setLabel(tr("High contrast"));
    m_spotlight->setLabel(tr("Pointer spotlight"));
    m_keys->setLabel(tr("Show keystrokes"));
    m_masks->setLabel(tr("Mask secrets and account numbers"));
    m_blank->setLabel(tr("Blank screen (B or W)"));
    m_leave->setLabel(tr("Leave projection (Esc)"));
    setSettings(m_settings, m_shown);
}

void ProjectionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), colorFor(*this, Token::BackgroundPopover), colorFor(*this, Token::BorderPopover), 1, Theme::instance().radius("alert"));
}

} // namespace nephoscope::gui
