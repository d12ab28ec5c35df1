#include "gui/theme/Masking.h"

#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace nephoscope::gui {
namespace {

constexpr char MasksProperty[] = "masks";
constexpr int ShortestKnown = 6;
constexpr int Dots = 12;

Masking::Kind kindOf(const QWidget &widget)
{
    return widget.property(MasksProperty).toString() == QLatin1String("account") ? Masking::Kind::Account : Masking::Kind::Secret;
}

} // namespace

Masking &Masking::instance()
{
    static Masking masking;
    return masking;
}

QString Masking::hidden(Kind kind, const QString &value)
{
    if (kind == Kind::Secret)
        return QString(Dots, u'•');
    // 123456789012 → ••••••••9012, and a grouped number keeps its groups.
    QString out = value;
    int kept = 0;
    for (qsizetype i = out.size() - 1; i >= 0; --i) {
        if (!out.at(i).isLetterOrNumber())
            continue;
        if (++kept > 4)
            out[i] = u'•';
    }
    return out;
}

QString Masking::text(Kind kind, const QString &value) const { return m_on && !value.isEmpty() ? hidden(kind, value) : value; }

QString Masking::scrub(const QString &text) const
{
    if (!m_on)
        return text;
    QString out = text;
    for (const QString &secret : m_secrets)
        out.replace(secret, hidden(Kind::Secret, secret));
    for (const QString &account : m_accounts)
        out.replace(account, hidden(Kind::Account, account));
    return out;
}

bool Masking::isKnownIn(const QString &text) const
{
    const auto holds = [&](const QString &value) { return text.contains(value); };
    return std::any_of(m_secrets.cbegin(), m_secrets.cend(), holds) || std::any_of(m_accounts.cbegin(), m_accounts.cend(), holds);
}

void Masking::know(Kind kind, const QString &value)
{
    if (value.size() >= ShortestKnown)
        (kind == Kind::Secret ? m_secrets : m_accounts).insert(value);
}

void Masking::setOn(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    // A filter over all events is paid for only while it is needed.
    if (on)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
    Q_EMIT changed(on);
    for (QWidget *widget : QApplication::allWidgets())
        if (widget->property(MasksProperty).isValid() || qobject_cast<QLabel *>(widget)
            || qobject_cast<QAbstractItemView *>(widget->parentWidget()))
            widget->update();
}

bool Masking::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::Paint && event->type() != QEvent::ToolTip)
        return false;
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return false;
    const bool named = widget->property(MasksProperty).isValid();
    if (event->type() == QEvent::ToolTip)
        return named || isKnownIn(widget->toolTip());
    auto *label = qobject_cast<QLabel *>(widget);
    const bool words = label && label->pixmap().isNull() && !label->text().isEmpty();
    if (words && (named || isKnownIn(label->text()))) {
        paintLabel(*label, named ? text(kindOf(*widget), label->text()) : scrub(label->text()));
        return true;
    }
    if (named && !label) {
        paintDots(*widget);
        return true;
    }
    return false;
}

void Masking::paintLabel(QLabel &label, const QString &text) const
{
    QPainter painter(&label);
    int flags = int(label.alignment()) | Qt::TextExpandTabs;
    if (label.wordWrap())
        flags |= Qt::TextWordWrap;
    const int margin = label.margin();
    label.style()->drawItemText(&painter, label.contentsRect().adjusted(margin, margin, -margin, -margin), flags, label.palette(),
                                label.isEnabled(), text, label.foregroundRole());
}

void Masking::paintDots(QWidget &widget) const
{
    QPainter painter(&widget);
    painter.setPen(colorFor(widget, Token::TextBodyDefault));
    painter.drawText(widget.rect().adjusted(8, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, QString(Dots, u'•'));
}

} // namespace nephoscope::gui
