#include "gui/kit/SelectFilter.h"

#include "gui/kit/Format.h"
#include "gui/kit/Menu.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace nephoscope::gui {
namespace {

constexpr int Padding = 12;
constexpr int CaretRoom = 28;
constexpr int Widest = 240; // two stand side by side in a window of 1024 pixels at 150 %
constexpr QStringView AnyId = u"\u2217any"; // no option of a source is called so

} // namespace

SelectFilter::SelectFilter(const QString &label, QWidget *parent) : QAbstractButton(parent), m_label(label), m_menu(new Menu(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // as wide as those below it
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_menu->isVisible())
            m_menu->closePopover();
        else
            openMenu();
    });
    connect(m_menu, &Menu::triggered, this, [this](const QString &id) { setValue(id == AnyId ? QString() : id); });
    describe();
}

void SelectFilter::setLabel(const QString &label)
{
    m_label = label;
    describe();
}

void SelectFilter::setOptions(std::vector<Option> options)
{
    m_options = std::move(options);
    const bool still = std::any_of(m_options.begin(), m_options.end(), [this](const Option &option) { return option.id == m_value; });
    if (!m_value.isEmpty() && !still)
        setValue({});
    describe();
}

void SelectFilter::setValue(const QString &id)
{
    if (id == m_value)
        return;
    m_value = id;
    describe();
    Q_EMIT valueChanged(id);
}

QString SelectFilter::shownText() const
{
    for (const Option &option : m_options)
        if (option.id == m_value && !m_value.isEmpty())
            return tr("%1: %2", "label of a drop-down filter and its choice").arg(m_label, option.label);
    return tr("%1: Any").arg(m_label);
}

void SelectFilter::describe()
{
    setText(shownText());
    setAccessibleName(text());
    updateGeometry();
    update();
}

void SelectFilter::openMenu()
{
    m_menu->clear();
    m_menu->addItem({.id = AnyId.toString(), .text = tr("Any"), .checked = m_value.isEmpty()});
    for (const Option &option : m_options)
        m_menu->addItem({.id = option.id,
                         .text = option.label,
                         .trailing = option.count < 0 ? QString() : formatCount(option.count),
                         .checked = option.id == m_value});
    m_menu->setMinimumWidth(width() + 24);
    m_menu->openAt(this);
}

QSize SelectFilter::sizeHint() const
{
    // As wide as its widest choice, so that choosing moves nothing.
    const QFontMetrics metrics(Theme::instance().font(TextStyle::Body));
    int width = metrics.horizontalAdvance(tr("%1: Any").arg(m_label));
    for (const Option &option : m_options)
        width = std::max(width, metrics.horizontalAdvance(tr("%1: %2", "label of a drop-down filter and its choice").arg(m_label, option.label)));
    return {std::min(Widest, width + Padding + CaretRoom + 8), Theme::instance().size("input-height")};
}

QSize SelectFilter::minimumSizeHint() const { return {std::min(120, sizeHint().width()), sizeHint().height()}; }

void SelectFilter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::instance();
    const bool open = m_menu->isVisible();
    const bool strong = open || hasKeyboardFocus(*this);
    paintBox(painter, rect(), colorFor(*this, isEnabled() ? Token::BackgroundInputDefault : Token::BackgroundInputDisabled),
             colorFor(*this, strong ? Token::BorderInputFocused : Token::BorderInputDefault), strong ? 2 : 1, theme.radius("input"));
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(colorFor(*this, isEnabled() ? Token::TextBodyDefault : Token::TextInputDisabled));
    const QRect room = rect().adjusted(Padding, 0, -CaretRoom, 0);
    painter.drawText(room, Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    icons::paint(painter, open ? QStringLiteral("caret-up") : QStringLiteral("caret-down"), QRectF(width() - 26, (height() - 16) / 2.0, 16, 16),
                 colorFor(*this, isEnabled() ? Token::TextInteractiveDefault : Token::TextInteractiveDisabled));
}

void SelectFilter::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openMenu();
    else
        QAbstractButton::keyPressEvent(event);
}

void SelectFilter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QAbstractButton::changeEvent(event);
}

} // namespace nephoscope::gui
