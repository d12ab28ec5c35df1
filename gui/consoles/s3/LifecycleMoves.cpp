#include "gui/consoles/s3/LifecycleMoves.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/s3/StorageClasses.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

struct Moves
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::LifecycleMoves)
};

constexpr qint64 daysOfInfrequentAccess = 30;

/// The days from which on objects of class `from` may move on, when they came there after `days`.
qint64 earliestAfter(const std::string &from, qint64 days) { return isInfrequentAccess(from) ? days + daysOfInfrequentAccess : days + 1; }

QString dateText(qint64 day) { return QLocale().toString(dateOfDay(day), QLocale::ShortFormat); }

/// Dates know an order and no least time between them.
QString dateProblem(const LifecycleMoves &moves, const LifecycleMove &move)
{
    if (!move.days)
        return Moves::tr("Enter a date.");
    for (const LifecycleMove &other : moves) {
        if (!other.days || coldness(other.storageClass) >= coldness(move.storageClass) || *move.days > *other.days)
            continue;
        return Moves::tr("The move to %1 has to come later than that to %2: enter a date after %3.")
            .arg(storageClassText(move.storageClass), storageClassText(other.storageClass), dateText(*other.days));
    }
    return {};
}

} // namespace

qint64 dayOfDate(const QDate &date) { return QDate(1970, 1, 1).daysTo(date); }
QDate dateOfDay(qint64 day) { return QDate(1970, 1, 1).addDays(day); }

QString classProblem(const LifecycleMoves &moves, std::size_t index)
{
    const LifecycleMove &move = moves[index];
    if (move.storageClass.empty())
        return Moves::tr("Choose a storage class.");
    for (std::size_t i = 0; i < moves.size(); ++i) {
        const LifecycleMove &other = moves[i];
        if (i < index && other.storageClass == move.storageClass)
            return Moves::tr("The rule moves to %1 already.").arg(storageClassText(move.storageClass));
        if (coldness(other.storageClass) < coldness(move.storageClass) && !canMove(other.storageClass, move.storageClass))
            return Moves::tr("S3 cannot move from %1 to %2.").arg(storageClassText(other.storageClass), storageClassText(move.storageClass));
    }
    return {};
}

QString daysProblem(const LifecycleMoves &moves, std::size_t index, LifecycleTimes times)
{
    const LifecycleMove &move = moves[index];
    if (times == LifecycleTimes::Dates)
        return dateProblem(moves, move);
    if (!move.days || *move.days < 0 || *move.days > mostDays)
        return Moves::tr("Enter the number of days.");
    const QString name = storageClassText(move.storageClass);
    if (isInfrequentAccess(move.storageClass) && *move.days < daysOfInfrequentAccess)
        return Moves::tr("S3 moves to %1 after 30 days at the earliest.").arg(name);
    for (const LifecycleMove &other : moves) {
        if (!other.days || coldness(other.storageClass) >= coldness(move.storageClass))
            continue;
        const QString warmer = storageClassText(other.storageClass);
        if (*move.days <= *other.days)
            return Moves::tr("The move to %1 has to come later than that to %2: enter more than %3.").arg(name, warmer, formatCount(*other.days));
        if (const qint64 earliest = earliestAfter(other.storageClass, *other.days); *move.days < earliest)
            return Moves::tr("Objects stay in %1 for 30 days at least: enter %2 or more.").arg(warmer, formatCount(earliest));
    }
    return {};
}

QString expirationProblem(const LifecycleMoves &moves, const std::optional<qint64> &days, LifecycleTimes times)
{
    if (times == LifecycleTimes::Dates) {
        if (!days)
            return Moves::tr("Enter a date.");
        for (const LifecycleMove &move : moves) {
            if (move.days && *days <= *move.days)
                return Moves::tr("The move to %1 comes first: enter a date after %2.").arg(storageClassText(move.storageClass), dateText(*move.days));
        }
        return {};
    }
    if (!days || *days < 1 || *days > mostDays)
        return Moves::tr("Enter a number of days from 1.");
    for (const LifecycleMove &move : moves) {
        if (move.days && *days <= *move.days)
            return Moves::tr("The move to %1 comes first: enter more than %2.").arg(storageClassText(move.storageClass), formatCount(*move.days));
    }
    return {};
}

LifecycleMove nextMove(const LifecycleMoves &moves, LifecycleTimes times)
{
    LifecycleMove next;
    qint64 earliest = 0;
    int coldest = 0;
    const bool dates = times == LifecycleTimes::Dates;
    for (const LifecycleMove &move : moves) {
        coldest = std::max(coldest, coldness(move.storageClass));
        if (move.days)
            earliest = std::max(earliest, dates ? *move.days + daysOfInfrequentAccess : earliestAfter(move.storageClass, *move.days));
    }
    for (const std::string_view name : storageClasses()) {
        const bool reachable = std::all_of(moves.begin(), moves.end(), [&](const LifecycleMove &move) { return canMove(move.storageClass, name); });
        if (!next.storageClass.empty() || coldness(name) <= coldest || !reachable)
            continue;
        next.storageClass = name;
        if (dates)
            next.days = earliest > 0 ? std::optional(earliest) : std::nullopt;
        else
            next.days = std::max(earliest, isInfrequentAccess(name) ? daysOfInfrequentAccess : moves.empty() ? 0 : earliest);
    }
    return next;
}

} // namespace nephoscope::gui::s3
