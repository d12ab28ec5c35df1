#pragma once

#include "ConsoleHarness.h"

#include "door/LocalCloud.h"
#include "gui/bridge/S3Names.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/SettingCard.h"
#include "gui/describe/SettingPage.h"
#include "gui/kit/Button.h"
#include "gui/kit/CheckGroup.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/FormField.h"
#include "gui/kit/StatusIndicator.h"

#include <QtWidgets/QLabel>

namespace nephoscope::gui::s3 {

/// A console with one bucket, `settings`, whose cards and edit pages tests look at and fill in.
class SettingsConsole : public ConsoleHarness
{
public:
    bool begin(const std::string &bucket = "settings")
    {
        name = bucket;
        return start() && createBucket(bucket);
    }
    QString tabAddress(const char *tab) const { return bucketAddress(toQt(name)) % u'/' % QLatin1String(tab); }
    QString editAddress(const char *tab, const char *setting) const
    {
        return QString(tabAddress(tab) % u'/' % QLatin1String(setting) % QStringLiteral("/edit"));
    }
    /// The edit page with its form, or null.
    CreatePage *edit(const char *tab, const char *setting)
    {
        auto *page = show<SettingPage>(editAddress(tab, setting));
        return page && QTest::qWaitFor([page] { return page->form() != nullptr; }, 20'000) ? page->form() : nullptr;
    }
    SettingCard *card(const char *tab, const char *setting)
    {
        auto *page = show<DetailsPage>(tabAddress(tab));
        return page ? page->findChild<SettingCard *>(QLatin1String(setting)) : nullptr;
    }
    void fault(const char *operation, int times, Error error)
    {
        static_cast<LocalCloud &>(engine().cloud()).faults().add({"s3", operation, times, std::move(error)});
    }
    void clearFaults() { static_cast<LocalCloud &>(engine().cloud()).faults().clear(); }

    /// Empty when it is refused.
    template <class Operation>
    typename Operation::Output get(const std::string &bucket)
    {
        typename Operation::Input input;
        input.bucket = bucket;
        auto reply = call<Operation>(std::move(input));
        return reply ? std::move(*reply) : typename Operation::Output();
    }
    bool enableVersioning()
    {
        api::s3::PutBucketVersioning::Input input;
        input.bucket = name;
        input.versioningConfiguration.emplace().status.emplace("Enabled");
        return call<api::s3::PutBucketVersioning>(std::move(input)).has_value();
    }

    std::string name;
};

template <class T>
T *part(QWidget *of, const char *name)
{
    return of->findChild<T *>(QLatin1String(name));
}

/// Layouts ask for one another by posted events: until all of them stand.
inline void rest()
{
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

/// Chooses a radio button.
inline void choose(QWidget *page, const char *field, const char *option)
{
    rest();
    auto *group = part<ChoiceGroup>(page, field);
    QVERIFY2(group && group->button(QLatin1String(option)), field);
    QTest::mouseClick(group->button(QLatin1String(option)), Qt::LeftButton);
    QCOMPARE(group->value(), QLatin1String(option));
}

inline void type(QWidget *page, const char *field, const char *text)
{
    auto *line = part<QLineEdit>(page, field);
    QVERIFY2(line && line->isVisibleTo(page), field);
    line->selectAll();
    QTest::keyClicks(line, QLatin1String(text));
}

inline void tick(QWidget *page, const char *field)
{
    auto *box = part<QAbstractButton>(page, field);
    QVERIFY2(box && box->isVisibleTo(page), field);
    rest();
    QTest::mouseClick(box, Qt::LeftButton);
}

inline void save(QWidget *page) { QTest::mouseClick(part<Button>(page, "create"), Qt::LeftButton); }

/// Every word on a card, a line each: labels, states, links.
inline QString wordsOn(QWidget *card)
{
    QStringList words;
    for (const QLabel *label : card->findChildren<QLabel *>()) {
        if (label->isVisibleTo(card))
            words << label->text();
    }
    for (const StatusIndicator *status : card->findChildren<StatusIndicator *>()) {
        if (status->isVisibleTo(card))
            words << status->text();
    }
    return words.join(u'\n');
}

/// Tests with a console of their own each.
class SettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<SettingsConsole>();
        QVERIFY(m_console->begin());
    }
    void cleanup() { m_console.reset(); }

protected:
    template <class Operation>
    typename Operation::Output get()
    {
        return m_console->get<Operation>(m_console->name);
    }
    std::unique_ptr<SettingsConsole> m_console;
};

} // namespace nephoscope::gui::s3
