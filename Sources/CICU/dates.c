#include "CICU.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/ustring.h>

#define ZONE_CAPACITY 128

/** The zone's name as UTF-16; its length, or 0 with `code` set when it is too long. */
static int32_t zone_text(const char *zone, UChar *text, UErrorCode *code) {
  int32_t length = 0;
  u_strFromUTF8(text, ZONE_CAPACITY, &length, zone, -1, code);
  return U_SUCCESS(*code) ? length : 0;
}

/** The Gregorian calendar for every year: no Julian dates before 1582 (ISO 8601). */
static void use_gregorian_calendar(
    UDateFormat *format, const char *locale, const UChar *zone, int32_t length, UErrorCode *code) {
  UCalendar *calendar = ucal_open(zone, length, locale, UCAL_GREGORIAN, code);
  if (U_SUCCESS(*code)) {
    ucal_setGregorianChange(calendar, -8.64e15, code);
    udat_setCalendar(format, calendar);
  }
  ucal_close(calendar);
}

static dragoman_date_format *opened(
    const char *locale, const char *zone, UDateFormatStyle date_style, UDateFormatStyle time_style,
    const uint16_t *pattern, int32_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UChar zone_name[ZONE_CAPACITY];
  int32_t zone_length = zone_text(zone, zone_name, &code);
  UDateFormat *format = udat_open(
      time_style, date_style, locale, zone_name, zone_length, (const UChar *)pattern, length,
      &code);
  if (U_SUCCESS(code)) {
    use_gregorian_calendar(format, locale, zone_name, zone_length, &code);
    if (U_FAILURE(code)) {
      udat_close(format);
      format = NULL;
    }
  }
  *status = code;
  return (dragoman_date_format *)format;
}

dragoman_date_format *dragoman_date_format_open_pattern(
    const char *locale, const char *zone, const uint16_t *pattern, int32_t length,
    int32_t *status) {
  return opened(locale, zone, UDAT_PATTERN, UDAT_PATTERN, pattern, length, status);
}

dragoman_date_format *dragoman_date_format_open_style(
    const char *locale, const char *zone, int32_t date_style, int32_t time_style,
    int32_t *status) {
  return opened(
      locale, zone, (UDateFormatStyle)date_style, (UDateFormatStyle)time_style, NULL, -1, status);
}

void dragoman_date_format_close(dragoman_date_format *format) {
  udat_close((UDateFormat *)format);
}

int32_t dragoman_date_format_instant(
    const dragoman_date_format *format, double instant, uint16_t *out, int32_t capacity,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t length =
      udat_format((const UDateFormat *)format, instant, (UChar *)out, capacity, NULL, &code);
  *status = code;
  return length;
}

int32_t dragoman_date_pattern(
    const char *locale, const uint16_t *skeleton, int32_t length, uint16_t *out, int32_t capacity,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open(locale, &code);
  int32_t needed = 0;
  if (U_SUCCESS(code)) {
    needed = udatpg_getBestPattern(
        generator, (const UChar *)skeleton, length, (UChar *)out, capacity, &code);
  }
  udatpg_close(generator);
  *status = code;
  return needed;
}

dragoman_interval_format *dragoman_interval_format_open(
    const char *locale, const char *zone, const uint16_t *skeleton, int32_t length,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UChar zone_name[ZONE_CAPACITY];
  int32_t zone_length = zone_text(zone, zone_name, &code);
  UDateIntervalFormat *format = udtitvfmt_open(
      locale, (const UChar *)skeleton, length, zone_name, zone_length, &code);
  *status = code;
  return (dragoman_interval_format *)format;
}

void dragoman_interval_format_close(dragoman_interval_format *format) {
  udtitvfmt_close((UDateIntervalFormat *)format);
}

int32_t dragoman_interval_format_instants(
    const dragoman_interval_format *format, double from, double to, uint16_t *out,
    int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t length = udtitvfmt_format(
      (const UDateIntervalFormat *)format, from, to, (UChar *)out, capacity, NULL, &code);
  *status = code;
  return length;
}

/** ICU opens a calendar for any name, and calls it “Etc/Unknown” when it knows no such zone. */
static void refuse_unknown_zone(const UChar *zone, int32_t length, UErrorCode *code) {
  UChar canonical[ZONE_CAPACITY];
  ucal_getCanonicalTimeZoneID(zone, length, canonical, ZONE_CAPACITY, NULL, code);
}

int32_t dragoman_zone_offset(const char *zone, double instant, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UChar name[ZONE_CAPACITY];
  int32_t length = zone_text(zone, name, &code);
  int32_t offset = 0;
  refuse_unknown_zone(name, length, &code);
  UCalendar *calendar = ucal_open(name, length, "en", UCAL_GREGORIAN, &code);
  if (U_SUCCESS(code)) {
    ucal_setMillis(calendar, instant, &code);
    offset = ucal_get(calendar, UCAL_ZONE_OFFSET, &code) + ucal_get(calendar, UCAL_DST_OFFSET, &code);
  }
  ucal_close(calendar);
  *status = code;
  return offset;
}
