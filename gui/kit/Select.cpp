#include "gui/kit/Select.h"

#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QStylePainter>

namespace nephoscope::gui {
namespace {

enum Role { DescriptionRole = Qt::UserRole + 1 };

class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    explicit ChoiceDelegate(QComboBox *box) : QStyledItemDelegate(box), m_box(box) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {100, index.data(DescriptionRole).toString().isEmpty() ? 34 : 52};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::instance();
        const bool enabled = index.flags() & Qt::ItemIsEnabled;
        const bool here = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
        const bool chosen = index.row() == m_box->currentIndex();
        const auto color = [this](Token token) { return colorFor(*m_box, token); };
        painter->save();
        painter->fillRect(option.rect, color(Token::BackgroundDropdownItemDefault));
        const QRectF box = QRectF(option.rect).adjusted(2, 1, -2, -1);
        if (chosen || here)
            paintBox(*painter, box, color(chosen ? Token::BackgroundDropdownItemSelected : Token::BackgroundDropdownItemHover),
                     color(chosen ? Token::BorderItemSelected : Token::BorderDropdownItemHover), here ? 2 : 1, theme.radius("item"));
        QRect text = option.rect.adjusted(14, 6, -36, -6);
        painter->setFont(theme.font(TextStyle::Body));
        painter->setPen(color(enabled ? Token::TextBodyDefault : Token::TextDisabled));
        const QString description = index.data(DescriptionRole).toString();
        const QRect first(text.x(), text.y(), text.width(), description.isEmpty() ? text.height() : 20);
        painter->drawText(first, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, first.width()));
        if (!description.isEmpty()) {
            painter->setFont(theme.font(TextStyle::Small));
            painter->setPen(color(enabled ? Token::TextFormSecondary : Token::TextDisabled));
            painter->drawText(QRect(text.x(), first.bottom() + 2, text.width(), 18), Qt::AlignVCenter | Qt::AlignLeft,
                              painter->fontMetrics().elidedText(description, Qt::ElideRight, text.width()));
        }
        if (chosen)
            icons::paint(*painter, QStringLiteral("check"), QRectF(option.rect.right() - 28, option.rect.center().y() - 7, 16, 16), color(Token::ItemSelected));
        painter->restore();
    }

private:
    QComboBox *m_box;
};

} // namespace

Select::Select(const Choices &choices, QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaxVisibleItems(9);
    setItemDelegate(new ChoiceDelegate(this));
    setChoices(choices);
    connect(this, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT valueChanged(value()); });
}

void Select::setChoices(const Choices &choices)
{
    const QString before = value();
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const Choice &choice : choices) {
            addItem(choice.text, choice.id);
            setItemData(count() - 1, choice.description, DescriptionRole);
            setItemData(count() - 1, QString(choice.text % u", " % choice.description), Qt::AccessibleTextRole);
            if (choice.description.isEmpty())
                setItemData(count() - 1, choice.text, Qt::AccessibleTextRole);
            if (!choice.enabled)
                static_cast<QStandardItemModel *>(model())->item(count() - 1)->setEnabled(false);
        }
        setCurrentIndex(before.isEmpty() ? -1 : findData(before));
    }
    if (value() != before)
        Q_EMIT valueChanged(value());
    update();
}

QString Select::value() const { return currentIndex() < 0 ? QString() : currentData().toString(); }
void Select::setValue(const QString &id) { setCurrentIndex(findData(id)); }

void Select::paintEvent(QPaintEvent *event)
{
    if (currentIndex() >= 0 || placeholderText().isEmpty()) {
        QComboBox::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect place = rect().adjusted(12, 0, -32, 0);
    painter.setPen(colorFor(*this, isEnabled() ? Token::TextInputPlaceholder : Token::TextInputDisabled));
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(placeholderText(), Qt::ElideRight, place.width()));
}

void Select::wheelEvent(QWheelEvent *event) { event->ignore(); }

} // namespace nephoscope::gui
