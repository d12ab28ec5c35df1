#include "gui/kit/Calendar.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int CellWidth = 36;
constexpr int CellHeight = 32;
constexpr int Weeks = 6;

QDate firstOf(const QDate &date) { return {date.year(), date.month(), 1}; }

} // namespace

class Calendar::Days final : public QWidget
{
public:
    explicit Days(Calendar *owner) : m_owner(owner)
    {
        setObjectName(QStringLiteral("calendarDays"));
        setFocusPolicy(Qt::StrongFocus);
        setMouseTracking(true);
        setCursor(Qt::PointingHandCursor);
        setFixedSize(7 * CellWidth, (Weeks + 1) * CellHeight);
        current = QDate::currentDate();
    }

    QDate first() const
    {
        const QDate month = m_owner->m_month;
        return month.addDays(-((month.dayOfWeek() - QLocale().firstDayOfWeek() + 7) % 7));
    }
    QRect rectOf(const QDate &date) const
    {
        const int index = int(first().daysTo(date));
        return {index % 7 * CellWidth, (index / 7 + 1) * CellHeight, CellWidth, CellHeight};
    }
    void setCurrent(const QDate &date)
    {
        current = date;
        if (firstOf(date) != m_owner->m_month)
            m_owner->showMonth(date);
        setAccessibleDescription(QLocale().toString(date, QLocale::LongFormat));
        update();
    }

    QDate current;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::instance();
        painter.setFont(theme.font(TextStyle::Small));
        painter.setPen(colorFor(*this, Token::TextFormSecondary));
        for (int i = 0; i < 7; ++i)
            painter.drawText(QRect(i * CellWidth, 0, CellWidth, CellHeight), Qt::AlignCenter,
                             QLocale().standaloneDayName((QLocale().firstDayOfWeek() - 1 + i) % 7 + 1, QLocale::ShortFormat));
        const QDate from = m_owner->m_from;
        const QDate to = m_owner->m_to.isValid() ? m_owner->m_to : from;
        for (int i = 0; i < 7 * Weeks; ++i) {
            const QDate day = first().addDays(i);
            const QRect box = rectOf(day);
            const bool end = day == from || day == to;
            const bool inside = from.isValid() && day > from && day < to;
            if (inside)
                painter.fillRect(box.adjusted(0, 2, 0, -2), colorFor(*this, Token::BackgroundItemSelected));
            if (end && from.isValid())
                paintBox(painter, QRectF(box).adjusted(2, 2, -2, -2), colorFor(*this, Token::BackgroundControlChecked), Qt::transparent, 0, theme.radius("item"));
            else if (day == QDate::currentDate())
                paintBox(painter, QRectF(box).adjusted(2, 2, -2, -2), Qt::transparent, colorFor(*this, Token::BorderControlDefault), 1, theme.radius("item"));
            if (day == current && hasFocus())
                paintFocusRing(painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), colorFor(*this, Token::BorderItemFocused), theme.radius("item") + 1);
            const bool grey = !m_owner->isAllowed(day) || day.month() != m_owner->m_month.month();
            painter.setFont(theme.font(end && from.isValid() ? TextStyle::BodyBold : TextStyle::Body));
            painter.setPen(colorFor(*this, end && from.isValid() ? Token::ForegroundControlDefault : grey ? Token::TextDisabled : Token::TextBodyDefault));
            painter.drawText(box, Qt::AlignCenter, QLocale().toString(day.day()));
        }
    }

    void mouseReleaseEvent(QMouseEvent *event) override
    {
        const QPoint at = event->position().toPoint();
        const int row = at.y() / CellHeight - 1;
        const int column = at.x() / CellWidth;
        if (event->button() != Qt::LeftButton || row < 0 || row >= Weeks || column < 0 || column > 6)
            return;
        pick(first().addDays(row * 7 + column));
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const int weekday = (current.dayOfWeek() - QLocale().firstDayOfWeek() + 7) % 7;
        switch (event->key()) {
        case Qt::Key_Left: setCurrent(current.addDays(-1)); break;
        case Qt::Key_Right: setCurrent(current.addDays(1)); break;
        case Qt::Key_Up: setCurrent(current.addDays(-7)); break;
        case Qt::Key_Down: setCurrent(current.addDays(7)); break;
        case Qt::Key_PageUp: setCurrent(current.addMonths(-1)); break;
        case Qt::Key_PageDown: setCurrent(current.addMonths(1)); break;
        case Qt::Key_Home: setCurrent(current.addDays(-weekday)); break;
        case Qt::Key_End: setCurrent(current.addDays(6 - weekday)); break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space: pick(current); break;
        default: QWidget::keyPressEvent(event);
        }
    }

    void focusInEvent(QFocusEvent *) override { update(); }
    void focusOutEvent(QFocusEvent *) override { update(); }

private:
    void pick(const QDate &date)
    {
        if (!m_owner->isAllowed(date))
            return;
        setCurrent(date);
        Q_EMIT m_owner->picked(date);
    }
    Calendar *m_owner;
};

Calendar::Calendar(QWidget *parent)
    : QWidget(parent)
    , m_month(firstOf(QDate::currentDate()))
    , m_title(new Label(TextStyle::H5))
    , m_previous(new Button(Button::Variant::Icon))
    , m_next(new Button(Button::Variant::Icon))
    , m_days(new Days(this))
{
    auto *all = new QVBoxLayout(this);
    followDensity(all, [](const Theme &theme) { return Spacing{theme.space("xxs")}; });
    auto *top = new QHBoxLayout;
    top->setSpacing(0);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setObjectName(QStringLiteral("calendarTitle"));
    m_previous->setObjectName(QStringLiteral("previousMonth"));
    m_previous->setIconName(QStringLiteral("chevron-left"));
    m_next->setObjectName(QStringLiteral("nextMonth"));
    m_next->setIconName(QStringLiteral("chevron-right"));
    top->addWidget(m_previous);
    top->addWidget(m_title, 1);
    top->addWidget(m_next);
    all->addLayout(top);
    all->addWidget(m_days, 0, Qt::AlignHCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusProxy(m_days);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_previous, &QPushButton::clicked, this, [this] { m_days->setCurrent(m_days->current.addMonths(-1)); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_days->setCurrent(m_days->current.addMonths(1)); });
    connect(&Theme::instance(), &Theme::changed, m_days, qOverload<>(&QWidget::update));
    retranslate();
}

void Calendar::setDate(const QDate &date) { setRange(date, {}); }

void Calendar::setRange(const QDate &from, const QDate &to)
{
    m_from = from;
    m_to = to;
    const QDate at = to.isValid() ? to : from.isValid() ? from : QDate::currentDate();
    m_days->setCurrent(at);
    showMonth(at);
}

void Calendar::setLimits(const QDate &earliest, const QDate &latest)
{
    m_earliest = earliest;
    m_latest = latest;
    m_days->update();
}

bool Calendar::isAllowed(const QDate &date) const { return (!m_earliest.isValid() || date >= m_earliest) && (!m_latest.isValid() || date <= m_latest); }

void Calendar::showMonth(const QDate &month)
{
    m_month = firstOf(month);
    retranslate();
    m_days->update();
}

void Calendar::retranslate()
{
    m_title->setText(QLocale().toString(m_month, tr("MMMM yyyy")));
    m_previous->setLabel(tr("Previous month"));
    m_next->setLabel(tr("Next month"));
    m_days->setAccessibleName(m_title->text());
}

void Calendar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
