#pragma once

#include "Names.h"

#include <string>
#include <string_view>

namespace apigen {

/// A designated initializer that keeps only what differs from the defaults.
class Initializer
{
public:
    void set(std::string_view name, const std::string &expression)
    {
        m_out += m_out.empty() ? "." : ", .";
        m_out += name;
        m_out += " = ";
        m_out += expression;
    }
    void setText(std::string_view name, const std::string &value)
    {
        if (!value.empty())
            set(name, literal(value));
    }
    void setFlag(std::string_view name, bool value)
    {
        if (value)
            set(name, "true");
    }
    std::string str() const { return '{' + m_out + '}'; }

private:
    std::string m_out;
};

} // namespace apigen
