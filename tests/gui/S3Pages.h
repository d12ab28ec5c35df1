#pragma once

#include "ConsoleHarness.h"

#include "gui/consoles/s3/ObjectSource.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"

namespace nephoscope::gui::s3 {

/// The names of the rows shown.
inline QStringList idsOf(ResourceTable &table)
{
    QStringList ids;
    for (int row = 0; row < table.model().rowCount(); ++row)
        ids << table.model().cell(table.model().index(row, table.model().hasCheckColumn() ? 1 : 0)).text;
    return ids;
}

/// The list on a bucket's page.
inline ResourceView *listOf(DetailsPage *page) { return page ? qobject_cast<ResourceView *>(page->panel()) : nullptr; }
inline ResourceTable &tableOf(DetailsPage *page) { return listOf(page)->table(); }
inline ObjectSource &sourceOf(DetailsPage *page) { return static_cast<ObjectSource &>(listOf(page)->source()); }

} // namespace nephoscope::gui::s3
