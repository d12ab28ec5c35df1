#include "gui/consoles/sqs/MessageAttributeEditor.h"

#include "gui/bridge/Text.h"
#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui::sqs {

namespace {

constexpr std::size_t mostRows = 10;
constexpr qsizetype longestName = 256;

const QString stringType = QStringLiteral("String"), numberType = QStringLiteral("Number"), binaryType = QStringLiteral("Binary");

QByteArray::FromBase64Result bytesIn(const QString &text)
{
    return QByteArray::fromBase64Encoding(text.trimmed().toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
}

bool isName(const QString &name)
{
    static const QRegularExpression fits(QStringLiteral("^(?!\\.)(?!.*\\.\\.)(?!aws\\.|amazon\\.)[A-Z0-9_.-]+(?<!\\.)$"), QRegularExpression::CaseInsensitiveOption);
    return name.size() <= longestName && fits.match(name).hasMatch();
}

bool isLabel(const QString &label)
{
    static const QRegularExpression fits(QStringLiteral("^[A-Za-z0-9_.-]*$"));
    return label.size() <= longestName - stringType.size() - 1 && fits.match(label).hasMatch();
}

bool isNumber(const QString &text)
{
    bool read = false;
    const double number = text.trimmed().toDouble(&read);
    return read && std::isfinite(number);
}

} // namespace

class MessageAttributeEditor::Row final : public QWidget
{
public:
    explicit Row(MessageAttributeEditor *owner)
        : name(new QLineEdit), type(new Select), label(new QLineEdit), value(new QLineEdit), remove(new Button(Button::Variant::Normal)), error(new Label(TextStyle::Small))
    {
        auto *grid = new QGridLayout(this);
        grid->setContentsMargins(0, 0, 0, 0);
        const auto space = [grid] {
            grid->setHorizontalSpacing(Theme::instance().space("s"));
            grid->setVerticalSpacing(Theme::instance().space("xxs"));
        };
        space();
        connect(&Theme::instance(), &Theme::changed, this, space);
        name->setObjectName(QStringLiteral("attributeName"));
        type->setObjectName(QStringLiteral("attributeType"));
        label->setObjectName(QStringLiteral("attributeLabel"));
        value->setObjectName(QStringLiteral("attributeValue"));
        remove->setObjectName(QStringLiteral("removeAttribute"));
        error->setObjectName(QStringLiteral("attributeError"));
        error->setToken(Token::TextStatusError);
        error->setWordWrap(true);
        error->hide();
        type->setChoices({{.id = stringType, .text = stringType}, {.id = numberType, .text = numberType}, {.id = binaryType, .text = binaryType}});
        type->setValue(stringType);
        int column = 0;
        for (QWidget *each : std::initializer_list<QWidget *>{name, type, label, value}) {
            titles.push_back(new Label);
            titles.back()->setToken(Token::TextLabel);
            grid->addWidget(titles.back(), 0, column);
            grid->addWidget(each, 1, column);
            grid->setColumnStretch(column, each == name || each == value ? 2 : 1);
            ++column;
        }
        grid->addWidget(remove, 1, column);
        grid->addWidget(error, 2, 0, 1, column);
        const auto edited = [owner, this] {
            if (!error->isHidden())
                owner->check(this);
            Q_EMIT owner->changed();
        };
        for (QLineEdit *each : {name, label, value})
            connect(each, &QLineEdit::textChanged, owner, edited);
        connect(type, &Select::valueChanged, owner, [this, edited] {
            translateValue();
            edited();
        });
        connect(remove, &Button::clicked, owner, [owner, this] { owner->removeRow(this); });
    }

    QString typeText() const { return label->text().isEmpty() ? type->value() : QString(type->value() % u'.' % label->text()); }

    void setProblem(QLineEdit *at, const QString &text)
    {
        error->setText(text);
        error->setVisible(at != nullptr);
        for (QLineEdit *each : {name, label, value}) {
            each->setProperty("invalid", each == at);
            each->setAccessibleDescription(each == at ? text : QString());
            each->update();
        }
    }

    QLineEdit *bad() const
    {
        for (QLineEdit *each : {name, label, value})
            if (each->property("invalid").toBool())
                return each;
        return nullptr;
    }

    void translateValue()
    {
        const QString chosen = type->value();
        value->setPlaceholderText(chosen == binaryType ? MessageAttributeEditor::tr("Enter the bytes in Base64") : chosen == numberType ? MessageAttributeEditor::tr("Enter a number") : MessageAttributeEditor::tr("Enter value"));
    }

    void translate(bool first, int number)
    {
        const QStringList words{MessageAttributeEditor::tr("Name"), MessageAttributeEditor::tr("Type"), MessageAttributeEditor::tr("Custom type - optional"), MessageAttributeEditor::tr("Value")};
        const std::initializer_list<QWidget *> parts{name, type, label, value};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            titles[i]->setText(words[qsizetype(i)]);
            titles[i]->setVisible(first);
            parts.begin()[i]->setAccessibleName(QStringLiteral("%1 %2").arg(words[qsizetype(i)]).arg(number));
        }
        name->setPlaceholderText(MessageAttributeEditor::tr("Enter name"));
        label->setPlaceholderText(MessageAttributeEditor::tr("Such as float"));
        translateValue();
        remove->setLabel(MessageAttributeEditor::tr("Remove"));
        remove->setAccessibleName(MessageAttributeEditor::tr("Remove %1").arg(name->text().isEmpty() ? QString::number(number) : name->text()));
    }

    QLineEdit *name;
    Select *type;
    QLineEdit *label;
    QLineEdit *value;
    Button *remove;
    Label *error;
    std::vector<Label *> titles;
};

MessageAttributeEditor::MessageAttributeEditor(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_add(new Button(Button::Variant::Normal)), m_remaining(new Label(TextStyle::Small))
{
    followDensity(m_column, [](const Theme &theme) { return Spacing{theme.space("s")}; });
    m_add->setObjectName(QStringLiteral("addAttribute"));
    m_remaining->setWordWrap(true);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_column->addWidget(m_remaining);
    connect(m_add, &Button::clicked, this, &MessageAttributeEditor::addRow);
    retranslate();
}

void MessageAttributeEditor::addRow()
{
    auto *row = new Row(this);
    m_column->insertWidget(int(m_rows.size()), row);
    m_rows.push_back(row);
    retranslate();
    row->show();
    row->name->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void MessageAttributeEditor::removeRow(Row *row)
{
    std::erase(m_rows, row);
    m_column->removeWidget(row);
    row->hide();
    row->deleteLater();
    for (Row *other : m_rows) {
        if (other->bad()) // what stood twice may stand once now
            check(other);
    }
    retranslate();
    m_add->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

MessageAttributes MessageAttributeEditor::attributes() const
{
    MessageAttributes all;
    for (const Row *row : m_rows) {
        auto &value = all[toStd(row->name->text())];
        value.dataType = toStd(row->typeText());
        if (row->type->value() == binaryType)
            value.binaryValue = api::Blob{bytesIn(row->value->text()).decoded.toStdString()};
        else
            value.stringValue = toStd(row->value->text());
    }
    return all;
}

void MessageAttributeEditor::check(Row *row)
{
    const QString name = row->name->text(), value = row->value->text(), type = row->type->value();
    if (name.isEmpty())
        return row->setProblem(row->name, tr("Enter a name."));
    if (!isName(name))
        return row->setProblem(row->name, tr("Enter up to 256 letters, digits, hyphens, underscores and single periods, none at an end, and no AWS. or Amazon. in front."));
    if (std::count_if(m_rows.begin(), m_rows.end(), [&name](const Row *other) { return other->name->text() == name; }) > 1)
        return row->setProblem(row->name, tr("This name is used more than once."));
    if (!isLabel(row->label->text()))
        return row->setProblem(row->label, tr("Enter letters, digits, hyphens, underscores and periods."));
    if (value.isEmpty())
        return row->setProblem(row->value, tr("Enter a value."));
    if (type == numberType && !isNumber(value))
        return row->setProblem(row->value, tr("Enter a number."));
    if (type == binaryType && (!bytesIn(value) || bytesIn(value).decoded.isEmpty()))
        return row->setProblem(row->value, tr("Enter the bytes in Base64."));
    row->setProblem(nullptr, {});
}

bool MessageAttributeEditor::validate()
{
    for (Row *row : m_rows)
        check(row);
    return std::none_of(m_rows.begin(), m_rows.end(), [](const Row *row) { return row->bad() != nullptr; });
}

void MessageAttributeEditor::focusFirstBad()
{
    for (const Row *row : m_rows) {
        if (QLineEdit *bad = row->bad())
            return bad->setFocus(Qt::OtherFocusReason);
    }
}

void MessageAttributeEditor::retranslate()
{
    int number = 0;
    for (Row *row : m_rows) {
        row->translate(number == 0, number + 1);
        ++number;
        if (row->bad())
            check(row);
    }
    m_add->setLabel(tr("Add new attribute"));
    const int left = int(mostRows - m_rows.size());
    m_add->setEnabled(left > 0);
    m_remaining->setText(left > 0 ? tr("Attributes that can be added: %1").arg(left) : tr("A message has at most 10 attributes."));
}

void MessageAttributeEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::sqs
