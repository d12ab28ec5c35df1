#pragma once

#include "door/LocalCloud.h"
#include "listeners/http/HttpListener.h"
#include "listeners/http/PiecePool.h"
#include "wire/SigV4.h"

namespace nephoscope::http {

/// What all connections of a listener share. The cloud outlives the listener.
struct ServerState
{
    ServerState(LocalCloud &cloud, HttpListener::Options options)
        : cloud(cloud), options(std::move(options)),
          authenticator(cloud.credentials(), {this->options.trustAnyCredentials, &cloud.clock()}), pieces(std::make_shared<PiecePool>())
    {
    }

    LocalCloud &cloud;
    const HttpListener::Options options;
    const wire::Authenticator authenticator;
    const std::shared_ptr<PiecePool> pieces;
};

} // namespace nephoscope::http
