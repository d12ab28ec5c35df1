#include "Names.h"
#include "Writers.h"

namespace apigen {
namespace {

std::string writeEnum(const Node &node)
{
    std::string out = "struct " + node.structName + " : ::nephoscope::api::OpenEnum<" + node.structName + ">\n{\n"
        "    using OpenEnum::OpenEnum;\n"
        "    using OpenEnum::operator=;\n";
    std::set<std::string> taken{node.structName};
    for (const json::value &value : node.shape->at("enum").as_array()) {
        const std::string_view wire = value.as_string();
        out += "    static constexpr std::string_view " + unique(constantName(wire), taken) + " = " + literal(wire) + ";\n";
    }
    return out + "};\n";
}

std::string writeStructure(const Node &node)
{
    std::string out = "struct " + node.structName + "\n{\n";
    for (const Field &field : node.fields)
        out += "    " + field.holder + ' ' + field.cppName + ";\n";
    return out + "    static const ::nephoscope::api::Shape &shape();\n};\n";
}

std::string typeOfSide(const Model &model, const json::object &operation, const char *side)
{
    const json::value *reference = operation.if_contains(side);
    return reference ? model.node(text(reference->as_object(), "shape")).cppType : "::nephoscope::api::Empty";
}

} // namespace

std::string writeHeader(const Model &model, const std::string &nameSpace)
{
    std::string out = "// Made by apigen from the model of " + model.service() + ".\n"
        "#pragma once\n\n#include \"api/Shape.h\"\n\n"
        "namespace nephoscope::api::" + nameSpace + " {\n\n"
        "/// The service's entry in the catalogue.\n"
        "extern const ::nephoscope::api::Service service;\n\n";
    const std::vector<const Node *> structures = model.ordered();
    for (const auto &[key, node] : model.nodes()) {
        if (node.isEnum)
            out += writeEnum(node);
    }
    out += '\n';
    for (const Node *node : structures)
        out += "struct " + node->structName + ";\n";
    out += '\n';
    for (const Node *node : structures)
        out += writeStructure(*node);
    out += '\n';
    for (const std::string &name : model.compiled()) {
        const json::object &operation = model.operations().at(name).as_object();
        out += "struct " + typeName(name) + "\n{\n"
            "    using Input = " + typeOfSide(model, operation, "input") + ";\n"
            "    using Output = " + typeOfSide(model, operation, "output") + ";\n"
            "    static const ::nephoscope::api::Operation &model();\n};\n";
    }
    return out + "\n} // namespace nephoscope::api::" + nameSpace + '\n';
}

} // namespace apigen
