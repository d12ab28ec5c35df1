#include "gui/consoles/lambda/CodePanel.h"

#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/SourceEditor.h"
#include "gui/describe/ActionContext.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"

#include <QtCore/QEvent>
#include <QtCore/QSaveFile>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::lambda {

CodePanel::CodePanel(Navigator &navigator, QString function, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_function(std::move(function)), m_card(new Container), m_failed(new Alert(Alert::Type::Error)),
      m_large(new Alert(Alert::Type::Info)), m_name(new Label(TextStyle::Small)), m_editor(new SourceEditor), m_changed(new Label(TextStyle::Small)),
      m_save(new Button(Button::Variant::Normal)), m_upload(new Button(Button::Variant::Normal)), m_deploy(new Button(Button::Variant::Primary))
{
    m_failed->setObjectName(QStringLiteral("codeFailed"));
    m_large->setObjectName(QStringLiteral("codeLarge"));
    m_name->setObjectName(QStringLiteral("sourceFile"));
    m_editor->setObjectName(QStringLiteral("source"));
    m_changed->setObjectName(QStringLiteral("codeChanged"));
    m_save->setObjectName(QStringLiteral("saveZip"));
    m_upload->setObjectName(QStringLiteral("uploadZip"));
    m_deploy->setObjectName(QStringLiteral("deploy"));
    for (Label *words : {m_name, m_changed})
        words->setToken(Token::TextBodySecondary);
    m_changed->setWordWrap(true);
    m_name->setProperty("data", true); // the name of a file, the same in every language
    for (Button *button : {m_save, m_upload, m_deploy})
        m_card->header().addAction(button);
    for (QWidget *each : std::initializer_list<QWidget *>{m_failed, m_large, m_name, m_editor, m_changed}) {
        m_card->column()->addWidget(each);
        each->hide();
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_card);
    connect(m_save, &Button::clicked, this, &CodePanel::save);
    connect(m_upload, &Button::clicked, this, &CodePanel::choose);
    connect(m_deploy, &Button::clicked, this, &CodePanel::deploy);
    connect(m_editor, &CodeEditor::textChanged, this, &CodePanel::showChanges);
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
    if (m_package)
        m_large->setText(tr("Its size: %1. Change it on your disk and upload it as a .zip file.").arg(formatSize(qint64(m_package->zip.size()))));
}

void CodePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

bool CodePanel::hasUnsavedChanges() const { return m_package && !m_package->fileName.isEmpty() && m_editor->text() != m_package->source; }

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
        if (package) {
            m_package = std::move(*package);
            show();
        } else {
            m_package.reset();
            m_known.clear();
            m_failed->setText(errorText(package.error()));
        }
        showChanges();
    });
}

void CodePanel::show()
{
    const bool single = !m_package->fileName.isEmpty();
    m_large->setVisible(!single);
    m_name->setVisible(single);
    m_editor->setVisible(single);
    m_deploy->setVisible(single);
    m_name->setText(m_package->fileName);
    if (single && m_editor->text() != m_package->source)
        m_editor->setText(m_package->source);
    if (single)
        m_package->source = m_editor->text(); // as the editor ends lines: nothing is changed yet
    retranslate();
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
    if (!hasUnsavedChanges())
        return;
    const QString source = m_editor->text();
    send(packageOf(m_package->fileName, source), m_deploy, source);
}

void CodePanel::send(std::string zip, Button *button, std::optional<QString> shown)
{
    if (m_upload->isLoading() || m_deploy->isLoading())
        return;
    button->setLoading(true);
    auto input = inputFor<model::UpdateFunctionCode>(m_function);
    input.zipFile.emplace().bytes = zip;
    const ActionContext context(m_navigator, this, button);
    ask<model::UpdateFunctionCode>(m_navigator.engine(), this, std::move(input), [this, context, button, zip = std::move(zip), shown = std::move(shown)](auto reply) {
        button->setLoading(false);
        if (!reply) {
            context.settle(0, Flash{FlashType::Error, tr("The code was not deployed"), errorText(reply.error())});
            return;
        }
        context.done(tr("Successfully deployed the code of %1").arg(m_function));
        // What was typed meanwhile stays, as a change that is not deployed.
        if (shown && m_package) {
            m_package->source = *shown;
            m_package->zip = zip;
        } else {
            m_package.reset();
        }
        m_known = shown ? reply->codeSha256.value_or("") : std::string();
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
