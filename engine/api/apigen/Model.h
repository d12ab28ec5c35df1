#pragma once

#include <boost/json/value.hpp>

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace apigen {

namespace json = boost::json;

struct Field
{
    std::string modelName;
    std::string cppName;
    std::string holder; ///< `std::optional<…>` or `Box<…>`
    const json::object *traits = nullptr;
    std::string target; ///< key of the shape it refers to, see Node::key
    bool required = false;
    bool payload = false;
};

/// A shape that gets a table entry. A blob used as a stream and as a plain member is two nodes.
struct Node
{
    std::string key;     ///< model name, `.stream` or `.events` appended for the streaming use
    std::string table;   ///< C++ name of its table entry
    std::string kind;    ///< enumerator of nephoscope::api::Kind
    std::string cppType; ///< as seen from inside the generated namespace
    std::string structName; ///< structures and enums only
    const json::object *shape = nullptr;
    std::vector<Field> fields;
    std::string element;
    std::string mapKey;
    bool isEnum = false;
    bool isError = false;
    bool hasType = true; ///< false: an error that carries nothing but its message
};

/// A service model with its patch applied, and the part of it that the listed operations reach.
class Model
{
public:
    /// Throws std::runtime_error with a sentence for the build log.
    Model(std::string service, const std::filesystem::path &model, const std::filesystem::path &patch);

    void compile(const std::vector<std::string> &operations);

    const std::string &service() const { return m_service; }
    const json::object &metadata() const;
    const json::object &operations() const;
    const std::vector<std::string> &compiled() const { return m_compiled; }
    bool isCompiled(const std::string &operation) const { return m_compiledSet.contains(operation); }
    const std::map<std::string, Node> &nodes() const { return m_nodes; }
    const Node &node(const std::string &key) const { return m_nodes.at(key); }
    /// Structures in an order in which each comes after those it holds by value.
    std::vector<const Node *> ordered() const;

private:
    std::string reach(const std::string &shapeName, bool streaming, bool asError);
    /// The union of a stream's events.
    std::string reachEvents(const std::string &stream);
    void addFields(Node &node);
    void nameContainers();
    void chooseHolders();
    std::set<std::string> heldBy(const std::string &key, bool throughContainers) const;

    std::string m_service;
    json::value m_document;
    std::vector<std::string> m_compiled;
    std::set<std::string> m_compiledSet;
    std::map<std::string, Node> m_nodes;
    std::set<std::string> m_types;
};

std::string text(const json::object &object, std::string_view key, std::string_view fallback = {});
bool flag(const json::object &object, std::string_view key);
json::value readJson(const std::filesystem::path &file);

} // namespace apigen
