#ifndef DRAGOMAN_CICU_H
#define DRAGOMAN_CICU_H
/*
 * ICU behind opaque types.
 *
 * No ICU header is visible here: Foundation brings another ICU, and a Swift module that sees both
 * does not compile. Only the .c files beside this header include <unicode/...>.
 *
 * Conventions: `status` receives ICU's UErrorCode, failure is `status > 0`. Functions that write
 * text take a buffer and its capacity in UTF-16 units and return the length that is needed, as ICU
 * does; DRAGOMAN_BUFFER_OVERFLOW says that the buffer was too small. Strings called `locale`,
 * `zone`, `number`, `currency` are NUL-terminated ASCII.
 */
#include <stddef.h>
#include <stdint.h>

#define DRAGOMAN_BUFFER_OVERFLOW 15

/** The version of the ICU library in use, such as "72.1"; valid for the life of the process. */
const char *dragoman_icu_version(void);
/** ICU's name of a status code, such as "U_MISSING_RESOURCE_ERROR"; never NULL. */
const char *dragoman_error_name(int32_t status);

/* Plural rules (upluralrules.h) */
typedef struct dragoman_plural_rules dragoman_plural_rules;
dragoman_plural_rules *dragoman_plural_rules_open(const char *locale, int32_t ordinal, int32_t *status);
void dragoman_plural_rules_close(dragoman_plural_rules *rules);

/* Number formatting (unumberformatter.h, unumberrangeformatter.h, unum.h) */
typedef struct dragoman_number_format dragoman_number_format;
dragoman_number_format *dragoman_number_format_open(
    const char *locale, const uint16_t *skeleton, int32_t length, int32_t *status);
void dragoman_number_format_close(dragoman_number_format *format);
int32_t dragoman_number_format_decimal(
    const dragoman_number_format *format, const char *number, uint16_t *out, int32_t capacity,
    int32_t *status);
/** The plural keyword of the number as `format` shows it. */
int32_t dragoman_plural_rules_select(
    const dragoman_plural_rules *rules, const dragoman_number_format *format, const char *number,
    uint16_t *out, int32_t capacity, int32_t *status);

typedef struct dragoman_range_format dragoman_range_format;
dragoman_range_format *dragoman_range_format_open(
    const char *locale, const uint16_t *skeleton, int32_t length, int32_t *status);
void dragoman_range_format_close(dragoman_range_format *format);
int32_t dragoman_range_format_decimals(
    const dragoman_range_format *format, const char *first, const char *second, uint16_t *out,
    int32_t capacity, int32_t *status);
/** The plural keyword of the range as `format` shows it. */
int32_t dragoman_plural_rules_select_range(
    const dragoman_plural_rules *rules, const dragoman_range_format *format, const char *first,
    const char *second, uint16_t *out, int32_t capacity, int32_t *status);

/** Rule-based numbers: `kind` 0 spelled out, 1 ordinal. */
typedef struct dragoman_spelled_format dragoman_spelled_format;
dragoman_spelled_format *dragoman_spelled_format_open(const char *locale, int32_t kind, int32_t *status);
void dragoman_spelled_format_close(dragoman_spelled_format *format);
int32_t dragoman_spelled_format_decimal(
    const dragoman_spelled_format *format, const char *number, uint16_t *out, int32_t capacity,
    int32_t *status);

/* Dates (udat.h, udatpg.h, udateintervalformat.h, ucal.h); instants are milliseconds since 1970 UTC */
typedef struct dragoman_date_format dragoman_date_format;
dragoman_date_format *dragoman_date_format_open_pattern(
    const char *locale, const char *zone, const uint16_t *pattern, int32_t length, int32_t *status);
/** Styles: 0 full, 1 long, 2 medium, 3 short, -1 none. */
dragoman_date_format *dragoman_date_format_open_style(
    const char *locale, const char *zone, int32_t date_style, int32_t time_style, int32_t *status);
void dragoman_date_format_close(dragoman_date_format *format);
int32_t dragoman_date_format_instant(
    const dragoman_date_format *format, double instant, uint16_t *out, int32_t capacity,
    int32_t *status);
/** The locale's best pattern for a skeleton such as "yMMMMd". */
int32_t dragoman_date_pattern(
    const char *locale, const uint16_t *skeleton, int32_t length, uint16_t *out, int32_t capacity,
    int32_t *status);

typedef struct dragoman_interval_format dragoman_interval_format;
dragoman_interval_format *dragoman_interval_format_open(
    const char *locale, const char *zone, const uint16_t *skeleton, int32_t length, int32_t *status);
void dragoman_interval_format_close(dragoman_interval_format *format);
int32_t dragoman_interval_format_instants(
    const dragoman_interval_format *format, double from, double to, uint16_t *out,
    int32_t capacity, int32_t *status);

/** Offset from UTC in milliseconds of `zone` at an instant; fails for an unknown zone. */
int32_t dragoman_zone_offset(const char *zone, double instant, int32_t *status);

/* Lists (ulistformatter.h): `type` 0 and, 1 or, 2 units */
typedef struct dragoman_list_format dragoman_list_format;
dragoman_list_format *dragoman_list_format_open(const char *locale, int32_t type, int32_t *status);
void dragoman_list_format_close(dragoman_list_format *format);
/** `items` are `count` texts one after the other in `text`, each with its length in `lengths`. */
int32_t dragoman_list_format_items(
    const dragoman_list_format *format, const uint16_t *text, const int32_t *lengths, int32_t count,
    uint16_t *out, int32_t capacity, int32_t *status);

/* Names (uldnames.h, ucurr.h) */
typedef struct dragoman_display_names dragoman_display_names;
dragoman_display_names *dragoman_display_names_open(const char *locale, int32_t *status);
void dragoman_display_names_close(dragoman_display_names *names);
int32_t dragoman_display_names_region(
    const dragoman_display_names *names, const char *code, uint16_t *out, int32_t capacity,
    int32_t *status);
int32_t dragoman_display_names_locale(
    const dragoman_display_names *names, const char *code, uint16_t *out, int32_t capacity,
    int32_t *status);

/* Collation (ucol.h) */
typedef struct dragoman_collator dragoman_collator;
/** `primary` not 0: letters only, accents and case alike. */
dragoman_collator *dragoman_collator_open(const char *locale, int32_t primary, int32_t *status);
void dragoman_collator_close(dragoman_collator *collator);
/** Below, at or above 0; both texts are UTF-8. */
int32_t dragoman_collator_compare(
    const dragoman_collator *collator, const char *left, int32_t left_length, const char *right,
    int32_t right_length, int32_t *status);
/** The labels of an alphabetical index (CLDR index exemplars), each ended by U+0000. */
int32_t dragoman_index_labels(const char *locale, uint16_t *out, int32_t capacity, int32_t *status);

/* Boundaries (ubrk.h): `type` 0 characters, 1 words, 2 lines, 3 sentences */
typedef struct dragoman_break_iterator dragoman_break_iterator;
dragoman_break_iterator *dragoman_break_iterator_open(const char *locale, int32_t type, int32_t *status);
void dragoman_break_iterator_close(dragoman_break_iterator *iterator);
/** The text must live until the last call of `next`. */
void dragoman_break_iterator_set_text(
    dragoman_break_iterator *iterator, const uint16_t *text, int32_t length, int32_t *status);
/** The next boundary after the last one, from 0 on; -1 at the end. */
int32_t dragoman_break_iterator_next(dragoman_break_iterator *iterator);
/** ICU's rule status of the last boundary: for words, 0..<100 means no word. */
int32_t dragoman_break_iterator_rule(const dragoman_break_iterator *iterator);

/* Regular expressions (uregex.h) */
typedef struct dragoman_regex dragoman_regex;
/** On a syntax error `offset` receives its place in the pattern, else -1. */
dragoman_regex *dragoman_regex_open(
    const uint16_t *pattern, int32_t length, int32_t ignore_case, int32_t *offset, int32_t *status);
/** A copy with its own state over the same compiled expression; safe from several threads. */
dragoman_regex *dragoman_regex_clone(const dragoman_regex *regex, int32_t *status);
void dragoman_regex_close(dragoman_regex *regex);
/** The text must live until the last call of `find` or `match`. Time and stack are limited. */
void dragoman_regex_set_text(
    dragoman_regex *regex, const uint16_t *text, int32_t length, int32_t *status);
/** Finds the next match; not 0 when there is one. */
int32_t dragoman_regex_find(dragoman_regex *regex, int32_t *status);
/** Whether a match begins at `place`, all the text around it seen; not 0 when one does. */
int32_t dragoman_regex_match(dragoman_regex *regex, int32_t place, int32_t *status);
int32_t dragoman_regex_group_count(dragoman_regex *regex, int32_t *status);
/** Bounds of a group of the last match, 0 the whole; -1 when the group took no part. */
int32_t dragoman_regex_start(dragoman_regex *regex, int32_t group, int32_t *status);
int32_t dragoman_regex_end(dragoman_regex *regex, int32_t group, int32_t *status);

/* Case, normal forms, characters (ustring.h, unorm2.h, ucnv.h) */
/** `kind` 0 lower, 1 upper, 2 first letter to title case, the rest as it is. */
int32_t dragoman_map_case(
    const char *locale, int32_t kind, const uint16_t *text, int32_t length, uint16_t *out,
    int32_t capacity, int32_t *status);
int32_t dragoman_normalize_nfc(
    const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity, int32_t *status);
/** Decodes `bytes` from the named character set. */
int32_t dragoman_decode(
    const char *charset, const char *bytes, int32_t length, uint16_t *out, int32_t capacity,
    int32_t *status);

#endif
