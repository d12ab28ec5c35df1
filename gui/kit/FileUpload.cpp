#include "gui/kit/FileUpload.h"

#include "gui/kit/Button.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int RowsShown = 5;

QStringList filesOf(const QMimeData *data)
{
    QStringList out;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            out.append(url.toLocalFile());
    return out;
}

class FileIcon final : public QWidget
{
public:
    explicit FileIcon(bool bad) : m_bad(bad) { setFixedSize(20, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        icons::paint(painter, m_bad ? QStringLiteral("error") : QStringLiteral("file"), QRectF(2, 2, 16, 16),
                     colorFor(*this, m_bad ? Token::TextStatusError : Token::TextInteractiveDefault));
    }

private:
    bool m_bad;
};

} // namespace

/// The dashed box; lights up while files hover over it.
class FileUpload::Zone final : public QWidget
{
public:
    explicit Zone(FileUpload *owner) : choose(new Button(Button::Variant::Normal)), hint(new Label(TextStyle::Small)), m_owner(owner)
    {
        setObjectName(QStringLiteral("uploadZone"));
        setAcceptDrops(true);
        auto *row = new QHBoxLayout(this);
        followDensity(row, [](const Theme &theme) { return Spacing{theme.space("s"), {theme.space("l"), theme.space("m"), theme.space("l"), theme.space("m")}}; });
        choose->setObjectName(QStringLiteral("chooseFiles"));
        choose->setIconName(QStringLiteral("upload"));
        hint->setWordWrap(true);
        row->addWidget(choose);
        row->addWidget(hint, 1);
        connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    Button *choose;
    Label *hint;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool bad = m_owner->property("invalid").toBool();
        const int radius = Theme::instance().radius("dropzone");
        paintBox(painter, rect(), colorFor(*this, m_hover ? Token::DropzoneBackgroundHover : Token::DropzoneBackgroundDefault), Qt::transparent, 0, radius);
        painter.setPen(QPen(colorFor(*this, bad ? Token::BorderStatusError : m_hover ? Token::DropzoneBorderHover : Token::DropzoneBorderDefault), m_hover ? 2 : 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        if (filesOf(event->mimeData()).isEmpty())
            return;
        event->setDropAction(Qt::CopyAction);
        event->accept();
        setHover(true);
    }
    void dragLeaveEvent(QDragLeaveEvent *) override { setHover(false); }
    void dropEvent(QDropEvent *event) override
    {
        setHover(false);
        event->setDropAction(Qt::CopyAction);
        event->accept();
        m_owner->add(filesOf(event->mimeData()));
    }

private:
    void setHover(bool hover)
    {
        m_hover = hover;
        update();
    }
    FileUpload *m_owner;
    bool m_hover = false;
};

FileUpload::FileUpload(bool multiple, QWidget *parent)
    : QWidget(parent)
    , m_zone(new Zone(this))
    , m_list(new QWidget)
    , m_rows(new QVBoxLayout(m_list))
    , m_more(new Button(Button::Variant::InlineLink))
    , m_multiple(multiple)
{
    auto *all = new QVBoxLayout(this);
    followDensity(all, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    all->addWidget(m_zone);
    all->addWidget(m_list);
    all->addWidget(m_more, 0, Qt::AlignLeft);
    followDensity(m_rows, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    m_list->hide();
    m_more->setObjectName(QStringLiteral("showMoreFiles"));
    m_more->hide();
    setFocusProxy(m_zone->choose);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_zone->choose, &QPushButton::clicked, this, &FileUpload::choose);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        fill();
    });
    retranslate();
}

void FileUpload::choose()
{
    if (m_chooser) {
        add(m_chooser(this, m_multiple));
    } else if (m_multiple) {
        add(QFileDialog::getOpenFileNames(window(), tr("Choose files"), {}, m_filter));
    } else if (const QString path = QFileDialog::getOpenFileName(window(), tr("Choose file"), {}, m_filter); !path.isEmpty()) {
        add({path});
    }
}

QStringList FileUpload::value() const
{
    QStringList out;
    for (const Entry &entry : m_files)
        out.append(entry.file.absoluteFilePath());
    return out;
}

void FileUpload::add(const QStringList &paths)
{
    const QStringList before = value();
    for (const QString &path : paths) {
        const QFileInfo file(path);
        if (value().contains(file.absoluteFilePath()))
            continue;
        if (!m_multiple)
            m_files.clear();
        m_files.push_back({file, m_check ? m_check(file) : QString()});
    }
    if (value() == before)
        return;
    fill();
    Q_EMIT valueChanged(value());
}

void FileUpload::clear()
{
    if (m_files.empty())
        return;
    m_files.clear();
    fill();
    Q_EMIT valueChanged({});
}

void FileUpload::setCheck(Check check)
{
    m_check = std::move(check);
    for (Entry &entry : m_files)
        entry.error = m_check ? m_check(entry.file) : QString();
    fill();
}

bool FileUpload::hasErrors() const
{
    return std::any_of(m_files.begin(), m_files.end(), [](const Entry &entry) { return !entry.error.isEmpty(); });
}

void FileUpload::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const int count = int(m_files.size());
    const int shown = m_all ? count : std::min(count, RowsShown);
    for (int i = 0; i < shown; ++i) {
        const Entry &entry = m_files[size_t(i)];
        auto *row = new QWidget;
        row->setObjectName(QStringLiteral("file%1").arg(i));
        auto *line = new QHBoxLayout(row);
        followDensity(line, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
        line->addWidget(new FileIcon(!entry.error.isEmpty()), 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        auto *name = new Label(TextStyle::BodyBold, entry.file.fileName());
        name->setWordWrap(true);
        words->addWidget(name);
        const QString facts = tr("%1, changed %2").arg(formatSize(entry.file.size()), formatDateTime(entry.file.lastModified()));
        auto *details = new Label(TextStyle::Small, entry.file.exists() ? facts : tr("The file is not there any more."));
        details->setWordWrap(true);
        words->addWidget(details);
        if (!entry.error.isEmpty()) {
            auto *error = new Label(TextStyle::Small, entry.error);
            error->setObjectName(QStringLiteral("fileError"));
            error->setToken(Token::TextStatusError);
            error->setWordWrap(true);
            words->addWidget(error);
        }
        line->addLayout(words, 1);
        auto *remove = new Button(Button::Variant::Icon, tr("Remove %1").arg(entry.file.fileName()));
        remove->setObjectName(QStringLiteral("removeFile"));
        remove->setIconName(QStringLiteral("close"));
        line->addWidget(remove, 0, Qt::AlignTop);
        connect(remove, &QPushButton::clicked, this, [this, i] {
            m_files.erase(m_files.begin() + i);
            fill();
            m_zone->choose->setFocus(Qt::OtherFocusReason);
            Q_EMIT valueChanged(value());
        });
        m_rows->addWidget(row);
    }
    m_list->setVisible(count > 0);
    m_more->setVisible(count > RowsShown);
    m_more->setLabel(m_all ? tr("Show fewer files") : tr("Show %n more file(s)", nullptr, count - RowsShown));
}

void FileUpload::retranslate()
{
    m_zone->choose->setLabel(m_multiple ? tr("Choose files") : tr("Choose file"));
    m_zone->hint->setText(m_multiple ? tr("or drop files here") : tr("or drop a file here"));
    if (m_check)
        setCheck(m_check);
    else
        fill();
}

void FileUpload::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
