#include "CSimdJSON.h"

#include <cstring>
#include <memory>
#include <new>

#include <simdjson.h>

struct SimdJSONParser {
    simdjson::dom::parser parser;
};

namespace {

/// Parsers kept per thread: one in use and one for a document inside another's handling.
constexpr size_t stock_size = 2;

/// A parser that has seen a larger document is not kept: its buffers are some fourteen times as large.
constexpr size_t kept_capacity = 256 * 1024;

struct Stock {
    std::unique_ptr<SimdJSONParser> parsers[stock_size];
};

thread_local Stock stock;

SimdJSONResult result(simdjson::error_code error) {
    switch (error) {
    case simdjson::SUCCESS: return SimdJSONResultParsed;
    case simdjson::MEMALLOC: return SimdJSONResultOutOfMemory;
    case simdjson::CAPACITY: return SimdJSONResultTooLarge;
    case simdjson::DEPTH_ERROR: return SimdJSONResultTooDeep;
    case simdjson::EMPTY: return SimdJSONResultEmpty;
    case simdjson::UTF8_ERROR: return SimdJSONResultBadUTF8;
    case simdjson::STRING_ERROR:
    case simdjson::UNESCAPED_CHARS:
    case simdjson::UNCLOSED_STRING: return SimdJSONResultBadString;
    case simdjson::NUMBER_ERROR:
    case simdjson::NUMBER_OUT_OF_RANGE: return SimdJSONResultBadNumber;
    default: return SimdJSONResultBadStructure;
    }
}

}  // namespace

SimdJSONParser *simdjson_parser_take(void) {
    for (auto &parser : stock.parsers) {
        if (parser) { return parser.release(); }
    }
    return new (std::nothrow) SimdJSONParser;
}

void simdjson_parser_give(SimdJSONParser *given) {
    std::unique_ptr<SimdJSONParser> owned(given);
    if (given->parser.capacity() > kept_capacity) { return; }
    for (auto &parser : stock.parsers) {
        if (!parser) {
            parser = std::move(owned);
            return;
        }
    }
}

SimdJSONResult simdjson_parse(
    SimdJSONParser *parser, const uint8_t *bytes, size_t count, size_t maximum_depth, SimdJSONTape *tape) {
    auto &dom = parser->parser;
    if (dom.capacity() == 0 || dom.max_depth() != maximum_depth) {
        auto error = dom.allocate(dom.capacity() > 0 ? dom.capacity() : 1024, maximum_depth);
        if (error) { return result(error); }
    }
    // The third argument makes simdjson copy into its own padded buffer.
    auto error = dom.parse(bytes, count, true).error();
    if (error) { return result(error); }
    tape->words = dom.doc.tape.get();
    tape->strings = dom.doc.string_buf.get();
    return SimdJSONResultParsed;
}
