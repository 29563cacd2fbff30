#include "CICU.h"

#include <string.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/unumberrangeformatter.h>
#include <unicode/upluralrules.h>

dragoman_plural_rules *dragoman_plural_rules_open(
    const char *locale, int32_t ordinal, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UPluralRules *rules = uplrules_openForType(
      locale, ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, &code);
  *status = code;
  return (dragoman_plural_rules *)rules;
}

void dragoman_plural_rules_close(dragoman_plural_rules *rules) {
  uplrules_close((UPluralRules *)rules);
}

dragoman_number_format *dragoman_number_format_open(
    const char *locale, const uint16_t *skeleton, int32_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UNumberFormatter *format =
      unumf_openForSkeletonAndLocale((const UChar *)skeleton, length, locale, &code);
  if (U_FAILURE(code)) { /* ICU hands out an object even then */
    unumf_close(format);
    format = NULL;
  }
  *status = code;
  return (dragoman_number_format *)format;
}

void dragoman_number_format_close(dragoman_number_format *format) {
  unumf_close((UNumberFormatter *)format);
}

static UFormattedNumber *formatted(
    const dragoman_number_format *format, const char *number, UErrorCode *code) {
  UFormattedNumber *result = unumf_openResult(code);
  unumf_formatDecimal(
      (const UNumberFormatter *)format, number, (int32_t)strlen(number), result, code);
  return result;
}

int32_t dragoman_number_format_decimal(
    const dragoman_number_format *format, const char *number, uint16_t *out, int32_t capacity,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UFormattedNumber *result = formatted(format, number, &code);
  int32_t length = unumf_resultToString(result, (UChar *)out, capacity, &code);
  unumf_closeResult(result);
  *status = code;
  return length;
}

int32_t dragoman_plural_rules_select(
    const dragoman_plural_rules *rules, const dragoman_number_format *format, const char *number,
    uint16_t *out, int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UFormattedNumber *result = formatted(format, number, &code);
  int32_t length = uplrules_selectFormatted(
      (const UPluralRules *)rules, result, (UChar *)out, capacity, &code);
  unumf_closeResult(result);
  *status = code;
  return length;
}

dragoman_range_format *dragoman_range_format_open(
    const char *locale, const uint16_t *skeleton, int32_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UNumberRangeFormatter *format = unumrf_openForSkeletonWithCollapseAndIdentityFallback(
      (const UChar *)skeleton, length, UNUM_RANGE_COLLAPSE_AUTO,
      UNUM_IDENTITY_FALLBACK_SINGLE_VALUE, locale, NULL, &code);
  if (U_FAILURE(code)) { /* ICU hands out an object even then */
    unumrf_close(format);
    format = NULL;
  }
  *status = code;
  return (dragoman_range_format *)format;
}

void dragoman_range_format_close(dragoman_range_format *format) {
  unumrf_close((UNumberRangeFormatter *)format);
}

static UFormattedNumberRange *formatted_range(
    const dragoman_range_format *format, const char *first, const char *second, UErrorCode *code) {
  UFormattedNumberRange *result = unumrf_openResult(code);
  unumrf_formatDecimalRange(
      (const UNumberRangeFormatter *)format, first, (int32_t)strlen(first), second,
      (int32_t)strlen(second), result, code);
  return result;
}

int32_t dragoman_range_format_decimals(
    const dragoman_range_format *format, const char *first, const char *second, uint16_t *out,
    int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UFormattedNumberRange *result = formatted_range(format, first, second, &code);
  int32_t length = 0;
  const UFormattedValue *value = unumrf_resultAsValue(result, &code);
  const UChar *text = ufmtval_getString(value, &length, &code);
  if (U_SUCCESS(code)) {
    if (length <= capacity) {
      memcpy(out, text, (size_t)length * sizeof(UChar));
    } else {
      code = U_BUFFER_OVERFLOW_ERROR;
    }
  }
  unumrf_closeResult(result);
  *status = code;
  return length;
}

int32_t dragoman_plural_rules_select_range(
    const dragoman_plural_rules *rules, const dragoman_range_format *format, const char *first,
    const char *second, uint16_t *out, int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UFormattedNumberRange *result = formatted_range(format, first, second, &code);
  int32_t length = uplrules_selectForRange(
      (const UPluralRules *)rules, result, (UChar *)out, capacity, &code);
  unumrf_closeResult(result);
  *status = code;
  return length;
}

dragoman_spelled_format *dragoman_spelled_format_open(
    const char *locale, int32_t kind, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UNumberFormat *format =
      unum_open(kind == 0 ? UNUM_SPELLOUT : UNUM_ORDINAL, NULL, 0, locale, NULL, &code);
  *status = code;
  return (dragoman_spelled_format *)format;
}

void dragoman_spelled_format_close(dragoman_spelled_format *format) {
  unum_close((UNumberFormat *)format);
}

int32_t dragoman_spelled_format_decimal(
    const dragoman_spelled_format *format, const char *number, uint16_t *out, int32_t capacity,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t length = unum_formatDecimal(
      (const UNumberFormat *)format, number, (int32_t)strlen(number), (UChar *)out, capacity, NULL,
      &code);
  *status = code;
  return length;
}
