#include "select/JsonReader.h"

#include "core/Text.h"
#include "select/SelectErrors.h"

#include <boost/json/basic_parser_impl.hpp>

namespace nephoscope::select {

namespace json = boost::json;
using ErrorCode = boost::system::error_code;

namespace {

constexpr std::size_t maxRecordBytes = 1024 * 1024;
constexpr std::size_t maxNesting = 128;

} // namespace

/// Called by the parser for every piece of JSON. Follows the path; what lies at its end is built.
class JsonReader::Handler
{
public:
    static constexpr std::size_t max_object_size = SIZE_MAX;
    static constexpr std::size_t max_array_size = SIZE_MAX;
    static constexpr std::size_t max_key_size = SIZE_MAX;
    static constexpr std::size_t max_string_size = SIZE_MAX;

    Handler(std::vector<PathStep> path, Arena &arena, RowReceiver &receiver) : m_path(std::move(path)), m_arena(arena), m_receiver(receiver) {}

    bool stopped() const { return m_stopped; }
    const std::optional<Error> &error() const { return m_error; }

    bool on_document_begin(ErrorCode &) { return true; }
    bool on_document_end(ErrorCode &) { return true; }
    bool on_object_begin(ErrorCode &code) { return begin(false, code); }
    bool on_object_end(std::size_t, ErrorCode &code) { return end(code); }
    bool on_array_begin(ErrorCode &code) { return begin(true, code); }
    bool on_array_end(std::size_t, ErrorCode &code) { return end(code); }
    bool on_key_part(std::string_view part, std::size_t, ErrorCode &code) { return gather(part, code); }
    bool on_key(std::string_view part, std::size_t, ErrorCode &code)
    {
        if (!gather(part, code))
            return false;
        if (isBuilding())
            m_keys.push_back(m_arena.keep(m_text));
        else
            m_key = m_text;
        m_text.clear();
        return true;
    }
    bool on_string_part(std::string_view part, std::size_t, ErrorCode &code) { return gather(part, code); }
    bool on_string(std::string_view part, std::size_t, ErrorCode &code) { return text(Json::Kind::String, part, code); }
    bool on_number_part(std::string_view part, ErrorCode &code) { return gather(part, code); }
    bool on_int64(std::int64_t, std::string_view part, ErrorCode &code) { return text(Json::Kind::Number, part, code); }
    bool on_uint64(std::uint64_t, std::string_view part, ErrorCode &code) { return text(Json::Kind::Number, part, code); }
    bool on_double(double, std::string_view part, ErrorCode &code) { return text(Json::Kind::Number, part, code); }
    bool on_bool(bool value, ErrorCode &code) { return scalar(plain(value ? Json::Kind::True : Json::Kind::False), code); }
    bool on_null(ErrorCode &code) { return scalar(plain(Json::Kind::Null), code); }
    bool on_comment_part(std::string_view, ErrorCode &) { return true; }
    bool on_comment(std::string_view, ErrorCode &) { return true; }

private:
    static constexpr std::size_t nowhere = SIZE_MAX;
    /// A container on the way to rows.
    struct Frame
    {
        std::size_t step; ///< of the path its children are to match; `nowhere` in what is passed over
        bool array;
        std::int64_t index = 0;
        bool emitted = false;
        std::string name = {}; ///< of the member that matched
    };
    /// A container of the row being built.
    struct Open
    {
        bool array;
        std::size_t values;
        std::size_t keys;
    };

    bool isBuilding() const { return !m_open.empty(); }

    static Json plain(Json::Kind kind)
    {
        Json value;
        value.kind = kind;
        return value;
    }

    bool stop(ErrorCode &code)
    {
        m_stopped = true;
        code = json::error::exception;
        return false;
    }
    bool fail(std::string_view errorCode, ErrorCode &code)
    {
        m_error = selectError(errorCode);
        return stop(code);
    }

    bool gather(std::string_view part, ErrorCode &code)
    {
        if (m_text.size() + part.size() > maxRecordBytes)
            return fail("OverMaxRecordSize", code);
        m_text += part;
        return true;
    }

    bool grow(std::size_t bytes, ErrorCode &code)
    {
        m_rowBytes += bytes + 1;
        return m_rowBytes <= maxRecordBytes || fail("OverMaxRecordSize", code);
    }

    /// Where a value that begins now stands on the path; m_path.size() for a row.
    std::size_t place(ErrorCode &code)
    {
        if (m_frames.empty())
            return 0;
        Frame &frame = m_frames.back();
        const std::int64_t index = frame.index++;
        if (frame.step == nowhere)
            return nowhere;
        const PathStep &step = m_path[frame.step];
        bool matches = false;
        switch (step.kind) {
        case PathStep::Kind::AnyElement:
            matches = frame.array;
            break;
        case PathStep::Kind::Index:
            matches = frame.array && step.index == index;
            break;
        case PathStep::Kind::AnyMember:
            matches = !frame.array;
            break;
        case PathStep::Kind::Name:
            matches = !frame.array && (step.exact ? step.name == m_key : equalsIgnoreCase(step.name, m_key));
            if (matches && frame.emitted) {
                if (frame.name != m_key)
                    fail("AmbiguousFieldName", code);
                return nowhere;
            }
            if (matches)
                frame.name = m_key;
            break;
        }
        frame.emitted = frame.emitted || matches;
        return matches ? frame.step + 1 : nowhere;
    }

    bool emit(const Json *row, ErrorCode &code)
    {
        m_rowBytes = 0;
        return m_receiver.row(row) || stop(code);
    }

    bool begin(bool array, ErrorCode &code)
    {
        if (!isBuilding()) {
            const std::size_t at = place(code);
            if (m_stopped)
                return false;
            if (at != m_path.size()) {
                m_frames.push_back({at, array});
                return true;
            }
        }
        m_open.push_back({array, m_values.size(), m_keys.size()});
        return grow(1, code);
    }

    bool end(ErrorCode &code)
    {
        if (!isBuilding()) {
            const Frame frame = std::move(m_frames.back());
            m_frames.pop_back();
            return frame.step == nowhere || frame.emitted || emit(nullptr, code);
        }
        const Open open = m_open.back();
        m_open.pop_back();
        Json value = plain(open.array ? Json::Kind::Array : Json::Kind::Object);
        const std::size_t count = m_values.size() - open.values;
        value.count = static_cast<std::uint32_t>(count);
        if (open.array) {
            Json *elements = m_arena.array<Json>(count);
            std::uninitialized_copy_n(m_values.begin() + static_cast<std::ptrdiff_t>(open.values), count, elements);
            value.at.elements = elements;
        } else {
            JsonMember *members = m_arena.array<JsonMember>(count);
            for (std::size_t i = 0; i < count; ++i)
                new (&members[i]) JsonMember{m_keys[open.keys + i], m_values[open.values + i]};
            value.at.members = members;
        }
        m_values.resize(open.values);
        m_keys.resize(open.keys);
        if (isBuilding()) {
            m_values.push_back(value);
            return true;
        }
        return emit(&value, code);
    }

    bool text(Json::Kind kind, std::string_view part, ErrorCode &code)
    {
        if (!gather(part, code))
            return false;
        Json value = plain(kind);
        const std::string_view kept = isBuilding() ? m_arena.keep(m_text) : std::string_view(m_text);
        value.at.chars = {kept.data(), kept.size()};
        const bool goOn = scalar(value, code);
        m_text.clear();
        return goOn;
    }

    bool scalar(const Json &value, ErrorCode &code)
    {
        if (isBuilding()) {
            m_values.push_back(value);
            return grow(value.kind >= Json::Kind::Number ? value.at.chars.size : 4, code);
        }
        const std::size_t at = place(code);
        if (m_stopped)
            return false;
        if (at == nowhere)
            return true;
        return emit(at == m_path.size() ? &value : nullptr, code);
    }

    const std::vector<PathStep> m_path;
    Arena &m_arena;
    RowReceiver &m_receiver;
    std::vector<Frame> m_frames;
    std::vector<Open> m_open;
    std::vector<Json> m_values;
    std::vector<std::string_view> m_keys;
    std::string m_key;
    std::string m_text;
    std::size_t m_rowBytes = 0;
    bool m_stopped = false;
    std::optional<Error> m_error;
};

class JsonReader::Parser : public json::basic_parser<JsonReader::Handler>
{
public:
    Parser(std::vector<PathStep> path, Arena &arena, RowReceiver &receiver)
        : basic_parser(options(), std::move(path), arena, receiver) {}

private:
    static json::parse_options options()
    {
        json::parse_options options;
        options.max_depth = maxNesting;
        return options;
    }
};

JsonReader::JsonReader(std::vector<PathStep> path, Arena &arena, RowReceiver &receiver)
    : m_parser(std::make_unique<Parser>(std::move(path), arena, receiver))
{
}

JsonReader::~JsonReader() = default;

Expected<void> JsonReader::failed() const
{
    const Handler &handler = m_parser->handler();
    if (handler.error())
        return fail(*handler.error());
    if (handler.stopped())
        return {};
    return fail(selectError("JSONParsingError", "Encountered an error parsing the JSON file at or after byte " + std::to_string(m_offset)
                                + ". Check the file and try again."));
}

Expected<void> JsonReader::feed(std::string_view text)
{
    while (!text.empty() && !m_parser->handler().stopped()) {
        if (!m_open) {
            const std::size_t start = text.find_first_not_of(" \t\r\n");
            if (start == std::string_view::npos) {
                m_offset += text.size();
                return {};
            }
            m_offset += start;
            text.remove_prefix(start);
            m_parser->reset();
            m_open = true;
        }
        ErrorCode code;
        const std::size_t taken = m_parser->write_some(true, text.data(), text.size(), code);
        if (code)
            return failed();
        m_offset += taken;
        text.remove_prefix(taken);
        m_open = !m_parser->done();
    }
    return {};
}

Expected<void> JsonReader::finish()
{
    if (!m_open || m_parser->handler().stopped())
        return {};
    m_open = false;
    ErrorCode code;
    m_parser->write_some(false, nullptr, 0, code);
    return code ? failed() : Expected<void>();
}

} // namespace nephoscope::select
