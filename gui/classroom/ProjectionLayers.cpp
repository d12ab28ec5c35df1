#include "gui/classroom/ProjectionLayers.h"

#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QPaintEvent>

namespace nephoscope::gui {
namespace {

constexpr qreal LightRadius = 120;
constexpr qreal RingRadius = 26;
constexpr int RingMs = 500;
constexpr int CaptionMs = 2500;
constexpr size_t StrokesShown = 5;
constexpr qsizetype TextShown = 28;
constexpr int CaptionHeight = 52;
constexpr int CaptionBottom = 28;

QRect around(const QPointF &at, qreal radius)
{
    return QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius).toAlignedRect().adjusted(-3, -3, 3, 3);
}

} // namespace

ProjectionLayer::ProjectionLayer(QWidget *window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(window->rect());
    window->installEventFilter(this);
}

bool ProjectionLayer::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return false;
}

Spotlight::Spotlight(QWidget *window) : ProjectionLayer(window)
{
    setObjectName(QStringLiteral("spotlight"));
    m_ringTimer.setSingleShot(true);
    m_ringTimer.setInterval(RingMs);
    connect(&m_ringTimer, &QTimer::timeout, this, [this] { update(around(m_ring, RingRadius)); });
}

void Spotlight::setDimming(bool dims)
{
    m_dims = dims;
    update();
}

void Spotlight::moveTo(const QPointF &position)
{
    if (m_at == position)
        return;
    // Only the two circles change: the rest of the window is not painted anew.
    if (m_dims) {
        update(around(m_at, LightRadius));
        update(around(position, LightRadius));
    }
    m_at = position;
}

void Spotlight::ring(const QPointF &position)
{
    update(around(m_ring, RingRadius));
    m_ring = position;
    m_ringTimer.start();
    update(around(m_ring, RingRadius));
}

void Spotlight::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_dims) {
        QPainterPath dark;
        dark.addRect(QRectF(event->rect()));
        dark.addEllipse(m_at, LightRadius, LightRadius);
        painter.fillPath(dark, Theme::instance().color(Token::BackgroundBackdrop));
        painter.setPen(QPen(Theme::instance().color(Token::BorderItemFocused), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(m_at, LightRadius, LightRadius);
    }
    if (m_ringTimer.isActive()) {
        painter.setPen(QPen(Theme::instance().color(Token::BorderItemFocused), 4));
        QColor fill = Theme::instance().color(Token::BorderItemFocused);
        fill.setAlphaF(0.2F);
        painter.setBrush(fill);
        painter.drawEllipse(m_ring, RingRadius - 2, RingRadius - 2);
    }
}

KeyCaption::KeyCaption(QWidget *window) : ProjectionLayer(window)
{
    setObjectName(QStringLiteral("keyCaption"));
    setContext(*this, Context::TopNavigation);
    m_timer.setSingleShot(true);
    m_timer.setInterval(CaptionMs);
    connect(&m_timer, &QTimer::timeout, this, &KeyCaption::clear);
}

void KeyCaption::addKey(const QString &name)
{
    if (!m_strokes.empty() && !m_strokes.back().typed && m_strokes.back().text == name)
        ++m_strokes.back().times;
    else
        m_strokes.push_back({name, false, 1});
    changed();
}

void KeyCaption::addText(const QString &text)
{
    if (!m_strokes.empty() && m_strokes.back().typed)
        m_strokes.back().text = QString(m_strokes.back().text % text).right(TextShown);
    else
        m_strokes.push_back({text, true, 1});
    changed();
}

void KeyCaption::changed()
{
    while (m_strokes.size() > StrokesShown)
        m_strokes.erase(m_strokes.begin());
    m_timer.start();
    update();
}

void KeyCaption::clear()
{
    m_strokes.clear();
    m_timer.stop();
    update();
}

void KeyCaption::setBottom(int height)
{
    m_bottom = height;
    update();
}

QStringList KeyCaption::shown() const
{
    QStringList out;
    for (const Stroke &stroke : m_strokes)
        out += stroke.times > 1 ? QString(stroke.text % u" ×" % QString::number(stroke.times)) : stroke.text;
    return out;
}

void KeyCaption::paintEvent(QPaintEvent *)
{
    if (m_strokes.empty())
        return;
    constexpr int Padding = 18, Gap = 10;
    const QFont font = Theme::instance().font(TextStyle::H1);
    const QFontMetrics metrics(font);
    QStringList texts = shown();
    const auto widthOf = [&](const QString &text) { return std::max(CaptionHeight, metrics.horizontalAdvance(text) + 2 * Padding); };
    int total = -Gap;
    for (const QString &text : texts)
        total += widthOf(text) + Gap;
    // In a narrow window the oldest go first.
    while (texts.size() > 1 && total > width() - 32)
        total -= widthOf(texts.takeFirst()) + Gap;
    QPainter painter(this);
    painter.setFont(font);
    int x = (width() - total) / 2;
    for (const QString &text : texts) {
        const QRect box(x, height() - std::max(CaptionBottom, m_bottom + 12) - CaptionHeight, widthOf(text), CaptionHeight);
        paintBox(painter, box, colorFor(*this, Token::BackgroundLayoutMain), colorFor(*this, Token::BorderItemFocused), 2,
                 Theme::instance().radius("alert"));
        painter.setPen(colorFor(*this, Token::TextHeadingDefault));
        painter.drawText(box, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideLeft, width() - 32 - 2 * Padding));
        x += box.width() + Gap;
    }
}

BlankScreen::BlankScreen(QWidget *window, const QColor &color) : ProjectionLayer(window), m_color(color)
{
    setObjectName(QStringLiteral("blankScreen"));
    // It stands in the way of clicks, too.
    setAttribute(Qt::WA_TransparentForMouseEvents, false);
    setCursor(Qt::BlankCursor);
}

void BlankScreen::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), m_color); }

} // namespace nephoscope::gui
