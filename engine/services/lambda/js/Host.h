#pragma once

#include <QtCore/QObject>
#include <QtQml/QJSEngine>

namespace nephoscope::lambda_js {

/// What JavaScript asks of this program.
class Host : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString requestId READ requestId)

public:
    explicit Host(QJSEngine &engine) : m_engine(engine) {}

    Q_INVOKABLE void write(const QString &text);
    Q_INVOKABLE bool exists(const QString &file) const;
    /// Throws an Error when it cannot be read.
    Q_INVOKABLE QString read(const QString &file);
    Q_INVOKABLE QJSValue evaluate(const QString &source, const QString &file);
    Q_INVOKABLE QString environment() const;
    Q_INVOKABLE QString toBase64(const QString &text) const { return QString::fromLatin1(text.toUtf8().toBase64()); }
    Q_INVOKABLE QString fromBase64(const QString &text) const { return QString::fromUtf8(QByteArray::fromBase64(text.toLatin1())); }
    Q_INVOKABLE void setTimer(int id, int delay);
    /// The first answer to an event counts.
    Q_INVOKABLE void finish(bool good, const QString &result);

    QString requestId() const { return m_requestId; }
    void begin(const QString &requestId);
    bool isDone() const { return m_done; }
    bool isGood() const { return m_good; }
    QString result() const { return m_result; }

private:
    QJSEngine &m_engine;
    QString m_requestId;
    QString m_result;
    bool m_done = true;
    bool m_good = true;
};

} // namespace nephoscope::lambda_js
