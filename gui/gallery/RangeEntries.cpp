#include "gui/gallery/FormParts.h"

#include "gui/kit/Container.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Label.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/PlaybackBar.h"
#include "gui/kit/SizeInput.h"
#include "gui/kit/Slider.h"
#include "gui/kit/TextFilter.h"

#include <QtCore/QTimer>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr qint64 mib = 1024 * 1024;
constexpr int filmLength = 60'000; // milliseconds
constexpr int tick = 100;

Slider *slider(const QString &name, int value)
{
    auto *made = sample(new Slider, name);
    made->setRange(0, 100);
    made->setValue(value);
    made->setAccessibleName(name);
    return made;
}

QWidget *makeSliders(Navigator &)
{
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("Positions"));
    for (const int value : {0, 40, 100}) {
        const QString name = QStringLiteral("At %1 of 100").arg(value);
        card->column()->addWidget(new FormField(name, slider(name, value)));
    }
    auto *off = slider(QStringLiteral("Slider off"), 40);
    off->setEnabled(false);
    card->column()->addWidget(new FormField(QStringLiteral("Disabled"), off));
    return page;
}

QWidget *makePlayback(Navigator &)
{
    auto *page = new QWidget;
    const PlaybackBar::Words words{QStringLiteral("Pause"), QStringLiteral("Play"), QStringLiteral("One step"), QStringLiteral("Pace"), QStringLiteral("Time")};
    const auto bar = [&words](const QString &subject) {
        auto *made = sample(new PlaybackBar(subject), subject);
        made->setWords(words);
        made->setPaces({{QStringLiteral("1"), QStringLiteral("1×")}, {QStringLiteral("10"), QStringLiteral("10×")}, {QStringLiteral("60"), QStringLiteral("60×")}});
        made->setPace(QStringLiteral("1"));
        QObject::connect(made, &PlaybackBar::paceChosen, made, &PlaybackBar::setPace);
        return made;
    };
    Container *timed = gallerySection(page, QStringLiteral("With a line of time"));
    auto *film = bar(QStringLiteral("Film"));
    film->setLength(filmLength);
    film->setPosition(filmLength / 3);
    film->setNote(QStringLiteral("A minute"));
    auto *clock = new QTimer(film);
    clock->setInterval(tick);
    auto at = std::make_shared<int>(filmLength / 3);
    const auto move = [film, at](int to) {
        *at = std::clamp(to, 0, filmLength);
        film->setPosition(*at);
    };
    QObject::connect(film, &PlaybackBar::playToggled, clock, [film, clock] {
        film->setPlaying(!film->isPlaying());
        film->isPlaying() ? clock->start() : clock->stop();
    });
    QObject::connect(film, &PlaybackBar::stepped, film, [move, at] { move(*at + 1000); });
    QObject::connect(film, &PlaybackBar::sought, film, move);
    QObject::connect(clock, &QTimer::timeout, film, [move, at] { move(*at == filmLength ? 0 : *at + tick); });
    timed->column()->addWidget(film);
    Container *live = gallerySection(page, QStringLiteral("Without one, running"));
    auto *now = bar(QStringLiteral("Clock"));
    now->setPlaying(true);
    now->setNote(QStringLiteral("Live"));
    QObject::connect(now, &PlaybackBar::playToggled, now, [now] { now->setPlaying(!now->isPlaying()); });
    QObject::connect(now, &PlaybackBar::stepped, now, [now] { now->setNote(QStringLiteral("One step further")); });
    live->column()->addWidget(now);
    return page;
}

QWidget *makeSizes(Navigator &)
{
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("Numbers of bytes, at most 5 GiB"));
    const auto field = [card](const QString &name, qint64 bytes) {
        auto *input = sample(new SizeInput(5 * 1024 * mib), name);
        input->setValue(bytes);
        auto *made = new FormField(name, input);
        card->column()->addWidget(made);
        return made;
    };
    field(QStringLiteral("Empty size"), -1);
    field(QStringLiteral("In the largest unit that fits"), 128 * mib);
    field(QStringLiteral("Bytes"), 1500);
    FormField *wrong = field(QStringLiteral("Too large"), -1);
    auto *input = static_cast<SizeInput *>(wrong->input());
    input->setValue(6 * 1024 * mib);
    wrong->setError(input->problem());
    field(QStringLiteral("Size off"), 128 * mib)->input()->setEnabled(false);
    return page;
}

QWidget *makeTextFilters(Navigator &)
{
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("Searching in a list of Regions"));
    const QStringList regions{QStringLiteral("ap-northeast-1"), QStringLiteral("ap-northeast-2"), QStringLiteral("eu-central-1"), QStringLiteral("eu-west-1"), QStringLiteral("us-east-1")};
    const auto filter = [&](const QString &name, const QString &text) {
        auto *made = sample(new TextFilter(QStringLiteral("Find Regions")), name);
        made->input()->setObjectName(made->objectName() % u"-input");
        made->input()->setAccessibleName(name);
        auto *found = new Label;
        found->setWordWrap(true);
        const auto search = [made, found, regions](const QString &typed) {
            const QStringList fitting = regions.filter(typed, Qt::CaseInsensitive);
            made->setMatchCount(typed.isEmpty() ? -1 : int(fitting.size()));
            found->setText(fitting.isEmpty() ? QStringLiteral("No match") : fitting.join(QStringLiteral(", ")));
        };
        QObject::connect(made, &TextFilter::textChanged, found, search);
        made->setText(text);
        search(text);
        card->column()->addWidget(made);
        card->column()->addWidget(found);
        return made;
    };
    filter(QStringLiteral("Empty filter"), {});
    filter(QStringLiteral("Some fit"), QStringLiteral("ap-"));
    filter(QStringLiteral("None fits"), QStringLiteral("moon"));
    filter(QStringLiteral("Filter off"), QStringLiteral("eu"))->setEnabled(false);
    return page;
}

} // namespace

std::vector<GalleryEntry> rangeEntries()
{
    return {{QStringLiteral("slider"), QStringLiteral("Slider"), makeSliders},
            {QStringLiteral("playback"), QStringLiteral("PlaybackBar"), makePlayback},
            {QStringLiteral("size-input"), QStringLiteral("SizeInput"), makeSizes},
            {QStringLiteral("text-filter"), QStringLiteral("TextFilter"), makeTextFilters}};
}

} // namespace nephoscope::gui
