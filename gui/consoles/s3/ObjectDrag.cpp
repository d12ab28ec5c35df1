#include "gui/consoles/s3/ObjectDrag.h"

#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/CloudCopy.h"
#include "gui/consoles/s3/CopyJob.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/describe/RowDragging.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <chrono>

namespace nephoscope::gui::s3 {

using namespace std::chrono_literals;

namespace {

struct ObjectDrag
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::ObjectDrag)
};

constexpr auto lookEvery = 50ms;

/// Kept until the program ends: the other program copies from here when it likes.
QString temporaryFolder()
{
    static std::vector<std::unique_ptr<QTemporaryDir>> folders;
    folders.push_back(std::make_unique<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("nephoscope-XXXXXX"))));
    return folders.back()->path();
}

QByteArray namesOf(const ObjectSet &set)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("service"), QStringLiteral("s3")},
                                     {QStringLiteral("bucket"), set.bucket},
                                     {QStringLiteral("cut"), set.cut},
                                     {QStringLiteral("cloud"), set.cloud},
                                     {QStringLiteral("keys"), QJsonArray::fromStringList(set.keys)}})
        .toJson(QJsonDocument::Compact);
}

void fill(QMimeData &data, const ObjectSet &set)
{
    data.setData(RowDragging::ownDrag(), namesOf(set));
    QStringList uris;
    for (const QString &key : set.keys)
        uris << uri(set.bucket, key);
    data.setText(uris.join(u'\n'));
}

class ObjectsMime final : public QMimeData
{
    Q_OBJECT
public:
    ObjectsMime(Navigator &navigator, ObjectSet set) : m_navigator(navigator), m_flashbar(&navigator.flashbar()), m_set(std::move(set)) { fill(*this, m_set); }

    QStringList formats() const override { return QMimeData::formats() << QStringLiteral("text/uri-list"); }
    bool hasFormat(const QString &format) const override { return formats().contains(format); }

    void deliver()
    {
        if (m_flashbar && m_jobs.empty())
            m_jobs = download(m_navigator, m_set.bucket, m_set.keys, folder());
    }

protected:
    QVariant retrieveData(const QString &format, QMetaType type) const override
    {
        if (format != QLatin1String("text/uri-list"))
            return QMimeData::retrieveData(format, type);
        wait();
        QVariantList urls;
        for (const QString &key : m_set.keys)
            urls << QUrl::fromLocalFile(QDir(folder()).filePath(safeFileName(key)));
        return urls;
    }

private:
    QString folder() const
    {
        if (m_folder.isEmpty())
            m_folder = temporaryFolder();
        return m_folder;
    }

    bool isMoving() const
    {
        if (!m_flashbar)
            return false;
        const auto jobs = m_navigator.engine().transfers().jobs();
        return std::any_of(jobs.begin(), jobs.end(), [this](const transfer::JobSnapshot &job) {
            const bool ours = std::find(m_jobs.begin(), m_jobs.end(), job.id) != m_jobs.end();
            return ours && (job.state == transfer::State::Queued || job.state == transfer::State::Running);
        });
    }

    /// The other program waits for its data; this one goes on painting and telling how far it is.
    void wait() const
    {
        if (!isMoving())
            return;
        QEventLoop loop;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (!isMoving())
                loop.quit();
        });
        look.start(lookEvery);
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    }

    Navigator &m_navigator;
    QPointer<Flashbar> m_flashbar;
    ObjectSet m_set;
    mutable QString m_folder;
    std::vector<transfer::JobId> m_jobs;
};

QString cloudOf(const ActionContext &context) { return context.engine().remote() ? context.engine().remote()->id() : QString(); }

/// `report-copy.pdf` for `report.pdf`, `photos-copy/` for `photos/`.
QString copyName(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const qsizetype at = name.endsWith(u'/') ? name.size() - 1 : (dot > 0 ? dot : name.size());
    return name.left(at) % QStringLiteral("-copy") % name.mid(at);
}

bool isIntoItself(const ObjectSet &set, const QString &bucket, const QString &prefix)
{
    return set.bucket == bucket && std::any_of(set.keys.begin(), set.keys.end(), [&](const QString &key) { return key.endsWith(u'/') && prefix.startsWith(key); });
}

} // namespace

ObjectSet objectsIn(const QMimeData &data)
{
    ObjectSet set;
    const QJsonObject said = QJsonDocument::fromJson(data.data(RowDragging::ownDrag())).object();
    if (said[QLatin1String("service")].toString() != QLatin1String("s3"))
        return set;
    set.bucket = said[QLatin1String("bucket")].toString();
    set.cut = said[QLatin1String("cut")].toBool();
    set.cloud = said[QLatin1String("cloud")].toString();
    for (const QJsonValue &key : said[QLatin1String("keys")].toArray())
        set.keys << key.toString();
    return set;
}

QMimeData *mimeOf(const ActionContext &context, const ObjectSet &set)
{
    ObjectSet here = set;
    here.cloud = cloudOf(context);
    return set.keys.isEmpty() ? nullptr : new ObjectsMime(context.navigator(), std::move(here));
}

void deliverToOthers(const ActionContext &, QMimeData *data)
{
    if (auto *objects = qobject_cast<ObjectsMime *>(data))
        objects->deliver();
}

bool canPut(const ObjectSet &set, const QString &bucket, const QString &prefix)
{
    const auto isThere = [&](const QString &key) { return set.bucket == bucket && parentPrefix(key) == prefix; };
    return !set.keys.isEmpty() && !isIntoItself(set, bucket, prefix) && !std::any_of(set.keys.begin(), set.keys.end(), isThere);
}

CopyJob::Order putOrder(const ObjectSet &set, const QString &bucket, const QString &prefix, bool move)
{
    CopyJob::Order order;
    order.fromBucket = set.bucket;
    order.toBucket = bucket;
    order.move = move;
    order.place = uri(bucket, prefix);
    for (const QString &key : set.keys) {
        QString target = prefix % baseName(key);
        if (set.bucket == bucket && target == key) {
            if (move)
                continue;
            target = prefix % copyName(baseName(key));
        }
        order.steps.push_back({toStd(key), toStd(target), key.endsWith(u'/')});
    }
    return order;
}

void putObjects(const ActionContext &context, const ObjectSet &set, const QString &bucket, const QString &prefix, bool move)
{
    if (set.keys.isEmpty() || isIntoItself(set, bucket, prefix)) {
        if (context.flashbar() && !set.keys.isEmpty())
            context.flashbar()->error(ObjectDrag::tr("A folder cannot be put into itself"));
        return;
    }
    CopyJob::startWithFlash(context, putOrder(set, bucket, prefix, move));
}

void putTaken(const ActionContext &context, const ObjectSet &set, const QString &bucket, const QString &prefix, bool move)
{
    if (set.cloud == cloudOf(context))
        return putObjects(context, set, bucket, prefix, move);
    // Nothing is deleted on one cloud because it was dropped on another.
    copyToCloud(context, set, {cloudOf(context), bucket, prefix});
}

namespace {

/// What this program put last; gone once the clipboard holds something else.
QPointer<QMimeData> &lastPut()
{
    static QPointer<QMimeData> data;
    return data;
}

} // namespace

void toClipboard(const ActionContext &context, const ObjectSet &set, bool cut)
{
    // Without files: a clipboard manager would fetch them all.
    lastPut() = new QMimeData();
    ObjectSet kept = set;
    kept.cut = cut;
    kept.cloud = cloudOf(context);
    fill(*lastPut(), kept);
    QGuiApplication::clipboard()->setMimeData(lastPut());
    context.say(cut ? ObjectDrag::tr("Cut; paste to move") : ObjectDrag::tr("Copied"));
}

bool canPaste()
{
    // Another program's clipboard is not asked: it may be slow to answer.
    return lastPut() && QGuiApplication::clipboard()->mimeData() == lastPut();
}

void pasteFromClipboard(const ActionContext &context, const QString &bucket, const QString &prefix)
{
    if (!canPaste())
        return;
    const ObjectSet set = objectsIn(*lastPut());
    putTaken(context, set, bucket, prefix, set.cut);
    if (set.cut && set.cloud == cloudOf(context))
        QGuiApplication::clipboard()->clear();
}

} // namespace nephoscope::gui::s3

#include "ObjectDrag.moc"
