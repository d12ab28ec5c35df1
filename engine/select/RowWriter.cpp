#include "select/RowWriter.h"

#include <array>

namespace nephoscope::select {

namespace {

class CsvWriter : public RowWriter
{
public:
    explicit CsvWriter(const OutputFormat &format) : m_format(format)
    {
        // The first byte of a delimiter is enough of a reason to quote.
        const auto mark = [this](char c) { m_special[static_cast<unsigned char>(c)] = true; };
        mark(format.quote);
        for (const std::string &delimiter : {format.fieldDelimiter, format.recordDelimiter}) {
            if (!delimiter.empty())
                mark(delimiter.front());
        }
        mark('\n');
        mark('\r');
    }

    void begin(std::string &) override { m_first = true; }

    bool field(std::string_view, const Value &value, std::string &out) override
    {
        if (!m_first)
            out += m_format.fieldDelimiter;
        m_first = false;
        if (value.type == Value::Type::String)
            return write(value.text(), out);
        m_text.clear();
        const bool fine = appendText(value, m_text);
        return write(m_text, out) && fine;
    }

    void end(std::string &out) override { out += m_format.recordDelimiter; }

private:
    bool write(std::string_view text, std::string &out)
    {
        if (m_format.quote == 0 || (!m_format.quoteAlways && !needsQuotes(text))) {
            out += text;
            return true;
        }
        out += m_format.quote;
        for (const char c : text) {
            if (c == m_format.quote)
                out += m_format.escape;
            out += c;
        }
        out += m_format.quote;
        return true;
    }

    bool needsQuotes(std::string_view text) const
    {
        for (const char c : text) {
            if (m_special[static_cast<unsigned char>(c)])
                return true;
        }
        return false;
    }

    const OutputFormat m_format;
    std::array<bool, 256> m_special{};
    std::string m_text;
    bool m_first = true;
};

class JsonWriter : public RowWriter
{
public:
    explicit JsonWriter(const OutputFormat &format) : m_delimiter(format.recordDelimiter) {}

    void begin(std::string &out) override
    {
        out += '{';
        m_first = true;
    }

    bool field(std::string_view name, const Value &value, std::string &out) override
    {
        if (value.type == Value::Type::Missing)
            return true;
        if (!m_first)
            out += ',';
        m_first = false;
        bool fine = appendJsonText(name, out);
        out += ':';
        switch (value.type) {
        case Value::Type::Null:
            out += "null";
            break;
        case Value::Type::String:
            fine = appendJsonText(value.text(), out) && fine;
            break;
        case Value::Type::Moment:
            fine = appendJsonText(value.moment().toString(), out) && fine;
            break;
        default:
            fine = appendText(value, out) && fine;
        }
        return fine;
    }

    void end(std::string &out) override
    {
        out += '}';
        out += m_delimiter;
    }

private:
    const std::string m_delimiter;
    bool m_first = true;
};

} // namespace

std::unique_ptr<RowWriter> makeWriter(const OutputFormat &format)
{
    if (format.json)
        return std::make_unique<JsonWriter>(format);
    return std::make_unique<CsvWriter>(format);
}

} // namespace nephoscope::select
