#include "listeners/http/FormUpload.h"

#include "api/ValueText.h"
#include "core/Text.h"
#include "listeners/http/HostNames.h"
#include "wire/Codec.h"

#include <algorithm>

namespace nephoscope::http {

namespace {

/// Fields that are headers of PutObject under the same name; x-amz-… ones are as well.
bool isHeader(std::string_view name)
{
    static constexpr std::string_view plain[] = {"cache-control", "content-disposition", "content-encoding", "content-language",
                                                 "content-md5", "content-type", "expires"};
    static constexpr std::string_view ours[] = {"x-amz-algorithm", "x-amz-credential", "x-amz-date", "x-amz-signature",
                                                "x-amz-security-token"};
    if (std::find(std::begin(plain), std::end(plain), name) != std::end(plain))
        return true;
    return name.starts_with("x-amz-") && std::find(std::begin(ours), std::end(ours), name) == std::end(ours);
}

Error missingKey()
{
    return Error{"InvalidArgument",
                 "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.", 400}
        .with("ArgumentName", "key")
        .with("ArgumentValue", "");
}

/// The XML of the field `tagging` as the header x-amz-tagging says it.
Expected<std::string> taggingHeader(const api::Service &service, const std::string &xml)
{
    const api::Operation *operation = service.find("PutObjectTagging");
    const api::Member *member = operation && operation->input ? operation->input->find("Tagging") : nullptr;
    const api::Member *set = member ? member->shape->find("TagSet") : nullptr;
    if (!set)
        return fail(LocalCloud::notEmulated(*operation));
    api::Value tagging(*member->shape);
    if (auto read = wire::readXml(*member->shape, xml, tagging.data()); !read)
        return fail(std::move(read.error()));
    std::string header;
    const void *list = api::fieldValue(*set, tagging.data());
    const api::Shape &tag = *set->shape->element;
    for (std::size_t i = 0; list && i < set->shape->ops->size(list); ++i) {
        const void *one = set->shape->ops->at(list, i);
        const auto text = [&](std::string_view name) {
            const auto *value = static_cast<const std::string *>(api::fieldValue(*tag.find(name), one));
            return value ? percentEncode(*value) : std::string();
        };
        header += (header.empty() ? "" : "&") + text("Key") + '=' + text("Value");
    }
    return header;
}

std::string xmlText(std::string_view text)
{
    std::string out;
    wire::appendXmlText(text, out);
    return out;
}

/// What no header may have: it would come back as another header.
bool hasControls(std::string_view value)
{
    return std::any_of(value.begin(), value.end(), [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; });
}

} // namespace

bool FormUpload::isFor(const wire::HttpRequest &request, wire::Route &route)
{
    if (request.method != "POST" || !wire::FormDataReader::boundaryOf(request.headers.get("content-type")))
        return false;
    const bool routed = wire::findRoute(request, route).has_value();
    const bool isForm = !routed && route.service && route.service->id == "s3" && route.labels.contains("Bucket") && !route.labels.contains("Key");
    if (!isForm)
        route = {};
    return isForm;
}

FormUpload::FormUpload(const wire::HttpRequest &request)
    : m_reader(wire::FormDataReader::boundaryOf(request.headers.get("content-type")).value_or(std::string()))
{
}

Expected<void> FormUpload::feed(std::string_view bytes, std::string &file)
{
    const std::size_t before = file.size();
    if (auto read = m_reader.feed(bytes, file); !read)
        return read;
    m_size += file.size() - before;
    return m_size > m_range.max ? Expected<void>(fail(wire::tooLargeForPolicy(m_size, m_range))) : Expected<void>();
}

const std::string &FormUpload::field(std::string_view name) const
{
    static const std::string none;
    const auto found = m_fields.find(name);
    return found == m_fields.end() ? none : found->second;
}

Expected<void> FormUpload::readFields(std::string_view bucket)
{
    m_bucket = bucket;
    for (const auto &[name, value] : m_reader.fields()) {
        const std::string folded = toLower(name);
        if (const bool added = m_fields.try_emplace(folded, value).second; !added) {
            return fail(Error{"InvalidArgument", "POST requires exactly one value for each field.", 400}
                            .with("ArgumentName", name)
                            .with("ArgumentValue", value));
        }
    }
    // Expanded before the policy looks at them.
    static constexpr std::string_view variable = "${filename}";
    for (auto &[name, value] : m_fields) {
        if (name == "policy" || name == "signature" || name == "x-amz-signature")
            continue;
        for (std::size_t at = value.find(variable); at != std::string::npos; at = value.find(variable, at + m_reader.fileName().size()))
            value.replace(at, variable.size(), m_reader.fileName());
    }
    return field("key").empty() ? Expected<void>(fail(missingKey())) : Expected<void>();
}

Expected<api::Value> FormUpload::admit(ServerState &server, const wire::HttpRequest &request, wire::Route &route, wire::Authenticated &who)
{
    if (auto read = readFields(route.labels.find("Bucket")->second); !read)
        return fail(std::move(read.error()));
    auto known = server.authenticator.authenticateForm(m_fields, SystemClock().now());
    if (!known)
        return fail(std::move(known.error()));
    who = std::move(*known);
    // Trusting any credentials must not let a foreign page act: a form needs nobody's leave to be sent.
    if (who.trusted && mayBeForeign(request, server.options.bind))
        who.principal = Principal::anonymous();
    if (const std::string &policy = field("policy"); !policy.empty()) {
        auto range = wire::checkPostPolicy(policy, m_fields, m_bucket, server.cloud.clock().now());
        if (!range)
            return fail(std::move(range.error()));
        m_range = *range;
        if (m_size > m_range.max)
            return fail(wire::tooLargeForPolicy(m_size, m_range));
    }

    // The PutObject request that the form stands for.
    wire::HttpRequest put;
    put.method = "PUT";
    put.path = request.path;
    put.headers.add("host", std::string(request.host()));
    for (const auto &[name, value] : m_fields) {
        if (!isHeader(name))
            continue;
        if (hasControls(value)) {
            return fail(Error{"InvalidArgument", "Header value cannot be represented using a single line.", 400}
                            .with("ArgumentName", name)
                            .with("ArgumentValue", value));
        }
        put.headers.add(name, value);
    }
    if (const std::string &acl = field("acl"); !acl.empty())
        put.headers.add("x-amz-acl", acl);
    if (const std::string &tags = field("tagging"); !tags.empty()) {
        auto header = taggingHeader(*route.service, tags);
        if (!header)
            return fail(std::move(header.error()));
        put.headers.add("x-amz-tagging", std::move(*header));
    }
    route.operation = route.service->find("PutObject");
    route.labels.insert_or_assign("Key", field("key"));
    return wire::decodeInput(route, put);
}

Expected<void> FormUpload::finish() const
{
    if (auto whole = m_reader.finish(); !whole)
        return whole;
    if (!fileBegan()) {
        return fail(Error{"InvalidArgument", "POST requires exactly one file upload per request.", 400}
                        .with("ArgumentName", "file")
                        .with("ArgumentValue", "0"));
    }
    return m_size < m_range.min ? Expected<void>(fail(wire::tooSmallForPolicy(m_size, m_range))) : Expected<void>();
}

std::string FormUpload::location(const wire::HttpRequest &request) const
{
    // The bucket is in the path, or else in the host's name.
    const std::string base = "http://" + std::string(request.host()) + request.path;
    return base + (base.ends_with('/') ? "" : "/") + percentEncode(field("key"), true);
}

wire::HttpReply FormUpload::reply(const wire::HttpRequest &request, wire::HttpReply stored) const
{
    const std::string etag(stored.headers.get("etag"));
    const std::string &redirect = field("success_action_redirect").empty() ? field("redirect") : field("success_action_redirect");
    if (redirect.starts_with("http://") || redirect.starts_with("https://")) {
        stored.status = 303;
        const char separator = redirect.find('?') == std::string::npos ? '?' : '&';
        // A line break would be another header.
        std::string target(redirect.substr(0, redirect.find_first_of("\r\n")));
        target += separator + ("bucket=" + percentEncode(m_bucket)) + "&key=" + percentEncode(field("key")) + "&etag=" + percentEncode(etag);
        stored.headers.set("location", std::move(target));
        return stored;
    }
    const std::string &status = field("success_action_status");
    stored.status = status == "200" ? 200 : status == "201" ? 201 : 204;
    stored.headers.set("location", location(request));
    if (stored.status == 201) {
        stored.headers.set("content-type", "application/xml");
        stored.body = api::Body::fromString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PostResponse><Location>" + xmlText(location(request))
                                            + "</Location><Bucket>" + xmlText(m_bucket) + "</Bucket><Key>" + xmlText(field("key"))
                                            + "</Key><ETag>" + xmlText(etag) + "</ETag></PostResponse>");
    }
    return stored;
}

} // namespace nephoscope::http
