#include "gui/shell/SearchBox.h"

#include "gui/kit/Popover.h"
#include "gui/shell/Fuzzy.h"
#include "gui/shell/PickList.h"
#include "gui/shell/Places.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int SmallestWidth = 420;
constexpr int Height = 480;
constexpr int Shadow = 24;

} // namespace

SearchBox::SearchBox(QWidget *parent) : QLineEdit(parent), m_results(new Popover(this)), m_list(new PickList)
{
    setObjectName(QStringLiteral("search"));
    addAction(icons::icon(QStringLiteral("search"), Token::TextInteractiveDefault, Context::TopNavigation), QLineEdit::LeadingPosition);
    setContext(*m_results, Context::Page);
    m_results->setObjectName(QStringLiteral("searchResults"));
    m_results->setTakesFocus(false);
    m_results->setPadding(0, 2);
    m_list->setObjectName(QStringLiteral("searchList"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_results->column()->addWidget(m_list);
    connect(this, &QLineEdit::textChanged, this, &SearchBox::ask); // a screen reader sets it whole
    connect(m_list, &PickList::picked, this, &SearchBox::pick);
    connect(m_list, &PickList::starred, this, [this](const QString &address) {
        Places::instance().toggleFavourite(address);
        showHits();
    });
    retranslate();
}

void SearchBox::ask()
{
    const QString query = text().trimmed();
    m_search.ask(this, query, [this] { showHits(); });
    if (query.isEmpty())
        m_results->closePopover();
    else
        showHits();
}

void SearchBox::showHits()
{
    using Kind = SearchHit::Kind;
    const std::pair<Kind, QString> groups[] = {
        {Kind::Service, tr("Services")}, {Kind::Action, tr("Actions")}, {Kind::Page, tr("Pages")}, {Kind::Resource, tr("Resources")}};
    std::vector<PickRow> rows;
    for (const auto &[kind, title] : groups) {
        bool first = true;
        for (const SearchHit &hit : m_search.hits()) {
            if (hit.kind != kind)
                continue;
            if (std::exchange(first, false))
                rows.push_back(PickRow::headed(title));
            PickRow row;
            row.id = hit.address;
            row.text = hit.text;
            row.description = hit.description;
            row.icon = hit.icon;
            if (const auto match = fuzzyMatch(text().trimmed(), hit.text))
                row.matched = match->positions;
            if (kind != Kind::Action)
                row.star = Places::instance().isFavourite(hit.address) ? PickRow::Star::On : PickRow::Star::Off;
            rows.push_back(std::move(row));
        }
    }
    m_list->setFound(std::move(rows));
    const int room = window()->height() - mapTo(window(), QPoint(0, height())).y() - 12;
    m_results->setFixedSize(std::min(std::max(width(), SmallestWidth), window()->width() - 16) + Shadow,
                            std::min({Height, m_list->fullHeight() + 4, room}) + Shadow);
    m_results->openAt(this);
}

void SearchBox::pick(const QString &id, Qt::KeyboardModifiers modifiers)
{
    m_search.forget();
    m_results->closePopover();
    clear();
    if (modifiers & Qt::ControlModifier)
        Q_EMIT windowRequested(id);
    else
        Q_EMIT chosen(id);
}

// The window's own Ctrl+D is for the page, not for the line of the list.
bool SearchBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_results->isVisible()) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier && m_results->isVisible()) {
        if (const QString id = m_list->currentId(); !id.isEmpty())
            Q_EMIT m_list->starred(id);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        m_results->closePopover();
        clear();
        clearFocus();
    } else if (!(m_results->isVisible() && m_list->handleKey(*event))) {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::retranslate()
{
    setPlaceholderText(tr("Search  [Alt+S]"));
    setAccessibleName(tr("Search services, pages and resources"));
    m_results->setAccessibleName(tr("Search results"));
    m_list->setAccessibleName(tr("Search results"));
}

void SearchBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

} // namespace nephoscope::gui
