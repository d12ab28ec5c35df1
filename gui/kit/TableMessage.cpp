#include "gui/kit/TableMessage.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Pulse.h"
#include "gui/kit/WhyButton.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {
namespace {

constexpr int FirstPadding = 20;  // as in the cells
constexpr int Padding = 12;
constexpr int LeastAbove = 6;     // where there is too little room for its words
constexpr int LeastBelow = 4;
constexpr int LeastBetween = 2;
constexpr int CheckRoom = 60;     // a column no wider than this holds check boxes

struct Place
{
    int left;
    int width;
};

// Where the cells' texts will stand: below the headings of the table, or two columns where there is none.
std::vector<Place> places(const QWidget &message)
{
    std::vector<Place> out;
    const auto *table = qobject_cast<const QTableView *>(message.parentWidget());
    if (!table || !table->model())
        return {{FirstPadding, message.width() / 2 - FirstPadding}, {message.width() * 11 / 20, message.width() * 9 / 20 - FirstPadding}};
    const QHeaderView *header = table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int section = header->logicalIndex(visual);
        if (header->isSectionHidden(section))
            continue;
        const int padding = out.empty() ? FirstPadding : Padding;
        out.push_back({header->sectionViewportPosition(section) + padding, header->sectionSize(section) - padding - Padding});
    }
    return out;
}

QPixmap errorMark(const QWidget &message)
{
    return icons::pixmap(QStringLiteral("error"), colorFor(message, Token::TextStatusError), 20, message.devicePixelRatioF());
}

} // namespace

TableMessage::TableMessage(QWidget *parent)
    : QWidget(parent)
    , m_pulse(new Pulse(this))
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
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(4);
    m_buttons = new QHBoxLayout;
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_button);
    m_buttons->addStretch(1);
    column->addLayout(m_buttons);
    column->addStretch(1);
    if (const auto *table = qobject_cast<const QTableView *>(parent)) {
        connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, qOverload<>(&QWidget::update));
        connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    }
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        if (m_error)
            m_icon->setPixmap(errorMark(*this));
        fit();
    });
    fit();
    connect(m_button, &QPushButton::clicked, this, &TableMessage::buttonClicked);
}

void TableMessage::set(const QString &title, const QString &text, const QString &button)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    m_button->setLabel(button);
    m_button->setVisible(!button.isEmpty());
    WhyButton::offer(m_why, m_error ? text : QString(), Button::Variant::Normal, [this](WhyButton *why) { m_buttons->insertWidget(1, why); });
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
    const Theme &theme = Theme::instance();
    const int side = theme.size("container-padding");
    m_column->setContentsMargins(side, theme.space("l"), side, theme.space("m"));
    m_column->setSpacing(theme.space("xs"));
    // Over a table there is as much room as there is; in a layout it gets what it asks for, and must not ask for less on the way.
    if (!qobject_cast<const QTableView *>(parentWidget()) || width() <= 0 || height() <= 0 || needed() <= height())
        return;
    // What is around the words gives way before what is between them, and no more of it than is missing.
    m_column->setContentsMargins(side, theme.space("l"), side, LeastBelow);
    const int missing = needed() - height();
    m_column->setContentsMargins(side, std::max(LeastAbove, theme.space("l") - std::max(0, missing)), side, LeastBelow);
    for (int space = theme.space("xs"); space > LeastBetween && needed() > height();)
        m_column->setSpacing(--space);
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
    m_icon->hide();
    set({}, {}, {});
    setAccessibleName(text);
}

void TableMessage::showText(const QString &title, const QString &text, const QString &button)
{
    m_error = false;
    m_skeleton = false;
    m_icon->hide();
    m_text->setSelectable(false);
    set(title, text, button);
}

void TableMessage::showError(const QString &title, const QString &text, const QString &button)
{
    m_error = true;
    m_skeleton = false;
    m_icon->setPixmap(errorMark(*this));
    m_text->setSelectable(true);
    set(title, text, button);
}

void TableMessage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorFor(*this, Token::BackgroundContainerContent));
    if (m_skeleton)
        paintSkeleton(painter);
}

void TableMessage::paintSkeleton(QPainter &painter)
{
    QColor color = colorFor(*this, Token::BackgroundSkeleton);
    color.setAlphaF(float(color.alphaF() * (0.55 + 0.45 * m_pulse->beat())));
    const QColor line = colorFor(*this, Token::BorderDividerSecondary);
    const std::vector<Place> all = places(*this);
    const auto *table = qobject_cast<const QTableView *>(parentWidget());
    const int step = table ? table->verticalHeader()->defaultSectionSize() : Theme::instance().size("row-height");
    for (int y = 0, row = 0; y < height(); y += step, ++row) {
        painter.fillRect(QRect(0, y + step - 1, width(), 1), line);
        for (size_t i = 0; i < all.size(); ++i) {
            const bool check = i == 0 && all[i].width < CheckRoom - FirstPadding - Padding;
            // Bars of different lengths look like text; the same row has the same bars every time.
            const double share = (45 + (row * 31 + int(i) * 17) % 40) / 100.0;
            const QRectF bar = check ? QRectF(all[i].left, y + (step - 16) / 2, 16, 16) : QRectF(all[i].left, y + (step - 12) / 2, all[i].width * share, 12);
            if (all[i].width > 0)
                paintBox(painter, bar, color, Qt::transparent, 0, check ? 3 : 4);
        }
    }
}

} // namespace nephoscope::gui
