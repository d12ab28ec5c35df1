#pragma once

#include "gui/describe/FormDescription.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui::s3 {

/// Directory buckets of all Regions: the list, the form, and a bucket's page with its objects. `where` names the
/// bucket (`id`) of the page.
Resource directoryBuckets(const Params &where);
/// All objects of a directory bucket, whatever folders they are in.
Resource directoryObjects(const QString &bucket);
FormDescription directoryBucketForm(const QString &region);

QString directoryBucketsAddress();
QString directoryBucketAddress(const QString &bucket, const QString &tab = {});

} // namespace nephoscope::gui::s3
