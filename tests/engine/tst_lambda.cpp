#include "LambdaFixture.h"

#include "services/lambda/TestEvents.h"

#include <fstream>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

const std::string echo = "def handler(event, context):\n    return event\n";

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class TestLambda : public QObject
{
    Q_OBJECT

    std::unique_ptr<LambdaFixture> m_fixture;

    QByteArray create(auto change)
    {
        auto input = LambdaFixture::creation("f", {{"app.py", echo}});
        change(input);
        return codeOf(m_fixture->call<lambdaapi::CreateFunction>(input));
    }
    QByteArray aliasCode(const std::string &name, const std::string &version, const std::map<std::string, double> &weights = {})
    {
        lambdaapi::CreateAlias::Input input;
        input.functionName = "f";
        input.name = name;
        input.functionVersion = version;
        if (!weights.empty())
            input.routingConfig.emplace().additionalVersionWeights = weights;
        return codeOf(m_fixture->call<lambdaapi::CreateAlias>(input));
    }
    std::string publish(const std::string &code)
    {
        lambdaapi::UpdateFunctionCode::Input input;
        input.functionName = "f";
        input.zipFile.emplace().bytes = zipOf({{"app.py", code}});
        input.publish = true;
        const auto done = m_fixture->call<lambdaapi::UpdateFunctionCode>(input);
        m_fixture->settle();
        return done ? *done->version : '!' + done.error().code;
    }
    QByteArray allow(const std::string &statement, const std::string &principal, const std::string &sourceArn = {})
    {
        lambdaapi::AddPermission::Input input;
        input.functionName = "f";
        input.statementId = statement;
        input.action = "lambda:InvokeFunction";
        input.principal = principal;
        if (!sourceArn.empty())
            input.sourceArn = sourceArn;
        return codeOf(m_fixture->call<lambdaapi::AddPermission>(input));
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<LambdaFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void functionsThatAreRefused()
    {
        const QByteArray wrong = "InvalidParameterValueException";
        QCOMPARE(create([](auto &input) { input.runtime.reset(); }), wrong);
        QCOMPARE(create([](auto &input) { input.runtime->value = "cobol85"; }), wrong);
        QCOMPARE(create([](auto &input) { input.runtime->value = "java21"; }), wrong);
        QCOMPARE(create([](auto &input) { input.handler.reset(); }), wrong);
        QCOMPARE(create([](auto &input) { input.code->zipFile->bytes = "no zip at all"; }), wrong);
        QCOMPARE(create([](auto &input) { input.code->zipFile->bytes = zipOf({{"../escape.py", "x"}}); }), wrong);
        QCOMPARE(create([](auto &input) { input.code->zipFile.reset(); }), wrong);
        QCOMPARE(create([](auto &input) { input.code->imageUri = "image"; }), wrong);
        QCOMPARE(create([](auto &input) { input.environment.emplace().variables.emplace()["AWS_REGION"] = "x"; }), wrong);
        QCOMPARE(create([](auto &input) { input.environment.emplace().variables.emplace()["LARGE"] = std::string(5000, 'x'); }), wrong);
        QCOMPARE(create([](auto &input) { input.layers.emplace().emplace_back("arn:aws:lambda:us-east-1:123456789012:layer:none:1"); }), wrong);
        QCOMPARE(create([](auto &input) {
                     input.code->zipFile.reset();
                     input.code->s3Bucket = "nowhere";
                     input.code->s3Key = "code.zip";
                 }),
                 wrong);
        QCOMPARE(create([](auto &) {}), QByteArray("OK"));
        QCOMPARE(create([](auto &) {}), QByteArray("ResourceConflictException"));
        QCOMPARE(m_fixture->run("other"), std::string("!ResourceNotFoundException"));
        QCOMPARE(m_fixture->run("f:1"), std::string("!ResourceNotFoundException"));
        QCOMPARE(m_fixture->run("arn:aws:lambda:eu-west-1:123456789012:function:f"), std::string("!ResourceNotFoundException"));
        m_fixture->settle();
        QCOMPARE(m_fixture->run("f", "{not json"), std::string("!InvalidRequestContentException"));
        QCOMPARE(m_fixture->run("f", '"' + std::string(6'300'000, 'x') + '"'), std::string("!RequestTooLargeException"));
        QCOMPARE(codeOf(m_fixture->invoke("f", '"' + std::string(1'100'000, 'x') + '"', "Event")), QByteArray("RequestTooLargeException"));
    }

    void stateSettles()
    {
        const auto made = m_fixture->call<lambdaapi::CreateFunction>(LambdaFixture::creation("f", {{"app.py", echo}}));
        QVERIFY(made);
        QCOMPARE(made->state->value, std::string("Pending"));
        QCOMPARE(*made->functionArn, std::string("arn:aws:lambda:us-east-1:123456789012:function:f"));
        m_fixture->settle();
        lambdaapi::GetFunctionConfiguration::Input input;
        input.functionName = "f";
        const auto now = m_fixture->call<lambdaapi::GetFunctionConfiguration>(input);
        QVERIFY(now);
        QCOMPARE(now->state->value, std::string("Active"));
        QCOMPARE(now->lastUpdateStatus->value, std::string("Successful"));
        QCOMPARE(*now->lastModified, std::string("2026-11-23T07:16:00.000+0000"));
        m_fixture->reopen();
        QCOMPARE(m_fixture->run("f", "[1]"), std::string("[1]"));
    }

    void runsPython()
    {
        m_fixture->makeFunction("f", "import os\n"
                                     "calls = 0\n"
                                     "def handler(event, context):\n"
                                     "    global calls\n"
                                     "    calls += 1\n"
                                     "    print('said', event['word'])\n"
                                     "    return {'calls': calls, 'id': context.aws_request_id, 'left': context.get_remaining_time_in_millis() > 0}\n");
        const auto first = m_fixture->invoke("f", R"({"word": "hello"})");
        QVERIFY(first);
        QVERIFY2(!first->functionError, first->payload->bytes.c_str());
        QVERIFY(contains(first->payload->bytes, R"("calls": 1)"));
        QVERIFY(contains(first->payload->bytes, R"("left": true)"));
        QCOMPARE(*first->executedVersion, std::string("$LATEST"));
        const std::string log = LambdaFixture::logOf(first);
        QVERIFY(contains(log, "START RequestId: "));
        QVERIFY(contains(log, "said hello\n"));
        QVERIFY(contains(log, "Init Duration: "));
        // The worker is warm, or about to be: what it has in memory stays.
        const auto second = m_fixture->invoke("f", R"({"word": "again"})");
        QVERIFY(second);
        QVERIFY(contains(second->payload->bytes, R"("calls": 2)"));
        QVERIFY(!contains(LambdaFixture::logOf(second), "Init Duration: "));
        QVERIFY(!contains(LambdaFixture::logOf(second), "said hello"));
    }

    void errorsOfFunctions()
    {
        m_fixture->makeFunction("f", "import os, sys\n"
                                     "def handler(event, context):\n"
                                     "    if event == 'raise':\n"
                                     "        raise ValueError('no such thing')\n"
                                     "    if event == 'exit':\n"
                                     "        os._exit(3)\n"
                                     "    return event\n");
        const std::string raised = m_fixture->run("f", R"("raise")");
        QVERIFY2(contains(raised, R"("errorMessage": "no such thing", "errorType": "ValueError")"), raised.c_str());
        const std::string ended = m_fixture->run("f", R"("exit")");
        QVERIFY2(contains(ended, R"("errorType":"Runtime.ExitError")"), ended.c_str());
        QVERIFY2(contains(ended, "Runtime exited with error: exit status 3"), ended.c_str());
        QCOMPARE(m_fixture->run("f", R"("fine")"), std::string(R"("fine")"));
        auto input = LambdaFixture::creation("broken", {{"app.py", "import nothing_of_that_name\n"}});
        QVERIFY(m_fixture->call<lambdaapi::CreateFunction>(input));
        m_fixture->settle();
        const std::string broken = m_fixture->run("broken");
        QVERIFY2(contains(broken, "Unable to import module 'app': No module named 'nothing_of_that_name'"), broken.c_str());
    }

    void timesOut()
    {
        m_fixture->makeFunction("f", "import time\ndef handler(event, context):\n    time.sleep(event)\n    return 'awake'\n", 1);
        QCOMPARE(m_fixture->run("f", "0"), std::string(R"("awake")"));
        const auto late = m_fixture->invoke("f", "30");
        QVERIFY(late);
        QCOMPARE(*late->functionError, std::string("Unhandled"));
        QVERIFY2(contains(late->payload->bytes, "Error: Task timed out after 1.00 seconds"), late->payload->bytes.c_str());
        QVERIFY(contains(LambdaFixture::logOf(late), "Status: timeout"));
        QCOMPARE(m_fixture->run("f", "0"), std::string(R"("awake")"));
    }

    void isConfined()
    {
        m_fixture->makeFunction("f", "import os, socket\n"
                                     "def handler(event, context):\n"
                                     "    open(os.environ['TMPDIR'] + '/mine', 'w').close()\n"
                                     "    try:\n"
                                     "        names = os.listdir(event)\n"
                                     "    except OSError:\n"
                                     "        names = []\n"
                                     "    return {'sees': len(names), 'confined': os.path.isdir('/var/task'), 'user': os.getuid()}\n");
        const std::string seen = m_fixture->run("f", '"' + m_fixture->folder().string() + '"');
        if (contains(seen, R"("confined": false)"))
            QSKIP("This kernel lets nobody make namespaces.");
        QVERIFY2(contains(seen, R"("sees": 0)"), seen.c_str());
        QVERIFY2(contains(seen, R"("user": 993)"), seen.c_str());
    }

    void reachesNobody()
    {
        // Somebody listens on this machine, and would take the call.
        const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        const auto closed = qScopeGuard([listener] { ::close(listener); });
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        QVERIFY(::bind(listener, reinterpret_cast<sockaddr *>(&address), size) == 0 && ::listen(listener, 4) == 0
                && ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size) == 0);
        m_fixture->makeFunction("f", "import errno, os, resource, socket\n"
                                     "def outcome(host, port):\n"
                                     "    with socket.socket() as visitor:\n"
                                     "        visitor.settimeout(5)\n"
                                     "        return errno.errorcode.get(visitor.connect_ex((host, port)), 'connected')\n"
                                     "def handler(event, context):\n"
                                     "    return [os.path.isdir('/var/task'), outcome('127.0.0.1', event), outcome('192.0.2.1', 80),\n"
                                     "            resource.getrlimit(resource.RLIMIT_NOFILE), resource.getrlimit(resource.RLIMIT_NPROC)]\n");
        const std::string seen = m_fixture->run("f", std::to_string(ntohs(address.sin_port)));
        if (contains(seen, "[false"))
            QSKIP("This kernel lets nobody make namespaces.");
        QCOMPARE(seen, std::string(R"([true, "ECONNREFUSED", "ENETUNREACH", [1024, 1024], [1024, 1024]])"));
        QVERIFY(::accept(listener, nullptr, nullptr) < 0 && errno == EAGAIN);
    }

    void versionsAndAliases()
    {
        m_fixture->makeFunction("f", "def handler(event, context):\n    return 1\n");
        QCOMPARE(publish("def handler(event, context):\n    return 1\n"), std::string("1"));
        QCOMPARE(publish("def handler(event, context):\n    return 2\n"), std::string("2"));
        QCOMPARE(m_fixture->run("f:1"), std::string("1"));
        QCOMPARE(m_fixture->run("f:2"), std::string("2"));
        QCOMPARE(m_fixture->run("f"), std::string("2"));
        // Nothing has changed since: there is no third.
        lambdaapi::PublishVersion::Input again;
        again.functionName = "f";
        QCOMPARE(*m_fixture->call<lambdaapi::PublishVersion>(again)->version, std::string("2"));

        QCOMPARE(aliasCode("live", "3"), QByteArray("ResourceNotFoundException"));
        QCOMPARE(aliasCode("live", "1", {{"1", 0.5}}), QByteArray("InvalidParameterValueException"));
        QCOMPARE(aliasCode("live", "$LATEST", {{"1", 0.5}}), QByteArray("InvalidParameterValueException"));
        QCOMPARE(aliasCode("live", "1", {{"2", 1.0}}), QByteArray("OK"));
        QCOMPARE(aliasCode("live", "1"), QByteArray("ResourceConflictException"));
        QCOMPARE(m_fixture->run("f:live"), std::string("2"));
        lambdaapi::UpdateAlias::Input update;
        update.functionName = "f";
        update.name = "live";
        update.routingConfig.emplace().additionalVersionWeights.emplace();
        QVERIFY(m_fixture->call<lambdaapi::UpdateAlias>(update));
        QCOMPARE(m_fixture->run("f:live"), std::string("1"));
        lambdaapi::DeleteFunction::Input remove;
        remove.functionName = "f";
        remove.qualifier = "1";
        QCOMPARE(codeOf(m_fixture->call<lambdaapi::DeleteFunction>(remove)), QByteArray("ResourceConflictException"));
        remove.qualifier = "2";
        QVERIFY(m_fixture->call<lambdaapi::DeleteFunction>(remove));
        QCOMPARE(m_fixture->run("f:2"), std::string("!ResourceNotFoundException"));
    }

    void permissions()
    {
        m_fixture->makeFunction("f", echo);
        const std::string arn = "arn:aws:lambda:us-east-1:123456789012:function:f";
        QCOMPARE(codeOf(m_fixture->invokeAs(m_fixture->s3Service(), arn)), QByteArray("AccessDeniedException"));
        QCOMPARE(codeOf(m_fixture->invokeAs(m_fixture->stranger(), arn)), QByteArray("AccessDeniedException"));
        QCOMPARE(allow("s3", "nobody"), QByteArray("InvalidParameterValueException"));
        QCOMPARE(allow("s3", "s3.amazonaws.com", "arn:aws:s3:::photos"), QByteArray("OK"));
        QCOMPARE(allow("s3", "s3.amazonaws.com"), QByteArray("ResourceConflictException"));
        QCOMPARE(codeOf(m_fixture->invokeAs(m_fixture->s3Service(), arn)), QByteArray("OK"));
        QCOMPARE(codeOf(m_fixture->invokeAs(m_fixture->s3Service("arn:aws:s3:::other"), arn)), QByteArray("AccessDeniedException"));
        QCOMPARE(allow("friend", "999999999999"), QByteArray("OK"));
        QCOMPARE(codeOf(m_fixture->invokeAs(m_fixture->stranger(), arn)), QByteArray("OK"));
        lambdaapi::RemovePermission::Input remove;
        remove.functionName = "f";
        remove.statementId = "s3";
        QVERIFY(m_fixture->call<lambdaapi::RemovePermission>(remove));
        QCOMPARE(codeOf(m_fixture->call<lambdaapi::RemovePermission>(remove)), QByteArray("ResourceNotFoundException"));
        QCOMPARE(codeOf(m_fixture->invokeAs(m_fixture->s3Service(), arn)), QByteArray("AccessDeniedException"));
    }

    void provisionedConcurrency()
    {
        m_fixture->makeFunction("f", echo);
        QCOMPARE(publish("def handler(event, context):\n    return 1\n"), std::string("1"));
        QCOMPARE(aliasCode("newest", "$LATEST"), QByteArray("OK"));
        QCOMPARE(aliasCode("live", "1"), QByteArray("OK"));
        const auto put = [this](const char *qualifier, int count) {
            lambdaapi::PutProvisionedConcurrencyConfig::Input input;
            input.functionName = "f";
            input.qualifier = qualifier;
            input.provisionedConcurrentExecutions = count;
            return codeOf(m_fixture->call<lambdaapi::PutProvisionedConcurrencyConfig>(input));
        };
        QCOMPARE(put("$LATEST", 1), QByteArray("InvalidParameterValueException"));
        QCOMPARE(put("newest", 1), QByteArray("InvalidParameterValueException")); // which is the same
        QCOMPARE(put("7", 1), QByteArray("ResourceNotFoundException"));
        QCOMPARE(put("live", 901), QByteArray("InvalidParameterValueException")); // leaves too few for the others
        QCOMPARE(put("live", 1), QByteArray("OK"));
        lambdaapi::PutFunctionConcurrency::Input reserve;
        reserve.functionName = "f";
        reserve.reservedConcurrentExecutions = 2;
        QVERIFY(m_fixture->call<lambdaapi::PutFunctionConcurrency>(reserve));
        QCOMPARE(put("live", 3), QByteArray("InvalidParameterValueException"));
        QCOMPARE(put("live", 2), QByteArray("OK"));
        lambdaapi::ListProvisionedConcurrencyConfigs::Input list;
        list.functionName = "f";
        const auto listed = m_fixture->call<lambdaapi::ListProvisionedConcurrencyConfigs>(list);
        QVERIFY(listed && listed->provisionedConcurrencyConfigs->size() == 1);
        QCOMPARE(listed->provisionedConcurrencyConfigs->front().requestedProvisionedConcurrentExecutions, 2);
    }

    void testEvents()
    {
        namespace own = nephoscope::lambda;
        m_fixture->makeFunction("f", echo);
        Caller other = m_fixture->caller();
        other.principal.kind = Principal::Kind::User;
        other.principal.arn = "arn:aws:iam::123456789012:user/student";
        const auto put = [&](const Caller &who, const std::string &name, bool shared, const std::string &event = "{}", bool isNew = true) {
            return codeOf(m_fixture->callAs<own::PutTestEvent>(who, {"f", {name, shared, event}, isNew}));
        };
        const auto names = [&](const Caller &who) {
            std::string all;
            const auto listed = m_fixture->callAs<own::ListTestEvents>(who, {"f"});
            for (const own::TestEvent &event : listed->events)
                all += event.name + (event.shared ? "* " : " ");
            return all;
        };
        const Caller me = m_fixture->caller();
        QCOMPARE(codeOf(m_fixture->callAs<own::ListTestEvents>(me, {"g"})), QByteArray("ResourceNotFoundException"));
        QCOMPARE(codeOf(m_fixture->callAs<own::ListTestEvents>(m_fixture->stranger(), {"arn:aws:lambda:us-east-1:123456789012:function:f"})), QByteArray("ResourceNotFoundException"));
        QCOMPARE(put(me, "", false), QByteArray("InvalidParameterValueException"));
        QCOMPARE(put(me, "no spaces", false), QByteArray("InvalidParameterValueException"));
        QCOMPARE(put(me, std::string(26, 'a'), false), QByteArray("InvalidParameterValueException"));
        QCOMPARE(put(me, "a", false, "{"), QByteArray("InvalidParameterValueException"));
        QCOMPARE(put(me, "b", false), QByteArray("OK"));
        QCOMPARE(put(me, "a", true), QByteArray("OK"));
        QCOMPARE(put(me, "a", true), QByteArray("ResourceConflictException"));
        QCOMPARE(put(me, "a", false, "{}", false), QByteArray("ResourceConflictException")); // who shares it once shares it
        QCOMPARE(put(other, "b", false), QByteArray("OK"));                                  // another one's own
        QCOMPARE(put(other, "a", true, "[1]", false), QByteArray("OK"));
        QCOMPARE(names(me), std::string("a* b "));
        QCOMPARE(m_fixture->callAs<own::ListTestEvents>(me, {"f"})->events.front().event, std::string("[1]"));
        for (int i = 1; i < 10; ++i)
            QCOMPARE(put(me, "event" + std::to_string(i), false), QByteArray("OK"));
        QCOMPARE(put(me, "event10", false), QByteArray("InvalidParameterValueException")); // the eleventh
        QCOMPARE(names(other), std::string("a* b "));
        QCOMPARE(codeOf(m_fixture->callAs<own::DeleteTestEvent>(other, {"f", "event1"})), QByteArray("ResourceNotFoundException"));
        QCOMPARE(codeOf(m_fixture->callAs<own::DeleteTestEvent>(other, {"f", "a"})), QByteArray("OK"));
        QCOMPARE(names(other), std::string("b "));
    }

    void reservedConcurrency()
    {
        m_fixture->makeFunction("f", "import time\ndef handler(event, context):\n    time.sleep(event)\n    return 'awake'\n", 10);
        lambdaapi::PutFunctionConcurrency::Input input;
        input.functionName = "f";
        input.reservedConcurrentExecutions = 950;
        QCOMPARE(codeOf(m_fixture->call<lambdaapi::PutFunctionConcurrency>(input)), QByteArray("InvalidParameterValueException"));
        input.reservedConcurrentExecutions = 0;
        QVERIFY(m_fixture->call<lambdaapi::PutFunctionConcurrency>(input));
        QCOMPARE(m_fixture->run("f", "0"), std::string("!TooManyRequestsException"));
        input.reservedConcurrentExecutions = 1;
        QVERIFY(m_fixture->call<lambdaapi::PutFunctionConcurrency>(input));
        lambdaapi::Invoke::Input slow;
        slow.functionName = "f";
        slow.payload.emplace().bytes = "1";
        auto running = m_fixture->cloud().invoke<lambdaapi::Invoke>(m_fixture->caller(), slow);
        QCOMPARE(m_fixture->run("f", "0"), std::string("!TooManyRequestsException"));
        QCOMPARE(running.result()->payload->bytes, std::string(R"("awake")"));
        QCOMPARE(m_fixture->run("f", "0"), std::string(R"("awake")"));
    }

    void layersAndEnvironment()
    {
        lambdaapi::PublishLayerVersion::Input layer;
        layer.layerName = "words";
        layer.content.emplace().zipFile.emplace().bytes = zipOf({{"python/words.py", "word = 'from a layer'\n"}});
        const auto published = m_fixture->call<lambdaapi::PublishLayerVersion>(layer);
        QVERIFY(published);
        QCOMPARE(*published->layerVersionArn, std::string("arn:aws:lambda:us-east-1:123456789012:layer:words:1"));
        auto input = LambdaFixture::creation("f", {{"app.py", "import os, words\ndef handler(event, context):\n    return [words.word, os.environ['MOOD']]\n"}});
        input.layers.emplace().push_back(*published->layerVersionArn);
        input.environment.emplace().variables.emplace()["MOOD"] = "fine";
        QVERIFY(m_fixture->call<lambdaapi::CreateFunction>(input));
        m_fixture->settle();
        QCOMPARE(m_fixture->run("f"), std::string(R"(["from a layer", "fine"])"));
        // What a function holds of a layer stays when the layer goes.
        lambdaapi::DeleteLayerVersion::Input remove;
        remove.layerName = "words";
        remove.versionNumber = 1;
        QVERIFY(m_fixture->call<lambdaapi::DeleteLayerVersion>(remove));
        m_fixture->reopen();
        QCOMPARE(m_fixture->run("f"), std::string(R"(["from a layer", "fine"])"));
        QCOMPARE(*m_fixture->call<lambdaapi::PublishLayerVersion>(layer)->version, 2);
    }

    void updatesReachRunningFunctions()
    {
        m_fixture->makeFunction("f", "def handler(event, context):\n    return 'old'\n");
        QCOMPARE(m_fixture->run("f"), std::string(R"("old")"));
        m_fixture->makeBucket("code");
        QVERIFY(m_fixture->put("code", "f.zip", zipOf({{"app.py", "def handler(event, context):\n    return 'new'\n"}})));
        lambdaapi::UpdateFunctionCode::Input input;
        input.functionName = "f";
        input.s3Bucket = "code";
        input.s3Key = "f.zip";
        input.revisionId = "00000000-0000-0000-0000-000000000000";
        QCOMPARE(codeOf(m_fixture->call<lambdaapi::UpdateFunctionCode>(input)), QByteArray("PreconditionFailedException"));
        input.revisionId.reset();
        QVERIFY(m_fixture->call<lambdaapi::UpdateFunctionCode>(input));
        m_fixture->settle();
        QCOMPARE(m_fixture->run("f"), std::string(R"("new")"));
    }

    void javaScriptWithoutNode()
    {
        qputenv("NEPHOSCOPE_LAMBDA_NODE", "none");
        auto input = LambdaFixture::creation("f", {}, "nodejs20.x", "src/index.handler");
        input.code->zipFile->bytes = zipOf({{"src/index.mjs", "import { twice } from './tools.mjs';\n"
                                                              "const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));\n"
                                                              "export const handler = async (event, context) => {\n"
                                                              "  console.log('got', event);\n"
                                                              "  await sleep(1);\n"
                                                              "  if (event.fail) throw new TypeError(`no ${await twice('x')}`);\n"
                                                              "  return { twice: await twice(event.n), name: context.functionName };\n"
                                                              "};\n"},
                                            {"src/tools.mjs", "export async function twice(n) { return n + n; }\n"}});
        QVERIFY(m_fixture->call<lambdaapi::CreateFunction>(input));
        m_fixture->settle();
        const auto done = m_fixture->invoke("f", R"({"n": 21})");
        qunsetenv("NEPHOSCOPE_LAMBDA_NODE");
        if (!done && contains(done.error().message, "Nothing on this machine"))
            QSKIP("Built without QML.");
        QVERIFY(done);
        QCOMPARE(done->payload->bytes, std::string(R"({"twice":42,"name":"f"})"));
        QVERIFY(contains(LambdaFixture::logOf(done), "\tINFO\tgot "));
        const std::string failed = m_fixture->run("f", R"({"fail": true})");
        QVERIFY2(contains(failed, R"("errorType":"TypeError","errorMessage":"no xx")"), failed.c_str());
    }

    void ownBootstrap()
    {
        auto input = LambdaFixture::creation("f", {}, "provided.al2023", "anything");
        input.code->zipFile->bytes = zipOf({{"bootstrap", "#!/bin/bash\n"
                                                          "while true; do\n"
                                                          "  H=$(mktemp)\n"
                                                          "  BODY=$(curl -sS -D $H http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation/next)\n"
                                                          "  ID=$(grep -i request-id $H | tr -d '\\r' | cut -d' ' -f2)\n"
                                                          "  curl -sS -o /dev/null -d \"{\\\"shell\\\": $BODY}\" http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation/$ID/response\n"
                                                          "done\n"}},
                                           0755);
        QVERIFY(m_fixture->call<lambdaapi::CreateFunction>(input));
        input.functionName = "empty";
        input.code->zipFile->bytes = zipOf({{"readme", "nothing to run"}});
        QVERIFY(m_fixture->call<lambdaapi::CreateFunction>(input));
        m_fixture->settle();
        QCOMPARE(m_fixture->run("f", "[2]"), std::string(R"({"shell": [2]})"));
        const std::string nothing = m_fixture->run("empty");
        QVERIFY2(contains(nothing, "Runtime.InvalidEntrypoint"), nothing.c_str());
    }
};

QTEST_GUILESS_MAIN(TestLambda)
#include "tst_lambda.moc"
