#include "gui/consoles/s3/ReplicationOptions.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/kit/Form.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/Toggle.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

constexpr std::int32_t threshold = 15; ///< minutes: AWS knows no other
const QString byArn = QStringLiteral("arn");

template <class Setting>
bool isOn(const std::optional<Setting> &setting) { return setting && setting->status && *setting->status == std::string_view("Enabled"); }

template <class Setting>
void set(std::optional<Setting> &setting, bool on)
{
    if (on)
        setting.emplace().status.emplace("Enabled");
    else
        setting.reset();
}

} // namespace

ReplicationOptions::ReplicationOptions(Form &form, EngineHost &engine, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_foreign(new Toggle), m_account(new TextInput(QStringLiteral("123456789012"))), m_owner(new Toggle), m_kms(new Toggle),
      m_key(new Select), m_arn(new TextInput(QStringLiteral("arn:aws:kms:REGION:ACCOUNT:key/ID"))), m_timed(new Toggle), m_metrics(new Toggle), m_changes(new Toggle)
{
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    const auto add = [&](QWidget *input, const char *name) {
        input->setObjectName(QLatin1String(name));
        if (auto *toggle = qobject_cast<Toggle *>(input))
            toggle->setCheckable(true);
        FormField *field = form.add(new FormField({}, input));
        column->addWidget(field);
        connect(field, &FormField::changed, this, &ReplicationOptions::sync);
        return field;
    };
    m_foreignField = add(m_foreign, "otherAccount");
    m_accountField = add(m_account, "account");
    m_ownerField = add(m_owner, "changeOwner");
    m_kmsField = add(m_kms, "replicateKms");
    m_keyField = add(m_key, "replicaKey");
    m_arnField = add(m_arn, "replicaKeyArn");
    m_timedField = add(m_timed, "timeControl");
    m_metricsField = add(m_metrics, "replicationMetrics");
    m_changesField = add(m_changes, "replicaChanges");
    static const QRegularExpression digits(QStringLiteral("^[0-9]{12}$"));
    m_accountField->setValidator([this] {
        if (!m_foreign->isChecked())
            return QString();
        if (!digits.match(m_account->text().trimmed()).hasMatch())
            return tr("An account ID has 12 digits.");
        return m_account->text().trimmed() == m_engine.accountId() ? tr("This is your own account. Switch off that the bucket belongs to another one.") : QString();
    });
    m_keyField->setValidator([this] { return m_kms->isChecked() && m_key->value().isEmpty() ? tr("Choose a key.") : QString(); });
    m_arnField->setValidator([this] { return keyProblem(); });
    connect(m_foreign, &Toggle::toggled, this, &ReplicationOptions::foreignChanged);
    retranslate();
    sync();
}

bool ReplicationOptions::isForeign() const { return m_foreign->isChecked(); }
QString ReplicationOptions::key() const { return m_key->value() == byArn ? m_arn->text().trimmed() : m_key->value(); }

QString ReplicationOptions::keyProblem() const
{
    const bool asked = m_kms->isChecked() && m_key->value() == byArn;
    return asked && !key().startsWith(QLatin1String("arn:aws:kms:")) ? tr("Enter an ARN that begins with arn:aws:kms:.") : QString();
}

void ReplicationOptions::setRule(const api::s3::ReplicationRule &rule)
{
    const auto target = rule.destination.value_or(api::s3::Destination());
    const auto criteria = rule.sourceSelectionCriteria.value_or(api::s3::SourceSelectionCriteria());
    m_now = target.encryptionConfiguration ? toQt(target.encryptionConfiguration->replicaKmsKeyID.value_or("")) : QString();
    const QString account = toQt(target.account.value_or(""));
    m_foreign->setChecked(!account.isEmpty() && account != m_engine.accountId());
    m_account->setText(m_foreign->isChecked() ? account : QString());
    m_owner->setChecked(target.accessControlTranslation.has_value());
    m_kms->setChecked(isOn(criteria.sseKmsEncryptedObjects));
    m_arn->setText(m_now);
    m_timed->setChecked(isOn(target.replicationTime));
    m_metrics->setChecked(isOn(target.metrics));
    m_changes->setChecked(isOn(criteria.replicaModifications));
    showKeys();
    chooseKey();
    kmsKeyField(QStringLiteral("replicaKey")).load(m_engine, this, [this](auto options) {
        m_keys.clear();
        for (const FieldOption &option : options ? *options : std::vector<FieldOption>())
            m_keys.emplace_back(option.value, option.text);
        const bool untouched = !m_keyField->isDirty();
        showKeys();
        if (!untouched)
            return;
        chooseKey();
        m_keyField->setClean();
    });
}

void ReplicationOptions::showKeys()
{
    Choices choices;
    for (const auto &[arn, name] : m_keys)
        choices.push_back({.id = arn, .text = name, .description = arn});
    choices.push_back({.id = byArn, .text = tr("Enter AWS KMS key ARN")});
    m_key->setChoices(choices);
    sync();
}

/// The rule's. A key of another Region or account is none of the list: it is entered.
void ReplicationOptions::chooseKey()
{
    const bool listed = std::any_of(m_keys.begin(), m_keys.end(), [this](const auto &key) { return key.first == m_now; });
    m_key->setValue(m_now.isEmpty() || listed ? m_now : byArn);
    sync();
}

void ReplicationOptions::apply(api::s3::ReplicationRule &rule) const
{
    auto &target = rule.destination ? *rule.destination : rule.destination.emplace();
    target.account.reset();
    target.accessControlTranslation.reset();
    if (isForeign()) {
        target.account = toStd(m_account->text().trimmed());
        if (m_owner->isChecked())
            target.accessControlTranslation.emplace().owner.emplace("Destination");
    }
    target.encryptionConfiguration.reset();
    if (m_kms->isChecked())
        target.encryptionConfiguration.emplace().replicaKmsKeyID = toStd(key());
    set(target.replicationTime, m_timed->isChecked());
    set(target.metrics, m_timed->isChecked() || m_metrics->isChecked());
    if (m_timed->isChecked()) {
        target.replicationTime->time.emplace().minutes = threshold;
        target.metrics->eventThreshold.emplace().minutes = threshold;
    }
    auto criteria = rule.sourceSelectionCriteria.value_or(api::s3::SourceSelectionCriteria());
    set(criteria.sseKmsEncryptedObjects, m_kms->isChecked());
    set(criteria.replicaModifications, m_changes->isChecked());
    const bool any = criteria.sseKmsEncryptedObjects || criteria.replicaModifications;
    rule.sourceSelectionCriteria = any ? std::optional(std::move(criteria)) : std::nullopt;
}

void ReplicationOptions::sync()
{
    m_accountField->setVisible(m_foreign->isChecked());
    m_ownerField->setVisible(m_foreign->isChecked());
    m_keyField->setVisible(m_kms->isChecked());
    m_arnField->setVisible(m_kms->isChecked() && m_key->value() == byArn);
    // Replication time control is watched, or it is none.
    m_metrics->setEnabled(!m_timed->isChecked());
    if (m_timed->isChecked())
        m_metrics->setChecked(true);
}

void ReplicationOptions::retranslate()
{
    m_foreignField->setLabel(tr("Account of the destination"));
    m_foreign->setText(tr("The bucket belongs to another account"));
    m_foreignField->setConstraint(tr("Its bucket policy has to allow the role s3:ReplicateObject."));
    m_accountField->setLabel(tr("Account ID"));
    m_ownerField->setLabel(tr("Object ownership"));
    m_owner->setText(tr("Change object ownership to the destination bucket owner"));
    m_kmsField->setLabel(tr("Encryption"));
    m_kms->setText(tr("Replicate objects encrypted with AWS KMS"));
    m_kmsField->setConstraint(tr("Without it, objects under keys of AWS KMS stay where they are."));
    m_keyField->setLabel(tr("AWS KMS key for encrypting destination objects"));
    m_keyField->setConstraint(tr("Of the Region of the destination bucket."));
    m_key->setPlaceholderText(tr("Choose a key"));
    m_arnField->setLabel(tr("AWS KMS key ARN"));
    m_timedField->setLabel(tr("Replication Time Control (RTC)"));
    m_timed->setText(tr("Replicate within 15 minutes"));
    m_timedField->setConstraint(tr("Events tell of objects that take longer."));
    m_metricsField->setLabel(tr("Replication metrics"));
    m_metrics->setText(tr("Watch the rule"));
    m_metricsField->setConstraint(tr("The Metrics tab of the bucket shows them; events tell of objects that could not be replicated, and why."));
    m_changesField->setLabel(tr("Replica modification sync"));
    m_changes->setText(tr("Replicate metadata changes made to replicas"));
    m_changesField->setConstraint(tr("Tags, lists and locks of replicas in this bucket go back where they came from."));
    showKeys();
}

void ReplicationOptions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::s3
