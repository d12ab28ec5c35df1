#include "gui/consoles/iam/Denials.h"

#include "door/CallTap.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Reasons.h"
#include "gui/consoles/iam/DecisionView.h"
#include "gui/consoles/iam/DecisionWords.h"
#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Identities.h"
#include "gui/describe/ResourceType.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/WhyButton.h"
#include "gui/theme/Theme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QUrl>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::iam {

namespace {

struct DenialTexts
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Denials)
};

nephoscope::Denials &denialsOf(Navigator &navigator) { return navigator.engine().tap().denials(); }

/// The given one, or the latest.
DenialPtr denialOf(Navigator &navigator, const QString &id)
{
    if (!navigator.engine().isReady() || navigator.engine().remote())
        return nullptr;
    if (!id.isEmpty())
        return denialsOf(navigator).find(toStd(id));
    const auto recent = denialsOf(navigator).recent();
    return recent.empty() ? nullptr : recent.front();
}

QString idOf(const Denial &denial) { return toQt(denial.id); }
QString actionOf(const Denial &denial) { return denial.evaluation ? toQt(denial.evaluation->action) : operationText(denial); }
QString resourceOf(const Denial &denial) { return denial.evaluation && denial.evaluation->resource != "*" ? toQt(denial.evaluation->resource) : QString(); }
QString callerOf(const Denial &denial) { return shortName(principalText(denial)); }

/// The drawer's: an explanation that scrolls, with a way to its page.
class WhyPanel final : public ContentArea
{
public:
    explicit WhyPanel(Navigator &navigator) : m_navigator(navigator), m_all(new Button(Button::Variant::InlineLink)), m_page(new Button(Button::Variant::InlineLink)),
          m_view(new DecisionView(navigator, 1))
    {
        setObjectName(QStringLiteral("whyPanel"));
        followDensity(widget()->layout(), [](const Theme &theme) {
            const int side = theme.space("l"); // where the drawer's title begins
            return Spacing{0, {side, theme.space("m"), side, theme.space("xxxl")}};
        });
        m_all->setObjectName(QStringLiteral("allDenials"));
        m_page->setObjectName(QStringLiteral("openDenial"));
        auto *row = new QHBoxLayout;
        followDensity(row, [](const Theme &theme) { return Spacing{theme.space("l")}; });
        row->addWidget(m_page);
        row->addWidget(m_all);
        row->addStretch(1);
        column()->addLayout(row);
        column()->addWidget(m_view);
        column()->addStretch(1);
        connect(m_all, &Button::clicked, this, [this] { m_navigator.go(denialsAddress()); });
        connect(m_page, &Button::clicked, this, [this] { m_navigator.go(denialAddress(toQt(m_view->denial()->id))); });
        retranslate();
    }

    void explain(const QString &id)
    {
        m_view->setDenial(denialOf(m_navigator, id));
        m_page->setVisible(m_view->denial() != nullptr);
    }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            retranslate();
        ContentArea::changeEvent(event);
    }
    void showEvent(QShowEvent *event) override
    {
        ContentArea::showEvent(event);
        // Opened by itself, it tells of the latest.
        if (!m_view->denial())
            explain({});
    }

private:
    void retranslate()
    {
        setAccessibleName(DenialTexts::tr("Why access was denied"));
        m_all->setLabel(DenialTexts::tr("Recent denials"));
        m_page->setLabel(DenialTexts::tr("Open as a page"));
    }

    Navigator &m_navigator;
    Button *m_all;
    Button *m_page;
    DecisionView *m_view;
};

} // namespace

QString denialsAddress() { return QStringLiteral("iam/denials"); }
QString denialAddress(const QString &id) { return denialsAddress() % u'/' % QString::fromLatin1(QUrl::toPercentEncoding(id)); }

Resource denials()
{
    ResourceType<Denial> type(QStringLiteral("iam"), QStringLiteral("denial"));
    type.title = DenialTexts::tr("Recent denials");
    type.description = DenialTexts::tr("Calls of the console, the AWS CLI and SDKs that were refused since the start, the last %1 of them.")
                           .arg(nephoscope::Denials::maxKept);
    type.address = denialsAddress();
    type.path = {{QStringLiteral("IAM"), QStringLiteral("iam")}, {type.title, {}}};
    type.nameOf = [](const void *item) { return actionOf(*static_cast<const Denial *>(item)); };
    type.idOf = [](const void *item) { return idOf(*static_cast<const Denial *>(item)); };
    type.pageAt([](const Denial &denial) { return denialAddress(idOf(denial)); });
    type.listWith([](EngineHost &engine, QObject *, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        ItemPage page;
        for (const DenialPtr &denial : engine.tap().denials().recent())
            page.items.push_back(denial);
        done(std::move(page));
    });
    type.refreshOn("iam", "denial");
    type.column({.id = QStringLiteral("action"), .title = DenialTexts::tr("Action"), .width = 230, .link = true}, actionOf);
    type.column({.id = QStringLiteral("caller"), .title = DenialTexts::tr("Caller"), .width = 180}, callerOf);
    type.column({.id = QStringLiteral("resource"), .title = DenialTexts::tr("Resource"), .width = 260, .stretch = true}, resourceOf);
    type.column({.id = QStringLiteral("decider"), .title = DenialTexts::tr("Decided by"), .width = 200, .filter = ColumnSpec::Filter::Choice}, deciderText);
    type.column({.id = QStringLiteral("via"), .title = DenialTexts::tr("Called by"), .width = 150, .filter = ColumnSpec::Filter::Choice}, viaText);
    type.column({.id = QStringLiteral("time"), .title = DenialTexts::tr("Time"), .width = 300}, &Denial::time);
    type.column({.id = QStringLiteral("request"), .title = DenialTexts::tr("Request ID"), .width = 300}, &Denial::requestId);
    type.sortColumn = QStringLiteral("time");
    type.sortOrder = Qt::DescendingOrder;
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = DenialTexts::tr("Find denials by action, caller or request ID");
    type.emptyTitle = DenialTexts::tr("Nothing was denied");
    type.emptyText = DenialTexts::tr("When a call is refused, it appears here with the policies that refused it. Try one as a user without permissions.");
    type.forOne({.id = QStringLiteral("whyDenied"), .text = DenialTexts::tr("Why?"), .icon = QStringLiteral("help")},
                [](const ActionContext &context, const Denial &denial) { context.navigator().go(denialAddress(idOf(denial))); });
    type.forOne({.id = QStringLiteral("copyRequestId"), .text = DenialTexts::tr("Copy request ID"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const Denial &denial) { context.copy(toQt(denial.requestId), DenialTexts::tr("Request ID copied")); });
    type.always({.id = QStringLiteral("openSimulator"), .text = DenialTexts::tr("Policy simulator")},
                [](const ActionContext &context) { context.navigator().go(simulatorAddress()); });
    type.help = help::denials();
    return type;
}

DenialPage::DenialPage(Navigator &navigator, QString id, QWidget *parent)
    : Page(navigator, parent), m_header(new HeaderBar(HeaderBar::Level::Page)), m_gone(new Alert(Alert::Type::Error)), m_view(new DecisionView(navigator))
{
    auto *area = new ContentArea(nullptr, 1100);
    m_gone->setObjectName(QStringLiteral("denialGone"));
    area->column()->addWidget(m_header);
    area->column()->addWidget(m_gone);
    area->column()->addWidget(m_view);
    area->column()->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(area);
    m_view->setDenial(denialOf(navigator, id));
    m_view->setVisible(m_view->denial() != nullptr);
    m_gone->setVisible(m_view->denial() == nullptr);
    retranslate();
}

QString DenialPage::title() const { return DenialTexts::tr("Why access was denied"); }

std::vector<Breadcrumb> DenialPage::breadcrumbs() const
{
    const QString name = m_view->denial() ? actionOf(*m_view->denial()) : title();
    return {{QStringLiteral("IAM"), QStringLiteral("iam")}, {DenialTexts::tr("Recent denials"), denialsAddress()}, {name, {}}};
}

std::optional<HelpTopic> DenialPage::help() const { return help::denials(); }

void DenialPage::retranslate()
{
    m_header->setTitle(title());
    m_gone->setTitle(DenialTexts::tr("The denial cannot be shown"));
    m_gone->setText(DenialTexts::tr("Nothing is known of this request any more: only the last ones are kept, until the engine ends."));
    this->navigator().pageChanged();
}

void DenialPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

DrawerSpec whyDrawer()
{
    return {QStringLiteral("why"), QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Why access was denied"), {}, DrawerSpec::Side::Right, 560,
            [](Navigator &navigator) -> QWidget * { return new WhyPanel(navigator); }};
}

void explain(QWidget &from, const QString &id)
{
    Navigator *navigator = nullptr;
    QWidget *window = &from; // not from.window(), which of a popover is itself
    while (window && !(navigator = dynamic_cast<Navigator *>(window)))
        window = window->parentWidget();
    if (!navigator)
        return;
    if (Dialog::isOpenOn(window)) {
        auto *dialog = new Dialog(DenialTexts::tr("Why access was denied"), window, Dialog::Large);
        dialog->setObjectName(QStringLiteral("whyDialog"));
        auto *view = new DecisionView(*navigator);
        view->setDenial(denialOf(*navigator, id));
        dialog->column()->addWidget(view);
        dialog->cancelButton().hide();
        dialog->setAcceptText(DenialTexts::tr("Close"));
        dialog->open();
        // A link leads away from the page that the dialogs are about.
        QObject::connect(view, &DecisionView::left, dialog, [window] {
            for (Dialog *each : window->findChildren<Dialog *>(QString(), Qt::FindDirectChildrenOnly))
                each->reject();
        });
        return;
    }
    if (auto *panel = dynamic_cast<WhyPanel *>(navigator->openDrawer(QStringLiteral("why"))))
        panel->explain(id);
    else if (const DenialPtr denial = denialOf(*navigator, id))
        navigator->go(denialAddress(toQt(denial->id)));
}

std::vector<Command> whyCommands(Navigator &navigator)
{
    Command command;
    command.id = QStringLiteral("iam.why");
    command.text = DenialTexts::tr("Why was the last request denied?");
    command.group = DenialTexts::tr("Why access was denied");
    command.keys = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
    command.icon = QStringLiteral("help");
    command.enabled = [&navigator] { return !navigator.engine().remote(); };
    command.run = [&navigator] {
        if (auto *window = dynamic_cast<QWidget *>(&navigator))
            explain(*window, {});
    };
    return {command};
}

void offerExplanations() { WhyButton::setSource({reasons::find, [](QWidget &from, const QString &reason) { explain(from, reason); }}); }

} // namespace nephoscope::gui::iam
