#include "gui/bridge/Text.h"

#include "gui/bridge/Reasons.h"

namespace nephoscope::gui {

QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::string toStd(const QString &text)
{
    return text.toStdString();
}

std::filesystem::path toPath(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

QDateTime toQt(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

QString orDash(const std::optional<std::string> &text)
{
    return text && !text->empty() ? toQt(*text) : QStringLiteral("-");
}

QString errorText(const Error &error)
{
    if (error.message.empty())
        return toQt(error.code);
    if (error.status == 0)
        return toQt(error.message);
    const QString text = toQt(error.code) % QStringLiteral(": ") % toQt(error.message);
    reasons::note(error, text);
    return text;
}

} // namespace nephoscope::gui
