#include "gui/consoles/iam/DecisionView.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/iam/DecisionLinks.h"
#include "gui/consoles/iam/DecisionWords.h"
#include "gui/describe/Cells.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Container.h"
#include "gui/kit/ExpandableSection.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/Steps.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>
#include <functional>

namespace nephoscope::gui::iam {

namespace {

using policy::Layer;
using policy::Result;
using Status = StatusIndicator::Status;

constexpr std::size_t mostStatements = 4; // of a layer; the rest is counted

Label *text(const QString &words, TextStyle style = TextStyle::Body)
{
    auto *label = new Label(style, words);
    label->setWordWrap(true);
    label->setSelectable(true);
    return label;
}

const policy::StatementDocument &documentOf(const policy::LayerReport &layer, const policy::StatementReport &statement)
{
    return layer.policies.at(statement.policy).policy->document().statements.at(statement.statement);
}

/// The ones that count: those that apply, then the Allows that are nearest to it. Of the layer that decided at least one.
std::vector<const policy::StatementReport *> telling(const policy::LayerReport &layer, bool decided)
{
    std::vector<const policy::StatementReport *> found;
    for (const policy::StatementReport &statement : layer.statements) {
        if (statement.applies() || (statement.effect == policy::Effect::Allow && statement.misses() == 1))
            found.push_back(&statement);
    }
    if (found.empty() && decided) {
        const auto nearest = std::min_element(layer.statements.begin(), layer.statements.end(),
                                              [](const auto &a, const auto &b) { return a.misses() < b.misses(); });
        if (nearest != layer.statements.end())
            found.push_back(&*nearest);
    }
    // What is about another action says least.
    const auto about = [](const policy::StatementReport *statement) { return statement->action; };
    if (std::any_of(found.begin(), found.end(), about))
        std::erase_if(found, std::not_fn(about));
    std::stable_sort(found.begin(), found.end(), [](const auto *a, const auto *b) { return a->misses() < b->misses(); });
    if (found.size() > mostStatements)
        found.resize(mostStatements);
    return found;
}

} // namespace

DecisionView::DecisionView(Navigator &navigator, int columns, QWidget *parent)
    : QWidget(parent), m_navigator(navigator), m_columns(columns), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("decision"));
    m_column->setContentsMargins(0, 0, 0, 0);
    build();
}

void DecisionView::setDenial(DenialPtr denial)
{
    m_denial = std::move(denial);
    build();
}

void DecisionView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    QWidget::changeEvent(event);
}

QString DecisionView::account() const { return m_navigator.engine().accountId(); }

void DecisionView::build()
{
    delete m_content;
    m_editors = 0;
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    m_column->addWidget(m_content);
    if (!m_denial) {
        auto *none = text(tr("Nothing was denied yet. When the console, the AWS CLI or an SDK is refused something, this shows why."));
        none->setToken(Token::TextEmpty);
        column->addWidget(none);
        column->addStretch(1);
        return;
    }
    auto *verdict = new Alert(Alert::Type::Error, verdictText(*m_denial));
    verdict->setObjectName(QStringLiteral("verdict"));
    column->addWidget(verdict);
    if (m_denial->evaluation) {
        addChanges();
        addLayers();
    }
    addRequest();
    addKeys();
    column->addStretch(1);
}

Container *DecisionView::card(const char *name, const QString &title)
{
    auto *made = new Container(title);
    made->setObjectName(QLatin1String(name));
    m_content->layout()->addWidget(made);
    return made;
}

void DecisionView::addRequest()
{
    Container *made = card("request", tr("Request"));
    auto *grid = new KeyValueGrid(m_columns);
    grid->add(tr("Caller"), principalText(*m_denial));
    grid->add(tr("Operation"), operationText(*m_denial));
    if (m_denial->evaluation) {
        grid->add(tr("Action"), toQt(m_denial->evaluation->action), true);
        grid->add(tr("Resource"), toQt(m_denial->evaluation->resource), true);
    }
    grid->add(tr("Answer"), QString(toQt(m_denial->error.code) % u": " % toQt(m_denial->error.message)));
    grid->add(tr("Time"), toCell(m_denial->time).text);
    grid->add(tr("Called by"), viaText(*m_denial));
    grid->add(tr("AWS Region"), toQt(m_denial->region));
    grid->add(tr("Request ID"), toQt(m_denial->requestId), true);
    made->column()->addWidget(grid);
}

void DecisionView::addKeys()
{
    if (!m_denial->evaluation || m_denial->evaluation->keys.empty())
        return;
    auto *section = new ExpandableSection(tr("Condition keys of the request"), ExpandableSection::Variant::Card);
    section->setObjectName(QStringLiteral("keys"));
    auto *grid = new KeyValueGrid(std::min(2, m_columns));
    for (const auto &[key, values] : m_denial->evaluation->keys) {
        QStringList words;
        for (const std::string &value : values)
            words << toQt(value);
        grid->add(toQt(key), words.join(QStringLiteral(", ")));
    }
    section->column()->addWidget(grid);
    m_content->layout()->addWidget(section);
}

void DecisionView::addLayers()
{
    const DeniedEvaluation &evaluation = *m_denial->evaluation;
    const policy::Explanation &explanation = evaluation.explanation;
    Container *made = card("layers", tr("Evaluation"));
    made->header().setDescription(tr("Policies are asked from top to bottom. One that denies ends it; all that have a say must allow."));
    std::vector<Steps::Step> steps;
    std::vector<const policy::LayerReport *> reports;
    for (const Layer layer : std::array{Layer::ServiceControl, Layer::ResourceControl, Layer::Resource, Layer::Identity, Layer::Boundary, Layer::Session}) {
        const auto levels = std::count_if(explanation.layers.begin(), explanation.layers.end(), [&](const auto &each) { return each.layer == layer; });
        if (levels == 0) {
            // Where one is needed, having none decides, too.
            const bool decided = explanation.decision == policy::Decision{Result::ImplicitDeny, layer};
            if (decided)
                steps.push_back({.status = Status::Error, .title = layerText(layer), .details = tr("This decided."), .badge = tr("Not present"), .badgeColor = Badge::Color::Red});
            else
                steps.push_back({.status = Status::Stopped, .title = tr("%1: not present").arg(layerText(layer))});
            reports.push_back(nullptr);
        }
        for (const policy::LayerReport &report : explanation.layers) {
            if (report.layer != layer)
                continue;
            const auto wanted = [&](const policy::Change &change) { return change.layer == layer && change.level == report.level; };
            const bool missing = report.result == Result::ImplicitDeny
                && std::any_of(explanation.changes.begin(), explanation.changes.end(), wanted);
            const bool decided = !explanation.decision.allowed() && explanation.decision.layer == layer
                && explanation.decision.result == report.result;
            Steps::Step step{.status = Status::Stopped, .title = layerText(layer, report.level, levels > 1), .badge = tr("Says nothing")};
            if (report.result == Result::Allow) {
                step.status = Status::Success;
                step.badge = tr("Allows");
                step.badgeColor = Badge::Color::Green;
            } else if (report.result == Result::ExplicitDeny || decided || missing) {
                step.status = Status::Error;
                step.badge = report.result == Result::ExplicitDeny ? tr("Explicit deny") : tr("Does not allow");
                step.badgeColor = Badge::Color::Red;
            }
            if (decided)
                step.details = tr("This decided.");
            steps.push_back(std::move(step));
            reports.push_back(&report);
        }
    }
    for (const DenialGate &gate : evaluation.gates) {
        steps.push_back({.status = gate.passed ? Status::Success : Status::Error, .title = gateText(gate.kind), .details = gateDetails(gate.kind),
                         .badge = gate.passed ? tr("Allows") : tr("Does not allow"), .badgeColor = gate.passed ? Badge::Color::Green : Badge::Color::Red});
        reports.push_back(nullptr);
    }
    if (explanation.decision.allowed() && evaluation.gates.empty()) {
        steps.push_back({.status = Status::Error, .title = tr("Rule of the service"), .details = toQt(m_denial->error.message),
                         .badge = tr("Does not allow"), .badgeColor = Badge::Color::Red});
        reports.push_back(nullptr);
    }
    auto *flow = new Steps;
    flow->setObjectName(QStringLiteral("flow"));
    flow->setSteps(steps);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (reports[i])
            fillLayer(*flow->content(int(i)), *reports[i]);
    }
    made->column()->addWidget(flow);
}

void DecisionView::fillLayer(QVBoxLayout &column, const policy::LayerReport &layer)
{
    const policy::Decision &decision = m_denial->evaluation->explanation.decision;
    if (layer.statements.empty()) {
        column.addWidget(text(tr("No policy is attached."), TextStyle::Small));
        return;
    }
    const auto shown = telling(layer, !decision.allowed() && decision.layer == layer.layer);
    for (const policy::StatementReport *statement : shown)
        addStatement(column, layer, *statement);
    if (const std::size_t rest = layer.statements.size() - shown.size(); rest > 0)
        column.addWidget(text(shown.empty() ? tr("%n statement(s), none of them about this", nullptr, int(rest)) : tr("%n more statement(s) about something else", nullptr, int(rest)),
                              TextStyle::Small));
}

void DecisionView::addStatement(QVBoxLayout &column, const policy::LayerReport &layer, const policy::StatementReport &statement)
{
    const policy::StatementDocument &document = documentOf(layer, statement);
    const QString title = statementText(statement);
    auto *section = new ExpandableSection(title);
    section->setObjectName(QStringLiteral("statement"));
    const bool denies = statement.effect == policy::Effect::Deny;
    const QString verdict = !statement.applies() ? tr("does not fit: %1").arg(missesText(statement)) : denies ? tr("denies") : tr("allows");
    section->setDescription(QString(originText(statement) % u" · " % verdict));
    auto *code = new MarkedCode(title);
    code->setObjectName(QStringLiteral("statementCode"));
    code->setLines(markedLines(document, statement));
    section->column()->addWidget(code);
    for (const Mismatch &miss : mismatches(document, statement, *m_denial->evaluation)) {
        auto *grid = new KeyValueGrid(std::min(2, m_columns));
        grid->setObjectName(QStringLiteral("mismatch"));
        auto *heading = text(miss.what, TextStyle::BodyBold);
        heading->setProperty("data", true);
        section->column()->addWidget(heading);
        grid->add(tr("Wanted"), miss.wanted);
        grid->add(tr("Given"), miss.given);
        section->column()->addWidget(grid);
    }
    const policy::Decision &decision = m_denial->evaluation->explanation.decision;
    section->setExpanded(statement.applies() ? denies : decision.layer == layer.layer && !decision.allowed());
    column.addWidget(section);
}

void DecisionView::addChanges()
{
    const DeniedEvaluation &evaluation = *m_denial->evaluation;
    Container *made = card("changes", tr("Smallest change"));
    if (evaluation.byPolicy()) {
        for (const policy::Change &change : evaluation.explanation.changes)
            addChange(*made, change);
        if (evaluation.explanation.changes.size() > 1)
            made->header().setDescription(tr("It takes all of these together."));
    }
    bool gated = false;
    for (const DenialGate &gate : evaluation.gates) {
        // What could have helped instead is drawn with the layers; what forbids by itself must be dealt with.
        const bool alone = !evaluation.byPolicy() || gate.kind == DenialGate::Kind::OwnAccountOnly || gate.kind == DenialGate::Kind::Unsigned;
        if (gate.passed || !alone || gate.kind == DenialGate::Kind::AccessLists)
            continue;
        gated = true;
        made->column()->addWidget(text(gateDetails(gate.kind)));
        addEditor(*made->column(), gateAddress(evaluation, gate.kind, account()));
    }
    if (!gated && (!evaluation.byPolicy() || evaluation.explanation.changes.empty()))
        made->column()->addWidget(text(tr("No policy can allow this request.")));
}

void DecisionView::addChange(Container &card, const policy::Change &change)
{
    const DeniedEvaluation &evaluation = *m_denial->evaluation;
    const QString who = shortName(toQt(evaluation.principal.entityArn.empty() ? evaluation.principal.arn : evaluation.principal.entityArn));
    QString what;
    if (change.kind == policy::Change::Kind::RemoveStatement) {
        what = tr("Remove this statement, or narrow it:");
    } else {
        switch (change.layer) {
        case Layer::ServiceControl: what = tr("Add this statement to a service control policy of level %1:").arg(change.level + 1); break;
        case Layer::ResourceControl: what = tr("Add this statement to a resource control policy of level %1:").arg(change.level + 1); break;
        case Layer::Resource: what = tr("Add this statement to the policy of %1:").arg(toQt(evaluation.resource)); break;
        case Layer::Boundary: what = tr("Add this statement to the permissions boundary:"); break;
        case Layer::Session: what = tr("Begin a session whose policy has this statement:"); break;
        case Layer::Identity:
        case Layer::RootUser: what = tr("Add this statement to a policy of %1:").arg(who); break;
        }
    }
    card.column()->addWidget(text(what));
    auto *code = new CodeBlock(tr("Statement"), statementJson(change.statement));
    code->setObjectName(QStringLiteral("changeStatement"));
    card.column()->addWidget(code);
    if (change.nearest && change.nearest->action)
        card.column()->addWidget(text(tr("Or widen %1: only %2 does not fit.").arg(statementText(*change.nearest), missesText(*change.nearest)), TextStyle::Small));
    addEditor(*card.column(), editorAddress(evaluation, change, account()));
}

void DecisionView::addEditor(QVBoxLayout &column, const QString &address)
{
    if (address.isEmpty())
        return;
    auto *open = new Button(m_editors == 0 ? Button::Variant::Primary : Button::Variant::Normal, tr("Open the editor"));
    open->setObjectName(QStringLiteral("openEditor%1").arg(m_editors++));
    open->setIconName(QStringLiteral("edit"));
    connect(open, &Button::clicked, this, [this, address] {
        Q_EMIT left();
        m_navigator.go(address);
    });
    column.addWidget(open, 0, Qt::AlignLeft);
}

} // namespace nephoscope::gui::iam
