#include "gui/shell/HomeAlarms.h"

#include "api/generated/cloudwatch.h"
#include "door/Denials.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/kit/FilterQuery.h"
#include "gui/kit/FlowLayout.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/kit/WhyButton.h"
#include "gui/shell/Page.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QUrl>
#include <QtWidgets/QGridLayout>

#include <algorithm>

namespace nephoscope::gui {
namespace {

using api::cloudwatch::DescribeAlarms;
using Status = StatusIndicator::Status;

constexpr int AskAgainMs = 300;
constexpr int PageSize = 100; // of one DescribeAlarms, at most

const QString &listAddress()
{
    static const QString address = QStringLiteral("cloudwatch/alarms");
    return address;
}

} // namespace

AlarmsWidget::AlarmsWidget(Navigator &navigator, QWidget *parent)
    : QWidget(parent), m_navigator(navigator), m_status(new StatusIndicator), m_text(new Label), m_buttons(new QWidget),
      m_retry(new Button(Button::Variant::Normal)), m_create(new Button(Button::Variant::Normal)), m_table(new QWidget), m_names(new QWidget)
{
    setObjectName(QStringLiteral("alarms"));
    m_status->setObjectName(QStringLiteral("alarmsStatus"));
    m_text->setObjectName(QStringLiteral("alarmsText"));
    m_text->setWordWrap(true);
    m_text->setToken(Token::TextFormSecondary);
    m_retry->setObjectName(QStringLiteral("retryAlarms"));
    m_retry->setIconName(QStringLiteral("retry"));
    m_create->setObjectName(QStringLiteral("createFirstAlarm"));
    auto *buttons = new FlowLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_create);

    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    constexpr std::array ids{"alarmsInAlarm", "alarmsNoData", "alarmsOk"};
    for (const State state : {InAlarm, NoData, Ok}) {
        Row &row = m_rows[std::size_t(state)];
        row = {new StatusIndicator, new Button(Button::Variant::InlineLink)};
        row.count->setObjectName(QLatin1String(ids[std::size_t(state)]));
        connect(row.count, &Button::clicked, this, [this, state] { m_navigator.go(listOf(state)); });
        grid->addWidget(row.state, int(state), 0, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(row.count, int(state), 1, Qt::AlignLeft | Qt::AlignVCenter);
    }
    m_nameColumn = new QVBoxLayout(m_names);
    m_nameColumn->setContentsMargins(0, 0, 0, 0);
    m_nameColumn->setSpacing(4);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QWidget *part : {static_cast<QWidget *>(m_status), static_cast<QWidget *>(m_text), m_buttons, m_table, m_names})
        column->addWidget(part);
    column->addStretch(1);

    connect(m_retry, &Button::clicked, this, &AlarmsWidget::ask);
    connect(m_create, &Button::clicked, this, [this] { m_navigator.go(QString(listAddress() % u"/create")); });
    m_again.setSingleShot(true);
    m_again.setInterval(AskAgainMs);
    connect(&m_again, &QTimer::timeout, this, &AlarmsWidget::ask);
    connect(&engine(), &EngineHost::ready, this, &AlarmsWidget::ask);
    connect(&engine(), &EngineHost::regionChanged, this, [this] {
        m_answer.reset(); // the numbers of another Region say nothing
        fill();
        ask();
    });
    connect(&engine(), &EngineHost::changed, this, [this](const QList<Change> &changes) {
        const bool ours = std::any_of(changes.begin(), changes.end(), [](const Change &change) { return change.service == "cloudwatch" && change.type == "alarm"; });
        if (ours && !m_again.isActive())
            m_again.start();
    });
    fill();
}

EngineHost &AlarmsWidget::engine() const { return m_navigator.engine(); }

QString AlarmsWidget::stateText(State state)
{
    // The words of the list of alarms, which is filtered by them.
    constexpr char context[] = "nephoscope::gui::cloudwatch::AlarmWords";
    return state == Ok ? QCoreApplication::translate(context, "OK")
        : state == InAlarm ? QCoreApplication::translate(context, "In alarm") : QCoreApplication::translate(context, "Insufficient data");
}

QString AlarmsWidget::listOf(State state)
{
    const FilterQuery query{{{QStringLiteral("state"), FilterOperator::Equals, stateText(state)}}};
    return listAddress() % u"?filter=" % QString::fromLatin1(QUrl::toPercentEncoding(query.toString()));
}

void AlarmsWidget::ask()
{
    m_stale = !isVisible() || !engine().isReady();
    if (m_stale)
        return;
    m_asking = true;
    if (m_answer && m_answer->error) { // Retry shows that it does something
        m_answer.reset();
        fill();
    }
    askPage(++m_generation, {}, {});
}

void AlarmsWidget::askPage(int generation, const std::string &token, Answer before)
{
    DescribeAlarms::Input input;
    for (const char *kind : {"MetricAlarm", "CompositeAlarm"})
        (input.alarmTypes ? *input.alarmTypes : input.alarmTypes.emplace()).emplace_back(kind);
    input.maxRecords = PageSize;
    if (!token.empty())
        input.nextToken = token;
    nephoscope::gui::ask<DescribeAlarms>(engine(), this, std::move(input), [this, generation, answer = std::move(before)](auto reply) mutable {
        if (generation != m_generation)
            return;
        if (!reply) {
            answer.error = reply.error();
            return take(std::move(answer));
        }
        const auto count = [&answer](const auto &alarms) {
            if (!alarms)
                return;
            for (const auto &alarm : *alarms) {
                const std::string state = alarm.stateValue ? alarm.stateValue->value : std::string();
                ++answer.counts[state == "ALARM" ? InAlarm : state == "OK" ? Ok : NoData];
                if (state == "ALARM")
                    answer.inAlarm << toQt(alarm.alarmName.value_or(""));
            }
        };
        count(reply->metricAlarms);
        count(reply->compositeAlarms);
        if (const std::string next = reply->nextToken.value_or(""); !next.empty())
            return askPage(generation, next, std::move(answer));
        take(std::move(answer));
    });
}

void AlarmsWidget::take(Answer answer)
{
    std::sort(answer.inAlarm.begin(), answer.inAlarm.end(), [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    m_answer = std::move(answer);
    m_asking = false;
    fill();
}

void AlarmsWidget::fill()
{
    const bool failed = m_answer && m_answer->error;
    const bool none = m_answer && !failed && m_answer->total() == 0;
    const bool some = m_answer && !failed && !none;
    m_status->setVisible(!some);
    m_text->setVisible(failed || none);
    m_buttons->setVisible(failed || none);
    m_retry->setVisible(failed);
    m_create->setVisible(none);
    m_table->setVisible(some);
    m_names->setVisible(some && !m_answer->inAlarm.isEmpty());
    m_retry->setLabel(tr("Retry"));
    m_retry->setAccessibleName(tr("Ask for the alarms again"));
    m_create->setLabel(tr("Create alarm"));
    if (!m_answer)
        m_status->setStatus(Status::Loading, tr("Loading alarms"));
    else if (failed)
        m_status->setStatus(Status::Error, Denials::isDenial(*m_answer->error) ? tr("No permission to see alarms") : tr("The alarms cannot be shown"));
    else if (none)
        m_status->setStatus(Status::NotStarted, tr("No alarms"));
    const QString error = failed ? errorText(*m_answer->error) : QString();
    m_text->setText(failed ? error : tr("An alarm watches a metric of this Region and tells when it crosses a threshold."));
    WhyButton::offer(m_why, error, Button::Variant::Normal, [this](WhyButton *why) {
        why->setObjectName(QStringLiteral("whyAlarms"));
        m_buttons->layout()->addWidget(why);
    });
    for (const State state : {InAlarm, NoData, Ok}) {
        const Row &row = m_rows[std::size_t(state)];
        const qint64 number = some ? m_answer->counts[std::size_t(state)] : 0;
        constexpr std::array statuses{Status::Error, Status::Pending, Status::Success};
        // Nothing in alarm is no reason for red.
        row.state->setStatus(state == InAlarm && number == 0 ? Status::Stopped : statuses[std::size_t(state)], stateText(state));
        row.count->setLabel(formatCount(number));
        row.count->setAccessibleName(tr("%1: %2 alarms").arg(stateText(state), formatCount(number)));
    }
    fillNames();
    updateGeometry();
}

void AlarmsWidget::fillNames()
{
    while (QLayoutItem *item = m_nameColumn->takeAt(0)) {
        // A click on it may be what brought us here.
        item->widget()->hide();
        item->widget()->setObjectName({});
        item->widget()->deleteLater();
        delete item;
    }
    if (!m_answer)
        return;
    const QStringList &all = m_answer->inAlarm;
    const auto add = [this](const QString &text, const QString &name, const QString &address) {
        auto *link = new Link(text);
        link->setObjectName(name);
        link->setAccessibleName(text);
        link->setWordWrap(true);
        QSizePolicy policy = link->sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Preferred);
        link->setSizePolicy(policy);
        connect(link, &Link::clicked, this, [this, address] { m_navigator.go(address); });
        connect(link, &Link::clickedApart, this, [this, address] { m_navigator.openWindow(address); });
        m_nameColumn->addWidget(link);
    };
    for (const QString &name : all.mid(0, namesShown))
        add(name, u"alarm-" % name, listAddress() % u'/' % QString::fromLatin1(QUrl::toPercentEncoding(name)));
    if (const qsizetype more = all.size() - namesShown; more > 0)
        add(tr("%n more in alarm", nullptr, int(more)), QStringLiteral("moreAlarms"), listOf(InAlarm));
}

void AlarmsWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

void AlarmsWidget::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        ask();
}

} // namespace nephoscope::gui
