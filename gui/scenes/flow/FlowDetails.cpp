#include "gui/scenes/flow/FlowDetails.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Container.h"
#include "gui/kit/Format.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/scenes/flow/FlowModel.h"
#include "gui/scenes/flow/Words.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"
#include "services/sqs/Peek.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::flow {

namespace {

constexpr int historyPace = 200; // milliseconds

QString stateText(FlowDot::State state)
{
    switch (state) {
    case FlowDot::State::Moving: return FlowDetails::tr("On its way");
    case FlowDot::State::Waiting: return FlowDetails::tr("Waiting");
    case FlowDot::State::Delayed: return FlowDetails::tr("Delayed");
    case FlowDot::State::Invisible: return FlowDetails::tr("Invisible");
    case FlowDot::State::Running: return FlowDetails::tr("Being processed");
    case FlowDot::State::Done: return FlowDetails::tr("Done");
    case FlowDot::State::Failed: return FlowDetails::tr("Failed");
    }
    return {};
}

/// Texts are cut between characters, of which one has four bytes at most.
bool mayBeCut(const std::string &excerpt)
{
    return excerpt.size() + 3 >= Hop::maxExcerpt;
}

QString placeText(const Hop &hop)
{
    const QString from = hop.from.empty() ? QString() : nodeOf(toQt(hop.from)).name;
    const QString to = hop.to.empty() ? QString() : nodeOf(toQt(hop.to)).name;
    if (from.isEmpty() || to.isEmpty())
        return from % to;
    return from % QStringLiteral(" → ") % to;
}

} // namespace

FlowDetails::FlowDetails(Navigator &navigator, FlowModel &model, QWidget *parent)
    : QWidget(parent), m_navigator(navigator), m_model(model), m_card(new Container), m_hint(new Label), m_facts(new KeyValueGrid(1)),
      m_text(new CodeBlock(tr("Message text"))), m_cut(new Label(TextStyle::Small)), m_listTitle(new Label(TextStyle::BodyBold)), m_list(new QWidget), m_lines(new QVBoxLayout(m_list)),
      m_open(new Button(Button::Variant::Normal))
{
    setObjectName(QStringLiteral("flowDetails"));
    m_hint->setWordWrap(true);
    m_hint->setToken(Token::TextBodySecondary);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_cut->setObjectName(QStringLiteral("messageTextCut"));
    m_cut->setWordWrap(true);
    m_cut->setToken(Token::TextBodySecondary);
    m_listTitle->setObjectName(QStringLiteral("flowListTitle"));
    m_list->setObjectName(QStringLiteral("flowHistory"));
    m_open->setObjectName(QStringLiteral("openResource"));
    m_lines->setContentsMargins(0, 0, 0, 0);
    followDensity(m_lines, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    column->addStretch(1);
    for (QWidget *part : {static_cast<QWidget *>(m_hint), static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_cut), static_cast<QWidget *>(m_listTitle), m_list})
        m_card->column()->addWidget(part);
    m_card->header().addAction(m_open);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const FlowNode *node = m_model.graph().find(m_model.selectedNode()))
            m_navigator.go(addressOf(*node));
    });
    connect(&model, &FlowModel::selectionChanged, this, &FlowDetails::showSelection);
    // A busy message is read at the pace of eyes.
    m_later.setSingleShot(true);
    m_later.setInterval(historyPace);
    connect(&m_later, &QTimer::timeout, this, &FlowDetails::showSelection);
    connect(&model, &FlowModel::historyChanged, this, [this] {
        if (!m_later.isActive())
            m_later.start();
    });
    connect(&model, &FlowModel::secondPassed, this, [this] {
        // Whoever is at a link of the list keeps it.
        const QWidget *focus = QApplication::focusWidget();
        if (!m_model.selectedNode().isEmpty() && !(focus && m_list->isAncestorOf(focus)))
            showSelection();
    });
    showSelection();
}

void FlowDetails::clearLines()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void FlowDetails::addLine(const QString &time, const QString &text, const QString &place)
{
    auto *line = new Label(TextStyle::Small, time % u"  " % text % (place.isEmpty() ? QString() : QString(u'\n' % place)));
    line->setWordWrap(true);
    line->setSelectable(true);
    m_lines->addWidget(line);
}

void FlowDetails::showSelection()
{
    const bool message = !m_model.selectedMessage().empty();
    const bool node = !m_model.selectedNode().isEmpty();
    m_hint->setVisible(!message && !node);
    m_facts->setVisible(message || node);
    m_text->setVisible(message);
    m_cut->setVisible(false);
    m_listTitle->setVisible(message || node);
    m_list->setVisible(message || node);
    m_open->setVisible(false);
    m_facts->clear();
    clearLines();
    if (message)
        return showMessage();
    if (node)
        return showNode();
    m_card->setTitle(tr("Details"));
    m_hint->setText(tr("Click a message to read it and to see where it has been, or a resource to see what waits in it."));
}

void FlowDetails::showMessage()
{
    const std::string &id = m_model.selectedMessage();
    m_card->setTitle(tr("Message"));
    m_facts->add(tr("Message ID"), toQt(id), true);
    const FlowTrace *trace = m_model.traces().find(id);
    const FlowDot *dot = m_model.dot(id);
    if (dot) {
        m_facts->add(tr("State"), stateText(dot->state));
        if (dot->node >= 0)
            m_facts->add(tr("Where"), m_model.graph().nodes[std::size_t(dot->node)].name);
        if (dot->state == FlowDot::State::Invisible || dot->state == FlowDot::State::Delayed)
            m_facts->add(dot->state == FlowDot::State::Invisible ? tr("Visible again at") : tr("Can be received from"), timeText(dot->until));
    }
    if (trace) {
        for (const auto &[name, value] : trace->attributes)
            m_facts->add(toQt(name), toQt(value));
    }
    readText(id);
    showText(trace ? trace->excerpt : std::string());
    m_listTitle->setText(tr("History"));
    const auto hops = m_model.traces().family(id);
    std::int64_t receives = 0;
    const std::size_t first = hops.size() > std::size_t(maxLines) ? hops.size() - std::size_t(maxLines) : 0;
    for (std::size_t index = first; index < hops.size(); ++index) {
        const Hop &hop = *hops[index];
        if (hop.message == id && hop.kind == Hop::Kind::Received)
            receives = std::max(receives, hop.times);
        QString what = hopText(hop.kind);
        if (hop.until > hop.time && hop.kind != Hop::Kind::Sent)
            what += u' ' % tr("(until %1)").arg(timeText(hop.until));
        const bool says = hop.kind == Hop::Kind::Denied || hop.kind == Hop::Kind::Retried || (hop.kind == Hop::Kind::Failed && !hop.excerpt.empty());
        addLine(timeText(hop.time), what, says ? placeText(hop) % u'\n' % toQt(hop.excerpt) : placeText(hop));
    }
    if (receives > 0)
        m_facts->add(tr("Receive count"), formatCount(receives));
}

void FlowDetails::readText(const std::string &message)
{
    if (m_readOf != message) {
        m_readOf = message;
        m_readIn.clear();
        m_reading = false;
        m_whole.reset();
    }
    const FlowTrace *trace = m_model.traces().find(message);
    const FlowDot *dot = m_model.dot(message);
    if (m_whole || !trace || !mayBeCut(trace->excerpt) || !dot || dot->node < 0)
        return;
    const FlowNode &queue = m_model.graph().nodes[std::size_t(dot->node)];
    if (queue.url.isEmpty() || queue.id == m_readIn)
        return;
    m_readIn = queue.id;
    m_reading = true;
    nephoscope::sqs::PeekMessages::Input input;
    input.queueUrl = toStd(queue.url);
    input.messageId = message;
    ask<nephoscope::sqs::PeekMessages>(m_navigator.engine(), this, std::move(input), [this, message](auto reply) {
        if (message != m_model.selectedMessage())
            return;
        m_reading = false;
        if (reply && !reply->messages.empty() && !reply->messages.front().encrypted)
            m_whole = toQt(reply->messages.front().body);
        const FlowTrace *known = m_model.traces().find(message);
        showText(known ? known->excerpt : std::string());
    });
}

void FlowDetails::showText(const std::string &excerpt)
{
    const QString text = m_whole.value_or(toQt(excerpt));
    const QString shown = text.left(maxShown);
    m_text->setVisible(!text.isEmpty());
    m_text->setCode(text, shown);
    QString cut;
    if (!m_whole && !m_reading && mayBeCut(excerpt))
        cut = tr("Only the first %1 bytes of a text are kept.").arg(Hop::maxExcerpt);
    else if (shown.size() < text.size())
        cut = tr("Shown are the first %1 of %2 characters. Copying takes all of them.").arg(formatCount(shown.size()), formatCount(text.size()));
    m_cut->setText(cut);
    m_cut->setVisible(!cut.isEmpty());
}

void FlowDetails::showNode()
{
    const QString &id = m_model.selectedNode();
    const int place = m_model.graph().indexOf(id);
    if (place < 0)
        return;
    const FlowNode &node = m_model.graph().nodes[std::size_t(place)];
    const FlowFigures &figures = m_model.figures(place);
    m_card->setTitle(node.name);
    m_open->setVisible(!addressOf(node).isEmpty());
    m_open->setLabel(tr("Open in the console"));
    m_facts->add(tr("Type"), kindText(node.kind));
    m_facts->add(id.startsWith(QLatin1String("arn:")) ? QStringLiteral("ARN") : tr("Endpoint"), id, true);
    if (node.kind == FlowNode::Kind::Queue) {
        m_facts->add(tr("Messages available"), formatCount(figures.waiting));
        m_facts->add(tr("Messages in flight"), formatCount(figures.invisible));
        m_facts->add(tr("Messages delayed"), formatCount(figures.delayed));
    }
    m_facts->add(tr("Messages seen here"), formatCount(figures.passed));
    if (figures.failed > 0)
        m_facts->add(tr("Failures seen here"), formatCount(figures.failed));
    for (const FlowEdge &edge : m_model.graph().edges) {
        if (edge.to == id && !edge.filter.isEmpty())
            m_facts->add(tr("Filter from %1").arg(nodeOf(edge.from).name), edge.filter);
    }
    m_listTitle->setText(tr("Messages here"));
    int listed = 0;
    for (const auto &dot : m_model.dots()) {
        if (dot->node != place || !dot->stays || listed >= maxListed)
            continue;
        ++listed;
        const FlowTrace *trace = m_model.traces().find(dot->message);
        QString text = trace ? toQt(trace->excerpt).simplified() : QString();
        if (text.isEmpty())
            text = toQt(dot->message);
        auto *link = new Link(text.left(80));
        link->setObjectName(u"message-" % toQt(dot->message));
        link->setAccessibleName(stateText(dot->state) % u", " % text.left(80));
        connect(link, &Link::clicked, this, [this, message = dot->message] { m_model.selectMessage(message); });
        m_lines->addWidget(link);
    }
    m_listTitle->setVisible(listed > 0);
}

void FlowDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showSelection();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::flow
