#include "gui/consoles/connections/ProbeView.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/connections/Connections.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>

namespace nephoscope::gui::connections {

namespace {

using remote::Probe;
using Step = Probe::Step;
using Status = StatusIndicator::Status;

constexpr int steps = int(Step::Done);

QString stepText(Step step)
{
    switch (step) {
    case Step::Name:
        return ProbeView::tr("Name of the host");
    case Step::Connection:
        return ProbeView::tr("Connection");
    case Step::Tls:
        return ProbeView::tr("TLS and certificate");
    case Step::Answer:
        return ProbeView::tr("An S3 endpoint answers");
    case Step::Credentials:
        return ProbeView::tr("Keys");
    case Step::Done:
        break;
    }
    return {};
}

} // namespace

ProbeView::ProbeView(EngineHost &engine, QWidget *parent) : QWidget(parent), m_engine(engine), m_problem(new Label)
{
    setObjectName(QStringLiteral("probe"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int at = 0; at < steps; ++at) {
        m_states.push_back(new StatusIndicator(Status::NotStarted));
        m_states.back()->setObjectName(QStringLiteral("probeStep%1").arg(at));
        m_notes.push_back(new Label(TextStyle::Small));
        m_notes.back()->setObjectName(QStringLiteral("probeNote%1").arg(at));
        m_notes.back()->setToken(Token::TextFormSecondary);
        m_notes.back()->setWordWrap(true);
        grid->addWidget(m_states.back(), at, 0, Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(m_notes.back(), at, 1);
    }
    m_problem->setObjectName(QStringLiteral("probeProblem"));
    m_problem->setWordWrap(true);
    m_problem->setSelectable(true);
    m_problem->setToken(Token::TextStatusError);
    grid->addWidget(m_problem, steps, 0, 1, 2);
    hide();
}

void ProbeView::start(const SavedConnection &connection, const std::optional<Secret> &typed)
{
    m_running = true;
    m_found.reset();
    m_tls = !connection.url.startsWith(QLatin1String("http://"));
    QWidget::show();
    present();
    probe(m_engine, this, connection, typed, [this, generation = ++m_generation](Expected<Probe> found) {
        if (generation == m_generation)
            take(std::move(found));
    });
}

void ProbeView::take(Expected<Probe> found)
{
    m_running = false;
    m_found = std::move(found);
    present();
    Q_EMIT finished(m_found->has_value() && !(*m_found)->error);
}

QString ProbeView::noteOf(Step step) const
{
    if (!m_found || !m_found->has_value())
        return {};
    const Probe &probe = **m_found;
    switch (step) {
    case Step::Connection:
        return toQt(probe.address);
    case Step::Tls: {
        QStringList parts;
        for (const std::string &part : {probe.tlsVersion, probe.certificate}) {
            if (!part.empty())
                parts << toQt(part);
        }
        return m_tls ? parts.join(QStringLiteral(", ")) : tr("Not encrypted: the address begins with http://");
    }
    case Step::Answer:
        return toQt(probe.server);
    case Step::Credentials:
        if (probe.step != Step::Done)
            return {};
        return probe.listsBuckets ? tr("%n bucket(s)", nullptr, int(probe.buckets)) : tr("The keys are known. They may not list buckets: open one by its address.");
    case Step::Name:
    case Step::Done:
        break;
    }
    return {};
}

/// What people can do about the errors that tests end with most often.
QString ProbeView::adviceOf(const Error &error) const
{
    if (error.code == "SSLError")
        return tr("If the endpoint has a certificate of your own authority, name its file. Without verification anyone in between can read along.");
    if (error.code == "EndpointConnectionError" || error.code == "ConnectTimeoutError")
        return tr("Check the address and port, and that the cloud runs and can be reached from this computer.");
    if (error.code == "SignatureDoesNotMatch")
        return tr("The secret access key does not belong to the access key, or a proxy on the way changes requests.");
    if (error.code == "RequestTimeTooSkewed")
        return tr("Set the clock of this computer: signatures are good for 15 minutes.");
    return {};
}

void ProbeView::present()
{
    const bool resolved = m_found && m_found->has_value();
    const bool good = resolved && !(*m_found)->error;
    const int reached = resolved ? int((*m_found)->step) : 0;
    for (int at = 0; at < steps; ++at) {
        const Step step = Step(at);
        Status status = m_running ? (at == 0 ? Status::InProgress : Status::NotStarted) : Status::NotStarted;
        if (resolved && (good || at < reached))
            status = step == Step::Tls && !m_tls ? Status::Stopped : Status::Success;
        else if (resolved && at == reached)
            status = Status::Error;
        m_states[std::size_t(at)]->setStatus(status, stepText(step));
        m_notes[std::size_t(at)]->setText(noteOf(step));
    }
    QString problem;
    if (m_found && !resolved)
        problem = errorText(m_found->error());
    else if (resolved && !good)
        problem = errorText(*(*m_found)->error) % u' ' % adviceOf(*(*m_found)->error);
    m_problem->setText(problem.trimmed());
    m_problem->setVisible(!problem.isEmpty());
    QString all = m_running ? tr("Testing the connection…") : good ? tr("The connection works") : problem;
    setAccessibleName(all.isEmpty() ? tr("Test connection") : all);
    updateGeometry();
}

void ProbeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        present();
    QWidget::changeEvent(event);
}

void testConnection(const ActionContext &context, const SavedConnection &connection)
{
    auto *dialog = new Dialog(ProbeView::tr("Test connection %1").arg(connection.name), context.over(), Dialog::Medium);
    dialog->setObjectName(QStringLiteral("testDialog"));
    auto *view = new ProbeView(context.engine());
    dialog->column()->addWidget(view);
    dialog->cancelButton().hide();
    dialog->setAcceptText(ProbeView::tr("Close"));
    dialog->open();
    view->start(connection, std::nullopt);
}

} // namespace nephoscope::gui::connections
