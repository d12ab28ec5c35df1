#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/Help.h"
#include "gui/describe/FormInputs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <boost/json.hpp>

// The resource-based policy of a function, statement by statement.
namespace nephoscope::gui::lambda {

namespace json = boost::json;

namespace {

struct Statements
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::Statements)
};

using Kind = FieldDescription::Kind;

struct Statement
{
    QString id;
    QString principal;
    QString action;
    QString conditions; ///< on one line
};

QString textOf(const json::value *value)
{
    return !value ? QString() : value->is_string() ? toQt(std::string_view(value->get_string().data(), value->get_string().size())) : toQt(json::serialize(*value));
}

/// `{"Service": "s3.amazonaws.com"}` as the service alone.
QString principalText(const json::value *principal)
{
    const json::object *names = principal ? principal->if_object() : nullptr;
    return names && names->size() == 1 ? textOf(&names->begin()->value()) : textOf(principal);
}

ItemPage statementsIn(const std::string &policy)
{
    ItemPage page;
    json::error_code problem;
    const json::value document = json::parse(policy, problem);
    const json::object *object = problem ? nullptr : document.if_object();
    const json::value *list = object ? object->if_contains("Statement") : nullptr;
    if (!list || !list->is_array())
        return page;
    for (const json::value &each : list->get_array()) {
        if (const json::object *statement = each.if_object()) {
            page.items.push_back(std::make_shared<const Statement>(Statement{textOf(statement->if_contains("Sid")), principalText(statement->if_contains("Principal")),
                                                                             textOf(statement->if_contains("Action")), textOf(statement->if_contains("Condition"))}));
        }
    }
    return page;
}

void list(EngineHost &engine, QObject *receiver, const QString &function, std::function<void(Expected<ItemPage>)> done)
{
    ask<model::GetPolicy>(engine, receiver, inputFor<model::GetPolicy>(function), [done = std::move(done)](auto reply) {
        if (reply)
            done(statementsIn(reply->policy.value_or("")));
        else if (reply.error().code == "ResourceNotFoundException") // there is none
            done(ItemPage());
        else
            done(fail(reply.error()));
    });
}

const QString account = QStringLiteral("account");
bool isAccount(const FormValues &values) { return values[QStringLiteral("permissionPrincipal")] == account; }

FormDescription permissionForm(const QString &function)
{
    FieldDescription principal{.id = QStringLiteral("permissionPrincipal"), .label = Statements::tr("Who"), .kind = Kind::Select};
    principal.options = {{QStringLiteral("s3.amazonaws.com"), QStringLiteral("Amazon S3")},
                         {QStringLiteral("sns.amazonaws.com"), QStringLiteral("Amazon SNS")},
                         {QStringLiteral("events.amazonaws.com"), QStringLiteral("Amazon EventBridge")},
                         {QStringLiteral("lambda.alarms.cloudwatch.amazonaws.com"), Statements::tr("CloudWatch alarms")},
                         {QStringLiteral("secretsmanager.amazonaws.com"), QStringLiteral("AWS Secrets Manager")},
                         {account, Statements::tr("Another AWS account")}};
    principal.initial = principal.options.front().value;
    FieldDescription accountId{.id = QStringLiteral("permissionAccount"), .label = Statements::tr("AWS account ID")};
    accountId.check = [](const QString &text) {
        static const QRegularExpression digits(QStringLiteral("^[0-9]{12}$"));
        return digits.match(text.trimmed()).hasMatch() ? QString() : Statements::tr("Enter an account ID of 12 digits.");
    };
    accountId.shown = isAccount;
    FieldDescription source{.id = QStringLiteral("permissionSource"), .label = Statements::tr("Source ARN - optional")};
    source.placeholder = QStringLiteral("arn:aws:s3:::my-bucket");
    source.constraint = Statements::tr("The bucket, topic or rule that may invoke it. Without one any may, of any account.");
    source.check = [](const QString &text) { return text.trimmed().isEmpty() || text.trimmed().startsWith(QLatin1String("arn:")) ? QString() : Statements::tr("Enter an ARN."); };
    source.shown = [](const FormValues &values) { return !isAccount(values); };
    FieldDescription action{.id = QStringLiteral("permissionAction"), .label = Statements::tr("Action"), .kind = Kind::Select};
    for (const char *each : {"lambda:InvokeFunction", "lambda:InvokeFunctionUrl", "lambda:GetFunction"})
        action.options.push_back({QLatin1String(each), QLatin1String(each)});
    action.initial = action.options.front().value;
    FieldDescription id{.id = QStringLiteral("statementId"), .label = Statements::tr("Statement ID")};
    id.placeholder = QStringLiteral("my-bucket");
    id.constraint = Statements::tr("A name of your own, of letters, digits, hyphens and underscores.");
    id.check = [](const QString &text) {
        static const QRegularExpression fits(QStringLiteral("^[A-Za-z0-9_-]{1,100}$"));
        return fits.match(text.trimmed()).hasMatch() ? QString() : Statements::tr("Enter 1 to 100 letters, digits, hyphens and underscores.");
    };
    id.errorCodes = {QStringLiteral("ResourceConflictException")};
    FormDescription form;
    form.title = Statements::tr("Add permissions");
    form.accept = Statements::tr("Add");
    form.failed = Statements::tr("The permission was not added");
    form.sections = {{{}, {}, {std::move(id), std::move(principal), std::move(accountId), std::move(source), std::move(action)}}};
    form.sends([function](EngineHost &engine, const FormValues &values) {
        auto input = inputFor<model::AddPermission>(function);
        input.statementId = toStd(values[QStringLiteral("statementId")].trimmed());
        input.action = toStd(values[QStringLiteral("permissionAction")]);
        if (isAccount(values)) {
            input.principal = toStd(values[QStringLiteral("permissionAccount")].trimmed());
        } else {
            input.principal = toStd(values[QStringLiteral("permissionPrincipal")]);
            if (const QString source = values[QStringLiteral("permissionSource")].trimmed(); !source.isEmpty())
                input.sourceArn = toStd(source);
        }
        return FormCalls{FormCall::of<model::AddPermission>(engine.caller(), std::move(input))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        context.done(Statements::tr("Successfully added permission %1").arg(values[QStringLiteral("statementId")].trimmed()));
    };
    return form;
}

} // namespace

Resource statements(const QString &function)
{
    ResourceType<Statement> type(QStringLiteral("lambda"), QStringLiteral("statement"));
    type.title = Statements::tr("Resource-based policy statements");
    type.description = Statements::tr("Which services and other accounts may use the function.");
    type.address = functionAddress(function, QStringLiteral("permissions"));
    type.identity(&Statement::id);
    type.listWith([function](EngineHost &engine, QObject *receiver, const std::string &, auto done) { list(engine, receiver, function, std::move(done)); });
    type.touches = changesOf(function, "policy");
    type.column({.id = QStringLiteral("id"), .title = Statements::tr("Statement ID"), .width = 200}, &Statement::id);
    type.column({.id = QStringLiteral("principal"), .title = Statements::tr("Principal"), .width = 240}, &Statement::principal);
    type.column({.id = QStringLiteral("action"), .title = Statements::tr("Action"), .width = 210}, &Statement::action);
    type.column({.id = QStringLiteral("conditions"), .title = Statements::tr("Conditions"), .width = 260, .stretch = true, .code = true}, &Statement::conditions);
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = Statements::tr("Find statements");
    type.emptyTitle = Statements::tr("No statements");
    type.emptyText = Statements::tr("Your own account needs none. A bucket, a topic or a rule that is to invoke the function does.");
    type.emptyAction = QStringLiteral("addPermission");
    type.help = help::permissions();
    type.always({.id = QStringLiteral("addPermission"), .text = Statements::tr("Add permissions"), .primary = true},
                [function](const ActionContext &context) { openForm(context, permissionForm(function)); });
    Removal how{.kind = Removal::Kind::Confirm, .id = QStringLiteral("removePermission"), .text = Statements::tr("Delete"), .title = Statements::tr("Delete statement"),
                .done = Statements::tr("Successfully deleted statement %1"), .failed = Statements::tr("The statement was not deleted")};
    type.removeBy<model::RemovePermission>(std::move(how), [function](const Statement &statement) {
        auto input = inputFor<model::RemovePermission>(function);
        input.statementId = toStd(statement.id);
        return input;
    });
    return type;
}

} // namespace nephoscope::gui::lambda
