#include "JsonPatch.h"

#include <boost/json/serialize.hpp>

#include <charconv>
#include <stdexcept>
#include <string>
#include <vector>

namespace json = boost::json;

namespace apigen {
namespace {

std::vector<std::string> splitPointer(std::string_view pointer)
{
    if (pointer.empty() || pointer.front() != '/')
        throw std::runtime_error("path must start with '/'");
    std::vector<std::string> tokens;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        if (pointer[i] == '/') {
            tokens.emplace_back();
        } else if (pointer[i] == '~' && i + 1 < pointer.size()) {
            tokens.back() += pointer[++i] == '1' ? '/' : '~';
        } else {
            tokens.back() += pointer[i];
        }
    }
    return tokens;
}

std::size_t arrayIndex(const std::string &token, std::size_t limit)
{
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
    if (error != std::errc() || end != token.data() + token.size() || index >= limit)
        throw std::runtime_error("no array element '" + token + "'");
    return index;
}

json::value &child(json::value &parent, const std::string &token)
{
    if (parent.is_array())
        return parent.as_array()[arrayIndex(token, parent.as_array().size())];
    if (parent.is_object()) {
        if (json::value *found = parent.as_object().if_contains(token))
            return *found;
    }
    throw std::runtime_error("no member '" + token + "'");
}

void applyStep(json::value &document, const json::object &step)
{
    const std::string operation(step.at("op").as_string());
    std::vector<std::string> tokens = splitPointer(step.at("path").as_string());
    const std::string last = std::move(tokens.back());
    tokens.pop_back();
    json::value *parent = &document;
    for (const std::string &token : tokens)
        parent = &child(*parent, token);

    if (operation == "replace") {
        child(*parent, last) = step.at("value");
    } else if (operation == "remove") {
        child(*parent, last);
        if (parent->is_object()) {
            parent->as_object().erase(last);
        } else {
            json::array &array = parent->as_array();
            array.erase(array.begin() + static_cast<std::ptrdiff_t>(arrayIndex(last, array.size())));
        }
    } else if (operation == "add") {
        if (parent->is_object()) {
            parent->as_object()[last] = step.at("value");
        } else if (parent->is_array()) {
            json::array &array = parent->as_array();
            const std::size_t index = last == "-" ? array.size() : arrayIndex(last, array.size() + 1);
            array.insert(array.begin() + static_cast<std::ptrdiff_t>(index), step.at("value"));
        } else {
            throw std::runtime_error("the parent of '" + last + "' is neither object nor array");
        }
    } else {
        throw std::runtime_error("unknown op '" + operation + "'");
    }
}

} // namespace

void applyPatch(json::value &document, const json::value &patch)
{
    std::size_t number = 0;
    for (const json::value &step : patch.as_array()) {
        try {
            applyStep(document, step.as_object());
        } catch (const std::exception &error) {
            throw std::runtime_error("patch step " + std::to_string(number) + " (" + json::serialize(step) + "): " + error.what());
        }
        ++number;
    }
}

} // namespace apigen
