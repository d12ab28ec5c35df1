#pragma once

#include "api/generated/s3.h"
#include "gui/bridge/Text.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/Resource.h"

namespace nephoscope::api::s3control {
struct PublicAccessBlockConfiguration;
}

namespace nephoscope::gui::s3 {

// Groups that access control lists know (S3 user guide, predefined groups).
inline constexpr char allUsersGroup[] = "http://acs.amazonaws.com/groups/global/AllUsers";
inline constexpr char authenticatedUsersGroup[] = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
inline constexpr char logDeliveryGroup[] = "http://acs.amazonaws.com/groups/s3/LogDelivery";

/// The cards of a bucket's tabs and their forms.
std::vector<Setting> propertySettings(const QString &bucket);
std::vector<Setting> permissionSettings(const QString &bucket);

// By topic, for the two above.
Setting objectLockSetting(const QString &bucket);
/// "Governance, 30 days"
QString retentionText(const api::s3::DefaultRetention &retention);
Setting websiteSetting(const QString &bucket);
Setting loggingSetting(const QString &bucket);
Setting eventBridgeSetting(const QString &bucket);
Setting accelerationSetting(const QString &bucket);
Setting requesterPaysSetting(const QString &bucket);
Setting policySetting(const QString &bucket);
Setting aclSetting(const QString &bucket);
/// Public or not, in the words of the console.
Setting exposureSetting(const QString &bucket);
/// The trails that log what is done with its objects.
Setting dataEventsSetting(const QString &bucket);

// Fields that also the form of new buckets has.
FieldDescription ownershipField(const QString &initial);
FieldDescription publicAccessField(const api::s3::PublicAccessBlockConfiguration &block);
/// To be ticked while not all public access is blocked.
FieldDescription publicAcknowledgement();
FieldDescription bucketKeyField(bool on);
api::s3::PublicAccessBlockConfiguration publicAccessOf(const FormValues &values);
QString publicAccessValue(const api::s3::PublicAccessBlockConfiguration &block);
/// The account's settings as a bucket's: S3 Control has a type of its own for them.
api::s3::PublicAccessBlockConfiguration bucketBlockOf(const api::s3control::PublicAccessBlockConfiguration &block);
/// Who owns what others write, as the first rule says: `ObjectWriter` where nothing was ever set.
QString ownershipOf(const api::s3::GetBucketOwnershipControls::Output &controls);
/// Whether access control lists have a say under it.
bool countsAcls(const api::s3::GetBucketOwnershipControls::Output &controls);
/// On or off, of all four and of each.
std::vector<Fact> publicAccessFacts(const api::s3::PublicAccessBlockConfiguration &block);
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

} // namespace nephoscope::gui::s3
