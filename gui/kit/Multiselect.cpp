#include "gui/kit/Multiselect.h"

#include "gui/kit/FlowLayout.h"
#include "gui/kit/Label.h"
#include "gui/kit/OptionButton.h"
#include "gui/kit/PlainScroll.h"
#include "gui/kit/Popover.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TokenChip.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

/// Looks like a select; its text is the number of chosen ones.
class Multiselect::Field final : public QAbstractButton
{
public:
    explicit Field(Multiselect *owner) : m_owner(owner)
    {
        setObjectName(QStringLiteral("multiselectField"));
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {200, Theme::instance().size("input-height")}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool bad = m_owner->property("invalid").toBool();
        const Token border = bad ? Token::BorderStatusError : hasFocus() ? Token::BorderInputFocused : Token::BorderInputDefault;
        paintBox(painter, rect(), colorFor(*this, isEnabled() ? Token::BackgroundInputDefault : Token::BackgroundInputDisabled), colorFor(*this, border),
                 bad || hasFocus() ? 2 : 1, Theme::instance().radius("input"));
        painter.setPen(colorFor(*this, !isEnabled() ? Token::TextInputDisabled : m_owner->m_value.isEmpty() ? Token::TextInputPlaceholder : Token::TextBodyDefault));
        const QRect place = rect().adjusted(12, 0, -34, 0);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
        icons::paint(painter, QStringLiteral("caret-down"), QRectF(width() - 28, (height() - 16) / 2.0, 16, 16),
                     colorFor(*this, isEnabled() ? Token::TextInteractiveDefault : Token::TextInteractiveDisabled));
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    Multiselect *m_owner;
};

Multiselect::Multiselect(const Choices &choices, QWidget *parent)
    : QWidget(parent)
    , m_field(new Field(this))
    , m_tokens(new QWidget)
    , m_tokenRow(new FlowLayout(m_tokens))
    , m_list(new Popover(this))
    , m_filter(new QLineEdit)
    , m_rows(new QWidget)
    , m_none(new Label(TextStyle::Small))
{
    auto *all = new QVBoxLayout(this);
    followDensity(all, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    all->addWidget(m_field);
    all->addWidget(m_tokens);
    followDensity(m_tokenRow, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    m_tokens->hide();
    setFocusProxy(m_field);
    setFocusPolicy(Qt::StrongFocus);

    m_list->setObjectName(QStringLiteral("multiselectList"));
    m_list->setPadding(8, 8);
    m_filter->setObjectName(QStringLiteral("multiselectFilter"));
    m_filter->addAction(icons::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_list->column()->addWidget(m_filter);
    m_list->column()->addWidget(plainScrollArea(m_rows), 1);
    auto *rows = new QVBoxLayout(m_rows);
    followDensity(rows, [](const Theme &theme) { return Spacing{theme.space("xs"), {theme.space("xxs"), theme.space("xxs"), theme.space("xxs"), theme.space("xxs")}}; });
    connect(m_field, &QAbstractButton::clicked, this, [this] { m_list->isVisible() ? m_list->closePopover() : open(); });
    connect(m_filter, &QLineEdit::textChanged, this, &Multiselect::filter);
    setChoices(choices);
    retranslate();
}

void Multiselect::setChoices(const Choices &choices)
{
    m_choices = choices;
    auto *rows = static_cast<QVBoxLayout *>(m_rows->layout());
    rows->removeWidget(m_none);
    while (QLayoutItem *item = rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList kept;
    for (const Choice &choice : choices) {
        auto *box = new OptionButton(OptionButton::Look::Check);
        box->setObjectName(u"option-" % choice.id);
        box->setTexts(choice.text, choice.description);
        box->setEnabled(choice.enabled);
        box->setChecked(m_value.contains(choice.id));
        if (box->isChecked())
            kept.append(choice.id);
        rows->addWidget(box);
        connect(box, &QAbstractButton::toggled, this, [this, id = choice.id](bool on) { toggle(id, on); });
    }
    rows->addWidget(m_none);
    rows->addStretch(1);
    m_none->hide();
    const bool lost = kept != m_value;
    m_value = kept;
    showTokens();
    if (lost)
        Q_EMIT valueChanged(m_value);
}

void Multiselect::setValue(const QStringList &ids)
{
    for (const Choice &choice : m_choices)
        if (auto *box = m_rows->findChild<OptionButton *>(u"option-" % choice.id))
            box->setChecked(ids.contains(choice.id));
}

void Multiselect::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    retranslate();
}

void Multiselect::toggle(const QString &id, bool on)
{
    QStringList next;
    for (const Choice &choice : m_choices)
        if (choice.id == id ? on : m_value.contains(choice.id))
            next.append(choice.id);
    if (next == m_value)
        return;
    m_value = next;
    showTokens();
    Q_EMIT valueChanged(m_value);
}

void Multiselect::open()
{
    m_filter->clear();
    m_list->setFixedWidth(std::max(280, m_field->width()) + 24);
    m_list->setFixedHeight(std::min(360, 92 + m_rows->sizeHint().height()));
    m_list->openAt(m_field);
    m_filter->setFocus(Qt::PopupFocusReason);
}

void Multiselect::filter(const QString &text)
{
    bool any = false;
    for (const Choice &choice : m_choices) {
        const bool fits = choice.text.contains(text, Qt::CaseInsensitive) || choice.description.contains(text, Qt::CaseInsensitive);
        if (auto *box = m_rows->findChild<OptionButton *>(u"option-" % choice.id))
            box->setVisible(fits);
        any |= fits;
    }
    m_none->setVisible(!any);
}

void Multiselect::showTokens()
{
    while (QLayoutItem *item = m_tokenRow->takeAt(0)) {
        // The cross that was clicked is in one of them.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Choice &choice : m_choices) {
        if (!m_value.contains(choice.id))
            continue;
        auto *chip = new TokenChip(choice.text, {}, m_tokens);
        chip->setObjectName(u"token-" % choice.id);
        m_tokenRow->addWidget(chip);
        chip->show();
        connect(chip, &TokenChip::removed, this, [this, id = choice.id] {
            if (auto *box = m_rows->findChild<OptionButton *>(u"option-" % id))
                box->setChecked(false);
            m_field->setFocus(Qt::OtherFocusReason);
        });
    }
    m_tokens->setVisible(!m_value.isEmpty());
    retranslate();
}

void Multiselect::retranslate()
{
    m_field->setText(!m_value.isEmpty() ? tr("%n selected", nullptr, int(m_value.size())) : m_placeholder.isEmpty() ? tr("Choose options") : m_placeholder);
    m_field->setAccessibleDescription(m_field->text());
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_none->setText(tr("No matches"));
    m_field->update();
}

void Multiselect::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
