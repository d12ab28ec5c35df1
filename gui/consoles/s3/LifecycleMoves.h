#pragma once

#include "api/generated/s3.h"

#include <QtCore/QDate>
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
    std::optional<qint64> days = {};   ///< nothing: none, or no number, was entered; of rules on dates: the day, counted from 1970-01-01
    std::optional<qint64> kept = {};   ///< noncurrent versions only: so many newer ones stay where they are
    bool operator==(const LifecycleMove &) const = default;
};
using LifecycleMoves = std::vector<LifecycleMove>;

constexpr qint64 mostDays = 2147483647;
constexpr qint64 mostKept = 100;

/// What a rule counts: days of age, or days of the calendar.
enum class LifecycleTimes { Ages, Dates };

qint64 dayOfDate(const QDate &date);
QDate dateOfDay(qint64 day);

QString classProblem(const LifecycleMoves &moves, std::size_t index);
QString daysProblem(const LifecycleMoves &moves, std::size_t index, LifecycleTimes times = LifecycleTimes::Ages);
/// Of the days after which, or the date on which, what has moved this way expires.
QString expirationProblem(const LifecycleMoves &moves, const std::optional<qint64> &days, LifecycleTimes times = LifecycleTimes::Ages);
/// The first class that nothing moves to yet, with the fewest days it can have; on dates, a month behind the last one.
LifecycleMove nextMove(const LifecycleMoves &moves, LifecycleTimes times = LifecycleTimes::Ages);

} // namespace nephoscope::gui::s3
