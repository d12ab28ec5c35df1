#include "gui/shell/NetworkPath.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Format.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TileLayout.h"
#include "gui/kit/Toggle.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr std::uint64_t Mega = 1'000'000;
constexpr int BeforeFigures = 8; // logical pixels, beside the card's own distance
constexpr int Side = 8; // connections side by side, as transfers have

QString placeName(const link::Place &place)
{
    return toQt(QLocale().language() == QLocale::Korean ? place.korean : place.english);
}

QString milliseconds(std::chrono::microseconds time)
{
    return NetworkPath::tr("%1 ms").arg(QLocale().toString(double(time.count()) / 1000.0, 'f', time.count() < 10'000 ? 1 : 0));
}

QWidget *field(Label *name, QWidget *input)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    name->setBuddy(input);
    name->setToken(Token::TextLabel);
    column->addWidget(name);
    column->addWidget(input);
    return box;
}

} // namespace

NetworkPath::NetworkPath(EngineHost &engine, QWidget *parent)
    : Container({}, parent)
    , m_engine(engine)
    , m_meaning(new Label)
    , m_on(new Toggle)
    , m_inputs(new QWidget)
    , m_cityName(new Label)
    , m_city(new Select)
    , m_upName(new Label)
    , m_up(new NumberInput(1, 100'000))
    , m_downName(new Label)
    , m_down(new NumberInput(1, 100'000))
    , m_windowName(new Label)
    , m_window(new Select)
    , m_problem(new Label(TextStyle::Small))
    , m_figures(new KeyValueGrid(3))
{
    setObjectName(QStringLiteral("networkPath"));
    m_on->setCheckable(true);
    m_on->setObjectName(QStringLiteral("linkOn"));
    m_city->setObjectName(QStringLiteral("linkCity"));
    m_up->input()->setObjectName(QStringLiteral("linkUp"));
    m_down->input()->setObjectName(QStringLiteral("linkDown"));
    m_window->setObjectName(QStringLiteral("linkWindow"));
    m_figures->setObjectName(QStringLiteral("linkFigures"));
    m_problem->setObjectName(QStringLiteral("linkProblem"));
    m_problem->setToken(Token::TextStatusError);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_meaning->setWordWrap(true);
    m_meaning->setToken(Token::TextBodySecondary);
    for (NumberInput *input : {m_up, m_down})
        input->setStep(10);
    auto *tiles = new TileLayout(4);
    m_inputs->setLayout(tiles);
    followDensity(tiles, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    tiles->addWidget(field(m_cityName, m_city));
    tiles->addWidget(field(m_upName, m_up));
    tiles->addWidget(field(m_downName, m_down));
    tiles->addWidget(field(m_windowName, m_window));
    for (QWidget *part : std::initializer_list<QWidget *>{m_meaning, m_on, m_inputs, m_problem})
        column()->addWidget(part);
    column()->addSpacing(BeforeFigures);
    column()->addWidget(m_figures);
    connect(m_on, &QAbstractButton::toggled, this, &NetworkPath::edited);
    connect(m_city, &Select::valueChanged, this, &NetworkPath::edited);
    connect(m_up, &NumberInput::valueChanged, this, &NetworkPath::edited);
    connect(m_down, &NumberInput::valueChanged, this, &NetworkPath::edited);
    connect(m_window, &Select::valueChanged, this, &NetworkPath::edited);
    connect(&engine, &EngineHost::ready, this, &NetworkPath::load);
    connect(&engine, &EngineHost::regionChanged, this, &NetworkPath::showFigures);
    retranslate();
    load();
}

QString NetworkPath::wholeSize(qint64 bytes)
{
    return formatSize(bytes).remove(QString(QLocale().decimalPoint() % u'0'));
}

void NetworkPath::setRegion(const QString &region)
{
    m_region = region;
    showFigures();
}

void NetworkPath::retranslate()
{
    m_loading = true;
    setTitle(tr("Network path"));
    m_meaning->setText(tr("Uploads and downloads, the console's and those of the AWS CLI and SDKs, take as long as from the city you choose: "
                          "one connection carries its window once per round trip, all together what your line carries. Off, everything "
                          "runs at the full speed of this computer."));
    m_on->setText(tr("Send bytes over this path"));
    m_cityName->setText(tr("City"));
    m_upName->setText(tr("Upload bandwidth"));
    m_downName->setText(tr("Download bandwidth"));
    m_windowName->setText(tr("Window of a connection"));
    for (const auto &[name, input] : {std::pair<Label *, QWidget *>{m_cityName, m_city}, {m_upName, m_up->input()}, {m_downName, m_down->input()}, {m_windowName, m_window}})
        input->setAccessibleName(name->text());
    m_up->setUnit(tr("Mbit/s"));
    m_down->setUnit(tr("Mbit/s"));
    Choices places;
    for (const link::Place &city : link::cities())
        places.push_back({.id = toQt(city.id), .text = placeName(city)});
    m_city->setChoices(places);
    Choices windows;
    for (const std::uint64_t kibibytes : {64, 128, 256, 512, 1024, 4096})
        windows.push_back({.id = QString::number(kibibytes * 1024), .text = wholeSize(qint64(kibibytes * 1024))});
    m_window->setChoices(windows);
    m_loading = false;
    showFigures();
}

void NetworkPath::load()
{
    setEnabled(m_engine.isReady());
    if (!m_engine.isReady() || m_saving)
        return;
    m_wanted = m_engine.link().settings();
    m_loading = true;
    m_on->setChecked(m_wanted.enabled);
    m_city->setValue(toQt(m_wanted.city));
    m_up->setValue(qint64(std::max(m_wanted.up, Mega) / Mega));
    m_down->setValue(qint64(std::max(m_wanted.down, Mega) / Mega));
    m_window->setValue(QString::number(m_wanted.window));
    m_loading = false;
    showFigures();
}

void NetworkPath::edited()
{
    if (m_loading || !m_engine.isReady())
        return;
    const QString problem = m_up->isAcceptable() ? m_down->problem() : m_up->problem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return;
    m_wanted.enabled = m_on->isChecked();
    m_wanted.city = toStd(m_city->value());
    m_wanted.up = std::uint64_t(m_up->value()) * Mega;
    m_wanted.down = std::uint64_t(m_down->value()) * Mega;
    if (const qulonglong window = m_window->value().toULongLong(); window > 0)
        m_wanted.window = window;
    showFigures();
    save();
}

void NetworkPath::save()
{
    // One after another, the newest last: the disk is not waited for here.
    m_again = m_saving;
    if (m_saving)
        return;
    m_saving = true;
    QThreadPool::globalInstance()->start([link = m_engine.link().shared_from_this(), wanted = m_wanted, self = QPointer<NetworkPath>(this)] {
        const Expected<void> changed = link->change(wanted);
        const QString problem = changed ? QString() : errorText(changed.error());
        QMetaObject::invokeMethod(
            qApp,
            [self, problem] {
                if (!self)
                    return;
                self->m_saving = false;
                self->m_problem->setText(problem);
                self->m_problem->setVisible(!problem.isEmpty());
                if (self->m_again)
                    self->save();
                else
                    Q_EMIT self->applied();
            },
            Qt::QueuedConnection);
    });
}

void NetworkPath::showFigures()
{
    m_inputs->setEnabled(m_on->isChecked());
    const QString region = m_region.isEmpty() ? m_engine.region() : m_region;
    m_figures->clear();
    const link::Path direct = link::pathFor(m_wanted, toStd(region), link::Route::Direct);
    const link::Path edge = link::pathFor(m_wanted, toStd(region), link::Route::Edge);
    const auto rate = [this](const link::Path &path, int connections) {
        return m_wanted.enabled ? formatRate(path.rate(link::Way::Up, connections)) : tr("Full speed");
    };
    m_figures->add(tr("Round trip to %1").arg(regionText(region)), milliseconds(direct.roundTrip));
    m_figures->add(tr("Upload over one connection"), rate(direct, 1));
    m_figures->add(tr("Upload over %n connections", nullptr, Side), rate(direct, Side));
    m_figures->add(tr("Round trip to the edge location %1").arg(placeName(*edge.edge)), milliseconds(edge.connecting / 2));
    m_figures->add(tr("One connection through the edge"), rate(edge, 1));
    m_figures->add(tr("%n connections through the edge", nullptr, Side), rate(edge, Side));
}

void NetworkPath::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Container::changeEvent(event);
}

void NetworkPath::showEvent(QShowEvent *event)
{
    load(); // another window may have changed it
    Container::showEvent(event);
}

} // namespace nephoscope::gui
