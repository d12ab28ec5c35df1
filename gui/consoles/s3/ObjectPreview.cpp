#include "gui/consoles/s3/ObjectPreview.h"

#include "core/Text.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/SelectRows.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Container.h"
#include "gui/kit/Format.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TextInput.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtGui/QPixmap>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

constexpr qint64 textBytes = 64 * 1024;
constexpr qint64 imageBytes = 8 * 1024 * 1024; ///< a picture needs all of its bytes
constexpr qsizetype hexBytes = 4 * 1024;
constexpr int textRows = 22;
constexpr int tableHeight = 420;               // logical pixels
const QSize largestImage(760, 460);

bool isNamed(const QString &key, std::initializer_list<const char *> endings)
{
    return std::any_of(endings.begin(), endings.end(), [&](const char *ending) { return key.endsWith(QLatin1String(ending), Qt::CaseInsensitive); });
}

bool isImage(const QString &key) { return isNamed(key, {".png", ".jpg", ".jpeg", ".gif", ".bmp", ".svg", ".webp"}); }

/// Text that may be cut within its last character.
QByteArray wholeCharacters(QByteArray bytes)
{
    for (int cut = 0; cut < 4 && !isValidUtf8({bytes.constData(), std::size_t(bytes.size())}) && !bytes.isEmpty(); ++cut)
        bytes.chop(1);
    return bytes;
}

/// Lines that are longer than the box keep from its right edge as they do from its left one.
class PreviewText final : public TextArea
{
public:
    explicit PreviewText(int rows) : TextArea(rows)
    {
        setLineWrapMode(QPlainTextEdit::NoWrap);
        const QMargins around = viewportMargins();
        setViewportMargins(around.left(), around.top(), around.left() + qRound(document()->documentMargin()), around.bottom());
    }
};

} // namespace

QString ObjectPreview::hexLines(const QByteArray &bytes)
{
    constexpr qsizetype width = 16;
    QStringList lines;
    for (qsizetype at = 0; at < bytes.size(); at += width) {
        const QByteArray line = bytes.mid(at, width);
        QString printable;
        for (const char c : line)
            printable += c >= ' ' && c <= '~' ? QLatin1Char(c) : QLatin1Char('.');
        lines << QStringLiteral("%1  %2  %3").arg(at, 8, 16, QLatin1Char('0')).arg(QString::fromLatin1(line.toHex(' ')), -int(width) * 3 + 1).arg(printable);
    }
    return lines.join(u'\n');
}

ObjectPreview::ObjectPreview(Navigator &navigator, ObjectRef ref, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_ref(std::move(ref)), m_card(new Container()), m_alert(new Alert(Alert::Type::Error)), m_image(new QLabel()),
      m_text(new PreviewText(textRows)), m_rows(new SelectRows(this)), m_table(new ResourceTable(m_rows, ResourceTable::Selection::None))
{
    m_alert->setObjectName(QStringLiteral("previewError"));
    m_image->setObjectName(QStringLiteral("previewImage"));
    m_image->setAlignment(Qt::AlignCenter);
    m_text->setObjectName(QStringLiteral("previewText"));
    m_text->setReadOnly(true);
    m_table->setObjectName(QStringLiteral("previewTable"));
    m_table->setMinimumHeight(tableHeight);
    const auto font = [this] { m_text->setFont(Theme::instance().font(TextStyle::Code)); };
    font();
    connect(&Theme::instance(), &Theme::changed, this, font);
    for (QWidget *each : std::initializer_list<QWidget *>{m_alert, m_image, m_text}) {
        m_card->column()->addWidget(each);
        each->hide();
    }
    m_table->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    column->addWidget(m_table);
    retranslate();
    refresh();
}

// The table reads its source: it goes first.
ObjectPreview::~ObjectPreview() { delete m_table; }

void ObjectPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

void ObjectPreview::retranslate()
{
    m_card->setTitle(tr("Preview"));
    m_alert->setTitle(tr("The object cannot be previewed"));
    m_table->setTitle(tr("Preview"));
    m_table->setFilterPlaceholder(tr("Find rows"));
    m_table->setEmptyState(tr("No rows"), tr("The object has no rows."));
    m_text->setAccessibleName(tr("Content of %1").arg(baseName(m_ref.key)));
    m_image->setAccessibleName(m_text->accessibleName());
    const QString extent = !m_settled || !m_alert->isHidden() ? QString()
        : m_size == 0                                         ? tr("The object is empty.")
                                                              : tr("The first %1 of %2.").arg(formatSize(m_shown), formatSize(m_size));
    m_card->header().setDescription(extent);
    m_table->header().setDescription(extent);
}

void ObjectPreview::refresh()
{
    if (!m_navigator.engine().isReady())
        return;
    auto input = inputOf<api::s3::GetObject>(m_ref);
    input.range = "bytes=0-" + std::to_string((isImage(m_ref.key) ? imageBytes : textBytes) - 1);
    ask<api::s3::GetObject>(m_navigator.engine(), this, std::move(input), [this](auto reply) {
        if (!reply) {
            // No range of nothing can be read.
            if (reply.error().code == "InvalidRange")
                take({}, 0);
            else
                fail(reply.error());
            return;
        }
        const QString range = toQt(reply->contentRange.value_or(""));
        const qint64 size = range.mid(range.lastIndexOf(u'/') + 1).toLongLong();
        auto promise = std::make_shared<QPromise<Expected<Found>>>();
        promise->start();
        auto *watcher = new QFutureWatcher<Expected<Found>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, size] {
            watcher->deleteLater();
            const Expected<Found> found = watcher->result();
            if (found)
                take(*found, size);
            else
                fail(found.error());
        });
        watcher->setFuture(promise->future());
        QThreadPool::globalInstance()->start([promise, body = reply->body.value_or(api::Body()), key = m_ref.key] {
            const Expected<std::string> bytes = body.readAll();
            promise->addResult(bytes ? Expected<Found>(look(QByteArray::fromStdString(*bytes), key)) : Expected<Found>(nephoscope::fail(bytes.error())));
            promise->finish();
        });
    });
}

ObjectPreview::Found ObjectPreview::look(const QByteArray &bytes, const QString &key)
{
    Found found;
    found.bytes = bytes;
    if (isImage(key) && found.image.loadFromData(bytes)) {
        found.kind = Kind::Image;
        found.image = found.image.scaled(found.image.size().boundedTo(largestImage * 2), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        return found;
    }
    found.bytes.truncate(textBytes);
    const QByteArray whole = wholeCharacters(found.bytes);
    if (isValidUtf8({whole.constData(), std::size_t(whole.size())}) && !whole.contains('\0')) {
        found.kind = isNamed(key, {".csv", ".tsv"}) ? Kind::Table : Kind::Text;
        found.bytes = whole;
        found.text = QString::fromUtf8(whole);
        return found;
    }
    found.bytes.truncate(hexBytes);
    found.kind = Kind::Bytes;
    found.text = hexLines(found.bytes);
    return found;
}

void ObjectPreview::take(const Found &found, qint64 size)
{
    m_settled = true;
    m_kind = found.kind;
    m_shown = found.bytes.size();
    m_size = size;
    m_alert->hide();
    m_image->setVisible(m_kind == Kind::Image);
    m_text->setVisible(m_kind == Kind::Text || m_kind == Kind::Bytes);
    m_table->setVisible(m_kind == Kind::Table);
    m_card->setVisible(m_kind != Kind::Table); // the table is a card by itself
    if (m_kind == Kind::Image) {
        QPixmap picture = QPixmap::fromImage(found.image);
        const QSize wanted = found.image.size().scaled(found.image.size().boundedTo(largestImage), Qt::KeepAspectRatio);
        picture.setDevicePixelRatio(double(found.image.width()) / std::max(1, wanted.width()));
        m_image->setPixmap(picture);
    } else if (m_kind == Kind::Table) {
        m_rows->begin(false, m_ref.key.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive) ? u'\t' : u',');
        // What is cut in the middle of a row is no row.
        m_rows->add(size > m_shown ? found.bytes.left(found.bytes.lastIndexOf('\n') + 1) : found.bytes);
        m_rows->end();
    } else {
        // The columns of bytes stay below one another; text has no end that is out of sight.
        m_text->setLineWrapMode(m_kind == Kind::Text ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
        m_text->setPlainText(found.text);
    }
    retranslate();
}

void ObjectPreview::fail(const Error &error)
{
    m_settled = true;
    m_kind = Kind::None;
    for (QWidget *each : std::initializer_list<QWidget *>{m_image, m_text, m_table})
        each->hide();
    m_alert->setText(errorText(error));
    m_card->show();
    m_alert->show();
    retranslate();
}

} // namespace nephoscope::gui::s3
