#include "CICU.h"

#include <unicode/parseerr.h>
#include <unicode/uregex.h>

/** Enough for any rule on any paragraph; a pattern that needs more has run away. */
#define TIME_LIMIT 1000
#define STACK_LIMIT (8 * 1024 * 1024)

static void limit(URegularExpression *regex, UErrorCode *code) {
  uregex_setTimeLimit(regex, TIME_LIMIT, code);
  uregex_setStackLimit(regex, STACK_LIMIT, code);
}

dragoman_regex *dragoman_regex_open(
    const uint16_t *pattern, int32_t length, int32_t ignore_case, int32_t *offset,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UParseError error = {.line = 0, .offset = -1};
  URegularExpression *regex = uregex_open(
      (const UChar *)pattern, length, ignore_case ? UREGEX_CASE_INSENSITIVE : 0, &error, &code);
  if (U_SUCCESS(code)) {
    limit(regex, &code);
  }
  *offset = error.offset;
  *status = code;
  return (dragoman_regex *)regex;
}

dragoman_regex *dragoman_regex_clone(const dragoman_regex *regex, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  URegularExpression *copy = uregex_clone((const URegularExpression *)regex, &code);
  if (U_SUCCESS(code)) {
    limit(copy, &code);
  }
  *status = code;
  return (dragoman_regex *)copy;
}

void dragoman_regex_close(dragoman_regex *regex) { uregex_close((URegularExpression *)regex); }

void dragoman_regex_set_text(
    dragoman_regex *regex, const uint16_t *text, int32_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  uregex_setText((URegularExpression *)regex, (const UChar *)text, length, &code);
  *status = code;
}

int32_t dragoman_regex_find(dragoman_regex *regex, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UBool found = uregex_findNext((URegularExpression *)regex, &code);
  *status = code;
  return found;
}

int32_t dragoman_regex_match(dragoman_regex *regex, int32_t place, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UBool found = uregex_lookingAt((URegularExpression *)regex, place, &code);
  *status = code;
  return found;
}

int32_t dragoman_regex_group_count(dragoman_regex *regex, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t count = uregex_groupCount((URegularExpression *)regex, &code);
  *status = code;
  return count;
}

int32_t dragoman_regex_start(dragoman_regex *regex, int32_t group, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t start = uregex_start((URegularExpression *)regex, group, &code);
  *status = code;
  return start;
}

int32_t dragoman_regex_end(dragoman_regex *regex, int32_t group, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t end = uregex_end((URegularExpression *)regex, group, &code);
  *status = code;
  return end;
}
