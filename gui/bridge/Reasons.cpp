#include "gui/bridge/Reasons.h"

#include "door/Denials.h"
#include "gui/bridge/Text.h"

#include <algorithm>
#include <deque>
#include <mutex>

namespace nephoscope::gui::reasons {

namespace {

constexpr std::size_t maxKept = 300;

struct Book
{
    std::mutex mutex;
    std::deque<std::pair<QString, QString>> notes; ///< text and id, the latest last
    const Denials *denials = nullptr;
};

Book &book()
{
    static Book one;
    return one;
}

} // namespace

void note(const Error &error, const QString &text)
{
    if (text.isEmpty() || !Denials::isDenial(error))
        return;
    Book &all = book();
    const std::lock_guard lock(all.mutex);
    const bool foreign = std::any_of(error.fields.begin(), error.fields.end(), [](const auto &field) { return field.first == elsewhere; });
    const auto named = std::find_if(error.fields.begin(), error.fields.end(), [](const auto &field) { return field.first == Denials::field; });
    QString id = named != error.fields.end() ? toQt(named->second) : QString();
    if (id.isEmpty() && !foreign && all.denials) {
        if (const DenialPtr denial = all.denials->findError(error.code, error.message))
            id = toQt(denial->id);
    }
    if (id.isEmpty() && !foreign)
        return;
    std::erase_if(all.notes, [&text](const auto &each) { return each.first == text; });
    if (all.notes.size() >= maxKept)
        all.notes.pop_front();
    all.notes.emplace_back(text, std::move(id));
}

QString find(const QString &text)
{
    Book &all = book();
    const std::lock_guard lock(all.mutex);
    const auto found = std::find_if(all.notes.rbegin(), all.notes.rend(), [&text](const auto &each) { return text.contains(each.first); });
    return found == all.notes.rend() ? QString() : found->second;
}

void setDenials(const Denials *denials)
{
    Book &all = book();
    const std::lock_guard lock(all.mutex);
    all.denials = denials;
}

} // namespace nephoscope::gui::reasons
