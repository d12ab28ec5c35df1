#include "gui/gallery/SampleSources.h"

#include "gui/kit/Format.h"

#include <QtCore/QMimeData>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

#include <numeric>

namespace nephoscope::gui {
namespace {

constexpr int Latency = 250; // ms a page of rows takes to come

// The same numbers every time: a picture of the gallery can be compared.
std::uint32_t mix(std::uint32_t value)
{
    value = (value ^ (value >> 16)) * 0x45d9f3bU;
    value = (value ^ (value >> 16)) * 0x45d9f3bU;
    return value ^ (value >> 16);
}

const QString Roles[] = {QStringLiteral("web"), QStringLiteral("api"), QStringLiteral("batch"), QStringLiteral("cache")};
const QString Types[] = {QStringLiteral("t3.micro"), QStringLiteral("m5.large"), QStringLiteral("c6g.xlarge"), QStringLiteral("r5.2xlarge")};
const QString Zones[] = {QStringLiteral("ap-northeast-2a"), QStringLiteral("ap-northeast-2b"), QStringLiteral("ap-northeast-2c")};
const QString Words[] = {QStringLiteral("Running"), QStringLiteral("Stopped"), QStringLiteral("Pending"), QStringLiteral("Failed")};
constexpr StatusIndicator::Status States[] = {StatusIndicator::Status::Success, StatusIndicator::Status::Stopped, StatusIndicator::Status::Pending,
                                              StatusIndicator::Status::Error};

size_t stateOf(int row)
{
    const std::uint32_t chance = mix(std::uint32_t(row)) % 10;
    return chance < 6 ? 0 : chance < 8 ? 1 : chance - 6;
}

QDateTime launchOf(int row) { return QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC).addSecs(qint64(mix(std::uint32_t(row)) % 20'000'000)); }

qint64 sizeOf(std::uint32_t object) { return qint64(mix(object) % 80'000'000) + 12; }
QString keyOf(std::uint32_t object) { return QStringLiteral("logs/2026/%1/part-%2.json.gz").arg(object % 12 + 1, 2, 10, QLatin1Char('0')).arg(object, 7, 10, QLatin1Char('0')); }
QString classOf(std::uint32_t object) { return mix(object) % 5 == 0 ? QStringLiteral("STANDARD_IA") : QStringLiteral("STANDARD"); }

} // namespace

SampleServers::SampleServers(int rows, State state, QObject *parent) : TableSource(parent), m_rows(rows), m_state(state) {}

std::vector<Column> SampleServers::columns() const
{
    return {{.id = QStringLiteral("name"), .title = QStringLiteral("Name"), .width = 180},
            {.id = QStringLiteral("id"), .title = QStringLiteral("Instance ID"), .width = 200},
            {.id = QStringLiteral("state"), .title = QStringLiteral("Instance state"), .width = 150},
            {.id = QStringLiteral("type"), .title = QStringLiteral("Instance type"), .width = 140},
            {.id = QStringLiteral("zone"), .title = QStringLiteral("Availability Zone"), .width = 170},
            {.id = QStringLiteral("storage"), .title = QStringLiteral("Storage"), .width = 120, .rightAligned = true},
            {.id = QStringLiteral("launched"), .title = QStringLiteral("Launch time"), .width = 280},
            {.id = QStringLiteral("description"), .title = QStringLiteral("Description"), .width = 260, .hidden = true}};
}

Cell SampleServers::cell(int row, int column) const
{
    const std::uint32_t chance = mix(std::uint32_t(row));
    switch (column) {
    case 0: return {.text = QStringLiteral("%1-%2").arg(Roles[chance % 4]).arg(row + 1, 3, 10, QLatin1Char('0')), .link = true};
    case 1: return {.text = rowId(row), .code = true};
    case 2: return {.text = Words[stateOf(row)], .status = States[stateOf(row)]};
    case 3: return {.text = Types[chance / 4 % 4]};
    case 4: return {.text = Zones[chance / 16 % 3]};
    case 5: return {.text = formatSize(qint64(8 + chance % 500) << 30)};
    case 6: return {.text = formatDateTime(launchOf(row))};
    default:
        return {.text = row % 3 == 2 ? QString() : QStringLiteral("Part of the %1 tier, replaced by its Auto Scaling group when a health check fails").arg(Roles[chance % 4])};
    }
}

QString SampleServers::rowId(int row) const { return u"i-0" % QString::number(mix(std::uint32_t(row) + 7), 16).rightJustified(8, u'0') % u"4c2"; }

QString SampleServers::errorText() const { return QStringLiteral("RequestLimitExceeded: Request limit exceeded."); }

void SampleServers::reload()
{
    m_state = State::Loading;
    Q_EMIT stateChanged();
    QTimer::singleShot(Latency, this, [this] {
        m_state = State::Ready;
        Q_EMIT reset();
        Q_EMIT stateChanged();
    });
}

QVariant SampleServers::propertyValue(int row, const QString &property) const
{
    if (property == u"storage")
        return qint64(8 + mix(std::uint32_t(row)) % 500) << 30;
    if (property == u"launched")
        return launchOf(row);
    return TableSource::propertyValue(row, property);
}

std::unique_ptr<QMimeData> SampleServers::mimeData(const std::vector<int> &rows) const
{
    QStringList ids;
    for (int row : rows)
        ids.append(rowId(row));
    auto data = std::make_unique<QMimeData>();
    data->setText(ids.join(u'\n'));
    return data;
}

SampleMillion::SampleMillion(QObject *parent) : TableSource(parent)
{
    auto order = std::make_shared<Order>(size_t(total));
    std::iota(order->begin(), order->end(), 0U);
    m_order = std::move(order);
    m_loaded.assign(total / pageRows, false);
    m_asked = m_loaded;
}

SampleMillion::~SampleMillion() = default;

std::vector<Column> SampleMillion::columns() const
{
    return {{.id = QStringLiteral("key"), .title = QStringLiteral("Key"), .width = 320, .stretch = true},
            {.id = QStringLiteral("size"), .title = QStringLiteral("Size"), .width = 130, .rightAligned = true},
            {.id = QStringLiteral("class"), .title = QStringLiteral("Storage class"), .width = 160}};
}

Cell SampleMillion::cell(int row, int column) const
{
    const std::uint32_t object = (*m_order)[size_t(row)];
    if (column == 0)
        return {.text = keyOf(object), .icon = QStringLiteral("file"), .link = true};
    return {.text = column == 1 ? formatSize(sizeOf(object)) : classOf(object)};
}

QString SampleMillion::rowId(int row) const { return keyOf((*m_order)[size_t(row)]); }

void SampleMillion::reload() { ask(); }

void SampleMillion::setSort(const QString &columnId, Qt::SortOrder order)
{
    m_sort = columnId;
    m_direction = order;
    ask();
}

void SampleMillion::setFilter(const FilterQuery &query)
{
    m_query = query;
    ask();
}

void SampleMillion::ask()
{
    // The server's work, on a thread of the pool; answers to older questions are dropped.
    const int question = ++m_question;
    QThreadPool::globalInstance()->start([guard = QPointer(this), question, sort = m_sort, direction = m_direction, query = m_query] {
        auto order = std::make_shared<Order>();
        for (std::uint32_t object = 0; object < std::uint32_t(total); ++object) {
            const auto value = [object](const QString &property) -> QVariant {
                return property == u"size" ? QVariant(sizeOf(object)) : property == u"class" ? QVariant(classOf(object)) : QVariant(keyOf(object));
            };
            if (query.matches(value, [object](const QString &text) { return keyOf(object).contains(text, Qt::CaseInsensitive); }))
                order->push_back(object);
        }
        if (sort == u"size")
            std::stable_sort(order->begin(), order->end(), [](std::uint32_t a, std::uint32_t b) { return sizeOf(a) < sizeOf(b); });
        else if (sort == u"class")
            std::stable_sort(order->begin(), order->end(), [](std::uint32_t a, std::uint32_t b) { return classOf(a) < classOf(b); });
        else if (sort == u"key")
            std::stable_sort(order->begin(), order->end(), [](std::uint32_t a, std::uint32_t b) { return a % 12 != b % 12 ? a % 12 < b % 12 : a < b; });
        if (direction == Qt::DescendingOrder)
            std::reverse(order->begin(), order->end());
        QMetaObject::invokeMethod(qApp, [guard, question, order] {
            if (!guard || guard->m_question != question)
                return;
            guard->m_order = order;
            guard->m_loaded.assign((order->size() + pageRows - 1) / pageRows, false);
            guard->m_asked = guard->m_loaded;
            Q_EMIT guard->reset();
            Q_EMIT guard->stateChanged();
        });
    });
}

void SampleMillion::need(int first, int last)
{
    for (size_t page = size_t(first) / pageRows; page <= size_t(last) / pageRows && page < m_asked.size(); ++page) {
        if (m_asked[page])
            continue;
        m_asked[page] = true;
        QTimer::singleShot(Latency, this, [this, page, question = m_question] {
            if (question != m_question)
                return;
            m_loaded[page] = true;
            Q_EMIT updated(int(page * pageRows), int(std::min((page + 1) * pageRows, m_order->size())) - 1);
        });
    }
}

} // namespace nephoscope::gui
