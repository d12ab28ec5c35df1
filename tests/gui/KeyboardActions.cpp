// Every action of every page of every console: Tab leads to its button or to a menu that has it, and its key does what it does.
#include "gui/consoles/Consoles.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Button.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/Menu.h"
#include "gui/kit/Tabs.h"
#include "gui/shell/CommandSet.h"
#include "tests/gui/Keyboard.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QTableView>

namespace nephoscope::gui {

namespace {

QList<ResourceView *> listsOf(QWidget &page)
{
    QList<ResourceView *> out;
    for (ResourceView *each : page.findChildren<ResourceView *>())
        if (each->isVisible() && each->table().isVisible())
            out.append(each);
    return out;
}

Menu *openMenu(QWidget &window)
{
    for (Menu *each : window.findChildren<Menu *>())
        if (each->isVisible())
            return each;
    return nullptr;
}

/// What the user is brought to: the page, and what stands over it.
QStringList outcome(MainWindow &window)
{
    QStringList out{window.address()};
    for (const QWidget *each : window.findChildren<QWidget *>())
        if (each->isVisible() && (qobject_cast<const Dialog *>(each) || qobject_cast<const Popover *>(each) || qobject_cast<const QFileDialog *>(each)))
            out.append(inspect::where(each) % each->accessibleName());
    return out;
}

/// All that can be seen of an effect.
QStringList look(MainWindow &window)
{
    QStringList out = outcome(window);
    if (const QMimeData *copied = QGuiApplication::clipboard()->mimeData()) // an empty clipboard may have none
        out.append(copied->formats() + QStringList{copied->text()});
    out.append(QString::number(window.flashbar().count()));
    if (const QWidget *focus = QApplication::focusWidget())
        out.append(inspect::where(focus));
    for (const QWidget *each : window.page()->findChildren<QWidget *>())
        if (each->isVisible())
            out.append(inspect::where(each) % (each->isEnabled() ? u"+" : u"-"));
    return out;
}

} // namespace

QStringList TestKeyboard::walk()
{
    QStringList found;
    const auto note = [&](QString address) {
        address.replace(m_console->subscription(), QStringLiteral("SUBSCRIPTION"));
        address.replace(m_console->key(), QStringLiteral("KEY")).replace(m_console->event(), QStringLiteral("EVENT"));
        if (!address.isEmpty() && !found.contains(address))
            found.append(address);
        return address;
    };
    for (const ServiceConsole &console : makeConsoles()) {
        for (const std::vector<SideLink> &links : {console.links, console.actions})
            for (const SideLink &link : links)
                note(link.address);
        for (const ResourceCount &count : console.counts)
            note(count.address);
    }
    for (const QString &address : ConsoleWindow::addresses() + ConsoleWindow::editorAddresses())
        if (!address.startsWith(QLatin1String("kit")))
            note(address);
    note(QStringLiteral("s3/buckets/lecture-3/management"));
    // The list grows while it is walked: the first row of a list, the tabs of a resource, its settings, its forms.
    QSet<QString> tabbed; // their tabs are known
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (!openFresh(found[i]))
            return {};
        for (ResourceView *list : listsOf(*window().page()))
            if (list->resource().addressOf && list->source().rowCount() > 0)
                note(list->resource().addressOf(list->source().item(0).get()));
        QStringList leading;
        for (const Button *each : window().page()->findChildren<Button *>())
            if (each->isVisible() && each->isEnabled() && !qobject_cast<const MenuButton *>(each)
                && (each->objectName().startsWith(QLatin1String("edit-")) || each->objectName().startsWith(QLatin1String("create"))))
                leading.append(each->objectName());
        for (const QString &name : std::as_const(leading)) {
            if (auto *button = window().page()->findChild<Button *>(name))
                button->click();
            if (!m_console->settle())
                return {};
            note(window().address());
            if (!openFresh(found[i]))
                return {};
        }
        const auto tabs = [this] { return window().page()->findChild<Tabs *>(); };
        for (int tab = 0; tabs() && !tabbed.contains(found[i]) && tab < tabs()->count(); ++tab) {
            if (!tabs()->isTabVisible(tab))
                continue;
            tabs()->setCurrentIndex(tab);
            if (!m_console->settle())
                return {};
            tabbed.insert(note(window().address()));
        }
    }
    return found;
}

bool TestKeyboard::openFresh(const QString &address)
{
    for (int i = 0; i < 5 && (Dialog::isOpenOn(&window()) || openMenu(window()) || QApplication::activePopupWidget()); ++i) {
        if (Dialog *over = dialog())
            QTest::keyClick(over, Qt::Key_Escape); // whoever has the focus
        else
            press(Qt::Key_Escape);
        m_console->rest();
    }
    qDeleteAll(window().findChildren<QFileDialog *>());
    window().setFocus();
    // Elsewhere first: what the page shows over itself goes.
    if (!m_console->go(QStringLiteral("nowhere")) || !m_console->go(address))
        return false;
    for (ResourceView *list : listsOf(*window().page()))
        list->table().clearSelection();
    m_console->rest();
    return m_console->settle();
}

ResourceView *TestKeyboard::choose(qsizetype list)
{
    const QList<ResourceView *> lists = listsOf(*window().page());
    if (list < 0 || list >= lists.size()) {
        window().setFocus();
        return nullptr;
    }
    ResourceView *view = lists[list];
    view->table().view()->setFocus();
    press(Qt::Key_Home);
    if (view->table().selectedRows().empty())
        press(Qt::Key_Space);
    m_console->rest();
    return view;
}

QStringList TestKeyboard::withoutWay()
{
    QStringList out;
    for (const ActionBar *bar : window().page()->findChildren<ActionBar *>()) {
        auto *place = qobject_cast<QWidget *>(bar->parent());
        if (!place || !place->isVisible())
            continue;
        QSet<QString> offered;
        for (auto *button : place->findChildren<Button *>()) {
            if (!button->isVisible())
                continue;
            offered.insert(button->objectName());
            auto *menu = qobject_cast<MenuButton *>(button);
            if (!menu || !menu->isEnabled())
                continue;
            menu->setFocus();
            press(Qt::Key_Return);
            if (!QTest::qWaitFor([this] { return openMenu(window()); }, 2000)) {
                out.append(inspect::where(menu) % u" does not open by Enter");
                continue;
            }
            for (const QWidget *row : openMenu(window())->findChildren<QWidget *>())
                if (row->isVisible() && row->objectName().startsWith(QLatin1String("item-")))
                    offered.insert(row->objectName().mid(5));
            press(Qt::Key_Escape);
            if (!QTest::qWaitFor([this] { return !openMenu(window()); }, 2000))
                out.append(inspect::where(menu) % u" does not close by Esc");
        }
        const auto *more = place->findChild<MenuButton *>(QStringLiteral("actions"));
        for (const Action &action : bar->actions()) {
            // A menu nothing of which can be done now stays closed.
            const bool resting = action.place == Action::Place::Menu && more && more->isVisible() && !more->isEnabled();
            if (action.keys.isEmpty() && !resting && !offered.contains(action.id))
                out.append(action.id % u" has no key, and no button or menu shows it");
        }
    }
    return out;
}

QString TestKeyboard::pressing(const QString &address, qsizetype list, const QString &id)
{
    const auto find = [&]() -> std::optional<Command> {
        ResourceView *view = openFresh(address) ? choose(list) : nullptr;
        for (Command &command : view ? view->commands() : window().commands().all())
            if (command.id == id)
                return std::move(command);
        return {};
    };
    QGuiApplication::clipboard()->clear();
    std::optional<Command> command = find();
    if (!command)
        return id % u" is gone";
    m_keyed.insert(id, address);
    if (command->enabled && !command->enabled())
        return {};
    m_pressed.insert(id);
    const QStringList before = look(window());
    press(command->keys);
    if (!QTest::qWaitFor([&] { return look(window()) != before; }, 3000))
        return id % u": " % command->keys.toString() % u" does nothing";
    m_console->settle();
    m_console->rest();
    const QStringList pressed = outcome(window());
    command = find();
    if (!command || (command->enabled && !command->enabled()))
        return {}; // it could be done once
    command->run();
    if (!QTest::qWaitFor([&] { return outcome(window()) == pressed; }, 3000))
        return id % u": " % command->keys.toString() % u" leads to " % pressed.join(u", ") % u", the action to " % outcome(window()).join(u", ");
    return {};
}

void TestKeyboard::everyAction_data()
{
    QTest::addColumn<QString>("address");
    for (const QString &address : walk())
        QTest::newRow(qPrintable(address)) << address;
}

void TestKeyboard::everyAction()
{
    QFETCH(QString, address);
    const Effects known = effectsOfTheWindow();
    QStringList problems;
    QVERIFY(openFresh(address));
    const qsizetype lists = listsOf(*window().page()).size();
    std::vector<std::pair<qsizetype, QString>> keyed;
    QSet<QString> ofLists;
    for (qsizetype list = 0; list < lists; ++list) {
        QVERIFY(openFresh(address));
        ResourceView *view = choose(list);
        QVERIFY2(view, "a list of the page's first opening is not there in its second");
        for (const Command &command : view->commands()) {
            ofLists.insert(command.id);
            if (!command.keys.isEmpty())
                keyed.emplace_back(list, command.id);
        }
        if (view->source().rowCount() > 0)
            problems += inspect::unreachable(window(), window());
        choose(list);
        problems += withoutWay();
    }
    if (lists == 0)
        problems += withoutWay();
    for (const Command &command : window().commands().all())
        if (!command.keys.isEmpty() && !known.contains(command.id) && !ofLists.contains(command.id))
            keyed.emplace_back(-1, command.id);
    for (const auto &[list, id] : keyed)
        problems.append(pressing(address, list, id));
    openFresh(QStringLiteral("nowhere"));
    problems.removeAll(QString());
    problems.removeDuplicates();
    QVERIFY2(problems.isEmpty(), qPrintable(u'\n' % problems.join(u'\n')));
}

void TestKeyboard::everyShortcutWasPressed()
{
    const Effects elsewhere = effectsOfPages();
    // bucketByKeys() pastes; queries and sessions run in tst_s3select, tst_cloudwatchinsights and tst_cloudwatchlivetail.
    const QStringList unmet{QStringLiteral("s3.pasteObjects"), QStringLiteral("s3.cancelQuery"), QStringLiteral("cloudwatch.cancelInsights"), QStringLiteral("cloudwatch.stopTail")};
    QStringList never;
    for (const auto &[id, address] : m_keyed.asKeyValueRange())
        if (!m_pressed.contains(id) && !elsewhere.contains(id) && !unmet.contains(id))
            never.append(id % u" at " % address);
    QVERIFY2(never.isEmpty(), qPrintable(u"keys that no page let anybody press:\n" % never.join(u'\n')));
}

} // namespace nephoscope::gui
