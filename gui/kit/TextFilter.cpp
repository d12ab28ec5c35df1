#include "gui/kit/TextFilter.h"

#include "gui/kit/Label.h"
#include "gui/theme/Icons.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {

TextFilter::TextFilter(const QString &placeholder, QWidget *parent)
    : QWidget(parent), m_input(new QLineEdit), m_clear(nullptr), m_count(new Label(TextStyle::Body))
{
    m_input->setObjectName(QStringLiteral("filterInput"));
    m_input->addAction(icons::icon(QStringLiteral("search"), Token::TextIconSubtle), QLineEdit::LeadingPosition);
    m_clear = m_input->addAction(icons::icon(QStringLiteral("close")), QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    m_input->setMinimumWidth(160);
    m_input->setMaximumWidth(560); // as a property filter's: tables with the one and the other look alike
    m_input->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("matchCount"));
    m_count->setToken(Token::TextFormSecondary);
    m_count->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_input, 100); // all there is, up to its greatest width
    row->addWidget(m_count);
    row->addStretch(1);
    setFocusProxy(m_input);
    setPlaceholder(placeholder);
    connect(m_clear, &QAction::triggered, m_input, &QLineEdit::clear);
    connect(m_input, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        Q_EMIT textChanged(text);
    });
    connect(m_input, &QLineEdit::returnPressed, this, &TextFilter::returnPressed);
    retranslate();
}

QString TextFilter::text() const { return m_input->text(); }
void TextFilter::setText(const QString &text) { m_input->setText(text); }

void TextFilter::setPlaceholder(const QString &placeholder)
{
    m_input->setPlaceholderText(placeholder);
    m_input->setAccessibleName(placeholder);
}

void TextFilter::setMatchCount(int count)
{
    m_matches = count;
    m_count->setVisible(count >= 0);
    if (count >= 0)
        m_count->setText(tr("%n match(es)", nullptr, count));
}

void TextFilter::retranslate()
{
    m_clear->setText(tr("Clear filter"));
    m_clear->setToolTip(tr("Clear filter"));
    if (m_matches >= 0)
        setMatchCount(m_matches);
}

void TextFilter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool TextFilter::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_input->text().isEmpty()) {
            m_input->clear();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace nephoscope::gui
