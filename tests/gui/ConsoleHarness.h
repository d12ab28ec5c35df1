#pragma once

#include "api/generated/s3.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/Consoles.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Flashbar.h"
#include "gui/monitor/TransfersPage.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <memory>

namespace nephoscope::gui {

/// A window with a real engine in a temporary folder that shows one page at a time: what pages
/// need of the shell, and no more.
class ConsoleHarness : public QWidget, public Navigator
{
public:
    ConsoleHarness()
    {
        Theme::instance().applyTo(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        EngineHost::Options options;
        options.folder = m_folder.filePath(QStringLiteral("data"));
        options.port = 0;
        m_engine = std::make_unique<EngineHost>(options);
        m_flashbar = new Flashbar(this);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_flashbar);
        m_column = column;
        resize(1280, 800);
    }

    ~ConsoleHarness() override { delete m_page.data(); }

    bool start()
    {
        m_engine->start();
        return QTest::qWaitFor([this] { return m_engine->isReady(); }, 20'000);
    }

    void go(const QString &address) override
    {
        const qsizetype mark = address.indexOf(u'?');
        QStringList path = address.left(mark < 0 ? address.size() : mark).split(u'/');
        const QString query = mark < 0 ? QString() : address.mid(mark + 1);
        const QString first = path.takeFirst();
        Page *page = first == QLatin1String("transfers") ? makeTransfersPage(*this) : nullptr;
        for (const ServiceConsole &console : makeConsoles()) {
            if (console.id == first)
                page = console.makePage(path, query, *this);
        }
        put(page, address);
    }

    /// Shows a page in place of the last one.
    void put(Page *page, const QString &address)
    {
        m_address = address;
        if (m_page) {
            m_page->hide();
            m_page->deleteLater();
        }
        m_page = page;
        if (page)
            m_column->addWidget(page, 1);
    }

    /// Opens a page and waits for its first data.
    template <class T = Page>
    T *show(const QString &address)
    {
        go(address);
        QWidget::show();
        if (!m_page || !QTest::qWaitForWindowExposed(this))
            return nullptr;
        if (!QTest::qWaitFor([this] { return m_page->isSettled(); }, 20'000))
            return nullptr;
        return qobject_cast<T *>(m_page.data());
    }

    EngineHost &engine() override { return *m_engine; }
    Flashbar &flashbar() override { return *m_flashbar; }
    void pageChanged() override {}

    Page *page() const { return m_page; }
    QString address() const { return m_address; }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    QString writeFile(const QString &name, const QByteArray &content) const
    {
        QFile file(filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return file.fileName();
    }

    Dialog *dialog() const
    {
        for (Dialog *dialog : findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    /// Calls the door and waits, as a client beside the console would.
    template <class Operation>
    Expected<typename Operation::Output> call(typename Operation::Input input)
    {
        auto future = m_engine->cloud().template invoke<Operation>(m_engine->caller(), std::move(input));
        future.waitForFinished();
        return future.takeResult();
    }

    bool createBucket(const std::string &name)
    {
        api::s3::CreateBucket::Input input;
        input.bucket = name;
        input.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(m_engine->region()));
        return call<api::s3::CreateBucket>(std::move(input)).has_value();
    }

    bool put(const std::string &bucket, const std::string &key, const std::string &content)
    {
        api::s3::PutObject::Input input;
        input.bucket = bucket;
        input.key = key;
        input.body = api::Body::fromString(content);
        return call<api::s3::PutObject>(std::move(input)).has_value();
    }

    Expected<api::s3::HeadObject::Output> head(const std::string &bucket, const std::string &key)
    {
        api::s3::HeadObject::Input input;
        input.bucket = bucket;
        input.key = key;
        return call<api::s3::HeadObject>(std::move(input));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<EngineHost> m_engine;
    Flashbar *m_flashbar;
    QVBoxLayout *m_column;
    QPointer<Page> m_page;
    QString m_address;
};

} // namespace nephoscope::gui
