#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A simdjson DOM parser with the buffers of the document that it parsed last.
typedef struct SimdJSONParser SimdJSONParser;

/// The parsed document: simdjson's tape and its string buffer. Both belong to the parser and live until its next parse.
///
/// One 64-bit word per entry, the type's letter in the top byte (simdjson, doc/tape.md):
///
///     r { } [ ]   low 32 bits: the index after the matching entry; `{` and `[`: bits 32..55 are the count, saturated
///     "           low 56 bits: offset into `strings`, where a 32-bit native length and the bytes stand
///     l u d       the next word is the int64, uint64 or double
///     t f n       true, false, null
typedef struct SimdJSONTape {
    const uint64_t *words;
    const uint8_t *strings;
} SimdJSONTape;

/// What a parse came to. The values are this header's own, not simdjson's, whose numbers vary between versions.
typedef enum SimdJSONResult {
    SimdJSONResultParsed = 0,
    SimdJSONResultOutOfMemory = 1,
    SimdJSONResultTooLarge = 2,
    SimdJSONResultTooDeep = 3,
    SimdJSONResultEmpty = 4,
    SimdJSONResultBadUTF8 = 5,
    SimdJSONResultBadString = 6,
    SimdJSONResultBadNumber = 7,
    SimdJSONResultBadStructure = 8,
} SimdJSONResult;

/// A parser out of the calling thread's small stock, or a new one; NULL if memory is short.
SimdJSONParser *simdjson_parser_take(void);

/// Gives a parser back, to the stock of the calling thread or, if that is full or the parser's buffers are large, to the heap.
void simdjson_parser_give(SimdJSONParser *parser);

/// Parses a document, which is copied first: `bytes` may be forgotten afterwards and need no padding.
SimdJSONResult simdjson_parse(
    SimdJSONParser *parser, const uint8_t *bytes, size_t count, size_t maximum_depth, SimdJSONTape *tape);

#ifdef __cplusplus
}
#endif

#endif
