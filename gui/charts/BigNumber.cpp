#include "gui/charts/BigNumber.h"

#include "gui/charts/Sparkline.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {

BigNumber::BigNumber(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(new Label(TextStyle::BodyBold))
    , m_value(new Label(TextStyle::DisplayL))
    , m_trendRow(new QWidget)
    , m_arrow(new QLabel)
    , m_trend(new Label(TextStyle::Small))
    , m_history(new Sparkline)
{
    m_label->setToken(Token::TextLabel);
    m_label->setWordWrap(true);
    m_value->setObjectName(QStringLiteral("value"));
    m_value->setMinimumHeight(Theme::instance().lineHeight(TextStyle::DisplayL));
    m_trend->setObjectName(QStringLiteral("trend"));
    m_trend->setWordWrap(true);
    auto *row = new QHBoxLayout(m_trendRow);
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xxs")}; });
    row->addWidget(m_arrow);
    row->addWidget(m_trend, 1);
    m_trendRow->hide();
    m_history->hide();
    auto *column = new QVBoxLayout(this);
    m_column = column;
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xxxs")}; });
    for (QWidget *part : {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_value), m_trendRow, static_cast<QWidget *>(m_history)})
        column->addWidget(part);
    column->addStretch(1);
    connect(&Theme::instance(), &Theme::changed, this, &BigNumber::restyle);
    setLabel(label);
    setValue({});
}

void BigNumber::setLabel(const QString &label)
{
    m_label->setText(label);
    describe();
}

void BigNumber::setValueAtBottom()
{
    const int last = m_column->count() - 1;
    delete m_column->takeAt(last);
    m_column->insertStretch(1, 1);
}

void BigNumber::setValue(const QString &value)
{
    m_value->setText(value.isEmpty() ? QStringLiteral("-") : value);
    describe();
}

void BigNumber::setTrend(Trend trend, const QString &text, Mood mood)
{
    m_way = trend;
    m_mood = mood;
    m_trend->setText(text);
    m_trendRow->setVisible(trend != Trend::None || !text.isEmpty());
    restyle();
    describe();
}

void BigNumber::setHistory(std::vector<double> values, ChartUnit unit)
{
    m_history->setVisible(values.size() > 1); // one value has no course
    m_history->setValues(std::move(values), unit);
}

void BigNumber::setClickable(bool clickable)
{
    m_value->setToken(clickable ? Token::TextLinkDefault : Token::TextHeadingDefault);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setFocusPolicy(clickable ? Qt::TabFocus : Qt::NoFocus);
}

void BigNumber::describe()
{
    setAccessibleName(m_label->text() + u' ' + m_value->text());
    setAccessibleDescription(m_trend->text());
}

void BigNumber::restyle()
{
    const Token token = m_mood == Mood::Good ? Token::TextStatusSuccess : m_mood == Mood::Bad ? Token::TextStatusError : Token::TextFormSecondary;
    m_trend->setToken(token);
    m_arrow->setVisible(m_way != Trend::None);
    const QString icon = m_way == Trend::Up ? QStringLiteral("caret-up") : m_way == Trend::Down ? QStringLiteral("caret-down") : QStringLiteral("arrow-right");
    m_arrow->setPixmap(icons::pixmap(icon, colorFor(*this, token), 14, devicePixelRatioF()));
}

void BigNumber::mouseReleaseEvent(QMouseEvent *event)
{
    if (focusPolicy() != Qt::NoFocus && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void BigNumber::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

void BigNumber::paintEvent(QPaintEvent *)
{
    if (!hasKeyboardFocus(*this))
        return;
    QPainter painter(this);
    paintFocusRing(painter, rect(), colorFor(*this, Token::BorderItemFocused), 6);
}

} // namespace nephoscope::gui
