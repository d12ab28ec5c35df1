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
                     "<li>Drag objects to a folder, to another bucket's window or to the file manager. With Shift they are moved.</li>"
                     "<li>F2 renames, Delete deletes, Ctrl+C, Ctrl+X and Ctrl+V copy and move.</li>"
                     "<li>The filter finds keys by their beginning, as S3 itself does.</li></ul>"
                     "<p>On the command line: <code>aws s3 cp FILE s3://BUCKET/KEY</code>, <code>aws s3 sync</code>.</p>"),
            {guide(Help::tr("Objects overview"), "UsingObjects.html"), guide(Help::tr("Organizing objects with prefixes"), "using-prefixes.html")}};
}

HelpTopic properties()
{
    return {Help::tr("Properties of a bucket"),
            Help::tr("<p>The <b>ARN</b> names the bucket in policies. The <b>Region</b> is where its data lies.</p>"
                     "<p><b>Calculate total size</b> lists every object once and adds up; with a million objects that takes a moment.</p>"),
            {guide(Help::tr("Viewing the properties of a bucket"), "view-bucket-properties.html")}};
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

HelpTopic objectLock()
{
    return {Help::tr("Object Lock"),
            Help::tr("<p>A locked version can be neither deleted nor overwritten.</p>"
                     "<ul><li>A <b>legal hold</b> has no end: it stays until it is switched off.</li>"
                     "<li><b>Governance</b> keeps a version until a date; who has <code>s3:BypassGovernanceRetention</code> can shorten that.</li>"
                     "<li><b>Compliance</b> keeps it until a date that nobody can bring nearer, not even the root user.</li></ul>"
                     "<p>A simple delete still works: it only adds a delete marker.</p>"),
            {guide(Help::tr("Locking objects with Object Lock"), "object-lock.html")}};
}

HelpTopic select()
{
    return {Help::tr("Query with S3 Select"),
            Help::tr("<p><b>S3 Select</b> reads an object where it lies and returns only the rows and columns an SQL expression asks for.</p>"
                     "<ul><li>The object is CSV or JSON, plain or compressed with GZIP or BZIP2.</li>"
                     "<li>It is called <code>s3object</code>; columns by header name, or <code>_1</code>, <code>_2</code> … without header.</li>"
                     "<li>Ctrl+Enter runs the query, Esc cancels it.</li></ul>"
                     "<p>AWS takes no new customers for S3 Select: new work goes to Athena or to the client. Courses and exams still have it.</p>"),
            {guide(Help::tr("Querying data in place with S3 Select"), "selecting-content-from-objects.html"),
             guide(Help::tr("SQL reference for S3 Select"), "s3-select-sql-reference.html")}};
}

} // namespace nephoscope::gui::s3::help
