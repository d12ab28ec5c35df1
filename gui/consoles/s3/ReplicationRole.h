#pragma once

#include "api/generated/iam.h"
#include "api/generated/s3.h"

#include <QtWidgets/QWidget>

#include <vector>

namespace nephoscope::gui {
class EngineHost;
class Form;
class FormField;
class RadioGroup;
class Select;
}

namespace nephoscope::gui::s3 {

/// The role that the AWS console makes for the replication rules of a bucket.
QString replicationRole(const QString &account, const QString &bucket);
/// That role, which S3 may take on, and what it may do for these rules: read versions of the bucket, write their replicas,
/// use the keys.
api::iam::CreateRole::Input replicationRoleInput(const QString &bucket);
api::iam::PutRolePolicy::Input replicationPolicyInput(const QString &bucket, const std::vector<api::s3::ReplicationRule> &rules);

/// The part of a rule's form that says whom S3 writes as: a role made for the bucket, or one that is there and trusts S3.
class ReplicationRoleFields : public QWidget
{
    Q_OBJECT
public:
    ReplicationRoleFields(Form &form, EngineHost &engine, const QString &bucket, QWidget *parent = nullptr);

    /// The configuration's; empty when there is none yet. Asks for the roles that could be chosen.
    void setRole(const QString &arn);
    QString role() const;
    /// Whether the role is the bucket's own, which is made and kept up by the console.
    bool isOwn() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showRoles();
    QString own() const;

    EngineHost &m_engine;
    const QString m_bucket;
    QString m_now;
    std::vector<std::pair<QString, QString>> m_roles; ///< ARN and name of those that trust S3
    RadioGroup *m_from;
    FormField *m_fromField;
    Select *m_role;
    FormField *m_roleField;
};

} // namespace nephoscope::gui::s3
