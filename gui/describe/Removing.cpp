#include "gui/describe/Removing.h"

#include "gui/bridge/Text.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui {

namespace {

struct Removing
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::Removing)
};

QString wordOf(const Removal &how, const QString &name)
{
    if (how.kind == Removal::Kind::TypedName)
        return name;
    return how.word;
}

/// Several in turn, with a flash that counts.
class RemovingJob : public std::enable_shared_from_this<RemovingJob>
{
public:
    RemovingJob(const ActionContext &context, const Resource &resource, Selection chosen, std::function<void()> afterwards)
        : m_context(context), m_resource(resource), m_chosen(std::move(chosen)), m_afterwards(std::move(afterwards))
    {
    }

    void start()
    {
        m_flash = m_context.flashbar()->show(progress());
        next();
    }

private:
    Flash progress() const
    {
        Flash flash{FlashType::InProgress, m_resource.removal->title,
                    Removing::tr("%1 of %2").arg(formatCount(qint64(m_at)), formatCount(qint64(m_chosen.size())))};
        flash.progress = int(m_at * 100 / m_chosen.size());
        flash.dismissible = false;
        return flash;
    }

    void next()
    {
        if (!m_context.flashbar())
            return;
        if (m_at == m_chosen.size()) {
            finish();
            return;
        }
        m_context.flashbar()->update(m_flash, progress());
        const Item item = m_chosen[m_at];
        m_resource.removal->run(m_context.engine(), item.get(), m_context.flashbar(), [self = shared_from_this(), item](auto error) {
            if (error) {
                self->m_failed.push_back(item);
                self->m_error = errorText(*error);
            }
            ++self->m_at;
            self->next();
        });
    }

    void finish()
    {
        const qint64 gone = qint64(m_chosen.size() - m_failed.size());
        if (gone > 0 && m_afterwards)
            m_afterwards();
        Flash flash{FlashType::Success, Removing::tr("Deleted: %1").arg(formatCount(gone))};
        if (!m_failed.empty()) {
            flash = {FlashType::Error, m_resource.removal->failed, Removing::tr("Deleted: %1. %2").arg(formatCount(gone), m_error)};
            flash.actionText = Removing::tr("Retry");
            flash.action = [context = m_context, resource = m_resource, failed = m_failed, afterwards = m_afterwards] {
                std::make_shared<RemovingJob>(context, resource, failed, afterwards)->start();
            };
        }
        m_context.settle(m_flash, flash);
    }

    ActionContext m_context;
    Resource m_resource;
    Selection m_chosen;
    Selection m_failed;
    std::function<void()> m_afterwards;
    QString m_error;
    std::size_t m_at = 0;
    FlashId m_flash = 0;
};

void removeAtOnce(const ActionContext &context, const Resource &resource, const Item &item, const std::function<void()> &afterwards)
{
    const Removal how = *resource.removal;
    std::function<void()> undo;
    if (how.undo)
        undo = [context, item, how] { how.undo(context, item.get()); };
    // Harmless things go without a word, unless there is something to undo.
    context.run([context, item, how, afterwards](QObject *receiver, ActionContext::Ending end) {
        how.run(context.engine(), item.get(), receiver, [end, afterwards](auto error) {
            end(error);
            if (!error && afterwards)
                afterwards();
        });
    }, {{}, undo ? how.done.arg(resource.nameOf(item.get())) : QString(), how.failed}, undo);
}

/// What the dialog does: the service answers, the dialog tells or goes, and a flash says what is gone.
auto removeOne(const ActionContext &context, const Resource &resource, const Item &item, const std::function<void()> &afterwards)
{
    return [=](const DeleteRequest::Done &done) {
        // Whoever closes the dialog meanwhile still wants to know.
        resource.removal->run(context.engine(), item.get(), context.flashbar(), [=](std::optional<Error> error) {
            const Removal &how = *resource.removal;
            if (error) {
                const QString better = how.explain ? how.explain(*error) : QString();
                done({errorText(*error), better.isEmpty() ? how.failed : better});
                return;
            }
            done({});
            std::function<void()> undo;
            if (how.undo)
                undo = [context, item, how] { how.undo(context, item.get()); };
            context.done(how.done.arg(resource.nameOf(item.get())), {}, undo);
            if (afterwards)
                afterwards();
        });
    };
}

} // namespace

DeleteDialog *askToRemove(const ActionContext &context, const Resource &resource, const Selection &chosen, std::function<void()> afterwards)
{
    if (chosen.empty() || !resource.removal || !context.flashbar())
        return nullptr;
    const Removal &how = *resource.removal;
    const bool one = chosen.size() == 1;
    const QString name = resource.nameOf(chosen.front().get());
    if (how.kind == Removal::Kind::OneClick) {
        if (one)
            removeAtOnce(context, resource, chosen.front(), afterwards);
        else
            std::make_shared<RemovingJob>(context, resource, chosen, afterwards)->start();
        return nullptr;
    }
    DeleteRequest request;
    request.title = request.acceptText = how.title;
    request.consequences = how.warning;
    if (how.kind != Removal::Kind::Confirm) {
        request.kind = DeleteRequest::Kind::Typed;
        if (one || how.kind == Removal::Kind::TypedWord)
            request.word = wordOf(how, name);
    }
    if (one) {
        request.question = Removing::tr("Delete %1?").arg(name);
        request.run = removeOne(context, resource, chosen.front(), afterwards);
    } else {
        request.question = Removing::tr("Delete these %1 resources?").arg(formatCount(qint64(chosen.size())));
        for (const Item &item : chosen)
            request.names.append(resource.nameOf(item.get()));
    }
    auto *dialog = DeleteDialog::ask(std::move(request), context.over());
    if (how.call) {
        std::vector<PlannedCall> calls;
        for (const Item &item : chosen)
            calls.push_back(how.call(context.engine(), item.get()));
        showCalls(*dialog, std::move(calls));
    }
    if (!one) {
        QObject::connect(dialog, &Dialog::accepted, dialog, [context, resource, chosen, afterwards] {
            std::make_shared<RemovingJob>(context, resource, chosen, afterwards)->start();
        });
    }
    return dialog;
}

} // namespace nephoscope::gui
