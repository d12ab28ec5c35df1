// For test programs under the thread sanitizer. Qt starts processes by clone() with CLONE_VM and CLONE_VFORK. The
// sanitizer takes every clone() for a fork and has the child ignore memory accesses for good, in memory that here is the
// parent's too: all the parent's thread does from then on looks unsynchronised to the others. So the child gets its own.
#include <sched.h>

#include <cstdarg>
#include <dlfcn.h>
#include <sys/types.h>

extern "C" __attribute__((visibility("default"))) int clone(int (*function)(void *), void *stack, int flags, void *argument, ...) noexcept
{
    using Clone = int (*)(int (*)(void *), void *, int, void *, ...);
    static const auto next = reinterpret_cast<Clone>(dlsym(RTLD_NEXT, "clone"));
    va_list rest;
    va_start(rest, argument);
    auto *const parentId = va_arg(rest, pid_t *);
    void *const storage = va_arg(rest, void *);
    auto *const childId = va_arg(rest, pid_t *);
    va_end(rest);
    return next(function, stack, flags & ~(CLONE_VM | CLONE_VFORK), argument, parentId, storage, childId);
}
