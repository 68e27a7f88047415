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

/// All files, sorted by path.
extern const WebAssetEntry web_asset_entries[];

/// How many files there are.
extern const size_t web_asset_count;

#endif
