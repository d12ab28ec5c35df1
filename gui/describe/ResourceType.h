#pragma once

#include "gui/describe/Cells.h"
#include "gui/describe/ListSource.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui {

template <class T>
using Chosen = std::vector<std::shared_ptr<const T>>;

/// Describes a resource by its C++ type, usually a structure of the API: what it is called, how it is listed, what its
/// columns are, what can be done with it. The pages do the rest. CONTRIBUTING.md shows one.
template <class T>
class ResourceType : public Resource
{
public:
    ResourceType(const QString &serviceId, const QString &typeId)
    {
        service = serviceId;
        id = typeId;
    }

    /// Which of its texts names it: to the console, to the user, and where its page is.
    template <class F>
    void identity(F of) { nameOf = idOf = lift(std::move(of)); }
    template <class F>
    void pageAt(F of) { addressOf = lift(std::move(of)); }

    /// Listed by an operation whose output has all of them. `fill` completes the input (the parent's name …).
    template <class Operation>
    void listBy(std::optional<std::vector<T>> Operation::Output::*items, std::function<void(typename Operation::Input &)> fill = {})
    {
        listPaged<Operation>(items, std::move(fill), [](auto &, const std::string &) {}, [](const auto &) { return std::string(); });
    }
    /// Listed a page at a time: the members of input and output that carry the token.
    template <class Operation>
    void listBy(std::optional<std::vector<T>> Operation::Output::*items, std::optional<std::string> Operation::Input::*given,
                std::optional<std::string> Operation::Output::*next, std::function<void(typename Operation::Input &)> fill = {})
    {
        listPaged<Operation>(items, std::move(fill), [given](auto &input, const std::string &token) { input.*given = token; },
                             [next](const auto &output) { return (output.*next).value_or(""); });
    }
    /// Listed by whatever asks and answers with pages.
    void listWith(Fetch fetch)
    {
        makeSource = [fetch = std::move(fetch)](const Resource &self, EngineHost &engine, QObject *parent) -> ItemSource * {
            auto *source = new ListSource(engine, fetch, self.idOf, parent);
            source->refreshOn(self.touches);
            return source;
        };
    }
    static ItemPage pageOf(std::optional<std::vector<T>> values)
    {
        ItemPage page;
        if (values) {
            page.items.reserve(values->size());
            for (T &value : *values)
                page.items.push_back(std::make_shared<const T>(std::move(value)));
        }
        return page;
    }
    /// The change feed's service and type; with `parent` only changes within it.
    void refreshOn(std::string serviceName, std::string type, std::string parent = {})
    {
        touches = [=](const Change &change) {
            return change.service == serviceName && change.type == type && (parent.empty() || change.parent == parent);
        };
    }

    /// `value` is a member, or a function of the item: text, number, time, optional of these, or a whole Cell. Members
    /// sort and filter by value, cells by their text. `filterBy` says what filters compare where that is another thing than
    /// what is shown, such as the code of a Region.
    template <class F, class G>
    void column(ColumnSpec spec, F value, G filterBy)
    {
        spec.value = [filterBy](const void *item) { return toVariant(std::invoke(filterBy, *static_cast<const T *>(item))); };
        column(std::move(spec), std::move(value));
    }
    template <class F>
    void column(ColumnSpec spec, F value)
    {
        const bool link = spec.link;
        const bool code = spec.code;
        spec.cell = [value, link, code, icon = spec.icon](const void *item) {
            Cell cell = toCell(std::invoke(value, *static_cast<const T *>(item)));
            cell.link = cell.link || link;
            cell.code = cell.code || code;
            if (cell.icon.isEmpty())
                cell.icon = icon;
            return cell;
        };
        using Value = std::remove_cvref_t<std::invoke_result_t<F, const T &>>;
        if (!spec.value)
            spec.value = [value](const void *item) { return toVariant(std::invoke(value, *static_cast<const T *>(item))); };
        if (spec.filter == ColumnSpec::Filter::Auto)
            spec.filter = filterOf<Value>();
        if constexpr (requires(const Value &v) { compareValues(v, v); }) {
            spec.compare = [value](const void *left, const void *right) {
                return compareValues(std::invoke(value, *static_cast<const T *>(left)), std::invoke(value, *static_cast<const T *>(right)));
            };
        }
        columns.push_back(std::move(spec));
    }

    void always(Action action, std::function<void(const ActionContext &)> run)
    {
        action.needs = Action::Needs::Nothing;
        action.run = [run = std::move(run)](const ActionContext &context, const Selection &) { run(context); };
        actions.push_back(std::move(action));
    }
    void forOne(Action action, std::function<void(const ActionContext &, const T &)> run, std::function<bool(const T &)> enabled = {})
    {
        action.needs = Action::Needs::One;
        action.run = [run = std::move(run)](const ActionContext &context, const Selection &chosen) {
            run(context, *static_cast<const T *>(chosen.front().get()));
        };
        if (enabled)
            action.enabled = [enabled](const Selection &chosen) { return enabled(*static_cast<const T *>(chosen.front().get())); };
        actions.push_back(std::move(action));
    }
    void forMany(Action action, std::function<void(const ActionContext &, const Chosen<T> &)> run)
    {
        action.needs = Action::Needs::Some;
        action.run = [run = std::move(run)](const ActionContext &context, const Selection &chosen) { run(context, typed(chosen)); };
        actions.push_back(std::move(action));
    }
    static Chosen<T> typed(const Selection &chosen)
    {
        Chosen<T> out;
        out.reserve(chosen.size());
        for (const Item &item : chosen)
            out.push_back(std::static_pointer_cast<const T>(item));
        return out;
    }

    /// Deleted by an operation; `inputOf` says of which input.
    template <class Operation>
    void removeBy(Removal how, std::function<typename Operation::Input(const T &)> inputOf)
    {
        how.run = [inputOf](EngineHost &engine, const void *item, QObject *receiver, ActionContext::Ending end) {
            ask<Operation>(engine, receiver, inputOf(*static_cast<const T *>(item)),
                           [end](auto reply) { end(reply ? std::nullopt : std::optional<Error>(reply.error())); });
        };
        how.call = [inputOf](EngineHost &engine, const void *item) {
            return PlannedCall::of<Operation>(inputOf(*static_cast<const T *>(item)), engine.caller().region.value);
        };
        removal = std::move(how);
    }

    /// Made by a form on its own page, `ADDRESS/create`.
    template <class Operation>
    void createBy(FormType<Operation> form) { create = std::make_shared<FormDescription>(std::move(form)); }

    /// A card of a details tab.
    static Facts facts(QString title, int columns, std::function<std::vector<Pair>(const T &)> pairs, QString description = {})
    {
        Facts facts{std::move(title), std::move(description), columns, {}};
        facts.pairs = [pairs = std::move(pairs)](const void *item) { return pairs(*static_cast<const T *>(item)); };
        return facts;
    }
    using Loaded = std::function<void(Expected<std::shared_ptr<const T>>)>;
    static auto loadWith(std::function<void(EngineHost &, QObject *receiver, Loaded)> load)
    {
        return [load = std::move(load)](EngineHost &engine, QObject *receiver, std::function<void(Expected<Item>)> done) {
            load(engine, receiver, [done](Expected<std::shared_ptr<const T>> found) {
                if (found)
                    done(Item(*found));
                else
                    done(fail(found.error()));
            });
        };
    }

private:
    template <class Value>
    static constexpr ColumnSpec::Filter filterOf()
    {
        using Filter = ColumnSpec::Filter;
        const auto is = [](auto like) { return std::same_as<Value, decltype(like)> || std::same_as<Value, std::optional<decltype(like)>>; };
        if (is(Timestamp{}))
            return Filter::Date;
        return is(std::int32_t{}) || is(std::int64_t{}) || is(qint64{}) || is(std::uint64_t{}) ? Filter::Number : Filter::Text;
    }
    template <class F>
    static std::function<QString(const void *)> lift(F of)
    {
        return [of](const void *item) { return toCell(std::invoke(of, *static_cast<const T *>(item))).text; };
    }
    template <class Operation>
    void listPaged(std::optional<std::vector<T>> Operation::Output::*items, std::function<void(typename Operation::Input &)> fill,
                   std::function<void(typename Operation::Input &, const std::string &)> put,
                   std::function<std::string(const typename Operation::Output &)> take)
    {
        listWith([=](EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done) {
            typename Operation::Input input;
            if (fill)
                fill(input);
            if (!token.empty())
                put(input, token);
            ask<Operation>(engine, receiver, std::move(input), [items, take, done](auto reply) {
                if (!reply) {
                    done(fail(reply.error()));
                    return;
                }
                ItemPage page = pageOf(std::move((*reply).*items));
                page.next = take(*reply);
                done(std::move(page));
            });
        });
    }
};

} // namespace nephoscope::gui
