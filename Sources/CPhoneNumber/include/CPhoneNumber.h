#ifndef CPHONENUMBER_H
#define CPHONENUMBER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Room for a number in international form: a plus sign and fifteen digits (E.164 §6.1).
enum { PhoneNumberMaximumLength = 16 };

/// Reads a phone number as it is written in a country, and writes it in international form.
///
/// `text` need not end with a zero and may hold anything. `country` is two upper-case ASCII letters; it counts for a number without a country
/// code only. Gives the bytes written to `international`, which has room for PhoneNumberMaximumLength; 0 if this is no number that can be
/// dialled, or one with an extension. May be called from any thread.
size_t phone_number_normalise(const uint8_t *text, size_t count, const char *country, uint8_t *international);

#ifdef __cplusplus
}
#endif

#endif
