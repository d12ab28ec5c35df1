#include "gui/consoles/s3/BucketRules.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/ReplicationWords.h"
#include "gui/consoles/s3/RuleList.h"
#include "gui/consoles/s3/StorageClasses.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

using Rule = api::s3::ReplicationRule;

namespace {

struct ReplicationRules
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::ReplicationRules)
};

} // namespace

QString destinationOf(const Rule &rule)
{
    const QString text = rule.destination ? toQt(rule.destination->bucket.value_or("")) : QString();
    return text.section(QStringLiteral(":::"), -1);
}

QString replicaClassText(const Rule &rule)
{
    const bool named = rule.destination && rule.destination->storageClass;
    return named ? storageClassText(rule.destination->storageClass->value) : ReplicationRules::tr("Same as source");
}

bool replicatesMarkers(const Rule &rule)
{
    return rule.deleteMarkerReplication && rule.deleteMarkerReplication->status && *rule.deleteMarkerReplication->status == std::string_view("Enabled");
}

Resource replicationRules(const QString &bucket)
{
    auto type = ruleList<ReplicationSet>(QStringLiteral("replication"), bucket,
                                         {.create = ReplicationRules::tr("Create replication rule"),
                                          .removeTitle = ReplicationRules::tr("Delete replication rule"),
                                          .removed = ReplicationRules::tr("Successfully deleted the replication rule %1"),
                                          .failed = ReplicationRules::tr("The replication rules were not changed"),
                                          .restored = ReplicationRules::tr("The replication rule %1 is back")});
    type.title = ReplicationRules::tr("Replication rules");
    type.description = ReplicationRules::tr("Copy what is written here to another bucket, by itself.");
    type.column({.id = QStringLiteral("priority"), .title = ReplicationRules::tr("Priority"), .width = 110, .rightAligned = true}, &Rule::priority);
    addScopeColumn(type);
    type.column({.id = QStringLiteral("destination"), .title = ReplicationRules::tr("Destination bucket"), .width = 165, .stretch = true}, destinationOf);
    type.column({.id = QStringLiteral("class"), .title = ReplicationRules::tr("Storage class"), .width = 165, .filter = ColumnSpec::Filter::Choice}, replicaClassText);
    type.column({.id = QStringLiteral("markers"), .title = ReplicationRules::tr("Delete markers"), .width = 150, .filter = ColumnSpec::Filter::Choice},
                [](const Rule &rule) { return RuleTexts::statusCell(replicatesMarkers(rule)); });
    type.filterPlaceholder = ReplicationRules::tr("Find replication rules");
    type.emptyTitle = ReplicationRules::tr("No replication rules");
    type.emptyText = ReplicationRules::tr("A copy in another Region is near to other people, and there when the first one is not. Both buckets need versioning.");
    type.help = help::replication();
    return type;
}

} // namespace nephoscope::gui::s3
