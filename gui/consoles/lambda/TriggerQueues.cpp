#include "gui/consoles/lambda/TriggerQueues.h"

#include "gui/bridge/AskAll.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/TriggerSources.h"
#include "gui/consoles/sqs/QueueFields.h"
#include "gui/describe/ActionContext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::lambda {

namespace {

using Mapping = model::EventSourceMappingConfiguration;
using Targets = QMap<QString, QString>;

struct DeadLetterWarning
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::DeadLetterWarning)
};

/// One queue after the other. Those that this user may not look at are left out.
void loadTargets(EngineHost &engine, QObject *receiver, QStringList queues, Targets found, const std::function<void(Targets)> &done)
{
    if (queues.isEmpty())
        return done(std::move(found));
    const QString name = queues.takeFirst();
    sqs::loadQueue(engine, receiver, toStd(name), [&engine, receiver, name, queues, found, done](Expected<std::shared_ptr<const sqs::Queue>> queue) {
        Targets more = found;
        if (queue)
            more[name] = toQt(sqs::queueNameOf(toStd(sqs::deadLettersOf(**queue).arn)));
        loadTargets(engine, receiver, queues, std::move(more), done);
    });
}

} // namespace

QString deadLetterAddress(const QString &queue) { return sqs::queueAddress(queue, QStringLiteral("configuration/dead-letters/edit")); }

void warnWithoutDeadLetters(const ActionContext &context, const QString &queue)
{
    if (!context.flashbar())
        return;
    sqs::loadQueue(context.engine(), context.flashbar(), toStd(queue), [context, queue](Expected<std::shared_ptr<const sqs::Queue>> found) {
        if (!found || !sqs::deadLettersOf(**found).arn.isEmpty() || !context.flashbar())
            return;
        Flash flash{FlashType::Warning, DeadLetterWarning::tr("Queue %1 has no dead-letter queue").arg(queue),
                    DeadLetterWarning::tr("A message that the function cannot handle comes again and again until it is too old.")};
        flash.actionText = DeadLetterWarning::tr("Set dead-letter queue");
        flash.action = [context, queue] { context.navigator().go(deadLetterAddress(queue)); };
        context.flashbar()->show(flash);
    });
}

TriggerQueues::TriggerQueues(Navigator &navigator, const QString &function, QWidget *parent) : FactsCard(2, parent), m_navigator(navigator), m_function(function)
{
    setObjectName(QStringLiteral("triggerQueues"));
    hide();
    connect(this, &FactsCard::linkActivated, this, [this](const QString &address) { m_navigator.go(address); });
    connect(this, &FactsCard::linkActivatedApart, this, [this](const QString &address) { m_navigator.openWindow(address); });
    connect(&navigator.engine(), &EngineHost::ready, this, &TriggerQueues::refresh);
    connect(&navigator.engine(), &EngineHost::changed, this, [this](const QList<Change> &changes) {
        if (std::any_of(changes.begin(), changes.end(), [this](const Change &change) {
                return (change.service == "lambda" && change.type == "event-source-mapping")
                    || (change.service == "sqs" && change.type == "queue" && m_targets.contains(toQt(change.id)));
            }))
            refresh();
    });
    retranslate();
    refresh();
}

void TriggerQueues::refresh()
{
    if (!m_navigator.engine().isReady())
        return;
    delete m_question.data();
    m_question = new QObject(this);
    using List = model::ListEventSourceMappings;
    List::Input input;
    input.functionName = toStd(m_function);
    askAll<List, Mapping>(m_navigator.engine(), m_question, std::move(input), &List::Output::eventSourceMappings, &List::Input::marker, &List::Output::nextMarker,
                          [this](Expected<std::vector<Mapping>> all) {
        QStringList queues;
        for (const Mapping &mapping : all ? *all : std::vector<Mapping>()) {
            if (const QString arn = toQt(mapping.eventSourceArn.value_or("")); arn.section(u':', 2, 2) == QLatin1String("sqs"))
                queues << arn.section(u':', 5);
        }
        queues.removeDuplicates();
        loadTargets(m_navigator.engine(), m_question, queues, {}, [this](Targets found) {
            m_settled = true;
            m_targets = std::move(found);
            fill();
        });
    });
}

void TriggerQueues::fill()
{
    std::vector<Fact> facts;
    for (auto each = m_targets.begin(); each != m_targets.end(); ++each) {
        const QString key = tr("Dead-letter queue of %1").arg(each.key());
        if (!each.value().isEmpty()) {
            facts.push_back({key, each.value(), false, sqs::queueAddress(each.value())});
            continue;
        }
        facts.push_back({key, tr("None: messages that the function cannot handle come again until they are too old"), false, {}, StatusIndicator::Status::Warning});
        facts.push_back({tr("For queue %1").arg(each.key()), tr("Set dead-letter queue"), false, deadLetterAddress(each.key())});
    }
    setVisible(!facts.empty());
    setFacts(std::move(facts));
}

void TriggerQueues::retranslate()
{
    setTitle(tr("Dead-letter queues"));
    header().setDescription(tr("Where queues put the messages that the function never handles."));
    fill();
}

void TriggerQueues::changeEvent(QEvent *event)
{
    FactsCard::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

TriggersPanel::TriggersPanel(Navigator &navigator, const QString &function, QWidget *parent)
    : ListsPanel(navigator, {[function] { return triggers(function); }, [function] { return otherTriggers(function); }}, parent), m_queues(new TriggerQueues(navigator, function))
{
    // Right below the list of the queues.
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_queues);
}

void TriggersPanel::refresh()
{
    ListsPanel::refresh();
    m_queues->refresh();
}

bool TriggersPanel::isSettled() const { return ListsPanel::isSettled() && m_queues->isSettled(); }

} // namespace nephoscope::gui::lambda
