#pragma once

#include "gui/describe/ActionBar.h"
#include "gui/describe/Panel.h"
#include "gui/describe/Resource.h"
#include "gui/shell/Page.h"

class QVBoxLayout;

namespace nephoscope::gui {

class Alert;
class ContentArea;
class DetailsView;
class FactsCard;
class SettingCard;

/// The page of one described resource: heading with actions, tabs of key-value cards and parts of their own, all of it
/// scrolling together. A tab is an address: it has its place in the history. Before several tabs, a first one without a
/// title is none: its cards are the summary, which stands above all others.
class DetailsPage : public Page
{
    Q_OBJECT
public:
    /// The description has `details`; `tab` is the id of one of its tabs or empty for the first.
    DetailsPage(Navigator &navigator, Describe describe, const QString &tab = {}, QWidget *parent = nullptr);

    QString title() const override { return details().title; }
    std::vector<Breadcrumb> breadcrumbs() const override { return details().path; }
    QString service() const override { return m_resource.service; }
    void refresh() override;
    bool isSettled() const override;
    std::optional<HelpTopic> help() const override;
    std::vector<Command> commands() override;
    bool hasUnsavedChanges() const override { return m_panel && m_panel->hasUnsavedChanges(); }

    /// Null until it is known, and after an error.
    const Item &item() const { return m_item; }
    /// The own part of the shown tab; null when it has none.
    Panel *panel() { return m_panel; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Details &details() const { return *m_resource.details; }
    const DetailTab &shownTab() const { return details().tabs[m_tab]; }
    std::vector<Action> actions() const;
    /// Whether anything on this tab shows or needs the resource itself.
    bool loads() const;
    bool hasTabs() const { return details().tabs.size() > 1; }
    /// 1 where the first one is the summary.
    std::size_t firstTab() const { return hasTabs() && details().tabs.front().title.isEmpty() ? 1 : 0; }
    /// A card of facts of that tab.
    FactsCard *addCard(std::size_t tab, std::size_t at);
    void buildTab(QVBoxLayout *column);
    void perform(const QString &action, QWidget *anchor);
    void retranslate();
    void measure();
    void fill();
    void load();
    void followLists();
    void showHeader();

    Describe m_describe;
    Resource m_resource;
    std::size_t m_tab = 0;
    Item m_item;
    bool m_settled = false;
    ContentArea *m_area;
    DetailsView *m_view;
    ActionBar *m_bar = nullptr;
    Alert *m_alert;
    Panel *m_panel = nullptr;
    std::vector<std::pair<FactsCard *, std::function<const Facts &()>>> m_cards; ///< with what each shows now
    std::vector<SettingCard *> m_settings; ///< of the shown tab
};

} // namespace nephoscope::gui
