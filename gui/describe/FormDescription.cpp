#include "gui/describe/FormDescription.h"

namespace nephoscope::gui {

void sendInOrder(EngineHost &engine, QObject *receiver, std::shared_ptr<const FormCalls> calls, std::size_t first,
                 std::function<void(std::size_t sent, std::optional<Error> error)> end)
{
    if (first == calls->size()) {
        end(first, std::nullopt);
        return;
    }
    (*calls)[first].send(engine, receiver, [&engine, receiver, calls, first, end](std::optional<Error> error) {
        if (error)
            end(first, std::move(error));
        else
            sendInOrder(engine, receiver, calls, first + 1, end);
    });
}

std::vector<PlannedCall> plannedOf(const FormCalls &calls)
{
    std::vector<PlannedCall> planned;
    for (const FormCall &call : calls)
        planned.push_back(call.planned);
    return planned;
}

void FormDescription::sends(std::function<FormCalls(EngineHost &, const FormValues &)> plan)
{
    calls = [plan](EngineHost &engine, const FormValues &values) { return plannedOf(plan(engine, values)); };
    submit = [plan](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        sendInOrder(context.engine(), receiver, std::make_shared<const FormCalls>(plan(context.engine(), values)), 0,
                    [end](std::size_t, std::optional<Error> error) { end(std::move(error)); });
    };
}

} // namespace nephoscope::gui
