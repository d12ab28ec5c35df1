#include "gui/consoles/s3/CorsPanel.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/s3/Help.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/Container.h"
#include "gui/kit/InfoLink.h"
#include "gui/kit/Label.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

namespace {

constexpr int editorHeight = 320; // logical pixels

Button *button(Button::Variant variant, const char *name)
{
    auto *made = new Button(variant);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

CorsPanel::CorsPanel(Navigator &navigator, QString bucket, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_bucket(std::move(bucket)), m_card(new Container()), m_alert(new Alert(Alert::Type::Error)),
      m_empty(new Label()), m_shown(new CodeBlock(QStringLiteral("CORS"))), m_editor(new CodeEditor(CodeEditor::Language::Json)), m_problem(new Label(TextStyle::Small)),
      m_code(new CliPreview),
      m_edit(button(Button::Variant::Normal, "editCors")), m_remove(button(Button::Variant::Normal, "deleteCors")),
      m_cancel(button(Button::Variant::Link, "cancelCors")), m_save(button(Button::Variant::Primary, "saveCors"))
{
    m_editor->setObjectName(QStringLiteral("corsEditor"));
    m_editor->setMinimumHeight(editorHeight);
    m_editor->setChecker([](const QString &text) {
        const CorsParsed parsed = parseCors(text);
        // What is no JSON the editor marks by itself.
        if (parsed.error.isEmpty() || !checkJson(text).empty())
            return std::vector<CodeIssue>();
        return std::vector<CodeIssue>{{CodeIssue::Severity::Error, parsed.line, 1, parsed.error}};
    });
    m_problem->setObjectName(QStringLiteral("corsProblem"));
    m_problem->setToken(Token::TextStatusError);
    m_problem->setWordWrap(true);
    m_empty->setWordWrap(true);
    m_empty->setToken(Token::TextBodySecondary);
    m_alert->hide();
    for (Button *each : {m_edit, m_remove})
        m_card->header().addAction(each);
    for (QWidget *each : std::initializer_list<QWidget *>{m_alert, m_empty, m_shown, m_editor, m_problem, m_code})
        m_card->column()->addWidget(each);
    auto *buttons = new QHBoxLayout();
    buttons->setSpacing(Theme::instance().space("xs"));
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    m_card->column()->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);

    connect(m_edit, &Button::clicked, this, [this] { edit(true); });
    connect(m_cancel, &Button::clicked, this, [this] { edit(false); });
    connect(m_save, &Button::clicked, this, &CorsPanel::save);
    connect(m_remove, &Button::clicked, this, [this] { put({}, tr("CORS rules deleted"), true); });
    connect(m_editor, &CodeEditor::textChanged, this, &CorsPanel::check);
    auto *info = new InfoLink(help::cors);
    info->setObjectName(QStringLiteral("info"));
    m_card->header().addTitleWidget(info);
    connect(info, &InfoLink::requested, this, [this](const HelpTopic &topic) { m_navigator.showHelp(topic); });
    retranslate();
    refresh();
}

void CorsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

void CorsPanel::retranslate()
{
    m_card->setTitle(tr("Cross-origin resource sharing (CORS)"));
    m_card->header().setDescription(tr("Rules, written in JSON, that say which web pages of other origins may read and write here."));
    m_edit->setLabel(tr("Edit"));
    m_remove->setLabel(tr("Delete"));
    m_cancel->setLabel(tr("Cancel"));
    m_save->setLabel(tr("Save changes"));
    m_editor->setAccessibleTitle(tr("CORS rules in JSON"));
    m_empty->setText(tr("No CORS rules: browsers let only pages of the same origin use this bucket."));
    m_alert->setTitle(tr("The CORS rules cannot be shown"));
    if (m_editing)
        check();
}

void CorsPanel::refresh()
{
    EngineHost &engine = m_navigator.engine();
    if (!engine.isReady() || m_editing)
        return;
    api::s3::GetBucketCors::Input input;
    input.bucket = toStd(m_bucket);
    ask<api::s3::GetBucketCors>(engine, this, std::move(input), [this](auto reply) {
        m_settled = true;
        const bool none = !reply && reply.error().code == "NoSuchCORSConfiguration";
        m_rules = reply ? reply->corsRules.value_or(CorsRules()) : CorsRules();
        m_alert->setVisible(!reply && !none);
        m_edit->setEnabled(reply || none);
        if (!reply)
            m_alert->setText(errorText(reply.error()));
        showState();
    });
    showState();
}

void CorsPanel::showState()
{
    const bool any = !m_rules.empty();
    m_shown->setCode(corsText(m_rules));
    m_shown->setVisible(any && !m_editing);
    m_empty->setVisible(!any && !m_editing && m_settled && m_alert->isHidden());
    m_remove->setEnabled(any && !m_editing);
    m_edit->setVisible(!m_editing);
    m_remove->setVisible(!m_editing);
    for (QWidget *each : std::initializer_list<QWidget *>{m_editor, m_cancel, m_save})
        each->setVisible(m_editing);
    m_problem->setVisible(m_editing && !m_problem->text().isEmpty());
    if (!m_editing)
        m_code->setCalls({});
}

void CorsPanel::edit(bool editing)
{
    if (editing && !m_edit->isEnabled())
        return;
    m_editing = editing;
    CorsRules start = m_rules;
    if (start.empty()) {
        api::s3::CORSRule &rule = start.emplace_back();
        rule.allowedHeaders = {"*"};
        rule.allowedMethods = {"GET"};
        rule.allowedOrigins = {"https://www.example.com"};
    }
    m_start = corsText(start);
    m_editor->setText(m_start);
    m_alert->hide();
    check();
    if (editing)
        m_editor->setFocus(Qt::OtherFocusReason);
}

void CorsPanel::check()
{
    const CorsParsed parsed = parseCors(m_editor->text());
    m_problem->setText(parsed.error);
    m_save->setEnabled(parsed.error.isEmpty());
    // The code of what Save will send, while there is something to send.
    std::vector<PlannedCall> calls;
    const std::string region = m_navigator.engine().caller().region.value;
    if (m_editing && parsed.error.isEmpty() && parsed.rules.empty()) {
        api::s3::DeleteBucketCors::Input input;
        input.bucket = toStd(m_bucket);
        calls.push_back(PlannedCall::of<api::s3::DeleteBucketCors>(std::move(input), region));
    } else if (m_editing && parsed.error.isEmpty())
        calls.push_back(PlannedCall::of<api::s3::PutBucketCors>(inputFor(parsed.rules), region));
    m_code->setCalls(std::move(calls));
    showState();
}

bool CorsPanel::hasUnsavedChanges() const { return m_editing && m_editor->text() != m_start; }

void CorsPanel::save()
{
    const CorsParsed parsed = parseCors(m_editor->text());
    if (parsed.error.isEmpty() && !m_save->isLoading())
        put(parsed.rules, tr("CORS rules saved"), true);
}

void CorsPanel::put(const CorsRules &rules, const QString &done, bool offersUndo)
{
    m_save->setLoading(true);
    const auto ended = [this, before = m_rules, done, offersUndo](auto reply) {
        m_save->setLoading(false);
        m_alert->setVisible(!reply);
        if (!reply) {
            m_alert->setTitle(tr("The CORS rules were not saved"));
            m_alert->setText(errorText(reply.error()));
            return;
        }
        m_editing = false;
        std::function<void()> undo;
        if (offersUndo)
            undo = [panel = QPointer<CorsPanel>(this), before] {
                if (panel)
                    panel->put(before, tr("CORS rules brought back"), false);
            };
        context().done(done, m_bucket, undo);
        refresh();
    };
    if (rules.empty()) {
        api::s3::DeleteBucketCors::Input input;
        input.bucket = toStd(m_bucket);
        ask<api::s3::DeleteBucketCors>(m_navigator.engine(), this, std::move(input), ended);
        return;
    }
    ask<api::s3::PutBucketCors>(m_navigator.engine(), this, inputFor(rules), ended);
}

api::s3::PutBucketCors::Input CorsPanel::inputFor(const CorsRules &rules) const
{
    api::s3::PutBucketCors::Input input;
    input.bucket = toStd(m_bucket);
    input.corsConfiguration.emplace().corsRules = rules;
    return input;
}

std::vector<Command> CorsPanel::commands()
{
    const auto offer = [this](const char *id, Button *button) {
        Command command;
        command.id = QStringLiteral("s3.") % QLatin1String(id);
        command.text = button->text();
        command.group = m_card->header().title();
        command.run = [each = QPointer<Button>(button)] {
            if (each)
                each->click();
        };
        command.enabled = [each = QPointer<Button>(button)] { return each && each->isEnabled() && each->isVisible(); };
        return command;
    };
    return {offer("editCors", m_edit), offer("deleteCors", m_remove), offer("saveCors", m_save)};
}

} // namespace nephoscope::gui::s3
