#include "gui/consoles/events/TargetInput.h"

#include "gui/consoles/events/TransformPreview.h"
#include "gui/shell/Page.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::events {

namespace {

struct TargetInput
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::TargetInput)
};

using Kind = FieldDescription::Kind;

QString kindOf(const Target &target)
{
    return target.inputTransformer ? QStringLiteral("transformer")
        : target.input             ? QStringLiteral("constant")
        : target.inputPath         ? QStringLiteral("path")
                                   : QStringLiteral("event");
}

FieldDescription shownAs(const char *kind, FieldDescription field)
{
    field.shown = [kind](const FormValues &values) { return values[QStringLiteral("inputKind")] == QLatin1String(kind); };
    return field;
}

std::vector<FieldDescription> transformerFields(const Target &target)
{
    const auto rules = target.inputTransformer.value_or(api::events::InputTransformer());
    FieldDescription paths{.id = QStringLiteral("inputPaths"), .label = TargetInput::tr("Input path"), .kind = Kind::Pairs};
    paths.description = TargetInput::tr("Names for parts of the event: such as amount for $.detail.amount.");
    for (const auto &[name, path] : rules.inputPathsMap.value_or(std::map<std::string, std::string>()))
        paths.initialTags.emplace_back(toQt(name), toQt(path));
    FieldDescription text{.id = QStringLiteral("inputTemplate"), .label = TargetInput::tr("Template"), .kind = Kind::Area};
    text.constraint = TargetInput::tr("Text in quotation marks, or JSON, with the names in angle brackets: \"An order of <amount>.\"");
    text.initial = toQt(rules.inputTemplate.value_or(""));
    text.check = [](const QString &value) { return value.trimmed().isEmpty() ? TargetInput::tr("Enter a template.") : QString(); };
    text.errorCodes = paths.errorCodes = {QStringLiteral("ValidationException")};
    text.errorWords = {QStringLiteral("InputTemplate")};
    paths.errorWords = {QStringLiteral("InputPathsMap")};
    return {shownAs("transformer", std::move(paths)), shownAs("transformer", std::move(text))};
}

} // namespace

FormSection inputSection(const QString &rule, const Target *before)
{
    const Target target = before ? *before : Target();
    FieldDescription kind{.id = QStringLiteral("inputKind"), .label = TargetInput::tr("Target input"), .kind = Kind::Radio};
    kind.options = {{QStringLiteral("event"), TargetInput::tr("Matched event"), TargetInput::tr("The whole event, as JSON.")},
                    {QStringLiteral("path"), TargetInput::tr("Part of the matched event"), TargetInput::tr("What a path finds in the event.")},
                    {QStringLiteral("constant"), TargetInput::tr("Constant (JSON text)"), TargetInput::tr("The same each time.")},
                    {QStringLiteral("transformer"), TargetInput::tr("Input transformer"), TargetInput::tr("A text of your own with parts of the event in it.")}};
    kind.initial = kindOf(target);
    FieldDescription path{.id = QStringLiteral("inputPath"), .label = TargetInput::tr("JSON path")};
    path.constraint = TargetInput::tr("Such as $.detail or $.detail.amount.");
    path.initial = toQt(target.inputPath.value_or(""));
    path.check = [](const QString &text) { return text.trimmed().startsWith(u'$') ? QString() : TargetInput::tr("Enter a path that begins with $."); };
    path.errorCodes = {QStringLiteral("ValidationException")};
    path.errorWords = {QStringLiteral("JsonPath")};
    FieldDescription constant{.id = QStringLiteral("inputConstant"), .label = TargetInput::tr("JSON text"), .kind = Kind::Code};
    constant.initial = target.input ? formatJson(toQt(*target.input)) : QStringLiteral("{}");
    constant.check = [](const QString &text) { return text.trimmed().isEmpty() ? TargetInput::tr("Enter JSON.") : QString(); };
    FormSection section{TargetInput::tr("Target input"), {}, {std::move(kind), shownAs("path", std::move(path)), shownAs("constant", std::move(constant))}};
    for (FieldDescription &field : transformerFields(target))
        section.fields.push_back(std::move(field));
    FieldDescription preview{.id = QStringLiteral("inputPreview"), .label = TargetInput::tr("Sample event - optional")};
    preview.description = TargetInput::tr("To see what becomes of it. It is not kept.");
    preview.make = [rule](Navigator &navigator, QWidget *parent) -> QWidget * { return new TransformPreview(navigator.engine(), rule, parent); };
    preview.shown = [](const FormValues &values) {
        const QString chosen = values[QStringLiteral("inputKind")];
        return chosen == QLatin1String("path") || chosen == QLatin1String("transformer");
    };
    section.fields.push_back(std::move(preview));
    return section;
}

void putInput(Target &target, const FormValues &values)
{
    const QString kind = values[QStringLiteral("inputKind")];
    if (kind == QLatin1String("path")) {
        target.inputPath = toStd(values[QStringLiteral("inputPath")].trimmed());
    } else if (kind == QLatin1String("constant")) {
        target.input = toStd(values[QStringLiteral("inputConstant")].trimmed());
    } else if (kind == QLatin1String("transformer")) {
        auto &rules = target.inputTransformer.emplace();
        rules.inputTemplate = toStd(values[QStringLiteral("inputTemplate")].trimmed());
        for (const auto &[name, path] : values.tags(QStringLiteral("inputPaths")))
            (rules.inputPathsMap ? *rules.inputPathsMap : rules.inputPathsMap.emplace())[toStd(name)] = toStd(path);
    }
}

QString targetInputText(const Target &target)
{
    if (target.inputTransformer)
        return TargetInput::tr("Input transformer");
    if (target.input)
        return TargetInput::tr("Constant (JSON text)");
    return target.inputPath ? toQt(*target.inputPath) : TargetInput::tr("Matched event");
}

} // namespace nephoscope::gui::events
