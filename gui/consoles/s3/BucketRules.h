#pragma once

#include "gui/describe/Resource.h"

namespace nephoscope::gui {
class ConsoleDescription;
}

namespace nephoscope::gui::s3 {

// The lists of a bucket's Management tab. Changing a rule reads the others anew, so that none is lost.
Resource lifecycleRules(const QString &bucket);
Resource replicationRules(const QString &bucket);
Resource inventories(const QString &bucket);
/// Multipart uploads that are under way or were left: of the same tab.
Resource openUploads(const QString &bucket);

/// Where an inventory configuration is edited or, without its id, created.
QString inventoryAddress(const QString &bucket, const QString &id = {});
/// `inventory/BUCKET` and `inventory/BUCKET?id=…`.
void addInventoryPages(ConsoleDescription &description);
/// Opens the Select page on the first data file that a report's manifest names.
void queryReport(const ActionContext &context, const QString &bucket, const QString &manifest);

/// Archive configurations of Intelligent-Tiering, and `archive/BUCKET?id=…`.
Resource archiveConfigs(const QString &bucket);
void addArchivePages(ConsoleDescription &description);

/// Metrics configurations, which the console calls filters, and `request-metrics/BUCKET?id=…`.
Resource metricsFilters(const QString &bucket);
void addMetricsPages(ConsoleDescription &description);

/// Storage class analysis, and `analytics/BUCKET?id=…`.
Resource analyses(const QString &bucket);
void addAnalysisPages(ConsoleDescription &description);

/// Block Public Access of the account: `public-access`.
void addAccountPages(ConsoleDescription &description);

/// The size from which lifecycle rules move objects: one for all rules of the bucket.
Setting transitionSize(const QString &bucket);

} // namespace nephoscope::gui::s3
