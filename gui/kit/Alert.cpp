#include "gui/kit/Alert.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/WhyButton.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

namespace nephoscope::gui {
namespace {

constexpr int CloseSize = 24;

// Between the top of a button and that of a line of words which is level with it.
int levelGap(const Theme &theme) { return std::max(0, (theme.size("input-height") - theme.lineHeight(TextStyle::Body)) / 2); }

} // namespace

Alert::Alert(Type type, const QString &title, const QString &text, QWidget *parent)
    : QFrame(parent), m_type(type), m_title(new Label(TextStyle::BodyBold)), m_text(new Label), m_row(new QHBoxLayout(this))
{
    setContext(*this, Context::Alert);
    m_title->setObjectName(QStringLiteral("alertTitle"));
    m_text->setObjectName(QStringLiteral("alertText"));
    followDensity(m_row, [](const Theme &theme) {
        const int edge = std::max(0, theme.space("s") - levelGap(theme));
        return Spacing{theme.space("s"), {46, edge, theme.space("m"), edge}};
    });
    auto *words = new QVBoxLayout;
    followDensity(words, [](const Theme &theme) { return Spacing{theme.space("xxxs"), {0, levelGap(theme), 0, levelGap(theme)}}; });
    for (Label *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setSelectable(true);
        words->addWidget(label);
    }
    m_row->addLayout(words, 1);
    setTitle(title);
    setText(text);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Alert::setType(Type type)
{
    m_type = type;
    update();
}

void Alert::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Alert::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
    WhyButton::offer(m_why, text, Button::Variant::Normal, [this](WhyButton *button) { m_row->insertWidget(1, button, 0, Qt::AlignTop); });
}

void Alert::addAction(QWidget *widget) { m_row->insertWidget(m_close ? m_row->count() - 1 : m_row->count(), widget, 0, Qt::AlignTop); }

void Alert::setDismissible(bool dismissible)
{
    if (dismissible == (m_close != nullptr))
        return;
    if (!dismissible) {
        delete m_close;
        m_close = nullptr;
        delete m_row->takeAt(m_row->count() - 1);
        return;
    }
    m_close = new Button(Button::Variant::Icon);
    m_close->setObjectName(QStringLiteral("alertDismiss"));
    m_close->setIconName(QStringLiteral("close"));
    m_close->setFixedSize(CloseSize, CloseSize);
    // Lower than the other buttons, and level with them.
    auto *place = new QVBoxLayout;
    followDensity(place, [](const Theme &theme) { return Spacing{0, {0, std::max(0, (theme.size("input-height") - CloseSize) / 2), 0, 0}}; });
    place->addWidget(m_close);
    place->addStretch(1);
    m_row->addLayout(place);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    retranslate();
}

void Alert::retranslate()
{
    if (m_close)
        m_close->setLabel(tr("Dismiss"));
}

void Alert::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

Token Alert::iconToken() const
{
    switch (m_type) {
    case Type::Success: return Token::BorderStatusSuccess;
    case Type::Warning: return Token::BorderStatusWarning;
    case Type::Error: return Token::BorderStatusError;
    case Type::Info: break;
    }
    return Token::BorderStatusInfo;
}

void Alert::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Token fill = Token::BackgroundStatusInfo;
    QString icon = QStringLiteral("info");
    switch (m_type) {
    case Type::Success: fill = Token::BackgroundStatusSuccess; icon = QStringLiteral("success"); break;
    case Type::Warning: fill = Token::BackgroundStatusWarning; icon = QStringLiteral("warning"); break;
    case Type::Error: fill = Token::BackgroundStatusError; icon = QStringLiteral("error"); break;
    case Type::Info: break;
    }
    const QColor line = colorFor(*this, iconToken());
    paintBox(painter, rect(), colorFor(*this, fill), line, 2, Theme::instance().radius("alert"));
    icons::paint(painter, icon, QRectF(18, m_row->contentsMargins().top() + levelGap(Theme::instance()) + 2, 16, 16), line);
}

} // namespace nephoscope::gui
