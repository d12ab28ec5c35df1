#include "api/generated/sts.h"
#include "door/LocalCloud.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <future>
#include <stdexcept>

using namespace nephoscope;
using namespace std::chrono_literals;

namespace {

/// What a service of jobs did, over all times the cloud is opened.
struct Diary
{
    std::mutex mutex;
    std::vector<std::string> lines;
    std::map<std::string, std::vector<std::optional<Duration>>> answers; ///< by key, for each run: when again
    std::string failing; ///< this key fails, after it has written
};

constexpr store::Migration schema[] = {{"toy", 1, "CREATE TABLE toys(name TEXT NOT NULL)"}};

/// A service whose one operation puts jobs down.
class Toys final : public Service
{
public:
    explicit Toys(Diary &diary) : m_diary(diary) {}
    std::string_view id() const override { return "sts"; }
    std::span<const store::Migration> migrations() const override { return schema; }
    void registerOperations(ServiceRegistry &registry, const ServiceHost &) override
    {
        registry.write<api::sts::GetCallerIdentity>([this](WriteContext &context, const auto &) -> Expected<api::sts::GetCallerIdentity::Output> {
            for (const Job &job : wanted)
                context.schedule(job);
            if (refuses)
                return fail({"Refused", "No.", 400});
            return api::sts::GetCallerIdentity::Output{};
        });
        registry.job("sts.toy", [this](WriteContext &context, const Job &job) -> Expected<std::optional<Job>> {
            const std::lock_guard lock(m_diary.mutex);
            context.db().query("INSERT INTO toys(name) VALUES(?)").bind(job.key).run();
            m_diary.lines.push_back(job.key + job.data + '@' + context.account() + '/' + context.region());
            if (job.key == m_diary.failing)
                throw std::runtime_error("broken");
            auto &answers = m_diary.answers[job.key];
            if (answers.empty())
                return std::nullopt;
            const auto again = answers.front();
            answers.erase(answers.begin());
            if (!again)
                return std::nullopt;
            Job next = job;
            next.due = context.now() + *again;
            next.data += '+';
            return next;
        });
    }

    std::vector<Job> wanted;
    bool refuses = false;

private:
    Diary &m_diary;
};

} // namespace

class TestJobs : public QObject
{
    Q_OBJECT

private:
    void open()
    {
        LocalCloud::Options options;
        options.folder = m_folder->path().toStdString();
        options.clock = m_clock;
        auto toys = std::make_unique<Toys>(*m_diary);
        m_toys = toys.get();
        std::vector<std::unique_ptr<Service>> services;
        services.push_back(std::move(toys));
        m_cloud = std::move(*LocalCloud::open(std::move(options), std::move(services)));
    }
    Expected<api::sts::GetCallerIdentity::Output> put(std::vector<Job> jobs)
    {
        m_toys->wanted = std::move(jobs);
        Caller caller;
        caller.principal = m_cloud->credentials().rootPrincipal();
        return m_cloud->invoke<api::sts::GetCallerIdentity>(caller, {}).result();
    }
    Job toy(const std::string &key, Duration in) const { return {"sts.toy", key, "111122223333", "eu-west-1", m_clock->now() + in}; }
    void settle()
    {
        std::promise<void> idle;
        m_cloud->whenIdle([&idle] { idle.set_value(); });
        idle.get_future().get();
    }
    QByteArray pass(Duration time)
    {
        m_clock->advance(time);
        settle();
        const std::lock_guard lock(m_diary->mutex);
        QByteArray text;
        for (const std::string &line : std::exchange(m_diary->lines, {}))
            text += (text.isEmpty() ? "" : " ") + QByteArray::fromStdString(line.substr(0, line.find('@')));
        return text;
    }
    std::int64_t toys()
    {
        auto query = m_cloud->database().reader().query("SELECT count(*) FROM toys");
        query.step();
        return query.integer(0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Diary> m_diary;
    std::shared_ptr<VirtualClock> m_clock;
    std::unique_ptr<LocalCloud> m_cloud;
    Toys *m_toys = nullptr;

private Q_SLOTS:
    void init()
    {
        m_cloud.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_diary = std::make_unique<Diary>();
        m_clock = std::make_shared<VirtualClock>(Timestamp(1000h));
        open();
    }
    void cleanup() { m_cloud.reset(); }

    void inTheOrderOfTheirTimes()
    {
        QVERIFY(put({toy("late", 2h), toy("early", 1h), toy("now", 0h), toy("too", 0h)}));
        QCOMPARE(pass(0h), QByteArray("now too"));
        QCOMPARE(pass(1h - 1ms), QByteArray());
        QCOMPARE(pass(1ms), QByteArray("early"));
        QCOMPARE(pass(10h), QByteArray("late"));
        QCOMPARE(pass(1000h), QByteArray());
        QCOMPARE(toys(), 4);
    }

    void whatIsRefusedPutsNothingDown()
    {
        m_toys->refuses = true;
        QVERIFY(!put({toy("a", 0h)}));
        QCOMPARE(pass(1h), QByteArray());
    }

    void oneOfAKindAndKey()
    {
        QVERIFY(put({toy("a", 2h)}));
        QVERIFY(put({toy("a", 1h)}));
        QCOMPARE(pass(1h), QByteArray("a"));
        QCOMPARE(pass(5h), QByteArray());
    }

    void theServiceActsInTheJobsPlace()
    {
        QVERIFY(put({toy("a", 0h)}));
        settle();
        const std::lock_guard lock(m_diary->mutex);
        QCOMPARE(QByteArray::fromStdString(m_diary->lines.at(0)), QByteArray("a@111122223333/eu-west-1"));
    }

    void stepsTakeTurns()
    {
        m_diary->answers["long"] = {0h, 0h, 0h, 3h};
        QVERIFY(put({toy("long", 0h), toy("short", 0h)}));
        QCOMPARE(pass(0h), QByteArray("long short long+ long++ long+++"));
        QCOMPARE(pass(3h), QByteArray("long++++"));
        QCOMPARE(pass(30h), QByteArray());
    }

    void moreThanOneBurst()
    {
        std::vector<Job> many;
        for (int number = 0; number < 100; ++number)
            many.push_back(toy(std::to_string(number), 0h));
        QVERIFY(put(std::move(many)));
        QCOMPARE(pass(0h).count(' '), 99);
    }

    void aFailureIsTakenBackAndTriedAgain()
    {
        m_diary->failing = "bad";
        QVERIFY(put({toy("bad", 0h), toy("good", 0h)}));
        QCOMPARE(pass(0h), QByteArray("bad good"));
        QCOMPARE(toys(), 1);
        QCOMPARE(pass(59s), QByteArray());
        QCOMPARE(pass(1s), QByteArray("bad"));
        m_diary->failing.clear();
        QCOMPARE(pass(1min), QByteArray("bad"));
        QCOMPARE(toys(), 2);
        QCOMPARE(pass(1h), QByteArray());
    }

    void kindsNobodyKnowsWait()
    {
        Job strange = toy("x", 0h);
        strange.kind = "sts.strange";
        Job foreign = toy("y", 0h);
        foreign.kind = "nobody.toy";
        QVERIFY(put({strange, foreign, toy("a", 0h)}));
        QCOMPARE(pass(0h), QByteArray("a"));
    }

    void restartsDoWhatWasDue()
    {
        QVERIFY(put({toy("a", 1h), toy("b", 2h)}));
        m_cloud.reset();
        m_clock->advance(1h);
        open();
        QCOMPARE(pass(0h), QByteArray("a"));
        QCOMPARE(pass(1h), QByteArray("b"));
    }

    void resetForgetsThem()
    {
        QVERIFY(put({toy("a", 1h)}));
        std::promise<void> done;
        m_cloud->reset([&done](Expected<void>) { done.set_value(); });
        done.get_future().get();
        QCOMPARE(pass(2h), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
