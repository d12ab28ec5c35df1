#include "gui/consoles/s3/BucketRules.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/RuleSet.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct TransitionSize
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::TransitionSize)
};

const auto all = QStringLiteral("all_storage_classes_128K");
const auto byClass = QStringLiteral("varies_by_storage_class");

QString sizeOf(const LifecycleSet &set) { return set.minimumSize ? toQt(set.minimumSize->value) : all; }

QString textOf(const QString &size)
{
    return size == byClass ? TransitionSize::tr("Varies by storage class") : TransitionSize::tr("128 KB for all storage classes");
}

void choose(LifecycleSet &set, const FormValues &values) { set.minimumSize.emplace(toStd(values[QStringLiteral("minimumSize")])); }

FormDescription sizeForm(const QString &bucket, const LifecycleSet &now)
{
    FieldDescription field{.id = QStringLiteral("minimumSize"), .label = TransitionSize::tr("Smallest object that rules move"), .kind = FieldDescription::Kind::Radio};
    field.description = TransitionSize::tr("A rule with a size of its own goes by that.");
    field.options = {{all, textOf(all), TransitionSize::tr("What is smaller stays, whichever class it would move to.")},
                     {byClass, textOf(byClass), TransitionSize::tr("Glacier Flexible Retrieval and Glacier Deep Archive take objects of any size, the others from 128 KB.")}};
    field.initial = sizeOf(now);
    FormDescription form;
    form.sections = {{.title = TransitionSize::tr("Transitions"), .fields = {field}}};
    // The rules go along: as they are by then, not as they were when the page was opened.
    form.submit = [bucket](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        changeRules<LifecycleSet>(context.engine(), receiver, bucket, [values](LifecycleSet &set) -> Expected<void> {
            choose(set, values);
            return {};
        }, std::move(end));
    };
    form.calls = [bucket, now](EngineHost &engine, const FormValues &values) {
        LifecycleSet set = now;
        choose(set, values);
        return std::vector{PlannedCall::of<LifecycleSet::Put>(set.put(bucket), engine.caller().region.value)};
    };
    return form;
}

} // namespace

Setting transitionSize(const QString &bucket)
{
    SettingType<LifecycleSet> setting(QStringLiteral("transition-size"), TransitionSize::tr("Default minimum object size for transitions"),
                                      TransitionSize::tr("default minimum object size for transitions"));
    setting.description = TransitionSize::tr("Moving many small objects costs more than it saves.");
    setting.loadWith([bucket](EngineHost &engine, QObject *receiver, SettingType<LifecycleSet>::Loaded done) {
        readRules<LifecycleSet>(engine, receiver, bucket, [done](Expected<LifecycleSet> set) {
            if (!set)
                return done(fail(set.error()));
            done(std::make_shared<const LifecycleSet>(std::move(*set)));
        });
    });
    setting.shows([](const LifecycleSet &set) {
        return std::vector<Fact>{{TransitionSize::tr("Smallest object that rules move"), set.rules.empty() ? QString() : textOf(sizeOf(set))}};
    });
    setting.notes([](const LifecycleSet &set) {
        return set.rules.empty() ? TransitionSize::tr("It belongs to the lifecycle rules of the bucket: create one first.") : QString();
    });
    setting.editBy([bucket](const LifecycleSet &set) { return sizeForm(bucket, set); }, [](const LifecycleSet &set) { return !set.rules.empty(); });
    setting.help = help::lifecycle();
    return setting;
}

} // namespace nephoscope::gui::s3
