#include "gui/describe/ConsoleDescription.h"

#include "gui/describe/CreatePage.h"
#include "gui/describe/CreateWizard.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/ListPage.h"
#include "gui/describe/SettingPage.h"

#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <algorithm>

namespace nephoscope::gui {

namespace {

constexpr std::size_t handful = 8; ///< hits of one resource in the search

/// Loads a list once, whole, and tells; goes away afterwards.
void loadWhole(const Resource &resource, EngineHost &engine, QObject *receiver, std::function<void(ItemSource &)> done)
{
    ItemSource *source = resource.makeSource(resource, engine, receiver);
    const auto look = [source, done = std::move(done)] {
        if (source->state() == TableSource::State::Loading)
            return;
        if (source->state() == TableSource::State::Ready && source->canFetchMore()) {
            source->fetchMore();
            return;
        }
        source->disconnect(source);
        source->deleteLater();
        done(*source);
    };
    QObject::connect(source, &TableSource::stateChanged, source, look);
}

Params paramsOf(const QStringList &pattern, const QStringList &path, const QString &query)
{
    QHash<QString, QString> values;
    const QUrlQuery asked(query);
    for (const auto &[name, value] : asked.queryItems(QUrl::FullyDecoded))
        values.insert(name, value);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i].startsWith(u'{'))
            values.insert(pattern[i].mid(1, pattern[i].size() - 2), QUrl::fromPercentEncoding(path[i].toUtf8()));
    }
    values.insert(QStringLiteral("?"), query);
    return Params(std::move(values));
}

bool fits(const QStringList &pattern, const QStringList &path)
{
    return pattern.size() == path.size() && std::equal(pattern.begin(), pattern.end(), path.begin(), [](const QString &want, const QString &is) {
        return want.startsWith(u'{') || want == is;
    });
}

/// The list, which shows details of its rows beside itself where the resource has any.
Resource listed(const DescribeFor &describe, const Params &where)
{
    Resource resource = describe(where);
    if (resource.detailsOf)
        return resource;
    const auto detailsOf = [describe, where](const QString &id) {
        Params one = where;
        one.set("id", id);
        return describe(one).details;
    };
    if (const auto any = detailsOf(QStringLiteral("-")); any && any->load) {
        resource.detailsOf = [detailsOf, idOf = resource.idOf](const void *item) { return detailsOf(idOf(item)); };
    }
    return resource;
}

Page *detailsPage(Navigator &navigator, const DescribeFor &describe, const Params &where)
{
    const QString tab = where["tab"];
    const Resource resource = describe(where);
    if (!resource.details)
        return nullptr;
    const auto &tabs = resource.details->tabs;
    if (!tab.isEmpty() && std::none_of(tabs.begin(), tabs.end(), [&](const DetailTab &each) { return each.id == tab; }))
        return nullptr;
    return new DetailsPage(navigator, [describe, where] { return describe(where); }, tab);
}

} // namespace

ConsoleDescription::ConsoleDescription(ServiceConsole console) : m_console(std::move(console)) {}

void ConsoleDescription::page(const QString &pattern, MakePage make)
{
    m_routes.push_back({pattern.split(u'/', Qt::SkipEmptyParts), std::move(make)});
}

void ConsoleDescription::resource(const QString &path, DescribeFor describe)
{
    const MakePage list = [describe](Navigator &navigator, const Params &where) -> Page * {
        return new ListPage(navigator, [describe, where] { return listed(describe, where); }, where["filter"]);
    };
    if (m_resources.empty())
        page({}, list);
    page(path, list);
    page(path % QStringLiteral("/create"), [describe](Navigator &navigator, const Params &where) -> Page * {
        const auto create = where["?"].isEmpty() ? describe(where).create : nullptr;
        if (!create)
            return nullptr;
        const Describe again = [describe, where] { return describe(where); };
        return create->steps.empty() ? static_cast<Page *>(new CreatePage(navigator, again)) : new CreateWizard(navigator, again);
    });
    const MakePage details = [describe](Navigator &navigator, const Params &where) { return detailsPage(navigator, describe, where); };
    page(path % QStringLiteral("/{id}"), details);
    page(path % QStringLiteral("/{id}/{tab}"), details);
    page(path % QStringLiteral("/{id}/{tab}/{setting}/edit"), [describe](Navigator &navigator, const Params &where) -> Page * {
        if (!SettingPage::find(describe(where), where["tab"], where["setting"]))
            return nullptr;
        return new SettingPage(navigator, [describe, where] { return describe(where); }, where["tab"], where["setting"]);
    });
    m_resources.push_back(std::move(describe));
}

void ConsoleDescription::count(const DescribeFor &describe, EngineHost &engine, QObject *receiver, std::function<void(std::optional<qint64>)> done)
{
    loadWhole(describe(Params()), engine, receiver, [done = std::move(done)](ItemSource &source) {
        done(source.state() == TableSource::State::Ready ? std::optional<qint64>(source.rowCount()) : std::nullopt);
    });
}

ServiceConsole ConsoleDescription::build() &&
{
    m_console.makePage = [routes = std::move(m_routes)](const QStringList &path, const QString &query, Navigator &navigator) -> Page * {
        for (const Route &route : routes) {
            if (!fits(route.pattern, path))
                continue;
            Params where = paramsOf(route.pattern, path, query);
            if (where["region"].isEmpty())
                where.set("region", navigator.engine().region());
            if (Page *page = route.make(navigator, where))
                return page;
        }
        return nullptr;
    };
    m_console.search = [resources = std::move(m_resources)](const QString &query, Navigator &navigator, auto done) {
        const auto left = std::make_shared<std::size_t>(resources.size());
        const auto hits = std::make_shared<std::vector<SearchHit>>();
        for (const DescribeFor &describe : resources) {
            const Resource resource = describe(Params());
            loadWhole(resource, navigator.engine(), &navigator.engine(), [=](ItemSource &source) {
                std::size_t found = 0;
                for (int row = 0; row < source.rowCount() && found < handful; ++row) {
                    const Item item = source.item(row);
                    const QString name = resource.nameOf(item.get());
                    if (!name.contains(query, Qt::CaseInsensitive))
                        continue;
                    SearchHit hit;
                    hit.text = name;
                    hit.description = resource.kind;
                    hit.icon = resource.icon;
                    hit.address = resource.addressOf ? resource.addressOf(item.get()) : resource.address;
                    hits->push_back(std::move(hit));
                    ++found;
                }
                if (--*left == 0)
                    done(std::move(*hits));
            });
        }
    };
    return std::move(m_console);
}

} // namespace nephoscope::gui
