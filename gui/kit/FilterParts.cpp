#include "gui/kit/FilterParts.h"

#include "gui/kit/Button.h"
#include "gui/kit/FormField.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int RowHeight = 34;
constexpr int TallRow = 50;       // with a description
constexpr int MostHeight = 320;
constexpr int WidestChip = 340;
constexpr int KindRole = Qt::UserRole + 1;
constexpr int DescriptionRole = Qt::UserRole + 2;

class Rows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {100, index.data(DescriptionRole).toString().isEmpty() ? RowHeight : TallRow};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::instance();
        const auto kind = FilterSuggestions::Kind(index.data(KindRole).toInt());
        const bool enabled = index.flags() & Qt::ItemIsEnabled;
        painter->save();
        if (enabled && option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            const bool chosen = option.state & QStyle::State_Selected;
            paintBox(*painter, QRectF(option.rect).adjusted(4, 0, -4, 0), theme.color(Token::BackgroundDropdownItemHover),
                     theme.color(chosen ? Token::BorderItemFocused : Token::BorderDropdownItemHover), chosen ? 2 : 1, theme.radius("item"));
        }
        QRect line = option.rect.adjusted(20, 0, -20, 0);
        const QString description = index.data(DescriptionRole).toString();
        if (!description.isEmpty()) {
            painter->setFont(theme.font(TextStyle::Small));
            painter->setPen(theme.color(Token::TextFormSecondary));
            painter->drawText(QRect(line.left(), line.top() + 26, line.width(), 18), Qt::AlignVCenter, description);
            line = QRect(line.left(), line.top() + 6, line.width(), 20);
        }
        const bool heading = kind == FilterSuggestions::Kind::Heading;
        painter->setFont(theme.font(heading ? TextStyle::SmallBold : TextStyle::Body));
        painter->setPen(theme.color(heading ? Token::TextGroupLabel : enabled ? Token::TextBodyDefault : Token::TextFormSecondary));
        painter->drawText(line, Qt::AlignVCenter, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width()));
        painter->restore();
    }
};

// A flat part of a token: its text, or its cross.
class ChipButton final : public QAbstractButton
{
public:
    ChipButton(const QString &text, const QString &icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
    {
        setText(text);
        setAccessibleName(text);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }
    QSize sizeHint() const override
    {
        if (!m_icon.isEmpty())
            return {30, 30};
        return {std::min(WidestChip, QFontMetrics(Theme::instance().font(TextStyle::Body)).horizontalAdvance(text()) + 26), 30};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor ink = colorFor(*this, underMouse() ? Token::TextInteractiveHover : Token::TextBodyDefault);
        if (!m_icon.isEmpty()) {
            icons::paint(painter, m_icon, QRectF((width() - 16) / 2.0, (height() - 16) / 2.0, 16, 16), ink);
        } else {
            painter.setFont(Theme::instance().font(TextStyle::Body));
            painter.setPen(ink);
            painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, width() - 24));
        }
        if (hasKeyboardFocus(*this))
            paintFocusRing(painter, QRectF(rect()).adjusted(2, 2, -2, -2), colorFor(*this, Token::BorderItemFocused), 6);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
            event->ignore();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    QString m_icon;
};

} // namespace

FilterSuggestions::FilterSuggestions(QWidget *owner) : Popover(owner), m_model(new QStandardItemModel(this)), m_list(new QListView)
{
    setObjectName(QStringLiteral("suggestions"));
    setTakesFocus(false);
    setFocusPolicy(Qt::NoFocus);
    setPadding(1, 5);
    m_list->setObjectName(QStringLiteral("suggestionList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Rows(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    column()->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (index.flags() & Qt::ItemIsEnabled)
            Q_EMIT chosen(index.row());
    });
}

void FilterSuggestions::setAccessibleName(const QString &name)
{
    QWidget::setAccessibleName(name);
    m_list->setAccessibleName(name);
}

void FilterSuggestions::show(std::vector<Item> items, QWidget *anchor)
{
    m_items = std::move(items);
    m_model->clear();
    int height = 0;
    for (const Item &item : m_items) {
        auto *row = new QStandardItem(item.text);
        row->setData(int(item.kind), KindRole);
        row->setData(item.description, DescriptionRole);
        const bool choosable = item.kind != Kind::Heading && item.kind != Kind::Note;
        row->setFlags(choosable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
        row->setAccessibleText(item.description.isEmpty() ? item.text : QString(item.text % u", " % item.description));
        m_model->appendRow(row);
        height += item.description.isEmpty() ? RowHeight : TallRow;
    }
    if (m_items.empty()) {
        closePopover();
        return;
    }
    m_list->setFixedSize(std::max(280, anchor->width() - 2), std::min(height, MostHeight));
    openAt(anchor);
}

int FilterSuggestions::highlighted() const { return isVisible() && m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1; }

void FilterSuggestions::step(int by)
{
    const int count = int(m_items.size());
    int at = highlighted() < 0 && by < 0 ? count : highlighted();
    for (int tries = 0; tries < count; ++tries) {
        at = (at + by + count) % count;
        const QModelIndex index = m_model->index(at, 0);
        if (!(index.flags() & Qt::ItemIsEnabled))
            continue;
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
        Q_EMIT highlightChanged(m_model->item(at)->accessibleText());
        return;
    }
}

FilterChip::FilterChip(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(new ChipButton(text, {}, this))
    , m_remove(new ChipButton(PropertyFilter::tr("Remove filter %1").arg(text), QStringLiteral("close"), this))
{
    m_text->setObjectName(QStringLiteral("tokenText"));
    m_text->setAccessibleDescription(PropertyFilter::tr("Edit filter"));
    m_text->setToolTip(text);
    m_remove->setObjectName(QStringLiteral("tokenRemove"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(1);
    row->addWidget(m_text);
    row->addWidget(m_remove);
    connect(m_text, &QAbstractButton::clicked, this, &FilterChip::editWanted);
    connect(m_remove, &QAbstractButton::clicked, this, &FilterChip::removeWanted);
}

QSize FilterChip::sizeHint() const { return {m_text->sizeHint().width() + m_remove->sizeHint().width() + 3, 32}; }

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor border = colorFor(*this, Token::BorderItemSelected);
    paintBox(painter, rect(), colorFor(*this, Token::BackgroundItemSelected), border, 2, Theme::instance().radius("token"));
    painter.fillRect(QRect(m_remove->x() - 1, 2, 1, height() - 4), border);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeWanted();
    else
        QWidget::keyPressEvent(event);
}

FilterJoint::FilterJoint(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

QSize FilterJoint::sizeHint() const
{
    return {QFontMetrics(Theme::instance().font(TextStyle::Body)).horizontalAdvance(text()) + 38, 32};
}

void FilterJoint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ink = colorFor(*this, underMouse() ? Token::TextInteractiveHover : Token::TextInteractiveDefault);
    painter.setFont(Theme::instance().font(TextStyle::Body));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(8, 0, -24, 0), Qt::AlignVCenter, text());
    icons::paint(painter, QStringLiteral("caret-down"), QRectF(width() - 24, (height() - 16) / 2.0, 16, 16), ink);
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, QRectF(rect()).adjusted(1, 2, -1, -2), colorFor(*this, Token::BorderItemFocused), 6);
}

FilterTokenForm::FilterTokenForm(const std::vector<FilterProperty> &properties, const FilterToken &token, QWidget *parent)
    : QWidget(parent), m_properties(properties), m_property(new QComboBox), m_operator(new QComboBox), m_value(new QLineEdit)
{
    m_property->setObjectName(QStringLiteral("editProperty"));
    m_operator->setObjectName(QStringLiteral("editOperator"));
    m_value->setObjectName(QStringLiteral("editValue"));
    m_property->addItem(PropertyFilter::tr("All properties"), QString());
    for (const FilterProperty &property : m_properties)
        m_property->addItem(property.label, property.id);
    m_property->setCurrentIndex(std::max(0, m_property->findData(token.property)));
    m_value->setText(token.value);
    m_value->setMinimumWidth(260);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(12);
    column->addWidget(new FormField(PropertyFilter::tr("Property"), m_property));
    column->addWidget(new FormField(PropertyFilter::tr("Operator"), m_operator));
    column->addWidget(new FormField(PropertyFilter::tr("Value"), m_value));
    auto *cancel = new Button(Button::Variant::Link, PropertyFilter::tr("Cancel"));
    auto *apply = new Button(Button::Variant::Normal, PropertyFilter::tr("Apply"));
    cancel->setObjectName(QStringLiteral("editCancel"));
    apply->setObjectName(QStringLiteral("editApply"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(apply);
    column->addLayout(buttons);
    connect(m_property, &QComboBox::currentIndexChanged, this, [this] { fillOperators(FilterOperator::Contains); });
    connect(m_value, &QLineEdit::returnPressed, this, &FilterTokenForm::applied);
    connect(apply, &QPushButton::clicked, this, &FilterTokenForm::applied);
    connect(cancel, &QPushButton::clicked, this, &FilterTokenForm::cancelled);
    const auto allowApply = [this, apply] { apply->setEnabled(m_property->currentIndex() > 0 || !m_value->text().isEmpty()); };
    connect(m_value, &QLineEdit::textChanged, apply, allowApply);
    connect(m_property, &QComboBox::currentIndexChanged, apply, allowApply);
    fillOperators(token.op);
    setFocusProxy(m_value);
}

void FilterTokenForm::fillOperators(FilterOperator chosen)
{
    const int at = m_property->currentIndex() - 1;
    const std::vector<FilterOperator> operators = at < 0 ? std::vector{FilterOperator::Contains, FilterOperator::NotContains}
                                                         : m_properties[size_t(at)].operators;
    m_operator->clear();
    for (FilterOperator op : operators)
        m_operator->addItem(filterSymbol(op) % u"  " % PropertyFilter::operatorName(op), int(op));
    m_operator->setCurrentIndex(std::max(0, m_operator->findData(int(chosen))));
    const QStringList values = at < 0 ? QStringList() : m_properties[size_t(at)].values;
    if (values.isEmpty()) {
        m_value->setCompleter(nullptr);
        return;
    }
    auto *completer = new QCompleter(values, m_value);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_value->setCompleter(completer);
}

FilterToken FilterTokenForm::token() const
{
    return {m_property->currentData().toString(), FilterOperator(m_operator->currentData().toInt()), m_value->text().trimmed()};
}

} // namespace nephoscope::gui
