#include "gui/app/Options.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>

namespace nephoscope::gui {
namespace {

Options wrong(const QString &message)
{
    Options out;
    out.quit = true;
    out.exitCode = 2;
    out.message = message % QStringLiteral("\nTry 'nephoscope --help'.");
    return out;
}

} // namespace

Options parseOptions(const QStringList &arguments)
{
    using S = QCommandLineOption;
    const auto text = [](const char *value) { return QString::fromLatin1(value); };
    const S data(text("data"), text("Folder that holds the cloud."), text("DIR"));
    const S port(text("port"), text("Port SDKs connect to (default 4566)."), text("N"));
    const S language(text("language"), text("Language of the window: en or ko."), text("CODE"));
    const S theme(text("theme"), text("system, light, dark or high-contrast."), text("NAME"));
    const S scale(text("scale"), text("Size of everything: 1.5 is 150 %."), text("F"));
    const S page(text("page"), text("Page to open, such as s3/buckets."), text("ID"));
    const S screenshot(text("screenshot"), text("Draw the page into a PNG file and quit."), text("FILE"));
    const S size(text("size"), text("Size of the window in pixels, such as 1280x800."), text("WxH"));
    const S help(QStringList{text("h"), text("help")}, text("Show this help."));
    const S version(QStringList{text("v"), text("version")}, text("Show the version."));
    QCommandLineParser parser;
    parser.setApplicationDescription(text("A local AWS cloud with its console."));
    parser.addOptions({data, port, language, theme, scale, page, screenshot, size, help, version});
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    Options out;
    if (parser.isSet(help) || parser.isSet(version)) {
        out.quit = true;
        out.message = parser.isSet(help) ? parser.helpText() : text("nephoscope " NEPHOSCOPE_VERSION);
        return out;
    }
    if (!parser.positionalArguments().isEmpty())
        return wrong(text("Unexpected argument '%1'.").arg(parser.positionalArguments().front()));
    out.folder = parser.isSet(data) ? parser.value(data)
                                    : QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(text("nephoscope"));
    if (out.folder.isEmpty())
        return wrong(text("--data needs a folder."));
    if (parser.isSet(port)) {
        bool ok = false;
        const uint number = parser.value(port).toUInt(&ok);
        if (!ok || number > 65535)
            return wrong(text("--port needs a number from 0 to 65535."));
        out.port = quint16(number);
    }
    out.language = parser.value(language);
    if (parser.isSet(language) && out.language != text("en") && out.language != text("ko"))
        return wrong(text("--language needs en or ko."));
    out.theme = parser.value(theme);
    if (parser.isSet(theme) && !QStringList{text("system"), text("light"), text("dark"), text("high-contrast")}.contains(out.theme))
        return wrong(text("--theme needs system, light, dark or high-contrast."));
    if (parser.isSet(scale)) {
        bool ok = false;
        out.scale = parser.value(scale).toDouble(&ok);
        if (!ok || out.scale < 0.5 || out.scale > 4)
            return wrong(text("--scale needs a number from 0.5 to 4."));
    }
    if (parser.isSet(size)) {
        static const QRegularExpression pattern(text("^(\\d{3,4})x(\\d{3,4})$"));
        const auto match = pattern.match(parser.value(size));
        if (!match.hasMatch())
            return wrong(text("--size needs WxH, such as 1280x800."));
        out.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    }
    out.page = parser.value(page);
    out.screenshot = parser.value(screenshot);
    return out;
}

} // namespace nephoscope::gui
