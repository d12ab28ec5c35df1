#include "gui/kit/MarkedCode.h"

#include "gui/kit/CopyButton.h"
#include "gui/kit/TitleLabel.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {

namespace {

constexpr int markRoom = 26; // logical pixels before the text

} // namespace

class MarkedCode::Row final : public QWidget
{
public:
    explicit Row(const Line &line) : m_mark(line.mark), m_continues(line.continues)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(markRoom, 1, 8, 1);
        auto *text = new TitleLabel(TextStyle::Code, line.text);
        text->setObjectName(QStringLiteral("code"));
        text->setSelectable(true);
        text->setProperty("data", true);
        text->setAccessibleName(line.remark.isEmpty() ? line.text.trimmed() : QString(line.remark % u": " % line.text.trimmed()));
        row->addWidget(text);
        row->addStretch(1);
        setToolTip(line.remark);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_mark == Mark::None)
            return;
        QPainter painter(this);
        const bool fits = m_mark == Mark::Fits;
        const QColor ink = colorFor(*this, fits ? Token::BorderStatusSuccess : Token::BorderStatusError);
        if (!fits) {
            painter.fillRect(rect(), colorFor(*this, Token::BackgroundStatusError));
            painter.fillRect(QRect(0, 0, 3, height()), ink);
        }
        if (m_continues)
            return;
        const int line = Theme::instance().lineHeight(TextStyle::Code);
        icons::paint(painter, fits ? QStringLiteral("success") : QStringLiteral("error"), QRectF(8, 1 + (line - 12) / 2.0, 12, 12), ink);
    }

private:
    Mark m_mark;
    bool m_continues;
};

MarkedCode::MarkedCode(const QString &what, QWidget *parent) : QFrame(parent), m_column(new QVBoxLayout), m_copy(new CopyButton({}, what))
{
    setAccessibleName(what);
    m_copy->setObjectName(QStringLiteral("copyCode"));
    m_column->setSpacing(0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 8, 8, 8);
    row->addLayout(m_column, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
}

void MarkedCode::setLines(const std::vector<Line> &lines)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList all;
    for (const Line &line : lines) {
        m_column->addWidget(new Row(line));
        all << line.text;
    }
    m_column->addStretch(1);
    m_copy->setCopyText(all.join(u'\n'));
}

QString MarkedCode::code() const { return m_copy->copyText(); }

void MarkedCode::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCodeGround(painter, *this);
}

} // namespace nephoscope::gui
