#include "gui/shell/SettingsControls.h"

#include "gui/bridge/Regions.h"
#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/shell/Language.h"
#include "gui/shell/UserSettings.h"
#include "gui/theme/Scale.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>

#include <cmath>

namespace nephoscope::gui {
namespace {

constexpr int NameBesideFrom = 420;
constexpr qreal ScaleStep = 0.1;
constexpr qreal SmallestScale = 1.0;
constexpr qreal LargestScale = 2.0;

} // namespace

SettingsControls::SettingsControls(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_language(new SegmentedControl)
    , m_theme(new SegmentedControl)
    , m_density(new SegmentedControl)
    , m_scale(new QWidget)
    , m_smaller(new Button(Button::Variant::Icon))
    , m_percent(new Label(TextStyle::BodyBold))
    , m_bigger(new Button(Button::Variant::Icon))
    , m_motion(new SegmentedControl)
    , m_region(new QComboBox)
{
    m_language->setObjectName(QStringLiteral("settingLanguage"));
    m_theme->setObjectName(QStringLiteral("settingTheme"));
    m_density->setObjectName(QStringLiteral("settingDensity"));
    m_smaller->setObjectName(QStringLiteral("settingSmaller"));
    m_smaller->setIconName(QStringLiteral("minus"));
    m_percent->setObjectName(QStringLiteral("settingScale"));
    m_percent->setAlignment(Qt::AlignCenter);
    m_percent->setMinimumWidth(56);
    m_bigger->setObjectName(QStringLiteral("settingBigger"));
    m_bigger->setIconName(QStringLiteral("plus"));
    m_motion->setObjectName(QStringLiteral("settingMotion"));
    m_region->setObjectName(QStringLiteral("settingRegion"));
    m_region->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_region->setMinimumContentsLength(16);
    m_region->setMaximumWidth(360);
    auto *scale = new QHBoxLayout(m_scale);
    followDensity(scale, [](const Theme &theme) { return Spacing{theme.space("xxs")}; });
    scale->addWidget(m_smaller);
    scale->addWidget(m_percent);
    scale->addWidget(m_bigger);
    scale->addStretch(1);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(20);
    for (QWidget *control : {static_cast<QWidget *>(m_language), static_cast<QWidget *>(m_theme), static_cast<QWidget *>(m_density), m_scale,
                             static_cast<QWidget *>(m_motion), static_cast<QWidget *>(m_region)})
        m_rows.push_back({new Label(TextStyle::BodyBold, {}, this), control});

    connect(m_language, &ChoiceGroup::chosen, this, &settings::setLanguage);
    connect(m_theme, &ChoiceGroup::chosen, this, &settings::setTheme);
    connect(m_density, &ChoiceGroup::chosen, this, [](const QString &id) { settings::setCompact(id == QLatin1String("compact")); });
    const auto scaleBy = [](qreal step) {
        settings::setScale(std::clamp(std::round((Scale::instance().factor() + step) * 10) / 10, SmallestScale, LargestScale));
    };
    connect(m_smaller, &QPushButton::clicked, this, [scaleBy] { scaleBy(-ScaleStep); });
    connect(m_bigger, &QPushButton::clicked, this, [scaleBy] { scaleBy(ScaleStep); });
    connect(m_motion, &ChoiceGroup::chosen, this, &settings::setMotion);
    connect(m_region, &QComboBox::activated, this, [this](int index) { settings::setDefaultRegion(m_region->itemData(index).toString()); });
    connect(&Theme::instance(), &Theme::changed, this, &SettingsControls::showValues);
    connect(&Scale::instance(), &Scale::changed, this, &SettingsControls::showValues);
    retranslate();
    arrange();
}

void SettingsControls::retranslate()
{
    const QStringList names{tr("Language"), tr("Visual mode"), tr("Density"), tr("Size"), tr("Motion"), tr("Default Region")};
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].name->setText(names.at(qsizetype(i)));
        m_rows[i].control->setAccessibleName(names.at(qsizetype(i)));
    }
    m_language->setChoices({{.id = QStringLiteral("en"), .text = QStringLiteral("English")}, {.id = QStringLiteral("ko"), .text = QStringLiteral("한국어")}});
    m_theme->setChoices({{.id = QStringLiteral("system"), .text = tr("System")},
                         {.id = QStringLiteral("light"), .text = tr("Light")},
                         {.id = QStringLiteral("dark"), .text = tr("Dark")},
                         {.id = QStringLiteral("high-contrast"), .text = tr("High contrast")}});
    m_density->setChoices({{.id = QStringLiteral("comfortable"), .text = tr("Comfortable")}, {.id = QStringLiteral("compact"), .text = tr("Compact")}});
    m_smaller->setLabel(tr("Smaller"));
    m_bigger->setLabel(tr("Bigger"));
    m_motion->setChoices({{.id = QStringLiteral("system"), .text = tr("System")},
                          {.id = QStringLiteral("on"), .text = tr("On")},
                          {.id = QStringLiteral("off"), .text = tr("Off")}});
    const QSignalBlocker quiet(m_region);
    m_region->clear();
    m_region->addItem(tr("The one used last"), QString());
    for (const RegionName &region : regionNames())
        m_region->addItem(region.name % u"  " % region.code, region.code);
    showValues();
}

void SettingsControls::showValues()
{
    m_language->setValue(Language::instance().code());
    m_theme->setValue(themeName(Theme::instance().choice()));
    m_density->setValue(Theme::instance().density() == Theme::Density::Compact ? QStringLiteral("compact") : QStringLiteral("comfortable"));
    const qreal factor = Scale::instance().factor();
    m_percent->setText(QLocale().toString(qRound(factor * 100)) % u'%');
    m_smaller->setEnabled(factor > SmallestScale + 0.01);
    m_bigger->setEnabled(factor < LargestScale - 0.01);
    m_motion->setValue(settings::motion());
    m_region->setCurrentIndex(std::max(0, m_region->findData(settings::defaultRegion())));
}

void SettingsControls::arrange()
{
    const int columns = width() >= NameBesideFrom ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    m_grid->setVerticalSpacing(columns == 2 ? 16 : 6);
    int line = 0;
    for (const Row &row : m_rows) {
        m_grid->removeWidget(row.name);
        m_grid->removeWidget(row.control);
        const Qt::Alignment side = qobject_cast<ChoiceGroup *>(row.control) ? Qt::AlignLeft : Qt::Alignment();
        if (columns == 2) {
            m_grid->addWidget(row.name, line, 0, Qt::AlignLeft | Qt::AlignVCenter);
            m_grid->addWidget(row.control, line++, 1, side);
        } else {
            m_grid->addWidget(row.name, line++, 0);
            m_grid->addWidget(row.control, line++, 0, side);
            m_grid->setRowMinimumHeight(line++, 4);
        }
    }
    m_grid->setColumnStretch(columns - 1, 1);
    m_grid->setColumnStretch(columns == 2 ? 0 : 1, 0);
}

void SettingsControls::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettingsControls::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace nephoscope::gui
