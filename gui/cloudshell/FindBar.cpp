#include "gui/cloudshell/FindBar.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace nephoscope::gui {
namespace {

Button *iconButton(const char *name, const char *icon)
{
    auto *button = new Button(Button::Variant::Icon);
    button->setObjectName(QString::fromLatin1(name));
    button->setIconName(QString::fromLatin1(icon));
    button->setIconOnly(true);
    return button;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_input(new QLineEdit)
    , m_count(new Label(TextStyle::Body))
    , m_older(iconButton("findOlder", "chevron-up"))
    , m_newer(iconButton("findNewer", "chevron-down"))
    , m_close(iconButton("findClose", "close"))
{
    setObjectName(QStringLiteral("findBar"));
    m_input->setObjectName(QStringLiteral("findInput"));
    m_input->addAction(icons::icon(QStringLiteral("search"), Token::TextIconSubtle), QLineEdit::LeadingPosition);
    m_input->setMaximumWidth(360);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setToken(Token::TextFormSecondary);
    auto *row = new QHBoxLayout(this);
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xxs"), {theme.space("s"), theme.space("xs"), theme.space("xs"), theme.space("xs")}}; });
    row->addWidget(m_input, 1);
    row->addSpacing(8);
    row->addWidget(m_count);
    row->addWidget(m_older);
    row->addWidget(m_newer);
    row->addStretch(1);
    row->addWidget(m_close);
    setFocusProxy(m_input);
    hide();
    connect(m_input, &QLineEdit::textChanged, this, &FindBar::textChanged);
    connect(m_older, &QPushButton::clicked, this, [this] { Q_EMIT nextRequested(false); });
    connect(m_newer, &QPushButton::clicked, this, [this] { Q_EMIT nextRequested(true); });
    connect(m_close, &QPushButton::clicked, this, &FindBar::close);
    retranslate();
}

QString FindBar::text() const { return m_input->text(); }

void FindBar::open()
{
    show();
    m_input->setFocus(Qt::ShortcutFocusReason);
    m_input->selectAll();
    Q_EMIT textChanged(m_input->text());
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

void FindBar::setCount(int current, int count)
{
    m_current = current;
    m_total = count;
    m_older->setEnabled(count > 0);
    m_newer->setEnabled(count > 0);
    m_count->setText(m_input->text().isEmpty() ? QString() : count == 0 ? tr("No matches") : tr("%1 of %2").arg(current).arg(count));
}

void FindBar::retranslate()
{
    m_input->setPlaceholderText(tr("Find in this shell"));
    m_input->setAccessibleName(tr("Find in this shell"));
    m_older->setLabel(tr("Older match"));
    m_newer->setLabel(tr("Newer match"));
    m_close->setLabel(tr("Close search"));
    setCount(m_current, m_total);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT nextRequested(event->modifiers() & Qt::ShiftModifier);
    else
        QWidget::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorFor(*this, Token::BackgroundContainerContent));
    painter.fillRect(QRect(0, 0, width(), 1), colorFor(*this, Token::BorderDividerDefault));
}

} // namespace nephoscope::gui
