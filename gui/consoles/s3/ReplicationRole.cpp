#include "gui/consoles/s3/ReplicationRole.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/iam/RoleChoices.h"
#include "gui/consoles/s3/ReplicationWords.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Form.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStringBuilder>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

namespace {

constexpr qsizetype longestRole = 64;
constexpr const char *policyName = "s3crr_for_rules";
const QString made = QStringLiteral("new");
const QString existing = QStringLiteral("existing");

QString roleName(const QString &bucket) { return QString(u"s3crr_role_for_" % bucket).left(longestRole); }

QString text(const QJsonObject &document) { return QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact)); }

QJsonObject statement(const QStringList &actions, const QStringList &resources)
{
    return {{QStringLiteral("Effect"), QStringLiteral("Allow")},
            {QStringLiteral("Action"), QJsonArray::fromStringList(actions)},
            {QStringLiteral("Resource"), QJsonArray::fromStringList(resources)}};
}

/// Keys only for S3, and only for these objects: with bucket keys KMS is told the bucket alone.
QJsonObject keyStatement(const QString &action, const QStringList &keys, const QStringList &places)
{
    QJsonObject allowed = statement({action}, keys);
    allowed[QStringLiteral("Condition")] = QJsonObject{
        {QStringLiteral("StringLike"), QJsonObject{{QStringLiteral("kms:ViaService"), QStringLiteral("s3.*.amazonaws.com")},
                                                   {QStringLiteral("kms:EncryptionContext:aws:s3:arn"), QJsonArray::fromStringList(places)}}}};
    return allowed;
}

QJsonObject document(const QJsonArray &statements)
{
    return {{QStringLiteral("Version"), QStringLiteral("2012-10-17")}, {QStringLiteral("Statement"), statements}};
}

} // namespace

QString replicationRole(const QString &account, const QString &bucket)
{
    return QStringLiteral("arn:aws:iam::%1:role/service-role/%2").arg(account, roleName(bucket));
}

api::iam::CreateRole::Input replicationRoleInput(const QString &bucket)
{
    QJsonObject trust{{QStringLiteral("Effect"), QStringLiteral("Allow")},
                      {QStringLiteral("Principal"), QJsonObject{{QStringLiteral("Service"), QStringLiteral("s3.amazonaws.com")}}},
                      {QStringLiteral("Action"), QStringLiteral("sts:AssumeRole")}};
    QJsonArray statements;
    statements.append(trust);
    api::iam::CreateRole::Input input;
    input.roleName = toStd(roleName(bucket));
    input.path = "/service-role/";
    input.assumeRolePolicyDocument = toStd(text(document(statements)));
    return input;
}

api::iam::PutRolePolicy::Input replicationPolicyInput(const QString &bucket, const std::vector<api::s3::ReplicationRule> &rules)
{
    const auto places = [](const QString &name) { return QStringList{arn(name), QString(arn(name) % u"/*")}; };
    QStringList objects, where, keys;
    for (const api::s3::ReplicationRule &rule : rules) {
        const QString target = destinationOf(rule);
        where += places(target);
        objects.append(arn(target) % u"/*");
        if (rule.destination && rule.destination->encryptionConfiguration)
            keys.append(toQt(rule.destination->encryptionConfiguration->replicaKmsKeyID.value_or("")));
    }
    for (QStringList *list : {&objects, &where, &keys})
        list->removeDuplicates();
    QJsonArray statements;
    statements.append(statement({QStringLiteral("s3:GetReplicationConfiguration"), QStringLiteral("s3:ListBucket"), QStringLiteral("s3:GetObjectVersionForReplication"),
                                 QStringLiteral("s3:GetObjectVersionAcl"), QStringLiteral("s3:GetObjectVersionTagging"), QStringLiteral("s3:GetObjectRetention"),
                                 QStringLiteral("s3:GetObjectLegalHold")},
                                places(bucket)));
    statements.append(statement({QStringLiteral("s3:ReplicateObject"), QStringLiteral("s3:ReplicateDelete"), QStringLiteral("s3:ReplicateTags"),
                                 QStringLiteral("s3:ObjectOwnerOverrideToBucketOwner")},
                                objects));
    if (!keys.isEmpty()) {
        statements.append(keyStatement(QStringLiteral("kms:Decrypt"), {QStringLiteral("*")}, places(bucket)));
        statements.append(keyStatement(QStringLiteral("kms:Encrypt"), keys, where));
    }
    api::iam::PutRolePolicy::Input input;
    input.roleName = toStd(roleName(bucket));
    input.policyName = policyName;
    input.policyDocument = toStd(text(document(statements)));
    return input;
}

ReplicationRoleFields::ReplicationRoleFields(Form &form, EngineHost &engine, const QString &bucket, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_bucket(bucket), m_from(new RadioGroup({{.id = made}, {.id = existing}})), m_role(new Select)
{
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    const auto add = [&](QWidget *input, const char *name) {
        input->setObjectName(QLatin1String(name));
        FormField *field = form.add(new FormField({}, input));
        column->addWidget(field);
        return field;
    };
    m_fromField = add(m_from, "roleFrom");
    m_roleField = add(m_role, "role");
    m_roleField->setValidator([this] { return m_from->value() == existing && m_role->value().isEmpty() ? tr("Choose a role.") : QString(); });
    connect(m_from, &RadioGroup::valueChanged, this, [this] { m_roleField->setVisible(m_from->value() == existing); });
    retranslate();
    m_from->setValue(made);
    m_roleField->hide();
}

QString ReplicationRoleFields::own() const { return replicationRole(m_engine.accountId(), m_bucket); }
bool ReplicationRoleFields::isOwn() const { return role() == own(); }
QString ReplicationRoleFields::role() const { return m_from->value() == existing ? m_role->value() : own(); }

void ReplicationRoleFields::setRole(const QString &arn)
{
    m_now = arn;
    retranslate();
    m_from->setValue(arn.isEmpty() || arn == own() ? made : existing);
    m_role->setValue(arn);
    iam::rolesFor("s3.amazonaws.com")(m_engine, this, [this](auto options) {
        m_roles.clear();
        for (const FieldOption &option : options ? *options : std::vector<FieldOption>())
            m_roles.emplace_back(option.value, option.text);
        showRoles();
    });
}

/// One that is in use and no longer there, or of which nothing can be told, stays a choice.
void ReplicationRoleFields::showRoles()
{
    Choices choices;
    bool known = m_now.isEmpty() || m_now == own();
    for (const auto &[arn, name] : m_roles) {
        if (arn == own())
            continue;
        choices.push_back({.id = arn, .text = name, .description = arn});
        known = known || arn == m_now;
    }
    if (!known)
        choices.insert(choices.begin(), {.id = m_now, .text = m_now.section(u'/', -1), .description = m_now});
    m_role->setChoices(choices);
    if (m_role->value().isEmpty() && !known)
        m_role->setValue(m_now);
}

void ReplicationRoleFields::retranslate()
{
    m_fromField->setLabel(tr("IAM role"));
    m_from->setChoices({{.id = made, .text = m_now == own() ? tr("Role of this bucket") : tr("Create new role"),
                         .description = tr("%1, which may do what all rules of the bucket need. Saving a rule here brings its policy up to date.").arg(roleName(m_bucket))},
                        {.id = existing, .text = tr("Choose from existing IAM roles"), .description = tr("Roles that trust s3.amazonaws.com. Their policies decide what is replicated.")}});
    m_roleField->setLabel(tr("Existing role"));
    m_role->setPlaceholderText(tr("Choose a role"));
    showRoles();
}

void ReplicationRoleFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::s3
