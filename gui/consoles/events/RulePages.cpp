#include "gui/consoles/events/Rules.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/MissingNotice.h"
#include "gui/describe/SettingPage.h"

// Pages beside the lists: a new rule of one bus, the targets of a rule.
namespace nephoscope::gui::events {

void addRulePages(ConsoleDescription &description)
{
    description.page(QStringLiteral("create-rule/{bus}"), [](Navigator &navigator, const Params &where) -> Page * {
        return new CreatePage(navigator, [bus = where["bus"]] {
            Resource place(rulesOf(bus));
            place.path = pathTo(bus);
            place.create = std::make_shared<FormDescription>(ruleForm(bus));
            place.details = subject(buses, bus);
            return place;
        });
    });
    description.page(QStringLiteral("targets/{rule}"), [](Navigator &navigator, const Params &where) -> Page * {
        const QString rule = where["rule"];
        const auto place = [rule] {
            Resource page(targets(rule));
            page.path = pathToRule(rule);
            return page;
        };
        if (const QString id = where["id"]; !id.isEmpty())
            return new SettingPage(navigator, [rule, id, place] {
                Resource page = place();
                page.details = subject(rules, rule);
                Details &details = *page.details;
                details.title = ruleNameOf(rule);
                details.path = pathToRule(rule);
                details.tabAddress = [rule](const QString &) { return ruleAddress(rule); };
                details.tabs = {settingTab({}, {}, targetSetting(rule, id))};
                return page;
            }, {}, QStringLiteral("target"));
        return new CreatePage(navigator, [rule, place] {
            Resource page = place();
            page.create = std::make_shared<FormDescription>(targetForm(rule, nullptr));
            page.details = subject(rules, rule);
            return page;
        });
    });
}

} // namespace nephoscope::gui::events
