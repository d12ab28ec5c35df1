#pragma once

#include "api/generated/s3.h"

#include <QtCore/QString>

#include <optional>
#include <string>
#include <vector>

// What S3 allows in a lifecycle rule, in the words of a person. Every check gives an error text, empty when all is well.
namespace nephoscope::gui::s3 {

/// A move to a colder class, as a form has it.
struct LifecycleMove
{
    std::string storageClass = {};
    std::optional<qint64> days = {};   ///< nothing: none, or no number, was entered
    std::optional<qint64> kept = {};   ///< noncurrent versions only: so many newer ones stay where they are
    bool operator==(const LifecycleMove &) const = default;
};
using LifecycleMoves = std::vector<LifecycleMove>;

constexpr qint64 mostDays = 2147483647;
constexpr qint64 mostKept = 100;

QString classProblem(const LifecycleMoves &moves, std::size_t index);
QString daysProblem(const LifecycleMoves &moves, std::size_t index);
/// Of the days after which what has moved this way expires.
QString expirationProblem(const LifecycleMoves &moves, const std::optional<qint64> &days);
/// The first class that nothing moves to yet, with the fewest days it can have.
LifecycleMove nextMove(const LifecycleMoves &moves);

} // namespace nephoscope::gui::s3
