#pragma once

#include "api/generated/s3control.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui {
class ConsoleDescription;
}

// Access points: names of their own for a bucket, each with a policy of its own.
namespace nephoscope::gui::s3 {

/// An access point as lists and its own page show it.
struct AccessPoint
{
    std::string name;
    std::string alias;         ///< stands for a bucket's name in requests
    std::string arn;
    std::string bucket;
    std::string bucketAccount; ///< that owns the bucket
    std::string account;       ///< that owns the access point
    std::string vpc;           ///< empty: reached from the internet
    bool isPublic = false;     ///< by its own policy
    std::shared_ptr<const api::s3control::GetAccessPoint::Output> whole = {}; ///< on its own page only

    QString origin() const;
    Cell access() const;
};

/// An input that names the account and, where it does, the access point.
template <class Operation>
typename Operation::Input pointInput(EngineHost &engine, const QString &name)
{
    typename Operation::Input input;
    input.accountId = engine.accountId().toStdString();
    if constexpr (requires { input.name; })
        input.name = name.toStdString();
    return input;
}

/// All of the account in this Region, or with `bucket` those of one bucket.
Resource accessPoints(const Params &where);
Resource accessPointsOf(const QString &bucket);

/// The form of a new one; with `bucket` for that one.
FormDescription accessPointForm(const QString &bucket = {});
/// The cards of the tab Permissions.
std::vector<Setting> accessPointPermissions(const QString &name);
/// The card of its tags.
Setting accessPointTags(const QString &name);

// Addresses.
QString accessPointsAddress();
QString accessPointAddress(const QString &name, const QString &tab = {});
/// The form for a new one of a bucket.
QString newAccessPointAddress(const QString &bucket);

/// `access-points`, its form and its pages, and `new-access-point/BUCKET`.
void addAccessPointPages(ConsoleDescription &description);

} // namespace nephoscope::gui::s3
