#include "gui/monitor/LaneTip.h"

#include "gui/kit/Label.h"
#include "gui/kit/Popover.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {

LaneTip::LaneTip(QWidget &view) : QObject(&view), m_view(view) {}

/// It has become a child of the window.
LaneTip::~LaneTip() { delete m_popover; }

void LaneTip::show(const void *lane, const QRect &cell, const CellText &text)
{
    m_lane = lane;
    if (!m_view.isVisible() || !m_view.rect().intersects(cell)) {
        if (m_popover)
            m_popover->closePopover();
        return;
    }
    if (!m_popover) {
        m_popover = new Popover(&m_view);
        m_popover->setObjectName(QStringLiteral("laneTip"));
        m_popover->setPadding(12, 8);
        m_popover->setMinimumWidth(0);
        m_popover->setTakesFocus(false);
        m_popover->setSticky(true);
        m_popover->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_facts = nullptr;
    }
    fill(text);
    m_popover->openAt(&m_view, cell.intersected(m_view.rect()));
}

void LaneTip::leave(const void *lane)
{
    if (m_lane != lane)
        return;
    m_lane = nullptr;
    if (m_popover)
        m_popover->closePopover();
}

void LaneTip::fill(const CellText &text)
{
    if (m_facts && text == m_text)
        return;
    const auto sameName = [](const auto &a, const auto &b) { return a.first == b.first; };
    const bool sameFacts = m_facts && std::equal(text.facts.begin(), text.facts.end(), m_text.facts.begin(), m_text.facts.end(), sameName);
    m_text = text;
    m_popover->setHeader(text.title);
    m_popover->setDismissible(false);
    // A part under way is told anew ten times a second.
    if (sameFacts) {
        for (std::size_t i = 0; i < m_values.size(); ++i)
            m_values[i]->setText(text.facts[i].second);
        return;
    }
    if (m_facts) {
        m_facts->hide();
        m_facts->deleteLater();
    }
    m_values.clear();
    m_facts = new QWidget;
    auto *grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    for (const auto &[name, value] : text.facts) {
        const int row = int(m_values.size());
        grid->addWidget(new Label(TextStyle::Body, name), row, 0);
        m_values.push_back(new Label(TextStyle::Body, value));
        m_values.back()->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(m_values.back(), row, 1);
    }
    m_popover->column()->addWidget(m_facts);
    m_facts->show();
}

} // namespace nephoscope::gui
