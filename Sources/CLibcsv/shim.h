#pragma once

#include <csv.h>

#ifdef __linux__
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Two paths change places in one step; 0, or -1 with errno. Swift's module of the C library leaves renameat2 out.
static inline int exchange_paths(const char *a, const char *b) {
    const unsigned int rename_exchange = 2;
    return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, rename_exchange);
}
#endif
