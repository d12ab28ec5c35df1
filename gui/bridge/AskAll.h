#pragma once

#include "gui/bridge/Ask.h"

#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nephoscope::gui {

/// Asks page after page and answers once, with all of them or the first error. The members are those that carry the
/// items and the token: `askAll<api::iam::ListUsers>(engine, this, {}, &Output::users, &Input::marker, &Output::marker, …)`.
/// `caller`: as somebody else than the window acts as.
template <class Operation, class T>
void askAll(EngineHost &host, QObject *context, typename Operation::Input input, std::optional<std::vector<T>> Operation::Output::*items,
            std::optional<std::string> Operation::Input::*given, std::optional<std::string> Operation::Output::*next,
            std::function<void(Expected<std::vector<T>>)> done, std::shared_ptr<std::vector<T>> before = std::make_shared<std::vector<T>>(),
            std::optional<Caller> caller = std::nullopt)
{
    auto asked = input;
    Caller who = caller ? *caller : host.caller();
    ask<Operation>(host, context, std::move(who), std::move(asked), [&host, context, input = std::move(input), items, given, next, done, before, caller](auto reply) mutable {
        if (!reply)
            return done(fail(reply.error()));
        if (auto &page = (*reply).*items)
            before->insert(before->end(), std::make_move_iterator(page->begin()), std::make_move_iterator(page->end()));
        const auto token = (*reply).*next;
        if (!token || token->empty())
            return done(std::move(*before));
        input.*given = token;
        askAll<Operation, T>(host, context, std::move(input), items, given, next, std::move(done), before, std::move(caller));
    });
}

} // namespace nephoscope::gui
