#include "gui/recorder/CodeTabs.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Button.h"
#include "gui/kit/Preferences.h"
#include "gui/kit/Spacing.h"
#include "gui/recorder/CodeLines.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

namespace {
const QString languageKey = QStringLiteral("recorder/language");
const QString previewKey = QStringLiteral("recorder/preview");

/// Of the cloud elsewhere that the window shows; empty: the local one, or AWS itself.
std::string endpointOf(const QWidget &widget)
{
    for (const QWidget *at = &widget; at; at = at->parentWidget()) {
        if (auto *navigator = dynamic_cast<Navigator *>(const_cast<QWidget *>(at)))
            return navigator->engine().remote() ? navigator->engine().remote()->url() : std::string();
    }
    return {};
}

} // namespace

CodeTabs::CodeTabs(QWidget *parent) : QWidget(parent), m_tabs(new QTabBar), m_lines(new CodeLines)
{
    m_tabs->setObjectName(QStringLiteral("codeLanguages"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setCursor(Qt::PointingHandCursor);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_tabs->setElideMode(Qt::ElideNone);
    for (int i = 0; i < 3; ++i)
        m_tabs->addTab(QString());
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    column->addWidget(m_tabs);
    column->addWidget(m_lines, 1);
    setFocusProxy(m_tabs);
    retranslate();
    m_tabs->setCurrentIndex(std::clamp(Preferences::instance().value(languageKey, 0).toInt(), 0, 2));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        Preferences::instance().set(languageKey, index);
        show();
    });
}

void CodeTabs::setProgram(std::function<void(CodeProgram &)> fill)
{
    m_fill = std::move(fill);
    show();
}

CodeLanguage CodeTabs::language() const { return CodeLanguage(m_tabs->currentIndex()); }

void CodeTabs::setLanguage(CodeLanguage language) { m_tabs->setCurrentIndex(int(language)); }

QString CodeTabs::code() const { return m_lines->code(); }

void CodeTabs::show()
{
    CodeProgram program(language());
    program.setEndpoint(endpointOf(*this));
    if (m_fill)
        m_fill(program);
    const QString code = toQt(program.text());
    m_lines->setCode(language(), code);
    Q_EMIT codeChanged(code);
}

// Filled before it came into its window, it did not know whose cloud that shows.
void CodeTabs::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!endpointOf(*this).empty())
        show();
}

void CodeTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CodeTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    retranslate();
}

void CodeTabs::retranslate()
{
    constexpr int narrow = 330;

    // Names of products: the same in every language.
    m_tabs->setTabText(0, width() < narrow ? QStringLiteral("CLI") : QStringLiteral("AWS CLI"));
    m_tabs->setTabText(1, QStringLiteral("Python"));
    m_tabs->setTabText(2, QStringLiteral("JavaScript"));
    m_tabs->setAccessibleName(tr("Language of the code"));
}

CliPreview::CliPreview(QWidget *parent) : QWidget(parent), m_toggle(new Button(Button::Variant::InlineLink)), m_tabs(new CodeTabs)
{
    m_toggle->setObjectName(QStringLiteral("toggleCode"));
    m_toggle->setCheckable(true);
    m_tabs->lines().setFitRows(10);
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    column->addWidget(m_tabs);
    connect(m_toggle, &QAbstractButton::clicked, this, [this] {
        setExpanded(!isExpanded());
        Preferences::instance().set(previewKey, isExpanded());
    });
    setExpanded(Preferences::instance().value(previewKey, false).toBool());
    hide();
    retranslate();
}

void CliPreview::setCalls(std::vector<PlannedCall> calls)
{
    setVisible(!calls.empty());
    m_tabs->setProgram([calls = std::move(calls)](CodeProgram &program) {
        for (const PlannedCall &call : calls) {
            if (call.write)
                call.write(program);
            else
                program.add(CodeCall{call.operation, &call.input, call.region, {}});
        }
    });
}

bool CliPreview::isExpanded() const { return !m_tabs->isHidden(); }

void CliPreview::setExpanded(bool expanded)
{
    m_tabs->setVisible(expanded);
    m_toggle->setChecked(expanded);
    m_toggle->setIconName(expanded ? QStringLiteral("caret-down") : QStringLiteral("chevron-right"));
}

void CliPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CliPreview::retranslate() { m_toggle->setLabel(tr("Code for this action")); }

} // namespace nephoscope::gui
