#include "Host.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QTimer>

#include <cstdio>

namespace nephoscope::lambda_js {

void Host::write(const QString &text)
{
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stdout);
    std::fflush(stdout);
}

bool Host::exists(const QString &file) const
{
    return QFileInfo(file).isFile();
}

QString Host::read(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        m_engine.throwError(QStringLiteral("Cannot read ") + file);
        return {};
    }
    return QString::fromUtf8(source.readAll());
}

QJSValue Host::evaluate(const QString &source, const QString &file)
{
    const QJSValue value = m_engine.evaluate(source, file);
    if (value.isError())
        m_engine.throwError(value);
    return value;
}

QString Host::environment() const
{
    QJsonObject all;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        all.insert(name, environment.value(name));
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

void Host::setTimer(int id, int delay)
{
    QTimer::singleShot(delay, this, [this, id] { m_engine.globalObject().property(QStringLiteral("__timer")).call({id}); });
}

void Host::begin(const QString &requestId)
{
    m_requestId = requestId;
    m_done = false;
}

void Host::finish(bool good, const QString &result)
{
    if (m_done)
        return;
    m_done = true;
    m_good = good;
    m_result = result;
}

} // namespace nephoscope::lambda_js
