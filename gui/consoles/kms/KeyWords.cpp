#include "gui/consoles/kms/Keys.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

namespace nephoscope::gui::kms {

namespace {

struct KeyWords
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::kms::KeyWords)
};

} // namespace

QString keysAddress(Manager manager) { return manager == Manager::Aws ? QStringLiteral("kms/aws-keys") : QStringLiteral("kms/keys"); }

QString keyAddress(const QString &id, const QString &tab, Manager manager)
{
    QString address = keysAddress(manager) % u'/' % QString::fromLatin1(QUrl::toPercentEncoding(id));
    if (!tab.isEmpty())
        address += u'/' % tab;
    return address;
}

QString createKeyAddress() { return QStringLiteral("kms/keys/create"); }

QString idOf(const Key &key) { return toQt(key.data.keyId.value_or("")); }

bool isSymmetric(const Key &key) { return key.data.keySpec && key.data.keySpec->value == "SYMMETRIC_DEFAULT"; }

bool isAsymmetric(const Key &key)
{
    return key.data.keySpec && (key.data.keySpec->value.starts_with("RSA_") || key.data.keySpec->value.starts_with("ECC_"));
}

bool isCustomers(const Key &key) { return key.data.keyManager && key.data.keyManager->value == "CUSTOMER"; }

QString stateText(const QString &state)
{
    if (state == QLatin1String("Enabled"))
        return KeyWords::tr("Enabled");
    if (state == QLatin1String("Disabled"))
        return KeyWords::tr("Disabled");
    return state == QLatin1String("PendingDeletion") ? KeyWords::tr("Pending deletion") : state;
}

Cell stateCell(const Key &key)
{
    if (!key.data.keyState)
        return {};
    const QString state = toQt(key.data.keyState->value);
    Cell cell{.text = stateText(state)};
    cell.status = state == QLatin1String("Enabled")         ? StatusIndicator::Status::Success
        : state == QLatin1String("PendingDeletion") ? StatusIndicator::Status::Warning
                                                    : StatusIndicator::Status::Stopped;
    return cell;
}

QString usageText(const QString &usage)
{
    if (usage == QLatin1String("ENCRYPT_DECRYPT"))
        return KeyWords::tr("Encrypt and decrypt");
    if (usage == QLatin1String("SIGN_VERIFY"))
        return KeyWords::tr("Sign and verify");
    return usage == QLatin1String("GENERATE_VERIFY_MAC") ? KeyWords::tr("Generate and verify MAC") : usage;
}

QString typeText(const Key &key)
{
    if (!key.data.keySpec)
        return {};
    return isAsymmetric(key) ? KeyWords::tr("Asymmetric") : KeyWords::tr("Symmetric");
}

std::function<bool(const Change &)> changesOf(const QString &id)
{
    return [id = toStd(id)](const Change &change) { return change.service == "kms" && (change.id == id || change.parent == id); };
}

} // namespace nephoscope::gui::kms
