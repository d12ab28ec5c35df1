// Turns service models into typed headers and constant tables. Two forms:
//   apigen service --service ID --model FILE [--patch FILE] --namespace NS --operations A,B,…
//                  --include NAME --header FILE --source FILE
//   apigen catalogue --models DIR --typed a,b,… --source FILE
#include "Names.h"
#include "Writers.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

namespace fs = std::filesystem;
using Options = std::map<std::string, std::string>;

namespace {

std::vector<std::string> splitList(const std::string &list)
{
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (start < list.size()) {
        const std::size_t end = std::min(list.find(',', start), list.size());
        if (end > start)
            parts.push_back(list.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

/// Leaves an unchanged file alone, so that nothing that includes it is compiled again.
void writeIfChanged(const fs::path &file, const std::string &content)
{
    {
        std::ifstream old(file, std::ios::binary);
        if (old && std::string(std::istreambuf_iterator<char>(old), {}) == content)
            return;
    }
    fs::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << content;
    stream.close();
    if (!stream)
        throw std::runtime_error("cannot write " + file.string());
}

const std::string &need(const Options &options, const std::string &name)
{
    const auto found = options.find(name);
    if (found == options.end())
        throw std::runtime_error("missing --" + name);
    return found->second;
}

void runService(const Options &options)
{
    const auto patch = options.find("patch");
    apigen::Model model(need(options, "service"), need(options, "model"), patch == options.end() ? fs::path() : fs::path(patch->second));
    model.compile(splitList(need(options, "operations")));
    const std::string &nameSpace = need(options, "namespace");
    writeIfChanged(need(options, "header"), apigen::writeHeader(model, nameSpace));
    writeIfChanged(need(options, "source"), apigen::writeTables(model, nameSpace, need(options, "include")));
}

void runCatalogue(const Options &options)
{
    const std::vector<std::string> typed = splitList(need(options, "typed"));
    std::vector<fs::path> files;
    for (const fs::directory_entry &entry : fs::directory_iterator(need(options, "models"))) {
        const fs::path name = entry.path().filename();
        if (name.extension() == ".json" && name.stem().extension() != ".patch")
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<apigen::Model> others;
    for (const fs::path &file : files) {
        const std::string id = file.stem().string();
        if (std::find(typed.begin(), typed.end(), id) != typed.end())
            continue;
        const fs::path patch = file.parent_path() / (id + ".patch.json");
        others.emplace_back(id, file, fs::exists(patch) ? patch : fs::path());
    }
    writeIfChanged(need(options, "source"), apigen::writeCatalogue(others, typed));
}

} // namespace

int main(int argc, char **argv)
{
    try {
        const std::string mode = argc > 1 ? argv[1] : "";
        Options options;
        for (int i = 2; i + 1 < argc; i += 2) {
            const std::string name = argv[i];
            if (name.rfind("--", 0) != 0)
                throw std::runtime_error("unexpected argument " + name);
            options[name.substr(2)] = argv[i + 1];
        }
        if (mode == "service")
            runService(options);
        else if (mode == "catalogue")
            runCatalogue(options);
        else
            throw std::runtime_error("usage: apigen service|catalogue --option value …");
    } catch (const std::exception &error) {
        std::cerr << "apigen: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
