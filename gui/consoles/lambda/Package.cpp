#include "gui/consoles/lambda/Package.h"

#include "gui/bridge/Ask.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/kit/Format.h"
#include "services/lambda/Archive.h"
#include "services/lambda/Endpoints.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QStringDecoder>

namespace nephoscope::gui::lambda {

using nephoscope::lambda::CallFunctionUrl;

namespace {

struct PackageText
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::Package)
};

constexpr std::uint64_t largestSource = 512 * 1024; // bytes
constexpr std::size_t largestOpened = 1024 * 1024;  // bytes: a larger package is not one of a single source

Error ownError(const QString &words) { return Error{"CodeUnavailable", toStd(words), 0}; }

Expected<Package> packageIn(std::string zip)
{
    Package package;
    if (zip.size() > largestOpened) {
        package.zip = std::move(zip);
        return package;
    }
    auto files = nephoscope::lambda::readArchive(zip, largestSource);
    if (!files)
        return fail(files.error());
    if (files->size() == 1 && files->front().size <= largestSource) {
        const std::string &content = files->front().content;
        QStringDecoder decode(QStringDecoder::Utf8);
        const QString source = decode(QByteArray::fromStdString(content));
        if (!decode.hasError() && content.find('\0') == std::string::npos) {
            package.fileName = toQt(files->front().path);
            package.source = source;
        }
    }
    package.zip = std::move(zip);
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
        ask<CallFunctionUrl>(engine, receiver, std::move(input), [done](auto fetched) {
            if (!fetched)
                return done(fail(fetched.error()));
            auto zip = fetched->reply.body.readAll();
            if (!zip || fetched->reply.status != 200)
                return done(fail(ownError(PackageText::tr("The package of the function is not there any more."))));
            done(packageIn(std::move(*zip)));
        });
    });
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
