#include "gui/recorder/CodeProgram.h"

#include "api/Shape.h"
#include "core/Text.h"
#include "gui/recorder/CodeNames.h"
#include "transfer/ContentTypes.h"
#include "transfer/FolderWalk.h"
#include "transfer/TransferManager.h"

namespace nephoscope::gui {

namespace {

constexpr std::uint64_t cliThreshold = 8 * 1024 * 1024; ///< from here on `aws s3 cp` sends parts
const std::string defaultType = "binary/octet-stream";

/// Sent whole by the console, but in parts by `aws s3 cp`: the ETag would be another.
bool wantsPutObject(std::string_view name, std::uint64_t size)
{
    return name.ends_with('/') || (size >= cliThreshold && size < transfer::Options().multipartThreshold);
}

std::string extensionOf(std::string_view name)
{
    const std::size_t slash = name.rfind('/');
    const std::string_view last = slash == std::string_view::npos ? name : name.substr(slash + 1);
    const std::size_t dot = last.rfind('.');
    return dot == std::string_view::npos ? std::string() : std::string(last.substr(dot + 1));
}

std::string typeOf(std::string_view key) { return std::string(transfer::contentTypeOf(key)); }

std::map<std::string, std::string> allTypes(const FolderContent &content)
{
    std::map<std::string, std::string> all = content.types;
    all.insert(content.specialTypes.begin(), content.specialTypes.end());
    return all;
}

std::string folderPath(std::string path)
{
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    return path;
}

/// A name for --exclude, in which nothing stands for anything else.
std::string patternOf(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        if (c == '*' || c == '?' || c == '[')
            out += {'[', c, ']'};
        else
            out += c;
    }
    return out;
}

std::string regionOption(const std::string &region)
{
    return region.empty() ? std::string() : " \\\n    --region " + shellQuoted(region);
}

std::string putObject(const std::string &aws, const CodeTransfer &transfer, const std::string &key, const std::string &path)
{
    std::string out = aws + " s3api put-object \\\n    --bucket " + shellQuoted(transfer.bucket) + " \\\n    --key " + shellQuoted(key);
    if (!path.ends_with('/'))
        out += " \\\n    --body " + shellQuoted(path);
    return out + " \\\n    --content-type " + typeOf(key) + regionOption(transfer.region);
}

} // namespace

FolderContent folderContent(const std::string &path)
{
    FolderContent content;
    transfer::FolderWalk walk(path);
    for (auto found = walk.next(512); !found.empty(); found = walk.next(512)) {
        for (const transfer::FoundFile &file : found) {
            if (file.error)
                continue;
            if (wantsPutObject(file.name, file.size)) {
                content.special.emplace_back(file.name, file.size);
                if (const std::string type = typeOf(file.name); type != defaultType)
                    content.specialTypes.emplace(extensionOf(file.name), type);
                continue;
            }
            const std::string type = typeOf(file.name);
            if (type == defaultType)
                content.others = true;
            else
                content.types.emplace(extensionOf(file.name), type);
        }
    }
    return content;
}

std::string CodeProgram::cli(const CodeTransfer &transfer)
{
    const std::string url = "s3://" + transfer.bucket + '/' + transfer.key;
    if (!transfer.version.empty()) { // `aws s3 cp` knows current versions only
        return aws() + " s3api get-object \\\n    --bucket " + shellQuoted(transfer.bucket) + " \\\n    --key " + shellQuoted(transfer.key)
            + " \\\n    --version-id " + shellQuoted(transfer.version) + regionOption(transfer.region) + " \\\n    " + shellQuoted(transfer.path);
    }
    if (!transfer.upload) {
        return aws() + " s3 cp " + shellQuoted(url) + ' ' + shellQuoted(transfer.path) + (transfer.folder ? " --recursive" : "")
            + regionOption(transfer.region);
    }
    if (!transfer.folder) {
        if (wantsPutObject(transfer.key, transfer.size))
            return putObject(aws(), transfer, transfer.key, transfer.path);
        return aws() + " s3 cp " + shellQuoted(transfer.path) + ' ' + shellQuoted(url) + " \\\n    --content-type " + typeOf(transfer.key)
            + regionOption(transfer.region);
    }
    const FolderContent &content = transfer.content;
    const std::string start = aws() + " s3 cp " + shellQuoted(folderPath(transfer.path)) + ' ' + shellQuoted(url) + " --recursive";
    std::string special;
    for (const auto &[name, size] : content.special) {
        if (!name.ends_with('/'))
            special += " \\\n    --exclude " + shellQuoted(patternOf(name));
    }
    std::map<std::string, std::vector<std::string>> extensions; ///< by type
    for (const auto &[extension, type] : content.types)
        extensions[type].push_back(extension);
    std::string out;
    const auto add = [&](const std::string &filters, const std::string &type) {
        out += (out.empty() ? "" : "\n") + start + filters + special + " \\\n    --content-type " + type + regionOption(transfer.region);
    };
    const bool alone = extensions.size() == 1 && !content.others;
    for (const auto &[type, names] : extensions) {
        std::string filters = alone ? "" : " \\\n    --exclude '*'";
        for (const std::string &name : names)
            filters += alone ? "" : " --include " + shellQuoted("*." + patternOf(name));
        add(filters, type);
    }
    if (content.others || (extensions.empty() && content.special.empty())) {
        std::string filters;
        for (const auto &[extension, type] : content.types)
            filters += (filters.empty() ? " \\\n    --exclude " : " --exclude ") + shellQuoted("*." + patternOf(extension));
        add(filters, defaultType);
    }
    for (const auto &[name, size] : content.special)
        out += (out.empty() ? "" : "\n") + putObject(aws(), transfer, transfer.key + name, folderPath(transfer.path) + '/' + name);
    return out;
}

std::string CodeProgram::python(const CodeTransfer &transfer)
{
    LiteralWriter writer(CodeLanguage::Python, m_secrets, m_needs);
    const std::string s3 = client(*api::findService("s3"), transfer.region);
    const std::string bucket = writer.string(transfer.bucket);
    const auto upload = [&](const std::string &path, const std::string &key, const std::string &type, std::size_t indent) {
        m_helpers.insert("config");
        const std::string line = '\n' + std::string(indent + 4, ' ');
        return s3 + ".upload_file(" + line + path + ',' + line + bucket + ',' + line + key + ',' + line + "ExtraArgs={'ContentType': " + type
            + "}," + line + "Config=config,\n" + std::string(indent, ' ') + ')';
    };
    if (!transfer.folder) {
        if (!transfer.upload) {
            const std::string version = transfer.version.empty() ? std::string() : ", ExtraArgs={'VersionId': " + writer.string(transfer.version) + '}';
            return s3 + ".download_file(" + bucket + ", " + writer.string(transfer.key) + ", " + writer.string(transfer.path) + version + ')';
        }
        return upload(writer.string(transfer.path), writer.string(transfer.key), writer.string(typeOf(transfer.key)), 0);
    }
    m_helpers.insert("walk");
    const std::string folder = writer.string(folderPath(transfer.path));
    if (!transfer.upload) {
        return "for page in " + s3 + ".get_paginator('list_objects_v2').paginate(Bucket=" + bucket + ", Prefix="
            + writer.string(transfer.key) + "):\n"
            "    for entry in page.get('Contents', []):\n"
            "        target = os.path.join(" + folder + ", entry['Key'][" + std::to_string(codePoints(transfer.key)) + ":])\n"
            "        if target.endswith('/'):\n"
            "            continue\n"
            "        os.makedirs(os.path.dirname(target), exist_ok=True)\n"
            "        " + s3 + ".download_file(" + bucket + ", entry['Key'], target)";
    }
    CodeLiteral types{CodeLiteral::Kind::Map, {}, {}};
    for (const auto &[extension, type] : allTypes(transfer.content))
        types.entries.emplace_back(extension, CodeLiteral::atom(writer.string(type)));
    const std::string key = transfer.key.empty() ? "name" : writer.string(transfer.key) + " + name";
    std::string out = "types = " + writer.layout(types, 0, 80) + '\n';
    out += "for folder, _, files in os.walk(" + folder + ", followlinks=True):\n"
           "    for file in files:\n"
           "        path = os.path.join(folder, file)\n"
           "        name = os.path.relpath(path, " + folder + ").replace(os.sep, '/')\n"
           "        kind = types.get(file.rpartition('.')[2] if '.' in file else '', " + writer.string(defaultType) + ")\n"
           "        " + upload("path", key, "kind", 8);
    for (const auto &[name, size] : transfer.content.special) {
        if (name.ends_with('/'))
            out += '\n' + s3 + ".put_object(Bucket=" + bucket + ", Key=" + writer.string(transfer.key + name) + ", ContentType="
                + writer.string(defaultType) + ')';
    }
    return out;
}

std::string CodeProgram::javaScript(const CodeTransfer &transfer)
{
    const LiteralWriter writer(CodeLanguage::JavaScript, m_secrets, m_needs);
    const api::Service &service = *api::findService("s3");
    const std::string s3 = client(service, transfer.region);
    const std::string package = javaScriptPackage(service);
    const std::string bucket = writer.string(transfer.bucket);
    const std::string path = writer.string(transfer.folder ? folderPath(transfer.path) : transfer.path);
    if (!transfer.upload) {
        import(package, "GetObjectCommand");
        import("node:fs", "createWriteStream");
        import("node:stream/promises", "pipeline");
        const std::string version = transfer.version.empty() ? std::string() : ", VersionId: " + writer.string(transfer.version);
        const auto fetch = [&](const std::string &key, const std::string &target) {
            return "await pipeline((await " + s3 + ".send(new GetObjectCommand({ Bucket: " + bucket + ", Key: " + key + version + " }))).Body, createWriteStream("
                + target + "));";
        };
        if (!transfer.folder)
            return fetch(writer.string(transfer.key), path);
        import(package, "paginateListObjectsV2");
        import("node:fs", "mkdirSync");
        import("node:path", "dirname");
        import("node:path", "join");
        return "for await (const page of paginateListObjectsV2({ client: " + s3 + " }, { Bucket: " + bucket + ", Prefix: "
            + writer.string(transfer.key) + " })) {\n"
            "  for (const { Key } of page.Contents ?? []) {\n"
            "    const target = join(" + path + ", Key.slice(" + writer.string(transfer.key) + ".length));\n"
            "    if (target.endsWith(\"/\"))\n      continue;\n"
            "    mkdirSync(dirname(target), { recursive: true });\n"
            "    " + fetch("Key", "target") + "\n  }\n}";
    }
    import(package, "PutObjectCommand");
    const auto useHelper = [&] {
        m_helpers.insert("uploadFile");
        for (const char *name : {"createReadStream", "readFileSync", "statSync"})
            import("node:fs", name);
        import("@aws-sdk/lib-storage", "Upload");
    };
    if (!transfer.folder) {
        const std::string params = "Bucket: " + bucket + ", Key: " + writer.string(transfer.key) + ", ContentType: "
            + writer.string(typeOf(transfer.key)) + ", Body: ";
        if (transfer.size < transfer::Options().multipartThreshold) {
            import("node:fs", "readFileSync");
            return "await " + s3 + ".send(new PutObjectCommand({\n  " + params + "readFileSync(" + path + "),\n}));";
        }
        import("node:fs", "createReadStream");
        import("@aws-sdk/lib-storage", "Upload");
        return "await new Upload({\n  client: " + s3 + ",\n  params: { " + params + "createReadStream(" + path
            + ") },\n  partSize: 8 * 1024 * 1024,\n}).done();";
    }
    useHelper();
    import("node:fs", "readdirSync");
    import("node:path", "extname");
    import("node:path", "join");
    CodeLiteral types{CodeLiteral::Kind::Map, {}, {}};
    for (const auto &[extension, type] : allTypes(transfer.content))
        types.entries.emplace_back('.' + extension, CodeLiteral::atom(writer.string(type)));
    const std::string key = transfer.key.empty() ? "name" : writer.string(transfer.key) + " + name";
    std::string out = "for (const name of readdirSync(" + path + ", { recursive: true })) {\n"
        "  const types = " + writer.layout(types, 2, 80) + ";\n"
        "  const path = join(" + path + ", name);\n"
        "  if (statSync(path).isFile())\n"
        "    await uploadFile(" + s3 + ", path, " + bucket + ", " + key + ", types[extname(`x${name.split(\"/\").pop()}`)] ?? " + writer.string(defaultType) + ");\n}";
    for (const auto &[name, size] : transfer.content.special) {
        if (name.ends_with('/'))
            out += "\nawait " + s3 + ".send(new PutObjectCommand({ Bucket: " + bucket + ", Key: " + writer.string(transfer.key + name)
                + ", ContentType: " + writer.string(defaultType) + " }));";
    }
    return out;
}

} // namespace nephoscope::gui
