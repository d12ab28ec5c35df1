#include "tests/gui/ConsoleWindow.h"

#include "gui/gallery/Gallery.h"

namespace nephoscope::gui {

QStringList ConsoleWindow::addresses()
{
    QStringList out{QStringLiteral("home"),
                    QStringLiteral("settings"),
                    QStringLiteral("transfers"),
                    QStringLiteral("flow"),
                    QStringLiteral("nowhere/at/all"),
                    QStringLiteral("s3/buckets"),
                    QStringLiteral("s3/buckets/create"),
                    QStringLiteral("s3/buckets/lecture-1/properties/object-lock/edit"),
                    QStringLiteral("s3/buckets/lecture-1/permissions"),
                    QStringLiteral("s3/buckets/lecture-1/permissions/acl/edit"),
                    QStringLiteral("s3/buckets/lecture-1/properties/website/edit"),
                    QStringLiteral("s3/buckets/lecture-1?prefix="),
                    QStringLiteral("s3/buckets/lecture-1?prefix=slides/"),
                    QStringLiteral("s3/buckets/lecture-2?prefix="),
                    QStringLiteral("s3/buckets/lecture-1/properties"),
                    QStringLiteral("s3/buckets/lecture-1/metrics"),
                    QStringLiteral("s3/buckets/lecture-1/management"),
                    QStringLiteral("s3/lifecycle/lecture-1"),
                    QStringLiteral("s3/replication/lecture-1"),
                    QStringLiteral("s3/buckets/no-such-bucket?prefix="),
                    QStringLiteral("s3/buckets/lecture-1?prefix=&versions=true"),
                    QStringLiteral("s3/objects/lecture-1?key=notes.txt"),
                    QStringLiteral("s3/objects/lecture-1/permissions?key=notes.txt"),
                    QStringLiteral("s3/objects/lecture-1/versions?key=notes.txt"),
                    QStringLiteral("s3/objects/lecture-1/preview?key=notes.txt"),
                    QStringLiteral("s3/objects/lecture-1?key=gone.txt"),
                    QStringLiteral("s3/objects/lecture-1/select?key=gone.txt"),
                    QStringLiteral("s3/speed"), QStringLiteral("s3/samples/encryption"),
                    QStringLiteral("s3/sync"),
                    QStringLiteral("s3/upload/lecture-1"),
                    QStringLiteral("s3/upload/no-such-bucket"),
                    QStringLiteral("s3/lifecycle/no-such-bucket"),
                    QStringLiteral("s3/inventory/no-such-bucket"),
                    QStringLiteral("s3/inventory/lecture-1"),
                    QStringLiteral("s3/events/lecture-1"),
                    QStringLiteral("s3/archive/lecture-1"),
                    QStringLiteral("s3/request-metrics/lecture-1"),
                    QStringLiteral("s3/analytics/lecture-1"),
                    QStringLiteral("s3/objects/lecture-1/parts?key=slides/video.mp4"),
                    QStringLiteral("s3/public-access"),
                    QStringLiteral("s3/public-access/block/edit"),
                    QStringLiteral("s3/buckets/lecture-1/access-points"),
                    QStringLiteral("s3/access-points"),
                    QStringLiteral("s3/access-points/orders"),
                    QStringLiteral("s3/access-points/orders/properties"),
                    QStringLiteral("s3/access-points/orders/permissions"),
                    QStringLiteral("s3/access-points/no-such-point/properties"),
                    QStringLiteral("s3/directory-buckets"),
                    QStringLiteral("s3/directory-buckets/create"),
                    QStringLiteral("s3/directory-buckets/lecture--use1-az4--x-s3"),
                    QStringLiteral("s3/directory-buckets/lecture--use1-az4--x-s3/properties"),
                    QStringLiteral("s3/directory-buckets/lecture--use1-az4--x-s3/metrics"),
                    QStringLiteral("s3/storage-lens"),
                    QStringLiteral("s3/storage-lens/create"),
                    QStringLiteral("s3/storage-lens/default-account-dashboard"),
                    QStringLiteral("s3/storage-lens/default-account-dashboard/region"),
                    QStringLiteral("s3/storage-lens/default-account-dashboard/storage-class"),
                    QStringLiteral("s3/storage-lens/default-account-dashboard/bucket"),
                    QStringLiteral("s3/storage-lens/default-account-dashboard/configuration"),
                    QStringLiteral("s3/storage-lens/default-account-dashboard/configuration/dashboard/edit"),
                    QStringLiteral("s3/storage-lens/no-such-dashboard"),
                    QStringLiteral("s3/jobs"),
                    QStringLiteral("s3/jobs/create"),
                    QStringLiteral("s3/jobs/no-such-job"),
                    QStringLiteral("s3/jobs/no-such-job/clone"),
                    QStringLiteral("kit")};
    for (const char *setting : {"properties/versioning", "properties/tags", "properties/encryption", "properties/logging", "properties/acceleration",
                                "properties/requester-pays", "properties/eventbridge", "permissions/public-access", "permissions/ownership", "management/transition-size"})
        out.append(u"s3/buckets/lecture-1/" % QString::fromLatin1(setting) % u"/edit");
    for (const char *setting : {"legal-hold", "retention"})
        out.append(u"s3/objects/lecture-1/properties/" % QString::fromLatin1(setting) % u"/edit?key=notes.txt");
    out.append(QStringLiteral("s3/objects/lecture-1/permissions/acl/edit?key=notes.txt"));
    for (const char *page : {"keys", "aws-keys", "keys/create", "keys/KEY", "keys/KEY/cryptography", "keys/KEY/tags", "keys/KEY/rotation", "keys/KEY/aliases",
                             "keys/KEY/grants", "keys/KEY/public-key", "keys/KEY/try", "keys/KEY/tags/tags/edit", "keys/KEY/rotation/automatic/edit", "keys/no-such-key"})
        out.append(u"kms/" % QString::fromLatin1(page));
    for (const char *page : {"", "/groups", "/groups/create", "/groups/no-such-group", "/users", "/users/create", "/users/no-such-user", "/inline/users/no-such-user", "/roles", "/roles/create", "/policies", "/policies/create",
                             "/providers", "/providers/create", "/account", "/account/passwords/edit", "/account/alias/edit", "/simulator", "/denials", "/denials/deadbeef-0000-4000-8000-000000000001", "/denials/no-such-request", "/report"})
        out.append(u"iam" % QString::fromLatin1(page));
    for (const char *page : {"users/student", "users/student/groups", "users/student/tags", "users/student/credentials", "users/student/last-accessed",
                             "users/student/credentials/sign-in/edit", "users/student/permissions/boundary/edit", "groups/class", "groups/class/permissions",
                             "roles/helper", "roles/helper/trust", "roles/helper/revoke", "inline/users/student"})
        out.append(u"iam/" % QString::fromLatin1(page));
    for (const char *page : {"accounts", "accounts/create", "switch-role?account=123456789012&roleName=helper&color=green", "act-as", "act-as/role/helper", "act-as/role/no-such-role", "federate"})
        out.append(u"account/" % QString::fromLatin1(page));
    for (const char *page : {"queues", "queues/create", "queues/orders", "queues/orders/triggers", "queues/orders/monitoring", "queues/orders/configuration",
                             "queues/orders/configuration/configuration/edit", "queues/orders/configuration/encryption/edit",
                             "queues/orders/configuration/dead-letters/edit", "queues/orders/configuration/redrive-allow/edit", "queues/orders/access",
                             "queues/orders/redrive", "queues/orders/tagging", "queues/orders/tagging/tags/edit", "queues/no-such-queue",
                             "queues/no-such-queue/configuration/encryption/edit", "messages/orders", "messages/no-such-queue"})
        out.append(u"sqs/" % QString::fromLatin1(page));
    for (const char *page : {"topics", "topics/create", "topics/news", "topics/news/monitoring", "topics/news/configuration", "topics/news/configuration/configuration/edit", "topics/news/access",
                             "topics/news/delivery", "topics/news/delivery/policy/edit", "topics/news/deliveries", "topics/news/logging", "topics/news/logging/status/edit", "topics/news/encryption", "topics/news/encryption/key/edit",
                             "topics/news/tags", "topics/news/tags/tags/edit", "topics/no-such-topic", "topics/no-such-topic/delivery/policy/edit", "publish/no-such-topic", "subscribe/no-such-topic", "publish/news", "publish/line.fifo", "subscriptions", "subscriptions/create",
                             "subscribe/news", "subscriptions/SUBSCRIPTION", "subscriptions/SUBSCRIPTION/filter/filter/edit", "subscriptions/SUBSCRIPTION/redrive",
                             "subscriptions/SUBSCRIPTION/redrive/redrive/edit", "subscriptions/SUBSCRIPTION/raw", "subscriptions/SUBSCRIPTION/raw/raw/edit",
                             "subscriptions/no-such-subscription", "inbox", "inbox/1", "inbox/99"})
        out.append(u"sns/" % QString::fromLatin1(page));
    for (const char *page : {"functions", "functions/orders/monitoring", "functions/orders/configuration", "functions/orders/triggers", "functions/orders/permissions", "functions/orders/versions",
                             "functions/orders/aliases", "functions/orders/permissions/role/edit", "functions/no-such-function", "layers", "layers/create"})
        out.append(u"lambda/" % QString::fromLatin1(page));
    for (const char *setting : {"general", "runtime", "environment", "concurrency", "asynchronous", "dead-letters", "url", "layers", "tags"})
        out.append(u"lambda/functions/orders/configuration/" % QString::fromLatin1(setting) % u"/edit");
    for (const char *page : {"groups", "groups/create", "groups/orders", "groups/orders/details/capacity/edit", "groups/orders/details/configuration/edit", "groups/orders/details/tags/edit",
                             "groups/orders/activity", "groups/orders/scaling", "groups/orders/instances", "groups/orders/monitoring", "groups/no-such-group",
                             "launch-configurations", "launch-configurations/create", "launch-configurations/orders", "launch-configurations/no-such-configuration"})
        out.append(u"autoscaling/" % QString::fromLatin1(page));
    for (const char *page : {"buses", "buses/create", "buses/orders", "buses/orders/permissions", "buses/orders/archives", "buses/orders/configuration",
                             "buses/orders/configuration/general/edit", "buses/orders/tags", "buses/orders/tags/tags/edit", "buses/no-such-bus", "rules", "rules/orders:orders",
                             "rules/orders:orders/monitoring", "rules/orders:orders/pattern", "rules/orders:orders/tags", "rules/orders:orders/tags/tags/edit", "rules/orders:no-such-rule",
                             "targets/orders:orders", "targets/orders:orders?id=orders", "archives", "archives/orders", "archives/orders/pattern", "archives/no-such-archive",
                             "replays", "replays/orders", "replays/no-such-replay", "start-replay/orders/orders", "send/no-such-bus", "create-rule/no-such-bus", "targets/orders:no-such-rule",
                             "api-destinations", "api-destinations/create", "api-destinations/orders", "api-destinations/orders/details/endpoint/edit", "api-destinations/no-such-destination",
                             "connections", "connections/create", "connections/orders", "connections/orders/details/authorization/edit", "connections/no-such-connection"})
        out.append(u"events/" % QString::fromLatin1(page));
    for (const char *page : {"", "/events", "/events?attribute=all", "/events/EVENT", "/events/no-such-event", "/trails", "/trails/create", "/trails/audit", "/trails/audit/events",
                             "/trails/audit/validation", "/trails/audit/tags", "/trails/audit/details/general/edit", "/trails/audit/events/selectors/edit",
                             "/trails/audit/tags/tags/edit", "/trails/no-such-trail", "/keys"})
        out.append(u"cloudtrail" % QString::fromLatin1(page));
    for (const char *page : {"alarms", "alarms/create", "alarms/orders", "alarms/orders/configuration", "alarms/orders/configuration/alarm/edit", "alarms/orders/actions",
                             "alarms/orders/history", "alarms/orders/tags", "alarms/orders/tags/tags/edit", "alarms/no-such-alarm", "metrics", "metrics/orders?dimensions=",
                             "metrics/orders?dimensions=&graph=%5B%5B%22orders%22%2C%22orders%22%5D%2C%5B%7B%22expression%22%3A%22m1*2%22%2C%22yAxis%22%3A%22right%22%7D%5D%5D",
                             "log-groups", "log-groups/create", "log-groups/orders", "log-groups/orders/search", "log-groups/orders/filters", "log-groups/orders/subscriptions", "log-groups/orders/settings",
                             "log-groups/orders/settings/retention/edit", "log-groups/orders/tags", "log-groups/no-such-group", "log-events/orders/orders",
                             "dashboards", "dashboards/orders", "dashboards/orders/source", "dashboards/no-such-dashboard"})
        out.append(u"cloudwatch/" % QString::fromLatin1(page));
    for (const char *page : {"clouds", "clouds/create", "clouds/0123456789abcdef", "clouds/no-such-connection", "edit/0123456789abcdef", "edit/no-such-connection"})
        out.append(u"connections/" % QString::fromLatin1(page));
    for (const char *page : {"", "/create", "/orders", "/orders/rotation", "/orders/rotation/automatic/edit", "/orders/versions", "/orders/tags",
                             "/orders/tags/tags/edit", "/no-such-secret"})
        out.append(u"secretsmanager/secrets" % QString::fromLatin1(page));
    out.append(QStringLiteral("s3/objects/lecture-1?key=notes.txt&versionId=null"));
    for (const GalleryEntry &entry : galleryEntries())
        out.append(u"kit/" % entry.id);
    return out;
}

QStringList ConsoleWindow::editorAddresses()
{
    return {QStringLiteral("s3/access-points/create"), QStringLiteral("s3/new-access-point/lecture-1"), QStringLiteral("s3/access-points/orders/permissions/policy/edit"),
            QStringLiteral("s3/buckets/lecture-1/permissions/policy/edit"), QStringLiteral("s3/objects/lecture-1/select?key=notes.txt"),
            QStringLiteral("kms/keys/KEY/policy/policy/edit"), QStringLiteral("iam/roles/helper/trust/trust-policy/edit"),
            QStringLiteral("sqs/queues/orders/access/policy/edit"), QStringLiteral("sns/topics/news/access/policy/edit"),
            QStringLiteral("lambda/functions/create"), QStringLiteral("lambda/functions/orders"), QStringLiteral("lambda/functions/orders/test"),
            QStringLiteral("events/rules/create"), QStringLiteral("events/create-rule/orders"), QStringLiteral("events/rules/orders:orders/pattern/rule/edit"),
            QStringLiteral("events/buses/orders/permissions/policy/edit"), QStringLiteral("events/send"), QStringLiteral("events/send/orders"),
            QStringLiteral("events/archives/create"), QStringLiteral("events/create-archive/orders"), QStringLiteral("events/archives/orders/pattern/archive/edit"),
            QStringLiteral("sns/subscriptions/SUBSCRIPTION/delivery/policy/edit"), QStringLiteral("secretsmanager/secrets/orders/overview/policy/edit"),
            QStringLiteral("cloudwatch/dashboards/create"), QStringLiteral("cloudwatch/dashboards/orders/source/body/edit"),
            QStringLiteral("cloudwatch/live-tail"), QStringLiteral("cloudwatch/live-tail?groups=orders&pattern=ERROR"),
            QStringLiteral("cloudwatch/logs-insights"), QStringLiteral("cloudwatch/logs-insights?groups=orders&last=10800&query=stats%20count(*)%20as%20orders%20by%20bin(5m)")};
}

} // namespace nephoscope::gui
