#include "api/generated/iam.h"
#include "gui/consoles/iam/RoleChoices.h"
#include "gui/consoles/lambda/Fields.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/Package.h"
#include "gui/consoles/lambda/Runtimes.h"
#include "gui/consoles/lambda/SourceEditor.h"
#include "gui/consoles/lambda/ZipField.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::lambda {

namespace {

struct FunctionForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::FunctionForm)
};

using Kind = FieldDescription::Kind;

const QString newRole = QStringLiteral("new");

QString enteredName(const FormValues &values) { return values[QStringLiteral("functionName")].trimmed(); }
const RuntimeFamily &chosenFamily(const FormValues &values) { return familyOf(values[QStringLiteral("runtime")]); }
bool isFromDisk(const FormValues &values) { return values[QStringLiteral("codeFrom")] == QLatin1String("zip"); }
QString handlerField(const RuntimeFamily &family) { return QStringLiteral("handler-") % family.id; }
QString sourceField(const RuntimeFamily &family) { return QStringLiteral("source-") % family.id; }

/// Each language has a handler and a program of its own, so that a look at another one takes nothing away.
std::function<bool(const FormValues &)> ofFamily(const RuntimeFamily &family)
{
    return [id = family.id](const FormValues &values) { return chosenFamily(values).id == id; };
}

FormSection basicSection()
{
    FieldDescription name{.id = QStringLiteral("functionName"), .label = FunctionForm::tr("Function name")};
    name.placeholder = QStringLiteral("orders");
    name.constraint = FunctionForm::tr("Up to 64 letters, digits, hyphens and underscores.");
    name.check = [](const QString &text) {
        static const QRegularExpression fits(QStringLiteral("^[A-Za-z0-9_-]{1,64}$"));
        return fits.match(text.trimmed()).hasMatch() ? QString() : FunctionForm::tr("Enter 1 to 64 letters, digits, hyphens and underscores.");
    };
    name.errorCodes = {QStringLiteral("ResourceConflictException")};
    FormSection section{FunctionForm::tr("Basic information"), {}, {std::move(name), descriptionField(QStringLiteral("functionDescription")), runtimeField()}};
    for (const RuntimeFamily &family : runtimeFamilies()) {
        FieldDescription handler{.id = handlerField(family), .label = FunctionForm::tr("Handler"), .initial = family.handler};
        handler.constraint = FunctionForm::tr("What Lambda calls: the file without its ending, a dot, and the function in it.");
        if (family.id == QLatin1String("provided"))
            handler.constraint = FunctionForm::tr("The program named bootstrap is run; what the handler means is its own matter.");
        handler.check = [family](const QString &text) { return handlerProblem(family, text); };
        handler.shown = ofFamily(family);
        section.fields.push_back(std::move(handler));
    }
    return section;
}

FormSection roleSection()
{
    FieldDescription role{.id = QStringLiteral("functionRole"), .label = FunctionForm::tr("Execution role"), .kind = Kind::Select};
    role.constraint = FunctionForm::tr("As this role the function works: what the role may do, the function may do. A new one may write logs only.");
    role.options = {{newRole, FunctionForm::tr("Create a new role with basic Lambda permissions")}};
    role.initial = newRole;
    role.load = iam::rolesFor("lambda.amazonaws.com");
    return {FunctionForm::tr("Permissions"), {}, {std::move(role)}};
}

FormSection codeSection()
{
    FieldDescription from{.id = QStringLiteral("codeFrom"), .label = FunctionForm::tr("Code"), .kind = Kind::Radio};
    from.options = {{QStringLiteral("editor"), FunctionForm::tr("Write it here"), FunctionForm::tr("One file, which you can change later on the function's page.")},
                    {QStringLiteral("zip"), FunctionForm::tr("Upload a .zip file"), FunctionForm::tr("Several files, or libraries beside your own.")}};
    from.initial = QStringLiteral("editor");
    FormSection section{FunctionForm::tr("Code"), {}, {std::move(from)}};
    for (const RuntimeFamily &family : runtimeFamilies()) {
        FieldDescription source{.id = sourceField(family), .label = FunctionForm::tr("Source"), .initial = family.program};
        source.make = [](Navigator &, QWidget *parent) { return new SourceEditor(parent); };
        source.check = [](const QString &text) { return text.trimmed().isEmpty() ? FunctionForm::tr("Enter a program.") : QString(); };
        source.shown = [is = ofFamily(family)](const FormValues &values) { return is(values) && !isFromDisk(values); };
        section.fields.push_back(std::move(source));
    }
    FieldDescription zip = zipField();
    zip.shown = isFromDisk;
    section.fields.push_back(std::move(zip));
    return section;
}

QString roleNameFor(const FormValues &values) { return QStringLiteral("lambda-") % enteredName(values); }

/// The calls that make a role with basic permissions, where one is wanted, and the function with this package.
FormCalls creation(EngineHost &engine, const FormValues &values, std::string zip)
{
    FormCalls calls;
    std::string role = toStd(values[QStringLiteral("functionRole")]);
    if (role == toStd(newRole)) {
        const std::string name = toStd(roleNameFor(values));
        role = "arn:aws:iam::" + toStd(engine.accountId()) + ":role/" + name;
        api::iam::CreateRole::Input making;
        making.roleName = name;
        making.assumeRolePolicyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
        api::iam::AttachRolePolicy::Input basic;
        basic.roleName = name;
        basic.policyArn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
        calls.push_back(FormCall::of<api::iam::CreateRole>(engine.caller(), std::move(making)));
        calls.push_back(FormCall::of<api::iam::AttachRolePolicy>(engine.caller(), std::move(basic)));
    }
    const QString runtime = values[QStringLiteral("runtime")];
    auto input = inputFor<model::CreateFunction>(enteredName(values));
    input.runtime.emplace().value = toStd(runtime);
    input.handler = toStd(values[handlerField(familyOf(runtime))]);
    input.role = role;
    if (const QString description = values[QStringLiteral("functionDescription")].trimmed(); !description.isEmpty())
        input.description = toStd(description);
    input.code.emplace().zipFile.emplace().bytes = std::move(zip);
    calls.push_back(FormCall::of<model::CreateFunction>(engine.caller(), std::move(input)));
    return calls;
}

std::string writtenPackage(const FormValues &values)
{
    const QString runtime = values[QStringLiteral("runtime")];
    const RuntimeFamily &family = familyOf(runtime);
    return packageOf(sourceFileOf(runtime, values[handlerField(family)]), values[sourceField(family)]);
}

} // namespace

FormDescription functionForm()
{
    FormDescription form;
    form.title = form.accept = FunctionForm::tr("Create function");
    form.failed = FunctionForm::tr("The function was not created");
    form.sections = {basicSection(), roleSection(), codeSection()};
    form.cancelAddress = functionsAddress();
    form.calls = [](EngineHost &engine, const FormValues &values) {
        return isFromDisk(values) ? std::vector<PlannedCall>() : plannedOf(creation(engine, values, writtenPackage(values)));
    };
    form.submit = [](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        auto zip = isFromDisk(values) ? readZip(values[QStringLiteral("zipFile")]) : Expected<std::string>(writtenPackage(values));
        if (!zip)
            return end(zip.error());
        const auto calls = std::make_shared<const FormCalls>(creation(context.engine(), values, std::move(*zip)));
        iam::sendWithRole(context.engine(), receiver, calls, end);
    };
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString name = enteredName(values);
        Flash flash{FlashType::Success, FunctionForm::tr("Successfully created function %1").arg(name), FunctionForm::tr("Try it with a test event.")};
        flash.actionText = FunctionForm::tr("Test");
        flash.action = [context, name] { context.navigator().go(functionAddress(name, QStringLiteral("test"))); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace nephoscope::gui::lambda
