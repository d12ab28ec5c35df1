// A window that shows a cloud elsewhere: whose calls go where, what tells it from the local one, and what it leaves out.
#include "RemoteBench.h"

#include "gui/bridge/S3Place.h"
#include "gui/cloudshell/ShellSetup.h"
#include "gui/consoles/s3/CloudCopy.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/describe/DeniedState.h"
#include "gui/kit/Badge.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/Select.h"
#include "gui/kit/WhyButton.h"
#include "gui/monitor/TransferModel.h"
#include "gui/recorder/ActionRecorder.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/shell/CommandSet.h"
#include "gui/shell/Connection.h"
#include "gui/shell/RemoteBanner.h"
#include "gui/shell/TopBar.h"
#include "gui/shell/Windows.h"
#include "gui/theme/Theme.h"

#include <QtTest/QSignalSpy>

#include <algorithm>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::connections;
using Keys = SavedConnection::Keys;

class TestRemoteWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_bench = std::make_unique<RemoteBench>(m_folder->path());
        QVERIFY(m_bench->begin(QStringLiteral("home")));
        m_saved = m_bench->connection(QStringLiteral("Lab"));
        m_saved.color = QStringLiteral("green");
        QVERIFY(m_bench->keep(m_saved));
    }
    void cleanup() { m_bench.reset(); }

    void whatTheRemoteRefusesIsShownAsItSaysIt()
    {
        SavedConnection wrong = m_bench->connection(QStringLiteral("Wrong"));
        m_bench->store().setSessionSecret(wrong.id, {QStringLiteral("not the secret"), {}});
        QVERIFY(m_bench->keep(wrong));
        QVERIFY(m_bench->openCloud(wrong.id)); // that the key is bad only the first call shows
        QVERIFY(m_bench->list());
        QCOMPARE(m_bench->list()->source().state(), TableSource::State::Failed);
        QCOMPARE(m_bench->list()->source().error().code, std::string("SignatureDoesNotMatch"));
        QVERIFY(m_bench->host().accountId().isEmpty());
        // Nobody here can explain what the other cloud refused.
        for (const WhyButton *why : m_bench->window.findChildren<WhyButton *>())
            QVERIFY(!why->isVisible());
    }

    void callsGoThereAndNotHere()
    {
        QVERIFY(m_bench->makeThere("far-away"));
        QVERIFY(m_bench->makeHere("close-by"));
        QVERIFY(m_bench->openCloud(m_saved.id));
        QTRY_COMPARE(m_bench->rows(), QStringList{QStringLiteral("far-away")});
        // A form of the page.
        QVERIFY(m_bench->go(QStringLiteral("s3/buckets/create")));
        type(m_bench->window.page(), "bucketName", "made-there");
        save(m_bench->window.page());
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->window.address(), QStringLiteral("s3/buckets"), 20'000);
        QVERIFY(m_bench->settle());
        QTRY_COMPARE(m_bench->rows().size(), 2);
        api::s3::HeadBucket::Input made;
        made.bucket = "made-there";
        QVERIFY(m_bench->callThere<api::s3::HeadBucket>(made));
        QVERIFY(!m_bench->callHere<api::s3::HeadBucket>(made));
        // Back on the local cloud nothing of it is left.
        m_bench->window.openCloud(nullptr, QStringLiteral("s3/buckets"));
        rest();
        QVERIFY(m_bench->settle());
        QTRY_COMPARE(m_bench->rows(), QStringList{QStringLiteral("close-by")});
        QVERIFY(m_bench->find<RemoteBanner>("remoteBanner")->isHidden());
    }

    void objectPagesWork()
    {
        QVERIFY(m_bench->makeThere("far-away"));
        api::s3::PutObject::Input object;
        object.bucket = "far-away";
        object.key = "a folder/note.txt";
        object.body = api::Body::fromString("cirrus");
        QVERIFY(m_bench->callThere<api::s3::PutObject>(std::move(object)));
        QVERIFY(m_bench->openCloud(m_saved.id, QStringLiteral("s3/buckets/far-away?prefix=a%20folder/")));
        QTRY_COMPARE(m_bench->rows().size(), 1);
        QVERIFY(m_bench->go(QStringLiteral("s3/objects/far-away?key=a%20folder/note.txt")));
        const QString there = m_bench->url() % QStringLiteral("/far-away/a%20folder/note.txt");
        QTRY_VERIFY(wordsOn(m_bench->window.page()).contains(there));
        QVERIFY(m_bench->go(QStringLiteral("s3/buckets/far-away/properties")));
        QVERIFY(!m_bench->window.page()->findChild<DeniedState *>() || !m_bench->window.page()->findChild<DeniedState *>()->isVisible());
        // Links are signed for that endpoint, by its key.
        const QString link = s3::presignedUrl(m_bench->host(), QStringLiteral("far-away"), QStringLiteral("a folder/note.txt"), 60);
        QVERIFY(link.startsWith(there % u'?'));
        QVERIFY(link.contains(toQt(m_bench->other.rootKey().id)));
    }

    // Nothing is sent: only where it would go.
    void placesOfOtherClouds()
    {
        EngineHost &share = m_bench->engine.share();
        const auto show = [&](const remote::RemoteEndpoint &endpoint) {
            const auto cloud = remote::RemoteCloud::open(endpoint);
            if (cloud)
                share.connectTo(std::make_shared<const Remote>(Remote{endpoint, {}, *cloud}));
            return cloud.has_value();
        };
        const auto place = [&](const char *bucket) { return s3::objectUrl(share, QLatin1String(bucket), QStringLiteral("k")); };
        remote::RemoteEndpoint endpoint;
        endpoint.id = "elsewhere";
        endpoint.url = "https://storage.example.com:9000/base/";
        QVERIFY(show(endpoint));
        QCOMPARE(place("box"), QStringLiteral("https://storage.example.com:9000/base/box/k"));
        endpoint.style = remote::AddressStyle::Host;
        QVERIFY(show(endpoint));
        QCOMPARE(place("box"), QStringLiteral("https://box.storage.example.com:9000/base/k"));
        QCOMPARE(place("b.ox"), QStringLiteral("https://storage.example.com:9000/base/b.ox/k")); // no certificate fits
        share.setRegion(QStringLiteral("us-west-2"));
        QCOMPARE(share.region(), QStringLiteral("us-east-1")); // an endpoint has one
        endpoint.url.clear();
        endpoint.region = "eu-west-1";
        QVERIFY(show(endpoint));
        QCOMPARE(place("box"), QStringLiteral("https://box.s3.eu-west-1.amazonaws.com/k"));
        share.setRegion(QStringLiteral("us-west-2")); // AWS has many, and the window one of its own
        QCOMPARE(place("box"), QStringLiteral("https://box.s3.us-west-2.amazonaws.com/k"));
        QVERIFY(m_bench->engine.region() != QStringLiteral("us-west-2"));
        const Connection connection = Connection::of(share);
        QVERIFY(!connection.environment().contains(QStringLiteral("AWS_ENDPOINT_URL")));
        QVERIFY(!connection.profile().contains(QStringLiteral("endpoint_url")));
        share.connectTo(nullptr);
        QCOMPARE(place("box"), QStringLiteral("http://127.0.0.1:%1/box/k").arg(m_bench->engine.port()));
    }

    void theWindowSaysWhereItIs()
    {
        const QString localRegion = m_bench->engine.region();
        auto *banner = m_bench->find<RemoteBanner>("remoteBanner");
        QVERIFY(banner && banner->isHidden());
        QVERIFY(m_bench->openCloud(m_saved.id));
        QVERIFY(banner->isVisible());
        QVERIFY(banner->text().contains(QStringLiteral("Lab")));
        QVERIFY(banner->text().contains(m_bench->url()));
        QCOMPARE(banner->accessibleName(), banner->text());
        QVERIFY(m_bench->window.windowTitle().contains(QStringLiteral("Lab")));
        const auto *badge = m_bench->find<Badge>("identity");
        QVERIFY(badge->isVisible());
        QVERIFY(badge->accessibleName().contains(QStringLiteral("Lab")));
        QTRY_COMPARE(m_bench->host().accountId(), m_bench->other.accountId()); // asked for
        // In the colour of the connection, in every theme.
        for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark, Theme::Choice::HighContrast}) {
            Theme::instance().setChoice(choice);
            rest();
            const QImage seen = banner->grab().toImage();
            QCOMPARE(seen.pixelColor(2, seen.height() / 2), Theme::instance().color(Token::BackgroundBadgeGreen, Context::Flashbar));
            m_bench->picture("remote-window");
        }
        Theme::instance().setChoice(Theme::Choice::Light);
        // Its Region is its own.
        QVERIFY(!m_bench->window.commands().run(QStringLiteral("region.eu-west-1"))); // an endpoint has one
        m_bench->host().setRegion(QStringLiteral("eu-west-1"));
        QCOMPARE(m_bench->host().region(), m_saved.region);
        m_bench->engine.setRegion(QStringLiteral("eu-central-1"));
        QCOMPARE(m_bench->host().caller().region.value, toStd(m_saved.region));
        m_bench->engine.setRegion(localRegion);
        // And the banner leads to the connections, by the keyboard, too.
        auto *link = m_bench->find<Button>("bannerConnections");
        link->setFocus(Qt::TabFocusReason);
        QTest::keyClick(link, Qt::Key_Space);
        QTRY_COMPARE(m_bench->window.address(), QStringLiteral("connections"));
    }

    void whatOnlyTheLocalCloudHas()
    {
        QVERIFY(m_bench->openCloud(m_saved.id));
        for (const char *address : {"account/accounts", "account/act-as", "iam/denials", "flow", "s3/speed", "sns/inbox"}) {
            QVERIFY(m_bench->go(QString::fromLatin1(address)));
            QVERIFY2(m_bench->onPage<Button>("openLocally"), address);
        }
        QVERIFY(m_bench->go(QStringLiteral("iam/users"))); // an ordinary service, which this one has
        QVERIFY(!m_bench->onPage<Button>("openLocally"));
        QVERIFY(!m_bench->window.commands().run(QStringLiteral("account.switchRole")));
        QVERIFY(m_bench->go(QStringLiteral("s3/speed")));
        press(m_bench->window.page(), "openLocally");
        rest();
        QVERIFY(m_bench->settle());
        QVERIFY(!m_bench->host().remote());
        QCOMPARE(m_bench->window.address(), QStringLiteral("s3/speed"));
        QVERIFY(!m_bench->onPage<Button>("openLocally"));
    }

    void changesOfOneCloudStirNoWindowOfAnother()
    {
        QVERIFY(m_bench->makeThere("far-away"));
        QVERIFY(m_bench->openCloud(m_saved.id));
        QTRY_COMPARE(m_bench->rows().size(), 1);
        QSignalSpy heard(&m_bench->host(), &EngineHost::changed);
        QSignalSpy local(&m_bench->engine, &EngineHost::changed);
        QVERIFY(m_bench->makeHere("close-by"));
        QVERIFY(local.wait(20'000));
        QCOMPARE(heard.count(), 0);
        // What this window changes it sees.
        auto made = m_bench->host().cloud().invoke<api::s3::CreateBucket>(m_bench->host().caller(), RemoteBench::bucket("mine", m_bench->other.region()));
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->rows().size(), 2, 20'000);
        QVERIFY(made.result());
        // What others change it finds when it looks again.
        QVERIFY(m_bench->makeThere("theirs"));
        m_bench->window.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->rows().size(), 3, 20'000);
    }

    void codeNamesTheEndpoint()
    {
        ActionRecorder &recorder = ActionRecorder::of(m_bench->engine);
        recorder.setRecording(true);
        QVERIFY(m_bench->openCloud(m_saved.id, QStringLiteral("s3/buckets/create")));
        type(m_bench->window.page(), "bucketName", "recorded");
        auto *preview = m_bench->window.page()->findChild<CliPreview *>();
        QVERIFY(preview);
        preview->setExpanded(true);
        rest();
        const QString option = QStringLiteral("--endpoint-url ") % m_bench->url();
        QVERIFY(preview->tabs().code().contains(option));
        save(m_bench->window.page());
        const auto created = [&]() -> const RecordedAction * {
            const auto found = std::find_if(recorder.actions().begin(), recorder.actions().end(),
                                            [](const RecordedAction &action) { return action.call.operation && action.call.operation->name == "CreateBucket"; });
            return found == recorder.actions().end() ? nullptr : &*found;
        };
        QTRY_VERIFY_WITH_TIMEOUT(created() && created()->state == RecordedAction::State::Succeeded, 20'000);
        const auto code = [&](CodeLanguage language) {
            CodeProgram program(language);
            created()->addTo(program);
            return toQt(program.text());
        };
        QVERIFY(code(CodeLanguage::Cli).startsWith(QStringLiteral("aws --endpoint-url ") % m_bench->url() % QStringLiteral(" s3api create-bucket")));
        QVERIFY(code(CodeLanguage::Python).contains(QStringLiteral("endpoint_url='") % m_bench->url() % u'\''));
        QVERIFY(code(CodeLanguage::JavaScript).contains(QStringLiteral("endpoint: \"") % m_bench->url() % u'"'));
        // Blocked, nothing is sent there.
        recorder.setWritesBlocked(true);
        const auto blocked = m_bench->host().cloud().invoke<api::s3::CreateBucket>(m_bench->host().caller(), RemoteBench::bucket("never", m_bench->other.region())).result();
        recorder.setWritesBlocked(false);
        recorder.setRecording(false);
        QVERIFY(!blocked);
        QCOMPARE(blocked.error().code, std::string("RequestBlocked"));
        api::s3::HeadBucket::Input never;
        never.bucket = "never";
        QVERIFY(!m_bench->callThere<api::s3::HeadBucket>(never));
    }

    void filesGoToTheOtherCloud()
    {
        QVERIFY(m_bench->makeThere("far-away"));
        QVERIFY(m_bench->makeHere("far-away")); // the same name on this one
        QFile file(m_folder->filePath(QStringLiteral("cloud.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("cirrus");
        file.close();
        QVERIFY(m_bench->openCloud(m_saved.id, QStringLiteral("s3/buckets/far-away?prefix=")));
        s3::upload(m_bench->window, QStringLiteral("far-away"), {}, {QUrl::fromLocalFile(file.fileName())}, link::Route::Direct);
        const auto jobs = [&] { return m_bench->engine.transfers().jobs(); };
        QTRY_VERIFY_WITH_TIMEOUT(jobs().size() == 1 && jobs().front().state == transfer::State::Completed, 30'000);
        QCOMPARE(jobs().front().cloud, toStd(m_saved.id));
        api::s3::HeadObject::Input head;
        head.bucket = "far-away";
        head.key = "cloud.txt";
        QVERIFY(m_bench->callThere<api::s3::HeadObject>(head));
        QVERIFY(!m_bench->callHere<api::s3::HeadObject>(head));
        // Back again, named in the monitor by its cloud.
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("down"))));
        const auto down = s3::download(m_bench->window, QStringLiteral("far-away"), {QStringLiteral("cloud.txt")}, m_folder->filePath(QStringLiteral("down")));
        QCOMPARE(down.size(), 1U);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_folder->filePath(QStringLiteral("down/cloud.txt"))), 30'000);
        TransferModel model(m_bench->engine);
        model.poll();
        QCOMPARE(model.rowCount(), 2);
        for (int row = 0; row < 2; ++row) {
            const QModelIndex index = model.index(row, 0);
            const QString there = index.data(TransferModel::UploadRole).toBool() ? index.data(TransferModel::ToRole).toString() : index.data(TransferModel::FromRole).toString();
            QCOMPARE(there, QStringLiteral("s3://far-away/cloud.txt on Lab"));
        }
    }

    void jobsWaitForTheirCloud()
    {
        QVERIFY(m_bench->makeThere("far-away"));
        QFile file(m_folder->filePath(QStringLiteral("cloud.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("cirrus");
        file.close();
        QVERIFY(m_bench->openCloud(m_saved.id, QStringLiteral("s3/buckets/far-away?prefix=")));
        m_bench->engine.clouds().remove(toStd(m_saved.id)); // as after a start, until somebody opens it
        s3::upload(m_bench->window, QStringLiteral("far-away"), {}, {QUrl::fromLocalFile(file.fileName())}, link::Route::Direct);
        const auto job = [&] {
            const auto all = m_bench->engine.transfers().jobs();
            return all.empty() ? transfer::JobSnapshot() : all.front();
        };
        QTRY_COMPARE_WITH_TIMEOUT(job().awayCode, std::string("CloudNotConnected"), 30'000);
        TransferModel model(m_bench->engine);
        model.poll();
        QCOMPARE(model.index(0, 0).data(TransferModel::StateTextRole).toString(), QStringLiteral("Waiting for the cloud"));
        QVERIFY(model.index(0, 0).data(TransferModel::ErrorTextRole).toString().contains(QStringLiteral("not connected")));
        // The start of the console opens what its transfers need.
        connections::openForTransfers(m_bench->engine);
        QTRY_VERIFY_WITH_TIMEOUT(job().state == transfer::State::Completed, 60'000);
        QVERIFY(job().awayCode.empty());
    }

    void objectsGoFromOneCloudToAnother()
    {
        QVERIFY(m_bench->makeThere("far-away"));
        QVERIFY(m_bench->makeHere("close-by"));
        api::s3::PutObject::Input object;
        object.bucket = "close-by";
        object.key = "notes/a.txt";
        object.body = api::Body::fromString("cirrus");
        object.metadata.emplace()["height"] = "9 km";
        QVERIFY(m_bench->callHere<api::s3::PutObject>(std::move(object)));
        QVERIFY(m_bench->go(QStringLiteral("s3/buckets/close-by?prefix=")));
        s3::askToCopyToCloud(ActionContext(m_bench->window, m_bench->window.page()), QStringLiteral("close-by"), {QStringLiteral("notes/")});
        rest();
        auto *dialog = m_bench->window.findChild<Dialog *>();
        QVERIFY(dialog && dialog->isVisible());
        part<Select>(dialog, "targetCloud")->setValue(m_saved.id);
        type(dialog, "targetBucket", "no-such-bucket");
        QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
        const auto error = [dialog] {
            for (FormField *each : dialog->findChildren<FormField *>()) {
                if (each->input()->objectName() == QLatin1String("targetBucket"))
                    return each->error();
            }
            return QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!error().isEmpty(), 20'000);
        const auto jobs = [&] { return m_bench->engine.transfers().jobs(); };
        QVERIFY(jobs().empty());
        const QPointer<Dialog> open(dialog);
        type(dialog, "targetBucket", "far-away");
        m_bench->picture("copy-to-cloud");
        QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(jobs().size() == 1 && jobs().front().state == transfer::State::Completed, 30'000);
        QVERIFY(!open || !open->isVisible());
        api::s3::HeadObject::Input copied;
        copied.bucket = "far-away";
        copied.key = "notes/a.txt";
        const auto there = m_bench->callThere<api::s3::HeadObject>(copied);
        QVERIFY(there);
        QCOMPARE(there->metadata->at("height"), std::string("9 km"));
        TransferModel model(m_bench->engine);
        model.poll();
        QCOMPARE(model.index(0, 0).data(TransferModel::FromRole).toString(), QStringLiteral("s3://close-by/notes/"));
        QCOMPARE(model.index(0, 0).data(TransferModel::ToRole).toString(), QStringLiteral("s3://far-away/notes/ on Lab"));
        // And back, as a drop of what was dragged there does it.
        s3::ObjectSet dragged{QStringLiteral("far-away"), {QStringLiteral("notes/a.txt")}};
        dragged.cloud = m_saved.id;
        s3::putTaken(ActionContext(m_bench->window, m_bench->window.page()), dragged, QStringLiteral("close-by"), QStringLiteral("back/"), true);
        const auto completed = [&] {
            const auto all = jobs();
            return std::count_if(all.begin(), all.end(), [](const auto &job) { return job.state == transfer::State::Completed; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(completed(), 2, 30'000);
        copied.bucket = "close-by";
        copied.key = "back/a.txt";
        QVERIFY(m_bench->callHere<api::s3::HeadObject>(copied));
        copied.bucket = "far-away";
        copied.key = "notes/a.txt";
        QVERIFY(m_bench->callThere<api::s3::HeadObject>(copied)); // nothing is moved between clouds
    }

    void theShellReachesTheSameCloud()
    {
        QVERIFY(m_bench->openCloud(m_saved.id));
        const QStringList environment = ShellSetup::of(m_bench->host()).command.environment;
        QVERIFY(environment.contains(QStringLiteral("AWS_ENDPOINT_URL=") % m_bench->url()));
        QVERIFY(environment.contains(QStringLiteral("AWS_ACCESS_KEY_ID=") % toQt(m_bench->other.rootKey().id)));
        QVERIFY(environment.contains(QStringLiteral("AWS_SECRET_ACCESS_KEY=") % toQt(m_bench->other.rootKey().secret)));
        QVERIFY(ShellSetup::of(m_bench->host()).greeting.contains("Lab"));
        // What is copied as a profile, the reader of profiles understands.
        const Connection lines = Connection::of(m_bench->host());
        const auto read = AwsProfiles::parse(lines.profile(), {}).find(lines.name);
        QVERIFY(read);
        QCOMPARE(read->accessKeyId, lines.accessKeyId);
        QCOMPARE(read->secretKey, lines.secret);
        QCOMPARE(read->endpointUrl, m_bench->url());
        QCOMPARE(read->region, m_saved.region);
        const QStringList local = ShellSetup::of(m_bench->engine).command.environment;
        QVERIFY(local.contains(QStringLiteral("AWS_ENDPOINT_URL=http://127.0.0.1:%1").arg(m_bench->engine.port())));
    }

    void windowsOfTheirOwn()
    {
        QVERIFY(m_bench->makeThere("far-away"));
        const auto catalog = [] { return Catalog(makeConsoles(), makeTransfersPage); };
        {
            Windows windows(catalog, m_bench->engine, m_bench->session, 0);
            windows.restore(QStringLiteral("s3/buckets"));
            MainWindow *local = windows.active();
            std::optional<bool> opened;
            connections::open(local->engine(), local, m_saved.id, [&](Expected<RemotePtr> remote) {
                opened = remote.has_value();
                if (remote)
                    local->openCloud(*remote, QStringLiteral("s3/buckets"));
            });
            QTRY_VERIFY_WITH_TIMEOUT(opened.has_value(), 20'000);
            QCOMPARE(windows.all().size(), 2U);
            QVERIFY(!local->engine().remote());
            MainWindow *there = windows.all().back();
            QVERIFY(there->engine().remote());
            // One more from there shows the same cloud, by the same connection.
            QTRY_VERIFY(there->isSettled());
            MainWindow *another = windows.open(QStringLiteral("s3/buckets"));
            QCOMPARE(another->engine().remote().get(), there->engine().remote().get());
            QCOMPARE(m_bench->session.connection(another->slot()), m_saved.id);
        }
        {
            // They come back on the cloud they showed.
            Windows windows(catalog, m_bench->engine, m_bench->session, 0);
            windows.restore({});
            QCOMPARE(windows.all().size(), 3U);
            QTRY_VERIFY_WITH_TIMEOUT(windows.all().back()->engine().remote() && windows.all().back()->isSettled(), 20'000);
            QCOMPARE(windows.all().back()->address(), QStringLiteral("s3/buckets"));
            QVERIFY(!windows.all().front()->engine().remote());
        }
        // Or, when their keys are gone, on the local one, and say so.
        SavedConnection lost = m_saved;
        lost.keys = Keys::Keyring;
        std::optional<bool> removed;
        m_bench->store().remove(m_saved.id, &m_bench->window, [&](std::optional<Error> error) { removed = !error; });
        QTRY_VERIFY(removed.has_value());
        QVERIFY(m_bench->keep(lost));
        Windows windows(catalog, m_bench->engine, m_bench->session, 0);
        windows.restore({});
        MainWindow *back = windows.all().back();
        QTRY_VERIFY_WITH_TIMEOUT(back->isSettled() && back->address() == QLatin1String("connections"), 20'000);
        QVERIFY(!back->engine().remote());
        QVERIFY(back->flashbar().count() > 0);
        QVERIFY(m_bench->session.connection(back->slot()).isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RemoteBench> m_bench;
    SavedConnection m_saved;
};

QTEST_MAIN(TestRemoteWindow)
#include "tst_remotewindow.moc"
