#ifndef CWEBASSETS_H
#define CWEBASSETS_H

#include <stddef.h>

/// A file of `Web/`, compiled in.
typedef struct WebAssetEntry {
    /// The path below `Web/`: `storefront/vitrina.v1.js`.
    const char *path;
    /// The bytes, which stay where they are for as long as the program runs.
    const unsigned char *bytes;
    /// How many bytes there are.
    size_t count;
} WebAssetEntry;

/// All files, sorted by path; `*count` is how many.
const WebAssetEntry *web_asset_table(size_t *count);

#endif
