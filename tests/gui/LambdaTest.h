#pragma once

#include "PageTest.h"

#include "api/generated/iam.h"
#include "api/generated/lambda.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/Package.h"
#include "gui/describe/CreatePage.h"
#include "gui/kit/Select.h"

namespace nephoscope::gui::lambda {

/// Tests of the Lambda console's pages, with the JavaScript that the program brings along: what they make and ask for at the
/// door, and what they choose.
class LambdaTest : public PageTest
{
    Q_OBJECT
protected Q_SLOTS:
    void initTestCase() { qputenv("NEPHOSCOPE_LAMBDA_NODE", "none"); }
    void cleanupTestCase() { qunsetenv("NEPHOSCOPE_LAMBDA_NODE"); }

protected:
    static constexpr int patience = 20'000; ///< milliseconds; functions are processes, which take their time to start

    QString roleArn() { return QStringLiteral("arn:aws:iam::%1:role/runner").arg(m_console->engine().accountId()); }
    bool makeRole()
    {
        api::iam::CreateRole::Input role;
        role.roleName = "runner";
        role.assumeRolePolicyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
        api::iam::PutRolePolicy::Input policy;
        policy.roleName = "runner";
        policy.policyName = "queues";
        policy.policyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]})";
        return m_console->call<api::iam::CreateRole>(std::move(role)) && m_console->call<api::iam::PutRolePolicy>(std::move(policy));
    }
    bool makeFunction(const QString &name, const char *source = "export const handler = async (event) => event;\n")
    {
        return makeFunction(name, packageOf(QStringLiteral("index.mjs"), QLatin1String(source)));
    }
    /// Ready to run.
    bool makeFunction(const QString &name, std::string zip)
    {
        auto input = inputFor<model::CreateFunction>(name);
        input.role = toStd(roleArn());
        input.runtime.emplace().value = "nodejs22.x";
        input.handler = "index.handler";
        input.code.emplace().zipFile.emplace().bytes = std::move(zip);
        return makeRole() && m_console->call<model::CreateFunction>(std::move(input)) && isReady(name);
    }
    bool isReady(const QString &name)
    {
        return QTest::qWaitFor([&] { return function(name).state == model::State(std::string_view("Active")); }, patience);
    }
    Function function(const QString &name)
    {
        auto reply = m_console->call<model::GetFunctionConfiguration>(inputFor<model::GetFunctionConfiguration>(name));
        return reply ? std::move(*reply) : Function();
    }
    std::size_t functionCount() { return m_console->call<model::ListFunctions>({})->functions.value_or(std::vector<Function>()).size(); }
    QString answerOf(const QString &name)
    {
        auto reply = m_console->call<model::Invoke>(inputFor<model::Invoke>(name));
        return reply ? toQt(reply->payload->bytes) : toQt(reply.error().code);
    }
    void pick(QWidget *page, const char *field, const QString &value)
    {
        auto *select = part<Select>(page, field);
        QVERIFY2(select && select->isVisibleTo(page), field);
        QTRY_VERIFY2((select->setValue(value), select->value() == value), field);
    }
    /// The form of a setting on the page of `orders`.
    CreatePage *settingForm(const char *setting) { return formAt(functionAddress(QStringLiteral("orders"), QString(QLatin1String(setting) % QStringLiteral("/edit")))); }
    bool isShown(const char *setting) { return QTest::qWaitFor([&] { return m_console->address() == functionAddress(QStringLiteral("orders"), QLatin1String(setting)); }, patience); }
};

} // namespace nephoscope::gui::lambda
