#include "services/s3/Tags.h"

#include "core/Text.h"
#include "services/s3/Errors.h"

#include <QtCore/QChar>
#include <QtCore/QString>

#include <algorithm>
#include <set>

namespace nephoscope::s3 {

namespace {

constexpr std::size_t maxKeyCharacters = 128;
constexpr std::size_t maxValueCharacters = 256;

/// Letters, digits and blanks of all scripts, and a few signs.
bool isAllowed(std::string_view text)
{
    static constexpr std::string_view signs = "_.:/=+-@";
    if (!isValidUtf8(text))
        return false;
    const QString characters = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const auto points = characters.toUcs4();
    return std::all_of(points.begin(), points.end(), [](char32_t point) {
        if (point < 0x80 && signs.find(static_cast<char>(point)) != std::string_view::npos)
            return true;
        switch (QChar::category(point)) {
        case QChar::Separator_Space:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
        case QChar::Mark_NonSpacing:
        case QChar::Mark_SpacingCombining: return true;
        default: return QChar::isLetterOrNumber(point);
        }
    });
}

Error invalidTag(std::string message, const std::string &key)
{
    return Error{"InvalidTag", std::move(message), 400}.with("TagKey", key);
}

} // namespace

Expected<void> checkTags(const Tags &tags, Tagged what)
{
    const std::size_t limit = what == Tagged::Object ? 10 : 50;
    if (tags.size() > limit) {
        return fail({"BadRequest", (what == Tagged::Object ? "Object tags cannot be greater than " : "Bucket tag count cannot be greater than ")
                                       + std::to_string(limit), 400});
    }
    std::set<std::string_view> keys;
    for (const auto &[key, value] : tags) {
        if (!keys.insert(key).second)
            return fail(invalidTag("Cannot provide multiple Tags with the same key", key));
        if (key.starts_with("aws:")) {
            return fail(invalidTag(what == Tagged::Object ? "Your TagKey cannot be prefixed with aws:"
                                                          : "System tags cannot be added/updated by requester",
                                   key));
        }
        if (key.empty() || !isAllowed(key) || codePoints(key) > maxKeyCharacters)
            return fail(invalidTag("The TagKey you have provided is invalid", key));
        if (!isAllowed(value) || codePoints(value) > maxValueCharacters)
            return fail(invalidTag("The TagValue you have provided is invalid", key).with("TagValue", value));
    }
    return {};
}

Expected<std::string> readTagging(std::string_view header)
{
    const auto malformed = [header] {
        return fail(invalidArgument("The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag "
                                    "name duplicates.",
                                    "x-amz-tagging", header));
    };
    Tags tags;
    std::set<std::string> keys;
    for (const std::string_view pair : split(header, '&')) {
        if (pair.empty())
            continue;
        const auto equals = pair.find('=');
        auto &[key, value] = tags.emplace_back();
        if (!percentDecode(pair.substr(0, equals), key, true) || !isAllowed(key) || !keys.insert(key).second)
            return malformed();
        if (equals != std::string_view::npos && (!percentDecode(pair.substr(equals + 1), value, true) || !isAllowed(value)))
            return malformed();
    }
    if (auto checked = checkTags(tags, Tagged::Object); !checked)
        return fail(std::move(checked.error()));
    return encodeTags(std::move(tags), Tagged::Object);
}

std::string encodeTags(Tags tags, Tagged what)
{
    if (what == Tagged::Object)
        std::sort(tags.begin(), tags.end());
    std::string text;
    for (const auto &[key, value] : tags) {
        if (!text.empty())
            text += '&';
        text += percentEncode(key) + '=' + percentEncode(value);
    }
    return text;
}

Tags decodeTags(std::string_view text)
{
    Tags tags;
    for (const std::string_view pair : split(text, '&')) {
        if (pair.empty())
            continue;
        const auto equals = pair.find('=');
        auto &[key, value] = tags.emplace_back();
        percentDecode(pair.substr(0, equals), key);
        percentDecode(pair.substr(equals + 1), value);
    }
    return tags;
}

int tagCount(std::string_view text)
{
    return text.empty() ? 0 : static_cast<int>(1 + std::count(text.begin(), text.end(), '&'));
}

} // namespace nephoscope::s3
