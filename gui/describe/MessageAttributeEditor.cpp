#include "gui/describe/MessageAttributeEditor.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui {

namespace {

constexpr std::size_t mostRows = 10;
constexpr qsizetype longestName = 256;

const QString stringType = QStringLiteral("String"), numberType = QStringLiteral("Number"), binaryType = QStringLiteral("Binary"), arrayType = QStringLiteral("String.Array");

QByteArray::FromBase64Result bytesIn(const QString &text)
{
    return QByteArray::fromBase64Encoding(text.trimmed().toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
}

bool isName(const QString &name)
{
    static const QRegularExpression fits(QStringLiteral("^(?!\\.)(?!.*\\.\\.)[A-Za-z0-9_.-]+(?<!\\.)$"));
    return name.size() <= longestName && fits.match(name).hasMatch();
}

bool isReserved(const QString &name)
{
    return name.startsWith(QLatin1String("aws."), Qt::CaseInsensitive) || name.startsWith(QLatin1String("amazon."), Qt::CaseInsensitive);
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

QJsonDocument json(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()); }

/// What topics take for one: 007 is none.
bool isJsonNumber(const QString &text)
{
    const QString number = text.trimmed();
    const QJsonArray array = json(QString(u'[' % (number.startsWith(u'+') ? number.mid(1) : number) % u']')).array();
    return array.size() == 1 && array.first().isDouble();
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
        QStringList types{stringType, numberType, binaryType};
        if (owner->m_of == Of::Topic)
            types.insert(1, arrayType);
        std::vector<Choice> choices;
        for (const QString &each : types)
            choices.push_back({.id = each, .text = each});
        type->setChoices(choices);
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
            label->setEnabled(type->value() != arrayType);
            translateValue();
            edited();
        });
        connect(remove, &Button::clicked, owner, [owner, this] { owner->removeRow(this); });
    }

    QString typeText() const
    {
        const bool plain = label->text().isEmpty() || type->value() == arrayType;
        return plain ? type->value() : QString(type->value() % u'.' % label->text());
    }

    void fill(const MessageAttribute &attribute)
    {
        const qsizetype dot = attribute.type == arrayType ? -1 : attribute.type.indexOf(u'.');
        name->setText(attribute.name);
        type->setValue(attribute.type.left(dot));
        label->setText(dot < 0 ? QString() : attribute.type.mid(dot + 1));
        value->setText(attribute.value);
    }

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
        value->setPlaceholderText(chosen == binaryType   ? MessageAttributeEditor::tr("Enter the bytes in Base64")
                                  : chosen == numberType ? MessageAttributeEditor::tr("Enter a number")
                                  : chosen == arrayType  ? MessageAttributeEditor::tr("Such as [\"a\", \"b\"]")
                                                         : MessageAttributeEditor::tr("Enter value"));
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

bool MessageAttribute::isBinary() const { return type.startsWith(binaryType); }

std::string MessageAttribute::bytes() const { return bytesIn(value).decoded.toStdString(); }

MessageAttributeEditor::MessageAttributeEditor(Of of, QWidget *parent)
    : QWidget(parent), m_of(of), m_column(new QVBoxLayout(this)), m_add(new Button(Button::Variant::Normal)), m_remaining(new Label(TextStyle::Small))
{
    followDensity(m_column, [](const Theme &theme) { return Spacing{theme.space("s")}; });
    m_add->setObjectName(QStringLiteral("addAttribute"));
    m_remaining->setWordWrap(true);
    if (of == Of::Topic)
        m_remaining->hide();
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_column->addWidget(m_remaining);
    setFocusProxy(m_add);
    connect(m_add, &Button::clicked, this, &MessageAttributeEditor::addRow);
    retranslate();
}

MessageAttributeEditor::Row *MessageAttributeEditor::makeRow()
{
    auto *row = new Row(this);
    m_column->insertWidget(int(m_rows.size()), row);
    m_rows.push_back(row);
    return row;
}

void MessageAttributeEditor::addRow()
{
    Row *row = makeRow();
    retranslate();
    row->show();
    row->name->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

QString MessageAttributeEditor::text() const
{
    QJsonArray rows;
    for (const MessageAttribute &attribute : attributes()) {
        rows.append(QJsonObject{{QStringLiteral("name"), attribute.name}, {QStringLiteral("type"), attribute.type}, {QStringLiteral("value"), attribute.value}});
    }
    return rows.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

void MessageAttributeEditor::setText(const QString &text)
{
    if (text == this->text())
        return;
    for (Row *row : m_rows) {
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const MessageAttribute &attribute : read(text))
        makeRow()->fill(attribute);
    retranslate();
    Q_EMIT changed();
}

std::vector<MessageAttribute> MessageAttributeEditor::read(const QString &text)
{
    std::vector<MessageAttribute> all;
    const QJsonArray rows = json(text).array();
    for (const QJsonValue &row : rows)
        all.push_back({row[QLatin1String("name")].toString(), row[QLatin1String("type")].toString(), row[QLatin1String("value")].toString()});
    return all;
}

std::vector<MessageAttribute> MessageAttributeEditor::attributes() const
{
    std::vector<MessageAttribute> all;
    for (const Row *row : m_rows)
        all.push_back({row->name->text(), row->typeText(), row->value->text()});
    return all;
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

QString MessageAttributeEditor::nameProblem(const QString &name) const
{
    if (name.isEmpty())
        return tr("Enter a name.");
    if (m_of == Of::Queue && (!isName(name) || isReserved(name)))
        return tr("Enter up to 256 letters, digits, hyphens, underscores and single periods, none at an end, and no AWS. or Amazon. in front.");
    if (!isName(name))
        return tr("Enter up to 256 letters, digits, hyphens, underscores and single periods, none at an end.");
    const auto same = std::count_if(m_rows.begin(), m_rows.end(), [&name](const Row *other) { return other->name->text() == name; });
    return same > 1 ? tr("This name is used more than once.") : QString();
}

QString MessageAttributeEditor::valueProblem(const QString &type, const QString &value) const
{
    if (value.isEmpty())
        return tr("Enter a value.");
    if (type == numberType && !(m_of == Of::Topic ? isJsonNumber(value) : isNumber(value)))
        return m_of == Of::Topic ? tr("Enter a number without zeros in front, such as 7 or -1.5. Send 007 as String.") : tr("Enter a number.");
    if (type == arrayType && !json(value).isArray())
        return tr("Enter a JSON array, such as [\"a\", \"b\"].");
    if (type == binaryType && (!bytesIn(value) || bytesIn(value).decoded.isEmpty()))
        return tr("Enter the bytes in Base64.");
    return {};
}

void MessageAttributeEditor::check(Row *row)
{
    if (const QString problem = nameProblem(row->name->text()); !problem.isEmpty())
        return row->setProblem(row->name, problem);
    if (row->label->isEnabled() && !isLabel(row->label->text()))
        return row->setProblem(row->label, tr("Enter letters, digits, hyphens, underscores and periods."));
    if (const QString problem = valueProblem(row->type->value(), row->value->text()); !problem.isEmpty())
        return row->setProblem(row->value, problem);
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
    if (m_of == Of::Topic)
        return;
    const int left = int(mostRows) - int(m_rows.size());
    m_add->setEnabled(left > 0);
    m_remaining->setText(left > 0 ? tr("Attributes that can be added: %1").arg(left) : tr("A message has at most 10 attributes."));
}

void MessageAttributeEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
