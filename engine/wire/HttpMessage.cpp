#include "wire/HttpMessage.h"

#include <algorithm>

namespace nephoscope::wire {

void Headers::set(std::string_view name, std::string value)
{
    const auto named = [name](const auto &field) { return field.first == name; };
    const auto first = std::find_if(m_fields.begin(), m_fields.end(), named);
    if (first == m_fields.end()) {
        m_fields.emplace_back(std::string(name), std::move(value));
        return;
    }
    first->second = std::move(value);
    m_fields.erase(std::remove_if(first + 1, m_fields.end(), named), m_fields.end());
}

std::string_view Headers::get(std::string_view name) const
{
    for (const auto &[fieldName, value] : m_fields) {
        if (fieldName == name)
            return value;
    }
    return {};
}

bool Headers::has(std::string_view name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [name](const auto &field) { return field.first == name; });
}

} // namespace nephoscope::wire
