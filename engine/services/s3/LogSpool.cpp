#include "services/s3/LogSpool.h"

#include "core/Log.h"
#include "core/Text.h"
#include "wire/Codec.h"

#include <boost/json.hpp>

#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <unistd.h>

namespace nephoscope::s3 {

namespace {

namespace json = boost::json;
namespace fs = std::filesystem;

constexpr const char *gathered = ".log";
constexpr const char *sealed = ".due"; // behind the time of delivery

std::string header(const Bucket &source, const api::s3::LoggingEnabled &logging, Timestamp first, const std::string &unique)
{
    return json::serialize(json::object{{"bucket", source.name},
                                        {"id", source.id},
                                        {"account", source.account},
                                        {"region", source.region},
                                        {"first", first.time_since_epoch().count()},
                                        {"unique", unique},
                                        {"logging", wire::writeJson(api::s3::LoggingEnabled::shape(), &logging)}})
        + '\n';
}

} // namespace

LogSpool::LogSpool(const fs::path &folder, Bucket source, api::s3::LoggingEnabled logging, Timestamp first, std::string unique)
    : m_file(folder / (unique + gathered)), m_source(std::move(source)), m_logging(std::move(logging)), m_first(first), m_unique(std::move(unique))
{
    std::error_code error;
    fs::create_directories(folder, error);
    m_handle = FileHandle(::open(m_file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600));
    if (!m_handle) {
        log::warning("Lines of an access log cannot be written to " + m_file.string() + " and wait in memory.");
        return;
    }
    const std::string text = header(m_source, m_logging, m_first, m_unique);
    if (::write(m_handle.descriptor(), text.data(), text.size()) != ssize_t(text.size()))
        m_handle.close();
}

void LogSpool::append(std::string_view line)
{
    m_lines += line;
    // In one piece: what was written when the process ends is a whole line.
    if (m_handle && ::write(m_handle.descriptor(), line.data(), line.size()) != ssize_t(line.size()))
        m_handle.close();
}

void LogSpool::seal(Timestamp delivery)
{
    if (m_delivery != Timestamp{})
        return;
    m_delivery = delivery;
    m_handle.close();
    const fs::path name = m_file.parent_path() / (m_unique + '.' + std::to_string(delivery.time_since_epoch().count()) + sealed);
    std::error_code error;
    fs::rename(m_file, name, error);
    if (!error)
        m_file = name;
}

void LogSpool::remove(const fs::path &file)
{
    std::error_code ignored;
    fs::remove(file, ignored);
}

bool LogSpool::read(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string first;
    if (!std::getline(stream, first))
        return false;
    json::error_code error;
    const json::value value = json::parse(first, error);
    const json::object *object = error ? nullptr : value.if_object();
    if (!object)
        return false;
    try {
        m_source.name = json::value_to<std::string>(object->at("bucket"));
        m_source.id = object->at("id").as_int64();
        m_source.account = json::value_to<std::string>(object->at("account"));
        m_source.region = json::value_to<std::string>(object->at("region"));
        m_first = Timestamp(Duration(object->at("first").as_int64()));
        m_unique = json::value_to<std::string>(object->at("unique"));
        if (!wire::readJson(api::s3::LoggingEnabled::shape(), json::value_to<std::string>(object->at("logging")), &m_logging))
            return false;
    } catch (const std::exception &) {
        return false;
    }
    m_file = file;
    m_lines.assign(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    if (file.extension() == sealed) // UNIQUE.TIME.due
        m_delivery = Timestamp(Duration(parseInteger(file.stem().extension().string().substr(1)).value_or(0)));
    return true;
}

std::vector<LogSpool> LogSpool::leftovers(const fs::path &folder)
{
    std::vector<LogSpool> found;
    std::error_code error;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder, error)) {
        LogSpool spool;
        if (spool.read(entry.path()) && !spool.lines().empty())
            found.push_back(std::move(spool));
        else
            remove(entry.path()); // nothing was said yet
    }
    return found;
}

} // namespace nephoscope::s3
