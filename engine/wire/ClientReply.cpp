#include "wire/ClientCodec.h"

#include "core/Text.h"
#include "wire/CodecInternal.h"
#include "wire/EventStream.h"

namespace nephoscope::wire {

using api::Kind;
using api::Location;
using api::Member;
using api::Protocol;
using api::Shape;

namespace {

Expected<void> asReply(Expected<void> read)
{
    if (read)
        return read;
    return fail(Error{"ResponseParserError", "The endpoint's answer cannot be read: " + read.error().message, 502});
}

void readHeaders(const Shape &shape, const HttpReply &reply, void *output)
{
    for (const Member &member : shape.members) {
        const std::string name = toLower(member.wire());
        switch (member.location) {
        case Location::StatusCode:
            if (!setInteger(*member.shape, reply.status, emplaceField(member, output)))
                resetField(member, output);
            break;
        case Location::Headers:
            for (const auto &[field, value] : reply.headers.fields()) {
                if (field.starts_with(name))
                    text(member.shape->ops->insert(obtainField(member, output), field.substr(name.size()))) = value;
            }
            break;
        case Location::Header:
            if (reply.headers.has(name) && !headerToMember(member, reply.headers.get(name), output))
                resetField(member, output);
            break;
        default:
            break;
        }
    }
}

/// `<LocationConstraint>eu-west-1</LocationConstraint>`: the member is the root's own text.
Expected<void> readBucketLocation(const Shape &shape, std::string_view body, void *output)
{
    const Member *member = shape.find("LocationConstraint");
    if (!member)
        return {};
    void *field = emplaceField(*member, output);
    auto read = readXmlReply(*member->shape, body, {}, field);
    if (!read || text(field).empty())
        resetField(*member, output);
    return read;
}

Expected<void> readPayload(const Member &payload, const HttpReply &reply, std::string_view body, bool xml, void *output)
{
    const Shape &shape = *payload.shape;
    switch (shape.kind) {
    case Kind::Stream:
    case Kind::EventStream:
        *static_cast<api::Body *>(emplaceField(payload, output)) = reply.body;
        return {};
    case Kind::Blob:
        static_cast<api::Blob *>(emplaceField(payload, output))->bytes = body;
        return {};
    case Kind::String:
        text(emplaceField(payload, output)) = body;
        return {};
    default:
        break;
    }
    if (trim(body).empty())
        return {};
    void *value = emplaceField(payload, output);
    return xml ? readXmlReply(shape, body, {}, value) : asReply(readJson(shape, body, value));
}

bool hasBodyMembers(const Shape &shape)
{
    for (const Member &member : shape.members) {
        if (member.location == Location::Body)
            return true;
    }
    return false;
}

Expected<void> readRest(const api::Operation &operation, const HttpReply &reply, std::string_view body, bool xml, void *output)
{
    const Shape &shape = *operation.output;
    readHeaders(shape, reply, output);
    if (const Member *payload = shape.payloadMember())
        return readPayload(*payload, reply, body, xml, output);
    if (trim(body).empty() || !hasBodyMembers(shape))
        return {};
    if (!xml)
        return asReply(readJson(shape, body, output));
    if (operation.service->id == "s3" && operation.name == "GetBucketLocation")
        return readBucketLocation(shape, body, output);
    return readXmlReply(shape, body, {}, output);
}

} // namespace

bool repliesWithStream(const api::Operation &operation)
{
    const Member *payload = operation.output ? operation.output->payloadMember() : nullptr;
    return (payload && payload->shape->kind == Kind::Stream) || eventStreamOf(operation);
}

Expected<api::Value> decodeReply(const api::Operation &operation, const HttpReply &reply)
{
    if (!operation.output)
        return api::Value(api::Empty::shape());
    api::Value output(*operation.output);
    const std::string_view body = reply.body.memory() ? std::string_view(*reply.body.memory()) : std::string_view();
    const Shape &shape = *operation.output;
    Expected<void> read;
    switch (clientProtocol(*operation.service)) {
    case Protocol::RestXml:
        read = readRest(operation, reply, body, true, output.data());
        break;
    case Protocol::RestJson:
        read = readRest(operation, reply, body, false, output.data());
        break;
    case Protocol::Json10:
    case Protocol::Json11:
        if (const Member *stream = eventStreamOf(operation)) {
            *static_cast<api::Body *>(emplaceField(*stream, output.data())) = reply.body;
            break;
        }
        read = body.empty() ? Expected<void>() : asReply(readJson(shape, body, output.data()));
        break;
    case Protocol::Cbor:
        read = body.empty() ? Expected<void>() : asReply(readCbor(shape, body, output.data()));
        break;
    case Protocol::Query: {
        const std::string wrapper = operation.resultWrapper.empty() ? std::string(operation.name) + "Result" : std::string(operation.resultWrapper);
        read = body.empty() ? Expected<void>() : readXmlReply(shape, body, wrapper, output.data());
        break;
    }
    case Protocol::Ec2:
        read = body.empty() ? Expected<void>() : readXmlReply(shape, body, {}, output.data());
        break;
    }
    if (!read)
        return fail(std::move(read.error()));
    return output;
}

} // namespace nephoscope::wire
