#include "api/Validator.h"
#include "core/Log.h"
#include "door/Authorization.h"
#include "door/CallTap.h"
#include "door/LocalCloud.h"
#include "door/Pending.h"
#include "door/TappedReply.h"

#include <algorithm>

namespace nephoscope {

namespace {

/// SQLite's exceptions inside a reading step: the disk or the file is at fault, not the request.
template <class Result>
Expected<Result> guarded(const std::function<Expected<Result>()> &step)
{
    try {
        return step();
    } catch (const std::exception &error) {
        return fail(internalError(error.what()));
    }
}

/// Listeners check credentials with every request; for the console nobody but the door does.
Expected<void> checkSession(const Call &call, const Credentials &credentials, Timestamp now)
{
    const Principal &who = call.caller.principal;
    if (call.caller.via != Via::Console || !who.session)
        return {};
    const DenialForm form = denialForm(*call.operation);
    const bool s3 = call.operation->service->protocols.empty() || call.operation->service->protocols.front() == api::Protocol::RestXml;
    if (now >= who.session->expires) {
        if (s3)
            return fail(Error{"ExpiredToken", "The provided token has expired.", 400});
        const bool json = form.code == "AccessDeniedException";
        return fail(Error{json ? "ExpiredTokenException" : "ExpiredToken", "The security token included in the request is expired", form.status});
    }
    if (!credentials.find(who.accessKeyId)) // the role or the user has gone
        return fail(Error{s3 ? "InvalidAccessKeyId" : "InvalidClientTokenId", "The security token included in the request is invalid.", 403});
    return {};
}

} // namespace

const api::Body *streamingBody(const api::Value &input)
{
    if (!input)
        return nullptr;
    const api::Member *member = input.shape()->payloadMember();
    if (!member || member->shape->kind != api::Kind::Stream)
        return nullptr;
    return static_cast<const api::Body *>(member->ops->get(static_cast<const std::byte *>(input.data()) + member->offset));
}

Expected<const ServiceRegistry::Handler *> LocalCloud::admit(Call &call)
{
    const api::Operation &operation = *call.operation;
    const auto *handler = handlerFor(operation);
    if (!handler)
        return fail(notEmulated(operation));
    if (call.caller.requestId.empty())
        call.caller.requestId = operation.service->id == "s3" ? m_random->text(16, "0123456789ABCDEF") : m_random->uuid();
    if (auto valid = checkSession(call, *m_credentials, m_clock->now()); !valid)
        return fail(std::move(valid.error()));
    if (operation.input) {
        if (!call.input)
            call.input = api::Value(*operation.input);
        if (auto violations = api::validate(*operation.input, call.input.data()); !violations.empty())
            return fail(api::validationError(operation, violations));
    }
    if (auto error = m_faults.hit(operation.service->id, operation.name))
        return fail(std::move(*error));
    return handler;
}

Expected<void> LocalCloud::authorize(Pending &pending, ReadContext &context)
{
    const api::Operation &operation = *pending.call.operation;
    const auto service = std::find_if(m_services.begin(), m_services.end(), [&](const auto &one) { return one->id() == operation.service->id; });
    pending.service = service->get(); // there is one, for it has registered the handler
    context.setInput(&pending.call.input);
    if (m_host->identities && pending.call.caller.principal.kind != Principal::Kind::Root)
        m_host->identities->used(pending.call.caller, operation, pending.started);
    auto allowed = pending.service->authorize(context, operation, pending.call.input);
    pending.admission = context.admission();
    if (m_audit && m_audit->wants(operation))
        pending.verdict = context.verdict();
    return allowed;
}

void LocalCloud::submit(Call call, Completion done)
{
    auto pending = std::make_shared<Pending>();
    pending->call = std::move(call);
    pending->done = std::move(done);
    pending->started = m_clock->now();
    auto handler = admit(pending->call);
    const bool changes = handler ? !(*handler)->read : !readsByName(*pending->call.operation);
    pending->tapped = m_tap->call(pending->call, changes, pending->started);
    if (handler && changes && pending->call.caller.via == Via::Console && m_tap->writesBlocked())
        handler = fail(CallTap::blockedError(*pending->call.operation));
    if (!handler) {
        finish(pending, fail(std::move(handler.error())));
        return;
    }
    pending->handler = *handler;
    if (pending->handler->read || pending->handler->defer) {
        const auto run = pending->handler->read ? &LocalCloud::runRead : &LocalCloud::runDeferred;
        // The GUI thread must not wait for the disk; listeners' threads are there to do just that.
        if (pending->call.caller.via == Via::Console)
            m_consoleReads->post([this, run, pending] { (this->*run)(pending); });
        else
            (this->*run)(pending);
    } else if (pending->handler->write) {
        commit(pending, [this, raw = pending.get()](WriteContext &context) -> Reply {
            if (auto allowed = authorize(*raw, context); !allowed)
                return fail(std::move(allowed.error()));
            return raw->handler->write(context, raw->call.input);
        });
    } else if (pending->handler->plan) {
        const api::Body *body = streamingBody(pending->call.input);
        const bool small = !body || (body->memory() && body->size() <= store::BlobStore::inlineLimit);
        if (small && pending->call.caller.via != Via::Console)
            runIngest(pending);
        else
            m_workers->post([this, pending] { runIngest(pending); });
    } else {
        m_workers->post([this, pending] { runStaged(pending); });
    }
}

void LocalCloud::runRead(const PendingPtr &pending)
{
    Reply reply = guarded<api::Value>([&]() -> Reply {
        ReadContext context(*m_host, pending->call.caller, m_database->reader(), m_clock->now());
        if (auto allowed = authorize(*pending, context); !allowed)
            return fail(std::move(allowed.error()));
        return pending->handler->read(context, pending->call.input);
    });
    finish(pending, std::move(reply));
}

void LocalCloud::runIngest(const PendingPtr &pending)
{
    const auto plan = guarded<IngestPlan>([&]() -> Expected<IngestPlan> {
        ReadContext context(*m_host, pending->call.caller, m_database->reader(), m_clock->now());
        if (auto allowed = authorize(*pending, context); !allowed)
            return fail(std::move(allowed.error()));
        return pending->handler->plan(context, pending->call.input);
    });
    if (!plan) {
        finish(pending, fail(plan.error()));
        return;
    }
    const api::Body *body = streamingBody(pending->call.input);
    if (body && body->size() > plan->maxBytes) {
        finish(pending, fail(plan->tooLarge));
        return;
    }
    auto staged = m_blobs->store(body ? *body : api::Body(), plan->digests, pending->call.progress, plan->keys.get());
    if (!staged) {
        finish(pending, fail(std::move(staged.error())));
        return;
    }
    pending->blob = std::move(*staged);
    commit(pending, [raw = pending.get()](WriteContext &context) {
        return raw->handler->commit(context, raw->call.input, std::move(raw->blob));
    });
}

void LocalCloud::runStaged(const PendingPtr &pending)
{
    auto prepared = guarded<std::shared_ptr<void>>([&]() -> Expected<std::shared_ptr<void>> {
        ReadContext context(*m_host, pending->call.caller, m_database->reader(), m_clock->now());
        if (auto allowed = authorize(*pending, context); !allowed)
            return fail(std::move(allowed.error()));
        return pending->handler->prepare(context, pending->call.input);
    });
    if (!prepared) {
        finish(pending, fail(std::move(prepared.error())));
        return;
    }
    pending->prepared = std::move(*prepared);
    commit(pending, [raw = pending.get()](WriteContext &context) {
        return raw->handler->apply(context, raw->call.input, raw->prepared.get());
    });
}

void LocalCloud::commit(const PendingPtr &pending, std::function<Reply(WriteContext &)> work)
{
    m_engine->post({
        [this, pending, work = std::move(work)](store::Connection &connection) {
            pending->context.emplace(*m_host, pending->call.caller, connection, m_clock->now());
            pending->context->setAdmission(pending->admission);
            pending->reply = work(*pending->context);
            return pending->reply.has_value();
        },
        [this, pending](const Error *error) {
            if (error) {
                finish(pending, fail(*error));
                return;
            }
            if (pending->reply)
                settle(*pending->context);
            finish(pending, std::move(pending->reply));
        },
    });
}

void noteDenial(CallTap &tap, const Call &call, Reply &reply, Timestamp began)
{
    const Error *error = reply ? nullptr : &reply.error();
    if (!tap.denials().hasOpen() && !(error && Denials::isDenial(*error)))
        return;
    std::string id = tap.denials().settle(*call.operation, call.caller, began, error);
    if (error && !id.empty() && call.caller.via == Via::Console)
        reply.error().with(std::string(Denials::field), std::move(id));
}

void LocalCloud::finish(const PendingPtr &pending, Reply reply)
{
    const bool changes = !pending->handler || !pending->handler->read;
    if (pending->admission)
        pending->service->answered(pending->call, *pending->admission, reply, pending->started);
    noteDenial(*m_tap, pending->call, reply, pending->started);
    CallRecord record;
    record.operation = pending->call.operation;
    if (changes || !reply) {
        record.time = pending->started;
        record.principal = pending->call.caller.principal.arn;
        record.via = pending->call.caller.via;
        record.requestId = pending->call.caller.requestId;
        if (!reply)
            record.errorCode = reply.error().code;
    }
    const bool ofTheModel = !pending->call.operation->method.empty(); // not the engine's own, see InternalOperation.h
    m_recorder.record(std::move(record), (changes || !reply) && ofTheModel);
    if (m_audit && ofTheModel && m_audit->wants(*pending->call.operation))
        m_audit->note({pending->call, reply, pending->started, changes, pending->verdict});
    if (pending->tapped) {
        const TappedReplyScope scope(reply ? &*reply : nullptr);
        m_tap->answer(pending->tapped, reply ? nullptr : &reply.error());
    }
    // Taken out first: a completion may drop the last reference to what keeps it alive.
    const Completion done = std::move(pending->done);
    done(std::move(reply));
}

} // namespace nephoscope
