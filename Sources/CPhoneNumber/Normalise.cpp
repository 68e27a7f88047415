#include "CPhoneNumber.h"

#include <cstring>
#include <string>

#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

size_t phone_number_normalise(const uint8_t *text, size_t count, const char *country, uint8_t *international) {
    // Made at the first call, under a lock of its own; its caches of patterns have theirs.
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const std::string written(reinterpret_cast<const char *>(text), count);
    if (util->Parse(written, std::string(country, 2), &number) != PhoneNumberUtil::NO_PARSING_ERROR) { return 0; }
    if (number.has_extension() || !util->IsValidNumber(number)) { return 0; }
    std::string formatted;
    util->Format(number, PhoneNumberUtil::E164, &formatted);
    if (formatted.size() > PhoneNumberMaximumLength) { return 0; }
    std::memcpy(international, formatted.data(), formatted.size());
    return formatted.size();
}
