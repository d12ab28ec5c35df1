#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <map>
#include <optional>

namespace nephoscope::gui {

/// The words of AWS's shared files, for those who read and those who write them.
namespace profileword {
inline constexpr char profile[] = "profile";
inline constexpr char accessKeyId[] = "aws_access_key_id";
inline constexpr char secretKey[] = "aws_secret_access_key";
inline constexpr char sessionToken[] = "aws_session_token";
inline constexpr char region[] = "region";
inline constexpr char endpointUrl[] = "endpoint_url";
inline constexpr char caBundle[] = "ca_bundle";
} // namespace profileword

/// What a profile says of one cloud. Empty: nothing.
struct AwsProfile
{
    QString name;
    QString accessKeyId;
    QString secretKey;
    QString sessionToken;
    QString region;
    QString endpointUrl; ///< S3's own, where there is one
    QString caBundle;
    bool pathStyle = false;
    /// The setting by which it gets its keys elsewhere (`sso_session`, `role_arn`, `credential_process` …), where it has no
    /// keys itself.
    QString keysElsewhere;

    bool hasKeys() const { return !accessKeyId.isEmpty() && !secretKey.isEmpty(); }
    bool operator==(const AwsProfile &) const = default;
};

/// The profiles of `~/.aws/config` and `~/.aws/credentials`, read as the AWS SDKs do (AWS SDKs and Tools Reference Guide,
/// "Shared config and credentials files"): keys of the credentials file go before those of the other.
class AwsProfiles
{
public:
    static AwsProfiles parse(const QString &config, const QString &credentials);
    /// The user's files, or those that AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name. Reads the disk: not on the
    /// GUI thread. What is not there is empty.
    static AwsProfiles read();
    /// What the environment of this process says: AWS_ACCESS_KEY_ID, AWS_SESSION_TOKEN, AWS_REGION …
    static AwsProfile environment();

    /// By name, `default` first.
    QStringList names() const;
    std::optional<AwsProfile> find(const QString &name) const;

private:
    std::map<QString, AwsProfile> m_profiles;
};

} // namespace nephoscope::gui
