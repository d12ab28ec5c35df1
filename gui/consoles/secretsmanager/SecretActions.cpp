#include "gui/consoles/secretsmanager/SecretActions.h"

#include "gui/consoles/secretsmanager/SecretFields.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/ScheduledDeletion.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace nephoscope::gui::secretsmanager {

namespace {

struct SecretActions
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::secretsmanager::SecretActions)
};

QStringList namesOf(const Chosen<Secret> &secrets, bool marked)
{
    QStringList names;
    for (const auto &secret : secrets) {
        if (isMarked(*secret) == marked)
            names << nameOf(*secret);
    }
    return names;
}

std::function<bool(const Selection &)> whenAny(bool marked)
{
    return [marked](const Selection &chosen) {
        return std::any_of(chosen.begin(), chosen.end(), [marked](const Item &item) { return isMarked(*static_cast<const Secret *>(item.get())) == marked; });
    };
}

void restore(const ActionContext &context, const QStringList &names)
{
    FormCalls calls;
    for (const QString &name : names)
        calls.push_back(FormCall::of<model::RestoreSecret>(context.engine().caller(), inputFor<model::RestoreSecret>(name), name));
    runInOrder(context, std::move(calls), {{}, SecretActions::tr("The deletion of %n secret(s) was cancelled", nullptr, int(names.size())),
                                           SecretActions::tr("The deletion was not cancelled")});
}

void askToDelete(const ActionContext &context, const QStringList &names)
{
    ScheduledDeletion deletion{.title = SecretActions::tr("Delete secret"), .field = QStringLiteral("recoveryDays")};
    deletion.meanwhile = SecretActions::tr("Until then the secret cannot be read, and the deletion can be cancelled.");
    deletion.sure = names.size() == 1 ? SecretActions::tr("I understand that programs that read the secret %1 will fail.").arg(names.front())
                                      : SecretActions::tr("I understand that programs that read these %n secret(s) will fail.", nullptr, int(names.size()));
    deletion.done = SecretActions::tr("%n secret(s) will be deleted", nullptr, int(names.size()));
    deletion.calls = [names](EngineHost &engine, int days) {
        FormCalls calls;
        for (const QString &name : names) {
            auto input = inputFor<model::DeleteSecret>(name);
            input.recoveryWindowInDays = days;
            calls.push_back(FormCall::of<model::DeleteSecret>(engine.caller(), std::move(input), name));
        }
        return calls;
    };
    deletion.cancel = [names](const ActionContext &done) { restore(done, names); };
    askToScheduleDeletion(context, std::move(deletion));
}

FormType<model::UpdateSecret> updateForm(const Secret &secret, const QString &title, const QString &failed)
{
    FormType<model::UpdateSecret> form;
    form.title = title;
    form.accept = SecretActions::tr("Save changes");
    form.failed = failed;
    form.section({});
    form.always([id = secret.name](auto &input) { input.secretId = id; });
    return form;
}

void askForDescription(const ActionContext &context, const Secret &secret)
{
    auto form = updateForm(secret, SecretActions::tr("Edit description"), SecretActions::tr("The description was not changed"));
    FieldDescription text = descriptionField();
    text.initial = toQt(secret.description.value_or(""));
    form.field(std::move(text), [](auto &input, const QString &value) { input.description = toStd(value); });
    form.succeeded = [name = nameOf(secret)](const ActionContext &done, const FormValues &) { done.done(SecretActions::tr("The description is changed"), name); };
    openForm(context, std::move(form));
}

void askForKey(const ActionContext &context, const Secret &secret)
{
    auto form = updateForm(secret, SecretActions::tr("Edit encryption key"), SecretActions::tr("The encryption key was not changed"));
    FieldDescription key = keyField();
    key.initial = secret.kmsKeyId ? toQt(*secret.kmsKeyId) : ownKey();
    form.field(std::move(key), [](auto &input, const QString &value) { input.kmsKeyId = toStd(value); });
    form.succeeded = [name = nameOf(secret)](const ActionContext &done, const FormValues &) {
        done.done(SecretActions::tr("The encryption key is changed"), SecretActions::tr("The versions in use of %1 are encrypted anew.").arg(name));
    };
    openForm(context, std::move(form));
}

void rotate(const ActionContext &context, const Secret &secret)
{
    context.call<model::RotateSecret>(inputFor<model::RotateSecret>(nameOf(secret)),
                                      {{}, SecretActions::tr("The rotation has begun"), SecretActions::tr("The secret was not rotated")});
}

} // namespace

void addActions(ResourceType<Secret> &type)
{
    type.forOne({.id = QStringLiteral("copySecretArn"), .text = SecretActions::tr("Copy ARN"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const Secret &secret) { context.copy(toQt(secret.arn.value_or("")), SecretActions::tr("ARN copied")); });
    const auto there = [](const Secret &secret) { return !isMarked(secret); };
    type.forOne({.id = QStringLiteral("editSecretDescription"), .text = SecretActions::tr("Edit description"), .place = Action::Place::Menu}, askForDescription, there);
    type.forOne({.id = QStringLiteral("editSecretKey"), .text = SecretActions::tr("Edit encryption key"), .place = Action::Place::Menu}, askForKey, there);
    type.forOne({.id = QStringLiteral("rotateSecret"), .text = SecretActions::tr("Rotate secret immediately"), .place = Action::Place::Menu}, rotate,
                [](const Secret &secret) { return !isMarked(secret) && secret.rotationEnabled.value_or(false); });
    Action remove{.id = QStringLiteral("deleteSecret"), .text = SecretActions::tr("Delete secret"), .place = Action::Place::Menu,
                  .keys = QKeySequence(Qt::Key_Delete), .separated = true};
    remove.enabled = whenAny(false);
    type.forMany(std::move(remove), [](const ActionContext &context, const Chosen<Secret> &secrets) { askToDelete(context, namesOf(secrets, false)); });
    Action back{.id = QStringLiteral("restoreSecret"), .text = SecretActions::tr("Cancel deletion"), .place = Action::Place::Menu};
    back.enabled = whenAny(true);
    type.forMany(std::move(back), [](const ActionContext &context, const Chosen<Secret> &secrets) { restore(context, namesOf(secrets, true)); });
    type.always({.id = QStringLiteral("storeSecret"), .text = SecretActions::tr("Store a new secret"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createSecretAddress()); });
}

std::vector<Action> secretActions()
{
    ResourceType<Secret> type(QStringLiteral("secretsmanager"), QStringLiteral("secret"));
    addActions(type);
    std::erase_if(type.actions, [](const Action &action) { return action.needs == Action::Needs::Nothing; });
    return std::move(type.actions);
}

} // namespace nephoscope::gui::secretsmanager
