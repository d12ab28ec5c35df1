#include "services/lambda/Folders.h"

#include "core/Text.h"
#include "services/lambda/Archive.h"
#include "services/lambda/Bootstraps.h"
#include "services/lambda/Errors.h"
#include "services/process/Launch.h"

#include <QtCore/QStandardPaths>

#include <array>
#include <cstdio>
#include <fstream>

namespace nephoscope::lambda {

namespace {

namespace fs = std::filesystem;

Error noRoom(const fs::path &folder)
{
    return internalError("Cannot write to " + folder.string() + '.');
}

/// Programs that choose another program (pyenv's and asdf's shims) are scripts.
bool isScript(const fs::path &program)
{
    std::ifstream file(program, std::ios::binary);
    char mark[2] = {};
    file.read(mark, sizeof mark);
    return mark[0] == '#' && mark[1] == '!';
}

/// The interpreter itself; asks it, by arguments that make it say where it is, when a script stands in front.
fs::path findProgram(const char *name, const std::string &whoAreYou)
{
    const fs::path found = QStandardPaths::findExecutable(QString::fromLatin1(name)).toStdString();
    if (found.empty() || !isScript(found))
        return found;
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> pipe(::popen(("'" + found.string() + "' " + whoAreYou + " 2>/dev/null").c_str(), "re"), ::pclose);
    std::array<char, 4096> line{};
    if (!pipe || !std::fgets(line.data(), int(line.size()), pipe.get()))
        return {};
    return std::string(trim(line.data()));
}

/// The tree it was installed in, and that of what it is a link to.
std::vector<fs::path> homesOf(const fs::path &program)
{
    std::error_code error;
    std::vector<fs::path> homes{program.parent_path().parent_path()};
    if (const fs::path real = fs::canonical(program, error); !error && real.parent_path().parent_path() != homes.front())
        homes.push_back(real.parent_path().parent_path());
    std::erase_if(homes, [](const fs::path &home) { return home == "/" || home == "/usr" || home == "/usr/local"; });
    return homes;
}

void writeText(const fs::path &file, std::string_view text)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

} // namespace

std::string_view runtimeFamily(std::string_view runtime)
{
    for (const std::string_view family : {"python", "nodejs", "provided"}) {
        if (runtime.starts_with(family) && runtime != "python2.7")
            return family;
    }
    return {};
}

Folders::Folders(const ServiceHost &host) : m_host(host), m_root(host.database.folder() / "lambda") {}

void Folders::begin()
{
    std::error_code error;
    fs::remove_all(m_root, error);
    fs::create_directories(m_root / "runtime", error);
    fs::permissions(m_root, fs::perms::owner_all, error);
    writeText(m_root / "runtime" / "bootstrap.py", pythonBootstrap);
    writeText(m_root / "runtime" / "bootstrap.mjs", nodeBootstrap);
    m_begun = true;
}

Expected<Workplace> Folders::prepare(const Image &image)
{
    if (!m_begun)
        begin();
    Workplace place;
    place.runtime = m_root / "runtime";
    auto interpreter = this->interpreter(image.runtime);
    if (!interpreter)
        return fail(std::move(interpreter.error()));
    place.interpreter = std::move(*interpreter);
    auto task = unpacked("code-" + std::to_string(image.code.blob), {image.code});
    if (!task)
        return fail(std::move(task.error()));
    place.task = std::move(*task);
    if (image.layers.empty())
        return place;
    std::string name = "layers";
    for (const Package &layer : image.layers)
        name += '-' + std::to_string(layer.blob);
    auto opt = unpacked(name, image.layers);
    if (!opt)
        return fail(std::move(opt.error()));
    place.opt = std::move(*opt);
    return place;
}

Expected<std::string> Folders::read(const Package &package)
{
    auto body = m_host.blobs.open(m_host.database.reader(), {{package.blob, 0, package.size}});
    if (!body)
        return fail(std::move(body.error()));
    return body->readAll();
}

Expected<std::filesystem::path> Folders::unpacked(const std::string &name, const std::vector<Package> &packages)
{
    const fs::path folder = m_root / name;
    std::error_code error;
    if (fs::exists(folder, error))
        return folder;
    const fs::path made = m_root / "unpacking";
    fs::remove_all(made, error);
    if (!fs::create_directories(made, error))
        return fail(noRoom(made));
    for (const Package &package : packages) {
        const auto zip = read(package);
        if (!zip)
            return fail(zip.error());
        if (auto done = unpackArchive(*zip, made); !done)
            return fail(std::move(done.error()));
    }
    // Whole or not at all.
    fs::rename(made, folder, error);
    return error ? Expected<fs::path>(fail(noRoom(folder))) : Expected<fs::path>(folder);
}

Expected<Interpreter> Folders::interpreter(const std::string &runtime)
{
    if (const auto known = m_interpreters.find(runtime); known != m_interpreters.end())
        return known->second;
    const std::string_view family = runtimeFamily(runtime);
    Interpreter found;
    if (family == "python") {
        static constexpr const char *whoAreYou = "-c 'import sys; print(sys.executable)'";
        fs::path program = findProgram(runtime.c_str(), whoAreYou);
        if (program.empty())
            program = findProgram("python3", whoAreYou);
        if (!program.empty())
            found = {{program, "-u", "bootstrap.py"}, homesOf(program)};
    } else if (family == "nodejs") {
        // For tests of what happens elsewhere.
        const bool none = qEnvironmentVariable("NEPHOSCOPE_LAMBDA_NODE") == QStringLiteral("none");
        const fs::path program = none ? fs::path() : findProgram("node", "-p process.execPath");
        if (!program.empty())
            found = {{program, "bootstrap.mjs"}, homesOf(program)};
        else if (const fs::path builtIn = process::helperProgram("nephoscope-lambda-js"); !builtIn.empty())
            found = {{builtIn, ""}, {builtIn.parent_path()}};
    } else {
        found = {{"bootstrap"}, {}};
    }
    if (found.arguments.empty())
        return fail(invalidParameter("Nothing on this machine can run functions of the runtime " + runtime + ": install "
                                     + std::string(family == "python" ? "Python 3" : "Node.js") + '.'));
    return m_interpreters.emplace(runtime, std::move(found)).first->second;
}

} // namespace nephoscope::lambda
