// Connections to clouds elsewhere: how they are made, tested, changed, opened and deleted, and where their secrets lie.
#include "RemoteBench.h"

#include "gui/consoles/connections/Connections.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Flashbar.h"

#include <QtNetwork/QTcpServer>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::connections;
using Keys = SavedConnection::Keys;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestConnections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("AWS_CONFIG_FILE", m_folder->filePath(QStringLiteral("config")).toUtf8());
        qputenv("AWS_SHARED_CREDENTIALS_FILE", m_folder->filePath(QStringLiteral("credentials")).toUtf8());
        m_bench = std::make_unique<RemoteBench>(m_folder->path());
        QVERIFY(m_bench->begin(QStringLiteral("connections/clouds/create")));
    }
    void cleanup()
    {
        m_bench.reset();
        qunsetenv("AWS_CONFIG_FILE");
        qunsetenv("AWS_SHARED_CREDENTIALS_FILE");
    }

    void theFormRefusesWhatCannotBe()
    {
        QWidget *page = m_bench->window.page();
        save(page); // empty
        QVERIFY(!m_bench->errorOf("connectionName").isEmpty());
        QCOMPARE(m_bench->window.address(), QStringLiteral("connections/clouds/create"));
        fill("Lab", "ftp://storage", Keys::Session);
        save(page);
        rest();
        QVERIFY(!m_bench->errorOf("endpointUrl").isEmpty());
        QVERIFY(m_bench->store().all().empty());
        // A key without its secret.
        type(page, "endpointUrl", "http://127.0.0.1:1");
        save(page);
        QTRY_COMPARE(m_bench->errorOf("secretKey"), QStringLiteral("Enter the secret access key."));
        QVERIFY(m_bench->store().all().empty());
        // No two of one name.
        QVERIFY(m_bench->keep(m_bench->connection(QStringLiteral("lab"))));
        type(page, "secretKey", "wJalr");
        save(page);
        QTRY_COMPARE(m_bench->errorOf("connectionName"), QStringLiteral("Another connection has this name."));
        QCOMPARE(m_bench->store().all().size(), 1U);
    }

    void withoutAKeyringNothingIsWritten()
    {
        m_bench->keyring->available = false;
        QWidget *page = m_bench->window.page();
        fill("Lab", "http://127.0.0.1:1", Keys::Keyring);
        type(page, "secretKey", "very-secret-words");
        save(page);
        QTRY_VERIFY(m_bench->errorOf("keySource").contains(QStringLiteral("No keyring service answers")));
        QVERIFY(m_bench->store().all().empty());
        QVERIFY(!QFile::exists(file()));
        // For this session it goes.
        choose(page, "keySource", "session");
        save(page);
        QTRY_COMPARE(m_bench->window.address(), QStringLiteral("connections/clouds"));
        QCOMPARE(m_bench->store().all().size(), 1U);
        QVERIFY(!contentOf(file()).contains("very-secret-words"));
        QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
    }

    void secretsLieInTheKeyring()
    {
        QWidget *page = m_bench->window.page();
        fill("Lab", qPrintable(m_bench->url()), Keys::Keyring);
        type(page, "secretKey", m_bench->other.rootKey().secret.c_str());
        save(page);
        QTRY_COMPARE(m_bench->window.address(), QStringLiteral("connections/clouds"));
        QVERIFY(m_bench->settle());
        QTRY_COMPARE(m_bench->rows().size(), 1);
        const QString id = m_bench->rows().front();
        QCOMPARE(m_bench->keyring->secrets.value(id).key, toQt(m_bench->other.rootKey().secret));
        QVERIFY(!contentOf(file()).contains(m_bench->other.rootKey().secret.c_str()));
        // Changed without the secret, it stays.
        QVERIFY(m_bench->go(editConnectionAddress(id)));
        page = m_bench->window.page();
        QVERIFY(part<QLineEdit>(page, "secretKey")->text().isEmpty());
        type(page, "connectionName", "Laboratory");
        save(page);
        QTRY_COMPARE(m_bench->window.address(), QStringLiteral("connections/clouds"));
        QCOMPARE(m_bench->store().nameOf(id), QStringLiteral("Laboratory"));
        QVERIFY(m_bench->openCloud(id));
        QVERIFY(m_bench->host().remote());
        // Another key needs another secret.
        m_bench->window.openCloud(nullptr, editConnectionAddress(id));
        rest();
        QVERIFY(m_bench->settle());
        page = m_bench->window.page();
        type(page, "accessKeyId", "AKIAOTHER");
        save(page);
        QTRY_COMPARE(m_bench->errorOf("secretKey"), QStringLiteral("Enter the secret access key."));
        // From elsewhere from now on, the keyring forgets it.
        choose(page, "keySource", "none");
        save(page);
        QTRY_COMPARE(m_bench->window.address(), QStringLiteral("connections/clouds"));
        QVERIFY(m_bench->store().find(id)->keys == Keys::None);
        QTRY_VERIFY(m_bench->keyring->secrets.isEmpty());
    }

    void keysOfAProfile()
    {
        QFile credentials(m_folder->filePath(QStringLiteral("credentials")));
        QVERIFY(credentials.open(QIODevice::WriteOnly));
        const AccessKey &key = m_bench->other.rootKey();
        credentials.write(QByteArray::fromStdString("[lab]\naws_access_key_id = " + key.id + "\naws_secret_access_key = " + key.secret + "\n[sso]\nsso_session = x\n"));
        credentials.close();
        SavedConnection saved = m_bench->connection(QStringLiteral("Lab"));
        saved.keys = Keys::Profile;
        saved.profile = QStringLiteral("none");
        QVERIFY(m_bench->keep(saved));
        QCOMPARE(openError(saved.id), QStringLiteral("NoSuchProfile"));
        saved.profile = QStringLiteral("sso");
        QVERIFY(m_bench->keep(saved));
        QCOMPARE(openError(saved.id), QStringLiteral("NoKeys"));
        saved.profile = QStringLiteral("lab");
        QVERIFY(m_bench->keep(saved));
        QCOMPARE(openError(saved.id), QString());
        QVERIFY(!contentOf(file()).contains(m_bench->other.rootKey().secret.c_str()));
    }

    void keysOfOneSessionAreForgotten()
    {
        const SavedConnection saved = m_bench->connection(QStringLiteral("Lab"));
        QVERIFY(m_bench->keep(saved));
        QCOMPARE(openError(saved.id), QString());
        m_bench.reset();
        m_bench = std::make_unique<RemoteBench>(m_folder->path());
        QVERIFY(m_bench->begin(QStringLiteral("connections")));
        QTRY_COMPARE(m_bench->rows(), QStringList{saved.id});
        QCOMPARE(openError(saved.id), QStringLiteral("NoKeys"));
        // From the list it says so.
        m_bench->list()->table().selectIds({saved.id});
        rest();
        press(m_bench->window.page(), "openConnection");
        QTRY_VERIFY(m_bench->window.flashbar().count() > 0);
        QVERIFY(!m_bench->host().remote());
    }

    void testsSayHowFarTheyCame()
    {
        // Nobody listens there.
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        QWidget *page = m_bench->window.page();
        fill("Lab", qPrintable(QStringLiteral("http://127.0.0.1:%1").arg(port)), Keys::Session);
        type(page, "secretKey", "wrong");
        press(page, "testNow");
        QTRY_VERIFY_WITH_TIMEOUT(status(page, 1) == StatusIndicator::Status::Error, 30'000);
        QCOMPARE(status(page, 0), StatusIndicator::Status::Success);
        QCOMPARE(status(page, 3), StatusIndicator::Status::NotStarted);
        QVERIFY(part<QLabel>(page, "probeProblem")->text().contains(QStringLiteral("EndpointConnectionError")));
        // The wrong secret.
        type(page, "endpointUrl", qPrintable(m_bench->url()));
        press(page, "testNow");
        QTRY_VERIFY_WITH_TIMEOUT(status(page, 4) == StatusIndicator::Status::Error, 30'000);
        QCOMPARE(status(page, 3), StatusIndicator::Status::Success);
        QVERIFY(part<QLabel>(page, "probeProblem")->text().contains(QStringLiteral("SignatureDoesNotMatch")));
        // All is well.
        QVERIFY(m_bench->makeThere("far-away"));
        type(page, "secretKey", m_bench->other.rootKey().secret.c_str());
        press(page, "testNow");
        QTRY_VERIFY_WITH_TIMEOUT(status(page, 4) == StatusIndicator::Status::Success, 30'000);
        QCOMPARE(status(page, 2), StatusIndicator::Status::Stopped); // http has no TLS
        QVERIFY(part<QLabel>(page, "probeProblem")->isHidden());
        QVERIFY(part<QLabel>(page, "probeNote4")->text().contains(u'1'));
        QVERIFY(m_bench->store().all().empty()); // tested, not saved
        m_bench->picture("connection-form");
    }

    void theListTestsInADialog()
    {
        const SavedConnection saved = m_bench->connection(QStringLiteral("Lab"));
        QVERIFY(m_bench->keep(saved));
        QVERIFY(m_bench->go(connectionAddress(saved.id)));
        QTRY_VERIFY(wordsOn(m_bench->window.page()).contains(m_bench->url()));
        QCOMPARE(m_bench->window.page()->title(), QStringLiteral("Lab"));
        QCOMPARE(m_bench->window.page()->breadcrumbs().back().text, QStringLiteral("Lab"));
        press(m_bench->window.page(), "testConnection");
        auto *dialog = m_bench->find<Dialog>("testDialog");
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(status(dialog, 4) == StatusIndicator::Status::Success, 30'000);
        m_bench->picture("connection-test");
        QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    }

    void deletedConnectionsAreGone()
    {
        SavedConnection saved = m_bench->connection(QStringLiteral("Lab"));
        saved.keys = Keys::Keyring;
        m_bench->keyring->secrets.insert(saved.id, {QStringLiteral("secret"), {}});
        QVERIFY(m_bench->keep(saved));
        QVERIFY(m_bench->go(QStringLiteral("connections/clouds")));
        m_bench->list()->table().selectIds({saved.id});
        rest();
        press(m_bench->window.page(), "deleteConnection");
        QTRY_VERIFY(m_bench->window.findChild<Dialog *>());
        QTest::mouseClick(&m_bench->window.findChild<Dialog *>()->acceptButton(), Qt::LeftButton);
        QTRY_VERIFY(m_bench->store().all().empty());
        QVERIFY(m_bench->keyring->secrets.isEmpty());
        QTRY_VERIFY(m_bench->rows().isEmpty());
        QCOMPARE(openError(saved.id), QStringLiteral("NoSuchConnection"));
        QVERIFY(m_bench->go(connectionAddress(saved.id)));
        QVERIFY(wordsOn(m_bench->window.page()).contains(QStringLiteral("deleted")));
    }

    void damagedFilesAreNoConnections()
    {
        m_bench.reset();
        QFile kept(file());
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write(R"([{"id":"1","name":"good","keys":"what","color":"pink","style":7},{"name":"no id"},"text",{"id":"2"}])");
        kept.close();
        m_bench = std::make_unique<RemoteBench>(m_folder->path());
        QVERIFY(m_bench->begin(QStringLiteral("connections")));
        QCOMPARE(m_bench->store().all().size(), 1U);
        QCOMPARE(m_bench->store().all().front().color, QStringLiteral("blue"));
        QVERIFY(m_bench->store().all().front().style == remote::AddressStyle::Path);
    }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("here/connections.json")); }
    StatusIndicator::Status status(QWidget *page, int step) { return part<StatusIndicator>(page, qPrintable(QStringLiteral("probeStep%1").arg(step)))->status(); }

    void fill(const char *name, const char *url, Keys keys)
    {
        QWidget *page = m_bench->window.page();
        type(page, "connectionName", name);
        type(page, "endpointUrl", url);
        choose(page, "keySource", qPrintable(codeOf(keys)));
        rest();
        type(page, "accessKeyId", m_bench->other.rootKey().id.c_str());
    }
    /// Code of what keeps a connection from being opened; empty: nothing.
    QString openError(const QString &id)
    {
        std::optional<QString> code;
        connections::open(m_bench->host(), &m_bench->window, id, [&](Expected<RemotePtr> remote) { code = remote ? QString() : toQt(remote.error().code); });
        return QTest::qWaitFor([&] { return code.has_value(); }, 20'000) ? *code : QStringLiteral("no answer");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RemoteBench> m_bench;
};

QTEST_MAIN(TestConnections)
#include "tst_connections.moc"
