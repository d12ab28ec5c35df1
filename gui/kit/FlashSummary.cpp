#include "gui/kit/FlashSummary.h"

#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace nephoscope::gui {
namespace {

constexpr int IconSize = 16;
constexpr std::array order{FlashType::Error, FlashType::Warning, FlashType::Success, FlashType::Info, FlashType::InProgress};

QString iconOf(FlashType type)
{
    switch (type) {
    case FlashType::Success: return QStringLiteral("success");
    case FlashType::Error: return QStringLiteral("error");
    case FlashType::Warning: return QStringLiteral("warning");
    case FlashType::InProgress: return QStringLiteral("refresh");
    case FlashType::Info: break;
    }
    return QStringLiteral("info");
}

} // namespace

FlashSummary::FlashSummary(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("flashSummary"));
    setContext(*this, Context::Flashbar);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFont(Theme::instance().font(TextStyle::BodyBold));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FlashSummary::setCounts(const std::array<int, 5> &counts)
{
    m_counts = counts;
    retranslate();
}

QSize FlashSummary::sizeHint() const
{
    int width = 20 + fontMetrics().horizontalAdvance(text()) + 20 + IconSize + 16;
    for (const FlashType type : order)
        width += IconSize + 6 + fontMetrics().horizontalAdvance(QLocale().toString(m_counts[size_t(type)])) + 14;
    return {width, 32};
}

void FlashSummary::retranslate()
{
    setText(tr("Notifications"));
    const auto number = [this](FlashType type) { return m_counts[size_t(type)]; };
    setAccessibleName(tr("Notifications: %1 errors, %2 warnings, %3 successes, %4 infos, %5 in progress")
                          .arg(number(FlashType::Error)).arg(number(FlashType::Warning)).arg(number(FlashType::Success))
                          .arg(number(FlashType::Info)).arg(number(FlashType::InProgress)));
    setToolTip(isChecked() ? tr("Show the newest only") : tr("Show all"));
    updateGeometry();
    update();
}

void FlashSummary::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void FlashSummary::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FlashSummary::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::instance();
    QColor fill = theme.color(Token::BackgroundBadgeGrey);
    if (underMouse())
        fill = fill.lighter(118);
    const QColor ink = theme.color(Token::TextNotificationDefault);
    paintBox(painter, rect(), fill, Qt::transparent, 0, theme.radius("flashbar"));
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, QRectF(rect()).adjusted(3, 3, -3, -3), ink, 9);
    painter.setPen(ink);
    int x = 20;
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    x += fontMetrics().horizontalAdvance(text()) + 20;
    const qreal top = (height() - IconSize) / 2.0;
    for (const FlashType type : order) {
        const QString number = QLocale().toString(m_counts[size_t(type)]);
        painter.setOpacity(m_counts[size_t(type)] > 0 ? 1.0 : 0.55);
        icons::paint(painter, iconOf(type), QRectF(x, top, IconSize, IconSize), ink);
        x += IconSize + 6;
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, number);
        x += fontMetrics().horizontalAdvance(number) + 14;
    }
    painter.setOpacity(1);
    icons::paint(painter, isChecked() ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"), QRectF(x, top, IconSize, IconSize), ink);
}

} // namespace nephoscope::gui
