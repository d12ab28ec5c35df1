#include "gui/consoles/s3/Help.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3::help {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::Help)
};

HelpLink guide(const QString &text, const char *page)
{
    return {text, QStringLiteral("https://docs.aws.amazon.com/AmazonS3/latest/userguide/") + QLatin1String(page)};
}

} // namespace

HelpTopic buckets()
{
    return {Help::tr("Buckets"),
            Help::tr("<p>A <b>bucket</b> is a container for objects. Its name is unique in the whole cloud, its Region is chosen once and "
                     "stays.</p>"
                     "<h3>What you can do here</h3>"
                     "<ul><li>Open a bucket by its name to see its objects.</li>"
                     "<li>Drop files on a bucket to upload them.</li>"
                     "<li><b>Empty</b> deletes all objects, <b>Delete</b> the bucket itself. Only an empty bucket can be deleted.</li></ul>"
                     "<p>On the command line: <code>aws s3 ls</code>, <code>aws s3 mb s3://NAME</code>, <code>aws s3 rb s3://NAME</code>.</p>"),
            {guide(Help::tr("Buckets overview"), "UsingBucket.html"), guide(Help::tr("Bucket naming rules"), "bucketnamingrules.html")}};
}

HelpTopic objects()
{
    return {Help::tr("Objects"),
            Help::tr("<p>An <b>object</b> is a file and its metadata, found by its <b>key</b>. S3 has no folders: the console shows keys that "
                     "share a beginning up to a <code>/</code> as one.</p>"
                     "<h3>What you can do here</h3>"
                     "<ul><li>Drop files and folders anywhere on the list to upload them.</li>"
                     "<li>Drag objects to a folder of the list to move them, to another window to copy them, or to the file manager to download them. Ctrl copies, Shift moves.</li>"
                     "<li>F2 renames, Delete deletes, Ctrl+C, Ctrl+X and Ctrl+V copy and move.</li>"
                     "<li>The filter finds keys by their beginning, as S3 itself does.</li></ul>"
                     "<p>On the command line: <code>aws s3 cp FILE s3://BUCKET/KEY</code>, <code>aws s3 sync</code>.</p>"),
            {guide(Help::tr("Objects overview"), "UsingObjects.html"), guide(Help::tr("Organizing objects with prefixes"), "using-prefixes.html")}};
}

HelpTopic properties()
{
    return {Help::tr("Properties of a bucket"),
            Help::tr("<p>The <b>ARN</b> names the bucket in policies. The <b>Region</b> is where its data lies.</p>"
                     "<p>How much lies in it stands on the tab <b>Metrics</b>.</p>"),
            {guide(Help::tr("Viewing the properties of a bucket"), "view-bucket-properties.html")}};
}

HelpTopic versioning()
{
    return {Help::tr("Bucket Versioning"),
            Help::tr("<p>With <b>versioning</b> S3 keeps every version of an object. Overwriting adds a version; deleting adds a <b>delete marker</b> "
                     "that hides the object, and deleting the marker brings it back.</p>"
                     "<p>A bucket begins without versioning. Once enabled it can be <b>suspended</b>, never turned off: versions that are there "
                     "stay, new objects get the version <code>null</code>.</p>"
                     "<p>On the command line: <code>aws s3api put-bucket-versioning</code>, <code>aws s3api list-object-versions</code>.</p>"),
            {guide(Help::tr("Retaining multiple versions of objects"), "Versioning.html")}};
}

HelpTopic encryption()
{
    return {Help::tr("Default encryption"),
            Help::tr("<p>Every object is encrypted on disk. <b>SSE-S3</b> uses keys that S3 itself keeps and is what buckets begin with.</p>"
                     "<p>A <b>Bucket Key</b> stands between the keys of AWS KMS and the objects, so that fewer requests to AWS KMS are needed.</p>"),
            {guide(Help::tr("Setting default server-side encryption"), "bucket-encryption.html")}};
}

HelpTopic objectLock()
{
    return {Help::tr("Object Lock"),
            Help::tr("<p>A locked version cannot be deleted or overwritten until its date. In <b>governance</b> mode those with "
                     "<code>s3:BypassGovernanceRetention</code> can lift the lock, in <b>compliance</b> mode nobody can.</p>"
                     "<p>The default retention protects new versions that come without a date of their own. A <b>legal hold</b> has no date: it "
                     "lasts until it is taken away.</p>"),
            {guide(Help::tr("Locking objects"), "object-lock.html")}};
}

HelpTopic website()
{
    return {Help::tr("Static website hosting"),
            Help::tr("<p>The <b>endpoint</b> answers with the objects of the bucket: for a folder with its <b>index document</b>, on an error with "
                     "the <b>error document</b>. Redirection rules send some requests elsewhere.</p>"
                     "<p>Visitors are anonymous: turn off Block Public Access and allow <code>s3:GetObject</code> to <code>*</code> in the bucket "
                     "policy.</p>"),
            {guide(Help::tr("Hosting a static website"), "WebsiteHosting.html"), guide(Help::tr("Configuring a webpage redirect"), "how-to-page-redirect.html")}};
}

HelpTopic publicAccess()
{
    return {Help::tr("Block public access"),
            Help::tr("<p>These four settings stand above policies and lists. Two keep new public lists and policies from being saved, two keep "
                     "those that are there from having effect.</p>"
                     "<p>Buckets begin with all four on. Turn them off only for what is meant for everyone, such as a website.</p>"),
            {guide(Help::tr("Blocking public access"), "access-control-block-public-access.html")}};
}

HelpTopic policy()
{
    return {Help::tr("Bucket policies"),
            Help::tr("<p>A policy is a list of statements: <b>Effect</b> (allow or deny), <b>Principal</b> (who), <b>Action</b> (what), "
                     "<b>Resource</b> (the ARN of the bucket or of its objects) and, where wanted, <b>Condition</b>.</p>"
                     "<p>A deny always wins. Objects are named as <code>arn:aws:s3:::BUCKET/*</code>, the bucket itself as "
                     "<code>arn:aws:s3:::BUCKET</code>.</p>"),
            {guide(Help::tr("Bucket policies for Amazon S3"), "bucket-policies.html"), guide(Help::tr("Examples of bucket policies"), "example-bucket-policies.html")}};
}

HelpTopic ownership()
{
    return {Help::tr("Object Ownership and ACLs"),
            Help::tr("<p>An <b>access control list</b> grants a few permissions to accounts and groups. AWS recommends to do without: with "
                     "<b>bucket owner enforced</b> lists have no effect and the bucket's owner owns every object.</p>"
                     "<p>Where lists are enabled, <b>bucket owner preferred</b> gives the owner those objects that come with the ACL "
                     "<code>bucket-owner-full-control</code>; with <b>object writer</b> every account keeps what it writes.</p>"),
            {guide(Help::tr("Controlling ownership of objects"), "about-object-ownership.html"), guide(Help::tr("Access control list overview"), "acl-overview.html")}};
}

HelpTopic cors()
{
    return {Help::tr("Cross-origin resource sharing"),
            Help::tr("<p>A browser asks the bucket whether a page from another origin may read or write. A <b>CORS rule</b> answers: which "
                     "origins, which methods, which headers, and for how long the browser may remember.</p>"
                     "<p>The first rule that fits counts. A rule needs <code>AllowedMethods</code> and <code>AllowedOrigins</code>; "
                     "<code>*</code> stands for any.</p>"),
            {guide(Help::tr("Using cross-origin resource sharing"), "cors.html")}};
}

HelpTopic object()
{
    return {Help::tr("An object"),
            Help::tr("<p>What S3 knows of an object: its key, size, <b>ETag</b> (for objects uploaded in one piece the MD5 of the content), "
                     "checksums and metadata.</p>"
                     "<p>A <b>presigned URL</b> lets anyone who has it read the object for a while, without an AWS account.</p>"),
            {guide(Help::tr("Sharing objects with presigned URLs"), "ShareObjectPreSignedURL.html"),
             guide(Help::tr("Checking object integrity"), "checking-object-integrity.html")}};
}

HelpTopic lifecycle()
{
    return {Help::tr("Lifecycle rules"),
            Help::tr("<p>A <b>lifecycle rule</b> moves objects to colder storage classes and deletes them, by their age in days.</p>"
                     "<ul><li>Objects only get colder: Standard, Standard-IA, Intelligent-Tiering, One Zone-IA, then the Glacier classes.</li>"
                     "<li>Standard-IA and One Zone-IA take objects after 30 days, and keep them for 30 days at least.</li>"
                     "<li><b>Noncurrent versions</b> are counted from the day a newer version took their place; some of the newest can stay.</li>"
                     "<li>With versioning, an expired object becomes noncurrent behind a <b>delete marker</b>.</li></ul>"
                     "<p>On the command line: <code>aws s3api put-bucket-lifecycle-configuration</code>. It replaces all rules of the bucket.</p>"),
            {guide(Help::tr("Managing the lifecycle of objects"), "object-lifecycle-mgmt.html"),
             guide(Help::tr("Transitions between storage classes"), "lifecycle-transition-general-considerations.html")}};
}

HelpTopic replication()
{
    return {Help::tr("Replication rules"),
            Help::tr("<p>A <b>replication rule</b> copies what is written to this bucket into another one, of the same or another Region, with its "
                     "metadata and version ID.</p>"
                     "<ul><li>Both buckets need versioning.</li>"
                     "<li>Objects that were there before the rule are not replicated.</li>"
                     "<li>A delete marker is replicated only where the rule says so. A version that is deleted for good stays in the "
                     "destination.</li></ul>"
                     "<p>On the command line: <code>aws s3api put-bucket-replication</code>.</p>"),
            {guide(Help::tr("Replicating objects"), "replication.html"), guide(Help::tr("What is replicated"), "replication-what-is-isnot-replicated.html")}};
}

HelpTopic metrics()
{
    return {Help::tr("Metrics of a bucket"),
            Help::tr("<p>How many bytes and objects the bucket holds, by storage class: counted while you look, by listing every version once, and "
                     "over the days as S3 measures them each midnight (UTC) for CloudWatch.</p>"
                     "<p>Noncurrent versions and delete markers count as objects. What is hidden behind a delete marker is stored, and billed, "
                     "still.</p>"
                     "<p><b>Request metrics</b> need a filter: for all requests, or for a prefix, for tags or for an access point. From then on CloudWatch "
                     "has requests by kind, errors, latency and bytes of each minute under its name. The average of 4xxErrors is the share "
                     "of requests that were refused: an alarm on it finds a client that went wrong.</p>"
                     "<p>On the command line: <code>aws s3api put-bucket-metrics-configuration</code>.</p>"),
            {guide(Help::tr("Monitoring metrics"), "cloudwatch-monitoring.html"), guide(Help::tr("Metrics configurations"), "metrics-configurations.html")}};
}

HelpTopic versions()
{
    return {Help::tr("Versions"),
            Help::tr("<p>In a bucket with versioning every upload of a key is a <b>version</b> with an ID of its own. The newest is the current one: it is "
                     "what is read when no version is asked for.</p>"
                     "<ul><li>Deleting an object puts a <b>delete marker</b> on top. <b>Undelete</b> takes it away.</li>"
                     "<li><b>Make current</b> puts a copy of an older version on top; the others stay.</li>"
                     "<li><b>Delete</b> in this list deletes a version for good.</li></ul>"
                     "<p>On the command line: <code>aws s3api list-object-versions --bucket BUCKET</code>.</p>"),
            {guide(Help::tr("Retaining multiple versions of objects"), "Versioning.html"),
             guide(Help::tr("Working with delete markers"), "DeleteMarker.html")}};
}

HelpTopic select()
{
    return {Help::tr("Query with S3 Select"),
            Help::tr("<p><b>S3 Select</b> reads an object where it lies and returns only the rows and columns an SQL expression asks for.</p>"
                     "<ul><li>The object is CSV or JSON, plain or compressed with GZIP or BZIP2.</li>"
                     "<li>It is called <code>s3object</code>; columns by header name, or <code>_1</code>, <code>_2</code> … without header.</li>"
                     "<li>Ctrl+Enter runs the query, Ctrl+. cancels it.</li></ul>"
                     "<p>AWS takes no new customers for S3 Select: new work goes to Athena or to the client. Courses and exams still have it.</p>"),
            {guide(Help::tr("Querying data in place with S3 Select"), "selecting-content-from-objects.html"),
             guide(Help::tr("SQL reference for S3 Select"), "s3-select-sql-reference.html")}};
}

HelpTopic batch()
{
    return {Help::tr("Batch Operations"),
            Help::tr("<p>A <b>job</b> performs one operation on every object of a <b>manifest</b>: millions of objects with one request.</p>"
                     "<h3>How a job goes</h3>"
                     "<ol><li>It reads its manifest: an inventory report, a CSV file, or what S3 lists by a filter.</li>"
                     "<li>It waits for your confirmation, if you asked for that: <b>Run job</b>.</li>"
                     "<li>It works through the objects; jobs with a higher priority go first.</li>"
                     "<li>It writes a completion report with the outcome of every object.</li></ol>"
                     "<p>Encrypting objects that are there already is a <b>Copy</b> into their own bucket, with the encryption of the copies "
                     "chosen in the operation.</p>"
                     "<p>On the command line: <code>aws s3control create-job</code>, <code>aws s3control describe-job</code>.</p>"),
            {guide(Help::tr("Performing object operations in bulk"), "batch-ops.html"), guide(Help::tr("Job statuses"), "batch-ops-job-status.html")}};
}

HelpTopic openUploads()
{
    return {Help::tr("Incomplete multipart uploads"),
            Help::tr("<p>A large file is uploaded in <b>parts</b>, which become an object when the upload is <b>completed</b>. A client that stops before "
                     "leaves the parts behind: no list of objects shows them, but they are stored and charged.</p>"
                     "<h3>What you can do here</h3>"
                     "<ul><li><b>Continue with a file</b>: the parts that are there are compared with the file, then the rest is sent as a transfer. "
                     "When a part differs, nothing is sent.</li>"
                     "<li><b>Abort</b> deletes the parts.</li>"
                     "<li>A lifecycle rule deletes those that are older than a number of days.</li></ul>"
                     "<p>On the command line: <code>aws s3api list-multipart-uploads</code>, <code>aws s3api abort-multipart-upload</code>.</p>"),
            {guide(Help::tr("Multipart uploads"), "mpuoverview.html")}};
}

HelpTopic sync()
{
    return {Help::tr("Sync with a folder"),
            Help::tr("<p>A folder and a bucket, or a folder in it, are <b>compared</b> file by file. What the source has and the target lacks is "
                     "<b>new</b>; what both have is <b>changed</b> when its size differs or the source is newer; what only the target has is "
                     "<b>extra</b>.</p>"
                     "<h3>What you can do here</h3>"
                     "<ul><li><b>Compare</b> changes nothing. Look at the table first.</li>"
                     "<li><b>Apply</b> transfers what is new or changed, as a group in the transfers. They can be paused, and go on after a crash.</li>"
                     "<li>Extra files stay unless you ask for their deletion.</li>"
                     "<li>Filters leave files out on both sides: these are neither transferred nor deleted.</li></ul>"
                     "<p>On the command line: <code>aws s3 sync FOLDER s3://BUCKET/PREFIX --exclude '*.tmp' --delete --dryrun</code>.</p>"),
            {{Help::tr("The sync command"), QStringLiteral("https://docs.aws.amazon.com/cli/latest/reference/s3/sync.html")}}};
}

HelpTopic inventory()
{
    return {Help::tr("Inventory"),
            Help::tr("<p>An <b>inventory</b> is a list of a bucket's objects with what you want to know of each, written on a schedule as files "
                     "in a bucket. It costs less than listing and asking for every object.</p>"
                     "<h3>From a list to a change</h3>"
                     "<ol><li>Let an inventory tell the <b>encryption</b> of every object; <b>Deliver now</b> does not wait for midnight.</li>"
                     "<li>Query the report with <b>S3 Select</b>: which objects are not encrypted with a KMS key?</li>"
                     "<li>Make the rows that are found the manifest of a <b>Batch Operations</b> job that copies and encrypts them.</li></ol>"
                     "<p>On the command line: <code>aws s3api put-bucket-inventory-configuration</code>.</p>"),
            {guide(Help::tr("Amazon S3 Inventory"), "storage-inventory.html")}};
}

HelpTopic upload()
{
    return {Help::tr("Upload"),
            Help::tr("<p>Files become objects; folders become objects whose keys begin with the folder's name.</p>"
                     "<h3>What you can set</h3>"
                     "<ul><li>The <b>storage class</b> decides what storing and reading cost.</li>"
                     "<li><b>Encryption</b> is that of the bucket unless you choose another one.</li>"
                     "<li>A <b>checksum</b> is kept with the object, so that everybody can see whether it arrived whole.</li>"
                     "<li><b>Tags</b> and <b>metadata</b> are given to every object of this upload.</li></ul>"
                     "<p>Large files go up in parts, several at a time. The transfer goes on when you leave the page, and after a restart.</p>"
                     "<p>On the command line: <code>aws s3 cp FILE s3://BUCKET/KEY --storage-class STANDARD_IA --sse aws:kms</code>.</p>"),
            {guide(Help::tr("Uploading objects"), "upload-objects.html"), guide(Help::tr("Checking object integrity"), "checking-object-integrity.html")}};
}

HelpTopic accessPoints()
{
    return {Help::tr("Access points"),
            Help::tr("<p>An <b>access point</b> is a name of its own for a bucket, with a policy, block public access settings and a network origin of its own. "
                     "Each application that shares a bucket gets one, and its policy stays short.</p>"
                     "<h3>How to use one</h3>"
                     "<ul><li>Its <b>alias</b> stands for the bucket's name in every request for objects.</li>"
                     "<li>Its <b>ARN</b> does, too: SDKs make a host name of it.</li>"
                     "<li>What its policy allows to other accounts, the bucket's own policy has to allow as well: usually it leaves all to access points.</li>"
                     "<li>Origin and block public access settings are chosen once.</li></ul>"
                     "<p>On the command line: <code>aws s3control create-access-point --account-id ACCOUNT --name NAME --bucket BUCKET</code>, "
                     "<code>aws s3 ls s3://ALIAS</code>.</p>"),
            {guide(Help::tr("Managing access with access points"), "access-points.html"),
             guide(Help::tr("Configuring policies of access points"), "access-points-policies.html")}};
}

HelpTopic storageLens()
{
    return {Help::tr("Storage Lens"),
            Help::tr("<p><b>Storage Lens</b> tells what all buckets of an account hold together, and where it has grown. Every account has a default dashboard.</p>"
                     "<h3>What to look for</h3>"
                     "<ul><li>Many <b>noncurrent bytes</b>: a lifecycle rule can delete old versions.</li>"
                     "<li><b>Incomplete upload bytes</b> are paid for and seen by nobody: a rule can end such uploads.</li>"
                     "<li>Much in <b>S3 Standard</b> that nobody reads: Intelligent-Tiering or an infrequent access class costs less.</li></ul>"
                     "<p>The numbers of the nights come at midnight UTC; a dashboard can export them each day as CSV.</p>"
                     "<p>On the command line: <code>aws s3control list-storage-lens-configurations --account-id ACCOUNT</code>.</p>"),
            {guide(Help::tr("Assessing storage with S3 Storage Lens"), "storage_lens.html"), guide(Help::tr("Metrics of Storage Lens"), "storage_lens_metrics_glossary.html")}};
}

} // namespace nephoscope::gui::s3::help
