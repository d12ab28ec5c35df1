#pragma once

#include "ConsoleHarness.h"
#include "PageParts.h"

#include "gui/describe/ResourceView.h"
#include "gui/describe/SettingPage.h"

namespace nephoscope::gui {

/// Tests of a console's pages: every one has a console and an engine of its own.
class PageTest : public QObject
{
    Q_OBJECT
protected Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<ConsoleHarness>();
        QVERIFY(m_console->start());
    }
    void cleanup() { m_console.reset(); }

protected:
    ResourceView *list(const QString &address)
    {
        auto *page = m_console->show<Page>(address);
        return page ? page->findChild<ResourceView *>() : nullptr;
    }
    static QStringList idsIn(ResourceView &list)
    {
        QStringList ids;
        for (int row = 0; row < list.source().rowCount(); ++row)
            ids << list.source().rowId(row);
        return ids;
    }
    /// The form at the address of a setting, with the setting's value in it.
    CreatePage *formAt(const QString &address)
    {
        auto *page = m_console->show<SettingPage>(address);
        return page && QTest::qWaitFor([page] { return page->form() != nullptr; }, 20'000) ? page->form() : nullptr;
    }
    void accept() { QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton); }
    std::unique_ptr<ConsoleHarness> m_console;
};

} // namespace nephoscope::gui
