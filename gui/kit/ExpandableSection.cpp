#include "gui/kit/ExpandableSection.h"

#include "gui/kit/Spacing.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

class ExpandableSection::Heading final : public QAbstractButton
{
public:
    explicit Heading(Variant variant) : m_card(variant == Variant::Card)
    {
        setObjectName(QStringLiteral("expand"));
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setFont(Theme::instance().font(m_card ? TextStyle::H2 : TextStyle::BodyBold));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const int height = (m_card ? 48 : 28) + (description.isEmpty() ? 0 : 20);
        return {left() + fontMetrics().horizontalAdvance(text()) + QFontMetrics(Theme::instance().font(TextStyle::Body)).horizontalAdvance(note) + 32, height};
    }
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

    QString note;
    QString description;

protected:
    int left() const { return m_card ? 44 : 24; }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ink = colorFor(*this, underMouse() ? Token::TextAccent : Token::TextHeadingDefault);
        const int line = description.isEmpty() ? height() : height() - 20;
        const QPointF middle(left() - 14, line / 2.0);
        QPainterPath caret;
        if (isChecked()) {
            caret.moveTo(middle + QPointF(-5, -3));
            caret.lineTo(middle + QPointF(5, -3));
            caret.lineTo(middle + QPointF(0, 4));
        } else {
            caret.moveTo(middle + QPointF(-3, -5));
            caret.lineTo(middle + QPointF(-3, 5));
            caret.lineTo(middle + QPointF(4, 0));
        }
        caret.closeSubpath();
        painter.fillPath(caret, colorFor(*this, underMouse() ? Token::TextAccent : Token::TextInteractiveDefault));
        painter.setPen(ink);
        const int room = width() - left() - 8;
        const QString title = fontMetrics().elidedText(text(), Qt::ElideRight, room);
        painter.drawText(QRect(left(), 0, room, line), Qt::AlignVCenter | Qt::AlignLeft, title);
        const int used = fontMetrics().horizontalAdvance(title) + 8;
        painter.setFont(Theme::instance().font(TextStyle::Body));
        painter.setPen(colorFor(*this, Token::TextFormSecondary));
        if (!note.isEmpty())
            painter.drawText(QRect(left() + used, 0, room - used, line), Qt::AlignVCenter | Qt::AlignLeft,
                             painter.fontMetrics().elidedText(note, Qt::ElideRight, room - used));
        if (!description.isEmpty()) {
            painter.setFont(Theme::instance().font(TextStyle::Small));
            painter.drawText(QRect(left(), line - (m_card ? 8 : 4), room, 20), Qt::AlignVCenter | Qt::AlignLeft,
                             painter.fontMetrics().elidedText(description, Qt::ElideRight, room));
        }
        if (hasKeyboardFocus(*this))
            paintFocusRing(painter, QRectF(rect()).adjusted(m_card ? 6 : 0, m_card ? 6 : 1, m_card ? -6 : 0, m_card ? -6 : -1),
                           colorFor(*this, Token::BorderItemFocused), 6);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: click(); break;
        case Qt::Key_Right: setChecked(true); break;
        case Qt::Key_Left: setChecked(false); break;
        default: QAbstractButton::keyPressEvent(event);
        }
    }

private:
    bool m_card;
};

ExpandableSection::ExpandableSection(const QString &title, Variant variant, QWidget *parent)
    : QWidget(parent), m_heading(new Heading(variant)), m_content(new QWidget), m_column(new QVBoxLayout(m_content)), m_variant(variant)
{
    const bool card = variant == Variant::Card;
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(card ? 1 : 0, card ? 1 : 0, card ? 1 : 0, card ? 1 : 0);
    all->setSpacing(0);
    all->addWidget(m_heading);
    all->addWidget(m_content);
    followDensity(m_column, [card](const Theme &theme) {
        const int side = theme.size("container-padding");
        return card ? Spacing{theme.space("l"), {side, theme.space("xxs"), side, theme.space("l")}} : Spacing{theme.space("m"), {24, theme.space("xs"), 0, theme.space("xs")}};
    });
    m_content->hide();
    setTitle(title);
    connect(m_heading, &QAbstractButton::toggled, this, [this](bool on) {
        m_content->setVisible(on);
        Q_EMIT expandedChanged(on);
    });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ExpandableSection::setTitle(const QString &title)
{
    m_heading->setText(title);
    m_heading->setAccessibleName(title);
    m_heading->updateGeometry();
}

void ExpandableSection::setNote(const QString &note)
{
    m_heading->note = note;
    m_heading->updateGeometry();
    m_heading->update();
}

void ExpandableSection::setDescription(const QString &description)
{
    m_heading->description = description;
    m_heading->setAccessibleDescription(description);
    m_heading->updateGeometry();
    m_heading->update();
}

bool ExpandableSection::isExpanded() const { return m_heading->isChecked(); }
void ExpandableSection::setExpanded(bool expanded) { m_heading->setChecked(expanded); }

void ExpandableSection::paintEvent(QPaintEvent *)
{
    if (m_variant != Variant::Card)
        return;
    QPainter painter(this);
    paintBox(painter, rect(), colorFor(*this, Token::BackgroundContainerContent), colorFor(*this, Token::BorderDividerDefault), 1,
             Theme::instance().radius("container"));
}

} // namespace nephoscope::gui
