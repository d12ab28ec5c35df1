#include "gui/consoles/s3/SpeedPage.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/EdgeUpload.h"
#include "gui/consoles/s3/SpeedResults.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/CheckGroup.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TileLayout.h"
#include "gui/shell/NetworkPath.h"
#include "gui/shell/PaceButton.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

namespace {

constexpr int PollInterval = 100; // ms
constexpr qint64 Mebi = 1024 * 1024;
const QString UploadId = QStringLiteral("upload");
const QString DownloadId = QStringLiteral("download");
const QString InTurnId = QStringLiteral("inTurn");
const QString RaceId = QStringLiteral("race");

} // namespace

QString speedAddress() { return QStringLiteral("s3/speed"); }

SpeedPage::SpeedPage(Navigator &navigator, const QString &bucket, bool race)
    : Page(navigator), m_wanted(bucket), m_area(new ContentArea(this)), m_header(new HeaderBar(HeaderBar::Level::Page)), m_path(new NetworkPath(navigator.engine())),
      m_card(new Container), m_noBuckets(new Alert(Alert::Type::Info)), m_problem(new Alert(Alert::Type::Error)),
      m_notAccelerated(new Alert(Alert::Type::Info)), m_enable(new Button(Button::Variant::Normal)), m_bucket(new Select), m_size(new Select),
      m_direction(new Select), m_order(new Select), m_ways(new CheckGroup),
      m_start(new Button(Button::Variant::Primary)), m_cancel(new Button(Button::Variant::Normal)), m_results(new SpeedResults)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_area->setObjectName(QStringLiteral("speedArea"));
    outer->addWidget(m_area);
    m_bucket->setObjectName(QStringLiteral("speedBucket"));
    m_size->setObjectName(QStringLiteral("speedSize"));
    m_start->setObjectName(QStringLiteral("startComparison"));
    m_cancel->setObjectName(QStringLiteral("cancelComparison"));
    m_enable->setObjectName(QStringLiteral("enableAcceleration"));
    m_problem->setObjectName(QStringLiteral("speedProblem"));
    m_notAccelerated->setObjectName(QStringLiteral("notAccelerated"));
    m_bucketField = new FormField({}, m_bucket);
    m_direction->setObjectName(QStringLiteral("speedDirection"));
    m_order->setObjectName(QStringLiteral("speedOrder"));
    m_ways->setObjectName(QStringLiteral("speedWays"));
    m_sizeField = new FormField({}, m_size);
    m_directionField = new FormField({}, m_direction);
    m_orderField = new FormField({}, m_order);
    m_waysField = new FormField({}, m_ways);
    m_waysField->setValidator([this] { return m_ways->value().size() < 2 ? tr("Choose at least two ways.") : QString(); });
    m_notAccelerated->addAction(m_enable);
    for (QWidget *hidden : std::initializer_list<QWidget *>{m_noBuckets, m_problem, m_notAccelerated})
        hidden->hide();
    m_header->addAction(new PaceButton(navigator.engine(), Button::Variant::Normal));
    m_header->addAction(m_cancel);
    m_header->addAction(m_start);
    auto *fields = new QWidget;
    auto *tiles = new TileLayout(2);
    fields->setLayout(tiles);
    followDensity(tiles, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    for (FormField *field : {m_bucketField, m_sizeField, m_directionField, m_orderField, m_waysField}) {
        // The fields begin at one height, however many lines stand below each.
        auto *column = new QVBoxLayout;
        column->addWidget(field);
        column->addStretch();
        auto *tile = new QWidget;
        column->setContentsMargins({});
        tile->setLayout(column);
        tiles->addWidget(tile);
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_noBuckets, fields, m_notAccelerated, m_problem})
        m_card->column()->addWidget(part);
    m_card->column()->insertSpacing(2, 8); // the fields end with small print
    m_area->column()->addWidget(m_header);
    m_area->column()->addWidget(m_card);
    m_area->column()->addWidget(m_path);
    m_area->column()->addWidget(m_results);
    m_area->column()->addStretch(1);
    m_poll.setInterval(PollInterval);
    connect(&m_poll, &QTimer::timeout, this, &SpeedPage::poll);
    connect(m_start, &Button::clicked, this, &SpeedPage::start);
    connect(m_cancel, &Button::clicked, this, [this] {
        if (m_comparison)
            m_comparison->cancel();
        m_cancel->setEnabled(false);
    });
    connect(m_enable, &Button::clicked, this, [this] {
        enableAcceleration(ActionContext(this->navigator(), this, m_enable), m_bucket->value(), [self = QPointer<SpeedPage>(this)] {
            if (self)
                self->askAcceleration();
        });
    });
    connect(m_bucket, &Select::valueChanged, this, &SpeedPage::bucketChosen);
    connect(m_direction, &Select::valueChanged, this, &SpeedPage::nameWays);
    connect(m_ways, &CheckGroup::valueChanged, this, [this] { m_waysField->setError({}); });
    connect(&navigator.engine(), &EngineHost::ready, this, &SpeedPage::refresh);
    retranslate();
    m_size->setValue(QString::number(64 * Mebi));
    m_direction->setValue(UploadId);
    m_order->setValue(race ? RaceId : InTurnId);
    QStringList all;
    for (const transfer::Comparison::Way way : transfer::Comparison::ways)
        all << QString::number(int(way));
    m_ways->setValue(all);
    refresh();
}

SpeedPage::~SpeedPage() = default;

QString SpeedPage::title() const { return tr("Speed comparison"); }

std::vector<Breadcrumb> SpeedPage::breadcrumbs() const
{
    return {{QStringLiteral("Amazon S3"), bucketsAddress()}, {title(), {}}};
}

std::optional<HelpTopic> SpeedPage::help() const
{
    HelpTopic topic;
    topic.title = title();
    topic.body = tr("<p>One connection can have only its <b>window</b> under way, so that it carries a window per round trip: the farther the "
                    "Region, the slower, however fast your line is.</p>"
                    "<ul><li><b>In parts.</b> A multipart upload has several connections side by side, and their windows add up.</li>"
                    "<li><b>Through an edge location.</b> Transfer Acceleration takes the bytes over near you, where the round trip is short, "
                    "and brings them to the Region over a backbone with wide connections that stand already.</li>"
                    "<li><b>Both</b> fill your line.</li></ul>"
                    "<p>All bytes are really sent and stored, at the pace of the network path, and the object is deleted afterwards.</p>"
                    "<p>In code: <code>Config(s3={'use_accelerate_endpoint': True})</code>; the host is "
                    "<code>BUCKET.s3-accelerate.amazonaws.com</code>, here <code>BUCKET.s3-accelerate.localhost</code>.</p>");
    topic.links = {{tr("Configuring fast, secure file transfers using Amazon S3 Transfer Acceleration"),
                    QStringLiteral("https://docs.aws.amazon.com/AmazonS3/latest/userguide/transfer-acceleration.html")}};
    return topic;
}

void SpeedPage::refresh()
{
    if (navigator().engine().isReady())
        askBuckets();
}

void SpeedPage::askBuckets()
{
    ask<api::s3::ListBuckets>(navigator().engine(), this, {}, [this](auto reply) {
        m_settled = true;
        if (!reply) {
            m_problem->setText(errorText(reply.error()));
            m_problem->show();
            return;
        }
        Choices names;
        m_regions.clear();
        for (const auto &bucket : reply->buckets.value_or(std::vector<api::s3::Bucket>())) {
            const QString name = toQt(bucket.name.value_or(std::string()));
            const QString region = toQt(bucket.bucketRegion.value_or(std::string(defaultRegion)));
            m_regions.insert(name, region);
            names.push_back({.id = name, .text = name, .description = regionText(region)});
        }
        m_bucket->setChoices(names);
        if (const QString wanted = std::exchange(m_wanted, {}); m_regions.contains(wanted))
            m_bucket->setValue(wanted);
        else if (m_bucket->value().isEmpty() && !names.empty())
            m_bucket->setValue(names.front().id);
        m_noBuckets->setVisible(names.empty());
        bucketChosen();
    });
}

void SpeedPage::bucketChosen()
{
    m_path->setRegion(m_regions.value(m_bucket->value()));
    m_knowsAcceleration = false;
    askAcceleration();
    showState();
}

void SpeedPage::askAcceleration()
{
    const QString bucket = m_bucket->value();
    if (bucket.isEmpty())
        return;
    api::s3::GetBucketAccelerateConfiguration::Input input;
    input.bucket = toStd(bucket);
    ask<api::s3::GetBucketAccelerateConfiguration>(navigator().engine(), this, std::move(input), [this, bucket](auto reply) {
        if (bucket != m_bucket->value() || !reply)
            return;
        m_acceleration = reply->status ? toQt(reply->status->value) : QString();
        m_knowsAcceleration = true;
        showState();
    });
}

void SpeedPage::start()
{
    EngineHost &engine = navigator().engine();
    if (!engine.isReady() || m_bucket->value().isEmpty() || !m_waysField->validate())
        return;
    if (!m_comparison) {
        m_comparison = std::make_unique<transfer::Comparison>(engine.cloud(), engine.link().clock(), engine.link().shared_from_this(),
                                                              toPath(engine.folder()) / "speed-comparison");
    }
    transfer::Comparison::Order order;
    order.caller = engine.caller();
    order.bucket = toStd(m_bucket->value());
    order.size = std::uint64_t(m_size->value().toLongLong());
    order.direction = direction();
    order.race = m_order->value() == RaceId;
    order.ways.clear();
    for (const QString &way : m_ways->value())
        order.ways.push_back(transfer::Comparison::Way(way.toInt()));
    m_comparison->start(std::move(order));
    m_poll.start();
    poll();
    m_area->ensureWidgetVisible(m_results, 0, m_area->viewport()->height() / 2);
}

void SpeedPage::poll()
{
    const auto snapshot = m_comparison->snapshot();
    m_results->showResults(snapshot);
    m_problem->setText(errorText(snapshot.error));
    m_problem->setVisible(!snapshot.error.code.empty());
    if (!snapshot.running)
        m_poll.stop();
    showState();
}

void SpeedPage::showState()
{
    const bool running = m_poll.isActive();
    const bool hadFocus = m_start->hasFocus() || m_cancel->hasFocus();
    m_start->setEnabled(!running && !m_bucket->value().isEmpty());
    m_start->setVisible(!running);
    if (m_cancel->isVisibleTo(this) != running) {
        m_cancel->setVisible(running);
        m_cancel->setEnabled(running);
        if (hadFocus)
            (running ? m_cancel : m_start)->setFocus();
    }
    for (QWidget *input : std::initializer_list<QWidget *>{m_bucket, m_size, m_direction, m_order, m_ways})
        input->setEnabled(!running && !m_regions.isEmpty());
    m_notAccelerated->setVisible(m_knowsAcceleration && !m_bucket->value().isEmpty() && m_acceleration != QLatin1String("Enabled"));
}

transfer::Direction SpeedPage::direction() const
{
    return m_direction->value() == DownloadId ? transfer::Direction::Download : transfer::Direction::Upload;
}

void SpeedPage::nameWays()
{
    Choices ways;
    for (const transfer::Comparison::Way way : transfer::Comparison::ways)
        ways.push_back({.id = QString::number(int(way)), .text = SpeedResults::nameOf(way, direction())});
    m_ways->setChoices(ways);
}

void SpeedPage::retranslate()
{
    m_header->setTitle(title());
    m_header->setDescription(tr("The same file, moved in several ways, one after another or as a race: real bytes at the pace of the network path."));
    m_directionField->setLabel(tr("Direction"));
    m_direction->setChoices({{.id = UploadId, .text = tr("Upload")}, {.id = DownloadId, .text = tr("Download")}});
    m_orderField->setLabel(tr("Order"));
    m_orderField->setConstraint(tr("In a race each way has a line of its own, so that none takes bandwidth from another."));
    m_order->setChoices({{.id = InTurnId, .text = tr("One after another")}, {.id = RaceId, .text = tr("Race: all at once")}});
    m_waysField->setLabel(tr("Ways"));
    nameWays();
    m_start->setLabel(tr("Start comparison"));
    m_cancel->setLabel(tr("Cancel"));
    m_card->setTitle(tr("What to move"));
    m_bucketField->setLabel(tr("Bucket"));
    m_bucketField->setConstraint(tr("Its Region decides how far the bytes travel. The test object is deleted afterwards."));
    m_sizeField->setLabel(tr("File size"));
    m_sizeField->setConstraint(tr("A file of random bytes, made for the test."));
    Choices sizes;
    for (const qint64 mebibytes : {8, 16, 64, 256, 1024})
        sizes.push_back({.id = QString::number(mebibytes * Mebi), .text = NetworkPath::wholeSize(mebibytes * Mebi)});
    m_size->setChoices(sizes);
    m_noBuckets->setTitle(tr("No buckets"));
    m_noBuckets->setText(tr("Create a bucket first, in a Region far away for a clear difference."));
    m_problem->setTitle(tr("The comparison met a problem"));
    m_notAccelerated->setTitle(tr("Transfer Acceleration is not enabled for this bucket"));
    m_notAccelerated->setText(tr("The ways through an edge location will be refused, as in AWS."));
    m_enable->setLabel(tr("Enable Transfer Acceleration"));
    showState();
}

void SpeedPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    Page::changeEvent(event);
}

void SpeedPage::showEvent(QShowEvent *event)
{
    if (m_settled)
        refresh(); // buckets and their settings may have changed meanwhile
    Page::showEvent(event);
}

} // namespace nephoscope::gui::s3
