#include "wire/ClientCodec.h"

#include "core/Text.h"
#include "wire/CodecInternal.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <QtCore/QCborMap>
#include <QtCore/QCborValue>
#include <QtCore/QXmlStreamReader>

namespace nephoscope::wire {

using api::Protocol;

namespace {

/// The name HTTP's status goes by where nothing else was said; of HEAD the status is all there is.
Error errorOfStatus(const api::Operation &operation, int status)
{
    const bool s3 = operation.service->id == "s3";
    const auto error = [status](std::string code, std::string message) { return Error{std::move(code), std::move(message), status}; };
    switch (status) {
    case 301: return error("PermanentRedirect", "The bucket is in another Region.");
    case 304: return error("NotModified", "Not Modified");
    case 307: return error("TemporaryRedirect", "The bucket is in another place for the time being.");
    case 400: return error("BadRequest", "Bad Request");
    case 401:
    case 403: return error("AccessDenied", "Access Denied");
    case 404:
        if (s3 && operation.name == "HeadBucket")
            return error("NoSuchBucket", "The specified bucket does not exist");
        if (s3 && operation.name == "HeadObject")
            return error("NoSuchKey", "The specified key does not exist.");
        return error("NotFound", "Not Found");
    case 405: return error("MethodNotAllowed", "The specified method is not allowed against this resource.");
    case 412: return error("PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
    case 416: return error("InvalidRange", "The requested range is not satisfiable");
    case 429: return error("TooManyRequests", "Too Many Requests");
    case 500: return error("InternalError", "The endpoint met an error of its own.");
    case 502:
    case 503:
    case 504: return error("ServiceUnavailable", "The endpoint, or what stands before it, is not available.");
    default: return error("Http" + std::to_string(status), "The endpoint answered with the HTTP status " + std::to_string(status) + '.');
    }
}

/// Fills in what an `<Error>` says, wherever it stands; false when there is none.
bool readXmlError(std::string_view body, Error &error)
{
    QXmlStreamReader xml(QByteArray::fromRawData(body.data(), static_cast<qsizetype>(body.size())));
    while (!(xml.isStartElement() && xml.name() == QLatin1String("Error"))) {
        if (xml.isDTD() || xml.atEnd())
            return false;
        xml.readNext();
    }
    std::string code;
    while (xml.readNextStartElement()) {
        const std::string name = xml.name().toUtf8().toStdString();
        const std::string text = xml.readElementText(QXmlStreamReader::SkipChildElements).toStdString();
        if (name == "Code")
            code = text;
        else if (name == "Message")
            error.message = text;
        else if (name != "Type" && name != "HostId")
            error.with(name, text);
    }
    if (code.empty())
        return false;
    error.code = std::move(code);
    return true;
}

/// `com.amazonaws.sqs#QueueDoesNotExist:http://…` names `QueueDoesNotExist`.
std::string bareType(std::string_view type)
{
    type = type.substr(0, type.find(':'));
    return std::string(type.substr(type.find('#') == std::string_view::npos ? 0 : type.find('#') + 1));
}

bool readJsonError(std::string_view body, const Headers &headers, Error &error)
{
    std::string type(headers.get("x-amzn-errortype"));
    boost::system::error_code failed;
    const boost::json::value parsed = boost::json::parse(boost::json::string_view(body.data(), body.size()), failed);
    const boost::json::object *object = failed ? nullptr : parsed.if_object();
    if (object) {
        for (const auto &entry : *object) {
            const std::string_view name(entry.key().data(), entry.key().size());
            const boost::json::string *value = entry.value().if_string();
            const std::string text = value ? std::string(value->data(), value->size())
                : entry.value().is_primitive() && !entry.value().is_null() ? boost::json::serialize(entry.value()) : std::string();
            if (name == "__type" || (name == "code" && type.empty()))
                type = text;
            else if (equalsIgnoreCase(name, "message"))
                error.message = text;
            else if (!text.empty())
                error.with(std::string(name), text);
        }
    }
    if (type.empty())
        return false;
    error.code = bareType(type);
    return true;
}

bool readCborError(std::string_view body, Error &error)
{
    const QCborMap map = QCborValue::fromCbor(QByteArray::fromRawData(body.data(), static_cast<qsizetype>(body.size()))).toMap();
    for (const auto &[key, value] : map) {
        const QString name = key.toString();
        if (name == QLatin1String("__type"))
            error.code = bareType(value.toString().toStdString());
        else if (name.compare(QLatin1String("message"), Qt::CaseInsensitive) == 0)
            error.message = value.toString().toStdString();
    }
    return !map.value(QStringLiteral("__type")).toString().isEmpty();
}

} // namespace

bool isErrorDocument(std::string_view body)
{
    QXmlStreamReader xml(QByteArray::fromRawData(body.data(), static_cast<qsizetype>(body.size())));
    return xml.readNextStartElement() && xml.name() == QLatin1String("Error");
}

Error decodeErrorReply(const api::Operation &operation, int status, const Headers &headers, std::string_view body)
{
    Error error = errorOfStatus(operation, status);
    bool told = false;
    switch (clientProtocol(*operation.service)) {
    case Protocol::RestXml:
    case Protocol::Query:
    case Protocol::Ec2:
        told = readXmlError(body, error);
        break;
    case Protocol::Cbor:
        told = readCborError(body, error);
        break;
    default:
        told = readJsonError(body, headers, error);
    }
    if (!told)
        return error;
    // The door's errors go by the names of their shapes.
    for (const api::Shape *shape : operation.errors) {
        if (!shape->errorCode.empty() && shape->errorCode == error.code)
            error.code = shape->name;
    }
    return error;
}

} // namespace nephoscope::wire
