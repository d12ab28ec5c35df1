#include "gui/consoles/iam/PolicyEditor.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/iam/StatementForm.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/PolicyCheck.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/Container.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <boost/json/serialize.hpp>

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::iam {

namespace {

constexpr int editorHeight = 360; // logical pixels

policy::StatementDocument newStatement()
{
    policy::StatementDocument statement;
    statement.actions = {"s3:ListAllMyBuckets"};
    statement.resources = {"*"};
    return statement;
}

policy::PolicyDocument newDocument()
{
    policy::PolicyDocument document;
    document.version = "2012-10-17";
    document.statements = {newStatement()};
    return document;
}

QString textOf(const policy::PolicyDocument &document) { return formatJson(toQt(boost::json::serialize(policy::toJson(document)))); }

} // namespace

PolicyEditor::PolicyEditor(Navigator &navigator, QWidget *parent)
    : QWidget(parent), m_navigator(navigator), m_mode(new SegmentedControl), m_visual(new QWidget), m_broken(new Alert(Alert::Type::Warning)), m_add(new Button(Button::Variant::Normal)),
      m_code(new CodeEditor(CodeEditor::Language::Json))
{
    m_mode->setObjectName(QStringLiteral("policyMode"));
    m_add->setObjectName(QStringLiteral("addStatement"));
    m_add->setIconName(QStringLiteral("plus"));
    m_broken->setObjectName(QStringLiteral("policyBroken"));
    m_code->setObjectName(QStringLiteral("policyJson"));
    m_code->setMinimumHeight(editorHeight);
    m_code->setChecker([](const QString &code) { return checkJson(code).empty() ? checkPolicy(code, policy::PolicyKind::Identity) : std::vector<CodeIssue>(); });
    auto *visual = new QVBoxLayout(m_visual);
    followDensity(visual, [](const Theme &theme) { return Spacing{theme.space("m")}; });
    m_cardColumn = new QVBoxLayout;
    followDensity(m_cardColumn, [](const Theme &theme) { return Spacing{theme.space("m")}; });
    visual->addWidget(m_broken);
    visual->addLayout(m_cardColumn);
    visual->addWidget(m_add, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("m")}; });
    column->addWidget(m_mode, 0, Qt::AlignLeft);
    column->addWidget(m_visual);
    column->addWidget(m_code);
    m_broken->hide();
    connect(m_mode, &SegmentedControl::chosen, this, &PolicyEditor::showMode);
    connect(m_add, &Button::clicked, this, [this] {
        addCard(newStatement());
        take();
    });
    connect(m_code, &CodeEditor::textChanged, this, &PolicyEditor::textChanged);
    retranslate();
    setText(startText());
    showMode(QStringLiteral("visual"));
}

QString PolicyEditor::startText() { return textOf(newDocument()); }

QString PolicyEditor::text() const { return m_code->text(); }

void PolicyEditor::setText(const QString &text)
{
    if (text == m_code->text())
        return;
    m_code->setText(text);
    build();
}

void PolicyEditor::showMode(const QString &mode)
{
    m_mode->setValue(mode);
    const bool visual = mode == QLatin1String("visual");
    if (visual)
        build();
    m_visual->setVisible(visual);
    m_code->setVisible(!visual);
}

void PolicyEditor::build()
{
    for (const Card &card : m_cards)
        delete card.box; // nothing of it asks for this
    m_cards.clear();
    auto parsed = policy::PolicyDocument::parse(toStd(m_code->text()), policy::PolicyKind::Identity);
    m_broken->setVisible(!parsed);
    m_add->setEnabled(parsed.has_value());
    if (!parsed) {
        const auto issues = checkPolicy(m_code->text(), policy::PolicyKind::Identity);
        m_broken->setText(issues.empty() ? QString() : tr("Line %1: %2").arg(issues.front().line).arg(issues.front().text));
        return;
    }
    m_document = std::move(*parsed);
    for (const policy::StatementDocument &statement : m_document.statements)
        addCard(statement);
}

void PolicyEditor::addCard(const policy::StatementDocument &statement)
{
    Card card{statement, new Container, nullptr, new Button(Button::Variant::Normal), servicePrefix(statement)};
    card.remove->setObjectName(QStringLiteral("removeStatement"));
    card.box->header().addAction(card.remove);
    connect(card.remove, &Button::clicked, this, [this, box = card.box] { removeCard(box); });
    if (isVisual(statement)) {
        card.form = new FormInputs(m_navigator, statementForm(statement, card.prefix), FormInputs::Look::Bare);
        card.box->column()->addWidget(card.form);
        connect(card.form, &FormInputs::changed, this, &PolicyEditor::take);
    } else {
        card.box->column()->addWidget(new Alert(Alert::Type::Info, tr("NotAction and NotResource are edited as JSON")));
    }
    m_cardColumn->addWidget(card.box);
    name(card);
    m_cards.push_back(std::move(card));
    countCards();
}

/// A policy has one statement at least.
void PolicyEditor::countCards()
{
    for (const Card &card : m_cards)
        card.remove->setEnabled(m_cards.size() > 1);
}

void PolicyEditor::removeCard(const Container *box)
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), [box](const Card &card) { return card.box == box; });
    if (found == m_cards.end())
        return;
    found->box->hide();
    found->box->deleteLater();
    m_cards.erase(found);
    countCards();
    take();
    m_add->setFocus(Qt::OtherFocusReason);
}

/// From the cards into the text.
void PolicyEditor::take()
{
    if (m_taking)
        return;
    m_taking = true;
    m_document.statements.clear();
    for (Card &card : m_cards) {
        if (card.form) {
            const FormValues values = card.form->values();
            card.statement = statementOf(values, std::move(card.statement));
            if (const QString prefix = values[QStringLiteral("service")]; prefix != card.prefix) {
                // Another service has other actions; those of the last one mean nothing there.
                card.prefix = prefix;
                card.statement.actions = prefix == QLatin1String("*") ? std::vector<std::string>{"*"} : std::vector<std::string>();
                card.form->retranslate(statementForm(card.statement, prefix));
            }
        }
        m_document.statements.push_back(card.statement);
        name(card);
    }
    m_code->setText(textOf(m_document));
    m_taking = false;
}

void PolicyEditor::name(Card &card)
{
    card.box->setTitle(statementTitle(card.statement));
    card.remove->setLabel(tr("Remove"));
    card.remove->setAccessibleName(tr("Remove %1").arg(statementTitle(card.statement)));
}

void PolicyEditor::retranslate()
{
    m_mode->setChoices({{.id = QStringLiteral("visual"), .text = tr("Visual")}, {.id = QStringLiteral("json"), .text = tr("JSON")}});
    m_mode->setAccessibleName(tr("Policy"));
    m_add->setLabel(tr("Add statement"));
    m_broken->setTitle(tr("This is no policy yet: correct it as JSON"));
    m_code->setAccessibleTitle(tr("Policy"));
    for (Card &card : m_cards) {
        if (card.form)
            card.form->retranslate(statementForm(card.statement, card.prefix));
        name(card);
    }
}

void PolicyEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool PolicyEditor::event(QEvent *event)
{
    // The field marks what it knows; the frame is the editor's.
    if (event->type() == QEvent::DynamicPropertyChange && static_cast<QDynamicPropertyChangeEvent *>(event)->propertyName() == "invalid") {
        m_code->setProperty("invalid", property("invalid"));
        m_code->update();
    }
    return QWidget::event(event);
}

} // namespace nephoscope::gui::iam
