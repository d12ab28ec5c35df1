#include "gui/consoles/s3/LifecycleWords.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/s3/StorageClasses.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

using Rule = api::s3::LifecycleRule;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::LifecycleWords)
};

/// Something that happens to one version of an object.
struct Step
{
    qint64 day = 0;
    std::optional<QDate> date = {};
    std::string storageClass = {}; ///< empty: it is deleted
    qint64 kept = 0;               ///< so many newer noncurrent versions are left alone
};
using Steps = std::vector<Step>;

constexpr qint64 daysBefore = 30; // how long the line is before the first date of the calendar

std::optional<Step> stepAt(const std::optional<std::int32_t> &days, const std::optional<Timestamp> &date)
{
    if (days)
        return Step{*days};
    if (!date)
        return std::nullopt;
    const QDate day = toQt(*date).toUTC().date();
    return Step{day.toJulianDay(), day};
}

Steps ordered(Steps steps)
{
    std::stable_sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) { return a.day < b.day; });
    return steps;
}

Steps currentSteps(const Rule &rule)
{
    Steps steps;
    for (const auto &transition : rule.transitions.value_or(std::vector<api::s3::Transition>())) {
        auto step = stepAt(transition.days, transition.date);
        if (!step || !transition.storageClass)
            continue;
        step->storageClass = transition.storageClass->value;
        steps.push_back(*step);
    }
    if (rule.expiration) {
        if (const auto step = stepAt(rule.expiration->days, rule.expiration->date))
            steps.push_back(*step);
    }
    return ordered(std::move(steps));
}

Steps noncurrentSteps(const Rule &rule)
{
    Steps steps;
    for (const auto &transition : rule.noncurrentVersionTransitions.value_or(std::vector<api::s3::NoncurrentVersionTransition>())) {
        if (transition.noncurrentDays && transition.storageClass)
            steps.push_back({*transition.noncurrentDays, {}, transition.storageClass->value, transition.newerNoncurrentVersions.value_or(0)});
    }
    if (const auto &end = rule.noncurrentVersionExpiration; end && end->noncurrentDays)
        steps.push_back({*end->noncurrentDays, {}, {}, end->newerNoncurrentVersions.value_or(0)});
    return ordered(std::move(steps));
}

QString whenText(const Step &step) { return step.date ? QLocale().toString(*step.date, QLocale::ShortFormat) : Words::tr("Day %1").arg(formatCount(step.day)); }

QString stepsText(const Steps &steps, const QString &ending)
{
    QStringList parts;
    for (const Step &step : steps) {
        const QString what = step.storageClass.empty() ? ending : storageClassText(step.storageClass);
        QString part = step.date ? Words::tr("%1 on %2").arg(what, whenText(step)) : Words::tr("%1 after %n day(s)", nullptr, int(step.day)).arg(what);
        if (step.kept > 0)
            part = Words::tr("%1 (the newest %2 stay)").arg(part, formatCount(step.kept));
        parts.append(part);
    }
    return parts.join(QStringLiteral(", "));
}

std::vector<TimelineStop> stopsOf(const Steps &steps, const QString &start, const QString &ending)
{
    TimelineStop first{.day = 0, .when = Words::tr("Day %1").arg(0), .text = start, .state = Words::tr("As uploaded")};
    if (!steps.empty() && steps.front().date) {
        first.day = steps.front().day - daysBefore;
        first.when = Words::tr("Until then");
        first.text = Words::tr("Objects stay as they were uploaded");
    }
    std::vector<TimelineStop> stops{first};
    for (const Step &step : steps) {
        TimelineStop stop{.day = step.day, .when = whenText(step), .text = ending, .isEnd = step.storageClass.empty()};
        if (!stop.isEnd) {
            stop.state = storageClassText(step.storageClass);
            stop.text = Words::tr("Move to %1").arg(stop.state);
            stop.color = storageClassColor(step.storageClass);
        }
        if (step.kept > 0)
            stop.text = Words::tr("%1 (the newest %2 stay)").arg(stop.text, formatCount(step.kept));
        stops.push_back(stop);
    }
    return stops;
}

} // namespace

QString currentText(const Rule &rule) { return stepsText(currentSteps(rule), Words::tr("Expire")); }
QString noncurrentText(const Rule &rule) { return stepsText(noncurrentSteps(rule), Words::tr("Delete")); }

bool removesMarkers(const Rule &rule) { return rule.expiration && rule.expiration->expiredObjectDeleteMarker.value_or(false); }

QString uploadsText(const Rule &rule)
{
    const auto &abort = rule.abortIncompleteMultipartUpload;
    return abort && abort->daysAfterInitiation ? Words::tr("%1 after %n day(s)", nullptr, *abort->daysAfterInitiation).arg(Words::tr("Delete")) : QString();
}

bool isDated(const Rule &rule)
{
    const auto transitions = rule.transitions.value_or(std::vector<api::s3::Transition>());
    return (rule.expiration && rule.expiration->date)
        || std::any_of(transitions.begin(), transitions.end(), [](const auto &transition) { return transition.date.has_value(); });
}

std::vector<TimelineStop> currentStops(const Rule &rule)
{
    return stopsOf(currentSteps(rule), Words::tr("Objects are uploaded"), Words::tr("Objects expire"));
}

std::vector<TimelineStop> noncurrentStops(const Rule &rule)
{
    return stopsOf(noncurrentSteps(rule), Words::tr("Versions become noncurrent"), Words::tr("Versions are deleted for good"));
}

} // namespace nephoscope::gui::s3
