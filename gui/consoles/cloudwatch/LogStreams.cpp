#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/Help.h"
#include "gui/consoles/cloudwatch/LogEventsPanel.h"
#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Format.h"
#include "gui/kit/JsonCheck.h"
#include "gui/kit/Label.h"
#include "gui/kit/TextInput.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QUrl>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::logs::DescribeLogStreams;
using api::logs::FilteredLogEvent;
using api::logs::FilterLogEvents;
using api::logs::LogStream;

struct LogStreams
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::LogStreams)
};

constexpr int messageLines = 14;

void askForStream(const ActionContext &context, const QString &group)
{
    FormType<api::logs::CreateLogStream> form;
    form.title = form.accept = LogStreams::tr("Create log stream");
    form.failed = LogStreams::tr("The log stream was not created");
    form.section({});
    FieldDescription name{.id = QStringLiteral("logStreamName"), .label = LogStreams::tr("Log stream name")};
    name.constraint = LogStreams::tr("1 to 512 characters without : and *");
    name.check = [](const QString &text) {
        return text.isEmpty() || text.size() > 512 || text.contains(u':') || text.contains(u'*') ? LogStreams::tr("Enter 1 to 512 characters without : and *") : QString();
    };
    name.errorCodes = {QStringLiteral("ResourceAlreadyExistsException"), QStringLiteral("InvalidParameterException")};
    form.field(std::move(name), [](auto &input, const QString &text) { input.logStreamName = toStd(text); });
    form.always([group = toStd(group)](auto &input) { input.logGroupName = group; });
    form.succeeded = [](const ActionContext &done, const FormValues &values) {
        done.done(LogStreams::tr("Successfully created log stream %1").arg(values[QStringLiteral("logStreamName")]));
    };
    openForm(context, std::move(form));
}

Removal streamRemoval()
{
    Removal how;
    how.id = QStringLiteral("deleteLogStream");
    how.text = LogStreams::tr("Delete");
    how.title = LogStreams::tr("Delete log stream");
    how.warning = LogStreams::tr("All its events are deleted. This cannot be undone.");
    how.done = LogStreams::tr("Successfully deleted log stream %1");
    how.failed = LogStreams::tr("The log stream was not deleted");
    return how;
}

void showEvent(const ActionContext &context, const FilteredLogEvent &event)
{
    auto *dialog = new Dialog(LogStreams::tr("Log event"), context.over(), Dialog::Large);
    auto *when = new Label(TextStyle::Body, QString(toCell(timeOf(event.timestamp)).text % QStringLiteral(" - ") % toQt(event.logStreamName.value_or(""))));
    when->setWordWrap(true);
    dialog->column()->addWidget(when);
    auto *body = new TextArea(messageLines);
    body->setObjectName(QStringLiteral("logMessage"));
    body->setAccessibleName(LogStreams::tr("Message"));
    const QString text = toQt(event.message.value_or(""));
    body->setPlainText(QJsonDocument::fromJson(text.toUtf8()).isNull() ? text : formatJson(text));
    body->setReadOnly(true);
    dialog->column()->addWidget(body);
    dialog->cancelButton().hide();
    dialog->setAcceptText(LogStreams::tr("Done"));
    dialog->open();
}

Fetch fetchEvents(std::shared_ptr<const EventSearch> search)
{
    return [search](EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done) {
        FilterLogEvents::Input input;
        input.logGroupName = toStd(search->group);
        if (!search->stream.isEmpty())
            input.logStreamNames.emplace({toStd(search->stream)});
        if (!search->pattern.isEmpty())
            input.filterPattern = toStd(search->pattern);
        if (!search->range.isNull()) {
            const auto [from, to] = search->range.resolve(toQt(engine.now()));
            input.startTime = from.toMSecsSinceEpoch();
            if (!search->range.isRelative())
                input.endTime = to.toMSecsSinceEpoch();
        }
        if (!token.empty())
            input.nextToken = token;
        ask<FilterLogEvents>(engine, receiver, std::move(input), [done, mayLack = search->mayLack](auto reply) {
            if (!reply && mayLack && reply.error().code == "ResourceNotFoundException")
                return done(ItemPage());
            if (!reply)
                return done(fail(reply.error()));
            ItemPage page = ResourceType<FilteredLogEvent>::pageOf(std::move(reply->events));
            page.next = reply->nextToken.value_or("");
            done(std::move(page));
        });
    };
}

} // namespace

QString logStreamAddress(const QString &group, const QString &stream)
{
    return QString(QStringLiteral("cloudwatch/log-events/") % QString::fromLatin1(QUrl::toPercentEncoding(group)) % u'/' % QString::fromLatin1(QUrl::toPercentEncoding(stream)));
}

Resource logStreams(const QString &group)
{
    ResourceType<LogStream> type(QStringLiteral("cloudwatch"), QStringLiteral("logStream"));
    type.title = LogStreams::tr("Log streams");
    type.identity(&LogStream::logStreamName);
    type.pageAt([group](const LogStream &stream) { return logStreamAddress(group, toQt(stream.logStreamName.value_or(""))); });
    type.listBy<DescribeLogStreams>(&DescribeLogStreams::Output::logStreams, &DescribeLogStreams::Input::nextToken, &DescribeLogStreams::Output::nextToken,
                                    [group = toStd(group)](auto &input) { input.logGroupName = group; });
    type.touches = [group = toStd(group)](const Change &change) { return change.service == "logs" && change.type == "log-stream" && change.parent == group; };
    type.column({.id = QStringLiteral("name"), .title = LogStreams::tr("Log stream"), .width = 320, .stretch = true, .link = true}, &LogStream::logStreamName);
    type.column({.id = QStringLiteral("last"), .title = LogStreams::tr("Last event time"), .width = 310}, [](const LogStream &stream) { return timeOf(stream.lastEventTimestamp); });
    type.column({.id = QStringLiteral("first"), .title = LogStreams::tr("First event time"), .width = 310}, [](const LogStream &stream) { return timeOf(stream.firstEventTimestamp); });
    type.sortColumn = QStringLiteral("last");
    type.sortOrder = Qt::DescendingOrder;
    type.filterPlaceholder = LogStreams::tr("Find log streams");
    type.emptyTitle = LogStreams::tr("No log streams");
    type.emptyText = LogStreams::tr("Who writes makes a stream first. Create one, and write with aws logs put-log-events.");
    type.emptyAction = QStringLiteral("createLogStream");
    type.always({.id = QStringLiteral("createLogStream"), .text = LogStreams::tr("Create log stream"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [group](const ActionContext &context) { askForStream(context, group); });
    type.removeBy<api::logs::DeleteLogStream>(streamRemoval(), [group = toStd(group)](const LogStream &stream) {
        api::logs::DeleteLogStream::Input input;
        input.logGroupName = group;
        input.logStreamName = stream.logStreamName;
        return input;
    });
    return type;
}

Resource logStream(const QString &group, const QString &stream)
{
    ResourceType<LogStream> type(QStringLiteral("cloudwatch"), QStringLiteral("logStream"));
    Details page;
    page.title = stream;
    page.path = {{QStringLiteral("CloudWatch"), alarmsAddress()}, {LogStreams::tr("Log groups"), logGroupsAddress()}, {group, logGroupAddress(group)}, {stream, {}}};
    DetailTab events{.id = {}, .title = {}};
    events.make = [group, stream](Navigator &navigator) -> Panel * { return new LogEventsPanel(navigator, group, stream); };
    page.tabs = {std::move(events)};
    page.help = help::patterns();
    type.details = std::move(page);
    return type;
}

Resource logEvents(std::shared_ptr<const EventSearch> search)
{
    ResourceType<FilteredLogEvent> type(QStringLiteral("cloudwatch"), QStringLiteral("logEvent"));
    type.title = LogStreams::tr("Log events");
    type.description = LogStreams::tr("The latest first. What is written appears by itself.");
    type.identity(&FilteredLogEvent::eventId);
    type.listWith(fetchEvents(search));
    type.touches = [search](const Change &change) {
        return change.service == "logs" && change.type == "log-stream" && change.parent == toStd(search->group) && (search->stream.isEmpty() || change.id == toStd(search->stream));
    };
    type.column({.id = QStringLiteral("time"), .title = LogStreams::tr("Timestamp"), .width = 310}, [](const FilteredLogEvent &event) { return timeOf(event.timestamp); });
    type.column({.id = QStringLiteral("message"), .title = LogStreams::tr("Message"), .width = 420, .stretch = true, .code = true}, &FilteredLogEvent::message);
    if (search->stream.isEmpty())
        type.column({.id = QStringLiteral("stream"), .title = LogStreams::tr("Log stream"), .width = 220, .filter = ColumnSpec::Filter::Choice}, &FilteredLogEvent::logStreamName);
    type.sortColumn = QStringLiteral("time");
    type.sortOrder = Qt::DescendingOrder;
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = LogStreams::tr("Find among these events");
    type.emptyTitle = LogStreams::tr("No log events");
    type.emptyText = LogStreams::tr("Nothing fits the filter pattern and the time range.");
    type.forOne({.id = QStringLiteral("viewLogEvent"), .text = LogStreams::tr("View"), .icon = QStringLiteral("eye")}, showEvent);
    type.forOne({.id = QStringLiteral("copyLogMessage"), .text = LogStreams::tr("Copy message"), .icon = QStringLiteral("copy"), .place = Action::Place::Menu},
                [](const ActionContext &context, const FilteredLogEvent &event) { context.copy(toQt(event.message.value_or("")), LogStreams::tr("Message copied")); });
    return type;
}

} // namespace nephoscope::gui::cloudwatch
