#include "wire/CodecInternal.h"

#include <QCborStreamWriter>

namespace nephoscope::wire {

using api::Kind;
using api::Member;
using api::Shape;

namespace {

class CborAppender
{
public:
    explicit CborAppender(bool legacy) : m_cbor(&m_bytes), m_legacy(legacy) {}

    void item(const Shape &shape, const void *value)
    {
        switch (shape.kind) {
        case Kind::Structure:
            structure(shape, value);
            break;
        case Kind::List: {
            const std::size_t count = shape.ops->size(value);
            m_cbor.startArray(count);
            for (std::size_t i = 0; i < count; ++i)
                item(*shape.element, shape.ops->at(value, i));
            m_cbor.endArray();
            break;
        }
        case Kind::Map:
            m_cbor.startMap(shape.ops->size(value));
            shape.ops->forEach(value, [&](const std::string &key, const void *element) {
                string(key);
                item(*shape.element, element);
            });
            m_cbor.endMap();
            break;
        default:
            scalar(shape, value);
        }
    }

    void startMap(std::size_t size) { m_cbor.startMap(size); }
    void endMap() { m_cbor.endMap(); }
    void string(std::string_view text) { m_cbor.appendTextString(text.data(), static_cast<qsizetype>(text.size())); }
    std::string take() const { return m_bytes.toStdString(); }

private:
    void structure(const Shape &shape, const void *value)
    {
        std::size_t count = 0;
        for (const Member &member : shape.members)
            count += member.location == api::Location::Body && fieldOf(member, value) ? 1 : 0;
        m_cbor.startMap(count);
        for (const Member &member : shape.members) {
            const void *field = member.location == api::Location::Body ? fieldOf(member, value) : nullptr;
            if (!field)
                continue;
            string(member.wire());
            item(*member.shape, field);
        }
        m_cbor.endMap();
    }

    void scalar(const Shape &shape, const void *value)
    {
        switch (shape.kind) {
        case Kind::String:
            string(text(value));
            break;
        case Kind::Blob: {
            const std::string &bytes = static_cast<const api::Blob *>(value)->bytes;
            m_cbor.appendByteString(bytes.data(), static_cast<qsizetype>(bytes.size()));
            break;
        }
        case Kind::Boolean:
            m_cbor.append(*static_cast<const bool *>(value));
            break;
        case Kind::Integer:
        case Kind::Long:
            m_cbor.append(qint64(integer(shape, value)));
            break;
        case Kind::Float:
            m_cbor.append(*static_cast<const float *>(value));
            break;
        case Kind::Double:
            m_cbor.append(*static_cast<const double *>(value));
            break;
        case Kind::Timestamp:
            time(*static_cast<const Timestamp *>(value));
            break;
        default:
            m_cbor.append(nullptr);
        }
    }

    void time(Timestamp when)
    {
        const std::int64_t millis = when.time_since_epoch().count();
        m_cbor.append(QCborKnownTags::UnixTime_t);
        if (m_legacy)
            m_cbor.append(qint64(millis));
        else if (millis % 1000 == 0)
            m_cbor.append(qint64(millis / 1000));
        else
            m_cbor.append(static_cast<double>(millis) / 1000.0);
    }

    QByteArray m_bytes;
    QCborStreamWriter m_cbor;
    bool m_legacy;
};

} // namespace

std::string writeCborBody(const Shape &shape, const void *value, bool legacy)
{
    CborAppender cbor(legacy);
    cbor.item(shape, value);
    return cbor.take();
}

std::string writeCbor(const Shape &shape, const void *value)
{
    return writeCborBody(shape, value, false);
}

std::string writeCborError(std::string_view type, std::string_view messageName, const Error &error)
{
    CborAppender cbor(false);
    cbor.startMap(2 + error.fields.size());
    cbor.string("__type");
    cbor.string(type);
    cbor.string(messageName);
    cbor.string(error.message);
    for (const auto &[name, value] : error.fields) {
        cbor.string(name);
        cbor.string(value);
    }
    cbor.endMap();
    return cbor.take();
}

} // namespace nephoscope::wire
