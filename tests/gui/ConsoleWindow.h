#pragma once

#include "gui/app/Parts.h"
#include "tests/gui/Console.h"

namespace nephoscope::gui {

/// The whole console as main() puts it together, on a folder of its own, with a cloud that has something in it.
struct ConsoleWindow : Console
{
    explicit ConsoleWindow(const QString &folder) : Console(folder, makeCatalog())
    {
        addProjection(window);
        // Nobody's own profiles.
        qputenv("AWS_CONFIG_FILE", (folder % u"/no-profiles").toUtf8());
        qputenv("AWS_SHARED_CREDENTIALS_FILE", (folder % u"/no-keys").toUtf8());
    }

    /// Two buckets, a folder, objects of a few kinds; a key; a queue; a secret; a metric with its alarm; a log.
    bool furnish();

    /// KEY, EVENT and SUBSCRIPTION in an address stand for the ids of the key, an event and the subscription, which chance chose.
    bool go(QString address)
    {
        address.replace(QStringLiteral("SUBSCRIPTION"), m_subscription);
        return Console::go(address.replace(QStringLiteral("KEY"), m_key).replace(QStringLiteral("EVENT"), m_event));
    }
    const QString &subscription() const { return m_subscription; }
    const QString &key() const { return m_key; }
    const QString &event() const { return m_event; }

    /// Every page of the window; furnish() first.
    static QStringList addresses();
    /// Pages with a code editor: Tab writes there, Esc and Tab lead on.
    static QStringList editorAddresses();

private:
    /// A directory bucket, in a zone of another Region, and an object in it.
    bool furnishDirectory();
    /// An object of parts with checksums.
    bool furnishParts();
    /// A topic that the queue has subscribed to, and a text message in the inbox.
    bool furnishTopic();
    /// A function of one file.
    bool furnishFunction();
    /// A metric and its alarm; a log group with an event; a dashboard with all that is drawn.
    bool furnishWatch();
    /// A trail into the second bucket, and an event.
    bool furnishTrail();
    /// A bus with a rule that sends to the queue, and an archive whose events come again.
    bool furnishBus();
    /// A connection to a cloud elsewhere, which nobody opens.
    bool furnishConnection();
    /// An Auto Scaling group that wants no workers, with a policy and a scheduled action.
    bool furnishGroup();
    /// A call of the student that conditions keep out, explained at `iam/denials/deadbeef-0000-4000-8000-000000000001`.
    bool refuse();

    QString m_key;
    QString m_event;
    QString m_subscription;
};

} // namespace nephoscope::gui
