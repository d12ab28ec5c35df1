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

    bool isWholeBucket() const { return prefix.isEmpty() && tags.empty() && !larger && !smaller; }
    bool hasSizes() const { return larger || smaller; }
    /// "Entire bucket", "Prefix logs/, tag a = b, larger than 1 MB".
    QString text() const;
    bool operator==(const RuleScope &) const = default;
};

RuleScope scopeOf(const api::s3::LifecycleRule &rule);
RuleScope scopeOf(const api::s3::ReplicationRule &rule);
/// As the API wants it: one predicate alone, several in And. Rules of the old form (a prefix of their own) become new ones.
void setScope(api::s3::LifecycleRule &rule, const RuleScope &scope);
void setScope(api::s3::ReplicationRule &rule, const RuleScope &scope);

} // namespace nephoscope::gui::s3
