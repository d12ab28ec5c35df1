#include "gui/describe/MissingNotice.h"

#include "door/CallTap.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"

#include <QtCore/QEvent>

#include <algorithm>
#include <array>
#include <string_view>

namespace nephoscope::gui {

MissingNotice::MissingNotice(EngineHost &engine, Describe describe, QWidget *parent)
    : Alert(Alert::Type::Error, {}, {}, parent), m_engine(engine), m_describe(std::move(describe))
{
    setObjectName(QStringLiteral("missing"));
    hide();
    connect(&engine, &EngineHost::ready, this, [this] {
        if (m_looking)
            look();
    });
    // It may be made elsewhere while this page says that there is none.
    connect(&engine, &EngineHost::changed, this, [this](const QList<Change> &changes) {
        const auto touches = m_missing ? m_describe().details->touches : nullptr;
        if (touches && std::any_of(changes.begin(), changes.end(), touches))
            look();
    });
}

bool MissingNotice::tells(const Error &error)
{
    constexpr std::array<std::string_view, 4> words{"NotFound", "NoSuch", "DoesNotExist", "NonExistent"};
    return error.status == 404
        || std::any_of(words.begin(), words.end(), [&error](std::string_view word) { return error.code.find(word) != std::string::npos; });
}

void MissingNotice::look()
{
    const Resource about = m_describe();
    if (!about.details || !about.details->load)
        return;
    m_looking = true;
    if (!m_engine.isReady())
        return;
    // What the page looks up is nobody's action.
    const CallOriginScope origin(CallOrigin::Background);
    about.details->load(m_engine, this, [this](Expected<Item> found) {
        m_looking = false;
        m_missing = !found && tells(found.error());
        if (m_missing) {
            setTitle(m_describe().details->failed);
            setText(errorText(found.error()));
        }
        setVisible(m_missing);
        Q_EMIT looked(m_missing);
    });
}

void MissingNotice::changeEvent(QEvent *event)
{
    // Its reason may be the console's own words, in the language of then.
    if (event->type() == QEvent::LanguageChange && m_missing)
        look();
    Alert::changeEvent(event);
}

std::optional<Details> subject(const std::function<Resource(const Params &where)> &describe, const QString &id)
{
    Params where;
    where.set("id", id);
    return describe(where).details;
}

} // namespace nephoscope::gui
