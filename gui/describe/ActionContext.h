#pragma once

#include "gui/bridge/Ask.h"
#include "gui/kit/Flashbar.h"
#include "gui/shell/Page.h"

#include <QtCore/QPointer>

#include <functional>

namespace nephoscope::gui {

/// The words of a call on the flashbar.
struct CallWords
{
    QString doing = {};  ///< "Creating topic orders"; empty: nothing is said until the end
    QString done = {};   ///< "Successfully created topic orders"; empty: success is silent
    QString failed = {}; ///< "The topic was not created"
};

/// What an action may use: the window it was started from, and the ways to tell its outcome. A value: keep it as
/// long as the action runs, even when its page is left.
class ActionContext
{
public:
    /// `over` is the widget that dialogs belong to; `anchor` the button that was pressed, if any.
    ActionContext(Navigator &navigator, QWidget *over, QWidget *anchor = nullptr);

    Navigator &navigator() const { return *m_navigator; }
    EngineHost &engine() const { return m_navigator->engine(); }
    /// Null once the window is closed: nothing else may be used then.
    Flashbar *flashbar() const { return m_flashbar; }
    QWidget *over() const { return m_over; }

    /// A short word beside the button that was pressed.
    void say(const QString &text) const;
    /// To the clipboard, with a word beside the button.
    void copy(const QString &text, const QString &said) const;

    /// Asks the engine; tells progress, success (with Undo where `undo` is given) and failure (with Retry).
    template <class Operation>
    void call(typename Operation::Input input, CallWords words, std::function<void(const typename Operation::Output &)> then = {},
              std::function<void()> undo = {}) const
    {
        run([context = *this, input = std::move(input), then = std::move(then)](QObject *receiver, Ending end) {
            ask<Operation>(context.engine(), receiver, input, [then, end](auto reply) {
                end(reply ? std::nullopt : std::optional<Error>(reply.error()));
                if (reply && then)
                    then(*reply);
            });
        }, std::move(words), std::move(undo));
    }

    using Ending = std::function<void(std::optional<Error> error)>;
    /// Work of any kind; `end` is called once. Started anew by Retry.
    using Work = std::function<void(QObject *receiver, Ending end)>;
    void run(Work work, CallWords words, std::function<void()> undo = {}) const;

    /// "Renamed a to b" with an Undo button.
    void done(const QString &title, const QString &text = {}, std::function<void()> undo = {}) const;
    /// Shows a flash, or puts it in the place of flash `id`; its button works once and takes the flash away.
    void settle(FlashId id, Flash flash) const;

private:
    Navigator *m_navigator;
    QPointer<Flashbar> m_flashbar;
    QPointer<QWidget> m_over;
    QPointer<QWidget> m_anchor;
};

} // namespace nephoscope::gui
