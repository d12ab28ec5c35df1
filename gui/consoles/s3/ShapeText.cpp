#include "gui/consoles/s3/ShapeText.h"

#include "gui/bridge/Text.h"
#include "wire/Codec.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

struct ShapeText
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::ShapeText)
};

/// The first name in the text that the shape does not know; empty when it knows all of them.
QString unknownMember(const api::Shape &shape, const QJsonValue &value)
{
    if (shape.kind == api::Kind::List && value.isArray()) {
        for (const QJsonValue &each : value.toArray()) {
            if (const QString name = unknownMember(*shape.element, each); !name.isEmpty())
                return name;
        }
        return {};
    }
    if (shape.kind != api::Kind::Structure || !value.isObject())
        return {};
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const std::string name = toStd(member.key());
        const auto known = std::find_if(shape.members.begin(), shape.members.end(), [&](const api::Member &each) { return each.wire() == name; });
        if (known == shape.members.end())
            return member.key();
        if (const QString below = unknownMember(*known->shape, member.value()); !below.isEmpty())
            return below;
    }
    return {};
}

std::vector<CodeIssue> issue(int line, const QString &text) { return {{CodeIssue::Severity::Error, line, 1, text}}; }

} // namespace

QString shapeText(const api::Shape &shape, const void *value) { return formatJson(toQt(wire::writeJson(shape, value))); }

std::vector<CodeIssue> readShapeText(const api::Shape &shape, const QString &text, void *value)
{
    if (std::vector<CodeIssue> issues = checkJson(text); !issues.empty())
        return issues;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    const QString name = unknownMember(shape, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    if (!name.isEmpty()) {
        const qsizetype place = text.indexOf(QString(u'"' % name % u'"'));
        return issue(int(text.left(place).count(u'\n')) + 1, ShapeText::tr("%1 is not known here.").arg(name));
    }
    if (const auto read = wire::readJson(shape, toStd(text), value); !read)
        return issue(1, toQt(read.error().message));
    return {};
}

} // namespace nephoscope::gui::s3
