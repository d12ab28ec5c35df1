#include "gui/cloudshell/CloudShellPanel.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/cloudshell/FindBar.h"
#include "gui/cloudshell/ShellSetup.h"
#include "gui/cloudshell/TerminalView.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/kit/Preferences.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {
namespace {

constexpr int LongestTabText = 32;

QString fontKey() { return QStringLiteral("cloudshell/fontPixels"); }

// Copies into the folder under a name that is free there; the name, or an empty string.
QString copyInto(const QString &file, const QString &folder)
{
    const QFileInfo info(file);
    QString name = info.fileName();
    for (int i = 1; QFile::exists(QString(folder % u'/' % name)); ++i) {
        const QString end = info.suffix().isEmpty() ? QString() : QString(u'.' % info.suffix());
        name = info.completeBaseName() % u" (" % QString::number(i) % u')' % end;
    }
    return QFile::copy(file, QString(folder % u'/' % name)) ? name : QString();
}

} // namespace

CloudShellPanel::CloudShellPanel(Navigator &navigator, QWidget *parent) : QWidget(parent), m_navigator(navigator)
{
    m_fontPixels = Preferences::instance().value(fontKey(), Theme::instance().font(TextStyle::Code).pixelSize()).toInt();
    build();
    connectParts();
    retranslate();
}

TerminalView *CloudShellPanel::current() const
{
    const int index = m_tabs->currentIndex();
    return index >= 0 && index < count() ? m_shells[size_t(index)].view : nullptr;
}

int CloudShellPanel::indexOf(const TerminalView *view) const
{
    const auto found = std::find_if(m_shells.begin(), m_shells.end(), [view](const Shell &shell) { return shell.view == view; });
    return found == m_shells.end() ? -1 : int(found - m_shells.begin());
}

bool CloudShellPanel::hasJobs() const
{
    return std::any_of(m_shells.begin(), m_shells.end(), [](const Shell &shell) { return shell.view->hasJob(); });
}

void CloudShellPanel::insertText(const QString &text)
{
    if (!current())
        openShell();
    if (TerminalView *view = current()) {
        view->terminal().paste(text);
        view->setFocus(Qt::OtherFocusReason);
    }
}

void CloudShellPanel::startWhenReady()
{
    if (m_started || !isVisible() || !m_navigator.engine().isReady())
        return;
    m_started = true;
    openShell();
}

void CloudShellPanel::openShell()
{
    if (!m_navigator.engine().isReady())
        return;
    m_started = true;
    auto *view = new TerminalView;
    view->setFontPixels(m_fontPixels);
    auto *close = new Button(Button::Variant::Icon);
    close->setObjectName(QStringLiteral("closeShell"));
    close->setIconName(QStringLiteral("close"));
    close->setIconOnly(true);
    close->setFixedSize(24, 24);
    close->setFocusPolicy(Qt::NoFocus); // Ctrl+Shift+W is the key for it
    connect(close, &QPushButton::clicked, this, [this, view] { closeShell(indexOf(view)); });
    connect(view, &TerminalView::linkActivated, this, &CloudShellPanel::follow);
    connect(view, &TerminalView::restartRequested, this, &CloudShellPanel::restartShell);
    connect(view, &TerminalView::fontPixelsChanged, this, [this](int pixels) {
        m_fontPixels = pixels;
        Preferences::instance().set(fontKey(), pixels);
        for (const Shell &shell : m_shells)
            shell.view->setFontPixels(pixels);
    });
    connect(view, &TerminalView::menuRequested, this, [this, view](const QPoint &position) {
        fillMenu(*m_context);
        m_context->openAt(window(), view->mapTo(window(), position));
        m_context->focusFirst();
    });
    connect(view, &TerminalView::finished, this, [this, view](int code) {
        const QString words = code < 0 ? tr("The shell was ended by signal %1.").arg(-code) : tr("The shell ended with code %1.").arg(code);
        view->terminal().feed(QString(u"\r\n" % words % u' ' % tr("Press Enter to start a new one.") % u"\r\n").toUtf8());
    });
    connect(&view->terminal(), &Terminal::titleChanged, this, [this, view] { updateTab(indexOf(view)); });
    connect(&view->terminal(), &Terminal::bell, this, [this, view] {
        const int index = indexOf(view);
        if (index < 0 || index == m_tabs->currentIndex())
            return;
        m_shells[size_t(index)].rang = true;
        updateTab(index);
    });
    m_shells.push_back({view, close, m_navigator.engine().region(), {}});
    m_stack->addWidget(view);
    const int index = m_tabs->addTab(QString());
    m_tabs->setTabButton(index, QTabBar::RightSide, close);
    updateTab(index);
    m_tabs->setCurrentIndex(index);
    showCurrent();
    run(view);
    m_notice->hide();
    view->setFocus(Qt::OtherFocusReason);
}

void CloudShellPanel::run(TerminalView *view)
{
    const ShellSetup setup = ShellSetup::of(m_navigator.engine());
    if (const int index = indexOf(view); index >= 0) {
        m_shells[size_t(index)].region = setup.region;
        updateTab(index);
    }
    view->start(setup.command, setup.greeting);
}

void CloudShellPanel::restartShell()
{
    if (TerminalView *view = current()) {
        run(view);
        view->setFocus(Qt::OtherFocusReason);
    }
}

void CloudShellPanel::closeShell(int index)
{
    if (index < 0 || index >= count())
        return;
    TerminalView *view = m_shells[size_t(index)].view;
    if (!view->hasJob()) {
        removeShell(view);
        return;
    }
    const QString question = tr("A command is still at work in \"%1\". Closing the shell ends it.").arg(titleOf(m_shells[size_t(index)]));
    auto *dialog = DeleteDialog::ask({.title = tr("Close shell"), .question = question, .acceptText = tr("Close shell")}, this);
    connect(dialog, &Dialog::accepted, this, [this, held = QPointer<TerminalView>(view)] {
        if (held)
            removeShell(held);
    });
}

void CloudShellPanel::removeShell(TerminalView *view)
{
    const int index = indexOf(view);
    if (index < 0)
        return;
    m_shells.erase(m_shells.begin() + index);
    m_tabs->removeTab(index);
    m_stack->removeWidget(view);
    view->deleteLater();
    if (view->pty())
        view->pty()->hangUp();
    showCurrent();
    if (current())
        current()->setFocus(Qt::OtherFocusReason);
    else
        m_emptyOpen->setFocus(Qt::OtherFocusReason);
}

void CloudShellPanel::renameShell(int index)
{
    if (index < 0 || index >= count())
        return;
    auto *dialog = new Dialog(tr("Rename tab"), this, 420);
    auto *input = new QLineEdit(titleOf(m_shells[size_t(index)]));
    input->setObjectName(QStringLiteral("shellName"));
    input->setMaxLength(LongestTabText);
    input->selectAll();
    dialog->column()->addWidget(new FormField(tr("Name"), input));
    dialog->setAcceptText(tr("Rename"));
    connect(dialog, &Dialog::accepted, this, [this, input, view = QPointer<TerminalView>(m_shells[size_t(index)].view)] {
        const int at = indexOf(view);
        if (at < 0)
            return;
        m_shells[size_t(at)].name = input->text().trimmed();
        updateTab(at);
    });
    dialog->open();
}

void CloudShellPanel::openFind()
{
    if (current())
        m_find->open();
}

QString CloudShellPanel::titleOf(const Shell &shell) const
{
    const QString title = !shell.name.isEmpty() ? shell.name : shell.view->terminal().title();
    return title.isEmpty() ? shell.region : title;
}

void CloudShellPanel::updateTab(int index)
{
    if (index < 0 || index >= count() || index >= m_tabs->count())
        return;
    const Shell &shell = m_shells[size_t(index)];
    const QString title = titleOf(shell);
    QString text = title.size() > LongestTabText ? QString(title.left(LongestTabText - 1) % u'…') : title;
    if (shell.rang)
        text.prepend(QStringLiteral("● "));
    m_tabs->setTabText(index, text.replace(u'&', QStringLiteral("&&")));
    m_tabs->setTabToolTip(index, QString(title % u" · " % regionText(shell.region)));
    shell.view->setAccessibleName(tr("CloudShell terminal %1").arg(title));
    shell.view->setAccessibleDescription(tr("Ctrl+Tab leaves the terminal"));
    shell.close->setLabel(tr("Close shell"));
}

void CloudShellPanel::showCurrent()
{
    TerminalView *view = current();
    m_stack->setCurrentWidget(view ? static_cast<QWidget *>(view) : m_empty);
    setFocusProxy(view ? static_cast<QWidget *>(view) : m_emptyOpen);
    m_tabs->setVisible(view);
    m_actions->setEnabled(view);
    if (!view) {
        m_find->hide();
    } else if (const int index = indexOf(view); m_shells[size_t(index)].rang) {
        m_shells[size_t(index)].rang = false;
        updateTab(index);
    }
    retranslate();
}

void CloudShellPanel::choose(const QString &action)
{
    TerminalView *view = current();
    if (action == QLatin1String("new"))
        openShell();
    if (!view)
        return;
    if (action == QLatin1String("rename"))
        renameShell(m_tabs->currentIndex());
    else if (action == QLatin1String("restart"))
        restartShell();
    else if (action == QLatin1String("close"))
        closeShell(m_tabs->currentIndex());
    else if (action == QLatin1String("clear"))
        view->clear();
    else if (action == QLatin1String("copy"))
        view->copy();
    else if (action == QLatin1String("paste"))
        view->paste();
    else if (action == QLatin1String("selectAll"))
        view->selectAll();
    else if (action == QLatin1String("find"))
        openFind();
    else if (action == QLatin1String("bigger"))
        view->setFontPixels(view->fontPixels() + 1);
    else if (action == QLatin1String("smaller"))
        view->setFontPixels(view->fontPixels() - 1);
    else if (action == QLatin1String("upload"))
        upload();
    else if (action == QLatin1String("folder"))
        QDesktopServices::openUrl(QUrl::fromLocalFile(ShellSetup::homeOf(m_navigator.engine())));
}

void CloudShellPanel::follow(const QString &link)
{
    if (!link.startsWith(QLatin1String("s3://"))) {
        QDesktopServices::openUrl(QUrl(link));
        return;
    }
    const QString rest = link.mid(5);
    const qsizetype slash = rest.indexOf(u'/');
    const QString key = slash < 0 ? QString() : rest.mid(slash + 1);
    m_navigator.go(s3::bucketAddress(rest.left(slash < 0 ? rest.size() : slash), key.left(key.lastIndexOf(u'/') + 1)));
}

void CloudShellPanel::upload()
{
    auto *dialog = new QFileDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setWindowTitle(tr("Upload files to the home folder"));
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        const QString home = ShellSetup::homeOf(m_navigator.engine());
        QThreadPool::globalInstance()->start([files, home, self = QPointer<CloudShellPanel>(this)] {
            QStringList done;
            QStringList failed;
            for (const QString &file : files) {
                const QString name = copyInto(file, home);
                name.isEmpty() ? failed.append(QFileInfo(file).fileName()) : done.append(name);
            }
            QMetaObject::invokeMethod(qApp, [self, done, failed] {
                if (!self)
                    return;
                if (!done.isEmpty())
                    self->m_navigator.flashbar().success(tr("Copied to the home folder"), done.join(QStringLiteral(", ")));
                if (!failed.isEmpty())
                    self->m_navigator.flashbar().error(tr("Could not be copied"), failed.join(QStringLiteral(", ")));
            });
        });
    });
    dialog->open();
}

void CloudShellPanel::regionChanged(const QString &region)
{
    const bool other = std::any_of(m_shells.begin(), m_shells.end(), [&](const Shell &shell) { return shell.region != region; });
    m_notice->setVisible(other);
    retranslate();
}

} // namespace nephoscope::gui
