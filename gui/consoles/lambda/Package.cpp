#include "gui/consoles/lambda/Package.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/Worker.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/kit/Format.h"
#include "services/lambda/Archive.h"
#include "services/lambda/Endpoints.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <memory>

namespace nephoscope::gui::lambda {

using nephoscope::lambda::CallFunctionUrl;

namespace {

struct PackageText
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::Package)
};

constexpr std::uint64_t largestUnpacked = 12 * 1024 * 1024; // bytes, of all files of a package that is edited

Error ownError(const QString &words) { return Error{"CodeUnavailable", toStd(words), 0}; }

/// Nothing where it is none: bytes that are not UTF-8, or a zero among them.
std::optional<QString> editableText(const std::string &content)
{
    if (content.find('\0') != std::string::npos)
        return std::nullopt;
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(QByteArray::fromStdString(content));
    return decode.hasError() ? std::nullopt : std::optional(text);
}

Expected<Package> packageIn(std::string zip)
{
    Package package;
    if (zip.size() > largestEdited) {
        package.zip = std::move(zip);
        return package;
    }
    auto files = nephoscope::lambda::readArchive(zip, largestUnpacked);
    if (!files)
        return fail(files.error());
    package.zip = std::move(zip);
    std::uint64_t whole = 0;
    for (const auto &file : *files) {
        whole += file.size;
        if (!file.isPlain || whole > largestUnpacked)
            return package;
    }
    for (auto &file : *files) {
        std::optional<QString> text = editableText(file.content);
        package.files.push_back({toQt(file.path), std::move(file.content), std::move(text)});
    }
    std::sort(package.files.begin(), package.files.end(), [](const PackageFile &left, const PackageFile &right) { return left.path < right.path; });
    return package;
}

} // namespace

void loadPackage(EngineHost &engine, QObject *receiver, const QString &function, std::function<void(Expected<Package>)> done)
{
    ask<model::GetFunction>(engine, receiver, inputFor<model::GetFunction>(function), [&engine, receiver, done = std::move(done)](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        const std::string link = reply->code && reply->code->location ? *reply->code->location : std::string();
        const std::size_t place = link.find(nephoscope::lambda::downloadPath);
        if (place == std::string::npos)
            return done(fail(ownError(PackageText::tr("The code can be fetched while programs can reach this cloud: its port is closed."))));
        CallFunctionUrl::Input input;
        input.request.method = "GET";
        input.request.path = link.substr(place);
        ask<CallFunctionUrl>(engine, receiver, std::move(input), [receiver, done](auto fetched) {
            if (!fetched)
                return done(fail(fetched.error()));
            auto zip = fetched->reply.body.readAll();
            if (!zip || fetched->reply.status != 200)
                return done(fail(ownError(PackageText::tr("The package of the function is not there any more."))));
            onWorker<Expected<Package>>(receiver, [zip = std::move(*zip)] { return packageIn(zip); }, done);
        });
    });
}

bool Package::isEditable() const
{
    return std::any_of(files.begin(), files.end(), [](const PackageFile &file) { return file.text.has_value(); });
}

void pack(QObject *receiver, std::vector<PackageFile> files, std::function<void(std::string)> done)
{
    onWorker<std::string>(receiver, [files = std::move(files)] {
        std::vector<nephoscope::lambda::PackedFile> packed;
        for (const PackageFile &file : files)
            packed.push_back({toStd(file.path), file.content});
        return nephoscope::lambda::packArchive(packed);
    }, std::move(done));
}

std::string packageOf(const QString &fileName, const QString &source) { return nephoscope::lambda::packArchive({{toStd(fileName), toStd(source)}}); }

QString zipProblem(const QFileInfo &file)
{
    if (file.suffix().compare(QLatin1String("zip"), Qt::CaseInsensitive) != 0)
        return PackageText::tr("Choose a .zip file.");
    return file.size() > largestUpload ? PackageText::tr("At most %1 can be uploaded.").arg(formatSize(largestUpload)) : QString();
}

Expected<std::string> readZip(const QString &path)
{
    QFile file(path);
    if (const QString problem = zipProblem(QFileInfo(path)); !problem.isEmpty())
        return fail(ownError(problem));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ownError(PackageText::tr("%1 cannot be read: %2").arg(path, file.errorString())));
    return file.readAll().toStdString();
}

} // namespace nephoscope::gui::lambda
