#include "gui/kit/CollectionPreferences.h"

#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/Toggle.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QRadioButton>

namespace nephoscope::gui {
namespace {

constexpr int PageSizes[] = {10, 20, 50, 100, 0};
constexpr int Narrow = 520; // below it the columns go under the rest
constexpr int DialogWidth = 680;

// What a row of columns is moved by.
class Handle final : public QWidget
{
public:
    explicit Handle(std::function<void(int)> move) : m_move(std::move(move))
    {
        setObjectName(QStringLiteral("handle"));
        setFocusPolicy(Qt::StrongFocus);
        setFixedSize(24, 32);
        setCursor(Qt::SizeVerCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        icons::paint(painter, QStringLiteral("drag"), QRectF(4, 8, 16, 16), colorFor(*this, Token::TextInteractiveDefault));
        if (hasKeyboardFocus(*this))
            paintFocusRing(painter, QRectF(rect()).adjusted(1, 3, -1, -3), colorFor(*this, Token::BorderItemFocused), 4);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
            m_move(event->key() == Qt::Key_Up ? -1 : 1);
        else
            QWidget::keyPressEvent(event);
    }
    void mousePressEvent(QMouseEvent *) override { setFocus(Qt::MouseFocusReason); }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        // The row moves under the mouse, and the handle with it: one step per row height.
        if (event->buttons() & Qt::LeftButton && (event->position().y() < 0 || event->position().y() > height()))
            m_move(event->position().y() < 0 ? -1 : 1);
    }

private:
    std::function<void(int)> m_move;
};

} // namespace

class CollectionPreferences::Row final : public QWidget
{
public:
    Row(const Column &column, bool shown, CollectionPreferences *form) : m_id(column.id), m_toggle(new Toggle)
    {
        setObjectName(u"column-" % column.id);
        auto *row = new QHBoxLayout(this);
        followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xs"), {0, theme.space("xxxs"), theme.space("xs"), theme.space("xxxs")}}; });
        m_handle = new Handle([this, form](int by) { form->moveRow(this, by); });
        m_handle->setAccessibleName(CollectionPreferences::tr("Move %1").arg(column.title));
        m_handle->setAccessibleDescription(CollectionPreferences::tr("Press Up or Down to move the column."));
        auto *title = new Label(column.title);
        m_toggle->setObjectName(QStringLiteral("shown"));
        m_toggle->setAccessibleName(column.title);
        m_toggle->setChecked(shown);
        row->addWidget(m_handle);
        row->addWidget(title, 1);
        row->addWidget(m_toggle);
        connect(m_toggle, &QAbstractButton::toggled, form, [form] {
            form->guardLast();
            Q_EMIT form->changed();
        });
    }
    const QString &id() const { return m_id; }
    Toggle &toggle() { return *m_toggle; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(0, height() - 1, width(), 1), colorFor(*this, Token::BorderDividerSecondary));
    }

private:
    QString m_id;
    Toggle *m_toggle;
    Handle *m_handle;
};

CollectionPreferences::CollectionPreferences(std::vector<Column> columns, TablePreferences value, QWidget *parent)
    : QWidget(parent)
    , m_columns(std::move(columns))
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_sizeTitle(new Label(TextStyle::BodyBold))
    , m_sizes(new QButtonGroup(this))
    , m_columnsTitle(new Label(TextStyle::BodyBold))
    , m_columnsText(new Label(TextStyle::Small))
    , m_list(new QVBoxLayout)
    , m_reset(new Button(Button::Variant::InlineLink))
{
    followDensity(m_sides, [](const Theme &theme) { return Spacing{theme.space("xxl")}; });
    auto *left = new QVBoxLayout;
    followDensity(left, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    left->addWidget(m_sizeTitle);
    for (int size : PageSizes) {
        auto *choice = new QRadioButton;
        choice->setObjectName(u"pageSize-" % QString::number(size));
        m_sizes->addButton(choice, size);
        left->addWidget(choice);
    }
    connect(m_sizes, &QButtonGroup::idToggled, this, &CollectionPreferences::changed);
    left->addSpacing(6);
    static constexpr QStringView Names[] = {u"wrapLines", u"stripedRows", u"compact", u"stickyFirst"};
    for (QStringView name : Names) {
        auto *box = new QCheckBox;
        box->setObjectName(name.toString());
        auto *text = new Label(TextStyle::Small);
        text->setToken(Token::TextFormSecondary);
        text->setWordWrap(true);
        text->setContentsMargins(24, 0, 0, 6);
        auto *both = new QVBoxLayout; // nearer to its own box than to the next
        both->setSpacing(0);
        both->addWidget(box);
        both->addWidget(text);
        left->addLayout(both);
        m_switches.emplace_back(box, text);
        connect(box, &QCheckBox::toggled, this, &CollectionPreferences::changed);
    }
    left->addWidget(m_reset, 0, Qt::AlignLeft);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    followDensity(right, [](const Theme &theme) { return Spacing{theme.space("xxxs")}; });
    m_columnsText->setToken(Token::TextFormSecondary);
    m_columnsText->setWordWrap(true);
    right->addWidget(m_columnsTitle);
    right->addWidget(m_columnsText);
    right->addSpacing(6);
    m_list->setSpacing(0);
    right->addLayout(m_list);
    right->addStretch(1);
    m_sides->addLayout(left, 1);
    m_sides->addLayout(right, 1);
    m_reset->setObjectName(QStringLiteral("reset"));
    connect(m_reset, &QPushButton::clicked, this, [this] { setValue(TablePreferences::defaults(m_columns)); });
    setValue(value);
    retranslate();
}

void CollectionPreferences::setValue(const TablePreferences &value)
{
    m_value = value;
    QAbstractButton *size = m_sizes->button(value.pageSize);
    (size ? size : m_sizes->button(0))->setChecked(true);
    const bool states[] = {value.wrapLines, value.stripedRows, value.compact, value.stickyFirst};
    for (size_t i = 0; i < m_switches.size(); ++i)
        m_switches[i].first->setChecked(states[i]);
    fillColumns();
    Q_EMIT changed();
}

TablePreferences CollectionPreferences::value() const
{
    TablePreferences out = m_value;
    out.pageSize = m_sizes->checkedId();
    out.wrapLines = m_switches[0].first->isChecked();
    out.stripedRows = m_switches[1].first->isChecked();
    out.compact = m_switches[2].first->isChecked();
    out.stickyFirst = m_switches[3].first->isChecked();
    out.order.clear();
    out.hidden.clear();
    for (Row *row : m_rows) {
        out.order.append(row->id());
        if (!row->toggle().isChecked())
            out.hidden.append(row->id());
    }
    return out;
}

void CollectionPreferences::fillColumns()
{
    for (Row *row : m_rows)
        delete row;
    m_rows.clear();
    for (int column : m_value.arranged(m_columns)) {
        const Column &at = m_columns[size_t(column)];
        auto *row = new Row(at, !m_value.hidden.contains(at.id), this);
        m_list->addWidget(row);
        m_rows.push_back(row);
    }
    guardLast();
}

void CollectionPreferences::moveRow(Row *row, int by)
{
    const auto at = std::find(m_rows.begin(), m_rows.end(), row) - m_rows.begin();
    const auto to = at + by;
    if (to < 0 || to >= std::ptrdiff_t(m_rows.size()))
        return;
    std::swap(m_rows[size_t(at)], m_rows[size_t(to)]);
    m_list->removeWidget(row);
    m_list->insertWidget(int(to), row);
    // Where Tab goes next follows what the eye sees.
    for (size_t i = 0; i + 1 < m_rows.size(); ++i)
        setTabOrder(&m_rows[i]->toggle(), m_rows[i + 1]->findChild<QWidget *>(QStringLiteral("handle")));
    m_list->activate();
    Q_EMIT changed();
}

void CollectionPreferences::guardLast()
{
    // A table without columns shows nothing to come back by.
    const auto shown = std::count_if(m_rows.begin(), m_rows.end(), [](Row *row) { return row->toggle().isChecked(); });
    for (Row *row : m_rows)
        row->toggle().setEnabled(shown > 1 || !row->toggle().isChecked());
}

void CollectionPreferences::retranslate()
{
    m_sizeTitle->setText(tr("Page size"));
    for (int size : PageSizes)
        m_sizes->button(size)->setText(size == 0 ? tr("All, scrolling") : tr("%1 resources").arg(formatCount(size)));
    const QString titles[] = {tr("Wrap lines"), tr("Striped rows"), tr("Compact mode"), tr("Keep first column in sight")};
    const QString texts[] = {tr("Shows the whole text over several lines."), tr("Shades every other row."),
                             tr("Shows more rows in less space."), tr("The check box and the first column stay while you scroll sideways.")};
    for (size_t i = 0; i < m_switches.size(); ++i) {
        m_switches[i].first->setText(titles[i]);
        m_switches[i].first->setAccessibleDescription(texts[i]);
        m_switches[i].second->setText(texts[i]);
    }
    m_columnsTitle->setText(tr("Column preferences"));
    m_columnsText->setText(tr("Choose which columns are shown, and drag them into order."));
    m_reset->setLabel(tr("Reset to default"));
}

void CollectionPreferences::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sides->setDirection(width() < Narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void CollectionPreferences::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

Dialog *CollectionPreferences::openDialog(std::vector<Column> columns, TablePreferences value, QWidget *over,
                                          std::function<void(const TablePreferences &)> apply)
{
    auto *dialog = new Dialog(tr("Preferences"), over, DialogWidth);
    auto *form = new CollectionPreferences(std::move(columns), std::move(value));
    form->resize(DialogWidth, form->sizeHint().height()); // so that the dialog's first size counts on two columns
    dialog->column()->addWidget(form);
    connect(dialog, &Dialog::accepted, form, [form, apply = std::move(apply)] { apply(form->value()); });
    dialog->open();
    return dialog;
}

} // namespace nephoscope::gui
