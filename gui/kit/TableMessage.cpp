#include "gui/kit/TableMessage.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Progress.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

TableMessage::TableMessage(QWidget *parent)
    : QWidget(parent)
    , m_spinner(new Spinner(20))
    , m_icon(new Label)
    , m_title(new Label(TextStyle::BodyBold))
    , m_text(new Label(TextStyle::Body))
    , m_button(new Button(Button::Variant::Normal))
{
    m_title->setObjectName(QStringLiteral("messageTitle"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_button->setObjectName(QStringLiteral("messageButton"));
    m_title->setToken(Token::TextEmpty);
    m_text->setToken(Token::TextEmpty);
    for (Label *label : {m_icon, m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    m_text->setMinimumWidth(240);
    auto *column = new QVBoxLayout(this);
    m_column = column;
    column->addWidget(m_spinner, 0, Qt::AlignHCenter);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(4);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(1);
    fit();
    connect(m_button, &QPushButton::clicked, this, &TableMessage::buttonClicked);
}

void TableMessage::set(const QString &title, const QString &text, const QString &button)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_button->setLabel(button);
    m_button->setVisible(!button.isEmpty());
    setToolTip(m_title->text() % (title.isEmpty() || text.isEmpty() ? u""_qs : u"\n"_qs) % m_text->text());
    fit();
    update();
}

void TableMessage::fit()
{
    const auto needed = [this] { return m_column->hasHeightForWidth() ? m_column->heightForWidth(width()) : m_column->sizeHint().height(); };
    m_icon->setVisible(m_error);
    m_title->setVisible(!m_title->text().isEmpty());
    m_text->setVisible(!m_text->text().isEmpty());
    m_column->setContentsMargins(20, 20, 20, 16);
    m_column->setSpacing(8);
    if (width() <= 0 || height() <= 0 || needed() <= height())
        return;
    m_column->setContentsMargins(20, 6, 20, 4);
    m_column->setSpacing(2);
    // The icon says what the title says. Of an error the reason stays, of an empty table that it is empty; the tip has both.
    if (needed() > height())
        m_icon->hide();
    if (needed() > height() && !m_title->isHidden() && !m_text->isHidden())
        (m_error ? m_title : m_text)->hide();
}

void TableMessage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TableMessage::showLoading(const QString &text)
{
    m_error = false;
    m_skeleton = true;
    m_spinner->show();
    set({}, text, {});
}

void TableMessage::showText(const QString &title, const QString &text, const QString &button)
{
    m_error = false;
    m_skeleton = false;
    m_spinner->hide();
    m_text->setSelectable(false);
    set(title, text, button);
}

void TableMessage::showError(const QString &title, const QString &text, const QString &button)
{
    m_error = true;
    m_skeleton = false;
    m_spinner->hide();
    m_icon->setPixmap(icons::pixmap(QStringLiteral("error"), colorFor(*this, Token::TextStatusError), 20, devicePixelRatioF()));
    m_text->setSelectable(true);
    set(title, text, button);
}

void TableMessage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorFor(*this, Token::BackgroundContainerContent));
    if (!m_skeleton)
        return;
    // Grey bars where rows will be, below the spinner.
    const QColor color = colorFor(*this, Token::BackgroundSkeleton);
    const int step = Theme::instance().size("row-height");
    const int widths[] = {34, 22, 28, 18, 31};
    for (int y = 104, i = 0; y + step < height() && i < 5; y += step, ++i) {
        painter.fillRect(QRect(0, y + step - 1, width(), 1), colorFor(*this, Token::BorderDividerSecondary));
        paintBox(painter, QRectF(20, y + 13, width() * widths[i] / 100.0, 12), color, Qt::transparent, 0, 4);
        paintBox(painter, QRectF(width() * 0.55, y + 13, width() * widths[4 - i] / 160.0, 12), color, Qt::transparent, 0, 4);
    }
}

} // namespace nephoscope::gui
