#pragma once

#include "api/Types.h"

#include <functional>
#include <span>

namespace nephoscope::api {

enum class Kind : std::uint8_t {
    Structure, List, Map, String, Integer, Long, Float, Double, Boolean, Blob, Timestamp, Document,
    Stream,      ///< streaming blob: Body
    EventStream, ///< union of events; codecs of operations that need it come with the service
};

enum class Location : std::uint8_t { Body, Uri, QueryString, Header, Headers, StatusCode };

enum class TimestampFormat : std::uint8_t { Default, Iso8601, UnixTimestamp, Rfc822 };

enum class Protocol : std::uint8_t { Json10, Json11, Query, RestJson, RestXml, Ec2, Cbor };

struct Shape;

/// How code that knows only the table touches a typed value. One constant per C++ type.
struct TypeOps
{
    void *(*create)();
    void (*destroy)(void *);
    void (*copy)(void *to, const void *from);
    // Lists (null for other kinds): std::vector<T>.
    std::size_t (*size)(const void *list);
    const void *(*at)(const void *list, std::size_t index);
    void *(*append)(void *list);
    // Maps (null for other kinds): std::map<std::string, T>.
    void (*forEach)(const void *map, const std::function<void(const std::string &, const void *)> &visit);
    void *(*insert)(void *map, std::string key); ///< finds or creates
};

/// How a member is reached inside its structure: std::optional<T> or Box<T>.
struct FieldOps
{
    const void *(*get)(const void *field); ///< null when absent
    void *(*emplace)(void *field);         ///< makes it present and returns the value
    void (*reset)(void *field);
};

struct Member
{
    std::string_view name;      ///< model name, as JSON carries it unless wireName says otherwise
    std::string_view wireName = {};  ///< locationName; empty when the same as name
    std::string_view queryName = {}; ///< ec2 only
    std::string_view xmlNamespace = {}; ///< of the element this member becomes, mostly a payload's root
    std::string_view xmlPrefix = {};
    const Shape *shape;
    const FieldOps *ops;
    std::uint32_t offset;       ///< of the field inside the structure
    Location location = Location::Body;
    TimestampFormat timestampFormat = TimestampFormat::Default;
    bool required : 1 = false;
    bool flattened : 1 = false;
    bool payload : 1 = false;          ///< this member is the whole HTTP body
    bool xmlAttribute : 1 = false;
    bool idempotencyToken : 1 = false;
    bool sensitive : 1 = false;
    bool jsonValue : 1 = false;        ///< header that carries base64 of JSON text
    bool hostLabel : 1 = false;        ///< also fills `{Name}` of the operation's hostPrefix

    std::string_view wire() const { return wireName.empty() ? name : wireName; }
};

/// One shape of a service model: what codecs and validation walk. Constant data.
struct Shape
{
    std::string_view name;
    Kind kind;
    const TypeOps *ops = nullptr;                    ///< null only for errors that carry just a message
    std::span<const Member> members = {};            ///< structures
    const Shape *element = nullptr;                  ///< list member or map value
    const Shape *key = nullptr;                      ///< map key
    std::string_view elementName = {};               ///< list member's or map value's locationName
    std::string_view keyName = {};
    std::span<const std::string_view> enumValues = {};
    std::string_view pattern = {};
    std::int64_t min = -1;                           ///< length, size or value; see hasMin
    std::int64_t max = -1;
    std::string_view wireName = {};                  ///< XML root name when it differs
    std::string_view xmlNamespace = {};
    std::string_view xmlPrefix = {};
    std::string_view errorCode = {};                 ///< exceptions: wire code when it differs from name
    int errorStatus = 0;                             ///< exceptions: HTTP status, 0 unknown
    TimestampFormat timestampFormat = TimestampFormat::Default;
    bool hasMin : 1 = false;
    bool hasMax : 1 = false;
    bool flattened : 1 = false;
    bool isUnion : 1 = false;
    bool isError : 1 = false;
    bool sensitive : 1 = false;
    bool isEnum : 1 = false;
    /// The service answers broken constraints in its own words; validate() checks only what is required.
    bool ownConstraints : 1 = false;

    const Member *find(std::string_view memberName) const;
    const Member *payloadMember() const;
};

struct Service;

/// One operation of the model, as data. Operations a service registers also have shapes; the rest
/// are known by name so that they can be refused by name.
struct Operation
{
    const Service *service;
    std::string_view name;
    std::string_view method;
    std::string_view uri;           ///< rest protocols: `/{Bucket}/{Key+}?uploads`
    std::string_view hostPrefix = {};
    const Shape *input = nullptr;   ///< null: no members, or not compiled
    const Shape *output = nullptr;
    std::span<const Shape *const> errors = {};
    std::string_view resultWrapper = {};      ///< query: `GetCallerIdentityResult`
    std::string_view checksumMember = {};     ///< httpChecksum.requestAlgorithmMember
    std::string_view inputRoot = {};          ///< rest-xml: root element of the request when not a payload member's
    std::string_view inputNamespace = {};
    int responseCode = 200;
    bool checksumRequired : 1 = false;
    bool streamingInput : 1 = false;
    bool streamingOutput : 1 = false;
    bool unauthenticated : 1 = false;         ///< authtype none
    bool compiled : 1 = false;                ///< typed C++ exists
};

struct Service
{
    std::string_view id;             ///< resource file's name: `s3`, `cognito-idp`
    std::string_view fullName;
    std::string_view endpointPrefix;
    std::string_view signingName;
    std::string_view targetPrefix;
    std::string_view apiVersion;
    std::string_view xmlNamespace;
    std::string_view iamPrefix;      ///< as in IAM actions: `s3`, `monitoring` → `cloudwatch`
    std::span<const Protocol> protocols; ///< most preferred first
    std::span<const Operation> operations; ///< every operation of the model, sorted by name
    std::string_view serviceId = {};      ///< `S3`, `CloudWatch`; smithy's name in `/service/<name>/operation/…`
    std::string_view validationCode = {}; ///< code of validation errors where it is not the protocol's
    bool awsQueryCompatible = false;      ///< errors also carry `x-amzn-query-error`

    const Operation *find(std::string_view operationName) const;
};

/// All 40 services of resources/api, sorted by id.
std::span<const Service *const> services();
const Service *findService(std::string_view id);

/// A typed value whose C++ type only its shape tells. Owns it; copies deeply.
class Value
{
public:
    Value() = default;
    explicit Value(const Shape &shape) : m_shape(&shape), m_data(shape.ops->create()) {}
    Value(const Value &other);
    Value(Value &&other) noexcept;
    Value &operator=(Value other) noexcept;
    ~Value();

    template <class T>
    static Value of(T typed)
    {
        Value value;
        value.m_shape = &T::shape();
        value.m_data = new T(std::move(typed));
        return value;
    }

    const Shape *shape() const { return m_shape; }
    const void *data() const { return m_data; }
    void *data() { return m_data; }
    explicit operator bool() const { return m_data != nullptr; }

    /// The caller knows the type: structures generated from the same shape.
    template <class T>
    const T &as() const { return *static_cast<const T *>(m_data); }
    template <class T>
    T &as() { return *static_cast<T *>(m_data); }

private:
    const Shape *m_shape = nullptr;
    void *m_data = nullptr;
};

/// A structure without members, for operations whose model has no input or output.
struct Empty
{
    static const Shape &shape();
};

} // namespace nephoscope::api
