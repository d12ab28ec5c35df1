#include "gui/consoles/lambda/CodePanel.h"

#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/Runtimes.h"
#include "gui/consoles/lambda/SourceEditor.h"
#include "gui/describe/ActionContext.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/Select.h"

#include <QtCore/QEvent>
#include <QtCore/QSaveFile>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace nephoscope::gui::lambda {

CodePanel::CodePanel(Navigator &navigator, QString function, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_function(std::move(function)), m_card(new Container), m_failed(new Alert(Alert::Type::Error)),
      m_large(new Alert(Alert::Type::Info)), m_name(new Label(TextStyle::Small)), m_files(new Select), m_others(new Label(TextStyle::Small)), m_editor(new SourceEditor), m_changed(new Label(TextStyle::Small)),
      m_save(new Button(Button::Variant::Normal)), m_upload(new Button(Button::Variant::Normal)), m_deploy(new Button(Button::Variant::Primary))
{
    m_failed->setObjectName(QStringLiteral("codeFailed"));
    m_large->setObjectName(QStringLiteral("codeLarge"));
    m_name->setObjectName(QStringLiteral("sourceFile"));
    m_files->setObjectName(QStringLiteral("packageFile"));
    m_others->setObjectName(QStringLiteral("otherFiles"));
    m_editor->setObjectName(QStringLiteral("source"));
    m_changed->setObjectName(QStringLiteral("codeChanged"));
    m_save->setObjectName(QStringLiteral("saveZip"));
    m_upload->setObjectName(QStringLiteral("uploadZip"));
    m_deploy->setObjectName(QStringLiteral("deploy"));
    for (Label *words : {m_name, m_others, m_changed})
        words->setToken(Token::TextBodySecondary);
    m_changed->setWordWrap(true);
    m_name->setProperty("data", true); // the name of a file, the same in every language
    for (Button *button : {m_save, m_upload, m_deploy})
        m_card->header().addAction(button);
    for (QWidget *each : std::initializer_list<QWidget *>{m_failed, m_large, m_name, m_files, m_editor, m_others, m_changed}) {
        m_card->column()->addWidget(each);
        each->hide();
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_card);
    connect(m_save, &Button::clicked, this, &CodePanel::save);
    connect(m_upload, &Button::clicked, this, &CodePanel::choose);
    connect(m_deploy, &Button::clicked, this, &CodePanel::deploy);
    connect(m_files, &Select::valueChanged, this, &CodePanel::showFile);
    connect(m_editor, &CodeEditor::textChanged, this, &CodePanel::takeText);
    retranslate();
    showChanges();
    refresh();
}

void CodePanel::retranslate()
{
    m_card->setTitle(tr("Code source"));
    m_card->header().setDescription(tr("What you deploy is what the next invocation runs."));
    m_save->setLabel(tr("Download"));
    m_upload->setLabel(tr("Upload .zip file"));
    m_deploy->setLabel(tr("Deploy"));
    m_failed->setTitle(tr("The code cannot be shown"));
    m_large->setTitle(tr("The package is more than an editor can show"));
    m_changed->setText(tr("You have changes that are not deployed."));
    m_files->setAccessibleName(tr("File"));
    m_others->setWordWrap(true);
    showFiles();
    if (m_package)
        m_large->setText(tr("Its size: %1. Change it on your disk and upload it as a .zip file.").arg(formatSize(qint64(m_package->zip.size()))));
}

void CodePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

bool CodePanel::hasUnsavedChanges() const { return m_package && !m_edits.empty(); }

/// The page asks anew after every change of the function: most of them are none of its code.
void CodePanel::refresh()
{
    if (!m_navigator.engine().isReady() || m_loading)
        return;
    m_loading = true;
    loadFunction(m_navigator.engine(), this, m_function, [this](Expected<std::shared_ptr<const Function>> found) {
        m_loading = false;
        const std::string hash = found ? (*found)->codeSha256.value_or("") : std::string();
        if (found && (hash == m_known || hasUnsavedChanges())) {
            m_settled = true;
            return;
        }
        if (found) {
            m_known = hash;
            m_handlerFile = sourceFileOf((*found)->runtime ? toQt((*found)->runtime->value) : QString(), toQt((*found)->handler.value_or("")));
            load();
            return;
        }
        m_settled = true;
        m_failed->show();
        m_failed->setText(errorText(found.error()));
    });
}

void CodePanel::load()
{
    loadPackage(m_navigator.engine(), this, m_function, [this](Expected<Package> package) {
        m_settled = true;
        m_failed->setVisible(!package);
        if (hasUnsavedChanges()) // typed while it was on its way
            return;
        if (package) {
            m_package = std::move(*package);
            show();
        } else {
            m_package.reset();
            m_edits.clear();
            m_known.clear();
            m_failed->setText(errorText(package.error()));
        }
        showChanges();
    });
}

PackageFile *CodePanel::file(const QString &path)
{
    if (!m_package)
        return nullptr;
    const auto found = std::find_if(m_package->files.begin(), m_package->files.end(), [&path](const PackageFile &each) { return each.path == path; });
    return found == m_package->files.end() ? nullptr : &*found;
}

QString CodePanel::firstFile() const
{
    const QString stem = m_handlerFile.left(m_handlerFile.lastIndexOf(u'.') + 1);
    QString first;
    for (const PackageFile &each : m_package->files) {
        // As it is called for new functions, or of another kind: app.js for app.mjs.
        if (each.text && !stem.isEmpty() && each.path.startsWith(stem) && !each.path.mid(stem.size()).contains(u'/'))
            return each.path;
        if (each.text && first.isEmpty())
            first = each.path;
    }
    return first;
}

void CodePanel::show()
{
    const bool editable = m_package->isEditable();
    m_edits.clear();
    m_large->setVisible(!editable);
    m_editor->setVisible(editable);
    m_deploy->setVisible(editable);
    const PackageFile *before = file(m_path);
    m_path = !editable ? QString() : before && before->text ? m_path : firstFile();
    retranslate();
    if (editable)
        showFile(m_path);
}

void CodePanel::showFiles()
{
    const bool several = m_package && m_package->isEditable() && m_package->files.size() > 1;
    m_name->setVisible(!several && !m_path.isEmpty());
    m_name->setText(m_path);
    m_files->setVisible(several);
    const qsizetype others = several ? std::count_if(m_package->files.begin(), m_package->files.end(), [](const PackageFile &each) { return !each.text; }) : 0;
    m_others->setVisible(others > 0);
    m_others->setText(tr("%n file(s) of the package cannot be edited as text and stay as they are.", nullptr, int(others)));
    if (!several)
        return;
    Choices choices;
    for (const PackageFile &each : m_package->files) {
        if (each.text)
            choices.push_back({each.path, each.path, m_edits.contains(each.path) ? tr("Not deployed") : formatSize(qint64(each.content.size()))});
    }
    const bool before = std::exchange(m_filling, true);
    m_files->setChoices(choices);
    m_files->setValue(m_path);
    m_filling = before;
}

void CodePanel::showFile(const QString &path)
{
    PackageFile *chosen = file(path);
    if (m_filling || !chosen || !chosen->text)
        return;
    m_path = path;
    const auto edit = m_edits.find(path);
    const QString text = edit != m_edits.end() ? edit->second : *chosen->text;
    m_filling = true;
    if (m_editor->text() != text)
        m_editor->setText(text);
    m_filling = false;
    // As the editor ends lines: nothing is changed by that.
    (edit != m_edits.end() ? edit->second : *chosen->text) = m_editor->text();
    showFiles();
    showChanges();
}

void CodePanel::takeText()
{
    const PackageFile *edited = file(m_path);
    if (m_filling || !edited || !edited->text)
        return;
    const std::size_t before = m_edits.size();
    const QString text = m_editor->text();
    if (text == *edited->text)
        m_edits.erase(m_path);
    else
        m_edits[m_path] = text;
    if (m_edits.size() != before)
        showFiles();
    showChanges();
}

void CodePanel::showChanges()
{
    const bool changed = hasUnsavedChanges();
    m_changed->setVisible(changed);
    m_deploy->setEnabled(changed);
    m_save->setEnabled(m_package.has_value());
}

void CodePanel::deploy()
{
    if (!hasUnsavedChanges() || m_upload->isLoading() || m_deploy->isLoading())
        return;
    std::vector<PackageFile> files = m_package->files;
    for (PackageFile &each : files) {
        if (const auto edit = m_edits.find(each.path); edit != m_edits.end())
            each.content = toStd(edit->second);
    }
    m_deploy->setLoading(true);
    pack(this, std::move(files), [this, edits = m_edits](std::string zip) {
        m_deploy->setLoading(false);
        send(std::move(zip), m_deploy, edits);
    });
}

void CodePanel::send(std::string zip, Button *button, std::optional<Edits> edits)
{
    if (m_upload->isLoading() || m_deploy->isLoading())
        return;
    button->setLoading(true);
    auto input = inputFor<model::UpdateFunctionCode>(m_function);
    input.zipFile.emplace().bytes = zip;
    const ActionContext context(m_navigator, this, button);
    ask<model::UpdateFunctionCode>(m_navigator.engine(), this, std::move(input), [this, context, button, zip = std::move(zip), edits = std::move(edits)](auto reply) {
        button->setLoading(false);
        if (!reply) {
            context.settle(0, Flash{FlashType::Error, tr("The code was not deployed"), errorText(reply.error())});
            return;
        }
        context.done(tr("Successfully deployed the code of %1").arg(m_function));
        const bool known = edits && m_package;
        if (known) {
            m_package->zip = zip;
            for (const auto &[path, text] : *edits) {
                PackageFile *deployed = file(path);
                if (!deployed)
                    continue;
                // What was typed meanwhile stays, as a change that is not deployed.
                const auto edit = m_edits.find(path);
                const QString typed = edit != m_edits.end() ? edit->second : deployed->text.value_or(QString());
                deployed->text = text;
                deployed->content = toStd(text);
                if (typed == text)
                    m_edits.erase(path);
                else
                    m_edits[path] = typed;
            }
        } else {
            m_package.reset();
            m_edits.clear();
        }
        m_known = known ? reply->codeSha256.value_or("") : std::string();
        showFiles();
        showChanges();
        refresh();
    });
}

void CodePanel::upload(const QString &path)
{
    auto zip = readZip(path);
    if (zip)
        send(std::move(*zip), m_upload, std::nullopt);
    else
        ActionContext(m_navigator, this, m_upload).settle(0, Flash{FlashType::Error, tr("The code was not deployed"), errorText(zip.error())});
}

void CodePanel::choose()
{
    auto *dialog = new QFileDialog(this, tr("Upload .zip file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Zip files (*.zip)"));
    connect(dialog, &QFileDialog::fileSelected, this, &CodePanel::upload);
    dialog->open();
}

void CodePanel::save()
{
    if (!m_package)
        return;
    auto *dialog = new QFileDialog(this, tr("Download"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QString(m_function % QStringLiteral(".zip")));
    connect(dialog, &QFileDialog::fileSelected, this, [this, zip = m_package->zip](const QString &path) {
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(zip.data(), qint64(zip.size())) == qint64(zip.size()) && file.commit();
        const ActionContext context(m_navigator, this, m_save);
        if (written)
            context.done(tr("Saved the package of %1").arg(m_function), path);
        else
            context.settle(0, Flash{FlashType::Error, tr("The package was not saved"), file.errorString()});
    });
    dialog->open();
}

std::vector<Command> CodePanel::commands()
{
    std::vector<Command> all;
    for (Button *each : {m_deploy, m_upload, m_save})
        all.push_back(pressCommand(each, QStringLiteral("lambda.") + each->objectName(), m_card->header().title()));
    return all;
}

} // namespace nephoscope::gui::lambda
