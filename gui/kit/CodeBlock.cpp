#include "gui/kit/CodeBlock.h"

#include "gui/kit/CopyButton.h"
#include "gui/kit/Label.h"
#include "gui/theme/Paint.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {

namespace {

/// Labels break lines between words only, and a token may be longer than a line: it may break after each 65 characters.
/// The lines of a PEM file, of 64, stay as they are.
QString breakable(const QString &code)
{
    constexpr qsizetype most = 65;
    QString out;
    qsizetype run = 0;
    for (const QChar each : code) {
        out += each;
        run = each.isSpace() ? 0 : run + 1;
        if (run == most) {
            out += QChar(0x200b);
            run = 0;
        }
    }
    return out;
}

} // namespace

CodeBlock::CodeBlock(const QString &what, const QString &code, QWidget *parent)
    : QFrame(parent), m_text(new Label(TextStyle::Code)), m_copy(new CopyButton({}, what))
{
    m_text->setObjectName(QStringLiteral("code"));
    m_text->setSelectable(true);
    m_text->setAccessibleName(what);
    m_text->setProperty("data", true);
    // Long lines must not widen the page: they wrap where they have to.
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    m_copy->setObjectName(QStringLiteral("copyCode"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 8, 10);
    row->addWidget(m_text, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    setCode(code);
}

void CodeBlock::setCode(const QString &code, const QString &shown)
{
    m_text->setText(breakable(shown.isEmpty() ? code : shown));
    m_copy->setCopyText(code);
}

QString CodeBlock::code() const { return m_copy->copyText(); }

void CodeBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCodeGround(painter, *this);
}

} // namespace nephoscope::gui
