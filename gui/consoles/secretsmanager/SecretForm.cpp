#include "gui/bridge/EngineHost.h"
#include "gui/consoles/secretsmanager/SecretFields.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/PolicyCheck.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::secretsmanager {

namespace {

struct SecretForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::secretsmanager::SecretForm)
};

using Kind = FieldDescription::Kind;

bool isDatabase(const FormValues &values) { return values[QStringLiteral("secretType")] == QLatin1String("database"); }

FieldDescription ofDatabase(const char *id, const QString &label, bool required, Kind kind = Kind::Text)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = kind};
    field.shown = isDatabase;
    if (required)
        field.check = [](const QString &value) { return value.isEmpty() ? SecretForm::tr("This is needed.") : QString(); };
    return field;
}

QString usualPort(const QString &engine)
{
    static const QHash<QString, QString> ports{{QStringLiteral("postgres"), QStringLiteral("5432")},
                                               {QStringLiteral("oracle"), QStringLiteral("1521")},
                                               {QStringLiteral("sqlserver"), QStringLiteral("1433")},
                                               {QStringLiteral("mongo"), QStringLiteral("27017")}};
    return ports.value(engine, QStringLiteral("3306"));
}

std::vector<FormSection> typeSections()
{
    FieldDescription type{.id = QStringLiteral("secretType"), .label = SecretForm::tr("What it holds"), .kind = Kind::Radio};
    type.options = {{QStringLiteral("other"), SecretForm::tr("Other type of secret"), SecretForm::tr("An API key, a token, credentials of anything.")},
                    {QStringLiteral("database"), SecretForm::tr("Credentials for a database"), SecretForm::tr("With the keys that rotation functions and drivers expect.")}};
    FieldDescription engine = ofDatabase("databaseEngine", SecretForm::tr("Database"), false, Kind::Select);
    engine.options = {{QStringLiteral("mysql"), QStringLiteral("MySQL")}, {QStringLiteral("postgres"), QStringLiteral("PostgreSQL")},
                      {QStringLiteral("mariadb"), QStringLiteral("MariaDB")}, {QStringLiteral("oracle"), QStringLiteral("Oracle")},
                      {QStringLiteral("sqlserver"), QStringLiteral("SQL Server")}, {QStringLiteral("mongo"), QStringLiteral("MongoDB")}};
    engine.fills = [](EngineHost &, QObject *, const QString &chosen, std::function<void(const FormValues &)> done) {
        FormValues values;
        values.set(QStringLiteral("databasePort"), usualPort(chosen));
        done(values);
    };
    FieldDescription port = ofDatabase("databasePort", SecretForm::tr("Port"), false, Kind::Number);
    port.initial = usualPort(QStringLiteral("mysql"));
    port.smallest = 1;
    port.largest = 65'535;
    FormSection value{SecretForm::tr("Secret value"), {}, valueFields({}, [](const FormValues &values) { return !isDatabase(values); }), 0};
    FormSection credentials{SecretForm::tr("Credentials"), {}, {}, 0};
    credentials.fields = {ofDatabase("databaseUser", SecretForm::tr("User name"), true),
                          ofDatabase("databasePassword", SecretForm::tr("Password"), true, Kind::Secret),
                          std::move(engine),
                          ofDatabase("databaseHost", SecretForm::tr("Server address"), true),
                          std::move(port),
                          ofDatabase("databaseName", SecretForm::tr("Database name - optional"), false)};
    return {{SecretForm::tr("Secret type"), {}, {std::move(type)}, 0},
            std::move(value),
            std::move(credentials),
            {SecretForm::tr("Encryption key"), {}, {keyField()}, 0}};
}

std::vector<FormSection> nameSections()
{
    FieldDescription name{.id = QStringLiteral("secretName"), .label = SecretForm::tr("Secret name")};
    name.description = SecretForm::tr("By which programs ask for it.");
    name.placeholder = QStringLiteral("prod/AppBeta/MySQL");
    name.constraint = SecretForm::tr("Letters, numbers and / _ + = . @ -");
    name.check = checkName;
    name.errorCodes = {QStringLiteral("ResourceExistsException"), QStringLiteral("ValidationException")};
    FieldDescription tags{.id = QStringLiteral("secretTags"), .label = SecretForm::tr("Tags"), .kind = Kind::Tags};
    FieldDescription policy = policyField(QStringLiteral("resourcePolicy"), SecretForm::tr("Resource policy"), {}, policy::PolicyKind::Resource,
                                           {QStringLiteral("secretsmanager"), {}});
    policy.errorCodes = {QStringLiteral("MalformedPolicyDocumentException")};
    FieldDescription shared{.id = QStringLiteral("withPolicy"), .label = SecretForm::tr("Attach a resource policy"), .kind = Kind::Check};
    return {{SecretForm::tr("Secret name and description"), {}, {std::move(name), descriptionField()}, 1},
            {SecretForm::tr("Tags - optional"), SecretForm::tr("Track cost and decide by policies with keys and values of your own."), {std::move(tags)}, 1},
            {SecretForm::tr("Resource permissions - optional"),
             SecretForm::tr("A policy of the secret itself, for instance for other accounts."),
             {std::move(shared), onlyWith(QStringLiteral("withPolicy"), std::move(policy))},
             1}};
}

QString valueOf(const FormValues &values)
{
    if (!isDatabase(values))
        return enteredValue(values);
    const auto field = [&values](const char *id) { return values[QLatin1String(id)]; };
    FormValues::Tags pairs{{QStringLiteral("username"), field("databaseUser")},
                           {QStringLiteral("password"), field("databasePassword")},
                           {QStringLiteral("engine"), field("databaseEngine")},
                           {QStringLiteral("host"), field("databaseHost")},
                           {QStringLiteral("port"), field("databasePort")}};
    if (!field("databaseName").isEmpty())
        pairs.emplace_back(QStringLiteral("dbname"), field("databaseName"));
    return pairsText(pairs);
}

FormCalls callsOf(EngineHost &engine, const FormValues &values)
{
    const QString name = values[QStringLiteral("secretName")];
    model::CreateSecret::Input creation;
    creation.name = toStd(name);
    if (const QString text = values[QStringLiteral("secretDescription")]; !text.isEmpty())
        creation.description = toStd(text);
    if (const QString key = values[QStringLiteral("encryptionKey")]; key != ownKey())
        creation.kmsKeyId = toStd(key);
    creation.secretString = toStd(valueOf(values));
    if (const auto tags = values.tags(QStringLiteral("secretTags")); !tags.empty())
        creation.tags = tagsTo<model::Tag>(tags, &model::Tag::key, &model::Tag::value);
    FormCalls calls{FormCall::of<model::CreateSecret>(engine.caller(), std::move(creation))};
    if (values.isOn(QStringLiteral("withPolicy"))) {
        auto policy = inputFor<model::PutResourcePolicy>(name);
        policy.resourcePolicy = toStd(values[QStringLiteral("resourcePolicy")].trimmed());
        policy.blockPublicPolicy = true;
        calls.push_back(FormCall::of<model::PutResourcePolicy>(engine.caller(), std::move(policy), SecretForm::tr("resource permissions")));
    }
    if (values.isOn(QStringLiteral("rotation")))
        calls.push_back(FormCall::of<model::RotateSecret>(engine.caller(), enteredRotation(name, values), SecretForm::tr("automatic rotation")));
    return calls;
}

} // namespace

std::shared_ptr<FormDescription> secretForm()
{
    auto form = std::make_shared<FormDescription>();
    form->title = SecretForm::tr("Store a new secret");
    form->accept = SecretForm::tr("Store");
    form->failed = SecretForm::tr("The secret was not stored");
    form->steps = {{QStringLiteral("type"), SecretForm::tr("Choose secret type")},
                   {QStringLiteral("configure"), SecretForm::tr("Configure secret")},
                   {QStringLiteral("rotation"), SecretForm::tr("Configure rotation"), {}, true}};
    form->sections = typeSections();
    for (FormSection &section : nameSections())
        form->sections.push_back(std::move(section));
    form->sections.push_back({SecretForm::tr("Automatic rotation"), {}, rotationFields({}), 2});
    form->submit = [](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        sendOrTellMissing(context, receiver, callsOf(context.engine(), values),
                          {SecretForm::tr("The secret was stored, but not all of it"), SecretForm::tr("The secret is complete")}, std::move(end));
    };
    form->calls = [](EngineHost &engine, const FormValues &values) { return plannedOf(callsOf(engine, values)); };
    form->succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString name = values[QStringLiteral("secretName")];
        Flash flash{FlashType::Success, SecretForm::tr("Successfully stored secret %1").arg(name)};
        flash.actionText = SecretForm::tr("View details");
        flash.action = [context, name] { context.navigator().go(secretAddress(name)); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace nephoscope::gui::secretsmanager
