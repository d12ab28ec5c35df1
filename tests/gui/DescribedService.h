#pragma once

// A service that exists only in tests: what it lists, refuses and deletes is decided by the test.

#include "ConsoleHarness.h"

#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/CreateWizard.h"
#include "gui/describe/DeniedState.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/ListPage.h"
#include "gui/describe/ResourceType.h"
#include "gui/kit/Preferences.h"
#include "gui/kit/TableModel.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

namespace nephoscope::gui::described {

struct Topic
{
    std::optional<std::string> name;
    std::optional<std::int64_t> messages;
    std::optional<Timestamp> created;
    std::string kind = "standard";
    FormValues::Tags tags = {};
};

/// What the service holds, and how it behaves.
struct Topics
{
    std::vector<Topic> topics;
    std::optional<Error> listError;
    std::map<std::string, Error> deleteErrors;
    std::optional<Error> createError;
    std::size_t pageSize = 3;
    int lists = 0;
    bool silent = false; ///< answers to nothing
    std::vector<QString> acted;
    Removal::Kind kind = Removal::Kind::Confirm;

    void add(const char *name, std::int64_t messages = 0, const char *kind = "standard") { topics.push_back({name, messages, Timestamp{}, kind}); }
};

inline Topics *service = nullptr;

inline QString nameOf(const Topic &topic) { return toQt(topic.name.value_or("")); }

/// Answers after the event loop has turned, as the engine does.
inline void later(QObject *receiver, std::function<void()> answer) { QTimer::singleShot(0, receiver, std::move(answer)); }

inline void list(EngineHost &, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    ++service->lists;
    if (service->silent)
        return;
    later(receiver, [token, done] {
        if (service->listError) {
            done(fail(*service->listError));
            return;
        }
        const std::size_t from = token.empty() ? 0 : std::stoul(token);
        const std::size_t to = std::min(service->topics.size(), from + service->pageSize);
        ItemPage page = ResourceType<Topic>::pageOf(std::vector<Topic>(service->topics.begin() + std::ptrdiff_t(from), service->topics.begin() + std::ptrdiff_t(to)));
        page.next = to < service->topics.size() ? std::to_string(to) : std::string();
        done(std::move(page));
    });
}

inline Removal removal()
{
    Removal how;
    how.kind = service->kind;
    how.id = QStringLiteral("deleteTopic");
    how.text = QStringLiteral("Delete");
    how.title = QStringLiteral("Delete topic");
    how.done = QStringLiteral("Deleted %1");
    how.failed = QStringLiteral("Not deleted");
    how.run = [](EngineHost &, const void *item, QObject *receiver, ActionContext::Ending end) {
        const std::string name = static_cast<const Topic *>(item)->name.value_or("");
        later(receiver, [name, end] {
            if (const auto refused = service->deleteErrors.find(name); refused != service->deleteErrors.end()) {
                end(refused->second);
                return;
            }
            std::erase_if(service->topics, [&](const Topic &topic) { return topic.name == name; });
            end(std::nullopt);
        });
    };
    how.undo = [](const ActionContext &, const void *item) { service->topics.push_back(*static_cast<const Topic *>(item)); };
    return how;
}

/// What the form's button sends.
inline void create(const ActionContext &, const FormValues &values, QObject *receiver, ActionContext::Ending end)
{
    later(receiver, [values, end] {
        if (service->createError) {
            end(service->createError);
            return;
        }
        service->topics.push_back({toStd(values[QStringLiteral("topicName")]), 0, Timestamp{}, "standard", values.tags(QStringLiteral("topicTags"))});
        end(std::nullopt);
    });
}

inline FieldDescription nameField()
{
    FieldDescription name{.id = QStringLiteral("topicName"), .label = QStringLiteral("Name")};
    name.check = [](const QString &text) { return text.isEmpty() ? QStringLiteral("Enter a name.") : QString(); };
    name.errorCodes = {QStringLiteral("TopicExists")};
    return name;
}

inline FormDescription form()
{
    FormDescription form;
    form.title = form.accept = QStringLiteral("Create topic");
    form.failed = QStringLiteral("Not created");
    FieldDescription kind{.id = QStringLiteral("topicKind"), .label = QStringLiteral("Type"), .kind = FieldDescription::Kind::Select};
    kind.options = {{QStringLiteral("standard"), QStringLiteral("Standard")}, {QStringLiteral("fifo"), QStringLiteral("FIFO")}};
    kind.errorCodes = {QStringLiteral("TopicInvalid")};
    kind.errorWords = {QStringLiteral("type of topic"), QStringLiteral("FIFO")};
    form.sections.push_back({QStringLiteral("Details"), {}, {nameField(), kind}});
    form.submit = create;
    form.succeeded = [](const ActionContext &context, const FormValues &values) { context.done(values[QStringLiteral("topicName")]); };
    return form;
}

inline Details details(const QString &name)
{
    Details page;
    page.title = name;
    page.path = {{QStringLiteral("Topics"), QStringLiteral("test/topics")}, {name, {}}};
    page.failed = QStringLiteral("Cannot be shown");
    page.load = ResourceType<Topic>::loadWith([name](EngineHost &, QObject *receiver, ResourceType<Topic>::Loaded done) {
        later(receiver, [name, done] {
            for (const Topic &topic : service->topics) {
                if (nameOf(topic) == name) {
                    done(std::make_shared<const Topic>(topic));
                    return;
                }
            }
            done(fail(Error{"NotFound", "Topic does not exist", 404}));
        });
    });
    page.touches = [](const Change &change) { return change.service == "s3" && change.type == "bucket"; };
    page.tabAddress = [name](const QString &tab) { return QString(QStringLiteral("test/topics/") % name % u'/' % tab); };
    page.addressAfterDelete = QStringLiteral("test/topics");
    DetailTab overview{.id = {}, .title = QStringLiteral("Overview")};
    overview.facts.push_back(ResourceType<Topic>::facts(QStringLiteral("Topic overview"), 2, [](const Topic &topic) {
        return std::vector<Pair>{{QStringLiteral("Messages"), toCell(topic.messages).text}};
    }));
    page.tabs = {overview, {.id = QStringLiteral("more"), .title = QStringLiteral("More")}};
    return page;
}

/// What a console writes to describe its resource.
inline Resource topics(const Params &where)
{
    ResourceType<Topic> type(QStringLiteral("test"), QStringLiteral("topic"));
    type.title = QStringLiteral("Topics");
    type.address = QStringLiteral("test/topics");
    type.path = {{QStringLiteral("Test"), QStringLiteral("test/topics")}, {QStringLiteral("Topics"), {}}};
    type.identity(&Topic::name);
    type.pageAt([](const Topic &topic) { return QString(QStringLiteral("test/topics/") % nameOf(topic)); });
    type.listWith(list);
    type.refreshOn("s3", "bucket"); // any change of the engine that a test can make
    type.column({.id = QStringLiteral("name"), .title = QStringLiteral("Name"), .stretch = true, .link = true}, &Topic::name);
    type.column({.id = QStringLiteral("messages"), .title = QStringLiteral("Messages"), .rightAligned = true}, &Topic::messages);
    type.column({.id = QStringLiteral("created"), .title = QStringLiteral("Created")}, &Topic::created);
    type.column({.id = QStringLiteral("kind"), .title = QStringLiteral("Type"), .filter = ColumnSpec::Filter::Choice},
                [](const Topic &topic) { return topic.kind == "fifo" ? QStringLiteral("First in, first out") : QStringLiteral("Standard"); }, &Topic::kind);
    type.sortColumn = QStringLiteral("name");
    type.emptyTitle = QStringLiteral("No topics");
    type.emptyAction = QStringLiteral("createTopic");
    type.forOne({.id = QStringLiteral("publish"), .text = QStringLiteral("Publish"), .keys = QKeySequence(Qt::Key_F2)},
                [](const ActionContext &, const Topic &topic) { service->acted.push_back(nameOf(topic)); },
                [](const Topic &topic) { return topic.name != "closed"; });
    type.forMany({.id = QStringLiteral("copyNames"), .text = QStringLiteral("Copy names"), .place = Action::Place::Menu, .keys = QKeySequence(QKeySequence::Copy)},
                 [](const ActionContext &context, const Chosen<Topic> &chosen) {
                     QStringList names;
                     for (const auto &topic : chosen)
                         names << nameOf(*topic);
                     context.copy(names.join(u','), QStringLiteral("Copied"));
                 });
    type.always({.id = QStringLiteral("createTopic"), .text = QStringLiteral("Create topic"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(QStringLiteral("test/topics/create")); });
    type.removal = removal();
    type.create = std::make_shared<FormDescription>(form());
    type.help = HelpTopic{QStringLiteral("Topics"), QStringLiteral("<p>About topics.</p>")};
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = details(name);
    return type;
}

/// A wizard of two steps and a review. What it would send is a call of S3's, so that there is code to show.
inline FormDescription wizard()
{
    FormType<api::s3::CreateBucket> form;
    form.title = form.accept = QStringLiteral("Create feed");
    form.failed = QStringLiteral("Not created");
    form.step({.id = QStringLiteral("name"), .title = QStringLiteral("Name the feed")});
    form.section(QStringLiteral("Details"));
    form.field(nameField(), [](auto &input, const QString &name) { input.bucket = toStd(name); });
    form.field({.id = QStringLiteral("encrypted"), .label = QStringLiteral("Encryption"), .kind = FieldDescription::Kind::Switch}, {});
    form.step({.id = QStringLiteral("tags"), .title = QStringLiteral("Add tags"), .optional = true});
    form.section(QStringLiteral("Tags"));
    form.tags({.id = QStringLiteral("topicTags"), .label = QStringLiteral("Tags"), .errorCodes = {QStringLiteral("InvalidTag")}}, [](auto &input, const FormValues::Tags &tags) {
        auto &set = input.createBucketConfiguration.emplace().tags.emplace();
        for (const auto &[key, value] : tags)
            set.push_back({toStd(key), toStd(value)});
    });
    form.submit = create;
    form.succeeded = [](const ActionContext &context, const FormValues &values) { context.done(values[QStringLiteral("topicName")]); };
    return form;
}

inline Resource feeds(const Params &)
{
    ResourceType<Topic> type(QStringLiteral("test"), QStringLiteral("feed"));
    type.title = QStringLiteral("Feeds");
    type.address = QStringLiteral("test/feeds");
    type.path = {{QStringLiteral("Test"), QStringLiteral("test/topics")}, {QStringLiteral("Feeds"), {}}};
    type.identity(&Topic::name);
    type.listWith([](EngineHost &, QObject *receiver, const std::string &, auto done) { later(receiver, [done] { done(ItemPage()); }); });
    type.column({.id = QStringLiteral("name"), .title = QStringLiteral("Name"), .stretch = true}, &Topic::name);
    type.create = std::make_shared<FormDescription>(wizard());
    return type;
}

inline ServiceConsole console()
{
    ServiceConsole shell;
    shell.id = QStringLiteral("test");
    ConsoleDescription description(shell);
    description.resource(QStringLiteral("topics"), topics);
    description.resource(QStringLiteral("feeds"), feeds);
    return std::move(description).build();
}

/// Pages of the test's console in the harness's window.
class Harness : public ConsoleHarness
{
public:
    Harness() : m_console(console()) {}

    void go(const QString &address) override
    {
        const qsizetype mark = address.indexOf(u'?');
        QStringList path = address.left(mark < 0 ? address.size() : mark).split(u'/');
        path.removeFirst();
        put(m_console.makePage(path, mark < 0 ? QString() : address.mid(mark + 1), *this), address);
    }
    const ServiceConsole &described() const { return m_console; }

private:
    ServiceConsole m_console;
};

/// What every test of described pages begins with: an empty service and a console that shows it.
class Stage
{
public:
    Stage()
    {
        service = &m_topics;
        Preferences::instance().set(QStringLiteral("split/test.topic/open"), {});
        m_harness = std::make_unique<Harness>();
    }
    ~Stage()
    {
        m_harness.reset();
        service = nullptr;
    }
    Harness &harness() { return *m_harness; }
    ListPage *showList() { return m_harness->show<ListPage>(QStringLiteral("test/topics")); }

private:
    Topics m_topics;
    std::unique_ptr<Harness> m_harness;
};

inline QStringList namesIn(ResourceTable &table)
{
    QStringList names;
    for (int row = 0; row < table.model().rowCount(); ++row)
        names << table.model().cell(table.model().index(row, 1)).text;
    return names;
}

inline QString flashTitle(Harness &harness)
{
    const auto *label = harness.flashbar().findChild<QLabel *>(QStringLiteral("flashTitle"));
    return label ? label->text() : QString();
}

} // namespace nephoscope::gui::described
