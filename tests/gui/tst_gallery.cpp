// Every page in both languages, three themes and two scales: pictures for people, and what can be seen without eyes:
// clipped texts, parts over each other, primary buttons that are not the last, nameless controls, texts that were never translated.
#include "gui/kit/Alert.h"
#include "gui/kit/FactsCard.h"
#include "gui/kit/FormField.h"
#include "gui/shell/CommandSet.h"
#include "gui/shell/DrawerArea.h"
#include "gui/shell/Language.h"
#include "gui/shell/TopBar.h"
#include "gui/theme/Scale.h"
#include "tests/gui/ConsoleWindow.h"
#include "tests/gui/Inspect.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

#include <algorithm>

using namespace nephoscope::gui;

namespace {

// Names of resources, codes and products: data, or the same in every language.
const QRegularExpression &data()
{
    static const QRegularExpression pattern(QStringLiteral(
        "AWS::\\w+::\\w+|\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b|lecture-(\\d|-[-\\w]+)|no-such-bucket|slides|video|notes|photo|gone|[a-z-]*-backup\\S*|\\.(pdf|txt|jpg|gz|mp4)|"
        "Nephoscope|Amazon|AWS|CLI|S3|CloudShell|JavaScript|Python|boto3|SDK|ARN|URI|URL|JSON|English|한국어|[a-z]{2}-[a-z]+-\\d[a-f]?|"
        "https?://\\S+|s3://\\S*|arn:\\S*|\\b(KB|MB|GB|TB|KiB|MiB|GiB|bytes?|UTC)\\b|\\b[0-9a-f]{6,}\\b|AKIA\\w+|STANDARD|(Ctrl|Shift|Alt)\\+|\\b(Enter|Space|Esc)\\b|my-first-bucket|\\bQt\\b|CRC-64/NVME|SHA-256|\\b[A-Za-z0-9+/]{43}=|Content-Type|"
        "IAM|KMS|SQS|SSE-[A-Z]*|FIFO|SAML|OpenID Connect|UUID|CSV|Apache (ORC|Parquet)|ETag|EventBridge|ListAllMyBuckets|(s3|iam):[A-Z]\\w+(:\\w+)?|"
        "Secrets Manager|aws/secretsmanager|MySQL|PostgreSQL|MariaDB|Oracle|SQL Server|MongoDB|prod/AppBeta|rate\\(10 days\\)|"
        "no-such-\\w+|\\borders\\b|\\bstudent\\b|\\bclass\\b|\\bhelper\\b|images/|"
        "\\w+(Exception|Entity|Exist): .*|\\b\\w*(NotFound|InvalidParameter): .*|\\bnews\\b|line\\.fifo|"
        "CloudWatch|Logs Insights( QL)?|Live Tail|SNS|Lambda|\\bp(50|90|95|99)\\b|\\?(ERROR|WARN)|ERROR,|\\$\\.status|too-many-orders|/shop/|"
        "Node\\.js|\\bindex\\.\\w+|\\blambda_function\\.\\w+|\\bbootstrap\\b|\\bNONE\\b|"
        "com\\.example|order-placed|all-orders|-again\\b|\\bshop\\b|example\\.com|default-account-dashboard|\\b(POST|GET|PUT|HEAD|OPTIONS|PATCH|DELETE)\\b|\\bdefault\\b|"
        "\\bami-\\w+|\\bGroup[A-Z]\\w+|\\bt3\\.micro\\b|/aws/autoscaling/|\\bcron\\b|\\bMON-FRI\\b|#!/bin/sh|echo \"worker \\$INSTANCE_ID\"|exec sleep infinity|"
        "[a-z0-9-]+-s3alias|my-access-point|my-dashboard|Storage Lens|\\bVPC( ID)?\\b|\\bvpc-[0-9a-f]+|"
        "CloudTrail|\\baudit\\b|management-events|my-trail-logs|\\bmy-ca\\.pem\\b|"
        "\\bSeoul\\b|" // cut out of the translated name of the Region
        "\\bNoSuch\\w+: The specified [a-z ]+"));
    return pattern;
}

struct Look
{
    const char *language;
    Theme::Choice theme;
    qreal scale;
    QSize pixels;
    QString name() const
    {
        return QString::fromLatin1(language) % u'-' % themeName(theme) % u'-' % QString::number(int(scale * 100));
    }
};

QString fileName(QString address)
{
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9.-]+"));
    return address.replace(odd, QStringLiteral("_"));
}

// Each by itself: one long message would be cut.
void report(QStringList problems)
{
    problems.removeDuplicates();
    for (const QString &each : problems)
        qWarning().noquote() << each;
    QVERIFY(problems.isEmpty());
}

} // namespace

class TestGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Theme::instance().applyTo(*qApp);
        Language::instance().set(QStringLiteral("en"));
        m_console = std::make_unique<ConsoleWindow>(m_folder.path());
        QVERIFY(m_console->start(QStringLiteral("home")));
        QVERIFY(m_console->furnish());
        m_pictures = qEnvironmentVariable("NEPHOSCOPE_PICTURES", QDir::current().filePath(QStringLiteral("gallery")));
        QVERIFY(QDir().mkpath(m_pictures));
    }

    void cleanupTestCase() { m_console.reset(); }

    void cleanup()
    {
        Scale::instance().set(1);
        Theme::instance().setChoice(Theme::Choice::Light);
        Language::instance().set(QStringLiteral("en"));
    }

    void everyPage_data()
    {
        QTest::addColumn<QString>("address");
        for (const QString &address : ConsoleWindow::addresses() + ConsoleWindow::editorAddresses())
            QTest::newRow(qPrintable(address)) << address;
    }

    void everyPage()
    {
        QFETCH(QString, address);
        QVERIFY(m_console->go(address));
        QStringList problems = inspect::nameless(m_console->window) + inspect::misplacedPrimaries(m_console->window);
        for (const qreal scale : {1.0, 1.5}) {
            const QSize pixels = scale > 1 ? QSize(1024, 768) : QSize(1280, 800);
            Scale::instance().set(scale);
            m_console->window.resize(pixels / scale);
            for (const char *language : {"en", "ko"}) {
                Language::instance().set(QString::fromLatin1(language));
                for (const auto theme : {Theme::Choice::Light, Theme::Choice::Dark, Theme::Choice::HighContrast}) {
                    const Look look{language, theme, scale, pixels};
                    Theme::instance().setChoice(theme);
                    QVERIFY(m_console->settle());
                    m_console->rest();
                    QVERIFY(m_console->draw());
                    QVERIFY(m_console->window.grab().save(m_pictures % u'/' % fileName(address) % u'-' % look.name() % u".png", "PNG", 80));
                    if (theme != Theme::Choice::Light)
                        continue; // layouts do not depend on colours
                    drawBelowTheFold(address, look);
                    // Texts that wrap lay themselves out in several turns of the event loop; what is still cut after them stays so.
                    QStringList found;
                    (void)QTest::qWaitFor([&] {
                        found = inspect::clipped(m_console->window) + inspect::overlapping(m_console->window);
                        return found.isEmpty();
                    }, 500);
                    for (const QString &each : std::as_const(found))
                        problems.append(look.name() % u": " % each);
                }
            }
        }
        report(problems);
    }

    void whatIsNotThereIsSaidAlike_data()
    {
        QTest::addColumn<QString>("address");
        for (const QString &address : ConsoleWindow::addresses()) {
            if (address.contains(QLatin1String("no-such")))
                QTest::newRow(qPrintable(address)) << address;
        }
    }

    // One red box on an otherwise empty page, whose breadcrumbs lead back.
    void whatIsNotThereIsSaidAlike()
    {
        QFETCH(QString, address);
        QVERIFY(m_console->go(address));
        m_console->rest();
        Page *page = m_console->window.page();
        const auto shown = [page](const auto &widgets) {
            return std::count_if(widgets.begin(), widgets.end(), [](const QWidget *each) { return each->isVisible(); });
        };
        QCOMPARE(shown(page->findChildren<Alert *>()), 1);
        QCOMPARE(shown(page->findChildren<FormField *>()), 0);
        QCOMPARE(shown(page->findChildren<QAbstractItemView *>()), 0);
        QCOMPARE(shown(page->findChildren<FactsCard *>()), 0);
        QVERIFY2(!qobject_cast<QLineEdit *>(QApplication::focusWidget()), "what was hidden gave the focus to another input");
        const std::vector<Breadcrumb> path = page->breadcrumbs();
        QVERIFY(path.size() > 1 && std::any_of(path.begin(), path.end(), [](const Breadcrumb &each) { return !each.address.isEmpty(); }));
    }

    void everyPanel_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("part");
        for (const auto &[command, part] : {std::pair{"nav.services", "servicesMenu"}, {"nav.region", "regionMenu"}, {"nav.notifications", "notificationCenter"},
                                            {"nav.account", "accountMenu"}, {"nav.palette", "commandPalette"}, {"help.shortcuts", "shortcutSheet"},
                                            {"help.about", "dialog"}, {"account.keys", "accessKeys"}, {"drawer.help", "drawer-help"},
                                            {"drawer.cloudshell", "drawer-cloudshell"}, {"drawer.recorder", "drawer-recorder"}, {"drawer.why", "drawer-why"},
                                            {"drawer.transfers", "drawer-transfers"},
                                            {"button:help", "helpMenu"},
                                            {"button:settings", "settingsMenu"}, {"button:more", "moreMenu"}})
            QTest::newRow(part) << QString::fromLatin1(command) << QString::fromLatin1(part);
    }

    // What opens over the page or beside it, in both languages and sizes.
    void everyPanel()
    {
        QFETCH(QString, command);
        QFETCH(QString, part);
        QStringList problems;
        for (const qreal scale : {1.0, 1.5}) {
            Scale::instance().set(scale);
            m_console->window.resize((scale > 1 ? QSize(1024, 768) : QSize(1280, 800)) / scale);
            for (const char *language : {"en", "ko", "marks"}) {
                inspect::MarkingTranslator marking;
                const bool marks = QLatin1String(language) == QLatin1String("marks");
                Language::instance().set(marks ? QStringLiteral("en") : QString::fromLatin1(language));
                if (marks)
                    qApp->installTranslator(&marking);
                QVERIFY(m_console->go(QStringLiteral("s3/buckets")));
                m_console->rest();
                QWidget *shown = openPart(command, part);
                if (!shown) {
                    // This width has no use for the button.
                    QVERIFY2(command.startsWith(QLatin1String("button:")), qPrintable(part));
                    continue;
                }
                m_console->rest();
                const Look look{language, Theme::Choice::Light, scale, {}};
                QVERIFY(m_console->window.grab().save(m_pictures % u"/panel_" % part % u'-' % look.name() % u".png", "PNG", 80));
                const QStringList found = marks ? inspect::untranslated(*shown, data())
                                                : inspect::clipped(*shown) + inspect::overlapping(*shown) + inspect::nameless(*shown);
                for (const QString &each : found)
                    problems.append(look.name() % u": " % each);
                closePart(command, part);
                qApp->removeTranslator(&marking);
            }
        }
        report(problems);
    }

    void everyTextIsTranslated_data() { everyPage_data(); }

    void everyTextIsTranslated()
    {
        QFETCH(QString, address);
        if (address.startsWith(QLatin1String("kit")))
            QSKIP("the kit's gallery is for the people who build the console; its samples are English");
        inspect::MarkingTranslator marking;
        qApp->installTranslator(&marking);
        QVERIFY(m_console->go(address));
        m_console->rest();
        const QStringList problems = inspect::untranslated(m_console->window, data());
        qApp->removeTranslator(&marking);
        report(problems);
    }

private:
    /// What a person has to scroll to, in one picture; only when somebody asked for pictures.
    void drawBelowTheFold(const QString &address, const Look &look)
    {
        if (!qEnvironmentVariableIsSet("NEPHOSCOPE_PICTURES"))
            return;
        for (QScrollArea *area : m_console->window.findChildren<QScrollArea *>()) {
            QWidget *content = area->widget();
            if (!area->isVisible() || !area->inherits("nephoscope::gui::ContentArea") || !content || content->height() <= area->viewport()->height())
                continue;
            QVERIFY(content->grab().save(m_pictures % u"/whole_" % fileName(address) % u'-' % look.name() % u".png", "PNG", 80));
        }
    }
    QWidget *part(const QString &name)
    {
        for (QWidget *each : m_console->window.findChildren<QWidget *>(name))
            if (each->isVisible())
                return each;
        return nullptr;
    }
    QWidget *openPart(const QString &command, const QString &name)
    {
        if (!command.startsWith(QLatin1String("button:"))) {
            m_console->window.commands().run(command, false);
        } else if (auto *button = m_console->window.topBar().findChild<QAbstractButton *>(command.mid(7)); button && button->isVisible()) {
            button->click();
        } else {
            return nullptr;
        }
        return QTest::qWaitFor([&] { return part(name); }) ? part(name) : nullptr;
    }
    void closePart(const QString &command, const QString &name)
    {
        if (command.startsWith(QLatin1String("drawer.")))
            m_console->window.drawers().closeDrawer(command.mid(7));
        else
            QTest::keyClick(part(name), Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&] { return !part(name); }));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ConsoleWindow> m_console;
    QString m_pictures;
};

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
