#pragma once

#include "api/generated/s3.h"

#include <QtCore/QString>

#include <optional>
#include <utility>
#include <vector>

namespace nephoscope::gui::s3 {

/// The objects a rule is for: all of them, or those that fit everything said here.
struct RuleScope
{
    QString prefix = {};
    std::vector<std::pair<QString, QString>> tags = {};
    std::optional<qint64> larger = {};  ///< than this many bytes; lifecycle rules only
    std::optional<qint64> smaller = {};
    QString point = {}; ///< ARN of the access point they are reached through; of metrics only

    bool isWholeBucket() const { return prefix.isEmpty() && tags.empty() && !larger && !smaller && point.isEmpty(); }
    bool hasSizes() const { return larger || smaller; }
    /// "Entire bucket", "Prefix logs/, tag a = b, larger than 1 MB".
    QString text() const;
    bool operator==(const RuleScope &) const = default;
};

RuleScope scopeOf(const api::s3::LifecycleRule &rule);
RuleScope scopeOf(const api::s3::ReplicationRule &rule);
RuleScope scopeOf(const api::s3::IntelligentTieringConfiguration &configuration);
RuleScope scopeOf(const api::s3::MetricsConfiguration &configuration);
RuleScope scopeOf(const api::s3::AnalyticsConfiguration &configuration);
/// As the API wants it: one predicate alone, several in And. Rules of the old form (a prefix of their own) become new ones.
void setScope(api::s3::LifecycleRule &rule, const RuleScope &scope);
void setScope(api::s3::ReplicationRule &rule, const RuleScope &scope);
/// These have no filter for the whole bucket.
void setScope(api::s3::IntelligentTieringConfiguration &configuration, const RuleScope &scope);
void setScope(api::s3::MetricsConfiguration &configuration, const RuleScope &scope);
void setScope(api::s3::AnalyticsConfiguration &configuration, const RuleScope &scope);

} // namespace nephoscope::gui::s3
