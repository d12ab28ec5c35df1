#include "gui/kit/HelpPanel.h"

#include "gui/kit/Button.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/Label.h"
#include "gui/kit/PlainScroll.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr size_t MostTopics = 30;

} // namespace

HelpPanel::HelpPanel(QWidget *parent)
    : QWidget(parent)
    , m_back(new Button(Button::Variant::Icon))
    , m_title(new Label(TextStyle::H2))
    , m_body(new Label)
    , m_footer(new QWidget)
    , m_links(nullptr)
    , m_scroll(new QScrollArea(this))
{
    m_back->setObjectName(QStringLiteral("helpBack"));
    m_back->setIconName(QStringLiteral("arrow-left"));
    m_back->setIconOnly(true);
    m_title->setObjectName(QStringLiteral("helpTitle"));
    m_title->setWordWrap(true);
    m_body->setObjectName(QStringLiteral("helpBody"));
    m_body->setWordWrap(true);
    m_body->setTextFormat(Qt::RichText);
    m_body->setSelectable(true);
    m_body->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    makePlain(*m_scroll);
    m_scroll->setFocusPolicy(Qt::TabFocus);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    followDensity(column, [](const Theme &theme) {
        const int side = theme.space("l");
        return Spacing{theme.space("s"), {side, theme.space("m"), side, side}};
    });
    auto *head = new QHBoxLayout;
    followDensity(head, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    m_back->setFixedSize(24, 28);
    m_title->setMinimumHeight(28);
    head->addWidget(m_back, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    column->addLayout(head);
    column->addWidget(m_body);
    m_footer->setObjectName(QStringLiteral("helpFooter"));
    m_links = new QVBoxLayout(m_footer);
    followDensity(m_links, [](const Theme &theme) { return Spacing{theme.space("xs"), {0, theme.space("s"), 0, 0}}; });
    column->addWidget(m_footer);
    column->addStretch(1);
    setPlainContent(*m_scroll, content);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);
    connect(m_back, &QPushButton::clicked, this, &HelpPanel::back);
    connect(&Theme::instance(), &Theme::changed, this, &HelpPanel::refresh);
    refresh();
}

void HelpPanel::showTopic(const HelpTopic &topic)
{
    if (!m_topics.empty() && m_topics.back().title == topic.title)
        m_topics.pop_back();
    m_topics.push_back(topic);
    if (m_topics.size() > MostTopics)
        m_topics.erase(m_topics.begin());
    refresh();
    m_scroll->verticalScrollBar()->setValue(0);
}

void HelpPanel::back()
{
    if (!canGoBack())
        return;
    m_topics.pop_back();
    refresh();
    m_scroll->verticalScrollBar()->setValue(0);
    if (!canGoBack())
        m_scroll->setFocus(Qt::OtherFocusReason);
}

void HelpPanel::clear()
{
    m_topics.clear();
    refresh();
}

QString HelpPanel::title() const { return m_topics.empty() ? QString() : m_topics.back().title; }

// Qt's rich text knows a part of CSS; colours come from the theme each time it changes.
QString HelpPanel::styled(const QString &body) const
{
    const Theme &theme = Theme::instance();
    const QColor text = colorFor(*this, Token::TextBodySecondary);
    const QColor heading = colorFor(*this, Token::TextHeadingDefault);
    const QColor code = colorFor(*this, Token::BackgroundCodeView);
    const QColor link = colorFor(*this, Token::TextLinkDefault);
    return QStringLiteral("<style>p,li{color:%1;line-height:%6%;} p{margin:0 0 10px 0;} h3{color:%2;font-size:%7px;font-weight:bold;margin:14px 0 6px 0;}"
                          " code{background-color:%3;color:%2;font-family:'%5';font-size:%8px;} a{color:%4;} ul,ol{margin:0 0 10px 0;-qt-list-indent:0;}"
                          " li{margin:0 0 4px 20px;}</style>%9")
        .arg(text.name(), heading.name(), code.name(), link.name(), theme.font(TextStyle::Code).families().join(QStringLiteral("','")))
        .arg(115)
        .arg(theme.font(TextStyle::H4).pixelSize())
        .arg(theme.font(TextStyle::Code).pixelSize())
        .arg(body);
}

void HelpPanel::addLink(const HelpLink &link)
{
    const bool outside = link.address.startsWith(QLatin1String("https://")) || link.address.startsWith(QLatin1String("http://"));
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (!outside) {
        auto *to = new Link(link.text);
        to->setObjectName(QStringLiteral("helpLink"));
        to->setWordWrap(true);
        to->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        to->setAccessibleName(link.text);
        connect(to, &Link::clicked, this, [this, address = link.address] { Q_EMIT followed(address); });
        layout->addWidget(to);
    } else {
        auto *name = new Label(link.text);
        name->setWordWrap(true);
        layout->addWidget(name);
        auto *line = new QHBoxLayout;
        followDensity(line, [](const Theme &theme) { return Spacing{theme.space("xxs")}; });
        auto *copy = new CopyButton(link.address, link.text);
        copy->setObjectName(QStringLiteral("copyLink%1").arg(m_links->count()));
        copy->setFixedSize(24, 24);
        line->addWidget(copy, 0, Qt::AlignTop);
        auto *address = new Label(TextStyle::Small);
        // May be broken at every part, or it would widen the panel.
        QString shown = link.address;
        shown.replace(u'/', QStringLiteral("/\u200b"));
        address->setText(shown);
        address->setWordWrap(true);
        address->setProperty("data", true);
        line->addWidget(address, 1);
        layout->addLayout(line);
    }
    m_links->addWidget(row);
}

void HelpPanel::refresh()
{
    m_back->setLabel(tr("Back to the previous topic"));
    m_back->setVisible(canGoBack());
    while (QLayoutItem *item = m_links->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const bool none = m_topics.empty();
    const HelpTopic topic = none ? HelpTopic{tr("Help"), tr("<p>Choose <b>Info</b> beside a heading or a field to read about it here.</p>")} : m_topics.back();
    m_title->setText(topic.title);
    m_body->setText(styled(topic.body));
    m_footer->setVisible(!topic.links.empty());
    setAccessibleName(tr("Help panel"));
    m_scroll->setAccessibleName(topic.title);
    if (topic.links.empty())
        return;
    auto *line = new QFrame;
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    QPalette colors = line->palette();
    colors.setColor(QPalette::Window, colorFor(*this, Token::BorderDividerDefault));
    line->setPalette(colors);
    m_links->addWidget(line);
    auto *heading = new Label(TextStyle::H4, tr("Learn more"));
    heading->setContentsMargins(0, Theme::instance().space("xs"), 0, 0);
    m_links->addWidget(heading);
    for (const HelpLink &link : topic.links)
        addLink(link);
}

void HelpPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void HelpPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Backspace && canGoBack())
        back();
    else
        QWidget::keyPressEvent(event);
}

} // namespace nephoscope::gui
