#include "gui/recorder/CodeProgram.h"

#include "api/Shape.h"
#include "api/generated/s3.h"
#include "core/Text.h"
#include "gui/recorder/CodeNames.h"
#include "gui/recorder/PlannedCall.h"
#include "transfer/TransferManager.h"

// Object by object, as the console does it: `aws s3 cp` and boto3's copy() would send larger objects in parts, which gives them
// another ETag, and `aws s3 cp --recursive` leaves folders out.
namespace nephoscope::gui {

namespace {

using Step = transfer::CopyOrder::Step;

std::string copySource(const transfer::CopyOrder &order, const Step &step)
{
    const std::string source = order.fromBucket + '/' + percentEncode(step.from, true);
    return step.versionId.empty() ? source : source + "?versionId=" + percentEncode(step.versionId);
}

} // namespace

void CodeProgram::add(const CodeCopy &copy)
{
    const transfer::CopyOrder &order = *copy.order;
    const auto addCall = [&](const PlannedCall &call) { add(CodeCall{call.operation, &call.input, call.region, {}}); };
    for (const Step &step : order.steps) {
        if (step.tree) {
            const bool python = m_language == CodeLanguage::Python;
            m_statements.push_back(m_language == CodeLanguage::Cli ? cliTree(copy, step.from, step.to)
                                                                   : python ? pythonTree(copy, step.from, step.to) : javaScriptTree(copy, step.from, step.to));
            continue;
        }
        api::s3::CopyObject::Input input;
        input.bucket = order.toBucket;
        input.key = step.to;
        input.copySource = copySource(order, step);
        addCall(PlannedCall::of<api::s3::CopyObject>(std::move(input), copy.region));
        if (!order.moves)
            continue;
        api::s3::DeleteObject::Input removal;
        removal.bucket = order.fromBucket;
        removal.key = step.from;
        addCall(PlannedCall::of<api::s3::DeleteObject>(std::move(removal), copy.region));
    }
}

std::string CodeProgram::cliTree(const CodeCopy &copy, const std::string &from, const std::string &to)
{
    const transfer::CopyOrder &order = *copy.order;
    const std::string region = copy.region.empty() ? std::string() : " --region " + shellQuoted(copy.region);
    const std::string source = " --bucket " + shellQuoted(order.fromBucket) + region;
    // Without the list in its place a folder with nothing in it prints "None".
    std::string out = "prefix=" + shellQuoted(from) + '\n' + aws() + " s3api list-objects-v2" + source
        + " --prefix \"$prefix\" --query '(Contents || `[]`)[].[Key]' --output text |\n"
          "while IFS= read -r key; do\n"
          "    " + aws() + " s3api copy-object --bucket " + shellQuoted(order.toBucket) + " --key " + (to.empty() ? "" : shellQuoted(to))
        + "\"${key#\"$prefix\"}\" --copy-source " + shellQuoted(order.fromBucket + '/') + "\"$key\"" + region + '\n';
    if (order.moves)
        out += "    " + aws() + " s3api delete-object" + source + " --key \"$key\"\n";
    return out + "done";
}

std::string CodeProgram::pythonTree(const CodeCopy &copy, const std::string &from, const std::string &to)
{
    const LiteralWriter writer(CodeLanguage::Python, m_secrets, m_needs);
    const transfer::CopyOrder &order = *copy.order;
    const std::string s3 = client(*api::findService("s3"), copy.region);
    const std::string bucket = writer.string(order.fromBucket);
    const std::string target = (to.empty() ? "" : writer.string(to) + " + ") + "entry['Key'][" + std::to_string(codePoints(from)) + ":]";
    std::string out = "for page in " + s3 + ".get_paginator('list_objects_v2').paginate(Bucket=" + bucket + ", Prefix=" + writer.string(from) + "):\n"
        "    for entry in page.get('Contents', []):\n"
        "        " + s3 + ".copy_object(Bucket=" + writer.string(order.toBucket) + ", Key=" + target + ", CopySource={'Bucket': " + bucket + ", 'Key': entry['Key']})";
    if (order.moves)
        out += "\n        " + s3 + ".delete_object(Bucket=" + bucket + ", Key=entry['Key'])";
    return out;
}

std::string CodeProgram::javaScriptTree(const CodeCopy &copy, const std::string &from, const std::string &to)
{
    const LiteralWriter writer(CodeLanguage::JavaScript, m_secrets, m_needs);
    const transfer::CopyOrder &order = *copy.order;
    const api::Service &service = *api::findService("s3");
    const std::string s3 = client(service, copy.region);
    const std::string package = javaScriptPackage(service);
    const std::string bucket = writer.string(order.fromBucket), prefix = writer.string(from);
    import(package, "CopyObjectCommand");
    import(package, "paginateListObjectsV2");
    std::string out = "for await (const page of paginateListObjectsV2({ client: " + s3 + " }, { Bucket: " + bucket + ", Prefix: " + prefix + " })) {\n"
        "  for (const { Key } of page.Contents ?? []) {\n"
        "    await " + s3 + ".send(new CopyObjectCommand({ Bucket: " + writer.string(order.toBucket) + ", Key: " + (to.empty() ? "" : writer.string(to) + " + ")
        + "Key.slice(" + prefix + ".length), CopySource: " + writer.string(order.fromBucket + '/') + " + Key.split(\"/\").map(encodeURIComponent).join(\"/\") }));";
    if (order.moves) {
        import(package, "DeleteObjectCommand");
        out += "\n    await " + s3 + ".send(new DeleteObjectCommand({ Bucket: " + bucket + ", Key }));";
    }
    return out + "\n  }\n}";
}

} // namespace nephoscope::gui
