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
#include <vector>

namespace nephoscope::gui {
namespace {

constexpr int CloseSize = 24;
constexpr int Border = 2;
constexpr int LeastWords = 320; ///< beside buttons, unless they need less

// Between the top of a button and that of a line of words which is level with it.
int levelGap(const Theme &theme) { return std::max(0, (theme.size("input-height") - theme.lineHeight(TextStyle::Body)) / 2); }

/// Words, buttons and the cross in a row; the buttons below the words where they would squeeze them. The first item is the
/// words, the cross comes last and is a layout.
class AlertRow final : public QHBoxLayout
{
public:
    using QHBoxLayout::QHBoxLayout;

    /// Where the row begins: buttons keep clear of the border.
    int top() const { return contentsMargins().top() + spare(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        if (!isBelow(width))
            return QHBoxLayout::heightForWidth(width) + 2 * spare();
        const QMargins around = contentsMargins();
        const int room = width - around.left() - around.right();
        return wordsHeight(room - crossWidth()) + place(QRect(0, 0, room, 0), false) + around.top() + around.bottom() + 2 * spare();
    }
    int minimumHeightForWidth(int width) const override { return heightForWidth(width); }
    QSize sizeHint() const override { return QHBoxLayout::sizeHint() + QSize(0, 2 * spare()); }
    QSize minimumSize() const override
    {
        const QMargins around = contentsMargins();
        int width = itemAt(0)->minimumSize().width() + crossWidth();
        for (const QLayoutItem *button : buttons())
            width = std::max(width, button->sizeHint().width());
        return {width + around.left() + around.right(), QHBoxLayout::minimumSize().height() + 2 * spare()};
    }
    void setGeometry(const QRect &rect) override
    {
        const QRect within = rect.adjusted(0, spare(), 0, -spare());
        if (!isBelow(rect.width())) {
            QHBoxLayout::setGeometry(within);
            return;
        }
        QLayout::setGeometry(within);
        const QRect room = within.marginsRemoved(contentsMargins());
        const int wide = room.width() - crossWidth();
        const int high = wordsHeight(wide);
        itemAt(0)->setGeometry(QRect(room.topLeft(), QSize(wide, high)));
        if (QLayoutItem *last = cross())
            last->setGeometry(QRect(room.left() + wide + spacing(), room.top(), room.width() - wide - spacing(), high));
        place(room.adjusted(0, high, 0, 0), true);
    }

private:
    QLayoutItem *cross() const
    {
        QLayoutItem *last = itemAt(count() - 1);
        return count() > 1 && last->layout() ? last : nullptr;
    }
    int crossWidth() const { return cross() ? cross()->sizeHint().width() + spacing() : 0; }
    std::vector<QLayoutItem *> buttons() const
    {
        std::vector<QLayoutItem *> out;
        for (int i = 1; i < count(); ++i)
            if (itemAt(i)->widget() && !itemAt(i)->isEmpty())
                out.push_back(itemAt(i));
        return out;
    }
    int spare() const { return buttons().empty() ? 0 : std::max(0, Border + Theme::instance().space("xs") - contentsMargins().top()); }
    int wordsHeight(int width) const { return itemAt(0)->hasHeightForWidth() ? itemAt(0)->heightForWidth(width) : itemAt(0)->sizeHint().height(); }
    bool isBelow(int width) const
    {
        int left = width - contentsMargins().left() - contentsMargins().right() - crossWidth();
        const auto all = buttons();
        for (const QLayoutItem *button : all)
            left -= button->sizeHint().width() + spacing();
        if (all.empty() || left >= LeastWords)
            return false;
        int widest = 0;
        const QLayout &words = *itemAt(0)->layout();
        for (int i = 0; i < words.count(); ++i) {
            if (const auto *label = qobject_cast<const QLabel *>(words.itemAt(i)->widget()); label && !label->isHidden())
                widest = std::max(widest, label->fontMetrics().size(0, label->text()).width());
        }
        return left < widest;
    }
    /// The buttons in rows, each with its distance from what is above; how much they take.
    int place(const QRect &room, bool really) const
    {
        const int gap = Theme::instance().space("xxs");
        int x = 0, y = gap, high = 0;
        for (QLayoutItem *button : buttons()) {
            const QSize size = button->sizeHint();
            if (x > 0 && x + size.width() > room.width()) {
                x = 0;
                y += high + gap;
                high = 0;
            }
            if (really)
                button->setGeometry(QRect(room.topLeft() + QPoint(x, y), QSize(std::min(size.width(), room.width()), size.height())));
            x += size.width() + spacing();
            high = std::max(high, size.height());
        }
        return y + high;
    }
};

} // namespace

Alert::Alert(Type type, const QString &title, const QString &text, QWidget *parent)
    : QFrame(parent), m_type(type), m_title(new Label(TextStyle::BodyBold)), m_text(new Label), m_row(new AlertRow(this))
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
    paintBox(painter, rect(), colorFor(*this, fill), line, Border, Theme::instance().radius("alert"));
    icons::paint(painter, icon, QRectF(18, static_cast<AlertRow *>(m_row)->top() + levelGap(Theme::instance()) + 2, 16, 16), line);
}

} // namespace nephoscope::gui
