#pragma once

#include "api/generated/s3.h"
#include "gui/bridge/Text.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui::s3 {

/// The cards of a bucket's tabs and their forms.
std::vector<Setting> propertySettings(const QString &bucket);
std::vector<Setting> permissionSettings(const QString &bucket);

// By topic, for the two above.
Setting objectLockSetting(const QString &bucket);
Setting websiteSetting(const QString &bucket);
Setting loggingSetting(const QString &bucket);
Setting eventBridgeSetting(const QString &bucket);
Setting accelerationSetting(const QString &bucket);
Setting requesterPaysSetting(const QString &bucket);
Setting policySetting(const QString &bucket);
Setting aclSetting(const QString &bucket);

// Fields that also the form of new buckets has.
FieldDescription ownershipField(const QString &initial);
FieldDescription publicAccessField(const std::vector<bool> &on);
/// To be ticked while not all public access is blocked.
FieldDescription publicAcknowledgement();
FieldDescription bucketKeyField(bool on);
api::s3::PublicAccessBlockConfiguration publicAccessOf(const FormValues &values);
QString publicAccessValue(const api::s3::PublicAccessBlockConfiguration &block);
struct EncryptionChoice;
/// What its first rule says.
EncryptionChoice encryptionIn(const std::optional<api::s3::ServerSideEncryptionConfiguration> &configuration);
/// The configuration with this choice in its first rule.
api::s3::ServerSideEncryptionConfiguration encryptionWith(api::s3::ServerSideEncryptionConfiguration before, const EncryptionChoice &choice);
std::vector<api::s3::Tag> tagSetOf(const FormValues::Tags &tags);

/// An input that only names the bucket.
template <class Operation>
typename Operation::Input inputFor(const QString &bucket)
{
    typename Operation::Input input;
    input.bucket = toStd(bucket);
    return input;
}

/// What is said when calls after the first are refused, and when Retry has set them all.
struct MissingWords
{
    QString missing;
    QString done;
};
/// Sends the calls in order. Once the first has gone through, the form has done its part: a later one that is refused is
/// told with what is not set because of it, and with Retry.
void sendOrTellMissing(const ActionContext &context, QObject *receiver, FormCalls calls, MissingWords words, ActionContext::Ending end);

/// A word with a tick where it is on.
Fact stateFact(const QString &key, bool on, const QString &text);
/// "Enabled" or "Disabled".
QString enabledText(bool on);
/// The radio buttons Disable and Enable, "false" and "true".
FieldDescription enableField(const QString &id, const QString &label, bool on, const QString &whatItDoes = {});
/// A box that has to be ticked before a form can be sent.
FieldDescription acknowledgement(const QString &id, const QString &text);
/// A field that is asked only while switch or radio `id` says "true".
FieldDescription onlyWith(const QString &id, FieldDescription field);

} // namespace nephoscope::gui::s3
