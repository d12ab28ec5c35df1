#include "gui/consoles/sqs/ReceiveCard.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/sqs/MessageDialog.h"
#include "gui/consoles/sqs/MessagePoll.h"
#include "gui/consoles/sqs/MessageRows.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/FactsCard.h"
#include "gui/kit/Format.h"
#include "gui/kit/Progress.h"
#include "gui/kit/ResourceTable.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::sqs {

namespace {

constexpr int tickMilliseconds = 250;
constexpr int visibilityByDefault = 30;
constexpr qsizetype mostOfABatch = 10; // SQS's limit
constexpr int tableHeight = 540; // logical pixels: the ten messages of one poll

using Kind = FieldDescription::Kind;

FieldDescription number(const char *id, const QString &label, int initial, int smallest, int largest, const QString &unit)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Number};
    field.initial = QString::number(initial);
    field.smallest = smallest;
    field.largest = largest;
    field.unit = unit;
    return field;
}

FormDescription formOf(int visibility)
{
    auto duration = number("pollDuration", ReceiveCard::tr("Polling duration"), 30, 0, 900, ReceiveCard::tr("seconds"));
    auto most = number("pollCount", ReceiveCard::tr("Maximum message count"), 10, 1, 100, {});
    auto batch = number("pollBatch", ReceiveCard::tr("Maximum messages per request"), int(mostOfABatch), 1, int(mostOfABatch), {});
    batch.constraint = ReceiveCard::tr("One request receives up to 10 messages; polling sends as many as it takes.");
    auto hold = number("pollHold", ReceiveCard::tr("Visibility timeout"), visibility, 0, 43200, ReceiveCard::tr("seconds"));
    hold.constraint = ReceiveCard::tr("How long what you receive stays hidden from others. At first the queue's own.");
    FormDescription form;
    form.sections = {{{}, {}, {std::move(duration), std::move(most), std::move(batch), std::move(hold)}}};
    return form;
}

bool isMissing(const Error &error) { return error.code == "QueueDoesNotExist" || error.code == "AWS.SimpleQueueService.NonExistentQueue"; }

} // namespace

ReceiveCard::ReceiveCard(Navigator &navigator, QString queue, QWidget *parent)
    : QWidget(parent), m_navigator(navigator), m_queue(std::move(queue)), m_card(new Container()), m_counts(new FactsCard(3)),
      m_inputs(new FormInputs(navigator, formOf(visibilityByDefault), FormInputs::Look::Bare)), m_error(new Alert(Alert::Type::Error)), m_progress(new ProgressBar()),
      m_poll(new Button(Button::Variant::Primary)), m_stop(new Button(Button::Variant::Normal)), m_code(new CliPreview),
      m_work(new MessagePoll(navigator.engine(), toStd(m_queue), this)), m_rows(new MessageRows(this)), m_table(new ResourceTable(m_rows)),
      m_release(new Button(Button::Variant::Normal)), m_extend(new Button(Button::Variant::Normal)), m_delete(new Button(Button::Variant::Normal))
{
    m_counts->setObjectName(QStringLiteral("messageCounts"));
    m_error->setObjectName(QStringLiteral("receiveError"));
    m_error->hide();
    m_progress->setObjectName(QStringLiteral("pollProgress"));
    m_poll->setObjectName(QStringLiteral("pollMessages"));
    m_stop->setObjectName(QStringLiteral("stopPolling"));
    m_table->setObjectName(QStringLiteral("messagesTable"));
    m_release->setObjectName(QStringLiteral("releaseMessages"));
    m_extend->setObjectName(QStringLiteral("extendMessages"));
    m_delete->setObjectName(QStringLiteral("deleteMessages"));
    m_delete->setIconName(QStringLiteral("trash"));
    m_card->header().addAction(m_stop);
    m_card->header().addAction(m_poll);
    for (QWidget *each : std::initializer_list<QWidget *>{m_error, m_inputs, m_progress, m_code})
        m_card->column()->addWidget(each);
    for (Button *each : {m_release, m_extend, m_delete})
        m_table->addAction(each);
    m_table->setMinimumHeight(tableHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::instance().space("l"));
    for (QWidget *each : std::initializer_list<QWidget *>{m_counts, m_card, m_table})
        column->addWidget(each);

    connect(m_inputs, &FormInputs::changed, this, &ReceiveCard::showState);
    connect(m_poll, &Button::clicked, this, &ReceiveCard::poll);
    connect(m_stop, &Button::clicked, m_work, &MessagePoll::stop);
    connect(m_work, &MessagePoll::received, this, [this](const std::vector<api::sqs::Message> &messages) {
        m_rows->add(messages, settings().hold.value_or(visibilityByDefault));
    });
    connect(m_work, &MessagePoll::failed, this, [this](const Error &error) { tell(tr("Messages were not received"), error); });
    connect(m_work, &MessagePoll::finished, this, [this] {
        m_tick.stop();
        showState();
    });
    connect(m_table, &ResourceTable::selectionChanged, this, &ReceiveCard::showState);
    connect(m_table, &ResourceTable::activated, this, [this](int row) {
        if (const auto *message = m_rows->find(m_rows->rowId(row)))
            showMessage(*message, this);
    });
    connect(m_release, &Button::clicked, this, [this] { changeVisibility(0); });
    connect(m_extend, &Button::clicked, this, [this] { changeVisibility(settings().hold.value_or(visibilityByDefault)); });
    connect(m_delete, &Button::clicked, this, &ReceiveCard::askToDelete);
    connect(m_counts, &FactsCard::retry, this, &ReceiveCard::refresh);
    m_tick.setInterval(tickMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_progress->setValue(m_work->progress()); });
    connect(&navigator.engine(), &EngineHost::ready, this, &ReceiveCard::refresh);
    connect(&navigator.engine(), &EngineHost::changed, this, [this](const QList<Change> &changes) {
        const std::string name = toStd(m_queue);
        if (std::any_of(changes.begin(), changes.end(), [&](const Change &change) { return change.service == "sqs" && (change.parent == name || change.id == name); }))
            refresh();
    });
    retranslate();
    refresh();
}

ReceiveCard::~ReceiveCard()
{
    m_work->disconnect(this);
    delete m_table; // it reads the rows, which as an older child would go first
}

void ReceiveCard::refresh()
{
    if (!m_navigator.engine().isReady())
        return;
    loadQueue(m_navigator.engine(), this, toStd(m_queue), [this](Expected<std::shared_ptr<const Queue>> queue) {
        const bool first = !m_found;
        m_settled = true;
        if (!queue) {
            m_counts->showError(tr("The queue cannot be shown"), errorText(queue.error()));
            showParts(!isMissing(queue.error()));
            return;
        }
        showParts(true);
        m_found = *queue;
        if (first && !m_inputs->isChanged())
            m_inputs->retranslate(formOf(int(m_found->number("VisibilityTimeout"))));
        showCounts();
        showState();
    });
}

void ReceiveCard::showParts(bool exists)
{
    for (QWidget *each : std::initializer_list<QWidget *>{m_card, m_table}) {
        each->setVisible(exists);
        each->setEnabled(exists); // the palette's commands ask their buttons
    }
    Q_EMIT queueExists(exists);
}

void ReceiveCard::showCounts()
{
    if (!m_found)
        return;
    m_counts->setFacts({{tr("Messages available"), formatCount(m_found->number("ApproximateNumberOfMessages"))},
                        {tr("Messages in flight"), formatCount(m_found->number("ApproximateNumberOfMessagesNotVisible"))},
                        {tr("Messages delayed"), formatCount(m_found->number("ApproximateNumberOfMessagesDelayed"))}});
}

PollSettings ReceiveCard::settings() const
{
    const FormValues values = m_inputs->values();
    return {values[QStringLiteral("pollDuration")].toInt(), values[QStringLiteral("pollCount")].toInt(), values[QStringLiteral("pollHold")].toInt(),
            values[QStringLiteral("pollBatch")].toInt()};
}

void ReceiveCard::poll()
{
    if (m_work->isRunning() || !m_navigator.engine().isReady() || !m_inputs->validate())
        return;
    m_error->hide();
    m_work->start(settings());
    m_tick.start();
    showState();
}

api::sqs::DeleteMessageBatch::Input ReceiveCard::nextDeletion(QStringList &ids, QStringList &taken) const
{
    api::sqs::DeleteMessageBatch::Input input;
    input.queueUrl = queueUrl(m_navigator.engine(), toStd(m_queue));
    auto &entries = input.entries.emplace();
    while (!ids.isEmpty() && taken.size() < mostOfABatch) {
        const QString id = ids.takeFirst();
        if (const auto *message = m_rows->find(id)) {
            auto &entry = entries.emplace_back();
            entry.id = std::to_string(taken.size());
            entry.receiptHandle = message->receiptHandle;
            taken << id;
        }
    }
    return input;
}

void ReceiveCard::deleteMessages(QStringList ids, DeleteRequest::Done done)
{
    QStringList taken;
    auto input = nextDeletion(ids, taken);
    if (taken.isEmpty())
        return done(DeleteRequest::Outcome());
    ask<api::sqs::DeleteMessageBatch>(m_navigator.engine(), this, std::move(input), [this, ids, taken, done](auto reply) {
        if (!reply)
            return done({errorText(reply.error()), tr("The messages were not deleted")});
        for (const auto &gone : reply->successful.value_or(std::vector<api::sqs::DeleteMessageBatchResultEntry>()))
            m_rows->remove(taken.value(toQt(gone.id.value_or("")).toInt()));
        if (reply->failed && !reply->failed->empty()) {
            const auto &kept = reply->failed->front();
            return done({errorText({kept.code.value_or(""), kept.message.value_or(""), 400}), tr("Not all of the messages were deleted")});
        }
        deleteMessages(ids, done);
    });
}

void ReceiveCard::askToDelete()
{
    const QStringList ids = m_table->selectedIds();
    DeleteRequest request{.kind = DeleteRequest::Kind::Confirm, .title = tr("Delete messages"), .question = tr("Delete these messages from the queue %1?").arg(m_queue), .names = ids};
    request.consequences = tr("The messages cannot be brought back.");
    request.run = [self = QPointer<ReceiveCard>(this), ids](DeleteRequest::Done done) {
        if (self)
            self->deleteMessages(ids, std::move(done));
    };
    DeleteDialog *dialog = DeleteDialog::ask(std::move(request), this);
    QStringList first = ids, taken;
    showCalls(*dialog, {PlannedCall::of<api::sqs::DeleteMessageBatch>(nextDeletion(first, taken), m_navigator.engine().caller().region.value)});
}

void ReceiveCard::changeVisibility(int seconds)
{
    for (const QString &id : m_table->selectedIds()) {
        const auto *message = m_rows->find(id);
        if (!message || !m_rows->isHidden(id))
            continue;
        api::sqs::ChangeMessageVisibility::Input input;
        input.queueUrl = queueUrl(m_navigator.engine(), toStd(m_queue));
        input.receiptHandle = message->receiptHandle;
        input.visibilityTimeout = seconds;
        ask<api::sqs::ChangeMessageVisibility>(m_navigator.engine(), this, std::move(input), [this, id, seconds](auto reply) {
            if (reply)
                m_rows->setHidden(id, seconds);
            else
                tell(tr("The visibility timeout was not changed"), reply.error());
        });
    }
}

void ReceiveCard::tell(const QString &what, const Error &error)
{
    m_error->setTitle(what);
    m_error->setText(errorText(error));
    m_error->show();
}

void ReceiveCard::showState()
{
    const bool running = m_work->isRunning();
    const bool chosen = !m_table->selectedIds().isEmpty();
    m_poll->setEnabled(!running);
    m_stop->setEnabled(running);
    m_progress->setVisible(running);
    m_progress->setValue(m_work->progress());
    for (Button *each : {m_release, m_extend, m_delete})
        each->setEnabled(chosen);
    std::vector<PlannedCall> calls;
    if (m_navigator.engine().isReady() && m_inputs->isValid())
        calls.push_back(PlannedCall::of<api::sqs::ReceiveMessage>(MessagePoll::input(m_navigator.engine(), toStd(m_queue), settings()),
                                                                  m_navigator.engine().caller().region.value));
    m_code->setCalls(std::move(calls));
}

void ReceiveCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_inputs->retranslate(formOf(m_found ? int(m_found->number("VisibilityTimeout")) : visibilityByDefault));
        retranslate();
        refresh(); // an error speaks the other language, too
    }
    QWidget::changeEvent(event);
}

void ReceiveCard::retranslate()
{
    m_card->setTitle(tr("Receive messages"));
    m_counts->setTitle(tr("Messages in the queue"));
    m_poll->setLabel(tr("Poll for messages"));
    m_stop->setLabel(tr("Stop polling"));
    m_progress->setAccessibleName(tr("Polling progress"));
    m_release->setLabel(tr("Make visible"));
    m_extend->setLabel(tr("Hide longer"));
    m_delete->setLabel(tr("Delete"));
    m_table->setTitle(tr("Messages"));
    m_table->setFilterPlaceholder(tr("Find messages"));
    m_table->setEmptyState(tr("No messages"), tr("Messages that you receive stay here while they are in flight, with the time that is left."));
    Q_EMIT m_rows->columnsChanged();
    showCounts();
    showState();
}

} // namespace nephoscope::gui::sqs
