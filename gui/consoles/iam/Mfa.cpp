#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Users.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/kit/SecretValue.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtGui/QPixmap>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;
using FieldKind = FieldDescription::Kind;

struct Mfa
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Mfa)
};

constexpr int qrSide = 160; // logical pixels

FieldDescription code(const char *id, const QString &label)
{
    FieldDescription field{.id = QLatin1String(id), .label = label};
    field.placeholder = QStringLiteral("123456");
    field.errorCodes = {QStringLiteral("InvalidAuthenticationCode")};
    field.check = [](const QString &text) {
        static const QRegularExpression six(QStringLiteral("^\\d{6}$"));
        return six.match(text).hasMatch() ? QString() : Mfa::tr("Enter the 6 digits.");
    };
    return field;
}

/// The codes of an authenticator that has the device's secret.
void askForCodes(const ActionContext &context, const QString &user, const VirtualMFADevice &device)
{
    if (!context.flashbar())
        return;
    FormDescription form;
    form.sections = {{{}, {}, {code("code1", Mfa::tr("First code")), code("code2", Mfa::tr("The code after it"))}}};
    auto *dialog = new Dialog(Mfa::tr("Set up the device"), context.over() ? context.over() : context.flashbar());
    dialog->setObjectName(QStringLiteral("mfaSetup"));
    auto *words = new Label(Mfa::tr("Put the secret key into an authenticator app, by hand or by the picture, and enter two codes one after the other."));
    words->setWordWrap(true);
    dialog->column()->addWidget(words);
    QPixmap picture;
    const std::string png = device.qrCodePNG ? device.qrCodePNG->bytes : std::string();
    if (picture.loadFromData(reinterpret_cast<const uchar *>(png.data()), uint(png.size()))) {
        auto *shown = new QLabel;
        shown->setPixmap(picture.scaled(qrSide, qrSide, Qt::KeepAspectRatio));
        shown->setAccessibleName(Mfa::tr("QR code"));
        shown->setProperty("masks", QStringLiteral("secret"));
        dialog->column()->addWidget(shown, 0, Qt::AlignLeft);
    }
    auto *facts = new KeyValueGrid(1);
    facts->add(Mfa::tr("Secret key"), new SecretValue(toQt(device.base32StringSeed ? device.base32StringSeed->bytes : std::string()), Mfa::tr("secret key")));
    dialog->column()->addWidget(facts);
    auto *inputs = new FormInputs(context.navigator(), form, FormInputs::Look::Bare);
    dialog->column()->addWidget(inputs);
    dialog->setAcceptText(Mfa::tr("Add MFA"));
    dialog->setKeepsOpen(true);
    dialog->acceptButton().setEnabled(false);
    QObject::connect(inputs, &FormInputs::changed, dialog, [dialog, inputs] { dialog->acceptButton().setEnabled(inputs->isValid()); });
    QObject::connect(dialog, &Dialog::rejected, &context.engine(), [context, serial = device.serialNumber] {
        // A device that nobody uses is of no use to anybody.
        DeleteVirtualMFADevice::Input input;
        input.serialNumber = serial;
        ask<DeleteVirtualMFADevice>(context.engine(), &context.engine(), std::move(input), [](auto) {});
    });
    QObject::connect(dialog, &Dialog::accepted, dialog, [=] {
        dialog->setBusy(true);
        const FormValues values = inputs->values();
        auto input = named<EnableMFADevice>(user);
        input.serialNumber = device.serialNumber;
        input.authenticationCode1 = toStd(values[QStringLiteral("code1")]);
        input.authenticationCode2 = toStd(values[QStringLiteral("code2")]);
        ask<EnableMFADevice>(context.engine(), dialog, std::move(input), [=](auto reply) {
            dialog->setBusy(false);
            if (reply) {
                dialog->finish();
                context.done(Mfa::tr("The MFA device is assigned"), user);
            } else if (!inputs->showError(reply.error())) {
                dialog->setError(Mfa::tr("The device was not assigned"), errorText(reply.error()));
            }
        });
    });
    dialog->open();
}

void askForDevice(const ActionContext &context, const QString &user)
{
    FormDescription form;
    form.title = Mfa::tr("Assign MFA device");
    form.accept = Mfa::tr("Next");
    form.failed = Mfa::tr("The device was not created");
    FieldDescription name{.id = QStringLiteral("deviceName"), .label = Mfa::tr("Device name")};
    name.initial = user;
    name.check = [](const QString &text) { return checkName(text, 128); };
    name.errorCodes = {QStringLiteral("EntityAlreadyExists")};
    form.sections = {{{}, {}, {std::move(name)}}};
    form.submit = [user](const ActionContext &asking, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        CreateVirtualMFADevice::Input input;
        input.virtualMFADeviceName = toStd(values[QStringLiteral("deviceName")]);
        ask<CreateVirtualMFADevice>(asking.engine(), receiver, std::move(input), [asking, user, end](auto reply) {
            end(reply ? std::nullopt : std::optional<Error>(reply.error()));
            if (reply && reply->virtualMFADevice)
                askForCodes(asking, user, *reply->virtualMFADevice);
        });
    };
    openForm(context, std::move(form));
}

} // namespace

Resource mfaDevices(const QString &user)
{
    ResourceType<MFADevice> type(QStringLiteral("iam"), QStringLiteral("mfaDevice"));
    type.title = Mfa::tr("Multi-factor authentication (MFA)");
    type.description = Mfa::tr("Codes of an app on a phone, beside password or keys. Policies can ask for them: aws:MultiFactorAuthPresent.");
    type.address = holderAddress({Kind::User, user}, QStringLiteral("credentials"));
    type.identity(&MFADevice::serialNumber);
    type.listBy<ListMFADevices>(&ListMFADevices::Output::mfaDevices, &ListMFADevices::Input::marker, &ListMFADevices::Output::marker,
                                [user](auto &input) { input.userName = toStd(user); });
    type.touches = isIamChange;
    type.column({.id = QStringLiteral("serial"), .title = Mfa::tr("Identifier"), .width = 380, .stretch = true}, &MFADevice::serialNumber);
    type.column({.id = QStringLiteral("since"), .title = Mfa::tr("Assigned"), .width = 310}, &MFADevice::enableDate);
    type.filterPlaceholder = Mfa::tr("Find MFA devices");
    type.emptyTitle = Mfa::tr("No MFA devices");
    type.emptyText = Mfa::tr("With one, a stolen password alone opens nothing.");
    type.emptyAction = QStringLiteral("assignMfa");
    type.help = help::credentials();
    type.always({.id = QStringLiteral("assignMfa"), .text = Mfa::tr("Assign MFA device"), .primary = true}, [user](const ActionContext &context) { askForDevice(context, user); });
    Removal how;
    how.id = QStringLiteral("removeMfa");
    how.text = Mfa::tr("Remove");
    how.title = Mfa::tr("Remove MFA device");
    how.warning = Mfa::tr("Its codes are not accepted any more.");
    how.done = Mfa::tr("Successfully removed MFA device %1");
    how.failed = Mfa::tr("The device was not removed");
    type.removeBy<DeactivateMFADevice>(std::move(how), [user](const MFADevice &device) {
        auto input = named<DeactivateMFADevice>(user);
        input.serialNumber = device.serialNumber;
        return input;
    });
    return type;
}

} // namespace nephoscope::gui::iam
