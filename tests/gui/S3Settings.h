#pragma once

#include "ConsoleHarness.h"
#include "PageParts.h"

#include "door/LocalCloud.h"
#include "gui/bridge/S3Names.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/SettingCard.h"
#include "gui/describe/SettingPage.h"

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
