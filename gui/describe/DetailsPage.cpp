#include "gui/describe/DetailsPage.h"

#include "gui/bridge/Text.h"
#include "gui/describe/MissingNotice.h"
#include "gui/describe/Removing.h"
#include "gui/describe/ResourceView.h"
#include "gui/describe/SettingCard.h"
#include "gui/kit/Alert.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/DetailsView.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {

namespace {

constexpr int lowHeight = 520; // logical pixels

} // namespace

DetailsPage::DetailsPage(Navigator &navigator, Describe describe, const QString &tab, QWidget *parent)
    : Page(navigator, parent), m_describe(std::move(describe)), m_resource(m_describe()), m_area(new ContentArea(this)), m_view(new DetailsView(0)),
      m_alert(new Alert(Alert::Type::Error))
{
    m_tab = firstTab();
    for (std::size_t i = m_tab; i < details().tabs.size(); ++i) {
        if (details().tabs[i].id == tab)
            m_tab = i;
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_area);
    m_area->column()->addWidget(m_view, hasTabs() ? 1 : 0);
    m_alert->setObjectName(QStringLiteral("detailsError"));
    m_alert->hide();
    m_view->addNotice(m_alert);
    for (std::size_t i = 0; firstTab() > 0 && i < details().tabs.front().facts.size(); ++i)
        m_view->addSummary(addCard(0, i));
    if (firstTab() > 0 && details().tabs.front().make)
        m_view->addSummary(details().tabs.front().make(navigator));
    if (hasTabs()) {
        m_view->setTabsLead(shownTab().id);
        for (std::size_t i = firstTab(); i < details().tabs.size(); ++i) {
            m_view->addTab(details().tabs[i].id, [this, i] { return details().tabs[i].title; }, [this] {
                auto *place = new QWidget();
                auto *inside = new QVBoxLayout(place);
                followDensity(inside, [](const Theme &theme) { return Spacing{theme.space("l"), {0, theme.space("s"), 0, 0}}; });
                buildTab(inside);
                return place;
            });
        }
        connect(m_view, &DetailsView::tabRequested, this, [this](const QString &id) {
            if (details().tabAddress)
                this->navigator().go(details().tabAddress(id));
        });
    } else {
        buildTab(m_area->column());
    }
    measure();
    // After the scrolling area's own.
    connect(&Theme::instance(), &Theme::changed, this, &DetailsPage::measure);
    const std::vector<Action> offered = actions();
    if (!offered.empty())
        m_bar = new ActionBar(m_view->header(), offered, [this](const QString &id, QWidget *anchor) { perform(id, anchor); }, this);

    connect(&navigator.engine(), &EngineHost::ready, this, &DetailsPage::refresh);
    connect(&navigator.engine(), &EngineHost::changed, this, [this](const QList<Change> &changes) {
        if (details().touches && std::any_of(changes.begin(), changes.end(), details().touches))
            refresh();
    });
    retranslate();
    followLists();
    m_settled = !loads();
    refresh();
}

FactsCard *DetailsPage::addCard(std::size_t tab, std::size_t at)
{
    auto *card = new FactsCard(details().tabs[tab].facts[at].columns);
    card->hide();
    connect(card, &FactsCard::linkActivated, this, [this](const QString &address) { navigator().go(address); });
    connect(card, &FactsCard::linkActivatedApart, this, [this](const QString &address) { navigator().openWindow(address); });
    connect(card, &FactsCard::helpRequested, this, [this](const HelpTopic &topic) { navigator().showHelp(topic); });
    m_cards.emplace_back(card, [this, tab, at]() -> const Facts & { return details().tabs[tab].facts[at]; });
    return card;
}

void DetailsPage::buildTab(QVBoxLayout *column)
{
    const DetailTab &tab = shownTab();
    for (std::size_t i = 0; i < tab.facts.size(); ++i)
        column->addWidget(addCard(m_tab, i));
    m_panel = tab.make ? tab.make(navigator()) : nullptr;
    const bool fills = tab.fills && m_panel;
    if (m_panel && !tab.panelLast)
        column->addWidget(m_panel, fills ? 1 : 0);
    for (const Setting &setting : tab.settings) {
        m_settings.push_back(new SettingCard(navigator(), setting, details().addressOfEdit(tab.id, setting.id)));
        column->addWidget(m_settings.back());
    }
    if (m_panel && tab.panelLast)
        column->addWidget(m_panel, fills ? 1 : 0);
    if (!fills)
        column->addStretch(1);
}

void DetailsPage::measure()
{
    // A list reaches as far down as on its own page.
    if (shownTab().fills && m_panel)
        m_area->widget()->layout()->setContentsMargins(Theme::instance().size("page-margin"), Theme::instance().space("m"),
                                                       Theme::instance().size("page-margin"), Theme::instance().size("page-margin"));
}

std::vector<Action> DetailsPage::actions() const
{
    std::vector<Action> all = details().actions;
    if (m_resource.removal && details().load && !details().addressAfterDelete.isEmpty()) {
        for (Action &action : m_resource.allActions()) {
            if (action.id != m_resource.removal->id)
                continue;
            action.run = [resource = m_resource](const ActionContext &context, const Selection &chosen) {
                const QString after = resource.details->addressAfterDelete;
                askToRemove(context, resource, chosen, [context, after] { context.navigator().go(after); });
            };
            all.push_back(std::move(action));
        }
    }
    return all;
}

bool DetailsPage::loads() const
{
    if (!details().load)
        return false;
    const std::vector<Action> offered = actions();
    return !shownTab().facts.empty() || firstTab() > 0
        || details().status || std::any_of(details().tabs.begin(), details().tabs.end(), [](const DetailTab &tab) { return bool(tab.wanted); })
        || std::any_of(offered.begin(), offered.end(), [](const Action &action) { return action.needs != Action::Needs::Nothing; });
}

std::optional<HelpTopic> DetailsPage::help() const
{
    if (shownTab().help)
        return shownTab().help;
    return details().help ? details().help : m_resource.help;
}

void DetailsPage::perform(const QString &id, QWidget *anchor)
{
    const Action *action = m_bar ? m_bar->find(id) : nullptr;
    const Selection chosen = m_item ? Selection{m_item} : Selection();
    if (!action || !action->run || !m_bar->allows(*action, chosen))
        return;
    const auto run = action->run;
    run(ActionContext(navigator(), this, anchor), chosen);
}

void DetailsPage::refresh()
{
    if (m_panel)
        m_panel->refresh();
    for (SettingCard *card : m_settings)
        card->refresh();
    if (loads() && navigator().engine().isReady())
        load();
}

// A list of something says that it is missing before the thing itself was asked for.
void DetailsPage::followLists()
{
    if (!m_panel || loads() || !details().load)
        return;
    QList<ResourceView *> lists = m_panel->findChildren<ResourceView *>();
    if (auto *only = qobject_cast<ResourceView *>(m_panel))
        lists.append(only);
    for (ResourceView *list : std::as_const(lists)) {
        ItemSource *source = &list->source();
        connect(source, &TableSource::stateChanged, this, [this, source] {
            const bool missing = source->state() == TableSource::State::Failed && MissingNotice::tells(source->error());
            if (!missing && (source->state() != TableSource::State::Ready || m_alert->isHidden()))
                return;
            m_settled = false;
            load();
        });
    }
}

void DetailsPage::load()
{
    details().load(navigator().engine(), this, [this](Expected<Item> found) {
        m_settled = true;
        m_item = found ? *found : Item();
        m_alert->setVisible(!found);
        // What is not there has no settings: one error says it.
        for (SettingCard *card : m_settings)
            card->setVisible(found.has_value());
        const bool parts = found || shownTab().outlives || ItemSource::isDenial(found.error());
        if (m_panel)
            m_panel->setVisible(parts);
        if (hasTabs())
            m_view->setTabsShown(parts);
        if (!found)
            m_alert->setText(errorText(found.error()));
        fill();
        showHeader();
    });
}

bool DetailsPage::isSettled() const
{
    return m_settled && (!m_panel || m_panel->isSettled())
        && std::all_of(m_settings.begin(), m_settings.end(), [](const SettingCard *card) { return card->isSettled(); });
}

void DetailsPage::fill()
{
    for (const auto &[card, facts] : m_cards) {
        std::vector<Pair> pairs = m_item ? facts().pairs(m_item.get()) : std::vector<Pair>();
        card->setVisible(!pairs.empty());
        card->setFacts(std::move(pairs));
    }
    if (m_bar)
        m_bar->update(m_item ? Selection{m_item} : Selection());
    const Cell status = m_item && details().status ? details().status(m_item.get()) : Cell();
    m_view->setStatus(status.status.value_or(StatusIndicator::Status::Info), status.text);
    for (std::size_t i = firstTab(); m_item && i < details().tabs.size(); ++i) {
        // The tab that was asked for stays, and says itself why it has nothing to show.
        const DetailTab &each = details().tabs[i];
        if (hasTabs() && each.wanted && i != m_tab)
            m_view->setTabVisible(each.id, each.wanted(m_item.get()));
    }
}

void DetailsPage::retranslate()
{
    m_view->setTitle(details().title);
    m_alert->setTitle(details().failed);
    for (const auto &[card, facts] : m_cards) {
        card->setTitle(facts().title);
        card->header().setDescription(facts().description);
    }
    fill();
}

void DetailsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_resource = m_describe();
        if (m_bar)
            m_bar->retranslate(actions());
        for (std::size_t i = 0; i < m_settings.size(); ++i)
            m_settings[i]->describe(shownTab().settings[i]);
        retranslate();
        // Its reason may be the console's own words, in the language of then.
        if (!m_alert->isHidden())
            refresh();
    }
    Page::changeEvent(event);
}

void DetailsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    showHeader();
}

void DetailsPage::showHeader()
{
    // On a low window the rows of a list need the place, and the breadcrumbs show the same name. Without it on one tab it
    // is on none: the tabs keep their place. What can be done with the resource, and its status, stay, and so does the name
    // of what is not there.
    const bool lists = std::any_of(details().tabs.begin(), details().tabs.end(), [](const DetailTab &tab) { return tab.fills; });
    if (hasTabs() && lists && !m_bar && !details().status)
        m_view->header().setVisible(height() >= lowHeight || !m_alert->isHidden());
}

std::vector<Command> DetailsPage::commands()
{
    std::vector<Command> commands = m_panel ? m_panel->commands() : std::vector<Command>();
    for (Command &command : commands) {
        // Without the resource its parts are hidden, and do nothing.
        command.enabled = [panel = QPointer<Panel>(m_panel), can = command.enabled] { return panel && !panel->isHidden() && (!can || can()); };
    }
    for (SettingCard *card : m_settings) {
        const std::vector<Command> of = card->commands();
        commands.insert(commands.end(), of.begin(), of.end());
    }
    // A key that a part of the page has taken is that part's; lists that share one hear it themselves.
    std::vector<Command> parts = commands;
    for (ResourceView *list : m_panel ? m_panel->findChildren<ResourceView *>() : QList<ResourceView *>()) {
        const std::vector<Command> of = list->commands();
        parts.insert(parts.end(), of.begin(), of.end());
    }
    const auto taken = [&parts](const QKeySequence &keys) {
        return std::any_of(parts.begin(), parts.end(), [&keys](const Command &each) { return each.keys == keys; });
    };
    for (const Action &action : m_bar ? m_bar->actions() : std::vector<Action>()) {
        Command command;
        command.id = m_resource.service % u'.' % m_resource.id % u'.' % action.id;
        command.text = action.text;
        command.group = details().title;
        command.keys = taken(action.keys) ? QKeySequence() : action.keys;
        command.icon = action.icon;
        command.run = [page = QPointer<DetailsPage>(this), id = action.id] {
            if (page)
                page->perform(id, nullptr);
        };
        command.enabled = [page = QPointer<DetailsPage>(this), needs = action.needs] {
            return page && (page->m_item || needs == Action::Needs::Nothing);
        };
        commands.push_back(std::move(command));
    }
    return commands;
}

void DetailsPage::keyPressEvent(QKeyEvent *event)
{
    const QKeySequence pressed(event->keyCombination());
    for (const Action &action : m_bar ? m_bar->actions() : std::vector<Action>()) {
        if (!action.keys.isEmpty() && action.keys.matches(pressed) == QKeySequence::ExactMatch) {
            perform(action.id, nullptr);
            return;
        }
    }
    Page::keyPressEvent(event);
}

} // namespace nephoscope::gui
