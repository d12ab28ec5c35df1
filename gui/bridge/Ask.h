#pragma once

#include "gui/bridge/EngineHost.h"

#include <QtCore/QFutureWatcher>

#include <utility>

namespace nephoscope::gui {

/// Asks a cloud, which must live until it has answered, and continues on the GUI thread. Nothing is called once `context`
/// is gone; unlike QFuture::then() this holds even when the reply comes from another thread at that very moment.
template <class Operation, class Done>
void askCloud(Cloud &cloud, QObject *context, Caller caller, typename Operation::Input input, Done done)
{
    using Reply = Expected<typename Operation::Output>;
    auto *watcher = new QFutureWatcher<Reply>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
        watcher->deleteLater();
        done(watcher->future().takeResult());
    });
    watcher->setFuture(cloud.template invoke<Operation>(std::move(caller), std::move(input)));
}

/// Asks the cloud of the window likewise: `ask<api::s3::ListBuckets>(host, this, {}, [this](Expected<Output> reply) {…})`.
template <class Operation, class Done>
void ask(EngineHost &host, QObject *context, Caller caller, typename Operation::Input input, Done done)
{
    askCloud<Operation>(host.cloud(), context, std::move(caller), std::move(input), std::move(done));
}

template <class Operation, class Done>
void ask(EngineHost &host, QObject *context, typename Operation::Input input, Done done)
{
    ask<Operation>(host, context, host.caller(), std::move(input), std::move(done));
}

} // namespace nephoscope::gui
