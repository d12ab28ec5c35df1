#include "gui/monitor/ConflictDialog.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Format.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/kit/OptionButton.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtWidgets/QVBoxLayout>

#include <optional>
#include <set>

namespace nephoscope::gui {

using transfer::Conflict;
using transfer::ConflictSnapshot;
using transfer::JobId;

namespace {

struct ConflictDialog
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::ConflictDialog)
};

const QString replaceId = QStringLiteral("replace");
const QString bothId = QStringLiteral("keepBoth");
const QString skipId = QStringLiteral("skip");

Choices choices()
{
    return {{bothId, ConflictDialog::tr("Keep both"), ConflictDialog::tr("The new one gets a number: name (1).ext")},
            {replaceId, ConflictDialog::tr("Replace"), ConflictDialog::tr("What is there is overwritten")},
            {skipId, ConflictDialog::tr("Skip"), ConflictDialog::tr("What is there stays")}};
}

Conflict conflictOf(const QString &id)
{
    return id == replaceId ? Conflict::Replace : id == skipId ? Conflict::Skip : Conflict::KeepBoth;
}

struct Question
{
    JobId job = 0;
    ConflictSnapshot conflict;
};
/// Job and file of what was answered: the engine may not have heard it yet.
using Answered = std::set<std::pair<JobId, std::uint32_t>>;

std::optional<Question> nextQuestion(EngineHost &engine, const std::vector<JobId> &jobs, const Answered &answered)
{
    for (const JobId job : jobs) {
        for (ConflictSnapshot &conflict : engine.transfers().conflicts(job)) {
            if (!answered.contains({job, conflict.file}))
                return Question{job, std::move(conflict)};
        }
    }
    return std::nullopt;
}

void ask(EngineHost &engine, const std::vector<JobId> &jobs, const Answered &answered, QWidget *over)
{
    const auto question = nextQuestion(engine, jobs, answered);
    if (!question)
        return;
    const ConflictSnapshot &conflict = question->conflict;
    auto *dialog = new Dialog(ConflictDialog::tr("%1 already exists").arg(toQt(conflict.name)), over);
    dialog->setObjectName(QStringLiteral("conflictDialog"));
    dialog->setAcceptText(ConflictDialog::tr("Continue"));
    auto *facts = new KeyValueGrid(2);
    facts->add(ConflictDialog::tr("New"), formatSize(qint64(conflict.size)));
    facts->add(ConflictDialog::tr("Existing"), ConflictDialog::tr("%1, modified %2").arg(formatSize(qint64(conflict.existingSize)), formatDateTime(toQt(conflict.existingModified))));
    dialog->column()->addWidget(facts);
    auto *choice = new RadioGroup(choices());
    choice->setObjectName(QStringLiteral("choice"));
    choice->setAccessibleName(ConflictDialog::tr("What to do"));
    choice->setValue(bothId);
    dialog->column()->addWidget(choice);
    auto *all = new CheckBox(ConflictDialog::tr("Do the same for all others of this transfer"));
    all->setObjectName(QStringLiteral("applyToAll"));
    dialog->column()->addWidget(all);
    QObject::connect(dialog, &Dialog::accepted, dialog, [&engine, jobs, job = question->job, file = conflict.file, answered, choice, all, window = QPointer<QWidget>(over)] {
        const Conflict answer = conflictOf(choice->value());
        transfer::TransferManager &transfers = engine.transfers();
        if (all->isChecked()) {
            for (const JobId each : jobs)
                transfers.answer(each, 0, answer, true);
            return;
        }
        transfers.answer(job, file, answer, false);
        Answered next = answered;
        next.insert({job, file});
        if (window)
            ask(engine, jobs, next, window);
    });
    dialog->open();
}

} // namespace

void askAboutConflicts(EngineHost &engine, const std::vector<JobId> &jobs, QWidget *over)
{
    ask(engine, jobs, {}, over);
}

} // namespace nephoscope::gui
