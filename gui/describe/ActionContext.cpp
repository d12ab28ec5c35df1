#include "gui/describe/ActionContext.h"

#include "gui/bridge/Text.h"
#include "gui/kit/CopyButton.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace nephoscope::gui {

namespace {

struct ActionTexts
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::ActionContext)
};

Flash success(const QString &title, const QString &text, std::function<void()> undo)
{
    Flash flash{FlashType::Success, title, text};
    if (undo) {
        flash.actionText = ActionTexts::tr("Undo");
        flash.action = std::move(undo);
    }
    return flash;
}

} // namespace

ActionContext::ActionContext(Navigator &navigator, QWidget *over, QWidget *anchor)
    : m_navigator(&navigator), m_flashbar(&navigator.flashbar()), m_over(over), m_anchor(anchor)
{
}

void ActionContext::copy(const QString &text, const QString &said) const
{
    QGuiApplication::clipboard()->setText(text);
    say(said);
}

void ActionContext::say(const QString &text) const
{
    // A toast under a button that is hidden would hang in the air.
    QWidget *place = m_anchor && m_anchor->isVisible() ? m_anchor.data() : m_over.data();
    if (place)
        showToast(place, text);
}

void ActionContext::run(Work work, CallWords words, std::function<void()> undo) const
{
    if (!m_flashbar)
        return;
    const FlashId id = words.doing.isEmpty() ? 0 : m_flashbar->show({FlashType::InProgress, words.doing, {}, -1, {}, {}, false});
    work(m_flashbar, [context = *this, work, words, undo = std::move(undo), id](std::optional<Error> error) {
        if (!context.m_flashbar)
            return;
        if (error) {
            Flash flash{FlashType::Error, words.failed.isEmpty() ? ActionTexts::tr("The request failed") : words.failed, errorText(*error)};
            flash.actionText = ActionTexts::tr("Retry");
            flash.action = [context, work, words, undo] { context.run(work, words, undo); };
            context.settle(id, std::move(flash));
        } else if (!words.done.isEmpty()) {
            context.settle(id, success(words.done, {}, undo));
        } else if (id != 0) {
            context.m_flashbar->dismiss(id);
        }
    });
}

void ActionContext::done(const QString &title, const QString &text, std::function<void()> undo) const
{
    settle(0, success(title, text, std::move(undo)));
}

void ActionContext::settle(int id, Flash flash) const
{
    if (!m_flashbar)
        return;
    const auto shown = std::make_shared<FlashId>(id);
    if (flash.action) {
        // Undo and Retry are offered once: the offer goes with the click.
        flash.action = [bar = m_flashbar, shown, action = std::move(flash.action)] {
            const auto go = action;
            if (bar)
                bar->dismiss(*shown);
            go();
        };
    }
    if (id == 0)
        *shown = m_flashbar->show(flash);
    else
        m_flashbar->update(id, flash);
}

} // namespace nephoscope::gui
