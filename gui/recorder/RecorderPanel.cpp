#include "gui/recorder/RecorderPanel.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Alert.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/FlowLayout.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/kit/Preferences.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TableMessage.h"
#include "gui/kit/Tabs.h"
#include "gui/kit/Toggle.h"
#include "gui/kit/WhyButton.h"
#include "gui/recorder/ActionList.h"
#include "gui/recorder/CodeLines.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/recorder/RecordButton.h"
#include "gui/recorder/ActionRecorder.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QSaveFile>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {

namespace {

const QString recordingKey = QStringLiteral("recorder/on");
const QString readsKey = QStringLiteral("recorder/reads");

using State = RecordedAction::State;

} // namespace

RecorderPanel::RecorderPanel(Navigator &navigator, QWidget *parent)
    : QWidget(parent), m_recorder(ActionRecorder::of(navigator.engine())), m_model(new ActionModel(m_recorder, this)), m_record(new RecordButton),
      m_counter(new Label(TextStyle::Small)), m_clear(new Button(Button::Variant::Icon)), m_reads(new Toggle), m_block(new Toggle),
      m_blocked(new Alert(Alert::Type::Warning)), m_empty(new TableMessage), m_splitter(new Splitter(Qt::Vertical)), m_list(new ActionList),
      m_tabs(new CodeTabs), m_copyAll(new CopyButton({}, {}, nullptr, Button::Variant::Normal)),
      m_export(new MenuButton(Button::Variant::Primary))
{
    setObjectName(QStringLiteral("recorderPanel"));
    m_counter->setToken(Token::TextCounter);
    m_clear->setObjectName(QStringLiteral("clearActions"));
    m_clear->setIconName(QStringLiteral("trash"));
    m_reads->setObjectName(QStringLiteral("showReads"));
    m_block->setObjectName(QStringLiteral("blockWrites"));
    m_copyAll->setObjectName(QStringLiteral("copySelected"));
    m_export->setObjectName(QStringLiteral("exportScript"));
    m_empty->setObjectName(QStringLiteral("noActions"));
    m_list->setModel(m_model);

    auto *column = new QVBoxLayout(this);
    const auto space = [column] {
        const Theme &theme = Theme::instance();
        column->setContentsMargins(theme.space("l"), theme.space("s"), theme.space("m"), theme.space("m"));
        column->setSpacing(theme.space("s"));
    };
    space();
    connect(&Theme::instance(), &Theme::changed, this, space);
    m_top = new QHBoxLayout;
    QHBoxLayout *top = m_top;
    followDensity(top, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    top->addWidget(m_record);
    top->addWidget(m_counter, 1);
    top->addWidget(m_clear);
    column->addLayout(top);
    auto *switches = new FlowLayout;
    switches->addWidget(m_reads);
    switches->addWidget(m_block);
    column->addLayout(switches);
    column->addWidget(m_blocked);
    column->addWidget(m_empty, 1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_tabs);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({300, 300});
    m_list->setMinimumHeight(96);
    column->addWidget(m_splitter, 1);
    auto *bottom = new FlowLayout;
    bottom->addWidget(m_copyAll);
    bottom->addWidget(m_export);
    column->addLayout(bottom);

    connect(m_record, &QAbstractButton::clicked, this, [this](bool on) {
        Preferences::instance().set(recordingKey, on);
        m_recorder.setRecording(on);
        m_record->setRecording(m_recorder.isRecording());
    });
    connect(&m_recorder, &ActionRecorder::recordingChanged, this, [this](bool on) {
        m_record->setRecording(on);
        update();
    });
    connect(m_clear, &QAbstractButton::clicked, &m_recorder, &ActionRecorder::clear);
    connect(m_reads, &QAbstractButton::toggled, this, [this](bool on) {
        Preferences::instance().set(readsKey, on);
        m_model->setShowsReads(on);
        update();
    });
    connect(m_block, &QAbstractButton::toggled, &m_recorder, &ActionRecorder::setWritesBlocked);
    connect(&m_recorder, &ActionRecorder::writesBlockedChanged, this, [this](bool blocked) {
        m_block->setChecked(blocked);
        m_blocked->setVisible(blocked);
        update();
    });
    connect(&m_recorder, &ActionRecorder::changed, this, &RecorderPanel::update);
    connect(m_list, &ActionList::selectionMoved, this, &RecorderPanel::showCode);
    connect(m_tabs, &CodeTabs::codeChanged, m_copyAll, &CopyButton::setCopyText);
    connect(m_list, &ActionList::copyRequested, this, [this] { m_copyAll->click(); });
    connect(m_list, &ActionList::deleteRequested, this, [this] { m_recorder.remove(selection()); });
    connect(&m_export->menu(), &Menu::triggered, this, [this](const QString &id) { chooseFile(CodeLanguage(id.toInt())); });

    m_reads->setChecked(Preferences::instance().value(readsKey, false).toBool());
    m_block->setChecked(m_recorder.writesBlocked());
    m_blocked->setVisible(m_recorder.writesBlocked());
    // Opening the panel is asking for it; who switched it off finds it off.
    if (Preferences::instance().value(recordingKey, true).toBool())
        m_recorder.setRecording(true);
    m_record->setRecording(m_recorder.isRecording());
    retranslate();
    update();
}

QList<quint64> RecorderPanel::selection() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QList<quint64> ids;
    for (const int row : rows)
        ids << m_model->idAt(row);
    return ids;
}

void RecorderPanel::update()
{
    const int count = m_model->rowCount();
    m_counter->setText(count == 0 ? QString() : tr("%n action(s)", nullptr, count));
    m_empty->setVisible(count == 0);
    m_splitter->setVisible(count != 0);
    m_clear->setEnabled(!m_recorder.actions().empty());
    setProperty("atWork", m_recorder.isRecording() || m_recorder.writesBlocked());
    m_export->setEnabled(count != 0);
    m_copyAll->setEnabled(count != 0);
    if (count == 0) {
        m_empty->showText(m_recorder.isRecording() ? tr("Nothing recorded yet") : tr("Recording is off"),
                          m_recorder.isRecording()
                              ? tr("Create a bucket or upload a file: the AWS CLI command, the Python and the JavaScript call appear here.")
                              : tr("Start recording, then work in the console: each action becomes code that you can copy or run."),
                          {});
        m_newest = 0;
        return;
    }
    // The newest action is shown as it comes, unless the user looks at an older one.
    const quint64 newest = m_model->idAt(count - 1);
    const QList<quint64> chosen = selection();
    if (newest != m_newest) {
        if (chosen.isEmpty() || (chosen.size() == 1 && chosen.front() == m_newest)) {
            m_list->setCurrentIndex(m_model->index(count - 1));
            m_list->scrollToBottom();
        }
        m_newest = newest;
    }
    showCode();
}

void RecorderPanel::showCode()
{
    QList<quint64> ids = selection();
    const RecordedAction *chosen = ids.size() == 1 ? m_recorder.find(ids.front()) : nullptr;
    WhyButton::offer(m_why, chosen && chosen->state == State::Failed ? chosen->error : QString(), Button::Variant::Normal,
                     [this](WhyButton *button) { m_top->insertWidget(2, button); });
    m_tabs->setProgram([this, ids](CodeProgram &program) {
        for (const quint64 id : ids) {
            if (const RecordedAction *action = m_recorder.find(id))
                action->addTo(program);
        }
    });
}

std::string RecorderPanel::script(CodeLanguage language) const
{
    CodeProgram program(language);
    const QList<quint64> chosen = selection();
    for (const RecordedAction &action : m_recorder.actions()) {
        const bool wanted = chosen.size() > 1 ? chosen.contains(action.id) : action.changes && action.state != State::Failed;
        if (wanted)
            action.addTo(program);
    }
    return program.script();
}

QString RecorderPanel::exportTo(const QString &path, CodeLanguage language) const
{
    QSaveFile file(path);
    const std::string text = script(language);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) != qint64(text.size()))
        return file.errorString();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.commit() ? QString() : file.errorString();
}

void RecorderPanel::chooseFile(CodeLanguage language)
{
    const QString suffix = toQt(CodeProgram::extension(language));
    auto *dialog = new QFileDialog(this, tr("Export script"), QDir::homePath());
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QStringLiteral("recorded") + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, language](const QString &path) {
        const QString error = exportTo(path, language);
        showToast(m_export, error.isEmpty() ? tr("Script saved") : tr("Not saved: %1").arg(error));
    });
    dialog->open();
}

void RecorderPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

void RecorderPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int narrow = 360;
    m_copyAll->setIconOnly(width() < narrow);
}

void RecorderPanel::retranslate()
{
    setAccessibleName(tr("Recorder"));
    m_clear->setLabel(tr("Clear the list"));
    const auto label = [](Toggle &toggle, const QString &text, const QString &tip) {
        toggle.setText(text);
        toggle.setAccessibleName(text);
        toggle.setToolTip(tip);
        toggle.updateGeometry();
    };
    label(*m_reads, tr("Show read calls"), tr("Also list what only looks: lists, details"));
    label(*m_block, tr("Block changes"), tr("Refuse what would change something, and still show its code"));
    m_blocked->setTitle(tr("Changes are blocked"));
    m_blocked->setText(tr("What you do is shown as code but not carried out."));
    m_export->setLabel(tr("Export script"));
    Menu &menu = m_export->menu();
    menu.clear();
    menu.addItem({QStringLiteral("0"), tr("Bash script (.sh)"), tr("AWS CLI")});
    menu.addItem({QStringLiteral("1"), tr("Python script (.py)"), tr("boto3")});
    menu.addItem({QStringLiteral("2"), tr("JavaScript module (.mjs)"), tr("AWS SDK for JavaScript v3")});
}

DrawerSpec recorderDrawer()
{
    return {QStringLiteral("recorder"), QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Console-to-Code"), QStringLiteral("record"),
            DrawerSpec::Side::Right, 400, [](Navigator &navigator) -> QWidget * { return new RecorderPanel(navigator); }};
}

} // namespace nephoscope::gui
