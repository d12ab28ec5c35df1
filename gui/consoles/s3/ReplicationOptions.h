#pragma once

#include "api/generated/s3.h"

#include <QtWidgets/QWidget>

namespace nephoscope::gui {
class EngineHost;
class Form;
class FormField;
class Select;
class TextInput;
class Toggle;
}

namespace nephoscope::gui::s3 {

/// The part of a replication rule's form about keys of KMS, replication time control, metrics, changes of replicas and the account
/// of the destination.
class ReplicationOptions : public QWidget
{
    Q_OBJECT
public:
    ReplicationOptions(Form &form, EngineHost &engine, QWidget *parent = nullptr);

    void setRule(const api::s3::ReplicationRule &rule);
    void apply(api::s3::ReplicationRule &rule) const;
    /// The destination belongs to somebody else, of whose bucket nothing can be asked.
    bool isForeign() const;

Q_SIGNALS:
    void foreignChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void sync();
    void showKeys();
    void chooseKey();
    QString key() const;
    QString keyProblem() const;

    EngineHost &m_engine;
    QString m_now; ///< the rule's key
    std::vector<std::pair<QString, QString>> m_keys; ///< ARN and name
    Toggle *m_foreign;
    FormField *m_foreignField;
    TextInput *m_account;
    FormField *m_accountField;
    Toggle *m_owner;
    FormField *m_ownerField;
    Toggle *m_kms;
    FormField *m_kmsField;
    Select *m_key;
    FormField *m_keyField;
    TextInput *m_arn;
    FormField *m_arnField;
    Toggle *m_timed;
    FormField *m_timedField;
    Toggle *m_metrics;
    FormField *m_metricsField;
    Toggle *m_changes;
    FormField *m_changesField;
};

} // namespace nephoscope::gui::s3
