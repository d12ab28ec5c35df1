#include "gui/kit/TokenChip.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {

TokenChip::TokenChip(const QString &text, const QString &description, QWidget *parent)
    : QFrame(parent)
    , m_text(new Label(text))
    , m_description(new Label(TextStyle::Small, description))
    , m_error(new Label(TextStyle::Small))
    , m_remove(new Button(Button::Variant::Icon))
{
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 4, 4);
    row->setSpacing(4);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_text);
    words->addWidget(m_description);
    words->addWidget(m_error);
    row->addLayout(words, 1);
    row->addWidget(m_remove, 0, Qt::AlignTop);
    m_remove->setObjectName(QStringLiteral("removeToken"));
    m_remove->setIconName(QStringLiteral("close"));
    m_remove->setFixedSize(24, 24);
    // As high as one with a button beside it.
    m_text->setMinimumHeight(24);
    m_error->setObjectName(QStringLiteral("tokenError"));
    m_error->setToken(Token::TextStatusError);
    m_error->setWordWrap(true);
    m_error->hide();
    m_description->setVisible(!description.isEmpty());
    connect(m_remove, &QPushButton::clicked, this, &TokenChip::removed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

QString TokenChip::text() const { return m_text->text(); }

void TokenChip::setError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    setAccessibleDescription(error);
    update();
}

void TokenChip::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
    layout()->setContentsMargins(12, 4, removable ? 4 : 12, 4);
}

void TokenChip::retranslate() { m_remove->setLabel(tr("Remove %1").arg(m_text->text())); }

void TokenChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void TokenChip::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && !m_remove->isHidden())
        Q_EMIT removed();
    else
        QFrame::keyPressEvent(event);
}

void TokenChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool bad = !m_error->isHidden();
    paintBox(painter, rect(), colorFor(*this, isEnabled() ? Token::BackgroundItemSelected : Token::BackgroundInputDisabled),
             colorFor(*this, bad ? Token::BorderStatusError : isEnabled() ? Token::BorderItemSelected : Token::BorderControlDefault), 2,
             Theme::instance().radius("token"));
}

} // namespace nephoscope::gui
