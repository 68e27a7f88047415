// Records what a process does to an LMDB file, in order, so that the file can be rebuilt as it may stand after a power cut.
//
//   cc -O2 -shared -fPIC -o librecorder.so recorder.c -ldl -lpthread
//   CRASH_LOG=/path/to/log LD_PRELOAD=./librecorder.so some-process
//
// The log is a sequence of records, little-endian:
//
//   | kind 4 B | 0, 4 B | offset 8 B | length 8 B | data, only for W |
//
//   W  bytes handed to the kernel, written down before the call: from here on they may be on disk, or may not
//   D  the same range, when a call through an O_DSYNC descriptor has returned: it is on disk
//   F  fdatasync or fsync has returned: everything before is on disk
//   T  ftruncate: offset is the new length
//   M  an acknowledgement mark, appended by the process itself: offset is what was acknowledged
//
// Only descriptors whose path ends in /data.mdb are watched.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

enum { MAX_FD = 65536 };
enum watch { UNKNOWN = 0, IGNORED, WATCHED, WATCHED_SYNC };

static unsigned char watched[MAX_FD];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1;

#define REAL(type, name, ...) \
    static type (*real_##name)(__VA_ARGS__); \
    if (!real_##name) real_##name = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

struct head {
    uint32_t kind, zero;
    uint64_t offset, length;
};

static void die(const char *what) {
    fprintf(stderr, "recorder: %s: %s\n", what, strerror(errno));
    _exit(97);
}

// One record, in one call: the process appends its marks to the same file, and must not come in between.
static void record(char kind, uint64_t offset, uint64_t length, const void *data) {
    REAL(ssize_t, writev, int, const struct iovec *, int);
    struct head head = {(uint32_t)kind, 0, offset, length};
    struct iovec pieces[2] = {{&head, sizeof head}, {(void *)data, data ? length : 0}};
    int saved = errno;
    if (real_writev(log_fd, pieces, 2) != (ssize_t)(sizeof head + pieces[1].iov_len)) die("cannot write the log");
    errno = saved;
}

// Whether a descriptor is one of the store's, remembered until it is closed.
static enum watch watch_of(int fd) {
    if (fd < 0 || fd >= MAX_FD) return IGNORED;
    if (watched[fd] != UNKNOWN) return watched[fd];
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    enum watch found = IGNORED;
    static const char suffix[] = "/data.mdb";
    if (length >= (ssize_t)sizeof suffix - 1) {
        path[length] = 0;
        if (strcmp(path + length - (sizeof suffix - 1), suffix) == 0) {
            found = fcntl(fd, F_GETFL) & O_DSYNC ? WATCHED_SYNC : WATCHED;
        }
    }
    watched[fd] = (unsigned char)found;
    return found;
}

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("CRASH_LOG");
    if (!path) die("CRASH_LOG is not set");
    log_fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log_fd < 0) die(path);
}

// A write of several pieces that lie one after the other in the file.
static void record_pieces(const struct iovec *pieces, int count, uint64_t offset) {
    for (int index = 0; index < count; index++) {
        record('W', offset, pieces[index].iov_len, pieces[index].iov_base);
        offset += pieces[index].iov_len;
    }
}

// What a call wrote less than it was given was never handed over; the log must not claim it. LMDB treats that as an error, and a
// recording in which it happens is no use.
static void check(ssize_t written, size_t wanted) {
    if (written != (ssize_t)wanted) die("a short write");
}

#define RECORDED(fd, offset, wanted, before, call)                     \
    enum watch kind = watch_of(fd);                                    \
    if (kind == IGNORED) return call;                                  \
    pthread_mutex_lock(&lock);                                         \
    uint64_t position = (uint64_t)(offset);                            \
    before;                                                            \
    ssize_t written = call;                                            \
    check(written, wanted);                                            \
    if (kind == WATCHED_SYNC) record('D', position, wanted, NULL);     \
    pthread_mutex_unlock(&lock);                                       \
    return written

static size_t total(const struct iovec *pieces, int count) {
    size_t sum = 0;
    for (int index = 0; index < count; index++) sum += pieces[index].iov_len;
    return sum;
}

ssize_t pwrite(int fd, const void *data, size_t count, off_t offset) {
    REAL(ssize_t, pwrite, int, const void *, size_t, off_t);
    RECORDED(fd, offset, count, record('W', position, count, data), real_pwrite(fd, data, count, offset));
}

ssize_t pwrite64(int fd, const void *data, size_t count, off64_t offset) {
    REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
    RECORDED(fd, offset, count, record('W', position, count, data), real_pwrite64(fd, data, count, offset));
}

ssize_t write(int fd, const void *data, size_t count) {
    REAL(ssize_t, write, int, const void *, size_t);
    RECORDED(fd, lseek(fd, 0, SEEK_CUR), count, record('W', position, count, data), real_write(fd, data, count));
}

ssize_t writev(int fd, const struct iovec *pieces, int count) {
    REAL(ssize_t, writev, int, const struct iovec *, int);
    RECORDED(fd, lseek(fd, 0, SEEK_CUR), total(pieces, count), record_pieces(pieces, count, position),
             real_writev(fd, pieces, count));
}

ssize_t pwritev(int fd, const struct iovec *pieces, int count, off_t offset) {
    REAL(ssize_t, pwritev, int, const struct iovec *, int, off_t);
    RECORDED(fd, offset, total(pieces, count), record_pieces(pieces, count, position),
             real_pwritev(fd, pieces, count, offset));
}

ssize_t pwritev64(int fd, const struct iovec *pieces, int count, off64_t offset) {
    REAL(ssize_t, pwritev64, int, const struct iovec *, int, off64_t);
    RECORDED(fd, offset, total(pieces, count), record_pieces(pieces, count, position),
             real_pwritev64(fd, pieces, count, offset));
}

static int flushed(int fd, int result) {
    enum watch kind = watch_of(fd);
    if (result == 0 && (kind == WATCHED || kind == WATCHED_SYNC)) {
        pthread_mutex_lock(&lock);
        record('F', 0, 0, NULL);
        pthread_mutex_unlock(&lock);
    }
    return result;
}

// A flush covers what was written before it began. One thread writes, so nothing comes in between its end and its record.
int fdatasync(int fd) {
    REAL(int, fdatasync, int);
    return flushed(fd, real_fdatasync(fd));
}

int fsync(int fd) {
    REAL(int, fsync, int);
    return flushed(fd, real_fsync(fd));
}

// Only a store that writes through its map flushes one, and such writes cannot be seen from here.
int msync(void *address, size_t length, int flags) {
    (void)address, (void)length, (void)flags;
    die("msync: a store that writes through its map cannot be recorded");
    return -1;
}

static int truncated(int fd, uint64_t length, int result) {
    enum watch kind = watch_of(fd);
    if (result == 0 && (kind == WATCHED || kind == WATCHED_SYNC)) {
        pthread_mutex_lock(&lock);
        record('T', length, 0, NULL);
        pthread_mutex_unlock(&lock);
    }
    return result;
}

int ftruncate(int fd, off_t length) {
    REAL(int, ftruncate, int, off_t);
    return truncated(fd, (uint64_t)length, real_ftruncate(fd, length));
}

int ftruncate64(int fd, off64_t length) {
    REAL(int, ftruncate64, int, off64_t);
    return truncated(fd, (uint64_t)length, real_ftruncate64(fd, length));
}

int close(int fd) {
    REAL(int, close, int);
    if (fd >= 0 && fd < MAX_FD) watched[fd] = UNKNOWN;
    return real_close(fd);
}
