#include "gui/recorder/CodeProgram.h"

#include "api/Shape.h"
#include "core/Text.h"
#include "gui/recorder/CodeNames.h"
#include "transfer/TransferManager.h"

namespace nephoscope::gui {

namespace {

using Step = transfer::CopyOrder::Step;

std::string copySource(const transfer::CopyOrder &order, const Step &step)
{
    const std::string source = order.fromBucket + '/' + percentEncode(step.from, true);
    return step.versionId.empty() ? source : source + "?versionId=" + percentEncode(step.versionId);
}

std::string cliOf(const CodeCopy &copy, const Step &step)
{
    const transfer::CopyOrder &order = *copy.order;
    const std::string region = copy.region.empty() ? std::string() : " \\\n    --region " + shellQuoted(copy.region);
    if (!step.versionId.empty()) { // `aws s3 cp` knows current versions only
        return "aws s3api copy-object \\\n    --bucket " + shellQuoted(order.toBucket) + " \\\n    --key " + shellQuoted(step.to)
            + " \\\n    --copy-source " + shellQuoted(copySource(order, step)) + region;
    }
    return std::string("aws s3 ") + (order.moves ? "mv " : "cp ") + shellQuoted("s3://" + order.fromBucket + '/' + step.from) + ' '
        + shellQuoted("s3://" + order.toBucket + '/' + step.to) + (step.tree ? " --recursive" : "") + region;
}

} // namespace

void CodeProgram::add(const CodeCopy &copy)
{
    std::string out;
    if (m_language == CodeLanguage::Cli) {
        for (const Step &step : copy.order->steps)
            out += (out.empty() ? "" : "\n") + cliOf(copy, step);
    } else {
        out = m_language == CodeLanguage::Python ? python(copy) : javaScript(copy);
    }
    m_statements.push_back(std::move(out));
}

std::string CodeProgram::python(const CodeCopy &copy)
{
    LiteralWriter writer(CodeLanguage::Python, m_secrets, m_needs);
    const transfer::CopyOrder &order = *copy.order;
    const std::string s3 = client(*api::findService("s3"), copy.region);
    const std::string bucket = writer.string(order.fromBucket);
    const auto move = [&](const std::string &key, const std::string &version, const std::string &target, const std::string &indent) {
        std::string out = indent + s3 + ".copy({'Bucket': " + bucket + ", 'Key': " + key + version + "}, " + writer.string(order.toBucket) + ", " + target + ')';
        if (order.moves)
            out += '\n' + indent + s3 + ".delete_object(Bucket=" + bucket + ", Key=" + key + ')';
        return out;
    };
    std::string all;
    for (const Step &step : order.steps) {
        std::string out;
        if (step.tree) {
            out = "for page in " + s3 + ".get_paginator('list_objects_v2').paginate(Bucket=" + bucket + ", Prefix=" + writer.string(step.from) + "):\n"
                "    for entry in page.get('Contents', []):\n"
                + move("entry['Key']", {}, writer.string(step.to) + " + entry['Key'][" + std::to_string(codePoints(step.from)) + ":]", std::string(8, ' '));
        } else {
            const std::string version = step.versionId.empty() ? std::string() : ", 'VersionId': " + writer.string(step.versionId);
            out = move(writer.string(step.from), version, writer.string(step.to), {});
        }
        all += (all.empty() ? "" : "\n") + out;
    }
    return all;
}

std::string CodeProgram::javaScript(const CodeCopy &copy)
{
    const LiteralWriter writer(CodeLanguage::JavaScript, m_secrets, m_needs);
    const transfer::CopyOrder &order = *copy.order;
    const api::Service &service = *api::findService("s3");
    const std::string s3 = client(service, copy.region);
    const std::string package = javaScriptPackage(service);
    const std::string bucket = writer.string(order.fromBucket);
    import(package, "CopyObjectCommand");
    if (order.moves)
        import(package, "DeleteObjectCommand");
    const auto move = [&](const std::string &key, const std::string &source, const std::string &target, const std::string &indent) {
        std::string out = indent + "await " + s3 + ".send(new CopyObjectCommand({ Bucket: " + writer.string(order.toBucket) + ", Key: " + target
            + ", CopySource: " + source + " }));";
        if (order.moves)
            out += '\n' + indent + "await " + s3 + ".send(new DeleteObjectCommand({ Bucket: " + bucket + ", Key: " + key + " }));";
        return out;
    };
    std::string all;
    for (const Step &step : order.steps) {
        std::string out;
        if (step.tree) {
            import(package, "paginateListObjectsV2");
            const std::string prefix = writer.string(step.from);
            out = "for await (const page of paginateListObjectsV2({ client: " + s3 + " }, { Bucket: " + bucket + ", Prefix: " + prefix + " })) {\n"
                "  for (const { Key } of page.Contents ?? []) {\n"
                + move("Key", writer.string(order.fromBucket + '/') + " + Key.split(\"/\").map(encodeURIComponent).join(\"/\")",
                       writer.string(step.to) + " + Key.slice(" + prefix + ".length)", std::string(4, ' '))
                + "\n  }\n}";
        } else {
            out = move(writer.string(step.from), writer.string(copySource(order, step)), writer.string(step.to), {});
        }
        all += (all.empty() ? "" : "\n") + out;
    }
    return all;
}

} // namespace nephoscope::gui
