#pragma once

#include "api/generated/s3.h"
#include "remote/RemoteCloud.h"
#include "tests/wire/HttpFixture.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>

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

} // namespace nephoscope::test
