#include "gui/describe/FieldInput.h"

#include "gui/describe/CodeInput.h"
#include "gui/kit/AttributeEditor.h"
#include "gui/kit/CheckGroup.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/LocationPicker.h"
#include "gui/kit/Multiselect.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Select.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/Toggle.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaProperty>

#include <algorithm>

namespace nephoscope::gui {

namespace {

constexpr int areaRows = 4;
constexpr int mostPairs = 20;
constexpr qint64 mostTags = 50;

struct FieldInput
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::FormInputs)
};

Choices choicesOf(const FieldDescription &field)
{
    Choices choices;
    for (const FieldOption &option : field.options)
        choices.push_back({.id = option.value, .text = option.text, .description = option.description});
    return choices;
}

std::vector<AttributeEditor::Attribute> attributesOf(const FormValues::Tags &tags)
{
    std::vector<AttributeEditor::Attribute> attributes;
    for (const auto &[key, value] : tags)
        attributes.push_back({key, value});
    return attributes;
}

/// A choice is always made: the first one where the description names none.
template <class Chooser>
Chooser *choosing(Chooser *chooser, const FieldDescription &field)
{
    chooser->setValue(field.initial);
    if (chooser->value().isEmpty() && !field.options.empty())
        chooser->setValue(field.options.front().value);
    return chooser;
}

template <class Box>
Box *checkable(Box *box, const FieldDescription &field)
{
    box->setCheckable(true);
    box->setChecked(field.initial == QLatin1String("true"));
    return box;
}

} // namespace

QWidget *makeFieldInput(const FieldDescription &field, Navigator &navigator, QWidget *parent)
{
    using Kind = FieldDescription::Kind;
    if (field.make) {
        QWidget *input = field.make(navigator, parent);
        setFieldValue(input, field.initial, field.initialTags);
        return input;
    }
    switch (field.kind) {
    case Kind::Select:
        return choosing(new Select(choicesOf(field), parent), field);
    case Kind::Radio:
        return choosing(new RadioGroup(choicesOf(field), parent), field);
    case Kind::Switch:
        return checkable(new Toggle({}, parent), field);
    case Kind::Check:
        return checkable(new CheckBox({}, parent), field);
    case Kind::Checks: {
        auto *group = new CheckGroup(choicesOf(field), field.all, parent);
        group->setValue(field.initial.split(u'\n', Qt::SkipEmptyParts));
        return group;
    }
    case Kind::Picks: {
        auto *picks = new Multiselect(choicesOf(field), parent);
        picks->setValue(field.initial.split(u'\n', Qt::SkipEmptyParts));
        return picks;
    }
    case Kind::Pairs: {
        auto *pairs = new AttributeEditor(mostPairs, parent);
        pairs->setSaved(attributesOf(field.initialTags));
        return pairs;
    }
    case Kind::Number: {
        auto *number = new NumberInput(field.smallest, field.largest, parent);
        number->setValue(field.initial.toLongLong());
        return number;
    }
    case Kind::Area: {
        auto *area = new TextArea(areaRows, parent);
        area->setPlainText(field.initial);
        return area;
    }
    case Kind::Tags: {
        auto *tags = new TagEditor(parent, int(std::min<qint64>(field.largest, mostTags)));
        tags->setSaved(attributesOf(field.initialTags));
        return tags;
    }
    case Kind::Code:
        return new CodeInput(field, parent);
    case Kind::Text:
    case Kind::Secret:
        break;
    }
    auto *line = new TextInput({}, parent);
    line->setSecret(field.kind == Kind::Secret);
    line->setText(field.initial);
    return line;
}

void retranslateFieldInput(QWidget *input, const FieldDescription &field)
{
    if (auto *select = qobject_cast<Select *>(input)) {
        select->setChoices(choicesOf(field));
        select->setPlaceholderText(field.placeholder);
    }
    else if (auto *radio = qobject_cast<ChoiceGroup *>(input))
        radio->setChoices(choicesOf(field));
    else if (auto *checks = qobject_cast<CheckGroup *>(input))
        checks->setChoices(choicesOf(field), field.all);
    else if (auto *picks = qobject_cast<Multiselect *>(input)) {
        picks->setChoices(choicesOf(field));
        picks->setPlaceholder(field.placeholder);
    } else if (auto *check = qobject_cast<CheckBox *>(input))
        check->setTexts(field.label, field.description);
    else if (auto *toggle = qobject_cast<Toggle *>(input))
        toggle->setTexts(field.label, field.description);
    else if (auto *number = qobject_cast<NumberInput *>(input))
        number->setUnit(field.unit);
    else if (auto *code = qobject_cast<CodeInput *>(input))
        code->describe(field);
    else if (auto *line = qobject_cast<QLineEdit *>(input))
        line->setPlaceholderText(field.placeholder);
}

QString fieldValue(const QWidget *input)
{
    if (const auto *editor = qobject_cast<const AttributeEditor *>(input)) {
        QStringList lines;
        for (const auto &tag : editor->attributes())
            lines << QString(tag.key % QStringLiteral(" = ") % tag.value);
        return lines.join(u'\n');
    }
    const QVariant value = input->metaObject()->userProperty().read(input);
    return value.userType() == QMetaType::QStringList ? value.toStringList().join(u'\n') : value.toString();
}

void setFieldValue(QWidget *input, const QString &value, const FormValues::Tags &tags)
{
    if (auto *pairs = qobject_cast<AttributeEditor *>(input)) {
        pairs->setSaved(attributesOf(tags));
        return;
    }
    const QMetaProperty property = input->metaObject()->userProperty();
    if (property.metaType().id() == QMetaType::QStringList)
        property.write(input, value.split(u'\n', Qt::SkipEmptyParts));
    else
        property.write(input, value);
}

QString fieldWords(const QWidget *input, const FieldDescription &field)
{
    const QString value = fieldValue(input);
    if (qobject_cast<const QAbstractButton *>(input))
        return value == QLatin1String("true") ? FieldInput::tr("Enabled") : FieldInput::tr("Disabled");
    if (field.options.empty() || field.kind == FieldDescription::Kind::Code)
        return field.kind == FieldDescription::Kind::Number && !field.unit.isEmpty() ? QString(value % u' ' % field.unit) : value;
    QStringList words;
    const QStringList chosen = value.split(u'\n');
    for (const FieldOption &option : field.options) {
        if (chosen.contains(option.value))
            words << option.text;
    }
    return words.join(u'\n');
}

QString fieldProblem(QWidget *input)
{
    if (const auto *number = qobject_cast<NumberInput *>(input))
        return number->problem();
    if (auto *code = qobject_cast<CodeInput *>(input))
        return code->editor().problem();
    if (const auto *place = qobject_cast<LocationPicker *>(input))
        return place->problem();
    return {};
}

} // namespace nephoscope::gui
