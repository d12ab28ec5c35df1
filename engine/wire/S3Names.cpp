#include "wire/CodecInternal.h"

#include <algorithm>
#include <array>

namespace nephoscope::wire {

namespace {

struct RootName
{
    std::string_view operation;
    std::string_view root;
};

// The models name reply roots only by accident of the shape; these are S3's own
// (Amazon S3 API Reference, "Response Syntax" of each operation). Sorted by operation.
constexpr std::array rootNames{
    RootName{"CompleteMultipartUpload", "CompleteMultipartUploadResult"},
    RootName{"CreateMultipartUpload", "InitiateMultipartUploadResult"},
    RootName{"CreateSession", "CreateSessionResult"},
    RootName{"DeleteObjects", "DeleteResult"},
    RootName{"GetBucketAccelerateConfiguration", "AccelerateConfiguration"},
    RootName{"GetBucketAcl", "AccessControlPolicy"},
    RootName{"GetBucketCors", "CORSConfiguration"},
    RootName{"GetBucketLifecycle", "LifecycleConfiguration"},
    RootName{"GetBucketLifecycleConfiguration", "LifecycleConfiguration"},
    RootName{"GetBucketLocation", "LocationConstraint"},
    RootName{"GetBucketLogging", "BucketLoggingStatus"},
    RootName{"GetBucketNotification", "NotificationConfiguration"},
    RootName{"GetBucketNotificationConfiguration", "NotificationConfiguration"},
    RootName{"GetBucketRequestPayment", "RequestPaymentConfiguration"},
    RootName{"GetBucketTagging", "Tagging"},
    RootName{"GetBucketVersioning", "VersioningConfiguration"},
    RootName{"GetBucketWebsite", "WebsiteConfiguration"},
    RootName{"GetObjectAcl", "AccessControlPolicy"},
    RootName{"GetObjectAttributes", "GetObjectAttributesResponse"},
    RootName{"GetObjectTagging", "Tagging"},
    RootName{"ListBucketAnalyticsConfigurations", "ListBucketAnalyticsConfigurationResult"},
    RootName{"ListBucketIntelligentTieringConfigurations", "ListBucketIntelligentTieringConfigurationsOutput"},
    RootName{"ListBucketInventoryConfigurations", "ListInventoryConfigurationsResult"},
    RootName{"ListBucketMetricsConfigurations", "ListMetricsConfigurationsResult"},
    RootName{"ListBuckets", "ListAllMyBucketsResult"},
    RootName{"ListDirectoryBuckets", "ListAllMyDirectoryBucketsResult"},
    RootName{"ListMultipartUploads", "ListMultipartUploadsResult"},
    RootName{"ListObjectVersions", "ListVersionsResult"},
    RootName{"ListObjects", "ListBucketResult"},
    RootName{"ListObjectsV2", "ListBucketResult"},
    RootName{"ListParts", "ListPartsResult"},
};

} // namespace

std::string_view s3RootName(std::string_view operation)
{
    const auto found = std::lower_bound(rootNames.begin(), rootNames.end(), operation,
                                        [](const RootName &entry, std::string_view name) { return entry.operation < name; });
    return found != rootNames.end() && found->operation == operation ? found->root : std::string_view();
}

std::string xmlNamespaceOf(const api::Service &service)
{
    if (!service.xmlNamespace.empty())
        return std::string(service.xmlNamespace);
    if (service.id == "s3")
        return "http://s3.amazonaws.com/doc/2006-03-01/";
    if (service.id == "s3control")
        return "http://awss3control.amazonaws.com/doc/2018-08-20/";
    if (service.id == "sqs")
        return "http://queue.amazonaws.com/doc/2012-11-05/";
    std::string derived = "http://";
    return derived.append(service.endpointPrefix).append(".amazonaws.com/doc/").append(service.apiVersion).append("/");
}

} // namespace nephoscope::wire
