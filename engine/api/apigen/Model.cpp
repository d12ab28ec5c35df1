#include "Model.h"

#include "JsonPatch.h"
#include "Names.h"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <stdexcept>

namespace apigen {
namespace {

const std::map<std::string, std::pair<std::string, std::string>> &scalars()
{
    static const std::map<std::string, std::pair<std::string, std::string>> table{
        {"string", {"String", "std::string"}},
        {"integer", {"Integer", "std::int32_t"}},
        {"long", {"Long", "std::int64_t"}},
        {"float", {"Float", "float"}},
        {"double", {"Double", "double"}},
        {"boolean", {"Boolean", "bool"}},
        {"blob", {"Blob", "::nephoscope::api::Blob"}},
        {"timestamp", {"Timestamp", "::nephoscope::Timestamp"}},
    };
    return table;
}

bool isMessage(std::string_view member)
{
    return member == "message" || member == "Message";
}

} // namespace

std::string text(const json::object &object, std::string_view key, std::string_view fallback)
{
    const json::value *value = object.if_contains(key);
    return std::string(value && value->is_string() ? std::string_view(value->get_string()) : fallback);
}

bool flag(const json::object &object, std::string_view key)
{
    const json::value *value = object.if_contains(key);
    return value && value->is_bool() && value->get_bool();
}

json::value readJson(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw std::runtime_error("cannot read " + file.string());
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    json::error_code error;
    json::value value = json::parse(bytes, error);
    if (error)
        throw std::runtime_error(file.string() + ": " + error.message());
    return value;
}

Model::Model(std::string service, const std::filesystem::path &model, const std::filesystem::path &patch)
    : m_service(std::move(service)), m_document(readJson(model))
{
    if (patch.empty())
        return;
    try {
        applyPatch(m_document, readJson(patch));
    } catch (const std::exception &error) {
        throw std::runtime_error(patch.string() + ": " + error.what());
    }
}

const json::object &Model::metadata() const
{
    return m_document.at("metadata").as_object();
}

const json::object &Model::operations() const
{
    return m_document.at("operations").as_object();
}

void Model::compile(const std::vector<std::string> &operations)
{
    m_compiled = operations;
    m_compiledSet.insert(operations.begin(), operations.end());
    // Operation tags own their names; a shape of the same name steps aside.
    m_types = m_compiledSet;
    for (const std::string &name : operations) {
        const json::value *operation = this->operations().if_contains(name);
        if (!operation)
            throw std::runtime_error(m_service + " has no operation " + name);
        const json::object &traits = operation->as_object();
        for (const char *side : {"input", "output"}) {
            if (const json::value *reference = traits.if_contains(side))
                reach(text(reference->as_object(), "shape"), false, false);
        }
        if (const json::value *errors = traits.if_contains("errors")) {
            for (const json::value &error : errors->as_array())
                reach(text(error.as_object(), "shape"), false, true);
        }
    }
    nameContainers();
    chooseHolders();
}

std::string Model::reach(const std::string &shapeName, bool streaming, bool asError)
{
    const json::object &shape = m_document.at("shapes").as_object().at(shapeName).as_object();
    const std::string type = text(shape, "type");
    const bool stream = type == "blob" && (streaming || flag(shape, "streaming"));
    const std::string key = stream ? shapeName + ".stream" : shapeName;
    if (m_nodes.contains(key))
        return key;

    Node &node = m_nodes[key];
    node.key = key;
    node.shape = &shape;
    node.table = "shape" + std::to_string(m_nodes.size()) + '_' + namespaceName(typeName(shapeName));
    node.isError = asError || flag(shape, "exception");
    if (stream) {
        node.kind = "Stream";
        node.cppType = "::nephoscope::api::Body";
    } else if (flag(shape, "document")) {
        node.kind = "Document";
        node.cppType = "::nephoscope::api::Document";
    } else if (flag(shape, "eventstream")) {
        // Travels as encoded bytes; its table says how each event is encoded.
        node.kind = "EventStream";
        node.cppType = "::nephoscope::api::Body";
        node.element = reachEvents(shapeName);
    } else if (type == "structure") {
        node.kind = "Structure";
        const json::object &members = shape.at("members").as_object();
        node.hasType = !node.isError
            || std::any_of(members.begin(), members.end(), [](const auto &member) { return !isMessage(member.key()); });
        if (node.hasType)
            node.cppType = node.structName = unique(typeName(shapeName), m_types);
        addFields(node);
    } else if (type == "list") {
        node.kind = "List";
        node.element = reach(text(shape.at("member").as_object(), "shape"), false, false);
    } else if (type == "map") {
        node.kind = "Map";
        node.mapKey = reach(text(shape.at("key").as_object(), "shape"), false, false);
        node.element = reach(text(shape.at("value").as_object(), "shape"), false, false);
    } else {
        const auto found = scalars().find(type);
        if (found == scalars().end())
            throw std::runtime_error(m_service + ": shape " + shapeName + " has unknown type " + type);
        std::tie(node.kind, node.cppType) = found->second;
        node.isEnum = type == "string" && shape.contains("enum");
        if (node.isEnum)
            node.cppType = node.structName = unique(typeName(shapeName), m_types);
    }
    return key;
}

std::string Model::reachEvents(const std::string &stream)
{
    const std::string key = stream + ".events";
    Node &node = m_nodes[key];
    node.key = key;
    node.shape = &m_document.at("shapes").as_object().at(stream).as_object();
    node.table = "shape" + std::to_string(m_nodes.size()) + '_' + namespaceName(typeName(stream)) + "_events";
    node.kind = "Structure";
    node.cppType = node.structName = unique(typeName(stream), m_types);
    addFields(node);
    // Exceptions of a stream travel as messages of their own kind.
    std::erase_if(node.fields, [this](const Field &field) { return m_nodes.at(field.target).isError; });
    return key;
}

void Model::addFields(Node &node)
{
    if (!node.hasType)
        return;
    std::set<std::string> required;
    if (const json::value *list = node.shape->if_contains("required")) {
        for (const json::value &name : list->as_array())
            required.emplace(name.as_string());
    }
    const std::string payload = text(*node.shape, "payload");
    std::set<std::string> names{node.structName};
    for (const auto &[name, traits] : node.shape->at("members").as_object()) {
        Field field;
        field.modelName = name;
        field.cppName = unique(memberName(field.modelName), names);
        field.traits = &traits.as_object();
        field.required = required.contains(field.modelName);
        field.payload = payload == field.modelName || flag(*field.traits, "eventpayload");
        field.target = reach(text(*field.traits, "shape"), flag(*field.traits, "streaming"), false);
        node.fields.push_back(std::move(field));
    }
}

std::set<std::string> Model::heldBy(const std::string &key, bool throughContainers) const
{
    std::set<std::string> held;
    std::function<void(const std::string &)> collect = [&](const std::string &target) {
        const Node &node = m_nodes.at(target);
        if (node.kind == "Structure")
            held.insert(target);
        else if (throughContainers && !node.element.empty())
            collect(node.element);
    };
    for (const Field &field : m_nodes.at(key).fields) {
        if (throughContainers || field.holder.rfind("::nephoscope::api::Box<", 0) != 0)
            collect(field.target);
    }
    return held;
}

void Model::nameContainers()
{
    // Only now, because a list may be met again while its own element is still being walked.
    std::function<const std::string &(Node &)> name = [&](Node &node) -> const std::string & {
        if (node.kind == "List")
            node.cppType = "std::vector<" + name(m_nodes.at(node.element)) + '>';
        else if (node.kind == "Map")
            node.cppType = "std::map<std::string, " + name(m_nodes.at(node.element)) + '>';
        return node.cppType;
    };
    for (auto &[key, node] : m_nodes)
        name(node);
}

void Model::chooseHolders()
{
    const auto reaches = [this](const std::string &from, const std::string &to) {
        std::set<std::string> seen;
        std::function<bool(const std::string &)> walk = [&](const std::string &key) {
            if (key == to)
                return true;
            if (!seen.insert(key).second)
                return false;
            const std::set<std::string> next = heldBy(key, false);
            return std::any_of(next.begin(), next.end(), walk);
        };
        return walk(from);
    };
    for (auto &[key, node] : m_nodes) {
        for (Field &field : node.fields) {
            const Node &target = m_nodes.at(field.target);
            const bool recursive = target.kind == "Structure" && reaches(field.target, key);
            field.holder = (recursive ? "::nephoscope::api::Box<" : "std::optional<") + target.cppType + '>';
        }
    }
}

std::vector<const Node *> Model::ordered() const
{
    std::map<std::string, std::set<std::string>> reachable;
    const std::function<void(const std::string &, std::set<std::string> &)> flood = [&](const std::string &key, std::set<std::string> &seen) {
        for (const std::string &next : heldBy(key, true)) {
            if (seen.insert(next).second)
                flood(next, seen);
        }
    };
    for (const auto &[key, node] : m_nodes) {
        if (node.kind == "Structure")
            flood(key, reachable[key]);
    }
    std::vector<const Node *> order;
    std::set<std::string> visited;
    std::function<void(const std::string &)> visit = [&](const std::string &key) {
        if (!visited.insert(key).second)
            return;
        const std::set<std::string> byValue = heldBy(key, false);
        for (const std::string &next : heldBy(key, true)) {
            // Inside a cycle only what is held by value must come first; containers and boxes
            // make do with a forward declaration.
            if (byValue.contains(next) || !reachable[next].contains(key))
                visit(next);
        }
        order.push_back(&m_nodes.at(key));
    };
    for (const auto &[key, node] : m_nodes) {
        if (node.kind == "Structure" && node.hasType)
            visit(key);
    }
    return order;
}

} // namespace apigen
