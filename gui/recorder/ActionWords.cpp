#include "gui/recorder/ActionRecorder.h"

#include "api/ValueText.h"
#include "gui/bridge/Text.h"
#include "gui/recorder/CodeNames.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace nephoscope::gui {

namespace {

struct Phrase
{
    std::string_view word;
    const char *text;
};

constexpr char context[] = "nephoscope::gui::RecordedAction";

// %1 is what it is done to.
constexpr std::array verbs{
    Phrase{"Create", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "Create %1")},
    Phrase{"Delete", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "Delete %1")},
    Phrase{"Put", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "Put %1")},
    Phrase{"Get", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "Get %1")},
    Phrase{"Head", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "Look at %1")},
    Phrase{"List", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "List %1")},
    Phrase{"Describe", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "Describe %1")},
    Phrase{"Copy", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "Copy %1")},
    Phrase{"Update", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "Update %1")},
};

constexpr std::array nouns{
    Phrase{"bucket", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "bucket")},
    Phrase{"buckets", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "buckets")},
    Phrase{"object", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "object")},
    Phrase{"objects", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "objects")},
    Phrase{"objects v2", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "objects")},
    Phrase{"bucket cors", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "CORS of the bucket")},
    Phrase{"bucket tagging", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "tags of the bucket")},
    Phrase{"bucket versioning", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "versioning of the bucket")},
    Phrase{"bucket policy", QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "bucket policy")},
};

QString translated(const char *text) { return QCoreApplication::translate(context, text); }

std::string textOf(const api::Member &member, const void *structure)
{
    const void *field = api::fieldValue(member, structure);
    return field && member.shape->kind == api::Kind::String && !member.sensitive && !member.shape->sensitive ? plainText(*member.shape, field)
                                                                                                            : std::string();
}

} // namespace

QString RecordedAction::title() const
{
    if (copies) {
        return translated(copies->moves ? QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "Move objects")
                                        : QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "Copy objects"));
    }
    if (isTransfer()) {
        if (transfer.upload)
            return translated(transfer.folder ? QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "Upload folder")
                                              : QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "Upload file"));
        return translated(transfer.folder ? QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "Download folder")
                                          : QT_TRANSLATE_NOOP("nephoscope::gui::RecordedAction", "Download file"));
    }
    const std::string words = operationWords(*call.operation);
    const std::size_t space = words.find(' ');
    if (space != std::string::npos) {
        const std::string_view verb = std::string_view(words).substr(0, space);
        const std::string_view noun = std::string_view(words).substr(space + 1);
        for (const Phrase &phrase : verbs) {
            if (phrase.word != verb)
                continue;
            QString what = toQt(noun);
            for (const Phrase &known : nouns) {
                if (known.word == noun)
                    what = translated(known.text);
            }
            return translated(phrase.text).arg(what);
        }
    }
    return toQt(words);
}

QString RecordedAction::target() const
{
    if (isTransfer())
        return toQt(transfer.bucket) + u'/' + toQt(transfer.key);
    if (!call.input)
        return {};
    const api::Shape &shape = *call.input.shape();
    std::string first;
    std::string bucket;
    std::string key;
    for (const api::Member &member : shape.members) {
        const std::string text = textOf(member, call.input.data());
        if (member.name == "Bucket")
            bucket = text;
        else if (member.name == "Key")
            key = text;
        else if (first.empty() && member.required)
            first = text;
    }
    if (!bucket.empty())
        return toQt(key.empty() ? bucket : bucket + '/' + key);
    return toQt(first);
}

QString RecordedAction::icon() const
{
    if (copies)
        return QStringLiteral("copy");
    if (isTransfer())
        return transfer.upload ? QStringLiteral("upload") : QStringLiteral("download");
    const std::string_view name = call.operation->name;
    if (name.starts_with("Delete"))
        return QStringLiteral("trash");
    if (name.starts_with("Create"))
        return QStringLiteral("plus");
    return changes ? QStringLiteral("settings") : QStringLiteral("search");
}

} // namespace nephoscope::gui
