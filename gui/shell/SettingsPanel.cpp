#include "gui/shell/SettingsPanel.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/PlainScroll.h"
#include "gui/kit/Spacing.h"
#include "gui/shell/SettingsControls.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int Width = 400;
constexpr int Height = 530;

} // namespace

SettingsPanel::SettingsPanel(QWidget *owner)
    : Popover(owner), m_title(new Label(TextStyle::H3)), m_scroll(new QScrollArea), m_all(new Button(Button::Variant::InlineLink))
{
    setObjectName(QStringLiteral("settingsMenu"));
    setAlign(Align::Right);
    setPadding(4, 4); // what scrolls is cut at the border
    m_scroll->setObjectName(QStringLiteral("settingsScroll"));
    makePlain(*m_scroll);
    auto *body = new QWidget;
    auto *rows = new QVBoxLayout(body);
    followDensity(rows, [](const Theme &theme) { return Spacing{theme.space("m"), {theme.space("m"), theme.space("s"), theme.space("m"), theme.space("m")}}; });
    rows->addWidget(m_title);
    rows->addWidget(new SettingsControls);
    m_all->setObjectName(QStringLiteral("allSettings"));
    rows->addWidget(m_all, 0, Qt::AlignLeft);
    rows->addStretch(1);
    setPlainContent(*m_scroll, body);
    column()->addWidget(m_scroll, 1);
    connect(m_all, &QPushButton::clicked, this, [this] {
        closePopover();
        Q_EMIT followed(QStringLiteral("settings"));
    });
    retranslate();
}

void SettingsPanel::openPanel(QWidget *anchor)
{
    const QSize room = anchor->window()->size();
    setFixedSize(std::min(Width, room.width() - 16) + 24, std::min(Height, room.height() - 64) + 24);
    openAt(anchor);
}

void SettingsPanel::retranslate()
{
    setAccessibleName(tr("Settings"));
    m_title->setText(tr("Settings"));
    m_all->setLabel(tr("See all settings"));
}

void SettingsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Popover::changeEvent(event);
}

} // namespace nephoscope::gui
