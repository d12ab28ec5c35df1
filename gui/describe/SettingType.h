#pragma once

#include "gui/bridge/Text.h"
#include "gui/describe/ResourceType.h"

#include <concepts>

namespace nephoscope::gui {

/// Describes a setting by the C++ type of its value, usually the output of its Get:
///
///     SettingType<api::s3::GetBucketVersioning::Output> setting(QStringLiteral("versioning"), tr("Bucket Versioning"));
///     setting.loadBy<api::s3::GetBucketVersioning>(input);
///     setting.shows([](const auto &value) { return std::vector<Fact>{…}; });
///     setting.editBy([name](const auto &value) { FormType<api::s3::PutBucketVersioning> form; …; return form; });
template <class T>
class SettingType : public Setting
{
public:
    using Loaded = std::function<void(Expected<std::shared_ptr<const T>>)>;

    SettingType(const QString &settingId, const QString &name)
    {
        id = settingId;
        title = name;
    }

    /// Asked for by an operation. The codes in `unset` say that there is none: the value is then an empty one.
    template <class Get>
    void loadBy(typename Get::Input input, QStringList unset = {})
        requires std::same_as<T, typename Get::Output>
    {
        loadWith([input = std::move(input), unset = std::move(unset)](EngineHost &engine, QObject *receiver, Loaded done) {
            ask<Get>(engine, receiver, input, [unset, done](auto reply) {
                if (reply)
                    done(std::make_shared<const T>(std::move(*reply)));
                else if (unset.contains(toQt(reply.error().code)))
                    done(std::make_shared<const T>());
                else
                    done(fail(reply.error()));
            });
        });
    }
    /// By whatever asks, such as two operations one after the other.
    void loadWith(std::function<void(EngineHost &, QObject *receiver, Loaded)> with) { load = ResourceType<T>::loadWith(std::move(with)); }

    void shows(std::function<std::vector<Fact>(const T &)> of) { facts = lift(std::move(of)); }
    void showsCode(std::function<QString(const T &)> of) { code = lift(std::move(of)); }
    /// What to know before reading the facts, such as why it cannot be edited.
    void notes(std::function<QString(const T &)> of) { notice = lift(std::move(of)); }
    /// A FormType, or a FormDescription that sends several calls.
    void editBy(std::function<FormDescription(const T &)> of, std::function<bool(const T &)> can = {})
    {
        form = lift(std::move(of));
        if (can)
            canEdit = lift(std::move(can));
    }
    /// A button beside Edit.
    void action(Action action, std::function<void(const ActionContext &, const T &)> run, std::function<bool(const T &)> can = {})
    {
        action.needs = Action::Needs::One;
        action.run = [run = std::move(run)](const ActionContext &context, const Selection &chosen) {
            run(context, *static_cast<const T *>(chosen.front().get()));
        };
        if (can)
            action.enabled = [can](const Selection &chosen) { return can(*static_cast<const T *>(chosen.front().get())); };
        actions.push_back(std::move(action));
    }

private:
    template <class R>
    static std::function<R(const void *)> lift(std::function<R(const T &)> of)
    {
        return [of = std::move(of)](const void *value) { return of(*static_cast<const T *>(value)); };
    }
};

} // namespace nephoscope::gui
