#include "CICU.h"

#include <unicode/ucasemap.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

/** The first letter in title case, everything after it as it was. */
static int32_t map_first_letter(
    const char *locale, const UChar *text, int32_t length, UChar *out, int32_t capacity,
    UErrorCode *code) {
  UCaseMap *map = ucasemap_open(
      locale, U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE | U_TITLECASE_ADJUST_TO_CASED,
      code);
  int32_t needed =
      U_SUCCESS(*code) ? ucasemap_toTitle(map, out, capacity, text, length, code) : 0;
  ucasemap_close(map);
  return needed;
}

int32_t dragoman_map_case(
    const char *locale, int32_t kind, const uint16_t *text, int32_t length, uint16_t *out,
    int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t needed = 0;
  const UChar *source = (const UChar *)text;
  UChar *target = (UChar *)out;
  if (kind == 0) {
    needed = u_strToLower(target, capacity, source, length, locale, &code);
  } else if (kind == 1) {
    needed = u_strToUpper(target, capacity, source, length, locale, &code);
  } else {
    needed = map_first_letter(locale, source, length, target, capacity, &code);
  }
  *status = code;
  return needed;
}

int32_t dragoman_normalize_nfc(
    const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&code);
  int32_t needed =
      unorm2_normalize(normalizer, (const UChar *)text, length, (UChar *)out, capacity, &code);
  *status = code;
  return needed;
}

int32_t dragoman_decode(
    const char *charset, const char *bytes, int32_t length, uint16_t *out, int32_t capacity,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(charset, &code);
  int32_t needed = 0;
  if (U_SUCCESS(code)) {
    needed = ucnv_toUChars(converter, (UChar *)out, capacity, bytes, length, &code);
  }
  ucnv_close(converter);
  *status = code;
  return needed;
}
