#include "gui/kit/FactsCard.h"

#include "gui/kit/InfoLink.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Pulse.h"
#include "gui/kit/TableMessage.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int SkeletonRow = 58;
constexpr int LeastLink = 120;

/// Grey bars where keys and values will be.
class Skeleton final : public QWidget
{
public:
    Skeleton(int columns, QWidget *parent) : QWidget(parent), m_pulse(new Pulse(this)), m_columns(columns) { setMinimumHeight(2 * SkeletonRow); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QColor color = colorFor(*this, Token::BackgroundSkeleton);
        color.setAlphaF(float(color.alphaF() * (0.55 + 0.45 * m_pulse->beat())));
        const int columns = KeyValueGrid::columnsIn(width(), m_columns);
        // As the grid of facts divides it.
        const double gap = Theme::instance().space("l");
        const double wide = (width() + gap) / columns;
        for (int row = 0; row < 2; ++row)
            for (int i = 0; i < columns; ++i) {
                const double part = 0.35 + 0.09 * ((row * 3 + i * 2) % 4);
                paintBox(painter, QRectF(i * wide, row * SkeletonRow + 4, wide * 0.3, 12), color, Qt::transparent, 0, 4);
                paintBox(painter, QRectF(i * wide, row * SkeletonRow + 26, (wide - gap) * part, 12), color, Qt::transparent, 0, 4);
            }
    }

private:
    Pulse *m_pulse;
    int m_columns;
};

bool same(const Fact &left, const Fact &right)
{
    return left.key == right.key && left.value == right.value && left.copyable == right.copyable && left.address == right.address
        && left.status == right.status && bool(left.info) == bool(right.info);
}

} // namespace

FactsCard::FactsCard(int columns, QWidget *parent)
    : Container({}, parent), m_grid(new KeyValueGrid(columns)), m_skeleton(new Skeleton(columns, nullptr)), m_message(new TableMessage)
{
    m_grid->setObjectName(QStringLiteral("facts"));
    m_skeleton->setObjectName(QStringLiteral("skeleton"));
    m_message->setObjectName(QStringLiteral("message"));
    for (QWidget *widget : {m_skeleton, static_cast<QWidget *>(m_grid), static_cast<QWidget *>(m_message)}) {
        column()->addWidget(widget);
        widget->hide();
    }
    connect(m_message, &TableMessage::buttonClicked, this, &FactsCard::retry);
    showLoading();
}

void FactsCard::showPart(QWidget *part)
{
    for (QWidget *widget : {m_skeleton, static_cast<QWidget *>(m_grid), static_cast<QWidget *>(m_message)})
        widget->setVisible(widget == part && (part != m_grid || !m_facts.empty())); // without facts there is no distance to what follows
    m_part = part;
}

bool FactsCard::hasFacts() const { return m_part == m_grid; }

void FactsCard::addFact(const Fact &fact)
{
    QWidget *value = nullptr;
    if (fact.status && !fact.value.isEmpty()) {
        value = new StatusIndicator(*fact.status, fact.value);
    } else if (!fact.address.isEmpty() && !fact.value.isEmpty()) {
        auto *link = new Link(fact.value);
        link->setObjectName(QStringLiteral("factLink"));
        link->setAccessibleName(fact.key + u' ' + fact.value);
        // A long name is cut, and does not make the card wider than its place.
        link->setMinimumWidth(std::min(link->sizeHint().width(), LeastLink));
        link->setToolTip(fact.value);
        connect(link, &Link::clicked, this, [this, address = fact.address] { Q_EMIT linkActivated(address); });
        connect(link, &Link::clickedApart, this, [this, address = fact.address] { Q_EMIT linkActivatedApart(address); });
        value = link;
    }
    QWidget *info = nullptr;
    if (fact.info) {
        auto *link = new InfoLink(fact.info);
        connect(link, &InfoLink::requested, this, &FactsCard::helpRequested);
        info = link;
    }
    if (!value && !info) {
        m_grid->add(fact.key, fact.value, fact.copyable);
        return;
    }
    if (!value) {
        auto *text = new Label(fact.value.isEmpty() ? QStringLiteral("-") : fact.value);
        text->setWordWrap(true);
        text->setSelectable(true);
        text->setAccessibleName(fact.key);
        text->setProperty("data", true);
        value = text;
    }
    m_grid->add(fact.key, value, info);
}

void FactsCard::setFacts(std::vector<Fact> facts)
{
    const bool equal = std::equal(facts.begin(), facts.end(), m_facts.begin(), m_facts.end(), same);
    m_facts = std::move(facts);
    if (!equal) {
        m_grid->clear();
        for (const Fact &fact : m_facts)
            addFact(fact);
    }
    showPart(m_grid);
}

void FactsCard::showLoading()
{
    showPart(m_skeleton);
    m_skeleton->setAccessibleName(tr("Loading"));
}

void FactsCard::showError(const QString &title, const QString &text)
{
    m_errorTitle = title;
    m_error = text;
    m_message->showError(title, text, tr("Retry"));
    showPart(m_message);
}

void FactsCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_skeleton->setAccessibleName(tr("Loading"));
        if (m_part == m_message)
            m_message->showError(m_errorTitle, m_error, tr("Retry"));
    }
    Container::changeEvent(event);
}

} // namespace nephoscope::gui
