#include "gui/consoles/s3/AccountSnapshot.h"

#include "door/CallTap.h"
#include "gui/bridge/EngineHost.h"
#include "gui/consoles/s3/StorageLens.h"
#include "gui/kit/Button.h"
#include "gui/kit/Format.h"
#include "gui/shell/Page.h"

#include <QtCore/QEvent>

namespace nephoscope::gui::s3 {

namespace {

const QString dashboard = QStringLiteral("default-account-dashboard"); ///< every account has it

} // namespace

AccountSnapshot::AccountSnapshot(Navigator &navigator, QWidget *parent)
    : FactsCard(4, parent), m_navigator(navigator), m_dashboard(new Button(Button::Variant::Normal))
{
    setObjectName(QStringLiteral("accountSnapshot"));
    m_dashboard->setObjectName(QStringLiteral("viewLens"));
    header().addAction(m_dashboard);
    connect(m_dashboard, &Button::clicked, this, [this] { m_navigator.go(lensAddress(dashboard)); });
    hide(); // until there is something to show
    connect(&navigator.engine(), &EngineHost::ready, this, &AccountSnapshot::refresh);
    retranslate();
    refresh();
}

void AccountSnapshot::refresh()
{
    const CallOriginScope unasked(CallOrigin::Background); // by a person, who looks at the list
    EngineHost &engine = m_navigator.engine();
    m_settled = engine.remote() != nullptr; // other clouds have S3 alone
    if (!engine.isReady() || m_settled)
        return;
    loadLens(engine, this, dashboard, [this](Expected<std::shared_ptr<const LensData>> data) {
        m_settled = true;
        m_data = data ? *data : nullptr;
        setRoom(m_room);
        fill();
    });
}

void AccountSnapshot::setRoom(bool room)
{
    m_room = room;
    setVisible(room && m_data && m_data->isEnabled);
}

void AccountSnapshot::fill()
{
    if (!m_data)
        return;
    const LensNumbers total = lensTotal(m_data->now);
    setFacts({{tr("Total storage"), formatSize(total.bytes)},
              {tr("Object count"), formatCount(total.objects)},
              {tr("Average object size"), total.objects > 0 ? formatSize(total.bytes / total.objects) : QString()},
              {tr("Buckets"), formatCount(total.buckets)}});
}

void AccountSnapshot::retranslate()
{
    setTitle(tr("Account snapshot"));
    header().setDescription(tr("Storage Lens gives the account's storage at a glance, by Region, storage class and bucket."));
    m_dashboard->setLabel(tr("View Storage Lens dashboard"));
    fill();
}

void AccountSnapshot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FactsCard::changeEvent(event);
}

} // namespace nephoscope::gui::s3
