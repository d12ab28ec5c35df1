#pragma once

#include "gui/consoles/iam/Identities.h"

namespace nephoscope::gui::iam {

/// Identity providers, of SAML and of OpenID Connect.
Resource providers(const Params &where);
/// The credential report as a list.
Resource credentialReport();
/// The dashboard and the account's settings: pages of cards.
Resource dashboard();
Resource accountSettings();

} // namespace nephoscope::gui::iam
