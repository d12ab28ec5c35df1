#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Users.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/SettingType.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/SecretValue.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QSaveFile>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;
using FieldKind = FieldDescription::Kind;

struct Credentials
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Credentials)
};

QString csvOf(const NewCredentials &made)
{
    QStringList names{QStringLiteral("User name")};
    QStringList values{made.user};
    if (!made.password.isEmpty()) {
        names << QStringLiteral("Password");
        values << made.password;
    }
    if (made.key) {
        names << QStringLiteral("Access key ID") << QStringLiteral("Secret access key");
        values << toQt(made.key->accessKeyId.value_or("")) << toQt(made.key->secretAccessKey.value_or(""));
    }
    return names.join(u',') % u'\n' % values.join(u',') % u'\n';
}

void save(Dialog &dialog, const NewCredentials &made)
{
    auto *chooser = new QFileDialog(&dialog, Credentials::tr("Download .csv file"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->selectFile(made.user % QStringLiteral("_credentials.csv"));
    QObject::connect(chooser, &QFileDialog::fileSelected, &dialog, [&dialog, made](const QString &path) {
        QSaveFile file(path);
        // Nobody but its owner may read a key, not even while it is written.
        const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            && file.write(csvOf(made).toUtf8()) > 0 && file.commit();
        dialog.setError(written ? QString() : Credentials::tr("The file could not be written"), file.errorString());
    });
    chooser->open();
}

} // namespace

void showCredentials(const ActionContext &context, const NewCredentials &made)
{
    if (!context.flashbar())
        return;
    auto *dialog = new Dialog(Credentials::tr("Retrieve credentials"), context.over() ? context.over() : context.flashbar(), Dialog::Medium);
    dialog->setObjectName(QStringLiteral("newCredentials"));
    dialog->column()->addWidget(new Alert(Alert::Type::Warning, Credentials::tr("This is the only time that they are shown"),
                                          Credentials::tr("Save them now. A lost secret cannot be recovered, only replaced.")));
    auto *facts = new KeyValueGrid(1);
    facts->add(Credentials::tr("User name"), made.user, true);
    if (!made.password.isEmpty())
        facts->add(Credentials::tr("Console password"), new SecretValue(made.password, Credentials::tr("console password")));
    if (made.key) {
        facts->add(Credentials::tr("Access key ID"), toQt(made.key->accessKeyId.value_or("")), true);
        facts->add(Credentials::tr("Secret access key"), new SecretValue(toQt(made.key->secretAccessKey.value_or("")), Credentials::tr("secret access key")));
    }
    dialog->column()->addWidget(facts);
    auto *file = new Button(Button::Variant::Normal, Credentials::tr("Download .csv file"));
    file->setObjectName(QStringLiteral("downloadCredentials"));
    file->setIconName(QStringLiteral("download"));
    QObject::connect(file, &QPushButton::clicked, dialog, [dialog, made] { save(*dialog, made); });
    dialog->column()->addWidget(file, 0, Qt::AlignLeft);
    dialog->setAcceptText(Credentials::tr("Done"));
    dialog->cancelButton().hide();
    dialog->open();
}

void showNewKey(const ActionContext &context, const api::iam::AccessKey &key)
{
    showCredentials(context, {toQt(key.userName.value_or("")), {}, key});
}

Setting signInSetting(const QString &user)
{
    struct SignIn
    {
        bool enabled = false;
        bool mustReset = false;
        std::optional<Timestamp> since = {};
    };
    SettingType<SignIn> setting(QStringLiteral("sign-in"), Credentials::tr("Console sign-in"), Credentials::tr("console sign-in"));
    setting.help = help::credentials();
    setting.description = Credentials::tr("A password to sign in to the console with.");
    setting.loadWith([user](EngineHost &engine, QObject *receiver, SettingType<SignIn>::Loaded done) {
        ask<GetLoginProfile>(engine, receiver, named<GetLoginProfile>(user), [done](auto reply) {
            if (!reply && reply.error().code != "NoSuchEntity")
                return done(fail(reply.error()));
            SignIn found;
            if (reply && reply->loginProfile)
                found = {true, reply->loginProfile->passwordResetRequired.value_or(false), reply->loginProfile->createDate};
            done(std::make_shared<const SignIn>(found));
        });
    });
    setting.shows([](const SignIn &value) {
        std::vector<Fact> facts{stateFact(Credentials::tr("Console access"), value.enabled, enabledText(value.enabled))};
        if (value.enabled) {
            facts.push_back({Credentials::tr("Password set"), toCell(value.since).text});
            facts.push_back({Credentials::tr("New password at next sign-in"), value.mustReset ? Credentials::tr("Required") : Credentials::tr("Not required")});
        }
        return facts;
    });
    setting.editBy([user](const SignIn &value) {
        FieldDescription password{.id = QStringLiteral("newPassword"), .label = Credentials::tr("Password"), .kind = FieldKind::Secret};
        password.errorCodes = {QStringLiteral("PasswordPolicyViolation"), QStringLiteral("NoSuchEntity")};
        password.check = [](const QString &text) { return text.isEmpty() ? Credentials::tr("Enter a password.") : QString(); };
        FieldDescription reset{.id = QStringLiteral("mustReset"), .label = Credentials::tr("The user must choose a new password at the next sign-in"), .kind = FieldKind::Check};
        reset.initial = value.mustReset ? QStringLiteral("true") : QStringLiteral("false");
        FormDescription form;
        form.sections = {{Credentials::tr("Console sign-in"), {},
                          {enableField(QStringLiteral("access"), Credentials::tr("Console access"), value.enabled), onlyWith(QStringLiteral("access"), std::move(password)),
                           onlyWith(QStringLiteral("access"), std::move(reset))}}};
        form.sends([user, had = value.enabled](EngineHost &engine, const FormValues &values) {
            if (!values.isOn(QStringLiteral("access")))
                return had ? FormCalls{FormCall::of<DeleteLoginProfile>(engine.caller(), named<DeleteLoginProfile>(user))} : FormCalls();
            const auto put = [&]<class Put>() {
                auto input = named<Put>(user);
                input.password = toStd(values[QStringLiteral("newPassword")]);
                input.passwordResetRequired = values.isOn(QStringLiteral("mustReset"));
                return FormCalls{FormCall::of<Put>(engine.caller(), std::move(input))};
            };
            return had ? put.template operator()<UpdateLoginProfile>() : put.template operator()<CreateLoginProfile>();
        });
        return form;
    });
    return setting;
}

Resource accessKeys(const QString &user)
{
    ResourceType<AccessKeyMetadata> type(QStringLiteral("iam"), QStringLiteral("accessKey"));
    type.title = Credentials::tr("Access keys");
    type.description = Credentials::tr("For programs: at most two, so that one can be changed for the other.");
    type.address = holderAddress({Kind::User, user}, QStringLiteral("credentials"));
    type.identity(&AccessKeyMetadata::accessKeyId);
    type.listBy<ListAccessKeys>(&ListAccessKeys::Output::accessKeyMetadata, &ListAccessKeys::Input::marker, &ListAccessKeys::Output::marker,
                                [user](auto &input) { input.userName = toStd(user); });
    type.touches = isIamChange;
    const auto active = [](const AccessKeyMetadata &key) { return key.status && key.status->value == "Active"; };
    type.column({.id = QStringLiteral("id"), .title = Credentials::tr("Access key ID"), .width = 260, .stretch = true, .code = true}, &AccessKeyMetadata::accessKeyId);
    type.column({.id = QStringLiteral("status"), .title = Credentials::tr("Status"), .width = 130, .filter = ColumnSpec::Filter::Choice}, [active](const AccessKeyMetadata &key) {
        Cell cell{.text = active(key) ? Credentials::tr("Active") : Credentials::tr("Inactive")};
        cell.status = active(key) ? StatusIndicator::Status::Success : StatusIndicator::Status::Stopped;
        return cell;
    });
    type.column({.id = QStringLiteral("created"), .title = Credentials::tr("Created"), .width = 310}, &AccessKeyMetadata::createDate);
    type.filterPlaceholder = Credentials::tr("Find access keys");
    type.emptyTitle = Credentials::tr("No access keys");
    type.emptyText = Credentials::tr("Create one for the AWS CLI or an SDK, and see with it what this user may do.");
    type.emptyAction = QStringLiteral("createAccessKey");
    type.help = help::credentials();
    const auto offer = [&](const char *id, const QString &text, bool on, const QString &done) {
        type.forOne({.id = QLatin1String(id), .text = text}, [user, on, done](const ActionContext &context, const AccessKeyMetadata &key) {
            auto input = named<UpdateAccessKey>(user);
            input.accessKeyId = key.accessKeyId;
            input.status.emplace(on ? "Active" : "Inactive");
            context.call<UpdateAccessKey>(std::move(input), {{}, done, Credentials::tr("The access key was not changed")});
        }, [active, on](const AccessKeyMetadata &key) { return active(key) != on; });
    };
    offer("activateKey", Credentials::tr("Activate"), true, Credentials::tr("The access key is active"));
    offer("deactivateKey", Credentials::tr("Deactivate"), false, Credentials::tr("The access key is inactive"));
    type.always({.id = QStringLiteral("createAccessKey"), .text = Credentials::tr("Create access key"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [user](const ActionContext &context) {
        context.call<CreateAccessKey>(named<CreateAccessKey>(user), {{}, {}, Credentials::tr("The access key was not created")}, [context](const auto &output) {
            if (output.accessKey)
                showNewKey(context, *output.accessKey);
        });
    });
    Removal how;
    how.id = QStringLiteral("deleteAccessKey");
    how.text = Credentials::tr("Delete");
    how.title = Credentials::tr("Delete access key");
    how.warning = Credentials::tr("Programs with this key are refused at once, also links that were signed with it. This cannot be undone: to try it first, deactivate the key.");
    how.done = Credentials::tr("Successfully deleted access key %1");
    how.failed = Credentials::tr("The access key was not deleted");
    type.removeBy<DeleteAccessKey>(std::move(how), [user](const AccessKeyMetadata &key) {
        auto input = named<DeleteAccessKey>(user);
        input.accessKeyId = key.accessKeyId;
        return input;
    });
    return type;
}

} // namespace nephoscope::gui::iam
