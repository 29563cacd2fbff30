#include "CICU.h"

#include <unicode/ubrk.h>

dragoman_break_iterator *dragoman_break_iterator_open(
    const char *locale, int32_t type, int32_t *status) {
  static const UBreakIteratorType types[] = {UBRK_CHARACTER, UBRK_WORD, UBRK_LINE, UBRK_SENTENCE};
  UErrorCode code = type < 0 || type > 3 ? U_ILLEGAL_ARGUMENT_ERROR : U_ZERO_ERROR;
  UBreakIterator *iterator = NULL;
  if (U_SUCCESS(code)) {
    iterator = ubrk_open(types[type], locale, NULL, 0, &code);
  }
  *status = code;
  return (dragoman_break_iterator *)iterator;
}

void dragoman_break_iterator_close(dragoman_break_iterator *iterator) {
  ubrk_close((UBreakIterator *)iterator);
}

void dragoman_break_iterator_set_text(
    dragoman_break_iterator *iterator, const uint16_t *text, int32_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  ubrk_setText((UBreakIterator *)iterator, (const UChar *)text, length, &code);
  *status = code;
}

int32_t dragoman_break_iterator_next(dragoman_break_iterator *iterator) {
  return ubrk_next((UBreakIterator *)iterator);
}

int32_t dragoman_break_iterator_rule(const dragoman_break_iterator *iterator) {
  return ubrk_getRuleStatus((UBreakIterator *)iterator);
}
