#include "gui/consoles/s3/BucketRules.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/LifecycleWords.h"
#include "gui/consoles/s3/RuleList.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

using Rule = api::s3::LifecycleRule;

namespace {

struct LifecycleRules
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::LifecycleRules)
};

struct RuleTextsTr
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::RuleTexts)
};

} // namespace

QString RuleTexts::name() { return RuleTextsTr::tr("Rule name"); }
QString RuleTexts::status() { return RuleTextsTr::tr("Status"); }
QString RuleTexts::scope() { return RuleTextsTr::tr("Scope"); }
QString RuleTexts::edit() { return RuleTextsTr::tr("Edit"); }
QString RuleTexts::enable() { return RuleTextsTr::tr("Enable"); }
QString RuleTexts::disable() { return RuleTextsTr::tr("Disable"); }
QString RuleTexts::remove() { return RuleTextsTr::tr("Delete"); }
QString RuleTexts::removeWarning() { return RuleTextsTr::tr("What the rule has done stays done. Objects to come are left alone by it."); }

Cell RuleTexts::statusCell(bool enabled)
{
    return {.text = enabled ? RuleTextsTr::tr("Enabled") : RuleTextsTr::tr("Disabled"),
            .status = enabled ? StatusIndicator::Status::Success : StatusIndicator::Status::Stopped};
}

QString RuleTexts::switched(bool on, std::size_t count)
{
    return on ? RuleTextsTr::tr("%n rule(s) enabled", nullptr, int(count)) : RuleTextsTr::tr("%n rule(s) disabled", nullptr, int(count));
}

Resource lifecycleRules(const QString &bucket)
{
    auto type = ruleList<LifecycleSet>(QStringLiteral("lifecycle"), bucket,
                                       {.create = LifecycleRules::tr("Create lifecycle rule"),
                                        .removeTitle = LifecycleRules::tr("Delete lifecycle rule"),
                                        .removed = LifecycleRules::tr("Successfully deleted the lifecycle rule %1"),
                                        .failed = LifecycleRules::tr("The lifecycle rules were not changed"),
                                        .restored = LifecycleRules::tr("The lifecycle rule %1 is back")});
    type.title = LifecycleRules::tr("Lifecycle rules");
    type.description = LifecycleRules::tr("Move objects to colder classes and delete them, by their age.");
    addScopeColumn(type);
    type.column({.id = QStringLiteral("current"), .title = LifecycleRules::tr("Current version actions"), .width = 230, .stretch = true}, currentText);
    type.column({.id = QStringLiteral("noncurrent"), .title = LifecycleRules::tr("Noncurrent version actions"), .width = 250}, noncurrentText);
    type.column({.id = QStringLiteral("markers"), .title = LifecycleRules::tr("Expired delete markers"), .width = 190, .filter = ColumnSpec::Filter::Choice},
                [](const Rule &rule) { return removesMarkers(rule) ? LifecycleRules::tr("Delete") : QString(); });
    type.column({.id = QStringLiteral("uploads"), .title = LifecycleRules::tr("Incomplete uploads"), .width = 180}, uploadsText);
    type.filterPlaceholder = LifecycleRules::tr("Find lifecycle rules");
    type.emptyTitle = LifecycleRules::tr("No lifecycle rules");
    type.emptyText = LifecycleRules::tr("Old data costs less in a colder class, and nothing once it is deleted. A rule does both by itself.");
    type.help = help::lifecycle();
    return type;
}

} // namespace nephoscope::gui::s3
