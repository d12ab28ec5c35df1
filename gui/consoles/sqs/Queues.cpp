#include "gui/consoles/sqs/Queues.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/sqs/Help.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/consoles/sqs/QueueForm.h"
#include "gui/consoles/sqs/QueueLinks.h"
#include "gui/consoles/sqs/QueueTabs.h"
#include "gui/consoles/sqs/Redrive.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

#include <set>
#include <utility>

namespace nephoscope::gui::sqs {

namespace {

struct Queues
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sqs::Queues)
};

QString nameOf(const Queue &queue) { return toQt(queue.name); }

/// The attributes of the queues of a list, so that after a change those alone are asked for again that have changed.
struct KnownQueues
{
    std::string whose; ///< who asked, and where
    std::map<std::string, std::shared_ptr<const Queue>> queues = {};
    std::set<std::string> stale = {};
    int round = 0; ///< of asking: what comes late from an earlier one may be older than a change

    /// What a page needs is what is not known. Where no change made the list anew, somebody wants to see all of it fresh.
    void begin(const Caller &caller, bool isFirstPage)
    {
        const std::string now = caller.region.value + ' ' + caller.principal.arn;
        if (whose != now || (isFirstPage && stale.empty()))
            queues.clear();
        whose = now;
        ++round;
        for (const std::string &name : std::exchange(stale, {}))
            queues.erase(name);
    }
};

/// A page of names, then the attributes of each that are not known.
void list(EngineHost &engine, QObject *receiver, const std::shared_ptr<KnownQueues> &known, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    api::sqs::ListQueues::Input input;
    input.maxResults = 1000;
    if (!token.empty())
        input.nextToken = token;
    known->begin(engine.caller(), token.empty());
    ask<api::sqs::ListQueues>(engine, receiver, std::move(input), [&engine, receiver, known, round = known->round, done](auto reply) {
        if (!reply) {
            done(fail(reply.error()));
            return;
        }
        struct Gathered
        {
            ItemPage page;
            std::size_t open = 1; ///< the page itself
        };
        const auto all = std::make_shared<Gathered>();
        const std::vector<std::string> urls = reply->queueUrls.value_or(std::vector<std::string>());
        all->page.next = reply->nextToken.value_or("");
        all->page.items.resize(urls.size());
        const auto gathered = [all, done] {
            if (--all->open == 0)
                done(std::move(all->page));
        };
        for (std::size_t i = 0; i < urls.size(); ++i) {
            const std::string name = queueNameOf(urls[i]);
            if (const auto found = known->queues.find(name); found != known->queues.end()) {
                all->page.items[i] = found->second;
                continue;
            }
            ++all->open;
            loadQueue(engine, receiver, name, [all, i, name, known, round, gathered](Expected<std::shared_ptr<const Queue>> queue) {
                // One that went meanwhile, or whose attributes may not be seen, is still a name.
                all->page.items[i] = queue ? *queue : std::make_shared<const Queue>(Queue{name, {}});
                if (queue && round == known->round)
                    known->queues[name] = *queue;
                gathered();
            });
        }
        gathered();
    });
}

ItemSource *makeSource(const Resource &self, EngineHost &engine, QObject *parent)
{
    const auto known = std::make_shared<KnownQueues>();
    auto *source = new ListSource(engine, [known](EngineHost &host, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done) {
        list(host, receiver, known, token, std::move(done));
    }, self.idOf, parent);
    source->refreshOn(self.touches);
    // Every one of them, while the source looks for the first that touches it.
    QObject::connect(&engine, &EngineHost::changed, source, [known](const QList<Change> &changes) {
        for (const Change &change : changes) {
            if (change.service == "sqs")
                known->stale.insert(change.type == "queue" ? change.id : change.parent);
        }
    });
    return source;
}

QString encryptionOf(const Queue &queue)
{
    if (const std::string key = queue.text("KmsMasterKeyId"); !key.empty())
        return QStringLiteral("SSE-KMS");
    return queue.isOn("SqsManagedSseEnabled") ? QStringLiteral("SSE-SQS") : Queues::tr("Disabled");
}

QString typeOf(const Queue &queue) { return queue.isFifo() ? QStringLiteral("FIFO") : Queues::tr("Standard"); }

Removal removal()
{
    Removal how;
    how.kind = Removal::Kind::TypedWord;
    how.id = QStringLiteral("deleteQueue");
    how.text = Queues::tr("Delete");
    how.title = Queues::tr("Delete queue");
    how.warning = Queues::tr("Deleting a queue deletes all its messages. This cannot be undone. A queue of the same name can be made after 60 seconds.");
    how.done = Queues::tr("Successfully deleted queue %1");
    how.failed = Queues::tr("The queue was not deleted");
    return how;
}

void askToPurge(const ActionContext &context, const std::string &name)
{
    api::sqs::PurgeQueue::Input input;
    input.queueUrl = queueUrl(context.engine(), name);
    DeleteRequest request{.kind = DeleteRequest::Kind::Confirm, .title = Queues::tr("Purge queue"),
                          .question = Queues::tr("Delete all messages in the queue %1?").arg(toQt(name))};
    request.consequences = Queues::tr("The messages cannot be brought back. Purging may take up to 60 seconds.");
    request.acceptText = Queues::tr("Purge");
    request.run = [context, input, name](DeleteRequest::Done done) {
        ask<api::sqs::PurgeQueue>(context.engine(), &context.engine(), input, [context, name, done](auto reply) {
            done(reply ? DeleteRequest::Outcome() : DeleteRequest::Outcome(errorText(reply.error())));
            if (reply)
                context.done(Queues::tr("Successfully purged queue %1").arg(toQt(name)));
        });
    };
    DeleteDialog *dialog = DeleteDialog::ask(std::move(request), context.over());
    showCalls(*dialog, {PlannedCall::of<api::sqs::PurgeQueue>(input, context.engine().caller().region.value)});
}

Facts overview()
{
    return ResourceType<Queue>::facts(Queues::tr("Details"), 3, [](const Queue &queue) {
        const auto time = [&](const char *attribute) {
            return queue.text(attribute).empty() ? QString() : formatDateTime(QDateTime::fromSecsSinceEpoch(queue.number(attribute)));
        };
        return std::vector<Pair>{{Queues::tr("Name"), nameOf(queue), true},
                                 {Queues::tr("Type"), typeOf(queue)},
                                 {Queues::tr("Amazon Resource Name (ARN)"), toQt(queue.arn()), true},
                                 {Queues::tr("Encryption"), encryptionOf(queue)},
                                 {Queues::tr("Created"), time("CreatedTimestamp")},
                                 {Queues::tr("Last updated"), time("LastModifiedTimestamp")},
                                 {Queues::tr("Messages available"), formatCount(queue.number("ApproximateNumberOfMessages"))},
                                 {Queues::tr("Messages in flight"), formatCount(queue.number("ApproximateNumberOfMessagesNotVisible"))},
                                 {Queues::tr("Messages delayed"), formatCount(queue.number("ApproximateNumberOfMessagesDelayed"))}};
    });
}

Details details(const ResourceType<Queue> &type, const QString &name)
{
    Details page;
    page.title = name;
    page.path = pathTo(name);
    page.failed = Queues::tr("The queue cannot be shown");
    page.load = ResourceType<Queue>::loadWith([name = toStd(name)](EngineHost &engine, QObject *receiver, auto done) { loadQueue(engine, receiver, name, done); });
    page.touches = [id = toStd(name)](const Change &change) {
        return change.service == "sqs" && ((change.type == "queue" && change.id == id) || (change.type == "message" && change.parent == id));
    };
    page.tabAddress = [name](const QString &tab) { return queueAddress(name, tab); };
    page.addressAfterDelete = queuesAddress();
    page.help = help::queue();
    page.actions = actionsOfOne(type.actions);
    page.tabs = queueTabs(name);
    page.tabs.insert(page.tabs.begin(), DetailTab{.id = QStringLiteral("summary"), .title = {}, .facts = {overview()}});
    return page;
}

} // namespace

Resource queues(const Params &where)
{
    ResourceType<Queue> type(QStringLiteral("sqs"), QStringLiteral("queue"));
    type.icon = QStringLiteral("queue");
    type.kind = Queues::tr("SQS queue");
    type.title = Queues::tr("Queues");
    type.description = Queues::tr("A queue keeps messages until a consumer has worked on them.");
    type.address = queuesAddress();
    type.path = {{QStringLiteral("Amazon SQS"), queuesAddress()}, {Queues::tr("Queues"), {}}};
    type.identity(&Queue::name);
    type.pageAt([](const Queue &queue) { return queueAddress(nameOf(queue)); });
    type.makeSource = makeSource;
    type.touches = [](const Change &change) { return change.service == "sqs"; };

    type.column({.id = QStringLiteral("name"), .title = Queues::tr("Name"), .width = 220, .stretch = true, .link = true}, &Queue::name);
    type.column({.id = QStringLiteral("type"), .title = Queues::tr("Type"), .width = 110, .filter = ColumnSpec::Filter::Choice}, typeOf);
    type.column({.id = QStringLiteral("created"), .title = Queues::tr("Created"), .width = 300}, [](const Queue &queue) -> std::optional<Timestamp> {
        if (queue.text("CreatedTimestamp").empty())
            return std::nullopt;
        return Timestamp(std::chrono::seconds(queue.number("CreatedTimestamp")));
    });
    const auto count = [](const char *attribute) { return [attribute](const Queue &queue) { return queue.number(attribute); }; };
    type.column({.id = QStringLiteral("available"), .title = Queues::tr("Messages available"), .width = 170, .rightAligned = true},
                count("ApproximateNumberOfMessages"));
    type.column({.id = QStringLiteral("inFlight"), .title = Queues::tr("Messages in flight"), .width = 170, .rightAligned = true},
                count("ApproximateNumberOfMessagesNotVisible"));
    type.column({.id = QStringLiteral("encryption"), .title = Queues::tr("Encryption"), .width = 120, .filter = ColumnSpec::Filter::Choice}, encryptionOf);
    type.column({.id = QStringLiteral("deduplication"), .title = Queues::tr("Content-based deduplication"), .width = 210, .filter = ColumnSpec::Filter::Choice},
                [](const Queue &queue) {
                    return !queue.isFifo() ? QString() : queue.isOn("ContentBasedDeduplication") ? Queues::tr("Enabled") : Queues::tr("Disabled");
                });
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Queues::tr("Find queues");
    type.selection = ResourceTable::Selection::Single;
    type.emptyTitle = Queues::tr("No queues");
    type.emptyText = Queues::tr("A queue stands between the part that sends work and the part that does it, so that neither waits for the other. Create "
                                "one, then send a message and watch it.");
    type.emptyAction = QStringLiteral("createQueue");

    type.forOne({.id = QStringLiteral("sendAndReceive"), .text = Queues::tr("Send and receive messages"), .icon = QStringLiteral("send")},
                [](const ActionContext &context, const Queue &queue) { context.navigator().go(messagesAddress(nameOf(queue))); });
    type.forOne({.id = QStringLiteral("editQueue"), .text = Queues::tr("Edit"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Queue &queue) { context.navigator().go(editQueueAddress(nameOf(queue))); });
    type.forOne({.id = QStringLiteral("purgeQueue"), .text = Queues::tr("Purge"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Queue &queue) { askToPurge(context, queue.name); });
    type.forOne({.id = QStringLiteral("configureTrigger"), .text = Queues::tr("Configure Lambda function trigger"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Queue &queue) { askForTrigger(context, nameOf(queue)); });
    type.forOne({.id = QStringLiteral("subscribeQueue"), .text = Queues::tr("Subscribe to Amazon SNS topic"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Queue &queue) { askToSubscribe(context, nameOf(queue)); });
    type.forOne({.id = QStringLiteral("startRedrive"), .text = Queues::tr("Start DLQ redrive"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Queue &queue) { askToRedrive(context, queue); });
    type.forOne({.id = QStringLiteral("copyQueueUrl"), .text = Queues::tr("Copy URL"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Queue &queue) { context.copy(toQt(queueUrl(context.engine(), queue.name)), Queues::tr("URL copied")); });
    type.forOne({.id = QStringLiteral("copyQueueArn"), .text = Queues::tr("Copy ARN"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Queue &queue) { context.copy(toQt(queue.arn()), Queues::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createQueue"), .text = Queues::tr("Create queue"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N),
                 .primary = true},
                [](const ActionContext &context) { context.navigator().go(createQueueAddress()); });
    type.removal = removal();
    type.removal->run = [](EngineHost &engine, const void *item, QObject *receiver, ActionContext::Ending end) {
        api::sqs::DeleteQueue::Input input;
        input.queueUrl = queueUrl(engine, static_cast<const Queue *>(item)->name);
        ask<api::sqs::DeleteQueue>(engine, receiver, std::move(input), [end](auto reply) { end(reply ? std::nullopt : std::optional<Error>(reply.error())); });
    };
    type.removal->call = [](EngineHost &engine, const void *item) {
        api::sqs::DeleteQueue::Input input;
        input.queueUrl = queueUrl(engine, static_cast<const Queue *>(item)->name);
        return PlannedCall::of<api::sqs::DeleteQueue>(input, engine.caller().region.value);
    };
    type.create = std::make_shared<FormDescription>(createQueueForm());
    type.help = help::queues();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = details(type, name);
    return type;
}

} // namespace nephoscope::gui::sqs
