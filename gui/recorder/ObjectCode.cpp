#include "gui/recorder/CodeProgram.h"

#include "api/Shape.h"
#include "gui/recorder/CodeNames.h"

// What the console does with objects in more, or in less, than one call.
namespace nephoscope::gui {

namespace {

std::string regionOption(const std::string &region)
{
    return region.empty() ? std::string() : " --region " + shellQuoted(region);
}

std::string cliRemovalOfVersions(const std::string &aws, const CodeRemoval &removal)
{
    const std::string bucket = " --bucket " + shellQuoted(removal.bucket) + regionOption(removal.region);
    const std::string prefix = removal.prefix.empty() ? std::string() : " --prefix " + shellQuoted(removal.prefix);
    return aws + " s3api list-object-versions" + bucket + prefix
        + " --query '[Versions, DeleteMarkers][].[Key, VersionId]' --output text |\n"
          "while IFS=$'\\t' read -r key version; do\n"
          "    " + aws + " s3api delete-object" + bucket + " --key \"$key\" --version-id \"$version\"\n"
          "done";
}

// Bucket and prefix are literals of the language; an empty prefix is none.

std::string pythonRemoval(const std::string &s3, const std::string &bucket, const std::string &prefix, bool versions)
{
    const std::string pages = versions ? "list_object_versions" : "list_objects_v2";
    const std::string objects = versions ? "    entries = page.get('Versions', []) + page.get('DeleteMarkers', [])\n"
                                           "    objects = [{'Key': entry['Key'], 'VersionId': entry['VersionId']} for entry in entries]\n"
                                         : "    objects = [{'Key': entry['Key']} for entry in page.get('Contents', [])]\n";
    return "for page in " + s3 + ".get_paginator('" + pages + "').paginate(Bucket=" + bucket + (prefix.empty() ? "" : ", Prefix=" + prefix) + "):\n"
        + objects
        + "    if objects:\n"
          "        " + s3 + ".delete_objects(Bucket=" + bucket + ", Delete={'Objects': objects, 'Quiet': True})";
}

std::string javaScriptRemoval(const std::string &s3, const std::string &bucket, const std::string &prefix)
{
    return "for await (const page of paginateListObjectsV2({ client: " + s3 + " }, { Bucket: " + bucket
        + (prefix.empty() ? "" : ", Prefix: " + prefix) + " })) {\n"
          "  const Objects = (page.Contents ?? []).map(({ Key }) => ({ Key }));\n"
          "  if (Objects.length)\n"
          "    await " + s3 + ".send(new DeleteObjectsCommand({ Bucket: " + bucket + ", Delete: { Objects, Quiet: true } }));\n}";
}

/// The SDK has no paginator for versions.
std::string javaScriptRemovalOfVersions(const std::string &s3, const std::string &bucket, const std::string &prefix)
{
    return "{\n  let page = {};\n  do {\n"
           "    page = await " + s3 + ".send(new ListObjectVersionsCommand({ Bucket: " + bucket
        + (prefix.empty() ? "" : ", Prefix: " + prefix)
        + ", KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }));\n"
          "    const Objects = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].map(({ Key, VersionId }) => ({ Key, VersionId }));\n"
          "    if (Objects.length)\n"
          "      await " + s3 + ".send(new DeleteObjectsCommand({ Bucket: " + bucket + ", Delete: { Objects, Quiet: true } }));\n"
          "  } while (page.IsTruncated);\n}";
}

} // namespace

void CodeProgram::add(const CodeRemoval &removal)
{
    if (m_language == CodeLanguage::Cli) {
        m_statements.push_back(removal.versions
            ? cliRemovalOfVersions(aws(), removal)
            : aws() + " s3 rm " + shellQuoted("s3://" + removal.bucket + '/' + removal.prefix) + " --recursive" + regionOption(removal.region));
        return;
    }
    const LiteralWriter writer(m_language, m_secrets, m_needs);
    const api::Service &service = *api::findService("s3");
    const std::string s3 = client(service, removal.region);
    const std::string bucket = writer.string(removal.bucket);
    const std::string prefix = removal.prefix.empty() ? std::string() : writer.string(removal.prefix);
    if (m_language == CodeLanguage::Python) {
        m_statements.push_back(pythonRemoval(s3, bucket, prefix, removal.versions));
        return;
    }
    const std::string package = javaScriptPackage(service);
    import(package, "DeleteObjectsCommand");
    import(package, removal.versions ? "ListObjectVersionsCommand" : "paginateListObjectsV2");
    m_statements.push_back(removal.versions ? javaScriptRemovalOfVersions(s3, bucket, prefix) : javaScriptRemoval(s3, bucket, prefix));
}

void CodeProgram::add(const CodeLink &link)
{
    const std::string seconds = std::to_string(link.seconds);
    if (m_language == CodeLanguage::Cli) {
        m_statements.push_back(aws() + " s3 presign " + shellQuoted("s3://" + link.bucket + '/' + link.key) + " --expires-in " + seconds + regionOption(link.region));
        return;
    }
    const LiteralWriter writer(m_language, m_secrets, m_needs);
    const std::string bucket = writer.string(link.bucket);
    const std::string key = writer.string(link.key);
    if (m_language == CodeLanguage::Python) {
        import("boto3", {});
        m_helpers.insert("signing");
        // By itself boto3 signs links of some Regions in the old way.
        m_clients.push_back("links = boto3.client('s3', " + (link.region.empty() ? std::string() : "region_name='" + link.region + "', ")
                            + (m_endpoint.empty() ? std::string() : "endpoint_url='" + m_endpoint + "', ")
                            + "config=Config(signature_version='s3v4'))");
        m_statements.push_back("print(links.generate_presigned_url(\n    'get_object', Params={'Bucket': " + bucket + ", 'Key': " + key + "}, ExpiresIn="
                               + seconds + ",\n))");
        return;
    }
    const api::Service &service = *api::findService("s3");
    const std::string s3 = client(service, link.region);
    import(javaScriptPackage(service), "GetObjectCommand");
    import("@aws-sdk/s3-request-presigner", "getSignedUrl");
    m_statements.push_back("console.log(await getSignedUrl(" + s3 + ", new GetObjectCommand({ Bucket: " + bucket + ", Key: " + key
                           + " }), { expiresIn: " + seconds + " }));");
}

} // namespace nephoscope::gui
