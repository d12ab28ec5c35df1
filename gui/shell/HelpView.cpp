#include "gui/shell/HelpView.h"

#include "gui/kit/Button.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/Label.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

HelpView::HelpView(QWidget *parent)
    : QScrollArea(parent)
    , m_title(new Label(TextStyle::H2))
    , m_body(new Label)
    , m_linksTitle(new Label(TextStyle::H5))
    , m_links(new QVBoxLayout)
{
    setObjectName(QStringLiteral("helpView"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    auto *body = new QWidget;
    body->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(16, 4, 20, 24);
    column->setSpacing(12);
    m_title->setObjectName(QStringLiteral("helpTitle"));
    m_body->setObjectName(QStringLiteral("helpBody"));
    m_title->setWordWrap(true);
    m_body->setWordWrap(true);
    m_body->setTextFormat(Qt::RichText);
    m_body->setSelectable(true);
    m_links->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_body);
    column->addWidget(m_linksTitle);
    column->addLayout(m_links);
    column->addStretch(1);
    setWidget(body);
    fill();
}

void HelpView::showTopic(const HelpTopic &topic)
{
    m_topic = topic;
    fill();
    ensureVisible(0, 0);
}

void HelpView::fill()
{
    setAccessibleName(tr("Help"));
    m_title->setText(m_topic.title);
    m_body->setText(m_topic.body);
    m_linksTitle->setText(tr("Learn more"));
    m_linksTitle->setVisible(!m_topic.links.empty());
    while (QLayoutItem *item = m_links->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    int number = 0;
    for (const HelpLink &link : m_topic.links) {
        // The console opens no browser: an outside link is copied.
        const bool outside = link.address.startsWith(QLatin1String("https://"));
        Button *button = nullptr;
        if (outside) {
            button = new CopyButton(link.address, {}, nullptr, Button::Variant::InlineLink);
            button->setLabel(link.text);
            button->setIconName(QStringLiteral("external"));
            button->setToolTip(link.address);
        } else {
            button = new Button(Button::Variant::InlineLink, link.text);
            connect(button, &QPushButton::clicked, this, [this, address = link.address] { Q_EMIT followed(address); });
        }
        button->setObjectName(QStringLiteral("helpLink%1").arg(number++));
        m_links->addWidget(button);
    }
}

void HelpView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QScrollArea::changeEvent(event);
}

} // namespace nephoscope::gui
