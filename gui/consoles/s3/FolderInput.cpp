#include "gui/consoles/s3/FolderInput.h"

#include "gui/kit/Button.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TextInput.h"
#include "gui/theme/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui::s3 {

FolderInput::FolderInput(QWidget *parent) : QWidget(parent), m_line(new TextInput), m_browse(new Button(Button::Variant::Normal))
{
    auto *row = new QHBoxLayout(this);
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    row->addWidget(m_line, 1);
    row->addWidget(m_browse);
    m_line->setObjectName(QStringLiteral("folderPath"));
    m_browse->setObjectName(QStringLiteral("browseFolder"));
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &FolderInput::valueChanged);
    connect(m_browse, &Button::clicked, this, &FolderInput::browse);
    retranslate();
}

QString FolderInput::value() const { return m_line->text(); }
void FolderInput::setValue(const QString &path) { m_line->setText(path); }

void FolderInput::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose folder"), QDir(value()).exists() && !value().isEmpty() ? value() : QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { setValue(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void FolderInput::retranslate()
{
    m_line->setAccessibleName(tr("Local folder"));
    m_browse->setLabel(tr("Choose folder"));
}

void FolderInput::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::s3
