// What pages do not show by themselves, at 150 % in both languages: dialogs that actions open, later steps of wizards,
// QML scenes with something in them. No label is cut, no control is without a name or out of the keyboard's reach.
#include "door/LocalCloud.h"
#include "gui/describe/CreateWizard.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/ExpandableSection.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/Menu.h"
#include "gui/kit/Wizard.h"
#include "gui/shell/CommandSet.h"
#include "gui/shell/Language.h"
#include "gui/theme/Scale.h"
#include "tests/gui/Inspect.h"
#include "tests/gui/ListRows.h"

#include <QtCore/QTemporaryDir>
#include <QtQuick/QQuickItem>
#include <QtWidgets/QFileDialog>

using namespace nephoscope;
using namespace nephoscope::gui;

namespace {

/// An action of the page, or of its nth list.
struct Offer
{
    qsizetype list = -1;
    QString id;
    QString key; ///< the same for the same action of another page
};

// They leave the program or the account, or start programs.
const QRegularExpression &unasked()
{
    static const QRegularExpression pattern(QStringLiteral("\\.open$|\\.openVersion$|openConnection|switchTo|federatedUser|ctAs|executePolicy|splitPanel$"));
    return pattern;
}

// What may take the row away comes last.
bool isGrave(const Offer &offer)
{
    static const QRegularExpression pattern(QStringLiteral("delete|remove|terminate|retire|revoke|cancel|purge|empty|detach|markUnhealthy"), QRegularExpression::CaseInsensitiveOption);
    return offer.id.contains(pattern);
}

/// What the steps of wizards ask for, whichever ask.
FormValues answers()
{
    FormValues out;
    for (const auto &[id, value] : {std::pair{"trailName", "fresh"}, {"newBucket", "fresh-logs"}, {"alarmMetric", "[\"orders\", \"orders\"]"}, {"threshold", "5"},
                                    {"alarmName", "few-orders"}, {"userName", "grace"}, {"roleName", "worker-role"}, {"trustedService", "lambda.amazonaws.com"},
                                    {"policyName", "readers"}, {"alias", "app"}, {"sourceBucket", "s3://lecture-1"}, {"operation", "S3DeleteObjectTagging"},
                                    {"report", "false"}, {"valueFormat", "plaintext"}, {"secretText", "token 123"}, {"secretName", "prod/token"}})
        out.set(QString::fromLatin1(id), QString::fromLatin1(value));
    return out;
}

void eachItem(QQuickItem &item, const std::function<void(QQuickItem &)> &visit)
{
    if (!item.isVisible())
        return;
    visit(item);
    for (QQuickItem *child : item.childItems())
        eachItem(*child, visit);
}

} // namespace

class TestDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Theme::instance().applyTo(*qApp);
        Language::instance().set(QStringLiteral("en"));
        m_console = std::make_unique<ConsoleWindow>(m_folder.path());
        QVERIFY(m_console->start(QStringLiteral("nowhere")));
        QVERIFY(m_console->furnish() && ListRows(*m_console).fill());
        for (const Command &command : window().commands().all())
            m_windows.insert(command.id);
    }
    void cleanupTestCase() { m_console.reset(); }
    void init()
    {
        QFETCH(QString, language);
        Scale::instance().set(1.5);
        window().resize(QSize(1024, 768) / 1.5);
        Language::instance().set(language);
    }
    void cleanup()
    {
        Scale::instance().set(1);
        Language::instance().set(QStringLiteral("en"));
    }

    void everyDialog_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("ko") << QStringLiteral("ko");
    }
    void everyDialog();
    void everyStep_data() { everyDialog_data(); }
    void everyStep();
    void everyScene_data() { everyDialog_data(); }
    void everyScene();

private:
    MainWindow &window() { return m_console->window; }
    QList<ResourceView *> lists();
    std::vector<Offer> offers();
    std::optional<Command> command(const Offer &offer);
    QWidget *over();
    /// What the action opens over the page; null: nothing.
    QWidget *opened(const Offer &offer);
    bool close();
    /// Whatever was entered may go.
    bool leave();
    QStringList problemsOf(QWidget &shown);
    bool moveSomething();
    QQuickWidget *scene(const char *name);
    bool press(QQuickWidget &view, const char *button);
    void report(QStringList problems);

    QTemporaryDir m_folder;
    std::unique_ptr<ConsoleWindow> m_console;
    QSet<QString> m_windows;     ///< commands of every page
    QStringList m_withDialogs;   ///< addresses where something opened in the first language: what else there is, is known
    QSet<QString> m_openers;     ///< and what opened it
    bool m_moved = false;
};

QList<ResourceView *> TestDialogs::lists()
{
    QList<ResourceView *> out;
    for (ResourceView *each : window().page()->findChildren<ResourceView *>())
        if (each->isVisible() && each->table().isVisible())
            out.append(each);
    return out;
}

std::vector<Offer> TestDialogs::offers()
{
    std::vector<Offer> out;
    QSet<QString> ofLists;
    const QList<ResourceView *> all = lists();
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (const Command &each : all[i]->commands()) {
            ofLists.insert(each.id);
            out.push_back({i, each.id, all[i]->resource().id % u'/' % each.id});
        }
    }
    for (const Command &each : window().commands().all())
        if (!m_windows.contains(each.id) && !ofLists.contains(each.id))
            out.push_back({-1, each.id, each.id});
    std::erase_if(out, [](const Offer &offer) { return offer.id.contains(unasked()); });
    std::stable_partition(out.begin(), out.end(), [](const Offer &offer) { return !isGrave(offer); });
    return out;
}

std::optional<Command> TestDialogs::command(const Offer &offer)
{
    ResourceView *list = offer.list >= 0 ? lists().value(offer.list) : nullptr;
    const std::vector<Command> all = offer.list < 0 ? window().commands().all() : list ? list->commands() : std::vector<Command>();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command &each) { return each.id == offer.id; });
    if (found == all.end())
        return {};
    const int rows = list ? list->source().rowCount() : 0;
    // A folder before objects, a default that cannot go: not every row can have everything done to it.
    for (const int row : {0, rows - 1}) {
        if (list)
            list->table().selectIds(row >= 0 && row < rows ? QStringList{list->source().rowId(row)} : QStringList());
        if (!found->enabled || found->enabled())
            return *found;
    }
    return {};
}

QWidget *TestDialogs::over()
{
    QWidget *out = nullptr;
    for (QWidget *each : window().findChildren<QWidget *>())
        if (each->isVisible() && (qobject_cast<Dialog *>(each) || (qobject_cast<Popover *>(each) && !qobject_cast<Menu *>(each))))
            out = each;
    return out;
}

QWidget *TestDialogs::opened(const Offer &offer)
{
    const std::optional<Command> found = command(offer);
    if (!found)
        return nullptr;
    const QString address = window().address();
    const int said = window().flashbar().count();
    found->run();
    const auto files = [this] { return window().findChildren<QFileDialog *>(); };
    (void)QTest::qWaitFor([&] { return over() || window().address() != address || window().flashbar().count() != said || !files().isEmpty(); }, 200);
    qDeleteAll(files());
    m_console->rest();
    return over();
}

bool TestDialogs::close()
{
    for (int i = 0; i < 3 && over(); ++i) {
        if (auto *dialog = qobject_cast<Dialog *>(over()))
            dialog->reject();
        else if (auto *popover = qobject_cast<Popover *>(over()))
            popover->closePopover();
        m_console->rest();
    }
    return QTest::qWaitFor([this] { return !over(); });
}

bool TestDialogs::leave()
{
    window().go(QStringLiteral("nowhere"));
    m_console->rest();
    if (auto *dialog = qobject_cast<Dialog *>(over()))
        dialog->accept();
    return QTest::qWaitFor([this] { return !over() && window().address() == QLatin1String("nowhere"); }) && m_console->settle();
}

QStringList TestDialogs::problemsOf(QWidget &shown)
{
    for (ExpandableSection *section : shown.findChildren<ExpandableSection *>())
        section->setExpanded(true);
    QStringList found;
    // Texts that wrap lay themselves out in several turns of the event loop; what is still cut after them stays so.
    (void)QTest::qWaitFor([&] {
        m_console->rest();
        found = inspect::clipped(shown) + inspect::overlapping(shown);
        return found.isEmpty();
    }, 500);
    found += inspect::nameless(shown) + inspect::misplacedPrimaries(shown);
    if (Language::instance().code() == QLatin1String("en") && qobject_cast<Dialog *>(&shown))
        found += inspect::unreachable(window(), shown, true);
    return found;
}

void TestDialogs::everyDialog()
{
    QFETCH(QString, language);
    QStringList problems;
    QStringList pages;
    QSet<QString> tried;
    QStringList seen;
    for (const QString &address : m_withDialogs.isEmpty() ? ConsoleWindow::addresses() : QStringList(m_withDialogs)) {
        if (address.startsWith(QLatin1String("kit")) || address.endsWith(QLatin1String("/edit")) || address.contains(QLatin1String("/edit?"))
            || address.endsWith(QLatin1String("/create")) || address.contains(QLatin1String("no-such")))
            continue;
        QVERIFY(m_console->go(address));
        m_console->rest();
        const QString here = window().address();
        const qsizetype before = seen.size();
        for (const Offer &offer : offers()) {
            if (tried.contains(offer.key) || (!m_openers.isEmpty() && !m_openers.contains(offer.key)))
                continue;
            tried.insert(offer.key);
            if (window().address() != here)
                QVERIFY(m_console->go(here));
            QVERIFY(m_console->settle());
            QWidget *shown = opened(offer);
            if (!shown)
                continue;
            seen.append(offer.key);
            for (const QString &each : problemsOf(*shown))
                problems.append(language % u' ' % address % u' ' % offer.id % u": " % each);
            QVERIFY2(close(), qPrintable(offer.key));
        }
        if (seen.size() > before)
            pages.append(address);
    }
    qInfo().noquote() << seen.size() << "opened:" << seen.join(u' ');
    QVERIFY2(seen.size() > std::max<qsizetype>(60, m_openers.size() * 3 / 4), qPrintable(seen.join(u'\n')));
    m_withDialogs = pages;
    m_openers = QSet<QString>(seen.cbegin(), seen.cend());
    report(problems);
}

void TestDialogs::everyStep()
{
    QFETCH(QString, language);
    QStringList problems;
    int wizards = 0;
    for (const QString &address : ConsoleWindow::addresses() + ConsoleWindow::editorAddresses()) {
        if (address.startsWith(QLatin1String("kit")) || !address.contains(QLatin1String("create")))
            continue;
        QVERIFY(m_console->go(address));
        auto *page = qobject_cast<CreateWizard *>(window().page());
        if (!page)
            continue;
        ++wizards;
        Wizard &wizard = page->wizard();
        for (int step = 0; step < wizard.stepCount(); ++step) {
            QCOMPARE(wizard.currentStep(), step);
            for (const QString &each : problemsOf(*page))
                problems.append(language % u' ' % address % u" step " % QString::number(step + 1) % u": " % each);
            if (language == QLatin1String("en") && step > 0) // the first one is a page like any other
                for (const QString &each : inspect::unreachable(window(), *page))
                    problems.append(address % u" step " % QString::number(step + 1) % u": " % each);
            if (step == wizard.stepCount() - 1)
                break;
            page->form(std::size_t(step)).fill(answers());
            wizard.findChild<Button *>(QStringLiteral("next"))->click();
            QVERIFY2(QTest::qWaitFor([&] { return wizard.currentStep() == step + 1; }), qPrintable(QString(address % u", step " % QString::number(step + 1) % u" is not done by these answers")));
        }
        QVERIFY(leave());
    }
    QVERIFY(wizards >= 7);
    report(problems);
}

/// A folder that arrived, a file that could not, one that waits.
bool TestDialogs::moveSomething()
{
    EngineHost &engine = m_console->engine;
    const QString folder = m_folder.filePath(QStringLiteral("lecture-1-a-folder-whose-name-is-longer-than-any-line-has-room-for-2026-11-25-backup"));
    if (m_moved || !QDir().mkpath(folder))
        return m_moved;
    const auto write = [](const QString &path, qint64 size) {
        QFile file(path);
        return file.open(QFile::WriteOnly) && file.resize(size);
    };
    const QString big = m_folder.filePath(QStringLiteral("lecture-2.mp4"));
    if (!write(folder % u"/a-file-whose-name-is-longer-than-any-line-has-room-for-so-that-it-is-cut-2026-11-25-backup.tar.gz", 10) || !write(folder % u"/notes.txt", 10) || !write(big, 64 << 20))
        return false;
    const auto path = [](const QString &text) { return std::filesystem::path(text.toStdString()); };
    engine.transfers().upload(engine.caller(), path(folder), "lecture-1", "slides/");
    engine.transfers().upload(engine.caller(), path(big), "no-such-bucket-here", "lecture-2.mp4");
    if (!engine.transfers().waitIdle(std::chrono::seconds(30)))
        return false;
    dynamic_cast<LocalCloud &>(engine.cloud()).faults().add({"s3", "UploadPart", -1});
    engine.transfers().pause(engine.transfers().upload(engine.caller(), path(big), "lecture-1", "lecture-2.mp4"));
    m_moved = true;
    return true;
}

QQuickWidget *TestDialogs::scene(const char *name)
{
    QQuickWidget *view = nullptr;
    (void)QTest::qWaitFor([&] { return (view = m_console->find<QQuickWidget>(name)) && view->isVisible() && view->rootObject(); });
    return view;
}

bool TestDialogs::press(QQuickWidget &view, const char *button)
{
    QQuickItem *found = nullptr;
    eachItem(*view.rootObject(), [&](QQuickItem &item) {
        if (!found && item.objectName() == QLatin1String(button) && item.isEnabled())
            found = &item;
    });
    return found && QMetaObject::invokeMethod(found, "clicked");
}

void TestDialogs::everyScene()
{
    window().flashbar().dismissAll(); // what actions were told
    QFETCH(QString, language);
    QVERIFY(moveSomething());
    QStringList problems;
    const auto look = [&](const char *what, QWidget &shown) {
        QVERIFY(m_console->draw());
        QStringList found;
        (void)QTest::qWaitFor([&] {
            m_console->rest();
            found = inspect::clipped(shown) + inspect::nameless(shown);
            return found.isEmpty();
        }, 500);
        if (language == QLatin1String("en"))
            found += inspect::unreachableItems(shown);
        for (const QString &each : std::as_const(found))
            problems.append(language % u' ' % QLatin1String(what) % u": " % each);
    };
    QVERIFY(m_console->go(QStringLiteral("transfers")));
    QQuickWidget *transfers = scene("transfersView");
    QVERIFY(transfers);
    QTRY_VERIFY(press(*transfers, "open")); // the files of the folder
    look("transfers", window());
    QTRY_VERIFY(press(*transfers, "replay"));
    QTRY_VERIFY(m_console->find<QWidget>("replay") && m_console->find<QWidget>("replay")->isVisible());
    look("replay", window());
    QVERIFY(m_console->go(QStringLiteral("s3/buckets")));
    window().commands().run(QStringLiteral("drawer.transfers"), false);
    QTRY_VERIFY(m_console->find<QWidget>("drawer-transfers") && m_console->find<QWidget>("drawer-transfers")->isVisible());
    m_console->rest();
    look("dock", window());
    window().commands().run(QStringLiteral("drawer.transfers"), false);
    QVERIFY(m_console->go(QStringLiteral("flow")));
    QQuickWidget *flow = scene("flowView");
    QVERIFY(flow);
    QQuickItem *node = nullptr;
    QTRY_VERIFY((eachItem(*flow->rootObject(), [&](QQuickItem &item) { node = item.objectName().startsWith(QLatin1String("node-")) ? &item : node; }), node));
    QVERIFY(QMetaObject::invokeMethod(node, "chosen"));
    look("flow", window());
    report(problems);
}

// Each by itself: one long message would be cut.
void TestDialogs::report(QStringList problems)
{
    problems.removeDuplicates();
    for (const QString &each : std::as_const(problems))
        qWarning().noquote() << each;
    QVERIFY(problems.isEmpty());
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
