#pragma once

#include "api/generated/s3.h"
#include "remote/RemoteCloud.h"
#include "tests/wire/HttpFixture.h"

#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtTest/QTest>

#include <random>

namespace nephoscope::test {

/// Bytes that differ from place to place.
inline std::string remoteSample(std::size_t size, unsigned seed)
{
    std::string bytes(size, '\0');
    std::mt19937 engine(seed);
    for (char &byte : bytes)
        byte = static_cast<char>(engine() & 0xff);
    return bytes;
}

/// Where a fixture's listener is, with its root key.
inline remote::RemoteEndpoint endpointOf(const HttpFixture &fixture)
{
    remote::RemoteEndpoint endpoint;
    endpoint.id = "there";
    endpoint.name = "There";
    endpoint.url = "http://127.0.0.1:" + std::to_string(fixture.port());
    endpoint.accessKeyId = fixture.cloud->credentials().rootKey().id;
    endpoint.secretKey = fixture.cloud->credentials().rootKey().secret;
    endpoint.connectTimeout = std::chrono::seconds(10);
    return endpoint;
}

/// The cloud at an endpoint, whose pauses take no time.
inline std::shared_ptr<remote::RemoteCloud> openRemote(remote::RemoteEndpoint endpoint, int attempts = 3)
{
    auto clock = std::make_shared<VirtualClock>();
    clock->setRate(100'000);
    auto opened = remote::RemoteCloud::open(std::move(endpoint), {clock, std::make_shared<SeededRandom>(3), attempts});
    if (!opened)
        qFatal("%s", opened.error().message.c_str());
    return std::move(*opened);
}

template <class Operation>
Expected<typename Operation::Output> askRemote(Cloud &cloud, typename Operation::Input input)
{
    return cloud.invoke<Operation>(Caller{}, std::move(input)).result();
}

/// moto's server on a free port; not running where it is not installed.
class Moto
{
public:
    Moto()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("moto_server"));
        if (program.isEmpty()) {
            m_why = "moto_server is not installed";
            return;
        }
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, {QStringLiteral("-H"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QStringLiteral("0")});
        QByteArray said;
        const QRegularExpression address(QStringLiteral("http://127\\.0\\.0\\.1:([0-9]+)"));
        while (m_process.waitForReadyRead(60'000)) {
            said += m_process.readAll();
            if (const auto match = address.match(QString::fromUtf8(said)); match.hasMatch()) {
                m_port = match.captured(1).toInt();
                return;
            }
        }
        m_why = "moto_server did not start: " + said.toStdString();
    }
    ~Moto()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    bool isRunning() const { return m_port > 0; }
    const std::string &why() const { return m_why; }
    remote::RemoteEndpoint endpoint() const
    {
        remote::RemoteEndpoint endpoint;
        endpoint.id = "there";
        endpoint.name = "moto";
        endpoint.url = "http://127.0.0.1:" + std::to_string(m_port);
        endpoint.accessKeyId = "test";
        endpoint.secretKey = "test";
        return endpoint;
    }

private:
    QProcess m_process;
    int m_port = 0;
    std::string m_why;
};

/// The clouds that tests run against: our own listener; moto, where it is installed; and, where NEPHOSCOPE_TEST_CLOUD says
/// http://key:secret@host:port, the one at that address (tests/e2e/remote_clouds.py starts radosgw and sets it).
class Clouds
{
public:
    static void rows()
    {
        QTest::addColumn<QString>("which");
        QTest::newRow("our listener") << QStringLiteral("ours");
        QTest::newRow("moto") << QStringLiteral("moto");
        if (qEnvironmentVariableIsSet("NEPHOSCOPE_TEST_CLOUD"))
            QTest::newRow("given") << QStringLiteral("given");
    }
    /// Null where there is no such cloud: `why()`.
    std::shared_ptr<remote::RemoteCloud> open(const QString &which, const HttpFixture &ours)
    {
        if (which == QLatin1String("ours"))
            return openRemote(endpointOf(ours));
        if (which == QLatin1String("given"))
            return openRemote(given());
        if (!m_moto)
            m_moto = std::make_unique<Moto>();
        return m_moto->isRunning() ? openRemote(m_moto->endpoint()) : nullptr;
    }
    const std::string &why() const { return m_moto->why(); }
    /// Buckets outlive a test, and elsewhere a run.
    static std::string bucketName(const char *name) { return name + std::to_string(QRandomGenerator::global()->generate64()); }

private:
    static remote::RemoteEndpoint given()
    {
        QUrl url(qEnvironmentVariable("NEPHOSCOPE_TEST_CLOUD"));
        remote::RemoteEndpoint endpoint;
        endpoint.id = "there";
        endpoint.name = "Given";
        endpoint.accessKeyId = url.userName().toStdString();
        endpoint.secretKey = url.password().toStdString();
        url.setUserInfo({});
        endpoint.url = url.toString().toStdString();
        return endpoint;
    }

    std::unique_ptr<Moto> m_moto;
};

/// Opens the row's cloud as `name`, or skips the row.
#define OPEN_ROWS_CLOUD(clouds, name, fixture)                                                                                              \
    QFETCH(QString, which);                                                                                                                 \
    const std::shared_ptr<nephoscope::remote::RemoteCloud> name = (clouds).open(which, fixture);                                            \
    if (!name)                                                                                                                              \
    QSKIP((clouds).why().c_str())

} // namespace nephoscope::test
