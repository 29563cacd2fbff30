#include "CICU.h"

#include <unicode/uldnames.h>

dragoman_display_names *dragoman_display_names_open(const char *locale, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  ULocaleDisplayNames *names = uldn_open(locale, ULDN_STANDARD_NAMES, &code);
  *status = code;
  return (dragoman_display_names *)names;
}

void dragoman_display_names_close(dragoman_display_names *names) {
  uldn_close((ULocaleDisplayNames *)names);
}

int32_t dragoman_display_names_region(
    const dragoman_display_names *names, const char *region, uint16_t *out, int32_t capacity,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t length = uldn_regionDisplayName(
      (const ULocaleDisplayNames *)names, region, (UChar *)out, capacity, &code);
  *status = code;
  return length;
}

int32_t dragoman_display_names_locale(
    const dragoman_display_names *names, const char *tag, uint16_t *out, int32_t capacity,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t length = uldn_localeDisplayName(
      (const ULocaleDisplayNames *)names, tag, (UChar *)out, capacity, &code);
  *status = code;
  return length;
}
