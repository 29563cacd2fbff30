#include "CICU.h"

#include <stdlib.h>
#include <unicode/ulistformatter.h>

dragoman_list_format *dragoman_list_format_open(const char *locale, int32_t type, int32_t *status) {
  static const UListFormatterType types[] = {ULISTFMT_TYPE_AND, ULISTFMT_TYPE_OR, ULISTFMT_TYPE_UNITS};
  UErrorCode code = type < 0 || type > 2 ? U_ILLEGAL_ARGUMENT_ERROR : U_ZERO_ERROR;
  UListFormatter *format = NULL;
  if (U_SUCCESS(code)) {
    format = ulistfmt_openForType(locale, types[type], ULISTFMT_WIDTH_WIDE, &code);
  }
  *status = code;
  return (dragoman_list_format *)format;
}

void dragoman_list_format_close(dragoman_list_format *format) {
  ulistfmt_close((UListFormatter *)format);
}

int32_t dragoman_list_format_items(
    const dragoman_list_format *format, const uint16_t *text, const int32_t *lengths, int32_t count,
    uint16_t *out, int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t needed = 0;
  const UChar **items = malloc((size_t)(count > 0 ? count : 1) * sizeof(UChar *));
  if (items == NULL) {
    code = U_MEMORY_ALLOCATION_ERROR;
  } else {
    const UChar *next = (const UChar *)text;
    for (int32_t index = 0; index < count; index += 1) {
      items[index] = next;
      next += lengths[index];
    }
    needed = ulistfmt_format(
        (const UListFormatter *)format, items, lengths, count, (UChar *)out, capacity, &code);
  }
  free(items);
  *status = code;
  return needed;
}
