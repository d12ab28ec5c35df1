#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace nephoscope::gui {
struct FieldDescription;
class FormValues;
}

// Who may publish and subscribe: the questions of the basic form, and the policies they make.
namespace nephoscope::gui::sns {

struct TopicAccess
{
    enum class Who { Owner, Everyone, Accounts };
    Who publish = Who::Owner;
    Who subscribe = Who::Owner;
    QStringList publishers = {};  ///< 12-digit accounts, of Who::Accounts
    QStringList subscribers = {};

    bool isDefault() const { return publish == Who::Owner && subscribe == Who::Owner; }
};

/// The policy of a topic, as the AWS console writes it.
QString topicPolicyText(const QString &arn, const TopicAccess &access);
/// A policy that lets a service publish: for `source`, an ARN with a placeholder.
QString servicePolicyText(const QString &arn, const QString &service, const QString &source);

/// Of a new topic, which has no ARN yet.
std::vector<FieldDescription> accessFields();
/// The policy that was asked for; empty: SNS's own.
QString enteredPolicy(const FormValues &values, const QString &arn);

} // namespace nephoscope::gui::sns
