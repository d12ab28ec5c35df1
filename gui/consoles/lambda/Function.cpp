#include "gui/consoles/lambda/Functions.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

namespace nephoscope::gui::lambda {

namespace {

struct FunctionText
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::Function)
};

} // namespace

QString functionsAddress() { return QStringLiteral("lambda/functions"); }
QString createFunctionAddress() { return QStringLiteral("lambda/functions/create"); }

QString functionAddress(const QString &name, const QString &tab)
{
    const QString page = QStringLiteral("lambda/functions/") % name;
    if (!tab.isEmpty())
        return QString(page % u'/' % tab);
    // `create` is the form: a function of that name is reached by an address with a query.
    return name == QLatin1String("create") ? QString(page % QStringLiteral("?function")) : page;
}

std::vector<Breadcrumb> pathTo(const QString &name)
{
    return {{QStringLiteral("AWS Lambda"), functionsAddress()}, {FunctionText::tr("Functions"), functionsAddress()}, {name, {}}};
}

QString nameOf(const Function &function) { return toQt(function.functionName.value_or("")); }

QString logGroupOf(const Function &function)
{
    const auto &logging = function.loggingConfig;
    return logging && logging->logGroup ? toQt(*logging->logGroup) : QString(QStringLiteral("/aws/lambda/") % nameOf(function));
}

// arn:aws:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER
QString functionNameIn(const QString &arn) { return arn.section(u':', 6, 6); }

std::string functionArn(EngineHost &engine, const QString &name)
{
    return "arn:aws:lambda:" + engine.caller().region.value + ':' + toStd(engine.accountId()) + ":function:" + toStd(name);
}

void loadFunction(EngineHost &engine, QObject *receiver, const QString &name, FunctionLoaded done)
{
    ask<model::GetFunctionConfiguration>(engine, receiver, inputFor<model::GetFunctionConfiguration>(name), [done = std::move(done)](auto reply) {
        if (reply)
            done(std::make_shared<const Function>(std::move(*reply)));
        else
            done(fail(reply.error()));
    });
}

std::function<bool(const Change &)> changesOf(const QString &function, std::string type)
{
    return [name = toStd(function), type = std::move(type)](const Change &change) {
        if (change.service != "lambda")
            return false;
        return (change.type == "function" && change.id == name) || (change.type == type && change.parent == name);
    };
}

std::optional<Timestamp> timeOf(const std::optional<std::string> &text)
{
    const QDateTime time = QDateTime::fromString(toQt(text.value_or("")), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()))) : std::nullopt;
}

Cell stateCell(const Function &function)
{
    using Status = StatusIndicator::Status;
    const std::string state = function.state ? function.state->value : std::string();
    const bool updating = function.lastUpdateStatus && function.lastUpdateStatus->value == "InProgress";
    Cell cell;
    if (state == "Pending") {
        cell.text = FunctionText::tr("Pending");
        cell.status = Status::InProgress;
    } else if (updating) {
        cell.text = FunctionText::tr("Updating");
        cell.status = Status::InProgress;
    } else if (state == "Active") {
        cell.text = FunctionText::tr("Active");
        cell.status = Status::Success;
    } else if (!state.empty()) {
        cell.text = state == "Failed" ? FunctionText::tr("Failed") : toQt(state);
        cell.status = Status::Error;
    }
    return cell;
}

} // namespace nephoscope::gui::lambda
