#include "wire/ClientCodec.h"

#include "core/Text.h"
#include "wire/CodecInternal.h"

#include <algorithm>
#include <array>

namespace nephoscope::wire {

using api::Kind;
using api::Member;
using api::Shape;

namespace {

constexpr std::string_view encodingMember = "EncodingType";

/// What `encoding-type=url` covers (S3 API Reference, each of the lists), at the top and within their entries.
constexpr std::array<std::string_view, 8> encodedNames{"Delimiter", "Key", "KeyMarker", "Marker", "NextKeyMarker", "NextMarker", "Prefix", "StartAfter"};

void decode(const Shape &shape, void *structure, bool nested)
{
    for (const Member &member : shape.members) {
        void *field = const_cast<void *>(fieldOf(member, structure));
        if (!field)
            continue;
        if (member.shape->kind == Kind::String && std::binary_search(encodedNames.begin(), encodedNames.end(), member.name)) {
            std::string plain;
            if (percentDecode(text(field), plain, true))
                text(field) = std::move(plain);
        } else if (!nested && member.shape->kind == Kind::List && member.shape->element->kind == Kind::Structure) {
            for (std::size_t i = 0; i < member.shape->ops->size(field); ++i)
                decode(*member.shape->element, const_cast<void *>(member.shape->ops->at(field, i)), true);
        }
    }
}

} // namespace

bool askForEncodedNames(const api::Operation &operation, api::Value &input)
{
    if (operation.service->id != "s3" || !input)
        return false;
    const Member *member = input.shape()->find(encodingMember);
    if (!member || fieldOf(*member, input.data()))
        return false;
    text(emplaceField(*member, input.data())) = "url";
    return true;
}

void decodeNames(api::Value &output)
{
    const Member *member = output ? output.shape()->find(encodingMember) : nullptr;
    const void *said = member ? fieldOf(*member, output.data()) : nullptr;
    if (!said || text(said) != "url")
        return; // a server that does not know of it
    decode(*output.shape(), output.data(), false);
    resetField(*member, output.data());
}

} // namespace nephoscope::wire
