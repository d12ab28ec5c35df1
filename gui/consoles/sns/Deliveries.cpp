#include "gui/consoles/sns/Help.h"
#include "gui/consoles/sns/Topics.h"
#include "services/sns/Inbox.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sns {

using nephoscope::sns::Outcome;

namespace {

struct Deliveries
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::Deliveries)
};

Cell outcomeCell(const Outcome &outcome)
{
    const bool good = outcome.status == "SUCCESS";
    Cell cell{good ? Deliveries::tr("Delivered") : Deliveries::tr("Failed")};
    cell.status = good ? StatusIndicator::Status::Success : StatusIndicator::Status::Error;
    return cell;
}

void list(EngineHost &engine, QObject *receiver, const QString &topic, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    using nephoscope::sns::ListDeliveries;
    ListDeliveries::Input input;
    input.topicArn = topicArn(engine, topic);
    input.before = toQt(token).toLongLong();
    ask<ListDeliveries>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page = ResourceType<Outcome>::pageOf(std::move(reply->deliveries));
        page.next = reply->next > 0 ? std::to_string(reply->next) : std::string();
        done(std::move(page));
    });
}

/// All of a row, whose response may be long.
std::optional<Details> detailsOf(const Outcome &outcome)
{
    Details details;
    details.load = ResourceType<Outcome>::loadWith([outcome](EngineHost &, QObject *, auto done) { done(std::make_shared<const Outcome>(outcome)); });
    DetailTab all;
    all.facts = {ResourceType<Outcome>::facts({}, 2, [](const Outcome &one) {
        Pair status{Deliveries::tr("Status"), outcomeCell(one).text};
        status.status = outcomeCell(one).status;
        return std::vector<Pair>{{Deliveries::tr("Response"), toQt(one.response)}, status, {Deliveries::tr("Endpoint"), toQt(one.endpoint), true},
                                 {Deliveries::tr("Message ID"), toQt(one.message), true}};
    })};
    details.tabs = {std::move(all)};
    return details;
}

} // namespace

Resource deliveries(const QString &topic)
{
    ResourceType<Outcome> type(QStringLiteral("sns"), QStringLiteral("delivery"));
    type.title = Deliveries::tr("Deliveries");
    type.description = Deliveries::tr("What became of the messages of this topic, the newest first. AWS writes it to CloudWatch Logs where delivery status logging is on.");
    type.address = topicAddress(topic, QStringLiteral("deliveries"));
    type.idOf = [](const void *item) { return QString::number(static_cast<const Outcome *>(item)->number); };
    type.nameOf = [](const void *item) { return toQt(static_cast<const Outcome *>(item)->message); };
    type.listWith([topic](EngineHost &engine, QObject *receiver, const std::string &token, auto done) { list(engine, receiver, topic, token, std::move(done)); });
    type.touches = [name = ':' + toStd(topic)](const Change &change) { return change.service == "sns" && change.type == "delivery" && change.parent.ends_with(name); };
    type.column({.id = QStringLiteral("status"), .title = Deliveries::tr("Status"), .width = 120, .filter = ColumnSpec::Filter::Choice}, outcomeCell);
    type.column({.id = QStringLiteral("protocol"), .title = Deliveries::tr("Protocol"), .width = 120, .filter = ColumnSpec::Filter::Choice},
                [](const Outcome &outcome) { return protocolText(toQt(outcome.protocol)); });
    type.column({.id = QStringLiteral("endpoint"), .title = Deliveries::tr("Endpoint"), .width = 220}, &Outcome::endpoint);
    type.column({.id = QStringLiteral("response"), .title = Deliveries::tr("Response"), .width = 180, .stretch = true}, &Outcome::response);
    type.column({.id = QStringLiteral("time"), .title = Deliveries::tr("Time"), .width = 310}, &Outcome::time);
    type.column({.id = QStringLiteral("attempts"), .title = Deliveries::tr("Attempts"), .width = 100, .rightAligned = true}, &Outcome::attempts);
    type.column({.id = QStringLiteral("code"), .title = Deliveries::tr("Status code"), .width = 120, .rightAligned = true}, &Outcome::code);
    type.column({.id = QStringLiteral("dwell"), .title = Deliveries::tr("Milliseconds"), .width = 130, .rightAligned = true},
                [](const Outcome &outcome) { return qint64(outcome.dwell.count()); });
    type.column({.id = QStringLiteral("message"), .title = Deliveries::tr("Message ID"), .width = 300, .code = true}, &Outcome::message);
    type.selection = ResourceTable::Selection::Single;
    type.detailsOf = [](const void *item) { return sns::detailsOf(*static_cast<const Outcome *>(item)); };
    type.filterPlaceholder = Deliveries::tr("Find deliveries");
    type.emptyTitle = Deliveries::tr("No deliveries");
    type.emptyText = Deliveries::tr("Publish a message to see who received it, and what an endpoint answered that refused it.");
    type.emptyAction = QStringLiteral("publishHere");
    type.help = help::deliveries();
    type.always({.id = QStringLiteral("publishHere"), .text = Deliveries::tr("Publish message"), .primary = true},
                [topic](const ActionContext &context) { context.navigator().go(publishAddress(topic)); });
    return type;
}

} // namespace nephoscope::gui::sns
