#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Help.h"
#include "gui/consoles/cloudwatch/Insights.h"
#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::logs::DescribeQueries;
using api::logs::DescribeQueryDefinitions;
using api::logs::PutQueryDefinition;
using api::logs::QueryDefinition;
using api::logs::QueryInfo;

struct InsightsLists
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::InsightsLists)
};

QString oneLine(const std::optional<std::string> &text) { return toQt(text.value_or("")).simplified(); }

Cell statusOf(const QueryInfo &query)
{
    using Status = StatusIndicator::Status;
    const std::string status = query.status ? query.status->value : std::string();
    if (status == "Complete")
        return {.text = InsightsLists::tr("Complete"), .status = Status::Success};
    if (status == "Cancelled")
        return {.text = InsightsLists::tr("Cancelled"), .status = Status::Stopped};
    if (status == "Timeout")
        return {.text = InsightsLists::tr("Timed out"), .status = Status::Error};
    if (status == "Running")
        return {.text = InsightsLists::tr("Running"), .status = Status::InProgress};
    if (status == "Scheduled")
        return {.text = InsightsLists::tr("Scheduled"), .status = Status::Pending};
    return {.text = InsightsLists::tr("Failed"), .status = Status::Error};
}

InsightsQuestion questionOf(const QueryDefinition &saved)
{
    InsightsQuestion question;
    question.text = toQt(saved.queryString.value_or(""));
    question.saved = toQt(saved.queryDefinitionId.value_or(""));
    question.savedName = toQt(saved.name.value_or(""));
    for (const std::string &group : saved.logGroupNames.value_or(std::vector<std::string>()))
        question.groups.append(toQt(group));
    return question;
}

Removal removal()
{
    Removal how;
    how.id = QStringLiteral("deleteSavedQuery");
    how.text = InsightsLists::tr("Delete");
    how.title = InsightsLists::tr("Delete saved query");
    how.warning = InsightsLists::tr("The query is not saved any more. Results of its runs stay.");
    how.done = InsightsLists::tr("Successfully deleted saved query %1");
    how.failed = InsightsLists::tr("The saved query was not deleted");
    return how;
}

} // namespace

Resource savedQueries(OpenQuestion open)
{
    ResourceType<QueryDefinition> type(QStringLiteral("cloudwatch"), QStringLiteral("savedQuery"));
    type.icon = QStringLiteral("log");
    type.title = InsightsLists::tr("Saved queries");
    type.nameOf = [](const void *item) { return toQt(static_cast<const QueryDefinition *>(item)->name.value_or("")); };
    type.idOf = [](const void *item) { return toQt(static_cast<const QueryDefinition *>(item)->queryDefinitionId.value_or("")); };
    type.listBy<DescribeQueryDefinitions>(&DescribeQueryDefinitions::Output::queryDefinitions, &DescribeQueryDefinitions::Input::nextToken, &DescribeQueryDefinitions::Output::nextToken);
    type.refreshOn("logs", "query-definition");
    type.column({.id = QStringLiteral("name"), .title = InsightsLists::tr("Name"), .width = 240}, &QueryDefinition::name);
    type.column({.id = QStringLiteral("query"), .title = InsightsLists::tr("Query"), .width = 420, .stretch = true, .code = true}, [](const QueryDefinition &saved) { return oneLine(saved.queryString); });
    type.column({.id = QStringLiteral("groups"), .title = InsightsLists::tr("Log groups"), .width = 240}, [](const QueryDefinition &saved) { return questionOf(saved).groups.join(QStringLiteral(", ")); });
    type.column({.id = QStringLiteral("modified"), .title = InsightsLists::tr("Last modified"), .width = 310}, [](const QueryDefinition &saved) { return timeOf(saved.lastModified); });
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = InsightsLists::tr("Find saved queries");
    type.emptyTitle = InsightsLists::tr("No saved queries");
    type.emptyText = InsightsLists::tr("Save the query in the editor under a name, and it is here the next time.");
    type.forOne({.id = QStringLiteral("openSavedQuery"), .text = InsightsLists::tr("Open in editor"), .icon = QStringLiteral("edit")},
                [open](const ActionContext &, const QueryDefinition &saved) { open(questionOf(saved)); });
    type.forOne({.id = QStringLiteral("copySavedQuery"), .text = InsightsLists::tr("Copy query"), .icon = QStringLiteral("copy"), .place = Action::Place::Menu},
                [](const ActionContext &context, const QueryDefinition &saved) { context.copy(toQt(saved.queryString.value_or("")), InsightsLists::tr("Query copied")); });
    type.removeBy<api::logs::DeleteQueryDefinition>(removal(), [](const QueryDefinition &saved) {
        api::logs::DeleteQueryDefinition::Input input;
        input.queryDefinitionId = saved.queryDefinitionId;
        return input;
    });
    type.help = help::insights();
    return type;
}

Resource queryHistory(OpenQuestion open)
{
    ResourceType<QueryInfo> type(QStringLiteral("cloudwatch"), QStringLiteral("query"));
    type.title = InsightsLists::tr("History");
    type.description = InsightsLists::tr("Queries of the last 7 days.");
    type.identity(&QueryInfo::queryId);
    type.listWith([](EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done) {
        DescribeQueries::Input input;
        if (!token.empty())
            input.nextToken = token;
        ask<DescribeQueries>(engine, receiver, std::move(input), [done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            auto queries = reply->queries.value_or(std::vector<QueryInfo>());
            std::erase_if(queries, [](const QueryInfo &query) { return isInsightsHistogram(query.queryString.value_or("")); });
            ItemPage page = ResourceType<QueryInfo>::pageOf(std::move(queries));
            page.next = reply->nextToken.value_or("");
            done(std::move(page));
        });
    });
    type.refreshOn("logs", "query");
    type.column({.id = QStringLiteral("created"), .title = InsightsLists::tr("Started"), .width = 310}, [](const QueryInfo &query) { return timeOf(query.createTime); });
    type.column({.id = QStringLiteral("status"), .title = InsightsLists::tr("Status"), .width = 140, .filter = ColumnSpec::Filter::Choice}, statusOf);
    type.column({.id = QStringLiteral("query"), .title = InsightsLists::tr("Query"), .width = 420, .stretch = true, .code = true}, [](const QueryInfo &query) { return oneLine(query.queryString); });
    type.column({.id = QStringLiteral("group"), .title = InsightsLists::tr("Log group"), .width = 220}, &QueryInfo::logGroupName);
    type.column({.id = QStringLiteral("scanned"), .title = InsightsLists::tr("Scanned"), .width = 120, .rightAligned = true}, [](const QueryInfo &query) { return Cell{formatSize(qint64(query.bytesScanned.value_or(0)))}; },
                [](const QueryInfo &query) { return std::int64_t(query.bytesScanned.value_or(0)); });
    type.sortColumn = QStringLiteral("created");
    type.sortOrder = Qt::DescendingOrder;
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = InsightsLists::tr("Find queries");
    type.emptyTitle = InsightsLists::tr("No queries");
    type.emptyText = InsightsLists::tr("What is run here or with aws logs start-query is listed for 7 days.");
    type.forOne({.id = QStringLiteral("openQuery"), .text = InsightsLists::tr("Open in editor"), .icon = QStringLiteral("edit")}, [open](const ActionContext &, const QueryInfo &query) {
        InsightsQuestion question;
        question.text = toQt(query.queryString.value_or(""));
        if (query.logGroupName)
            question.groups.append(toQt(*query.logGroupName));
        open(question);
    });
    type.forOne({.id = QStringLiteral("stopQuery"), .text = InsightsLists::tr("Cancel query"), .icon = QStringLiteral("close")},
                [](const ActionContext &context, const QueryInfo &query) {
                    api::logs::StopQuery::Input input;
                    input.queryId = query.queryId;
                    context.call<api::logs::StopQuery>(input, {.doing = {}, .done = InsightsLists::tr("The query is cancelled"), .failed = InsightsLists::tr("The query was not cancelled")});
                },
                [](const QueryInfo &query) { return query.status && (query.status->value == "Running" || query.status->value == "Scheduled"); });
    type.help = help::insights();
    return type;
}

void saveInsightsQuery(const ActionContext &context, const InsightsQuestion &question)
{
    FormType<PutQueryDefinition> form;
    form.title = InsightsLists::tr("Save query");
    form.accept = InsightsLists::tr("Save");
    form.failed = InsightsLists::tr("The query was not saved");
    form.section({});
    FieldDescription name{.id = QStringLiteral("savedQueryName"), .label = InsightsLists::tr("Name")};
    name.constraint = InsightsLists::tr("1 to 255 characters");
    name.check = [](const QString &text) { return text.trimmed().isEmpty() || text.size() > 255 ? InsightsLists::tr("Enter 1 to 255 characters") : QString(); };
    name.errorCodes = {QStringLiteral("InvalidParameterException"), QStringLiteral("LimitExceededException")};
    form.field(std::move(name), [](auto &input, const QString &text) { input.name = toStd(text.trimmed()); });
    form.always([question](auto &input) {
        input.queryString = toStd(question.text);
        for (const QString &group : question.groups)
            (input.logGroupNames ? *input.logGroupNames : input.logGroupNames.emplace()).push_back(toStd(group));
    });
    form.succeeded = [](const ActionContext &done, const FormValues &values) {
        done.done(InsightsLists::tr("Successfully saved query %1").arg(values[QStringLiteral("savedQueryName")]));
    };
    openForm(context, std::move(form));
}

} // namespace nephoscope::gui::cloudwatch
