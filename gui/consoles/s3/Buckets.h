#pragma once

#include "gui/describe/Resource.h"

namespace nephoscope::gui::s3 {

/// Buckets: the list, the form, and a bucket's page with the tabs Objects, Properties and Permissions. `where` names
/// the bucket (`id`) and the folder (`prefix`) of the page.
Resource buckets(const Params &where);

/// Amazon S3 and Buckets, and the names of the folders above and at `key`; the last is the page itself.
std::vector<Breadcrumb> pathTo(const QString &bucket, const QString &key = {});

} // namespace nephoscope::gui::s3
