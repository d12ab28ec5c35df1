#include "gui/consoles/kms/KeyActions.h"

#include "gui/describe/FormInputs.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/ScheduledDeletion.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace nephoscope::gui::kms {

namespace {

struct KeyActions
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::kms::KeyActions)
};

using Keys = Chosen<Key>;

bool isIn(const Key &key, const char *state) { return key.data.keyState && key.data.keyState->value == state; }

/// Enabled where at least one chosen key is in that state.
std::function<bool(const Selection &)> whenAny(const char *state)
{
    return [state](const Selection &chosen) {
        return std::any_of(chosen.begin(), chosen.end(), [state](const Item &item) { return isIn(*static_cast<const Key *>(item.get()), state); });
    };
}

QStringList idsOf(const Keys &keys, const char *state)
{
    QStringList ids;
    for (const auto &key : keys) {
        if (isIn(*key, state))
            ids << idOf(*key);
    }
    return ids;
}

/// The same call for each of the keys.
template <class Operation>
FormCalls callsFor(EngineHost &engine, const QStringList &ids, const std::function<void(typename Operation::Input &)> &fill = {})
{
    FormCalls calls;
    for (const QString &id : ids) {
        auto input = inputFor<Operation>(id);
        if (fill)
            fill(input);
        calls.push_back(FormCall::of<Operation>(engine.caller(), std::move(input), id));
    }
    return calls;
}

template <class Operation>
void forEach(const ActionContext &context, const QStringList &ids, CallWords words, std::function<void()> undo = {})
{
    runInOrder(context, callsFor<Operation>(context.engine(), ids), std::move(words), std::move(undo));
}

void enable(const ActionContext &context, const QStringList &ids)
{
    forEach<api::kms::EnableKey>(context, ids, {{}, KeyActions::tr("%n key(s) enabled", nullptr, int(ids.size())), KeyActions::tr("The keys were not enabled")});
}

void disable(const ActionContext &context, const QStringList &ids)
{
    forEach<api::kms::DisableKey>(context, ids, {{}, KeyActions::tr("%n key(s) disabled", nullptr, int(ids.size())), KeyActions::tr("The keys were not disabled")},
                                  [context, ids] { enable(context, ids); });
}

void cancelDeletion(const ActionContext &context, const QStringList &ids)
{
    Flash flash{FlashType::Success, KeyActions::tr("The deletion of %n key(s) was cancelled", nullptr, int(ids.size())),
                KeyActions::tr("A key whose deletion was cancelled is disabled until you enable it.")};
    flash.actionText = KeyActions::tr("Enable");
    flash.action = [context, ids] { enable(context, ids); };
    context.run([context, ids, flash](QObject *receiver, ActionContext::Ending end) {
        sendInOrder(context.engine(), receiver, std::make_shared<const FormCalls>(callsFor<api::kms::CancelKeyDeletion>(context.engine(), ids)), 0,
                    [context, flash, end](std::size_t, std::optional<Error> error) {
            end(error);
            if (!error)
                context.settle(0, flash);
        });
    }, {{}, {}, KeyActions::tr("The deletion was not cancelled")});
}

void askToDelete(const ActionContext &context, const QStringList &ids)
{
    ScheduledDeletion deletion{.title = KeyActions::tr("Schedule key deletion"), .field = QStringLiteral("pendingDays")};
    deletion.meanwhile = KeyActions::tr("Until then the keys can do nothing, and the deletion can be cancelled.");
    deletion.sure = ids.size() == 1
        ? KeyActions::tr("I understand that the key %1 will be gone, and with it everything that only this key can decrypt.").arg(ids.front())
        : KeyActions::tr("I understand that %n key(s) will be gone, and with them everything that only these keys can decrypt.", nullptr, int(ids.size()));
    deletion.done = KeyActions::tr("%n key(s) will be deleted", nullptr, int(ids.size()));
    deletion.calls = [ids](EngineHost &engine, int days) {
        return callsFor<api::kms::ScheduleKeyDeletion>(engine, ids, [days](auto &input) { input.pendingWindowInDays = days; });
    };
    deletion.cancel = [ids](const ActionContext &done) { cancelDeletion(done, ids); };
    askToScheduleDeletion(context, std::move(deletion));
}

void askForDescription(const ActionContext &context, const Key &key)
{
    FormType<api::kms::UpdateKeyDescription> form;
    form.title = KeyActions::tr("Edit description");
    form.accept = KeyActions::tr("Save changes");
    form.failed = KeyActions::tr("The description was not changed");
    form.section({});
    FieldDescription text{.id = QStringLiteral("keyDescription"), .label = KeyActions::tr("Description"), .kind = FieldDescription::Kind::Area};
    text.initial = toQt(key.data.description.value_or(""));
    text.check = [](const QString &value) { return value.size() > 8192 ? KeyActions::tr("At most 8,192 characters.") : QString(); };
    form.field(std::move(text), [](auto &input, const QString &value) { input.description = toStd(value); });
    form.always([id = key.data.keyId](auto &input) { input.keyId = id; });
    form.succeeded = [id = idOf(key)](const ActionContext &done, const FormValues &) { done.done(KeyActions::tr("The description is changed"), id); };
    openForm(context, std::move(form));
}

} // namespace

void addActions(ResourceType<Key> &type)
{
    type.forOne({.id = QStringLiteral("copyKeyArn"), .text = KeyActions::tr("Copy ARN"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const Key &key) { context.copy(toQt(key.data.arn.value_or("")), KeyActions::tr("ARN copied")); });
    const auto offer = [&type](const char *id, const QString &text, const char *state, void (*run)(const ActionContext &, const QStringList &)) {
        Action action{.id = QLatin1String(id), .text = text, .place = Action::Place::Menu};
        action.enabled = whenAny(state);
        type.forMany(std::move(action), [state, run](const ActionContext &context, const Keys &keys) { run(context, idsOf(keys, state)); });
    };
    offer("enableKey", KeyActions::tr("Enable"), "Disabled", enable);
    offer("disableKey", KeyActions::tr("Disable"), "Enabled", disable);
    type.forOne({.id = QStringLiteral("editKeyDescription"), .text = KeyActions::tr("Edit description"), .place = Action::Place::Menu}, askForDescription,
                [](const Key &key) { return !isIn(key, "PendingDeletion"); });
    Action schedule{.id = QStringLiteral("scheduleKeyDeletion"), .text = KeyActions::tr("Schedule key deletion"), .place = Action::Place::Menu,
                    .keys = QKeySequence(Qt::Key_Delete), .separated = true};
    schedule.enabled = [](const Selection &chosen) { return whenAny("Enabled")(chosen) || whenAny("Disabled")(chosen); };
    type.forMany(std::move(schedule), [](const ActionContext &context, const Keys &keys) {
        QStringList ids = idsOf(keys, "Enabled");
        ids += idsOf(keys, "Disabled");
        askToDelete(context, ids);
    });
    offer("cancelKeyDeletion", KeyActions::tr("Cancel key deletion"), "PendingDeletion", cancelDeletion);
    type.always({.id = QStringLiteral("createKey"), .text = KeyActions::tr("Create key"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createKeyAddress()); });
}

std::vector<Action> keyActions()
{
    ResourceType<Key> type(QStringLiteral("kms"), QStringLiteral("key"));
    addActions(type);
    std::erase_if(type.actions, [](const Action &action) { return action.needs == Action::Needs::Nothing; });
    return std::move(type.actions);
}

} // namespace nephoscope::gui::kms
