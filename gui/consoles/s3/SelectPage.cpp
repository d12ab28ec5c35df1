#include "gui/consoles/s3/SelectPage.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/Buckets.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/SelectForm.h"
#include "gui/consoles/s3/SelectResults.h"
#include "gui/consoles/s3/SelectRun.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/Form.h"
#include "gui/kit/FormField.h"
#include "gui/kit/InfoLink.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

namespace {

constexpr int editorHeight = 190; // logical pixels
constexpr int wideEnough = 900;   // for both settings beside each other

/// Where in the SQL something is wrong: the engine ends its sentence with "at line 1, column 8."
std::vector<CodeIssue> issuesOf(const Error &error)
{
    static const QRegularExpression place(QStringLiteral("line (\\d+), column (\\d+)"));
    const QRegularExpressionMatch found = place.match(toQt(error.message));
    if (!found.hasMatch())
        return {};
    return {{CodeIssue::Severity::Error, found.captured(1).toInt(), found.captured(2).toInt(), errorText(error)}};
}

} // namespace

SelectPage::SelectPage(Navigator &navigator, QString bucket, QString key, QString schema, QWidget *parent)
    : Page(navigator, parent), m_bucket(std::move(bucket)), m_key(std::move(key)), m_schema(std::move(schema)),
      m_area(new ContentArea()), m_header(new HeaderBar(HeaderBar::Level::Page)),
      m_closed(new Alert(Alert::Type::Info)), m_missing(new Alert(Alert::Type::Error)), m_form(new Form(this)),
      m_input(new FormInputs(navigator, selectInputForm(m_key, m_schema), FormInputs::Look::Cards, *m_form)),
      m_output(new FormInputs(navigator, selectOutputForm(), FormInputs::Look::Cards, *m_form)), m_work(new SelectRun(navigator.engine(), this)),
      m_results(new SelectResults(navigator, *m_work, uri(m_bucket, m_key)))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_area);
    auto *info = new InfoLink(help::select);
    info->setObjectName(QStringLiteral("info"));
    connect(info, &InfoLink::requested, this, [this](const HelpTopic &topic) { this->navigator().showHelp(topic); });
    m_header->addTitleWidget(info);
    m_closed->setObjectName(QStringLiteral("selectClosed"));
    m_missing->setObjectName(QStringLiteral("selectMissing"));
    m_missing->hide();
    for (QWidget *each : std::initializer_list<QWidget *>{m_header, m_closed, m_missing, makeSettings(), makeQuery(), m_results})
        m_area->column()->addWidget(each);
    m_area->column()->addStretch(1);

    for (FormInputs *inputs : {m_input, m_output}) {
        connect(inputs, &FormInputs::changed, this, [this] {
            showTemplates();
            showCode();
        });
    }
    connect(m_editor, &CodeEditor::textChanged, this, &SelectPage::showCode);
    connect(m_templates, &Select::valueChanged, this, [this](const QString &sql) {
        if (!sql.isEmpty())
            m_editor->setText(sql);
    });
    connect(m_run, &Button::clicked, this, &SelectPage::run);
    connect(m_cancel, &Button::clicked, this, &SelectPage::cancel);
    connect(m_work, &SelectRun::failed, this, &SelectPage::fail);
    connect(m_work, &SelectRun::finished, this, &SelectPage::showState);
    connect(&navigator.engine(), &EngineHost::ready, this, &SelectPage::refresh);
    showTemplates();
    m_editor->setText(m_templates->value().isEmpty() ? selectTemplates(values(), m_schema).front().id : m_templates->value());
    retranslate();
    showState();
    refresh();
}

// What it still reads belongs to the run, whose signals lead here.
SelectPage::~SelectPage()
{
    m_work->disconnect(this);
    delete m_results; // it listens to the work, which as an older child would go first
}

QWidget *SelectPage::makeSettings()
{
    auto *place = new QWidget();
    m_settings = new QBoxLayout(QBoxLayout::LeftToRight, place);
    m_settings->setContentsMargins(0, 0, 0, 0);
    m_settings->setSpacing(Theme::instance().space("l"));
    m_settings->addWidget(m_input, 1, Qt::AlignTop);
    m_settings->addWidget(m_output, 1, Qt::AlignTop);
    return place;
}

QWidget *SelectPage::makeQuery()
{
    m_query = new Container();
    m_templates = new Select();
    m_templates->setObjectName(QStringLiteral("sqlTemplates"));
    m_templateField = new FormField({}, m_templates);
    m_editor = new CodeEditor(CodeEditor::Language::Plain);
    m_editor->setObjectName(QStringLiteral("sqlEditor"));
    m_editor->setMinimumHeight(editorHeight);
    m_editor->setChecker([this](const QString &text) {
        return m_failure && text == m_failedSql ? issuesOf(*m_failure) : std::vector<CodeIssue>();
    });
    m_error = new Alert(Alert::Type::Error);
    m_error->setObjectName(QStringLiteral("selectError"));
    m_error->hide();
    m_run = new Button(Button::Variant::Primary);
    m_run->setObjectName(QStringLiteral("runQuery"));
    m_cancel = new Button(Button::Variant::Normal);
    m_cancel->setObjectName(QStringLiteral("cancelQuery"));
    m_code = new CliPreview;
    for (QWidget *each : std::initializer_list<QWidget *>{m_templateField, m_editor, m_error})
        m_query->column()->addWidget(each);
    auto *buttons = new QHBoxLayout();
    buttons->setSpacing(Theme::instance().space("xs"));
    buttons->addWidget(m_run);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    m_query->column()->addLayout(buttons);
    m_query->column()->addWidget(m_code);
    return m_query;
}

QString SelectPage::title() const { return tr("Query with S3 Select"); }

std::vector<Breadcrumb> SelectPage::breadcrumbs() const
{
    std::vector<Breadcrumb> path = pathTo(m_bucket, m_key);
    path.back().address = objectAddress(m_bucket, m_key);
    path.push_back({title(), {}});
    return path;
}

std::optional<HelpTopic> SelectPage::help() const { return help::select(); }

std::vector<Command> SelectPage::commands()
{
    const auto offer = [this](const char *id, Button *button, const QKeySequence &keys) {
        Command command;
        command.id = QStringLiteral("s3.") % QLatin1String(id);
        command.text = button->text();
        command.group = title();
        command.keys = keys;
        command.run = [each = QPointer<Button>(button)] {
            if (each)
                each->click();
        };
        command.enabled = [each = QPointer<Button>(button)] { return each && each->isEnabled(); };
        return command;
    };
    return {offer("runQuery", m_run, QKeySequence(Qt::CTRL | Qt::Key_Return)), offer("cancelQuery", m_cancel, QKeySequence(Qt::CTRL | Qt::Key_Period))};
}

void SelectPage::refresh()
{
    if (!navigator().engine().isReady())
        return;
    api::s3::HeadObject::Input input;
    input.bucket = toStd(m_bucket);
    input.key = toStd(m_key);
    ask<api::s3::HeadObject>(navigator().engine(), this, std::move(input), [this](auto head) {
        m_settled = true;
        m_missing->setVisible(!head);
        showParts(head || head.error().status != 404);
        if (head)
            m_results->setObjectSize(head->contentLength.value_or(0));
        else
            m_missing->setText(errorText(head.error()));
    });
    showCode();
}

// An object that may not be looked at may still be queried; one that is not there may not.
void SelectPage::showParts(bool exists)
{
    for (QWidget *each : std::initializer_list<QWidget *>{m_settings->parentWidget(), m_query, m_results}) {
        each->setVisible(exists);
        each->setEnabled(exists); // the palette's commands ask their buttons
    }
}

void SelectPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_input->retranslate(selectInputForm(m_key, m_schema));
        m_output->retranslate(selectOutputForm());
        retranslate();
    }
    Page::changeEvent(event);
}

void SelectPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_settings->setDirection(width() < wideEnough ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SelectPage::retranslate()
{
    m_header->setTitle(title());
    m_header->setDescription(uri(m_bucket, m_key));
    m_closed->setTitle(tr("S3 Select is closed to new customers in AWS"));
    m_closed->setText(tr("Accounts that used it before can go on. It works here because courses, exams and older programs still have it."));
    m_missing->setTitle(tr("The object cannot be queried"));
    m_query->setTitle(tr("SQL query"));
    m_query->header().setDescription(tr("The object is called s3object. S3 reads it where it lies and returns only what the query asks for."));
    m_templateField->setLabel(tr("Template"));
    m_templates->setPlaceholderText(tr("Choose a query to begin with"));
    m_editor->setAccessibleTitle(tr("SQL expression"));
    m_error->setTitle(tr("The query was not completed"));
    m_run->setLabel(tr("Run SQL query"));
    m_cancel->setLabel(tr("Cancel"));
    showTemplates();
}

FormValues SelectPage::values() const
{
    FormValues values = m_input->values();
    m_output->addTo(values);
    return values;
}

void SelectPage::showTemplates() { m_templates->setChoices(selectTemplates(values(), m_schema)); }

void SelectPage::showCode()
{
    const bool fine = m_input->isValid() && m_output->isValid() && !m_editor->text().trimmed().isEmpty() && navigator().engine().isReady();
    std::vector<PlannedCall> calls;
    if (fine)
        calls.push_back(PlannedCall::of<api::s3::SelectObjectContent>(selectInput(m_bucket, m_key, values(), m_editor->text()),
                                                                       navigator().engine().caller().region.value));
    m_code->setCalls(std::move(calls));
    showState();
}

void SelectPage::showState()
{
    const bool running = m_work->isRunning();
    m_run->setEnabled(!running && !m_editor->text().trimmed().isEmpty());
    m_cancel->setEnabled(running);
}

void SelectPage::run()
{
    if (m_work->isRunning() || !navigator().engine().isReady() || !m_form->validate())
        return;
    const FormValues now = values();
    m_failure.reset();
    m_editor->check();
    m_error->hide();
    m_failedSql = m_editor->text();
    m_results->begin(isJsonOutput(now), outputDelimiter(now));
    m_work->start(selectInput(m_bucket, m_key, now, m_failedSql));
    showState();
}

void SelectPage::cancel()
{
    if (!m_work->isRunning())
        return;
    m_work->cancel();
    m_results->cancelled();
    showState();
    m_run->setFocus(Qt::OtherFocusReason);
}

void SelectPage::fail(const Error &error)
{
    m_failure = error;
    m_error->setText(errorText(error));
    m_error->show();
    m_editor->check();
    showState();
}

} // namespace nephoscope::gui::s3
