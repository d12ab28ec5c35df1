#include "gui/shell/SearchBox.h"

#include "gui/kit/Menu.h"
#include "gui/shell/Page.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtCore/QPointer>
#include <QtGui/QKeyEvent>

namespace nephoscope::gui {

SearchBox::SearchBox(QWidget *parent) : QLineEdit(parent), m_menu(new Menu(this))
{
    setObjectName(QStringLiteral("search"));
    addAction(icons::icon(QStringLiteral("search"), Token::TextInteractiveDefault, Context::TopNavigation), QLineEdit::LeadingPosition);
    setContext(*m_menu, Context::Page);
    m_menu->setObjectName(QStringLiteral("searchResults"));
    m_menu->setTakesFocus(false);
    connect(this, &QLineEdit::textEdited, this, &SearchBox::ask);
    connect(m_menu, &Menu::triggered, this, [this](const QString &address) {
        clear();
        if (!address.isEmpty())
            Q_EMIT chosen(address);
    });
    retranslate();
}

void SearchBox::ask()
{
    const QString query = text().trimmed();
    m_hits.clear();
    const int generation = ++m_generation;
    if (query.isEmpty()) {
        m_menu->closePopover();
        return;
    }
    if (m_provider) {
        m_provider(query, [self = QPointer(this), generation](std::vector<SearchHit> hits) {
            // An answer to an older question comes too late.
            if (!self || generation != self->m_generation)
                return;
            self->m_hits.insert(self->m_hits.end(), hits.begin(), hits.end());
            self->showHits();
        });
    }
    showHits();
}

void SearchBox::showHits()
{
    m_menu->clear();
    for (const SearchHit &hit : m_hits)
        m_menu->addItem({.id = hit.address, .text = hit.text, .description = hit.description, .icon = hit.icon});
    if (m_hits.empty())
        m_menu->addItem({.id = {}, .text = tr("No matches"), .icon = QStringLiteral("search"), .enabled = false});
    m_menu->setMinimumWidth(width() + 24);
    m_menu->openAt(this);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && m_menu->isVisible()) {
        m_menu->focusFirst();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_menu->isVisible()) {
        m_menu->triggerFirst();
    } else if (event->key() == Qt::Key_Escape) {
        m_menu->closePopover();
        clear();
        clearFocus();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::retranslate()
{
    setPlaceholderText(tr("Search  [Alt+S]"));
    setAccessibleName(tr("Search services, pages and buckets"));
    m_menu->setAccessibleName(tr("Search results"));
}

void SearchBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

} // namespace nephoscope::gui
