#include "wire/CodecInternal.h"

#include <QCborStreamReader>

#include <cmath>

namespace nephoscope::wire {

using api::Kind;
using api::Member;
using api::Shape;

namespace {

/// Walks a CBOR item along a shape. False: the bytes are malformed or of another type.
class CborWalker
{
public:
    CborWalker(std::string_view bytes, bool legacy)
        : m_bytes(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))), m_cbor(m_bytes), m_legacy(legacy)
    {
    }

    bool item(const Shape &shape, void *value, int depth)
    {
        if (depth > maxDepth)
            return false;
        while (m_cbor.isTag()) {
            if (!m_cbor.next())
                return false;
        }
        switch (shape.kind) {
        case Kind::Structure:
            return structure(shape, value, depth);
        case Kind::List:
            return list(shape, value, depth);
        case Kind::Map:
            return map(shape, value, depth);
        default:
            return isScalar(shape.kind) ? scalar(shape, value) : skip();
        }
    }

    bool atEnd() const { return m_cbor.currentOffset() == m_bytes.size(); }
    bool failed() { return m_cbor.lastError() != QCborError::NoError; }

private:
    bool isNull() const { return m_cbor.isNull() || m_cbor.isUndefined(); }
    bool skip()
    {
        // next() steps over a tag alone, not over what it stands before.
        while (m_cbor.isTag()) {
            if (!m_cbor.next())
                return false;
        }
        return m_cbor.next(maxDepth);
    }

    bool structure(const Shape &shape, void *value, int depth)
    {
        if (!m_cbor.isMap() || !m_cbor.enterContainer())
            return false;
        std::string key;
        while (m_cbor.hasNext()) {
            if (!m_cbor.isString() || !string(key))
                return false;
            const Member *member = nullptr;
            for (const Member &candidate : shape.members) {
                if (candidate.wire() == key && candidate.location == api::Location::Body)
                    member = &candidate;
            }
            if (!member || isNull()) {
                if (!skip())
                    return false;
            } else if (!item(*member->shape, emplaceField(*member, value), depth + 1)) {
                return false;
            }
        }
        return !failed() && m_cbor.leaveContainer();
    }

    bool list(const Shape &shape, void *value, int depth)
    {
        if (!m_cbor.isArray() || !m_cbor.enterContainer())
            return false;
        while (m_cbor.hasNext()) {
            if (isNull() ? !skip() : !item(*shape.element, shape.ops->append(value), depth + 1))
                return false;
        }
        return !failed() && m_cbor.leaveContainer();
    }

    bool map(const Shape &shape, void *value, int depth)
    {
        if (!m_cbor.isMap() || !m_cbor.enterContainer())
            return false;
        std::string key;
        while (m_cbor.hasNext()) {
            if (!m_cbor.isString() || !string(key))
                return false;
            if (isNull() ? !skip() : !item(*shape.element, shape.ops->insert(value, key), depth + 1))
                return false;
        }
        return !failed() && m_cbor.leaveContainer();
    }

    bool scalar(const Shape &shape, void *value)
    {
        switch (shape.kind) {
        case Kind::String:
            return m_cbor.isString() && string(text(value));
        case Kind::Blob:
            return m_cbor.isByteArray() && bytes(static_cast<api::Blob *>(value)->bytes);
        case Kind::Boolean:
            if (!m_cbor.isBool())
                return false;
            *static_cast<bool *>(value) = m_cbor.toBool();
            return m_cbor.next();
        case Kind::Integer:
        case Kind::Long: {
            std::int64_t whole = 0;
            return integer(whole) && setInteger(shape, whole, value) && m_cbor.next();
        }
        case Kind::Timestamp: {
            double seconds = 0;
            return number(seconds) && timestampFromSeconds(m_legacy ? seconds / 1000.0 : seconds, *static_cast<Timestamp *>(value))
                && m_cbor.next();
        }
        default: {
            double real = 0;
            if (!number(real))
                return false;
            setFloating(shape, real, value);
            return m_cbor.next();
        }
        }
    }

    bool integer(std::int64_t &out) const
    {
        double real = 0;
        if (m_cbor.isInteger()) {
            // toInteger() wraps what 64 bits with a sign cannot hold.
            if (m_cbor.isUnsignedInteger() && m_cbor.toUnsignedInteger() > std::uint64_t(INT64_MAX))
                return false;
            if (m_cbor.isNegativeInteger() && quint64(m_cbor.toNegativeInteger()) - 1 > std::uint64_t(INT64_MAX))
                return false;
            out = m_cbor.toInteger();
            return true;
        }
        if (!number(real) || real != std::floor(real) || std::fabs(real) > 9.2e18)
            return false;
        out = static_cast<std::int64_t>(real);
        return true;
    }

    bool number(double &out) const
    {
        if (m_cbor.isUnsignedInteger())
            out = static_cast<double>(m_cbor.toUnsignedInteger());
        else if (m_cbor.isNegativeInteger())
            out = -static_cast<double>(quint64(m_cbor.toNegativeInteger()));
        else if (m_cbor.isFloat16())
            out = static_cast<double>(static_cast<float>(m_cbor.toFloat16()));
        else if (m_cbor.isFloat())
            out = static_cast<double>(m_cbor.toFloat());
        else if (m_cbor.isDouble())
            out = m_cbor.toDouble();
        else
            return false;
        return true;
    }

    /// A chunk that claims more bytes than the whole body has is refused before memory is asked for.
    bool chunkFits() const
    {
        const qsizetype size = m_cbor.currentStringChunkSize();
        return size <= m_bytes.size();
    }

    bool string(std::string &out)
    {
        out.clear();
        if (!chunkFits())
            return false;
        auto chunk = m_cbor.readString();
        while (chunk.status == QCborStreamReader::Ok) {
            out += chunk.data.toStdString();
            if (!chunkFits())
                return false;
            chunk = m_cbor.readString();
        }
        return chunk.status == QCborStreamReader::EndOfString;
    }

    bool bytes(std::string &out)
    {
        out.clear();
        if (!chunkFits())
            return false;
        auto chunk = m_cbor.readByteArray();
        while (chunk.status == QCborStreamReader::Ok) {
            out.append(chunk.data.constData(), static_cast<std::size_t>(chunk.data.size()));
            if (!chunkFits())
                return false;
            chunk = m_cbor.readByteArray();
        }
        return chunk.status == QCborStreamReader::EndOfString;
    }

    QByteArray m_bytes;
    QCborStreamReader m_cbor;
    bool m_legacy;
};

} // namespace

Expected<void> readCborBody(const Shape &shape, std::string_view bytes, bool legacy, void *value)
{
    CborWalker walker(bytes, legacy);
    if (walker.item(shape, value, 0) && walker.atEnd())
        return {};
    return fail(Error{"SerializationException",
                      walker.failed() ? "The request body is not valid CBOR" : "Unexpected CBOR type in payload", 400});
}

Expected<void> readCbor(const Shape &shape, std::string_view bytes, void *value)
{
    return readCborBody(shape, bytes, false, value);
}

} // namespace nephoscope::wire
