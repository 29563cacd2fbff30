#include "CICU.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>

dragoman_collator *dragoman_collator_open(const char *locale, int32_t primary, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &code);
  if (U_SUCCESS(code) && primary) {
    ucol_setStrength(collator, UCOL_PRIMARY);
  }
  *status = code;
  return (dragoman_collator *)collator;
}

void dragoman_collator_close(dragoman_collator *collator) {
  ucol_close((UCollator *)collator);
}

int32_t dragoman_collator_compare(
    const dragoman_collator *collator, const char *left, int32_t left_length, const char *right,
    int32_t right_length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UCollationResult order = ucol_strcollUTF8(
      (const UCollator *)collator, left, left_length, right, right_length, &code);
  *status = code;
  return (int32_t)order;
}

/** Appends one label and its U+0000, and returns the length so far, counting what does not fit. */
static int32_t append_label(
    const UChar *label, int32_t length, uint16_t *out, int32_t capacity, int32_t used) {
  if (used + length + 1 <= capacity) {
    memcpy(out + used, label, (size_t)length * sizeof(UChar));
    out[used + length] = 0;
  }
  return used + length + 1;
}

static int32_t append_characters(
    UChar32 first, UChar32 last, uint16_t *out, int32_t capacity, int32_t used) {
  for (UChar32 character = first; character <= last; character += 1) {
    UChar label[2];
    int32_t length = 0;
    U16_APPEND_UNSAFE(label, length, character);
    used = append_label(label, length, out, capacity, used);
  }
  return used;
}

int32_t dragoman_index_labels(const char *locale, uint16_t *out, int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t used = 0;
  USet *labels = uset_openEmpty();
  ULocaleData *data = ulocdata_open(locale, &code);
  if (U_SUCCESS(code)) {
    ulocdata_getExemplarSet(data, labels, 0, ULOCDATA_ES_INDEX, &code);
  }
  int32_t count = U_SUCCESS(code) ? uset_getItemCount(labels) : 0;
  for (int32_t index = 0; index < count && U_SUCCESS(code); index += 1) {
    UChar text[16];
    UChar32 first = 0;
    UChar32 last = 0;
    int32_t length = uset_getItem(labels, index, &first, &last, text, 16, &code);
    if (U_SUCCESS(code)) {
      used = length == 0 ? append_characters(first, last, out, capacity, used)
                         : append_label(text, length, out, capacity, used);
    }
  }
  if (U_SUCCESS(code) && used > capacity) {
    code = U_BUFFER_OVERFLOW_ERROR;
  }
  ulocdata_close(data);
  uset_close(labels);
  *status = code;
  return used;
}
